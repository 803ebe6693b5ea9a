#include "link/blocks.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <ranges>
#include <span>
#include <string>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

#include "link/barriers.hpp"
#include "link/repeats.hpp"
#include "rules/vocabulary.hpp"
#include "text/letters.hpp"

namespace atodds::link {

namespace {

/// Neighbours in time that a claim meets in one block. Five articles give blocks of tens; only a corpus of one long story over
/// months fills more, and there the nearest reports are those that matter.
constexpr std::size_t widest_window = 60;
/// The more claims share a key, the less it says that two speak of one thing: the window shrinks as the block grows, down to
/// the copies and follow-ups of a day or two. Up to a hundred articles on one story fill no such block.
constexpr std::size_t narrowest_window = 12;
constexpr std::size_t large_block = 240;
constexpr std::size_t window_of(std::size_t block) {
    return std::clamp(widest_window * large_block / block, narrowest_window, widest_window);
}
/// Rare words of a statement that make its keys (in pairs).
constexpr std::size_t most_rare_words = 6;

struct Entry {
    std::uint64_t key = 0;
    std::int32_t day = 0;
    ClaimIndex claim = 0;
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

std::uint64_t hash(std::string_view text, std::uint64_t seed) {
    std::uint64_t h = seed ^ 0xcbf29ce484222325ULL;
    for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return h ^ (h >> 29);
}

bool is_figure(const Outline& outline) { return outline.kind == ClaimKind::quantity || outline.kind == ClaimKind::share; }

bool by_wording(ClaimKind kind) { return kind == ClaimKind::event || kind == ClaimKind::stance || kind == ClaimKind::quotation || kind == ClaimKind::date; }

class BlockBuilder {
  public:
    explicit BlockBuilder(const Corpus& corpus) : corpus_(corpus) {
        for (std::uint32_t slot = 0; slot < corpus.slot_count(); ++slot) slot_hashes_.push_back(hash(corpus.slot_text(slot), 1));
        rank_words();
        count_uses();
    }

    std::vector<Entry> build() {
        constexpr std::size_t usual_keys = 10;  // of a claim; to move millions of entries again and again is dear
        const auto& claims = corpus_.claims();
        entries_.reserve(usual_keys * claims.size());
        for (ClaimIndex i = 0; i < claims.size(); ++i) {
            const Outline& outline = corpus_.outline(i);
            by_slot(i, outline);
            by_figure(i, outline);
            if (has_word_keys(outline)) by_words(i, outline);
        }
        return in_blocks();
    }

  private:
    /// What claims that share a pair of rare words have to be: two of one sort. The number goes into the key.
    enum Sort : std::uint8_t { statement = 2, quotation, date, figure };
    static constexpr std::size_t sorts = figure + 1;
    static Sort sort_of(const Outline& outline) {
        return outline.kind == ClaimKind::quotation ? quotation : outline.kind == ClaimKind::date ? date : is_figure(outline) ? figure : statement;
    }
    static bool has_word_keys(const Outline& outline) { return (by_wording(outline.kind) && !outline.of_event) || is_figure(outline); }

    /// How often a slot is filled, and a word is among the rarest of a claim of each sort. What comes once makes keys that no other claim
    /// has: two of three pairs of words, which are never made.
    void count_uses() {
        const auto more = [](std::uint8_t& uses) { uses = uses == 0 ? 1 : 2; };
        slot_uses_.resize(corpus_.slot_count());
        word_uses_.resize(sorts * corpus_.word_count());
        first_rare_.reserve(corpus_.claims().size() + 1);
        for (ClaimIndex i = 0; i < corpus_.claims().size(); ++i) {
            const Outline& outline = corpus_.outline(i);
            more(slot_uses_[outline.slot]);
            first_rare_.push_back(static_cast<std::uint32_t>(rare_.size()));
            if (!has_word_keys(outline)) continue;
            find_rare(i);
            for (const WordNumber word : std::span(rare_).subspan(first_rare_.back())) more(word_uses_[sorts * word + sort_of(outline)]);
        }
        first_rare_.push_back(static_cast<std::uint32_t>(rare_.size()));
    }

