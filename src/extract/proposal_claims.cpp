#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "extract/told_acts.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// Who wants a thing and who turns it down: "X called for a truce, but Y said this would be pointless".
class ProposalReader {
  public:
    explicit ProposalReader(const Reading& r)
        : r_(r), d_(*r.document), predicates_(phrases_of<"predicate">(d_)), ask_(phrases_of<"call-for">(d_)),
          judgement_(phrases_of<"rejecting-judgement">(d_)) {}

    void read(std::vector<Claim>& out) {
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) read_frame(f, out);
    }

  private:
    std::uint32_t sentence_last(std::uint32_t token) const { return d_.sentences[sentence_of(d_, token)].last; }
    PhraseTable::Match match(const PhraseTable& table, std::uint32_t token) const { return table.longest(d_.words_from(token, sentence_last(token))); }

    void read_frame(std::uint32_t f, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        const std::uint32_t head = d_.chunks[frame.verb].head;
        if (turns_down(f, out)) return;
        const auto act = match(predicates_, head);
        const bool accept = act && act.phrase->get("dimension") == "accept";
        if (verb_lemma(frame) == "agree") return agreed(f, out);
        if (!accept && !match(ask_, head)) return;
        const std::uint32_t topic = topic_of(f);
        if (topic == no_chunk) return;
        if (!accept && frame.negated) return;  // who "does not ask for aid" need not be against it
        const bool positive = !accept || (act.phrase->get("pole") == "+") != frame.negated;
        add(out, f, topic, positive, act ? act.phrase->rule : match(ask_, head).phrase->rule);
    }

    /// "X and Y agreed to put a ceasefire in force": each of them wants what the infinitives name.
    void agreed(std::uint32_t f, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        if (frame.negated) return;
        for (std::uint32_t g = f + 1; g < r_.frames.size() && r_.frames[g].sentence == frame.sentence; ++g) {
            const Frame& act = r_.frames[g];
            if (!act.infinitive && act.subjects != frame.subjects) break;
            if (act.objects.empty() || !is_topic(act.objects.front())) continue;
            for (const auto s : frame.subjects)
                if (const auto e = entity_of(r_, d_.chunks[s]); e.entity)
                    add_for(out, frame, party_of(*e.entity), act.objects.front(), true, match(predicates_, d_.chunks[frame.verb].head));
        }
    }

    /// The thing asked for or turned down: the object, the object of what is agreed to, or of "for".
    std::uint32_t topic_of(std::uint32_t f) const {
        const Frame& frame = r_.frames[f];
        if (!frame.objects.empty() && is_topic(frame.objects.front())) return frame.objects.front();
        for (const auto& prep : frame.preps)
            if (lower(d_, prep.prep) == "for" && is_topic(prep.chunk)) return prep.chunk;
        return no_chunk;
    }

    bool is_topic(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        const auto tag = d_.tokens[chunk.head].tag;
        return (tag == segment::Tag::nn || tag == segment::Tag::nns) && !r_.names.at(chunk.head);
    }

    /// "Y said this would be pointless", "Y rejected it": the pronoun takes up the proposal before it.
    bool turns_down(std::uint32_t f, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        if (!proposal_ || frame.sentence > proposal_sentence_ + 1) return false;
        const Chunk& verb = d_.chunks[frame.verb];
        const bool be = verb_lemma(frame) == "be";
        rules::RuleIndex rule = 0;
        std::uint32_t last = std::max(frame.last, verb.last);
        if (be && !frame.subjects.empty() && is_pronoun(frame.subjects.back())) {
            const auto found = judged(verb.last);
            if (!found) return false;
            rule = found.phrase->rule;
            last = judged_at(verb.last) + found.length;
        } else {
            const auto act = match(predicates_, verb.head);
            if (!act || act.phrase->get("dimension") != "accept" || act.phrase->get("pole") != "-") return false;
            if (frame.objects.empty() || !is_pronoun(frame.objects.front())) return false;
            rule = act.phrase->rule;
        }
        Claim claim = *proposal_;
        Draft draft(r_, ClaimKind::stance, frame.first, last);
        draft.voice(verb.head, &frame).rule(rule).part(PartRole::cue, verb.head, verb.head + 1);
        Claim own = draft.take();
        const std::string holder = own.speaker ? own.speaker->id : party(frame);
        if (holder.empty() || holder == proposal_holder_) return false;
        if (own.speaker) own.span.begin = std::min(own.span.begin, speaker_begin(verb.head));
        own.inferred = true;
        finish(own, holder, claim.slot, false, claim);
        out.push_back(std::move(own));
        return true;
    }

    std::uint32_t speaker_begin(std::uint32_t token) const {
        const Attribution* a = speaker_at(r_, token);
        return a && a->cue < token ? a->name_span.begin : d_.tokens[token].begin;
    }

    /// Where a judgement stands after "would be", within a few words; `from` where there is none.
    std::uint32_t judged_at(std::uint32_t from) const {
        constexpr std::uint32_t reach = 3;
        for (std::uint32_t t = from; t < std::min(from + reach, sentence_last(from)); ++t)
            if (judgement_.longest(d_.words_from(t, sentence_last(t)))) return t;
        return from;
    }
    PhraseTable::Match judged(std::uint32_t from) const {
        if (from >= sentence_last(from)) return {};
        return judgement_.longest(d_.words_from(judged_at(from), sentence_last(from)));
    }

    bool is_pronoun(std::uint32_t c) const {
        const auto head = lower(d_, d_.chunks[c].head);
        return head == "this" || head == "that" || head == "it" || head == "them";
    }

    std::string party(const Frame& frame) const {
        for (const auto s : frame.subjects)
            if (const auto e = entity_of(r_, d_.chunks[s]); e.entity) return party_of(*e.entity);
        return {};
    }

    void add(std::vector<Claim>& out, std::uint32_t f, std::uint32_t topic, bool positive, rules::RuleIndex rule) {
        const Frame& frame = r_.frames[f];
        const ToldAct told = told_act(r_, frame);  // who urges others to reject it rejects it
        if (told == ToldAct::let) return;
        if (const std::string holder = party(told == ToldAct::wanted ? r_.frames[frame.parent] : frame); !holder.empty()) put(out, frame, holder, topic, positive, rule);
    }

    void add_for(std::vector<Claim>& out, const Frame& frame, const std::string& holder, std::uint32_t topic, bool positive, const PhraseTable::Match& act) {
        put(out, frame, holder, topic, positive, act ? act.phrase->rule : rules::RuleIndex{0});
    }

    void put(std::vector<Claim>& out, const Frame& frame, const std::string& holder, std::uint32_t topic, bool positive, rules::RuleIndex rule) {
        const Chunk& chunk = d_.chunks[topic];
        Draft draft(r_, ClaimKind::stance, frame.first, std::max(frame.last, chunk.last));
        draft.rule(rule).part(PartRole::cue, d_.chunks[frame.verb].head, d_.chunks[frame.verb].head + 1).part(PartRole::thing, chunk.first, chunk.last);
        draft.voice(d_.chunks[frame.verb].head, &frame).place(frame.first, std::max(frame.last, chunk.last)).words(chunk.first, chunk.last);
        Claim claim = draft.take();
        finish(claim, holder, "accept:" + std::string(sense_at(r_, chunk.head, chunk.last).text), positive, claim);
        if (positive) proposal_ = claim, proposal_sentence_ = frame.sentence, proposal_holder_ = holder;
        out.push_back(std::move(claim));
    }

    void finish(Claim& claim, const std::string& holder, const std::string& slot, bool positive, const Claim& topic) const {
        claim.slot = slot;
        claim.predicate = "want " + slot.substr(slot.find(':') + 1);
        claim.measure = "position on " + slot.substr(slot.find(':') + 1);
        claim.polarity = positive ? Polarity::positive : Polarity::negative;
        claim.place = topic.place;
        claim.words = topic.words;
        claim.entities.insert(claim.entities.begin(), {holder, name_of(r_, holder), EntityType::organisation, EntityRole::subject});
        claim.position = d_.text(claim.span);
        if (!claim.speaker) claim.speaker = Speaker{holder, name_of(r_, holder), positive ? "want" : "reject"};
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& predicates_;
    const PhraseTable& ask_;
    const PhraseTable& judgement_;
    std::optional<Claim> proposal_;
    std::uint32_t proposal_sentence_ = 0;
    std::string proposal_holder_;
};

}  // namespace

void proposal_claims(const Reading& reading, std::vector<Claim>& out) { ProposalReader(reading).read(out); }

}  // namespace atodds::extract
