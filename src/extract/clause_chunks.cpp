#include "extract/clause_chunks.hpp"

#include <algorithm>

#include "extract/asides.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using clause_words::is_comma, clause_words::is_coordinator, clause_words::is_relative_pronoun, clause_words::is_that, clause_words::is_word, clause_words::subordinates;
using segment::Document;
using segment::Tag;

std::uint32_t ClauseChunks::chain_head(std::uint32_t i) const {
    while (i >= begin_ + 2 && governs(i - 1)) {
        std::uint32_t before = i - 2;  // "300 families (900 people) in the province"
        if (d_.text(chunk(before).first) == ")") before = opening_bracket(d_, begin_, before) - 1;
        if (const std::uint32_t pair = before_pair(before); pair != no_chunk) before = pair;
        if (is(before, ChunkKind::adverb) && before > begin_ && !(before >= begin_ + 2 && is_coordinator(d_, chunk(before - 2)))) --before;  // "Parliament | early | on | Thursday"
        if (before >= i || !is(before, ChunkKind::noun)) break;
        if (is_bare_number(before) && is_word(d_, chunk(i - 1).first, "to")) return i;  // "between one to two million people"
        i = before;
    }
    const bool counted = i > begin_ && is_word(d_, chunk(i - 1).first, "between") && !is_bare_number(i) && d_.tokens[chunk(i).first].tag == Tag::cd;
    const bool partitive = i >= begin_ + 2 && is(i - 2, ChunkKind::adverb) && is_word(d_, chunk(i - 1).first, "of") && phrase_of<"partitive-adverb">(d_, chunk(i - 2).first, chunk(i - 2).last);
    if (i > begin_ && governs(i - 1) && !counted && !partitive) return no_chunk;  // a prepositional phrase of its own
    return compares_size(d_, begin_, end_, i) ? i - 1 : i;
}

std::uint32_t ClauseChunks::before_pair(std::uint32_t i) const {
    if (i > begin_ && is_word(d_, chunk(i).first, "out")) --i;
    const bool paired = i >= begin_ + 2 && is_coordinator(d_, chunk(i)) && (governs(i - 1) || is(i - 1, ChunkKind::adverb));
    return paired && is(i - 2, ChunkKind::noun) ? i - 2 : no_chunk;
}

bool ClauseChunks::is_bare_number(std::uint32_t i) const {
    return std::all_of(d_.tokens.begin() + chunk(i).first, d_.tokens.begin() + chunk(i).last, [](const auto& token) { return token.tag == Tag::cd; });
}

bool ClauseChunks::governs(std::uint32_t i) const {
    return is(i, ChunkKind::prep) && !subordinates(d_, chunk(i)) && !is_relative_pronoun(d_, chunk(i));
}

bool ClauseChunks::closes_quoted_noun(std::uint32_t i) const {
    return i >= begin_ + 2 && is_mark(i) && is(i - 1, ChunkKind::noun) && is_mark(i - 2);
}

bool ClauseChunks::opens_quoted_verb(std::uint32_t i, std::uint32_t verb) const {
    if (i + 1 != verb || i == begin_ || !is_mark(i) || !is(i - 1, ChunkKind::noun)) return false;
    std::uint32_t before = 0;
    for (std::uint32_t k = begin_; k < i; ++k) before += is_mark(k);
    return before % 2 == 0;
}

bool ClauseChunks::opens_quoted_noun(std::uint32_t i) const {
    const bool stop = i + 2 < end_ && (d_.text(chunk(i + 2).first) == "." || is_comma(d_, chunk(i + 2)));
    return is_mark(i) && is(i + 1, ChunkKind::noun) && is_mark(i + 2 + (stop ? 1 : 0));
}

bool ClauseChunks::is_mark(std::uint32_t i) const { return i < end_ && text::is_one_of(d_.text(chunk(i).first), "\"", "\u201c", "\u201d"); }

