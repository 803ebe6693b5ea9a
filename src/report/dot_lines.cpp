#include "report/dot_lines.hpp"

#include <map>

#include "report/words.hpp"

namespace atodds::report {
namespace {

constexpr std::size_t most_full = 24;  ///< alarms of one finding that are all drawn

/// Claims that are tied together so far.
class Ties {
  public:
    /// True when the two were not tied before; they are now.
    bool tie(ClaimIndex a, ClaimIndex b) {
        const ClaimIndex left = root(a);
        const ClaimIndex right = root(b);
        parent_[right] = left;
        return left != right;
    }

  private:
    ClaimIndex root(ClaimIndex claim) {
        auto found = parent_.try_emplace(claim, claim).first;
        while (found->second != found->first) found = parent_.find(found->second);
        return found->first;
    }
    std::map<ClaimIndex, ClaimIndex> parent_;
};

void choose_relations(const Report& report, const Finding& finding, std::vector<bool>& drawn) {
    std::size_t alarms = 0;
    for (std::size_t index : finding.relations)
        if (is_alarm(report.relations[index].verdict)) ++alarms;
    Ties ties;
    for (std::size_t index : finding.relations) {
        const Relation& relation = report.relations[index];
        if (relation.verdict == Verdict::agreement) continue;
        const bool full = is_alarm(relation.verdict) && alarms <= most_full;
        if (ties.tie(relation.a, relation.b) || full) drawn[index] = true;
    }
}

/// The position of an alarm each claim is on, as a number of its own; claims on none are missing.
std::map<ClaimIndex, std::size_t> alarm_positions(const Report& report, const std::vector<bool>& chosen) {
    std::map<ClaimIndex, std::size_t> positions;
    std::size_t number = 0;
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        const Finding& finding = report.findings[i];
        if (!chosen[i] || !is_alarm(finding.verdict)) continue;
        for (const Position& position : finding.positions) {
            for (ClaimIndex claim : position.claims) positions.try_emplace(claim, number);
            ++number;
        }
    }
    return positions;
}

/// The position each claim of a finding holds, by its index.
std::map<ClaimIndex, std::size_t> positions_of(const Finding& finding) {
    std::map<ClaimIndex, std::size_t> positions;
    for (std::size_t i = 0; i < finding.positions.size(); ++i)
        for (ClaimIndex claim : finding.positions[i].claims) positions.try_emplace(claim, i);
    return positions;
}

}  // namespace

std::vector<std::size_t> lines_of(const Report& report, const Finding& finding) {
    std::vector<bool> drawn(report.relations.size(), false);
    choose_relations(report, finding, drawn);
    const auto positions = positions_of(finding);
    Ties ties;
    std::vector<std::size_t> lines;
    for (std::size_t index : finding.relations) {
        const Relation& relation = report.relations[index];
        const auto a = positions.find(relation.a);
        const auto b = positions.find(relation.b);
        const bool one_position = a != positions.end() && b != positions.end() && a->second == b->second;
        const bool ties_position =
            relation.verdict == Verdict::agreement && one_position && ties.tie(relation.a, relation.b);
        if (drawn[index] || ties_position) lines.push_back(index);
    }
    return lines;
}

std::vector<bool> lines_to_draw(const Report& report, const std::vector<bool>& chosen) {
    std::vector<bool> drawn(report.relations.size(), false);
    for (std::size_t i = 0; i < report.findings.size(); ++i)
        if (chosen[i]) choose_relations(report, report.findings[i], drawn);
    const auto positions = alarm_positions(report, chosen);
    Ties ties;
    for (std::size_t index = 0; index < report.relations.size(); ++index) {
        const Relation& relation = report.relations[index];
        if (relation.verdict != Verdict::agreement) continue;
        const auto a = positions.find(relation.a);
        const auto b = positions.find(relation.b);
        if (a == positions.end() || b == positions.end() || a->second != b->second) continue;
        if (ties.tie(relation.a, relation.b)) drawn[index] = true;
    }
    return drawn;
}

}  // namespace atodds::report
