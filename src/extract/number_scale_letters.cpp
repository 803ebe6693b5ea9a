#include "extract/number_reader.hpp"

namespace atodds::extract {

/// The factor of an abbreviation at i ("bn", "m", "k"); 0 when it is none here.
std::int64_t NumberReader::short_scale(std::uint32_t i) const {
    if (!p_.is(i, WordClass::scale_short)) return 0;
    const NumberFacts& word = facts(i);
    const bool glued = p_.glued(i);
    const std::string_view text = p_.text(i);
    if (!word.letter) {
        const bool length = text == "mm" && !money_;
        return length || (text == "mil" && !money_ && !glued) || text == "Cr" ? 0 : word.scale_short;
    }
    const bool large = text[0] >= 'A' && text[0] <= 'Z';
    const bool million = text[0] == 'M' && (!p_.has(i + 1) || before_count(i + 1));  // "1.5 M people"
    if (!glued && !money_ && (million || (text[0] == 'k' && out_.decimals > 0))) return word.scale_short;
    if (!glued && !(money_ && (large || text[0] == 'm' || text[0] == 'k'))) return 0;
    if (money_) return text[0] == 'g' || text[0] == 'G' ? 0 : word.scale_short;
    switch (text[0]) {
        case 'k':
        case 'K':
        case 'M':
        case 'B':
            return word.scale_short;
        case 'm':
            return before_count(i + 1) || (out_.decimals > 0 && before_adjective(i + 1)) ? word.scale_short
                                                                                         : 0;
        case 'b':
            return before_count(i + 1) || !p_.has(i + 1) ? word.scale_short : 0;
        default:
            return 0;
    }
}

/// "2.7m combined sales": a word that says nothing of length. "1.8m tall", "2.5m from the wall" are
/// lengths.
bool NumberReader::before_adjective(std::uint32_t i) const {
    if (!p_.has(i) || !p_[i].is_word() || p_[i].is(WordClass::stop)) return false;
    constexpr std::string_view of_length[] = {"long",   "high", "wide",  "tall",  "deep",  "thick",
                                              "across", "away", "below", "above", "square"};
    for (const std::string_view word : of_length) {
        if (p_.text(i) == word) return false;
    }
    return true;
}

/// True when what stands at i is a counted noun, a unit of money or "of": then "2.2m" counts in millions.
bool NumberReader::before_count(std::uint32_t i) const {
    if (!p_.has(i) || !p_[i].is_word()) return false;
    const Piece& piece = p_[i];
    if (piece.is(WordClass::currency_code) || piece.is(WordClass::plural)) return true;
    if (piece.is(WordClass::stop)) return piece.word == lexicon_.of_word;
    const std::string_view word = p_.text(i);
    const bool plural = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
    if (plural) return true;
    return p_.has(i + 1) && p_[i + 1].is_word() && !p_[i + 1].is(WordClass::stop) &&
           p_.text(i + 1).size() > 3 && p_.text(i + 1).back() == 's' && !p_[i].is(WordClass::change_adverb);
}

}  // namespace atodds::extract
