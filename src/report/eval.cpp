#include "report/eval.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <unordered_map>

#include "report/words.hpp"

namespace atodds::report {
namespace {

constexpr double share_to_stand = 0.5;
constexpr std::size_t no_finding = SIZE_MAX;

using PairKey = std::pair<std::size_t, std::size_t>;  // lower index first

PairKey key(std::size_t a, std::size_t b) {
    return {std::min(a, b), std::max(a, b)};
}

VerdictSet alarm_set() {
    VerdictSet set;
    set.set(static_cast<std::size_t>(Verdict::contradiction)).set(static_cast<std::size_t>(Verdict::dispute));
    return set;
}

bool has_alarm(const GoldPair& pair) {
    return (pair.verdicts & alarm_set()).any();
}

bool allows(const GoldPair& pair, Verdict verdict) {
    return pair.verdicts.test(static_cast<std::size_t>(verdict)) || (is_alarm(verdict) && has_alarm(pair));
}

/// How much two spans share: of the shorter one, and of both together.
struct Closeness {
    double share = 0;
    double united = 0;
    friend auto operator<=>(const Closeness&, const Closeness&) = default;
};

Closeness closeness(Span x, Span y) {
    const std::int64_t both = std::int64_t{std::min(x.end, y.end)} - std::int64_t{std::max(x.begin, y.begin)};
    if (both <= 0) return {};
    const auto shared = static_cast<double>(both);
    return {shared / std::min(x.size(), y.size()), shared / static_cast<double>(x.size() + y.size() - both)};
}

/// A gold claim a claim stands for, and how close the two are.
struct Standing {
    std::size_t gold = 0;
    double united = 0;
};

/// Looks up which gold claims a claim stands for.
class Stands {
  public:
    Stands(const Report& report, const Gold& gold)
        : report_(report), gold_(gold), cache_(report.claims.size()) {
        for (std::size_t i = 0; i < gold.claims.size(); ++i) {
            by_file_[gold.claims[i].file].push_back(i);
            by_document_[gold.claims[i].document].push_back(i);
        }
    }

    const std::vector<Standing>& of(ClaimIndex index) {
        auto& known = cache_[index];
        if (!known) known = find(report_.claims[index]);
        return *known;
    }

  private:
    /// Articles are known by the base name of their file; records, which share a file, by their id.
    const std::vector<std::size_t>& candidates(const Article& article) const {
        static const std::vector<std::size_t> none;
        const bool record = article.record_line != 0;
        const auto& table = record ? by_document_ : by_file_;
        const auto found =
            table.find(record ? article.id : std::filesystem::path(article.path).filename().string());
        return found == table.end() ? none : found->second;
    }

    std::vector<Standing> find(const Claim& claim) const {
        std::vector<Standing> found;
        for (std::size_t index : candidates(report_.articles[claim.document])) {
            Closeness best = closeness(claim.span, gold_.claims[index].span);
            for (const Part& part : claim.parts)
                best = std::max(best, closeness(part.span, gold_.claims[index].span));
            if (best.share >= share_to_stand) found.push_back({index, best.united});
        }
        return found;
    }

    const Report& report_;
    const Gold& gold_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_file_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_document_;
    std::vector<std::optional<std::vector<Standing>>> cache_;
};

/// The relation that counts for a gold pair.
struct Closest {
    double united = -1;
    bool right = false;
    std::optional<Verdict> verdict;
};

struct Alarms {
    std::size_t right = 0;
    std::size_t wrong = 0;
};

class Scorer {
  public:
    Scorer(const Report& report, const Gold& gold, const std::set<std::string>& kinds)
        : report_(report),
          gold_(gold),
          stands_(report, gold),
          closest_(gold.pairs.size()),
          in_conflict_(gold.facts.size(), false),
          alarmed_(gold.facts.size(), false) {
        prepare(kinds);
    }

    Score run() {
        for (std::size_t i = 0; i < report_.relations.size(); ++i) judge(i);
        count_recall();
        for (const auto& [finding, alarms] : by_finding_) {
            if (alarms.right + alarms.wrong == 0) continue;
            ++score_.alarm_precision.count;
            score_.alarm_precision.sum +=
                static_cast<double>(alarms.right) / static_cast<double>(alarms.right + alarms.wrong);
        }
        for (std::size_t fact = 0; fact < gold_.facts.size(); ++fact) {
            if (!in_conflict_[fact]) continue;
            ++score_.facts.whole;
            if (alarmed_[fact]) ++score_.facts.part;
        }
        return std::move(score_);
    }

  private:
    void prepare(const std::set<std::string>& kinds) {
        for (std::size_t i = 0; i < gold_.pairs.size(); ++i) {
            const GoldPair& pair = gold_.pairs[i];
            const bool wanted = kinds.empty() || kinds.contains(gold_.claims[pair.a].kind) ||
                                kinds.contains(gold_.claims[pair.b].kind);
            required_.push_back(pair.strong && wanted);
            pairs_[key(pair.a, pair.b)].push_back(i);
            if (pair.fact && required_[i] && has_alarm(pair)) in_conflict_[*pair.fact] = true;
        }
        for (std::size_t fact = 0; fact < gold_.facts.size(); ++fact)
            for (std::size_t claim : gold_.facts[fact].claims) facts_of_[claim].push_back(fact);
        for (std::size_t i = 0; i < report_.findings.size(); ++i)
            for (std::size_t relation : report_.findings[i].relations) finding_of_[relation] = i;
    }

    /// The gold pairs a relation touches, each with how closely.
    std::map<std::size_t, double> touched(const Relation& relation) {
        std::map<std::size_t, double> result;
        for (const Standing& left : stands_.of(relation.a))
            for (const Standing& right : stands_.of(relation.b)) {
                const auto found =
                    left.gold == right.gold ? pairs_.end() : pairs_.find(key(left.gold, right.gold));
                if (found == pairs_.end()) continue;
                for (std::size_t pair : found->second)
                    result[pair] = std::max(result[pair], left.united + right.united);
            }
        return result;
    }

