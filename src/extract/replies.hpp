#pragma once
#include <string_view>

#include "atodds/claim.hpp"

namespace atodds::extract {

/// A claim that what somebody said is not so, by whoever is named as answering: `thing` is the id of who said it.
inline constexpr std::string_view reply_slot = "reply:";

inline bool is_reply(const Claim& claim) { return claim.slot.starts_with(reply_slot); }

}  // namespace atodds::extract
