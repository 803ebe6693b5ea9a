#include "pairs/support.hpp"

#include "pairs/words.hpp"

namespace atodds::pairs {

namespace {

/// Share of b's content words that a must hold, of 1000, for a to say what b says. A figure that both give
/// says as much as some words. Set by tests/bench/measure_pairs.py.
constexpr int said_too = 700;
constexpr int said_too_with_figures = 500;
/// A word of b is turned round by a only in a sentence that holds so much of the rest, of 1000. Set by the
/// same.
constexpr int same_matter = 600;

bool figure_supported(const Text& a, const Text& b, const FigureAnswer& answer,
                      std::vector<Reason>& reasons) {
    const std::string stated = written(b, answer.figure);
    if (answer.bearing == Bearing::supports) {
        reasons.push_back({"figure-supported",
                           stated + " is supported by " +
                               (answer.arithmetic.empty() ? written(a, answer.given) : answer.arithmetic)});
        return true;
    }
    reasons.push_back({"figure-unsupported", answer.given == FigureAnswer::none
                                                 ? "no figure beside " + stated
                                                 : written(a, answer.given) + " does not support " + stated});
    return false;
}

}  // namespace

Comparison compare(const Text& a, const Text& b) {
    Comparison c;
    c.alignment = align(a, b);
    c.figures = answer_figures(a, b, c.alignment);
    c.reversal = find_reversal(a, b);
    const auto words_a = content_words(a), words_b = content_words(b);
    c.cover = share_in(words_b, WordSet(words_a));
    c.overlap = share_in(words_a, WordSet(words_b));
    return c;
}

std::optional<bool> entails(const Text& a, const Text& b, const Comparison& comparison,
                            std::vector<Reason>& reasons) {
    if (comparison.figures.empty() && b.reading.frames.empty()) return std::nullopt;
    bool all = true;
    for (const FigureAnswer& answer : comparison.figures)
        all = figure_supported(a, b, answer, reasons) && all;
    if (comparison.reversal && comparison.reversal->rest >= same_matter) {
        reasons.push_back({"reversed", "one affirms what the other denies"});
        all = false;
    }
    if (comparison.cover < (comparison.figures.empty() ? said_too : said_too_with_figures)) {
        reasons.push_back({"not-said", "too little of the wording is in the other text (" +
                                           std::to_string(comparison.cover) + " of 1000)"});
        all = false;
    }
    return all;
}

}  // namespace atodds::pairs
