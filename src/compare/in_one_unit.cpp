#include "compare/in_one_unit.hpp"

namespace atodds::compare {

namespace {

std::optional<Value> in_base(const Claim& claim) {
    if (!claim.value || !claim.unit->factor) return std::nullopt;
    Value value = *claim.value;
    for (auto* end : {&value.nominal, &value.low, &value.high, &value.soft_low, &value.soft_high})
        if (*end) *end = **end * *claim.unit->factor;
    return value;
}

}  // namespace

InOneUnit::InOneUnit(const Claim& a, const Claim& b) : a_(a), b_(b) {
    if (!a.unit || !b.unit || a.unit->id == b.unit->id) return;
    converted_a_ = in_base(a);
    converted_b_ = in_base(b);
}

}  // namespace atodds::compare
