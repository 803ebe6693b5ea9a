#pragma once
#include <string>
#include <string_view>

namespace atodds::text {

/// SHA-256 of the bytes in lower-case hex; the first `digits` of 64.
std::string sha256(std::string_view bytes, unsigned digits = 64);
/// The same behind what `out` holds.
void append_sha256(std::string& out, std::string_view bytes, unsigned digits);

}  // namespace atodds::text
