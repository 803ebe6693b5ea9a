#include "extract/figure_grammar.hpp"

#include <algorithm>
#include <utility>

#include "extract/figure_forms.hpp"
#include "extract/number_text.hpp"

namespace atodds::extract {
namespace {

using Kind = NumberReading::Kind;

class FigureReader {
  public:
    explicit FigureReader(const Pieces& pieces) : p_(pieces), lexicon_(pieces.lexicon()) {}

    std::optional<Figure> read(std::uint32_t at) const {
        if (p_.word(at) == lexicon_.between_word) return pair_range(at, lexicon_.and_word, false);
        if (p_.word(at) == lexicon_.from_word) return pair_range(at, lexicon_.to_word, true);
        Prefix prefix;
        prefix.next = at;
        read_approximators(prefix);
        if (p_.has(prefix.next) && prefix.next > at && p_.word(prefix.next) == lexicon_.between_word) {
            auto range = pair_range(prefix.next, lexicon_.and_word, false);
            if (range) return with_prefix(std::move(*range), at, prefix);
        }
        auto figure = quantity(prefix.next);
        if (!figure) figure = share_named_first(p_, prefix.next);
        if (!figure) return std::nullopt;
        figure->bounds = prefix.bounds;
        read_tolerance(*figure);
        read_range_tail(*figure);
        read_after(*figure);
        read_second_bound(*figure);
        read_rate_behind_bracket(p_, *figure);
        return with_prefix(std::move(*figure), at, prefix);
    }

  private:
    struct Prefix {
        std::uint32_t next = 0;
        Bounds bounds;
    };

    static bool stronger(Approx a, Approx b) {  // a bound beats a vague nearness
        return b == Approx::exact || (b == Approx::about && a != Approx::exact);
    }

    static Figure with_prefix(Figure figure, std::uint32_t at, const Prefix& prefix) {
        figure.first = at;
        if (stronger(prefix.bounds.approx, figure.bounds.approx)) figure.bounds = prefix.bounds;
        return figure;
    }

    /// "up to about", "more than a total of": approximators, the first bound among them counts.
    void read_approximators(Prefix& prefix) const {
        constexpr int most = 4;
        for (int i = 0; i < most && p_.has(prefix.next); ++i) {
            if (const auto match = approximator(prefix.next)) {
                if (stronger(match.entry->approx, prefix.bounds.approx)) {
                    prefix.bounds = {match.entry->approx, match.entry->open};
                }
                prefix.next += match.length;
            } else if (i > 0 && p_[prefix.next].is(WordClass::approx_exact)) {
                const auto exact = lexicon_.approx_exact.longest(p_.words_from(prefix.next));
                if (!exact) return;
                prefix.next += exact.length;
            } else {
                return;
            }
        }
    }

    PhraseLookup<ApproxEntry>::Match approximator(std::uint32_t at) const {
        if (!p_[at].is(WordClass::approx)) return {};
        return lexicon_.approx.longest(p_.words_from(at));
    }

    /// False: the word begins no quantity. Nearly all words that are tried do not.
    bool may_begin(std::uint32_t at) const {
        constexpr std::uint64_t openers = bit(WordClass::article) | bit(WordClass::vague_word) | bit(WordClass::vague_plural) |
                                          bit(WordClass::minus) | bit(WordClass::currency_code) | bit(WordClass::currency_sign) |
                                          bit(WordClass::currency_country);
        const NumberFacts& number = lexicon_.number(p_.word(at));
        return p_[at].any(openers) || number.cardinal >= 0 || number.ordinal != 0 || number.scale != 0 || number.denominator != 0 ||
               number.fold != 0;
    }

    /// [money] [sign] number [unit] [rate]
    std::optional<Figure> quantity(std::uint32_t at) const {
        if (!p_.has(at) || (p_[at].is_word() && !may_begin(at))) return std::nullopt;
        Figure figure;
        figure.first = at;
        std::uint32_t next = at;
        read_sign(figure, next);
        std::optional<UnitReading> money = p_.has(next) ? read_currency(p_, next) : std::nullopt;
        if (money) next = money->last;
        if (money) read_sign(figure, next);
        const auto number = read_number(p_, next, money.has_value());
        if (!number || (money && number->kind != Kind::cardinal && number->kind != Kind::vague))
            return std::nullopt;
        figure.number = *number;
        figure.number_first = next;
        figure.number_last = figure.last = number->last;
        if (figure.negative) figure.number.value = -figure.number.value;
        if (number->kind == Kind::ordinal) return figure;
        if (money) {
            attach_money(figure, *money);
        } else {
            attach_unit(figure);
        }
        return figure;
    }

