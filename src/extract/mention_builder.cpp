#include "extract/mention_builder.hpp"

#include <algorithm>
#include <span>

#include "extract/counted_noun.hpp"
#include "extract/figure_change.hpp"
#include "extract/figure_concept.hpp"
#include "extract/figure_value.hpp"
#include "extract/not_a_figure.hpp"
#include "text/utf8.hpp"

namespace atodds::extract {
namespace {

using Kind = NumberReading::Kind;

bool is_measure(Dimension dimension) {
    switch (dimension) {
        case Dimension::length:
        case Dimension::area:
        case Dimension::mass:
        case Dimension::volume:
        case Dimension::speed:
        case Dimension::energy:
        case Dimension::power:
        case Dimension::temperature:
            return true;
        default:
            return false;
    }
}

/// "half an hour", "three quarters of a mile"; smaller parts and digits are meant as written.
bool is_divided(const NumberReading& number, Dimension dimension) {
    const Decimal smallest_part(25, 2);
    return number.kind == Kind::fraction && !number.digits && number.value >= smallest_part &&
           (is_measure(dimension) || dimension == Dimension::time);
}

ValueKind value_kind(const std::optional<Unit>& unit, const NumberReading& number) {
    if (!unit) return {};
    return {is_measure(unit->dimension), is_divided(number, unit->dimension),
            unit->dimension != Dimension::temperature && unit->id != "degree"};
}

Value value_for(const Pieces& p, const Figure& figure, const std::optional<Unit>& unit,
                std::uint32_t text_first, std::uint32_t text_last) {
    const std::string_view text = p.text(text_first, text_last);
    if (figure.is_range) {
        Value value = value_of_range(figure.low, figure.high, figure.bounds, text);
        value.low_open = figure.low_open;
        value.high_open = figure.high_open;
        return value;
    }
    Value value = value_of(figure.number, figure.bounds, value_kind(unit, figure.number), text);
    if (figure.tolerance && value.nominal) {
        value.approx = Approx::about;
        value.low.reset();
        value.high.reset();
        value.soft_low = *value.nominal - *figure.tolerance;
        value.soft_high = *value.nominal + *figure.tolerance;
    }
    return value;
}

/// "years old", "-year-old", "of age" behind a unit of time: index after them, or `at`.
std::uint32_t skip_age(const Pieces& p, std::uint32_t at) {
    std::uint32_t next = p.mark(at) == '-' ? at + 1 : at;
    if (!p.is(next, WordClass::age)) return at;
    const auto match = p.lexicon().age.longest(p.words_from(next));
    return match ? next + match.length : at;
}

bool has_age_cue(const Pieces& p, std::uint32_t first) {
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t length = longest; length >= 1; --length) {
        if (length > first || !p[first - length].is(WordClass::age_cue)) continue;
        const auto match = p.lexicon().age_cue.longest(p.words_from(first - length));
        if (match && match.length == length) return true;
    }
    return false;
}

/// "life expectancy for men there is around 73"
bool is_life_expectancy(const Pieces& p, const Figure& figure) {
    constexpr std::uint32_t reach = 10;
    constexpr std::int64_t oldest = 120;
    if (figure.unit || figure.number.value > Decimal(oldest)) return false;
    for (std::uint32_t i = figure.first; i-- > 1 && figure.first - i <= reach;) {
        if (p.text(i) == "expectancy") return p.text(i - 1) == "life" || p.text(i - 1) == "Life";
        if (p[i].is_number()) return false;
    }
    return false;
}

/// "under the age of 5", "over the age of 65": the bound stands before the words that make it an age.
std::optional<Bounds> bounds_before_age(const Pieces& p, std::uint32_t first) {
    constexpr std::uint32_t words = 4;  // a bound, "the age of"
    if (first < words || p.word(first - 1) != p.lexicon().of_word ||
        (p.text(first - 2) != "age" && p.text(first - 2) != "ages") ||
        !p[first - words].is(WordClass::approx))
        return std::nullopt;
    const auto match = p.lexicon().approx.longest(p.words_from(first - words));
    if (!match || match.length != 1) return std::nullopt;
    return Bounds{match.entry->approx, match.entry->open};
}

/// "Ann Lee 44 said": commas were lost; a name of two words before, a verb behind.
bool is_age_without_commas(const Pieces& p, const Figure& figure) {
    const std::uint32_t at = figure.number_first;
    if (figure.number.digit_count != 2 || at < 2 || !p[at - 1].is_word() || !p[at - 2].is_word() ||
        !p.has(figure.last))
        return false;
    if (!p[at - 1].capital() || !p[at - 2].capital() || p[at - 1].is(WordClass::code_cue) ||
        p[at - 1].is(WordClass::month))
        return false;
    constexpr std::string_view verbs[] = {"has",  "had",  "is",   "was",  "who", "said",
                                          "told", "died", "will", "says", "from"};
    for (const std::string_view verb : verbs) {
        if (p.text(figure.last) == verb) return true;
    }
    return false;
}

/// "his daughter, who was 10."
bool is_age_by_verb(const Pieces& p, const Figure& figure) {
    const std::uint32_t at = figure.number_first;
    const std::string_view verb = p.text(at - 1), who = p.text(at - 2);
    const bool alone = !p.has(figure.last) || p[figure.last].kind == segment::TokenKind::punct;
    return alone && (verb == "was" || verb == "is" || verb == "turned" || verb == "turns") &&
           (who == "who" || who == "he" || who == "she" || who == "He" || who == "She");
}

/// "Ann Lee, 44, said": a bare number between commas behind a name.
/// "The coach, 54, was sacked": a common noun in the singular, the figure between two commas, and a verb that goes on about it.
bool is_age_between_commas(const Pieces& p, const Figure& figure) {
    constexpr int surely_a_noun = 700, often_a_verb = 500;
    constexpr std::int64_t youngest = 15;
    const std::uint32_t at = figure.number_first, next = figure.last + 1;
    if (p.mark(at - 1) != ',' || p.mark(figure.last) != ',' || !p.has(next) || figure.number.value < Decimal(youngest)) return false;
    const bool noun = p[at - 2].is_word() && !p[at - 2].capital() && !p[at - 2].is(WordClass::plural) && use_of(p, at - 2).noun >= surely_a_noun;
    return noun && p[next].is_word() && (use_of(p, next).verb >= often_a_verb || p[next].is(WordClass::past_cue));
}

bool is_age_apposition(const Pieces& p, const Figure& figure) {
    constexpr std::int64_t oldest = 120, youngest_in_brackets = 15;  // smaller ones are shirt numbers
    const std::uint32_t at = figure.number_first;
    if (!figure.number.digits || !figure.number.plain || at < 2 || figure.first != at) return false;
    if (figure.number.value > Decimal(oldest) || figure.number.value.is_zero()) return false;
    const bool commas = p.mark(at - 1) == ',' && (!p.has(figure.last) || p.mark(figure.last) == ',' ||
                                                  p.mark(figure.last) == '.' || p.mark(figure.last) == ';');
    const bool brackets = p.mark(at - 1) == '(' && p.mark(figure.last) == ')' &&
                          figure.number.value >= Decimal(youngest_in_brackets);
    if (is_age_without_commas(p, figure)) return true;
    if (is_age_by_verb(p, figure)) return true;
    if (is_age_between_commas(p, figure)) return true;
    return (commas || brackets) && p[at - 2].is_word() && p[at - 2].capital() &&
           !p[at - 2].any(bit(WordClass::month) | bit(WordClass::weekday));
}

class Builder {
  public:
    Builder(const Pieces& pieces, const Figure& figure) : p_(pieces), f_(figure) {}

