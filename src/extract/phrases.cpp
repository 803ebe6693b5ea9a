#include "extract/phrases.hpp"

#include "extract/draft.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Document;

PhraseTable::Match phrase_at(const Document& d, const PhraseTable& table, std::uint32_t token) {
    return table.longest(d.words_from(token, d.sentences[sentence_of(d, token)].last));
}

const Phrase* phrase_in(const Document& d, const PhraseTable& table, std::uint32_t first,
                        std::uint32_t last) {
    for (std::uint32_t t = first; t < last; ++t)
        if (const auto match = table.longest(d.words_from(t, last))) return match.phrase;
    return nullptr;
}

PhraseTable::Match phrase_of(const Document& d, std::string_view phrase_class, std::uint32_t token,
                             std::uint32_t last) {
    return token < last ? d.pack->phrases(phrase_class).longest(d.words_from(token, last)) : PhraseTable::Match{};
}

bool has_phrase(const Document& d, std::string_view phrase_class, std::uint32_t first, std::uint32_t last) {
    return phrase_in(d, d.pack->phrases(phrase_class), first, last) != nullptr;
}

bool heads(const Document& d, const PhraseTable& table, std::uint32_t chunk) {
    return bool(table.longest(d.words_from(d.chunks[chunk].head, d.chunks[chunk].last)));
}

}  // namespace atodds::extract
