#pragma once
#include <map>
#include <string>
#include <vector>

#include "report/places.hpp"

namespace atodds::report::html {

/// What the parts of a page look up: names that stand in filters, and which findings a claim takes part in.
class Context {
  public:
    explicit Context(const Report& report);

    const Report& report;
    Places places;

    /// Outlets (an article's id where it has none) and names, each once, in the order their filters list
    /// them.
    std::vector<std::string> outlets;
    std::vector<std::string> entities;

    /// Findings in the order of the page: alarms first, then the others, each as the report has them.
    std::vector<std::size_t> reading_order;
    /// The number a finding has on the page, from 1.
    std::size_t number_of(std::size_t finding) const { return numbers_[finding]; }

    /// Claims a finding shows, rising.
    const std::vector<ClaimIndex>& claims_of(std::size_t finding) const { return claims_of_[finding]; }
    /// Findings a claim takes part in, rising; empty for most claims.
    const std::vector<std::size_t>& findings_of(ClaimIndex claim) const { return findings_of_[claim]; }
    /// Indexes into `outlets` and `entities`, rising.
    std::vector<std::size_t> outlets_of(std::size_t finding) const;
    std::vector<std::size_t> entities_of(std::size_t finding) const;

    /// True when the page shows the article, so that links may point into it.
    bool shows_article(DocumentIndex document) const { return shown_[document]; }
    /// True when the claim is marked in its article; else there is nothing to link to.
    bool is_marked(const Claim& claim) const;

  private:
    void put_in_order();
    void collect_claims();
    void collect_names();

    std::vector<std::size_t> numbers_;
    std::vector<std::vector<ClaimIndex>> claims_of_;
    std::vector<std::vector<std::size_t>> findings_of_;
    std::vector<bool> shown_;
    std::map<std::string, std::size_t, std::less<>> outlet_index_;
    std::map<std::string, std::size_t, std::less<>> entity_index_;  ///< by the id of an entity
};

}  // namespace atodds::report::html
