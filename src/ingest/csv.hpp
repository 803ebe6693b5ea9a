#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace atodds::ingest {

/// Reads the rows of a CSV text by RFC 4180: cells in quotes may hold separators, line ends and doubled quotes; lines end in
/// CRLF or LF. Tab-separated values have no quotes (IANA text/tab-separated-values). Strict: a quote inside an unquoted cell, text after a closing quote and a quote that is never closed are
/// faults of their row. Reading goes on after the line that holds the fault, so that one bad row spoils no other.
class CsvReader {
  public:
    CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    enum class Got { row, fault, end };
    /// The next row that is not blank.
    Got next();

    const std::vector<std::string>& cells() const { return cells_; }
    std::uint32_t line() const { return row_line_; }  ///< where the row begins, 1-based
    // of a fault
    const std::string& fault() const { return fault_; }
    std::uint32_t fault_line() const { return fault_line_; }
    std::uint32_t fault_column() const { return fault_column_; }

  private:
    Got row();
    bool quoted(std::string& cell);
    bool plain(std::string& cell);
    bool at_line_end() const { return at_ >= text_.size() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n"; }
    void pass_line_end();
    bool fail(std::string_view why, std::size_t at, std::uint32_t line);
    std::uint32_t column_of(std::size_t at) const;

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t row_line_ = 1;
    std::vector<std::string> cells_;
    std::string fault_;
    std::uint32_t fault_line_ = 0;
    std::uint32_t fault_column_ = 0;
};

/// The separator of a text whose file name does not tell: the one of comma, tab and semicolon that its first line holds most of.
char guess_separator(std::string_view text);

}  // namespace atodds::ingest
