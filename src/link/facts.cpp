#include "link/facts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string_view>

#include "extract/background.hpp"
#include "gazetteer/gazetteer.hpp"
#include "link/blocks.hpp"
#include "link/evidence.hpp"
#include "text/calendar.hpp"
#include "text/letters.hpp"

namespace atodds::link {

namespace {

/// "given by fund", "by @unite": who gives or offers a sum, which one article says and another leaves out; the checks weigh it.
bool names_a_giver(text::Letters facet) { return facet.begins_with("given by ") || facet.begins_with("by "); }

using namespace std::chrono;

/// Bytes between two sentences of one paragraph.
constexpr std::uint32_t sentence_gap = 3;
constexpr std::string_view separator = " | ";
/// A toll so many times as large as the first one of its article is of another thing: the war, not the raid.
constexpr int another_scale = 100;
/// The event that holds the others of a story.
constexpr std::string_view whole_war = "war";
/// Days of a time that is one day's, with the night.
constexpr int longest_day = 2;

bool is_figure(const Claim& c) {
    return c.kind == ClaimKind::quantity || c.kind == ClaimKind::share;
}

/// A figure that an event has, not a thing that lasts.
bool measures_event(const Claim& c) {
    constexpr std::string_view of_quake = "magnitude";
    return c.kind == ClaimKind::quantity && c.measure == of_quake;
}

bool counts_people(const Claim& c) {
    return c.kind == ClaimKind::quantity && (!c.population.empty() || c.slot.starts_with("people"));
}

/// What is said of an event: where and when it was, who did it to whom, why.
bool tells_of_event(const Claim& c) {
    const text::Letters slot(c.slot);
    return slot.begins_with("event place:") || slot.begins_with("event day:") || slot.begins_with("event time:") ||
           slot.begins_with("event target:") || slot.begins_with("event doer:") || slot.begins_with("event cause:");
}

/// What happened and whom it hit: another event of the kind is another fact. Whatever lasts (a price, the
/// posts of an army) is the same thing in another year.
bool tells_event(const Claim& c) {
    return (is_figure(c) && (c.flow == Flow::flow || !c.event.empty())) || text::Letters(c.slot) == "people" ||
           measures_event(c) || tells_of_event(c) || text::Letters(c.slot).begins_with("label:event:");
}

std::string year_of(sys_days day) {
    return std::to_string(static_cast<int>(year_month_day(day).year()));
}
std::string month_of(sys_days day) {
    const auto month = static_cast<unsigned>(year_month_day(day).month());
    return year_of(day) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

std::string day_text(sys_days day) {
    const auto number = static_cast<unsigned>(year_month_day(day).day());
    return month_of(day) + (number < 10 ? "-0" : "-") + std::to_string(number);
}

bool is_day(const DayRange& range) {
    return range.from && range.to && (*range.to - *range.from).count() <= longest_day;
}

/// The time by which a claim is told apart from what its article tells of: "in 2004", "since 2011"; empty for
/// the days of the story itself.
std::string own_time(const Claim& c) {
    if (!c.time) return {};
    if (extract::is_background(c)) return "in " + year_of(*c.time->to);
    const bool long_ago =
        c.time->from && c.as_of && (*c.as_of - *c.time->from).count() > extract::background_days;
    return long_ago ? "since " + year_of(*c.time->from) : std::string();
}

/// By article: the first story it belongs to, where stories that share at least half of the articles of the
/// smaller one count as one. A round-up alone joins no two stories.
std::vector<std::uint32_t> joined_stories(const Corpus& corpus) {
    std::vector<Stories> stories;
    for (DocumentIndex d = 0; d < corpus.articles().size(); ++d) stories.push_back(corpus.stories(d));
    const auto first = first_of_joined(stories, Overlap::half_of_smaller);
    std::vector<std::uint32_t> joined;
    for (const Stories& own : stories) joined.push_back(first[*own.begin()]);
    return joined;
}

/// The kind of event that most articles of a story are about, by the slots that name it; of equals the first
/// in the alphabet.
std::map<std::uint32_t, std::string> main_events(const Corpus& corpus,
                                                 const std::vector<std::uint32_t>& stories) {
    constexpr std::string_view places = "event place:", days = "event day:";
    std::map<std::uint32_t, std::map<std::string, int>> counts;
    for (ClaimIndex c = 0; c < corpus.claims().size(); ++c) {
        if (corpus.worded(c) || !corpus.outline(c).of_event) continue;
        const std::string_view slot = corpus.slot_text(corpus.slot(c));
        for (const auto prefix : {places, days})
            if (slot.starts_with(prefix)) ++counts[stories[corpus.outline(c).document]][std::string(slot.substr(prefix.size()))];
    }
    std::map<std::uint32_t, std::string> main;
    for (const auto& [story, kinds] : counts)
        main[story] = std::max_element(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) {
                          return a.second < b.second;
                      })->first;
    return main;
}

class FactNames {
  public:
    explicit FactNames(const Corpus& corpus)
        : corpus_(corpus), stories_(joined_stories(corpus)), main_(main_events(corpus, stories_)) {
        several_ = std::any_of(stories_.begin(), stories_.end(),
                               [&](std::uint32_t story) { return story != stories_.front(); });
    }

