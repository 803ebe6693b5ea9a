#include "extract/phrases.hpp"

#include "extract/draft.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Document;

const Phrase* phrase_in(const Document& d, const PhraseTable& table, std::uint32_t first,
                        std::uint32_t last) {
    if (first >= last) return nullptr;
    constexpr std::uint32_t few = 3;  // words, which are asked themselves sooner than their sentence
    if (last - first > few) {
        const std::uint32_t sentence = sentence_of(d, first);
        if (last <= d.sentences[sentence].last ? !d.may_hold(table, sentence) : !d.may_hold(table)) return nullptr;
    }
    for (std::uint32_t t = first; t < last; ++t)
        if (const auto match = table.longest(d.words_from(t, last))) return match.phrase;
    return nullptr;
}

bool heads(const Document& d, const PhraseTable& table, std::uint32_t chunk) {
    return bool(table.longest(d.words_from(d.chunks[chunk].head, d.chunks[chunk].last)));
}

}  // namespace atodds::extract