    Mention build(Concepts concepts) {
        if (f_.bounds.approx == Approx::exact && !f_.is_range) {
            if (const auto bounds = bounds_before_age(p_, f_.first)) f_.bounds = *bounds;
        }
        last_ = f_.last;
        text_first_ = f_.first;
        settle_type();
        mention_.value = value_for(p_, f_, mention_.unit, text_first_, value_text_last());
        mention_.change = mention_.type == MentionType::ordinal
                              ? Change::none
                              : change_of(p_, f_, noun_ ? p_.text(noun_->head) : std::string_view());
        mention_.moved = move_of(p_, f_);
        if (concepts == Concepts::told) mention_.concept_text = concept_of(p_, f_, noun_, last_);
        set_tokens();
        return std::move(mention_);
    }

  private:
    void settle_type() {
        unit_piece_ = f_.number_first;
        if (f_.number.kind == Kind::ordinal) {
            mention_.type = MentionType::ordinal;
            return;
        }
        if (f_.unit) return with_unit();
        if (has_age_cue(p_, f_.first) || is_age_apposition(p_, f_) || is_life_expectancy(p_, f_))
            return as_age();
        const bool share = f_.number.kind == Kind::fraction || f_.number.kind == Kind::ratio;
        if (const std::uint32_t after = skip_age(p_, last_); after != last_ && !share) {  // "87 yo"
            last_ = after;
            return as_age();
        }
        if (share) {
            mention_.type = MentionType::ratio;
            noun_ =
                p_.word(last_) == p_.lexicon().of_word ? read_counted_noun(p_, last_, true) : std::nullopt;
            return;
        }
        mention_.type = MentionType::number;
        const bool partitive =
            f_.number.kind == Kind::vague || f_.number.one_word || f_.number.scaled || is_of_known_group();
        noun_ = read_counted_noun(p_, last_, partitive);
        if (!noun_ && unit_of_total()) return;
        if (!noun_) noun_ = suspended_noun();
        if (!noun_) noun_ = noun_before_or();
        if (!noun_ && (f_.number.scaled || !f_.number.digits)) return count_sized();
        if (!noun_ || !countable()) {
            noun_.reset();
            return;
        }
        mention_.type = MentionType::quantity;
        if (counts_modifier()) {
            noun_->head = noun_->first;
            noun_->last = noun_->first + 1;
        }
        if (noun_->first >= last_) last_ = std::max(last_, waits_for_noun_ ? last_ : noun_->last);
        unit_piece_ = noun_->head;
        Unit unit;
        unit.id = name_of_count(noun_->head);
        unit.dimension = Dimension::count;
        unit.text = modifier_before() + std::string(p_.text(noun_->first, noun_->head + 1));
        mention_.unit = unit;
        read_count_rate();
    }

