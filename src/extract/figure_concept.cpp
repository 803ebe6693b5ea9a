#include "extract/figure_concept.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/number_grammar.hpp"
#include "extract/unit_grammar.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {
namespace {

using text::is_one_of;

constexpr std::uint32_t reach_left = 30;    // pieces looked at for a verb and its subject
constexpr std::uint32_t longest_group = 9;  // words of one noun group

bool is_determined(const Pieces& p, std::uint32_t i) {
    return i > 0 && (p[i - 1].is(WordClass::article) || p.word(i - 1) == p.lexicon().the_word);
}

/// "ran 5 km", "minus 40 degrees": the unit of another figure.
bool is_unit_of_figure(const Pieces& p, std::uint32_t i) {
    if (p[i].is(WordClass::minus)) return p.has(i + 1) && p[i + 1].is_number();
    return p[i].any(bit(WordClass::unit) | bit(WordClass::unit_time)) && i > 0 &&
           (p[i - 1].is_number() || p[i - 1].any(bit(WordClass::scale) | bit(WordClass::scale_short) | bit(WordClass::cardinal)));
}

/// Nouns and adjectives: the words a concept is made of.
bool is_content(const Pieces& p, std::uint32_t i) {
    const Piece& piece = p[i];
    if (piece.is_number()) return false;
    if (!piece.is_word() || (piece.flags & segment::possessive)) return false;
    if (is_unit_of_figure(p, i)) return false;
    if (piece.is(WordClass::plural)) return true;
    if (piece.any(bit(WordClass::stop) | bit(WordClass::approx) | bit(WordClass::percent)) ||
        is_one_of(p.text(i), "cent", "worth", "average", "total", "maximum", "minimum"))
        return false;
    const WordUse use = use_of(p, i);
    constexpr int hardly_a_noun = 50;
    if (is_determined(p, i) && use.noun > hardly_a_noun) return true;  // "the reward"
    return use.noun + use.adjective >= use.verb && use.noun + use.adjective > 200;
}

bool is_auxiliary(std::string_view word) {
    return is_one_of(word, "is",     "was",  "are",   "were",  "be",    "been",   "has",   "have",
                            "had",    "will", "would", "could", "can",   "may",    "might", "must",
                            "should", "does", "did",   "do",    "isn't", "wasn't", "hasn't");
}

/// A finite verb, or an auxiliary. Participles behind a noun count too: they end the noun group all the same.
bool is_verb(const Pieces& p, std::uint32_t i) {
    const Piece& piece = p[i];
    if (!piece.is_word() || piece.capital()) return false;
    const std::string_view word = p.text(i);
    if (is_auxiliary(word)) return true;
    if (is_determined(p, i)) return false;  // "a rise", "the reward"
    if (piece.is(WordClass::change_verb))
        return p.word(i + 1) != p.lexicon().of_word;  // "a cut of 800,000 barrels"
    if (piece.is(WordClass::plural)) return false;
    const WordUse use = use_of(p, i);
    if (use.participle && word.ends_with("ing")) return use.verb > 700;
    return use.verb > 550;
}

bool links_nouns(std::string_view word) {
    return is_one_of(word, "of",    "in",    "for", "on",  "at",   "from",    "the",  "a",      "an",
                            "its",   "their", "his", "her", "with", "between", "this", "that's", "these",
                            "those", "our",   "and", "per", "by",   "among",   "to");
}

class ConceptFinder {
  public:
    ConceptFinder(const Pieces& pieces, const Figure& figure, std::uint32_t last)
        : p_(pieces), f_(figure), last_(last) {}

    std::string find(const std::optional<CountedNoun>& noun) {
        if (noun) add_counted(*noun);
        add_following();
        add_label();
        add_named_before_bracket();
        add_subject();
        return std::move(text_);
    }

  private:
    /// The counted noun itself, whatever else the word may be ("two of the suspects"), and its modifiers.
    void add_counted(const CountedNoun& noun) {
        add_group(noun.first, noun.head);
        if (!text_.empty()) text_ += ' ';
        text_ += p_.text(noun.head);
    }

    /// "three-point | range", "60-year-old": the word is the second part of a compound that is no part of the
    /// figure.
    bool is_hyphened(std::uint32_t i) const {
        if (i < 2 || !p_.has(i) || p_.mark(i - 1) != '-' || !p_.glued(i - 1) || !p_.glued(i)) return false;
        return i - 2 >= f_.last || i <= f_.first;
    }

    void add_group(std::uint32_t first, std::uint32_t last) {
        std::string words;
        for (std::uint32_t i = first; i < last; ++i) {
            if (!is_content(p_, i) && (i < named_first_ || i >= named_last_)) continue;
            const bool hyphened = is_hyphened(i);
            const bool first_part_there = hyphened && i >= first + 2 && is_content(p_, i - 2);
            if (first_part_there)
                words += '-';
            else if (!words.empty())
                words += ' ';
            if (hyphened && !first_part_there) words += p_.text(i - 2, i);
            words += p_.text(i);
        }
        if (words.empty()) return;
        if (!text_.empty()) text_ += ", ";
        text_ += words;
    }

