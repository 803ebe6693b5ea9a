#include "cli/config.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/config_keys.hpp"
#include "cli/option_values.hpp"
#include "cli/toml_file.hpp"
#include "report/words.hpp"

namespace atodds::cli {
namespace {

namespace fs = std::filesystem;
using Outcome = std::optional<Error>;

constexpr std::size_t dashes = 2;  // that a message on an option begins with
constexpr std::array<std::string_view, 5> table_names{"paths", "columns", "outlets", "rules", "tolerances"};

bool has_option(const Command& command, std::string_view name) {
    return std::ranges::any_of(all_options(), [&](const OptionInfo& option) {
        return option.name == name && (option.used_by & command.options) != 0;
    });
}

/// Reads one file of settings into a request.
class Config {
  public:
    Config(Request& request, std::string path)
        : request_(request), path_(std::move(path)), folder_(fs::path(path_).parent_path()) {}

    Outcome apply(const Toml& file) {
        for (const auto& [key, value] : file.keys)
            if (auto error = apply_key(key, value)) return error;
        return std::nullopt;
    }

  private:
    Error error(const Toml& at, std::string message, std::string hint = {}) const {
        return toml_error(path_, at, std::move(message), std::move(hint));
    }
    std::string where(const Toml& at) const { return path_ + ':' + std::to_string(at.line); }
    std::string below_folder(const std::string& path) const {
        return (folder_ / path).lexically_normal().string();
    }

    void note(const std::string& key, const std::string& value, const Toml& at) {
        request_.in_force[key].push_back({value, where(at)});
    }

    Outcome apply_key(const std::string& key, const Toml& value) {
        if (key == "paths") return paths(value);
        if (key == "columns") return each(value, key, &Config::column);
        if (key == "outlets") return each(value, key, &Config::outlet);
        if (key == "rules") return each(value, key, &Config::rule);
        if (key == "tolerances") return each(value, key, &Config::tolerance);
        const auto known = std::ranges::find(config_keys(), key, &ConfigKey::name);
        if (known != config_keys().end()) return option(*known, value);
        std::vector<std::string_view> names(table_names.begin(), table_names.end());
        for (const ConfigKey& one : config_keys()) names.push_back(one.name);
        return unknown_key(path_, value, key, names);
    }

    // A value is tried on a request of its own first, so that a mistake shows whatever the command uses.
    Outcome option(const ConfigKey& key, const Toml& value) {
        const std::string name(key.name);
        const std::vector<Toml> single{value};
        const bool list = value.kind == Toml::Kind::list && key.is_list;
        const bool given = request_.in_force.contains(name);
        for (const Toml& item : list ? value.items : single) {
            const bool plain = item.kind == Toml::Kind::text || item.kind == Toml::Kind::whole ||
                               item.kind == Toml::Kind::fraction;
            if (!plain) return error(item, name + " must be a text or a number");
            if (item.text.empty()) return error(item, name + " must not be empty");
            const std::string text = key.is_path ? below_folder(item.text) : item.text;
            Request trial;
            trial.command = find_command(key.command.empty() ? "check" : key.command);
            if (auto wrong = set_option(trial, name, text))
                return error(item, wrong->message.substr(dashes), wrong->hint);
            if (given) continue;
            note(name, text, item);
            const bool used = has_option(*request_.command, name);
            const bool same_forms = name != "format" || request_.command->name == "check";
            if (used && same_forms) set_option(request_, name, text);
        }
        return std::nullopt;
    }

    Outcome paths(const Toml& value) {
        if (value.kind != Toml::Kind::list) return error(value, "paths must be a list of texts");
        const bool given = !request_.options.paths.empty();
        std::vector<std::string> paths;
        for (const Toml& item : value.items) {
            if (item.kind != Toml::Kind::text || item.text.empty())
                return error(item, "a path must be a text");
            paths.push_back(below_folder(item.text));
            if (!given) note("paths", paths.back(), item);
        }
        if (!given && request_.command->takes_paths) request_.options.paths = paths;
        return std::nullopt;
    }

    Outcome each(const Toml& value, const std::string& name,
                 Outcome (Config::*read)(const std::string&, const Toml&)) {
        if (value.kind != Toml::Kind::table)
            return error(value, name + " must be a table", "begin it with [" + name + "]");
        for (const auto& [key, item] : value.keys)
            if (auto wrong = (this->*read)(key, item)) return wrong;
        return std::nullopt;
    }

