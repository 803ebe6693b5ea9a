#pragma once
#include <optional>

#include "pairs/text.hpp"

namespace atodds::pairs {

/// Two names in one role of one act that happens once: where somebody was born, who founded a thing.
struct RoleConflict {
    std::uint32_t token_a = 0;  ///< first token of the name in a
    std::uint32_t token_b = 0;
};

/// Looks for acts told in both texts, of one subject, whose place or agent is another name. Nothing when a
/// place lies in the other, or when one side names several.
std::optional<RoleConflict> find_role_conflict(const Text& a, const Text& b);

}  // namespace atodds::pairs
