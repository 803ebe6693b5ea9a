// A row's cells against the row's own excerpt.
#include "compare/entries.hpp"

#include <algorithm>
#include <array>

#include "text/calendar.hpp"
#include "text/interval.hpp"

namespace atodds::compare {

using extract::Counted;
using extract::Entry;
using extract::Excerpt;
using extract::SourceFigure;

namespace {

constexpr std::array checks_of_tables{
    TableCheck{"entry-mismatch", "contradiction", "The figure of a row is not the one its own excerpt gives.",
               "\"some 48,000 people fled\" entered as 4,800", "\"120 in Elm and 80 in Oak\" entered as 200: a sum"},
    TableCheck{"entry-unit", "contradiction", "The figure is in the excerpt, and counts something else than the unit says.",
               "\"310 families\" entered as 310 people", "\"310 families (1,600 people)\" entered as 1,600 people"},
    TableCheck{"entry-range", "contradiction", "The excerpt gives a range, and the row holds one end of it only.",
               "\"between 2,000 and 4,000 people\" entered as 4,000", "the same, with low and high columns that hold both ends"},
    TableCheck{"entry-measure", "contradiction", "The figure is in the excerpt, and measures something else than the row says.",
               "\"40 villagers were killed\" entered as displaced", "\"40 villagers were evacuated\" entered as displaced: registers use either word"},
    TableCheck{"entry-part", "contradiction", "The excerpt speaks of a share of the figure that was entered.",
               "\"half of the 900 people returned\" entered as 900", "\"900 people fled, half of them children\" entered as 900"},
    TableCheck{"entry-place", "contradiction", "The places that the excerpt names all lie in other countries than the row's.",
               "an excerpt about Nairobi in a row for Peru", "an excerpt that names no place"},
    TableCheck{"entry-date", "contradiction", "The dates that the excerpt gives lie in another year than the row's, or day and month are swapped.",
               "\"on 3 April 2016\" entered as 2016-03-04", "a row dated two weeks after the day that the excerpt names"},
    TableCheck{"row-conflict", "contradiction unresolved", "Two rows give different figures for one measure, place and time.",
               "people displaced in Elm on 4 May: 900 in one row, 1,400 in another", "the same place a month later"},
    TableCheck{"expected-fact", "contradiction", "A figure lies outside what the facts file expects.",
               "people killed in Elm: 12 to 15 expected, 40 printed", "at least 10 printed"},
};

std::string number(Decimal value) { return text::grouped(value); }

std::string_view word(Counted counted) {
    switch (counted) {
        case Counted::people: return "people";
        case Counted::households: return "households";
        case Counted::things: return "things";
        case Counted::amount: return "an amount";
        case Counted::unknown: break;
    }
    return "unknown";
}

/// True when a figure may be what the row is about: of one kind, or of a kind that is not known.
bool comparable(const SourceFigure& figure, const Entry& entry) {
    if (entry.counted == Counted::amount)
        return figure.counted == Counted::amount && figure.mention.unit && entry.unit && figure.mention.unit->id == entry.unit->id;
    if (figure.counted == Counted::amount || figure.mention.type == MentionType::percent || figure.mention.type == MentionType::age ||
        figure.mention.type == MentionType::ratio)
        return false;
    if (entry.counted == Counted::unknown || figure.counted == Counted::unknown) return true;
    const auto is_group = [](Counted c) { return c == Counted::people || c == Counted::households; };
    return figure.counted == entry.counted || (is_group(figure.counted) && is_group(entry.counted));
}

bool same_measure(const SourceFigure& figure, const Entry& entry) {
    if (!figure.claim || entry.measure.empty()) return false;
    if (figure.claim->measure == entry.measure) return true;
    const std::string family = extract::measure_family(entry.measure);
    return !family.empty() && family == extract::measure_family(figure.claim->measure);
}

/// The same within the rounding that either was written with: 263,912 and "about 264,000".
bool within_rounding(Decimal entered, Decimal written) {
    const Decimal gap = entered < written ? written - entered : entered - written;
    const Decimal half(5, 1);
    return gap <= text::last_digit_unit(written) * half || gap <= text::last_digit_unit(entered) * half;
}

/// True for a vague word or a range that holds the number.
bool holds(const Value& value, Decimal number) {
    if (value.nominal) return within_rounding(number, *value.nominal);
    const auto low = value.soft_low ? value.soft_low : value.low;
    const auto high = value.soft_high ? value.soft_high : value.high;
    return (!low || *low <= number) && (!high || number <= *high) && (low || high);
}

/// A range with two ends: "between 40 and 60".
bool is_range(const Value& value) { return !value.nominal && value.low && value.high && *value.low < *value.high && value.approx == Approx::exact; }

class EntryJudge {
  public:
    EntryJudge(const TableRow& row, const Entry& entry, const Excerpt& excerpt, std::string_view text)
        : row_(row), entry_(entry), excerpt_(excerpt), text_(text) {}

