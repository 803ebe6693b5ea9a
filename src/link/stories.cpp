#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "graph/edges.hpp"
#include "link/corpus.hpp"

namespace atodds::link {

namespace {

/// Weighted cosine of two articles' words, in 1/1000, from which on they tell one story. Articles of one gold cluster lie
/// mostly above 120 (median 159), of two clusters below 90 in 97 of 100 pairs.
constexpr std::uint32_t one_story = 110;
/// The same for articles printed within days of each other: two outlets in their own words on one event of the week.
constexpr std::uint32_t one_story_same_days = 80;
constexpr int same_days = 5;
/// For articles printed further apart than a story is followed from day to day: one matter taken up again, or another event of
/// the kind, which shares the words of its kind only.
constexpr std::uint32_t one_story_later = 150;
constexpr int running_days = 45;
/// The same for articles about an event of one kind on one day. Of the twelve kinds of story in fixtures, every pair of articles
/// on one event lies above it.
constexpr std::uint32_t one_story_same_event = 50;
/// The same for articles about events of one kind on two days: what they share is the war, the river or the road. Of two clusters
/// on air raids in one province a week apart no pair lies above it.
constexpr std::uint32_t one_story_other_event = 300;
/// No two articles that are less alike tell one story.
constexpr std::uint32_t least_for_story = std::min({one_story, one_story_same_days, one_story_later, one_story_same_event, one_story_other_event});
/// Of two articles that have neighbours far more alike than each other, none joins the other's story: the same bridge opened in two
/// towns. Shares of what is the best for both, in 1/1000, of the whole likeness and of what names add to it (an article on another
/// event of the kind shares the words of its kind, not the people and places). In three dozen corpora of gold and own stories, also
/// with copies of each article, no relation is lost.
constexpr std::uint32_t least_of_best = 450;
constexpr std::uint32_t least_of_best_names = 250;
/// Weighted cosine of what two articles name, in 1/1000, that articles of one story reach: earnings of two firms and matches of two
/// teams are told in the same words. Of pairs of gold and own stories 99 in 100 lie above it, of pairs of different events that are alike
/// enough in all words 3 in 10.
constexpr std::uint32_t enough_of_names = 130;
/// Percent of the likeness for one story from which on two claims that share the name of no person or organisation may be of one thing,
/// where a corpus tells several stories. tests/gold/mixed_news.py counts what it costs and spares (decision 25).
constexpr std::uint32_t enough_without_name = 150;
/// Up to so many articles two that name nobody may tell of one thing by their words alone; among more there are always others of the kind
/// (the tables of two firms' earnings). mixed_news.py: no alarm within a story is lost, of the agency's one in six goes.
constexpr std::size_t few_articles = 64;
/// From this likeness on, in 1/1000, two articles are taken from one another: this says nothing of how alike two reports of one
/// story are, or the copies of two agencies' texts would each keep to themselves.
constexpr std::uint32_t copied = 300;
/// Rare words by which the stories of an article are looked up.
constexpr std::size_t keys = 16;
/// Stories that one word may name: more would make the word useless and the step slow.
constexpr std::size_t longest_list = 200;
/// Articles that one is laid beside: those that share most with it in the rare words it is looked up by. Their number would grow with
/// the archive, and nearly all are of other stories.
constexpr std::size_t most_beside = 200;

/// Of two articles whose words weigh so much, those they share and those each has.
std::uint32_t cosine(std::uint64_t both, std::uint64_t norm, std::uint64_t other) {
    if (both == 0) return 0;
    return static_cast<std::uint32_t>(1000 * static_cast<double>(both) / std::sqrt(static_cast<double>(norm) * static_cast<double>(other)));
}

/// The words of one article at a time, as a table of weights by word (0: not among them). To compare with many others that is
/// several times faster than to walk two sorted lists side by side.
class Measuring {
  public:
    explicit Measuring(const Corpus& corpus) : corpus_(corpus), weights_(corpus.word_count()) {}

    /// The article must stay where it is until the next one is taken.
    void take(const ArticleWords& article) {
        if (article_ != nullptr)
            for (const WordNumber word : article_->words) weights_[word] = 0;
        for (const WordNumber word : article.words) weights_[word] = static_cast<std::uint32_t>(corpus_.weight(word));
        article_ = &article;
    }

