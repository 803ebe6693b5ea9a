#include <algorithm>
#include <utility>

#include "compare/checks.hpp"
#include "compare/count_traits.hpp"
#include "compare/in_one_unit.hpp"
#include "compare/none_hurt.hpp"
#include "compare/which.hpp"
#include "compare/told_otherwise.hpp"
#include "extract/background.hpp"
#include "link/facts.hpp"
#include "text/interval.hpp"

namespace atodds::compare {

using link::PlaceRelation;
using text::Meeting;

namespace {
/// A toll that grows is told anew every few hours; within so many days a difference between outlets is the clock's.
constexpr int rolling_days = 3;
/// Articles a day apart by their dates may be hours apart, in either order.
constexpr int clock_slack_days = 1;
/// A stock (people hosted, posts held) may change from one week to the next.
constexpr int stock_days = 7;

std::string place_of(const Claim& claim) { return std::string(claim.place.front()); }
std::string shown(const Claim& claim) { return claim.value ? text::describe(*claim.value) : std::string("?"); }

class CountLadder {
  public:
    explicit CountLadder(const Pair& pair, const char* rule) : p_(pair), a_(pair.a), b_(pair.b), units_(a_, b_), j_(rule) {
        if (a_.inferred || b_.inferred) j_.inferred();
    }

    Judgement judge() {
        climb();
        return std::move(j_);
    }

  private:
    void climb() {
        if (!comparable()) return;
        const Meeting meeting = without_wide_rounding(text::meet(units_.a(), units_.b()));
        if (a_.slot != b_.slot || a_.slot.empty()) {
            j_.inferred();
            if (meeting == Meeting::equal || meeting == Meeting::compatible || meeting == Meeting::rounding) return agree(meeting);
        }
        if (explained_by_scope(meeting)) return;
        if (const auto degrees = degrees_apart(a_, b_); degrees && *degrees >= least_turn && !p_.same_document()) {
            if (meeting == Meeting::apart) return void(j_.step("other-thing", "two distances in two directions: of two things"));
            j_.step("other-direction", "they lead from one place in directions that differ: " + a_.attribute->text + ", " + b_.attribute->text);
            return void(by_voice(j_, p_));
        }
        if (meeting == Meeting::equal || meeting == Meeting::compatible || meeting == Meeting::rounding) return agree(meeting);
        if (a_.facet != b_.facet && (tells_apart(a_.facet) || tells_apart(b_.facet)))
            return void(j_.step("other-thing", "only one is " + std::string(tells_apart(a_.facet) ? a_.facet : b_.facet)));
        if (link::measure_two_things(a_, b_)) return void(j_.step("other-thing", "they are figures of two things: " + a_.thing + ", " + b_.thing));
        if (undoes(a_, b_) || undoes(b_, a_)) return void(j_.step("other-thing", "one counts what ended, the other how many it had befallen"));
        if (!has_place() && ((a_.place_stated && b_.place_stated && surely_apart(a_, b_)) || are_of_two_spots(a_, b_))) return void(j_.step("other-place", "they are figures of things in two places"));
        if (within_tolerance(p_, units_.a(), units_.b()))
            return void(j_.decide(Verdict::agreement, "tolerance", "no further apart than the project's settings allow: " + shown(a_) + ", " + shown(b_)));
        if (p_.same_document()) return inside_one_article(meeting);
        if (is_story_count(a_) && !owned_alike() && !counted_once()) return bare_count();
        if (is_done_by_somebody(a_) && !share_a_party(a_, b_) && !(p_.corpus.is_one_story() && a_.entities.empty() && b_.entities.empty())) return bare_count();
        if (!is_named() && (is_one_of_a_kind(p_) || (!owned_alike() && !told_alike() && !given_once() && !of_one_kind() && !counted_alone() && !left_over() && !aim_at_one_year())))
            return bare_count();
        if (is_one_of_many(a_) || (a_.slot == "bombs in the attack" && !both_lone())) return void(j_.step("several", "an article counts several: one may be the other's first"));
        if (other_thing() || died_of_two_causes() || are_of_two_givers(a_, b_) || are_for_two_purposes(a_, b_)) return void(j_.step("other-thing", "they are figures of two things that are both named"));
        if (is_own_measure(a_) && a_.thing.empty() != b_.thing.empty() && !within_twice()) return void(j_.step("other-thing", "one says of what it is, the other does not, and the sizes are too far apart for one thing"));
        if (!has_place() && link::periods_differ(p_.corpus, a_, b_)) return void(j_.step("other-thing", "they are figures of two parts of a year"));
        if (other_scale()) return void(j_.step("other-scale", "the figures are too far apart to be of one event"));
        if (gives_several()) return void(j_.step("several-figures", "an article gives several such figures, and little says that these two are of one thing"));
        if (explained_by_time()) return;
        if (a_.value->nominal && a_.value->nominal == b_.value->nominal) return undecided("round-figure", "both are words around one round figure: " + shown(a_) + ", " + shown(b_));
        if (revises_magnitude(a_, b_)) return void(update(earlier_claim(p_), "preliminary", "magnitudes are reckoned anew within hours, and institutes differ by so little"));
        if (meeting == Meeting::soft_apart && tolls() && within_twice()) return void(j_.decide(Verdict::agreement, "within-bound", "the bound that the one gives holds for the other: " + shown(a_) + ", " + shown(b_)));
        if (meeting == Meeting::soft_apart && !far_apart()) return undecided("vague-word", "the words used leave room: " + shown(a_) + ", " + shown(b_));
        if (a_.as_of.has_value() != b_.as_of.has_value() || !a_.as_of) return undecided("unknown-date", "the date of an article is not known");
        if (in_open_dollars()) return undecided("open-currency", "one does not say whose money it is: " + a_.unit->id + ", " + b_.unit->id);
        if ((varies_by_the_hour(p_) || p_.corpus.moved_on(p_.index_a, p_.index_b)) && !two_parties() && !(is_maximum(p_, p_.index_a) && is_maximum(p_, p_.index_b))) return undecided("varying", "such a figure changes within hours, and no text gives both at one time");
        if ((is_unreal(a_) != is_unreal(b_) || may_be(a_) != may_be(b_)) && !is_agreed_price(a_, b_) && !aim_at_one_year()) return undecided("not-yet", "one is a plan or possibility, the other a fact");
        if ((!has_place() || a_.measure == "people employed") && !shares_party() && !(left_over() && within_twice()))
            return undecided("party-not-sure", "the claims name different parties");
        if (explained_by_other_figures()) return;
        const bool of_firm = is_of_firm(a_) && !a_.place_stated && !b_.place_stated;
        const bool toll_told_alike = (toll_of_one_story() || is_of_event(a_) || lies_where_its_article_does()) && !(a_.place_stated && b_.place_stated) && !link::is_told_elsewhere(a_) && !link::is_told_elsewhere(b_);
        if (has_place() && !of_firm && !toll_told_alike && places() == PlaceRelation::apart)
            return undecided("place-not-sure", "one says it of " + place_of(a_) + ", the other perhaps of " + place_of(b_));
        if (are_told_as_wholes(p_)) return void(j_.step("told-as-wholes", "both are told as all that something has, and compared as such"));
        j_.step("values-apart", shown(a_) + " and " + shown(b_) + " exclude each other, and nothing in place, time or group explains it");
        by_voice(j_, p_);
    }