    std::vector<EntryFault> run() {
        if (entry_.value && entry_.value->nominal) figure(*entry_.value->nominal);
        place();
        date();
        return std::move(faults_);
    }

  private:
    std::string quoted(Span span) const { return "\"" + std::string(text_.substr(span.begin, span.size())) + "\""; }
    std::string quoted(const SourceFigure& f) const { return quoted(f.mention.span); }

    void fault(Judgement judgement, std::string message, std::size_t figure) {
        faults_.push_back({std::move(judgement), Field::value, figure, std::nullopt, std::move(message)});
    }

    void figure(Decimal entered) {
        std::vector<std::size_t> told;
        for (std::size_t i = 0; i < excerpt_.figures.size(); ++i)
            if (tells(excerpt_.figures[i], entered)) told.push_back(i);
        if (told.empty()) return mismatch(entered);
        const std::size_t best = best_of(told);
        if (unit(entered, told, best)) return;
        if (measure(entered, told, best)) return;
        if (range(entered, told, best)) return;
        part(entered, told, best);
    }

    /// Of the figures with the entered number the one that speaks of the row's measure, else of its kind, else the first.
    std::size_t best_of(const std::vector<std::size_t>& told) const {
        for (const std::size_t i : told)
            if (same_measure(excerpt_.figures[i], entry_)) return i;
        for (const std::size_t i : told)
            if (excerpt_.figures[i].counted == entry_.counted) return i;
        return told.front();
    }

    template <class Test>
    bool all(const std::vector<std::size_t>& told, const Test& test) const {
        return std::all_of(told.begin(), told.end(), [&](std::size_t i) { return test(excerpt_.figures[i]); });
    }

    bool unit(Decimal entered, const std::vector<std::size_t>& told, std::size_t best) {
        const auto is_group = [](Counted c) { return c == Counted::people || c == Counted::households; };
        const bool other = is_group(entry_.counted) && all(told, [&](const SourceFigure& f) { return is_group(f.counted) && f.counted != entry_.counted; });
        if (!other) return false;
        const auto counted = excerpt_.figures[best].counted;
        Judgement j("entry-unit");
        j.step("same-number", "the excerpt gives " + number(entered));
        j.decide(Verdict::contradiction, "other-unit", "it counts " + std::string(word(counted)) + ", the row " + std::string(word(entry_.counted)));
        fault(std::move(j), number(entered) + " entered as " + std::string(word(entry_.counted)) + ", the excerpt counts " + std::string(word(counted)) + ": " + quoted(excerpt_.figures[best]), best);
        return true;
    }

    bool range(Decimal entered, const std::vector<std::size_t>& told, std::size_t best) {
        const bool one_end = all(told, [](const SourceFigure& f) { return is_range(*f.mention.value); });
        if (!one_end || !row_[Field::low].empty() || !row_[Field::high].empty()) return false;
        const Value& value = *excerpt_.figures[best].mention.value;
        const bool upper = *value.high == entered;
        Judgement j("entry-range");
        j.inferred().step("range", "the excerpt gives " + number(*value.low) + " to " + number(*value.high));
        j.decide(Verdict::contradiction, upper ? "upper-end-only" : "lower-end-only", "the row holds one end of it as if it were the figure");
        fault(std::move(j), number(entered) + " entered, only the " + (upper ? "upper" : "lower") + " end of " + quoted(excerpt_.figures[best]), best);
        return true;
    }

