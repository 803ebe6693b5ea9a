#include "text/utf8.hpp"

#include "support/catch.hpp"

using namespace atodds::text;

TEST_CASE("valid UTF-8 passes") {
    CHECK_FALSE(first_invalid_utf8(""));
    CHECK_FALSE(first_invalid_utf8("plain text that is longer than one block of eight"));
    CHECK_FALSE(first_invalid_utf8("Erdoğan said “no” — 😀"));
    CHECK_FALSE(first_invalid_utf8("\xF4\x8F\xBF\xBF"));
}

TEST_CASE("the first byte that is no UTF-8 is found") {
    CHECK(first_invalid_utf8("\xFF") == 0U);
    CHECK(first_invalid_utf8("exactly8\x80") == 8U);
    CHECK(first_invalid_utf8("ab\xC3") == 2U);
    CHECK(first_invalid_utf8("a\xC0\xAF") == 1U);         // overlong
    CHECK(first_invalid_utf8("\xE0\x9F\xBF") == 0U);      // overlong
    CHECK(first_invalid_utf8("a\xED\xA0\x80") == 1U);     // surrogate
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0U);  // above U+10FFFF
    CHECK(first_invalid_utf8("\xC3\xA9\xE2\x82") == 2U);  // cut short
}

TEST_CASE("code points survive decoding and encoding") {
    for (const char32_t c : {U'a', U'é', U'ğ', U'’', U'\uFFFD', U'😀', U'\U0010FFFF'}) {
        std::string bytes;
        append_utf8(bytes, c);
        const CodePoint point = decode(bytes, 0);
        CHECK(point.value == c);
        CHECK(point.length == bytes.size());
        CHECK(sequence_length(bytes, 0) == bytes.size());
    }
    CHECK(count_code_points("Erdoğan 😀") == 9);
}

TEST_CASE("folding is lower case with straight apostrophes and narrow forms") {
    CHECK(fold("The U.N.") == "the u.n.");
    CHECK(fold("Syria’s ÉLYSÉE") == "syria's élysée");
    CHECK(fold("１２３ＡＢ") == "123ab");
    CHECK(fold("İstanbul") == "istanbul");
    CHECK(fold("E\xCC\x81lan") == "élan");  // e and a combining accent
    std::string buffer = "kept ";
    fold_into(buffer, "ADDED");
    CHECK(buffer == "kept added");
}

TEST_CASE("folding without accents") {
    CHECK(fold_accents("Erdoğan") == "erdogan");
    CHECK(fold_accents("Łódź, Tromsø, Weiß") == "lodz, tromso, weiss");
    CHECK(fold_accents("Çavuşoğlu") == "cavusoglu");
    CHECK(fold_accents("Plain") == "plain");
}

TEST_CASE("letters and case") {
    CHECK(is_letter(U'ğ'));
    CHECK_FALSE(is_letter(U'—'));
    CHECK(is_upper(U'É'));
    CHECK_FALSE(is_upper(U'é'));
}

TEST_CASE("lines and columns count code points") {
    const std::string text = "one\nzwölf ß\r\n\nend";
    const LineIndex lines(text);
    const auto place = [&](std::string_view word) {
        const auto at = lines.at(static_cast<std::uint32_t>(text.find(word)));
        return std::pair(at.line, at.column);
    };
    CHECK(place("one") == std::pair(1U, 1U));
    CHECK(place("ß") == std::pair(2U, 7U));
    CHECK(place("end") == std::pair(4U, 1U));
    CHECK(lines.at(3).line == 1);
    CHECK(lines.at(static_cast<std::uint32_t>(text.size())).column == 4);
    CHECK(LineIndex("").at(0).line == 1);
}
