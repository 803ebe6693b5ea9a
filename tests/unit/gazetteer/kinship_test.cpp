#include "gazetteer/kinship.hpp"

#include "support/catch.hpp"

using atodds::gazetteer::Kinship;
using atodds::gazetteer::kinship;

TEST_CASE("nouns that may name one thing", "[gazetteer][kinship]") {
    for (const auto& [a, b] : {std::pair("bridge", "bridge"), {"lorry", "truck"}, {"tanker", "ship"}, {"car", "vehicle"}}) {
        CAPTURE(a, b);
        CHECK(kinship(a, b) == Kinship::one_thing);
        CHECK(kinship(b, a) == Kinship::one_thing);
    }
}

TEST_CASE("two things of one kind", "[gazetteer][kinship]") {
    for (const auto& [a, b] : {std::pair("tomato", "pepper"), {"car", "bicycle"}}) {
        CAPTURE(a, b);
        CHECK(kinship(a, b) == Kinship::one_kind);
        CHECK(kinship(b, a) == Kinship::one_kind);
    }
}

TEST_CASE("nouns that have nothing in common, and words that are none", "[gazetteer][kinship]") {
    for (const auto& [a, b] : {std::pair("bracelet", "loot"), {"school", "river"}, {"bridge", "zzyzx"}, {"", "bridge"}}) {
        CAPTURE(a, b);
        CHECK(kinship(a, b) == Kinship::unrelated);
    }
}
