#pragma once
/// The words of a finding in the forms for continuous integration.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/places.hpp"
#include "report/sides.hpp"

namespace atodds::report {

/// Where a claim stands: a file, and the characters of it where they are known. Lines and columns are
/// 1-based, columns count code points, the end is exclusive; 0 where not known.
struct Region {
    std::string path;  ///< as the user can open it
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint32_t end_line = 0;
    std::uint32_t end_column = 0;
};

/// One position of a finding as a line of a log shows it.
struct Side {
    std::string value;
    std::string outlets;  ///< "Quay Post, The Tide"; empty: not known
    Region region;
    std::string quote;  ///< the claim's words in their sentence, clean
};

/// A finding ready to be written: the side in the changed or newest article first.
struct CiFinding {
    const Finding* finding = nullptr;
    std::string measure;  ///< what it is about, names in capitals
    std::vector<Side> sides;
    std::vector<std::string> reasons;

    /// "people hosted (Arnholm): contradiction: 1,400 (The Tide) / 900 (Quay Post)".
    std::string headline() const;
    /// Everything but the headline: each side with its place and words, then the reasons; lines end with \n.
    std::string details() const;
};
CiFinding ci_finding(const Report& report, const Places& places, const Finding& finding);

}  // namespace atodds::report
