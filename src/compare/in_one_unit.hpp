#pragma once
#include <optional>

#include "atodds/claim.hpp"

namespace atodds::compare {

/// The figures of two claims in one unit: as they stand, or in the base unit of their dimension where the units differ
/// ("12 acres", "5 hectares"). Refers to the claims, which must have values when they are asked for and outlive it.
class InOneUnit {
  public:
    InOneUnit(const Claim& a, const Claim& b);

    const Value& a() const { return converted_a_ ? *converted_a_ : *a_.value; }
    const Value& b() const { return converted_b_ ? *converted_b_ : *b_.value; }

  private:
    const Claim& a_;
    const Claim& b_;
    std::optional<Value> converted_a_;
    std::optional<Value> converted_b_;
};

}  // namespace atodds::compare