    /// Weighted cosine of the two articles' words, in 1/1000.
    std::uint32_t likeness(const ArticleWords& other) const {
        std::uint64_t both = 0;
#pragma GCC unroll 4  // more steps would go into counting than into adding, of millions of words
        for (const WordNumber word : other.words) both += weights_[word];
        return cosine(both, article_->norm, other.norm);
    }

    /// How much of it is in names, and the same of what the two name by itself; nothing where one names nothing that others do.
    struct InNames {
        std::uint32_t part = 0;
        std::optional<std::uint32_t> alone;
    };
    InNames likeness_in_names(const ArticleWords& other) const {
        std::uint64_t both = 0;
        for (const WordNumber word : other.words)
            if (corpus_.is_name(word)) both += weights_[word];
        InNames found{cosine(both, article_->norm, other.norm), std::nullopt};
        if (article_->names != 0 && other.names != 0) found.alone = cosine(both, article_->names, other.names);
        return found;
    }

  private:
    const Corpus& corpus_;
    std::vector<std::uint32_t> weights_;  // half as wide as they come: the table is to stay at hand
    const ArticleWords* article_ = nullptr;
};

/// The likeness that two articles need to tell one story; an unknown date counts as neither near nor far.
std::uint32_t enough_for(const Corpus& corpus, std::uint32_t a, std::uint32_t b) {
    const auto &event_a = corpus.event_day(a), &event_b = corpus.event_day(b);
    if (event_a && event_b && event_a->kind == event_b->kind) return one_day(*event_a, *event_b) ? one_story_same_event : one_story_other_event;
    const auto &x = corpus.printed(a), &y = corpus.printed(b);
    if (!x || !y) return one_story;
    const std::int32_t gap = gap_between(*x, *y);
    return gap <= same_days ? one_story_same_days : gap <= running_days ? one_story : one_story_later;
}

/// Earlier articles that use one of some words.
class Readers {
  public:
    Readers(const Corpus& corpus, std::size_t articles) : corpus_(corpus), lists_(corpus.word_count()), shared_(articles) {
        std::uint32_t room = 0;
        for (WordNumber word = 0; word < lists_.size(); ++word) {
            lists_[word].first = room;
            room += room_for(word);
        }
        readers_.resize(room);
    }

    std::span<const std::uint32_t> of(WordNumber word) const { return std::span(readers_).subspan(lists_[word].first, lists_[word].size); }
    void add(const ArticleWords& article, std::uint32_t number) {
        for (const WordNumber word : article.words)
            if (List& list = lists_[word]; list.size < room_for(word)) readers_[list.first + list.size++] = number;
    }
    /// Those that use some of `words`, each once; of too many those that share most.
    const std::vector<std::uint32_t>& of_any(const std::vector<WordNumber>& words) {
        found_.clear();
        for (const WordNumber word : words)
            for (const std::uint32_t reader : of(word)) {
                if (shared_[reader] == 0) found_.push_back(reader);
                shared_[reader] += corpus_.weight(word);
            }
        const auto before = [&](std::uint32_t a, std::uint32_t b) { return shared_[a] != shared_[b] ? shared_[a] > shared_[b] : a < b; };
        const std::size_t count = std::min(found_.size(), most_beside);
        if (count < found_.size()) std::nth_element(found_.begin(), found_.begin() + count, found_.end(), before);
        for (const std::uint32_t reader : found_) shared_[reader] = 0;
        found_.resize(count);
        return found_;
    }

  private:
    struct List {
        std::uint32_t first = 0, size = 0;
    };
    std::uint32_t room_for(WordNumber word) const { return std::min<std::uint32_t>(corpus_.spread(word), longest_list); }

