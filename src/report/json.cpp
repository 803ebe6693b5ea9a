#include "report/json.hpp"

#include <string_view>

#include "report/claims_json.hpp"
#include "report/findings_json.hpp"
#include "report/places.hpp"
#include "report/tally.hpp"
#include "report/values_json.hpp"
#include "report/version.hpp"
#include "report/words.hpp"
#include "text/json_writer.hpp"

namespace atodds::report {
namespace {

using text::JsonWriter;

// Sizes seen in reports of news; they only save the string from growing often.
constexpr std::size_t usual_bytes_of_claim = 1200;
constexpr std::size_t usual_relation_bytes = 600;

void date_field(JsonWriter& json, std::string_view name, const std::optional<PartialDate>& date) {
    json.key(name);
    if (date)
        json.string(date->text());
    else
        json.null();
}

void append_document(std::string& out, const Article& article) {
    JsonWriter json(out);
    json.begin_object().field("id", article.id).field("path", article.path);
    json.field_or_null("outlet", article.outlet).key("published").begin_object();
    date_field(json, "value", article.published.value);
    json.field("source", word(article.published.source));
    date_field(json, "other", article.published.other);
    json.end_object().field_or_null("title", article.title).field_or_null("url", article.url);
    json.field_or_null("language", article.language).field_or_null("origin", article.origin);
    optional_field(json, "converted_from", article.converted_from);
    json.end_object();
}

void append_tool(std::string& out, const Report& report) {
    JsonWriter json(out);
    json.begin_object().field("name", std::string_view("atodds")).field("version", tool_version());
    json.field_or_null("rules", report.rules_hash).end_object();
}

void write_skipped(JsonWriter& json, const std::vector<Skipped>& skipped) {
    json.key("skipped").begin_array();
    for (const Skipped& one : skipped) {
        json.begin_object().field("what", one.what).field("count", static_cast<std::int64_t>(one.count));
        json.field("why", one.why).key("names");
        write_strings(json, one.names);
        json.end_object();
    }
    json.end_array();
}

void write_tables(JsonWriter& json, const std::vector<CheckedTable>& tables) {
    json.key("tables").begin_array();
    for (const CheckedTable& table : tables) {
        json.begin_object().field("path", table.path).field("facts", table.facts);
        json.field("rows", static_cast<std::int64_t>(table.rows)).field("flagged", static_cast<std::int64_t>(table.flagged)).end_object();
    }
    json.end_array();
}

void append_summary(std::string& out, const Report& report) {
    const Tally counts = tally(report);
    JsonWriter json(out);
    json.begin_object().field("documents", static_cast<std::int64_t>(report.articles.size()));
    json.field("claims", static_cast<std::int64_t>(counts.claims)).key("relations").begin_object();
    for (int i = 0; i < verdict_count; ++i) {
        const auto verdict = static_cast<Verdict>(i);
        json.field(word(verdict), static_cast<std::int64_t>(counts.of(verdict)));
    }
    json.end_object().key("findings").begin_object();
    for (Severity severity : {Severity::error, Severity::warning, Severity::note})
        json.field(word(severity), static_cast<std::int64_t>(counts.of(severity)));
    json.end_object().key("states").begin_object();
    for (FindingState state :
         {FindingState::fresh, FindingState::known, FindingState::suppressed, FindingState::absent})
        json.field(word(state), static_cast<std::int64_t>(counts.of(state)));
    json.field("untouched", static_cast<std::int64_t>(counts.untouched)).end_object();
    write_skipped(json, report.skipped);
    write_tables(json, report.tables);
    json.end_object();
}

void append_notice(std::string& out, const Notice& notice) {
    JsonWriter json(out);
    json.begin_object().field("rule", notice.rule).field("severity", word(notice.severity));
    json.field("message", notice.message).field("path", notice.path);
    json.field("line", std::int64_t{notice.line}).field("column", std::int64_t{notice.column}).end_object();
}

/// "name":[ with one item a line; `append` writes the item of an index.
template <class Append>
void append_list(std::string& out, std::string_view name, std::size_t count, Append append) {
    (out += '"').append(name).append("\":[");
    for (std::size_t i = 0; i < count; ++i) {
        out += i == 0 ? "\n" : ",\n";
        append(i);
    }
    out += count == 0 ? "],\n" : "\n],\n";
}

}  // namespace

std::string write_json(const Report& report) {
    std::string out;
    out.reserve(report.claims.size() * usual_bytes_of_claim + report.relations.size() * usual_relation_bytes);
    const Places places(report);
    out += "{\"format\":\"atodds-report/1\",\n\"tool\":";
    append_tool(out, report);
    out += ",\n";
    append_list(out, "documents", report.articles.size(),
                [&](std::size_t i) { append_document(out, report.articles[i]); });
    append_list(out, "claims", report.claims.size(),
                [&](std::size_t i) { append_claim(out, report, places, static_cast<ClaimIndex>(i)); });
    append_list(out, "relations", report.relations.size(),
                [&](std::size_t i) { append_relation(out, report, report.relations[i]); });
    append_list(out, "findings", report.findings.size(),
                [&](std::size_t i) { append_finding(out, report, report.findings[i]); });
    append_list(out, "notices", report.notices.size(),
                [&](std::size_t i) { append_notice(out, report.notices[i]); });
    out += "\"summary\":";
    append_summary(out, report);
    out += "}\n";
    return out;
}

}  // namespace atodds::report
