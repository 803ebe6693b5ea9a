#include <algorithm>

#include "compare/sides.hpp"

#include "atodds/claim.hpp"
#include "extract/parties.hpp"
#include "gazetteer/gazetteer.hpp"

namespace atodds::compare {

bool is_state(const std::string& party) {
    const auto* entry = gazetteer::Gazetteer::instance().by_id(party);
    return party == extract::the_state || (entry != nullptr && entry->type == EntityType::country);
}

bool is_one_people(std::string_view party, std::string_view other) {
    constexpr std::size_t ending = 3, least = 4;
    const std::size_t shorter = std::min(party.size(), other.size());
    const std::size_t stem = std::max(least, shorter - std::min(shorter, ending));
    return party == other || party.compare(0, stem, other, 0, stem) == 0;
}

}  // namespace atodds::compare