    /// What else the two articles give: the other's figure too, dead where this one says nobody, the rest of a sum.
    bool explained_by_other_figures() {
        const auto &corpus = p_.corpus;
        const auto a = p_.index_a, b = p_.index_b;
        if (!a_.in_title && !b_.in_title && (corpus.is_borne_out(a, b) || corpus.is_borne_out(b, a)))
            return j_.step("other-thing", "an article gives both figures: the other article's one, and one of something else"), true;
        if (corpus.is_zero_of_other(a) || corpus.is_zero_of_other(b))
            return j_.step("other-thing", "nobody was hurt in something else: the article tells of people who were"), true;
        return is_part_of_sum() && (j_.step("part-of-sum", "with a third figure one adds up to the other: it is a part of it"), true);
    }

    static constexpr int least_turn = 90;  ///< "south-west" and "west" may be one way; a quarter of a turn is not

    bool comparable() {
        if (!a_.value || !b_.value) return j_.step("no-value", "one has no figure"), false;
        const auto dimension = [](const Claim& c) { return c.unit ? c.unit->dimension : Dimension::count; };
        const bool bare_sum = p_.corpus.outline(p_.index_a).bare_sum != p_.corpus.outline(p_.index_b).bare_sum;  // "120 million" against "EUR 120m"
        if (dimension(a_) != dimension(b_) && !bare_sum) return j_.step("other-unit", "they are measured in different kinds of unit"), false;
        if ((a_.change == Change::none) != (b_.change == Change::none)) return j_.step("change-and-level", "one is a change, the other a level"), false;
        if (dimension(a_) != Dimension::count && a_.unit && b_.unit && a_.unit->id != b_.unit->id && !(a_.unit->factor && b_.unit->factor) && !link::is_open_currency(a_.unit->id, b_.unit->id) && !(link::is_sum_a_year(a_.unit->id, b_.unit->id) && near_in_size()))
            return j_.step("other-unit", "the units differ: " + a_.unit->id + ", " + b_.unit->id), false;
        if (is_own_measure(a_) && link::measure_two_things(a_, b_))
            return j_.step("other-thing", "they are figures of two things: " + a_.thing + ", " + b_.thing), false;
        if (!a_.population.empty() && !b_.population.empty() && a_.population != b_.population && part_of(a_) && part_of(b_))
            return j_.step("other-group", "they count different groups: " + a_.population + ", " + b_.population), false;
        return true;
    }

