#include "report/ci_message.hpp"

#include "report/layout.hpp"
#include "report/quotes.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

constexpr unsigned value_columns = 60;
constexpr unsigned quote_context = 120;      // columns of the sentence kept on each side
constexpr std::size_t most_in_headline = 4;  // positions; a longer line is cut by most viewers

Region region_of(const Places& places, const Claim& claim) {
    const Article& article = places.article(claim);
    const auto begin = places.at(claim);
    Region region{article.path, begin.line, begin.column, 0, 0};
    if (article.record_line != 0) return region;
    const auto end = places.at(claim, claim.span.end);
    region.end_line = end.line;
    region.end_column = end.column;
    return region;
}

std::string with_outlets(const Side& side) {
    return side.outlets.empty() ? side.value : side.value + " (" + side.outlets + ')';
}

std::string place_of(const Region& region) {
    return clean(region.path) + ':' + std::to_string(region.line) + ':' + std::to_string(region.column);
}

}  // namespace

CiFinding ci_finding(const Report& report, const Places& places, const Finding& finding) {
    CiFinding out;
    out.finding = &finding;
    out.measure = measure_of(report, finding);
    const std::vector<Position> positions = sides(report, finding);
    for (const Anchor& anchor : anchors(report, positions)) {
        const Position& position = positions[anchor.position];
        const Claim& claim = report.claims[anchor.claim];
        const Excerpt words = excerpt(places, claim, quote_context);
        out.sides.push_back({shortened(clean(position.value), value_columns),
                             clean(joined(position.outlets, ", ")), region_of(places, claim),
                             words.before + words.words + words.after});
    }
    for (const Reason& reason : reasons_of(report, finding)) out.reasons.push_back(clean(reason.text));
    return out;
}

std::string CiFinding::headline() const {
    std::string about = measure.empty() ? finding->subject : measure;
    if (!measure.empty() && measure.find(finding->subject) == measure.npos) about += " (" + finding->subject + ')';
    std::string values;
    for (std::size_t i = 0; i < sides.size() && i < most_in_headline; ++i)
        values += (i == 0 ? "" : " / ") + with_outlets(sides[i]);
    if (sides.size() > most_in_headline)
        values += " and " + counted(sides.size() - most_in_headline, "more position");
    if (values.empty()) return clean(finding->message);
    return clean(about) + ": " + std::string(word(finding->verdict)) + ": " + values;
}

std::string CiFinding::details() const {
    std::string out;
    for (const Side& side : sides)
        out += with_outlets(side) + ": “" + side.quote + "” " + place_of(side.region) + '\n';
    for (const std::string& reason : reasons) out += "- " + reason + '\n';
    return out;
}

}  // namespace atodds::report
