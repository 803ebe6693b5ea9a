#include "link/corpus.hpp"

#include "extract/background.hpp"
#include "link/blocks.hpp"
#include "link/figures.hpp"
#include "link/lone_absences.hpp"
#include "link/lone_replies.hpp"
#include "link/lone_figures.hpp"
#include "link/lone_states.hpp"
#include "rules/vocabulary.hpp"
#include "text/calendar.hpp"
#include "text/interval.hpp"
#include "text/letters.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

namespace atodds::link {

namespace {

/// Floor of a word's rarity in 1/1000 bits: a word in every article still says a little.
constexpr std::uint64_t least_rarity = 500;
/// A folder of five articles on one story says nothing of how rare a word is elsewhere: rarity is reckoned as if there were at
/// least so many articles, the others without the word.
constexpr std::size_t smallest_corpus = 64;

constexpr std::string_view event_day_slot = "event day:";

/// An article tells of what happened in the weeks before its print; an older day in it is background.
bool is_news(const Claim& event_day) {
    constexpr int weeks = 45;  // days: as long as a story is followed
    const auto& time = event_day.time;
    if (!time || !time->from || !time->to) return false;
    return !event_day.as_of || (*event_day.as_of - *time->to).count() <= weeks;
}

}  // namespace

Corpus::Corpus(const std::vector<Article>& articles, const std::vector<Claim>& claims, Sorting stories) : articles_(&articles), claims_(&claims) {
    find_articles();
    read_claims();
    sort_words();
    weigh_words();
    weigh_claims();
    find_lone();
    find_event_days();
    find_dates();
    find_periods();
    article_words_ = words_by_article(*this);
    if (stories == Sorting::one) stories_.assign(articles.size(), {{0}, 1});
    else stories_ = find_stories(*this);
    mark_stories();
    find_left_over();
}

namespace {

/// What of a claim lies elsewhere and is read below.
void fetch(const Claim& claim) {
    __builtin_prefetch(claim.words.data());
    __builtin_prefetch(claim.value.get());
}

}  // namespace

std::string_view Corpus::kept(std::string_view word) {
    auto* const letters = static_cast<char*>(letters_.allocate(word.size(), 1));
    return {letters, word.copy(letters, word.size())};
}

/// Claims are large and lie far apart: what is asked of all of them is read in one go.
void Corpus::read_claims() {
    boost::unordered_flat_map<std::string_view, WordNumber, rules::WordHash> numbers;  // in the order the words came
    boost::unordered_flat_map<std::string_view, std::uint32_t, rules::WordHash> slots;
    outlines_.reserve(claims_->size());
    groups_.reserve(claims_->size());
    first_.reserve(claims_->size() + 1);
    constexpr std::size_t fetched_ahead = 4;
    for (const Claim& claim : *claims_) {
        if (static_cast<std::size_t>(&claim - claims_->data()) + fetched_ahead < claims_->size()) fetch((&claim)[fetched_ahead]);
        Outline& outline = outlines_.emplace_back(outline_of(claim));
        outline.printed = printed_[claim.document].value_or(Days());
        const auto [slot, fresh_slot] = slots.try_emplace(claim.slot, static_cast<std::uint32_t>(slots_.size()));
        if (fresh_slot) slots_.push_back(slot->first);
        outline.slot = slot->second;
        groups_.push_back(comparable_group(claim));
        first_.push_back(static_cast<std::uint32_t>(numbers_.size()));
        for (const std::string_view word : claim.words) {
            auto known = numbers.find(word);
            if (known == numbers.end()) {
                known = numbers.emplace(kept(word), static_cast<WordNumber>(texts_.size())).first;
                texts_.push_back(known->first);
            }
            numbers_.push_back(known->second);
        }
    }
    first_.push_back(static_cast<std::uint32_t>(numbers_.size()));
}

/// Renumbers the words in alphabetical order.
void Corpus::sort_words() {
    std::vector<WordNumber> order(texts_.size()), place(texts_.size());
    std::iota(order.begin(), order.end(), WordNumber{0});
    std::sort(order.begin(), order.end(), [&](WordNumber a, WordNumber b) { return texts_[a] < texts_[b]; });
    std::vector<std::string_view> sorted;
    sorted.reserve(order.size());
    for (const WordNumber word : order) {
        place[word] = static_cast<WordNumber>(sorted.size());
        sorted.push_back(texts_[word]);
    }
    texts_ = std::move(sorted);
    const auto first_byte = [](std::string_view text) { return text.empty() ? 0 : static_cast<unsigned char>(text.front()); };
    const auto names = std::ranges::equal_range(texts_, static_cast<int>('@'), {}, first_byte);
    first_name_ = static_cast<WordNumber>(names.begin() - texts_.begin());
    end_of_names_ = static_cast<WordNumber>(names.end() - texts_.begin());
    for (WordNumber& word : numbers_) word = place[word];
}

std::optional<WordNumber> Corpus::number_of(std::string_view word) const {
    const auto place = std::ranges::lower_bound(texts_, word);
    if (place == texts_.end() || *place != word) return std::nullopt;
    return static_cast<WordNumber>(place - texts_.begin());
}

void Corpus::weigh_claims() {
    for (ClaimIndex c = 0; c < claims_->size(); ++c)
        for (const WordNumber word : words(c)) {
            outlines_[c].word_bits |= bit_of(word);
            outlines_[c].word_weight += static_cast<std::uint32_t>(weight(word));
        }
}

namespace {

/// What was hit and who did it.
bool is_sided(text::Letters slot) { return slot.begins_with("event target:") || slot.begins_with("event doer:") || slot.begins_with("event cause:"); }

bool same_side(const Claim& a, const Claim& b) {
    if (a.polarity != b.polarity || (!a.side.empty() && !b.side.empty() && a.side != b.side)) return false;
    if (a.slot.starts_with("event doer:") || a.slot.starts_with("event cause:")) return a.position == b.position;
    return a.slot.starts_with("pole:") || a.predicate == b.predicate;
}

/// "Guilty of theft" and "cleared of arson": what the two tell of has nothing in common.
bool other_matter(const Claim& a, const Claim& b) {
    if (!a.slot.starts_with("pole:") || a.words.empty() || b.words.empty()) return false;
    return std::none_of(a.words.begin(), a.words.end(), [&](std::string_view word) {
        return std::binary_search(b.words.begin(), b.words.end(), word);
    });
}

bool same_fact(const Claim& a, const Claim& b) {
    if (a.value && b.value) return text::meet(*a.value, *b.value) != text::Meeting::apart;
    return a.attribute && b.attribute && a.attribute->text == b.attribute->text;
}

/// The same figure, or of claims without one the same time.
bool same_answer(const Claim& a, const Claim& b) {
    const text::Letters slot(a.slot);
    // two voices of one article may well give two sides
    if (slot.begins_with("pole:") || is_sided(slot))
        return same_side(a, b) || other_matter(a, b) || (a.speaker ? a.speaker->id : "") != (b.speaker ? b.speaker->id : "");
    if (slot.begins_with("fact:") || slot.begins_with("agent:") || slot.begins_with("way:rammed:")) return same_fact(a, b);
    if (a.value && b.value) return a.value->nominal == b.value->nominal;
    return !a.value && !b.value && a.timex && b.timex && a.timex->value == b.timex->value;
}

/// same_answer() of a claim with itself, mostly without a look at its texts.
bool meets_itself(const Outline& outline, const Claim& claim) {
    if (outline.has_value) return true;
    const bool statement = outline.worded && outline.kind != ClaimKind::quotation;
    return statement ? claim.timex.has_value() : same_answer(claim, claim);
}

}  // namespace

void Corpus::find_lone() {
    const auto& claims = *claims_;
    std::vector<ClaimIndex> order(claims.size());
    std::iota(order.begin(), order.end(), ClaimIndex{0});
    const auto key = [&](ClaimIndex c) { return std::pair(outlines_[c].document, slot(c)); };
    for (DocumentIndex document = 0; document < articles_->size(); ++document) {
        const auto [first, last] = claims_of(document);
        std::sort(order.begin() + first, order.begin() + last, [&](ClaimIndex x, ClaimIndex y) { return slot(x) != slot(y) ? slot(x) < slot(y) : x < y; });
    }
    lone_.assign(claims.size(), true);
    whole_.assign(claims.size(), false);
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        bool one = true, whole = false;
        for (; end < order.size() && key(order[end]) == key(order[begin]); ++end) {
            one &= end == begin ? meets_itself(outlines_[order[end]], claims[order[end]]) : same_answer(claims[order[begin]], claims[order[end]]);
            whole |= !outlines_[order[end]].has_subset;
        }
        for (; begin < end; ++begin) lone_[order[begin]] = one, whole_[order[begin]] = whole;
    }
}

