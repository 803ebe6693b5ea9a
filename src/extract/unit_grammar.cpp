#include "extract/unit_grammar.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "rules/asked.hpp"
#include "text/utf8.hpp"

namespace atodds::extract {
namespace {

using UnitMatch = PhraseLookup<UnitEntry>::Match;

/// True when the words at `at` may be this unit: its spelling, and how it touches the digits.
bool fits(const Pieces& p, std::uint32_t at, const UnitMatch& match, bool after_digits) {
    const UnitEntry& entry = *match.entry;
    const std::string_view text = p.text(at, at + match.length);
    if (!entry.spelling.empty() && text != entry.spelling) return false;
    if (entry.fused) return false;  // a sign that stands before the digits
    const std::uint32_t after = at + match.length;
    const bool runs_on = p.glued(after) && (p.mark(after) == '-' || p[after].is_number());  // "L-202"
    const bool over =
        p.mark(after) == '/' && p.glued(after) && p.is(after + 1, WordClass::unit);  // "3 A/cm2"
    if (entry.letter || entry.glued) return after_digits && (p.glued(at) || over) && !runs_on;
    if (text.size() == 1 && runs_on) return false;
    if (entry.sign) return after_digits;
    if (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z') return after_digits;
    return true;
}

struct Candidate {
    UnitMatch match;
    bool is_time = false;
};

/// The longest unit of all tables at `at`; the first table wins a draw.
Candidate longest_unit(const Pieces& p, std::uint32_t at, bool after_digits) {
    const FigureLexicon& lexicon = p.lexicon();
    const Piece& piece = p[at];
    Candidate best;
    const auto consider = [&](WordClass c, const PhraseLookup<UnitEntry>& table, bool is_time) {
        if (!piece.is(c)) return;
        UnitMatch match = table.longest(p.words_from(at));
        const UnitEntry* first = match.entry;
        while (match && match.length >= best.match.length) {
            if (fits(p, at, match, after_digits)) {
                const bool spelled = !match.entry->spelling.empty();  // "Nm" is no "nm"
                if (spelled || !best.match.entry || best.match.length < match.length) best = {match, is_time};
                if (spelled) break;
            }
            match.entry = table.other(match.entry);
            if (match.entry == first) break;
        }
    };
    consider(WordClass::percent, lexicon.percent, false);
    consider(WordClass::unit, lexicon.unit, false);
    consider(WordClass::unit_time, lexicon.unit_time, true);
    consider(WordClass::currency_code, lexicon.currency_code, false);
    consider(WordClass::times, lexicon.times, false);
    consider(WordClass::currency_sign, lexicon.currency_sign, false);
    return best;
}

/// "four barrel bombs", "two cup holders": a measure of volume in the singular, before what is counted.
bool is_part_of_noun(const Pieces& p, std::uint32_t at, const Candidate& found) {
    const std::uint32_t next = at + found.match.length;
    const bool spelled_out = found.match.length == 1 && p.text(at).size() > 3 && !p.text(at).ends_with("s");
    return spelled_out && found.match.entry->dimension == Dimension::volume && p.has(next) && p[next].is_word() && p.text(next).size() > 3 &&
           p.text(next).ends_with("s");
}

UnitReading reading(const Pieces& p, std::uint32_t at, const Candidate& found) {
    UnitReading unit;
    unit.first = at;
    unit.last = at + found.match.length;
    const UnitEntry& entry = *found.match.entry;
    unit.unit = {entry.id, entry.dimension, std::string(p.text(at, unit.last)), entry.factor};
    unit.iso = found.is_time ? entry.iso : std::string();
    return unit;
}

/// A word of paying close before the figure, or of what the money is for behind it.
bool is_paid(const Pieces& p, std::uint32_t first, std::uint32_t last) {
    static const rules::PhraseTable& cues = p.lexicon().pack().phrases("pound-paid");
    static const rules::PhraseTable& uses = p.lexicon().pack().phrases("pound-used");
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t i = first > reach ? first - reach : 0; i < first; ++i)
        if (cues.longest(p.words_from(i))) return true;
    return p.has(last) && bool(uses.longest(p.words_from(last)));
}

/// Pounds in millions are money, and those that somebody pays; a pound of flesh is a mass.
void settle_pound(const Pieces& p, UnitReading& unit, const NumberReading& number) {
    if (unit.unit.id != "pound") return;
    if (number.scale < Decimal(1000000) && !is_paid(p, number.first, unit.last)) return;
    unit.unit.id = "pound sterling";
    unit.unit.dimension = Dimension::money;
    unit.unit.factor.reset();
}

/// Marks in millions are money, and those that somebody pays; others are given in exams.
bool is_marking(const Pieces& p, const UnitReading& unit, const NumberReading& number) {
    return unit.unit.id == "mark" && number.scale < Decimal(1000000) && !is_paid(p, number.first, unit.last);
}

/// Signs that are words of their own when nothing ties them to the number: "5 in the morning", "3 C".
bool doubtful(const Pieces& p, std::uint32_t at, const UnitMatch& match) {
    const std::string_view text = p.text(at);
    if (match.length > 1 || p.glued(at) || text.size() > 2) return false;
    if (p.mark(at + 1) == '/' && p.glued(at + 1) && p.is(at + 2, WordClass::unit)) return false;  // "3 A/cm2"
    return text == "in" || text == "us" || text == "am" || text == "A" || text == "B" || text == "V" ||
           text == "W" || text == "F" || text == "re" || text == "t" || text == "s" || text == "h" ||
           text == "hr" || text == "l";
}

/// "the capacitor holds 2 F", "the price was 80 kn": a short sign whose unit another word of the sentence tells.
std::optional<UnitReading> unit_by_cue(const Pieces& p, std::uint32_t at) {
    static const rules::PhraseTable& cues = p.lexicon().pack().phrases("unit-cue");
    constexpr std::size_t longest_sign = 2;
    constexpr std::uint32_t reach = 14;
    const std::string_view sign = p.text(at);
    static const std::vector<std::string> signs = [] {
        std::vector<std::string> all;
        for (const rules::Phrase& cue : cues.phrases()) all.emplace_back(cue.get("sign"));
        std::ranges::sort(all);
        all.erase(std::ranges::unique(all).begin(), all.end());
        return all;
    }();
    if (sign.size() > longest_sign || !std::ranges::binary_search(signs, sign)) return std::nullopt;
    for (std::uint32_t i = at > reach ? at - reach : 0; i < at + reach && p.has(i); ++i) {
        const auto cue = cues.longest(p.words_from(i));
        if (!cue || cue.phrase->get("sign") != sign) continue;
        UnitReading unit;
        unit.first = at;
        unit.last = at + 1;
        unit.unit = {std::string(cue.phrase->get("unit")), dimension_named(cue.phrase->get("dimension")), std::string(sign), Decimal::parse(cue.phrase->get("factor"))};
        return unit;
    }
    return std::nullopt;
}

/// True when the hyphen at i ties a unit to the number before it ("60-km", "6 . 1 - magnitude").
bool is_joint(const Pieces& p, std::uint32_t i) {
    return p.mark(i) == '-' && p.has(i + 1) && p[i + 1].is_word();
}

const PhraseLookup<UnitEntry>* denominator_table(const Pieces& p, std::uint32_t at) {
    if (p.is(at, WordClass::unit_time)) return &p.lexicon().unit_time;
    if (p.is(at, WordClass::unit)) return &p.lexicon().unit;
    return nullptr;
}

/// A lost pound sign: "PS2.7m", "PS21,700"; "PS5" is a machine.
bool is_fused_price(const Pieces& p, std::uint32_t number) {
    if (!p.glued(number) || !p[number].is_number()) return false;
    const std::string_view text = p.text(number);
    return text.size() > 1 || (p.glued(number + 1) && p.is(number + 1, WordClass::scale_short)) ||
           p.is(number + 1, WordClass::scale);
}

/// "per" and "/", which take any noun below; "a" and "an" take units only.
bool is_word_per(const Pieces& p, std::uint32_t at) {
    const std::string_view text = p.text(at);
    return text == "per" || text == "Per" || (p.mark(at) == '/' && p.glued(at + 1));
}

/// "per 100,000 people", "per 1,000"
std::optional<std::uint32_t> per_number(const Pieces& p, std::uint32_t at, std::string& over) {
    const auto number = p.has(at) && p[at].is_number() ? read_number(p, at) : std::nullopt;
    if (!number) return std::nullopt;
    over = number->value.text();
    std::uint32_t last = number->last;
    if (p.has(last) && p[last].is_word() && !p[last].is(WordClass::stop)) {
        over += ' ' + singular(p, p.text(last));
        ++last;
    }
    return last;
}

}  // namespace

std::string singular(const Pieces& pieces, std::string_view noun) {
    constexpr std::size_t kept = 256;  // what is counted in one article is counted in the next
    thread_local rules::Asked<std::string, kept> asked;
    return asked.get(noun, [&] { return pieces.lexicon().pack().lemma(text::fold(noun), 'n'); });
}

std::optional<UnitReading> read_unit(const Pieces& pieces, std::uint32_t at, const NumberReading& number) {
    std::uint32_t start = at;
    const bool joint = is_joint(pieces, at);
    if (joint) ++start;
    if (!pieces.has(start)) return std::nullopt;
    if (pieces[start].is_word() && !joint)
        if (auto unit = unit_by_cue(pieces, start)) return unit;
    constexpr std::uint64_t any = bit(WordClass::percent) | bit(WordClass::unit) | bit(WordClass::unit_time) |
                                  bit(WordClass::currency_code) | bit(WordClass::times) |
                                  bit(WordClass::currency_sign);
    if (!pieces[start].any(any)) return std::nullopt;
    const bool after_digits = pieces[number.last - 1].is_number() || number.scaled;
    const Candidate found = longest_unit(pieces, start, after_digits || joint);
    if (!found.match || (!joint && (doubtful(pieces, start, found.match) || is_part_of_noun(pieces, start, found)))) return std::nullopt;
    UnitReading unit = reading(pieces, start, found);
    settle_pound(pieces, unit, number);
    if (is_marking(pieces, unit, number)) return std::nullopt;
    return unit;
}

void read_rate(const Pieces& pieces, UnitReading& unit) {
    const bool tied = pieces.mark(unit.last) == '-' && pieces.glued(unit.last);
    const std::uint32_t article = unit.last + (tied ? 1 : 0);
    const bool joint = pieces.is(article, WordClass::article) && pieces.mark(article + 1) == '-' &&
                       pieces.glued(article + 1);  // "70-a-share", "24 a-year"
    const std::uint32_t at = joint ? article : unit.last;
    if (!pieces.has(at) || !pieces[at].any(bit(WordClass::per) | bit(WordClass::per_adverb))) return;
    std::string over;
    std::uint32_t last = at;
    if (const auto adverb = pieces.lexicon().per_adverb.longest(pieces.words_from(at))) {
        over = adverb.entry->id;
        last = at + adverb.length;
    } else if (const auto per = pieces.lexicon().per.longest(pieces.words_from(at))) {
        const std::uint32_t below = at + per.length + (joint ? 1 : 0);
        if (!pieces.has(below)) return;
        const bool word = is_word_per(pieces, at);
        if (pieces.mark(at) == '/' && !word) return;
        const auto* table = denominator_table(pieces, below);
        const auto found = table ? table->longest(pieces.words_from(below)) : UnitMatch{};
        if (found && (word || found.entry->spelling.empty())) {
            over = found.entry->id;
            last = below + found.length;
        } else if (pieces[below].is(WordClass::per_noun)) {
            over = singular(pieces, pieces.text(below));
            last = below + 1;
        } else if (word && per_number(pieces, below, over)) {
            last = *per_number(pieces, below, over);
        } else if (word && pieces[below].is_word() && !pieces[below].is(WordClass::stop)) {
            over = singular(pieces, pieces.text(below));
            last = below + 1;
        } else {
            return;
        }
    } else {
        return;
    }
    unit.rate = true;
    unit.over = over;
    unit.unit.id += " per " + over;
    unit.unit.factor.reset();
    unit.last = last;
    unit.unit.text = pieces.text(unit.first, last);
}

namespace {

/// True when the word at `country` says whose the sign at `sign` is: "US$", "$hk", no article ("A $5 note").
bool names_country(const Pieces& pieces, std::uint32_t country, std::uint32_t sign) {
    const std::string_view text = pieces.text(country);
    const bool before = country < sign;
    if (text == "hk" || text == "nz" || text == "au") return true;
    if (before && pieces.glued(sign)) return true;
    return pieces[country].capital() && !(text == "A" && before);
}

/// "$", "US$", "$US": the sign at `sign`, its country before it at `at` or glued behind it.
std::optional<UnitReading> read_currency_sign(const Pieces& pieces, std::uint32_t at, std::uint32_t sign) {
    const FigureLexicon& lexicon = pieces.lexicon();
    const auto found = lexicon.currency_sign.longest(pieces.words_from(sign));
    if (!found) return std::nullopt;
    UnitReading unit;
    unit.first = at;
    unit.last = sign + found.length;
    unit.unit = {found.entry->id, Dimension::money, "", {}};
    const std::uint32_t country = sign > at ? at : unit.last;
    if (pieces.is(country, WordClass::currency_country) && (sign > at || pieces.glued(country))) {
        const auto which = lexicon.currency_country.longest(pieces.words_from(country));
        if (which && which.entry->sign == pieces.text(sign) && which.length == 1 &&
            names_country(pieces, country, sign)) {
            unit.unit.id = which.entry->unit;
            if (country == unit.last) ++unit.last;
        } else if (sign > at) {
            return std::nullopt;  // the sign itself begins a figure at the next piece
        }
    }
    unit.unit.text = pieces.text(unit.first, unit.last);
    return unit;
}

}  // namespace

std::optional<UnitReading> read_currency(const Pieces& pieces, std::uint32_t at) {
    const FigureLexicon& lexicon = pieces.lexicon();
    if (pieces[at].is(WordClass::currency_country) && pieces.is(at + 1, WordClass::currency_sign))
        return read_currency_sign(pieces, at, at + 1);
    if (pieces[at].is(WordClass::currency_sign)) return read_currency_sign(pieces, at, at);
    if (!pieces[at].is(WordClass::currency_code)) return std::nullopt;
    UnitReading unit;
    unit.first = at;
    auto found = lexicon.currency_code.longest(pieces.words_from(at));
    const UnitEntry* first = found.entry;
    while (found && !found.entry->spelling.empty() &&
           pieces.text(at, at + found.length) != found.entry->spelling) {
        found.entry = lexicon.currency_code.other(found.entry);
        if (found.entry == first) return std::nullopt;
    }
    if (!found) return std::nullopt;
    unit.last = at + found.length;
    if (pieces.is(unit.last, WordClass::currency_sign) && pieces.glued(unit.last)) ++unit.last;  // "CAD$ 15"
    if (found.entry->fused && !is_fused_price(pieces, unit.last)) return std::nullopt;
    if (pieces.mark(unit.last) == '.' && pieces.glued(unit.last)) ++unit.last;  // "Rs. 500"
    if (!pieces.has(unit.last) || !pieces[unit.last].is_number()) return std::nullopt;
    unit.unit = {found.entry->id, Dimension::money, std::string(pieces.text(at, unit.last)), {}};
    return unit;
}

std::optional<std::uint32_t> read_currency_tail(const Pieces& pieces, std::uint32_t at, Unit& unit) {
    if (!pieces.is(at, WordClass::currency_country) || !pieces[at].capital() || unit.id != "dollar")
        return std::nullopt;
    const auto which = pieces.lexicon().currency_country.longest(pieces.words_from(at));
    constexpr std::size_t shortest = 2;  // "A" and "C" are words of their own here
    if (!which || pieces.text(at).size() < shortest || which.entry->sign != "$") return std::nullopt;
    unit.id = which.entry->unit;
    return at + which.length;
}

}  // namespace atodds::extract
