#include "compare/told_twice.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "extract/absences.hpp"

namespace atodds::compare {

namespace {

constexpr std::string_view poles = "pole-mismatch", by_wording = "statement-reversal";

bool of_absence(const link::Corpus& corpus, const Relation& r) {
    return r.rule == by_wording && (extract::is_absence(corpus.claims()[r.a]) || extract::is_absence(corpus.claims()[r.b]));
}

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
        if (raises_alarm(r) && r.rule == by_wording && !of_absence(corpus, r)) by_words.push_back(told(corpus, r));
    std::ranges::sort(by_words);
    std::erase_if(relations, [&](const Relation& r) {
        return raises_alarm(r) && (r.rule == poles || of_absence(corpus, r)) && std::ranges::binary_search(by_words, told(corpus, r));
    });
}

}  // namespace atodds::compare
