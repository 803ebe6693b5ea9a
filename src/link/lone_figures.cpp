#include "link/lone_figures.hpp"

#include <algorithm>
#include <span>

#include "link/figures.hpp"

namespace atodds::link {

namespace {

/// Articles of a story after it that an article is set beside.
constexpr std::size_t article_window = 12;
/// Two figures of one thing differ by no more than this many times, unless one is a slip.
constexpr int most_times = 3;
/// Of sums in one story, a whole, its parts and what else it costs lie closer to each other.
constexpr int most_times_of_sums = 2;

/// What figures are told apart by when it is asked which are left: the kind of unit. 0: figures that are not matched so.
using Kind = int;
constexpr Kind hours_and_days = 100;

/// A crew's days in orbit, the hours of a power cut: not years, of which every article has some.
bool is_short_length(const Claim& claim) {
    const bool length = claim.slot.starts_with("event length:") && !claim.slot.starts_with("event length:person:");
    return length && claim.unit && (claim.unit->id == "minute" || claim.unit->id == "hour" || claim.unit->id == "day" || claim.unit->id == "week");
}

Kind kind_of(const Claim& claim) {
    if (!claim.unit || !claim.value || !claim.value->nominal || claim.polarity == Polarity::negative || claim.in_title) return 0;
    if (claim.kind == ClaimKind::duration) return is_short_length(claim) ? hours_and_days : 0;
    if (claim.kind != ClaimKind::quantity) return 0;
    const Dimension d = claim.unit->dimension;
    return d == Dimension::count || d == Dimension::percent || d == Dimension::time ? 0 : 1 + static_cast<int>(d);
}

/// A figure that is matched, with what it is matched by: each is set beside those of many articles.
struct Figure {
    ClaimIndex claim;
    Kind kind;
    BaseFigure base;
};

/// The figures of one article that are matched, its headline's aside, which its text repeats; those of one kind together.
std::vector<Figure> matched_in(const Corpus& corpus, DocumentIndex document) {
    std::vector<Figure> found;
    const auto [first, last] = corpus.claims_of(document);
    for (ClaimIndex c = first; c < last; ++c) {
        const Outline& outline = corpus.outline(c);
        const bool counted = outline.kind == ClaimKind::quantity && outline.dimension == Dimension::count;  // most figures
        if (counted || !outline.has_value) continue;
        if (const Kind kind = kind_of(corpus.claims()[c])) found.push_back({c, kind, BaseFigure(corpus.claims()[c])});
    }
    std::ranges::stable_sort(found, {}, &Figure::kind);
    return found;
}

/// What an article has left over of one kind of unit.
struct Rest {
    std::vector<ClaimIndex> claims;
    bool one = true;  ///< all are one figure
};

/// The figures of `own` that `other` does not give too.
Rest rest_of(const Corpus& corpus, std::span<const Figure> own, std::span<const Figure> other) {
    Rest rest;
    for (const Figure& x : own) {
        if (std::ranges::any_of(other, [&](const Figure& y) { return figures_meet(x.base, y.base); })) continue;
        const auto nominal = [&](ClaimIndex claim) { return corpus.claims()[claim].value->nominal; };
        rest.one &= rest.claims.empty() || nominal(rest.claims.front()) == nominal(x.claim);
        rest.claims.push_back(x.claim);
    }
    return rest;
}

bool near_in_size(const Claim& a, const Claim& b) {
    const auto base = [](const Claim& c) { return c.unit->factor ? *c.value->nominal * *c.unit->factor : *c.value->nominal; };
    const auto [low, high] = std::minmax({base(a), base(b)});
    const Dimension dimension = a.unit->dimension;
    return low > Decimal(0) && high <= low * Decimal(dimension == Dimension::money ? most_times_of_sums : most_times);
}

/// "In the second quarter" and "in the first six months": sums of two lengths of time, dated or not.
bool other_window(const Corpus& corpus, const Claim& a, const Claim& b) {
    constexpr auto a_month = std::chrono::days(28);
    const auto is_long = [&](const Claim& c) { return c.time && c.time->from && c.time->to && *c.time->to - *c.time->from >= a_month; };
    return ((is_long(a) || is_long(b)) && a.time != b.time) || other_period(corpus, a, b);
}

/// A speed and the limit that is set to it.
bool is_bound(const Claim& claim) { return claim.measure.ends_with(" limit"); }

/// How far off a thing is, and how high or deep: of these a rule names the one, the place it is from the other.
bool is_distance_and_size(const Claim& a, const Claim& b) {
    const auto is_distance = [](const Claim& c) { return c.measure.starts_with("distance from "); };
    return (is_distance(a) && is_named_measure(b)) || (is_distance(b) && is_named_measure(a));
}

bool knows(const Corpus& corpus, DocumentIndex document, std::string_view name) {
    const auto [first, last] = corpus.claims_of(document);
    return std::any_of(corpus.claims().begin() + first, corpus.claims().begin() + last, [&](const Claim& c) {
        const bool named = std::ranges::any_of(c.words, [&](std::string_view word) { return word.front() == '@' && word.substr(1) == name; });
        return named || std::ranges::find(c.place, name) != c.place.end();
    });
}

/// Each names somebody of whom the other's article knows nothing, or one a place: the river at one town, and at another.
bool names_other_things(const Corpus& corpus, const Claim& a, const Claim& b) {
    const auto names_own = [&](const Claim& x, const Claim& other) {
        return std::ranges::any_of(x.words, [&](std::string_view word) {
            return word.front() == '@' && !knows(corpus, other.document, std::string_view(word).substr(1));
        });
    };
    const auto stands_elsewhere = [&](const Claim& x, const Claim& other) {
        const bool of_article = x.place.empty() || std::ranges::find(x.rules, "place-of-article") != x.rules.end();
        return !of_article && std::ranges::none_of(x.place, [&](std::string_view place) { return knows(corpus, other.document, place); });
    };
    return (names_own(a, b) && names_own(b, a)) || stands_elsewhere(a, b) || stands_elsewhere(b, a);
}

bool may_be_one(const Corpus& corpus, ClaimIndex x, ClaimIndex y) {
    const Claim &a = corpus.claims()[x], &b = corpus.claims()[y];
    return corpus.group(x) == corpus.group(y) && near_in_size(a, b) && may_be_one_measure(a, b) && !measure_two_things(a, b) && a.subset.has_value() == b.subset.has_value() && is_bound(a) == is_bound(b) &&
           !is_distance_and_size(a, b) && !other_window(corpus, a, b) && !names_other_things(corpus, a, b);
}

void match(const Corpus& corpus, const Rest& a, const Rest& b, std::vector<std::pair<ClaimIndex, ClaimIndex>>& out) {
    if (!a.one || !b.one) return;
    for (const ClaimIndex x : a.claims)
        for (const ClaimIndex y : b.claims)
            if (may_be_one(corpus, x, y)) out.emplace_back(std::min(x, y), std::max(x, y));
}

/// The first figures of a list, which are of one kind.
std::span<const Figure> first_kind(std::span<const Figure> figures) {
    const auto end = std::ranges::find_if(figures, [&](const Figure& f) { return f.kind != figures.front().kind; });
    return {figures.begin(), end};
}

void match_articles(const Corpus& corpus, std::span<const Figure> of_x, std::span<const Figure> of_y, std::vector<std::pair<ClaimIndex, ClaimIndex>>& out) {
    for (auto x = of_x, y = of_y; !x.empty() && !y.empty();) {
        const auto of_kind = first_kind(x), also = first_kind(y);
        if (of_kind.front().kind == also.front().kind)
            if (const Rest rest = rest_of(corpus, of_kind, of_y); rest.one && !rest.claims.empty()) match(corpus, rest, rest_of(corpus, also, of_x), out);
        const bool past_x = of_kind.front().kind <= also.front().kind, past_y = also.front().kind <= of_kind.front().kind;
        if (past_x) x = x.subspan(of_kind.size());
        if (past_y) y = y.subspan(also.size());
    }
}

}  // namespace

std::vector<std::pair<ClaimIndex, ClaimIndex>> lone_figures(const Corpus& corpus) {
    std::vector<std::vector<Figure>> figures;
    for (DocumentIndex d = 0; d < corpus.articles().size(); ++d) figures.push_back(matched_in(corpus, d));
    std::vector<std::pair<ClaimIndex, ClaimIndex>> found;
    for (const auto& [x, y] : neighbours_in_stories(corpus, article_window)) match_articles(corpus, figures[x], figures[y], found);
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace atodds::link
