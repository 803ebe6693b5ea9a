#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "segment/token.hpp"

namespace atodds::segment {

/// The tags that a word may have, each with how often WordNet's own texts (cntlist(5WN)) use the word's base as that part of speech, and a
/// little more.
using FormTags = std::map<Tag, double>;

/// The single lower-case words of WordNet (wndb(5WN)) and their inflected forms: "salad" nn, "retook" vbd and vbn, "harbours" nns and vbz.
/// Words with a capital, a hyphen, a digit or a space are left out. `folder` holds data.noun, noun.exc, cntlist.rev and their like; empty
/// when a data file cannot be read.
std::map<std::string, FormTags> wordnet_forms(const std::filesystem::path& folder);

}  // namespace atodds::segment
