#include "extract/verb_phrases.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::ChunkKind;
using segment::Document;

namespace {

/// Words that may stand before the rest of a phrase: "were taken | by air ambulance in the night | to
/// hospital".
constexpr std::uint32_t reach = 6;

class VerbPhraseReader {
  public:
    VerbPhraseReader(const Document& d, const PhraseTable& table, std::uint32_t verb)
        : d_(d), table_(table), verb_(verb), end_(d.sentences[sentence_of(d, verb)].last) {}

    PhraseTable::Match read(std::uint32_t behind) {
        best_ = phrase_at(d_, table_, verb_);
        if (!table_.may_start(d_.words_from(verb_, verb_ + 1).front())) return best_;
        const bool holds_figure = behind > verb_ + 1 && behind - verb_ < reach + reach;
        const std::uint32_t from = holds_figure ? behind : verb_ + 2;
        for (std::uint32_t t = from; t < std::min(from + reach, end_) && !closes(t); ++t) {
            take(t);
            take_head(t);
        }
        if (!holds_figure) take_head(verb_ + 1);
        return best_;
    }

  private:
    /// Nothing behind a mark or another verb belongs to this one.
    bool closes(std::uint32_t token) const {
        return d_.tokens[token].kind != segment::TokenKind::word ||
               (segment::is_verb(d_.tokens[token].tag) && !table_continues(token)) ||
               lower(d_, token) == "and" || lower(d_, token) == "but";
    }

    /// "reported 40 people | missing": some of what the phrases go on with looks like a verb.
    bool table_continues(std::uint32_t token) const {
        return bool(table_.exact(std::array{word(verb_), word(token)}));
    }

    rules::WordId word(std::uint32_t token) const { return d_.words_from(token, token + 1).front(); }

    /// The verb and what stands at a token.
    void take(std::uint32_t token) {
        constexpr std::uint32_t longest = 6;  // words of a phrase
        std::array<rules::WordId, 1 + longest> words{word(verb_)};
        const auto rest = d_.words_from(token, std::min(token + longest, end_));
        std::ranges::copy(rest, words.begin() + 1);
        keep(table_.longest(std::span(words).first(1 + rest.size())), token);
    }

    /// The verb, the preposition at a token and the head of its noun: "to | a nearby | hospital".
    void take_head(std::uint32_t token) {
        if (token + 1 >= end_) return;
        const std::uint32_t chunk = chunk_of(d_, token + 1);
        if (chunk == no_chunk || d_.chunks[chunk].kind != ChunkKind::noun ||
            d_.chunks[chunk].first != token + 1)
            return;
        const std::array words{word(verb_), word(token), word(d_.chunks[chunk].head)};
        if (const rules::Phrase* phrase = table_.exact(words); phrase && best_.length < words.size())
            best_ = {phrase, static_cast<std::uint32_t>(words.size())};
    }

    void keep(const PhraseTable::Match& match, std::uint32_t token) {
        if (!match || match.length < 2 || match.length <= best_.length ||
            (match.phrase->get("preposition").empty() && is_preposition(token + match.length - 2)))
            return;
        best_ = match;
    }

    /// "took 40 people | in | a bus": a word that is a particle only where no noun follows it.
    bool is_preposition(std::uint32_t token) const {
        static const PhraseTable& particles = d_.pack->phrases("particle");
        if (!particles.longest(d_.words_from(token, token + 1)) || token + 1 >= end_) return false;
        const std::uint32_t next = chunk_of(d_, token + 1);
        return next != no_chunk && d_.chunks[next].kind == ChunkKind::noun;
    }

    const Document& d_;
    const PhraseTable& table_;
    std::uint32_t verb_;
    std::uint32_t end_;
    PhraseTable::Match best_;
};

}  // namespace

PhraseTable::Match verb_phrase(const Document& document, const PhraseTable& table, std::uint32_t verb,
                               std::uint32_t behind) {
    return VerbPhraseReader(document, table, verb).read(behind);
}

}  // namespace atodds::extract
