#include "report/csv.hpp"

#include <algorithm>

#include "report/layout.hpp"
#include "report/places.hpp"
#include "report/sides.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

constexpr std::string_view header =
    "finding,fingerprint,rule,verdict,severity,certainty,state,subject,measure,message,position,value,"
    "outlets,origins,"
    "claims,compatible,path,line,column,quote,touched,suppression\r\n";

bool is_number(std::string_view text) {
    return Decimal::parse(text.starts_with('+') ? text.substr(1) : text).has_value();
}

class Row {
  public:
    explicit Row(std::string& out) : out_(out) {}

    Row& text(std::string_view value) {
        const std::string safe = clean(value);
        const bool formula = !safe.empty() &&
                             std::string_view("=+-@").find(safe.front()) != std::string_view::npos &&
                             !is_number(safe);
        return cell(formula ? "'" + safe : safe);
    }
    Row& number(std::size_t value) { return cell(std::to_string(value)); }
    void end() { out_ += "\r\n"; }

  private:
    Row& cell(std::string_view value) {
        if (!first_) out_ += ',';
        first_ = false;
        if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
            out_ += value;
            return *this;
        }
        out_ += '"';
        for (char c : value) {
            if (c == '"') out_ += '"';
            out_ += c;
        }
        out_ += '"';
        return *this;
    }
    std::string& out_;
    bool first_ = true;
};

std::string ids(const Report& report, const std::vector<ClaimIndex>& claims) {
    std::vector<std::string> names;
    for (ClaimIndex claim : claims) names.emplace_back(report.claims[claim].id);
    return joined(names, " ");
}

void write_position(Row& row, const Report& report, const Position& position, std::size_t number) {
    row.number(number).text(position.value).text(joined(position.outlets, "; "));
    row.number(static_cast<std::size_t>(std::max(position.origins, 0)));
    row.text(ids(report, position.claims)).text(ids(report, position.compatible));
}

void write_place(Row& row, const Report& report, const Places& places, const Position& position) {
    const std::vector<ClaimIndex> shown = samples(report, position, 1);
    if (shown.empty()) {
        row.text("").text("").text("").text("");
        return;
    }
    const Claim& claim = report.claims[shown.front()];
    const auto place = places.at(claim);
    row.text(places.article(claim).path).number(place.line).number(place.column).text(places.quote(claim));
}

/// A finding that is gone has no positions; it keeps a row, so that it is not lost.
std::vector<Position> rows_of(const Report& report, const Finding& finding) {
    std::vector<Position> positions = sides(report, finding);
    if (positions.empty()) positions.emplace_back();
    return positions;
}

void write_notice(std::string& out, const Notice& notice) {
    Row row(out);
    row.text("")
        .text("")
        .text(notice.rule)
        .text("")
        .text(word(notice.severity))
        .text("")
        .text("")
        .text("")
        .text("");
    row.text(notice.message).text("").text("").text("").text("").text("").text("").text(notice.path);
    row.number(notice.line).number(notice.column).text("").text("").text("").end();
}

}  // namespace

std::string write_csv(const Report& report) {
    std::string out(header);
    const Places places(report);
    for (const Finding& finding : report.findings) {
        std::size_t number = 0;
        for (const Position& position : rows_of(report, finding)) {
            Row row(out);
            row.text(finding.id).text(finding.fingerprint).text(finding.rule).text(word(finding.verdict));
            row.text(word(finding.severity)).text(word(finding.certainty)).text(word(finding.state));
            row.text(finding.subject).text(finding.measure).text(finding.message);
            write_position(row, report, position, ++number);
            write_place(row, report, places, position);
            row.text(finding.touched ? "yes" : "no").text(finding.suppression).end();
        }
    }
    for (const Notice& notice : report.notices) write_notice(out, notice);
    return out;
}

}  // namespace atodds::report
