#pragma once
#include <string>
#include <vector>

#include "report/places.hpp"

namespace atodds::report {

/// A claim's words within their sentence, each piece clean (report/layout.hpp) and on one line. Concatenated
/// they read on: the white space between them is kept, as one space.
struct Excerpt {
    std::string before;
    std::string words;  ///< the claim's span
    std::string after;

    /// `words` in pieces, those that hold the claim's value told apart; one piece where all or none of them
    /// do.
    struct Piece {
        std::string text;
        bool decides = false;
    };
    std::vector<Piece> pieces = {};
};

/// `context` is how many columns of the sentence are kept on each side; what is cut is marked with "…".
Excerpt excerpt(const Places& places, const Claim& claim, unsigned context);

/// The claim's words alone, clean, cut to `width` columns.
std::string short_quote(const Places& places, const Claim& claim, unsigned width);

}  // namespace atodds::report
