#include "report/claims_json.hpp"

#include "report/values_json.hpp"
#include "report/words.hpp"
#include "text/json_writer.hpp"

namespace atodds::report {
namespace {

using std::string_view;

constexpr std::int64_t claim_version = 1;
constexpr std::size_t usual_claim_bytes = 1200;

void write_parts(text::JsonWriter& json, const Claim& claim) {
    json.key("parts").begin_array();
    for (const Part& part : claim.parts)
        json.begin_object()
            .field("role", word(part.role))
            .field("begin", std::int64_t{part.span.begin})
            .field("end", std::int64_t{part.span.end})
            .end_object();
    json.end_array();
}

void write_entities(text::JsonWriter& json, const Claim& claim) {
    json.key("entities").begin_array();
    for (const EntityRef& entity : claim.entities)
        json.begin_object()
            .field("id", entity.id)
            .field("name", entity.name)
            .field("type", word(entity.type))
            .field("role", word(entity.role))
            .end_object();
    json.end_array();
}

void write_attribute(text::JsonWriter& json, const Boxed<Attribute>& attribute) {
    json.key("attribute");
    if (!attribute) {
        json.null();
        return;
    }
    json.begin_object()
        .field("of", attribute->of)
        .field("name", attribute->name)
        .field("text", attribute->text);
    optional_field(json, "entity", attribute->entity);
    json.field("one_value", attribute->one_value).end_object();
}

void write_subset(text::JsonWriter& json, const Boxed<Subset>& subset) {
    json.key("subset");
    if (!subset) {
        json.null();
        return;
    }
    json.begin_object()
        .field("relation", word(subset->relation))
        .field_or_null("of", subset->of)
        .key("excluding");
    write_strings(json, subset->excluding);
    json.end_object();
}

void write_speaker(text::JsonWriter& json, const Boxed<Speaker>& speaker) {
    json.key("speaker");
    if (!speaker) {
        json.null();
        return;
    }
    json.begin_object()
        .field("id", speaker->id)
        .field("name", speaker->name)
        .field_or_null("cue", speaker->cue)
        .end_object();
}

void write_modality(text::JsonWriter& json, const Claim& claim) {
    json.key("modality").begin_array();
    for (Modality modality : claim.modality) json.string(word(modality));
    json.end_array();
}

void write_where(text::JsonWriter& json, const Claim& claim, const Places& places) {
    const auto place = places.at(claim);
    json.field("v", claim_version)
        .field("id", claim.id)
        .field("document", string_view(places.article(claim).id))
        .field("part", claim.in_title ? string_view("title") : string_view("text"))
        .field("kind", word(claim.kind))
        .field("begin", std::int64_t{claim.span.begin})
        .field("end", std::int64_t{claim.span.end})
        .field("line", std::int64_t{place.line})
        .field("column", std::int64_t{place.column})
        .field("quote", places.quote(claim));
    write_parts(json, claim);
}

void write_what(text::JsonWriter& json, const Claim& claim) {
    write_entities(json, claim);
    json.field_or_null("measure", claim.measure).key("value");
    write_value(json, claim.value.get());
    json.key("unit");
    write_unit(json, claim.unit.get());
    json.field("change", word(claim.change)).key("timex");
    write_timex(json, claim.timex.get());
    write_attribute(json, claim.attribute);
    json.field_or_null("predicate", claim.predicate);
    optional_field(json, "polarity", word(claim.polarity));
    json.field_or_null("position", claim.position).field_or_null("label", claim.label);
}

void write_scope(text::JsonWriter& json, const Claim& claim) {
    write_subset(json, claim.subset);
    json.field_or_null("population", claim.population);
    optional_field(json, "flow", known_word(claim.flow));
    json.field_or_null("event", claim.event).key("place");
    write_strings(json, claim.place);
    json.key("time");
    write_range(json, claim.time);
    json.key("as_of");
    write_day(json, claim.as_of);
}

void write_voice(text::JsonWriter& json, const Claim& claim) {
    write_speaker(json, claim.speaker);
    write_modality(json, claim);
    json.field_or_null("slot", slot_of(claim)).field_or_null("topic", claim.slot).key("rules");
    write_strings(json, claim.rules);
}

}  // namespace

void append_claim(std::string& out, const Report& report, const Places& places, ClaimIndex index) {
    const Claim& claim = report.claims[index];
    text::JsonWriter json(out);
    json.begin_object();
    write_where(json, claim, places);
    write_what(json, claim);
    write_scope(json, claim);
    write_voice(json, claim);
    json.end_object();
}

void append_claim(std::string& out, const Report& report, ClaimIndex index) {
    append_claim(out, report, Places(report), index);
}

std::string write_claims(const Report& report) {
    std::string out;
    out.reserve(report.claims.size() * usual_claim_bytes);
    const Places places(report);
    for (ClaimIndex i = 0; i < report.claims.size(); ++i) {
        append_claim(out, report, places, i);
        out += '\n';
    }
    return out;
}

}  // namespace atodds::report