    std::vector<BriefText> all() {
        const auto& claims = corpus_.claims();
        std::vector<BriefText> names;
        names.reserve(claims.size());
        for (ClaimIndex c = 0; c < claims.size(); ++c) {
            if (c == 0 || claims[c].document != claims[c - 1].document) begin_article(c);
            if (c == 0 || claims[c].document != claims[c - 1].document ||
                claims[c].sentence != claims[c - 1].sentence)
                begin_sentence(c);
            names.push_back(name(c));
        }
        return names;
    }

  private:
    BriefText name(ClaimIndex index) const {
        const Claim& c = corpus_.claims()[index];
        if (!corpus_.outline(index).has_slot || corpus_.worded(index)) return {};
        thread_local std::string name;  // kept: there are thousands
        name = c.slot;
        const auto add = [&](std::string_view what) {
            if (!what.empty()) name.append(separator).append(what);
        };
        if (!names_a_giver(text::Letters(c.facet))) add(c.facet);
        add(group(index));
        add(event(index));
        if (!tells_event(c)) return name;
        add(time(c));
        add(elsewhere(index));
        if (several_) add("story " + corpus_.articles()[story_of(c)].id);
        return name;
    }

    /// Who of all those: "of children", "part", "one" of several, "more" of a toll that grew.
    std::string group(ClaimIndex index) const {
        const Claim& c = corpus_.claims()[index];
        if (!counts_people(c)) return {};
        if (c.slot == "people" && !c.predicate.empty()) return "who " + c.predicate;
        if (c.subset && (c.subset->relation == SubsetRelation::increment ||
                         c.subset->relation == SubsetRelation::remainder))
            return "more";
        const bool everybody =
            c.population.empty() || c.population == "people" || c.population == "civilians";
        if (!everybody && c.flow == Flow::flow) return "of " + c.population;
        if (c.subset && c.subset->relation == SubsetRelation::part) return "part";
        return part_of_another(index);
    }

    /// What another figure of the article makes of this one: the evacuees among the dead, one man of eleven.
    std::string part_of_another(ClaimIndex index) const {
        const Outline& figure = corpus_.outline(index);
        const auto others = figures_.find(corpus_.slot(index));
        if (!figure.has_base || others == figures_.end() || !(figure.base < corpus_.outline(others->second.most).base))
            return {};
        const Claim &c = corpus_.claims()[index], &most = corpus_.claims()[others->second.most];
        if (c.flow != Flow::flow) return {};
        if (figure.base == Decimal(1)) return "one";
        return !is_of_persons(c) && is_of_persons(most) ? "of " + c.unit->id : std::string();
    }

