#include "report/places.hpp"

#include <algorithm>

namespace atodds::report {

text::LineIndex::Place Places::at(const Claim& claim, std::uint32_t offset) const {
    const Article& from = article(claim);
    if (from.record_line != 0) return {from.record_line, std::max(from.record_column, 1u)};
    auto& index = lines_[claim.document];
    if (!index) index = std::make_unique<text::LineIndex>(from.text);
    return index->at(std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(from.text.size())));
}

std::string Places::place(const Claim& claim) const {
    const auto where = at(claim);
    return article(claim).path + ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
}

std::string_view Places::outlet(const Claim& claim) const {
    const Article& from = article(claim);
    return from.outlet.empty() ? from.id : from.outlet;
}

std::string_view Places::source(const Claim& claim) const {
    return article(claim).text;
}

std::string_view Places::slice(const Claim& claim, Span span) const {
    const std::string_view whole = source(claim);
    const std::size_t begin = std::min<std::size_t>(span.begin, whole.size());
    const std::size_t end = std::clamp<std::size_t>(span.end, begin, whole.size());
    return whole.substr(begin, end - begin);
}

}  // namespace atodds::report
