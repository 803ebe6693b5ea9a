#pragma once
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "atodds/report.hpp"
#include "report/gold.hpp"

namespace atodds::report {

/// `part` of `whole`; nothing to divide by when whole is 0.
struct Count {
    std::size_t part = 0;
    std::size_t whole = 0;
};
/// A mean of shares: their sum and how many there are.
struct Mean {
    double sum = 0;
    std::size_t count = 0;
};
std::optional<double> ratio(const Count& count);
std::optional<double> ratio(const Mean& mean);

/// Two places that a score speaks of.
struct ScoredPair {
    VerdictSet expected;  ///< by the gold; empty for a trap or a pair the gold does not hold
    std::optional<Verdict> found;
    std::string file_a;
    Span a;
    std::string file_b;
    Span b;
};

/// How well a report fits a gold file. A claim stands for a gold claim of the same file when its span or one
/// of its parts shares half of the shorter of the two; a relation touches a gold pair when its claims stand
/// for the pair's claims; of several relations on one gold pair the closest counts (largest sum of
/// intersection over union).
struct Score {
    std::array<Count, verdict_count> recall;         ///< required gold pairs of a verdict that were given it
    std::array<Mean, verdict_count> recall_by_fact;  ///< the same share, meaned over facts
    std::array<Count, verdict_count>
        precision;  ///< relations of a verdict on gold pairs or traps that may have it
    /// Alarms are contradictions and disputes, and where the gold has either, either is right. True: on a
    /// required alarm pair. Neutral: on an optional one, or within a fact that holds a conflict. False: every
    /// other one.
    std::size_t true_alarms = 0;
    std::size_t neutral_alarms = 0;
    std::size_t false_alarms = 0;
    Mean alarm_precision;  ///< mean over findings of true / (true + false)
    Count facts;           ///< gold facts in conflict on which a true alarm was raised
    std::vector<ScoredPair> wrong_alarms;
    std::vector<ScoredPair> missed;  ///< required alarm pairs without an alarm
};

/// `kinds`: only what gold claims of these kinds hold is required (all when empty); alarms are judged on all
/// of them.
Score score(const Report& report, const Gold& gold, const std::set<std::string>& kinds = {});

/// "precision of alarms 0.50 (mean over 4 findings) is below 0.80".
std::string gate_message(std::string_view what, std::optional<double> share, std::string_view counts,
                         double least);

/// As a table; with `show` also each false alarm and each conflict missed.
std::string write_score(const Score& score, bool show);
/// As one JSON object on a line: the counts behind every figure and the figures.
std::string write_score_json(const Score& score);

}  // namespace atodds::report
