#include "compare/told_twice.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace atodds::compare {

namespace {

constexpr std::string_view poles = "pole-mismatch";

/// The two sentences and what is said of them.
auto told(const link::Corpus& corpus, const Relation& r) {
    const Claim &a = corpus.claims()[r.a], &b = corpus.claims()[r.b];
    return std::tuple(a.document, a.sentence.begin, b.document, b.sentence.begin, r.verdict);
}

bool raises_alarm(const Relation& r) { return r.verdict == Verdict::contradiction || r.verdict == Verdict::dispute; }

}  // namespace

void leave_out_told_twice(const link::Corpus& corpus, std::vector<Relation>& relations) {
    using Told = decltype(told(corpus, relations.front()));
    std::vector<Told> by_words;
    for (const Relation& r : relations)
        if (raises_alarm(r) && r.rule == "statement-reversal") by_words.push_back(told(corpus, r));
    std::ranges::sort(by_words);
    std::erase_if(relations, [&](const Relation& r) {
        return raises_alarm(r) && r.rule == poles && std::ranges::binary_search(by_words, told(corpus, r));
    });
}

}  // namespace atodds::compare