    void judge(std::size_t index) {
        const Relation& relation = report_.relations[index];
        const auto pairs = touched(relation);
        bool judged = false;
        bool right = false;
        for (const auto& [pair, united] : pairs) {
            const GoldPair& gold = gold_.pairs[pair];
            const bool allowed = allows(gold, relation.verdict);
            Closest& closest = closest_[pair];
            if (std::pair(united, allowed) > std::pair(closest.united, closest.right))
                closest = {united, allowed, relation.verdict};
            if (!gold.strong && !gold.trap) continue;
            judged = true;
            right = right || allowed;
        }
        if (judged) {
            Count& precision = score_.precision[static_cast<std::size_t>(relation.verdict)];
            ++precision.whole;
            if (right) ++precision.part;
        }
        if (is_alarm(relation.verdict)) judge_alarm(index, pairs, judged);
    }

    void judge_alarm(std::size_t index, const std::map<std::size_t, double>& pairs, bool judged) {
        bool expected = false;
        bool required = false;
        for (const auto& [pair, united] : pairs) {
            const GoldPair& gold = gold_.pairs[pair];
            if (!has_alarm(gold)) continue;
            expected = true;
            if (!gold.strong) continue;
            required = true;
            if (gold.fact) alarmed_[*gold.fact] = true;
        }
        const auto finding = finding_of_.find(index);
        // an alarm outside every finding is a finding of its own
        Alarms& alarms =
            by_finding_[finding == finding_of_.end() ? std::pair(no_finding, index)
                                                     : std::pair(finding->second, std::size_t{0})];
        if (required) {
            ++alarms.right;
            ++score_.true_alarms;
        } else if (expected || (!judged && within_conflict(report_.relations[index]))) {
            ++score_.neutral_alarms;
        } else {
            ++alarms.wrong;
            ++score_.false_alarms;
            note_false(report_.relations[index], pairs);
        }
    }

    /// True when both claims belong to one gold fact that holds a conflict.
    bool within_conflict(const Relation& relation) {
        for (const Standing& left : stands_.of(relation.a))
            for (const Standing& right : stands_.of(relation.b))
                for (std::size_t fact : facts_of_[left.gold]) {
                    const auto& claims = gold_.facts[fact].claims;
                    if (in_conflict_[fact] && std::binary_search(claims.begin(), claims.end(), right.gold))
                        return true;
                }
        return false;
    }

    void note_false(const Relation& relation, const std::map<std::size_t, double>& pairs) {
        const Claim& a = report_.claims[relation.a];
        const Claim& b = report_.claims[relation.b];
        ScoredPair shown{{},
                         relation.verdict,
                         report_.articles[a.document].path,
                         a.span,
                         report_.articles[b.document].path,
                         b.span};
        for (const auto& [pair, united] : pairs) shown.expected |= gold_.pairs[pair].verdicts;
        score_.wrong_alarms.push_back(std::move(shown));
    }

    void count_recall() {
        std::array<std::map<std::pair<bool, std::size_t>, Count>, verdict_count> by_fact;
        for (std::size_t i = 0; i < gold_.pairs.size(); ++i) {
            const GoldPair& pair = gold_.pairs[i];
            if (!required_[i]) continue;
            if (has_alarm(pair) && !closest_[i].right) note_missed(i);
            if (pair.verdicts.count() != 1) continue;
            std::size_t verdict = 0;
            while (!pair.verdicts.test(verdict)) ++verdict;
            Count& fact = by_fact[verdict][pair.fact ? std::pair(true, *pair.fact) : std::pair(false, i)];
            for (Count* count : {&score_.recall[verdict], &fact}) {
                ++count->whole;
                if (closest_[i].right) ++count->part;
            }
        }
        for (std::size_t verdict = 0; verdict < verdict_count; ++verdict)
            for (const auto& [fact, count] : by_fact[verdict]) {
                ++score_.recall_by_fact[verdict].count;
                score_.recall_by_fact[verdict].sum += *ratio(count);
            }
    }

    void note_missed(std::size_t index) {
        const GoldPair& pair = gold_.pairs[index];
        const GoldClaim& a = gold_.claims[pair.a];
        const GoldClaim& b = gold_.claims[pair.b];
        score_.missed.push_back({pair.verdicts, closest_[index].verdict, a.file, a.span, b.file, b.span});
    }

    const Report& report_;
    const Gold& gold_;
    Stands stands_;
    std::vector<Closest> closest_;   // by gold pair
    std::vector<bool> required_;     // by gold pair
    std::vector<bool> in_conflict_;  // by gold fact
    std::vector<bool> alarmed_;      // by gold fact
    std::map<PairKey, std::vector<std::size_t>> pairs_;
    std::unordered_map<std::size_t, std::vector<std::size_t>> facts_of_;  // by gold claim
    std::unordered_map<std::size_t, std::size_t> finding_of_;             // by relation
    std::map<std::pair<std::size_t, std::size_t>, Alarms> by_finding_;
    Score score_;
};

}  // namespace

std::optional<double> ratio(const Count& count) {
    if (count.whole == 0) return std::nullopt;
    return static_cast<double>(count.part) / static_cast<double>(count.whole);
}

std::optional<double> ratio(const Mean& mean) {
    if (mean.count == 0) return std::nullopt;
    return mean.sum / static_cast<double>(mean.count);
}

Score score(const Report& report, const Gold& gold, const std::set<std::string>& kinds) {
    return Scorer(report, gold, kinds).run();
}

}  // namespace atodds::report
