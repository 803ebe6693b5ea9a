#pragma once
#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace atodds::extract {

/// The stretches of an article that it, or somebody in it, calls untrue or without proof: "the claim that | the dam leaked | is
/// false", "there is no evidence that | the dam leaked", "debunked reports that | the dam leaked". In text order. Plain denials
/// ("denied that it leaked") are attributions. Needs frames and attributions.
std::vector<Refutation> find_refutations(const Reading& reading);

/// The refutation over a token; null where none is.
const Refutation* refutation_at(const Reading& reading, std::uint32_t token);

}  // namespace atodds::extract
