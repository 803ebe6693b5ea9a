#include "report/findings_json.hpp"

#include <string_view>

#include "report/values_json.hpp"
#include "report/words.hpp"
#include "text/json_writer.hpp"

namespace atodds::report {
namespace {

using text::JsonWriter;

constexpr std::int64_t relation_version = 1;

void write_ids(JsonWriter& json, const Report& report, const std::vector<ClaimIndex>& claims) {
    json.begin_array();
    for (ClaimIndex claim : claims) json.string(report.claims[claim].id);
    json.end_array();
}

void write_reasons(JsonWriter& json, const std::vector<Reason>& reasons) {
    json.key("reasons").begin_array();
    for (const Reason& reason : reasons)
        json.begin_object().field("code", reason.code).field("text", reason.text).end_object();
    json.end_array();
}

void write_link(JsonWriter& json, const Link& link) {
    json.key("link").begin_object().key("entities");
    write_strings(json, link.entities);
    json.field("time", word(link.time)).field("place", word(link.place)).key("differs");
    write_strings(json, marks_in(link.differs));
    json.field("measure", std::int64_t{link.measure});
    json.field("score", std::int64_t{link.score}).end_object();
}

void write_position(JsonWriter& json, const Report& report, const Position& position) {
    json.begin_object().field("value", position.value).key("claims");
    write_ids(json, report, position.claims);
    json.key("compatible");
    write_ids(json, report, position.compatible);
    json.key("outlets");
    write_strings(json, position.outlets);
    json.field("origins", std::int64_t{position.origins}).end_object();
}

void write_pairs(JsonWriter& json, const Report& report, const Finding& finding) {
    json.key("relations").begin_array();
    for (std::size_t index : finding.relations) {
        const Relation& relation = report.relations[index];
        write_ids(json, report, {relation.a, relation.b});
    }
    json.end_array();
}

}  // namespace

void append_relation(std::string& out, const Report& report, const Relation& relation) {
    JsonWriter json(out);
    json.begin_object().field("v", relation_version);
    json.field("a", report.claims[relation.a].id).field("b", report.claims[relation.b].id);
    json.field("verdict", word(relation.verdict)).field("rule", relation.rule);
    json.field("certainty", word(relation.certainty));
    const std::string_view earlier = relation.earlier == 0 ? "" : std::string_view(&relation.earlier, 1);
    json.field_or_null("earlier", earlier).field("within", word(relation.within)).key("basis");
    write_ids(json, report, relation.basis);
    optional_field(json, "arithmetic", relation.arithmetic);
    write_reasons(json, relation.reasons.list());
    write_link(json, relation.link);
    json.end_object();
}

void append_finding(std::string& out, const Report& report, const Finding& finding) {
    JsonWriter json(out);
    json.begin_object().field("id", finding.id).field("fingerprint", finding.fingerprint);
    json.field("rule", finding.rule).field("verdict", word(finding.verdict));
    json.field("severity", word(finding.severity)).field("certainty", word(finding.certainty));
    json.field("message", finding.message).field_or_null("subject", finding.subject);
    json.field_or_null("measure", finding.measure).key("positions").begin_array();
    for (const Position& position : finding.positions) write_position(json, report, position);
    json.end_array();
    write_pairs(json, report, finding);
    json.field("state", word(finding.state)).field_or_null("suppression", finding.suppression);
    json.field("touched", finding.touched).end_object();
}

}  // namespace atodds::report