    bool measure(Decimal entered, const std::vector<std::size_t>& told, std::size_t best) {
        const std::string family = extract::measure_family(entry_.measure);
        if (family.empty()) return false;
        const bool other = all(told, [&](const SourceFigure& f) {
            const std::string its = f.claim ? extract::measure_family(f.claim->measure) : std::string();
            return !its.empty() && its != family;
        });
        if (!other) return false;
        const std::string& measured = excerpt_.figures[best].claim->measure;
        Judgement j("entry-measure");
        j.inferred().step("same-number", "the excerpt gives " + number(entered));
        j.decide(Verdict::contradiction, "other-measure", "it measures " + measured + ", the row " + entry_.measure);
        fault(std::move(j), number(entered) + " entered as " + entry_.measure + ", the excerpt gives it for " + measured + ": " + quoted(excerpt_.figures[best]), best);
        return true;
    }

    void part(Decimal entered, const std::vector<std::size_t>& told, std::size_t best) {
        if (!all(told, [](const SourceFigure& f) { return f.share_of.has_value(); })) return;
        const std::string share = quoted(*excerpt_.figures[best].share_of);
        Judgement j("entry-part");
        j.inferred().step("same-number", "the excerpt gives " + number(entered));
        j.decide(Verdict::contradiction, "share-of-it", "the excerpt speaks of a share of that number: " + share);
        fault(std::move(j), number(entered) + " entered, the excerpt speaks of a share of it: " + share, best);
    }

    /// The number is not in the excerpt.
    void mismatch(Decimal entered) {
        std::vector<std::size_t> candidates;
        for (std::size_t i = 0; i < excerpt_.figures.size(); ++i)
            if (comparable(excerpt_.figures[i], entry_)) candidates.push_back(i);
        for (const std::size_t i : candidates)
            if (holds(*excerpt_.figures[i].mention.value, entered)) return;
        if (candidates.empty() || is_reckoned(entered, candidates)) return;
        std::stable_partition(candidates.begin(), candidates.end(), [&](std::size_t i) { return same_measure(excerpt_.figures[i], entry_); });
        for (const std::size_t i : candidates)
            if (slipped(entered, i)) return;
        for (const std::size_t i : candidates)
            if (same_measure(excerpt_.figures[i], entry_)) return other_value(entered, i);
    }

    /// A sum or difference of figures that the excerpt gives: neighbours, any two, or all.
    bool is_reckoned(Decimal entered, const std::vector<std::size_t>& candidates) const {
        std::vector<Decimal> numbers;
        for (const std::size_t i : candidates)
            if (const auto& nominal = excerpt_.figures[i].mention.value->nominal) numbers.push_back(*nominal);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            Decimal sum = 0;
            for (std::size_t j = i; j < numbers.size(); ++j) {
                sum = sum + numbers[j];
                const bool pair = j > i && (numbers[i] + numbers[j] == entered || numbers[i] - numbers[j] == entered);
                if ((j > i && sum == entered) || pair) return true;
            }
        }
        return false;
    }

    bool slipped(Decimal entered, std::size_t i) {
        const SourceFigure& f = excerpt_.figures[i];
        if (!f.mention.value->nominal) return false;
        const std::string how = slip(entered, *f.mention.value->nominal);
        if (how.empty()) return false;
        Judgement j("entry-mismatch");
        if (!same_measure(f, entry_)) j.inferred();
        j.step("not-in-excerpt", "the excerpt does not give " + number(entered));
        j.decide(Verdict::contradiction, "slip", "it gives " + quoted(f) + ": " + how);
        fault(std::move(j), number(entered) + " entered, the excerpt says " + quoted(f) + " (" + how + ")", i);
        return true;
    }

