#pragma once
#include <string_view>

#include "atodds/claim.hpp"

namespace atodds::extract {

/// What lies so many days before the print is told as background: another event than the article's own. A toll is no longer
/// followed by then.
inline constexpr int background_days = 60;

/// The mark of what somebody is said not to have said ("never said that"), among Claim::rules.
inline constexpr std::string_view never_said = "never-said";

/// The mark of a topic of which somebody is said not to have spoken ("never said anything about pride"), among Claim::rules.
inline constexpr std::string_view never_spoke_of = "never-spoke-of";

/// The mark of words in which somebody is told to have spoken of a thing ("called the collision an accident"), among Claim::rules.
inline constexpr std::string_view called_so = "called-so";

/// What the date of an agreement is of where it is not its signing, as Claim::position: when the sides agreed, or one of the two.
inline constexpr std::string_view agreed_on = "agreed on", agreed_or_signed = "agreed or signed";

/// Told of a time that was over long before its article.
inline bool is_background(const Claim& claim) {
    return claim.time && claim.time->to && claim.as_of && (*claim.as_of - *claim.time->to).count() > background_days;
}

}  // namespace atodds::extract