    /// A toll of the whole war, all that was recovered in ten years: no figure of what the article begins
    /// with.
    bool is_of_another_scale(ClaimIndex index) const {
        const Outline& figure = corpus_.outline(index);
        const auto others = figures_.find(corpus_.slot(index));
        if (!figure.has_base || others == figures_.end()) return false;
        return figure.base >= Decimal(another_scale) * corpus_.outline(others->second.first).base;
    }

    /// Counted as people, as deaths, by no noun at all; not as evacuees or shoppers, who may be some of them.
    static bool is_of_persons(const Claim& c) {
        const bool by_kind = std::find(c.rules.begin(), c.rules.end(), "population.people") != c.rules.end();
        return !by_kind || !c.unit || c.unit->id.empty() || c.unit->id == "person";
    }

    static bool is_whole(const Claim& c) {
        return c.kind == ClaimKind::quantity && !c.subset && own_time(c).empty() && c.event != whole_war;
    }

    /// The first and the largest of the article's figures for each slot, and where they are.
    void take_figures(ClaimIndex first) {
        const auto& claims = corpus_.claims();
        figures_.clear();
        placed_.clear();
        for (ClaimIndex c = first, last = end_of_article(first); c < last; ++c) {
            const Outline& figure = corpus_.outline(c);
            if (figure.kind != ClaimKind::quantity && figure.kind != ClaimKind::share) continue;
            if (tells_event(claims[c]) && is_placed(claims[c])) take_place(c);
            if (!is_whole(claims[c]) || !figure.has_base || !(figure.base > Decimal(0))) continue;
            const auto [known, fresh] = figures_.try_emplace(corpus_.slot(c), Figures{c, c});
            if (fresh || figure.base <= corpus_.outline(known->second.most).base) continue;
            if (figure.base < Decimal(another_scale) * corpus_.outline(known->second.first).base)
                known->second.most = c;
        }
    }

    /// The whole of a war, where the story is of an attack in it; or what is told as far larger than the
    /// story.
    std::string event(ClaimIndex index) const {
        const Claim& c = corpus_.claims()[index];
        if (c.kind != ClaimKind::quantity) return {};
        const auto main = main_.find(story_of(c));
        const bool wider =
            c.event == whole_war && tells_event(c) && main != main_.end() && main->second != whole_war;
        return wider ? "by " + c.event : c.time || !is_of_another_scale(index) ? "" : "by far more";
    }

    std::string time(const Claim& c) const {
        if (is_of_another_time(c.facet)) return {};  // said already
        if (c.time) return time_of(c);
        const bool of_count = is_figure(c) && told_.starts_with("on ");  // the day may be that of the count
        // "a 6.1-magnitude quake hit the region that a wave wrecked in 2004"
        return measures_event(c) || of_count ? std::string() : told_;
    }

    std::string time_of(const Claim& c) const {
        const std::string time = own_time(c);
        return time.empty() && is_other_day(c) ? "on " + day_text(*c.time->from) : time;
    }

    /// Of a day that is not that of the article's event. The day of a figure may be that of the count.
    bool is_other_day(const Claim& c) const {
        if (!day_ || is_figure(c) || !is_day(*c.time)) return false;
        return *c.time->to + days(1) < *day_->from || *c.time->from > *day_->to + days(1);
    }

    /// A place of its own: none of those the article begins with, or one of several whose figures the article
    /// sets side by side.
    std::string elsewhere(ClaimIndex index) const {
        const Claim& c = corpus_.claims()[index];
        if (std::ranges::find(c.rules, "extent.countries") != c.rules.end()) return "over countries";
        if (!is_figure(c) || measures_event(c) || !is_placed(c)) return {};
        const auto apart = [&](ClaimIndex other) {
            return place_relation(corpus_.claims()[other], c) == PlaceRelation::apart;
        };
        const bool far = !leads_.empty() && std::all_of(leads_.begin(), leads_.end(), apart);
        return far || is_one_of_several_places(index) ? "at " + std::string(c.place.front()) : std::string();
    }