    /// "0.6 per cent fee", "90 percent of revenue", "$5 million in deposits".
    void add_following() {
        std::uint32_t i = skip_bracket(last_);
        if (p_.mark(i) == '-' && p_.glued(i)) ++i;
        const bool linked = p_.has(i) && is_one_of(p_.text(i), "of", "in", "for", "off", "worth");
        if (linked) ++i;
        while (p_.has(i) && p_[i].is_word() &&
               is_one_of(p_.text(i),
                         "the", "its", "their", "a", "an", "of", "all", "his", "her", "those", "these"))
            ++i;
        if (linked && p_.has(i) && p_[i].is_number()) {  // "for an 8.5 kW system"
            const auto inner = read_number(p_, i);
            const auto unit = inner ? read_unit(p_, inner->last, *inner) : std::nullopt;
            if (unit) i = unit->last;
            if (unit && p_.mark(i) == '-') ++i;
        }
        if (is_hyphened(i + 2)) i += 2;  // "of three-point tries"
        const std::uint32_t first = i;
        while (p_.has(i) && i < first + longest_group && (is_content(p_, i) || is_named(i, first, linked))) ++i;
        if (i == first) return;
        named_first_ = first;
        named_last_ = i;
        if (!linked && !is_named(first, first, linked) && is_verb(p_, first)) return;
        std::uint32_t end = i;
        if (p_.has(i) && is_one_of(p_.text(i), "of", "in")) {  // "increase in usage"
            ++i;
            while (p_.has(i) && links_nouns(p_.text(i)) && p_.text(i) != "and") ++i;
            while (p_.has(i) && i < first + longest_group && is_content(p_, i)) ++i;
            end = i;
        }
        add_group(first, end);
    }

    /// "a 4.2 percent drop", "a 4% price cut", "$3 for work", "30% boiling brine": a noun or its modifier by what stands before it,
    /// whatever else the word may be.
    bool is_named(std::uint32_t at, std::uint32_t first, bool linked) const {
        if (!p_[at].is_word() || p_[at].is(WordClass::approx) || is_auxiliary(p_.text(at))) return false;
        const bool article = f_.first > 0 && p_[f_.first - 1].is(WordClass::article);
        const bool base = !p_.text(at).ends_with("ed") && !p_.text(at).ends_with("s");
        const WordUse use = use_of(p_, at);
        constexpr int perhaps_a_noun = 100, function_word = 300;
        if (use.other > function_word) return false;
        if (article && !linked && at < first + 2 && base && (use.noun > perhaps_a_noun || p_[at].is(WordClass::change_verb))) return true;
        if (linked && at == first && base && use.noun > perhaps_a_noun) return true;
        return linked && use.participle && p_.has(at + 1) && is_content(p_, at + 1);
    }

    /// "60 Nm (44 lb-ft) of torque": past the same in another unit; `at` when no short bracket begins there.
    std::uint32_t skip_bracket(std::uint32_t at) const {
        constexpr std::uint32_t longest = 8;
        if (p_.mark(at) != '(') return at;
        for (std::uint32_t i = at + 1; p_.has(i) && i < at + longest; ++i)
            if (p_.mark(i) == ')') return p_.has(i + 1) && p_[at + 1].kind != segment::TokenKind::word ? i + 1 : at;
        return at;
    }

    /// "Total cost: $72,370"; "Ann Lee, 44," and "Ford, down 3 percent": what stands before the mark.
    void add_label() {
        const std::uint32_t at = f_.first;
        if (at < 2) return;
        const bool apposed = p_.mark(at - 1) == ',' && p_[at - 2].is_word() && p_[at - 2].capital();
        const bool moved = at > 2 && p_[at - 1].is(WordClass::change_adverb) && p_.mark(at - 2) == ',';
        if (p_.mark(at - 1) == ':' || apposed) add_left_of(at - 1);
        if (moved) add_left_of(at - 2);
    }

    /// "140 mph (225 km/h)": what stands before `end` is a figure, whose concept is that of the bracket too.
    bool ends_in_figure(std::uint32_t end) const {
        constexpr std::uint32_t longest_unit = 5;
        for (std::uint32_t i = end; i-- > 0 && end - i <= longest_unit;) {
            if (p_[i].is_number() || p_[i].any(bit(WordClass::scale) | bit(WordClass::cardinal))) return true;
        }
        return false;
    }

    /// "Ann Lee (15.3 points, 7 rebounds)": the figure is one of several in brackets behind a name.
    void add_named_before_bracket() {
        for (std::uint32_t i = f_.first; i-- > 0;) {
            if (p_.mark(i) == ')') return;
            if (p_.mark(i) != '(') continue;
            if (!ends_in_figure(i)) add_left_of(i);
            return;
        }
    }

