#pragma once
#include <string>
#include <string_view>

namespace atodds::compare {

/// True for the id of a country, and for what stands for "the army" or "the regime" of the country an article is about
/// (extract::the_state). A state is no armed group, whichever group is meant.
bool is_state(const std::string& party);

/// "karsian" and "karsia": all but the ending of a name is the same.
bool is_one_people(std::string_view party, std::string_view other);

}  // namespace atodds::compare
