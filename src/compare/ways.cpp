#include <algorithm>
#include <ranges>
#include <string_view>

#include "compare/checks.hpp"

namespace atodds::compare {

namespace {

/// "ship|@santa brisa": a noun or a name of the one is the other's.
bool may_be_one_vehicle(std::string_view a, std::string_view b) {
    const auto words = [](std::string_view text) { return text | std::views::split('|') | std::views::transform([](auto part) { return std::string_view(part.begin(), part.end()); }); };
    return std::ranges::any_of(words(a), [&](std::string_view x) { return !x.empty() && std::ranges::any_of(words(b), [&](std::string_view y) { return x == y; }); });
}

/// "The tug rammed the ferry", "the ferry struck the tug": who is said to have run into whom, turned round.
Judgement judge_collision(Judgement j, const Pair& pair) {
    const std::string_view agent_a = pair.a.attribute->text, agent_b = pair.b.attribute->text, hit_a = pair.a.attribute->of, hit_b = pair.b.attribute->of;
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-actual", "one is a plan or a possibility");
    if (pair.same_document()) return j.step("one-article", "two statements of one article");
    if (!pair.corpus.same_story(pair.a.document, pair.b.document)) return j.step("other-story", "the articles tell of different events");
    if (pair.a.time && pair.b.time && pair.evidence.link.time == TimeRelation::apart) return j.step("other-time", "they tell of two times");
    if (may_be_one_vehicle(agent_a, agent_b)) return j.step("same-way", "both may say it of one of the two");
    const bool turned = may_be_one_vehicle(agent_a, hit_b) || may_be_one_vehicle(agent_b, hit_a);
    if (!turned || may_be_one_vehicle(hit_a, hit_b)) return j.step("other-thing", "they may tell of more than two vehicles");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b)) return j.step("several-values", "an article tells of several that ran into each other");
    j.step("other-way", "each of the two is said to have run into the other");
    return by_voice(j, pair);
}

}  // namespace

bool is_way(const Claim& claim) {
    return claim.slot.starts_with("way:");
}

/// Of two names one owns, buys or follows the other, and not the other way round; a plan may come to nothing.
Judgement judge_way(const Pair& pair) {
    Judgement j("attribute-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (pair.a.slot == "way:rammed:story") return judge_collision(std::move(j), pair);
    if (pair.a.attribute->text == pair.b.attribute->text)
        return j.decide(Verdict::agreement, "same-way", "both lead the same way");
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-actual", "one is a plan or a possibility");
    if (pair.same_document()) return j.step("one-article", "two statements of one article, at two times");
    if (!pair.corpus.same_story(pair.a.document, pair.b.document))
        return j.step("other-story", "the articles tell of different events");
    if (pair.a.time && pair.b.time && pair.evidence.link.time != TimeRelation::same &&
        pair.evidence.link.time != TimeRelation::overlap)
        return j.step("other-time", "they tell of two times");
    if ((pair.a.time || pair.b.time) && pair.evidence.link.time == TimeRelation::apart)
        return j.step("other-time", "one tells of a time long before");
    j.step("other-way",
           "of the two names each is said to be the one that " + pair.a.attribute->name + " the other");
    return by_voice(j, pair);
}

}  // namespace atodds::compare
