#include "extract/figure_forms.hpp"

#include <algorithm>

namespace atodds::extract {
namespace {

using Kind = NumberReading::Kind;

}  // namespace

// "a percentage of 4.5": the unit stands before its number.
std::optional<Figure> share_named_first(const Pieces& p, std::uint32_t at) {
    if (!p.is(at, WordClass::percent) || !p[at].is_word() || (at > 0 && p[at - 1].is_number()))
        return std::nullopt;
    const auto unit = p.lexicon().percent.longest(p.words_from(at));
    if (!unit || p.word(at + unit.length) != p.lexicon().of_word) return std::nullopt;
    const std::uint32_t digits = at + unit.length + 1;
    const auto number = p.has(digits) && p[digits].is_number() ? read_number(p, digits) : std::nullopt;
    if (!number || number->kind != Kind::cardinal || number->scaled || number->plain == false)
        return std::nullopt;
    const bool counts = p.has(number->last) && (p[number->last].is_word() || p.glued(number->last)) &&
                        !p[number->last].is(WordClass::stop) && p.mark(number->last) != '.' &&
                        p.mark(number->last) != ',';
    if (counts) return std::nullopt;
    Figure figure;
    figure.first = figure.number_first = at;
    figure.number = *number;
    figure.number_last = figure.last = number->last;
    UnitReading share;
    share.unit = {unit.entry->id, unit.entry->dimension, std::string(p.text(at, at + unit.length)),
                  unit.entry->factor};
    share.first = at;
    share.last = figure.last;
    figure.unit = share;
    return figure;
}

// "50 previous years", "five straight weeks"
bool is_between_number_and_time(std::string_view word) {
    constexpr std::string_view words[] = {"previous", "consecutive", "straight", "successive", "full",
                                          "whole",    "long",        "more",     "additional", "further"};
    return std::ranges::find(words, word) != std::end(words);
}

// Index behind "±", "+/-", "plus or minus"; `at` when none stands there.
std::uint32_t skip_plus_minus(const Pieces& p, std::uint32_t at) {
    constexpr char plus_minus = 'p';  // how the pieces mark the sign
    if (p.mark(at) == plus_minus) return at + 1;
    if (p.mark(at) == '+' && p.mark(at + 1) == '/' && p.mark(at + 2) == '-') return at + 3;
    const bool words =
        p.text(at) == "plus" && p.word(at + 1) == p.lexicon().or_word && p.text(at + 2) == "minus";
    return words ? at + 3 : at;
}

// "9 billion shekels ($2.4 billion) a year": the rate stands behind the bracket that restates the sum.
void read_rate_behind_bracket(const Pieces& p, Figure& figure) {
    constexpr std::uint32_t longest = 7;
    if (!figure.unit || figure.unit->rate || !figure.unit->iso.empty() || p.mark(figure.last) != '(') return;
    for (std::uint32_t i = figure.last + 1; i < figure.last + longest && p.has(i); ++i) {
        if (p.mark(i) != ')') continue;
        UnitReading unit = *figure.unit;
        unit.last = i + 1;
        read_rate(p, unit);
        if (!unit.rate) return;
        unit.unit.text = figure.unit->unit.text;
        unit.last = figure.unit->last;
        figure.unit = unit;
        return;
    }
}

}  // namespace atodds::extract