    bool is_one_of_several_places(ClaimIndex index) const {
        const auto figures = figures_.find(corpus_.slot(index));
        if (figures == figures_.end() || figures->second.first == index) return false;
        const Claim &c = corpus_.claims()[index], &first = corpus_.claims()[figures->second.first];
        if (is_placed(first) && place_relation(first, c) == PlaceRelation::same) return false;
        const auto& others = placed_.at(corpus_.slot(index));
        return std::any_of(others.begin(), others.end(), [&](ClaimIndex other) {
            return place_relation(corpus_.claims()[other], c) == PlaceRelation::apart;
        });
    }

    /// One claim for each of the first places of a slot's figures.
    void take_place(ClaimIndex index) {
        constexpr std::size_t most = 8;  // more tell no more of whether a place is one of several
        auto& known = placed_[corpus_.slot(index)];
        const auto same = [&](ClaimIndex other) {
            return corpus_.claims()[other].place == corpus_.claims()[index].place;
        };
        if (known.size() < most && std::none_of(known.begin(), known.end(), same)) known.push_back(index);
    }

    static bool is_placed(const Claim& c) { return c.place_stated && is_located(c); }

    static bool is_located(const Claim& c) {
        return !c.place.empty() && !gazetteer::Gazetteer::instance().find(c.place.front()).empty();
    }

    ClaimIndex end_of_article(ClaimIndex claim) const { return corpus_.claims_of(corpus_.outline(claim).document).second; }

    void begin_article(ClaimIndex first) {
        const auto& claims = corpus_.claims();
        told_.clear();
        leads_.clear();
        before_.reset();
        day_ = first_day(first);
        take_figures(first);
        std::optional<Span> sentence;  // the first of the text that names a place
        for (ClaimIndex c = first, last = end_of_article(first); c < last; ++c) {
            if (!is_placed(claims[c])) continue;
            if (!claims[c].in_title && sentence && *sentence != claims[c].sentence) return;
            if (!claims[c].in_title) sentence = claims[c].sentence;
            leads_.push_back(c);
        }
    }

    std::optional<DayRange> first_day(ClaimIndex first) const {
        const auto& claims = corpus_.claims();
        for (ClaimIndex c = first, last = end_of_article(first); c < last; ++c)
            if (corpus_.outline(c).of_event && claims[c].slot.starts_with("event day:") && claims[c].time && is_day(*claims[c].time) &&
                !extract::is_background(claims[c]))
                return claims[c].time;
        return std::nullopt;
    }

    /// What a sentence tells of: the time that its dated claims share, or, where none is dated, that of the
    /// sentence before it in the same paragraph.
    void begin_sentence(ClaimIndex first) {
        const auto& claims = corpus_.claims();
        const Span sentence = claims[first].sentence;
        const bool follows =
            before_ && sentence.begin >= before_->end && sentence.begin <= before_->end + sentence_gap;
        std::optional<std::string> told;
        bool one = true;
        for (ClaimIndex c = first, last = end_of_article(first); c < last && claims[c].sentence == sentence; ++c) {
            const bool opens = is_of_another_time(claims[c].facet);
            if (!(opens || claims[c].time) || !tells_event(claims[c])) continue;
            const std::string time = opens ? std::string(claims[c].facet) : time_of(claims[c]);
            one &= !told || *told == time;
            told = time;
        }
        if (told)
            told_ = one ? *told : std::string();
        else if (!follows || !dated_ || claims[first].in_title)
            told_.clear();
        dated_ = told.has_value();
        before_ = sentence;
    }

    /// Two claims of an article.
    struct Figures {
        ClaimIndex first, most;
    };

    std::uint32_t story_of(const Claim& c) const { return stories_[c.document]; }

