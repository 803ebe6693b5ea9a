#include "ingest/records.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>

#include "atodds/error.hpp"
#include "ingest/flat_object.hpp"
#include "ingest/json_fault.hpp"
#include "ingest/words.hpp"

namespace atodds::ingest {
namespace {

using Json = nlohmann::json;

// The contract's name first, then the names that common news corpora use for the same field.
constexpr std::array<const char*, 6> text_names{"text",        "maintext", "content",
                                                "articleBody", "body",     "article"};
constexpr std::array<const char*, 2> title_names{"title", "headline"};
constexpr std::array<const char*, 5> date_names{"published", "date_publish", "datePublished", "published_at",
                                                "date"};
constexpr std::array<const char*, 6> outlet_names{"outlet",        "publication", "publisher",
                                                  "source_domain", "domain",      "source"};
constexpr std::array<const char*, 2> url_names{"url", "link"};
constexpr std::array<const char*, 2> language_names{"language", "lang"};
constexpr std::array<const char*, 1> id_names{"id"};

// The first of the names that holds a text or a whole number.
std::string first_text(const Fields& fields, std::span<const char* const> names) {
    for (const char* name : names) {
        const auto found = fields.find(std::string_view(name));
        if (found != fields.end()) return found->second;
    }
    return {};
}

Fields fields_of(const Json& object, Numbers numbers) {
    Fields fields;
    for (const auto& [key, value] : object.items()) {
        if (value.is_string()) fields[key] = value.get<std::string>();
        if (value.is_number_integer() || (numbers == Numbers::all && value.is_number())) fields[key] = value.dump();
    }
    return fields;
}

/// Walks a JSON text without parsing it: strings and nesting are all it knows.
class Scanner {
  public:
    explicit Scanner(std::string_view json) : json_(json) {}

    void skip_space() {
        while (at_ < json_.size() && std::string_view(" \t\r\n").find(json_[at_]) != std::string_view::npos)
            ++at_;
    }
    char here() const { return at_ < json_.size() ? json_[at_] : '\0'; }
    std::size_t at() const { return at_; }
    bool take(char c) {
        skip_space();
        if (here() != c || at_ >= json_.size()) return false;
        ++at_;
        return true;
    }
    /// Passes over a string, object, list, number or word, and gives its text. An unfinished one runs to the
    /// end.
    std::string_view value() {
        skip_space();
        const std::size_t begin = at_;
        std::size_t depth = 0;
        while (at_ < json_.size()) {
            const char c = json_[at_];
            if (depth == 0 && at_ > begin && is_end(c)) break;
            if (c == '"') {
                string();
            } else {
                if (c == '{' || c == '[') ++depth;
                if ((c == '}' || c == ']') && depth > 0) --depth;
                ++at_;
            }
            if (depth == 0 && (c == '"' || c == '}' || c == ']')) break;
        }
        return json_.substr(begin, at_ - begin);
    }

  private:
    static bool is_end(char c) {
        return c == ',' || c == ']' || c == '}' || c == ':' || c == ' ' || c == '\n';
    }
    void string() {
        for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_) {
            if (json_[at_] == '\\') ++at_;
        }
        at_ = std::min(at_ + 1, json_.size());
    }
    std::string_view json_;
    std::size_t at_ = 0;
};

std::vector<JsonItem> list_items(std::string_view json, std::size_t base) {
    std::vector<JsonItem> items;
    Scanner scan(json);
    if (!scan.take('[')) return items;
    while (true) {
        scan.skip_space();
        const std::size_t begin = scan.at();
        if (scan.here() == ']' || scan.here() == '\0') break;
        const std::string_view item = scan.value();
        if (item.empty()) break;
        items.push_back({item, base + begin});
        if (!scan.take(',')) break;
    }
    return items;
}

// The value of a key at the top of an object; empty when it is not there.
JsonItem member(std::string_view json, std::string_view key) {
    const std::string quoted = '"' + std::string(key) + '"';
    Scanner scan(json);
    if (!scan.take('{')) return {};
    do {
        scan.skip_space();
        if (scan.here() != '"') return {};
        const bool wanted = scan.value() == quoted;
        if (!scan.take(':')) return {};
        scan.skip_space();
        const std::size_t begin = scan.at();
        const std::string_view value = scan.value();
        if (wanted) return {value, begin};
    } while (scan.take(','));
    return {};
}

}  // namespace

Result<Fields> read_fields(std::string_view text, Numbers numbers) {
    if (auto fields = read_flat_object(text)) return std::move(*fields);
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        return Error{ErrorCode::bad_record, "not JSON: " + find_json_fault(text).message};
    }
    if (!json.is_object()) return Error{ErrorCode::bad_record, "not a JSON object"};
    return fields_of(json, numbers);
}

std::variant<Record, std::string> parse_record(std::string_view text) {
    const auto fields = read_fields(text, Numbers::whole);
    if (!fields) return fields.error().message;
    return record_of(*fields);
}

std::variant<Record, std::string> record_of(const Fields& fields) {
    Record record;
    record.text = first_text(fields, text_names);
    if (record.text.empty()) return "no text";
    record.id = first_text(fields, id_names);
    record.outlet = first_text(fields, outlet_names);
    record.published = first_text(fields, date_names);
    record.title = first_text(fields, title_names);
    record.url = first_text(fields, url_names);
    record.language = first_text(fields, language_names);
    return record;
}

bool looks_like_json(std::string_view beginning) {
    Scanner scan(beginning);
    if (scan.take('[')) return scan.take('{') || scan.take(']');
    return scan.take('{') && (scan.take('"') || scan.take('}'));
}

std::vector<JsonItem> split_records(std::string_view json) {
    Scanner scan(json);
    scan.skip_space();
    if (scan.here() == '[') return list_items(json, 0);
    if (scan.here() != '{') return {};
    const JsonItem articles = member(json, "articles");
    if (articles.json.starts_with('[')) return list_items(articles.json, articles.offset);
    std::vector<JsonItem> objects;
    for (; scan.here() == '{'; scan.skip_space()) {
        const std::size_t begin = scan.at();
        const std::string_view object = scan.value();
        objects.push_back({object, begin});
    }
    return objects;
}

bool is_own_format(std::string_view json) {
    return member(json, "format").json.starts_with("\"atodds-");
}

std::string site_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    std::string_view host = url.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#:"));
    std::string site = ascii_lower(host);
    return site.starts_with("www.") ? site.substr(4) : site;
}

}  // namespace atodds::ingest
