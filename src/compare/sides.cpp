#include "compare/sides.hpp"

#include "atodds/claim.hpp"
#include "extract/parties.hpp"
#include "gazetteer/gazetteer.hpp"

namespace atodds::compare {

bool is_state(const std::string& party) {
    const auto* entry = gazetteer::Gazetteer::instance().by_id(party);
    return party == extract::the_state || (entry != nullptr && entry->type == EntityType::country);
}

}  // namespace atodds::compare
