#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/analyzer.hpp"
#include "atodds/error.hpp"
#include "cli/request.hpp"

namespace atodds::cli {

/// Reads the articles of a request, those in focus too; there may be none. Error as read_corpus(); bad_record when more
/// cannot be read than --max-bad allows.
Result<Corpus> read_articles_or_none(const Request& request);

/// Reads and analyzes them. Errors as above, where a row of a table whose value is no figure could not be read either;
/// no_articles when nothing was read, or no row of a table.
Result<Report> analyze_articles(const Request& request);

/// Error not_found for the first name that is neither a path that exists nor the id of one of these articles. `option`: whose names they are.
std::optional<Error> check_names(std::string_view option, const std::vector<std::string>& names,
                                 const std::vector<Article>& articles);

/// Tells on the standard error what was passed over, for output that has no place for it; nothing with
/// --quiet.
void say_skipped(const Request& request, const std::vector<Skipped>& skipped);

}  // namespace atodds::cli
