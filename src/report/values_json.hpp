#pragma once
/// The parts that mentions and claims share in their JSON form.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/date.hpp"
#include "atodds/value.hpp"
#include "text/json_writer.hpp"

namespace atodds::report {

/// Each writes the object, or null for a null pointer.
void write_value(text::JsonWriter& json, const Value* value);
void write_unit(text::JsonWriter& json, const Unit* unit);
void write_timex(text::JsonWriter& json, const Timex* timex);
/// {"from","to"}; null for nothing.
void write_range(text::JsonWriter& json, const std::optional<DayRange>& range);
/// "2018-10-17" or null.
void write_day(text::JsonWriter& json, const std::optional<std::chrono::sys_days>& day);
/// A list of texts.
void write_strings(text::JsonWriter& json, const auto& strings) {
    json.begin_array();
    for (const std::string_view one : strings) json.string(one);
    json.end_array();
}
/// key and text, or key and null.
void optional_field(text::JsonWriter& json, std::string_view name, const std::optional<std::string>& text);
void optional_field(text::JsonWriter& json, std::string_view name,
                    const std::optional<std::string_view>& text);

}  // namespace atodds::report
