#pragma once
#include <string>
#include <utility>
#include <vector>

#include "atodds/relation.hpp"

namespace atodds {

enum class Severity { error, warning, note };
enum class FindingState { fresh, known, suppressed, absent };  // printed "new", "known", ...

/// One side of a matter: the claims that hold one value, and who prints them.
struct Position {
    std::string value;
    std::vector<ClaimIndex> claims;
    std::vector<ClaimIndex> compatible;  ///< bounds and vague words that fit this value and support none
    std::vector<std::string> outlets;
    int origins = 0;  ///< independent origins: copies of one agency text count once
};

/// One matter with all its positions. It shows who differs; it never says who is right.
struct Finding {
    std::string id;
    std::string fingerprint;
    std::string rule;
    Verdict verdict = Verdict::unresolved;
    Severity severity = Severity::note;
    Certainty certainty = Certainty::stated;
    std::string message;
    std::string subject;
    std::string measure;
    std::vector<Position> positions;
    std::vector<std::size_t> relations;  ///< indexes into Report::relations
    FindingState state = FindingState::fresh;
    std::string suppression;  ///< why it is suppressed, in the words of the suppression; empty: it is not
    /// Whether it touches an article that the change under review touches; true where no change is named.
    bool touched = true;
};

}  // namespace atodds
