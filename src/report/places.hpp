#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/report.hpp"
#include "text/utf8.hpp"

namespace atodds::report {

/// Where claims stand and what their words are. The report must outlive it. Line indexes are built when first
/// asked for.
class Places {
  public:
    explicit Places(const Report& report) : report_(report), lines_(report.articles.size()) {}

    /// Line and column, 1-based, columns in code points; for a record those of the record in its file.
    text::LineIndex::Place at(const Claim& claim, std::uint32_t offset) const;
    text::LineIndex::Place at(const Claim& claim) const { return at(claim, claim.span.begin); }
    /// "path:line:column", the path as the user can open it.
    std::string place(const Claim& claim) const;

    const Article& article(const Claim& claim) const { return report_.articles[claim.document]; }
    /// The outlet; the article's id where no outlet is known.
    std::string_view outlet(const Claim& claim) const;
    /// The text the claim's spans point into.
    std::string_view source(const Claim& claim) const;
    /// The bytes of the claim's span.
    std::string_view quote(const Claim& claim) const { return slice(claim, claim.span); }
    /// The bytes of a span of the claim's source; cut at the end of the source.
    std::string_view slice(const Claim& claim, Span span) const;

  private:
    const Report& report_;
    mutable std::vector<std::unique_ptr<text::LineIndex>> lines_;
};

}  // namespace atodds::report
