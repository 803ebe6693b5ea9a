#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "report/charts/svg.hpp"
#include "report/html/parts.hpp"
#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/sides.hpp"
#include "report/words.hpp"

namespace atodds::report::html {
namespace {

constexpr std::size_t most_outlets = 12;
constexpr std::size_t most_positions_in_row = 8;
constexpr std::size_t widest_overall = 20;
constexpr std::size_t wide_from = 3;  ///< columns that need the whole width of the page

using Pair = std::pair<std::size_t, std::size_t>;
using Counts = std::array<std::size_t, verdict_count>;

/// From what an editor looks at first.
constexpr std::array<Verdict, verdict_count> order = {
    Verdict::contradiction, Verdict::dispute, Verdict::unresolved, Verdict::update,
    Verdict::scope,         Verdict::framing, Verdict::quotation,  Verdict::agreement};

std::string heading_row(const std::vector<std::string>& cells) {
    std::string out = text_element("th", {{"scope", "col"}}, cells.front());
    for (std::size_t i = 1; i < cells.size(); ++i) out += element("th", {{"scope", "col"}}, cells[i]);
    return element("thead", {}, element("tr", {}, out));
}

std::string table(std::string_view caption, const std::string& head, const std::string& rows, bool wide) {
    const std::string inner = element("table", {{"aria-label", caption}}, head + element("tbody", {}, rows));
    const std::string region = element(
        "div", {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", caption}}, inner);
    return element("div", {{"class", wide ? "table wide" : "table"}},
                   text_element("p", {{"class", "caption"}}, caption) + region);
}

std::string outlet_name(const Context& context, std::size_t outlet) {
    constexpr unsigned columns = 28;
    constexpr std::size_t short_name = 10;  // stays on one line
    const std::string name = shortened(clean(context.outlets[outlet]), columns);
    if (name.size() <= short_name) return text_element("span", {{"class", "whole"}}, name);
    std::string out;  // "news.example.org" may break after its points
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find('.', at), name.size() - 1) + 1;
        out += (at > 0 ? "<wbr>" : "") + markup_text(name.substr(at, end - at));
        at = end;
    }
    return out;
}

std::size_t outlet_index(const Context& context, ClaimIndex claim) {
    const auto name = context.places.outlet(context.report.claims[claim]);
    return static_cast<std::size_t>(std::lower_bound(context.outlets.begin(), context.outlets.end(), name) -
                                    context.outlets.begin());
}

Pair ordered(std::size_t a, std::size_t b) {
    return {std::min(a, b), std::max(a, b)};
}

/// Verdicts between each two outlets of a finding.
std::map<Pair, Counts> between_outlets(const Context& context, std::size_t finding) {
    std::map<Pair, Counts> cells;
    for (std::size_t index : context.report.findings[finding].relations) {
        const Relation& relation = context.report.relations[index];
        const Pair pair = ordered(outlet_index(context, relation.a), outlet_index(context, relation.b));
        ++cells[pair][static_cast<std::size_t>(relation.verdict)];
    }
    return cells;
}

std::string cell(const Counts& counts) {
    std::string out;
    for (Verdict verdict : order) {
        const std::size_t count = counts[static_cast<std::size_t>(verdict)];
        if (count == 0) continue;
        if (!out.empty()) out += ' ';
        const std::string times = count > 1 ? " × " + std::to_string(count) : "";
        out += element("span", {{"class", "cell " + std::string(word(verdict))}},
                       element("b", {{"aria-hidden", "true"}}, verdict_sign(verdict)) + " " +
                           element("span", {{"class", "name"}}, markup_text(word(verdict))) + times);
    }
    return out;
}

std::string matrix_row(const Context& context, std::size_t outlet, const std::vector<std::size_t>& outlets,
                       const std::map<Pair, Counts>& cells) {
    std::string row = element("th", {{"scope", "row"}}, outlet_name(context, outlet));
    for (std::size_t other : outlets) {
        const auto found = cells.find(ordered(outlet, other));
        if (found != cells.end())
            row += element("td", {{"class", outlet == other ? "self" : ""}}, cell(found->second));
        else
            row += element("td", {{"class", "none"}}, outlet == other ? "" : "not compared");
    }
    return element("tr", {}, row);
}

std::vector<std::string> names(const Context& context, const std::vector<std::size_t>& outlets) {
    std::vector<std::string> cells = {"outlet"};
    for (std::size_t outlet : outlets) cells.push_back(outlet_name(context, outlet));
    return cells;
}

/// Agreements and alarms of each two outlets, a finding counted once.
struct Together {
    std::set<std::size_t> at_odds;
    std::set<std::size_t> agree;
};

std::string together_part(Verdict looks, std::size_t count, std::string_view words) {
    if (count == 0) return {};
    return element("span", {{"class", "cell " + std::string(word(looks))}},
                   element("b", {{"aria-hidden", "true"}}, verdict_sign(looks)) + " " + grouped(count) + " " +
                       element("span", {{"class", "name"}}, std::string(words)));
}

std::string together_cell(const Together& together) {
    return together_part(Verdict::contradiction, together.at_odds.size(), "at odds") + " " +
           together_part(Verdict::agreement, together.agree.size(), "agree");
}

std::map<Pair, Together> over_all(const Context& context) {
    std::map<Pair, Together> cells;
    for (std::size_t i = 0; i < context.report.findings.size(); ++i)
        for (std::size_t index : context.report.findings[i].relations) {
            const Relation& relation = context.report.relations[index];
            const Pair pair = ordered(outlet_index(context, relation.a), outlet_index(context, relation.b));
            if (is_alarm(relation.verdict)) cells[pair].at_odds.insert(i);
            if (relation.verdict == Verdict::agreement) cells[pair].agree.insert(i);
        }
    return cells;
}

}  // namespace

std::string who_says_what(const Context& context, std::size_t finding) {
    const std::vector<std::size_t> outlets = context.outlets_of(finding);
    std::vector<Position> positions = sides(context.report, context.report.findings[finding]);
    if (outlets.size() < 2 || outlets.size() > most_outlets || positions.size() < 2) return {};
    positions.resize(std::min(positions.size(), most_positions_in_row));
    std::vector<std::string> head = {"outlet"};
    for (std::size_t i = 0; i < positions.size(); ++i)
        head.push_back(
            element("span", {{"class", "letter " + charts::position_class(i)}}, charts::letter(i)) + " " +
            markup_text(shortened(clean(positions[i].value), 40)));
    std::string rows;
    for (std::size_t outlet : outlets) {
        std::string row = element("th", {{"scope", "row"}}, outlet_name(context, outlet));
        for (const Position& position : positions) {
            const auto count = static_cast<std::size_t>(
                std::count_if(position.claims.begin(), position.claims.end(),
                              [&](ClaimIndex claim) { return outlet_index(context, claim) == outlet; }));
            row += count == 0 ? element("td", {{"class", "none"}}, "no claim")
                              : text_element("td", {}, counted(count, "claim"));
        }
        rows += element("tr", {}, row);
    }
    const bool framing = context.report.findings[finding].verdict == Verdict::framing;
    return table(framing ? "Which outlet uses which label" : "Which outlet holds which position",
                 heading_row(head), rows, positions.size() >= wide_from);
}

std::string agreement_matrix(const Context& context, std::size_t finding) {
    const std::vector<std::size_t> outlets = context.outlets_of(finding);
    if (outlets.size() < 2 || outlets.size() > most_outlets) return {};
    const auto cells = between_outlets(context, finding);
    std::string rows;
    for (std::size_t outlet : outlets) rows += matrix_row(context, outlet, outlets, cells);
    return table("How the outlets stand to each other on this matter", heading_row(names(context, outlets)),
                 rows, outlets.size() >= wide_from);
}

std::string overall_matrix(const Context& context) {
    const std::size_t count = context.outlets.size();
    if (count < 2 || count > widest_overall) return {};
    const auto cells = over_all(context);
    std::vector<std::size_t> outlets(count);
    for (std::size_t i = 0; i < count; ++i) outlets[i] = i;
    std::string rows;
    for (std::size_t outlet : outlets) {
        std::string row = element("th", {{"scope", "row"}}, outlet_name(context, outlet));
        for (std::size_t other : outlets) {
            const auto found = cells.find(ordered(outlet, other));
            const bool empty =
                found == cells.end() || (found->second.at_odds.empty() && found->second.agree.empty());
            row += empty ? element("td", {{"class", "none"}}, outlet == other ? "" : "none")
                         : element("td", {{"class", outlet == other ? "self" : ""}},
                                   together_cell(found->second));
        }
        rows += element("tr", {}, row);
    }
    return table("On how many of these findings two outlets are at odds or in agreement",
                 heading_row(names(context, outlets)), rows, true);
}

}  // namespace atodds::report::html