std::uint32_t ClauseChunks::bracket_start(std::uint32_t closing) const {
    return chunk(closing).kind == ChunkKind::other && (d_.text(chunk(closing).first) == ")" || d_.text(chunk(closing).first) == "]") ? opening_bracket(d_, begin_, closing) : closing;
}

std::uint32_t ClauseChunks::before_aside(std::uint32_t noun) const {
    static const rules::PhraseTable& openers = d_.pack->phrases("aside-opener");
    constexpr std::uint32_t longest_aside = 8;  // chunks
    for (std::uint32_t i = noun; i > begin_ + 1 && noun - i < longest_aside; --i) {
        if (!is_comma(d_, chunk(i - 1))) continue;
        if (opens_relative(i) && chunk(i - 2).kind == ChunkKind::noun) return chain_head(i - 2);
        if (governs(i) && i > begin_ + 1 && heads_clause(i - 2)) return i - 2;
        const bool opens = bool(openers.longest(d_.words_from(chunk(i).first, chunk(noun).last))) || is_word(d_, chunk(noun).last - 1, "included") ||
                           ends_with_among_them(noun);
        return opens && chunk(i - 2).kind == ChunkKind::noun ? chain_head(i - 2) : no_chunk;
    }
    return no_chunk;
}

std::uint32_t ClauseChunks::before_apposition(std::uint32_t noun) const {
    const std::uint32_t head = chain_head(noun);
    if (head == no_chunk || head < begin_ + 2 || !is_comma(d_, chunk(head - 1)) || !is(head - 2, ChunkKind::noun)) return no_chunk;
    const std::uint32_t named = chain_head(head - 2);
    const Tag tag = named == no_chunk ? Tag::none : d_.tokens[chunk(named).head].tag;
    const bool name = tag == Tag::nnp || tag == Tag::nnps;
    return named != no_chunk && heads_clause(named) && (name || is_explaining(head)) ? named : no_chunk;
}

bool ClauseChunks::heads_clause(std::uint32_t i) const {
    return is(i, ChunkKind::noun) && (i == begin_ || subordinates(d_, chunk(i - 1)) || is_that(d_, chunk(i - 1)) || follows_opening(i));
}

bool ClauseChunks::follows_opening(std::uint32_t i) const {
    return i >= begin_ + 3 && is_comma(d_, chunk(i - 1)) && (chunk(begin_).kind == ChunkKind::prep || is_word(d_, chunk(begin_).first, "according")) &&
           std::none_of(d_.chunks.begin() + begin_ + 1, d_.chunks.begin() + i - 1, [&](const Chunk& c) { return c.kind == ChunkKind::verb || is_comma(d_, c); });
}

bool ClauseChunks::is_explaining(std::uint32_t i) const {
    const Tag tag = d_.tokens[chunk(i).head].tag;
    return (tag == Tag::nn || tag == Tag::nns) && (is_word(d_, chunk(i).first, "a") || is_word(d_, chunk(i).first, "an") || tag == Tag::nns);
}

bool ClauseChunks::tells_time(std::uint32_t i) const {
    if (i == begin_ || !is(i, ChunkKind::noun) || !is(i - 1, ChunkKind::noun)) return false;
    const Chunk& time = chunk(i);
    if (!phrase_of<"adverbial-time">(d_, time.head, time.last)) return false;
    const bool counted = i + 1 < end_ && phrase_of<"time-behind">(d_, time.last, time.last + 1);  // "a month | ago"
    return counted || time.last - time.first == 1 || phrase_of<"time-opener">(d_, time.first, time.first + 1);
}

