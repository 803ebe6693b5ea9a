#include "matter/findings.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "graph/edges.hpp"
#include "matter/fingerprint.hpp"
#include "matter/names.hpp"
#include "matter/positions.hpp"
#include "text/sha256.hpp"

namespace atodds::matter {

namespace {

constexpr unsigned id_digits = 16;  // 64 bits: no two of a million findings meet
constexpr unsigned fingerprint_digits = 64;

/// Scope, framing and quotation never join matters: the total, the women and the children would chain into one.
bool joins(Verdict verdict) {
    return verdict == Verdict::agreement || verdict == Verdict::update || verdict == Verdict::contradiction || verdict == Verdict::dispute ||
           verdict == Verdict::unresolved;
}

/// Most serious first.
int weight(Verdict verdict) {
    switch (verdict) {
        case Verdict::contradiction: return 0;
        case Verdict::dispute: return 1;
        case Verdict::quotation: return 2;
        case Verdict::update: return 3;
        case Verdict::unresolved: return 4;
        case Verdict::scope: return 5;
        case Verdict::framing: return 6;
        case Verdict::agreement: return 7;
    }
    return 8;
}

bool is_figure(const Claim& claim) {
    return claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::share || claim.kind == ClaimKind::date || claim.kind == ClaimKind::duration;
}

Severity severity_of(const Finding& finding, const Claim& claim) {
    if (finding.verdict == Verdict::contradiction) return finding.certainty == Certainty::stated ? Severity::error : Severity::warning;
    if (finding.verdict == Verdict::dispute && is_figure(claim)) return Severity::warning;
    return Severity::note;
}

/// A group of relations that become one finding: a matter, or the relations of one slot that never join.
struct Group {
    std::vector<std::size_t> relations;
};

/// Statements that are half alike confirm each other, but from one to the next they would chain into all that is said of a party.
bool are_one_statement(const Report& report, const Relation& r) {
    constexpr int told_alike = 800;
    const Claim &a = report.claims[r.a], &b = report.claims[r.b];
    return r.link.score >= told_alike || (a.predicate == b.predicate && a.polarity == b.polarity);
}

/// Figures of two measures that are equal ("two villages", "two dead") confirm each other, but are no one matter.
bool is_one_matter(const Report& report, const Relation& r) {
    if (r.verdict == Verdict::agreement && r.rule == "statement-reversal" && !are_one_statement(report, r)) return false;
    const auto by_figure = [](const Reason& reason) { return reason.code == "same-figure"; };
    return r.verdict != Verdict::agreement || std::none_of(r.reasons.begin(), r.reasons.end(), by_figure) ||
           report.claims[r.a].slot == report.claims[r.b].slot;
}

/// Matters in the order of their first claims, then loose relations by verdict, rule and slot.
std::vector<Group> groups_of(const Report& report) {
    std::vector<graph::Edge> edges;
    std::vector<bool> joined;
    for (const Relation& r : report.relations) {
        joined.push_back(joins(r.verdict) && is_one_matter(report, r));
        if (joined.back()) edges.push_back({r.a, r.b});
    }
    const auto components = graph::components(static_cast<std::uint32_t>(report.claims.size()), edges);
    std::vector<Group> found(components.count);
    std::map<std::tuple<int, std::string_view, std::string_view>, Group> loose;
    for (std::size_t i = 0; i < report.relations.size(); ++i) {
        const Relation& r = report.relations[i];
        Group& group = joined[i] ? found[components.of[r.a]] : loose[{weight(r.verdict), r.rule, report.claims[r.a].slot}];
        group.relations.push_back(i);
    }
    std::erase_if(found, [](const Group& group) { return group.relations.empty(); });
    for (auto& [key, group] : loose) found.push_back(std::move(group));
    return found;
}

std::string subject_of(const Claim& claim) {
    for (const auto role : {EntityRole::subject, EntityRole::object, EntityRole::speaker})
        for (const auto& e : claim.entities)
            if (e.role == role) return shown_name(e.id, e.name);
    return claim.place.empty() ? std::string() : in_capitals(std::string(claim.place.front()));
}

/// The values of the positions, of many the first ones: a headline must stay one.
std::string values_of(const std::vector<Position>& positions) {
    constexpr std::size_t most = 5;
    std::string values;
    for (std::size_t i = 0; i < std::min(most, positions.size()); ++i) values += (i == 0 ? "" : " / ") + positions[i].value;
    return positions.size() > most ? values + " and " + std::to_string(positions.size() - most) + " more" : values;
}

/// `about`: the measure and whom or what it is of.
std::string message_of(const Finding& f, const std::string& about) {
    const std::string values = values_of(f.positions);
    switch (f.verdict) {
        case Verdict::contradiction: return about + ": the outlets are at odds: " + values;
        case Verdict::dispute: return about + ": disputed between the parties: " + values;
        case Verdict::update: 
            return about + (f.positions.size() > 1 ? ": figures or positions of different times: " : ": told in different words at different times: ") + values;
        case Verdict::scope: return about + ": the difference is one of scope: " + values;
        case Verdict::framing: return about + ": one thing under different words: " + values;
        case Verdict::quotation: return about + ": one utterance in two versions";
        case Verdict::unresolved: return about + ": cannot be decided: " + values;
        case Verdict::agreement: return about + ": agreed";
    }
    return about;
}

std::string about_of(const Finding& f, const Report& report, const std::vector<ClaimIndex>& claims) {
    if (f.measure.empty()) return f.subject;
    const std::string measure = Names(report, claims).in(f.measure);
    const bool says = f.subject.empty() || measure.find(f.subject) != measure.npos;  // "distance from Arequipa"
    return says ? measure : measure + " (" + f.subject + ")";
}

/// The relation of a group that says most; of equals the first.
const Relation& worst_of(const Report& report, const Group& group) {
    const auto rank = [&](std::size_t i) {
        const Relation& r = report.relations[i];
        return std::pair(weight(r.verdict), r.certainty == Certainty::stated ? 0 : 1);
    };
    return report.relations[*std::ranges::min_element(group.relations, {}, rank)];
}

/// The claims of a group, ascending.
std::vector<ClaimIndex> claims_of(const Report& report, const Group& group) {
    std::vector<ClaimIndex> claims;
    claims.reserve(2 * group.relations.size());
    for (const auto i : group.relations) claims.insert(claims.end(), {report.relations[i].a, report.relations[i].b});
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    return claims;
}

std::optional<Finding> finding_of(const Report& report, const Group& group) {
    const Relation* worst = &worst_of(report, group);
    if (worst->verdict == Verdict::agreement) return std::nullopt;
    Finding f;
    const std::vector<ClaimIndex> claims = claims_of(report, group);
    const Claim& first = report.claims[worst->a];
    f.rule = worst->rule;
    f.verdict = worst->verdict;
    f.certainty = worst->certainty;
    f.subject = subject_of(first);
    f.measure = first.measure;
    f.positions = find_positions(report, claims);
    f.relations = group.relations;
    f.severity = severity_of(f, first);
    f.message = message_of(f, about_of(f, report, claims));
    const std::string print = recognised_by(report, f, claims);
    f.fingerprint = text::sha256(print, fingerprint_digits);
    // two matters that are recognised by the same are told apart by their first claim
    f.id = "f-" + text::sha256(print + "\n" + report.claims[claims.front()].id, id_digits);
    return f;
}

}  // namespace

void find_findings(Report& report) {
    for (const Group& group : groups_of(report))
        if (auto finding = finding_of(report, group)) report.findings.push_back(std::move(*finding));
    std::sort(report.findings.begin(), report.findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.severity, a.rule, a.id) < std::tie(b.severity, b.rule, b.id);
    });
}

}  // namespace atodds::matter
