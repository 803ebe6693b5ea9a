#include "report/sides.hpp"

#include <algorithm>

#include "matter/names.hpp"
#include "report/places.hpp"
#include "report/quotes.hpp"

namespace atodds::report {
namespace {

constexpr unsigned quoted_value_width = 40;  // columns of a quote that stands in for a value

std::vector<ClaimIndex> claims_in(const Report& report, const Finding& finding) {
    std::vector<ClaimIndex> claims;
    for (std::size_t index : finding.relations) {
        claims.push_back(report.relations[index].a);
        claims.push_back(report.relations[index].b);
    }
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    return claims;
}

bool is_changed(const Report& report, ClaimIndex claim) {
    return !report.changed.empty() && report.changed[report.claims[claim].document];
}

bool is_newer(const Report& report, ClaimIndex a, ClaimIndex b) {
    if (is_changed(report, a) != is_changed(report, b)) return is_changed(report, a);
    const auto& date_a = report.articles[report.claims[a].document].published.value;
    const auto& date_b = report.articles[report.claims[b].document].published.value;
    return date_a && (!date_b || *date_b < *date_a);
}

ClaimIndex newest(const Report& report, const std::vector<ClaimIndex>& claims) {
    ClaimIndex best = claims.front();
    for (ClaimIndex claim : claims)
        if (is_newer(report, claim, best)) best = claim;
    return best;
}

}  // namespace

std::vector<Position> sides(const Report& report, const Finding& finding) {
    if (!finding.positions.empty()) return finding.positions;
    const Places places(report);
    std::vector<Position> result;
    for (ClaimIndex index : claims_in(report, finding)) {
        const Claim& claim = report.claims[index];
        Position position;
        position.value = short_quote(places, claim, quoted_value_width);
        position.claims = {index};
        position.outlets = {std::string(places.outlet(claim))};
        position.origins = 1;
        result.push_back(std::move(position));
    }
    return result;
}

std::string measure_of(const Report& report, const Finding& finding) {
    return matter::Names(report, claims_in(report, finding)).in(finding.measure);
}

std::vector<Reason> reasons_of(const Report& report, const Finding& finding) {
    const auto decides = [&](std::size_t index) {
        return report.relations[index].verdict == finding.verdict;
    };
    const bool any = std::any_of(finding.relations.begin(), finding.relations.end(), decides);
    std::vector<Reason> reasons;
    const matter::Names names(report, claims_in(report, finding));
    for (std::size_t index : finding.relations) {
        if (any && !decides(index)) continue;
        for (const Reason& reason : report.relations[index].reasons) {
            const bool told = std::any_of(reasons.begin(), reasons.end(),
                                          [&](const Reason& other) { return other.code == reason.code; });
            if (!told) reasons.push_back({reason.code, names.in(reason.text)});
        }
    }
    return reasons;
}

std::vector<ClaimIndex> samples(const Report& report, const Position& position, std::size_t most) {
    std::vector<ClaimIndex> all = position.claims;
    all.insert(all.end(), position.compatible.begin(), position.compatible.end());
    const auto outlet = [&](ClaimIndex claim) -> const std::string& {
        return report.articles[report.claims[claim].document].outlet;
    };
    std::vector<ClaimIndex> chosen;
    for (ClaimIndex claim : all) {
        const bool told = std::any_of(chosen.begin(), chosen.end(),
                                      [&](ClaimIndex other) { return outlet(other) == outlet(claim); });
        if (chosen.size() < most && !told) chosen.push_back(claim);
    }
    for (ClaimIndex claim : all)
        if (chosen.size() < most && std::find(chosen.begin(), chosen.end(), claim) == chosen.end())
            chosen.push_back(claim);
    return chosen;
}

std::vector<Anchor> anchors(const Report& report, const std::vector<Position>& positions) {
    std::vector<Anchor> result;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const Position& position = positions[i];
        const auto& claims = position.claims.empty() ? position.compatible : position.claims;
        if (!claims.empty()) result.push_back({i, newest(report, claims)});
    }
    const auto first = std::max_element(result.begin(), result.end(), [&](const Anchor& a, const Anchor& b) {
        return is_newer(report, b.claim, a.claim);
    });
    if (first != result.end()) std::rotate(result.begin(), first, first + 1);
    return result;
}

std::vector<std::string> outlets_of(const Report& report, const std::vector<ClaimIndex>& claims) {
    const Places places(report);
    std::vector<std::string> names;
    for (ClaimIndex claim : claims) {
        std::string name(places.outlet(report.claims[claim]));
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return names;
}

}  // namespace atodds::report