    const Corpus& corpus_;
    std::vector<List> lists_;             // by word: where those that use it stand, ascending
    std::vector<std::uint32_t> readers_;  // of all words, one list behind the other
    std::vector<std::uint64_t> shared_;   // by article: weight of the words it shares with the one asked for
    std::vector<std::uint32_t> found_;
};

/// The article's words that fewest articles use, but at least one earlier one does. (Words that only a later copy of it has would
/// find nobody.)
std::vector<WordNumber> rare_words(const Corpus& corpus, const ArticleWords& article, const Readers& readers) {
    std::vector<WordNumber> rare;
    for (const WordNumber word : article.words)
        if (!readers.of(word).empty()) rare.push_back(word);
    const auto before = [&](WordNumber a, WordNumber b) { return corpus.spread(a) != corpus.spread(b) ? corpus.spread(a) < corpus.spread(b) : a < b; };
    if (rare.size() > keys) {
        std::nth_element(rare.begin(), rare.begin() + keys, rare.end(), before);
        rare.resize(keys);
    }
    return rare;
}

/// An earlier article that is alike enough. All in 1/1000.
struct Neighbour {
    std::uint32_t article = 0;
    std::uint32_t likeness = 0;
    std::uint32_t strength = 0;  ///< the likeness as a share of what is enough for the two
    std::uint32_t names = 0;     ///< what of the likeness is in names
};

/// By article, its neighbours.
using Neighbourhoods = std::vector<std::vector<Neighbour>>;

void fetch(const std::vector<WordNumber>& words) {
    constexpr std::size_t words_a_line = 64 / sizeof(WordNumber);
    for (std::size_t at = 0; at < words.size(); at += words_a_line) __builtin_prefetch(words.data() + at);
}

Neighbourhoods find_neighbours(const Corpus& corpus) {
    constexpr std::size_t fetched_ahead = 4;  // articles whose words are fetched while those before them are looked at
    const std::span<const ArticleWords> all = corpus.article_words();
    Neighbourhoods found(all.size());
    Readers readers(corpus, all.size());
    Measuring measuring(corpus);
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        measuring.take(all[i]);
        const auto& others = readers.of_any(rare_words(corpus, all[i], readers));
        for (std::size_t k = 0; k < others.size(); ++k) {
            if (k + fetched_ahead < others.size()) fetch(all[others[k + fetched_ahead]].words);
            const std::uint32_t other = others[k], likeness = measuring.likeness(all[other]);
            if (likeness < least_for_story) continue;
            const std::uint32_t enough = enough_for(corpus, i, other);
            if (likeness < enough) continue;
            const auto names = measuring.likeness_in_names(all[other]);
            if (names.alone.value_or(enough_of_names) >= enough_of_names) found[i].push_back({other, likeness, 1000 * likeness / enough, names.part});
        }
        readers.add(all[i], i);
    }
    return found;
}

/// The most that an article shares with any other that is no copy.
struct Best {
    std::uint32_t strength = 0;
    std::uint32_t names = 0;

    void take(const Neighbour& n) { strength = std::max(strength, n.strength), names = std::max(names, n.names); }
};

/// Leaves out neighbours that are faint beside what both articles have else.
void drop_faint(Neighbourhoods& all) {
    std::vector<Best> best(all.size());
    for (std::uint32_t i = 0; i < all.size(); ++i)
        for (const Neighbour& n : all[i])
            if (n.likeness < copied) best[i].take(n), best[n.article].take(n);
    for (std::uint32_t i = 0; i < all.size(); ++i)
        std::erase_if(all[i], [&](const Neighbour& n) {
            const Best &own = best[i], &its = best[n.article];
            return n.strength * 1000 < std::min(own.strength, its.strength) * least_of_best ||
                   n.names * 1000 < std::min(own.names, its.names) * least_of_best_names;
        });
}

/// The stories of the most alike neighbours.
Stories stories_of(std::vector<Neighbour> neighbours, const std::vector<Stories>& stories) {
    std::sort(neighbours.begin(), neighbours.end(), [](const Neighbour& a, const Neighbour& b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness : a.article < b.article;
    });
    Stories found;
    for (const Neighbour& neighbour : neighbours) {
        for (const auto story : stories[neighbour.article])
            if (found.count < most_stories && !found.has(story)) found.add(story);
        if (found.count == most_stories) break;
    }
    return found;
}

/// Two stories that each hold at least half of the other's articles are one: it began twice, with two articles that share little,
/// and what came later joins both.
void join_stories(std::vector<Stories>& stories) {
    const auto first = first_of_joined(stories, Overlap::half_of_both);
    for (Stories& own : stories) {
        Stories joined;
        for (const std::uint32_t story : own)
            if (!joined.has(first[story])) joined.add(first[story]);
        own = joined;
    }
}

}  // namespace

