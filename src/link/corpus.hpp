#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atodds/article.hpp"
#include "atodds/claim.hpp"
#include "link/outline.hpp"

namespace atodds::link {

/// A word of the corpus' claims, numbered in alphabetical order, so that numbers depend on the words alone.
using WordNumber = std::uint32_t;

/// The event an article is about: its kind ("quake") and its one day.
struct EventDay {
    std::string kind;
    DayRange day;
};

/// True when two events are of one kind and of one day; a night may lie between ("Monday night" is Tuesday elsewhere).
bool one_day(const EventDay& a, const EventDay& b);

/// Stories that an article belongs to at most: those of the articles that it is most like. A round-up tells of a few; among
/// thousands of articles each is a little like some of many stories, and the work would grow with the square of the corpus.
constexpr std::size_t most_stories = 4;

/// The words of an article's claims that other articles have too, ascending; all weights are those of Corpus::weight().
struct ArticleWords {
    std::vector<WordNumber> words;
    std::uint64_t norm = 0;   ///< the sum of the weights of all its words
    std::uint64_t names = 0;  ///< of the names that others have too
    bool has_name = false;    ///< also one that no other article has
};

/// The stories of one article, ascending.
struct Stories {
    std::array<std::uint32_t, most_stories> list{};
    std::uint32_t count = 0;

    void add(std::uint32_t story) {
        std::uint32_t at = count++;
        for (; at > 0 && list[at - 1] > story; --at) list[at] = list[at - 1];
        list[at] = story;
    }
    bool has(std::uint32_t story) const { return std::find(begin(), end(), story) != end(); }
    const std::uint32_t* begin() const { return list.data(); }
    const std::uint32_t* end() const { return list.data() + count; }
};

/// What is known only of the corpus as a whole: how rare words are, which articles tell one story. Refers to the articles and
/// claims, which must outlive it.
class Corpus {
  public:
    /// Whether the articles have to be sorted into stories, or are known to tell one.
    enum class Sorting { to_find, one };
    Corpus(const std::vector<Article>& articles, const std::vector<Claim>& claims, Sorting stories = Sorting::to_find);

    const std::vector<Article>& articles() const { return *articles_; }
    const std::vector<Claim>& claims() const { return *claims_; }

