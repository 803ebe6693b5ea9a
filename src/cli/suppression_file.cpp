#include "cli/suppression_file.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/config_keys.hpp"
#include "cli/toml_file.hpp"
#include "text/calendar.hpp"

namespace atodds::cli {
namespace {

using pipeline::Suppression;
using Outcome = std::optional<Error>;

const std::vector<std::string_view> known_keys{"finding", "rule", "articles", "claims", "reason", "expires"};

/// One [[suppression]] of a file.
class Entry {
  public:
    Entry(const std::string& path, const Toml& table) : path_(path), table_(table) {
        out_.path = path;
        out_.line = table.line;
        out_.column = table.column;
    }

    Result<Suppression> read() {
        for (const auto& [key, value] : table_.keys)
            if (auto error = read_key(key, value)) return *error;
        if (out_.reason.find_first_not_of(" \t") == std::string::npos)
            return toml_error(path_, table_, "a suppression needs a reason",
                              "reason = \"why this is accepted\"");
        if (out_.finding.empty() && out_.rule.empty() && out_.articles.empty() && out_.claims.empty())
            return toml_error(path_, table_, "a suppression of nothing",
                              "give finding, rule, articles or claims");
        return std::move(out_);
    }

  private:
    Outcome read_key(const std::string& key, const Toml& value) {
        if (key == "finding") return text(key, value, out_.finding);
        if (key == "reason") return text(key, value, out_.reason);
        if (key == "rule") return rule(value);
        if (key == "expires") return expires(value);
        if (key == "claims") return pair(key, value, out_.claims);
        if (key == "articles") return articles(value);
        return unknown_key(path_, value, key, known_keys);
    }

    Outcome text(const std::string& key, const Toml& value, std::string& out) const {
        if (value.kind != Toml::Kind::text || value.text.empty())
            return toml_error(path_, value, key + " must be a text");
        out = value.text;
        return std::nullopt;
    }

    Outcome rule(const Toml& value) {
        if (auto error = text("rule", value, out_.rule)) return error;
        return check_rule(path_, value, out_.rule);
    }

    Outcome expires(const Toml& value) {
        if (value.kind == Toml::Kind::day) {
            out_.expires = value.day;
            return std::nullopt;
        }
        const auto date = value.kind == Toml::Kind::text ? text::parse_date(value.text) : std::nullopt;
        if (!date || date->day == 0 || !text::is_possible(*date))
            return toml_error(path_, value, "expires must be a day", "expires = 2030-12-31");
        out_.expires =
            std::chrono::year(date->year) / static_cast<int>(date->month) / static_cast<int>(date->day);
        return std::nullopt;
    }

    Outcome pair(const std::string& key, const Toml& value, std::vector<std::string>& out) const {
        const auto is_text = [](const Toml& item) {
            return item.kind == Toml::Kind::text && !item.text.empty();
        };
        if (value.kind != Toml::Kind::list || value.items.size() != 2 ||
            !std::ranges::all_of(value.items, is_text))
            return toml_error(path_, value, key + " must be a list of two texts",
                              key + " = [\"one\", \"other\"]");
        for (const Toml& item : value.items) out.push_back(item.text);
        return std::nullopt;
    }

    /// An article by its id, or by its path from the folder of this file.
    Outcome articles(const Toml& value) {
        std::vector<std::string> names;
        if (auto error = pair("articles", value, names)) return error;
        const std::filesystem::path folder = std::filesystem::path(path_).parent_path();
        for (const std::string& name : names) out_.articles.push_back({name, (folder / name).string()});
        return std::nullopt;
    }

    const std::string& path_;
    const Toml& table_;
    Suppression out_;
};

}  // namespace

Result<std::vector<Suppression>> read_suppressions(const std::string& path) {
    const auto file = read_toml(path);
    if (!file) return file.error();
    std::vector<Suppression> out;
    for (const auto& [key, value] : file->keys) {
        if (key != "suppression") return unknown_key(path, value, key, {"suppression"});
        if (value.kind != Toml::Kind::list)
            return toml_error(path, value, "suppression must be a list of tables",
                              "begin each with [[suppression]]");
        for (const Toml& table : value.items) {
            if (table.kind != Toml::Kind::table)
                return toml_error(path, table, "a suppression must be a table");
            auto suppression = Entry(path, table).read();
            if (!suppression) return suppression.error();
            out.push_back(std::move(*suppression));
        }
    }
    return out;
}

}  // namespace atodds::cli
