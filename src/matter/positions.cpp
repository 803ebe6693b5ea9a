#include "matter/positions.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "matter/names.hpp"
#include "text/calendar.hpp"
#include "text/interval.hpp"

namespace atodds::matter {

namespace {

struct Ends {
    Decimal low;
    Decimal high;
    ClaimIndex claim = 0;
};

bool has_figure(const Claim& claim) { return claim.value && (claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::share); }

/// A bound or a vague word fits many values and supports none.
bool is_loose(const Claim& claim) {
    return !claim.value->nominal || claim.value->approx == Approx::at_least || claim.value->approx == Approx::at_most ||
           claim.value->approx == Approx::up_to || claim.value->approx == Approx::over || claim.value->approx == Approx::vague;
}

std::optional<Ends> ends_of(const Claim& claim, ClaimIndex index) {
    const Value& v = *claim.value;
    const auto low = v.soft_low ? v.soft_low : v.low;
    const auto high = v.soft_high ? v.soft_high : v.high;
    if (!low && !high) return v.nominal ? std::optional<Ends>({*v.nominal, *v.nominal, index}) : std::nullopt;
    return Ends{low ? *low : *high, high ? *high : *low, index};
}

/// Maximal sets of intervals that share a point: sort by low end, and close a set where the next interval begins above the
/// lowest high end in it (intervals on a line that meet pairwise share a point).
std::vector<std::vector<ClaimIndex>> sweep(std::vector<Ends> ends) {
    std::sort(ends.begin(), ends.end(), [](const Ends& a, const Ends& b) {
        if (a.low != b.low) return a.low < b.low;
        if (a.high != b.high) return a.high < b.high;
        return a.claim < b.claim;
    });
    std::vector<std::vector<ClaimIndex>> sets;
    std::optional<Decimal> close;
    bool point = false;  // the set holds a single number
    for (const Ends& e : ends) {
        // intervals that only touch (3.5 and 3.6 million, each within half a unit) are two positions; a point on an end is in it
        const bool touches = close && e.low == *close && e.low != e.high && !point;
        if (!close || e.low > *close || touches) {
            sets.emplace_back();
            close = e.high;
            point = e.low == e.high;
        }
        sets.back().push_back(e.claim);
        if (e.high < *close) close = e.high;
        point |= e.low == e.high;
    }
    return sets;
}

std::string year_of(const Claim& claim);

bool is_hedged(const Claim& claim) {
    return std::any_of(claim.parts.begin(), claim.parts.end(), [](const Part& part) { return part.role == PartRole::hedge; });
}

/// "07:37", "afternoon": the part of a TIMEX value behind its "T".
std::string time_of_day(std::string_view part) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> parts{
        {{"MO", "morning"}, {"MI", "midday"}, {"AF", "afternoon"}, {"EV", "evening"}, {"NI", "night"}}};
    for (const auto& [code, words] : parts)
        if (part == code) return std::string(words);
    return std::string(part);
}

/// "1994", "16 September 2019", "16 September 2019, 04:17": the date as far as the text gives it, as people write it.
std::string date_of(const Claim& claim) {
    constexpr std::string_view digits = "0123456789";
    constexpr std::size_t full_date = 10;  // "2019-09-16"
    const std::string value = claim.timex ? claim.timex->value : std::string();
    const bool dated = !value.empty() && digits.find(value.front()) != digits.npos;
    if (!dated) return claim.time && claim.time->from ? text::spell(*claim.time->from) : "?";
    const bool day = value.size() >= full_date && claim.timex->range.from && claim.timex->range.from == claim.timex->range.to;
    if (!day) return value;
    const std::size_t at = value.find('T');
    const std::string spelled = text::spell(*claim.timex->range.from);
    if (at != value.npos) return spelled + ", " + time_of_day(std::string_view(value).substr(at + 1));
    const auto& mod = claim.timex->mod;
    return mod && *mod == "START" ? "early on " + spelled : mod && *mod == "END" ? "late on " + spelled : spelled;
}

/// What puts two claims on one side: agreements of one year are one, whether called deal or accord.
std::string side_of(const Claim& claim) { return claim.slot.starts_with("founding agreement") && claim.time ? year_of(claim) : value_of(claim); }

std::string year_of(const Claim& claim) {
    if (!claim.time || !claim.time->from) return {};
    return std::to_string(static_cast<int>(std::chrono::year_month_day{*claim.time->from}.year()));
}

/// "20 km", "US$20": a sign of money stands before its figure.
std::string with_unit(const std::string& figure, const std::string& unit) {
    constexpr std::array<std::string_view, 4> signs{"$", "£", "€", "¥"};
    const bool sign = std::ranges::any_of(signs, [&](std::string_view one) { return unit.ends_with(one); });
    const std::size_t digit = figure.find_first_of("0123456789");  // "about 20"
    return sign && digit != figure.npos ? figure.substr(0, digit) + unit + figure.substr(digit) : figure + " " + unit;
}

/// "nkechi okonjo", who won, is Nkechi Okonjo.
std::string named_value(const Claim& claim) {
    const Attribute& value = *claim.attribute;
    return value.entity && *value.entity == value.text ? in_capitals(value.text) : value.text;
}

}  // namespace

