#include "ingest/measure_columns.hpp"

#include <algorithm>
#include <array>

namespace atodds::ingest {
namespace {

using std::string_view;

/// What curated datasets of conflicts, disasters and displacement name columns of figures after, in the form in which a
/// measure column would hold it.
constexpr std::array<string_view, 29> measure_words{
    "killed",     "dead",    "deaths",   "fatalities",   "died",         "injured",      "wounded",  "missing",  "displaced",
    "evacuated",  "homeless", "relocated", "sheltered",  "returned",     "affected",     "arrested", "detained", "abducted",
    "kidnapped",  "rescued", "stranded", "hospitalised", "hospitalized", "destroyed",    "damaged",  "infected", "hosted",
    "idps",       "casualties"};
constexpr std::array<string_view, 18> counted_words{"people",   "persons",    "person",   "households", "household", "families",
                                                    "family",   "homes",      "houses",   "buildings",  "civilians", "children",
                                                    "women",    "men",        "soldiers", "individuals", "migrants", "refugees"};
constexpr std::array<string_view, 15> small_words{"number", "no", "nr", "n", "of", "total", "count", "reported", "figure", "figures",
                                                  "the",    "all", "who", "were", "newly"};

bool among(const auto& words, string_view word) { return std::ranges::find(words, word) != words.end(); }

}  // namespace

std::optional<MeasureHeading> read_measure_heading(string_view key) {
    MeasureHeading heading;
    while (!key.empty()) {
        const std::size_t end = std::min(key.find(' '), key.size());
        const string_view word = key.substr(0, end);
        key.remove_prefix(std::min(end + 1, key.size()));
        if (among(small_words, word)) continue;
        std::string* slot = among(measure_words, word) ? &heading.measure : among(counted_words, word) ? &heading.unit : nullptr;
        if (slot == nullptr || !slot->empty()) return std::nullopt;
        *slot = word;
    }
    if (heading.measure.empty()) return std::nullopt;
    return heading;
}

}  // namespace atodds::ingest
