// One name tied to another: owner, founder, buyer, seat, spouse, flag of a thing that is named.
#include <algorithm>
#include <set>
#include <sstream>
#include <string>

#include "compare/checks.hpp"
#include "extract/background.hpp"
#include "gazetteer/gazetteer.hpp"
#include "rules/listed.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

/// Within this many days nobody expects an owner or a seat to change without an article saying so.
constexpr int days_of_one_state = 7;

bool is_seat(const Claim& claim) { return claim.slot.starts_with("fact:seat:") || claim.slot.starts_with("fact:flag:"); }

/// The words of a name that tell it from others, in whatever spelling: "lind" of "the Lind Group".
std::set<std::string> own_words(const std::string& name) {
    static const rules::Listed common("firm-word");
    std::istringstream in(text::fold(name));
    std::set<std::string> words;
    for (std::string word; in >> word;)
        if (!common.has(word)) words.insert(gazetteer::skeleton(word));
    return words;
}

enum class Names { one, may_be_one, two };

Names compare_names(const Claim& a, const Claim& b) {
    if (a.attribute->entity == b.attribute->entity) return Names::one;
    const auto x = own_words(a.attribute->text), y = own_words(b.attribute->text);
    if (x.empty() || y.empty()) return Names::may_be_one;
    if (std::ranges::includes(x, y) || std::ranges::includes(y, x)) return Names::one;
    const bool shared = std::ranges::any_of(x, [&](const std::string& word) { return y.contains(word); });
    return shared ? Names::may_be_one : Names::two;
}

Names compare_values(const Claim& a, const Claim& b) {
    if (!is_seat(a)) return compare_names(a, b);
    switch (link::place_relation(a, b)) {
        case link::PlaceRelation::same: return Names::one;
        case link::PlaceRelation::apart: return Names::two;
        default: return Names::may_be_one;
    }
}

/// The article speaks of that one too: it may own the owner, or have sold.
bool tells_of_both(const Pair& pair, const Claim& teller, const Claim& other) {
    const std::string text = text::fold(pair.article(teller).text);
    return std::ranges::any_of(own_words(other.attribute->text), [&](const std::string& word) {
        std::istringstream in(text);
        for (std::string each; in >> each;)
            if (gazetteer::skeleton(each.substr(0, each.find_first_of(".,;:'")) ) == word) return true;
        return false;
    });
}

/// A thing may be bought again, and what it was long ago it need not be now.
bool are_of_two_times(const Pair& pair) {
    if (pair.a.slot.starts_with("fact:buyer:")) return pair.evidence.link.time == TimeRelation::apart;
    return extract::is_background(pair.a) != extract::is_background(pair.b) && !pair.a.slot.starts_with("fact:founder:");
}

}  // namespace

bool is_relation(const Claim& claim) { return claim.predicate == "relation"; }

Judgement judge_relation(const Pair& pair) {
    Judgement j("attribute-mismatch");
    j.inferred();
    if (pair.same_document()) return j.step("one-article", "two such facts in one article");
    const Names names = compare_values(pair.a, pair.b);
    if (names == Names::one) return j.decide(Verdict::agreement, "same-value", "both say the same: " + pair.a.attribute->text);
    if (names == Names::may_be_one) return j.step("no-name", "the two names may be one, or one part of the other");
    if (tells_of_both(pair, pair.a, pair.b) || tells_of_both(pair, pair.b, pair.a)) return j.step("several-values", "an article names both");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b)) return j.step("several-values", "an article gives several of them");
    if (are_of_two_times(pair)) return j.step("other-time", "they tell of two times");
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-actual", "one is a plan or a possibility");
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    if (*days > days_of_one_state) return j.earlier(earlier_claim(pair)).decide(Verdict::update, "other-date", "the two are of different dates, and such a fact may change");
    j.step("one-value", "there is one " + pair.a.measure + ", and these are " + pair.a.attribute->text + " and " + pair.b.attribute->text);
    return by_voice(j, pair);
}

}  // namespace atodds::compare
