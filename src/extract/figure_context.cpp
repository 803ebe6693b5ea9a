#include "extract/figure_context.hpp"

#include <algorithm>

namespace atodds::extract {
namespace {

constexpr std::uint32_t reach_of_statement = 60;        // bytes between two figures of one statement
constexpr std::uint32_t long_reach = 150;  // between two levels of one thing, or two sides of a comparison

bool is_share(const Mention& mention) {
    return mention.unit && mention.unit->dimension == Dimension::percent;
}

/// Levels of an index and sums of money return in one sentence under other words; other counts rarely do.
bool is_level_unit(const Unit& unit) {
    return unit.dimension == Dimension::money || unit.id == "point";
}

bool is_rate(const Unit& unit) {
    return unit.id.find(" per ") != std::string::npos;
}

bool is_level_link(std::string_view word) {
    return word == "to" || word == "from";
}

bool is_link(std::string_view word) {
    constexpr std::string_view links[] = {"including", "than", "of", "about", "with", "is", "were", "was"};
    for (const std::string_view link : links) {
        if (word == link) return true;
    }
    return is_level_link(word);
}

/// "68,400 people ... and 95,800 who had": the number stands for the noun before.
bool stands_for_noun(const Pieces& p, const Figure& figure) {
    return p.word(figure.last) == p.lexicon().who && figure.first > 0 && p[figure.first - 1].is_word();
}

/// "1.4 degrees in 2018 and 2.1 last year": the second of two like statements of a measure.
bool is_second_of_two(const Pieces& p, const Figure& figure) {
    if (figure.first == 0 || p.word(figure.first - 1) != p.lexicon().and_word) return false;
    return !p.has(figure.last) || p.is(figure.last, WordClass::relative) || p.mark(figure.last) == '.' ||
           p.mark(figure.last) == ',';
}

/// "12 posts, and this rose to 15": a level of a count follows a verb of change.
bool moves_between(const Pieces& p, std::uint32_t begin, std::uint32_t first) {
    for (std::uint32_t i = first; i-- > 0 && p[i].begin >= begin;) {
        if (p[i].is(WordClass::change_verb) && p.lexicon().change_verb.longest(p.words_from(i))) return true;
        if (p[i].is(WordClass::change_adverb) && p.lexicon().change_adverb.longest(p.words_from(i)))
            return true;
    }
    return false;
}

/// Whether the unit of an earlier mention is that of a bare number.
bool lends(const Pieces& p, const Mention& from, const Figure& figure, std::uint32_t distance) {
    const Unit& unit = *from.unit;
    if (stands_for_noun(p, figure)) return unit.dimension == Dimension::count && !is_rate(unit);
    const bool counted = unit.dimension == Dimension::count || unit.dimension == Dimension::money;
    if (is_second_of_two(p, figure))
        return !counted && unit.dimension != Dimension::time && distance <= reach_of_statement;
    const std::string_view link = figure.first > 0 ? p.text(figure.first - 1) : std::string_view();
    if (link == "at" && unit.id == "point") return distance <= long_reach;  // "ended at 1,334"
    if (!is_link(link)) return false;
    if (is_level_link(link) && (!counted || is_rate(unit)))
        return unit.dimension != Dimension::time && distance <= reach_of_statement;
    if (!counted || is_rate(unit)) return false;
    if (link == "to" && unit.dimension == Dimension::count && distance > 0 &&
        !moves_between(p, from.span.begin - std::min(from.span.begin, reach_of_statement), figure.first))
        return false;
    const bool compared = link == "with" && figure.first > 1 && p.text(figure.first - 2) == "compared";
    return distance <= (compared || (is_level_link(link) && is_level_unit(unit)) ? long_reach : reach_of_statement);
}

/// The mention of this sentence that lends its unit; dates are passed over, shares where a level is told.
const Mention* lender_of(const Pieces& p, std::span<const Mention> sentence, const Figure& figure,
                         std::uint32_t begin) {
    for (std::size_t i = sentence.size(); i-- > 0;) {
        const Mention& mention = sentence[i];
        if (!mention.value || mention.type == MentionType::ordinal) continue;
        if (is_share(mention) || (mention.timex && mention.unit)) continue;
        if (!mention.unit) return nullptr;
        return lends(p, mention, figure, begin - mention.span.end) ? &mention : nullptr;
    }
    return nullptr;
}

bool may_borrow(const Pieces& p, const Figure& figure) {
    const bool years = figure.number.plain && figure.number.digit_count == 4;
    const bool has_noun = p.has(figure.last) && p[figure.last].is_word() &&
                          !p[figure.last].is(WordClass::stop) && p[figure.last].capital();
    return !years && !has_noun;
}

/// "20 per week" behind "22 burglaries": the borrowed unit takes the rate.
void borrow_rate(const Pieces& p, const Figure& figure, Mention& mention) {
    if (is_rate(*mention.unit) || p.text(figure.last) != "per") return;
    UnitReading rate;
    rate.unit = *mention.unit;
    rate.first = rate.last = figure.last;
    read_rate(p, rate);
    mention.unit = rate.unit;
    mention.unit->text.clear();
}

/// "Shares of A were down 2.3%, B by 2.6% and C 1.9%": a share behind a name takes the change of the one
/// before.
bool continues_change(const Pieces& p, const Mention& before, const Figure& figure) {
    constexpr std::uint32_t longest = 12;
    if (before.change == Change::none || !is_share(before) || !figure.unit ||
        figure.unit->unit.dimension != Dimension::percent || figure.first < 2 || figure.is_range)
        return false;
    const bool by = p.word(figure.first - 1) == p.lexicon().by_word;
    const std::uint32_t name = figure.first - (by ? 2 : 1);
    if (!p[name].is_word() || !p[name].capital()) return false;
    bool linked = false;
    for (std::uint32_t i = name; figure.first - i <= longest; --i) {
        if (p[i].end <= before.span.end) return linked;
        const bool link = p.mark(i) == ',' || p.word(i) == p.lexicon().and_word || p.text(i) == "while";
        const bool named = (p[i].is_word() && p[i].capital()) || p.word(i) == p.lexicon().of_word;
        if (i == 0 || (!link && !named)) return false;
        linked = linked || link;
    }
    return false;
}

/// "A rose by 2 percent but B fell by 1": the second change is in the unit of the first.
const Mention* share_moved_before(const Pieces& p, std::span<const Mention> sentence, const Figure& figure) {
    if (sentence.empty() || figure.first < 2 || p.word(figure.first - 1) != p.lexicon().by_word || !p[figure.first - 2].is(WordClass::change_verb)) return nullptr;
    const bool alone = !p.has(figure.last) || p[figure.last].kind == segment::TokenKind::punct;
    const Mention& before = sentence.back();
    return alone && is_share(before) && before.change != Change::none ? &before : nullptr;
}

}  // namespace

bool restates(const Pieces& pieces, const Mention& before, const Figure& figure) {
    if (!before.value || !figure.unit || figure.first == 0) return false;
    const std::uint32_t at = figure.first;
    if ((pieces.mark(at - 1) == '(' || pieces.mark(at - 1) == '/') && at > 1)
        return pieces[at - 2].end == before.span.end;
    if (pieces.word(at - 1) != pieces.lexicon().or_word || at < 2) return false;
    const std::uint32_t last = pieces.mark(at - 2) == ',' ? at - 3 : at - 2;
    return last < at && pieces[last].end == before.span.end;
}

void share_bounds(const Mention& before, Figure& figure) {
    if (figure.bounds.approx != Approx::exact || before.value->approx == Approx::exact ||
        before.value->approx == Approx::vague)
        return;
    figure.bounds.approx = before.value->approx;
    figure.bounds.open = before.value->approx == Approx::at_most && before.value->high_open;
}

void share_context(const Pieces& pieces, const Mention& before, const Figure& figure, bool same_fact,
                   Mention& mention) {
    if (same_fact && mention.change == Change::none) mention.change = before.change;
    if (same_fact && !before.concept_text.empty()) mention.concept_text = before.concept_text;
    if (mention.concept_text.empty() && mention.type != MentionType::ordinal)
        mention.concept_text = before.concept_text;
    if (mention.change == Change::none && continues_change(pieces, before, figure))
        mention.change = before.change;
}

void borrow_unit(const Pieces& pieces, std::span<const Mention> sentence, const Figure& figure,
                 Mention& mention) {
    if (mention.type != MentionType::number || mention.unit || !may_borrow(pieces, figure)) return;
    const Mention* lender = share_moved_before(pieces, sentence, figure);
    if (!lender) lender = lender_of(pieces, sentence, figure, mention.span.begin);
    if (!lender) return;
    mention.unit = lender->unit;
    mention.unit->text.clear();
    const bool same_type = lender->type == MentionType::money || lender->type == MentionType::percent;
    mention.type = same_type ? lender->type : MentionType::quantity;
    borrow_rate(pieces, figure, mention);
}

}  // namespace atodds::extract
