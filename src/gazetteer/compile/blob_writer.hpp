#pragma once
#include <string>

#include "gazetteer/compile/catalogue.hpp"

namespace atodds::gazetteer::compile {

/// What the blob is written from: entities with their ids, names and flags by key.
struct BlobInput {
    const std::vector<Entity>& entities;
    const std::map<std::string, std::vector<Name>>& names;
    const std::map<std::string, std::uint32_t>& flags;
};

/// The bytes that gazetteer/blob.hpp describes.
std::string write_blob(const BlobInput& input);

}  // namespace atodds::gazetteer::compile
