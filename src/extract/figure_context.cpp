#include "extract/figure_context.hpp"

namespace atodds::extract {
namespace {

/// Whether the unit of the mention before can be that of a bare number: things that are counted, points,
/// money.
bool lends_unit(const Mention& before) {
    if (!before.unit || before.unit->id.find(" per ") != std::string::npos) return false;
    const Dimension dimension = before.unit->dimension;
    return dimension == Dimension::count || dimension == Dimension::money;
}

bool links_to_unit(const Pieces& p, std::uint32_t at) {
    if (at == 0 || !p[at - 1].is_word()) return false;
    constexpr std::string_view links[] = {"including", "from", "to", "than", "of",
                                          "about",     "with", "is", "were", "was"};
    for (const std::string_view link : links) {
        if (p.text(at - 1) == link) return true;
    }
    return false;
}

constexpr std::uint32_t reach = 60;  // bytes between two figures of one statement

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
    if (mention.concept_text.empty() && mention.type != MentionType::ordinal)
        mention.concept_text = before.concept_text;
    if (mention.type != MentionType::number || mention.unit || !lends_unit(before) ||
        !links_to_unit(pieces, figure.first))
        return;
    if (mention.span.begin > before.span.end + reach) return;
    const bool years = figure.number.plain && figure.number.digit_count == 4;
    const bool has_noun = pieces.has(figure.last) && pieces[figure.last].is_word() &&
                          !pieces[figure.last].is(WordClass::stop) && pieces[figure.last].capital();
    if (years || has_noun) return;
    mention.unit = before.unit;
    mention.unit->text.clear();
    mention.type = before.type == MentionType::money ? MentionType::money : MentionType::quantity;
}

}  // namespace atodds::extract
