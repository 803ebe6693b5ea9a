#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazetteer/compile/sources.hpp"

namespace atodds::gazetteer::compile {

/// One synset of a WordNet data file (wndb(5WN)).
struct Synset {
    struct Pointer {
        std::string
            symbol;  ///< "@i" instance of, "#p" part of, "#m" member of, "\\" pertains to, ";r" region
        std::string target;  ///< offset as written
        char part = 'n';
    };
    std::string offset;
    std::string file;  ///< lexicographer file: 14 groups, 15 places, 17 natural objects, 18 people
    std::vector<std::string> words;
    std::vector<Pointer> pointers;
    std::string gloss;

    /// Target of the first pointer of a kind; empty when it has none.
    std::string_view first(std::string_view symbol) const;
    bool has(std::string_view symbol) const { return !first(symbol).empty(); }
};

/// All synsets of a data file in its order; the words of synsets as written, spaces for underscores.
std::vector<Synset> read_synsets(const Path& file);

}  // namespace atodds::gazetteer::compile
