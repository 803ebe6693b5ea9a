#include "ingest/csv.hpp"

#include <algorithm>

namespace atodds::ingest {

CsvReader::Got CsvReader::next() {
    while (at_ < text_.size() && at_line_end()) pass_line_end();
    if (at_ >= text_.size()) return Got::end;
    cells_.clear();
    const std::size_t begin = at_;
    row_line_ = line_;
    const Got got = row();
    if (got == Got::row) return got;
    // A quote that is never closed takes all lines after it: go on after the line the row began in.
    at_ = std::min(text_.find('\n', begin), text_.size() - 1) + 1;
    line_ = row_line_ + 1;
    return Got::fault;
}

CsvReader::Got CsvReader::row() {
    for (;;) {
        std::string cell;
        const bool in_quotes = separator_ != '\t' && at_ < text_.size() && text_[at_] == '"';
        if (!(in_quotes ? quoted(cell) : plain(cell))) return Got::fault;
        cells_.push_back(std::move(cell));
        if (at_line_end()) break;
        ++at_;  // the separator
    }
    pass_line_end();
    return Got::row;
}

bool CsvReader::quoted(std::string& cell) {
    const std::size_t open = at_;
    const std::uint32_t open_line = line_;
    for (++at_; at_ < text_.size(); ++at_) {
        const char c = text_[at_];
        if (c == '"' && text_.substr(at_, 2) != "\"\"") break;
        if (c == '"') ++at_;
        if (c == '\n') ++line_;
        cell += c;
    }
    if (at_ >= text_.size()) return fail("its quote is never closed", open, open_line);
    ++at_;
    return at_line_end() || text_[at_] == separator_ || fail("text follows its closing quote", at_, line_);
}

bool CsvReader::plain(std::string& cell) {
    const std::size_t begin = at_;
    while (!at_line_end() && text_[at_] != separator_) {
        if (text_[at_] == '"' && separator_ != '\t') return fail("a quote stands inside a cell without quotes", at_, line_);
        ++at_;
    }
    cell.assign(text_.substr(begin, at_ - begin));
    return true;
}

void CsvReader::pass_line_end() {
    if (at_ >= text_.size()) return;
    at_ += text_[at_] == '\r' ? 2 : 1;
    ++line_;
}

bool CsvReader::fail(std::string_view why, std::size_t at, std::uint32_t line) {
    fault_ = why;
    fault_line_ = line;
    fault_column_ = column_of(at);
    return false;
}

// Columns count code points.
std::uint32_t CsvReader::column_of(std::size_t at) const {
    const std::size_t newline = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto count = std::count_if(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                                     text_.begin() + static_cast<std::ptrdiff_t>(at), is_first_byte);
    return static_cast<std::uint32_t>(count) + 1;
}

char guess_separator(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
    if (count('\t') > count(',') && count('\t') >= count(';')) return '\t';
    return count(';') > count(',') ? ';' : ',';
}

}  // namespace atodds::ingest
