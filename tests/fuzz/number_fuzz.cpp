// Fuzz target for the number grammar. Built with -DATODDS_LIBFUZZER it is a libFuzzer target; without, a test
// that runs a fixed number of texts made of the words the grammar looks for.
#include <array>
#include <string_view>

#include "fuzz/figures_fuzz.hpp"
#include "support/random.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    atodds::fuzz::check_figures(std::string(reinterpret_cast<const char*>(data), size));
    return 0;
}

#ifndef ATODDS_LIBFUZZER
int main() {
    constexpr std::array<std::string_view, 37> words{
        "1,234", "3.6",     " million",  " and a half", "$",          "%",
        " to ",  "-",       " between ", " and ",       "nearly ",    " people",
        " km",   "(",       ")",         " per ",       "two",        "-thirds",
        " of ",  "hundred", "bn",        "/",           ":",          "a ",
        "dozen", "s",       " ",         ".",           "\\xC2\\xBD", "\\xE2\\x80\\x93",
        "US",    "RM",      "one in ",   "or more",     "^",          "e",
        "x10"};
    atodds::test::Random random(7);
    constexpr int runs = 20000;
    for (int i = 0; i < runs; ++i) {
        std::string text;
        for (std::uint64_t n = random.below(14) + 1; n > 0; --n)
            text += random.one_in(12) ? random.bytes(2) : std::string(words[random.below(words.size())]);
        atodds::fuzz::check_figures(std::move(text));
    }
}
#endif
