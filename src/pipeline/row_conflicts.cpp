#include "pipeline/row_conflicts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "compare/entries.hpp"
#include "pipeline/parallel.hpp"
#include "text/calendar.hpp"
#include "text/interval.hpp"
#include "text/utf8.hpp"

namespace atodds::pipeline {

namespace {

/// What two rows must share to be comparable. Empty: the row does not say it all.
struct Slot {
    std::string key;
    bool from_excerpt = false;
};

std::string time_key(const DayRange& time) { return text::iso(*time.from) + "/" + text::iso(*time.to); }

std::string subject_key(const EntryRow& row) {
    const TableRow& r = *row.row;
    const std::string measure = row.entry.measure.empty() ? text::fold(r[Field::measure]) : row.entry.measure;
    return measure + "\n" + text::fold(r[Field::unit]) + "\n" + text::fold(r[Field::subject]);
}

bool has_columns(const EntryRow& row) {
    const TableRow& r = *row.row;
    return !r[Field::place].empty() && row.entry.time && row.entry.time->from && row.entry.time->to;
}

Slot slot_by_columns(const EntryRow& row) {
    if ((*row.row)[Field::measure].empty()) return {};
    return {subject_key(row) + "\n" + text::fold((*row.row)[Field::place]) + "\n" + time_key(*row.entry.time), false};
}

/// By the figure of the excerpt that was entered: its own stated place and its own window of time.
Slot slot_by_excerpt(const EntryRow& row) {
    const bool can_say = !(*row.row)[Field::excerpt].empty() && row.entry.value->nominal && !row.row->from;
    if (!can_say) return {};
    const Article article = excerpt_article(*row.table, *row.row);
    const extract::Excerpt excerpt = extract::read_excerpt(article);
    for (const extract::SourceFigure& figure : excerpt.figures) {
        if (!figure.claim || !compare::tells(figure, *row.entry.value->nominal)) continue;
        const Claim& claim = *figure.claim;
        const bool placed = claim.place_stated && !claim.place.empty() && !claim.inferred;
        const bool timed = claim.time && claim.time->from && claim.time->to;
        if (!placed || !timed || claim.subset || claim.change != Change::none) return {};
        return {subject_key(row) + "\n" + std::string(claim.place.front()) + "\n" + time_key(*claim.time), true};
    }
    return {};
}

std::set<std::string> words_of(const std::string& text) {
    std::set<std::string> words;
    std::string word;
    for (const char c : text::fold(text) + " ") {
        const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (letter) word += c;
        else if (word.size() > 2) words.insert(std::exchange(word, {}));
        else word.clear();
    }
    return words;
}

/// Two excerpts about one event share this much of their words: half of the shorter one's.
bool alike(const std::string& a, const std::string& b) {
    const auto x = words_of(a), y = words_of(b);
    std::size_t shared = 0;
    for (const std::string& word : x) shared += y.count(word);
    return shared > 0 && 2 * shared >= std::min(x.size(), y.size());
}

bool excerpt_tells(const EntryRow& row, const EntryRow& other) {
    if ((*row.row)[Field::excerpt].empty() || !other.entry.value->nominal) return false;
    const Article article = excerpt_article(*row.table, *row.row);
    const extract::Excerpt excerpt = extract::read_excerpt(article);
    return std::any_of(excerpt.figures.begin(), excerpt.figures.end(), [&](const auto& figure) { return compare::tells(figure, *other.entry.value->nominal); });
}

/// One event a row: two rows of one day and place may be two attacks.
bool counts_events(const EntryRow& row) {
    const std::string family = extract::measure_family(row.entry.measure);
    return !family.empty() && family != "moved";
}

compare::Judgement judge(const EntryRow& a, const EntryRow& b, bool from_excerpt) {
    compare::Judgement j("row-conflict");
    if (from_excerpt) j.inferred();
    j.step("same-slot", "both rows are of one measure, place and time");
    const bool one_event = alike((*a.row)[Field::excerpt], (*b.row)[Field::excerpt]);
    if (counts_events(a) && !one_event)
        j.decide(Verdict::unresolved, "two-events", "the figures differ; nothing says whether the rows are about one event");
    else
        j.decide(Verdict::contradiction, "values-apart", "the figures differ");
    return j;
}

std::string message_of(const EntryRow& a, const EntryRow& b) {
    const auto value = [](const EntryRow& row) { return text::describe(*row.entry.value) + " (line " + std::to_string(row.row->line) + ")"; };
    std::string about = a.entry.measure.empty() ? (*a.row)[Field::measure] : a.entry.measure;
    const std::string& place = (*a.row)[Field::place];
    if (!place.empty()) about += ", " + place;
    if (a.entry.time && a.entry.time->from) about += ", " + text::iso(*a.entry.time->from);
    return about + ": rows are at odds: " + value(a) + " / " + value(b);
}

/// Rows are taken in the order of what they are, not of their lines: a finding stays the same when rows are moved.
void compare_group(std::vector<const EntryRow*> group, bool from_excerpt, TableReport& out) {
    constexpr std::size_t most = 50;  // rows of one slot that are compared; more is no slot
    std::ranges::stable_sort(group, {}, [](const EntryRow* row) { return row_key(*row); });
    const std::size_t count = std::min(group.size(), most);
    std::set<std::string> told;  // values that a finding has shown
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j) {
            const EntryRow &a = *group[i], &b = *group[j];
            if (text::meet(*a.entry.value, *b.entry.value) != text::Meeting::apart) continue;
            const std::string values = a.entry.value->text + "/" + b.entry.value->text;
            if (told.count(values) != 0 || excerpt_tells(a, b) || excerpt_tells(b, a)) continue;
            told.insert(values);
            out.add(judge(a, b, from_excerpt), out.cell(a, Field::value), out.cell(b, Field::value), message_of(a, b), row_key(a) + "\n" + row_key(b));
        }
}

}  // namespace

void find_row_conflicts(const std::vector<EntryRow>& rows, unsigned jobs, TableReport& out) {
    std::vector<Slot> slots(rows.size());
    in_parallel(rows.size(), jobs, [&](std::size_t i) { slots[i] = has_columns(rows[i]) ? slot_by_columns(rows[i]) : slot_by_excerpt(rows[i]); });
    std::map<std::string, std::vector<const EntryRow*>> groups;
    std::set<std::string> from_excerpts;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (slots[i].key.empty()) continue;
        groups[slots[i].key].push_back(&rows[i]);
        if (slots[i].from_excerpt) from_excerpts.insert(slots[i].key);
    }
    for (const auto& [key, group] : groups)
        if (group.size() > 1) compare_group(group, from_excerpts.count(key) != 0, out);
}

}  // namespace atodds::pipeline