std::string value_of(const Claim& claim) {
    switch (claim.kind) {
        case ClaimKind::quantity: {
            if (!claim.value) return "?";
            const std::string figure = text::describe(*claim.value);
            const bool unit = claim.unit && claim.unit->dimension != Dimension::count;
            return unit ? with_unit(figure, claim.unit->text) : figure;
        }
        case ClaimKind::share:
            if (claim.value && !claim.unit) return claim.value->text + " " + claim.population;  // "two thirds"
            return claim.value ? text::describe(*claim.value) + " percent " + claim.population : "?";
        case ClaimKind::attribute: return claim.attribute ? named_value(claim) : "?";
        case ClaimKind::duration:
            if (claim.slot.starts_with("event length:") && claim.value && claim.unit) return text::describe(*claim.value) + " " + claim.unit->text;
            return "start about " + year_of(claim);
        case ClaimKind::date:
            if (claim.slot.rfind("start of ", 0) == 0) return "start about " + year_of(claim);
            return date_of(claim);
        case ClaimKind::label: return std::string(claim.label);
        case ClaimKind::stance:
        case ClaimKind::event:
            if (claim.slot.rfind("conduct:", 0) == 0) return claim.polarity == Polarity::positive ? "agreements kept" : "agreements broken";
            if (claim.slot.rfind("accept:", 0) == 0)
                return (claim.entities.empty() ? std::string("?") : claim.entities.front().name) + (claim.polarity == Polarity::positive ? ": for it" : ": against it");
            if (claim.slot.rfind("event cause:", 0) == 0) return (claim.polarity == Polarity::negative ? "not " : "") + claim.position;
            if (is_hedged(claim)) return "said with reserve";
            // of a pair of opposites the predicate names one pole: "closed" is "not open"
            return (claim.polarity == Polarity::positive ? "" : "not ") + claim.predicate;
        case ClaimKind::quotation: return claim.position.empty() ? "quoted" : std::string(claim.position);
    }
    return {};
}

