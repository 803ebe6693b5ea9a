#pragma once
#include <optional>
#include <string>
#include <vector>

#include "atodds/date.hpp"
#include "atodds/relation.hpp"
#include "atodds/report.hpp"

namespace atodds {

/// Two short texts on one matter: a premise and a hypothesis, a claim and a headline, a headline and its article.
struct TextPair {
    std::string id;
    std::string a;
    std::string b;
    std::optional<PartialDate> published;  ///< of both; nothing: not known
};

/// How text b stands to the claim that text a makes.
enum class Stance { agree, disagree, discuss, unrelated };

/// Words of two texts that tell the stance of b towards the claim of a.
struct StanceCues {
    bool refutes_a = false;  ///< a calls the matter untrue, or negates what b says
    bool refutes_b = false;  ///< the same of b, where it speaks of a's claim
    int distance_a = 0;      ///< words of a that keep it at arm's length: alleged, reports of, may
    int distance_b = 0;      ///< the same of b, where it speaks of a's claim
};

/// What comes of two texts. Shares are integers 0 to 1000.
struct PairVerdict {
    std::string id;
    std::optional<Verdict> verdict;  ///< nothing: unrelated
    /// Whether every figure, date and polarity that b states is supported by a; nothing: b states none.
    std::optional<bool> entails;
    Stance stance = Stance::unrelated;
    int cover = 0;    ///< how much of what b says, by its content words, a says too
    int overlap = 0;  ///< the same the other way round: how much of a comes back in b
    StanceCues cues;
    std::vector<Reason> reasons;  ///< the steps to the three answers
    Report report;                ///< the texts as articles "a" and "b", their claims and relations
};

/// Reads both texts and compares them. They are taken to tell one story of one day. Safe to call from many threads.
PairVerdict compare_texts(const TextPair& pair);

}  // namespace atodds
