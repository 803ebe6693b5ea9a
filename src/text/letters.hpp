#pragma once
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace atodds::text {

/// A text that lives elsewhere, which is asked again and again whether it is this word or that one: its length is looked at first,
/// then its letters, in place. (Other texts call a function for that, strings even where the lengths differ.)
class Letters : public std::string_view {
  public:
    constexpr Letters() = default;
    constexpr explicit Letters(std::string_view text) : std::string_view(text) {}
    constexpr explicit Letters(const char* text) : std::string_view(text) {}
    explicit Letters(const std::string& text) : std::string_view(text) {}

    template <std::size_t size>
    friend bool operator==(Letters text, const char (&literal)[size]) {
        return text.size() == size - 1 && std::memcmp(text.data(), literal, size - 1) == 0;
    }
    /// starts_with(), in place.
    template <std::size_t size>
    bool begins_with(const char (&literal)[size]) const {
        return this->size() >= size - 1 && std::memcmp(data(), literal, size - 1) == 0;
    }
};

}  // namespace atodds::text
