#include "cli/suggest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace atodds::cli {
namespace {

// Letters to insert, delete or change to get from one word to the other (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({change, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    // Two slips, or one in a short word; more is another word.
    std::size_t best = std::min<std::size_t>(2, word.size() / 2) + 1;
    std::string result;
    for (const std::string_view candidate : candidates) {
        const std::size_t d = candidate.starts_with(word) && word.size() > 1 ? 1 : distance(word, candidate);
        if (d >= best) continue;
        best = d;
        result = candidate;
    }
    return result;
}

}  // namespace atodds::cli