    const Corpus& corpus_;
    std::vector<std::uint32_t> stories_;  // by article, the first article of the stories that hang together
    std::map<std::uint32_t, std::string> main_;  // by story
    bool several_ = false;
    std::string told_;             // the time that the sentence is of, where it is another than the story's
    std::optional<Span> before_;   // the sentence before
    bool dated_ = false;           // whether that one says when
    std::optional<DayRange> day_;  // of the article's event, as it says first
    std::map<std::uint32_t, Figures> figures_;                 // by slot
    std::map<std::uint32_t, std::vector<ClaimIndex>> placed_;  // by slot: figures with a place of their own
    std::vector<ClaimIndex> leads_;  // claims with a place in what the article begins with
};

}  // namespace

std::vector<BriefText> name_facts(const Corpus& corpus) {
    return FactNames(corpus).all();
}

namespace {

/// What kind of mark it is, by its first word. What has none of these is a facet or a group.
Mark mark_kind(std::string_view mark) {
    constexpr std::pair<std::string_view, Mark> words[] = {
        {"in", Mark::event}, {"since", Mark::event}, {"on", Mark::event},   {"over", Mark::event},
        {"by", Mark::event}, {"at", Mark::place},    {"story", Mark::story}};
    const std::string_view first = mark.substr(0, mark.find(' '));
    for (const auto& [word, kind] : words)
        if (first == word) return kind;
    return Mark::group;
}

std::string_view fact_of(const Claim& c) { return c.fact.empty() ? std::string_view(c.slot) : std::string_view(c.fact); }

/// The marks of one claim, in their order, as views into it.
class Marks {
  public:
    explicit Marks(const Claim& c) {
        for (std::string_view rest = fact_of(c).substr(c.slot.size()); !rest.empty();) {
            rest.remove_prefix(std::min(separator.size(), rest.size()));
            const bool last = marks_.size() + 1 == list_.size();  // a name gives six at most
            const std::string_view text = last ? rest : rest.substr(0, rest.find(separator));
            rest.remove_prefix(text.size());
            list_[count_++] = text;
            marks_ = std::span(list_).first(count_);
        }
    }
    Marks(const Marks&) = delete;
    Marks& operator=(const Marks&) = delete;

    /// Drops what both begin and end with: mostly all but one mark.
    static void drop_common(Marks& x, Marks& y) {
        const auto [first_x, first_y] = std::ranges::mismatch(x.marks_, y.marks_);
        x.marks_ = {first_x, x.marks_.end()}, y.marks_ = {first_y, y.marks_.end()};
        while (!x.marks_.empty() && !y.marks_.empty() && x.marks_.back() == y.marks_.back())
            x.marks_ = x.marks_.first(x.marks_.size() - 1), y.marks_ = y.marks_.first(y.marks_.size() - 1);
    }

    unsigned kinds() const {
        unsigned found = 0;
        for (const std::string_view mark : marks_) found |= static_cast<unsigned>(mark_kind(mark));
        return found;
    }

    /// The marks of one kind, with separators.
    std::string of_kind(Mark kind) const {
        std::string found;
        for (const std::string_view mark : marks_)
            if (mark_kind(mark) == kind) found.append(mark).append(separator);
        return found;
    }

  private:
    std::array<std::string_view, 8> list_;
    std::size_t count_ = 0;
    std::span<std::string_view> marks_;
};

}  // namespace

bool is_told_elsewhere(const Claim& claim) {
    return claim.fact.find(std::string(separator) + "at ") != std::string::npos;
}

std::uint8_t differing_marks(const Claim& a, const Claim& b) {
    if (a.fact == b.fact || fact_of(a).size() < a.slot.size() || fact_of(b).size() < b.slot.size()) return 0;
    Marks x(a), y(b);
    Marks::drop_common(x, y);
    const unsigned in_x = x.kinds(), in_y = y.kinds();
    unsigned differs = in_x ^ in_y;
    for (const Mark kind : {Mark::group, Mark::event, Mark::place, Mark::story})
        if ((in_x & in_y & static_cast<unsigned>(kind)) != 0 && x.of_kind(kind) != y.of_kind(kind)) differs |= static_cast<unsigned>(kind);
    return static_cast<std::uint8_t>(differs);
}

}  // namespace atodds::link
