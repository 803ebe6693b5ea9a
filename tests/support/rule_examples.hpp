#pragma once
#include <functional>
#include <string>
#include <vector>

#include "rules/pack.hpp"
#include "segment/document.hpp"

namespace atodds::test {

/// An example of a rule that does not do what the rule says.
struct BrokenExample {
    std::string rule;
    std::string sentence;
    bool should_fire = false;
};

/// True when a phrase of the rule's class is found in the document and the longest one there is the rule's.
inline bool finds_phrase(const segment::Document& document, const rules::Pack& pack, rules::RuleIndex rule) {
    const rules::PhraseTable& table = pack.phrases(pack.rules()[rule].kind);
    for (std::uint32_t token = 0; token < document.words.size(); ++token) {
        const auto match = table.longest(std::span(document.words).subspan(token));
        if (match && match.phrase->rule == rule) return true;
    }
    return false;
}

/// Whether reading a sentence uses a rule. A reader of its own can say so better than finds_phrase, which
/// knows no context.
using UsesRule = std::function<bool(const segment::Document&, const rules::Pack&, rules::RuleIndex)>;

inline bool uses(const UsesRule& uses_rule, const std::string& sentence, rules::RuleIndex rule) {
    const rules::Pack& pack = rules::Pack::english();
    Article article;
    article.text = sentence;
    return uses_rule(segment::scan(article, pack), pack, rule);
}

/// The examples of all rules of a class (of every class when it is empty) that are broken; `silent` ones only
/// on request, since what keeps them silent is often the code and not the phrase.
inline std::vector<BrokenExample> broken_examples(const UsesRule& uses_rule, std::string_view phrase_class,
                                                  bool with_silent) {
    std::vector<BrokenExample> broken;
    const auto rules = rules::Pack::english().rules();
    for (rules::RuleIndex i = 0; i < rules.size(); ++i) {
        const rules::Rule& rule = rules[i];
        if (!phrase_class.empty() && rule.kind != phrase_class) continue;
        for (const std::string& sentence : rule.fires) {
            if (!uses(uses_rule, sentence, i)) broken.push_back({rule.id, sentence, true});
        }
        for (const std::string& sentence : with_silent ? rule.silent : std::vector<std::string>()) {
            if (uses(uses_rule, sentence, i)) broken.push_back({rule.id, sentence, false});
        }
    }
    return broken;
}

}  // namespace atodds::test