    /// The same party has or does it in both, said with the same verb.
    bool owned_alike() const {
        const auto subject = [](const Claim& c) {
            for (const auto& e : c.entities)
                if (e.role == EntityRole::subject) return std::string_view(e.id);
            return std::string_view();
        };
        const std::string_view x = subject(a_);
        return (!x.empty() && x == subject(b_) && a_.predicate == b_.predicate) || (is_stock(a_) && is_stock(b_)) || is_had_by_one();
    }

    /// Seats, points, medals of a party or club that both name.
    bool is_had_by_one() const {
        if (!is_owned_thing(a_) || !shares_party()) return false;
        const bool there_are = a_.predicate == "be" || b_.predicate == "be";  // all the seats that there are
        return (!a_.entities.empty() && !b_.entities.empty()) || (!there_are && both_lone() && a_.slot == b_.slot && near_in_size() && p_.corpus.same_story(a_.document, b_.document));
    }

    /// Told in the same words but for the figure, each in the outlet's own voice: one sentence, edited.
    bool told_alike() const {
        constexpr int same_sentence = 900;
        constexpr std::size_t fewest_words = 4;
        const auto [fewer, more] = std::minmax({a_.words.size(), b_.words.size()});
        return !a_.speaker && !b_.speaker && !a_.predicate.empty() && a_.predicate == b_.predicate && fewer >= fewest_words && 3 * fewer >= 2 * more &&
               link::containment(p_.corpus, p_.index_a, p_.index_b) >= same_sentence;
    }

    /// Each article gives such a figure once, and some of the words around the two are the same. Counts are left out: two
    /// outlets may each count the sheep, the hospital or the planes that their own source speaks of.
    bool given_once() {
        constexpr int some_words = 200;
        const bool once = p_.corpus.is_lone(p_.index_a) && p_.corpus.is_lone(p_.index_b) && !a_.slot.empty() && a_.slot == b_.slot;
        if (!once || has_place() || is_sum_of_nothing(a_) || (is_told_there(a_) && is_told_there(b_) && places() == PlaceRelation::apart)) return false;
        const bool physical = a_.measure.find(' ') == std::string::npos && !a_.slot.starts_with("figure:");  // "speed"
        if (!physical && link::similarity(p_.corpus, p_.index_a, p_.index_b) < some_words) return false;
        j_.inferred();
        return true;
    }

    /// "200,000 vaccine doses", "250,000 doses": what one says more closely than by a noun, and each of them once.
    bool of_one_kind() {
        const bool once = p_.corpus.is_lone(p_.index_a) && p_.corpus.is_lone(p_.index_b) && a_.slot == b_.slot;
        const bool counted = !a_.unit || a_.unit->dimension == Dimension::count;
        if ((a_.thing.empty() && b_.thing.empty()) || !counted || !once || !a_.population.empty()) return false;  // two that differ are two things
        return !may_have_grown() && !are_of_two_acts(a_, b_) && p_.corpus.same_story(a_.document, b_.document) && near_in_size();
    }

