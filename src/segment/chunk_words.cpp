#include <algorithm>
#include <array>

#include "segment/chunk_reader.hpp"
#include "segment/folded_list.hpp"

namespace atodds::segment {
namespace {

struct AuxiliaryForm {
    std::string_view form;
    Auxiliary kind;
};

constexpr std::array<AuxiliaryForm, 46> auxiliary_forms{{
    {"be", Auxiliary::be},       {"is", Auxiliary::be},       {"are", Auxiliary::be},
    {"was", Auxiliary::be},      {"were", Auxiliary::be},     {"been", Auxiliary::be},
    {"being", Auxiliary::be},    {"am", Auxiliary::be},       {"'s", Auxiliary::be},
    {"’s", Auxiliary::be},       {"'re", Auxiliary::be},      {"’re", Auxiliary::be},
    {"'m", Auxiliary::be},       {"’m", Auxiliary::be},       {"isn't", Auxiliary::be},
    {"aren't", Auxiliary::be},   {"wasn't", Auxiliary::be},   {"weren't", Auxiliary::be},
    {"isn’t", Auxiliary::be},    {"aren’t", Auxiliary::be},   {"wasn’t", Auxiliary::be},
    {"weren’t", Auxiliary::be},  {"have", Auxiliary::have},   {"has", Auxiliary::have},
    {"had", Auxiliary::have},    {"having", Auxiliary::have}, {"'ve", Auxiliary::have},
    {"’ve", Auxiliary::have},    {"hasn't", Auxiliary::have}, {"haven't", Auxiliary::have},
    {"hadn't", Auxiliary::have}, {"hasn’t", Auxiliary::have}, {"haven’t", Auxiliary::have},
    {"hadn’t", Auxiliary::have}, {"do", Auxiliary::do_},      {"does", Auxiliary::do_},
    {"did", Auxiliary::do_},     {"don't", Auxiliary::do_},   {"doesn't", Auxiliary::do_},
    {"didn't", Auxiliary::do_},  {"don’t", Auxiliary::do_},   {"doesn’t", Auxiliary::do_},
    {"didn’t", Auxiliary::do_},  {"get", Auxiliary::get},     {"got", Auxiliary::get},
    {"gets", Auxiliary::get},
}};

/// The words of the table, to ask before looking.
constexpr FoldedList auxiliary_words{[] {
    std::array<std::string_view, auxiliary_forms.size()> words;
    std::transform(auxiliary_forms.begin(), auxiliary_forms.end(), words.begin(),
                   [](const AuxiliaryForm& entry) { return entry.form; });
    return words;
}()};

constexpr FoldedList negations{std::array<std::string_view, 4>{"not", "never", "cannot", "n't"}};
constexpr FoldedList days{std::array<std::string_view, 11>{"monday", "tuesday", "wednesday", "thursday",
                                                           "friday", "saturday", "sunday", "today",
                                                           "yesterday", "tomorrow", "tonight"}};
constexpr FoldedList months{std::array<std::string_view, 22>{
    "january",   "february", "march",    "april",    "may",  "june", "july", "august",
    "september", "october",  "november", "december", "jan.", "feb.", "mar.", "apr.",
    "aug.",      "sep.",     "sept.",    "oct.",     "nov.", "dec."}};
constexpr FoldedList prepositions_in_ing{std::array<std::string_view, 6>{
    "including", "excluding", "according", "regarding", "concerning", "owing"}};

}  // namespace

Auxiliary auxiliary(std::string_view verb) {
    if (!auxiliary_words.has(verb)) return Auxiliary::none;
    for (const AuxiliaryForm& entry : auxiliary_forms) {
        if (equals_folded(verb, entry.form)) return entry.kind;
    }
    return Auxiliary::none;
}

bool is_negation(std::string_view word) {
    if (word.size() < 3) return false;
    return word.ends_with("n't") || word.ends_with("n’t") || word.ends_with("N'T") || negations.has(word);
}

bool is_day_word(std::string_view word) {
    if (word.empty()) return false;
    const char last = word.back();
    return (last == 'y' || last == 'w' || last == 't' || last == 'Y') && days.has(word);  // "TODAY" in a headline, "FRIDAY"
}

bool is_month_word(std::string_view word) {
    return !word.empty() && word[0] >= 'A' && word[0] <= 'Z' && months.has(word);
}

bool is_preposition_in_ing(std::string_view word) {
    return prepositions_in_ing.has(word);
}

}  // namespace atodds::segment
