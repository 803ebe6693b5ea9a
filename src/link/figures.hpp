#pragma once
#include "link/corpus.hpp"

namespace atodds::link {

/// True for "dollar" and "united states dollar", "crown" and "czech koruna": one of the two units leaves open whose money it is.
bool is_open_currency(const std::string& a, const std::string& b);
/// "40,000 euros" and "40,000 euros a year": news leaves the year out of salaries and fees.
bool is_sum_a_year(const std::string& a, const std::string& b);

/// True when rules name what a quantity measures ("people killed"), so that figures of one story can be at odds; a bare count of
/// things ("two towns") is of one thing only when an owner says so.
bool is_named_measure(const Claim& claim);
/// Figures of two things that both are said: a flat's price and a house's. By one measure any two nouns will do that cannot name one
/// thing; by two measures they must be of one kind, for what has no kind in common may be one thing in other words ("bracelet", "haul").
bool measure_two_things(const Claim& a, const Claim& b);

/// A large number that nothing is said to be counted by ("some 120 million are set aside"): a sum of money, where another
/// outlet says so.
bool is_bare_sum(const Claim& claim);

/// The figure in the base unit of its dimension, for looking up like figures; nothing when it has no single number.
std::optional<Decimal> base_figure(const Claim& claim);

/// True when two figures can be of one thing by their units and measures: two measures that rules name and tell apart cannot.
bool may_be_one_measure(const Claim& a, const Claim& b);

/// The value of a claim with a value and a unit, in the base unit and without its words: made once to be set beside many others.
struct BaseFigure {
    explicit BaseFigure(const Claim& claim);
    const Claim* claim;
    Value ends;
    std::optional<Decimal> least, most;  ///< of its hard and soft ends together; nothing where one is open
};
/// True when two figures in comparable units are equal, or equal within the rounding written, or one leaves room for the other.
bool figures_meet(const BaseFigure& a, const BaseFigure& b);

/// The last part of a year that a sentence names; empty: none.
std::string_view period_in(std::string_view sentence);
/// True when the sentences of the two speak of other parts of a year: one of a quarter, the other of six months or of none.
bool other_period(const Corpus& corpus, const Claim& a, const Claim& b);
/// The same where both sentences name one: "full-year sales", "sales of the quarter".
bool periods_differ(const Corpus& corpus, const Claim& a, const Claim& b);

/// How two figures of one story that share no measure are one figure all the same.
enum class SameFigure {
    no,
    by_value,  ///< the figure itself is rare enough: "EUR 389m" twice in one story
    by_words,  ///< nearly the same words stand around two figures that differ
    of_reply,   ///< no figures: one answers by name who says the other (lone_replies.hpp)
    of_absence, ///< no figures: one says that a thing was not there, the other speaks of it (lone_absences.hpp)
    left_over, ///< neither article has another figure of the kind that the other does not give too (lone_figures.hpp)
};
/// False when two claims are surely not one figure, as far as their outlines tell.
bool may_be_one_figure(const Corpus& corpus, const Outline& a, const Outline& b);
SameFigure same_figure(const Corpus& corpus, ClaimIndex a, ClaimIndex b);

}  // namespace atodds::link
