#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace atodds::ingest {

/// What is wrong with a text that should be JSON, and where (1-based).
struct JsonFault {
    std::string message;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// Reads the text again to find its first fault; for texts that a JSON parser has refused. The text must be
/// UTF-8.
JsonFault find_json_fault(std::string_view text);

}  // namespace atodds::ingest
