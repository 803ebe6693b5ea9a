#pragma once
#include <cstdint>
#include <random>
#include <string>

namespace atodds::test {

/// Random numbers that are the same on every machine (the standard fixes mt19937_64, but not its
/// distributions).
class Random {
  public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    /// 0 <= result < count.
    std::uint64_t below(std::uint64_t count) { return engine_() % count; }
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
    }
    bool one_in(std::uint64_t count) { return below(count) == 0; }

    std::string bytes(std::size_t length) {
        std::string result(length, '\0');
        for (char& c : result) c = static_cast<char>(below(256));
        return result;
    }

  private:
    std::mt19937_64 engine_;
};

}  // namespace atodds::test
