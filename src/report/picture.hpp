#pragma once
#include <string>

#include "atodds/error.hpp"

namespace atodds::report {

enum class PictureFormat { svg, png };

/// A graph in Graphviz's language, laid out and drawn by Graphviz's own library; the layout is the one the
/// text names, else dot. Error: unsupported, where this build has no Graphviz or Graphviz lacks what it needs
/// for the format.
Result<std::string> draw(const std::string& dot, PictureFormat format);

}  // namespace atodds::report
