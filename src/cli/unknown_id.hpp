#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "atodds/error.hpp"

namespace atodds::cli {

/// Why no single thing of a run has the id that was typed: several ids begin so, or none does. Names those that may have been meant.
/// `what`: "finding", "claim"; `ids`: all of the run.
Error unknown_id(std::string_view what, const std::string& id, const std::vector<std::string_view>& ids);

/// The ids of some findings or claims.
template <class Items>
std::vector<std::string_view> ids_of(const Items& items) {
    std::vector<std::string_view> ids;
    for (const auto& item : items) ids.push_back(item.id);
    return ids;
}

}  // namespace atodds::cli
