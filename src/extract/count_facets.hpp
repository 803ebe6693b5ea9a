#pragma once
#include <string>

#include "extract/reading.hpp"

namespace atodds::extract {

/// "Seven days of air strikes have killed 75", "75 in the past seven days": the days that a figure is counted over; 0: not said.
int days_counted_over(const Reading& reading, const Mention& figure, const segment::Sentence& sentence);

/// "30 people seriously injured", "15 were in critical condition": how badly those were hurt whom the figure counts; null: not said.
const rules::Phrase* injury_degree(const Reading& reading, const Mention& figure, const segment::Sentence& sentence);

/// "Earlier this week a raid hit the town, killing 12": the week or month that a sentence opens with, as "in 2024-W14", which tells of
/// another event than the day's news; empty where there is none, or where somebody says it: then it is the time of saying. The claim
/// begins at token `first`.
std::string opening_time(const Reading& reading, const Mention& figure, const segment::Sentence& sentence, std::uint32_t first);

/// "Youth unemployment was 11.7 percent", "an operating profit of EUR 61m": which kind of a sum or rate the clause of a figure tells of
/// ("kind youth"); empty: none that is known.
std::string kind_of_sum(const Reading& reading, const Mention& figure, const segment::Sentence& sentence);

/// "compared with 8.3 at the start": the figure, whose chunk ends at token `last`, is of another time or group, and no date says which.
bool is_compared_with(const Reading& reading, const Mention& figure, std::uint32_t last);

/// "Another train derailed", "in a similar attack a bomber on a motorcycle": what stands before the token, in its sentence, makes it one
/// of another event than the article's.
bool tells_of_another_event(const Reading& reading, std::uint32_t token);

/// Sets what tells a figure from others of its measure (Claim::facet): how badly people were hurt, the week or month, the hours that
/// rain fell in, the insured part of a loss.
void set_facet(const Reading& reading, const Mention& figure, const segment::Sentence& sentence, std::uint32_t first, Claim& claim);

/// "Revs 10.5 mln vs 11.6 mln": a row of a table of figures, which says of nobody and nothing what they are: two figures and more, no verb,
/// no label with a colon, no full stop. Not a headline.
bool is_table_row(const Reading& reading, const segment::Sentence& sentence);

}  // namespace atodds::extract
