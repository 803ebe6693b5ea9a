// The rules that claims are built from have example sentences: `fires` must use the rule, `silent` must not.
// What "use" means depends on the class: see Reader.
#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "extract/draft.hpp"
#include "support/catch.hpp"
#include "support/rule_examples.hpp"

using namespace atodds;

namespace {

const std::set<std::string> claim_files{
    "attribution.json", "stance.json",     "labels.json",   "measures.json", "attributes.json",
    "population.json",  "functional.json", "negation.json", "hedges.json",   "modality.json",
    "opposites.json",   "quotations.json", "clauses.json",  "poles.json", "deeds.json",
    "counts_people.json", "counts_law.json", "counts_things.json", "counts_amounts.json"};

/// A sentence read as an article of its own, as far as its claims.
struct ReadSentence {
    Article article;
    segment::Document document;
    extract::Reading reading;
    std::vector<Claim> claims;

    explicit ReadSentence(const std::string& text) {
        article.text = text;
        document = segment::scan(article, rules::Pack::english());
        segment::tag(document);
        segment::chunk(document);
        reading = extract::read_article(document);
        extract::finish_reading(reading);
        claims = extract::find_claims(reading);
    }

    bool any_claim(const std::function<bool(const Claim&)>& test) const {
        return std::any_of(claims.begin(), claims.end(), test);
    }
};

std::string field(const rules::Rule& rule, rules::RuleIndex index, std::string_view name) {
    for (const auto& phrase : rules::Pack::english().phrases(rule.kind).phrases())
        if (phrase.rule == index) return std::string(phrase.get(name));
    return {};
}

Modality modality_of(const std::string& word) {
    static const std::map<std::string, Modality> known{
        {"planned", Modality::planned}, {"required", Modality::required}, {"estimated", Modality::estimated}};
    const auto found = known.find(word);
    return found == known.end() ? Modality::hypothetical : found->second;
}

/// A near miss may hold the words of the rule; what it must not do is make the reader use them.
bool makes_use(const ReadSentence& read, const rules::Rule& rule, rules::RuleIndex index) {
    if (rule.file == "attribution.json") return !read.reading.attributions.empty();
    if (rule.kind == "modality") {
        const Modality modality = modality_of(field(rule, index, "modality"));
        return read.any_claim([&](const Claim& c) {
            return std::find(c.modality.begin(), c.modality.end(), modality) != c.modality.end();
        });
    }
    if (const std::string dimension = field(rule, index, "dimension"); !dimension.empty()) {
        const std::string stance = dimension == "comply"   ? "conduct:"
                                   : dimension == "accept" ? "accept:"
                                                           : "statement:" + dimension;
        return read.any_claim(
            [&](const Claim& c) { return c.kind == ClaimKind::stance && c.slot.rfind(stance, 0) == 0; });
    }
    static const std::set<std::string> named_by_claims{
        "measure-verb", "people-verb",  "measure-noun", "measure-adjective", "measured-noun", "measured-verb",
        "population",   "label",        "instrument",        "found",         "enable",
        "under",        "sign",         "thing-group",       "event-noun",    "naming",
        "accuse",       "state-bridge",       "pole-verb",
        "pole-word",    "pole-noun"};
    if (named_by_claims.count(rule.kind) == 0) return true;  // the words alone are the rule
    const bool shown = rule.kind == "under" || rule.kind == "found" || rule.kind == "enable" ||
                       rule.kind == "sign" || rule.kind == "thing-group";
    if (shown) return read.any_claim([](const Claim& c) { return c.kind == ClaimKind::attribute; });
    if (rule.kind == "accuse")
        return read.any_claim([](const Claim& c) { return c.slot.rfind("conduct:", 0) == 0; });
    if (rule.kind == "naming")
        return read.any_claim([](const Claim& c) { return c.kind == ClaimKind::label; });
    if (rule.kind == "state-bridge")
        return read.any_claim([](const Claim& c) { return c.kind == ClaimKind::quantity; });
    return read.any_claim(
        [&](const Claim& c) { return std::find(c.rules.begin(), c.rules.end(), rule.id) != c.rules.end(); });
}

/// "took 12 people | to hospital": the words of these rules may stand apart, or those of one be those of another for another unit
/// ("seized" of sums and of weights), so only the reader can say.
bool may_stand_apart(const rules::Rule& rule) {
    return rule.kind == "people-verb" || rule.kind == "measure-verb" || rule.kind == "measured-verb" || rule.kind == "measured-noun";
}

bool is_used(const rules::Rule& rule, rules::RuleIndex index, const std::string& sentence) {
    const bool found = test::uses(test::finds_phrase, sentence, index);
    return (found || may_stand_apart(rule)) && makes_use(ReadSentence(sentence), rule, index);
}

/// Near misses that are used today: lines of "rule id<TAB>sentence". A line that holds by now must go.
std::set<std::string> known_gaps() {
    std::ifstream in(std::string(ATODDS_SOURCE_ROOT) + "/fixtures/known_gaps/rule_examples.txt");
    std::set<std::string> gaps;
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#') gaps.insert(line);
    return gaps;
}

}  // namespace

TEST_CASE("the examples of claim rules use them, their near misses do not", "[rules][examples]") {
    const auto rules = rules::Pack::english().rules();
    std::set<std::string> gaps = known_gaps();
    std::size_t seen = 0;
    for (rules::RuleIndex i = 0; i < rules.size(); ++i) {
        const rules::Rule& rule = rules[i];
        if (claim_files.count(rule.file) == 0) continue;
        ++seen;
        for (const std::string& sentence : rule.fires) {
            INFO(rule.id << " must fire: " << sentence);
            CHECK((test::uses(test::finds_phrase, sentence, i) || (may_stand_apart(rule) && is_used(rule, i, sentence))));
        }
        for (const std::string& sentence : rule.silent) {
            const bool gap = gaps.erase(rule.id + "\t" + sentence) > 0;
            const bool used = is_used(rule, i, sentence);
            INFO(rule.id << (gap ? " is silent now, take it out of fixtures/known_gaps/rule_examples.txt: "
                                 : " must be silent: ")
                         << sentence);
            CHECK(used == gap);
        }
    }
    CHECK(gaps == std::set<std::string>());  // gaps of no rule
    CHECK(seen > 80);
}
