#pragma once
#include <cstdint>
#include <optional>

#include "atodds/date.hpp"
#include "extract/figure_grammar.hpp"
#include "extract/pieces.hpp"
#include "extract/timex_values.hpp"

namespace atodds::extract {

/// A time expression read from pieces [first, last).
struct TimeReading {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    Timex timex;
    std::optional<Figure> length;  ///< the figure of a duration ("three months")
};

TimeReading time_reading(std::uint32_t first, std::uint32_t last, Timex timex);

/// The piece at `at` as a number of `least` to `most` digits and nothing else.
std::optional<int> small_number(const Pieces& pieces, std::uint32_t at, std::size_t least, std::size_t most);

/// "07", as ISO 8601 writes hours, days and months.
std::string two_digits(int number);

/// Reads the time expressions of an article, sentence by sentence and left to right: what "two days earlier"
/// counts from is the date that was read last.
class TimeReader {
  public:
    TimeReader(const Pieces& pieces, Anchor anchor)
        : p_(pieces), lexicon_(pieces.lexicon()), anchor_(anchor) {}

    /// The time expression that begins at `at`; determiners before it may be added down to piece `floor`.
    std::optional<TimeReading> read(std::uint32_t at, std::uint32_t floor);
    /// The figure at a piece, read once though a length of time and a count both ask for it.
    const std::optional<Figure>& figure_at(std::uint32_t at) const;
    /// Must be called when the pieces hold another sentence.
    void begin_sentence() {
        figure_piece_ = number_piece_ = no_piece;
        day_of_sentence_.reset();
        tells_period_.reset();
    }

  private:
    /// The number at a piece, read once though a clock time, a quarter and a century ask for it.
    const std::optional<NumberReading>& number_at(std::uint32_t at) const;
    /// False: the sentence names no century, quarter or half. To ask before a number is read for one of them.
    bool tells_period() const;
    // calendar dates (date_grammar.cpp)
    std::optional<TimeReading> numeric_date(std::uint32_t at) const;
    TimeReading with_time_stamp(TimeReading date) const;
    std::optional<TimeReading> day_month(std::uint32_t at) const;
    std::optional<TimeReading> month_day(std::uint32_t at) const;
    bool joins_days(std::uint32_t at) const;
    std::optional<int> year_of_days(std::uint32_t& at) const;
    std::uint32_t month_behind_days(std::uint32_t at, int day) const;
    std::optional<TimeReading> further_day(std::uint32_t at) const;
    std::optional<TimeReading> year(std::uint32_t at) const;
    std::optional<TimeReading> short_year(std::uint32_t at) const;
    std::optional<TimeReading> decade(std::uint32_t at) const;
    std::optional<TimeReading> century(std::uint32_t at) const;
    std::optional<TimeReading> quarter(std::uint32_t at) const;
    std::optional<TimeReading> holiday(std::uint32_t at) const;
    std::optional<TimeReading> weekday(std::uint32_t at) const;
    std::optional<TimeReading> weekday_of_week(std::uint32_t at, std::uint32_t next, int number) const;
    std::optional<TimeReading> season(std::uint32_t at) const;
    std::optional<TimeReading> day_part_after(TimeReading date) const;
    bool is_month(std::uint32_t at) const;
    bool is_weekday(std::uint32_t at) const;
    std::optional<int> day_number(std::uint32_t at) const;
    std::optional<int> year_number(std::uint32_t at) const;
    bool year_in_context(std::uint32_t at) const;
    std::optional<int> year_tail(std::uint32_t& at) const;
    std::optional<int> relative_year_tail(std::uint32_t& at) const;
    TimeReading calendar(std::uint32_t first, std::uint32_t last, PartialDate date, bool year_known) const;
    int year_near(int month, int day, std::uint32_t at, std::uint32_t last) const;
    Timex weekday_near(int weekday, int direction) const;

