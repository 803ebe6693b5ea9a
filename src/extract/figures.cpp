#include "extract/figures.hpp"

#include <algorithm>
#include <deque>
#include <span>

#include "extract/figure_context.hpp"
#include "extract/figure_grammar.hpp"
#include "extract/implicit_counts.hpp"
#include "extract/mention_builder.hpp"
#include "extract/not_a_figure.hpp"
#include "extract/time_grammar.hpp"

namespace atodds::extract {
namespace {

/// Words that can begin a figure or a time expression. All others are passed over without a further look.
constexpr std::uint64_t triggers =
    bit(WordClass::cardinal) | bit(WordClass::scale) | bit(WordClass::dozen) | bit(WordClass::vague_plural) |
    bit(WordClass::vague_word) | bit(WordClass::ordinal) | bit(WordClass::denominator) |
    bit(WordClass::minus) | bit(WordClass::fold) | bit(WordClass::currency_code) |
    bit(WordClass::currency_sign) | bit(WordClass::currency_country) | bit(WordClass::month) |
    bit(WordClass::weekday) | bit(WordClass::season) | bit(WordClass::deictic) | bit(WordClass::relative) |
    bit(WordClass::part) | bit(WordClass::holiday) | bit(WordClass::set) | bit(WordClass::every) |
    bit(WordClass::decade) | bit(WordClass::vague_length) | bit(WordClass::clock_name) |
    bit(WordClass::percent);

/// Words that a number can begin with.
constexpr std::uint64_t number_starts =
    bit(WordClass::cardinal) | bit(WordClass::scale) | bit(WordClass::dozen) | bit(WordClass::vague_plural) |
    bit(WordClass::vague_word) | bit(WordClass::ordinal) | bit(WordClass::denominator) |
    bit(WordClass::fold) | bit(WordClass::unit_time) | bit(WordClass::clock_name);

/// What must stand behind an article for it to begin a figure.
constexpr std::uint64_t after_article = bit(WordClass::scale) | bit(WordClass::dozen) |
                                        bit(WordClass::denominator) | bit(WordClass::vague_word) |
                                        bit(WordClass::unit_time);

/// Of these a word opens an expression only where a whole phrase begins: "the" of "the end of", "in" of "in the past".
constexpr std::uint64_t by_phrase = bit(WordClass::season) | bit(WordClass::deictic) | bit(WordClass::relative) | bit(WordClass::part) |
                                    bit(WordClass::holiday) | bit(WordClass::set) | bit(WordClass::every) | bit(WordClass::decade);

/// Reads one article, a step at a time: what may begin where, the number there, the time expression, the figure. Each step has so much code
/// of its own that it pays to take it for several articles before the next one (find_figures).
class Scanner {
  public:
    Scanner(const segment::Document& document, Concepts concepts, std::vector<Mention>& out)
        : pieces_(document, FigureLexicon::of(*document.pack)),
          time_(pieces_, {document.article->published.value}),
          concepts_(concepts),
          out_(out) {}

    /// Goes on to the next piece at which something may begin; false: there is none left.
    bool seek() {
        while (true) {
            for (; at_ < pieces_.size(); go_on(at_))
                if (may_begin(at_)) return true;
            if (!open_sentence()) return false;
        }
    }
    /// Most numbers are asked for as a length of time and as a count.
    void read_number() const {
        if (pieces_[at_].is_number()) time_.figure_at(at_);
    }
    void read_time() { date_ = time_.read(at_, floor_); }
    void take() { go_on(date_ ? take_date() : take_figure()); }

  private:
    /// Reads the next sentence that holds anything; false: there is none.
    bool open_sentence() {
        const auto& sentences = pieces_.document().sentences;
        while (next_sentence_ < sentences.size() && !has_trigger(sentences[next_sentence_])) ++next_sentence_;
        if (next_sentence_ == sentences.size()) return false;
        pieces_.read(sentences[next_sentence_++]);
        sentence_begin_ = out_.size();
        time_.begin_sentence();
        at_ = floor_ = 0;
        return true;
    }

    /// `next`: behind what was read at at_, or at_ itself.
    void go_on(std::uint32_t next) {
        if (next == at_) next = take_implicit(at_);
        if (next > at_) floor_ = next;
        at_ = std::max(next, at_ + 1);
    }

    /// Numbers, signs, trigger words, and words with a hyphen that may hold one.
    bool has_trigger(const segment::Sentence& sentence) const {
        const auto& document = pieces_.document();
        for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
            const segment::Token& token = document.tokens[i];
            if (token.kind != segment::TokenKind::word) {
                if (token.kind != segment::TokenKind::punct) return true;
                continue;
            }
            const std::uint64_t classes = pieces_.lexicon().classes(token.word);
            if ((classes & (triggers | bit(WordClass::article) | bit(WordClass::none_word))) != 0)
                return true;
            if (classes == 0 && token.word == rules::unknown_word) return true;
        }
        return false;
    }

    bool may_begin(std::uint32_t i) const {
        const Piece& piece = pieces_[i];
        if (piece.is_number() || (piece.any(triggers) && opens(i))) return true;
        if (piece.is(WordClass::approx) || piece.word == pieces_.lexicon().between_word ||
            piece.word == pieces_.lexicon().from_word) {
            if (number_ahead(i + 1)) return true;
        }
        if (piece.is(WordClass::article))
            return pieces_.has(i + 1) && (pieces_[i + 1].any(after_article) || is_length_adjective(i + 1));
        if (piece.kind == segment::TokenKind::symbol) return true;
        if (piece.mark == '-' || piece.mark == '+') return pieces_.glued(i + 1) && pieces_[i + 1].is_number();
        return piece.is_word() && piece.end - piece.begin == 2 &&
               (pieces_.text(i)[0] == 'Q' || pieces_.text(i)[0] == 'H');
    }

