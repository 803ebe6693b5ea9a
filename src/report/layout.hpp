#pragma once
/// Laying out text for a person: widths, wrapping, counts. Nothing here knows of reports.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/date.hpp"

namespace atodds::report {

/// The text on one line and harmless to a terminal: runs of white space become one space, control characters
/// and those that turn the direction of writing are left out, bytes that are no UTF-8 become U+FFFD.
std::string clean(std::string_view text);

/// Columns a terminal takes for a text: two for East Asian wide characters and pictures, none for combining
/// marks and control characters. A simple table, not the whole of Unicode's.
unsigned width_of(std::string_view text);
unsigned width_of(char32_t code_point);

constexpr std::string_view ellipsis = "…";

bool is_space(char c);

/// The text and as many spaces as fill `width` columns.
std::string padded(std::string_view text, unsigned width);
/// The text cut to `width` columns, the last of them "…" when something was cut.
std::string shortened(std::string_view text, unsigned width);

/// Lines of at most `width` columns, broken at spaces; a longer word is broken where the line is full. An
/// empty text is one empty line.
std::vector<std::string> wrapped(std::string_view text, unsigned width);
/// The same, joined: the first line after `first`, the others after `rest`; `width` counts both. Ends with a
/// line end.
std::string paragraph(std::string_view text, std::string_view first, std::string_view rest, unsigned width);

/// One cell of a row: its text is wrapped into `width` columns.
struct Cell {
    std::string text;
    unsigned width = 0;
};
/// The cells side by side, two columns apart, after `indent`; as many lines as the tallest cell needs. No
/// trailing spaces.
std::string row(const std::vector<Cell>& cells, std::string_view indent);

/// "1,234".
std::string grouped(std::size_t number);
/// "1 claim", "1,234 claims"; `many` where an s is not enough ("entries").
std::string counted(std::size_t number, std::string_view one, std::string_view many = {});
/// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& items);
std::string joined(const auto& items, std::string_view between) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += between;
        out += items[i];
    }
    return out;
}

/// "17 October 2018", "October 2018" or "2018".
std::string spelled(const PartialDate& date);
/// "30 January 2020", or "30 January 2020 to 2 February 2020"; empty when neither is known.
std::string spelled(const std::optional<PartialDate>& first, const std::optional<PartialDate>& last);

}  // namespace atodds::report
