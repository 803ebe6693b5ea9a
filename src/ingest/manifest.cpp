#include "ingest/manifest.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <span>

#include "ingest/dates.hpp"
#include "ingest/json_fault.hpp"
#include "text/utf8.hpp"

namespace atodds::ingest {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 2> manifest_keys{"articles", "date_order"};
constexpr std::array<std::string_view, 8> entry_keys{"file", "id", "outlet", "published", "trusted", "title", "url", "language"};

Error bad_manifest(const std::string& path, std::string message, std::string hint = {}) {
    return Error{ErrorCode::bad_manifest, std::move(message), path, 0, 0, std::move(hint)};
}

/// Finds where the manifest names a file: the n-th time the quoted name stands in its text.
text::LineIndex::Place place_of(std::string_view manifest, const std::string& file, int occurrence) {
    const std::string quoted = Json(file).dump(-1, ' ', false, Json::error_handler_t::replace);
    std::size_t at = manifest.find(quoted);
    for (int i = 1; i < occurrence && at != std::string_view::npos; ++i) at = manifest.find(quoted, at + 1);
    if (at == std::string_view::npos) return {0, 0};
    return text::LineIndex(manifest).at(static_cast<std::uint32_t>(at));
}

/// Reads the fields of one article of the manifest; keeps the first error.
class EntryReader {
  public:
    EntryReader(const Json& json, const Manifest& manifest, DateOrder order, Skips& skips)
        : json_(json), manifest_(manifest), order_(order), skips_(skips) {}

    Result<ManifestEntry> read() {
        ManifestEntry entry;
        if (!json_.is_object())
            return bad_manifest(manifest_.path, "an entry of \"articles\" is not an object");
        entry.file = text("file");
        if (entry.file.empty() && !error_)
            return bad_manifest(manifest_.path, "an entry of \"articles\" names no \"file\"");
        entry.id = text("id");
        entry.outlet = text("outlet");
        entry.title = text("title");
        entry.url = text("url");
        entry.language = text("language");
        if (const auto trusted = json_.find("trusted"); trusted != json_.end() && trusted->is_boolean()) {
            entry.trusted = trusted->get<bool>();
        }
        entry.published = date(text("published"), entry.file);
        if (error_) return *error_;
        return entry;
    }

  private:
    std::string text(const char* key) {
        const auto found = json_.find(key);
        if (found == json_.end() || found->is_null()) return {};
        if (found->is_string()) return found->get<std::string>();
        if (found->is_number_integer()) return found->dump();
        fail("\"" + std::string(key) + "\" of an article must be a text");
        return {};
    }

    std::optional<PartialDate> date(const std::string& value, const std::string& file) {
        if (value.empty()) return std::nullopt;
        const ReadDate read = read_date(value, order_);
        if (read.reading == DateReading::date) return read.date;
        if (read.reading == DateReading::ambiguous) {
            skips_.add("date", "the order of day and month is not known (set date_order)",
                       manifest_.path + ": " + file);
            return std::nullopt;
        }
        const bool impossible = read.reading == DateReading::impossible;
        fail("\"" + value + "\" of " + file + (impossible ? " is a date that does not exist" : " is no date"),
             "write YYYY, YYYY-MM or YYYY-MM-DD");
        return std::nullopt;
    }

    void fail(std::string message, std::string hint = {}) {
        if (!error_) error_ = bad_manifest(manifest_.path, std::move(message), std::move(hint));
    }

    const Json& json_;
    const Manifest& manifest_;
    DateOrder order_;
    Skips& skips_;
    std::optional<Error> error_;
};

std::optional<DateOrder> order_named(const Json& json) {
    const auto found = json.find("date_order");
    if (found == json.end() || found->is_null()) return DateOrder::unset;
    if (*found == "dmy") return DateOrder::dmy;
    if (*found == "mdy") return DateOrder::mdy;
    if (*found == "ymd") return DateOrder::ymd;
    return std::nullopt;
}

// A file name as the folder search writes it: "./a//b.txt" is "a/b.txt".
std::string normal(const std::string& file) {
    return std::filesystem::path(file).lexically_normal().generic_string();
}

std::optional<Error> add_entry(Manifest& manifest, ManifestEntry entry, std::string_view text) {
    const std::string named = entry.file;
    entry.file = normal(named);
    if (entry.file.starts_with("..") || entry.file.starts_with("/")) {
        return bad_manifest(manifest.path, "names a file outside its folder: " + named);
    }
    const bool repeated = manifest.entries.contains(entry.file);
    const auto place = place_of(text, named, repeated ? 2 : 1);
    if (repeated) {
        Error error = bad_manifest(manifest.path, "names " + named + " twice", "keep one of the two entries");
        error.line = place.line;
        error.column = place.column;
        return error;
    }
    entry.line = place.line;
    entry.column = place.column;
    std::string key = entry.file;
    manifest.entries.emplace(std::move(key), std::move(entry));
    return std::nullopt;
}

/// Keys that nobody knows are left out, and said so: a slip ("outlt") would lose what it was to say.
void tell_unknown_keys(const Json& object, std::span<const std::string_view> known, const std::string& where, Skips& skips) {
    for (const auto& [key, value] : object.items()) {
        if (key.starts_with('_') || std::ranges::find(known, key) != known.end()) continue;
        std::string all;
        for (const std::string_view one : known) all.append(all.empty() ? "" : ", ").append(one);
        skips.add("manifest key", "no such key is known (known are " + all + "; one that begins with _ is yours)", where + ": " + key);
    }
}

}  // namespace

Result<Manifest> parse_manifest(std::string_view text, const std::string& path, DateOrder order,
                                Skips& skips) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        const JsonFault fault = find_json_fault(text);
        return Error{ErrorCode::bad_manifest, "is not JSON: " + fault.message, path, fault.line,
                     fault.column};
    }
    const auto articles = json.is_object() ? json.find("articles") : json.end();
    if (!json.is_object() || articles == json.end() || !articles->is_array()) {
        return bad_manifest(path, "has no list \"articles\"",
                            "see docs/input.md for the form of a manifest");
    }
    Manifest manifest;
    manifest.path = path;
    const auto named_order = order_named(json);
    if (!named_order) return bad_manifest(path, "\"date_order\" must be \"dmy\", \"mdy\", \"ymd\" or null");
    manifest.date_order = order == DateOrder::unset ? *named_order : order;
    tell_unknown_keys(json, manifest_keys, path, skips);
    for (const Json& article : *articles) {
        auto entry = EntryReader(article, manifest, manifest.date_order, skips).read();
        if (!entry) return entry.error();
        const std::string file = normal(entry->file);
        if (auto error = add_entry(manifest, std::move(*entry), text)) return *error;
        const ManifestEntry& added = manifest.entries.at(file);
        tell_unknown_keys(article, entry_keys, path + ':' + std::to_string(added.line) + ':' + std::to_string(added.column), skips);
    }
    return manifest;
}

}  // namespace atodds::ingest
