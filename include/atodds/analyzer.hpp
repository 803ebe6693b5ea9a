#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "atodds/error.hpp"
#include "atodds/mention.hpp"
#include "atodds/options.hpp"
#include "atodds/report.hpp"

namespace atodds {

/// Articles read from the paths of the options, with what had to be passed over.
struct Corpus {
    std::vector<Article> articles;  ///< ordered by id
    std::vector<Skipped> skipped;
    std::vector<Table> tables;  ///< ordered by id; facts files among them
};

/// Reads every article below the paths. Error: a path that cannot be read, a bad manifest, two equal ids. One bad file or
/// record in a folder is skipped, counted and named.
Result<Corpus> read_corpus(const Options& options);

/// The whole job: claims, links, relations, matters, findings. Cannot fail: what cannot be read yields nothing.
Report analyze(Corpus corpus, const Options& options);

/// The first half of the job, whose cost grows in step with the text: articles and claims, nothing compared but rows of tables.
Report extract_claims(Corpus corpus, const Options& options);

/// The figures and time expressions of one article, in text order.
std::vector<Mention> mentions_of(const Article& article);

}  // namespace atodds
