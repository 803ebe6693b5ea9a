#pragma once
#include <vector>

#include "atodds/analyzer.hpp"
#include "atodds/error.hpp"
#include "cli/request.hpp"

namespace atodds::cli {

/// Reads the articles of a request, those in focus too. Error as read_corpus(); bad_record when more cannot
/// be read than --max-bad allows; no_articles when nothing was read.
Result<Corpus> read_articles(const Request& request);
/// The same for commands whose output may be empty.
Result<Corpus> read_articles_or_none(const Request& request);

/// Tells on the standard error what was passed over, for output that has no place for it; nothing with
/// --quiet.
void say_skipped(const Request& request, const std::vector<Skipped>& skipped);

}  // namespace atodds::cli
