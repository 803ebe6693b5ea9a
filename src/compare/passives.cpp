// Who acts and who undergoes: "police found explosives", "explosives were found".
#include "compare/passives.hpp"

#include <algorithm>

#include "compare/clause_words.hpp"
#include "compare/edits.hpp"
#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

bool names_in_role(const Claim& claim, EntityRole role, std::string_view id) {
    return std::ranges::any_of(claim.entities, [&](const EntityRef& e) { return e.role == role && e.id == id; });
}

bool undergoes(const Pair& pair, const Claim& passive, const Claim& active) {
    const auto subject = std::ranges::find(passive.entities, EntityRole::subject, &EntityRef::role);
    return subject != passive.entities.end() && names_in_role(active, EntityRole::object, subject->id) && is_passive(pair, passive) && !is_passive(pair, active);
}

}  // namespace

bool is_passive(const Pair& pair, const Claim& c) {
    const auto cue = std::ranges::find(c.parts, PartRole::cue, &Part::role);
    if (cue == c.parts.end() || cue->span.begin < c.sentence.begin) return false;
    auto before = split_words(std::string_view(pair.article(c).text).substr(c.sentence.begin, cue->span.begin - c.sentence.begin));
    while (!before.empty() && (text::is_one_of(before.back(), "not", "never") || before.back().ends_with("ly"))) before.pop_back();
    const bool progressive = std::string_view(pair.article(c).text).substr(cue->span.begin, cue->span.size()).ends_with("ing");
    return !progressive && !before.empty() && text::is_one_of(before.back(), "been", "was", "were", "is", "are", "being", "be", "wasn't", "weren't");
}

bool is_one_thing(std::string_view x, std::string_view y) { return x == y || gazetteer::kinship(x, y) == gazetteer::Kinship::one_thing; }

bool are_two_nouns(const Claim& a, const Claim& b) {
    static const rules::Listed anybody("whoever");  // "individuals with ties to them" may be their members, and jets belong to an army
    return !a.thing.empty() && !b.thing.empty() && !anybody.has(a.thing) && !anybody.has(b.thing) && !is_one_thing(a.thing, b.thing);
}

bool befalls_another(const Pair& pair) {
    const Claim& brief = pair.a.words.size() < pair.b.words.size() ? pair.a : pair.b;
    const Claim& other = &brief == &pair.a ? pair.b : pair.a;
    if (brief.words.size() >= fewest_words || brief.thing.empty() || !is_passive(pair, brief)) return false;
    if (is_passive(pair, other)) return !is_one_thing(other.thing, brief.thing);
    return std::ranges::none_of(written_words(clause_text(pair, other)), [&](std::string_view word) { return is_one_thing(noun_form(word), brief.thing); });
}

bool is_denied_of_one_doer(const Pair& pair) {
    const Claim &denied = pair.a.polarity == Polarity::negative ? pair.a : pair.b, &told = &denied == &pair.a ? pair.b : pair.a;
    const Words words = written_words(clause_text(pair, denied)), other = written_words(clause_text(pair, told));
    const auto by = std::ranges::find(words, "by");
    if (by == words.end() || !is_passive(pair, denied)) return false;
    for (auto word = std::next(by); word != words.end(); ++word) {
        const std::string noun = noun_form(*word);
        if (!is_article(text::fold(*word))) return std::ranges::none_of(other, [&](std::string_view w) { return is_one_thing(noun_form(w), noun); });
    }
    return false;
}

bool tell_of_two_things(const Pair& pair) {
    const Claim &a = pair.a, &b = pair.b;
    const Claim &undergone = has(a, Modality::denied) ? a : b, &done = &undergone == &a ? b : a;
    if (is_passive(pair, undergone) && !is_passive(pair, done)) {
        const Words words = written_words(clause_text(pair, done));
        return !undergone.thing.empty() && std::ranges::none_of(words, [&](std::string_view word) { return is_one_thing(noun_form(word), undergone.thing); });
    }
    return are_two_nouns(a, b);
}

bool one_undergoes(const Pair& pair) { return undergoes(pair, pair.a, pair.b) || undergoes(pair, pair.b, pair.a); }

}  // namespace atodds::compare