bool one_day(const EventDay& a, const EventDay& b) {
    constexpr auto slack = std::chrono::days(1);
    return *a.day.from <= *b.day.to + slack && *b.day.from <= *a.day.to + slack;
}

namespace {

/// A time with both ends, no longer than a year.
bool is_dated(const DayRange& range) {
    constexpr auto longest = std::chrono::days(366);
    return range.from && range.to && *range.to - *range.from <= longest;
}

}  // namespace

void Corpus::find_dates() {
    for (DocumentIndex document = 0; document < articles_->size(); ++document) {
        first_dated_.push_back(static_cast<std::uint32_t>(dated_.size()));
        const auto [first, last] = claims_of(document);
        for (ClaimIndex c = first; c < last; ++c)
            if (const Claim& claim = (*claims_)[c]; outlines_[c].has_time && is_dated(*claim.time))
                dated_.push_back({claim.sentence, days_in(*claim.time), claim.in_title});
    }
    first_dated_.push_back(static_cast<std::uint32_t>(dated_.size()));
}

void Corpus::find_periods() {
    periods_.resize(claims_->size());
    std::size_t last = claims_->size();  // the last claim with a value: most stand in a sentence with others
    for (ClaimIndex c = 0; c < claims_->size(); ++c) {
        if (!outlines_[c].has_value) continue;
        const Claim& claim = (*claims_)[c];
        const std::string_view text = (*articles_)[claim.document].text;
        if (claim.sentence.end > text.size()) continue;  // an article of which only claims are known
        const bool same = last < c && outlines_[last].document == claim.document && (*claims_)[last].sentence == claim.sentence;
        periods_[c] = same ? periods_[last] : period_in(text.substr(claim.sentence.begin, claim.sentence.size()));
        last = c;
    }
}

