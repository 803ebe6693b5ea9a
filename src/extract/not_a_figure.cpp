#include "extract/not_a_figure.hpp"

#include <algorithm>

#include "extract/counted_noun.hpp"
#include "extract/number_text.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {
namespace {

using text::is_one_of;

using Kind = NumberReading::Kind;

std::string_view word_before(const Pieces& p, std::uint32_t at) {
    return at > 0 && p[at - 1].is_word() ? p.text(at - 1) : std::string_view();
}

/// "no one", "this one", "one another", "one must": the pronoun.
bool is_pronoun(const Pieces& p, const Figure& figure) {
    if (!figure.number.one_word || figure.unit) return false;
    const std::uint32_t at = figure.number_first;
    const std::uint32_t next = figure.number_last;
    if (p.has(next) && is_one_of(p.text(next), "you", "we", "they", "he", "she", "I")) return true;
    if (is_one_of(word_before(p, at),
                  "no",      "No",     "this",  "This", "that",  "That",  "which",   "Which",   "each",
                   "Each",    "every",  "Every", "any",  "Any",   "the",   "another", "Another", "some",
                   "Some",    "such",   "an",    "a",    "what",  "What",  "these",   "those",   "new",
                   "other",   "only",   "same",  "old",  "wrong", "right", "latter",  "former",  "best",
                   "big",     "good",   "last",  "next", "first", "loved", "number",  "No.",     "day",
                   "someone", "square", "my",    "his",  "her",   "your",  "their",   "our")) {
        const bool determined = is_one_of(word_before(p, at), "the", "only", "last", "first", "next");
        return !determined || !read_counted_noun(p, next, false);
    }
    if (!p.has(next)) return false;
    if (p.mark(next) == '-') return true;  // "one-sided", "one-time"
    if (!p[next].is_word()) return false;
    return is_one_of(
        p.text(next),
        "another", "can",    "could", "must",  "should", "would", "might",     "may",   "'s",   "thing",
         "day",     "by",     "way",   "needs", "has",    "might", "another's", "at",    "side", "hand",
         "point",   "reason", "that",  "who",   "more",   "is",    "last",      "final", "time");
}

/// "Residents Evacuated 20480": a state written with a capital, and more digits than the number of a name has.
bool is_label(const Pieces& p, const Figure& figure) {
    constexpr int longest_name_number = 4;
    constexpr std::size_t shortest_participle = 6;
    const std::string_view before = p.text(figure.number_first - 1);
    return figure.number.digit_count > longest_name_number && before.size() >= shortest_participle && before.ends_with("ed");
}

/// A name's number: "Flight 370", "iPhone 11", "Big 12", "Section 8", "Model 3 sedans".
bool follows_name(const Pieces& p, const Figure& figure) {
    const std::uint32_t at = figure.number_first;
    if (at == 0 || !figure.number.digits || !figure.number.plain || figure.is_range || figure.first != at)
        return false;
    const Piece& before = p[at - 1];
    if (!before.is_word() || before.end + 1 < p[at].begin) return false;
    if (before.is(WordClass::code_cue)) {
        const std::string_view cue = p.text(at - 1);
        const bool needs_capital =
            (cue.size() <= 2 && cue != "sp") ||
            is_one_of(cue, "group",    "line",   "part",  "class", "area",  "form", "call",
                            "top",      "week",   "day",   "game",  "match", "unit", "house",
                            "building", "series", "issue", "act",   "under", "box");
        const bool counted = figure.unit.has_value() && figure.unit->unit.dimension != Dimension::count;
        if (before.capital() || !needs_capital) return !counted;
    }
    if (figure.unit || !before.capital() || is_label(p, figure)) return false;
    if (before.flags & segment::sentence_start) return before.is(WordClass::code_cue);
    if (before.any(bit(WordClass::stop) | bit(WordClass::month) | bit(WordClass::weekday) |
                   bit(WordClass::change_verb)))
        return false;
    const auto noun = read_counted_noun(p, figure.last, false);
    return !(noun && noun->plural) || (p.has(figure.last) && p[figure.last].capital());
}

/// "the Gate Nine win", "the Gate Nine": a number word inside a name that an article stands before.
bool is_word_of_name(const Pieces& p, const Figure& figure) {
    const std::uint32_t at = figure.first;
    if (figure.number.digits || figure.is_range || at < 2 || at != figure.number_first || figure.number_last != at + 1 || !p[at].capital()) return false;
    const bool before = p[at - 1].is_word() && p[at - 1].capital() && !p[at - 1].any(bit(WordClass::stop) | bit(WordClass::month) | bit(WordClass::weekday));
    const bool small_behind = !p.has(figure.last) || !p[figure.last].capital();
    return before && small_behind && p.word(at - 2) == p.lexicon().the_word && !p[at - 2].capital();
}

/// "the bottom three", "the top four": the places of a table.
bool is_place_group(const Pieces& p, const Figure& figure) {
    const std::uint32_t at = figure.first;
    if (figure.number.digits || figure.unit || figure.is_range || at < 2 || at != figure.number_first) return false;
    return is_one_of(p.text(at - 1), "top", "bottom") && p.word(at - 2) == p.lexicon().the_word && !read_counted_noun(p, figure.last, false);
}

/// "14 Fern Hill Road", "9 E 71st St": a house number.
bool is_house_number(const Pieces& p, const Figure& figure) {
    constexpr std::uint32_t longest_name = 5;
    constexpr int most_digits = 5;
    if (!figure.number.digits || !figure.number.plain || figure.unit ||
        figure.number.digit_count > most_digits)
        return false;
    for (std::uint32_t i = figure.last; i < figure.last + longest_name && p.has(i); ++i) {
        const bool named = p[i].is_word() && p[i].capital();
        if (!named && !p[i].is_number()) return false;
        const bool leads = i == figure.last && p.has(i + 1) && p[i + 1].capital();  // "22 Ave Lumen"
        if ((i == figure.last && !leads) || !named || !p[i].is(WordClass::street)) continue;
        const bool counted = p.has(i + 1) && p[i + 1].is_word() && !p[i + 1].capital() &&
                             use_of(p, i + 1).plural;  // "12 Main Street shops"
        if (!counted) return true;
    }
    return false;
}

/// "2-1", "3-3": the score of a match; "1995-01", "555-0100": codes.
bool is_hyphen_code(const Pieces& p, std::uint32_t at, std::uint32_t next) {
    if (!p[at].is_number()) return false;
    const bool after = p.mark(next) == '-' && p.glued(next) && p.glued(next + 1) && p.has(next + 1) &&
                       p[next + 1].is_number();
    const bool before =
        at > 1 && p.mark(at - 1) == '-' && p.glued(at) && p.glued(at - 1) && p[at - 2].is_number();
    return after || before;
}

/// "5G", "4x4", "3D", "2nd-hand": letters glued to the digits that are no unit.
bool runs_into_letters(const Pieces& p, const Figure& figure) {
    const std::uint32_t next = figure.number_last;
    const bool generation =
        figure.unit && figure.unit->unit.text == "G" && figure.number.digit_count == 1;  // "5G"
    if (generation && figure.number.decimals == 0) return true;
    if (figure.unit || !figure.number.digits || !p.glued(next) || !p[next].is_word()) return false;
    return figure.number.kind != Kind::ordinal;
}

/// Glued to letters on the left: "B52", "COVID-19", "mid-1990s" is none of these.
bool follows_letters(const Pieces& p, const Figure& figure) {
    const std::uint32_t at = figure.first;
    if (at == 0 || !figure.number.digits || !p.glued(at)) return false;
    const char mark = p.mark(at - 1);
    const char sign = p.mark(at);
    if (sign == '<' || sign == '>' || sign == '=' || sign == '~') return false;  // "x>10"
    if (p[at - 1].is_word()) return true;
    const bool tight = p.glued(at - 1) && at > 1 && p[at - 2].is_word();
    if (mark == '-' || mark == '/') return tight;
    if (mark == '.') return tight;  // "ID.3"
    return mark == '#' || mark == '@' || mark == '_';
}

/// "Ann Lee (4) scored": a shirt number or a reference behind a name.
bool is_bracketed_mark(const Pieces& p, const Figure& figure) {
    constexpr std::int64_t largest_mark = 99;
    const std::uint32_t at = figure.first;
    if (!figure.number.plain || !figure.number.digits || figure.unit || figure.is_range || at < 2 ||
        figure.number.value > Decimal(largest_mark))
        return false;
    return p.mark(at - 1) == '(' && p.mark(figure.last) == ')' && p[at - 2].is_word() && p[at - 2].capital();
}

/// "1.99 × 10-30" in a power that is too large or small for exact decimals: no value is better than a wrong
/// one.
bool is_cut_power(const Pieces& p, const Figure& figure) {
    const auto is_times = [&](std::uint32_t i) { return p.text(i) == "x" || p.text(i) == "\xC3\x97"; };
    const std::uint32_t at = figure.first;
    if (at > 1 && is_times(at - 1) && p[at - 2].is_number() && p.text(at) == "10") return true;
    return figure.number.digits && is_times(figure.number.last) && p.text(figure.number.last + 1) == "10";
}

/// "COVID -19 tests" in text whose words were set apart: a hyphen, and no sign.
bool is_split_name(const Pieces& p, const Figure& figure) {
    const std::uint32_t at = figure.first;
    if (!figure.negative || at == 0 || figure.unit || figure.number.decimals > 0 || !p[at - 1].is_word())
        return false;
    const std::string_view name = p.text(at - 1);
    return name.size() > 1 && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "the second half of the match", "the 90049 ZIP code"
bool is_part_of_game_or_code(const Pieces& p, const Figure& figure) {
    const std::string_view behind = p.text(figure.last);
    if (!figure.unit && (behind == "ZIP" || behind == "zip")) return true;
    return figure.number.kind == Kind::fraction && figure.first > 0 && figure.first == figure.number_first &&
           !figure.unit && p[figure.first - 1].is(WordClass::ordinal) && !figure.number.digits;
}

bool is_bare_ordinal_scale(const Figure& figure) {
    return figure.number.article && figure.number.last == figure.number.first + 1 && !figure.unit &&
           figure.bounds.approx == Approx::exact;
}

}  // namespace

bool is_no_figure(const Pieces& pieces, const Figure& figure) {
    if (is_pronoun(pieces, figure)) return true;
    if (figure.number.kind == Kind::ordinal) return false;
    if (!figure.is_range && figure.number.plain && !figure.unit &&
        is_hyphen_code(pieces, figure.number_first, figure.number_last))
        return true;
    if (follows_name(pieces, figure) || is_house_number(pieces, figure)) return true;
    if (is_word_of_name(pieces, figure) || is_place_group(pieces, figure)) return true;
    if (is_bracketed_mark(pieces, figure) || is_cut_power(pieces, figure)) return true;
    if (is_split_name(pieces, figure) || is_part_of_game_or_code(pieces, figure)) return true;
    if (runs_into_letters(pieces, figure) || follows_letters(pieces, figure)) return true;
    return is_bare_ordinal_scale(figure) && !read_counted_noun(pieces, figure.last, true);
}

std::uint32_t skip_code(const Pieces& pieces, std::uint32_t at) {
    if (!pieces[at].is_number()) return at;
    std::uint32_t next = at + 1;
    std::uint32_t numbers = 1;
    while (pieces.has(next + 1) &&
           (pieces.mark(next) == '-' || pieces.mark(next) == '/' || pieces.mark(next) == ':') &&
           pieces.glued(next) && pieces.glued(next + 1) && pieces[next + 1].is_number()) {
        next += 2;
        ++numbers;
    }
    return numbers >= 3 ? next : at;
}

}  // namespace atodds::extract
