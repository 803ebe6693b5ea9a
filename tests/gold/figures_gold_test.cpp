// Gold corpus of figures and dates: fixtures/gold/<dimension>/en.jsonl, a sentence a line with all its
// mentions. A field that a mention does not name is not checked; a mention too many or too few fails.
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "report/values_json.hpp"
#include "report/words.hpp"
#include "support/catch.hpp"
#include "support/figures.hpp"
#include "text/calendar.hpp"

using namespace atodds;
using Json = nlohmann::json;
using test::Figures;

namespace {

std::string number(const std::optional<Decimal>& decimal) {
    return decimal ? decimal->text() : "none";
}

void check_value(const Json& expected, const Value& value) {
    const std::pair<const char*, const std::optional<Decimal>*> fields[] = {{"nominal", &value.nominal},
                                                                            {"low", &value.low},
                                                                            {"high", &value.high},
                                                                            {"soft_low", &value.soft_low},
                                                                            {"soft_high", &value.soft_high}};
    for (const auto& [name, decimal] : fields) {
        INFO(name);
        CHECK(number(*decimal) == expected.value(name, "none"));
    }
    CHECK(value.low_open == expected.value("low_open", false));
    CHECK(value.high_open == expected.value("high_open", false));
    CHECK(report::word(value.approx) == expected.value("approx", "exact"));
}

void check_timex(const Json& expected, const Timex& timex) {
    CHECK(std::string(report::word(timex.type)) + " " + timex.value == expected.value("timex", "none"));
    CHECK(timex.mod.value_or("") == expected.value("mod", ""));
    const std::string days = timex.range.from && timex.range.to
                                 ? text::iso(*timex.range.from) + "/" + text::iso(*timex.range.to)
                                 : "";
    CHECK(days == expected.value("days", ""));
}

void check_mention(const Json& expected, const Mention& mention) {
    CHECK(report::word(mention.type) == expected.value("type", ""));
    CHECK(mention.value.has_value() == (expected.contains("low") || expected.contains("high") ||
                                        expected.contains("nominal") || expected.contains("soft_low")));
    if (mention.value) check_value(expected, *mention.value);
    CHECK((mention.unit ? mention.unit->id : "") == expected.value("unit", ""));
    CHECK(report::word(mention.change) == expected.value("change", "none"));
    CHECK(report::word(mention.moved) == expected.value("moved", "none"));
    CHECK(mention.timex.has_value() == expected.contains("timex"));
    if (mention.timex) check_timex(expected, *mention.timex);
}

void check_sentence(const Json& line) {
    const std::string text = line["text"];
    INFO(text);
    const auto published = text::parse_date(line.value("published", ""));
    const Figures found(text, published.value_or(PartialDate{}));
    const Json& expected = line["mentions"];
    std::vector<std::string> texts;
    for (const Mention& mention : found.mentions) texts.emplace_back(found.text(mention));
    std::vector<std::string> wanted;
    for (const Json& mention : expected) wanted.push_back(mention["text"]);
    REQUIRE(texts == wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        INFO(wanted[i]);
        check_mention(expected[i], found.mentions[i]);
    }
}

}  // namespace

TEST_CASE("every sentence of the gold corpus gives its mentions", "[gold][figures]") {
    const std::filesystem::path root = std::filesystem::path(ATODDS_SOURCE_ROOT) / "fixtures" / "gold";
    std::size_t sentences = 0;
    for (const auto& folder : std::filesystem::directory_iterator(root)) {
        std::ifstream file(folder.path() / "en.jsonl");
        for (std::string line; std::getline(file, line);) {
            if (line.empty()) continue;
            check_sentence(Json::parse(line));
            ++sentences;
        }
    }
    CHECK(sentences >= 100);
}
