#include "link/lone_states.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "rules/listed.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace atodds::link {

namespace {

/// Articles of a story after it that an article is set beside.
constexpr std::size_t state_window = 12;
/// Bytes before a name in which it is said what somebody is: "escaped prisoner Damian Lee".
constexpr std::size_t title_reach = 28;

constexpr std::string_view state_prefix = "pole:";
constexpr std::string_view named_mark = " named";

/// A state or an act on a thing: its kind ("pole:open", "event once:left") and its thing ("unit", "@ann lee").
struct Told {
    std::string_view kind;
    std::string_view thing;
    bool state = false;
};

Told told_by(std::string_view slot) {
    const text::Letters whole(slot);
    const bool state = slot.starts_with(state_prefix), act = whole.begins_with("event once:") || whole.begins_with("event time:");
    if (!state && !act) return {};
    const std::size_t colon = slot.find(':', slot.find(':') + 1);
    if (colon == std::string_view::npos) return {};
    std::string_view thing = slot.substr(colon + 1);
    if (thing.ends_with(named_mark)) thing.remove_suffix(named_mark.size());
    return {slot.substr(0, colon), thing, state};
}

Told told_of(const Claim& claim) { return told_by(claim.slot); }

bool same_answer(const Claim& a, const Claim& b, bool state) {
    if (state) return a.polarity == b.polarity && (a.side.empty() || b.side.empty() || a.side == b.side);
    return a.timex && b.timex && a.timex->value == b.timex->value;
}

/// The claims of an article by kind, of those kinds of which it gives one answer, for one thing.
std::map<std::string_view, std::vector<ClaimIndex>> lone_of(const Corpus& corpus, DocumentIndex document) {
    std::map<std::string_view, std::vector<ClaimIndex>> found;
    std::map<std::string_view, bool> lone;
    const auto [first, last] = corpus.claims_of(document);
    for (ClaimIndex c = first; c < last; ++c) {
        if (!corpus.outline(c).of_event) continue;  // states and acts on things are, with others
        const Told told = told_by(corpus.slot_text(corpus.slot(c)));
        if (told.kind.empty()) continue;
        const Claim& claim = corpus.claims()[c];
        auto& claims = found[told.kind];
        const bool one = claims.empty() || (same_answer(corpus.claims()[claims.front()], claim, told.state) && told_of(corpus.claims()[claims.front()]).thing == told.thing);
        lone.try_emplace(told.kind, true).first->second &= one;
        claims.push_back(c);
    }
    std::erase_if(found, [&](const auto& entry) { return !lone[entry.first]; });
    return found;
}

/// "escaped prisoner Damian Lee": an article says of the one who is named that he is what the other calls him.
bool is_called(const std::string& text, std::string_view name, std::string_view noun) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const std::size_t from = at > title_reach ? at - title_reach : 0;
        const std::string_view before = std::string_view(text).substr(from, at - from);
        const std::size_t found = before.rfind(noun);
        const bool close = found != std::string_view::npos && before.find_first_of(".,;:", found) == std::string_view::npos;
        if (close && before.substr(found + noun.size()).find("'s") == std::string_view::npos) return true;
    }
    return false;
}

bool may_be_named(const Corpus& corpus, const Claim& a, const Claim& b, std::string_view name, std::string_view noun) {
    const std::string_view id = name.substr(1);
    return is_called(text::fold(corpus.articles()[a.document].text), id, noun) || is_called(text::fold(corpus.articles()[b.document].text), id, noun);
}

/// "rocket" and "launcher": nouns for one thing in one story.
bool are_kin(std::string_view one, std::string_view other) {
    static const rules::Listed kin("thing-kin");
    const rules::Phrase *x = kin.find(one), *y = kin.find(other);
    return x != nullptr && y != nullptr && x->get("kin") == y->get("kin");
}

bool may_be_one_state(const Corpus& corpus, ClaimIndex x, ClaimIndex y) {
    const Claim &a = corpus.claims()[x], &b = corpus.claims()[y];
    if (corpus.group(x) != corpus.group(y) || a.slot == b.slot || a.in_title || b.in_title) return false;
    const std::string_view one = told_of(a).thing, other = told_of(b).thing;
    if (one == other) return false;  // "the deal" and "the grain deal"
    const bool named = one.starts_with('@'), also_named = other.starts_with('@');
    if (named && also_named) return false;
    if (named) return may_be_named(corpus, a, b, one, other);
    if (also_named) return may_be_named(corpus, a, b, other, one);
    return are_kin(one, other);
}

}  // namespace

std::vector<std::pair<ClaimIndex, ClaimIndex>> lone_states(const Corpus& corpus) {
    std::vector<std::map<std::string_view, std::vector<ClaimIndex>>> lone;
    for (DocumentIndex d = 0; d < corpus.articles().size(); ++d) lone.push_back(lone_of(corpus, d));
    std::vector<std::pair<ClaimIndex, ClaimIndex>> found;
    for (const auto& [i, k] : neighbours_in_stories(corpus, state_window))
        for (const auto& [kind, claims] : lone[i])
            if (const auto others = lone[k].find(kind); others != lone[k].end())
                for (const ClaimIndex x : claims)
                    for (const ClaimIndex y : others->second)
                        if (may_be_one_state(corpus, x, y)) found.emplace_back(std::min(x, y), std::max(x, y));
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace atodds::link
