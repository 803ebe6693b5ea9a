#include <algorithm>
#include <array>

#include "segment/chunk_reader.hpp"

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
constexpr std::size_t longest_auxiliary = 10;  // bytes: "weren’t"

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& list) {
    return std::any_of(list.begin(), list.end(),
                       [word](std::string_view entry) { return equals_folded(word, entry); });
}

}  // namespace

bool equals_folded(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() &&
           std::equal(text.begin(), text.end(), lower.begin(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a | 0x20 : a) == b; });
}

Auxiliary auxiliary(std::string_view verb) {
    if (verb.size() > longest_auxiliary) return Auxiliary::none;
    for (const AuxiliaryForm& entry : auxiliary_forms) {
        if (equals_folded(verb, entry.form)) return entry.kind;
    }
    return Auxiliary::none;
}

bool is_negation(std::string_view word) {
    static constexpr std::array<std::string_view, 4> words{"not", "never", "cannot", "n't"};
    if (word.size() < 3) return false;
    return word.ends_with("n't") || word.ends_with("n’t") || word.ends_with("N'T") || is_one_of(word, words);
}

bool is_day_word(std::string_view word) {
    static constexpr std::array<std::string_view, 11> days{"monday",    "tuesday",  "wednesday", "thursday",
                                                           "friday",    "saturday", "sunday",    "today",
                                                           "yesterday", "tomorrow", "tonight"};
    return word.size() >= 5 && word.size() <= 9 &&
           (word.back() == 'y' || word.back() == 'w' || word.back() == 't' || word.back() == 'Y') &&
           is_one_of(word, days);
}

bool is_month_word(std::string_view word) {
    static constexpr std::array<std::string_view, 22> months{
        "january",   "february", "march",    "april",    "may",  "june", "july", "august",
        "september", "october",  "november", "december", "jan.", "feb.", "mar.", "apr.",
        "aug.",      "sep.",     "sept.",    "oct.",     "nov.", "dec."};
    return word.size() >= 3 && word.size() <= 9 && word[0] >= 'A' && word[0] <= 'S' &&
           is_one_of(word, months);
}

bool is_preposition_in_ing(std::string_view word) {
    static constexpr std::array<std::string_view, 6> words{"including", "excluding",  "according",
                                                           "regarding", "concerning", "owing"};
    return word.ends_with("ing") && is_one_of(word, words);
}

}  // namespace atodds::segment