    /// "60,000 hens", "160,000 laying hens" of one day: both give the total, or count such things once and too many to be picked out.
    bool counted_alone() const {
        constexpr int picked_out = 20;
        const auto days = days_apart(p_);
        const auto many = [](const Claim& c) { return c.value->nominal && *c.value->nominal >= Decimal(picked_out); };
        const bool all = (is_total(a_) && is_total(b_)) || (both_lone() && many(a_) && many(b_));
        const bool alike = all && a_.slot == b_.slot && near_in_size() && a_.measure != "people" && !is_sum_of_nothing(a_) && a_.population.empty() && b_.population.empty();
        return alike && !may_have_grown() && !is_fixed(a_) && !are_of_two_acts(a_, b_) && days && *days <= clock_slack_days && p_.corpus.same_story(a_.document, b_.document) &&
               !link::other_period(p_.corpus, a_, b_);
    }
    /// Printed on a later day, and higher.
    bool may_have_grown() const {
        const auto days = days_apart(p_);
        const char earlier = earlier_claim(p_);
        return days && *days > 0 && earlier && text_order_rises(earlier);
    }
    bool are_parts_of_one_whole(int days) const {
        return a_.population == b_.population && part_of(a_) && part_of(b_) && days <= clock_slack_days && p_.corpus.share_whole(p_.index_a, p_.index_b);
    }
    /// "38 carriers by 2026", "24 carriers by 2026": each article tells once how many such things a plan is to bring.
    bool aim_at_one_year() const {
        const bool things = !is_named() && a_.population.empty() && b_.population.empty();
        const auto all_ahead = [](const Claim& c) { return c.time && c.time->from && c.as_of && *c.time->from > *c.as_of; };
        return things && all_ahead(a_) && all_ahead(b_) && *a_.time == *b_.time && both_lone() && a_.slot == b_.slot && near_in_size() && p_.corpus.same_story(a_.document, b_.document);
    }
    bool is_part_of_sum() const { return has_place() && p_.corpus.is_part_of_sum(p_.index_a, p_.index_b); }
    bool left_over() const { return !are_two_ways(a_, b_) && p_.corpus.is_left_over(p_.index_a, p_.index_b); }
    /// Neither says where, and each article gives one such count: the places are the articles', which tell one story.
    bool lies_where_its_article_does() const {
        return !tolls() && is_named() && !comes_in_numbers(a_) && a_.measure != "people" && both_lone() && !a_.place_stated && !b_.place_stated && p_.corpus.same_story(a_.document, b_.document);
    }
    bool both_lone() const { return p_.corpus.is_lone(p_.index_a) && p_.corpus.is_lone(p_.index_b); }
    /// Two fines in one article: which of them the other article means, only its words can say.
    bool gives_several() const {
        constexpr int one_thing = 400;
        return comes_in_numbers(a_) && !both_lone() && link::similarity(p_.corpus, p_.index_a, p_.index_b) < one_thing;
    }
    /// Witnesses of one trial, laps of one race: each article gives their number once, within days.
    bool counted_once() const {
        const auto days = days_apart(p_);
        return !may_have_grown() && both_lone() && !is_one_person(a_) && !is_one_person(b_) && !are_of_two_acts(a_, b_) && a_.slot == b_.slot && days && *days <= clock_slack_days + rolling_days && p_.corpus.same_story(a_.document, b_.document);
    }

    /// A rule knows what both measure; "12 paintings stolen" and "14 paintings" are counts of paintings only.
    bool is_named() const {
        return link::is_named_measure(a_) && (a_.slot != b_.slot || a_.measure == b_.measure || link::is_named_measure(b_));
    }

    /// A count of things that nobody is said to have is never an alarm; what each article counts once may have grown.
    void bare_count() {
        const char earlier = earlier_claim(p_);
        const bool once = p_.corpus.is_lone(p_.index_a) && p_.corpus.is_lone(p_.index_b) && a_.slot == b_.slot && !a_.slot.empty();
        const auto days = days_apart(p_);
        if (once && of_the_past()) {
            j_.step("values-apart", shown(a_) + " and " + shown(b_) + " of one past time, which grow no more");
            return void(by_voice(j_, p_));
        }
        if (is_fixed(a_)) return void(j_.step("bare-count", "such things are no fewer or more from day to day; the two may be of two things"));
        if (once && earlier && days && *days > 0 && text_order_rises(earlier)) return void(update(earlier, "later-count", "each article counts them once, and the later count is the higher one"));
        j_.step("bare-count", "a count of things that nobody is said to have; another count may be of other things");
    }
    /// Beyond what "about" or "almost" leaves open.
    bool far_apart() const {
        if ((tolls() && !of_one_count(a_, b_)) || !a_.value->nominal || !b_.value->nominal) return false;
        const auto [low, high] = std::minmax(*units_.a().nominal, *units_.b().nominal);
        return low * Decimal(far_share_high) < high * Decimal(far_share_low);
    }
    /// "About" moves a figure by a tenth in nearly all uses (docs/conventions-of-quantities.md); two such words by a fifth. What
    /// lies more than a quarter apart, no word explains.
    static constexpr int far_share_low = 3, far_share_high = 4;

