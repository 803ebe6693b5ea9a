#pragma once
#include <string>
#include <string_view>

#include "rules/rule_file.hpp"

namespace atodds::rules {

/// Rules as the binary holds them: the JSON files are read and checked when the program is built, so that a
/// run need not parse them (7 ms for 250 KB; a run is to start in less than 25).
/// unpack_rules(pack_rules(set)) gives the set back.
std::string pack_rules(const RuleSet& set);
/// The bytes must come from pack_rules.
RuleSet unpack_rules(std::string_view packed);

}  // namespace atodds::rules
