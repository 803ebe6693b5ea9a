#pragma once
#include <cstddef>
#include <cstdint>

#include "segment/document.hpp"

namespace atodds::extract {

/// Within so many sentences, headlines counted, an article has its dateline.
inline constexpr std::size_t dateline_sentences = 3;

/// "-", "--", an en or em dash.
bool is_dash(std::string_view text);

/// First token behind a dateline that opens with a town in capitals, "TOWN, Country, May 9 (Agency) - "; 0 when the article has none.
std::uint32_t caps_dateline_end(const segment::Document& document);

}  // namespace atodds::extract