    /// The words of a claim as numbers, ascending (Claim::words is in alphabetical order too).
    std::span<const WordNumber> words(ClaimIndex claim) const {
        return std::span(numbers_).subspan(first_[claim], first_[claim + 1] - first_[claim]);
    }
    const Outline& outline(ClaimIndex claim) const { return outlines_[claim]; }
    /// comparable_group() of a claim.
    std::uint8_t group(ClaimIndex claim) const { return groups_[claim]; }
    bool worded(ClaimIndex claim) const { return outlines_[claim].worded; }
    /// Number of a claim's slot: equal for equal slots.
    std::uint32_t slot(ClaimIndex claim) const { return outlines_[claim].slot; }
    std::uint32_t slot_count() const { return static_cast<std::uint32_t>(slots_.size()); }
    /// Claim::slot of the claims with this number: asked of many claims, it spares them being looked at.
    std::string_view slot_text(std::uint32_t slot) const { return slots_[slot]; }
    /// The days on which an article may have been printed; nothing where its date is not known.
    const std::optional<Days>& printed(DocumentIndex document) const { return printed_[document]; }
    /// The last part of a year that the sentence of a claim with a value names; empty: none. The claim is one of the corpus.
    std::string_view period(const Claim& claim) const { return periods_[static_cast<std::size_t>(&claim - claims_->data())]; }
    /// True when no other claim of the claim's article fills its slot with another figure: what an article gives once, it
    /// means as one thing.
    bool is_lone(ClaimIndex claim) const { return lone_[claim]; }
    /// True when the claim's article gives the whole of its slot too ("18 people, five of them children").
    bool gives_whole(ClaimIndex claim) const { return whole_[claim]; }
    /// The day of the event an article is about; nothing where it names none, or several.
    const std::optional<EventDay>& event_day(DocumentIndex document) const { return event_days_[document]; }
    /// True when the text of the claim's article, its title aside, fills the claim's slot with no other figure.
    bool is_lone_in_text(ClaimIndex claim) const;
    /// True when the article of `other` gives the claim's figure too, by the same slot, in another unit, or as the very same large
    /// number of people, and not as the word of another speaker than
    /// the one of `other`: then `other` is of something else.
    bool is_borne_out(ClaimIndex claim, ClaimIndex other) const;
    /// True when one of the two figures and a third of their articles, by the same slot, add up to the other: 31 dead, of whom 20 at one
    /// station and 11 at another.
    bool is_part_of_sum(ClaimIndex a, ClaimIndex b) const;
    /// True when the figure is nobody ("no one was hurt") and its article tells of dead or injured elsewhere.
    bool is_zero_of_other(ClaimIndex claim) const;
    /// True when the articles of two figures give one and the same whole of their slot, larger than both: 22 dead in either, of whom one
    /// counts 7 children and the other 14.
    bool share_whole(ClaimIndex a, ClaimIndex b) const;
    /// True of two counts of missing people whose articles give two counts of the dead: between the two prints some were found.
    bool moved_on(ClaimIndex a, ClaimIndex b) const;
    /// True when a figure of the text of the claim's article, its title aside, meets the claim's, or two of one sentence add up to it.
    bool repeats_figure(ClaimIndex claim) const;
    /// True when a claim of the same article, at most a sentence away, is of a time that lies within `range` or holds it, neither
    /// longer than a year.
    bool stands_by_date(ClaimIndex claim, const DayRange& range) const;
    std::string_view text(WordNumber word) const { return texts_[word]; }
    /// The number of a word; nothing where no claim uses it.
    std::optional<WordNumber> number_of(std::string_view word) const;
    /// Names begin with the same sign, so that they stand together.
    bool is_name(WordNumber word) const { return first_name_ <= word && word < end_of_names_; }
    /// The bit of a word among those of claims that have it (Outline::word_bits).
    std::uint64_t bit_of(WordNumber word) const {
        constexpr unsigned name_bits = 64 - plain_word_bits;
        return std::uint64_t{1} << (is_name(word) ? plain_word_bits + word % name_bits : word % plain_word_bits);
    }
    /// Number of articles whose claims use the word.
    std::uint32_t spread(WordNumber word) const { return spread_[word]; }
    /// Squared rarity of a word, the rarity being log2 of (articles + 1) / spread, in 1/1000; with a floor, so that in a small
    /// corpus about one story a shared word still counts.
    std::uint64_t weight(WordNumber word) const { return weights_[word]; }
    std::size_t word_count() const { return texts_.size(); }

    /// True when two articles tell one story: their names and rare words are much the same.
    bool same_story(DocumentIndex a, DocumentIndex b) const {
        return a == b || ((story_bits_[a] & story_bits_[b]) != 0 && share_story(a, b));
    }
    /// By article.
    std::span<const ArticleWords> article_words() const { return article_words_; }
    /// True when no article tells a story of its own: a folder made for one event.
    bool is_one_story() const { return is_one_story_; }
    /// True when the two figures are all that two articles of one story have left over of a kind (link/lone_figures.hpp).
    bool is_left_over(ClaimIndex a, ClaimIndex b) const {
        return has_left_over_[a] && has_left_over_[b] && std::ranges::binary_search(left_over_, std::pair(std::min(a, b), std::max(a, b)));
    }
    const std::vector<std::pair<ClaimIndex, ClaimIndex>>& left_over() const { return left_over_; }
    /// Claims of one article, which stand together: half-open.
    std::pair<ClaimIndex, ClaimIndex> claims_of(DocumentIndex document) const { return {first_claims_[document], first_claims_[document + 1]}; }
    /// The stories an article belongs to, each named by its first article. A round-up can belong to several.
    const Stories& stories(DocumentIndex document) const { return stories_[document]; }

