#include "rules/rule_file.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "text/sha256.hpp"

namespace atodds::rules {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 7> rule_keys{"id",      "class", "about", "inflect",
                                                    "entries", "fires", "silent"};

/// What is wrong with a rule; turned into an Error at the edge of this file.
struct Fault {
    std::string message;
};

bool is_rule_key(std::string_view key) {
    return std::ranges::find(rule_keys, key) != rule_keys.end();
}

bool all_of(std::string_view text, bool (*fits)(char)) {
    return !text.empty() && std::ranges::all_of(text, fits);
}

bool is_id_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

/// Control characters would break the packed form (packed.hpp), and no word holds one.
void check_plain(std::string_view text) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
    if (std::ranges::any_of(text, is_control)) throw Fault{"a text holds a control character"};
}

std::string required_text(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) throw Fault{std::string("\"") + key + "\" is missing"};
    if (!found->is_string() || found->get_ref<const std::string&>().empty()) {
        throw Fault{std::string("\"") + key + "\" must be a text that is not empty"};
    }
    check_plain(found->get_ref<const std::string&>());
    return found->get<std::string>();
}

std::vector<std::string> required_texts(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) throw Fault{std::string("\"") + key + "\" is missing"};
    if (!found->is_array() ||
        !std::ranges::all_of(*found, [](const Json& item) { return item.is_string(); })) {
        throw Fault{std::string("\"") + key + "\" must be a list of texts"};
    }
    auto texts = found->get<std::vector<std::string>>();
    for (const std::string& text : texts) check_plain(text);
    return texts;
}

std::string joined(const Json& list, const std::string& key) {
    std::string result;
    for (const Json& item : list) {
        if (!item.is_string()) throw Fault{"field \"" + key + "\": a list may hold texts only"};
        if (!result.empty()) result += '|';
        result += item.get_ref<const std::string&>();
    }
    return result;
}

std::string field_text(const Json& value, const std::string& key) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    if (value.is_number()) return value.dump();
    if (value.is_array()) return joined(value, key);
    throw Fault{"field \"" + key + "\" must be a text, a number, true or false, or a list of texts"};
}

/// A rule's own fields; `reserved` tells the keys that are none.
template <class Reserved>
Fields fields_of(const Json& object, Reserved reserved) {
    Fields fields;
    for (const auto& [key, value] : object.items()) {
        if (reserved(key)) continue;
        if (!all_of(key, is_id_char)) throw Fault{"field \"" + key + "\": a name is a-z, 0-9, _ and -"};
        fields.emplace_back(key, field_text(value, key));
        check_plain(fields.back().second);
    }
    return fields;
}

Inflection inflection_of(const Json& object, Inflection otherwise) {
    const auto found = object.find("inflect");
    if (found == object.end()) return otherwise;
    if (*found == "none") return Inflection::none;
    if (*found == "verb") return Inflection::verb;
    if (*found == "noun") return Inflection::noun;
    throw Fault{"\"inflect\" must be none, verb or noun"};
}

/// Words are split at single spaces; anything else would make an empty word that never matches.
void check_phrase(const std::string& text) {
    const auto fail = [&](const char* why) { throw Fault{"entry \"" + text + "\": " + why}; };
    check_plain(text);
    if (text.empty()) fail("is empty");
    if (text.front() == ' ' || text.back() == ' ') fail("begins or ends with a space");
    if (text.find("  ") != std::string::npos) fail("has two spaces in a row");
}

void inherit(Fields& fields, const Fields& from_rule) {
    const std::size_t own = fields.size();
    for (const auto& field : from_rule) {
        const auto last = fields.begin() + static_cast<std::ptrdiff_t>(own);
        if (std::none_of(fields.begin(), last, [&](const auto& f) { return f.first == field.first; })) {
            fields.push_back(field);
        }
    }
}

class Reader {
  public:
    explicit Reader(RuleSet& out) : out_(out) {}

    void read(const RuleFile& file) {
        file_ = file.name;
        rule_.clear();
        const Json root = Json::parse(file.text, reject_repeated_keys());
        if (!root.is_object()) throw Fault{"a rule file is an object with \"about\" and \"rules\""};
        required_text(root, "about");
        const auto rules = root.find("rules");
        if (rules == root.end() || !rules->is_array()) throw Fault{"\"rules\" must be a list"};
        if (root.size() != 2) throw Fault{"only \"about\" and \"rules\" may stand at the top"};
        for (const Json& rule : *rules) read_rule(rule);
    }

