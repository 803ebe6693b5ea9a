#include <algorithm>

#include "support/catch.hpp"
#include "support/random.hpp"
#include "text/utf8.hpp"

using atodds::test::Random;
using namespace atodds::text;

namespace {

constexpr int rounds = 5000;

/// Latin, Greek, Cyrillic and the letters and marks between them, with ASCII and line breaks.
std::string any_text(Random& random) {
    std::string text;
    for (auto count = random.below(30); count > 0; --count) {
        const auto code_point = random.one_in(2) ? random.below(0x80) : random.between(0xA0, 0x52F);
        append_utf8(text, random.one_in(12) ? U'\n' : static_cast<char32_t>(code_point));
    }
    return text;
}

}  // namespace

TEST_CASE("text made of code points is valid, and counts as many") {
    Random random(1);
    for (int i = 0; i < rounds; ++i) {
        std::string text;
        const auto count = random.below(20);
        for (std::uint64_t n = 0; n < count; ++n) {
            const auto c = static_cast<char32_t>(random.one_in(2) ? random.below(0xD800)
                                                                  : random.between(0xE000, 0x10FFFF));
            append_utf8(text, c);
        }
        REQUIRE_FALSE(first_invalid_utf8(text));
        REQUIRE(count_code_points(text) == count);
    }
}

TEST_CASE("text is valid up to the first invalid byte, and broken there") {
    Random random(2);
    for (int i = 0; i < rounds; ++i) {
        std::string text = any_text(random);
        if (!text.empty()) text[random.below(text.size())] = static_cast<char>(random.below(256));
        const auto invalid = first_invalid_utf8(text);
        if (!invalid) continue;
        REQUIRE_FALSE(first_invalid_utf8(std::string_view(text).substr(0, *invalid)));
        REQUIRE(sequence_length(text, *invalid) == 0);
    }
}

TEST_CASE("folding what is folded changes nothing") {
    Random random(3);
    for (int i = 0; i < rounds; ++i) {
        const std::string folded = fold(any_text(random));
        REQUIRE(fold(folded) == folded);
        const std::string plain = fold_accents(folded);
        REQUIRE(fold_accents(plain) == plain);
    }
}

TEST_CASE("lines and columns agree with counting") {
    Random random(4);
    for (int i = 0; i < rounds; ++i) {
        const std::string text = any_text(random);
        const LineIndex lines(text);
        auto offset = static_cast<std::uint32_t>(random.below(text.size() + 1));
        while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) ++offset;
        const std::string before = text.substr(0, offset);
        const auto start = before.rfind('\n') == std::string::npos ? 0 : before.rfind('\n') + 1;
        REQUIRE(lines.at(offset).line == 1 + std::count(before.begin(), before.end(), '\n'));
        REQUIRE(lines.at(offset).column == 1 + count_code_points(before.substr(start)));
    }
}