    /// A field of tables: one column, several that are joined, or { text = "..." } for all rows; as --map has
    /// it.
    Outcome column(const std::string& field, const Toml& value) {
        const Toml* text = value.find("text");
        const bool fixed = value.kind == Toml::Kind::table && text != nullptr && value.keys.size() == 1;
        std::vector<Toml> names{fixed ? *text : value};
        if (value.kind == Toml::Kind::list) names = value.items;
        std::string mapping = field + (fixed ? ":=" : "=");
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i].kind != Toml::Kind::text || names[i].text.empty())
                return error(names[i], field + " must name a column",
                             "\"Column\", [\"One\", \"Other\"] or { text = \"for all rows\" }");
            mapping += (i == 0 ? "" : "+") + escaped(names[i].text);
        }
        Request trial;
        if (auto wrong = set_option(trial, "map", mapping)) return error(value, wrong->message, wrong->hint);
        if (request_.given_map) return std::nullopt;
        note("columns." + field, mapping.substr(mapping.find('=') + 1), value);
        return set_option(request_, "map", mapping);
    }

    static std::string escaped(const std::string& name) {
        std::string out;
        for (const char c : name) {
            if (c == ',' || c == '+') out += '\\';
            out += c;
        }
        return out;
    }

    Outcome outlet(const std::string& name, const Toml& value) {
        if (value.kind != Toml::Kind::table)
            return error(value, "an outlet must be a table",
                         "\"" + name + "\" = { files = [\"folder/*\"], family = \"publisher\" }");
        for (const auto& [key, item] : value.keys) {
            if (key == "family") {
                if (item.kind != Toml::Kind::text || item.text.empty())
                    return error(item, "family must be a text");
                request_.options.settings.families[name] = item.text;
                note("outlets." + name + ".family", item.text, item);
            } else if (key == "files") {
                if (auto wrong = outlet_files(name, item)) return wrong;
            } else {
                return unknown_key(path_, item, key, {"files", "family"});
            }
        }
        return std::nullopt;
    }

    Outcome outlet_files(const std::string& name, const Toml& value) {
        if (value.kind != Toml::Kind::list) return error(value, "files must be a list of texts");
        std::error_code ignored;
        const fs::path folder = fs::weakly_canonical(folder_.empty() ? fs::path(".") : folder_, ignored);
        for (const Toml& item : value.items) {
            if (item.kind != Toml::Kind::text || item.text.empty())
                return error(item, "a pattern must be a text");
            request_.options.settings.outlets.push_back(
                {(folder / item.text).lexically_normal().string(), name});
            note("outlets." + name + ".files", item.text, item);
        }
        return std::nullopt;
    }

    Outcome rule(const std::string& id, const Toml& value) {
        if (auto wrong = check_rule(path_, value, id)) return wrong;
        RuleSetting& setting = request_.options.settings.rules[id];
        if (value.kind != Toml::Kind::table) return rule_word(id, value, setting);
        for (const auto& [key, item] : value.keys) {
            const auto verdict = report::verdict_of(key);
            if (!verdict) return unknown_key(path_, item, key, verdict_names());
            const bool off = item.kind == Toml::Kind::text && item.text == "off";
            const auto severity = severity_at(item);
            if (!off && !severity) return error(item, severity_message(key), severity_hint);
            if (off)
                setting.verdicts_off.insert(*verdict);
            else
                setting.by_verdict[*verdict] = *severity;
            note("rules." + id + '.' + key, item.text, item);
        }
        return std::nullopt;
    }

    Outcome rule_word(const std::string& id, const Toml& value, RuleSetting& setting) {
        setting.off = value.kind == Toml::Kind::text && value.text == "off";
        setting.severity = severity_at(value);
        if (!setting.off && !setting.severity) return error(value, severity_message(id), severity_hint);
        note("rules." + id, value.text, value);
        return std::nullopt;
    }

    static constexpr const char* severity_hint = "one of error, warning, note, off";
    static std::string severity_message(const std::string& key) { return key + " must be a severity or off"; }
    static std::optional<Severity> severity_at(const Toml& value) {
        return value.kind == Toml::Kind::text ? report::severity_of(value.text) : std::nullopt;
    }
    static std::vector<std::string_view> verdict_names() {
        std::vector<std::string_view> names;
        for (int i = 0; i < verdict_count; ++i) names.push_back(report::word(static_cast<Verdict>(i)));
        return names;
    }

    Outcome tolerance(const std::string& measure, const Toml& value) {
        const bool percent = value.kind == Toml::Kind::text && value.text.ends_with('%');
        const bool number = value.kind == Toml::Kind::whole || value.kind == Toml::Kind::fraction;
        const auto amount =
            Decimal::parse(percent ? value.text.substr(0, value.text.size() - 1) : value.text);
        if (!(percent || number) || !amount || amount->is_negative())
            return error(value, "the tolerance of " + measure + " must be a number or a percentage",
                         "such as 5 or \"2%\"");
        constexpr int hundredths = 2;
        const Decimal share = *amount * Decimal(1, hundredths);
        request_.options.settings.tolerances[measure] = {percent ? share : *amount, percent};
        note("tolerances." + measure, value.text, value);
        return std::nullopt;
    }

    Request& request_;
    std::string path_;
    fs::path folder_;
};

}  // namespace

std::optional<std::string> find_config(const std::vector<std::string>& paths) {
    std::error_code failure;
    const bool from_here = paths.empty() || paths.front() == "-";
    const fs::path start = fs::weakly_canonical(from_here ? fs::path(".") : fs::path(paths.front()), failure);
    if (failure) return std::nullopt;
    const fs::path here = fs::current_path(failure);
    for (fs::path folder = start;; folder = folder.parent_path()) {
        const fs::path file = folder / config_name;
        if (fs::is_regular_file(file, failure)) {
            // Named as a person in the working folder would, where it lies in it.
            const fs::path below = file.lexically_relative(here);
            return below.empty() || *below.begin() == ".." ? file.string() : below.string();
        }
        if (folder == folder.parent_path()) return std::nullopt;
    }
}

std::optional<Error> apply_config(Request& request, const std::string& path) {
    const auto file = read_toml(path);
    if (!file) return file.error();
    request.config = path;
    return Config(request, path).apply(*file);
}

}  // namespace atodds::cli
