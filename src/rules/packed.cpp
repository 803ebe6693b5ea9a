#include "rules/packed.hpp"

#include <algorithm>
#include <charconv>

namespace atodds::rules {
namespace {

// A record is a line, its parts end in `part_end`. read_rules lets no control character into a rule.
constexpr char part_end = '\x1F', record_end = '\n';

void put(std::string& out, std::string_view part) {
    out += part;
    out += part_end;
}

void put(std::string& out, const std::vector<std::string>& parts) {
    put(out, std::to_string(parts.size()));
    for (const std::string& part : parts) put(out, part);
}

class Parts {
  public:
    explicit Parts(std::string_view record) : rest_(record) {}

    bool at_end() const { return rest_.empty(); }
    std::string_view next() {
        const std::size_t end = std::min(rest_.find(part_end), rest_.size());
        const std::string_view part = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return part;
    }
    std::string text() { return std::string(next()); }
    unsigned number() {
        const std::string_view digits = next();
        unsigned value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }
    std::vector<std::string> texts() {
        std::vector<std::string> result(number());
        for (std::string& item : result) item = text();
        return result;
    }

  private:
    std::string_view rest_;
};

Rule unpack_rule(Parts& parts) {
    Rule rule;
    rule.id = parts.text();
    rule.file = parts.text();
    rule.kind = parts.text();
    rule.about = parts.text();
    rule.fires = parts.texts();
    rule.silent = parts.texts();
    return rule;
}

Entry unpack_entry(Parts& parts) {
    Entry entry;
    entry.rule = static_cast<RuleIndex>(parts.number());
    entry.inflection = static_cast<Inflection>(parts.number());
    entry.text = parts.text();
    while (!parts.at_end()) {
        std::string name = parts.text();
        entry.fields.emplace_back(std::move(name), parts.text());
    }
    return entry;
}

}  // namespace

std::string pack_rules(const RuleSet& set) {
    std::string out;
    put(out, std::to_string(set.rules.size()));
    put(out, std::to_string(set.entries.size()));
    out += record_end;
    for (const Rule& rule : set.rules) {
        for (const auto* part : {&rule.id, &rule.file, &rule.kind, &rule.about}) put(out, *part);
        put(out, rule.fires);
        put(out, rule.silent);
        out += record_end;
    }
    for (const Entry& entry : set.entries) {
        put(out, std::to_string(entry.rule));
        put(out, std::to_string(static_cast<int>(entry.inflection)));
        put(out, entry.text);
        for (const auto& [name, value] : entry.fields) {
            put(out, name);
            put(out, value);
        }
        out += record_end;
    }
    return out;
}

RuleSet unpack_rules(std::string_view packed) {
    const auto next_record = [&] {
        const std::size_t end = std::min(packed.find(record_end), packed.size());
        Parts parts(packed.substr(0, end));
        packed.remove_prefix(std::min(end + 1, packed.size()));
        return parts;
    };
    RuleSet set;
    Parts counts = next_record();
    set.rules.resize(counts.number());
    set.entries.resize(counts.number());
    for (Rule& rule : set.rules) {
        Parts parts = next_record();
        rule = unpack_rule(parts);
    }
    for (Entry& entry : set.entries) {
        Parts parts = next_record();
        entry = unpack_entry(parts);
    }
    return set;
}

}  // namespace atodds::rules
