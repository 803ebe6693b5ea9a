// Reading the printed form of a value gives the value back: digits with and without grouping, words, scale
// words.
#include <array>

#include "extract/number_text.hpp"
#include "support/catch.hpp"
#include "support/figures.hpp"
#include "support/random.hpp"
#include "text/interval.hpp"

using namespace atodds;
using test::Figures;

namespace {

constexpr std::array ones{"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                          "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                          "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array tens{"",      "",      "twenty",  "thirty", "forty",
                          "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string spell_small(std::int64_t n) {  // below a thousand
    if (n < 20) return ones[static_cast<std::size_t>(n)];
    if (n < 100)
        return std::string(tens[static_cast<std::size_t>(n / 10)]) +
               (n % 10 ? "-" + std::string(ones[static_cast<std::size_t>(n % 10)]) : "");
    return spell_small(n / 100) + " hundred" + (n % 100 ? " and " + spell_small(n % 100) : "");
}

std::string spell(std::int64_t n) {
    if (n < 1000) return spell_small(n);
    const std::int64_t unit = n >= 1000000000 ? 1000000000 : n >= 1000000 ? 1000000 : 1000;
    const char* name = unit == 1000 ? " thousand" : unit == 1000000 ? " million" : " billion";
    const std::int64_t rest = n % unit;
    return spell_small(n / unit) + name + (rest == 0 ? "" : (rest < 100 ? " and " : " ") + spell(rest));
}

/// The nominal value of "<figure> people came.".
std::optional<Decimal> read_back(const std::string& figure) {
    const Figures found("The report says " + figure + " people came.");
    if (found.mentions.size() != 1 || !found.mentions[0].value) return std::nullopt;
    return found.mentions[0].value->nominal;
}

}  // namespace

TEST_CASE("digits are read back", "[properties][figures]") {
    test::Random random(11);
    for (int i = 0; i < 2000; ++i) {
        const Decimal number(random.between(0, 999999999), static_cast<int>(random.below(4)));
        const std::string plain = number.text(), grouped = text::grouped(number);
        INFO(plain << " " << grouped);
        REQUIRE(extract::read_digits(plain));
        CHECK(extract::read_digits(plain)->value == number);
        REQUIRE(extract::read_digits(grouped));
        CHECK(extract::read_digits(grouped)->value == number);
    }
}

TEST_CASE("figures in a sentence are read back", "[properties][figures]") {
    test::Random random(12);
    for (int i = 0; i < 300; ++i) {
        const std::int64_t number = random.between(2, random.one_in(2) ? 99999 : 999999999);
        const std::string grouped = text::grouped(Decimal(number));
        INFO(grouped << " | " << spell(number));
        CHECK(read_back(grouped) == Decimal(number));
        CHECK(read_back(spell(number)) == Decimal(number));
    }
}
