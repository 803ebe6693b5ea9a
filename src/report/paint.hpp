#pragma once
#include <string>
#include <string_view>

#include "atodds/finding.hpp"

namespace atodds::report {

/// Colours of the text reports: ANSI sequences, or nothing at all.
class Paint {
  public:
    explicit Paint(bool colour) : colour_(colour) {}

    bool colour() const { return colour_; }
    std::string bold(std::string_view text) const { return wrap("1", text); }
    std::string dim(std::string_view text) const { return wrap("2", text); }
    std::string severity(Severity severity, std::string_view text) const {
        constexpr std::string_view codes[] = {"1;31", "1;33", "36"};  // red, yellow, cyan
        return wrap(codes[static_cast<int>(severity)], text);
    }
    /// Begin and end of the words a claim was read from.
    std::string_view mark_begin() const { return colour_ ? "\x1b[1;4m" : "["; }
    std::string_view mark_end() const { return colour_ ? "\x1b[0m" : "]"; }

  private:
    std::string wrap(std::string_view code, std::string_view text) const {
        if (!colour_) return std::string(text);
        return std::string("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
    }
    bool colour_;
};

}  // namespace atodds::report
