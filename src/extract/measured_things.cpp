#include "extract/measured_things.hpp"

#include "extract/draft.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

std::string kind_counted(const Reading& r, const Mention& m) {
    const Document& d = *r.document;
    const std::uint32_t own = chunk_of(d, m.unit_token);  // "a quarter | of | a million doses"
    if (own == no_chunk) return {};
    const std::uint32_t of = own + 1, what = own + 2;
    const bool tied = what < d.chunks.size() && d.chunks[what].sentence == d.chunks[own].sentence && lower(d, d.chunks[of].first) == "of";
    if (!tied || d.chunks[what].kind != ChunkKind::noun || r.names.at(d.chunks[what].head)) return {};
    return segment::is_noun(d.tokens[d.chunks[what].head].tag) ? noun_lemma(d, d.chunks[what].head) : std::string();
}

std::string thing_measured(const Reading& r, const Mention& m, const Governed& governed, const Measure& measure) {
    const Document& d = *r.document;
    static const rules::PhraseTable& own_measures = d.pack->phrases("own-measure");
    static const rules::PhraseTable& anything = d.pack->phrases("any-thing");
    if (!own_measures.written(measure.name)) return {};
    std::uint32_t head = d.chunks[governed.chunk].head;
    if (head < m.last_token) {
        const bool told = governed.frame && governed.role != GovernRole::subject && governed.frame->subjects.size() == 1;
        if (!told) return {};
        head = d.chunks[governed.frame->subjects.front()].head;
    }
    if (!segment::is_noun(d.tokens[head].tag) || r.names.at(head) || anything.longest(d.words_from(head, head + 1))) return {};
    return std::string(sense_at(r, head, head + 1).text);
}

}  // namespace atodds::extract