    /// A minus sign before digits, or the word for it. A hyphen that joins words is none.
    void read_sign(Figure& figure, std::uint32_t& next) const {
        if (!p_.has(next)) return;
        const char mark = p_.mark(next);
        const bool glued_on = p_.glued(next + 1);
        const bool behind_money = next > 0 && p_[next - 1].is(WordClass::currency_sign);  // "$-50.8bn"
        if ((mark == '-' || mark == '+') && glued_on &&
            (next == 0 || behind_money || !p_.glued(next) || p_.mark(next - 1) == '(' ||
             p_.mark(next - 1) == '>' || p_.mark(next - 1) == '<')) {
            (mark == '-' ? figure.negative : figure.plus_sign) = true;
            ++next;
        } else if (p_[next].is(WordClass::minus) && p_.has(next + 1)) {
            const std::uint32_t number = p_.mark(next + 1) == '-' ? next + 2 : next + 1;
            if (!p_.has(number) || !(p_[number].is_number() || p_[number].any(bit(WordClass::cardinal))))
                return;
            figure.negative = true;
            next = number;
        }
    }

    void attach_money(Figure& figure, const UnitReading& money) const {
        UnitReading unit = money;
        std::uint32_t last = figure.last;
        if (const auto tail = read_currency_tail(p_, last, unit.unit)) last = *tail;
        unit.first = money.first;
        unit.last = last;
        const std::string sign = unit.unit.text;
        read_rate(p_, unit);
        figure.last = std::max(last, unit.last);
        if (!unit.rate) unit.last = money.last;
        unit.unit.text = sign;
        figure.unit = unit;
    }

    void attach_unit(Figure& figure) const {
        if (p_[figure.number_first].is(WordClass::fold)) {  // "sixfold"
            UnitReading times;
            times.unit = {"time", Dimension::other, std::string(p_.text(figure.number_first)), {}};
            times.first = figure.number_first;
            times.last = figure.last;
            figure.unit = times;
            return;
        }
        auto unit = read_unit(p_, figure.last, figure.number);
        std::uint32_t of = figure.last;
        if (!unit && p_.word(of) == lexicon_.of_word &&
            p_.has(of + 1)) {  // "millions of dollars", "half a million of euros"
            const bool may = figure.number.kind == Kind::vague || figure.number.scaled;
            if (may && p_.is(of + 1, WordClass::article)) ++of;
            if (may) unit = read_unit(p_, of + 1, figure.number);
        }
        if (!unit && p_.has(figure.last) && is_between_number_and_time(p_.text(figure.last)) &&
            p_.is(figure.last + 1, WordClass::unit_time))
            unit = read_unit(p_, figure.last + 1, figure.number);
        if (!unit) unit = unit_of_part(figure);
        if (!unit) unit = suspended_unit(figure);
        if (!unit) return;
        read_rate(p_, *unit);
        figure.last = unit->last;
        figure.unit = std::move(unit);
        if (figure.unit->unit.dimension == Dimension::money) join_cents(figure);
        if (figure.unit->unit.dimension == Dimension::length) join_inches(figure);
    }

    /// "half a mile", "a quarter of an inch", "1/16 of a pint": a part of one unit of measure.
    std::optional<UnitReading> unit_of_part(const Figure& figure) const {
        if (figure.number.kind != Kind::fraction) return std::nullopt;
        std::uint32_t at = figure.last;
        if (p_.word(at) == lexicon_.of_word) ++at;
        if (!p_.is(at, WordClass::article)) return std::nullopt;
        if (!p_.is(at + 1, WordClass::unit) && !p_.is(at + 1, WordClass::unit_time)) return std::nullopt;
        auto unit = read_unit(p_, at + 1, figure.number);
        if (!unit || unit->unit.dimension == Dimension::money || unit->unit.dimension == Dimension::other)
            return std::nullopt;
        return unit;
    }

    /// "a 7- or 8-inch screen": a hyphen that waits for the unit of the next number. The figure itself ends
    /// with its number.
    std::optional<UnitReading> suspended_unit(const Figure& figure) const {
        const std::uint32_t hyphen = figure.number_last;
        if (p_.mark(hyphen) != '-' || !p_.glued(hyphen) || p_.glued(hyphen + 1)) return std::nullopt;
        const rules::WordId link = p_.word(hyphen + 1);
        if (link != lexicon_.or_word && link != lexicon_.and_word && link != lexicon_.to_word)
            return std::nullopt;
        const auto other = p_.has(hyphen + 2) ? read_number(p_, hyphen + 2) : std::nullopt;
        if (!other || other->kind != Kind::cardinal) return std::nullopt;
        auto unit = read_unit(p_, other->last, *other);
        if (!unit) return std::nullopt;
        unit->first = figure.number_first;
        unit->last = figure.last;
        return unit;
    }

