#include "extract/figure_change.hpp"

namespace atodds::extract {
namespace {

/// "up 4 percent", "was up 12 points"; in "gave up 500 yards" the adverb belongs to the verb.
bool adverb_counts(const Pieces& p, std::uint32_t start, bool money_or_share) {
    if (money_or_share || start == 0 || !p[start - 1].is_word()) return true;
    const std::string_view before = p.text(start - 1);
    return before == "was" || before == "were" || before == "is" || before == "are" || before == "ended" ||
           before == "closed";
}

/// The verb or adverb of change that ends right before `at`; longest phrases first.
Change change_before(const Pieces& p, std::uint32_t at, bool money_or_share) {
    constexpr std::uint32_t longest = 3;
    for (std::uint32_t length = longest; length >= 1; --length) {
        if (length > at) continue;
        const std::uint32_t start = at - length;
        if (!p[start].any(bit(WordClass::change_verb) | bit(WordClass::change_adverb))) continue;
        const auto verb = p.lexicon().change_verb.longest(p.words_from(start));
        if (verb && verb.length == length && (!verb.entry->object || money_or_share)) {
            return verb.entry->direction;
        }
        const auto adverb = p.lexicon().change_adverb.longest(p.words_from(start));
        if (adverb && adverb.length == length && adverb_counts(p, start, money_or_share)) {
            return adverb.entry->direction;
        }
    }
    return Change::none;
}

/// "grow sales by 5 percent": the object stands between the verb and "by".
Change change_behind_object(const Pieces& p, std::uint32_t by) {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t i = by; i-- > 0 && by - i <= reach;) {
        if (p[i].kind != segment::TokenKind::word) break;
        const auto verb = p[i].is(WordClass::change_verb) ? p.lexicon().change_verb.longest(p.words_from(i))
                                                          : PhraseLookup<ChangeEntry>::Match{};
        if (verb) return verb.entry->direction;
    }
    return Change::none;
}

/// "Dow -0.6%": a minus sign behind a name says that it fell; "a rate of -0.5%" is a level.
bool is_signed_fall(const Pieces& p, const Figure& figure) {
    if (!figure.negative || !figure.unit || figure.unit->unit.dimension != Dimension::percent ||
        figure.first == 0)
        return false;
    const Piece& before = p[figure.first - 1];
    return p.mark(figure.first) == '-' && (before.is_number() || (before.is_word() && before.capital()));
}

bool is_level_word(const Pieces& p, std::uint32_t at) {
    const rules::WordId word = p.word(at);
    return word == p.lexicon().to_word || word == p.lexicon().from_word || word == p.lexicon().in_word ||
           p.text(at) == "at";
}

}  // namespace

Change change_of(const Pieces& pieces, const Figure& figure, std::string_view noun) {
    if (figure.plus_sign) return Change::up;
    constexpr std::uint32_t most_links = 3;
    std::uint32_t at = figure.first;
    if (figure.is_range && figure.from_to) return Change::none;  // "fell from A to B": two levels
    const bool money_or_share = figure.unit && (figure.unit->unit.dimension == Dimension::percent ||
                                                figure.unit->unit.dimension == Dimension::money ||
                                                figure.unit->unit.id == "basis point");
    const bool share_like = money_or_share || noun == "points" || noun == "point" || noun == "pts";
    if (is_signed_fall(pieces, figure)) return Change::down;
    for (std::uint32_t i = 0; i <= most_links && at > 0; ++i) {
        const Change change = change_before(pieces, at, share_like);
        if (change != Change::none) return change;
        if (at > 1 && pieces.word(at - 1) == pieces.lexicon().by_word)
            return change_behind_object(pieces, at - 1);
        if (is_level_word(pieces, at - 1) || !pieces[at - 1].is(WordClass::change_link)) return Change::none;
        --at;
    }
    return Change::none;
}

Change move_of(const Pieces& pieces, const Figure& figure) {
    const bool levels = figure.is_range && figure.from_to;
    return levels ? change_behind_object(pieces, figure.first) : Change::none;
}

}  // namespace atodds::extract