    /// Adds the rarest words of a claim to rare_, ascending.
    void find_rare(ClaimIndex i) {
        const auto numbers = corpus_.words(i);
        if (numbers.size() <= most_rare_words) return void(rare_.insert(rare_.end(), numbers.begin(), numbers.end()));
        const auto words = numbers | std::views::transform([&](WordNumber word) { return ranks_[word]; });
        const auto first = static_cast<std::ptrdiff_t>(rare_.size());
        rare_.resize(rare_.size() + most_rare_words);
        const std::ranges::subrange rare(rare_.begin() + first, rare_.end());
        std::ranges::partial_sort_copy(words, rare);
        for (std::uint32_t& word : rare) word = by_rank_[word];
        std::ranges::sort(rare);
    }

    /// The words from the rarest on, those of one rarity by number: ranks are compared in their stead.
    void rank_words() {
        by_rank_.resize(corpus_.word_count());
        std::iota(by_rank_.begin(), by_rank_.end(), WordNumber{0});
        std::ranges::stable_sort(by_rank_, {}, [&](WordNumber word) { return corpus_.spread(word); });
        ranks_.resize(by_rank_.size());
        for (std::uint32_t rank = 0; rank < by_rank_.size(); ++rank) ranks_[by_rank_[rank]] = rank;
    }

    /// The entries of each key together, by day. Millions are dealt out by their keys first, to lists that fit into the nearer memory: what
    /// is done with one list fetches none of the others. All of it happens where they lie, as a second list of them is a ninth of all memory.
    std::vector<Entry> in_blocks() {
        constexpr unsigned list_bits = 9, most_place_bits = 8;  // of a key, from the uppermost on
        constexpr std::size_t few = 4;  // entries of a place: to put them in order costs less than a place of its own for each
        const auto lists = deal(entries_, list_bits, 64 - list_bits);
        auto end = entries_.begin();
        for (const std::span<Entry> list : lists) {
            const std::span<Entry> rest = without_lone_keys(list);
            const unsigned place_bits = std::min(most_place_bits, static_cast<unsigned>(std::bit_width(rest.size() / few)));
            for (const std::span<Entry> place : deal(rest, place_bits, 64 - list_bits - place_bits)) std::ranges::sort(place);
            for (const Entry& entry : rest)  // each once; they lie behind what was kept
                if (end == entries_.begin() || end[-1] != entry) *end++ = entry;
        }
        entries_.erase(end, entries_.end());
        return std::move(entries_);
    }

    /// Puts the entries that have the same bits of their keys beside each other; gives where those of each number lie.
    static std::vector<std::span<Entry>> deal(std::span<Entry> entries, unsigned bits, unsigned shift) {
        const std::size_t groups = std::size_t{1} << bits;
        const auto group = [=](const Entry& entry) { return entry.key >> shift & (groups - 1); };
        std::vector<std::size_t> ends(groups + 1), next;
        for (const Entry& entry : entries) ++ends[group(entry) + 1];
        std::partial_sum(ends.begin(), ends.end(), ends.begin());
        next = ends;
        std::vector<std::span<Entry>> dealt;
        dealt.reserve(groups);
        for (std::size_t own = 0; own < groups; ++own) {
            while (next[own] < ends[own + 1])  // an entry goes where it belongs, and the one from there comes here
                if (const std::size_t to = group(entries[next[own]]); to == own) ++next[own];
                else std::swap(entries[next[own]], entries[next[to]++]);
            dealt.push_back(entries.subspan(ends[own], ends[own + 1] - ends[own]));
        }
        return dealt;
    }

