#include "link/barriers.hpp"

#include "extract/background.hpp"
#include "link/blocks.hpp"
#include "link/facts.hpp"
#include "link/figures.hpp"

namespace atodds::link {

namespace {

bool counts_event(const Outline& a, const Outline& b) { return a.counts_event || b.counts_event; }

/// Two articles on two days' events: each says when its own happened, and a night lies between. A claim with
/// a time of its own is of that time.
bool other_event_day(const Corpus& corpus, const Outline& a, const Outline& b) {
    if (a.document == b.document || a.has_time || b.has_time) return false;
    const auto &x = corpus.event_day(a.document), &y = corpus.event_day(b.document);
    return x && y && !one_day(*x, *y);
}

/// One figure of things that last: "12 posts, set up under the 2018 deal" dates the posts, not the count.
bool one_figure(const Outline& a, const Outline& b) {
    return !counts_event(a, b) && a.has_base && b.has_base && a.base == b.base;
}

/// `older` has a date of its own long before the other's time. A date that the other article gives too is no
/// other event's: "it fell in May 2019. The accident killed 14".
bool is_older(const Corpus& corpus, ClaimIndex older, ClaimIndex other) {
    const Outline &x = corpus.outline(older), &y = corpus.outline(other);
    if (!x.has_time || !x.time.ends()) return false;
    const bool dated = y.has_time && y.time.begins();
    if (!dated && !y.has_as_of) return false;
    const std::int32_t now = dated ? y.time.from : y.as_of;
    if (now - x.time.to <= extract::background_days) return false;
    const bool of_today = corpus.claims()[other].measure == "magnitude";  // the quake that the article tells of, whatever it recalls
    return y.has_time || of_today || !corpus.stands_by_date(other, *corpus.claims()[older].time);
}

/// Things that last keep their count, and of an attribute the time is the value itself.
bool earlier_event(const Corpus& corpus, ClaimIndex a, ClaimIndex b) {
    const Outline &x = corpus.outline(a), &y = corpus.outline(b);
    const bool counts_state = x.flow == Flow::stock && y.flow == Flow::stock;
    if (x.kind == ClaimKind::attribute || counts_state || one_figure(x, y)) return false;
    return is_older(corpus, a, b) || is_older(corpus, b, a);
}

/// "Last month a bomb killed 16": of another event than the toll of a story whose day nobody has to give.
bool one_opens_with_period(const Corpus& corpus, ClaimIndex a, ClaimIndex b) {
    const auto opens = [&](ClaimIndex c) { return is_of_another_time(corpus.claims()[c].facet); };
    return opens(a) != opens(b);
}

/// Claims that are compared by their wording. What two stories tell in like words is one thing only where it names somebody.
bool other_words(const Corpus& corpus, const Outline& a, const Outline& b) {
    const std::uint64_t common = a.word_bits & b.word_bits;
    if (common == 0) return true;
    const bool shares_name = common >> plain_word_bits != 0;
    if (!shares_name && a.kind != ClaimKind::quotation && !corpus.same_story(a.document, b.document)) return true;
    return a.has_as_of && b.has_as_of && std::abs(a.as_of - b.as_of) > statement_days;
}

}  // namespace

Barrier barrier_of_slot(const Corpus& corpus, ClaimIndex a, ClaimIndex b) {
    const Outline &x = corpus.outline(a), &y = corpus.outline(b);
    const bool placed = is_placed(x, y), of_event = counts_event(x, y);
    const bool one_story = corpus.same_story(x.document, y.document);
    if (!one_story && (x.of_thing || y.of_thing)) return Barrier::other_story;
    if (placed && !one_story && (!(x.place_stated && y.place_stated) || of_event))
        return Barrier::no_common_place;
    if (((placed && of_event) || x.of_event) && printed_apart(x, y)) return Barrier::printed_apart;
    if (placed && of_event && other_event_day(corpus, x, y)) return Barrier::other_day;
    if (placed && earlier_event(corpus, a, b)) return Barrier::earlier_event;
    if (placed && of_event && one_opens_with_period(corpus, a, b)) return Barrier::earlier_event;
    return Barrier::none;
}

bool is_barred(const Corpus& corpus, ClaimIndex a, ClaimIndex b) {
    const Outline &x = corpus.outline(a), &y = corpus.outline(b);
    if (corpus.group(a) != corpus.group(b)) return true;
    if (x.worded) return other_words(corpus, x, y);
    if (x.has_slot && x.slot == y.slot) return barrier_of_slot(corpus, a, b) != Barrier::none;
    return printed_apart(x, y) || !may_be_one_figure(corpus, x, y);
}

}  // namespace atodds::link
