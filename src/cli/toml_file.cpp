#include "cli/toml_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

// Header-only, so that the program needs no library of its own at run time; errors are values here, not
// exceptions.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace atodds::cli {
namespace {

Toml value_of(const toml::node& node);

void place(Toml& out, const toml::source_region& source) {
    out.line = source.begin.line;
    out.column = source.begin.column;
}

void read_table(const toml::table& table, Toml& out) {
    out.kind = Toml::Kind::table;
    for (const auto& [key, node] : table) {
        out.keys.emplace_back(std::string(key.str()), value_of(node));
        place(out.keys.back().second, key.source());
    }
    // The parser orders keys by name; people expect theirs.
    std::ranges::stable_sort(out.keys, [](const auto& a, const auto& b) {
        return std::pair(a.second.line, a.second.column) < std::pair(b.second.line, b.second.column);
    });
}

void read_day(const toml::date& date, Toml& out) {
    out.kind = Toml::Kind::day;
    out.day = std::chrono::year(date.year) / date.month / date.day;
}

Toml value_of(const toml::node& node) {
    Toml out;
    if (const auto* table = node.as_table()) read_table(*table, out);
    if (const auto* list = node.as_array()) {
        out.kind = Toml::Kind::list;
        for (const toml::node& item : *list) out.items.push_back(value_of(item));
    }
    if (const auto* text = node.as_string()) out = {.kind = Toml::Kind::text, .text = text->get()};
    if (const auto* whole = node.as_integer())
        out = {.kind = Toml::Kind::whole, .text = std::to_string(whole->get())};
    if (const auto* number = node.as_floating_point()) {
        std::ostringstream digits;
        digits << number->get();
        out = {.kind = Toml::Kind::fraction, .text = digits.str()};
    }
    if (const auto* truth = node.as_boolean())
        out = {.kind = Toml::Kind::truth, .text = truth->get() ? "true" : "false"};
    if (const auto* date = node.as_date()) read_day(date->get(), out);
    place(out, node.source());
    return out;
}

}  // namespace

const Toml* Toml::find(const std::string& key) const {
    const auto found = std::ranges::find(keys, key, &std::pair<std::string, Toml>::first);
    return found == keys.end() ? nullptr : &found->second;
}

Error toml_error(const std::string& path, const Toml& at, std::string message, std::string hint) {
    return Error{ErrorCode::bad_option, std::move(message), path, at.line, at.column, std::move(hint)};
}

Result<std::string> read_small_file(const std::string& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return Error{ErrorCode::not_found, "no such file", path};
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    if (std::filesystem::is_regular_file(path, ignored)) bytes << file.rdbuf();
    if (!file || !std::filesystem::is_regular_file(path, ignored))
        return Error{ErrorCode::unreadable, "cannot be read", path};
    return bytes.str();
}

Result<Toml> parse_toml(std::string_view text, const std::string& path) {
    const toml::parse_result parsed = toml::parse(text, path);
    if (parsed) return value_of(parsed.table());
    const toml::parse_error& error = parsed.error();
    return Error{ErrorCode::bad_option, "is not TOML: " + std::string(error.description()), path,
                 error.source().begin.line, error.source().begin.column};
}

Result<Toml> read_toml(const std::string& path) {
    const auto text = read_small_file(path);
    if (!text) return text.error();
    return parse_toml(*text, path);
}

}  // namespace atodds::cli