    /// False: the trigger is one by longer phrases only, and none of them begins here. Half of all triggers are "the", "in" and "at".
    bool opens(std::uint32_t i) const {
        const Piece& piece = pieces_[i];
        if (piece.any((triggers & ~by_phrase) | bit(WordClass::article))) return true;
        const FigureLexicon& lexicon = pieces_.lexicon();
        const auto begins = [&, words = pieces_.words_from(i)](WordClass of, const auto& phrases) { return piece.is(of) && phrases.longest(words); };
        return begins(WordClass::part, lexicon.part) || begins(WordClass::deictic, lexicon.deictic) || begins(WordClass::relative, lexicon.relative) ||
               begins(WordClass::approx, lexicon.approx) || begins(WordClass::season, lexicon.season) || begins(WordClass::holiday, lexicon.holiday) ||
               begins(WordClass::set, lexicon.set) || begins(WordClass::every, lexicon.every) || begins(WordClass::decade, lexicon.decade);
    }

    /// True when something that can be a number stands within reach of an approximating word.
    bool number_ahead(std::uint32_t i) const {
        constexpr std::uint32_t longest_approximators = 9;
        for (std::uint32_t end = std::min(i + longest_approximators, pieces_.size()); i < end; ++i) {
            if (pieces_[i].is_number() || pieces_[i].any(number_starts)) return true;
        }
        return false;
    }

    /// "a mere 24 hours", "a full year"
    bool is_length_adjective(std::uint32_t i) const {
        const std::string_view word = pieces_.text(i);
        return word == "mere" || word == "full" || word == "whole" || word == "further" || word == "single";
    }

    /// Gives the index after the time expression.
    std::uint32_t take_date() {
        Mention mention = time_mention(pieces_, *date_, concepts_);
        const bool follows = out_.size() > sentence_begin_ && out_.back().value;
        if (follows && mention.value && mention.concept_text.empty())
            mention.concept_text = out_.back().concept_text;
        out_.push_back(std::move(mention));
        return date_->last;
    }

    /// Reads what begins at at_; gives the index after it, or at_.
    std::uint32_t take_figure() {
        if (const std::uint32_t code = skip_code(pieces_, at_); code != at_) return code;
        if (!time_.figure_at(at_)) return at_;
        auto figure = time_.figure_at(at_);
        const Mention* before = out_.size() > sentence_begin_ ? &out_.back() : nullptr;
        const bool same_fact = before && restates(pieces_, *before, *figure);
        if (same_fact) share_bounds(*before, *figure);
        auto mention = figure_mention(pieces_, *figure, concepts_);
        if (!mention) return figure->number_last > at_ ? figure->number_last : at_;
        if (before && before->value) share_context(pieces_, *before, *figure, same_fact, *mention);
        if (before) borrow_unit(pieces_, std::span(out_).subspan(sentence_begin_), *figure, *mention);
        const std::uint32_t last = std::max(figure->last, last_piece_of(*mention, figure->last));
        out_.push_back(std::move(*mention));
        return last;
    }

    /// "no casualties", "a soldier was killed"
    std::uint32_t take_implicit(std::uint32_t i) {
        if (!pieces_[i].any(bit(WordClass::none_word) | bit(WordClass::article)) && pieces_.word(i) != pieces_.lexicon().both_word) return i;
        auto mention = read_implicit_count(pieces_, i);
        if (!mention) return i;
        const std::uint32_t last = last_piece_of(*mention, i);
        out_.push_back(std::move(*mention));
        return last;
    }

    /// The mention may reach further than the figure: to the counted noun, or to "years old".
    std::uint32_t last_piece_of(const Mention& mention, std::uint32_t from) const {
        while (pieces_.has(from) && pieces_[from].begin < mention.span.end) ++from;
        return from;
    }

    Pieces pieces_;
    TimeReader time_;
    Concepts concepts_;
    std::vector<Mention>& out_;
    std::size_t sentence_begin_ = 0;  ///< mentions found before this sentence
    std::size_t next_sentence_ = 0;
    std::uint32_t at_ = 0;              ///< the piece that is looked at
    std::uint32_t floor_ = 0;           ///< pieces before it are taken
    std::optional<TimeReading> date_;   ///< what begins at at_
};

}  // namespace

std::vector<std::vector<Mention>> find_figures(std::span<const segment::Document* const> documents, Concepts concepts) {
    std::vector<std::vector<Mention>> mentions(documents.size());
    std::deque<Scanner> scanners;  // a deque, as they cannot be moved
    std::vector<Scanner*> busy;
    constexpr std::size_t tokens_each = 12;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        mentions[i].reserve(documents[i]->tokens.size() / tokens_each + 1);
        busy.push_back(&scanners.emplace_back(*documents[i], concepts, mentions[i]));
    }
    while (!busy.empty()) {
        std::erase_if(busy, [](Scanner* one) { return !one->seek(); });
        for (const Scanner* one : busy) one->read_number();
        for (Scanner* one : busy) one->read_time();
        for (Scanner* one : busy) one->take();
    }
    return mentions;
}

std::vector<Mention> find_figures(const segment::Document& document) {
    const segment::Document* const one = &document;
    return std::move(find_figures(std::span(&one, 1), Concepts::told).front());
}

}  // namespace atodds::extract
