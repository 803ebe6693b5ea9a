#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/claim.hpp"

namespace atodds::gazetteer {

/// How a name stands for its entity.
enum class NameKind : std::uint8_t {
    name,        ///< Turkey, Republic of Türkiye, the United Nations
    demonym,     ///< Turkish, a Turk
    capital,     ///< Ankara: a place of its own that stands for the government only where it acts or speaks
    seat,        ///< the Kremlin, the White House, the Pentagon: stands for the government or body
    short_form,  ///< UN, U.S., IS
};

struct Entry {
    std::string_view id;    ///< "turkey", "idlib", "united nations"
    std::string_view name;  ///< for people to read: "Turkey"
    EntityType type = EntityType::place;
    std::string_view parent;  ///< id of the place that contains it ("syria"); empty: none known
    NameKind kind = NameKind::name;
    std::string_view stands_for;  ///< capitals and seats: the country or body that acts or speaks ("russia")
    std::uint32_t rank = 0;       ///< larger is better known; decides between homonyms
};

/// Names compiled into the binary from CLDR, ISO 3166, GeoNames' common names and WordNet, plus
/// src/rules/en/names.json. Read only; safe from many threads.
class Gazetteer {
  public:
    static const Gazetteer& instance();
    /// Entries for a name, best known first. `name` is in lower case, words split by one space, in the form
    /// of name_key() ("us" is ambiguous: case is the caller's to check, see is_common_word).
    std::span<const Entry> find(std::string_view name) const;
    /// True when a name in lower case is also a common word (us, it, turkey, reading, nice): only a
    /// capitalised form counts.
    bool is_common_word(std::string_view name) const;
    /// True for words that everyday text uses (us, reading, guardian), not for rare ones that a name may be
    /// (kremlin).
    bool is_frequent_word(std::string_view word) const;
    /// True for every word that WordNet writes in lower case.
    bool is_dictionary_word(std::string_view word) const;
    /// The longest name, in words, that begins with this lower-case word; 0 when none does.
    unsigned longest_from(std::string_view first_word) const;
    /// True for a first name of people ("fatima", "igor").
    bool is_given_name(std::string_view word) const;
    /// The best known entry whose id this is, by its own name; null when there is none.
    const Entry* by_id(std::string_view id) const;
    /// The containing places of an id, nearest first ("idlib" -> {"syria"}).
    std::vector<std::string_view> ancestors(std::string_view id) const;
    /// True when `place` lies within `container`, or is it.
    bool is_within(std::string_view place, std::string_view container) const;

    ~Gazetteer();

  private:
    Gazetteer();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The form under which names are looked up: lower case without accents, dots, apostrophes and commas;
/// hyphens and slashes are spaces; no leading "the" ("The U.N." -> "un", "N'Djamena" -> "ndjamena",
/// "al-Qaeda" -> "al qaeda").
std::string name_key(std::string_view name);

/// The consonant skeleton that spellings of one foreign name share: article, vowels and doubled letters out;
/// sh, kh, gh kept
/// ("Beit Hanoun", "Bayt Hanun" -> one key). Spellings match only with a shared parent or event
/// beside it.
std::string skeleton(std::string_view name);

}  // namespace atodds::gazetteer
