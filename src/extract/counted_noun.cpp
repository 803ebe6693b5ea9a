#include "extract/counted_noun.hpp"

namespace atodds::extract {
namespace {

constexpr std::uint32_t longest_phrase = 6;

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
        if (!p_.has(i) || !p_[i].is_number() || (has_noun_ && noun_.plural)) return false;
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
