#include "ingest/input.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace atodds::ingest {
namespace {

constexpr std::size_t piece = 1U << 18U;

}  // namespace

Result<Input> Input::open(const std::string& path) {
    if (path == "-") return Input(STDIN_FILENO);
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        return Error{
            missing ? ErrorCode::not_found : ErrorCode::unreadable,
            missing ? "no such file or folder" : std::string("cannot be read: ") + std::strerror(errno),
            path};
    }
    return Input(descriptor);
}

Input::Input(Input&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      buffer_(std::move(other.buffer_)),
      position_(other.position_),
      failed_(other.failed_) {}

Input::~Input() {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

bool Input::fill() {
    if (position_ > 0) {
        buffer_.erase(0, position_);
        position_ = 0;
    }
    const std::size_t used = buffer_.size();
    buffer_.resize(used + piece);
    ssize_t count = 0;
    do {
        count = ::read(descriptor_, buffer_.data() + used, piece);
    } while (count < 0 && errno == EINTR);
    if (count < 0) failed_ = true;
    buffer_.resize(used + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    return count > 0;
}

std::string_view Input::peek() {
    if (position_ >= buffer_.size()) fill();
    return std::string_view(buffer_).substr(position_);
}

std::optional<std::string> Input::read_all(std::size_t limit) {
    while (fill()) {
        if (buffer_.size() - position_ > limit) return std::nullopt;
    }
    std::string all = position_ == 0 ? std::move(buffer_) : buffer_.substr(position_);
    buffer_.clear();
    position_ = 0;
    return all.size() > limit ? std::nullopt : std::optional(std::move(all));
}

Input::Line Input::next_line(std::string& line, std::size_t limit) {
    bool too_long = false;
    std::size_t searched = 0;
    while (true) {
        const std::size_t newline = buffer_.find('\n', position_ + searched);
        if (newline != std::string::npos) {
            if (newline - position_ > limit) too_long = true;
            if (!too_long) line.assign(buffer_, position_, newline - position_);
            position_ = newline + 1;
            return too_long ? Line::too_long : Line::read;
        }
        searched = buffer_.size() - position_;
        if (searched > limit) {
            too_long = true;
            position_ = buffer_.size();
            searched = 0;
        }
        if (!fill()) break;
    }
    if (too_long) {
        position_ = buffer_.size();
        return Line::too_long;
    }
    if (position_ >= buffer_.size()) return Line::end;
    line.assign(buffer_, position_, buffer_.size() - position_);
    position_ = buffer_.size();
    return Line::read;
}

}  // namespace atodds::ingest
