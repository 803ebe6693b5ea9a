#include "extract/clause_measures.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/indirect_measures.hpp"
#include "extract/phrases.hpp"
#include "extract/unit_measures.hpp"

namespace atodds::extract {

using rules::Phrase;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

class ClauseReader {
  public:
    ClauseReader(const Reading& r, const Mention& m, const Governed& g, Measure& measure)
        : r_(r), d_(*r.document), g_(g), measure_(measure), end_(d_.sentences[sentence_of(d_, m.number_token)].last),
          figure_end_(std::max(d_.chunks[g.chunk].last, m.last_token)) {}

    bool read_arrivals() {
        const Phrase* act = told_of_them();
        return act && take(*act);
    }

    bool read() {
        if (const Phrase* act = moved_in_act()) return take(*act);
        if (const Phrase* refuge = put_in_refuge()) return take(*refuge);
        if (const Phrase* found = found_in_them()) return take_case(*found);
        return by_need();
    }

  private:
    bool take(const Phrase& phrase) {
        take_phrase(measure_, phrase, {});
        return !measure_.name.empty();
    }

    bool is_verb_of(const char* phrase_class) const {
        return g_.frame && !g_.frame->negated && phrase_at(d_, d_.pack->phrases(phrase_class), d_.chunks[g_.frame->verb].head);
    }

    /// A bare "arrived" is no passive, whatever the tagger says.
    bool acts() const {
        const bool bare = g_.frame && g_.frame->passive && d_.chunks[g_.frame->verb].last - d_.chunks[g_.frame->verb].first == 1;
        return g_.role == GovernRole::subject || (g_.role == GovernRole::object && bare);
    }

    /// "arrived from the hills, | where they fled the fighting", "crossed the river after they fled", "came fleeing the war".
    const Phrase* told_of_them() const {
        if (!acts() || !is_verb_of("arrival-verb")) return nullptr;
        const std::uint32_t from = d_.chunks[g_.frame->verb].last;
        const auto [first, last] = frames_of_sentence(r_, g_.frame->sentence);
        for (std::uint32_t f = first; f < last; ++f) {
            const Frame& frame = r_.frames[f];
            const Chunk& verb = d_.chunks[frame.verb];
            if (verb.first < from || frame.negated || d_.tokens[verb.first].tag == segment::Tag::md) continue;
            if (const Phrase* act = says_they(frame)) return act;
            if (const Phrase* act = comes_doing(frame)) return act;
        }
        return nullptr;
    }

    /// "where they fled": the pronoun stands for those who arrived when the clause hangs on the arrival.
    const Phrase* says_they(const Frame& frame) const {
        if (frame.subjects.size() != 1) return nullptr;
        const std::uint32_t they = d_.chunks[frame.subjects.front()].first;
        const bool hangs = they > 0 && lower(d_, they) == "they" && phrase_at(d_, phrases_of<"clause-of-them">(d_), they - 1);
        return hangs ? act_of(r_, frame.subjects.front()) : nullptr;
    }

    /// "arrived in Elm fleeing the war", not "came upon men fleeing".
    const Phrase* comes_doing(const Frame& frame) const {
        const std::uint32_t verb = d_.chunks[frame.verb].first;
        if (!frame.participle || verb == 0 || !lower(d_, verb).ends_with("ing")) return nullptr;
        if (d_.text(verb - 1) != "," && !d_.tokens[verb - 1].is(segment::capitalised)) return nullptr;
        const auto act = phrase_at(d_, phrases_of<"measure-verb">(d_), verb);
        return act && act.phrase->get("counts") == "subject" && act.phrase->get("with").empty() && act.phrase->get("needs_noun").empty() ? act.phrase : nullptr;
    }

    /// "left the town in one of the largest evacuations".
    const Phrase* moved_in_act() const {
        if (g_.role == GovernRole::none || g_.role == GovernRole::complement || !is_verb_of("moving-verb")) return nullptr;
        if (g_.role == GovernRole::object && !g_.frame->passive && measure_.is_part) return nullptr;
        for (const auto& prep : g_.frame->preps)
            if (phrase_at(d_, phrases_of<"act-link">(d_), prep.prep))
                if (const Phrase* act = moving_act(prep.chunk)) return act;
        return nullptr;
    }

