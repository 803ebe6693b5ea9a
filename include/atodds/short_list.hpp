#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace atodds {

/// A list of few small items, kept where it lies: for what nearly every claim has one or two of. What does not fit is left out.
template <class Item, std::size_t most>
class ShortList {
  public:
    ShortList() = default;
    ShortList(std::initializer_list<Item> items) {
        for (const Item item : items) push_back(item);
    }

    bool empty() const { return size_ == 0; }
    std::size_t size() const { return size_; }
    Item front() const { return items_[0]; }
    const Item* begin() const { return items_.data(); }
    const Item* end() const { return items_.data() + size_; }

    void push_back(Item item) {
        if (size_ < most) items_[size_++] = item;
    }
    void push_front(Item item) {
        if (size_ == most) return;
        push_back(item);
        std::rotate(items_.begin(), items_.begin() + size_ - 1, items_.begin() + size_);
    }
    friend void erase_if(ShortList& list, const auto& is_out) {
        const auto end = std::remove_if(list.items_.begin(), list.items_.begin() + list.size_, is_out);
        list.size_ = static_cast<std::uint8_t>(end - list.items_.begin());
    }
    friend void erase(ShortList& list, Item out) {
        erase_if(list, [out](Item item) { return item == out; });
    }
    friend bool operator==(const ShortList& a, const ShortList& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

  private:
    std::array<Item, most> items_ = {};
    std::uint8_t size_ = 0;
};

}  // namespace atodds
