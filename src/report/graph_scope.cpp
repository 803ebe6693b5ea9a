#include "report/graph_scope.hpp"

#include <algorithm>
#include <set>

#include "matter/names.hpp"
#include "report/dot_lines.hpp"
#include "text/utf8.hpp"

namespace atodds::report {
namespace {

/// `folded`: a name in small letters without accents, as which "Gdańsk", "Gdansk" and "gdansk" are one.
bool is_about(const Claim& claim, const std::string& folded) {
    const auto is_it = [&](std::string_view name) { return text::fold_accents(name) == folded; };
    const auto names_it = [&](const EntityRef& entity) { return is_it(entity.id) || is_it(entity.name); };
    return std::any_of(claim.entities.begin(), claim.entities.end(), names_it) ||
           std::any_of(claim.place.begin(), claim.place.end(), is_it);
}

std::vector<bool> claims_about(const Report& report, const std::string& entity) {
    std::vector<bool> about(report.claims.size(), entity.empty());
    if (entity.empty()) return about;
    const std::string folded = text::fold_accents(entity);
    for (std::size_t i = 0; i < about.size(); ++i) about[i] = is_about(report.claims[i], folded);
    return about;
}

class Selector {
  public:
    Selector(const Report& report, const GraphScope& scope)
        : report_(report),
          scope_(scope),
          about_(claims_about(report, scope.entity)),
          chosen_{std::vector<bool>(report.findings.size()), std::vector<bool>(report.claims.size()),
                  std::vector<bool>(report.relations.size())} {}

    Selection select() {
        choose_findings();
        if (scope_.all && scope_.finding.empty())
            choose_relations();
        else
            choose_claims_of_findings();
        for (unsigned step = 0; step < scope_.depth; ++step) walk_on();
        return std::move(chosen_);
    }

  private:
    bool wanted(Verdict verdict) const {
        return scope_.verdicts.empty() ||
               std::find(scope_.verdicts.begin(), scope_.verdicts.end(), verdict) != scope_.verdicts.end();
    }

    void choose_findings() {
        for (std::size_t i = 0; i < report_.findings.size(); ++i) {
            const Finding& finding = report_.findings[i];
            chosen_.findings[i] = wanted(finding.verdict) &&
                                  (scope_.finding.empty() || scope_.finding == finding.id) &&
                                  touches_entity(finding);
        }
    }

    bool touches_entity(const Finding& finding) const {
        const auto about = [&](ClaimIndex claim) { return about_[claim]; };
        const auto related = [&](std::size_t index) {
            return about(report_.relations[index].a) || about(report_.relations[index].b);
        };
        return std::any_of(finding.relations.begin(), finding.relations.end(), related) ||
               std::any_of(finding.positions.begin(), finding.positions.end(), [&](const Position& position) {
                   return std::any_of(position.claims.begin(), position.claims.end(), about);
               });
    }

    void choose_claims_of_findings() {
        for (std::size_t i = 0; i < report_.findings.size(); ++i) {
            if (!chosen_.findings[i]) continue;
            const Finding& finding = report_.findings[i];
            for (std::size_t index : finding.relations) {
                choose_ends(report_.relations[index]);
                if (scope_.all) chosen_.relations[index] = true;
            }
            for (const Position& position : finding.positions)
                for (ClaimIndex claim : position.claims) chosen_.claims[claim] = true;
        }
        if (!scope_.all) chosen_.relations = lines_to_draw(report_, chosen_.findings);
    }

    void choose_relations() {
        for (std::size_t i = 0; i < report_.relations.size(); ++i) {
            const Relation& relation = report_.relations[i];
            if (!wanted(relation.verdict) || (!about_[relation.a] && !about_[relation.b])) continue;
            chosen_.relations[i] = true;
            choose_ends(relation);
        }
    }

    void choose_ends(const Relation& relation) {
        chosen_.claims[relation.a] = chosen_.claims[relation.b] = true;
    }

    void walk_on() {
        const std::vector<bool> before = chosen_.claims;
        for (std::size_t i = 0; i < report_.relations.size(); ++i) {
            const Relation& relation = report_.relations[i];
            if (before[relation.a] == before[relation.b]) continue;
            chosen_.relations[i] = true;
            choose_ends(relation);
        }
    }

    const Report& report_;
    const GraphScope& scope_;
    std::vector<bool> about_;
    Selection chosen_;
};

}  // namespace

std::size_t Selection::claim_count() const {
    return static_cast<std::size_t>(std::count(claims.begin(), claims.end(), true));
}

Selection select(const Report& report, const GraphScope& scope) {
    return Selector(report, scope).select();
}

std::vector<std::string> names_of_entities(const Report& report) {
    std::set<std::string> names;
    for (const Claim& claim : report.claims) {
        for (const EntityRef& entity : claim.entities) names.insert(entity.name);
        for (const std::string_view place : claim.place) names.insert(matter::in_capitals(std::string(place)));
    }
    return {names.begin(), names.end()};
}

bool names_entity(const Report& report, const std::string& entity) {
    const std::string folded = text::fold_accents(entity);
    return std::any_of(report.claims.begin(), report.claims.end(),
                       [&](const Claim& claim) { return is_about(claim, folded); });
}

}  // namespace atodds::report
