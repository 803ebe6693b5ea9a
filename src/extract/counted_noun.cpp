#include "extract/counted_noun.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "segment/tagger_model.hpp"
#include "segment/words.hpp"
#include "text/utf8.hpp"

namespace atodds::extract {
namespace {

using segment::Tag;
constexpr std::uint32_t longest_phrase = 6;

/// How often each tag stands in news text, in thousandths; the lexicon holds only how likely the word is
/// given the tag.
double tag_share(Tag tag) {
    switch (tag) {
        case Tag::nn:
            return 135;
        case Tag::nns:
            return 60;
        case Tag::nnp:
            return 93;
        case Tag::nnps:
            return 3;
        case Tag::jj:
            return 61;
        case Tag::jjr:
            return 4;
        case Tag::jjs:
            return 2;
        case Tag::vb:
            return 27;
        case Tag::vbd:
            return 30;
        case Tag::vbg:
            return 15;
        case Tag::vbn:
            return 20;
        case Tag::vbp:
            return 13;
        case Tag::vbz:
            return 22;
        default:
            return 20;
    }
}

void weigh(WordUse& use, Tag tag, double share) {
    const int part = static_cast<int>(share * 1000);
    if (segment::is_noun(tag)) {
        use.noun += part;
        use.plural = use.plural || tag == Tag::nns || tag == Tag::nnps;
    } else if (segment::is_adjective(tag)) {
        use.adjective += part;
    } else if (tag == Tag::vbn || tag == Tag::vbg) {
        use.participle = true;
        use.verb += part;
    } else if (segment::is_verb(tag) || tag == Tag::md) {
        use.verb += part;
    } else {
        use.other += part;
    }
}

WordUse use_by_lexicon(std::string_view folded) {
    WordUse use;
    const auto readings = segment::TaggerModel::instance().find(folded);
    if (readings.empty()) return use;
    use.known = true;
    std::array<double, segment::state_count> weights{};
    double sum = 0;
    std::size_t i = 0;
    for (const segment::Reading& reading : readings) {
        const double weight = std::exp(-reading.cost() / segment::cost_scale) * tag_share(reading.tag());
        sum += weight;
        if (i < weights.size()) weights[i++] = weight;
    }
    if (sum <= 0) return use;
    i = 0;
    for (const segment::Reading& reading : readings) {
        if (i < weights.size()) weigh(use, reading.tag(), weights[i++] / sum);
    }
    return use;
}

/// Words the lexicon lacks: by their endings.
WordUse use_by_ending(std::string_view word) {
    WordUse use;
    const auto ends = [&](std::string_view ending) {
        return word.size() > ending.size() + 1 && word.ends_with(ending);
    };
    if (ends("ed") || ends("ing")) {
        use.verb = 500;
        use.adjective = 500;
        use.participle = true;
    } else if (ends("ly")) {
        use.other = 1000;
    } else {
        use.noun = 900;
        use.adjective = 100;
        use.plural = word.size() > 3 && word.back() == 's' && !ends("ss") && !ends("us") && !ends("is");
    }
    return use;
}

/// "MPs", "NGOs", "TDs": capitals with a small s are the plural of an abbreviation.
bool is_plural_abbreviation(std::string_view word) {
    constexpr std::size_t shortest = 3;
    if (word.size() < shortest || word.back() != 's') return false;
    return std::all_of(word.begin(), word.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

WordUse use_by_tag(Tag tag) {
    WordUse use;
    use.known = true;
    weigh(use, tag, 1.0);
    return use;
}

/// Walks a noun phrase. Without tags a word's own leaning decides, and what stands before it.
class Walker {
  public:
    explicit Walker(const Pieces& pieces) : p_(pieces) {}

    std::optional<CountedNoun> read(std::uint32_t at) {
        noun_.first = at;
        for (std::uint32_t i = at; i < at + 2 * longest_phrase; ++i) {
            const bool joined = p_.mark(i) == '-' && p_.glued(i) && p_.glued(i + 1);
            if (joined && i > at) continue;
            if (i > at && is_number_of_name(i)) continue;
            if (!p_.has(i) || !p_[i].is_word() || !take(i)) break;
        }
        if (!has_noun_) return std::nullopt;
        noun_.last = noun_.head + 1;
        return noun_;
    }

  private:
    bool take(std::uint32_t i) {
        const Piece& piece = p_[i];
        if (!has_noun_ && is_degree_word(i)) return true;
        if (piece.is(WordClass::relative)) return false;  // "6.1 last night"
        if (piece.is(WordClass::stop)) return has_noun_ && !noun_.plural && joins_adjectives(i);
        if (piece.flags & segment::possessive) return false;
        const WordUse use = piece.is(WordClass::plural) ? plural_noun() : use_of(p_, i);
        if (has_noun_ && noun_.plural) return after_plural(i, use);
        if (has_noun_) return after_noun(i, use);
        return before_noun(i, use);
    }

    /// "20 most expensive restaurants", "two other men", "five more losses".
    bool is_degree_word(std::uint32_t i) const {
        const std::string_view word = p_.text(i);
        return (word == "most" || word == "more" || word == "other" || word == "such" || word == "own" ||
                word == "early" || word == "late") &&
               p_.has(i + 1) && p_[i + 1].is_word() && !p_[i + 1].is(WordClass::stop);
    }

    /// "digital and physical sales", "Kia and Hyundai vehicles": one phrase when a plural follows and the
    /// first part is none.
    bool joins_adjectives(std::uint32_t i) const {
        if (p_.word(i) != p_.lexicon().and_word || !p_.has(i + 2) || !p_[i + 1].is_word() ||
            !p_[i + 2].is_word())
            return false;
        if (p_[i + 1].is(WordClass::stop) || p_[i + 2].is(WordClass::stop) || p_[i + 1].is(WordClass::plural))
            return false;
        const WordUse first = use_of(p_, i + 1);
        return !first.plural && use_of(p_, i + 2).plural && first.verb < 500;
    }

    /// "Model 3 sedans", "new 737 Max jets": the number of a make or type inside the phrase, which goes on to
    /// a plural.
    bool is_number_of_name(std::uint32_t i) const {
        constexpr std::uint32_t most_behind = 2;
        if (!p_[i].is_number() || (has_noun_ && noun_.plural)) return false;
        bool capital = p_[i - 1].capital();
        for (std::uint32_t next = i + 1; next <= i + most_behind && p_.has(next); ++next) {
            if (!p_[next].is_word() || p_[next].any(bit(WordClass::stop) | bit(WordClass::unit) |
                                                    bit(WordClass::unit_time) | bit(WordClass::percent)))
                return false;
            if (use_of(p_, next).plural) return capital;
            capital = capital || p_[next].capital();
        }
        return false;
    }

    static WordUse plural_noun() {
        WordUse use;
        use.noun = 1000;
        use.plural = use.known = true;
        return use;
    }

    bool before_noun(std::uint32_t i, const WordUse& use) {
        constexpr int hardly = 100;
        if (use.noun >= use.adjective && use.noun >= use.verb / 2 && use.noun > hardly) return add(i, use);
        if (use.adjective > hardly || use.participle) return true;
        if (use.noun > hardly) return add(i, use);
        return use.other > 500 && p_.text(i).ends_with("ly");  // "newly displaced"
    }

    /// After a singular noun: a compound goes on, a verb ends it.
    bool after_noun(std::uint32_t i, const WordUse& use) {
        if (use.participle && use.noun < 500) return false;
        if (use.verb > use.noun && !use.plural) return false;
        if (use.noun > use.other && use.noun >= use.adjective) return add(i, use);
        return use.adjective > 500 && is_noun_ahead(i + 1);
    }

    /// After a plural a finite verb has no -s, so a further plural belongs to the compound ("police
    /// officers").
    bool after_plural(std::uint32_t i, const WordUse& use) {
        if (!use.plural || use.noun < use.verb || noun_.head + 1 != i) return false;
        return add(i, use);
    }

    bool is_noun_ahead(std::uint32_t i) const {
        return p_.has(i) && p_[i].is_word() && !p_[i].is(WordClass::stop) && use_of(p_, i).noun > 500;
    }

    bool add(std::uint32_t i, const WordUse& use) {
        noun_.head = i;
        noun_.plural = use.plural || p_[i].is(WordClass::plural);
        has_noun_ = true;
        return true;
    }

    const Pieces& p_;
    CountedNoun noun_;
    bool has_noun_ = false;
};

/// Passes over the owner: "Britain's biggest" of "one of Britain's biggest banks".
std::uint32_t skip_possessor(const Pieces& p, std::uint32_t at) {
    constexpr std::uint32_t longest_owner = 4;
    for (std::uint32_t i = at; i < at + longest_owner && p.has(i) && p[i].is_word(); ++i) {
        if (p[i].flags & segment::possessive) return i + 1;
    }
    return at;
}

/// Passes over "of", "of the", "of his", "of all", "of Britain's".
std::uint32_t skip_partitive(const Pieces& p, std::uint32_t at) {
    if (p.word(at) != p.lexicon().of_word) return at;
    ++at;
    if (p.has(at) && p[at].is_word() && p[at].is(WordClass::stop) && p.word(at) != p.lexicon().of_word &&
        p.text(at) != "most")
        ++at;
    return skip_possessor(p, at);
}

}  // namespace

WordUse use_of(const Pieces& pieces, std::uint32_t at) {
    if (is_plural_abbreviation(pieces.text(at))) return use_by_tag(segment::Tag::nns);
    const segment::Tag tag = pieces.tag(at);
    if (tag != segment::Tag::none && tag != segment::Tag::cd) return use_by_tag(tag);
    segment::FoldBuffer buffer;
    const std::string_view folded = buffer.fold(pieces.text(at));
    const WordUse use = use_by_lexicon(folded);
    return use.known ? use : use_by_ending(folded);
}

std::optional<CountedNoun> read_counted_noun(const Pieces& pieces, std::uint32_t at, bool partitive) {
    std::uint32_t start = partitive ? skip_partitive(pieces, at) : at;
    const bool hyphen = pieces.mark(start) == '-' && pieces.glued(start) && pieces.glued(start + 1);
    if (hyphen) ++start;
    if (!pieces.has(start) || !pieces[start].is_word()) return std::nullopt;
    auto noun = Walker(pieces).read(start);
    if (noun) noun->hyphen = hyphen;
    return noun;
}

}  // namespace atodds::extract
