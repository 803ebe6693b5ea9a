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
        if (corpus.outline(c).kind == ClaimKind::stance && corpus.outline(c).absence) found.push_back(c);
    return found;
}

bool is_statement(const Corpus& corpus, ClaimIndex c) { return corpus.group(c) == statement_group; }

/// What an absence is of: as a word, as a sense, and as the act that the noun is made of. Each may be empty, or told by no claim at all. It
/// is asked of the statements of a dozen articles, so that it asks for numbers of words, and for a claim only where an act may be its verb.
class Thing {
  public:
    Thing(const Corpus& corpus, const Claim& absence) : corpus_(corpus), act_(extract::act_of_noun(absence.thing)) {
        for (const std::string_view word : {std::string_view(absence.thing), std::string_view(absence.facet), act_})
            if (const auto number = corpus.number_of(word)) words_.push_back(*number);
    }

    bool is_told_by(ClaimIndex statement) const {
        const auto told = corpus_.words(statement);
        const auto tells = [&](WordNumber word) { return std::ranges::binary_search(told, word); };
        return std::ranges::any_of(words_, tells) || (!act_.empty() && corpus_.claims()[statement].predicate == act_);
    }

  private:
    const Corpus& corpus_;
    std::string_view act_;
    FewList<WordNumber, 3> words_;
};

/// A statement of the same article, in another sentence, that tells of such a thing: which of several is not there only its words say.
bool is_told_of_too(const Corpus& corpus, ClaimIndex absence) {
    const Claim& absent = corpus.claims()[absence];
    const Thing thing(corpus, absent);
    const auto [first, last] = corpus.claims_of(absent.document);
    return std::ranges::any_of(std::views::iota(first, last), [&](ClaimIndex index) {
        if (!is_statement(corpus, index) || !thing.is_told_by(index)) return false;
        const Claim& c = corpus.claims()[index];
        return c.sentence != absent.sentence && !c.in_title;
    });
}

void match(const Corpus& corpus, ClaimIndex absence, DocumentIndex other, std::vector<std::pair<ClaimIndex, ClaimIndex>>& found) {
    const Thing thing(corpus, corpus.claims()[absence]);
    const auto [first, last] = corpus.claims_of(other);
    for (ClaimIndex c = first; c < last; ++c)
        if (is_statement(corpus, c) && thing.is_told_by(c)) found.emplace_back(std::min(absence, c), std::max(absence, c));
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
