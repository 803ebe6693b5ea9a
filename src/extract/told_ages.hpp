#pragma once
#include <optional>

#include "extract/measures.hpp"

namespace atodds::extract {

/// The age that a clause tells of a person by name or pronoun.
struct ToldAge {
    const NameMention* who = nullptr;
    bool then = false;  ///< "was 16 at the time of the attack", "then 17": not the age of today
    std::optional<DayRange> time = std::nullopt;  ///< of an age then: when that was, where the text says so
};

/// "Ann Lee, who is 34,", "she was 34 and ...", "Ann Lee, now 34,", "Ann Lee, then a 17-year-old pupil". Of
/// what was, either the text tells when, or that the person is dead; else nothing.
std::optional<ToldAge> told_age(const Reading& reading, const Mention& age);

}  // namespace atodds::extract
