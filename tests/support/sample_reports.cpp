#include "support/sample_reports.hpp"

#include <chrono>

namespace atodds::test {
namespace {

Value exact(std::int64_t number, std::string text) {
    Value value;
    value.nominal = value.low = value.high = value.soft_low = value.soft_high = Decimal(number);
    value.text = std::move(text);
    return value;
}

void describe(Claim& claim, std::int64_t number, std::string text) {
    claim.value = exact(number, std::move(text));
    claim.unit = Unit{"person", Dimension::count, "people", {}};
    claim.entities = {{"tarn dam", "Tarn Dam", EntityType::place, EntityRole::place}};
    claim.parts = {{PartRole::value, {claim.span.begin, claim.span.end}}};
    claim.place = {"tarn valley"};
    claim.population = "people";
    claim.flow = Flow::flow;
    claim.rules = {"number.digits"};
    claim.as_of = std::chrono::sys_days(std::chrono::year(2021) / 3 / 4);
}

void add_treaty(ReportBuilder& b) {
    const ClaimIndex a = b.claim(0, "eight gauging stations set up under the 2016 treaty",
                                 ClaimKind::attribute, "year of the treaty");
    const ClaimIndex c =
        b.claim(1, "part of the 2017 water treaty", ClaimKind::attribute, "year of the treaty");
    const ClaimIndex d = b.claim(2, "under the treaty of 2016", ClaimKind::attribute, "year of the treaty");
    const ClaimIndex e =
        b.claim(4, "which last year's treaty allowed", ClaimKind::attribute, "year of the treaty");
    b.report.claims[a].attribute =
        Attribute{"gauging station of orland", "founding treaty", "2016 treaty", {}, true};
    b.report.claims[c].attribute =
        Attribute{"gauging station of orland", "founding treaty", "2017 water treaty", {}, true};
    const std::vector<Reason> why = {{"same-thing", "both speak of Orland's gauging stations on the Tarn"},
                                     {"one-value", "a thing is founded under one treaty only"},
                                     {"no-time", "a founding year does not change over time"}};
    std::vector<std::size_t> relations;
    for (ClaimIndex left : {a, d})
        for (ClaimIndex right : {c, e})
            relations.push_back(b.relation(left, right, Verdict::contradiction, why, "attribute-mismatch"));
    b.relation(a, d, Verdict::agreement, {{"equal", "both say 2016"}}, "attribute-mismatch");
    b.relation(c, e, Verdict::agreement, {{"equal", "both say 2017"}}, "attribute-mismatch");
    Finding& finding =
        b.finding(Verdict::contradiction, Severity::error,
                  "The treaty behind Orland's gauging stations differs: 2016 or 2017.",
                  {b.position("2016 treaty", {a, d}), b.position("2017 water treaty", {c, e})}, relations);
    finding.subject = "gauging stations of Orland";
    finding.measure = "year of the treaty";
}

void add_stance(ReportBuilder& b) {
    const ClaimIndex a = b.claim(1, "accused Orland of opening the gates without warning", ClaimKind::stance,
                                 "opening without warning");
    const ClaimIndex c = b.claim(2, "denied that the gates were opened without warning", ClaimKind::stance,
                                 "opening without warning");
    b.report.claims[a].polarity = Polarity::positive;
    b.report.claims[c].polarity = Polarity::negative;
    b.report.claims[a].speaker = Speaker{"maresh", "Maresh's water minister", "accused"};
    b.report.claims[c].speaker = Speaker{"orland", "Orland", "denied"};
    const auto relation = b.relation(
        a, c, Verdict::dispute, {{"two-parties", "one side accuses, the other denies"}}, "stance-opposed");
    b.finding(Verdict::dispute, Severity::note,
              "Maresh says Orland opened the gates without warning; Orland denies it.",
              {b.position("opened without warning", {a}), b.position("warned", {c})}, {relation});
}

void add_toll(ReportBuilder& b) {
    const ClaimIndex a = b.claim(0, "at least 14 people were killed", ClaimKind::quantity, "people killed");
    const ClaimIndex c = b.claim(3, "the death toll has risen to 21", ClaimKind::quantity, "people killed");
    const ClaimIndex d = b.claim(4, "dozens were killed", ClaimKind::quantity, "people killed");
    describe(b.report.claims[a], 14, "14");
    describe(b.report.claims[c], 21, "21");
    const auto grew = b.relation(a, c, Verdict::update,
                                 {{"growing-toll", "a toll of one event that grew within two days"},
                                  {"wording", "“has risen to” announces a later figure"}});
    b.report.relations[grew].earlier = 'a';
    const auto open = b.relation(a, d, Verdict::unresolved, {{"vague", "“dozens” fixes no figure"}});
    b.finding(Verdict::update, Severity::note, "The number of people killed rises from 14 to 21.",
              {b.position("at least 14", {a}), b.position("21", {c})}, {grew});
    b.finding(Verdict::unresolved, Severity::note, "Whether dozens and 14 killed differ cannot be told.",
              {b.position("at least 14", {a}), b.position("dozens", {d})}, {open});
}

}  // namespace

Report dam_report() {
    ReportBuilder b;
    b.article("d0", "The Harbour Post", {2021, 3, 3},
              "Flood below the Tarn dam\n\nAt dawn at least 14 people were killed when water broke over the "
              "Tarn dam. Orland "
              "runs eight gauging stations set up under the 2016 treaty with Maresh. Rescue teams were still "
              "at work.\n");
    b.article("d1", "Maresh Daily", {2021, 3, 3},
              "The water minister of Maresh accused Orland of opening the gates without warning. The eight "
              "stations, he said, "
              "are part of the 2017 water treaty.\n");
    b.article("d2", "Orland Radio", {2021, 3, 4},
              "A spokeswoman denied that the gates were opened without warning. Orland built its stations "
              "under the treaty of "
              "2016, she added.\n");
    b.article("d3", "Northern Wire", {2021, 3, 5},
              "In the Tarn valley the death toll has risen to 21, rescuers said.\n");
    b.article("d4", "The Lantern", {2018, 6, 0},
              "Officials said dozens were killed. The gauging stations, which last year's treaty allowed, "
              "stood idle.\n");
    add_treaty(b);
    add_stance(b);
    add_toll(b);
    b.report.skipped = {{"file", 2, "a language without rules", {"news/fr.txt", "news/de.txt"}}};
    b.report.rules_hash = "00ff";
    return b.report;
}

Report hostile_report() {
    const std::string nasty =
        "\"quoted\" \\N \\l back\\slash {brace|pipe} <script>alert('x')</script> a & b\r\nnew\tline "
        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAEturned "
        "\xF0\x9F\x98\x80\xF0\x9F\x87\xBA\xF0\x9F\x87\xA6 "
        "\x1b[31mred\x07 \xFF\xFE @everyone #1 | =1+1 `code` *bold* ::error::x %0A";
    const std::string longest(10'000, 'x');
    ReportBuilder b;
    b.article("d0", nasty, {2020, 1, 1}, nasty + ". " + longest + ".");
    b.article("d1", "=HYPERLINK(\"http://x\")", {}, longest + " " + nasty);
    b.report.articles[0].title = nasty;
    b.report.articles[0].url = "javascript:alert(1)?a=1&b=\"2\"";
    const ClaimIndex a = b.claim(0, nasty, ClaimKind::label, nasty);
    const ClaimIndex c = b.claim(0, longest, ClaimKind::quotation, nasty);
    const ClaimIndex d = b.claim(1, longest + " " + nasty, ClaimKind::event, nasty);
    for (ClaimIndex claim : {a, c, d}) {
        Claim& one = b.report.claims[claim];
        one.label = one.position = one.predicate = nasty;
        one.speaker = Speaker{nasty, nasty, nasty};
        one.entities = {{nasty, nasty, EntityType::thing, EntityRole::subject}};
    }
    const auto first = b.relation(a, d, Verdict::contradiction, {{nasty, nasty}}, nasty);
    const auto second = b.relation(c, d, Verdict::framing, {{nasty, nasty}}, nasty);
    Finding& alarm = b.finding(Verdict::contradiction, Severity::error, nasty,
                               {b.position(nasty, {a}), b.position(longest, {d})}, {first});
    alarm.subject = alarm.measure = nasty;
    b.finding(Verdict::framing, Severity::note, nasty, {}, {second});
    b.report.skipped = {{nasty, 1, nasty, {nasty}}};
    return b.report;
}

}  // namespace atodds::test
