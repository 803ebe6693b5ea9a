// Fuzz target for the date grammar. Built with -DATODDS_LIBFUZZER it is a libFuzzer target; without, a test
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
    constexpr std::array<std::string_view, 40> words{
        "May",   " 17",      ", 2018",   "2018",          "-10-17", "last ",   "week",   "two ",
        "days",  " earlier", " ago",     "Friday",        "the ",   "end of ", "early ", "1990",
        "s",     "20th",     " century", "third quarter", " of ",   "this ",   "next ",  "every ",
        " and ", "between ", "5",        " p.m.",         ":",      "30",      "now",    " ",
        ".",     "summer",   "'",        "mid",           "-",      "year",    "a ",     "half "};
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
