// Which figures are a part, an addition or the rest of a whole, by the words around them.
#include "extract/subsets.hpp"

#include "extract/clauses.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::Document;

/// Words before the number that make it a part or an addition: "another 65", "five others".
std::optional<SubsetRelation> subset_word(const Document& d, const Chunk& chunk, std::uint32_t number) {
    for (std::uint32_t t = chunk.first; t < chunk.last; ++t) {
        const auto word = lower(d, t);
        if (t < number && (word == "another" || word == "additional" || word == "further" || word == "extra" || word == "new"))
            return SubsetRelation::increment;
        if (t > number && (word == "others" || word == "other")) return SubsetRelation::remainder;
        if (t > number && word == "more" && t + 1 <= chunk.last) return SubsetRelation::remainder;
    }
    if (chunk.last >= d.tokens.size()) return std::nullopt;
    const std::uint32_t next = number + 1;  // "six | more died": the adverb stands with the verb
    const bool adverb = next == chunk.last && next + 1 < d.tokens.size() && lower(d, next) == "more" && segment::is_verb(d.tokens[next + 1].tag);
    if (adverb || (lower(d, chunk.last) == "more" && chunk.last + 1 < d.tokens.size() && lower(d, chunk.last + 1) == "in")) return SubsetRelation::remainder;
    // "94,000 visitors | more than in 2023": a difference
    if (chunk.last + 1 < d.tokens.size() && lower(d, chunk.last + 1) == "than" &&
        (lower(d, chunk.last) == "more" || lower(d, chunk.last) == "fewer" || lower(d, chunk.last) == "less"))
        return SubsetRelation::increment;
    return std::nullopt;
}

/// "including 14 deaths", "among them six children".
bool is_included(const Document& d, std::uint32_t chunk_first, std::uint32_t sentence_first) {
    if (chunk_first <= sentence_first) return false;
    const auto word = lower(d, chunk_first - 1);
    if (word == "including" || word == "includes" || word == "included") return true;
    if (chunk_first < sentence_first + 2) return false;
    return (word == "them" || word == "which" || word == "whom") && (lower(d, chunk_first - 2) == "among" || lower(d, chunk_first - 2) == "of");
}

bool is_added_to(const Reading& r, const Mention& figure, const segment::Sentence& sentence) {
    const Document& d = *r.document;
    for (const Mention& next : figures_in(r, figure.last_token, sentence.last)) {
        const bool alike = next.value && !next.timex && next.unit && figure.unit && !next.unit->id.empty() && next.unit->id == figure.unit->id;
        if (alike && next.last_token + 1 < sentence.last) return lower(d, next.last_token) == "more" && lower(d, next.last_token + 1) == "in";
    }
    return false;
}

bool is_said_not_to_be(const Document& d, const Mention& figure) {
    const std::uint32_t t = figure.first_token, first = d.sentences[d.sentence_of[t]].first;
    if (t == first) return false;
    const auto before = lower(d, t - 1);
    return before == "not" || (before == "even" && t > first + 1 && lower(d, t - 2) == "not");
}

bool is_remaining(const Document& d, const Mention& figure, const segment::Sentence& sentence) {
    static const rules::PhraseTable& tails = d.pack->phrases("remainder-tail");
    const std::uint32_t next = figure.last_token;
    if (next >= sentence.last) return false;
    const bool ends = next + 1 == sentence.last || d.tokens[next + 1].tag == segment::Tag::punct;
    return tails.longest(d.words_from(next, sentence.last)) || (lower(d, next) == "left" && ends);
}

}  // namespace atodds::extract
