#include "report/html/context.hpp"

#include <algorithm>
#include <set>

#include "report/layout.hpp"
#include "report/words.hpp"

namespace atodds::report::html {
namespace {

constexpr unsigned entity_columns = 48;

void keep_unique(std::vector<ClaimIndex>& claims) {
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
}

}  // namespace

Context::Context(const Report& of)
    : report(of),
      places(of),
      numbers_(of.findings.size()),
      claims_of_(of.findings.size()),
      findings_of_(of.claims.size()),
      shown_(of.articles.size(), false) {
    put_in_order();
    collect_claims();
    collect_names();
}

void Context::put_in_order() {
    for (const bool alarms : {true, false})
        for (std::size_t i = 0; i < report.findings.size(); ++i)
            if (is_alarm(report.findings[i].verdict) == alarms) reading_order.push_back(i);
    for (std::size_t i = 0; i < reading_order.size(); ++i) numbers_[reading_order[i]] = i + 1;
}

void Context::collect_claims() {
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        std::vector<ClaimIndex>& claims = claims_of_[i];
        for (const Position& position : report.findings[i].positions) {
            claims.insert(claims.end(), position.claims.begin(), position.claims.end());
            claims.insert(claims.end(), position.compatible.begin(), position.compatible.end());
        }
        for (std::size_t index : report.findings[i].relations) {
            claims.push_back(report.relations[index].a);
            claims.push_back(report.relations[index].b);
        }
        keep_unique(claims);
        for (ClaimIndex claim : claims) {
            findings_of_[claim].push_back(i);
            shown_[report.claims[claim].document] = true;
        }
    }
}

void Context::collect_names() {
    std::map<std::string, std::string>
        names;  // of entities that take part in findings, by id: the first spelling
    std::set<std::string> outlet_names;
    for (std::size_t i = 0; i < report.claims.size(); ++i) {
        if (findings_of_[i].empty()) continue;
        outlet_names.emplace(places.outlet(report.claims[i]));
        for (const EntityRef& entity : report.claims[i].entities)
            names.try_emplace(entity.id, shortened(clean(entity.name), entity_columns));
    }
    outlets.assign(outlet_names.begin(), outlet_names.end());
    for (std::size_t i = 0; i < outlets.size(); ++i) outlet_index_.emplace(outlets[i], i);
    std::vector<std::pair<std::string, std::string>> sorted;
    for (const auto& [id, name] : names) sorted.emplace_back(name, id);
    std::sort(sorted.begin(), sorted.end());
    for (const auto& [name, id] : sorted) {
        if (entities.empty() || entities.back() != name) entities.push_back(name);
        entity_index_.emplace(id, entities.size() - 1);
    }
}

std::vector<std::size_t> Context::outlets_of(std::size_t finding) const {
    std::set<std::size_t> found;
    for (ClaimIndex claim : claims_of_[finding])
        found.insert(outlet_index_.find(places.outlet(report.claims[claim]))->second);
    return {found.begin(), found.end()};
}

std::vector<std::size_t> Context::entities_of(std::size_t finding) const {
    std::set<std::size_t> found;
    for (ClaimIndex claim : claims_of_[finding])
        for (const EntityRef& entity : report.claims[claim].entities)
            found.insert(entity_index_.at(entity.id));
    return {found.begin(), found.end()};
}

bool Context::is_marked(const Claim& claim) const {
    return shown_[claim.document];
}

}  // namespace atodds::report::html
