#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "atodds/error.hpp"

namespace atodds::cli {

/// Where the data of a command go: the standard output, or a file that appears whole or not at all (it is
/// written beside its place and moved there by finish(); an interrupted run leaves nothing). A reader that
/// closes the pipe early is no error: what is still written then goes nowhere.
class Output {
  public:
    static Result<Output> open(const std::optional<std::string>& path);
    Output(Output&& other) noexcept;
    Output& operator=(Output&&) = delete;
    ~Output();

    std::optional<Error> write(std::string_view data);
    /// Ends the output; without it a file does not appear.
    std::optional<Error> finish();
    /// True when nobody reads on, so that a long job may stop.
    bool is_closed() const { return closed_; }

  private:
    Output(int descriptor, std::string path, std::string temporary);
    Error failed(int code) const;

    int descriptor_ = -1;
    std::string path_;       ///< empty: the standard output
    std::string temporary_;  ///< empty: written in place (a device or pipe)
    bool closed_ = false;
};

/// Opens, writes and finishes in one.
std::optional<Error> write_output(const std::optional<std::string>& path, std::string_view data);

}  // namespace atodds::cli
