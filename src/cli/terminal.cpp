#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace atodds::cli {
namespace {

// Longer lines are hard to read, however wide the window.
constexpr unsigned widest = 120;

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool is_dumb() {
    const char* terminal = std::getenv("TERM");
    return terminal == nullptr || std::string_view(terminal) == "dumb";
}

}  // namespace

report::TextOptions text_options(const Request& request) {
    report::TextOptions options;
    options.all = request.all;
    const bool on_terminal = !request.output && ::isatty(STDOUT_FILENO) == 1;
    options.colour = request.colour == When::always ||
                     (request.colour == When::automatic && on_terminal && !is_set("NO_COLOR") && !is_dumb());
    winsize size{};
    if (on_terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        options.width = std::clamp<unsigned>(size.ws_col, report::narrowest_text, widest);
    }
    return options;
}

void say(const std::string& message) {
    std::cerr << "atodds: " << message << '\n';
}

}  // namespace atodds::cli
