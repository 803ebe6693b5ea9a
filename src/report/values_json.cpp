#include "report/values_json.hpp"

#include "report/words.hpp"
#include "text/calendar.hpp"

namespace atodds::report {
namespace {

void bound(text::JsonWriter& json, std::string_view name, const std::optional<Decimal>& number) {
    json.key(name);
    if (number)
        json.number(*number);
    else
        json.null();
}

void ends(text::JsonWriter& json, const DayRange& range) {
    json.key("from");
    write_day(json, range.from);
    json.key("to");
    write_day(json, range.to);
}

}  // namespace

void write_value(text::JsonWriter& json, const Value* value) {
    if (!value) {
        json.null();
        return;
    }
    json.begin_object();
    bound(json, "nominal", value->nominal);
    bound(json, "low", value->low);
    bound(json, "high", value->high);
    json.field("low_open", value->low_open).field("high_open", value->high_open);
    bound(json, "soft_low", value->soft_low);
    bound(json, "soft_high", value->soft_high);
    json.field("approx", word(value->approx)).field("text", value->text);
    json.end_object();
}

void write_unit(text::JsonWriter& json, const Unit* unit) {
    if (!unit) {
        json.null();
        return;
    }
    json.begin_object().field("id", unit->id).field("dimension", word(unit->dimension));
    json.field("text", unit->text).end_object();
}

void write_timex(text::JsonWriter& json, const Timex* timex) {
    if (!timex) {
        json.null();
        return;
    }
    json.begin_object().field("type", word(timex->type)).field("value", timex->value);
    optional_field(json, "mod", timex->mod);
    ends(json, timex->range);
    json.end_object();
}

void write_range(text::JsonWriter& json, const std::optional<DayRange>& range) {
    if (!range) {
        json.null();
        return;
    }
    json.begin_object();
    ends(json, *range);
    json.end_object();
}

void write_day(text::JsonWriter& json, const std::optional<std::chrono::sys_days>& day) {
    if (day)
        json.string(text::iso(*day));
    else
        json.null();
}

void optional_field(text::JsonWriter& json, std::string_view name, const std::optional<std::string>& text) {
    json.key(name);
    if (text)
        json.string(*text);
    else
        json.null();
}

void optional_field(text::JsonWriter& json, std::string_view name,
                    const std::optional<std::string_view>& text) {
    json.key(name);
    if (text)
        json.string(*text);
    else
        json.null();
}

}  // namespace atodds::report
