/// Ids and fingerprints of findings: what tells two apart, and what does not.
#include "matter/findings.hpp"

#include "support/catch.hpp"
#include "support/report_builder.hpp"

using namespace atodds;

namespace {

/// Three labels of one thing by three outlets; the second and third are one.
test::ReportBuilder three_labels() {
    test::ReportBuilder b;
    b.article("a", "Post", {2024, 6, 1}, "one.");
    b.article("b", "Tide", {2024, 6, 2}, "two.");
    b.article("c", "Gull", {2024, 6, 3}, "three.");
    for (const auto& [document, word, label] : {std::tuple(0U, "one", "rebel"), std::tuple(1U, "two", "soldier"), std::tuple(2U, "three", "soldier")}) {
        const ClaimIndex index = b.claim(document, word, ClaimKind::label, "name of the group");
        Claim& claim = b.report.claims[index];
        claim.label = label;
        claim.place.push_back("split");
        claim.entities.push_back({"split", "Split", EntityType::place, EntityRole::subject});
        claim.as_of = std::chrono::sys_days(std::chrono::year(2024) / 6 / static_cast<int>(index + 1));
    }
    return b;
}

Finding only_finding(Report report) {
    matter::find_findings(report);
    REQUIRE(report.findings.size() == 1);
    return report.findings.front();
}

/// The one finding of the first two claims after a change to them.
template <class Change>
Finding changed(const Change& change) {
    test::ReportBuilder b = three_labels();
    b.relation(0, 1, Verdict::contradiction);
    change(b.report);
    return only_finding(std::move(b.report));
}

}  // namespace

TEST_CASE("two findings of equal claims and values are told apart by their verdict") {
    test::ReportBuilder b = three_labels();
    b.relation(0, 1, Verdict::update);
    b.relation(0, 2, Verdict::scope);
    matter::find_findings(b.report);
    REQUIRE(b.report.findings.size() == 2);
    CHECK(b.report.findings[0].id != b.report.findings[1].id);
    CHECK(b.report.findings[0].fingerprint != b.report.findings[1].fingerprint);
}

TEST_CASE("a conflict elsewhere, of somebody else, in another month or of another verdict has another fingerprint") {
    const std::string print = changed([](Report&) {}).fingerprint;
    const auto another_place = [](Report& r) { for (Claim& c : r.claims) c.place.clear(), c.place.push_back("gdansk"); };
    const auto another_subject = [](Report& r) { for (Claim& c : r.claims) c.entities[0].id = "gdansk"; };
    const auto another_month = [](Report& r) { for (Claim& c : r.claims) c.as_of = *c.as_of + std::chrono::days(40); };
    const auto another_value = [](Report& r) { r.claims[0].label = "guest"; };
    const auto another_verdict = [](Report& r) { r.relations[0].verdict = Verdict::dispute; };
    CHECK(changed(another_place).fingerprint != print);
    CHECK(changed(another_subject).fingerprint != print);
    CHECK(changed(another_month).fingerprint != print);
    CHECK(changed(another_value).fingerprint != print);
    CHECK(changed(another_verdict).fingerprint != print);
}

TEST_CASE("an edit, a day, another name of the article or one more that agrees leaves the fingerprint") {
    const std::string print = changed([](Report&) {}).fingerprint;
    const auto moved = [](Report& r) { for (Claim& c : r.claims) c.span = {c.span.begin + 9, c.span.end + 9}, c.id += "x"; };
    const auto a_day = [](Report& r) { for (Claim& c : r.claims) c.as_of = *c.as_of + std::chrono::days(1); };
    const auto renamed = [](Report& r) { for (Article& a : r.articles) a.id = a.path = "z" + a.id; };
    const auto one_more = [](Report& r) {
        Relation agreed = r.relations[0];
        agreed.a = 1, agreed.b = 2, agreed.verdict = Verdict::agreement;
        r.relations.push_back(agreed);
        r.claims[2].place.clear();
        r.claims[2].entities[0].id = "harbour of split";
    };
    CHECK(changed(moved).fingerprint == print);
    CHECK(changed(a_day).fingerprint == print);
    CHECK(changed(renamed).fingerprint == print);
    CHECK(changed(one_more).fingerprint == print);
}
