#pragma once
#include <cstdint>
#include <limits>

#include "atodds/claim.hpp"

namespace atodds::link {

/// Days since 1970, both ends included.
struct Days {
    static constexpr std::int32_t open_begin = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int32_t open_end = std::numeric_limits<std::int32_t>::max();
    std::int32_t from = open_begin;
    std::int32_t to = open_end;

    bool begins() const { return from != open_begin; }
    bool ends() const { return to != open_end; }
    friend bool operator==(const Days&, const Days&) = default;
};
Days days_in(const DayRange& range);
/// Days between two stretches; 0 where they meet, or are the same.
inline std::int32_t gap_between(const Days& a, const Days& b) {
    if (a.from > b.to && a != b) return a.from - b.to;
    return b.from > a.to && a != b ? b.from - a.to : 0;
}

/// Bits of Outline::word_bits that are for words other than names.
constexpr unsigned plain_word_bits = 40;

/// What of a claim decides most of the pairs it is in, side by side and in one line of the processor's
/// memory: a claim itself is a kilobyte with its texts elsewhere, and thousands meet.
struct alignas(64) Outline {
    Decimal base;                   ///< base_figure(), where has_base
    std::uint64_t word_bits = 0;    ///< a bit for each word, names above the others: claims without a common bit share none
    std::uint32_t word_weight = 0;  ///< of all its words together
    DocumentIndex document = 0;
    std::uint32_t slot = 0;  ///< number of its slot: equal for equal slots; see has_slot
    Days time;               ///< Claim::time, where has_time
    std::int32_t as_of = 0;  ///< where has_as_of
    Days printed;            ///< when its article may have been printed; open at both ends where that is not known
    std::uint8_t group = 0;  ///< comparable_group()
    std::uint8_t digits =
        0;  ///< of base without zeros at either end: 2 for 120,000,000; 0 where there is no single number
    ClaimKind kind : 5 = ClaimKind::quantity;
    Dimension dimension : 5 = Dimension::count;  ///< of its unit; a count where it has none
    Flow flow : 3 = Flow::unknown;
    bool has_base : 1 = false;
    bool has_value : 1 = false;
    bool has_slot : 1 = false;
    bool has_time : 1 = false;
    bool has_as_of : 1 = false;
    bool worded : 1 = false;     ///< is_worded()
    bool of_event : 1 = false;   ///< is_of_event()
    bool of_person : 1 = false;  ///< an age: of the person whom the slot names, in whatever story
    bool is_change : 1 = false;
    bool bare_sum : 1 = false;  ///< is_bare_sum()
    bool place_stated : 1 = false;
    bool has_subset : 1 = false;
    bool of_thing : 1 = false;      ///< what it is about is known by its story, wherever it is told: a price, what an event is called
    bool wide : 1 = false;          ///< is_wide()
    bool counts_event : 1 = false;  ///< a toll, or what one attack was made with
    bool denied : 1 = false;        ///< told as what somebody denies
    bool reply : 1 = false;         ///< is_reply()
    bool absence : 1 = false;       ///< is_absence()
};
static_assert(sizeof(Outline) == 64);

/// "Across Norland 61,000", "worldwide": of a whole area, said in so many words.
bool is_wide(const Claim& count);

/// The outline of a claim but for its words, its print and the number of its slot, which only the corpus knows.
Outline outline_of(const Claim& claim);

}  // namespace atodds::link
