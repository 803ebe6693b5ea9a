#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/document.hpp"

namespace atodds::segment {

/// Auxiliaries by what they ask of the verb after them.
enum class Auxiliary : std::uint8_t { none, be, have, do_, get };
Auxiliary auxiliary(std::string_view verb);

/// "not", "n't" words, "never", "cannot".
bool is_negation(std::string_view word);
/// Weekdays and words such as "today": time without a preposition.
bool is_day_word(std::string_view word);
bool is_month_word(std::string_view word);
/// Participles that are prepositions: "including", "according".
bool is_preposition_in_ing(std::string_view word);

/// Reads the chunks of one sentence from its tags, left to right.
class ChunkReader {
  public:
    ChunkReader(Document& document, std::uint32_t sentence)
        : document_(document),
          tokens_(document.tokens),
          sentence_(sentence),
          first_(document.sentences[sentence].first),
          last_(document.sentences[sentence].last) {}
    void run();

  private:
    // noun chunks (noun_chunks.cpp); each returns the end of what it read, or its argument when there is
    // nothing
    std::uint32_t noun_chunk(std::uint32_t at);
    std::uint32_t approximation(std::uint32_t at) const;
    std::uint32_t approximation_at(std::uint32_t at) const;  ///< of one of the words that begin any
    bool may_join(std::uint32_t at) const;
    std::uint32_t noun_part(std::uint32_t at) const;
    std::uint32_t modifier(std::uint32_t at, std::uint32_t begin) const;
    std::uint32_t joined_modifiers(std::uint32_t at) const;
    std::uint32_t touching_mark(std::uint32_t at) const;
    std::uint32_t quoted_part(std::uint32_t at) const;
    std::uint32_t bracketed_short_form(std::uint32_t at) const;
    std::uint32_t year_of_date(std::uint32_t at) const;
    bool breaks_before(std::uint32_t at, std::uint32_t begin) const;
    bool ends_part_of_day(std::uint32_t at) const;
    bool opens_count(std::uint32_t at) const;
    bool participle_modifies(std::uint32_t at, std::uint32_t begin) const;
    bool leads_to_noun(std::uint32_t at) const;
    bool is_nominal(std::uint32_t at) const;
    bool is_quantity(std::uint32_t at) const;
    std::uint32_t closing_quote(std::uint32_t at, std::uint32_t begin) const;
    bool stands_for_noun(std::uint32_t at) const;
    std::uint32_t head_of(std::uint32_t begin, std::uint32_t end) const;
    bool is_not_one(std::uint32_t at, std::uint32_t end) const;
    // verb chunks (verb_chunks.cpp)
    std::uint32_t verb_chunk(std::uint32_t at);
    std::uint32_t skip_adverbs(std::uint32_t at) const;
    bool starts_verb(std::uint32_t at) const;
    bool may_follow(Auxiliary aux, bool modal, Tag tag) const;
    bool bare_participle(std::uint32_t at) const;

    Tag tag(std::uint32_t at) const { return at < last_ ? tokens_[at].tag : Tag::punct; }
    std::string_view text(std::uint32_t at) const {
        return at < last_ ? document_.text(at) : std::string_view();
    }
    bool is_number(std::uint32_t at) const;
    bool touches(std::uint32_t at) const { return at < last_ && !tokens_[at].is(space_before); }
    const Chunk* previous() const;
    void push(ChunkKind kind, std::uint32_t begin, std::uint32_t end, std::uint32_t head);
    std::uint32_t single(std::uint32_t at);

    Document& document_;
    std::vector<Token>& tokens_;
    std::uint32_t sentence_;
    std::uint32_t first_;
    std::uint32_t last_;
};

}  // namespace atodds::segment
