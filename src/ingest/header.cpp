#include "ingest/header.hpp"

#include <algorithm>
#include <array>

#include "ingest/dateline.hpp"
#include "ingest/dates.hpp"
#include "ingest/words.hpp"
#include "text/encoding.hpp"

namespace atodds::ingest {
namespace {

constexpr std::array<std::string_view, 7> known_keys{"outlet", "date",   "published", "url",
                                                     "title",  "source", "language"};
constexpr std::size_t longest_key = 30;
// A block that runs on for longer than this is a table or a log, not a header.
constexpr std::size_t most_lines = 40;

bool is_known(std::string_view key) {
    return std::ranges::find(known_keys, key) != known_keys.end();
}

/// A line without its end, and the offset of the line after it.
struct Line {
    std::string_view text;
    std::size_t begin = 0;
    std::size_t next = 0;
};

Line line_at(std::string_view text, std::size_t begin) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return {line, begin, std::min(end + 1, text.size())};
}

bool is_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == ' ';
}

// "key: value" as its key in lower case; empty when the line is no such line.
std::string key_of(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > longest_key) return {};
    const std::string_view key = line.substr(0, colon);
    if (!std::ranges::all_of(key, is_key_character) || trim(key) != key) return {};
    // "http://..." and "10:30" are no fields: a value stands apart from its colon.
    if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t') return {};
    return ascii_lower(key);
}

std::string_view unquote(std::string_view value) {
    if (value.size() >= 2 && value.front() == value.back() &&
        (value.front() == '"' || value.front() == '\'')) {
        return value.substr(1, value.size() - 2);
    }
    return value;
}

void store(Header& header, std::string_view text, const Line& line, const std::string& key) {
    const std::string_view value = unquote(trim(line.text.substr(line.text.find(':') + 1)));
    const auto begin = static_cast<std::uint32_t>(value.data() - text.data());
    const auto end = begin + static_cast<std::uint32_t>(value.size());
    header.fields.try_emplace(key, Header::Field{std::string(value), {begin, end}});
}

std::uint32_t offset(std::size_t at) {
    return static_cast<std::uint32_t>(at);
}

// Lines of "key: value" from `begin` to a blank line, a closing fence or (plain block) a line of another
// kind.
std::optional<Header> read_block(std::string_view text, std::size_t begin, bool fenced) {
    Header header;
    std::size_t at = begin;
    for (std::size_t count = 0; count < most_lines && at < text.size(); ++count) {
        const Line line = line_at(text, at);
        const std::string_view content = trim(line.text);
        if (content == "---" || (content.empty() && !fenced)) {
            header.body = offset(line.next);
            return header.fields.empty() ? std::nullopt : std::optional(header);
        }
        const std::string key = key_of(line.text);
        if (key.empty() && !content.empty()) return std::nullopt;
        if (!fenced && count == 0 && !is_known(key)) return std::nullopt;
        if (!key.empty()) store(header, text, line, key);
        at = line.next;
    }
    return std::nullopt;
}

// "date 2020-01-31 The article ...": the form of corpora that glue the date before the text.
std::optional<Header> read_date_line(std::string_view text, std::size_t begin) {
    constexpr std::string_view word = "date ";
    constexpr std::size_t date_length = 10;
    const std::string_view rest = text.substr(begin);
    const std::size_t start = rest.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || ascii_lower(rest.substr(start, word.size())) != word)
        return std::nullopt;
    const std::size_t date = rest.find_first_not_of(" \t", start + word.size());
    if (date == std::string_view::npos || date + date_length > rest.size()) return std::nullopt;
    const std::string_view value = rest.substr(date, date_length);
    const auto words = cut_words(value);
    if (words.size() != 5 || value[4] != '-' || !full_date_at(value, words, 0)) return std::nullopt;
    const std::size_t after = date + date_length;
    if (after < rest.size() && trim(rest.substr(after, 1)).size() == 1) return std::nullopt;
    Header header;
    const Span span{offset(begin + date), offset(begin + after)};
    header.fields["date"] = {std::string(value), span};
    header.body = offset(std::min(begin + after + 1, text.size()));
    return header;
}

}  // namespace

std::string_view Header::get(std::string_view key) const {
    const auto found = fields.find(std::string(key));
    return found == fields.end() ? std::string_view() : std::string_view(found->second.value);
}

Header read_header(std::string_view text) {
    const std::size_t begin = text::byte_order_mark(text);
    const Line first = line_at(text, begin);
    const bool fenced = trim(first.text) == "---";
    if (auto block = read_block(text, fenced ? first.next : begin, fenced)) return *block;
    if (auto date = read_date_line(text, begin)) return *date;
    Header none;
    none.body = offset(begin);
    return none;
}

std::optional<Span> first_line_headline(std::string_view text, std::uint32_t body) {
    constexpr std::size_t longest_headline = 200;
    constexpr std::size_t fewest_words = 3;
    std::size_t at = body;
    Line line = line_at(text, at);
    while (trim(line.text).empty() && line.next < text.size()) line = line_at(text, line.next);
    const std::string_view content = trim(line.text);
    if (content.empty() || content.size() > longest_headline || trim(text.substr(line.next)).empty())
        return std::nullopt;
    if (content.ends_with('.') || content.ends_with(',') || content.ends_with(':') ||
        content.ends_with(';')) {
        return std::nullopt;
    }
    const auto words = cut_words(content);
    const auto real = std::ranges::count_if(words, [](const Word& w) { return w.kind != Word::Kind::mark; });
    if (real < static_cast<std::ptrdiff_t>(fewest_words) || is_date_line(content)) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(content.data() - text.data());
    return Span{begin, begin + offset(content.size())};
}

}  // namespace atodds::ingest
