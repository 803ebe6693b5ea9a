#include <algorithm>

#include "atodds/analyzer.hpp"
#include "support/catch.hpp"

using namespace atodds;

namespace {

Article article(std::string id, std::string text) {
    Article a;
    a.id = a.path = a.outlet = std::move(id);
    a.text = std::move(text);
    return a;
}

}  // namespace

TEST_CASE("one statement told with two labels is shown by its labels, not by its verbs") {
    Corpus corpus;
    corpus.articles.push_back(article("post", "DAMASCUS, 5 May 2025 - The rebels shelled the grain market of Darat on Monday after a long siege, residents said.\n"));
    corpus.articles.push_back(article("times", "DAMASCUS, 5 May 2025 - The terrorists shelled the grain market of Darat on Monday after a long siege, witnesses said.\n"));
    const Report report = analyze(std::move(corpus), Options{});
    std::size_t told_by_label = 0;
    for (const Finding& finding : report.findings) {
        if (finding.verdict != Verdict::framing || finding.relations.empty()) continue;
        if (!report.claims[report.relations[finding.relations.front()].a].slot.starts_with("statement:")) continue;
        ++told_by_label;
        REQUIRE(std::ranges::all_of(finding.positions, [](const Position& p) { return p.value == "rebel" || p.value == "terrorist" || p.value == "no label"; }));
    }
    REQUIRE(told_by_label > 0);
}
