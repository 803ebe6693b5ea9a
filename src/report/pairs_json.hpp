#pragma once
#include <string>

#include "atodds/pairs.hpp"

namespace atodds::report {

/// Appends the verdict on a pair in the contract's form, without a line end.
void append_pair(std::string& out, const PairVerdict& verdict);

}  // namespace atodds::report
