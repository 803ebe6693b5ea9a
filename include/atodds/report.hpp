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
    /// True for input that should have been read and could not be; false for what is only not used.
    bool is_bad = false;
};

/// What a run has to say about a file of its own, such as a suppression that nothing answers to.
struct Notice {
    std::string rule;
    Severity severity = Severity::note;
    std::string message;
    std::string path;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// A table that was checked.
struct CheckedTable {
    std::string path;
    bool facts = false;
    std::uint64_t rows = 0;
    std::uint64_t flagged = 0;  ///< rows that a finding speaks of
};

/// Everything one run found. Vectors are in the contract's order: articles by id; claims by document, begin, end, kind,
/// measure, id; relations by a, b; findings by severity, rule, id.
struct Report {
    std::vector<Article> articles;
    std::vector<Claim> claims;
    std::vector<Relation> relations;
    std::vector<Finding> findings;
    std::vector<Skipped> skipped;
    std::vector<Notice> notices;  ///< ordered by path, line, column
    /// By article, whether the change under review touches it; empty: no change is named.
    std::vector<bool> changed;
    bool has_baseline = false;  ///< the states of the findings were set by a baseline
    std::vector<CheckedTable> tables;
    std::string rules_hash;  ///< SHA-256 of the rule data
};

}  // namespace atodds
