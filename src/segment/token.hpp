#pragma once
#include <cstdint>

#include "atodds/span.hpp"
#include "rules/pack.hpp"

namespace atodds::segment {

enum class TokenKind : std::uint8_t {
    word,  ///< letters, with inner apostrophes and hyphens where they belong to one word ("al-Karim", "don't"
           ///< is one token)
    number,  ///< digits with inner . , or grouping spaces as one token ("390,000", "3.6"); "2km" is a number
             ///< and a word
    punct,   ///< one mark; "..." and "--" are one token
    symbol,  ///< currency and other signs: $ % € ° + = < >
};

/// Bits of Token::flags.
enum TokenFlag : std::uint8_t {
    capitalised = 1,   ///< first letter upper case
    all_caps = 2,      ///< two or more letters, all upper case
    space_before = 4,  ///< white space (or the text's begin) stands before it
    sentence_start =
        8,  ///< first token of its sentence, or its first word or number when only marks stand before it
    possessive = 16,  ///< the token is a possessive ending: 's or '
    in_quotes = 32,   ///< between quotation marks, the marks themselves not included
};

/// Part-of-speech tag: the Penn tags as festlex-poslex has them.
enum class Tag : std::uint8_t {
    none,
    cc,
    cd,
    dt,
    ex,
    fw,
    in,
    jj,
    jjr,
    jjs,
    ls,
    md,
    nn,
    nns,
    nnp,
    nnps,
    pdt,
    pos,
    prp,
    prps,
    rb,
    rbr,
    rbs,
    rp,
    sym,
    to,
    uh,
    vb,
    vbd,
    vbg,
    vbn,
    vbp,
    vbz,
    wdt,
    wp,
    wps,
    wrb,
    punct,
};

/// What is one token (tests/unit/segment/tokens_test.cpp has an example of each):
/// - words: "nine-year", "al-Karim", "terrorist-held", "U.S.-led", "COVID-19", "Su-24", "don't", "O'Brien",
/// "AT&T", "1MDB";
///   'll 're 've 'd 'm are cut off ("they" + "'re"), n't is not.
/// - numbers: "390,000", "3.6", ".5", "1 234 567" with no-break or thin spaces, "17.10.2018", ordinals
/// ("12th", "22nd") and
///   decades ("1980s", "90s"). A unit that touches the digits is a word of its own without space_before ("2"
///   "km"). After digits a hyphen is a mark: "60-km" is "60" "-" "km", "22-year-old" is "22" "-" "year-old".
///   So are the marks of "2020-01-31", "4/5/2017" and "10:30". "mid-2018" is "mid" "-" "2018".
/// - abbreviations keep their dot ("Gen.", "Jan.", "U.N.", "p.m."); `word` of "Gen." is that of "gen." or, if
/// the pack has
///   none, of "gen".
/// 16 bytes. Possessive endings ('s, ’s, ' after s) are tokens of their own; "U.S." and "Gen." keep their
/// dots.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    rules::WordId word = rules::unknown_word;  ///< of the lower-cased form; numbers: unknown_word
    TokenKind kind = TokenKind::word;
    std::uint8_t flags = 0;
    Tag tag = Tag::none;  ///< set by the tagger; none after the scan alone

    Span span() const { return {begin, end}; }
    bool is(TokenFlag flag) const { return (flags & flag) != 0; }
};

inline bool is_noun(Tag t) {
    return t == Tag::nn || t == Tag::nns || t == Tag::nnp || t == Tag::nnps;
}
inline bool is_proper(Tag t) {
    return t == Tag::nnp || t == Tag::nnps;
}
inline bool is_verb(Tag t) {
    return t >= Tag::vb && t <= Tag::vbz;
}
inline bool is_adjective(Tag t) {
    return t == Tag::jj || t == Tag::jjr || t == Tag::jjs;
}

}  // namespace atodds::segment
