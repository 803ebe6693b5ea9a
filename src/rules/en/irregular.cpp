#include "rules/en/irregular.hpp"

#include <algorithm>

#include "rules/embedded.hpp"
#include "rules/packed.hpp"

namespace atodds::rules::en {
namespace {

/// A field's forms; a list is joined by '|'.
std::vector<std::string> forms(const Entry& entry, std::string_view name) {
    const auto field = std::ranges::find(entry.fields, name, &std::pair<std::string, std::string>::first);
    std::vector<std::string> result;
    if (field == entry.fields.end()) return result;
    std::string_view rest = field->second;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        result.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return result;
}

/// The first base form listed for a form keeps it ("bases": base, not basis).
void map_forms(FormMap& map, const std::vector<std::string>& forms, const std::string& base) {
    for (const std::string& form : forms) map.emplace(form, base);
}

void add_verb(Irregular& table, const Entry& entry) {
    const IrregularVerb verb{forms(entry, "third"), forms(entry, "past"), forms(entry, "participle"),
                             forms(entry, "ing")};
    for (const auto* list : {&verb.third, &verb.past, &verb.participle, &verb.ing}) {
        map_forms(table.verb_bases, *list, entry.text);
    }
    table.verbs.emplace(entry.text, verb);
}

void add_adjective(Irregular& table, const Entry& entry) {
    map_forms(table.adjective_bases, {entry.text}, entry.text);
    map_forms(table.adjective_bases, forms(entry, "comparative"), entry.text);
    map_forms(table.adjective_bases, forms(entry, "superlative"), entry.text);
}

void add(Irregular& table, const Entry& entry, const std::string& kind) {
    if (kind == "irregular-verb") {
        add_verb(table, entry);
    } else if (kind == "irregular-noun") {
        const auto plurals = forms(entry, "plural");
        map_forms(table.noun_bases, plurals, entry.text);
        table.plurals.emplace(entry.text, plurals);
    } else if (kind == "irregular-adjective") {
        add_adjective(table, entry);
    } else if (kind == "doubling-verb") {
        const bool either = forms(entry, "spelling") == std::vector<std::string>{"either"};
        table.spellings.emplace(entry.text, either ? Spelling::either : Spelling::doubled);
    }
}

Irregular load() {
    const RuleSet set = unpack_rules(embedded_irregular_words());
    Irregular table;
    for (const Entry& entry : set.entries) add(table, entry, set.rules[entry.rule].kind);
    return table;
}

}  // namespace

const Irregular& Irregular::instance() {
    static const Irregular table = load();
    return table;
}

}  // namespace atodds::rules::en
