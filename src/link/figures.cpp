#include "link/figures.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "text/interval.hpp"
#include "text/letters.hpp"

namespace atodds::link {

namespace {

/// Likeness of the words around two figures, 0 to 1000, that makes them one: the fewer digits a figure has, the more.
constexpr int words_for_one_digit = 300;
constexpr int words_for_two_digits = 120;
/// Around figures that differ, the words must be nearly the same.
constexpr int words_for_other_value = 700;
/// Digits that are enough by themselves: "389 million", "143".
constexpr int telling_digits = 3;

/// "120 million" without a noun may be money; smaller bare numbers are of anything.
const Decimal least_sum(100'000);

/// Most figures stand in the base unit as they are.
bool is_in_base(const Claim& c) { return !c.unit || !c.unit->factor || *c.unit->factor == Decimal(1); }

/// The ends of a figure in the base unit; without its words, which cost a copy.
Value in_base(const Claim& c) {
    Value v;
    v.low = c.value->low, v.high = c.value->high, v.low_open = c.value->low_open, v.high_open = c.value->high_open;
    v.soft_low = c.value->soft_low, v.soft_high = c.value->soft_high;
    if (is_in_base(c)) return v;
    for (auto* end : {&v.low, &v.high, &v.soft_low, &v.soft_high})
        if (*end) *end = **end * *c.unit->factor;
    return v;
}

text::Meeting meet_in_base(const Claim& a, const Claim& b) {
    return is_in_base(a) && is_in_base(b) ? text::meet(*a.value, *b.value) : text::meet(in_base(a), in_base(b));
}

/// "120 million" may be of any money.
bool is_open_sum(const Outline& a, const Outline& b) {
    return (a.dimension == Dimension::money || b.dimension == Dimension::money) && a.bare_sum != b.bare_sum;
}

/// One dimension, and not a change beside a level.
bool comparable_dimensions(const Outline& a, const Outline& b) {
    return is_open_sum(a, b) || (a.dimension == b.dimension && (a.is_change == b.is_change || a.dimension == Dimension::percent));
}

/// Not two kinds of money without a rate between them, nor two kinds of counted thing that are both named.
bool comparable_units(const Claim& a, const Claim& b) {
    if (!a.unit || !b.unit || a.unit->dimension == Dimension::count) return true;
    return a.unit->id == b.unit->id || (a.unit->factor && b.unit->factor) || is_open_currency(a.unit->id, b.unit->id) || is_sum_a_year(a.unit->id, b.unit->id);
}

bool is_one_number(const Outline& a, const Outline& b) { return a.has_base && b.has_base && a.base == b.base; }

/// Two measures that news gives for one thing: a peak and a level, those hurt and those taken to hospital.
bool of_one_family(const Claim& a, const Claim& b) {
    static const rules::Listed families("figure-family");
    const auto family = [](const std::string& measure) {
        const rules::Phrase* phrase = families.find(measure);
        return phrase == nullptr ? std::string_view() : phrase->get("family");
    };
    const auto of_a = family(a.measure);
    return !of_a.empty() && of_a == family(b.measure);
}

}  // namespace

bool is_sum_a_year(const std::string& a, const std::string& b) {
    static const std::string yearly = " per year";
    return a == b + yearly || b == a + yearly;
}

bool is_open_currency(const std::string& a, const std::string& b) {
    const auto covers = [](std::string_view general, const std::string& money) {
        if (general == "crown") return money.ends_with(" koruna") || money.ends_with(" krone") || money.ends_with(" krona");
        return general.find(' ') == std::string_view::npos && money.ends_with(" " + std::string(general));
    };
    return covers(a, b) || covers(b, a) || (a == "pound" && b == "pound sterling") || (b == "pound" && a == "pound sterling");
}

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

/// The closest between a word of the one and a word of the other: "wheat" and "wheat crop" are one thing.
gazetteer::Kinship kinship(const Claim& a, const Claim& b) {
    auto closest = gazetteer::Kinship::unrelated;
    for (const std::string_view x : words_of(a.thing))
        for (const std::string_view y : words_of(b.thing)) closest = std::max(closest, gazetteer::kinship(x, y));
    return closest;
}

}  // namespace

bool is_named_measure(const Claim& claim) {
    return std::any_of(claim.rules.begin(), claim.rules.end(), [](std::string_view rule) {
        const text::Letters id(rule);
        return id.begins_with("measure.") || id.begins_with("measured.") || id.begins_with("toll.");
    });
}

bool measure_two_things(const Claim& a, const Claim& b) {
    if (a.thing.empty() || b.thing.empty() || (a.thing.front() == '@') != (b.thing.front() == '@')) return false;  // a name may be the thing's
    if (a.thing.front() == '@') return a.thing != b.thing;
    const auto x = words_of(a.thing), y = words_of(b.thing);
    if (x.size() > 1 && y.size() > 1 && x[0] == y[0]) return x[1] != y[1];  // "a day ticket", "a single ticket"
    if (x.size() > 1 && y.size() > 1 && x[1] == y[1] && a.slot == b.slot)  // "the tram line", "the tram depot"
        return gazetteer::kinship(x[0], y[0]) != gazetteer::Kinship::one_thing;
    const gazetteer::Kinship close = kinship(a, b);
    return a.slot == b.slot ? close != gazetteer::Kinship::one_thing : close == gazetteer::Kinship::one_kind;
}

namespace {

/// Two measures that rules name and tell apart.
bool measures_differ(const Claim& a, const Claim& b) {
    return a.measure != b.measure && is_named_measure(a) && is_named_measure(b) && !of_one_family(a, b);
}

}  // namespace

bool is_bare_sum(const Claim& claim) {
    return claim.value && claim.value->nominal && *claim.value->nominal >= least_sum && (!claim.unit || claim.unit->id.empty());
}

std::optional<Decimal> base_figure(const Claim& claim) {
    if (!claim.value || !claim.value->nominal || (claim.kind != ClaimKind::quantity && claim.kind != ClaimKind::share)) return std::nullopt;
    return is_in_base(claim) ? *claim.value->nominal : *claim.value->nominal * *claim.unit->factor;
}

bool may_be_one_figure(const Corpus& corpus, const Outline& a, const Outline& b) {
    if (!a.has_value || !b.has_value || !comparable_dimensions(a, b)) return false;
    const bool may_be = (a.word_bits & b.word_bits) != 0 || (is_one_number(a, b) && std::min(a.digits, b.digits) >= telling_digits);
    return may_be && corpus.same_story(a.document, b.document);
}

bool may_be_one_measure(const Claim& x, const Claim& y) { return comparable_units(x, y) && !measures_differ(x, y); }

BaseFigure::BaseFigure(const Claim& figure) : claim(&figure), ends(in_base(figure)) {
    const auto farther = [](const auto& hard, const auto& soft, auto picked) { return hard && soft ? std::optional(picked(*hard, *soft)) : std::nullopt; };
    const auto lower = [](Decimal x, Decimal y) { return std::min(x, y); };
    const auto higher = [](Decimal x, Decimal y) { return std::max(x, y); };
    least = farther(ends.low, ends.soft_low ? ends.soft_low : ends.low, lower);
    most = farther(ends.high, ends.soft_high ? ends.soft_high : ends.high, higher);
}

bool figures_meet(const BaseFigure& a, const BaseFigure& b) {
    if ((a.most && b.least && *a.most < *b.least) || (b.most && a.least && *b.most < *a.least)) return false;
    const text::Meeting meeting = text::meet(a.ends, b.ends);
    const bool meet = meeting == text::Meeting::equal || meeting == text::Meeting::rounding || meeting == text::Meeting::compatible;
    return meet && comparable_units(*a.claim, *b.claim);
}

namespace {

constexpr std::size_t most_lengths = 32;

/// By first letter a bit for each length of words for periods: few other words have to be looked up.
std::array<std::uint32_t, 256> lengths_by_first_letter(const rules::Pack& pack, const rules::PhraseTable& words) {
    std::array<std::uint32_t, 256> lengths{};
    for (const rules::Phrase& phrase : words.phrases()) {
        const text::Letters word = pack.text(phrase.words.front());
        lengths[static_cast<unsigned char>(word.front())] |= 1U << word.size() % most_lengths;
    }
    return lengths;
}

}  // namespace

std::string_view period_in(std::string_view sentence) {
    static const rules::Pack& pack = rules::Pack::english();
    static const rules::PhraseTable& periods = pack.phrases("period-word");
    static const std::array<std::uint32_t, 256> lengths = lengths_by_first_letter(pack, periods);
    static constexpr std::array<bool, 256> ends_word = [] {
        std::array<bool, 256> marks{};
        for (const unsigned char c : std::string_view(" ,.;:")) marks[c] = true;
        return marks;
    }();
    for (std::size_t end = sentence.size(); end > 0;) {
        std::size_t begin = end;
        while (begin > 0 && !ends_word[static_cast<unsigned char>(sentence[begin - 1])]) --begin;
        const text::Letters text(sentence.substr(begin, end - begin));
        const bool may_be = !text.empty() && (lengths[static_cast<unsigned char>(text.front())] >> text.size() % most_lengths & 1) != 0;
        const rules::WordId word = may_be ? pack.word(text) : rules::unknown_word;
        if (const rules::Phrase* known = word != rules::unknown_word ? periods.exact(std::span(&word, 1)) : nullptr) return known->get("as").empty() ? known->base : known->get("as");
        if (text == "year" && sentence.substr(0, end).ends_with("full year")) return "year";
        end = begin == 0 ? 0 : begin - 1;
    }
    return {};
}

bool other_period(const Corpus& corpus, const Claim& a, const Claim& b) { return corpus.period(a) != corpus.period(b); }

bool periods_differ(const Corpus& corpus, const Claim& a, const Claim& b) {
    const std::string_view x = corpus.period(a), y = corpus.period(b);
    return !x.empty() && !y.empty() && x != y;
}

SameFigure same_figure(const Corpus& corpus, ClaimIndex a, ClaimIndex b) {
    const Outline &one = corpus.outline(a), &other = corpus.outline(b);
    if (!may_be_one_figure(corpus, one, other)) return SameFigure::no;
    const bool equal = is_one_number(one, other);
    const int digits = std::min(one.digits, other.digits);
    const int words = similarity(corpus, a, b);
    if (words < words_for_two_digits && !(equal && digits >= telling_digits)) return SameFigure::no;
    const Claim &x = corpus.claims()[a], &y = corpus.claims()[b];
    if (measures_differ(x, y)) return SameFigure::no;
    if (!is_open_sum(one, other) && !comparable_units(x, y)) return SameFigure::no;
    const text::Meeting meeting = meet_in_base(x, y);
    if (meeting == text::Meeting::apart) return words >= words_for_other_value ? SameFigure::by_words : SameFigure::no;
    if (!one.has_base || !other.has_base || meeting == text::Meeting::soft_apart) return SameFigure::no;
    if (equal && digits >= telling_digits) return SameFigure::by_value;
    const int enough = equal && digits == 2 ? words_for_two_digits : words_for_one_digit;
    return words >= enough ? SameFigure::by_value : SameFigure::no;
}

}  // namespace atodds::link
