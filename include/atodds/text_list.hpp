#pragma once
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <ranges>
#include <string_view>
#include <utility>
#include <vector>

namespace atodds {

/// Texts one behind the other in one piece of memory; the list itself takes eight bytes, and none elsewhere when it is empty. A claim has a
/// dozen words: as strings of their own they take four times as much memory, and are moved and dropped one by one. Made at once rather
/// than bit by bit, as each text that is added later copies all of them.
class TextList {
  public:
    class Iterator;
    using value_type = std::string_view;
    using const_iterator = Iterator;

    TextList() = default;
    TextList(std::initializer_list<std::string_view> texts) : held_(keep(texts)) {}
    template <std::ranges::forward_range Texts>
        requires(std::convertible_to<std::ranges::range_reference_t<const Texts&>, std::string_view> && !std::same_as<Texts, TextList> && !std::convertible_to<const Texts&, std::string_view>)
    TextList(const Texts& texts) : held_(keep(texts)) {}
    TextList(const TextList& other) : held_(copy(other.held_.get())) {}
    TextList(TextList&&) noexcept = default;
    TextList& operator=(TextList other) noexcept {
        held_ = std::move(other.held_);
        return *this;
    }
    ~TextList() = default;

    bool empty() const { return held_ == nullptr; }
    std::size_t size() const { return held_ ? place(held_.get(), 0) / sizeof(Place) - 1 : 0; }
    std::string_view operator[](std::size_t i) const { return text_at(held_.get(), i); }
    std::string_view front() const { return (*this)[0]; }
    std::string_view back() const { return (*this)[size() - 1]; }
    inline Iterator begin() const;
    inline Iterator end() const;
    /// Where the texts lie, to be fetched ahead.
    const void* data() const { return held_.get(); }

    void clear() { held_.reset(); }
    void push_back(std::string_view text) {
        std::vector<std::string_view> texts = views();
        texts.push_back(text);
        held_ = keep(texts);
    }
    void push_front(std::string_view text) {
        std::vector<std::string_view> texts = views();
        texts.insert(texts.begin(), text);
        held_ = keep(texts);
    }
    std::vector<std::string_view> views() const;

    friend bool operator==(const TextList& a, const TextList& b) {
        if (a.empty() || b.empty()) return a.empty() == b.empty();
        const std::size_t size = bytes(a.held_.get());
        return size == bytes(b.held_.get()) && std::memcmp(a.held_.get(), b.held_.get(), size) == 0;
    }

  private:
    using Place = std::uint32_t;

    static Place place(const char* held, std::size_t i) {
        Place place = 0;
        std::memcpy(&place, held + i * sizeof(Place), sizeof place);
        return place;
    }
    static std::string_view text_at(const char* held, std::size_t i) {
        const Place begin = place(held, i);
        return {held + begin, place(held, i + 1) - begin};
    }
    static std::size_t bytes(const char* held) { return place(held, place(held, 0) / sizeof(Place) - 1); }

    /// Where each text begins and the last one ends, then their letters.
    static std::unique_ptr<char[]> keep(const auto& texts) {
        std::size_t count = 0, letters = 0;
        for (const std::string_view text : texts) ++count, letters += text.size();
        if (count == 0) return nullptr;
        auto next = static_cast<Place>((count + 1) * sizeof(Place));
        auto held = std::make_unique_for_overwrite<char[]>(next + letters);
        char* where = held.get();
        for (const std::string_view text : texts) {
            std::memcpy(where, &next, sizeof next);
            if (!text.empty()) std::memcpy(held.get() + next, text.data(), text.size());
            next += static_cast<Place>(text.size());
            where += sizeof next;
        }
        std::memcpy(where, &next, sizeof next);
        return held;
    }
    static std::unique_ptr<char[]> copy(const char* held) {
        if (held == nullptr) return nullptr;
        const std::size_t size = bytes(held);
        auto copied = std::make_unique_for_overwrite<char[]>(size);
        std::memcpy(copied.get(), held, size);
        return copied;
    }

    std::unique_ptr<char[]> held_;
};

/// Goes over the texts as views.
class TextList::Iterator {
  public:
    using value_type = std::string_view;
    using reference = std::string_view;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::random_access_iterator_tag;  // all but that it gives views, not references

    Iterator() = default;
    Iterator(const char* held, difference_type at) : held_(held), at_(at) {}

    std::string_view operator*() const { return text_at(held_, static_cast<std::size_t>(at_)); }
    std::string_view operator[](difference_type n) const { return *(*this + n); }
    Iterator& operator++() { return *this += 1; }
    Iterator& operator--() { return *this -= 1; }
    Iterator operator++(int) { return std::exchange(*this, *this + 1); }
    Iterator operator--(int) { return std::exchange(*this, *this - 1); }
    Iterator& operator+=(difference_type n) { return at_ += n, *this; }
    Iterator& operator-=(difference_type n) { return at_ -= n, *this; }
    friend Iterator operator+(Iterator i, difference_type n) { return i += n; }
    friend Iterator operator+(difference_type n, Iterator i) { return i += n; }
    friend Iterator operator-(Iterator i, difference_type n) { return i -= n; }
    friend difference_type operator-(const Iterator& a, const Iterator& b) { return a.at_ - b.at_; }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }
    friend std::strong_ordering operator<=>(const Iterator& a, const Iterator& b) { return a.at_ <=> b.at_; }

  private:
    const char* held_ = nullptr;
    difference_type at_ = 0;
};

TextList::Iterator TextList::begin() const { return {held_.get(), 0}; }
TextList::Iterator TextList::end() const { return {held_.get(), static_cast<std::ptrdiff_t>(size())}; }
inline std::vector<std::string_view> TextList::views() const { return {begin(), end()}; }

}  // namespace atodds