void Corpus::find_event_days() {
    event_days_.assign(articles_->size(), std::nullopt);
    std::vector<bool> several(articles_->size());
    for (ClaimIndex c = 0; c < claims_->size(); ++c) {
        if (!outlines_[c].of_event || !slot_text(slot(c)).starts_with(event_day_slot)) continue;
        const Claim& claim = (*claims_)[c];
        if (!is_news(claim)) continue;
        auto& event = event_days_[claim.document];
        if (!event) event = EventDay{claim.slot.substr(event_day_slot.size()), *claim.time};
        else if (*claim.time->from > *event->day.to || *event->day.from > *claim.time->to) several[claim.document] = true;
    }
    for (std::size_t d = 0; d < several.size(); ++d)
        if (several[d]) event_days_[d].reset();
}

void Corpus::find_articles() {
    first_claims_.assign(articles_->size() + 1, 0);
    for (const Claim& claim : *claims_) ++first_claims_[claim.document + 1];
    std::partial_sum(first_claims_.begin(), first_claims_.end(), first_claims_.begin());
    for (const Article& article : *articles_) {
        const auto& date = article.published.value;
        const auto days = date ? text::days_of(*date) : std::nullopt;
        printed_.push_back(days ? std::optional(days_in(*days)) : std::nullopt);
    }
}

