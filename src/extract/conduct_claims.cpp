#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "extract/told_acts.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// Who keeps or breaks an agreement, who says so, and who denies it.
class ConductReader {
  public:
    explicit ConductReader(const Reading& r)
        : r_(r), d_(*r.document), predicates_(phrases_of<"predicate">(d_)), adjectives_(phrases_of<"predicate-adjective">(d_)),
          nouns_(phrases_of<"predicate-noun">(d_)), accords_(phrases_of<"accord">(d_)), accuse_(phrases_of<"accuse">(d_)),
          denial_(phrases_of<"denial">(d_)), said_(phrases_of<"speech-noun">(d_)) {}

    void read(std::vector<Claim>& out) {
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) read_frame(f, out);
        read_nouns(out);
    }

  private:
    std::uint32_t sentence_last(std::uint32_t token) const { return d_.sentences[sentence_of(d_, token)].last; }
    PhraseTable::Match match(const PhraseTable& table, std::uint32_t token) const {
        return table.longest(d_.words_from(token, sentence_last(token)));
    }
    static bool is_comply(const Phrase& p) { return p.get("dimension") == "comply"; }

    bool has_accord(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t t = first; t < last; ++t)
            if (accords_.longest(d_.words_from(t, last))) return true;
        return false;
    }

    /// "prisoner" of "the prisoner agreement": the noun right before that of the agreement; empty: none.
    std::string which_accord(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t t = first; t < last; ++t) {
            const auto accord = accords_.longest(d_.words_from(t, last));
            if (!accord) continue;
            const auto tag = d_.tokens[t].is(segment::sentence_start) || t == first ? segment::Tag::none : d_.tokens[t - 1].tag;
            return accord.length == 1 && (tag == segment::Tag::nn || tag == segment::Tag::nns) ? std::string(sense_at(r_, t - 1, t).text) : std::string();
        }
        return {};
    }

    void read_frame(std::uint32_t f, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        const std::uint32_t head = d_.chunks[frame.verb].head;
        if (match(denial_, head)) return deny(f, out);
        if (match(accuse_, head) && !frame.objects.empty()) return accuse(f, out);
        const auto act = match(predicates_, head);
        if (act && is_comply(*act.phrase) && frame.passive) return by_agent(frame, *act.phrase, out);
        if (act && is_comply(*act.phrase) && has_accord(head, std::min(frame.last + 1, sentence_last(head))) && !is_accused(f) && told_act(r_, frame) != ToldAct::wanted) {
            if (const auto party = party_in(frame.subjects); !party.empty())
                add(out, party, *act.phrase, frame.negated, frame.first, frame.last, head, &frame);
            return;
        }
        if (d_.may_hold(adjectives_, frame.sentence) && verb_lemma(frame) == "be") adjective(frame, out);
    }

    /// "The truce | was broken | on Monday by | the rebels".
    void by_agent(const Frame& frame, const Phrase& act, std::vector<Claim>& out) {
        if (frame.subjects.size() != 1 || !has_accord(d_.chunks[frame.subjects.front()].first, d_.chunks[frame.subjects.front()].last)) return;
        for (const PrepPhrase& p : frame.preps) {
            if (lower(d_, p.prep) != "by") continue;
            if (const auto party = party_in(ChunkList{p.chunk}); !party.empty()) add(out, party, act, frame.negated, frame.first, std::max(frame.last, d_.chunks[p.chunk].last), d_.chunks[frame.verb].head, &frame);
        }
    }

    void adjective(const Frame& frame, std::vector<Claim>& out) {
        const Chunk& verb = d_.chunks[frame.verb];
        for (std::uint32_t t = verb.last; t < std::min(verb.last + 4, sentence_last(verb.first)); ++t) {
            const auto found = match(adjectives_, t);
            if (!found) continue;
            const auto party = party_in(frame.subjects);
            std::uint32_t last = t + found.length;
            while (last < sentence_last(t) && d_.tokens[last].kind == segment::TokenKind::word && !d_.tokens[last].is(segment::sentence_start)) ++last;
            if (!party.empty() && has_accord(t, last)) add(out, party, *found.phrase, frame.negated, frame.first, last, t, &frame);
            return;
        }
    }

    bool is_accused(std::uint32_t f) const {
        return f > 0 && r_.frames[f - 1].sentence == r_.frames[f].sentence && match(accuse_, d_.chunks[r_.frames[f - 1].verb].head);
    }

    /// Who is named; of "the army", which no name marks, the state that the article is about.
    std::string party_in(const ChunkList& chunks) const {
        for (const auto c : chunks)
            if (const auto e = entity_of(r_, d_.chunks[c]); e.entity) return party_of(*e.entity);
        if (chunks.size() != 1 || r_.main_country.empty()) return {};
        const Chunk& chunk = d_.chunks[chunks.front()];
        const bool the_one = chunk.head == chunk.first + 1 && lower(d_, chunk.first) == "the";
        return the_one && has_phrase<"state-force">(d_, chunk.head, chunk.last) ? r_.main_country : std::string();
    }

    /// "X accuses Y of violating the accord", "X accused Y of a breach of the truce".
    void accuse(std::uint32_t f, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        const std::string party = party_in(frame.passive ? frame.subjects : frame.objects);
        const std::uint32_t end = sentence_last(d_.chunks[frame.verb].head);
        if (party.empty()) return;
        for (std::uint32_t t = d_.chunks[frame.verb].last; t < end; ++t) {
            auto found = match(predicates_, t);
            if (!found) found = match(nouns_, t);
            if (!found || !is_comply(*found.phrase)) continue;
            std::uint32_t last = t + found.length;
            while (last < end && d_.text(last) != "," && !(r_.frames.size() > f + 2 && d_.chunks[r_.frames[f + 2].verb].first == last)) ++last;
            if (!has_accord(t, last)) return;
            Claim claim = draft(party, *found.phrase, false, frame.first, last, t, &frame);
            if (!frame.subjects.empty() && !frame.passive) speaker(claim, d_.chunks[frame.subjects.back()], d_.chunks[frame.verb].head);
            out.push_back(std::move(claim));
            accusation_ = out.back();
            return;
        }
    }

    void speaker(Claim& claim, const Chunk& chunk, std::uint32_t cue) const {
        const auto e = entity_of(r_, chunk);
        claim.speaker = Speaker{e.entity ? party_of(*e.entity) : std::string(noun_lemma(d_, chunk.head)), e.entity ? e.entity->name : std::string(d_.text(d_.span(chunk.first, chunk.last))), std::string(lower(d_, cue))};
        claim.modality = {Modality::reported};
        claim.inferred |= e.mention && e.mention->inferred;
    }

    /// A denial says the opposite of the accusation it takes up: one in this sentence or in the one before.
    void deny(std::uint32_t f, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        if (!accusation_ || frame.negated) return;
        const auto& sentence = d_.sentences[frame.sentence];
        const auto earlier = accusation_->sentence;
        const bool near = earlier == d_.span(sentence.first, sentence.last) ||
                          (frame.sentence > 0 && earlier.end <= d_.tokens[sentence.first].begin && earlier.begin >= d_.tokens[d_.sentences[frame.sentence - 1].first].begin);
        if (!near || !takes_up(frame, sentence)) return;
        std::uint32_t subject = frame.subjects.empty() ? no_chunk : frame.subjects.back();
        if (frame.verb > 0 && d_.chunks[frame.verb - 1].kind == ChunkKind::noun) subject = frame.verb - 1;
        if (subject == no_chunk) return;
        std::uint32_t first = d_.chunks[subject].first;
        if (subject > 0 && d_.chunks[subject - 1].kind == ChunkKind::noun) first = d_.chunks[subject - 1].first;
        Claim claim = *accusation_;
        Draft fresh(r_, ClaimKind::stance, first, std::max(frame.last, d_.chunks[frame.verb].last));
        claim.span = fresh.claim().span;
        claim.sentence = fresh.claim().sentence;
        claim.parts = {{PartRole::cue, d_.tokens[d_.chunks[frame.verb].head].span()}};
        claim.polarity = claim.polarity == Polarity::positive ? Polarity::negative : Polarity::positive;
        claim.position = d_.text(claim.span);
        speaker(claim, d_.chunks[subject], d_.chunks[frame.verb].head);
        claim.modality = {Modality::denied};
        claim.rules.push_back("speech.deny");
        claim.inferred |= earlier != claim.sentence;
        out.push_back(std::move(claim));
    }

    /// "a charge X denied", "denied the accusation", "denied it": the object is something said.
    bool takes_up(const Frame& frame, const segment::Sentence& sentence) const {
        for (const auto o : frame.objects) {
            const Chunk& c = d_.chunks[o];
            const auto head = lower(d_, c.head);
            if (head == "it" || head == "this" || head == "that" || head == "them" || match(said_, c.head)) return true;
        }
        const std::uint32_t from = d_.chunks[frame.verb].first;
        for (std::uint32_t t = from; t-- > sentence.first && t + 5 >= from;)
            if (match(said_, t)) return true;
        return false;
    }

    /// "the violations must end", told to X: the conduct of the one who is told.
    void read_nouns(std::vector<Claim>& out) {
        for (const Chunk& chunk : d_.chunks) {
            if (chunk.kind != ChunkKind::noun) continue;
            const auto found = nouns_.longest(d_.words_from(chunk.head, sentence_last(chunk.head)));
            if (!found || covered(out, chunk)) continue;
            bool inferred = false;
            const std::string party = breaker(chunk, inferred);
            if (party.empty()) continue;
            const auto& sentence = d_.sentences[chunk.sentence];
            Claim claim = draft(party, *found.phrase, chunk.negated, sentence.first, sentence.last, chunk.head, nullptr);
            claim.inferred |= inferred;
            out.push_back(std::move(claim));
        }
    }

    bool covered(const std::vector<Claim>& out, const Chunk& chunk) const {
        const Span span = d_.span(chunk.first, chunk.last);
        return std::any_of(out.begin(), out.end(), [&](const Claim& c) { return c.slot.rfind("conduct:", 0) == 0 && c.span.overlaps(span); });
    }

    std::string breaker(const Chunk& chunk, bool& inferred) const {
        for (std::uint32_t t = chunk.first; t < chunk.head; ++t)
            if (const auto* m = r_.names.at(t)) return party_of(r_.names.entities[m->name]);
        const std::uint32_t end = sentence_last(chunk.head);
        if (chunk.last + 1 < end && lower(d_, chunk.last) == "by")
            for (const auto& e : entities_in(r_, chunk.last, std::min(chunk.last + 4, end))) return party_of(*e.entity);
        inferred = true;
        const Attribution* a = speaker_at(r_, chunk.head);
        if (!a || !(lower(d_, a->cue) == "told" || lower(d_, a->cue) == "tells")) return {};
        const auto told = entities_in(r_, a->cue + 1, chunk.first);
        return told.empty() ? std::string() : party_of(*told.front().entity);
    }

    Claim draft(const std::string& party, const Phrase& phrase, bool negated, std::uint32_t first, std::uint32_t last, std::uint32_t cue, const Frame* frame) const {
        Draft draft(r_, ClaimKind::stance, first, last);
        Claim& claim = draft.claim();
        claim.predicate = "comply with agreements";
        claim.measure = "keeping agreements";
        const bool positive = (phrase.get("pole") == "+") != negated;
        claim.polarity = positive ? Polarity::positive : Polarity::negative;
        claim.entities.push_back({party, name_of(r_, party), EntityType::country, EntityRole::subject});
        claim.slot = "conduct:comply:" + party;
        if (const Attribution* a = speaker_at(r_, cue); a && a->denial && a->cue < cue) {  // "denied that it broke the truce"
            claim.polarity = positive ? Polarity::negative : Polarity::positive;
        }
        draft.part(PartRole::cue, cue, cue + 1).rule(phrase.rule).voice(cue, frame).time(first, last).place(first, sentence_last(cue)).words(first, last);
        claim.position = d_.text(claim.span);
        claim.thing = which_accord(cue, last);
        return draft.take();
    }

    void add(std::vector<Claim>& out, const std::string& party, const Phrase& phrase, bool negated, std::uint32_t first, std::uint32_t last, std::uint32_t cue, const Frame* frame) {
        Claim claim = draft(party, phrase, negated, first, last, cue, frame);
        // what somebody will or may do is no conduct yet
        const auto unreal = [](Modality m) { return m == Modality::planned || m == Modality::hypothetical; };
        if (std::any_of(claim.modality.begin(), claim.modality.end(), unreal)) return;
        out.push_back(std::move(claim));
        if (out.back().polarity == Polarity::negative && out.back().speaker) accusation_ = out.back();
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& predicates_;
    const PhraseTable& adjectives_;
    const PhraseTable& nouns_;
    const PhraseTable& accords_;
    const PhraseTable& accuse_;
    const PhraseTable& denial_;
    const PhraseTable& said_;
    std::optional<Claim> accusation_;
};

}  // namespace

void conduct_claims(const Reading& reading, std::vector<Claim>& out) { ConductReader(reading).read(out); }

}  // namespace atodds::extract
