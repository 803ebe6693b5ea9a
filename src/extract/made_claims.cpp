#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// When a thing was built, signed or founded: an act that happens to a thing once.
class MadeReader {
  public:
    MadeReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), verbs_(phrases_of<"made-once">(d_)), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            const auto verb = verbs_.longest(d_.words_from(d_.chunks[frame.verb].head, d_.sentences[frame.sentence].last));
            const bool was_found = frame.passive && lower(d_, d_.chunks[frame.verb].head) == "found";  // of "find"
            if (!verb || frame.negated || was_found) continue;
            const std::uint32_t thing = thing_of(frame, verb.phrase->get("thing") == "object");
            const Mention* date = thing == no_chunk ? nullptr : date_of(frame);
            if (date) add(&frame, *verb.phrase, d_.chunks[thing], *date);
        }
        for (std::uint32_t c = 0; c < d_.chunks.size(); ++c) {
            if (d_.chunks[c].kind != ChunkKind::noun) continue;
            dated_from(d_.chunks[c]);
            premodified(d_.chunks[c]);
        }
    }

  private:
    /// What was made: the subject of a passive or of "dates from", else the object.
    std::uint32_t thing_of(const Frame& frame, bool object) const {
        const bool passive = frame.passive || (frame.participle && d_.tokens[d_.chunks[frame.verb].head].tag == segment::Tag::vbn);
        const auto& made = object && !passive ? frame.objects : frame.subjects;
        if (made.empty() || d_.chunks[made.front()].first >= d_.chunks[made.front()].last) return no_chunk;
        const Chunk& chunk = d_.chunks[made.front()];
        return names_thing(chunk) ? made.front() : no_chunk;
    }

    /// A past year or a day in it, after the verb and before the next one.
    const Mention* date_of(const Frame& frame) const {
        const std::uint32_t from = d_.chunks[frame.verb].last;
        const std::uint32_t last = std::min(frame.last + 3, d_.sentences[frame.sentence].last);
        for (const Mention& m : figures_in(r_, from, last)) {
            if (!is_past_date(m)) continue;
            for (std::uint32_t t = from; t < m.first_token; ++t)
                if (segment::is_verb(d_.tokens[t].tag)) return nullptr;
            return &m;
        }
        return nullptr;
    }

    /// "The dormitory dates from 1998": the verb looks like a noun to the tagger, so its words are looked for.
    void dated_from(Chunk thing) {
        const std::uint32_t end = d_.sentences[thing.sentence].last;
        if (thing.head > thing.first && thing.head + 1 == thing.last && verbs_.longest(d_.words_from(thing.head, end))) thing.last = thing.head--;  // "The dormitory dates"
        const auto verb = thing.last < end ? verbs_.longest(d_.words_from(thing.last, end)) : PhraseTable::Match{};
        if (!verb || verb.phrase->get("thing") != "subject" || !names_thing(thing)) return;
        const std::uint32_t from = thing.last + verb.length;
        for (const Mention& m : figures_in(r_, from, std::min(from + 2, end)))
            if (is_past_date(m)) return add(nullptr, *verb.phrase, thing, m);
    }

    /// Words after "a 2020 truce" that may tell which one it is: "signed in Elm".
    static constexpr std::uint32_t trailing = 4;

    /// "a 2020 truce signed in Elm": the year of an agreement is that of its signing.
    void premodified(const Chunk& thing) {
        static const PhraseTable& agreements = d_.pack->phrases("made-noun");
        const auto noun = agreements.longest(d_.words_from(thing.head, thing.head + 1));
        if (!noun || thing.head == thing.first) return;
        if (thing.last >= d_.sentences[thing.sentence].last) return;
        const bool told_apart = verbs_.longest(d_.words_from(thing.last, d_.sentences[thing.sentence].last)) || lower(d_, thing.last) == "between";
        if (!told_apart) return;
        for (const Mention& m : figures_in(r_, thing.first, thing.head))
            if (is_past_date(m) && m.last_token == thing.head) return add(nullptr, *noun.phrase, thing, m);
    }

    bool names_thing(const Chunk& chunk) const { return segment::is_noun(d_.tokens[chunk.head].tag) && !r_.names.at(chunk.head); }

    static bool is_past_date(const Mention& m) { return m.timex && m.timex->type == Timex::Type::date && m.timex->range.from && m.timex->range.to; }

    void add(const Frame* frame, const rules::Phrase& rule, const Chunk& thing, const Mention& date) {
        const std::string act(rule.get("act"));
        const std::string noun(sense_at(r_, thing.head, thing.head + 1).text);
        if (noun.empty()) return;
        const std::uint32_t first = std::min(frame ? frame->first : thing.first, thing.first), last = std::max(thing.last, date.last_token);
        Draft draft(r_, ClaimKind::date, first, last);
        Claim& claim = draft.claim();
        claim.timex = date.timex;
        claim.time = date.timex->range;
        claim.measure = "date the " + noun + " was " + act;
        claim.slot = "event made:" + act + ":" + noun;
        claim.predicate = act;
        claim.attribute = Attribute{noun, act, std::string(d_.text(date.first_token)), std::nullopt, true};
        draft.part(PartRole::time, date.first_token, date.last_token).part(PartRole::thing, thing.first, thing.last).rule(rule.rule);
        draft.place(first, last).voice(frame ? d_.chunks[frame->verb].head : thing.head, frame).words(first, frame ? last : std::min(last + trailing, d_.sentences[thing.sentence].last));
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