    /// The singular of the counted noun; of what sports pages shorten ("TDs") the word in full.
    std::string name_of_count(std::uint32_t noun) const {
        static const rules::PhraseTable& shortened = p_.lexicon().pack().phrases("counted-short");
        const rules::WordId word = p_.word(noun);
        const rules::Phrase* full = shortened.exact(std::span(&word, 1));
        return full ? std::string(full->get("unit")) : singular(p_, p_.text(noun));
    }

    /// "a record | 32 goals", "the previous | two sessions": what is said of the things stands before their
    /// number.
    std::string modifier_before() const {
        if (f_.first < 2 || !p_[f_.first - 1].is_word() || p_[f_.first - 1].capital()) return {};
        const bool determined =
            p_[f_.first - 2].is(WordClass::article) || p_.word(f_.first - 2) == p_.lexicon().the_word;
        if (!determined || !p_[f_.first - 1].is(WordClass::count_modifier)) return {};
        return std::string(p_.text(f_.first - 1)) + ' ';
    }

    /// "Johnson's", "Johnson's deputies" behind "of".
    bool is_owned(std::uint32_t at) const {
        constexpr std::uint32_t longest_owner = 3;
        for (std::uint32_t i = at; i < at + longest_owner && p_.has(i) && p_[i].is_word(); ++i) {
            if (p_[i].flags & segment::possessive) return true;
            if (!p_[i].capital()) return false;
        }
        return false;
    }