    /// "5 feet 2 inches", "12 m 2 dm": one length in two units, as a length in the first.
    void join_inches(Figure& figure) const {
        std::uint32_t next = figure.last;
        if (p_.word(next) == lexicon_.and_word) ++next;
        if (!p_.has(next) || !figure.unit->unit.factor || !figure.number.value.is_whole() ||
            figure.unit->rate)
            return;
        if (!p_[next].is_number() && !p_[next].is(WordClass::cardinal)) return;
        const auto number = read_number(p_, next);
        if (!number || number->kind != Kind::cardinal) return;
        auto unit = read_unit(p_, number->last, *number);
        const bool inch =
            !unit && figure.unit->unit.id == "foot" && p_.word(number->last) == lexicon_.in_word;
        if (inch) {
            const auto found = lexicon_.unit.longest(p_.words_from(number->last));
            if (!found || !found.entry->factor) return;
            unit.emplace();
            unit->unit = {found.entry->id, found.entry->dimension, "", found.entry->factor};
            unit->last = number->last + 1;
        }
        if (!unit || unit->unit.dimension != Dimension::length || !unit->unit.factor ||
            *unit->unit.factor >= *figure.unit->unit.factor)
            return;
        figure.number.value =
            figure.number.value + number->value * *unit->unit.factor / *figure.unit->unit.factor;
        figure.number.step = *unit->unit.factor / *figure.unit->unit.factor;
        figure.number.decimals = 1;
        figure.last = unit->last;
    }

    /// "thirteen dollars and forty-five cents"
    void join_cents(Figure& figure) const {
        std::uint32_t next = figure.last;
        if (p_.word(next) == lexicon_.and_word) ++next;
        if (!p_.has(next) || figure.unit->rate || is_small_coin(*figure.unit) ||
            !figure.number.value.is_whole())
            return;
        const auto number = read_number(p_, next);
        if (!number || number->kind != Kind::cardinal || number->value >= Decimal(100) ||
            !number->value.is_whole())
            return;
        const auto unit = read_unit(p_, number->last, *number);
        if (!unit || !is_small_coin(*unit)) return;
        figure.number.value = figure.number.value + number->value * Decimal(1, 2);
        figure.number.step = Decimal(1, 2);
        figure.number.decimals = 2;
        figure.last = unit->last;
    }

    static bool is_small_coin(const UnitReading& unit) {
        return unit.unit.id == "cent" || unit.unit.id == "penny";
    }

    // --- ranges

    /// "between A and B", "from A to B".
    std::optional<Figure> pair_range(std::uint32_t at, rules::WordId link, bool from_to) const {
        Prefix prefix;
        prefix.next = at + 1;
        read_approximators(prefix);
        auto first = quantity(prefix.next);
        if (!first || first->number.kind == Kind::ordinal) return std::nullopt;
        std::uint32_t next = first->last;
        if (from_to && p_.word(next) != link && first->unit) next = find_far_end(next, link);
        if (!p_.has(next) || p_.word(next) != link) return std::nullopt;
        ++next;
        Prefix second_prefix;
        second_prefix.next = next;
        read_approximators(second_prefix);
        auto second = quantity(second_prefix.next);
        if (!second || are_years(*first, *second) || are_days(*first, *second)) return std::nullopt;
        if (p_.mark(second->last) == '-')
            read_range_tail(*second);  // "from 24 to 33-35 billion": the far end counts
        auto range = join(*first, *second);
        if (!range) return std::nullopt;
        range->first = at;
        range->from_to = from_to;
        range->bounds = second_prefix.bounds.approx == Approx::about ? second_prefix.bounds : prefix.bounds;
        return range;
    }

    /// "between 6 and 12 January", "from 6 to 12 January": two dates.
    bool are_days(const Figure& first, const Figure& second) const {
        const auto is_day = [](const Figure& figure) {
            constexpr std::int64_t longest_month = 31;
            return figure.number.digits && figure.number.plain && !figure.unit && figure.number.value <= Decimal(longest_month);
        };
        const std::uint32_t month = second.last;
        return is_day(first) && is_day(second) && p_.is(month, WordClass::month) && p_[month].capital();
    }

