#include "report/json.hpp"

#include <nlohmann/json.hpp>
#include <set>

#include "report/claims_json.hpp"
#include "report/values_json.hpp"
#include "support/catch.hpp"
#include "support/sample_reports.hpp"

using namespace atodds;
using Json = nlohmann::json;

namespace {

/// The names of an object must be exactly these.
void require_fields(const Json& object, const std::set<std::string>& fields) {
    std::set<std::string> found;
    for (const auto& [name, value] : object.items()) found.insert(name);
    REQUIRE(found == fields);
}

const std::set<std::string> claim_fields = {
    "v",         "id",       "document", "part",     "kind",   "begin",      "end",    "line",  "column",
    "quote",     "parts",    "entities", "measure",  "value",  "unit",       "change", "timex", "attribute",
    "predicate", "polarity", "position", "label",    "subset", "population", "flow",   "event", "place",
    "time",      "as_of",    "speaker",  "modality", "slot",   "topic", "rules"};

Claim full_claim() {
    Claim claim;
    claim.id = "c-1";
    claim.span = claim.sentence = {0, 4};
    Value value;
    value.nominal = value.low = Decimal(36, 1);
    value.low_open = true;
    value.approx = atodds::Approx::over;
    claim.value = value;
    claim.unit = Unit{"person", Dimension::count, "people", {}};
    claim.timex = Timex{Timex::Type::date, "2018-10-17", "START", {}};
    claim.attribute = Attribute{"post", "treaty", "2017", "x", true};
    claim.subset = Subset{SubsetRelation::part, "people", {"attacker"}};
    claim.time = DayRange{std::chrono::sys_days(std::chrono::year(2019) / 12 / 1), {}};
    claim.speaker = Speaker{"un", "The UN", "said"};
    claim.parts = {{PartRole::cue, {1, 2}}};
    claim.entities = {{"turkey", "Turkey", EntityType::country, EntityRole::subject}};
    return claim;
}

}  // namespace

TEST_CASE("the report has every field of the format and no other") {
    const Json json = Json::parse(report::write_json(test::dam_report()));
    require_fields(json, {"format", "tool", "documents", "claims", "relations", "findings", "notices", "summary"});
    REQUIRE(json["format"] == "atodds-report/1");
    require_fields(json["tool"], {"name", "version", "rules"});
    REQUIRE(json["documents"].size() == 5);
    for (const Json& document : json["documents"]) {
        require_fields(document, {"id", "path", "outlet", "published", "title", "url", "language", "origin",
                                  "converted_from"});
        require_fields(document["published"], {"value", "source", "other"});
    }
    for (const Json& claim : json["claims"]) require_fields(claim, claim_fields);
    for (const Json& relation : json["relations"]) {
        require_fields(relation, {"v", "a", "b", "verdict", "rule", "certainty", "earlier", "within", "basis",
                                  "arithmetic", "reasons", "link"});
        require_fields(relation["link"], {"entities", "time", "place", "differs", "measure", "score"});
        require_fields(relation["reasons"].at(0), {"code", "text"});
    }
    for (const Json& finding : json["findings"]) {
        require_fields(finding, {"id", "fingerprint", "rule", "verdict", "severity", "certainty", "message",
                                 "subject", "measure", "positions", "relations", "state", "suppression", "touched"});
        for (const Json& position : finding["positions"])
            require_fields(position, {"value", "claims", "compatible", "outlets", "origins"});
    }
    require_fields(json["summary"], {"documents", "claims", "relations", "findings", "states", "skipped", "tables"});
    require_fields(json["summary"]["relations"], {"contradiction", "dispute", "update", "scope", "framing",
                                                  "quotation", "agreement", "unresolved"});
    REQUIRE(json["summary"]["relations"]["contradiction"] == 4);
    REQUIRE(json["summary"]["findings"] == Json::parse(R"({"error":1,"warning":0,"note":3})"));
    REQUIRE(json["summary"]["skipped"][0]["count"] == 2);
}

