#include "ingest/pair_records.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "ingest/dates.hpp"
#include "ingest/json_fault.hpp"
#include "text/utf8.hpp"

namespace atodds::ingest {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string id_of(const Json& object) {
    const auto found = object.find("id");
    if (found != object.end() && found->is_number_integer()) return found->dump();
    return text_of(object, "id");
}

}  // namespace

std::variant<TextPair, std::string> parse_pair(std::string_view json) {
    if (text::first_invalid_utf8(json)) return "not UTF-8";
    const Json object = Json::parse(json, nullptr, false);
    if (object.is_discarded()) return "not JSON: " + find_json_fault(json).message;
    if (!object.is_object()) return "not a JSON object";
    TextPair pair{id_of(object), text_of(object, "a"), text_of(object, "b"), {}, object.contains("id") && object["id"].is_number_integer()};
    for (const auto& [name, value] :
         std::array{std::pair("id", &pair.id), std::pair("a", &pair.a), std::pair("b", &pair.b)})
        if (value->empty()) return std::string("no text \"") + name + '"';
    if (const std::string date = text_of(object, "published"); !date.empty()) {
        const ReadDate read = read_date(date, DateOrder::unset);
        if (read.reading == DateReading::date)
            pair.published = read.date;
        else
            return "\"published\" is no date that can be read: " + date;
    }
    return pair;
}

}  // namespace atodds::ingest
