#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "atodds/error.hpp"

namespace atodds::ingest {

/// A file or the standard input ("-"), read in pieces, so that no more of it is in memory than is asked for.
class Input {
  public:
    static Result<Input> open(const std::string& path);
    Input(Input&& other) noexcept;
    Input& operator=(Input&&) = delete;
    ~Input();

    /// The first bytes, without taking them.
    std::string_view peek();
    /// All that is left; nothing when it is more than `limit` bytes.
    std::optional<std::string> read_all(std::size_t limit);

    enum class Line { read, too_long, end };
    /// The next line without its newline. A line above `limit` bytes is passed over whole and never held in
    /// memory.
    Line next_line(std::string& line, std::size_t limit);
    /// True when reading stopped at an error of the system, not at the end.
    bool failed() const { return failed_; }

  private:
    explicit Input(int descriptor) : descriptor_(descriptor) {}
    bool fill();

    int descriptor_ = -1;
    std::string buffer_;
    std::size_t position_ = 0;
    bool failed_ = false;
};

}  // namespace atodds::ingest
