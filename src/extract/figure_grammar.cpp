#include "extract/figure_grammar.hpp"

#include <algorithm>

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
            if (range) return with_prefix(*range, at, prefix);
        }
        auto figure = quantity(prefix.next);
        if (!figure) return std::nullopt;
        figure->bounds = prefix.bounds;
        read_range_tail(*figure);
        read_after(*figure);
        return with_prefix(*figure, at, prefix);
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

    /// [money] [sign] number [unit] [rate]
    std::optional<Figure> quantity(std::uint32_t at) const {
        if (!p_.has(at)) return std::nullopt;
        Figure figure;
        figure.first = at;
        std::uint32_t next = at;
        read_sign(figure, next);
        std::optional<UnitReading> money = p_.has(next) ? read_currency(p_, next) : std::nullopt;
        if (money) next = money->last;
        if (money) read_sign(figure, next);
        const auto number = read_number(p_, next, money.has_value());
        if (!number || (money && number->kind != Kind::cardinal && number->kind != Kind::vague)) return std::nullopt;
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
        if ((mark == '-' || mark == '+') && glued_on && (next == 0 || !p_.glued(next) || p_.mark(next - 1) == '(' || p_.mark(next - 1) == '>' || p_.mark(next - 1) == '<')) {
            (mark == '-' ? figure.negative : figure.plus_sign) = true;
            ++next;
        } else if (p_[next].is(WordClass::minus) && p_.has(next + 1)) {
            const std::uint32_t number = p_.mark(next + 1) == '-' ? next + 2 : next + 1;
            if (!p_.has(number) || !(p_[number].is_number() || p_[number].any(bit(WordClass::cardinal)))) return;
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
        auto unit = read_unit(p_, figure.last, figure.number);
        std::uint32_t of = figure.last;
        if (!unit && p_.word(of) == lexicon_.of_word && p_.has(of + 1)) {  // "millions of dollars", "half a million of euros"
            const bool may = figure.number.kind == Kind::vague || figure.number.scaled;
            if (may && p_.is(of + 1, WordClass::article)) ++of;
            if (may) unit = read_unit(p_, of + 1, figure.number);
        }
        if (!unit) return;
        if (unit->unit.dimension == Dimension::temperature || unit->iso.empty()) read_rate(p_, *unit);
        else read_rate(p_, *unit);
        figure.last = unit->last;
        figure.unit = std::move(unit);
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
        if (p_.word(next) != link) return std::nullopt;
        ++next;
        Prefix second_prefix;
        second_prefix.next = next;
        read_approximators(second_prefix);
        auto second = quantity(second_prefix.next);
        if (!second) return std::nullopt;
        read_range_tail(*second);  // "from 24 to 33-35 billion": the far end counts
        auto range = join(*first, *second);
        if (!range) return std::nullopt;
        range->first = at;
        range->from_to = from_to;
        range->bounds = second_prefix.bounds.approx == Approx::about ? second_prefix.bounds : prefix.bounds;
        return range;
    }

    /// The second half of a range whose first half is `figure`: "to 60", "-60", "or four".
    void read_range_tail(Figure& figure) const {
        if (figure.number.kind == Kind::ordinal || figure.number.kind == Kind::vague) return;
        std::uint32_t next = figure.last;
        if (!p_.has(next)) return;
        const bool dash = p_.mark(next) == '-' || p_.mark(next) == '~';
        const bool to = p_.word(next) == lexicon_.to_word || (p_.word(next) == lexicon_.through_word && !figure.unit);
        const bool alternative = p_.word(next) == lexicon_.or_word;
        if (!dash && !to && !alternative) return;
        ++next;
        if (!dash && p_.mark(next) == '-' && p_.glued(next)) ++next;
        if (dash && (p_.word(next) == lexicon_.to_word)) ++next;  // "200,000 to-260,000"
        const auto second = quantity(next);
        if (!second || !continues(figure, *second, dash, alternative)) return;
        if (auto range = join(figure, *second)) {
            range->first = figure.first;
            range->bounds = figure.bounds;
            figure = *range;
        }
    }

    static bool same_unit(const Figure& a, const Figure& b) {
        return !a.unit || !b.unit || a.unit->unit.id == b.unit->unit.id;
    }

    /// True when two figures in a row are the ends of one range. Scores, phone numbers and lists are none.
    bool continues(const Figure& a, const Figure& b, bool dash, bool alternative) const {
        if (b.number.kind == Kind::ordinal || b.number.kind == Kind::vague || !same_unit(a, b)) return false;
        if (alternative) return !a.unit && b.number.value == a.number.value + Decimal(1);
        if (!dash) return a.number.value != b.number.value && (!a.unit || b.unit);
        if (b.negative) return false;
        const bool second_larger = a.number.value < b.number.value || (b.number.scaled && !a.number.scaled);
        const bool chain = p_.mark(b.last) == '-' && p_.glued(b.last) && p_.has(b.last + 1) && p_[b.last + 1].is_number();
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
        if (!range.unit && a.unit) range.unit = a.unit;
        return range;
    }

    /// "1 to 1.5 million": the first number takes the scale of the second, unless it has a unit or scale of its own.
    static Decimal shared_scale(const Figure& a, const Figure& b) {
        const Decimal scale = b.number.scale;
        const bool own = a.number.scaled || (a.unit && (b.unit && a.unit->unit.dimension == Dimension::money && b.number_first > 0 &&
                                                        b.unit->first < b.number_first));
        if (own || scale == Decimal(1) || a.number.value >= b.number.value) return a.number.value;
        return a.number.value >= scale ? a.number.value : a.number.value * scale;
    }

    /// "or more", "or so", "plus" behind the figure.
    void read_after(Figure& figure) const {
        std::uint32_t next = figure.last;
        if (!p_.is(next, WordClass::approx_after)) return;
        const auto match = lexicon_.approx_after.longest(p_.words_from(next));
        if (!match) return;
        const bool one_sign = match.length == 1 && p_.mark(next) != '\0';
        if (one_sign && (!p_.glued(next) || p_.glued(next + 1))) return;
        const bool word_plus = match.length == 1 && !one_sign && p_.has(next + 1) && p_[next + 1].is_number();
        if (word_plus) return;
        if (stronger(match.entry->approx, figure.bounds.approx)) figure.bounds = {match.entry->approx, match.entry->open};
        figure.last = next + match.length;
        if (figure.unit || figure.is_range) return;
        figure.number_last = figure.last;
        attach_unit(figure);
    }

    const Pieces& p_;
    const FigureLexicon& lexicon_;
};

}  // namespace

std::optional<Figure> read_figure(const Pieces& pieces, std::uint32_t at) { return FigureReader(pieces).read(at); }

}  // namespace atodds::extract
