#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "atodds/article.hpp"
#include "atodds/claim.hpp"
#include "atodds/finding.hpp"
#include "atodds/relation.hpp"

namespace atodds {

/// Something that was passed over: what, how often, why, and (for a person) which.
struct Skipped {
    std::string what;
    std::uint64_t count = 0;
    std::string why;
    std::vector<std::string> names = {};  ///< the first few, "path:line"
};

/// Everything one run found. Vectors are in the contract's order: articles by id; claims by document, begin, end, kind,
/// measure, id; relations by a, b; findings by severity, rule, id.
struct Report {
    std::vector<Article> articles;
    std::vector<Claim> claims;
    std::vector<Relation> relations;
    std::vector<Finding> findings;
    std::vector<Skipped> skipped;
    std::string rules_hash;  ///< SHA-256 of the rule data
};

}  // namespace atodds