    /// The list without most of the entries whose key no other has: their claims meet nobody by it.
    static std::span<Entry> without_lone_keys(std::span<Entry> list) {
        Repeats keys(list.size());
        for (const Entry& entry : list) keys.add(entry.key);
        const auto rest = std::ranges::remove_if(list, [&](const Entry& entry) { return !keys.may_repeat(entry.key); });
        return list.first(static_cast<std::size_t>(rest.begin() - list.begin()));
    }

    void add(ClaimIndex i, std::uint64_t key) { entries_.push_back({key, corpus_.outline(i).as_of, i}); }

    void by_slot(ClaimIndex i, const Outline& outline) {
        if (!outline.has_slot || (outline.worded && outline.kind != ClaimKind::quotation) || slot_uses_[outline.slot] == 1) return;
        const std::uint64_t slot = slot_hashes_[outline.slot];
        const bool complete = !is_figure(outline) && outline.kind != ClaimKind::attribute && outline.kind != ClaimKind::label && !outline.of_event;
        if (complete) return add(i, slot);
        for (const auto story : corpus_.stories(outline.document)) add(i, hash("story", slot + story));
        const bool stays = stays_in_story(outline);
        const auto by_name = [&](std::string_view name) {
            const std::uint64_t key = hash(name, slot);
            add_in_stories(i, outline, key);
            if (!stays) add(i, key);
        };
        const Claim& claim = corpus_.claims()[i];
        if (claim.place_stated) std::ranges::for_each(claim.place, by_name);
        for (const auto& entity : claim.entities) by_name(entity.id);
    }

    /// Claims of other stories do not meet by such a key.
    void add_in_stories(ClaimIndex i, const Outline& outline, std::uint64_t key) {
        constexpr std::uint64_t odd = 0x9e3779b97f4a7c15ULL;
        for (const std::uint64_t story : corpus_.stories(outline.document)) add(i, key ^ (story + 1) * odd);
    }

    /// Figures of one story that lie within a few percent of each other, whatever they are said to measure.
    void by_figure(ClaimIndex i, const Outline& outline) {
        if (!outline.has_base || !(outline.base > Decimal(0))) return;
        constexpr double step = 0.06;  // width of a bucket, as a share of the figure; a figure goes into two, so that neighbours meet
        const auto bucket = static_cast<std::int64_t>(std::floor(std::log(outline.base.approximate()) / std::log1p(step)));
        const Dimension kind = outline.bare_sum ? Dimension::money : outline.dimension;
        const auto dimension = static_cast<std::uint64_t>(kind);
        for (const auto story : corpus_.stories(outline.document))
            for (const std::int64_t side : {0, 1}) add(i, hash("figure", (static_cast<std::uint64_t>(bucket + side) * 31 + dimension) * 1'000'003 + story));
    }

    /// Figures without a common slot are of one thing within a story only, statements wherever they are told.
    void by_words(ClaimIndex i, const Outline& outline) {
        const Sort sort = sort_of(outline);
        std::array<WordNumber, most_rare_words> rare;
        std::size_t count = 0;
        for (std::uint32_t w = first_rare_[i]; w < first_rare_[i + 1]; ++w)
            if (word_uses_[sorts * rare_[w] + sort] > 1) rare[count++] = rare_[w];
        for (std::size_t x = 0; x < count; ++x)
            for (std::size_t y = x + 1; y < count; ++y) {
                const std::uint64_t key = mix(rare[x], rare[y], sort);
                if (sort == figure) add_in_stories(i, outline, key);
                else add(i, key);
            }
    }

    static std::uint64_t mix(WordNumber x, WordNumber y, std::uint64_t seed) {
        std::uint64_t h = (static_cast<std::uint64_t>(x) << 32 | y) ^ (seed * 0x9e3779b97f4a7c15ULL);
        h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdULL;
        return h ^ (h >> 33);
    }

