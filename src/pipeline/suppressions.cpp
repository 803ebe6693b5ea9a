#include "pipeline/suppressions.hpp"

#include <algorithm>

#include "ingest/focus.hpp"
#include "text/calendar.hpp"

namespace atodds::pipeline {
namespace {

/// One suppression with its articles looked up.
class Cover {
  public:
    Cover(const Report& report, const Suppression& suppression) : report_(report), wanted_(suppression) {
        for (const auto& names : suppression.articles)
            articles_.push_back(ingest::in_focus(report.articles, names));
    }

    bool covers(const Finding& finding) const {
        const bool named = wanted_.finding.empty() || wanted_.finding == finding.id ||
                           wanted_.finding == finding.fingerprint;
        const bool ruled = wanted_.rule.empty() || wanted_.rule == finding.rule;
        return named && ruled && is_between_pair(finding);
    }

  private:
    bool is_between_pair(const Finding& finding) const {
        if (articles_.empty() && wanted_.claims.empty()) return true;
        bool any = false;
        for (const std::size_t index : finding.relations) {
            const Relation& relation = report_.relations[index];
            if (relation.verdict != finding.verdict) continue;
            if (!joins_pair(relation.a, relation.b) && !joins_pair(relation.b, relation.a)) return false;
            any = true;
        }
        return any;
    }

    bool joins_pair(ClaimIndex a, ClaimIndex b) const {
        const Claim &x = report_.claims[a], &y = report_.claims[b];
        if (!articles_.empty() && !(articles_[0][x.document] && articles_[1][y.document])) return false;
        return wanted_.claims.empty() || (wanted_.claims[0] == x.id && wanted_.claims[1] == y.id);
    }

    const Report& report_;
    const Suppression& wanted_;
    std::vector<std::vector<bool>> articles_;
};

std::string name_of(const Suppression& suppression) {
    if (!suppression.finding.empty()) return "of " + suppression.finding;
    if (!suppression.rule.empty()) return "of the rule " + suppression.rule;
    return suppression.claims.empty() ? "of two articles" : "of two claims";
}

Notice notice(const Suppression& suppression, std::string rule, Severity severity,
              const std::string& message) {
    return {std::move(rule),  severity,         "the suppression " + name_of(suppression) + message,
            suppression.path, suppression.line, suppression.column};
}

}  // namespace

void apply_suppressions(Report& report, const std::vector<Suppression>& suppressions,
                        std::chrono::sys_days today, bool all_read) {
    for (const Suppression& suppression : suppressions) {
        if (suppression.expires && *suppression.expires < today) {
            report.notices.push_back(
                notice(suppression, "suppression-expired", Severity::warning,
                       " ended on " + text::iso(*suppression.expires) + ": " + suppression.reason));
            continue;
        }
        const Cover cover(report, suppression);
        bool used = false;
        for (Finding& finding : report.findings) {
            if (!cover.covers(finding)) continue;
            used = true;
            if (finding.state == FindingState::suppressed) continue;
            finding.state = FindingState::suppressed;
            finding.suppression = suppression.reason;
        }
        if (!used && all_read)
            report.notices.push_back(
                notice(suppression, "suppression-unused", Severity::note, " covers no finding; remove it"));
    }
    std::ranges::stable_sort(report.notices, [](const Notice& a, const Notice& b) {
        return std::tie(a.path, a.line, a.column) < std::tie(b.path, b.line, b.column);
    });
}

}  // namespace atodds::pipeline
