#pragma once
#include <string>

#include "cli/request.hpp"
#include "report/text.hpp"

namespace atodds::cli {

/// Colour and width for a text: those of the terminal it goes to; plain and 80 columns for a file or a pipe,
/// so that the bytes do not depend on the window.
report::TextOptions text_options(const Request& request);

/// A message on the standard error: "atodds: ...".
void say(const std::string& message);

}  // namespace atodds::cli