    const Corpus& corpus_;
    std::vector<std::uint64_t> slot_hashes_;  // by number
    std::vector<WordNumber> by_rank_;
    std::vector<std::uint32_t> ranks_;  // by word
    std::vector<WordNumber> rare_;             // of all claims, one after the other
    std::vector<std::uint32_t> first_rare_;    // by claim: offset into rare_; one more at the end
    std::vector<std::uint8_t> slot_uses_;      // by slot: 0, 1, or 2 for more
    std::vector<std::uint8_t> word_uses_;      // the same by word and sort
    std::vector<Entry> entries_;
};

/// The last day on which a claim may meet another of its block; an unknown day (0) meets every other.
std::int32_t last_day_for(const Corpus& corpus, ClaimIndex claim) {
    const Outline& outline = corpus.outline(claim);
    return outline.as_of != 0 && outline.worded ? outline.as_of + statement_days : std::numeric_limits<std::int32_t>::max();
}

}  // namespace

bool is_worded(const Claim& claim) {
    const text::Letters slot(claim.slot);
    return slot.begins_with("statement:") || claim.kind == ClaimKind::quotation || slot.begins_with("date:");
}

bool is_of_event(const Claim& claim) {
    const text::Letters slot(claim.slot);
    return slot.begins_with("event ") || slot.begins_with("pole:") || slot.begins_with("fact:") || slot.begins_with("label:event:");
}

std::uint8_t comparable_group(const Claim& claim) {
    const text::Letters slot(claim.slot);
    if (slot.begins_with("statement:")) return statement_group;
    if (slot.begins_with("event length:")) return 3;
    if (claim.kind == ClaimKind::duration || slot.begins_with("start of ")) return 2;
    return static_cast<std::uint8_t>(10 + static_cast<int>(claim.kind));
}

namespace {

using Pairs = std::vector<std::pair<ClaimIndex, ClaimIndex>>;

/// A claim in a block. It meets those that come right after it, up to the end of its window.
struct Member {
    ClaimIndex claim = 0;
    std::int32_t day = 0;
    std::uint32_t end = 0;
};

/// The members of all blocks, block by block, those of one by day.
struct Blocks {
    std::vector<Member> members;
    std::uint64_t skipped = 0;  ///< meetings that the windows leave out
};

/// Tells blocks that have the very claims of an earlier one: statements that share six rare words meet by fifteen pairs of them.
class KnownBlocks {
  public:
    bool has(std::span<const Entry> block) {
        std::uint64_t print = block.size();
        for (const Entry& entry : block) print = rules::mixed(print ^ entry.claim, rules::hash_seed);
        const auto [known, fresh] = by_print_.try_emplace(print, block);
        return !fresh && std::ranges::equal(known->second, block, {}, &Entry::claim, &Entry::claim);
    }

  private:
    boost::unordered_flat_map<std::uint64_t, std::span<const Entry>> by_print_;
};

Blocks with_windows(std::span<const Entry> entries) {
    Blocks blocks;
    KnownBlocks known;
    blocks.members.reserve(entries.size());
    while (!entries.empty()) {
        const auto other = std::ranges::find_if(entries, [&](const Entry& entry) { return entry.key != entries.front().key; });
        const auto block = entries.first(static_cast<std::size_t>(other - entries.begin()));
        entries = entries.subspan(block.size());
        const std::size_t window = window_of(block.size());
        const std::size_t behind = block.size() - std::min(block.size(), window + 1);  // claims that are too many for the first window
        blocks.skipped += behind * (behind + 1) / 2;
        if (block.size() == 1 || known.has(block)) continue;
        const std::size_t begin = blocks.members.size();
        for (std::size_t i = 0; i < block.size(); ++i)
            blocks.members.push_back({block[i].claim, block[i].day, static_cast<std::uint32_t>(begin + std::min(block.size(), i + 1 + window))});
    }
    return blocks;
}

/// Numbers dealt out to claims: those of claim c are numbers[ends[c]] up to numbers[ends[c + 1]].
struct ByClaim {
    std::vector<std::uint64_t> ends;
    std::vector<std::uint32_t> numbers;