bool Corpus::stands_by_date(ClaimIndex claim, const DayRange& range) const {
    constexpr std::uint32_t gap = 3;  // bytes between two sentences: a space, a line's end
    const auto holds = [](const Days& whole, const Days& part) { return whole.from <= part.from && part.to <= whole.to; };
    if (!is_dated(range)) return false;
    const Days days = days_in(range);
    const Claim& own = (*claims_)[claim];
    const auto first = dated_.begin() + first_dated_[own.document], last = dated_.begin() + first_dated_[own.document + 1];
    return std::any_of(first, last, [&](const Dated& c) {
        const bool beside = c.sentence.begin <= own.sentence.end + gap && own.sentence.begin <= c.sentence.end + gap && c.in_title == own.in_title;
        return beside && (holds(c.days, days) || holds(days, c.days));
    });
}

namespace {

/// "There may be more than a hundred dead": no figure of what is known.
bool is_possible(const Claim& claim) {
    return std::find(claim.modality.begin(), claim.modality.end(), Modality::hypothetical) != claim.modality.end();
}

}  // namespace

namespace {

/// A large count of people that is given to the last digit, by whatever measure.
bool is_the_very_number(const Claim& a, const Claim& b) {
    constexpr int telling = 1000;
    const bool people = !a.population.empty() && !b.population.empty();
    return people && a.value && b.value && a.value->nominal && a.value->nominal == b.value->nominal && *a.value->nominal >= Decimal(telling);
}

/// "130,000 acres" and "53,000 hectares": one measurement, rounded in either unit.
bool converts(const Outline& a, const Outline& b) {
    constexpr int rounding = 50;  // two digits of a figure are at most so exact
    if (!a.has_base || !b.has_base || a.dimension != b.dimension || a.dimension == Dimension::count) return false;
    const auto [low, high] = std::minmax(a.base, b.base);
    return (high - low) * Decimal(rounding) <= high;
}

}  // namespace

bool Corpus::is_lone_in_text(ClaimIndex claim) const {
    const Claim& own = (*claims_)[claim];
    const auto [first, last] = claims_of(own.document);
    for (ClaimIndex c = first; c < last; ++c)
        if (slot(c) == slot(claim) && !(*claims_)[c].in_title && !is_possible((*claims_)[c]) && !same_answer((*claims_)[c], own)) return false;
    return true;
}

bool Corpus::is_borne_out(ClaimIndex claim, ClaimIndex other) const {
    const Claim &own = (*claims_)[claim], &away = (*claims_)[other];
    const auto [first, last] = claims_of(away.document);
    const auto gives_it = [&](ClaimIndex index) {
        const Claim& c = (*claims_)[index];
        if (&c == &away || c.in_title || c.kind != own.kind || !c.value || (c.slot != own.slot && !is_the_very_number(c, own))) return false;
        const bool two_units = c.unit && own.unit && c.unit->id != own.unit->id;
        if (two_units ? !converts(outline(claim), outline(index)) : c.value->nominal != own.value->nominal) return false;
        return !(c.speaker && away.speaker && c.speaker->id != away.speaker->id);
    };
    for (ClaimIndex c = first; own.value && c < last; ++c)
        if (gives_it(c)) return true;
    return false;
}

namespace {

/// Of whom it counts some only ("fighters"); empty: of people, whoever they are.
std::string_view group_of(const Claim& c) { return c.population == "people" || c.population == "civilians" ? std::string_view() : std::string_view(c.population); }

}  // namespace

bool Corpus::is_part_of_sum(ClaimIndex a, ClaimIndex b) const {
    const Claim &one = (*claims_)[a], &other = (*claims_)[b];
    if (!one.value || !other.value || !one.value->nominal || !other.value->nominal) return false;
    const auto [less, more] = std::minmax(*one.value->nominal, *other.value->nominal);
    const Claim& part = *one.value->nominal == less ? one : other;
    constexpr int telling = 3;  // one and one are two of anything
    const auto fills = [&](DocumentIndex document) {
        const auto [first, last] = claims_of(document);
        return std::any_of(claims_->begin() + first, claims_->begin() + last, [&, less = less, more = more](const Claim& c) {
            if (&c == &one || &c == &other || c.in_title || c.slot != one.slot || group_of(c) != group_of(part)) return false;
            // told again in other words the part is no third figure
            return c.value && c.value->nominal && *c.value->nominal != less && *c.value->nominal + less == more;
        });
    };
    return less != more && less >= Decimal(telling) && (fills(one.document) || fills(other.document));
}