bool tell_of_one(const Corpus& corpus, DocumentIndex a, DocumentIndex b, SharedName shared_name) {
    const ArticleWords &one = corpus.article_words()[a], &other = corpus.article_words()[b];
    std::vector<WordNumber> both;
    std::set_intersection(one.words.begin(), one.words.end(), other.words.begin(), other.words.end(), std::back_inserter(both));
    std::uint64_t shared = 0, names = 0;
    for (const WordNumber word : both) {
        shared += corpus.weight(word);
        if (corpus.is_name(word)) names += corpus.weight(word);
    }
    const std::uint32_t enough = enough_for(corpus, a, b), alike = cosine(shared, one.norm, other.norm);
    const bool nameless = !one.has_name || !other.has_name;
    if (nameless && corpus.articles().size() > few_articles) return false;
    if (!nameless && cosine(names, one.names, other.names) < enough_of_names) return false;
    return shared_name == SharedName::yes || 100 * alike >= enough_without_name * enough;
}

std::vector<ArticleWords> words_by_article(const Corpus& corpus) {
    const auto articles = static_cast<DocumentIndex>(corpus.articles().size());
    std::vector<ArticleWords> all(articles);
    std::vector<DocumentIndex> seen_in(corpus.word_count(), articles);  // the last article: its claims repeat its words
    for (DocumentIndex document = 0; document < articles; ++document) {
        ArticleWords& own = all[document];
        const auto [first, last] = corpus.claims_of(document);
        for (ClaimIndex c = first; c < last; ++c)
            for (const WordNumber word : corpus.words(c)) {
                if (std::exchange(seen_in[word], document) == document) continue;
                own.norm += corpus.weight(word);
                own.has_name |= corpus.is_name(word);
                if (corpus.spread(word) < 2) continue;
                own.words.push_back(word);
                if (corpus.is_name(word)) own.names += corpus.weight(word);
            }
        std::sort(own.words.begin(), own.words.end());
    }
    return all;
}

std::vector<std::uint32_t> first_of_joined(const std::vector<Stories>& stories, Overlap overlap) {
    const auto count = static_cast<std::uint32_t>(stories.size());
    std::vector<std::uint32_t> sizes(count);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared;
    for (const Stories& own : stories)
        for (const auto* x = own.begin(); x != own.end(); ++x) {
            ++sizes[*x];
            for (const auto* y = x + 1; y != own.end(); ++y) ++shared[{*x, *y}];
        }
    std::vector<graph::Edge> edges;
    for (const auto& [pair, both] : shared) {
        const auto [smaller, larger] = std::minmax(sizes[pair.first], sizes[pair.second]);
        if (2 * both >= (overlap == Overlap::half_of_both ? larger : smaller)) edges.push_back({pair.first, pair.second});
    }
    const auto components = graph::components(count, edges);
    std::vector<std::uint32_t> first(components.count, count), joined(count);
    for (std::uint32_t s = 0; s < count; ++s) first[components.of[s]] = std::min(first[components.of[s]], s);
    for (std::uint32_t s = 0; s < count; ++s) joined[s] = first[components.of[s]];
    return joined;
}

std::vector<Stories> find_stories(const Corpus& corpus) {
    Neighbourhoods neighbours = find_neighbours(corpus);
    drop_faint(neighbours);
    std::vector<Stories> stories(neighbours.size());
    for (std::uint32_t i = 0; i < stories.size(); ++i) {
        stories[i] = stories_of(std::move(neighbours[i]), stories);
        if (stories[i].count == 0) stories[i].add(i);
    }
    join_stories(stories);
    return stories;
}

std::vector<std::pair<DocumentIndex, DocumentIndex>> neighbours_in_stories(const Corpus& corpus, std::size_t window) {
    const auto count = static_cast<DocumentIndex>(corpus.articles().size());
    std::vector<std::vector<DocumentIndex>> articles(count);  // by story, ascending
    for (DocumentIndex d = 0; d < count; ++d)
        for (const std::uint32_t story : corpus.stories(d)) articles[story].push_back(d);
    std::vector<std::size_t> places(count);  // by story: of the article that comes next
    std::vector<std::pair<DocumentIndex, DocumentIndex>> pairs;
    for (DocumentIndex d = 0; d < count; ++d) {
        const auto first = static_cast<std::ptrdiff_t>(pairs.size());
        for (const std::uint32_t story : corpus.stories(d)) {
            const auto& all = articles[story];
            const std::size_t next = ++places[story];
            for (std::size_t i = next; i < std::min(all.size(), next + window); ++i) pairs.emplace_back(d, all[i]);
        }
        std::sort(pairs.begin() + first, pairs.end());
        pairs.erase(std::unique(pairs.begin() + first, pairs.end()), pairs.end());
    }
    return pairs;
}

}  // namespace atodds::link
