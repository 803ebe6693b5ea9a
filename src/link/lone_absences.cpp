#include "link/lone_absences.hpp"

#include <algorithm>
#include <ranges>

#include "extract/absences.hpp"
#include "link/blocks.hpp"

namespace atodds::link {

namespace {

/// Articles of a story after it that an article is set beside.
constexpr std::size_t absence_window = 12;

std::vector<ClaimIndex> absences_of(const Corpus& corpus, DocumentIndex document) {
    std::vector<ClaimIndex> found;
    const auto [first, last] = corpus.claims_of(document);
    for (ClaimIndex c = first; c < last; ++c)
        if (corpus.outline(c).kind == ClaimKind::stance && extract::is_absence(corpus.claims()[c])) found.push_back(c);
    return found;
}

bool is_statement(const Corpus& corpus, ClaimIndex c) { return corpus.group(c) == statement_group; }

/// What an absence is of: as a word, as a sense, and as the act that the noun is made of; each may be empty.
struct Thing {
    std::string_view noun, sense, act;
    explicit Thing(const Claim& absence) : noun(absence.thing), sense(absence.facet), act(extract::act_of_noun(noun)) {}

    bool is_told_by(const Claim& statement) const {
        const auto has = [&](std::string_view word) { return std::binary_search(statement.words.begin(), statement.words.end(), word); };
        return has(sense) || (noun != sense && has(noun)) || (!act.empty() && (statement.predicate == act || has(act)));
    }
};

/// A statement of the same article, in another sentence, that tells of such a thing: which of several is not there only its words say.
bool is_told_of_too(const Corpus& corpus, ClaimIndex absence) {
    const Claim& absent = corpus.claims()[absence];
    const Thing thing(absent);
    const auto [first, last] = corpus.claims_of(absent.document);
    return std::ranges::any_of(std::views::iota(first, last), [&](ClaimIndex index) {
        const Claim& c = corpus.claims()[index];
        return is_statement(corpus, index) && c.sentence != absent.sentence && !c.in_title && thing.is_told_by(c);
    });
}

void match(const Corpus& corpus, ClaimIndex absence, DocumentIndex other, std::vector<std::pair<ClaimIndex, ClaimIndex>>& found) {
    const Thing thing(corpus.claims()[absence]);
    const auto [first, last] = corpus.claims_of(other);
    for (ClaimIndex c = first; c < last; ++c)
        if (is_statement(corpus, c) && thing.is_told_by(corpus.claims()[c])) found.emplace_back(std::min(absence, c), std::max(absence, c));
}

}  // namespace

std::vector<std::pair<ClaimIndex, ClaimIndex>> lone_absences(const Corpus& corpus) {
    std::vector<std::vector<ClaimIndex>> absences;
    for (DocumentIndex d = 0; d < corpus.articles().size(); ++d) {
        absences.push_back(absences_of(corpus, d));
        std::erase_if(absences.back(), [&](ClaimIndex c) { return is_told_of_too(corpus, c); });
    }
    std::vector<std::pair<ClaimIndex, ClaimIndex>> found;
    for (const auto& [i, k] : neighbours_in_stories(corpus, absence_window)) {
        for (const ClaimIndex absence : absences[i]) match(corpus, absence, k, found);
        for (const ClaimIndex absence : absences[k]) match(corpus, absence, i, found);
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

}  // namespace atodds::link