    std::span<std::uint32_t> of(ClaimIndex claim) { return std::span(numbers).subspan(ends[claim], ends[claim + 1] - ends[claim]); }
};

/// `each` hands a claim and a number to what it is given, as often as there are numbers, and the same the second time.
template <class Each>
ByClaim by_claim(std::size_t claims, const Each& each) {
    ByClaim dealt;
    dealt.ends.resize(claims + 1);
    each([&](ClaimIndex claim, std::uint32_t) { ++dealt.ends[claim + 1]; });
    std::partial_sum(dealt.ends.begin(), dealt.ends.end(), dealt.ends.begin());
    dealt.numbers.resize(dealt.ends.back());
    each([&, next = dealt.ends](ClaimIndex claim, std::uint32_t number) mutable { dealt.numbers[next[claim]++] = number; });
    return dealt;
}

/// The claims slot by slot, those of a slot by day: as they meet, so that each is at hand while it is compared with many others.
std::vector<ClaimIndex> slot_by_slot(const Corpus& corpus) {
    const auto claims = static_cast<ClaimIndex>(corpus.claims().size());
    std::vector<std::uint32_t> ends(corpus.slot_count() + 1);
    for (ClaimIndex c = 0; c < claims; ++c) ++ends[corpus.slot(c) + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<ClaimIndex> order(claims);
    auto next = ends;
    for (ClaimIndex c = 0; c < claims; ++c) order[next[corpus.slot(c)]++] = c;
    const auto day = [&](ClaimIndex c) { return std::pair(corpus.outline(c).as_of, c); };
    for (std::uint32_t slot = 0; slot < corpus.slot_count(); ++slot)
        std::ranges::sort(order.begin() + ends[slot], order.begin() + ends[slot + 1], {}, day);
    return order;
}

/// The pairs of claims, a < b, that meet in a block and may be linked. Two claims meet in many blocks, always the same one first: of
/// each it is remembered whom it met, so that each pair is asked about once.
Pairs meetings(const Corpus& corpus, const std::vector<Member>& members) {
    const std::size_t claims = corpus.claims().size();
    ByClaim places = by_claim(claims, [&](auto take) {
        for (std::uint32_t place = 0; place < members.size(); ++place)
            if (members[place].end > place + 1) take(members[place].claim, place);
    });
    std::vector<ClaimIndex> met_by(claims);  // the last claim that met one, plus one
    std::vector<ClaimIndex> others;          // those that a claim meets
    Pairs met;
    met.reserve(members.size());
    for (const ClaimIndex claim : slot_by_slot(corpus)) {
        const std::int32_t last_day = last_day_for(corpus, claim);
        for (const std::uint32_t place : places.of(claim)) __builtin_prefetch(&members[place]);  // its blocks lie far apart
        others.clear();
        for (const std::uint32_t place : places.of(claim))
            // a block is ordered by day: what comes after one that is too late is later still
            for (std::uint32_t y = place + 1; y < members[place].end && members[y].day <= last_day; ++y) {
                const ClaimIndex other = members[y].claim;
                if (std::exchange(met_by[other], claim + 1) == claim + 1) continue;
                others.push_back(other);
                __builtin_prefetch(&corpus.outline(other));
            }
        for (const ClaimIndex other : others) {
            const auto [a, b] = std::minmax(claim, other);
            if (!is_barred(corpus, a, b) && !corpus.is_left_over(a, b)) met.emplace_back(a, b);
        }
    }
    return met;
}

}  // namespace

Candidates find_candidates(const Corpus& corpus) {
    const Blocks blocks = with_windows(BlockBuilder(corpus).build());
    Pairs met = meetings(corpus, blocks.members);
    met.insert(met.end(), corpus.left_over().begin(), corpus.left_over().end());
    return {std::move(met), blocks.skipped};
}

}  // namespace atodds::link
