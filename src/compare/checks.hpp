#pragma once
#include <span>
#include <string_view>

#include "compare/judgement.hpp"

namespace atodds::compare {

/// A check: which claims it is for, how it judges a linked pair, and what a person needs to know about it. One entry here, one
/// pair of files, one page in docs/findings.md, one set of cases in fixtures/cases.
struct CheckInfo {
    std::string_view id;         ///< finding id: "count-mismatch"
    std::string_view verdicts;   ///< verdicts it can give
    std::string_view about;      ///< what it means
    std::string_view example;
    std::string_view near_miss;
    bool (*applies)(const Claim& a, const Claim& b);
    Judgement (*judge)(const Pair& pair);
};

/// All checks, in the order in which the first that applies judges a pair.
std::span<const CheckInfo> all_checks();

/// Judges a linked pair by the first check that applies; nothing when none does.
std::optional<Judgement> judge(const Pair& pair);

bool applies_to_conversions(const Claim& a, const Claim& b);
Judgement judge_conversion(const Pair& pair);
bool applies_to_counts(const Claim& a, const Claim& b);
Judgement judge_count(const Pair& pair);
bool applies_to_shares(const Claim& a, const Claim& b);
Judgement judge_share(const Pair& pair);
bool applies_to_starts(const Claim& a, const Claim& b);
Judgement judge_start(const Pair& pair);
bool applies_to_attributes(const Claim& a, const Claim& b);
Judgement judge_attribute(const Pair& pair);
bool applies_to_conduct(const Claim& a, const Claim& b);
Judgement judge_conduct(const Pair& pair);
bool applies_to_proposals(const Claim& a, const Claim& b);
Judgement judge_proposal(const Pair& pair);
bool applies_to_targets(const Claim& a, const Claim& b);
Judgement judge_target(const Pair& pair);
bool applies_to_causes(const Claim& a, const Claim& b);
Judgement judge_cause(const Pair& pair);
bool applies_to_doers(const Claim& a, const Claim& b);
Judgement judge_doer(const Pair& pair);
bool applies_to_poles(const Claim& a, const Claim& b);
Judgement judge_pole(const Pair& pair);
bool applies_to_footing(const Claim& a, const Claim& b);
Judgement judge_footing(const Pair& pair);
bool applies_to_labels(const Claim& a, const Claim& b);
Judgement judge_label(const Pair& pair);
bool applies_to_quotations(const Claim& a, const Claim& b);
Judgement judge_quotation(const Pair& pair);
bool applies_to_dates(const Claim& a, const Claim& b);
Judgement judge_date(const Pair& pair);
/// "Allegedly": the outlet does not vouch for it.
bool is_hedged(const Claim& claim);
/// "Did not do it".
bool is_denial(const Claim& claim);
bool applies_to_certainty(const Claim& a, const Claim& b);
Judgement judge_certainty(const Pair& pair);
// Kinds of attribute and date that have rungs of their own.
/// Degrees, 0 to 180, between the directions in which two distances from one place are measured; nothing where one has none.
std::optional<int> degrees_apart(const Claim& a, const Claim& b);

/// "The rebels captured Elm", "Elm is in the hands of the army": who holds a place.
bool is_control(const Claim& claim);
Judgement judge_control(const Pair& pair);

/// "Odile came ashore at Elm": where a storm did.
bool is_landfall(const Claim& claim);
Judgement judge_landfall(const Pair& pair);
/// "Northline owns Elm Ferries": which way a tie between two names leads.
bool is_agent(const Claim& claim);
Judgement judge_agent(const Pair& pair);
bool is_way(const Claim& claim);
Judgement judge_way(const Pair& pair);
bool is_event_day(const Claim& claim);
Judgement judge_event_day(const Pair& pair);
bool is_event_time(const Claim& claim);
Judgement judge_event_time(const Pair& pair);
bool is_length(const Claim& claim);
Judgement judge_length(const Pair& pair);
bool is_made(const Claim& claim);
Judgement judge_made(const Pair& pair);
bool is_once_act(const Claim& claim);
Judgement judge_once_act(const Pair& pair);
/// A ship, a train or a rocket set out or came in on two dates more than a month apart.
bool are_trips_of_two_months(const Pair& pair);
/// Both are told of as to come, by articles so far apart in time that a plan may have changed.
bool are_plans_of_two_weeks(const Pair& pair);
bool is_due(const Claim& claim);
Judgement judge_due(const Pair& pair);
/// "Was freed at the church": at what kind of place somebody was freed, found or killed.
bool is_spot(const Claim& claim);
Judgement judge_spot(const Pair& pair);
bool is_event_place(const Claim& claim);
Judgement judge_event_place(const Pair& pair);
bool is_result(const Claim& claim);
Judgement judge_result(const Pair& pair);

/// How many branches, fighters or pages something has.
bool counts_parts(const Claim& claim);
/// One name tied to another: owner, founder, buyer, seat, spouse, flag (relations.cpp).
/// Who answers by name what another is told to have said (replies.cpp).
bool applies_to_replies(const Claim& a, const Claim& b);
Judgement judge_reply(const Pair& pair);
bool is_relation(const Claim& claim);
Judgement judge_relation(const Pair& pair);
bool is_fact(const Claim& claim);
Judgement judge_fact(const Pair& pair);
bool is_age(const Claim& claim);
Judgement judge_age(const Pair& pair);
bool applies_to_statements(const Claim& a, const Claim& b);
Judgement judge_statement(const Pair& pair);
/// Two statements of opposite polarity, of which the one that denies has no word that the other lacks, and no later act is meant.
bool negates_the_same(const Pair& pair);
/// Of two opposite statements one is of another object, of somebody's deputy, or of some of it alone.
bool speak_of_two_acts(const Pair& pair);
/// What one says had not been done, the other dates after the first one's print.
bool happened_since(const Pair& pair);

}  // namespace atodds::compare