TEST_CASE("values of the report are those of the data") {
    const Json json = Json::parse(report::write_json(test::dam_report()));
    REQUIRE(json["documents"][4]["published"]["value"] == "2018-06");
    REQUIRE(json["documents"][4]["published"]["source"] == "manifest");
    REQUIRE(json["documents"][0]["title"].is_null());
    const Json& claim = json["claims"][6];
    REQUIRE(claim["quote"] == "at least 14 people were killed");
    REQUIRE(claim["line"] == 3);
    REQUIRE(claim["column"] == 9);
    REQUIRE(claim["as_of"] == "2021-03-04");
    REQUIRE(claim["value"]["nominal"] == 14);
    REQUIRE(json["findings"][0]["relations"][0] == Json::parse(R"(["c-100","c-101"])"));
    REQUIRE(json["relations"][7]["earlier"] == "a");
    REQUIRE(json["findings"][0]["state"] == "new");
}

TEST_CASE("nothing is null or an empty list, never left out") {
    Report bare;
    bare.articles.resize(1);
    bare.articles[0].id = "d0";
    bare.articles[0].text = "text";
    bare.claims.resize(1);
    bare.claims[0].span = {0, 4};
    const Json json = Json::parse(report::write_json(bare));
    const Json& claim = json["claims"][0];
    require_fields(claim, claim_fields);
    for (const char* name : {"value", "unit", "timex", "attribute", "predicate", "polarity", "position",
                             "label", "subset", "population", "flow", "event", "time", "as_of", "speaker"})
        REQUIRE(claim[name].is_null());
    for (const char* name : {"parts", "entities", "place", "modality", "rules"})
        REQUIRE(claim[name] == Json::array());
    REQUIRE(json["documents"][0]["published"]["source"] == "none");
    REQUIRE(json["findings"] == Json::array());
}

TEST_CASE("an empty report is a report") {
    const Json json = Json::parse(report::write_json(Report{}));
    REQUIRE(json["documents"] == Json::array());
    REQUIRE(json["summary"]["claims"] == 0);
}

TEST_CASE("the objects within a claim have every field") {
    Report report;
    report.articles.resize(1);
    report.articles[0].id = "d0";
    report.articles[0].text = "text";
    report.claims = {full_claim()};
    std::string line;
    report::append_claim(line, report, 0);
    REQUIRE(line.find('\n') == std::string::npos);
    const Json claim = Json::parse(line);
    require_fields(claim["value"], {"nominal", "low", "high", "low_open", "high_open", "soft_low",
                                    "soft_high", "approx", "text"});
    REQUIRE(line.find("\"nominal\":3.6,") != std::string::npos);
    REQUIRE(claim["value"]["high"].is_null());
    require_fields(claim["unit"], {"id", "dimension", "text"});
    require_fields(claim["timex"], {"type", "value", "mod", "from", "to"});
    require_fields(claim["attribute"], {"of", "name", "text", "entity", "one_value"});
    require_fields(claim["subset"], {"relation", "of", "excluding"});
    require_fields(claim["speaker"], {"id", "name", "cue"});
    require_fields(claim["time"], {"from", "to"});
    REQUIRE(claim["time"]["to"].is_null());
    require_fields(claim["parts"][0], {"role", "begin", "end"});
    require_fields(claim["entities"][0], {"id", "name", "type", "role"});
}

TEST_CASE("claims are written one a line") {
    const Report report = test::dam_report();
    const std::string lines = report::write_claims(report);
    REQUIRE(std::count(lines.begin(), lines.end(), '\n') ==
            static_cast<std::ptrdiff_t>(report.claims.size()));
}

TEST_CASE("hostile text survives as JSON") {
    const Report report = test::hostile_report();
    const Json json = Json::parse(report::write_json(report));
    REQUIRE(json["claims"].size() == 3);
    REQUIRE(json["claims"][1]["quote"].get<std::string>().size() == 10'000);
}

TEST_CASE("the same report gives the same bytes") {
    REQUIRE(report::write_json(test::dam_report()) == report::write_json(test::dam_report()));
}
