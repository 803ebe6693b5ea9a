/// A date that opens a text before a dash is the day of the print, and no part of the sentence behind it.
#include <algorithm>

#include "atodds/analyzer.hpp"
#include "support/catch.hpp"

using namespace atodds;

namespace {

std::size_t days_of_events(const std::string& text) {
    Corpus corpus;
    Article article;
    article.id = article.path = article.outlet = "post";
    article.text = text;
    corpus.articles.push_back(std::move(article));
    const Report report = analyze(std::move(corpus), Options{});
    return static_cast<std::size_t>(std::ranges::count_if(report.claims, [](const Claim& claim) { return claim.slot.starts_with("event day:"); }));
}

}  // namespace

TEST_CASE("the date of a dateline is no day of the event") {
    const std::string told = "The attack on the market killed 14 people, police said.\n";
    for (const std::string date : {"15 May 2024 - ", "May 15, 2024 -- ", "Wednesday, 15 May 2024 \u2014 ", "2024-05-15 \u2013 ", "DARAT, 15 May 2024 - "}) {
        INFO(date);
        CHECK(days_of_events("Attack on market\n\n" + date + told) == 0);
    }
    CHECK(days_of_events("Attack on market\n\nOn 15 May 2024 " + told) == 1);
    CHECK(days_of_events("15 May 2024 - The gate broke.\n16 May 2024 - The attack on the market killed 14 people.\n") == 1);
}