    /// The act a noun chunk names, or "one | of | the largest", "part | of | the".
    const Phrase* moving_act(std::uint32_t chunk) const {
        for (;; chunk += 2) {
            const auto act = phrase_at(d_, phrases_of<"measure-act">(d_), d_.chunks[chunk].head);
            if (act) return act.phrase->get("moves") == "yes" ? act.phrase : nullptr;
            const bool of = chunk + 2 < d_.chunks.size() && d_.chunks[chunk + 1].kind == ChunkKind::prep && lower(d_, d_.chunks[chunk + 1].first) == "of";
            if (!of || d_.chunks[chunk + 2].kind != ChunkKind::noun) return nullptr;
        }
    }

    /// "40,000 people in 12 camps": said of all who are there, not of those who do something in a camp.
    const Phrase* put_in_refuge() const {
        if (measure_.is_part || figure_end_ + 1 >= end_) return nullptr;
        if (g_.frame && g_.role != GovernRole::complement && !is_verb_of("standing-verb") && !is_verb_of("joining-verb")) return nullptr;
        const auto where = phrase_at(d_, phrases_of<"in-refuge">(d_), figure_end_);
        if (!where || (g_.frame && g_.role == GovernRole::subject && !is_verb_of("standing-verb"))) return nullptr;
        const std::uint32_t chunk = chunk_of(d_, figure_end_ + where.length);
        return chunk != no_chunk && is_refuge(d_, chunk) ? where.phrase : nullptr;
    }

    /// "confirmed | the infection | in | 31 patients", "the virus was found in 31 people".
    const Phrase* found_in_them() const {
        if (g_.role != GovernRole::complement || !is_verb_of("finding-verb")) return nullptr;
        const auto& found = g_.frame->passive ? g_.frame->subjects : g_.frame->objects;
        const bool in_them = std::ranges::any_of(g_.frame->preps, [&](const PrepPhrase& prep) {
            return prep.chunk == g_.carrier && (lower(d_, prep.prep) == "in" || lower(d_, prep.prep) == "among");
        });
        return in_them && found.size() == 1 ? phrase_at(d_, phrases_of<"found-infection">(d_), d_.chunks[found.front()].head).phrase : nullptr;
    }

    /// Those in whom it is found are not all who are ill.
    bool take_case(const Phrase& found) {
        if (measure_.population != "patients" && measure_.population != "people") return false;
        measure_.population.clear();
        measure_.is_part = false;
        return take(found);
    }

    /// "are in urgent need of food", "need food", "were found in need of shelter".
    bool by_need() {
        if (g_.frame && g_.frame->negated) return false;
        if (g_.role == GovernRole::subject && is_verb_of("needing-verb")) return !g_.frame->objects.empty() && take_need(g_.frame->objects.front());
        if (g_.frame && g_.role != GovernRole::complement)
            for (const auto& prep : g_.frame->preps)
                if (lower(d_, prep.prep) == "in" && noun_lemma(d_, d_.chunks[prep.chunk].head) == "need") return take_need_of(prep.chunk);
        const std::uint32_t next = figure_end_ + 1 < end_ && lower(d_, figure_end_) == "in" ? chunk_of(d_, figure_end_ + 1) : no_chunk;
        return next != no_chunk && noun_lemma(d_, d_.chunks[next].head) == "need" && take_need_of(next);
    }

    bool take_need_of(std::uint32_t need) {
        const bool of = need + 2 < d_.chunks.size() && lower(d_, d_.chunks[need + 1].first) == "of" && d_.chunks[need + 2].kind == ChunkKind::noun;
        return of ? take_need(need + 2) : phrase_in(d_, phrases_of<"needed-good">(d_), d_.chunks[need].first, d_.chunks[need].last) != nullptr;
    }

    bool take_need(std::uint32_t chunk) {
        const Phrase* good = phrase_in(d_, phrases_of<"needed-good">(d_), d_.chunks[chunk].first, d_.chunks[chunk].last);
        return good && take(*good);
    }

    const Reading& r_;
    const Document& d_;
    const Governed& g_;
    Measure& measure_;
    std::uint32_t end_;
    std::uint32_t figure_end_;  ///< token behind the figure and what it counts
};

}  // namespace

bool measure_of_arrivals(const Reading& reading, const Mention& mention, const Governed& governed, Measure& measure) {
    return !measure.population.empty() && ClauseReader(reading, mention, governed, measure).read_arrivals();
}

bool measure_by_clause(const Reading& reading, const Mention& mention, const Governed& governed, Measure& measure) {
    return !measure.population.empty() && ClauseReader(reading, mention, governed, measure).read();
}

}  // namespace atodds::extract
