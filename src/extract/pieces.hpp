#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/figure_lexicon.hpp"
#include "extract/word_use.hpp"
#include "segment/document.hpp"

namespace atodds::extract {

/// A token, or a part of a hyphenated token that holds a word of figures ("nine-year" is nine, -, year).
struct Piece {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t token = 0;
    rules::WordId word = rules::unknown_word;
    segment::TokenKind kind = segment::TokenKind::word;
    std::uint8_t flags = 0;
    char mark = 0;  ///< the character of a one-byte mark or sign; '-' for every hyphen and dash
    std::uint64_t classes = 0;

    bool is(WordClass c) const { return (classes & bit(c)) != 0; }
    bool any(std::uint64_t mask) const { return (classes & mask) != 0; }
    bool spaced() const { return (flags & segment::space_before) != 0; }
    bool capital() const { return (flags & segment::capitalised) != 0; }
    bool is_number() const { return kind == segment::TokenKind::number; }
    bool is_word() const { return kind == segment::TokenKind::word; }
};

/// The pieces of one sentence. Made anew for each sentence in the same memory. Refers to the document.
class Pieces {
  public:
    Pieces(const segment::Document& document, const FigureLexicon& lexicon)
        : document_(document), lexicon_(lexicon) {
        constexpr std::size_t long_sentence = 64;  // pieces
        items_.reserve(long_sentence);
        words_.reserve(long_sentence);
        uses_.reserve(long_sentence);
    }

    void read(const segment::Sentence& sentence);

    std::uint32_t size() const { return static_cast<std::uint32_t>(items_.size()); }
    const Piece& operator[](std::uint32_t i) const { return items_[i]; }
    bool has(std::uint32_t i) const { return i < items_.size(); }
    /// Empty where there is no piece. In place, as what it gives is most often compared with a word of the code.
    [[gnu::always_inline]] text::Letters text(std::uint32_t i) const {
        return text::Letters(i < items_.size() ? slice(items_[i].begin, items_[i].end) : std::string_view());
    }
    std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
        return std::string_view(document_.article->text).substr(begin, end - begin);
    }
    /// The text from piece `first` to the end of piece `last - 1`.
    std::string_view text(std::uint32_t first, std::uint32_t last) const {
        return slice(items_[first].begin, items_[last - 1].end);
    }
    std::span<const rules::WordId> words_from(std::uint32_t i) const { return std::span(words_).subspan(i); }
    rules::WordId word(std::uint32_t i) const {
        return i < items_.size() ? items_[i].word : rules::unknown_word;
    }
    bool is(std::uint32_t i, WordClass c) const { return i < items_.size() && items_[i].is(c); }
    /// The mark at i, 0 if there is none.
    char mark(std::uint32_t i) const { return i < items_.size() ? items_[i].mark : '\0'; }
    /// No white space stands between i - 1 and i, nor should stand there ("displacedabout 700").
    bool glued(std::uint32_t i) const {
        return i > 0 && i < items_.size() && items_[i - 1].end == items_[i].begin && !items_[i].spaced();
    }
    segment::Tag tag(std::uint32_t i) const { return document_.tokens[items_[i].token].tag; }

    const segment::Document& document() const { return document_; }
    const FigureLexicon& lexicon() const { return lexicon_; }

    /// Where use_of keeps what it found about the word at i.
    WordUse& remembered_use(std::uint32_t i) const { return uses_[i]; }

  private:
    Piece plain(const segment::Token& token, std::uint32_t index) const;
    Piece part_of_token(const segment::Token& token, std::uint32_t index, std::uint32_t begin,
                        std::uint32_t end) const;
    Piece hyphen_at(std::uint32_t begin, std::uint32_t index) const;
    Piece fused_part(const segment::Token& token, std::uint32_t index, std::size_t begin,
                     std::size_t end) const;
    std::uint32_t join_digits(Piece& number, std::uint32_t next, std::uint32_t last) const;
    std::uint32_t add_fused_money(const segment::Token& token, std::uint32_t index, std::uint32_t last);
    void add(const segment::Token& token, std::uint32_t index);
    bool add_bare_decimal(std::uint32_t index, const segment::Sentence& sentence);
    bool add_parts(const segment::Token& token, std::uint32_t index);
    void push(const Piece& piece);

    const segment::Document& document_;
    const FigureLexicon& lexicon_;
    std::vector<Piece> items_;
    std::vector<rules::WordId> words_;
    mutable std::vector<WordUse> uses_;
};

}  // namespace atodds::extract