    /// The noun group before the verb that leads to the figure; without a verb the nouns right before it.
    void add_subject() {
        const std::uint32_t floor = f_.first > reach_left ? f_.first - reach_left : 0;
        const auto verb = verb_left_of(f_.first, floor);
        if (!verb) add_header();
        add_between(verb ? *verb + 1 : std::max(floor, f_.first > 6 ? f_.first - 6 : 0));
        auto finite = verb;
        while (finite && is_dependent(*finite)) {
            add_own_subject(*finite);
            finite = verb_left_of(*finite, floor);
        }
        if (!finite) return;
        add_left_of(*finite);
        if (const auto aside = aside_before(*finite)) add_left_of(*aside);
    }

    /// "Properties: a farm at Elm, worth $5 million, a mill at Oak, $3 million": what the list is of.
    void add_header() {
        constexpr std::uint32_t longest_list = 120;
        for (std::uint32_t i = f_.first; i-- > 1 && f_.first - i < longest_list;) {
            if (is_verb(p_, i) || p_.mark(i) == ';') return;
            if (p_.mark(i) != ':' || i + 1 == f_.first) continue;
            return add_left_of(i);
        }
    }

    std::optional<std::uint32_t> verb_left_of(std::uint32_t at, std::uint32_t floor) const {
        for (std::uint32_t i = at; i-- > floor;) {
            if (p_.mark(i) == ';' || p_.mark(i) == '(' || p_.mark(i) == ':') break;
            if (is_verb(p_, i)) return i;
        }
        return std::nullopt;
    }

    /// "to pay", "having increased", "creating": its subject is that of a verb further left.
    bool is_dependent(std::uint32_t verb) const {
        if (verb == 0) return false;
        const std::string_view word = p_.text(verb);
        const std::string_view before = p_.text(verb - 1);
        return before == "to" || before == "having" || (word.ends_with("ing") && !is_auxiliary(before));
    }

    /// "the index advancing 1.7 percent", "sea levels to rise 11 feet", "claims, ranging from": a noun right
    /// before a dependent verb.
    void add_own_subject(std::uint32_t verb) {
        std::uint32_t end = p_.word(verb - 1) == p_.lexicon().to_word ? verb - 1 : verb;
        if (end > 1 && p_.mark(end - 1) == ',') --end;
        if (end > 0 && is_content(p_, end - 1)) add_left_of(end);
    }

    /// Nouns between the verb and the figure: its object ("charging a fee of").
    void add_between(std::uint32_t first) {
        std::uint32_t begin = first;
        for (std::uint32_t i = first; i < f_.first; ++i) {
            if (p_[i].kind == segment::TokenKind::punct && p_.mark(i) != '-') begin = i + 1;
        }
        add_group(begin, f_.first);
    }

    /// Where the aside begins that ends right before the verb: "debt, excluding that of banks, was".
    std::optional<std::uint32_t> aside_before(std::uint32_t verb) const {
        constexpr std::uint32_t longest = 14;
        if (verb < 2 || p_.mark(verb - 1) != ',') return std::nullopt;
        for (std::uint32_t i = verb - 1; i-- > 0 && verb - i <= longest;) {
            if (p_.mark(i) == ',') return i;
        }
        return std::nullopt;
    }

    /// Where the short bracket that closes before `end` opens; `end` when none does.
    std::uint32_t bracket_before(std::uint32_t end) const {
        constexpr std::uint32_t longest = 6;
        if (p_.mark(end - 1) != ')') return end;
        for (std::uint32_t i = end - 1; i-- > 0 && end - i <= longest;) {
            if (p_.mark(i) == '(') return i;
        }
        return end;
    }

    void add_left_of(std::uint32_t verb) {
        std::uint32_t end = verb;
        while (end > 0 && !is_content(p_, end - 1)) {
            const Piece& piece = p_[end - 1];
            if (const std::uint32_t open = bracket_before(end); open != end) {  // "Ford (F)"
                verb -= end - open;
                end = open;
                continue;
            }
            const bool passes = piece.is_word() || piece.is_number() || p_.mark(end - 1) == ',';
            if (!passes || verb - end > 6) return;
            --end;
        }
        std::uint32_t begin = end;
        while (begin > 0 && end - begin < longest_group) {
            const std::uint32_t i = begin - 1;
            const bool inner = is_content(p_, i) || (p_[i].is_word() && links_nouns(p_.text(i))) ||
                               p_[i].is_number() || (p_[i].flags & segment::possessive) || p_.mark(i) == '-';
            if (!inner) break;
            begin = i;
        }
        add_group(begin, end);
    }

    const Pieces& p_;
    const Figure& f_;
    std::uint32_t last_;
    std::string text_;
    std::uint32_t named_first_ = 0, named_last_ = 0;  ///< words that are nouns by what stands before them
};

}  // namespace

std::string concept_of(const Pieces& pieces, const Figure& figure, const std::optional<CountedNoun>& noun,
                       std::uint32_t last) {
    return ConceptFinder(pieces, figure, last).find(noun);
}

}  // namespace atodds::extract
