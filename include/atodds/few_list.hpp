#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <type_traits>
#include <utility>

namespace atodds {

/// A list that holds a few items where it lies, and more of them on the heap: for what nearly every claim has one or two of, and some
/// have many. Otherwise as a std::vector of plain items.
template <class Item, std::uint32_t few>
class FewList {
    static_assert(std::is_trivially_copyable_v<Item>);

  public:
    using value_type = Item;
    using iterator = Item*;
    using const_iterator = const Item*;

    FewList() {}
    FewList(std::initializer_list<Item> items) { append(items.begin(), items.end()); }
    FewList(const FewList& other) { append(other.begin(), other.end()); }
    FewList(FewList&& other) noexcept { take(other); }
    FewList& operator=(const FewList& other) { return *this = FewList(other); }
    FewList& operator=(FewList&& other) noexcept {
        if (this == &other) return *this;
        drop();
        take(other);
        return *this;
    }
    ~FewList() { drop(); }

    bool empty() const { return size_ == 0; }
    std::size_t size() const { return size_; }
    Item* data() { return room_ == few ? few_ : many_; }
    const Item* data() const { return room_ == few ? few_ : many_; }
    Item* begin() { return data(); }
    Item* end() { return data() + size_; }
    const Item* begin() const { return data(); }
    const Item* end() const { return data() + size_; }
    Item& front() { return *begin(); }
    const Item& operator[](std::size_t i) const { return data()[i]; }
    const Item& front() const { return *begin(); }
    const Item& back() const { return end()[-1]; }

    void push_back(const Item& item) {
        const Item kept = item;  // which may be one of its own
        if (size_ == room_) grow(2 * room_);
        data()[size_++] = kept;
    }
    void push_front(const Item& item) {
        push_back(item);
        std::rotate(begin(), end() - 1, end());
    }
    template <class... From>
    void emplace_back(From&&... from) {
        push_back(Item(std::forward<From>(from)...));
    }
    /// Puts items of another list behind its own.
    void append(const Item* first, const Item* last) {
        const auto more = static_cast<std::uint32_t>(last - first);
        if (size_ + more > room_) grow(size_ + more);
        std::copy(first, last, end());
        size_ += more;
    }
    /// Leaves out all items from `last` on, which is one of its own.
    void cut(const Item* last) { size_ = static_cast<std::uint32_t>(last - data()); }

    void clear() { size_ = 0; }

    friend void erase_if(FewList& list, const auto& is_out) { list.cut(std::remove_if(list.begin(), list.end(), is_out)); }
    friend bool operator==(const FewList& a, const FewList& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

  private:
    /// Seldom: no part of the code around.
    [[gnu::noinline]] void grow(std::uint32_t room) {
        Item* const more = new Item[room];
        std::copy(begin(), end(), more);
        drop();
        many_ = more;
        room_ = room;
    }
    void drop() {
        if (room_ != few) delete[] many_;
    }
    /// The items of a list that is empty afterwards; its own are dropped by now.
    void take(FewList& other) {
        std::memcpy(static_cast<void*>(this), static_cast<const void*>(&other), sizeof *this);
        other.size_ = 0;
        other.room_ = few;
    }

    std::uint32_t size_ = 0;
    std::uint32_t room_ = few;
    union {
        Item few_[few];
        Item* many_;
    };
};

}  // namespace atodds
