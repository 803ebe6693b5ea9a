#include "cli/output.hpp"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace atodds::cli {
namespace {

namespace fs = std::filesystem;

// The unfinished file of this process, for the signal handler; a plain array because a handler may touch
// nothing else.
std::array<char, 4096> unfinished{};

constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP};

// Holds back the signals that end a run: none may come between the making of a file and its being remembered.
class SignalsHeldBack {
  public:
    SignalsHeldBack() {
        sigset_t ending;
        ::sigemptyset(&ending);
        for (const int signal : ending_signals) ::sigaddset(&ending, signal);
        ::pthread_sigmask(SIG_BLOCK, &ending, &before_);
    }
    SignalsHeldBack(const SignalsHeldBack&) = delete;
    SignalsHeldBack& operator=(const SignalsHeldBack&) = delete;
    ~SignalsHeldBack() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

  private:
    sigset_t before_{};
};

void remove_unfinished(int signal) {
    if (unfinished[0] != '\0') ::unlink(unfinished.data());
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

void remember_unfinished(const std::string& path) {
    if (path.size() + 1 > unfinished.size()) return;
    std::memcpy(unfinished.data(), path.c_str(), path.size() + 1);
    for (const int signal : ending_signals) ::signal(signal, remove_unfinished);
}

Error write_error(const std::string& path, int code) {
    return Error{ErrorCode::write_failed, std::string("cannot be written: ") + std::strerror(code),
                 path.empty() ? std::string("standard output") : path};
}

// mkstemp makes files that only their owner can read; the file should get the rights any new file has.
void give_usual_rights(int descriptor) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    constexpr mode_t read_and_write = 0666;
    ::fchmod(descriptor, read_and_write & ~mask);
}

// A link is followed, so that the file it names is replaced and the link stays.
std::string real_path(const std::string& path) {
    std::error_code ignored;
    if (!fs::is_symlink(path, ignored)) return path;
    const fs::path target = fs::weakly_canonical(path, ignored);
    return ignored ? path : target.string();
}

}  // namespace

Output::Output(int descriptor, std::string path, std::string temporary)
    : descriptor_(descriptor), path_(std::move(path)), temporary_(std::move(temporary)) {}

Output::Output(Output&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      closed_(other.closed_) {}

Output::~Output() {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
    if (temporary_.empty()) return;
    ::unlink(temporary_.c_str());
    unfinished[0] = '\0';
}

Result<Output> Output::open(const std::optional<std::string>& path) {
    if (!path || *path == "-") return Output(STDOUT_FILENO, {}, {});
    std::error_code ignored;
    const std::string real = real_path(*path);
    if (fs::exists(real, ignored) && !fs::is_regular_file(real, ignored)) {
        const int descriptor = ::open(real.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor < 0) return write_error(*path, errno);
        return Output(descriptor, *path, {});
    }
    std::string temporary = real + ".XXXXXX";
    const SignalsHeldBack held;
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0) return write_error(*path, errno);
    remember_unfinished(temporary);
    give_usual_rights(descriptor);
    return Output(descriptor, real, std::move(temporary));
}

Error Output::failed(int code) const {
    return write_error(path_, code);
}

std::optional<Error> Output::write(std::string_view data) {
    while (!data.empty() && !closed_) {
        const ssize_t count = ::write(descriptor_, data.data(), data.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno == EPIPE) {
            closed_ = true;
            return std::nullopt;
        }
        if (count < 0) return failed(errno);
        data.remove_prefix(static_cast<std::size_t>(count));
    }
    return std::nullopt;
}

std::optional<Error> Output::finish() {
    if (temporary_.empty()) return std::nullopt;
    const int closing = ::close(std::exchange(descriptor_, -1));
    if (closing != 0) return failed(errno);
    if (::rename(temporary_.c_str(), path_.c_str()) != 0) return failed(errno);
    temporary_.clear();
    unfinished[0] = '\0';
    return std::nullopt;
}

std::optional<Error> write_output(const std::optional<std::string>& path, std::string_view data) {
    auto output = Output::open(path);
    if (!output) return output.error();
    if (auto error = output->write(data)) return error;
    return output->finish();
}

}  // namespace atodds::cli
