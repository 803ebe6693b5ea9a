#pragma once
#include "support/report_builder.hpp"

namespace atodds::test {

/// Five invented articles on a dam, with a finding of each common verdict.
Report dam_report();

/// Text that breaks careless writers in every field: quotes, backslashes, braces, line ends, markup,
/// right-to-left, emoji, control characters, bytes that are no UTF-8 and a quote of 10,000 characters.
Report hostile_report();

}  // namespace atodds::test
