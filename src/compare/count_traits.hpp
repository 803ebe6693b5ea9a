#pragma once
#include "compare/judgement.hpp"

namespace atodds::compare {

// What a count is, told from its measure, its words and its time: which of two counts that differ may be of
// two things, of two moments, or one written wrong.

/// A number on a scale ("magnitude"): it counts nothing and lies nowhere.
bool is_scale(const Claim& count);
/// "A woman was killed".
bool is_one_person(const Claim& count);
/// "there are", "live": the claim's verb says no more than that those counted are there; also where it has none.
bool is_standing(const Claim& c);
/// Verbs of two acts: "signatures handed over", "signatures called for". Verbs that only count or place what they tell of are of none.
bool are_of_two_acts(const Claim& a, const Claim& b);
/// "79 schools reopened": of those "84 schools closed" some may be shut still.
bool undoes(const Claim& end, const Claim& begin);
/// Sums that two givers give, or one of them and all: "Norland pledged 40 million", "pledges of 90 million".
bool are_of_two_givers(const Claim& a, const Claim& b);
/// A facet that makes two figures two things however they are told: the insured part of a loss, the hours that rain fell in, a firm's
/// division.
bool tells_apart(std::string_view facet);
/// "$349", "$350": one sum is the other told in rounder figures, no more than a hundredth apart.
bool rounds_a_sum(const Claim& a, const Claim& b);
/// "Could grow to 60 jets", "feared that 4,000 jobs would go": said to be possible, not to be planned.
bool may_be(const Claim& count);
/// A length or a weight, which each thing has one of.
bool is_own_measure(const Claim& c);
/// "Shares bought", "planes ordered": whoever did it owns the count.
bool is_done_by_somebody(const Claim& c);
bool counts_households(const Claim& count);
/// Institutes put one earthquake within a few tenths of each other, until it is long over.
bool revises_magnitude(const Claim& a, const Claim& b);
/// An article tells of many ways, and says of few where they lead: no two of them are one because no third is left.
bool are_two_ways(const Claim& a, const Claim& b);
/// "A total of 1.4 million euros": of what, the noun does not say.
bool is_sum_of_nothing(const Claim& c);
/// "410 people have died in raids since January", "12,000 jobs have vanished since 2011": of more than one event. The displaced of a war
/// are counted since its beginning; each later count is a newer one.
bool counts_since(const Claim& c);
/// "Killed 17 people in May", beside what was told in June: of a month that was over days before the other's time or print.
bool is_of_past_month(const Claim& c, const Claim& other);
/// How many were aboard: of what happened, wherever an article places it.
bool is_of_event(const Claim& count);
/// "36 bodies", "seven corpses": those found so far, or here.
bool counts_bodies(const Claim& count);
/// "Seven bodies" beside a higher toll.
bool are_bodies_of(const Claim& bodies, const Claim& toll);
/// A sum of groups that one sentence names ("22 children and six teachers") beside a higher count.
bool are_groups_of(const Claim& groups, const Claim& all);
/// "A war that has displaced millions", beside a lower count of one article that no other event is named for.
bool is_of_whole_war(const Claim& war, const Claim& other);
/// The dead of all of a war, of which each article of a story gives one count: within days they do not double.
bool are_tolls_of_one_war(const Pair& pair);
/// The figure of the first is the lower one; false where one has none.
bool is_lower(const Claim& a, const Claim& b);
/// The higher figure is at most so many times the lower one; true where one is open.
bool are_within(const Claim& a, const Claim& b, int times);
/// Not the toll of a bombing and that of a whole war: nobody takes the one for the other, and nothing has to be said of them.
bool are_rivals(const Claim& a, const Claim& b);
/// The higher figure is less than so many times the lower one; false where one is open.
bool are_below_times(const Claim& a, const Claim& b, int times);
/// Neither says where, and the articles tell one story: where one is told of closely and the other from afar, the places are one.
bool lie_where_told(const Pair& pair);

/// Of two counts the one that tells of the whole world, or of several countries where the other tells of one; null: neither.
const Claim* wider_of(const Pair& pair);
/// The count of a whole area, which is the higher one, may hold the other, which is of another place or of none that is said.
bool may_hold_count(const Claim& wide, const Claim& other);
/// "In Elm" and "in Elm district": the town lies in the area of its name.
link::PlaceRelation of_area_and_town(const Claim& a, const Claim& b, link::PlaceRelation places);
/// Floors, carriages, lanes: how a thing is made.
bool is_fixed(const Claim& count);
/// Fines, lengths: an article may tell of several.
bool comes_in_numbers(const Claim& count);
/// Of which there are so many that two articles rarely tell of one: aftershocks.
bool is_one_of_many(const Claim& count);
/// A count that a report of its kind gives one of: witnesses, votes, laps.
bool is_story_count(const Claim& count);
/// What a thing costs, measures or carries once, whenever that is told.
bool is_once(const Claim& count);
/// Rain and snow: over three hours and over a month they are two figures.
bool adds_up(const Claim& count);
/// Levels, winds, crowds that come and go: another figure each hour.
bool varies_by_the_hour(const Claim& a, const Claim& b);
/// The same, and those who came at noon are not those of the evening.
bool varies_by_the_hour(const Pair& pair);
/// Snow, rain, waves: of two towns, or of one and of nobody knows where, two figures.
bool are_of_two_spots(const Claim& a, const Claim& b);
/// "On Saturday" in what was printed on Monday, and a count printed on Saturday.
bool are_of_one_day(const Claim& a, const Claim& b);
/// "The strongest gust": of a day there is one.
bool is_maximum(const Claim& count);
/// The same, or its sentence says that it is the highest there was: "44.6 degrees, the hottest day of the year".
bool is_maximum(const Pair& pair, ClaimIndex count);
/// Seats, points, medals: a party or club has them.
bool is_owned_thing(const Claim& count);
/// The sentence names a place of its own: a river stands at other levels at other towns.
bool is_told_there(const Claim& claim);
/// One figure is the other with zeros lost, or a million for a billion.
bool is_slip(const Decimal& low, const Decimal& high);
/// A count that grows while it is made; what is planned is not counted yet.
bool is_toll(const Claim& count);
/// The price that a firm "has agreed to pay" is the one that it "pays".
bool is_agreed_price(const Claim& a, const Claim& b);
/// "Has 250 fighters", "its 400 fighters": both are read as all that an owner has too, which is what is compared.
bool are_told_as_wholes(const Pair& pair);
/// "60 paintings by Dahl" and "90 paintings": the words behind only one of the two nouns say of what kind they are.
bool is_one_of_a_kind(const Pair& pair);
/// "Another 65", "five others": added to a count that is told elsewhere, or left of one.
bool is_addition(const Claim& count);
/// "Raised the toll from", "earlier put at": a figure that its text calls superseded.
bool is_revision(const Claim& count);
/// "Only 11 died" denies every higher count.
bool says_no_more(const Claim& count);
/// "Only 11 died", "a lower toll of 17": set by somebody against a figure that others give.
bool is_counter_figure(const Claim& count);
/// Released, arrested, arrived: more of it may be done each day, and no day's count holds that of the day before. What one event does
/// (kills, destroys) it does once, whichever day is given.
bool is_done_daily(const Claim& count);
/// "A total of 27", "28 in all": of all there are.
bool is_total(const Claim& count);
/// The whole is a headline's and the part its text's, or the part is larger than a whole that is final: the two are not told apart
/// by what they count. Both have values, and one is a part.
bool is_set_against_whole(const Claim& a, const Claim& b);
/// "The final count shows": it does not grow any more.
bool is_final(const Claim& count);
/// Jobs, employees: a firm has them, and where its article was written says nothing of where.
bool is_of_firm(const Claim& count);
/// "1,900 jobs will go by 2026": its time is the one by which it is to be.
bool lies_ahead(const Claim& count);
/// "By Monday noon" and "at midday on Monday": no time for one to grow into the other.
bool of_one_hour(const Claim& a, const Claim& b);
/// 412 and 142, printed on one day: three digits or more in another order, and one figure at least twice the
/// other. Of the 900 numbers of three digits at most five hold the digits of a given other one.
/// The first is told as the last word on what the other counts: of those whom "the rest stayed behind" tells apart, up to its print.
bool ends_count(const Claim& final, const Claim& other);
/// Both figures are of the count that one source made on one day.
bool of_one_count(const Claim& a, const Claim& b);
bool swaps_digits(const Claim& a, const Claim& b);

}  // namespace atodds::compare
