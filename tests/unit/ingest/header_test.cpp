#include "ingest/header.hpp"

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace atodds::ingest;

namespace {

std::string body_of(std::string_view text) {
    return std::string(text.substr(read_header(text).body));
}

}  // namespace

TEST_CASE("a block of fields and a blank line is a header") {
    const std::string text =
        "outlet: The Quay Post\ndate: 2020-01-31\nurl:\ntitle: Council meets\n\nThe council met.\n";
    const Header header = read_header(text);
    CHECK(header.get("outlet") == "The Quay Post");
    CHECK(header.get("date") == "2020-01-31");
    CHECK(header.get("url").empty());
    const auto span = header.fields.at("title").span;
    CHECK(text.substr(span.begin, span.size()) == "Council meets");
    CHECK(body_of(text) == "The council met.\n");
}

TEST_CASE("fences, CRLF, a byte order mark and other keys are understood") {
    const std::string text =
        "\xEF\xBB\xBF---\r\nAuthor: A. Berg\r\nTitle: \"Council: it meets\"\r\n---\r\nThe council met.";
    const Header header = read_header(text);
    CHECK(header.get("author") == "A. Berg");
    CHECK(header.get("title") == "Council: it meets");
    const auto span = header.fields.at("title").span;
    CHECK(text.substr(span.begin, span.size()) == "Council: it meets");
    CHECK(body_of(text) == "The council met.");
}

TEST_CASE("the date glued before the text is a header") {
    CHECK(read_header(" date 2020-01-31 The council met.").get("date") == "2020-01-31");
    CHECK(body_of(" date 2020-01-31 The council met.") == "The council met.");
    CHECK(body_of("date 2020-01-31\nThe council met.") == "The council met.");
}

TEST_CASE("texts that only look alike have no header") {
    for (const std::string_view text : {
             "The council met: nobody came.\n\nMore.",
             "Update: the council met\n\nMore.",
             "date 31 January 2020 was the last day.",
             "date 2020-01-311 is no date",
             "Dates 2020-01-31 and others",
             "title: one\nThe council met without a blank line.",
             "http://example.org/a\n\nThe council met.",
             "--- The council met ---\n\nMore.",
             "",
         }) {
        INFO(text);
        CHECK(read_header(text).body == 0);
        CHECK(read_header(text).fields.empty());
    }
}

TEST_CASE("a byte order mark alone is no part of the body") {
    CHECK(read_header("\xEF\xBB\xBFThe council").body == 3);
}

TEST_CASE("a first line that reads like a headline is one") {
    const std::string text = "Council meets: 'at last'\n\nThe council met.";
    const auto title = first_line_headline(text, 0);
    REQUIRE(title);
    CHECK(text.substr(title->begin, title->size()) == "Council meets: 'at last'");
    CHECK_FALSE(first_line_headline("The council met on Friday.\n\nMore.", 0));
    CHECK_FALSE(first_line_headline("Only one line of text here", 0));
    CHECK_FALSE(first_line_headline("Friday, January 31, 2020\nThe council met.", 0));
    CHECK_FALSE(first_line_headline("Plus:\n\nThe council met.", 0));
    CHECK_FALSE(first_line_headline(std::string(300, 'a') + "\nThe council met.", 0));
}