    void other_value(Decimal entered, std::size_t i) {
        const SourceFigure& f = excerpt_.figures[i];
        Judgement j("entry-mismatch");
        j.inferred().step("not-in-excerpt", "the excerpt does not give " + number(entered));
        j.decide(Verdict::contradiction, "other-value", "of the same measure it gives " + quoted(f));
        fault(std::move(j), number(entered) + " entered, the excerpt says " + quoted(f), i);
    }

    void place() {
        if (entry_.countries.empty() || !excerpt_.country) return;
        for (const std::string& country : entry_.countries)
            if (std::binary_search(excerpt_.countries.begin(), excerpt_.countries.end(), country)) return;
        Judgement j("entry-place");
        j.inferred().decide(Verdict::contradiction, "other-country", "the excerpt names " + quoted(*excerpt_.country) + ", the row " + entry_.countries.front());
        faults_.push_back({std::move(j), Field::place, no_figure, *excerpt_.country,
                           "\"" + row_[Field::place] + "\" entered, the excerpt names " + quoted(*excerpt_.country) + " and nothing in that country"});
    }

    void date() {
        if (!entry_.time || excerpt_.dates.empty()) return;
        const auto swapped = swapped_day();
        for (const Mention& m : excerpt_.dates)
            if (is_near(m.timex->range)) return;
        for (const Mention& m : excerpt_.dates)
            if (swapped && *m.timex->range.from == *swapped && *m.timex->range.to == *swapped) return date_fault(m, "day-and-month", "day and month are swapped");
        for (const Mention& m : excerpt_.dates)
            if (!is_far(m.timex->range)) return;
        date_fault(excerpt_.dates.front(), "other-year", "another year");
    }

    void date_fault(const Mention& m, const char* code, const std::string& how) {
        Judgement j("entry-date");
        j.inferred().decide(Verdict::contradiction, code, "the excerpt gives " + quoted(m.span) + ": " + how);
        faults_.push_back({std::move(j), Field::date, no_figure, m.span, row_[Field::date] + " entered, the excerpt says " + quoted(m.span) + " (" + how + ")"});
    }

    /// The row's day with day and month exchanged, when that is another day.
    std::optional<std::chrono::sys_days> swapped_day() const {
        if (!row_.from || !row_.from->has_day() || row_.from->day == row_.from->month) return std::nullopt;
        const auto days = text::days_of({row_.from->year, row_.from->day, row_.from->month});
        return days ? days->from : std::nullopt;
    }

    /// A source is printed within about this long after the day it tells of.
    static constexpr int report_days = 31;
    /// Further away than a row can lie by being an annual figure.
    static constexpr int year_days = 330;

    int gap(const DayRange& range) const {
        if (*range.to < *entry_.time->from) return static_cast<int>((*entry_.time->from - *range.to).count());
        if (*entry_.time->to < *range.from) return static_cast<int>((*range.from - *entry_.time->to).count());
        return 0;
    }
    bool is_near(const DayRange& range) const { return gap(range) <= report_days && !is_swap(range); }
    bool is_far(const DayRange& range) const { return gap(range) > year_days; }
    /// A swapped day may lie near: 3 and 4 of March and April.
    bool is_swap(const DayRange& range) const {
        const auto swapped = swapped_day();
        return swapped && gap(range) > 0 && *range.from == *swapped && *range.to == *swapped;
    }

    const TableRow& row_;
    const Entry& entry_;
    const Excerpt& excerpt_;
    std::string_view text_;
    std::vector<EntryFault> faults_;
};

}  // namespace

std::span<const TableCheck> table_checks() { return checks_of_tables; }

bool tells(const SourceFigure& figure, Decimal number) {
    const Value& value = *figure.mention.value;
    if (value.nominal) return *value.nominal == number;
    return (value.low && *value.low == number) || (value.high && *value.high == number);
}

std::vector<EntryFault> judge_entry(const TableRow& row, const Entry& entry, const Excerpt& excerpt, std::string_view text) {
    return EntryJudge(row, entry, excerpt, text).run();
}

}  // namespace atodds::compare