    /// "three of its managers", "two of the suspects": a part of a group that is known.
    bool is_of_known_group() const {
        if (p_.word(last_) != p_.lexicon().of_word) return false;
        if (p_.has(last_ + 1) && p_[last_ + 1].capital() && is_owned(last_ + 1)) return true;
        constexpr std::string_view determiners[] = {"the",   "its", "their", "his", "her",
                                                    "those", "our", "these", "my",  "your"};
        return std::ranges::find(determiners, p_.text(last_ + 1)) != std::end(determiners);
    }

    /// "310 million of the 2.4 billion crowns": a part in the unit of the whole.
    bool unit_of_total() {
        if (p_.word(last_) != p_.lexicon().of_word) return false;
        const std::uint32_t at = p_.word(last_ + 1) == p_.lexicon().the_word ? last_ + 2 : last_ + 1;
        if (!p_.has(at) || !(p_[at].is_number() || p_[at].is(WordClass::currency_sign))) return false;
        const auto whole = read_figure(p_, at);
        if (!whole || !whole->unit || whole->unit->unit.dimension != Dimension::money || whole->is_range)
            return false;
        mention_.unit = whole->unit->unit;
        mention_.unit->text.clear();
        mention_.type = MentionType::money;
        return true;
    }

    /// "four-, five- and six-cylinder": the noun of the last number of a list whose hyphens wait for it.
    std::optional<CountedNoun> suspended_noun() {
        std::uint32_t at = last_;
        for (int more = 0; more < 4; ++more) {
            if (p_.mark(at) != '-' || !p_.glued(at)) return std::nullopt;
            if (p_.glued(at + 1) && p_.mark(at + 1) != ',') {
                auto noun = more > 0 ? read_counted_noun(p_, at, false) : std::nullopt;
                waits_for_noun_ = noun.has_value();
                return noun;
            }
            ++at;
            while (p_.mark(at) == ',' || p_.word(at) == p_.lexicon().and_word ||
                   p_.word(at) == p_.lexicon().or_word)
                ++at;
            const auto next = p_.has(at) ? read_number(p_, at) : std::nullopt;
            if (!next || next->kind != Kind::cardinal) return std::nullopt;
            at = next->last;
        }
        return std::nullopt;
    }

    /// "eight million 250ml bottles", "two 30-foot boats": things of a size, which is a figure of its own.
    void count_sized() {
        const auto size = p_.has(last_) && p_[last_].is_number() ? read_figure(p_, last_) : std::nullopt;
        if (!size || size->is_range || !size->unit || !is_measure(size->unit->unit.dimension)) return;
        const auto noun = read_counted_noun(p_, size->last, false);
        if (!noun || !noun->plural) return;
        mention_.type = MentionType::quantity;
        unit_piece_ = noun->head;
        mention_.unit = Unit{singular(p_, p_.text(noun->head)),
                             Dimension::count,
                             std::string(p_.text(noun->first, noun->last)),
                             {}};
    }

    /// "another hill or two": the number repeats the noun before it.
    std::optional<CountedNoun> noun_before_or() {
        constexpr std::uint32_t words = 3;  // article, noun, "or"
        if (f_.first < words || p_.word(f_.first - 1) != p_.lexicon().or_word || f_.number.digits) return std::nullopt;
        const std::uint32_t noun = f_.first - 2;
        const bool determined = p_[noun - 1].is(WordClass::article) || p_.text(noun - 1) == "another";
        if (!determined || !p_[noun].is_word() || p_[noun].is(WordClass::stop) || use_of(p_, noun).noun == 0) return std::nullopt;
        CountedNoun counted;
        counted.first = counted.head = noun;
        counted.last = f_.first;
        counted.plural = true;
        return counted;
    }

    /// "3 cases per 100,000 people"
    void read_count_rate() {
        if (p_.text(last_ - 1) == "per" || !p_.has(last_) ||
            (p_.text(last_) != "per" && p_.mark(last_) != '/'))
            return;
        UnitReading rate;
        rate.unit = *mention_.unit;
        rate.first = noun_->first;
        rate.last = last_;
        read_rate(p_, rate);
        last_ = rate.last;
        mention_.unit = rate.unit;
    }