    /// "200,000" is read as anything from 150,000 on, since nobody knows how it was rounded; but no one who knows of 250,000 doses
    /// writes of 200,000. Rounding and "about" move a count or a sum by a tenth.
    Meeting without_wide_rounding(Meeting meeting) const {
        const auto told_plainly = [](const Value& v) { return v.nominal && (v.approx == Approx::exact || v.approx == Approx::about); };
        const bool counted = !a_.unit || a_.unit->dimension == Dimension::count || a_.unit->dimension == Dimension::money;
        const bool fits = meeting == Meeting::rounding || meeting == Meeting::compatible;
        if (meeting == Meeting::apart && rounds_a_sum(a_, b_)) return Meeting::rounding;
        if (!fits || !counted || !told_plainly(*a_.value) || !told_plainly(*b_.value)) return meeting;
        const auto [low, high] = std::minmax(*units_.a().nominal, *units_.b().nominal);
        return low * Decimal(tenth_more) >= high * Decimal(tenth_less) ? meeting : meeting == Meeting::rounding ? Meeting::apart : Meeting::soft_apart;
    }
    static constexpr int tenth_more = 11, tenth_less = 9;

    /// Counts are taken somewhere; a price or a depth is of a thing.
    bool has_place() const {
        if (is_scale(a_)) return false;
        const auto counts = [](const Claim& c) { return !c.unit || c.unit->dimension == Dimension::count; };
        return counts(a_) && counts(b_);
    }

    /// One party named in both, or none in one of them.
    bool shares_party() const {
        if (a_.entities.empty() || b_.entities.empty()) return true;
        return std::any_of(a_.entities.begin(), a_.entities.end(), [&](const EntityRef& x) {
            return std::any_of(b_.entities.begin(), b_.entities.end(), [&](const EntityRef& y) { return x.id == y.id; });
        });
    }

    /// A toll without a place of its own, in an article on the same event.
    bool toll_of_one_story() const { return tolls() && !extract::is_background(a_) && !extract::is_background(b_) && p_.corpus.same_story(a_.document, b_.document); }
    /// Both tell of one time that was over long before: "14 countries" that a wave reached nine years ago.
    bool of_the_past() const {
        const bool things = a_.population.empty() && b_.population.empty() && a_.measure != "people" && !is_done_by_somebody(a_);  // of the dead there are many counts
        return things && extract::is_background(a_) && extract::is_background(b_) && *a_.time == *b_.time && near_in_size();
    }
    /// People who are in a place: the place owns the count, when both claims state it.
    static bool is_stock(const Claim& c) { return c.measure == "people" && !c.subset && c.event.empty() && is_standing(c); }
    bool tolls() const { return is_toll(a_) || is_toll(b_); }
    bool died_of_two_causes() const { return tolls() && (died_of_something_else(p_, a_, b_) || died_of_something_else(p_, b_, a_)); }
    /// Counts of one event differ, but not by an order: 320,000 dead of a war are not the 18 of an attack.
    bool other_scale() const {
        const auto size_of = [](const Value& v) { return v.nominal ? v.nominal : v.low ? v.low : v.high; };  // of a range its low end
        const auto x = size_of(units_.a()), y = size_of(units_.b());
        if (!x || !y) return false;
        const auto [low, high] = std::minmax(*x, *y);
        const int most = a_.measure == "price" ? most_times_a_price : most_times;
        if (!tolls()) return std::max(low, Decimal(1)) * Decimal(most) < high && !is_slip(low, high);
        const int times = toll_of_one_story() ? 12 : 4;  // the first reports of a quake give a tenth of the last
        return low * Decimal(times) < high && high > Decimal(50);
    }
    static constexpr int most_times = 20, most_times_a_price = 5;  ///< two figures of one thing lie no further apart, unless by a slip
    /// Two totals of one event that two speakers give in one article lie close; figures further apart are of two events.
    bool near_in_size() const { return are_within(a_, b_, 3); }

    /// Of two things that are both named the figures are two: a price of one firm, a price of another.
    bool other_thing() const {
        const auto objects = [](const Claim& c) {
            std::vector<std::string> ids;
            for (const auto& e : c.entities)
                if (e.role == EntityRole::object) ids.push_back(e.id);
            return ids;
        };
        const auto x = objects(a_), y = objects(b_);
        if (has_place() || x.empty() || y.empty()) return false;
        return std::none_of(x.begin(), x.end(), [&](const std::string& id) { return std::find(y.begin(), y.end(), id) != y.end(); });
    }

