#include "cli/run.hpp"

#include <csignal>
#include <exception>
#include <string>
#include <variant>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"

namespace atodds::cli {
namespace {

Result<int> perform_with_progress(Request request) {
    Progress progress(request.quiet);
    request.options.progress = progress.listener();
    return request.command->perform(request);
}

int perform(const Parsed& parsed) {
    if (const auto* text = std::get_if<std::string>(&parsed)) {
        const auto error = write_output(std::nullopt, *text);
        if (error) say(error->text());
        return error ? exit_error : exit_ok;
    }
    const Result<int> result = perform_with_progress(std::get<Request>(parsed));
    if (result) return *result;
    say(result.error().text());
    return exit_error;
}

}  // namespace

int run(int argc, const char* const* argv) {
    // A closed pipe shows as an error of write() and ends the output quietly.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        const auto parsed = parse_arguments(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
        if (parsed) return perform(*parsed);
        say(parsed.error().text());
    } catch (const std::exception& fault) {
        // Only what no caller can foresee comes here, such as memory that runs out.
        say(std::string("failed: ") + fault.what());
    }
    return exit_error;
}

}  // namespace atodds::cli
