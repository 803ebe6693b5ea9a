#include "pipeline/settings.hpp"

#include <algorithm>

namespace atodds::pipeline {
namespace {

/// What of a rule people mean when they give it one severity: not what merely explains a difference.
bool takes_severity(Verdict verdict) {
    return verdict == Verdict::contradiction || verdict == Verdict::dispute || verdict == Verdict::framing ||
           verdict == Verdict::quotation;
}

const RuleSetting* setting_of(const Settings& settings, const std::string& rule) {
    const auto found = settings.rules.find(rule);
    return found == settings.rules.end() ? nullptr : &found->second;
}

bool is_off(const Settings& settings, const Finding& finding) {
    const RuleSetting* setting = setting_of(settings, finding.rule);
    return setting != nullptr && (setting->off || setting->verdicts_off.contains(finding.verdict));
}

void give_severity(const Settings& settings, Finding& finding) {
    const RuleSetting* setting = setting_of(settings, finding.rule);
    if (setting == nullptr) return;
    const auto own = setting->by_verdict.find(finding.verdict);
    if (own != setting->by_verdict.end())
        finding.severity = own->second;
    else if (setting->severity && takes_severity(finding.verdict))
        finding.severity = *setting->severity;
}

}  // namespace

void name_families(Report& report, const Settings& settings) {
    for (Article& article : report.articles) {
        const auto found = settings.families.find(article.outlet);
        if (found != settings.families.end()) article.family = found->second;
    }
}

void drop_relations(Report& report, const Settings& settings) {
    std::erase_if(report.relations, [&](const Relation& relation) {
        const RuleSetting* setting = setting_of(settings, relation.rule);
        return setting != nullptr && setting->off;
    });
}

void apply_severities(Report& report, const Settings& settings) {
    if (settings.rules.empty()) return;
    std::erase_if(report.findings, [&](const Finding& finding) { return is_off(settings, finding); });
    for (Finding& finding : report.findings) give_severity(settings, finding);
    std::ranges::stable_sort(report.findings, [](const Finding& a, const Finding& b) {
        return std::tie(a.severity, a.rule, a.id) < std::tie(b.severity, b.rule, b.id);
    });
    std::erase_if(report.notices, [&](const Notice& notice) {
        const RuleSetting* setting = setting_of(settings, notice.rule);
        return setting != nullptr && setting->off;
    });
    for (Notice& notice : report.notices) {
        const RuleSetting* setting = setting_of(settings, notice.rule);
        if (setting != nullptr && setting->severity) notice.severity = *setting->severity;
    }
}

}  // namespace atodds::pipeline
