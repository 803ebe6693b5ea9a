#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/article.hpp"
#include "segment/token.hpp"

namespace atodds::segment {

/// Half-open token ranges throughout.
struct Sentence {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t paragraph = 0;  ///< running number of the paragraph (a line of text), from 0
    bool title = false;           ///< the headline, or a line before the body that reads like one
};

enum class ChunkKind : std::uint8_t {
    noun,    ///< [the nine old camps], [Norwegian Foreign Minister Ann Lee], pronouns too
    verb,    ///< [has been backed], [could not handle]: auxiliaries, negation, adverbs inside, main verb
    prep,    ///< one preposition or subordinating word, relative pronouns (who, which, that) among them
    adverb,  ///< adverbs, particles ("out" of "carried out") and adjectives that stand alone ("compliant",
             ///< "very ill")
    other,   ///< conjunctions, marks
};

// Noun chunks: determiner, approximating words before a number ("at least 58 people"), modifiers, nouns. A
// possessive joins two ("Syria's nine-year war", head "war"); a date stays whole ("October 17, 2018", head
// "October"); a weekday or "today" beside a name is a chunk of its own. The head is the last noun, else the
// last word. Coordinated noun phrases are separate chunks, coordinated modifiers ("northern and eastern
// provinces") are not. Verb chunks end in their main verb, which is the head; "to leave" is a chunk of its
// own.

/// 16 bytes: those of all articles are kept until claims are made of them.
struct Chunk {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t head = 0;  ///< head noun or main verb
    std::uint32_t sentence : 27 = 0;
    ChunkKind kind : 3 = ChunkKind::other;
    bool passive : 1 = false;  ///< verb chunks: a form of be (or got) with a past participle, or a bare
                               ///< participle after a noun
    bool negated : 1 = false;  ///< verb chunks: not, n't, never; noun chunks: no, none
};
static_assert(sizeof(Chunk) == 16);

/// An article cut into sentences and tokens. Refers to the article, which must outlive it.
struct Document {
    const Article* article = nullptr;
    const rules::Pack* pack = nullptr;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    std::vector<Chunk> chunks;         ///< in text order; empty until chunk() ran
    std::vector<std::uint32_t> chunk_of;  ///< by token: its chunk; every token lies in one once chunk() ran
    std::vector<rules::WordId> words;  ///< tokens[i].word, side by side for phrase look-ups
    std::vector<std::uint32_t> sentence_of;  ///< index of the sentence that holds a token
    std::vector<std::uint64_t> first_of;  ///< by sentence, then for the article: see may_hold(); empty until chunk() ran
    std::string folded;  ///< the texts of tokens that are no words of the pack, folded, one behind the other; see lower()
    std::vector<std::uint32_t> folded_at;  ///< by token and for the end: where its text begins in `folded`

    /// Lower-case text of a token with straight apostrophes.
    text::Letters lower(std::uint32_t token) const {
        const rules::WordId word = words[token];
        return word != rules::unknown_word ? pack->text(word) : text::Letters(std::string_view(folded.data() + folded_at[token], folded_at[token + 1] - folded_at[token]));
    }
    /// False: no phrase of the class begins in the sentence. To ask before looking at each of its words; needs chunk() run.
    bool may_hold(const rules::PhraseTable& table, std::uint32_t sentence) const {
        return table.may_start(rules::ClassBits(first_of).subspan(sentence * pack->class_blocks(), pack->class_blocks()));
    }
    /// The same of the whole article.
    bool may_hold(const rules::PhraseTable& table) const { return may_hold(table, static_cast<std::uint32_t>(sentences.size())); }
    text::Letters text(std::uint32_t token) const {
        const Token& t = tokens[token];
        return text::Letters(std::string_view(article->text.data() + t.begin, t.end - t.begin));
    }
    std::string_view text(Span span) const {
        return std::string_view(article->text).substr(span.begin, span.size());
    }
    /// Bytes from the first to the last token of a half-open token range.
    Span span(std::uint32_t first, std::uint32_t last) const {
        return {tokens[first].begin, tokens[last - 1].end};
    }
    std::span<const rules::WordId> words_from(std::uint32_t token, std::uint32_t last) const {
        return std::span(words).subspan(token, last - token);
    }
};

/// Tokens and sentences of an article's body: one pass, no tags. Enough for figures and dates.
Document scan(const Article& article, const rules::Pack& pack);
/// Part-of-speech tags for all tokens (trigram model over the compiled lexicon).
void tag(Document& document);
/// Chunks; needs tags.
void chunk(Document& document);

}  // namespace atodds::segment
