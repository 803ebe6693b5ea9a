#include "link/facts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "extract/background.hpp"
#include "gazetteer/gazetteer.hpp"
#include "graph/edges.hpp"
#include "link/blocks.hpp"
#include "link/evidence.hpp"
#include "text/calendar.hpp"

namespace atodds::link {

namespace {

using namespace std::chrono;

/// A window of this many days and more is what a figure is counted over: a month's sales, a season's visitors.
constexpr int least_window = 25;
/// Bytes between two sentences of one paragraph.
constexpr std::uint32_t sentence_gap = 3;
/// Days of a time that is one day's, with the night.
constexpr int longest_day = 2;
/// Sentences of an article's text, after its title, that say what it is about.
constexpr std::size_t lead_sentences = 2;

bool is_figure(const Claim& c) { return c.kind == ClaimKind::quantity || c.kind == ClaimKind::share; }

bool counts_people(const Claim& c) { return c.kind == ClaimKind::quantity && (!c.population.empty() || c.slot.starts_with("people")); }

/// Whether a claim is of an event, so that another event of the kind makes it another fact.
bool tells_event(const Claim& c) { return is_figure(c) || is_of_event(c); }

std::string year_of(sys_days day) { return std::to_string(static_cast<int>(year_month_day(day).year())); }
std::string month_of(sys_days day) {
    const auto month = static_cast<unsigned>(year_month_day(day).month());
    return year_of(day) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

bool is_long(const DayRange& range) { return range.from && range.to && (*range.to - *range.from).count() >= least_window; }

std::string day_text(sys_days day) {
    const auto number = static_cast<unsigned>(year_month_day(day).day());
    return month_of(day) + (number < 10 ? "-0" : "-") + std::to_string(number);
}

bool is_day(const DayRange& range) { return range.from && range.to && (*range.to - *range.from).count() <= longest_day; }

/// The time by which a claim is told apart from what its article tells of: "in 2004", "since 2011", "over 2024-01 to 2024-03";
/// empty for the days of the story itself.
std::string own_time(const Claim& c) {
    if (!c.time) return {};
    if (extract::is_background(c)) return "in " + year_of(*c.time->to);
    if (c.time->from && c.as_of && (*c.as_of - *c.time->from).count() > extract::background_days) return "since " + year_of(*c.time->from);
    return is_long(*c.time) ? "over " + month_of(*c.time->from) + " to " + month_of(*c.time->to) : std::string();
}

/// By article: the first story it belongs to, where stories that share at least half of the articles of the smaller one count as
/// one. A round-up alone joins no two stories.
std::vector<std::uint32_t> joined_stories(const Corpus& corpus) {
    const auto count = static_cast<std::uint32_t>(corpus.articles().size());
    std::vector<std::uint32_t> sizes(count);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared;
    for (std::uint32_t d = 0; d < count; ++d) {
        const auto& stories = corpus.stories(d);
        for (std::size_t x = 0; x < stories.size(); ++x) {
            ++sizes[stories[x]];
            for (std::size_t y = x + 1; y < stories.size(); ++y) ++shared[{stories[x], stories[y]}];
        }
    }
    std::vector<graph::Edge> edges;
    for (const auto& [pair, both] : shared)
        if (2 * both >= std::min(sizes[pair.first], sizes[pair.second])) edges.push_back({pair.first, pair.second});
    const auto components = graph::components(count, edges);
    std::vector<std::uint32_t> first(components.count, count), joined(count);
    for (std::uint32_t d = 0; d < count; ++d) first[components.of[d]] = std::min(first[components.of[d]], d);
    for (std::uint32_t d = 0; d < count; ++d) joined[d] = first[components.of[corpus.stories(d).front()]];
    return joined;
}

/// The kind of event that most articles of a story are about, by the slots that name it; of equals the first in the alphabet.
std::map<std::uint32_t, std::string> main_events(const Corpus& corpus, const std::vector<std::uint32_t>& stories) {
    constexpr std::string_view places = "event place:", days = "event day:";
    std::map<std::uint32_t, std::map<std::string, int>> counts;
    for (const Claim& c : corpus.claims())
        for (const auto prefix : {places, days})
            if (c.slot.starts_with(prefix)) ++counts[stories[c.document]][c.slot.substr(prefix.size())];
    std::map<std::uint32_t, std::string> main;
    for (const auto& [story, kinds] : counts)
        main[story] = std::max_element(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
    return main;
}

class FactNames {
  public:
    explicit FactNames(const Corpus& corpus) : corpus_(corpus), stories_(joined_stories(corpus)), main_(main_events(corpus, stories_)) {
        several_ = std::any_of(stories_.begin(), stories_.end(), [&](std::uint32_t story) { return story != stories_.front(); });
    }

    std::vector<std::string> all() {
        const auto& claims = corpus_.claims();
        std::vector<std::string> names;
        names.reserve(claims.size());
        for (ClaimIndex c = 0; c < claims.size(); ++c) {
            if (c == 0 || claims[c].document != claims[c - 1].document) begin_article(c);
            if (c == 0 || claims[c].document != claims[c - 1].document || claims[c].sentence != claims[c - 1].sentence) begin_sentence(c);
            names.push_back(name(c));
        }
        return names;
    }

  private:
    std::string name(ClaimIndex index) const {
        const Claim& c = corpus_.claims()[index];
        std::string name = c.slot;
        if (name.empty() || is_worded(c)) return name;
        const auto add = [&](std::string_view what) {
            if (!what.empty()) name.append(" | ").append(what);
        };
        add(c.facet);
        add(group(c));
        add(currency(c));
        if (!tells_event(c)) return name;
        add(event(c));
        add(time(c));
        add(elsewhere(c));
        if (several_) add("story " + corpus_.articles()[story_of(c)].id);
        return name;
    }

    /// Who of all those: "of children", "part", "more" of a toll that grew.
    static std::string group(const Claim& c) {
        if (!counts_people(c)) return {};
        if (c.slot == "people" && !c.predicate.empty()) return "who " + c.predicate;
        if (c.subset && (c.subset->relation == SubsetRelation::increment || c.subset->relation == SubsetRelation::remainder)) return "more";
        const bool everybody = c.population.empty() || c.population == "people" || c.population == "civilians";
        if (!everybody) return "of " + c.population;
        return c.subset && c.subset->relation == SubsetRelation::part ? "part" : "";
    }

    /// "by war" where the story is of an attack.
    std::string event(const Claim& c) const {
        const auto main = main_.find(story_of(c));
        const bool other = !c.event.empty() && is_figure(c) && main != main_.end() && c.event != main->second;
        return other ? "by " + c.event : "";
    }

    std::string time(const Claim& c) const { return c.time ? time_of(c) : told_; }

    std::string time_of(const Claim& c) const {
        const std::string time = own_time(c);
        return time.empty() && is_other_day(c) ? "on " + day_text(*c.time->from) : time;
    }

    /// Of a day that is not that of the article's event; a toll of a later day is still the event's.
    bool is_other_day(const Claim& c) const {
        if (!day_ || !is_day(*c.time)) return false;
        const bool before = *c.time->to + days(1) < *day_->from;
        return before || (is_of_event(c) && *c.time->from > *day_->to + days(1));
    }

    /// The currency: rates decide how two sums compare.
    static std::string currency(const Claim& c) {
        if (c.kind != ClaimKind::quantity || !c.unit || c.unit->dimension != Dimension::money || c.unit->id.empty()) return {};
        return "in " + c.unit->id.substr(c.unit->id.rfind(' ') + 1) + "s";  // a dollar may be anybody's
    }

    /// A place of its own that is none of those the article begins with.
    std::string elsewhere(const Claim& c) const {
        if (!is_figure(c) || !c.place_stated || !is_located(c) || leads_.empty()) return {};
        const bool apart = std::all_of(leads_.begin(), leads_.end(), [&](ClaimIndex lead) {
            const Claim& first = corpus_.claims()[lead];
            return is_located(first) && place_relation(first, c) == PlaceRelation::apart;
        });
        return apart ? "at " + c.place.front() : "";
    }

    static bool is_located(const Claim& c) { return !c.place.empty() && !gazetteer::Gazetteer::instance().find(c.place.front()).empty(); }

    void begin_article(ClaimIndex first) {
        const auto& claims = corpus_.claims();
        told_.clear();
        leads_.clear();
        before_.reset();
        day_ = first_day(first);
        std::size_t sentences = 0;
        std::optional<Span> sentence;
        for (ClaimIndex c = first; c < claims.size() && claims[c].document == claims[first].document; ++c) {
            if (!claims[c].in_title && sentence != claims[c].sentence) sentence = claims[c].sentence, ++sentences;
            if (sentences > lead_sentences) return;
            if (claims[c].place_stated) leads_.push_back(c);
        }
    }

    std::optional<DayRange> first_day(ClaimIndex first) const {
        const auto& claims = corpus_.claims();
        for (ClaimIndex c = first; c < claims.size() && claims[c].document == claims[first].document; ++c)
            if (claims[c].slot.starts_with("event day:") && claims[c].time && is_day(*claims[c].time) && !extract::is_background(claims[c]))
                return claims[c].time;
        return std::nullopt;
    }

    /// What a sentence tells of: the time that its dated claims share, or, where none is dated, that of the sentence before it in
    /// the same paragraph.
    void begin_sentence(ClaimIndex first) {
        const auto& claims = corpus_.claims();
        const Span sentence = claims[first].sentence;
        const bool follows = before_ && sentence.begin >= before_->end && sentence.begin <= before_->end + sentence_gap;
        std::optional<std::string> told;
        bool one = true;
        for (ClaimIndex c = first; c < claims.size() && claims[c].document == claims[first].document && claims[c].sentence == sentence; ++c) {
            if (!claims[c].time || !tells_event(claims[c])) continue;
            const std::string time = time_of(claims[c]);
            one &= !told || *told == time;
            told = time;
        }
        if (told) told_ = one ? *told : std::string();
        else if (!follows || !dated_ || claims[first].in_title) told_.clear();
        dated_ = told.has_value();
        before_ = sentence;
    }

    std::uint32_t story_of(const Claim& c) const { return stories_[c.document]; }

    const Corpus& corpus_;
    std::vector<std::uint32_t> stories_;         // by article, the first article of the stories that hang together
    std::map<std::uint32_t, std::string> main_;  // by story
    bool several_ = false;
    std::string told_;                 // the time that the sentence is of, where it is another than the story's
    std::optional<Span> before_;       // the sentence before
    bool dated_ = false;               // whether that one says when
    std::optional<DayRange> day_;      // of the article's event, as it says first
    std::vector<ClaimIndex> leads_;    // claims with a place in what the article begins with
};

}  // namespace

std::vector<std::string> name_facts(const Corpus& corpus) { return FactNames(corpus).all(); }

}  // namespace atodds::link
