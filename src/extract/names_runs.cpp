// Runs of capitalised words that no earlier step has claimed.
#include <array>

#include "extract/names_workspace.hpp"
#include "segment/folded_list.hpp"

namespace atodds::extract::naming {
namespace {

constexpr std::uint32_t title_with_of = 3;  ///< words of "Secretary of State"

/// Small words inside foreign names: "Abdullah bin Zayed", "Ursula von der Leyen".
bool is_particle(std::string_view word) {
    static constexpr segment::FoldedList known{std::array<std::string_view, 20>{
        "al",  "el",  "bin", "ibn", "van", "von", "de", "da",   "del", "della",
        "der", "den", "di",  "du",  "dos", "la",  "bint", "ul", "ben", "ter"}};
    return known.has(word);
}

/// "J." between names: a letter and its dot, the dot part of the token or a mark of its own.
bool is_initial_dot(const Workspace& work, TokenIndex t) {
    return t > 0 && work.is_mark(t, ".") && work.is_capital(t - 1) && work.words.at(t - 1).size() == 1 &&
           work.is_capital(t + 1) && work.same_sentence(t, t + 1);
}

/// "Oper shr profit five cts vs loss 1.71 dlrs": the first word of a row of a table, which stands in small letters behind it.
bool opens_row(const Workspace& work, TokenIndex t) {
    const segment::Sentence& sentence = work.sentence_at(t);
    if (t != sentence.first || t + 1 >= sentence.last || work.is_capital(t + 1) || work.token(sentence.last - 1).kind == segment::TokenKind::punct) return false;
    for (TokenIndex i = t; i + 1 < sentence.last; ++i)
        if (work.words.at(i) == "vs" || work.words.at(i) == "versus") return true;
    return false;
}

/// A capital at a sentence's begin that belongs to no name: "Meanwhile", "The", "Local".
bool is_opening_word(const Workspace& work, TokenIndex t) {
    const segment::Token& token = work.token(t);
    const bool opens = t == work.sentence_at(t).first || token.is(segment::sentence_start) ||
                       (t > 0 && work.token(t - 1).kind == segment::TokenKind::punct);
    if (!opens) return false;
    if (work.gazetteer.is_given_name(work.words.at(t)) && work.is_capital(t + 1)) return false;
    if (opens_row(work, t)) return true;
    // "Thin Mar Wai": no word of the language, whatever it is taken for
    if (!work.is_common(t) && !work.is_dictionary_form(t) && t + 1 < work.size() && work.is_capital(t + 1) && work.casing(t) == Casing::plain) return false;
    return work.is_common(t) || !(segment::is_noun(token.tag) || token.tag == segment::Tag::none);
}

/// "Per Arvid Brandt", "To Lanh": a name that reads like a small word, with a capital where none is due, before another name.
bool is_name_like_small_word(const Workspace& work, TokenIndex t) {
    using segment::Tag;
    const segment::Token& token = work.token(t);
    const bool small = token.tag == Tag::in || token.tag == Tag::to || token.tag == Tag::md;
    if (!small || !work.is_capital(t) || token.is(segment::sentence_start) || t == work.sentence_at(t).first || work.casing(t) != Casing::plain) return false;
    const bool inside = work.is_word(t - 1) ? !work.is_capital(t - 1) : work.is_mark(t - 1, ",");
    return inside && t + 1 < work.size() && work.same_sentence(t, t + 1) && work.is_capital(t + 1) && work.is_free(t + 1) && !work.is_never(t + 1);
}

/// What a token is by itself. Runs are looked for several times; this is found out once.
class WordAlone {
  public:
    WordAlone(const Workspace& work, TokenIndex at) : work_(work), at_(at), answers_(work.remembered_answers(at)) {}

    bool is_never() const {
        return once(0, [&] { return work_.is_never(at_); });
    }
    bool is_small() const {
        return once(1, [&] { return work_.is_small_word(at_); });
    }
    bool opens() const {
        return once(2, [&] { return is_opening_word(work_, at_); });
    }

  private:
    /// Two bits a question: that it was answered, and the answer.
    template <class Answer>
    bool once(unsigned question, Answer answer) const {
        const unsigned answered = 1U << 2 * question, yes = answered << 1;
        if ((answers_ & answered) == 0) answers_ |= static_cast<std::uint8_t>(answer() ? answered | yes : answered);
        return (answers_ & yes) != 0;
    }

    const Workspace& work_;
    TokenIndex at_;
    std::uint8_t& answers_;
};

bool begins_run(const Workspace& work, TokenIndex t) {
    if (!work.is_capital(t) || !work.is_free(t) || work.is_possessive(t)) return false;
    const WordAlone word(work, t);
    return !word.is_never() && ((!word.is_small() && !word.opens()) || is_name_like_small_word(work, t));
}

/// "Thin Mar Wai": what is short for a month between two words of a name, and no figure near.
bool is_short_part(const Workspace& work, TokenIndex t) {
    constexpr std::size_t longest = 3;
    const bool between = t + 1 < work.size() && work.same_sentence(t, t + 1) && work.is_capital(t + 1) && work.is_free(t + 1) &&
                         !work.is_never(t + 1) && !work.is_small_word(t + 1);
    return between && work.words.at(t).size() <= longest && !work.token(t).is(segment::all_caps) && !work.touches_figure(t);
}

bool continues_run(const Workspace& work, TokenIndex t) {
    if (t >= work.size() || !work.same_sentence(t - 1, t) || !work.is_free(t)) return false;
    if (work.is_capital(t)) {
        const WordAlone word(work, t);
        return (!word.is_never() || is_short_part(work, t)) && !work.is_possessive(t) && !word.is_small();
    }
    if (is_initial_dot(work, t)) return true;
    if (!work.is_word(t) || !is_particle(work.words.at(t))) return false;
    const bool second = t + 1 < work.size() && work.is_word(t + 1) && is_particle(work.words.at(t + 1));
    const TokenIndex next = second ? t + 2 : t + 1;
    return next < work.size() && work.same_sentence(t, next) && work.is_capital(next) && work.is_free(next);
}

}  // namespace

std::vector<Range> capital_runs(const Workspace& work) {
    constexpr std::size_t usual_runs = 32;  // of a news article; asked for several times
    std::vector<Range> runs;
    runs.reserve(usual_runs);
    TokenIndex behind = 0;  // what was taken so far
    for (const TokenIndex t : work.capitals()) {
        if (t < behind) continue;
        // "Secretary of State", "Chief of Staff": the name, if any, comes after
        if (const auto title = work.match(work.cues.titles, t); title && title.length >= title_with_of) {
            behind = t + title.length;
            continue;
        }
        if (!begins_run(work, t)) continue;
        Range run{t, t + 1};
        while (continues_run(work, run.last)) ++run.last;
        runs.push_back(run);
        behind = run.last;
    }
    return runs;
}

}  // namespace atodds::extract::naming
