// Who fired first, or was the first to break a truce: "soldiers fired first", "the rebels were the first to open fire".
#include "extract/draft.hpp"
#include "extract/parties.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::Document;

namespace {

class FirstShotReader {
  public:
    FirstShotReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames)
            if (d_.may_hold(firsts_, frame.sentence) && !frame.subjects.empty()) read_frame(frame);
    }

  private:
    bool is_shot(const Frame& frame) const { return bool(phrase_of<"first-shot">(d_, d_.chunks[frame.verb].head, end_of(frame))); }
    bool is_breach(const Frame& frame) const { return phrase_of<"first-shot">(d_, d_.chunks[frame.verb].head, end_of(frame)).phrase->get("breach") == "yes"; }
    std::uint32_t end_of(const Frame& frame) const { return d_.sentences[frame.sentence].last; }
    bool is_first(std::uint32_t token) const { return lower(d_, token) == "first"; }

    void read_frame(const Frame& frame) {
        if (!is_shot(frame)) return;
        const std::uint32_t by = frame.passive ? agent_of(frame) : frame.infinitive ? first_to(frame) : acts_first(frame) ? frame.subjects.front() : no_chunk;
        if (by != no_chunk) add(frame, by);
    }

    /// "Fired first", "opened fire first"; of "first broke the truce" too, but "first fired on the town in May" tells when.
    bool acts_first(const Frame& frame) const {
        const Chunk& verb = d_.chunks[frame.verb];
        const std::uint32_t behind = verb.head + phrase_of<"first-shot">(d_, verb.head, end_of(frame)).length;
        constexpr std::uint32_t reach = 3;  // "broke the truce first"
        for (std::uint32_t t = behind; t < std::min(behind + reach, end_of(frame)); ++t)
            if (is_first(t)) return t + 1 >= end_of(frame) || !segment::is_noun(d_.tokens[t + 1].tag);
        const bool before = (verb.first < verb.head && is_first(verb.head - 1)) || (verb.first > d_.sentences[frame.sentence].first && is_first(verb.first - 1));
        return before && is_breach(frame);
    }

    /// "The rebels | were | the first | to open fire": who was.
    std::uint32_t first_to(const Frame& frame) const {
        const std::uint32_t to = d_.chunks[frame.verb].first;
        const bool first = to > d_.sentences[frame.sentence].first && is_first(to - 1) && frame.parent != no_chunk;
        if (!first) return no_chunk;
        const Frame& was = r_.frames[frame.parent];
        return verb_lemma(was) == "be" && !was.negated && !was.subjects.empty() ? was.subjects.front() : no_chunk;
    }

    /// "The first shots | were fired | by the army".
    std::uint32_t agent_of(const Frame& frame) const {
        const Chunk& shots = d_.chunks[frame.subjects.front()];
        if (!has_phrase<"projectile">(d_, shots.head, shots.last) || !has_phrase<"first-word">(d_, shots.first, shots.head)) return no_chunk;
        for (const PrepPhrase& p : frame.preps)
            if (lower(d_, p.prep) == "by") return p.chunk;
        return no_chunk;
    }

    void add(const Frame& frame, std::uint32_t by) {
        std::uint32_t last = 0;
        const Parties who = parties_acting(r_, by, last);
        if (who.empty()) return;
        Draft draft(r_, ClaimKind::stance, frame.first, std::max(frame.last, last));
        Claim& claim = draft.claim();
        claim.event = "first shot";
        claim.measure = "who fired first";
        claim.slot = "event doer:first shot";
        claim.predicate = "carried out";
        for (const std::string& id : who) {
            claim.entities.push_back(party_ref(r_, id));
            claim.position += (claim.position.empty() ? "" : ", ") + claim.entities.back().name;
        }
        const std::uint32_t head = d_.chunks[frame.verb].head;
        draft.part(PartRole::cue, head, head + 1).rule(phrase_of<"first-shot">(d_, head, end_of(frame)).phrase->rule);
        draft.place(frame.first, frame.last).time(frame.first, frame.last).voice(head, &frame).words(frame.first, frame.last).doubt(frame.first, frame.last);
        const bool denied = std::ranges::find(claim.modality, Modality::denied) != claim.modality.end();
        claim.polarity = frame.negated != denied ? Polarity::negative : Polarity::positive;
        if (denied || frame.negated) claim.modality = {Modality::denied};
        claim.inferred = true;
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
    const rules::PhraseTable& firsts_ = phrases_of<"first-word">(d_);
};

}  // namespace

void first_shot_claims(const Reading& reading, std::vector<Claim>& out) { FirstShotReader(reading, out).read(); }

}  // namespace atodds::extract
