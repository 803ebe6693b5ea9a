#include "ingest/json_fault.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "text/utf8.hpp"

namespace atodds::ingest {

JsonFault find_json_fault(std::string_view text) {
    try {
        const auto parsed = nlohmann::json::parse(text);
        if (!parsed.is_discarded()) return {};
    } catch (const nlohmann::json::parse_error& error) {
        // The library counts bytes from 1; its own message names its functions and is of no use to a reader.
        const std::size_t at = std::min(error.byte > 0 ? error.byte - 1 : 0, text.size());
        const auto place = text::LineIndex(text).at(static_cast<std::uint32_t>(at));
        return {at >= text.size() ? "the text ends too early" : "unexpected character", place.line,
                place.column};
    } catch (const nlohmann::json::exception&) {
        return {"a number is out of range"};
    }
    return {"not JSON"};
}

}  // namespace atodds::ingest