    const std::string& rule() const { return rule_; }

  private:
    /// The parser would keep the last of two equal keys and drop the first without a word.
    static Json::parser_callback_t reject_repeated_keys() {
        return [seen = std::vector<std::set<std::string>>()](int, Json::parse_event_t event,
                                                             Json& parsed) mutable {
            if (event == Json::parse_event_t::object_start) seen.emplace_back();
            if (event == Json::parse_event_t::object_end) seen.pop_back();
            if (event == Json::parse_event_t::key && !seen.back().insert(parsed.get<std::string>()).second) {
                throw Fault{"the key \"" + parsed.get<std::string>() + "\" stands twice in one object"};
            }
            return true;
        };
    }

    void read_rule(const Json& object) {
        rule_.clear();
        if (!object.is_object()) throw Fault{"a rule must be an object"};
        Rule rule;
        rule.id = rule_ = required_text(object, "id");
        rule.file = file_;
        rule.kind = required_text(object, "class");
        rule.about = required_text(object, "about");
        rule.fires = required_texts(object, "fires");
        rule.silent = required_texts(object, "silent");
        if (!all_of(rule.id, is_id_char)) throw Fault{"\"id\" is a-z, 0-9, '.', '-' and '_'"};
        if (!all_of(rule.kind, is_id_char)) throw Fault{"\"class\" is a-z, 0-9, '.', '-' and '_'"};
        if (!ids_.insert(rule.id).second) throw Fault{"another rule has this id"};
        if (out_.rules.size() >= std::numeric_limits<RuleIndex>::max()) throw Fault{"too many rules"};
        out_.rules.push_back(std::move(rule));
        read_entries(object);
    }

    void read_entries(const Json& object) {
        const auto entries = object.find("entries");
        if (entries == object.end() || !entries->is_array() || entries->empty()) {
            throw Fault{"\"entries\" must be a list that is not empty"};
        }
        const Fields inherited = fields_of(object, is_rule_key);
        const Inflection inflection = inflection_of(object, Inflection::none);
        for (const Json& item : *entries) {
            Entry entry = read_entry(item, inflection);
            check_phrase(entry.text);
            entry.rule = static_cast<RuleIndex>(out_.rules.size() - 1);
            inherit(entry.fields, inherited);
            out_.entries.push_back(std::move(entry));
        }
    }

    static Entry read_entry(const Json& item, Inflection inflection) {
        Entry entry;
        entry.inflection = inflection;
        if (item.is_string()) {
            entry.text = item.get<std::string>();
        } else if (item.is_object()) {
            entry.text = required_text(item, "text");
            entry.inflection = inflection_of(item, inflection);
            entry.fields =
                fields_of(item, [](std::string_view key) { return key == "text" || key == "inflect"; });
        } else {
            throw Fault{"an entry is a text or an object with \"text\""};
        }
        return entry;
    }

    RuleSet& out_;
    std::set<std::string> ids_;
    std::string file_;
    std::string rule_;
};

Error bad_rule(const RuleFile& file, const std::string& rule, const std::string& message) {
    Error error;
    error.code = ErrorCode::bad_rule;
    error.path = std::string(file.name);
    error.message = rule.empty() ? message : "rule " + rule + ": " + message;
    return error;
}

Error broken_json(const RuleFile& file, const Json::parse_error& fault) {
    Error error = bad_rule(file, {}, "this is not JSON");
    const std::string_view before = file.text.substr(0, fault.byte == 0 ? 0 : fault.byte - 1);
    error.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n') + 1);
    error.column = static_cast<std::uint32_t>(before.size() - (before.rfind('\n') + 1) + 1);
    error.hint = fault.what();
    return error;
}

}  // namespace

std::string hash_of(std::span<const RuleFile> files) {
    std::string all;
    for (const RuleFile& file : files) {
        all.append(file.name).push_back('\0');
        all.append(file.text).push_back('\0');
    }
    return text::sha256(all);
}

Result<RuleSet> read_rules(std::span<const RuleFile> files) {
    RuleSet set;
    Reader reader(set);
    for (const RuleFile& file : files) {
        try {
            reader.read(file);
        } catch (const Fault& fault) {
            return bad_rule(file, reader.rule(), fault.message);
        } catch (const Json::parse_error& fault) {
            return broken_json(file, fault);
        } catch (const Json::exception& fault) {
            return bad_rule(file, reader.rule(), fault.what());
        }
    }
    return set;
}

}  // namespace atodds::rules
