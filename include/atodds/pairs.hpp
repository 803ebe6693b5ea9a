#pragma once
#include <optional>
#include <string>
#include <vector>

#include "atodds/date.hpp"
#include "atodds/relation.hpp"
#include "atodds/report.hpp"

namespace atodds {

/// Two short texts on one matter: a premise and a hypothesis, a claim and a headline, a headline and its
/// article.
struct TextPair {
    std::string id;
    std::string a;
    std::string b;
    std::optional<PartialDate> published;  ///< of both; nothing: not known
    bool id_is_number = false;             ///< it was written without quotation marks, and is given back so
};

/// How text b stands to the claim that text a makes.
enum class Stance { agree, disagree, discuss, unrelated };

/// What one text says that tells a stance towards what the other says.
struct Cues {
    int refutes = 0;        ///< sentences that call the matter untrue: hoax, denied
    bool negates = false;   ///< it denies a word that the other text affirms
    bool negative = false;  ///< a negation stands anywhere
    bool asks = false;      ///< a sentence is a question
    int distance = 0;       ///< words that keep the matter at arm's length: alleged, reports of, may
};

/// A word of b that a turns round: negated on one side only, or its opposite.
struct Reversed {
    bool opposite = false;  ///< by another word ("rejected" for "approved"); else by a negation
    int rest = 0;           ///< how much of b's other words the sentence of a holds
};

/// What comes of two texts. Shares are integers 0 to 1000.
struct PairVerdict {
    std::string id;
    bool id_is_number = false;  ///< as in the pair
    std::optional<Verdict> verdict;  ///< nothing: unrelated
    /// Whether every figure, date and polarity that b states is supported by a; nothing: b states none.
    std::optional<bool> entails;
    Stance stance = Stance::unrelated;
    int cover = 0;    ///< how much of what b says, by its content words, a says too
    int overlap = 0;  ///< the same the other way round: how much of a comes back in b
    std::optional<Reversed> reversed;
    Cues cues_a, cues_b;
    std::vector<Reason> reasons;  ///< the steps to the three answers
    Report report;                ///< the texts as articles "a" and "b", their claims and relations
};

/// Reads both texts and compares them. They are taken to tell one story of one day. Safe to call from many
/// threads.
PairVerdict compare_texts(const TextPair& pair);

}  // namespace atodds