std::uint32_t ClauseChunks::noun_of_sentence(std::uint32_t before) const {
    std::uint32_t noun = begin_;
    while (noun < before && (is(noun, ChunkKind::adverb) || is_mark(noun))) ++noun;
    if (is(noun, ChunkKind::prep))
        while (noun < before && !follows_opening(noun)) ++noun;
    if (noun >= before || !is(noun, ChunkKind::noun) || phrase_of<"adverbial-time">(d_, chunk(noun).head, chunk(noun).last)) return no_chunk;
    std::uint32_t end = noun + 1;
    while (end + 1 < before && governs(end) && is(end + 1, ChunkKind::noun)) end += 2;
    return end < before && is_comma(d_, chunk(end)) ? noun : no_chunk;
}

bool ClauseChunks::opens_relative(std::uint32_t i) const {
    return is_word(d_, chunk(i).first, "where") || is_word(d_, chunk(i).first, "whose") || (governs(i) && i + 1 < end_ && is_relative_pronoun(d_, chunk(i + 1)));
}

bool ClauseChunks::ends_with_among_them(std::uint32_t noun) const {
    return is_word(d_, chunk(noun).first, "them") && noun > begin_ && is_word(d_, chunk(noun - 1).first, "among");
}

std::uint32_t ClauseChunks::before_second_name(std::uint32_t noun) const {
    if (noun < begin_ + 3 || !is_coordinator(d_, chunk(noun - 1)) || !is(noun - 2, ChunkKind::noun) || !is_name(noun)) return noun;
    std::uint32_t first = noun - 2;
    while (first >= begin_ + 3 && is_name(first) && is_comma(d_, chunk(first - 1)) && is(first - 2, ChunkKind::noun)) first -= 2;
    return is_name(first) && governs(first - 1) ? first : noun;
}

bool ClauseChunks::is_name(std::uint32_t i) const { return d_.tokens[chunk(i).head].tag == Tag::nnp; }

bool ClauseChunks::starts_new_clause(std::uint32_t noun) const {
    std::uint32_t next = noun + 1;
    while (is(next, ChunkKind::adverb)) ++next;
    if (!is(next, ChunkKind::verb)) return false;
    const Tag tag = d_.tokens[chunk(next).first].tag;
    return tag == Tag::vbd || tag == Tag::vbz || tag == Tag::vbp || tag == Tag::md;
}

bool ClauseChunks::leads_to_verb(std::uint32_t noun) const {
    const std::uint32_t first = noun;
    while (governs(noun + 1) && is(noun + 2, ChunkKind::noun)) noun += 2;
    if (noun == first || !starts_new_clause(noun)) return starts_new_clause(noun);
    const bool set_off = first >= begin_ + 2 && is_comma(d_, chunk(first - 2));
    return set_off || (is(noun + 1, ChunkKind::verb) && d_.tokens[chunk(noun + 1).first].tag != Tag::vbd);  // "interest cost | through | loans raised" has no verb
}

std::uint32_t ClauseChunks::next_noun(std::uint32_t i) const {
    while (i < end_ && chunk(i).kind != ChunkKind::noun) ++i;
    return i;
}

bool ClauseChunks::coordinates_nouns(std::uint32_t i) const {
    std::uint32_t j = i;
    while (j < end_ && j < i + 2 && (is_comma(d_, chunk(j)) || is_coordinator(d_, chunk(j)))) ++j;
    if (j == i + 1 && is_comma(d_, chunk(i))) return opens_list(i);
    return j > i && is_coordinator(d_, chunk(j - 1)) && is(j, ChunkKind::noun) && !leads_to_verb(j);
}

bool ClauseChunks::opens_list(std::uint32_t comma) const {
    constexpr std::uint32_t longest = 12;  // chunks: five more things
    for (std::uint32_t i = comma; i + 2 < end_ && i < comma + longest; i += 2) {
        if (is_coordinator(d_, chunk(i))) return i > comma && is(i + 1, ChunkKind::noun) && !leads_to_verb(i + 1);
        if (!is_comma(d_, chunk(i)) || !is(i + 1, ChunkKind::noun) || is_name(i + 1)) return false;
    }
    return false;
}

}  // namespace atodds::extract
