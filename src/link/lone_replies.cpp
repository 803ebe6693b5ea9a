#include "link/lone_replies.hpp"

#include <algorithm>
#include <ranges>
#include <string_view>

#include "extract/replies.hpp"
#include "link/blocks.hpp"

namespace atodds::link {

namespace {

/// Articles of a story after it that an article is set beside.
constexpr std::size_t reply_window = 12;

/// Words, beside the names of the two, that what was said and the answer must have in common: one where nothing else that was said comes near.
constexpr std::size_t least_common = 1;

std::vector<ClaimIndex> replies_of(const Corpus& corpus, DocumentIndex document) {
    std::vector<ClaimIndex> found;
    const auto [first, last] = corpus.claims_of(document);
    for (ClaimIndex c = first; c < last; ++c)
        if (corpus.outline(c).reply) found.push_back(c);
    return found;
}

/// What the one who is answered says, or whom he accuses.
bool is_said_by(const Corpus& corpus, ClaimIndex c, std::string_view teller) {
    const Claim& claim = corpus.claims()[c];
    if (corpus.group(c) != statement_group && !claim.slot.starts_with("pole:")) return false;
    if (claim.speaker && claim.speaker->id == teller) return claim.modality.empty() || claim.modality.front() != Modality::denied;
    const bool accuses = claim.predicate == "accuse" || claim.slot == "statement:accuse";
    return accuses && claim.subject_named && std::ranges::any_of(claim.entities, [&](const EntityRef& e) { return e.id == teller; });
}

std::size_t common_words(const Corpus& corpus, ClaimIndex reply, ClaimIndex told) {
    const auto x = corpus.words(reply), y = corpus.words(told);
    const WordNumber none = 0;
    const auto teller = corpus.number_of("@" + std::string(corpus.claims()[reply].thing)).value_or(none);
    std::size_t count = 0;
    for (const WordNumber word : x) count += word != teller && std::ranges::binary_search(y, word);
    return count;
}

void find_answered(const Corpus& corpus, ClaimIndex reply, DocumentIndex other, std::vector<std::pair<ClaimIndex, ClaimIndex>>& found) {
    const std::string_view teller = corpus.claims()[reply].thing;
    const auto [first, last] = corpus.claims_of(other);
    std::size_t most = least_common - 1;
    ClaimIndex best = last;
    for (ClaimIndex c = first; c < last; ++c) {
        if (!is_said_by(corpus, c, teller)) continue;
        if (const std::size_t count = common_words(corpus, reply, c); count > most) most = count, best = c;
    }
    if (best != last) found.emplace_back(std::min(reply, best), std::max(reply, best));
}

}  // namespace

std::vector<std::pair<ClaimIndex, ClaimIndex>> lone_replies(const Corpus& corpus) {
    std::vector<std::vector<ClaimIndex>> replies;
    bool any = false;
    for (DocumentIndex d = 0; d < corpus.articles().size(); ++d) {
        replies.push_back(replies_of(corpus, d));
        any |= !replies.back().empty();
    }
    std::vector<std::pair<ClaimIndex, ClaimIndex>> found;
    if (!any) return found;
    for (const auto& [i, k] : neighbours_in_stories(corpus, reply_window)) {
        for (const ClaimIndex reply : replies[i]) find_answered(corpus, reply, k, found);
        for (const ClaimIndex reply : replies[k]) find_answered(corpus, reply, i, found);
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

}  // namespace atodds::link
