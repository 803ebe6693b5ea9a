#pragma once
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/error.hpp"
#include "atodds/relation.hpp"
#include "atodds/span.hpp"

namespace atodds::report {

using VerdictSet = std::bitset<verdict_count>;

/// A statement of an article that somebody marked.
struct GoldClaim {
    std::string id;
    std::string document;  ///< id of the gold document
    std::string file;      ///< base name of its file
    Span span;
    std::string kind;  ///< the contract's claim kind, or that of its fact
};

/// Two marked statements and the verdicts that are right for them.
struct GoldPair {
    std::size_t a = 0;  ///< indexes into Gold::claims
    std::size_t b = 0;
    VerdictSet verdicts;
    bool strong = true;  ///< required; an optional pair counts neither for nor against
    bool trap = false;   ///< from must_not_flag: no verdict is right
    std::optional<std::size_t> fact;
};

/// Claims of one fact, and the pairs among them.
struct GoldFact {
    std::string id;
    std::vector<std::size_t> claims;  ///< sorted indexes into Gold::claims
};

/// What a run is measured on (atodds-gold/1).
struct Gold {
    std::string name;
    std::vector<GoldClaim> claims;
    std::vector<GoldPair> pairs;
    std::vector<GoldFact> facts;
};

/// Error bad_record: no JSON, another format, a field missing, a pair of unknown claims or an unknown
/// verdict; the message names the claim or pair. `path` is for the message only.
Result<Gold> parse_gold(std::string_view text, const std::string& path);
/// The same for a file. Errors as above, and not_found or unreadable.
Result<Gold> read_gold(const std::string& path);

}  // namespace atodds::report