    /// "Killed 12 people, including 14 children".
    bool part_above_whole() const {
        const bool one_sentence = p_.same_document() && a_.sentence == b_.sentence && part_of(a_) != part_of(b_) && !is_unreal(a_) && !is_unreal(b_);
        const Claim &part = part_of(a_) ? a_ : b_, &whole = part_of(a_) ? b_ : a_;  // not "eight women and six newborns"
        return one_sentence && whole.span.begin <= part.span.begin && a_.slot == b_.slot && !is_addition(whole) && !is_one_person(whole) && part.value->low && whole.value->high && *part.value->low > *whole.value->high;
    }

    static bool part_of(const Claim& c) { return c.subset && c.subset->relation == SubsetRelation::part; }
    PlaceRelation places() const { return p_.evidence.link.place; }

    bool scope(const char* code, Wording said) {
        j_.decide(Verdict::scope, code, std::move(said));
        return true;
    }

    bool explained_by_scope(Meeting meeting) {
        if (counts_households(a_) != counts_households(b_)) return scope("households", "one counts households, the other people");
        // "another 20 million" in one and "20 million" in the other are one sum; of small counts nobody knows
        const bool one_sum = meeting == Meeting::equal && !has_place();
        if (is_addition(a_) != is_addition(b_) && !one_sum && p_.corpus.gives_whole(is_addition(a_) ? p_.index_a : p_.index_b))
            return j_.step("increment", "one is an addition, and its article gives the total too"), true;
        if ((is_addition(a_) != is_addition(b_) && !one_sum) || (is_addition(a_) && is_addition(b_) && meeting != Meeting::equal))
            return scope("increment", "one is an addition or a remainder, not a total");
        if (part_above_whole()) {
            j_.step("part-above-whole", "of one sentence the part is larger than the whole: " + shown(part_of(a_) ? a_ : b_) + " of " + shown(part_of(a_) ? b_ : a_));
            by_voice(j_, p_);
            return true;
        }
        if (part_of(a_) != part_of(b_) && !is_set_against_whole(a_, b_) && !counts_own_group(p_)) {
            // where an article gives the whole beside its part, the two wholes are what is to be compared
            if (p_.corpus.gives_whole(part_of(a_) ? p_.index_a : p_.index_b)) return j_.step("part", "one counts a part, and its article gives the whole too"), true;
            return scope("part", "one counts a part: " + (part_of(a_) ? a_ : b_).population);
        }
        if (meeting == Meeting::compatible && (are_groups_of(a_, b_) || are_groups_of(b_, a_))) return scope("groups", "one adds up groups that it names: there may have been others");
        if (const Claim* wide = wider_of(p_); wide && (meeting == Meeting::apart || meeting == Meeting::soft_apart) && may_hold_count(*wide, wide == &a_ ? b_ : a_))
            return scope("wider-area", "one counts all of a wider area: " + shown(*wide));
        if (!a_.event.empty() && !b_.event.empty() && a_.event != b_.event)
            return are_rivals(a_, b_) ? scope("other-event", "one is about the " + a_.event + ", the other about the " + b_.event) : (j_.step("other-event", "they are about two events, one of them far larger"), true);
        if (meeting != Meeting::equal && counts_since(a_) != counts_since(b_) && !are_tolls_of_one_war(p_)) return scope("other-window", "one counts all that happened over months");
        if (meeting == Meeting::equal || meeting == Meeting::compatible || meeting == Meeting::rounding) return false;
        if (tolls() && !p_.same_document() && (are_bodies_of(a_, b_) || are_bodies_of(b_, a_))) return scope("bodies", "bodies found, or brought to one place, are some of the dead");
        // an outbreak is counted for each place; of one event "in Norland" and "in the town of Elm" are one place, told closely or from afar
        if (!has_place() || (tolls() && a_.measure != "people infected" && a_.measure != "suspected cases")) return false;
        const PlaceRelation place = lie_where_told(p_) ? PlaceRelation::unknown : of_area_and_town(a_, b_, places());
        if (place == PlaceRelation::a_in_b) return scope("place-within", place_of(a_) + " lies in " + place_of(b_));
        if (place == PlaceRelation::b_in_a) return scope("place-within", place_of(b_) + " lies in " + place_of(a_));
        return false;
    }

