#include "pairs/polarity.hpp"

#include "reader.hpp"
#include "support/catch.hpp"

using namespace atodds;

namespace {

bool negated(const std::string& sentence, const std::string& word) {
    const Reader r(sentence);
    return pairs::is_negated(r.text(), r.token(word));
}

bool reversed(const std::string& a, const std::string& b) {
    const Reader x(a), y(b);
    return pairs::find_reversal(x.text(), y.text()).has_value();
}

}  // namespace

TEST_CASE("negations reach the words of their clause") {
    CHECK(negated("The mill did not pay its weavers.", "pay"));
    CHECK(negated("The mill failed to pay its weavers.", "pay"));
    CHECK(negated("No deal was signed at the mill.", "deal"));
    CHECK_FALSE(negated("The mill paid its weavers.", "paid"));
    CHECK_FALSE(negated("The mill did not wait, it paid its weavers.", "paid"));
    CHECK_FALSE(negated("The mill never failed to pay its weavers.", "pay"));
}

TEST_CASE("what only looks like a negation is none") {
    CHECK_FALSE(negated("The mill had no doubt that it would pay.", "pay"));
    CHECK_FALSE(negated("The mill paid not only weavers.", "weavers"));
    CHECK_FALSE(negated("She left without paying.", "paying"));
}

TEST_CASE("a statement is turned round by a negation or an opposite") {
    CHECK(reversed("The museum lends its globe.", "The museum does not lend its globe."));
    CHECK(reversed("The council rejected the plan.", "The council approved the plan."));
    CHECK(reversed("The path is usual.", "The path is unusual."));
    CHECK(reversed("The climber was found alive.", "The climber was found dead."));
}

TEST_CASE("near misses of a reversal") {
    CHECK_FALSE(reversed("The museum lends its globe.", "The museum lends its globe."));
    CHECK_FALSE(reversed("The museum does not lend its globe.", "The museum never lends its globe."));
    CHECK_FALSE(reversed("The council did not reject the plan.", "The council approved the plan."));
    CHECK_FALSE(reversed("The council may reject the plan.", "The council approved the plan."));
    CHECK_FALSE(reversed("The gallery opened in May and closed in June.", "The gallery closed in June."));
    CHECK_FALSE(reversed("The rich own as much as the poor.", "The rich and the poor own the same."));
}
