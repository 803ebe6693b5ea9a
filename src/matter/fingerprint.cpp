#include "matter/fingerprint.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

namespace atodds::matter {

namespace {

/// Of whom or what it is told; empty: no name.
std::string subject_id(const Claim& claim) {
    for (const auto role : {EntityRole::subject, EntityRole::object, EntityRole::speaker})
        for (const EntityRef& entity : claim.entities)
            if (entity.role == role) return entity.id;
    return {};
}

std::string narrowest_place(const Claim& claim) { return claim.place.empty() ? std::string() : std::string(claim.place.front()); }

std::optional<std::chrono::sys_days> first_day(const Claim& claim) {
    return claim.time && claim.time->from ? claim.time->from : claim.as_of;
}

/// What most claims have, of equals the first in the alphabet; nothing only where none has any.
template <class Of>
std::string shared(const Report& report, const std::vector<ClaimIndex>& claims, const Of& of) {
    std::map<std::string, int> votes;
    for (const ClaimIndex index : claims)
        if (std::string one = of(report.claims[index]); !one.empty()) ++votes[std::move(one)];
    const auto most = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
    return most == votes.end() ? std::string() : most->first;
}

/// The month of the earliest claim: a later article does not move it, and a date mended by a day rarely does.
std::string month_of(const Report& report, const std::vector<ClaimIndex>& claims) {
    std::optional<std::chrono::sys_days> earliest;
    for (const ClaimIndex index : claims)
        if (const auto day = first_day(report.claims[index]); day && (!earliest || *day < *earliest)) earliest = day;
    if (!earliest) return {};
    const std::chrono::year_month_day date(*earliest);
    return std::to_string(static_cast<int>(date.year())) + "-" + std::to_string(static_cast<unsigned>(date.month()));
}

const char* verdict_key(Verdict verdict) {
    switch (verdict) {
        case Verdict::contradiction: return "contradiction";
        case Verdict::dispute: return "dispute";
        case Verdict::update: return "update";
        case Verdict::scope: return "scope";
        case Verdict::framing: return "framing";
        case Verdict::quotation: return "quotation";
        case Verdict::agreement: return "agreement";
        case Verdict::unresolved: return "unresolved";
    }
    return "";
}

}  // namespace

std::string recognised_by(const Report& report, const Finding& finding, const std::vector<ClaimIndex>& claims) {
    std::string text = finding.rule + "\n" + verdict_key(finding.verdict);
    text += "\n" + shared(report, claims, [](const Claim& claim) { return claim.slot; });
    text += "\n" + shared(report, claims, subject_id);
    text += "\n" + shared(report, claims, narrowest_place);
    text += "\n" + month_of(report, claims);
    std::vector<std::string> values;
    for (const Position& position : finding.positions) values.push_back(position.value);
    std::ranges::sort(values);
    for (const std::string& value : values) text += "\n" + value;
    return text;
}

}  // namespace atodds::matter
