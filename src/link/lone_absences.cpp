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
            if (const auto number = corpus.number_of(word)) words_.push_back(*number), bits_ |= corpus.bit_of(*number);
    }

    bool is_told_by(ClaimIndex statement) const {
        const auto told = (corpus_.outline(statement).word_bits & bits_) != 0 ? corpus_.words(statement) : std::span<const WordNumber>();
        const auto tells = [&](WordNumber word) { return std::ranges::binary_search(told, word); };
        return std::ranges::any_of(words_, tells) || (!act_.empty() && corpus_.claims()[statement].predicate == act_);
    }

  private:
    const Corpus& corpus_;
    std::string_view act_;
    FewList<WordNumber, 3> words_;
    std::uint64_t bits_ = 0;  // of them, as in outlines
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

/// An absence of whose thing its own article tells nothing else.
struct Lone {
    ClaimIndex absence = 0;
    Thing thing;  // looked up once, for a dozen articles
};

std::vector<Lone> lone_of(const Corpus& corpus, DocumentIndex document) {
    std::vector<Lone> lone;
    for (const ClaimIndex c : absences_of(corpus, document))
        if (!is_told_of_too(corpus, c)) lone.push_back({c, Thing(corpus, corpus.claims()[c])});
    return lone;
}

void match(const Corpus& corpus, const Lone& lone, DocumentIndex other, std::vector<std::pair<ClaimIndex, ClaimIndex>>& found) {
    const auto [first, last] = corpus.claims_of(other);
    for (ClaimIndex c = first; c < last; ++c)
        if (is_statement(corpus, c) && lone.thing.is_told_by(c)) found.emplace_back(std::min(lone.absence, c), std::max(lone.absence, c));
}

}  // namespace

std::vector<std::pair<ClaimIndex, ClaimIndex>> lone_absences(const Corpus& corpus) {
    std::vector<std::vector<Lone>> absences;
    for (DocumentIndex d = 0; d < corpus.articles().size(); ++d) absences.push_back(lone_of(corpus, d));
    std::vector<std::pair<ClaimIndex, ClaimIndex>> found;
    for (const auto& [i, k] : neighbours_in_stories(corpus, absence_window)) {
        for (const Lone& lone : absences[i]) match(corpus, lone, k, found);
        for (const Lone& lone : absences[k]) match(corpus, lone, i, found);
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

}  // namespace atodds::link