    void agree(Meeting meeting) {
        const bool differ = a_.value->nominal != b_.value->nominal || !a_.value->nominal;
        const char earlier = earlier_claim(p_);
        const bool grows = tolls() && earlier && text_order_rises(earlier);
        if (differ && earlier && !p_.same_document() && (grows || !near_in_time())) {
            j_.earlier(earlier);
            j_.decide(Verdict::update, "other-day", "the figures fit each other and are of different dates");
            return;
        }
        if (meeting == Meeting::equal) j_.decide(Verdict::agreement, "equal", "the figures are the same");
        else if (meeting == Meeting::compatible) j_.decide(Verdict::agreement, "compatible", "what one says leaves room for the other: " + shown(a_) + ", " + shown(b_));
        else j_.decide(Verdict::agreement, "rounding", "the same within the rounding written: " + shown(a_) + ", " + shown(b_));
    }

    /// The later figure is written higher than the earlier one.
    bool text_order_rises(char earlier) const {
        const auto &first = (earlier == 'a' ? a_ : b_).value->nominal, &second = (earlier == 'a' ? b_ : a_).value->nominal;
        return first && second && *second > *first;
    }

    bool near_in_time() const {
        const auto days = days_apart(p_);
        return days && *days <= stock_days;
    }

    void inside_one_article(Meeting meeting) {
        if (a_.in_title != b_.in_title && meeting == Meeting::apart && is_unreal(a_) == is_unreal(b_)) return headline();
        if (is_unreal(a_) != is_unreal(b_)) return void(j_.step("not-yet", "one is a plan or possibility, the other a fact"));
        if (is_one_person(a_) != is_one_person(b_)) return void(j_.step("one-person", "one tells of a single person, no total"));
        if (is_of_whole_war(a_, b_) || is_of_whole_war(b_, a_)) return void(scope("whole-war", "one counts the whole war"));
        const bool two_speakers = are_two_speakers(p_);
        const bool countered = (is_counter_figure(a_) || is_counter_figure(b_)) && other_speaker() && !extract::is_background(a_) && !extract::is_background(b_);
        const bool one_measure = (link::is_named_measure(a_) && link::is_named_measure(b_)) || within_twice();  // not "priced at" of two models
        const bool told_by_two = two_speakers && (tolls() || !tell_each_of_its_own(p_)) && a_.place == b_.place && !extract::is_background(a_) && !extract::is_background(b_);
        if ((told_by_two || countered) && one_measure && !is_part_of_sum() && meeting == Meeting::apart && near_in_size()) return void(by_voice(j_, p_));
        j_.step("one-article", "two figures of one article, which most often count two things");
    }

    /// A headline's figure of what the text measures, and no figure of the text that bears it out.
    void headline() {
        const auto [title, text] = a_.in_title ? std::pair(p_.index_a, p_.index_b) : std::pair(p_.index_b, p_.index_a);
        const auto dated = [](const Claim& c) { return c.fact.find(" | in ") != std::string::npos; };
        if (dated(a_) != dated(b_)) return void(j_.step("one-article", "the headline and the text tell of two times"));
        if (!link::is_named_measure(a_) || p_.corpus.repeats_figure(title) || !p_.corpus.is_lone_in_text(text))
            return undecided("headline", "the headline and the text differ");
        j_.step("headline-alone", "the headline says " + shown(a_.in_title ? a_ : b_) + ", and no figure of its text does");
        by_voice(j_, p_);
    }

    bool explained_by_time() {
        const char earlier = earlier_claim(p_);
        const auto days = days_apart(p_);
        if (is_revision(a_) || is_revision(b_)) return update(earlier, "revision", "the wording marks a revised figure");
        if (tolls()) return toll(earlier, days);
        if (adds_up(a_) && a_.time != b_.time) return scope("other-window", "they add up over different times");
        const bool two_windows = a_.time && b_.time && p_.evidence.link.time == TimeRelation::near;
        if (two_windows || other_window()) return update(earlier, "other-date", "the figures are of different times");
        const bool state = a_.flow == Flow::stock && b_.flow == Flow::stock;  // missing, homeless, hosted: another number each day
        if (days && *days > (state ? 0 : stock_days) && !are_of_one_day(a_, b_)) return update(earlier, "other-date", "the figures are of different dates, and such a number changes");
        return false;
    }

    /// Many countries have dollars; a paper that writes of crowns writes of those of the country it writes about.
    bool in_open_dollars() const {
        return a_.unit && b_.unit && link::is_open_currency(a_.unit->id, b_.unit->id) && a_.unit->id != "crown" && b_.unit->id != "crown";
    }

    /// One names a time of its own that the other, or its print, does not fall into: last year's figure and this year's.
    bool other_window() const {
        if (p_.evidence.link.time != TimeRelation::apart || (!a_.time && !b_.time)) return false;
        if (a_.time && b_.time) return true;
        return !is_once(a_) && !lies_ahead(a_) && !lies_ahead(b_);
    }