    /// "from $75 a barrel in May to $45": the link may stand behind a few words that hold no verb, mark or
    /// figure of their own.
    std::uint32_t find_far_end(std::uint32_t at, rules::WordId link) const {
        constexpr std::uint32_t reach = 6;
        for (std::uint32_t i = at; i < at + reach && p_.has(i); ++i) {
            if (p_.word(i) == link) return i;
            if (p_[i].kind == segment::TokenKind::punct || p_[i].is(WordClass::change_verb)) break;
        }
        return at;
    }

    /// The second half of a range whose first half is `figure`: "to 60", "-60", "or four".
    void read_range_tail(Figure& figure) const {
        if (figure.number.kind == Kind::ordinal || figure.number.kind == Kind::vague) return;
        if (is_change_and_level(figure)) return;
        std::uint32_t next = figure.last;
        if (!p_.has(next)) return;
        const bool dash = p_.mark(next) == '-' || p_.mark(next) == '~';
        const bool to =
            p_.word(next) == lexicon_.to_word || (p_.word(next) == lexicon_.through_word && !figure.unit);
        const bool alternative = p_.word(next) == lexicon_.or_word;
        if (!dash && !to && !alternative) return;
        ++next;
        if (!dash && p_.mark(next) == '-' && p_.glued(next)) ++next;
        if (dash && (p_.word(next) == lexicon_.to_word)) ++next;  // "200,000 to-260,000"
        if (dash && p_.word(next - 1) == lexicon_.to_word && p_.mark(next) == '-' && p_.glued(next))
            ++next;  // "0-to-60-mph"
        const auto second = quantity(next);
        if (!second || !continues(figure, *second, dash, alternative)) return;
        if (auto range = join(figure, *second)) {
            range->first = figure.first;
            range->bounds = figure.bounds;
            figure = *range;
        }
    }

    /// "rose by $4 to $9": the first figure is the change, the second the level reached.
    bool is_change_and_level(const Figure& figure) const {
        const std::uint32_t at = figure.first;
        if (at == 0 || !figure.unit || p_.word(figure.last) != lexicon_.to_word) return false;
        return p_.word(at - 1) == lexicon_.by_word ||
               p_[at - 1].any(bit(WordClass::change_verb) | bit(WordClass::change_adverb));
    }

    static std::string_view base_unit(const Figure& figure) {
        const std::string_view id = figure.unit->unit.id;
        return id.substr(0, id.find(" per "));
    }

    /// One of the two may be a rate: "$48,000 to $90,000 a year". A bare dollar is any dollar.
    static bool same_unit(const Figure& a, const Figure& b) {
        if (!a.unit || !b.unit) return true;
        const std::string_view first = base_unit(a), second = base_unit(b);
        if (first == second) return true;
        const bool dollars = first.ends_with("dollar") && second.ends_with("dollar");
        return dollars && (first == "dollar" || second == "dollar");
    }

    /// "between 2014 and 2017": two years, dates of their own.
    static bool are_years(const Figure& a, const Figure& b) {
        const auto is_year = [](const Figure& f) {
            return !f.unit && f.number.plain && f.number.digit_count == 4 &&
                   f.number.value >= Decimal(1000) && f.number.value < Decimal(2200);
        };
        return is_year(a) && is_year(b);
    }

    /// True when two figures in a row are the ends of one range. Scores, phone numbers and lists are none.
    bool continues(const Figure& a, const Figure& b, bool dash, bool alternative) const {
        if (b.number.kind == Kind::ordinal || b.number.kind == Kind::vague || !same_unit(a, b)) return false;
        if (alternative) return !a.unit && b.number.value == a.number.value + Decimal(1);
        if (!dash) return a.number.value != b.number.value && (!a.unit || b.unit);
        if (b.negative) return false;
        const bool second_larger = a.number.value < b.number.value || (b.number.scaled && !a.number.scaled);
        const bool chain =
            p_.mark(b.last) == '-' && p_.glued(b.last) && p_.has(b.last + 1) && p_[b.last + 1].is_number();
        return second_larger && !chain;
    }

    std::optional<Figure> join(const Figure& a, const Figure& b) const {
        if (!same_unit(a, b)) return std::nullopt;
        Figure range = b;
        range.is_range = true;
        range.first = a.first;
        range.number_first = a.number_first;
        range.low = shared_scale(a, b);
        range.high = b.number.value;
        if (b.is_range) range.high = b.high;
        if (a.unit && (!range.unit || (a.unit->rate && !range.unit->rate))) range.unit = a.unit;
        return range;
    }