bool Corpus::is_zero_of_other(ClaimIndex claim) const {
    const Claim& zero = (*claims_)[claim];
    const auto is_casualties = [](const Claim& c) { return c.slot == "people killed" || c.slot == "people injured"; };
    if (!is_casualties(zero) || !zero.value || zero.value->nominal != Decimal(0)) return false;
    const auto [first, last] = claims_of(zero.document);
    return std::any_of(claims_->begin() + first, claims_->begin() + last, [&](const Claim& c) {
        return c.slot == zero.slot && c.sentence != zero.sentence && c.value && (!c.value->nominal || *c.value->nominal > Decimal(0));
    });
}

bool Corpus::moved_on(ClaimIndex a, ClaimIndex b) const {
    constexpr std::string_view killed = "people killed", missing = "people missing";
    const Claim &one = (*claims_)[a], &other = (*claims_)[b];
    if (one.slot != missing || other.slot != missing || one.document == other.document) return false;
    const auto dead = [&](DocumentIndex document) {
        std::optional<Decimal> most;
        const auto [first, last] = claims_of(document);
        for (const Claim& c : std::span(claims_->data() + first, last - first))
            if (c.slot == killed && c.value && c.value->nominal && !extract::is_background(c)) most = std::max(most, c.value->nominal);
        return most;
    };
    const auto x = dead(one.document), y = dead(other.document);
    return x && y && *x != *y;
}

bool Corpus::share_whole(ClaimIndex a, ClaimIndex b) const {
    const auto whole_for = [&](const Claim& part) {
        std::optional<Decimal> largest;
        const auto [first, last] = claims_of(part.document);
        for (ClaimIndex c = first; c < last; ++c) {
            const Claim& other = (*claims_)[c];
            const bool told_of_all = other.slot == part.slot && other.facet.empty() && !other.subset && group_of(other).empty();
            const bool of_now = !other.time || part.time == other.time || !extract::is_background(other);
            const bool of_this = other.fact == other.slot || other.fact.starts_with(other.slot + " | story ");  // of no other place, time or war
            if (!told_of_all || !of_now || !of_this || !other.value || !other.value->nominal) continue;
            if (!largest || *other.value->nominal > *largest) largest = other.value->nominal;
        }
        return largest;
    };
    const Claim &one = (*claims_)[a], &other = (*claims_)[b];
    const auto x = whole_for(one), y = whole_for(other);
    return x && y && *x == *y && one.value && other.value && one.value->nominal && other.value->nominal && *x > *one.value->nominal && *x > *other.value->nominal;
}

bool Corpus::repeats_figure(ClaimIndex claim) const {
    const Claim& title = (*claims_)[claim];
    const auto [first, last] = claims_of(title.document);
    const auto unit_of = [](const Claim& c) { return c.unit ? std::string_view(c.unit->id) : std::string_view(); };
    const auto in_text = [&](const Claim& c) { return !c.in_title && c.value && c.value->nominal; };
    for (auto c = first; c < last; ++c) {
        const Claim& own = (*claims_)[c];
        if (!in_text(own)) continue;
        const bool same_number = unit_of(own) == unit_of(title) && own.value->nominal == title.value->nominal;
        // a bare figure may be the same, and so may the very number by another measure: "arrive", "reached the coast"
        const bool comparable = own.slot == title.slot || own.slot.starts_with("figure:") || same_number;
        if (comparable && text::meet(*own.value, *title.value) != text::Meeting::apart) return true;
        for (auto next = c + 1; next < last && (*claims_)[next].sentence == own.sentence; ++next) {  // "five tonnes, and four tonnes more"
            const Claim& more = (*claims_)[next];
            const bool alike = in_text(more) && unit_of(more) == unit_of(own) && unit_of(own) == unit_of(title);
            if (alike && title.value->nominal && *own.value->nominal + *more.value->nominal == *title.value->nominal) return true;
        }
    }
    return false;
}

