#include "pipeline/table_facts.hpp"

#include <algorithm>
#include <map>

#include "text/calendar.hpp"
#include "text/interval.hpp"
#include "text/utf8.hpp"

namespace atodds::pipeline {

namespace {

/// The name under which a fact and a figure meet.
std::string measure_key(const EntryRow& row) {
    return row.entry.measure.empty() ? text::fold((*row.row)[Field::measure]) : row.entry.measure;
}

bool overlap(const std::optional<DayRange>& fact, const std::optional<DayRange>& figure) {
    if (!fact) return true;  // it holds for all times
    if (!figure || !figure->from || !figure->to) return false;
    return *fact->from <= *figure->to && *figure->from <= *fact->to;
}

/// The days a claim speaks of: its own, else that of its article.
std::optional<DayRange> time_of(const Claim& claim) {
    if (claim.time && claim.time->from && claim.time->to) return claim.time;
    if (claim.as_of) return DayRange{claim.as_of, claim.as_of};
    return std::nullopt;
}

bool names(const Claim& claim, const Report& report, const std::string& subject) {
    if (subject.empty()) return true;
    const std::string key = text::fold(subject);
    for (const EntityRef& entity : claim.entities)
        if (entity.id == key || text::fold(entity.name) == key) return true;
    const std::string_view sentence = std::string_view(report.articles[claim.document].text).substr(claim.sentence.begin, claim.sentence.size());
    return text::fold(sentence).find(key) != std::string::npos;
}

bool counts_same(extract::Counted a, extract::Counted b) { return a == b || a == extract::Counted::unknown || b == extract::Counted::unknown; }

/// A statement of fact about the whole, which alone a fact can be held against.
bool is_plain(const Claim& claim) {
    if (claim.kind != ClaimKind::quantity || !claim.value || claim.change != Change::none) return false;
    if (claim.subset && claim.subset->relation != SubsetRelation::whole) return false;
    return std::none_of(claim.modality.begin(), claim.modality.end(), [](Modality m) {
        return m == Modality::planned || m == Modality::hypothetical || m == Modality::denied || m == Modality::required;
    });
}

class FactCheck {
  public:
    FactCheck(const EntryRow& fact, Report& report, TableReport& out) : fact_(fact), report_(report), out_(out) {}

    void against(ClaimIndex index) {
        const Claim& claim = report_.claims[index];
        const bool in_words = claim.place.empty() && names(claim, report_, (*fact_.row)[Field::place]);  // a village no list knows
        if (!is_plain(claim) || !(placed(claim.place) || in_words) || !overlap(fact_.entry.time, time_of(claim))) return;
        if (!names(claim, report_, (*fact_.row)[Field::subject]) || !counts_same(fact_.entry.counted, extract::counted_of(claim))) return;
        if (text::meet(*fact_.entry.value, *claim.value) != text::Meeting::apart) return;
        const bool sure = !claim.inferred && (claim.place_stated || fact_.entry.places.empty());
        const Article& article = report_.articles[claim.document];
        add(index, sure, text::describe(*claim.value), article.outlet.empty() ? article.id : article.outlet);
    }

    void against(const EntryRow& row) {
        const std::string& subject = (*fact_.row)[Field::subject];
        const bool same_subject = subject.empty() || text::fold(subject) == text::fold((*row.row)[Field::subject]);
        const bool apart = text::meet(*fact_.entry.value, *row.entry.value) == text::Meeting::apart;
        const bool same_place = text::fold((*fact_.row)[Field::place]) == text::fold((*row.row)[Field::place]);
        if (!same_subject || !apart || !(same_place || placed(row.entry.places)) || !overlap(fact_.entry.time, row.entry.time)) return;
        if (!counts_same(fact_.entry.counted, row.entry.counted)) return;
        add(out_.cell(row, Field::value), true, text::describe(*row.entry.value), row.table->path + ":" + std::to_string(row.row->line));
    }

  private:
    /// A figure of the fact's own place: one of a part of it, or of what contains it, is another figure.
    bool placed(const TextList& path) const {
        const std::string& cell = (*fact_.row)[Field::place];
        if (cell.empty()) return true;
        if (path.empty()) return false;
        if (path.front() == text::fold(cell)) return true;
        return !fact_.entry.places.empty() && path.front() == fact_.entry.places.front();
    }

    void add(ClaimIndex figure, bool sure, const std::string& value, const std::string& who) {
        compare::Judgement j("expected-fact");
        if (!sure) j.inferred();
        j.step("same-measure", "both measure: " + measure_key(fact_));
        j.decide(Verdict::contradiction, "outside-expected", "the figure lies outside what is expected");
        std::string about = measure_key(fact_);
        for (const Field field : {Field::subject, Field::place, Field::date})
            if (const std::string& cell = (*fact_.row)[field]; !cell.empty()) about += ", " + cell;
        const std::string expected = text::describe(*fact_.entry.value);
        out_.add(j, figure, out_.cell(fact_, Field::value), about + ": expected " + expected + ", " + who + " has " + value, row_key(fact_) + "\n" + who);
    }

    const EntryRow& fact_;
    Report& report_;
    TableReport& out_;
};

}  // namespace

void check_facts(const std::vector<EntryRow>& facts, const std::vector<EntryRow>& rows, ClaimIndex claims, Report& report, TableReport& out) {
    if (facts.empty()) return;
    std::map<std::string, std::vector<const EntryRow*>> by_measure;
    for (const EntryRow& fact : facts) by_measure[measure_key(fact)].push_back(&fact);
    for (ClaimIndex c = 0; c < claims; ++c) {
        const auto found = by_measure.find(report.claims[c].measure);
        if (found == by_measure.end()) continue;
        for (const EntryRow* fact : found->second) FactCheck(*fact, report, out).against(c);
    }
    for (const EntryRow& row : rows) {
        const auto found = by_measure.find(measure_key(row));
        if (found == by_measure.end()) continue;
        for (const EntryRow* fact : found->second) FactCheck(*fact, report, out).against(row);
    }
}

}  // namespace atodds::pipeline