  private:
    void find_articles();
    void read_claims();
    std::string_view kept(std::string_view word);
    void sort_words();
    void weigh_words();
    void weigh_claims();
    void find_lone();
    void find_event_days();
    void find_dates();
    void find_periods();
    void mark_stories();
    void find_left_over();
    bool share_story(DocumentIndex a, DocumentIndex b) const;

    /// When a claim says it was, beside where it stands: what many claims of an article are asked for, without the claims.
    struct Dated {
        Span sentence;
        Days days;
        bool in_title;
    };

    const std::vector<Article>* articles_;
    const std::vector<Claim>* claims_;
    std::pmr::monotonic_buffer_resource letters_;  // of the words, close together: each is compared with many
    std::vector<std::string_view> texts_;     // by number; views into letters_
    WordNumber first_name_ = 0, end_of_names_ = 0;
    std::vector<WordNumber> numbers_;         // the words of all claims, one after the other
    std::vector<ClaimIndex> first_claims_;    // by article; one more at the end
    std::vector<std::uint32_t> first_;        // claim -> offset into numbers_
    std::vector<Outline> outlines_;           // by claim
    std::vector<std::uint8_t> groups_;        // by claim
    std::vector<std::string_view> slots_;     // by number; views into Claim::slot
    std::vector<std::optional<Days>> printed_;  // by article
    std::vector<std::optional<EventDay>> event_days_;  // by article
    std::vector<Dated> dated_;                // the claims with a time of a year at most, in their order
    std::vector<std::uint32_t> first_dated_;  // by article: offset into dated_; one more at the end
    std::vector<std::string_view> periods_;   // by claim; views into the rules
    std::vector<bool> lone_;                  // by claim
    std::vector<bool> whole_;                 // by claim
    std::vector<std::uint32_t> spread_;
    std::vector<std::uint64_t> weights_;
    std::vector<Stories> stories_;            // by article
    std::vector<ArticleWords> article_words_;
    bool is_one_story_ = true;
    std::vector<std::uint64_t> story_bits_;   // by article: a bit for each of its stories; articles without a common bit share none
    std::vector<std::pair<ClaimIndex, ClaimIndex>> left_over_;  // sorted
    std::vector<bool> has_left_over_;         // by claim: whether it is in one of these pairs
};

/// How alike two statements are worded: weighted cosine of their words, 0 to 1000.
int similarity(const Corpus& corpus, ClaimIndex a, ClaimIndex b);

/// How much of the shorter of two statements the other holds, 0 to 1000, leaving their main verbs out: what is left when one
/// affirms and the other denies.
int containment(const Corpus& corpus, ClaimIndex a, ClaimIndex b);

/// How much two stories must share to count as one: half of the articles of both, or half of those of the smaller one.
enum class Overlap { half_of_both, half_of_smaller };
/// By story (each named by its first article): the first of the stories that hang together with it by such overlaps.
std::vector<std::uint32_t> first_of_joined(const std::vector<Stories>& stories, Overlap overlap);

/// The stories of each article. In the order of the articles each joins the stories of the earlier articles that it is most alike to, faint
/// likenesses aside, and begins a story of its own when there is none.
std::vector<Stories> find_stories(const Corpus& corpus);
std::vector<ArticleWords> words_by_article(const Corpus& corpus);

/// Whether two claims share the name of a person, an organisation or another party; that of a place is shared by all that is told of it.
enum class SharedName { no, yes };
/// True when two articles name enough of the same to tell one story, whatever stories others join them to, and are alike enough in all words
/// where the claims share no name.
bool tell_of_one(const Corpus& corpus, DocumentIndex a, DocumentIndex b, SharedName shared_name);

/// Pairs of articles of one story, a < b, each once: each article with the `window` articles that follow it in each of its stories.
std::vector<std::pair<DocumentIndex, DocumentIndex>> neighbours_in_stories(const Corpus& corpus, std::size_t window);

/// Groups near-duplicate articles and writes the id of the group's first article into Article::origin.
void find_origins(std::vector<Article>& articles);

}  // namespace atodds::link
