#include <array>

#include "cli/config.hpp"
#include "text/json_writer.hpp"

namespace atodds::cli {
namespace {

using text::append_json_string;

/// What holds where nobody says anything; the keys that are always shown.
struct Usual {
    std::string_view key;
    std::string_view value;
};
constexpr std::array usual{Usual{"language", "en"}, Usual{"fail-on", "error"}, Usual{"format", "text"},
                           Usual{"jobs", "0"}, Usual{"max-bad", "100%"}};

constexpr std::size_t comment_column = 40;

std::map<std::string, std::vector<InForce>> with_usual(const Request& request) {
    auto all = request.in_force;
    for (const Usual& one : usual)
        if (!all.contains(std::string(one.key)))
            all[std::string(one.key)].push_back({std::string(one.value), "default"});
    return all;
}

std::string toml_string(std::string_view value) {
    std::string out;
    append_json_string(out, value);
    return out;
}

}  // namespace

std::string write_config(const Request& request) {
    std::string out = "# " +
                      (request.config.empty() ? std::string("no atodds.toml is in force")
                                              : "settings of " + request.config) +
                      '\n';
    for (const auto& [key, values] : with_usual(request)) {
        for (const InForce& one : values) {
            std::string line = key + " = " + toml_string(one.value);
            if (line.size() < comment_column) line.resize(comment_column, ' ');
            out += line + "  # " + one.where + '\n';
        }
    }
    return out;
}

std::string write_config_json(const Request& request) {
    std::string out;
    text::JsonWriter json(out, 2);
    json.begin_object().field("format", "atodds-config/1").field_or_null("config", request.config);
    json.key("settings").begin_array();
    for (const auto& [key, values] : with_usual(request)) {
        for (const InForce& one : values) {
            json.begin_object().field("key", key).field("value", one.value);
            json.field("where", one.where).end_object();
        }
    }
    json.end_array().end_object();
    return out + '\n';
}

}  // namespace atodds::cli
