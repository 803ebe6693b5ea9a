#pragma once
#include <optional>

#include "compare/judgement.hpp"

namespace atodds::compare {

/// How much of the money of the one claim the article gives for one of the other's: 20 of "20 pesos to the dollar", "($1 = 20
/// pesos)", where `a` is in pesos and `b` in dollars. Nothing where it states no rate, or two.
std::optional<Decimal> stated_rate(const Pair& pair, const Claim& a, const Claim& b);

}  // namespace atodds::compare