namespace {

/// The articles of some claims, ascending.
std::vector<DocumentIndex> documents_of(const Report& report, const std::vector<ClaimIndex>& claims) {
    std::vector<DocumentIndex> documents;
    documents.reserve(claims.size());
    for (const auto c : claims) documents.push_back(report.claims[c].document);
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return documents;
}

/// How many voices print it: articles that are copies of one text, or whose outlets belong to one publisher, are one voice.
int independent(const Report& report, const std::vector<DocumentIndex>& documents) {
    std::set<std::string> names, voices;
    std::map<std::string, std::string> joined;  // towards the name that stands for a voice
    const auto voice = [&](std::string name) {
        for (auto next = joined.find(name); next != joined.end(); next = joined.find(name)) name = next->second;
        return name;
    };
    for (const DocumentIndex document : documents) {
        const Article& article = report.articles[document];
        names.insert("origin " + article.origin);
        if (article.family.empty()) continue;
        const std::string one = voice("origin " + article.origin), other = voice("family " + article.family);
        if (one != other) joined[one] = other;
    }
    for (const auto& name : names) voices.insert(voice(name));
    return static_cast<int>(voices.size());
}

void finish(const Report& report, Position& position) {
    const std::vector<DocumentIndex> documents = documents_of(report, position.claims);
    std::set<std::string_view> outlets;
    for (const DocumentIndex document : documents) outlets.insert(report.articles[document].outlet);
    position.outlets.assign(outlets.begin(), outlets.end());
    position.origins = independent(report, documents);
    std::sort(position.claims.begin(), position.claims.end());
    std::sort(position.compatible.begin(), position.compatible.end());
}

std::string figure_text(const Report& report, const std::vector<ClaimIndex>& claims) {
    std::map<std::string, int> votes;
    for (const auto c : claims) ++votes[value_of(report.claims[c])];
    const auto best = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return best->first;
}

/// What text::meet() looks at: figures with equal ends meet the same others.
auto ends_key(const Claim& claim) {
    const Value& v = *claim.value;
    return std::tie(v.low, v.high, v.low_open, v.high_open, v.soft_low, v.soft_high);
}

/// One claim for each figure that stands among these: thousands of claims give few figures.
std::vector<ClaimIndex> distinct_figures(const Report& report, std::vector<ClaimIndex> claims) {
    const auto key = [&](ClaimIndex c) { return ends_key(report.claims[c]); };
    std::sort(claims.begin(), claims.end(), [&](ClaimIndex a, ClaimIndex b) { return key(a) < key(b); });
    claims.erase(std::unique(claims.begin(), claims.end(), [&](ClaimIndex a, ClaimIndex b) { return key(a) == key(b); }), claims.end());
    return claims;
}

/// The positions that a loose figure fits, as far as they were looked at.
struct Fitting {
    std::vector<std::size_t> positions;
    std::size_t looked = 0;
};

void look_further(const Report& report, const std::vector<std::vector<ClaimIndex>>& figures, ClaimIndex loose, Fitting& fitting) {
    const auto fits = [&](ClaimIndex c) {
        const auto meeting = text::meet(*report.claims[c].value, *report.claims[loose].value);
        return meeting != text::Meeting::apart && meeting != text::Meeting::soft_apart;
    };
    for (; fitting.looked < figures.size(); ++fitting.looked) {
        const auto& some = figures[fitting.looked];
        if (std::any_of(some.begin(), some.end(), fits)) fitting.positions.push_back(fitting.looked);
    }
}

/// Adds each loose figure to the positions it fits; one that fits none is a position of its own, which later ones can fit.
void place_loose(const Report& report, const std::vector<Ends>& loose, std::vector<Position>& positions) {
    std::vector<std::vector<ClaimIndex>> figures;  // by position, each figure once
    for (const Position& position : positions) figures.push_back(distinct_figures(report, position.claims));
    std::map<decltype(ends_key(report.claims.front())), Fitting> known;
    for (const Ends& e : loose) {
        const Claim& claim = report.claims[e.claim];
        Fitting& fitting = known.try_emplace(ends_key(claim)).first->second;
        look_further(report, figures, e.claim, fitting);
        for (const std::size_t p : fitting.positions) positions[p].compatible.push_back(e.claim);
        if (!fitting.positions.empty()) continue;
        positions.push_back({value_of(claim), {e.claim}, {}, {}, 0});
        figures.push_back({e.claim});
    }
}

std::vector<Position> figure_positions(const Report& report, const std::vector<ClaimIndex>& claims) {
    std::vector<Ends> firm, loose;
    for (const auto c : claims) {
        const Claim& claim = report.claims[c];
        if (const auto ends = ends_of(claim, c)) (is_loose(claim) ? loose : firm).push_back(*ends);
    }
    std::vector<Position> positions;
    for (auto& set : sweep(firm)) {
        Position position;
        position.value = figure_text(report, set);
        position.claims = std::move(set);
        positions.push_back(std::move(position));
    }
    place_loose(report, loose, positions);
    return positions;
}

/// "55 km west", "55 km south": where the claims lead in several directions, the direction is the side that a claim takes.
std::string direction_of(const Claim& claim) {
    return claim.kind == ClaimKind::quantity && claim.attribute && claim.attribute->name == "direction" ? claim.attribute->text : std::string();
}

bool differ_in_direction(const Report& report, const std::vector<ClaimIndex>& claims) {
    std::set<std::string> directions;
    for (const auto c : claims)
        if (const std::string direction = direction_of(report.claims[c]); !direction.empty()) directions.insert(direction);
    return directions.size() > 1;
}

std::vector<Position> direction_positions(const Report& report, const std::vector<ClaimIndex>& claims) {
    std::map<std::string, std::vector<ClaimIndex>> sides;
    for (const auto c : claims) sides[direction_of(report.claims[c])].push_back(c);
    std::vector<Position> positions;
    for (auto& [direction, side] : sides) {
        Position position;
        position.value = figure_text(report, side) + (direction.empty() ? "" : " " + direction);
        position.claims = std::move(side);
        positions.push_back(std::move(position));
    }
    return positions;
}

/// One statement on one side, told with several labels: the labels are the positions.
bool differ_in_label_alone(const Report& report, const std::vector<ClaimIndex>& claims) {
    const Claim& first = report.claims[claims.front()];
    bool differ = false;
    for (const auto c : claims) {
        const Claim& claim = report.claims[c];
        if (!claim.slot.starts_with("statement:") || claim.polarity != first.polarity) return false;
        differ |= claim.label != first.label;
    }
    return differ;
}

std::string label_told(const Claim& claim) { return claim.label.empty() ? "no label" : std::string(claim.label); }

}  // namespace

std::vector<Position> find_positions(const Report& report, const std::vector<ClaimIndex>& claims) {
    const bool by_label = !claims.empty() && differ_in_label_alone(report, claims);
    std::vector<Position> positions;
    if (!claims.empty() && has_figure(report.claims[claims.front()])) {
        positions = differ_in_direction(report, claims) ? direction_positions(report, claims) : figure_positions(report, claims);
    } else {
        std::map<std::string, Position> by_value;
        for (const auto c : claims) {
            Position& position = by_value[by_label ? label_told(report.claims[c]) : side_of(report.claims[c])];
            const std::string value = by_label ? label_told(report.claims[c]) : value_of(report.claims[c]);
            if (position.claims.empty() || value < position.value) position.value = value;
            position.claims.push_back(c);
        }
        for (auto& [side, position] : by_value) positions.push_back(std::move(position));
    }
    for (auto& position : positions) finish(report, position);
    std::stable_sort(positions.begin(), positions.end(), [](const Position& a, const Position& b) {
        return a.origins != b.origins ? a.origins > b.origins : a.value < b.value;
    });
    return positions;
}

}  // namespace atodds::matter