    /// "1 to 1.5 million": the first number takes the scale of the second, unless it has a unit or scale of
    /// its own.
    static Decimal shared_scale(const Figure& a, const Figure& b) {
        const Decimal scale = b.number.scale;
        if (a.number.scaled || scale == Decimal(1) || a.number.value >= b.number.value / scale)
            return a.number.value;
        return a.number.value * scale;
    }

    static bool from_below(Approx approx) { return approx == Approx::over || approx == Approx::at_least; }
    static bool from_above(Approx approx) { return approx == Approx::at_most || approx == Approx::up_to; }

    /// "more than 30 and less than 40": both bounds of one figure.
    void read_second_bound(Figure& figure) const {
        const Approx first = figure.bounds.approx;
        if (figure.is_range || (!from_below(first) && !from_above(first))) return;
        std::uint32_t next = figure.last;
        if (p_.word(next) != lexicon_.and_word && p_.mark(next) != ',') return;
        Prefix prefix;
        prefix.next = ++next;
        read_approximators(prefix);
        const Approx second = prefix.bounds.approx;
        if (prefix.next == next || from_below(first) == from_below(second) ||
            (!from_below(second) && !from_above(second)))
            return;
        const auto other = quantity(prefix.next);
        if (!other || other->number.kind != Kind::cardinal || !same_unit(figure, *other)) return;
        const bool rising = from_below(first);
        if ((figure.number.value < other->number.value) != rising) return;
        auto range = join(figure, *other);
        if (!range) return;
        range->low_open = rising ? first == Approx::over : second == Approx::over;
        range->high_open = rising ? prefix.bounds.open : figure.bounds.open;
        range->bounds = {};
        figure = *range;
    }

    /// "12 ± 0.5 metres", "51 percent, plus or minus 3 points"
    void read_tolerance(Figure& figure) const {
        if (figure.number.kind != Kind::cardinal || figure.is_range) return;
        std::uint32_t at = figure.last;
        if (p_.mark(at) == ',' && figure.unit) ++at;
        const std::uint32_t number = skip_plus_minus(p_, at);
        if (number == at || !p_.has(number) ||
            !(p_[number].is_number() || p_[number].is(WordClass::cardinal)))
            return;
        const auto miss = quantity(number);
        if (!miss || miss->number.kind != Kind::cardinal || miss->is_range) return;
        const bool shares =
            figure.unit && miss->unit && figure.unit->unit.dimension == Dimension::percent &&
            (miss->unit->unit.dimension == Dimension::percent || miss->unit->unit.id == "point");
        const bool same = figure.unit && miss->unit && figure.unit->unit.id == miss->unit->unit.id;
        if (figure.unit && miss->unit && !shares && !same) return;
        figure.tolerance = miss->number.value;
        if (!figure.unit) figure.unit = miss->unit;
        figure.number_last = miss->number_last;
        figure.last = miss->last;
        const bool points = !miss->unit && figure.unit && figure.unit->unit.dimension == Dimension::percent &&
                            (p_.text(figure.last) == "points" || p_.text(figure.last) == "pts");
        if (points) ++figure.last;
    }

    /// "or more", "or so", "plus" behind the figure.
    void read_after(Figure& figure) const {
        std::uint32_t next = figure.last;
        if (!p_.is(next, WordClass::approx_after)) return;
        const auto match = lexicon_.approx_after.longest(p_.words_from(next));
        if (!match) return;
        const bool one_sign = match.length == 1 && p_.mark(next) != '\0';
        if (one_sign && (!p_.glued(next) || p_.glued(next + 1))) return;
        const std::uint32_t after = next + match.length;
        const bool begins_another =
            !one_sign && p_.has(after) &&
            (p_[after].is_number() || p_[after].is(WordClass::cardinal) || p_[after].is(WordClass::article));
        if (begins_another) return;  // "above 1000 and below 1500"
        if (stronger(match.entry->approx, figure.bounds.approx))
            figure.bounds = {match.entry->approx, match.entry->open};
        figure.last = next + match.length;
        if (figure.unit || figure.is_range) return;
        figure.number_last = figure.last;
        attach_unit(figure);
    }

    const Pieces& p_;
    const FigureLexicon& lexicon_;
};

}  // namespace

std::optional<Figure> read_figure(const Pieces& pieces, std::uint32_t at) {
    return FigureReader(pieces).read(at);
}

}  // namespace atodds::extract
