#pragma once
#include <string_view>

#include "segment/token.hpp"

namespace atodds::segment {

/// Name of a tag as the Penn Treebank writes it, in lower case; possessive pronouns are "prp$" and "wp$".
inline std::string_view tag_name(Tag tag) {
    static constexpr std::string_view names[] = {
        "none", "cc",  "cd",   "dt",  "ex",  "fw",  "in",   "jj",  "jjr", "jjs", "ls",  "md",   "nn",
        "nns",  "nnp", "nnps", "pdt", "pos", "prp", "prp$", "rb",  "rbr", "rbs", "rp",  "sym",  "to",
        "uh",   "vb",  "vbd",  "vbg", "vbn", "vbp", "vbz",  "wdt", "wp",  "wp$", "wrb", "punct"};
    return names[static_cast<std::size_t>(tag)];
}

}  // namespace atodds::segment
