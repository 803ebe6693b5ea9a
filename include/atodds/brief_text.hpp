#pragma once
#include <bit>
#include <compare>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace atodds {

/// A text that takes `room` bytes where it lies, and none elsewhere when it is shorter than that or empty. A claim has a dozen texts, most
/// of them empty or one short word; it is moved several times, millions lie in memory, and a std::string takes 32 bytes.
template <std::size_t room>
class TextIn {
  public:
    TextIn() = default;
    template <class Said>
        requires(std::convertible_to<const Said&, std::string_view> && !std::same_as<Said, TextIn>)
    TextIn(const Said& said) {
        keep(said);
    }
    TextIn(const TextIn& other) {
        if (other.lies_elsewhere()) keep(other);
        else std::memcpy(bytes_, other.bytes_, room);
    }
    TextIn(TextIn&& other) noexcept {
        std::memcpy(bytes_, other.bytes_, room);
        std::memset(other.bytes_, 0, room);
    }
    TextIn& operator=(TextIn other) noexcept {
        std::swap(bytes_, other.bytes_);
        return *this;
    }
    ~TextIn() {
        if (lies_elsewhere()) delete[] elsewhere();
    }

    operator std::string_view() const {
        if (lies_here()) return {bytes_ + 1, size_here()};
        const char* const held = elsewhere();
        return held ? std::string_view(held + sizeof(Size), size_of(held)) : std::string_view();
    }
    bool empty() const { return elsewhere() == nullptr; }
    std::size_t size() const { return std::string_view(*this).size(); }
    bool starts_with(std::string_view beginning) const { return std::string_view(*this).starts_with(beginning); }
    bool ends_with(std::string_view end) const { return std::string_view(*this).ends_with(end); }
    std::size_t find(std::string_view part) const { return std::string_view(*this).find(part); }
    char front() const { return std::string_view(*this).front(); }
    void clear() { *this = TextIn(); }

    template <std::convertible_to<std::string_view> Other>
    friend bool operator==(const TextIn& a, const Other& b) {
        return std::string_view(a) == std::string_view(b);
    }
    friend std::strong_ordering operator<=>(const TextIn& a, const TextIn& b) { return std::string_view(a) <=> std::string_view(b); }
    TextIn& operator+=(std::string_view more) { return *this = *this + more; }
    friend std::string operator+(std::string a, const TextIn& b) { return std::move(a.append(std::string_view(b))); }
    friend std::string operator+(const TextIn& a, std::string_view b) { return std::string(a).append(b); }

  private:
    using Size = std::uint32_t;
    static_assert(room >= sizeof(char*) && room <= 64);

    // Either the first byte is odd, twice the number of letters and one, and the letters follow it; or the bytes begin with a pointer to the
    // number of letters and the letters, which is even, and null for no letters. That its lowest bits come first holds on few machines but
    // those that nearly all have; on others all texts lie elsewhere.
    static constexpr bool may_lie_here = std::endian::native == std::endian::little;
    static constexpr std::size_t most_here = room - 1;

    bool lies_here() const { return may_lie_here && (bytes_[0] & 1) != 0; }
    bool lies_elsewhere() const { return !lies_here() && elsewhere() != nullptr; }
    std::size_t size_here() const { return static_cast<unsigned char>(bytes_[0]) >> 1; }
    char* elsewhere() const {
        char* held = nullptr;
        std::memcpy(&held, bytes_, sizeof held);
        return held;
    }
    static std::size_t size_of(const char* held) {
        Size size = 0;
        std::memcpy(&size, held, sizeof size);
        return size;
    }

    /// Of an empty text.
    void keep(std::string_view text) {
        if (text.empty()) return;
        if (may_lie_here && text.size() <= most_here) {
            bytes_[0] = static_cast<char>(text.size() << 1 | 1);
            std::memcpy(bytes_ + 1, text.data(), text.size());
            return;
        }
        char* const held = new char[sizeof(Size) + text.size()];
        const auto size = static_cast<Size>(text.size());
        std::memcpy(held, &size, sizeof size);
        std::memcpy(held + sizeof size, text.data(), text.size());
        std::memcpy(bytes_, &held, sizeof held);
    }

    alignas(char*) char bytes_[room] = {};
};

/// What most claims leave empty, or fill with a word of seven letters at most.
using BriefText = TextIn<sizeof(char*)>;

}  // namespace atodds
