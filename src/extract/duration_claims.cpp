#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "text/calendar.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::Document;

namespace {

/// The event noun in a chunk, with its group; null if it has none.
PhraseTable::Match event_in(const Document& d, std::uint32_t first, std::uint32_t last, std::uint32_t* at = nullptr) {
    static const PhraseTable& events = d.pack->phrases("event-noun");
    for (std::uint32_t t = first; t < last; ++t)
        if (const auto match = events.longest(d.words_from(t, last))) {
            if (at) *at = t;
            return match;
        }
    return {};
}

/// A thing that began some time ago: its start follows from its length and the article's date ("the nine-year war").
DayRange start_from_length(const Value& years, const DayRange& published) {
    using namespace std::chrono;
    const auto whole = [](const std::optional<Decimal>& d, int fallback) { return d ? static_cast<int>(d->approximate()) : fallback; };
    const int nominal = whole(years.nominal, whole(years.low, 0));
    const bool almost = years.approx == Approx::almost, over = years.approx == Approx::over;
    // "Nine-year" in news covers anything that rounds to nine: a year either way. "Nearly nine" is in the ninth year.
    const int longest = almost ? nominal : over ? nominal + 1 : nominal + 1;
    const int shortest = almost ? nominal - 1 : over ? nominal : nominal - 1;
    DayRange range;
    const auto shift = [](sys_days day, int n) {
        const year_month_day ymd{day};
        return sys_days{(ymd.year() - std::chrono::years(n)) / ymd.month() / std::min(static_cast<unsigned>(ymd.day()), 28U)};
    };
    if (published.from) range.from = shift(*published.from, longest);
    if (published.to) range.to = shift(*published.to, shortest);
    return range;
}

std::string subject_country(const Reading& r, std::uint32_t first, std::uint32_t last, const segment::Sentence& sentence, bool& inferred) {
    for (const auto& e : entities_in(r, first, last))
        if (e.entity->type == EntityType::country || e.entity->type == EntityType::place) return party_of(*e.entity);
    const std::string& main = r.main_country;
    inferred = true;
    for (const auto& e : entities_in(r, last, std::min(last + 4, sentence.last)))
        if ((e.entity->type == EntityType::country || e.entity->type == EntityType::place) && !e.mention->demonym) return party_of(*e.entity);
    return main;
}

Draft started(const Reading& r, ClaimKind kind, const Chunk& chunk, const Mention& m, const PhraseTable::Match& event) {
    const Document& d = *r.document;
    const auto& sentence = d.sentences[sentence_of(d, m.first_token)];
    Draft draft(r, kind, std::min(chunk.first, m.first_token), std::max(chunk.last, m.last_token));
    Claim& claim = draft.claim();
    bool inferred = false;
    const std::string country = subject_country(r, chunk.first, chunk.last, sentence, inferred);
    claim.event = event.phrase->get("event");
    claim.measure = "start of " + claim.event;
    claim.timex = m.timex;
    claim.entities.push_back({country, country, EntityType::country, EntityRole::subject});
    claim.slot = claim.measure + ":" + country;
    claim.inferred = inferred;
    draft.part(PartRole::value, m.first_token, m.last_token).rule(event.phrase->rule);
    draft.place(chunk.first, chunk.last).voice(m.first_token, nullptr).words(chunk.first, chunk.last);
    return draft;
}

}  // namespace

void duration_claims(const Reading& reading, std::vector<Claim>& out) {
    const Document& d = *reading.document;
    for (const Mention& m : reading.figures) {
        const std::uint32_t c = chunk_of(d, m.number_token);
        if (c == no_chunk || !m.timex) continue;
        const Chunk& chunk = d.chunks[c];
        const auto event = event_in(d, m.first_token, chunk.last);
        if (!event || event.phrase->get("long") != "yes") continue;
        const bool in_years = m.type == MentionType::duration && m.value && m.unit && (m.unit->id == "year" || m.unit->id == "decade");
        const bool year = m.type == MentionType::date && m.timex->value.size() == 4 && m.timex->range.from;
        if (!in_years && !year) continue;
        Claim claim = started(reading, year ? ClaimKind::date : ClaimKind::duration, chunk, m, event).take();
        if (year) {
            claim.time = m.timex->range;
        } else if (reading.published && m.unit->id == "year") {
            claim.value = m.value;
            claim.unit = m.unit;
            claim.time = start_from_length(*m.value, *reading.published);
            claim.inferred = true;
        } else {
            continue;
        }
        out.push_back(std::move(claim));
    }
}

}  // namespace atodds::extract
