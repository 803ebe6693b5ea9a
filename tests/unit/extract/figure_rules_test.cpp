// Every rule of figures and dates has sentences that must and must not use it. A rule is used by a sentence
// when one of its phrases stands inside a mention or right before one (verbs of change, words that make an
// age or a code).
#include <algorithm>
#include <set>

#include "support/catch.hpp"
#include "support/figures.hpp"

using namespace atodds;
using test::Figures;

namespace {

const std::set<std::string> files{"numbers.json", "approximators.json", "units.json", "time.json",
                                  "change.json"};

/// Whether a phrase of the class that belongs to `rule` covers a token of the mention.
bool covers(const Figures& found, const Mention& mention, const rules::PhraseTable& table,
            rules::RuleIndex rule) {
    constexpr std::uint32_t reach = 3;
    const auto& document = found.document;
    const std::uint32_t first = mention.first_token > reach ? mention.first_token - reach : 0;
    const auto last = std::min<std::uint32_t>(mention.last_token + reach,
                                              static_cast<std::uint32_t>(document.tokens.size()));
    for (std::uint32_t i = first; i < last; ++i) {
        for (const rules::Phrase& phrase : table.phrases()) {
            if (phrase.rule != rule || i + phrase.words.size() > document.words.size()) continue;
            if (std::equal(phrase.words.begin(), phrase.words.end(), document.words.begin() + i)) return true;
        }
    }
    return false;
}

bool uses(const std::string& text, const rules::PhraseTable& table, rules::RuleIndex rule) {
    const Figures found(text);
    return std::any_of(found.mentions.begin(), found.mentions.end(),
                       [&](const Mention& mention) { return covers(found, mention, table, rule); });
}

}  // namespace

TEST_CASE("rules of figures and dates give a mention in their examples", "[extract][figures][rules]") {
    const rules::Pack& pack = rules::Pack::english();
    std::size_t seen = 0;
    for (rules::RuleIndex i = 0; i < pack.rules().size(); ++i) {
        const rules::Rule& rule = pack.rules()[i];
        if (files.count(rule.file) == 0) continue;
        ++seen;
        INFO("rule " << rule.id);
        CHECK(!rule.fires.empty());
        CHECK(!rule.silent.empty());
        for (const std::string& text : rule.fires) {
            INFO(text);
            CHECK(!Figures(text).mentions.empty());
        }
        for (const std::string& text : rule.silent) {
            INFO(text);
            CHECK_FALSE(uses(text, pack.phrases(rule.kind), i));
        }
    }
    CHECK(seen > 40);
}