    /// A toll grows. Across outlets a difference within days is the clock's; later and lower is not.
    bool toll(char earlier, std::optional<int> days) {
        const int order = text::order(*a_.value, *b_.value);
        const bool later_is_lower = earlier && order != 0 && (earlier == 'a') == (order > 0);
        if (a_.time && b_.time && *a_.time != *b_.time && p_.evidence.link.time == TimeRelation::apart)
            return scope("other-window", "they count different times");
        const auto dated = [](const Claim& c) { return c.time && c.time->from && c.time->from == c.time->to; };
        if (is_of_past_month(a_, b_) || is_of_past_month(b_, a_)) return scope("other-window", "one counts what happened in a month that was over before");
        if (is_done_daily(a_) && dated(a_) && dated(b_) && *a_.time != *b_.time) return scope("other-window", "they count what was done on two days");
        if (!days) return false;
        if (later_is_lower && *days > clock_slack_days)  // a toll does not fall
            return !takes_back(earlier) && (undecided("smaller-later", "a later count of half as many or fewer is most often one of some of them"), true);
        if ((ends_count(a_, b_) && (earlier == 'a' || order < 0)) || (ends_count(b_, a_) && (earlier == 'b' || order > 0))) return false;
        if (*days <= clock_slack_days && is_counter_figure(a_) != is_counter_figure(b_) && other_speaker() && (within_twice() || says_no_more(a_) || says_no_more(b_))) return false;
        if ((*days == 0 && a_.measure == "area burned") || are_parts_of_one_whole(*days)) return false;  // a fire is measured once a day; what did not grow
        if (combatants_disagree() || (are_tolls_of_one_war(p_) && !within_twice()) || of_one_hour(a_, b_) || of_one_count(a_, b_) || swaps_digits(a_, b_)) return false;
        if (*days <= rolling_days && !settled()) return update(earlier, "growing-toll", "counts of one event made within days of each other, which grow");
        if (earlier && !later_is_lower) return update(earlier, "growing-toll", "the later count is the higher one");
        return false;
    }

    /// Of the fighters of a battle that day each side gives its own count; the clock does not double one.
    bool combatants_disagree() const {
        const auto fights = [](const Claim& c) { return c.population == "soldiers" || c.population == "fighters"; };
        if (!fights(a_) || a_.population != b_.population || !a_.speaker || !b_.speaker || !other_speaker()) return false;
        return a_.time && b_.time && *a_.time == *b_.time && a_.value->nominal && b_.value->nominal && !within_twice();
    }

    /// A "lower toll of 17" is set against the counts of its hour; twice as many were counted later.
    bool within_twice() const { return are_below_times(a_, b_, 2); }

    /// A later count that is lower takes the earlier one back, when it is near it or said to be all of them; else it is of some of them.
    bool takes_back(char earlier) const {
        const Claim& later = earlier == 'a' ? b_ : a_;
        return within_twice() || is_total(later) || is_final(later) || says_no_more(later) || two_parties();
    }

    bool two_parties() const { return a_.speaker && b_.speaker && a_.speaker->id != b_.speaker->id; }
    bool other_speaker() const { return !a_.speaker || !b_.speaker || two_parties(); }

    /// Both date the event, and both were printed when its toll no longer grows.
    bool settled() const {
        const auto since = [](const Claim& c) { return c.time && c.time->to && c.as_of ? (*c.as_of - *c.time->to).count() : 0; };
        constexpr int long_past = 60;  // a date that only one of the two gives, when its article tells of no other event
        if (std::max(since(a_), since(b_)) > long_past) return true;
        return since(a_) > rolling_days && since(b_) > rolling_days;
    }

    bool update(char earlier, const char* code, Wording said) {
        j_.earlier(earlier);
        j_.decide(Verdict::update, code, std::move(said));
        return true;
    }

    void undecided(const char* code, Wording said) { j_.decide(Verdict::unresolved, code, std::move(said)); }

    const Pair& p_;
    const Claim& a_;
    const Claim& b_;
    InOneUnit units_;
    Judgement j_;
};

}  // namespace

bool applies_to_counts(const Claim& a, const Claim& b) { return a.kind == ClaimKind::quantity && b.kind == ClaimKind::quantity; }

Judgement judge_count(const Pair& pair) { return is_none_against_some(pair.a, pair.b) ? judge_none_hurt(pair) : CountLadder(pair, "count-mismatch").judge(); }

}  // namespace atodds::compare
