#include "report/words.hpp"

#include <set>

#include "support/catch.hpp"

using namespace atodds;
using report::word;

TEST_CASE("every verdict has a word of its own that reads back") {
    std::set<std::string_view> seen;
    for (int i = 0; i < verdict_count; ++i) {
        const auto verdict = static_cast<Verdict>(i);
        REQUIRE(!word(verdict).empty());
        REQUIRE(seen.insert(word(verdict)).second);
        REQUIRE(report::verdict_of(word(verdict)) == verdict);
    }
    REQUIRE(!report::verdict_of("wrong"));
}

TEST_CASE("words are spelled as the output format has them") {
    REQUIRE(word(Severity::warning) == "warning");
    REQUIRE(word(FindingState::fresh) == "new");
    REQUIRE(word(ClaimKind::quotation) == "quotation");
    REQUIRE(word(EntityType::thing) == "thing");
    REQUIRE(word(EntityRole::party) == "party");
    REQUIRE(word(PartRole::hedge) == "hedge");
    REQUIRE(word(Modality::required) == "required");
    REQUIRE(word(SubsetRelation::earlier) == "earlier");
    REQUIRE(word(MentionType::ratio) == "ratio");
    REQUIRE(word(atodds::Approx::vague) == "vague");
    REQUIRE(word(atodds::Approx::at_least) == "at_least");
    REQUIRE(word(Dimension::other) == "other");
    REQUIRE(word(Dimension::temperature) == "temperature");
    REQUIRE(word(Change::down) == "down");
    REQUIRE(word(Timex::Type::set) == "SET");
    REQUIRE(word(DateSource::none) == "none");
    REQUIRE(word(Within::across) == "across");
    REQUIRE(word(TimeRelation::unknown) == "unknown");
    REQUIRE(word(Certainty::inferred) == "inferred");
    REQUIRE(word(ErrorCode::write_failed) == "write_failed");
}

TEST_CASE("what takes no side or is not known has no word") {
    REQUIRE(!word(Polarity::none));
    REQUIRE(word(Polarity::negative) == "-");
    REQUIRE(!report::known_word(Flow::unknown));
    REQUIRE(report::known_word(Flow::stock) == "stock");
}
