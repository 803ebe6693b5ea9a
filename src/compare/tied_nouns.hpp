#pragma once
#include "compare/judgement.hpp"

namespace atodds::compare {

/// "4,000 tonnes from the harbour" and "1,500 tonnes from the river mouth", "no money was taken from the bank" and "took money from a customer at
/// the bank": behind prepositions of one kind each clause has a noun, and the nouns are of two things. Of counts of people it says
/// nothing: those who died "in the market" did so "at the bazaar" too.
bool tie_to_two_nouns(const Pair& pair);

/// "Began in the kitchen", "began in the cellar": behind one preposition the two clauses, otherwise alike, have nouns of two things, of which neither
/// article writes the other's.
bool differ_in_a_tied_noun(const Pair& pair);

/// "Studied law", "studied medicine": alike but for one noun each, two things of a kind, of which neither article writes the other's.
bool differ_in_one_noun(const Pair& pair);

/// "Raise the tax", "raise the tax for banks": only one says for which of them.
bool is_for_some_only(const Pair& pair);

/// "Denied opening the lock in the gale": when or where it was done may be all that is denied, where the other clause says nothing of it.
bool denies_at_a_time(const Pair& pair);

/// "Not one house in the new quarter was damaged": a denial of all, and of more words than the other clause has, is of some of them.
bool denies_of_fewer(const Pair& pair);

}  // namespace atodds::compare
