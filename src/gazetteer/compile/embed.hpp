#pragma once
#include <string>

#include "gazetteer/compile/sources.hpp"

namespace atodds::gazetteer::compile {

/// Writes `bytes` to the file `blob`, and to `source` C++ that takes that file into the binary as `NAME_blob`. Throws
/// std::runtime_error when a file cannot be written.
void embed(const Path& blob, const Path& source, const std::string& name, const std::string& bytes);

}  // namespace atodds::gazetteer::compile
