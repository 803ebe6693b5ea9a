#include "report/dot_groups.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "report/layout.hpp"
#include "report/phrases.hpp"
#include "report/sides.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

constexpr unsigned label_columns = 70;

std::vector<ClaimIndex> chosen_claims(const Selection& selection) {
    std::vector<ClaimIndex> claims;
    for (ClaimIndex i = 0; i < selection.claims.size(); ++i)
        if (selection.claims[i]) claims.push_back(i);
    return claims;
}

/// The entity a claim is first of all about: its subject, else whoever is named first.
std::string main_entity(const Claim& claim) {
    const auto subject =
        std::find_if(claim.entities.begin(), claim.entities.end(),
                     [](const EntityRef& entity) { return entity.role == EntityRole::subject; });
    if (subject != claim.entities.end()) return subject->name;
    return claim.entities.empty() ? "no name" : claim.entities.front().name;
}

Group single(std::string label, std::string hint, std::vector<ClaimIndex> claims) {
    Group group{std::move(label), std::move(hint), nullptr, {}};
    group.columns.push_back({nullptr, 0, std::move(claims)});
    return group;
}

std::vector<Group> by_name(const std::vector<ClaimIndex>& claims, const auto& name_of) {
    std::map<std::string, std::vector<ClaimIndex>> named;
    for (ClaimIndex claim : claims) named[name_of(claim)].push_back(claim);
    std::vector<Group> result;
    for (auto& [name, members] : named)
        result.push_back(single(shortened(clean(name), label_columns), name, std::move(members)));
    return result;
}

std::vector<Group> by_date(const Report& report, const std::vector<ClaimIndex>& claims) {
    std::map<std::pair<bool, PartialDate>, std::vector<ClaimIndex>> dated;
    for (ClaimIndex claim : claims) {
        const auto& date = report.articles[report.claims[claim].document].published.value;
        dated[{!date.has_value(), date.value_or(PartialDate{})}].push_back(claim);
    }
    std::vector<Group> result;
    for (auto& [key, members] : dated) {
        const std::string label = key.first ? "date not known" : spelled(key.second);
        result.push_back(single(label, label, std::move(members)));
    }
    return result;
}

std::string matter_label(const Report& report, const Finding& finding) {
    std::string about = clean(finding.measure.empty() ? finding.message : measure_of(report, finding));
    if (!finding.measure.empty() && about.find(clean(finding.subject)) == about.npos) about += " (" + clean(finding.subject) + ")";
    return std::string(verdict_sign(finding.verdict)) + " " + std::string(word(finding.verdict)) + ": " +
           shortened(about, label_columns);
}

class Matters {
  public:
    Matters(const Report& report, const Selection& selection)
        : report_(report), selection_(selection), placed_(report.claims.size(), false) {}

    std::vector<Group> groups() {
        for (const bool alarms : {true, false})
            for (std::size_t i = 0; i < report_.findings.size(); ++i)
                if (selection_.findings[i] && is_alarm(report_.findings[i].verdict) == alarms)
                    add(report_.findings[i]);
        std::vector<ClaimIndex> rest;
        for (ClaimIndex claim : chosen_claims(selection_))
            if (!placed_[claim]) rest.push_back(claim);
        if (!rest.empty())
            groups_.push_back(single("compared, in no finding", "compared, in no finding", std::move(rest)));
        return std::move(groups_);
    }

  private:
    void add(const Finding& finding) {
        Group group{matter_label(report_, finding), finding.message, &finding, {}};
        std::set<ClaimIndex> here;
        for (std::size_t i = 0; i < finding.positions.size(); ++i)
            column(group, here, finding.positions[i].claims, {&finding.positions[i], i, {}});
        std::set<ClaimIndex> others;
        for (std::size_t index : finding.relations)
            others.insert({report_.relations[index].a, report_.relations[index].b});
        column(group, here, {others.begin(), others.end()}, {});
        if (!group.columns.empty()) groups_.push_back(std::move(group));
    }

    void column(Group& group, std::set<ClaimIndex>& here, const std::vector<ClaimIndex>& claims,
                Column column) {
        for (ClaimIndex claim : claims) {
            if (!selection_.claims[claim] || !here.insert(claim).second) continue;
            placed_[claim] = true;
            column.claims.push_back(claim);
        }
        if (!column.claims.empty()) group.columns.push_back(std::move(column));
    }

    const Report& report_;
    const Selection& selection_;
    std::vector<bool> placed_;
    std::vector<Group> groups_;
};

}  // namespace

std::vector<Group> groups(const Report& report, const Places& places, const Selection& selection,
                          GraphGroup by) {
    const std::vector<ClaimIndex> claims = chosen_claims(selection);
    switch (by) {
        case GraphGroup::matter:
            return Matters(report, selection).groups();
        case GraphGroup::date:
            return by_date(report, claims);
        case GraphGroup::entity:
            return by_name(claims, [&](ClaimIndex claim) { return main_entity(report.claims[claim]); });
        case GraphGroup::outlet:
            break;
    }
    return by_name(claims,
                   [&](ClaimIndex claim) { return std::string(places.outlet(report.claims[claim])); });
}

}  // namespace atodds::report
