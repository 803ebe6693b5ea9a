#pragma once
#include <cstdint>

namespace atodds {

/// A stretch of an article's text: half-open UTF-8 byte offsets into Article::text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
    bool empty() const { return end <= begin; }
    bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    friend bool operator==(Span, Span) = default;
    friend auto operator<=>(Span, Span) = default;
};

}  // namespace atodds