    // times of day (clock_times.cpp)
    /// A time of day whose words end before piece `last`; second -1: not said.
    struct ClockTime {
        int hour = 0;
        int minute = 0;
        int second = -1;
        bool sure = false;        ///< its form alone makes it a time ("10:30", "half past eight")
        bool dotted = false;      ///< "18.42": an amount as well
        bool half_known = false;  ///< morning or afternoon is said
        std::uint32_t first = 0;  ///< where it begins, the approximating word before it included
        std::uint32_t last = 0;
    };
    std::optional<ClockTime> clock_digits(std::uint32_t at) const;
    std::optional<int> spaced_minute(std::uint32_t at) const;
    std::uint32_t half_day_words(std::uint32_t at) const;
    std::optional<ClockTime> clock_name(std::uint32_t at) const;
    bool hour_may_follow(std::uint32_t at) const;
    std::optional<ClockTime> clock_words(std::uint32_t at) const;
    std::optional<ClockTime> minutes_and_hour(std::uint32_t at) const;
    std::optional<int> hour_number(std::uint32_t at, std::uint32_t& last) const;
    std::string part_of_day_behind(std::uint32_t& next) const;
    bool close_clock(ClockTime& time) const;
    bool leads_to_clock(const ClockTime& time) const;
    void join_day_of_clock(TimeReading& result, ClockTime& time) const;
    std::optional<TimeReading> clock(std::uint32_t at) const;

    // relative ones (relative_time.cpp)
    std::optional<TimeReading> deictic(std::uint32_t at) const;
    std::optional<TimeReading> relative(std::uint32_t at) const;
    std::optional<TimeReading> relative_weekday(std::uint32_t at, std::uint32_t next, int shift) const;
    std::optional<TimeReading> relative_day_part(std::uint32_t at, std::uint32_t next, int shift) const;
    std::optional<std::optional<TimeReading>> relative_to_text(std::uint32_t at, std::uint32_t last,
                                                               const std::string& iso, Grain grain,
                                                               int shift) const;
    std::optional<TimeReading> relative_unit(std::uint32_t at, std::uint32_t next, int shift) const;
    std::optional<TimeReading> relative_month(std::uint32_t at, std::uint32_t next, int shift) const;
    std::optional<TimeReading> relative_season(std::uint32_t at, std::uint32_t next, int shift) const;
    bool lasts(std::uint32_t at) const;
    std::optional<TimeReading> relative_length(std::uint32_t at, int shift) const;
    void add_half(TimeReading& length) const;
    bool is_rate(std::uint32_t article) const;
    static void as_set(TimeReading& length);
    void join_smaller_units(TimeReading& length, bool listed = false) const;
    bool is_past(std::uint32_t at) const;
    bool is_infinitive(std::uint32_t at) const;
    std::optional<TimeReading> running_unit(std::uint32_t at) const;
    void set_part(TimeReading& date, const std::string& part, std::uint32_t at) const;
    std::optional<TimeReading> part_of(std::uint32_t at, std::uint32_t floor);
    std::optional<TimeReading> set_of(std::uint32_t at) const;
    // lengths and sets (lengths_of_time.cpp)
    const UnitEntry* unit_after_article(std::uint32_t at, std::uint32_t& last) const;
    std::optional<TimeReading> article_length(std::uint32_t at, std::uint32_t unit_at) const;
    std::optional<TimeReading> bounded_article_length(std::uint32_t at) const;
    std::optional<TimeReading> counted_length(std::uint32_t at) const;
    std::optional<TimeReading> close_length(TimeReading result) const;
    std::optional<TimeReading> length(std::uint32_t at) const;
    std::optional<TimeReading> vague_length(std::uint32_t at) const;
    std::optional<TimeReading> length_with_direction(TimeReading length, const std::string& count,
                                                     const std::string& iso) const;
    std::optional<TimeReading> core(std::uint32_t at, std::uint32_t floor);
    int tense(std::uint32_t first, std::uint32_t last) const;
    void remember(const TimeReading& reading);
    Timex counted(const Timex& from, const std::string& iso, int steps) const;
    Timex counted_from_now(const std::string& iso, int steps) const;

    const Pieces& p_;
    const FigureLexicon& lexicon_;
    Anchor anchor_;
    static constexpr std::uint32_t no_piece = UINT32_MAX;
    mutable std::uint32_t figure_piece_ = no_piece;  ///< where figure_ was read
    mutable std::optional<Figure> figure_;
    mutable std::uint32_t number_piece_ = no_piece;  ///< where number_ was read
    mutable std::optional<NumberReading> number_;
    mutable std::optional<bool> tells_period_;  ///< of the sentence, once asked
    std::optional<Timex> context_;          ///< the date of the text that was read last
    std::optional<Timex> day_of_sentence_;  ///< the last full day of this sentence
};

}  // namespace atodds::extract
