#include "report/pairs_json.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "report/claims_json.hpp"
#include "report/findings_json.hpp"
#include "report/places.hpp"
#include "report/words.hpp"
#include "text/json_writer.hpp"

namespace atodds::report {

namespace {

using text::JsonWriter;

std::string_view word_of(Stance stance) {
    switch (stance) {
        case Stance::agree:
            return "agree";
        case Stance::disagree:
            return "disagree";
        case Stance::discuss:
            return "discuss";
        case Stance::unrelated:
            break;
    }
    return "unrelated";
}

void write_answers(JsonWriter& json, const PairVerdict& verdict) {
    const auto number = verdict.id_is_number ? Decimal::parse(verdict.id) : std::nullopt;
    number ? json.field("id", *number) : json.field("id", verdict.id);
    json.field("verdict", verdict.verdict ? word(*verdict.verdict) : std::string_view("unrelated"));
    json.key("entails");
    if (verdict.entails)
        json.boolean(*verdict.entails);
    else
        json.null();
    json.field("stance", word_of(verdict.stance));
}

void write_cues(JsonWriter& json, std::string_view name, const Cues& cues) {
    json.key(name).begin_object().field("refutes", cues.refutes);
    json.field("negates", cues.negates)
        .field("negative", cues.negative)
        .field("asks", cues.asks)
        .field("distance", cues.distance)
        .end_object();
}

void write_steps(JsonWriter& json, const PairVerdict& verdict) {
    json.field("cover", verdict.cover).field("overlap", verdict.overlap);
    json.key("reversed");
    if (verdict.reversed)
        json.begin_object()
            .field("opposite", verdict.reversed->opposite)
            .field("rest", verdict.reversed->rest)
            .end_object();
    else
        json.null();
    write_cues(json, "cues_a", verdict.cues_a);
    write_cues(json, "cues_b", verdict.cues_b);
    json.key("reasons").begin_array();
    for (const Reason& reason : verdict.reasons)
        json.begin_object().field("code", reason.code).field("text", reason.text).end_object();
    json.end_array();
}

std::vector<ClaimIndex> related_claims(const Report& report) {
    std::vector<ClaimIndex> claims;
    for (const Relation& relation : report.relations) claims.insert(claims.end(), {relation.a, relation.b});
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    return claims;
}

template <class Items, class Append>
void append_items(std::string& out, const Items& items, Append append) {
    bool first = true;
    for (const auto& item : items) {
        if (!first) out += ',';
        first = false;
        append(item);
    }
}

}  // namespace

void append_pair(std::string& out, const PairVerdict& verdict) {
    const Report& report = verdict.report;
    {
        JsonWriter json(out);
        json.begin_object();
        write_answers(json, verdict);
        write_steps(json, verdict);
    }
    // the object goes on by hand: claims and relations are written by their own writers
    out += ",\"claims\":[";
    const Places places(report);
    append_items(out, related_claims(report),
                 [&](ClaimIndex claim) { append_claim(out, report, places, claim); });
    out += "],\"relations\":[";
    append_items(out, report.relations,
                 [&](const Relation& relation) { append_relation(out, report, relation); });
    out += "]}";
}

}  // namespace atodds::report