    /// A singular noun behind a number above one is counted only where a hyphen ties it ("three-bedroom").
    bool countable() const {
        if (noun_->plural || noun_->hyphen || f_.number.one_word) return true;
        const bool single = f_.number.value == Decimal(1) && !f_.is_range;
        return single || !p_[noun_->head].capital();
    }

    /// "a 12 page document", "four-cylinder engine": the number counts the first noun, the phrase is
    /// singular.
    bool counts_modifier() const {
        if (noun_->hyphen) return noun_->head != noun_->first;  // "six-cylinder engines"
        if (noun_->plural || noun_->head == noun_->first || f_.number.value == Decimal(1) ||
            f_.number.kind == Kind::vague)
            return false;
        return use_of(p_, noun_->first).noun > 500;
    }

    void as_age() {
        mention_.type = MentionType::age;
        mention_.unit = Unit{"year", Dimension::time, "", {}};
    }

    void with_unit() {
        const UnitReading& unit = *f_.unit;
        mention_.unit = unit.unit;
        unit_piece_ = unit.first;
        if (unit.unit.dimension == Dimension::percent) {
            mention_.type = MentionType::percent;
        } else if (unit.unit.dimension == Dimension::money) {
            mention_.type = MentionType::money;
        } else if (!unit.iso.empty() && !unit.rate) {
            const std::uint32_t after = skip_age(p_, last_);
            mention_.type =
                after != last_ || has_age_cue(p_, f_.first) ? MentionType::age : MentionType::duration;
            last_ = after;
        } else {
            mention_.type = MentionType::quantity;
        }
        if (mention_.type == MentionType::percent && p_.word(last_) == p_.lexicon().of_word)
            noun_ = read_counted_noun(p_, last_, true);
    }

    /// The words of the figure end where the unit begins, if it stands behind the number.
    std::uint32_t value_text_last() const {
        return std::max(f_.number_last, f_.is_range ? f_.number.last : f_.number_last);
    }

    void set_tokens() {
        const std::uint32_t end = p_[last_ - 1].end;
        mention_.span = {p_[f_.first].begin, end};
        mention_.first_token = p_[f_.first].token;
        mention_.last_token = p_[last_ - 1].token + 1;
        mention_.number_token = p_[f_.number_first].token;
        mention_.unit_token = p_[unit_piece_].token;
    }

    const Pieces& p_;
    Figure f_;
    Mention mention_;
    std::optional<CountedNoun> noun_;
    std::uint32_t last_ = 0;
    std::uint32_t text_first_ = 0;
    std::uint32_t unit_piece_ = 0;
    bool waits_for_noun_ = false;  ///< its noun stands behind a later number
};

}  // namespace

std::optional<Mention> figure_mention(const Pieces& pieces, const Figure& figure, Concepts concepts) {
    if (!is_age_apposition(pieces, figure) && is_no_figure(pieces, figure)) return std::nullopt;
    return Builder(pieces, figure).build(concepts);
}

Mention time_mention(const Pieces& pieces, const TimeReading& reading, Concepts concepts) {
    Mention mention;
    mention.type = MentionType::date;
    if (reading.length && reading.timex.type == Timex::Type::duration) {
        mention.type = MentionType::duration;
        mention.unit = reading.length->unit->unit;
        const Figure& length = *reading.length;
        mention.value = value_for(pieces, length, mention.unit, length.first,
                                  std::max(length.first + 1, length.number_last));
        if (concepts == Concepts::told) mention.concept_text = concept_of(pieces, length, std::nullopt, reading.last);
        mention.number_token = pieces[length.number_first].token;
        mention.unit_token = pieces[length.unit->first].token;
    } else {
        if (reading.timex.type == Timex::Type::duration) mention.type = MentionType::duration;
        mention.number_token = mention.unit_token = pieces[reading.first].token;
    }
    mention.timex = reading.timex;
    mention.span = {pieces[reading.first].begin, pieces[reading.last - 1].end};
    mention.first_token = pieces[reading.first].token;
    mention.last_token = pieces[reading.last - 1].token + 1;
    return mention;
}

}  // namespace atodds::extract
