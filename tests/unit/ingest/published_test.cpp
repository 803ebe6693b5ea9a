#include "ingest/published.hpp"

#include "support/catch.hpp"

using namespace atodds;
using namespace atodds::ingest;

namespace {

constexpr PartialDate first{2020, 1, 31};
constexpr PartialDate near_first{2020, 2, 2};
constexpr PartialDate later{2020, 2, 3};
constexpr PartialDate january{2020, 1, 0};

}  // namespace

TEST_CASE("dates disagree when more than two days lie between them") {
    CHECK_FALSE(disagree(first, near_first));
    CHECK(disagree(first, later));
    CHECK(disagree(later, first));
    CHECK_FALSE(disagree(january, near_first));
    CHECK(disagree(january, later));
    CHECK_FALSE(disagree(PartialDate{2020, 0, 0}, later));
}

TEST_CASE("dates are trusted in the order flag, vouched manifest, text, manifest, header") {
    DateSources sources;
    CHECK(weigh_dates(sources).source == DateSource::none);
    sources.header = later;
    CHECK(weigh_dates(sources).source == DateSource::header);
    sources.manifest = first;
    CHECK(weigh_dates(sources).source == DateSource::manifest);
    sources.text = near_first;
    CHECK(weigh_dates(sources).source == DateSource::text);
    sources.trusted = true;
    CHECK(weigh_dates(sources).source == DateSource::trusted);
    CHECK(weigh_dates(sources).value == first);
    sources.flag = later;
    CHECK(weigh_dates(sources).source == DateSource::flag);
}

TEST_CASE("the next date that disagrees is kept") {
    DateSources sources;
    sources.text = first;
    sources.manifest = near_first;
    CHECK_FALSE(weigh_dates(sources).other);
    sources.header = later;
    CHECK(weigh_dates(sources).other == later);
}
