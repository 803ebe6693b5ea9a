#pragma once
#include <memory>
#include <optional>
#include <utility>

namespace atodds {

/// A value or nothing, as std::optional, but on the heap: nothing takes the room of a pointer. For members that are large and mostly
/// absent. Copies are deep.
template <class T>
class Boxed {
  public:
    Boxed() = default;
    Boxed(std::nullopt_t) {}
    Boxed(T value) : held_(std::make_unique<T>(std::move(value))) {}
    Boxed(std::optional<T> value) : held_(value ? std::make_unique<T>(std::move(*value)) : nullptr) {}
    Boxed(const Boxed& other) : held_(other ? std::make_unique<T>(*other) : nullptr) {}
    Boxed(Boxed&&) noexcept = default;
    Boxed& operator=(Boxed other) noexcept {
        held_ = std::move(other.held_);
        return *this;
    }
    ~Boxed() = default;

    bool has_value() const { return held_ != nullptr; }
    explicit operator bool() const { return has_value(); }
    T& operator*() { return *held_; }
    const T& operator*() const { return *held_; }
    T* operator->() { return held_.get(); }
    const T* operator->() const { return held_.get(); }
    /// The value, or null for nothing.
    const T* get() const { return held_.get(); }
    void reset() { held_.reset(); }

  private:
    std::unique_ptr<T> held_;
};

}  // namespace atodds
