#pragma once
#include <cstdint>
#include <optional>

#include "extract/reading.hpp"

namespace atodds::extract {

/// The person whom a noun chunk means.
struct Person {
    const NamedEntity* entity = nullptr;
    bool inferred = false;  ///< a pronoun or "the developer", resolved
};

/// The person named by the head of a noun chunk ("Ann Lee", not "Ann Lee's lawyer"). Of a pronoun or a
/// definite noun for a person the last person that was the subject of a clause, in its sentence or the one
/// before, or else the only person whom the article names and does not quote; of "a man" at the head of an article the first subject that is named after it.
std::optional<Person> person_of(const Reading& reading, std::uint32_t chunk);

/// Whose the noun of a chunk is, where nothing else stands before it: "Ann Lee's funeral", "his trial"; not "his murder trial".
std::optional<Person> owner_of(const Reading& reading, std::uint32_t chunk);

/// "The owner, | Ann Lee |, ...", "the captain of the boat, named as | Ann Lee |": the chunk of the name set off behind whom a noun
/// tells of; no_chunk: none.
std::uint32_t apposed_name(const Reading& reading, std::uint32_t chunk);

/// "The house of the porter, | Ann Lee |, burned": the name stands behind a phrase that tells of something else, or perhaps of somebody
/// else ("the mother of the manager, Ann Lee,").
bool is_name_of_another(const Reading& reading, std::uint32_t chunk);

}  // namespace atodds::extract
