#pragma once
#include <compare>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace atodds {

/// A text that takes eight bytes where it lies, and none elsewhere when it is empty. What most claims leave empty is one: a claim is
/// moved several times, millions of them lie in memory, and a std::string is four times as large.
class BriefText {
  public:
    BriefText() = default;
    template <class Said>
        requires(std::convertible_to<const Said&, std::string_view> && !std::same_as<Said, BriefText>)
    BriefText(const Said& said) : held_(keep(said)) {}
    BriefText(const BriefText& other) : held_(keep(other)) {}
    BriefText(BriefText&&) noexcept = default;
    BriefText& operator=(BriefText other) noexcept {
        held_ = std::move(other.held_);
        return *this;
    }
    ~BriefText() = default;

    operator std::string_view() const { return held_ ? std::string_view(held_.get() + sizeof(Size), size()) : std::string_view(); }
    bool empty() const { return held_ == nullptr; }
    std::size_t size() const {
        Size size = 0;
        if (held_) std::memcpy(&size, held_.get(), sizeof size);
        return size;
    }
    bool starts_with(std::string_view beginning) const { return std::string_view(*this).starts_with(beginning); }
    bool ends_with(std::string_view end) const { return std::string_view(*this).ends_with(end); }
    std::size_t find(std::string_view part) const { return std::string_view(*this).find(part); }
    char front() const { return std::string_view(*this).front(); }
    void clear() { held_.reset(); }

    template <std::convertible_to<std::string_view> Other>
    friend bool operator==(const BriefText& a, const Other& b) {
        return std::string_view(a) == std::string_view(b);
    }
    friend std::strong_ordering operator<=>(const BriefText& a, const BriefText& b) { return std::string_view(a) <=> std::string_view(b); }
    BriefText& operator+=(std::string_view more) { return *this = *this + more; }
    friend std::string operator+(std::string a, const BriefText& b) { return std::move(a.append(std::string_view(b))); }
    friend std::string operator+(const BriefText& a, std::string_view b) { return std::string(a).append(b); }

  private:
    using Size = std::uint32_t;

    /// The number of letters, then the letters.
    static std::unique_ptr<char[]> keep(std::string_view text) {
        if (text.empty()) return nullptr;
        auto held = std::make_unique_for_overwrite<char[]>(sizeof(Size) + text.size());
        const auto size = static_cast<Size>(text.size());
        std::memcpy(held.get(), &size, sizeof size);
        std::memcpy(held.get() + sizeof size, text.data(), text.size());
        return held;
    }

    std::unique_ptr<char[]> held_;
};

}  // namespace atodds