void Corpus::weigh_words() {
    constexpr DocumentIndex nowhere = UINT32_MAX;
    std::vector<DocumentIndex> last_seen(texts_.size(), nowhere);
    spread_.assign(texts_.size(), 0);
    for (ClaimIndex c = 0; c < claims_->size(); ++c)
        for (const DocumentIndex document = outlines_[c].document; const WordNumber word : words(c))
            if (std::exchange(last_seen[word], document) != document) ++spread_[word];
    const auto articles = static_cast<double>(std::max(articles_->size(), smallest_corpus) + 1);
    for (const std::uint32_t spread : spread_) {
        const auto rarity = std::max(least_rarity, static_cast<std::uint64_t>(std::lround(1000 * std::log2(articles / spread))));
        weights_.push_back(rarity * rarity / 1000);
    }
}

void Corpus::mark_stories() {
    constexpr std::uint32_t bits = 64;
    story_bits_.assign(stories_.size(), 0);
    for (DocumentIndex d = 0; d < stories_.size(); ++d)
        for (const std::uint32_t story : stories_[d]) story_bits_[d] |= std::uint64_t{1} << story % bits;
    is_one_story_ = std::ranges::all_of(stories_, [&](const Stories& own) { return own.has(*stories_.front().begin()); });
}

void Corpus::find_left_over() {
    left_over_ = lone_figures(*this);
    const auto states = lone_states(*this);
    left_over_.insert(left_over_.end(), states.begin(), states.end());
    const auto absences = lone_absences(*this);
    left_over_.insert(left_over_.end(), absences.begin(), absences.end());
    const auto replies = lone_replies(*this);
    left_over_.insert(left_over_.end(), replies.begin(), replies.end());
    std::sort(left_over_.begin(), left_over_.end());
    has_left_over_.resize(claims_->size());
    for (const auto& [a, b] : left_over_) has_left_over_[a] = has_left_over_[b] = true;
}

bool Corpus::share_story(DocumentIndex a, DocumentIndex b) const {
    const Stories &x = stories_[a], &y = stories_[b];
    if (*x.begin() == *y.begin()) return true;  // most articles tell one
    return std::any_of(x.begin(), x.end(), [&](std::uint32_t story) { return y.has(story); });
}

int similarity(const Corpus& corpus, ClaimIndex a, ClaimIndex b) {
    const Outline &one = corpus.outline(a), &other = corpus.outline(b);
    if ((one.word_bits & other.word_bits) == 0) return 0;
    std::uint64_t both = 0;
    const auto u = corpus.words(a), v = corpus.words(b);
    for (auto x = u.begin(), y = v.begin(); x != u.end() && y != v.end();) {
        if (*x == *y) both += corpus.weight(*x);
        const bool step_x = *x <= *y, step_y = *y <= *x;
        x += step_x, y += step_y;
    }
    const auto left = static_cast<double>(one.word_weight), right = static_cast<double>(other.word_weight);
    return static_cast<int>(std::lround(1000.0 * static_cast<double>(both) / std::sqrt(left * right)));
}

int containment(const Corpus& corpus, ClaimIndex a, ClaimIndex b) {
    const Claim &p = corpus.claims()[a], &q = corpus.claims()[b];
    const auto skipped = [&](WordNumber word) {
        const auto text = corpus.text(word);
        return text == p.act || text == q.act || (text.front() >= '0' && text.front() <= '9');
    };
    std::uint64_t both = 0, left = 0, right = 0;
    const auto v = corpus.words(b);
    for (const WordNumber word : corpus.words(a)) {
        if (skipped(word)) continue;
        left += corpus.weight(word);
        if (std::binary_search(v.begin(), v.end(), word)) both += corpus.weight(word);
    }
    for (const WordNumber word : v)
        if (!skipped(word)) right += corpus.weight(word);
    const std::uint64_t shorter = std::min(left, right);
    return shorter == 0 ? 0 : static_cast<int>(1000 * both / shorter);
}

}  // namespace atodds::link
