// What words beside a measured figure make of it: a sum per year, the peak of a wind.
#include "extract/sums_and_winds.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

const rules::Phrase* period_in(const Document& d, std::uint32_t first, std::uint32_t last) {
    return phrase_in(d, phrases_of<"period-adjective">(d), first, last);
}

/// The noun chunk that names the sum: "an annual fee | of | 40 euros", "the annual fee | is | 40 euros".
std::uint32_t naming_chunk(const Document& d, const Governed& g) {
    if (g.chunk >= 2 && lower(d, d.chunks[g.chunk - 1].first) == "of" && d.chunks[g.chunk - 2].sentence == d.chunks[g.chunk].sentence) return g.chunk - 2;
    const bool told = g.frame && g.role != GovernRole::subject && g.frame->subjects.size() == 1;
    return told ? g.frame->subjects.front() : g.chunk;
}

}  // namespace

std::optional<Unit> unit_with_period(const Reading& r, const Mention& m, const Governed& governed) {
    if (!m.unit || m.unit->dimension != Dimension::money || m.unit->id.find(" per ") != std::string::npos) return m.unit;
    const Document& d = *r.document;
    const std::uint32_t chunk = naming_chunk(d, governed);
    const Chunk& names = d.chunks[chunk];
    const rules::Phrase* period = phrase_in(d, phrases_of<"periodic-sum">(d), names.first, names.last) ? period_in(d, names.first, names.last) : nullptr;
    if (!period) return m.unit;
    Unit unit = *m.unit;
    unit.id += " per " + std::string(period->get("period"));
    unit.factor.reset();
    return unit;
}

bool tells_peak_wind(const Reading& r, const Mention& m) {
    const Document& d = *r.document;
    constexpr std::uint32_t behind = 2;  // "140 km/h gusts"
    const auto& sentence = d.sentences[sentence_of(d, m.number_token)];
    std::uint32_t from = sentence.first;
    for (const Mention& other : figures_in(r, sentence.first, m.first_token))
        if (other.value && !other.timex && other.last_token <= m.first_token) from = std::max(from, other.last_token);
    const std::uint32_t to = std::min(m.last_token + behind, sentence.last);
    return !phrase_in(d, phrases_of<"no-peak-wind">(d), from, sentence.last) && phrase_in(d, phrases_of<"peak-wind">(d), from, to);
}

std::string spot_of(const Reading& r, const Mention& m) {
    const Document& d = *r.document;
    const std::uint32_t sentence = sentence_of(d, m.number_token);
    for (std::uint32_t t = d.sentences[sentence].first; t < d.sentences[sentence].last; ++t) {
        if (!phrase_of<"spot-preposition">(d, t, t + 1)) continue;
        const std::uint32_t c = chunk_of(d, t + 1);
        const bool noun = c != no_chunk && d.chunks[c].sentence == sentence && d.chunks[c].kind == ChunkKind::noun && d.chunks[c].first == t + 1;
        if (noun && segment::is_noun(d.tokens[d.chunks[c].head].tag) && lower(d, t + 1) == "the" && !r.names.at(d.chunks[c].head)) return noun_lemma(d, d.chunks[c].head);
    }
    return {};
}

Value peak_of(const Value& value) {
    Value peak = value;
    if (value.approx != Approx::up_to || !value.nominal) return peak;
    peak.low = peak.soft_low = value.nominal;
    peak.low_open = false;
    return peak;
}

}  // namespace atodds::extract
