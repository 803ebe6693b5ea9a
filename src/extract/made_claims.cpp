#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::Document;

namespace {

/// When a thing was built, signed or founded: an act that happens to a thing once.
class MadeReader {
  public:
    MadeReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), verbs_(d_.pack->phrases("made-once")), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            const auto verb = verbs_.longest(d_.words_from(d_.chunks[frame.verb].head, d_.sentences[frame.sentence].last));
            if (!verb || frame.negated) continue;
            const std::uint32_t thing = thing_of(frame, verb.phrase->get("thing") == "object");
            const Mention* date = thing == no_chunk ? nullptr : date_of(frame);
            if (date) add(frame, verb, d_.chunks[thing], *date);
        }
    }

  private:
    /// What was made: the subject of a passive or of "dates from", else the object.
    std::uint32_t thing_of(const Frame& frame, bool object) const {
        const bool passive = frame.passive || (frame.participle && d_.tokens[d_.chunks[frame.verb].head].tag == segment::Tag::vbn);
        const auto& made = object && !passive ? frame.objects : frame.subjects;
        if (made.empty() || d_.chunks[made.front()].first >= d_.chunks[made.front()].last) return no_chunk;
        const Chunk& chunk = d_.chunks[made.front()];
        return segment::is_noun(d_.tokens[chunk.head].tag) && !r_.names.at(chunk.head) ? made.front() : no_chunk;
    }

    /// A past year or a day in it, after the verb and before the next one.
    const Mention* date_of(const Frame& frame) const {
        const std::uint32_t from = d_.chunks[frame.verb].last;
        const std::uint32_t last = std::min(frame.last + 3, d_.sentences[frame.sentence].last);
        for (const Mention& m : figures_in(r_, from, last)) {
            if (!m.timex || m.timex->type != Timex::Type::date || !m.timex->range.from || !m.timex->range.to) continue;
            for (std::uint32_t t = from; t < m.first_token; ++t)
                if (segment::is_verb(d_.tokens[t].tag)) return nullptr;
            return &m;
        }
        return nullptr;
    }

    void add(const Frame& frame, const PhraseTable::Match& verb, const Chunk& thing, const Mention& date) {
        const std::string act(verb.phrase->get("act"));
        const std::string noun = sense_at(r_, thing.head, thing.head + 1).text;
        if (noun.empty()) return;
        Draft draft(r_, ClaimKind::date, std::min(frame.first, thing.first), date.last_token);
        Claim& claim = draft.claim();
        claim.timex = date.timex;
        claim.time = date.timex->range;
        claim.measure = "date the " + noun + " was " + act;
        claim.slot = "event made:" + act + ":" + noun;
        claim.predicate = act;
        claim.attribute = Attribute{noun, act, std::string(d_.text(date.first_token)), std::nullopt, true};
        draft.part(PartRole::time, date.first_token, date.last_token).part(PartRole::thing, thing.first, thing.last).rule(verb.phrase->rule);
        draft.place(frame.first, frame.last).voice(d_.chunks[frame.verb].head, &frame).words(frame.first, frame.last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& verbs_;
    std::vector<Claim>& out_;
};

}  // namespace

void made_claims(const Reading& reading, std::vector<Claim>& out) { MadeReader(reading, out).read(); }

}  // namespace atodds::extract
