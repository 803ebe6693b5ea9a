// Who answers whom: "rejected the account of nurse Ann Lee", "calling Bo Lind's testimony untrue", "as Bo Lind claims".
#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "extract/replies.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

class ReplyReader {
  public:
    ReplyReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (std::uint32_t s = 0; s < d_.sentences.size(); ++s) {
            const bool nouns = d_.may_hold(phrases_of<"reply-noun">(d_), s);
            const bool verbs = d_.may_hold(phrases_of<"reply-verb">(d_), s) || d_.may_hold(phrases_of<"reply-call">(d_), s);
            if (verbs || d_.may_hold(phrases_of<"reply-lying">(d_), s)) read_frames(s, nouns);
            if (d_.may_hold(phrases_of<"reply-lead">(d_), s)) read_leads(s);
            if (d_.may_hold(phrases_of<"reply-as">(d_), s)) read_as(s);
        }
    }

  private:
    std::uint32_t end_of(std::uint32_t sentence) const { return d_.sentences[sentence].last; }
    bool is_word(std::uint32_t token, const char* word) const { return token < d_.tokens.size() && lower(d_, token) == word; }

    void read_frames(std::uint32_t sentence, bool nouns) {
        const auto [begin, end] = frames_of_sentence(r_, sentence);
        for (std::uint32_t f = begin; f < end; ++f) {
            const Frame& frame = r_.frames[f];
            const std::uint32_t head = d_.chunks[frame.verb].head;
            if (frame.negated || frame.infinitive) continue;
            if (const auto verb = phrase_at(d_, phrases_of<"reply-verb">(d_), head)) read_rejection(frame, verb.phrase->rule, nouns);
            else if (const auto call = phrase_at(d_, phrases_of<"reply-call">(d_), head); call && nouns) read_naming(frame, call.phrase->rule);
            else read_lying(frame);
        }
    }

    /// "Rejected Bo Lind's account", "the accusation by Bo Lind", "contradicted passenger Bo Lind".
    void read_rejection(const Frame& frame, rules::RuleIndex rule, bool nouns) {
        for (const std::uint32_t c : frame.objects) {
            const NameMention* who = nouns ? teller_at(c) : nullptr;
            if (who == nullptr && verb_lemma(frame) == "contradict") who = person_at(d_.chunks[c].head);
            if (who) return add(frame, *who, rule, d_.chunks[frame.verb].head);
        }
    }

    /// "Calling Bo Lind's testimony untrue".
    void read_naming(const Frame& frame, rules::RuleIndex rule) {
        for (const std::uint32_t c : frame.objects)
            if (const NameMention* who = teller_at(c); who && has_phrase<"reply-untrue">(d_, d_.chunks[c].last, end_of(frame.sentence))) return add(frame, *who, rule, d_.chunks[frame.verb].head);
    }

    /// "That Bo Lind was spreading falsehoods", in what somebody else says.
    void read_lying(const Frame& frame) {
        if (frame.subjects.size() != 1) return;
        const NameMention* who = person_at(d_.chunks[frame.subjects.front()].head);
        const std::uint32_t first = d_.chunks[frame.verb].first;
        if (who == nullptr || !has_phrase<"reply-lying">(d_, first, std::min(end_of(frame.sentence), frame.last))) return;
        const Attribution* speaker = speaker_at(r_, first);
        const rules::Phrase* words = phrase_in(d_, phrases_of<"reply-lying">(d_), first, end_of(frame.sentence));
        if (speaker && words && speaker->id != r_.names.entities[who->name].id) add(frame, *who, words->rule, first);
    }

    /// "In reply to Bo Lind", "in response to expert Bo Lind's findings": of what is denied.
    void read_leads(std::uint32_t sentence) {
        for (std::uint32_t t = d_.sentences[sentence].first; t < end_of(sentence); ++t) {
            const auto lead = phrase_at(d_, phrases_of<"reply-lead">(d_), t);
            if (!lead) continue;
            const std::uint32_t c = chunk_of(d_, std::min(t + lead.length, end_of(sentence) - 1));
            const NameMention* who = c == no_chunk ? nullptr : teller_at(c);
            if (who == nullptr && c != no_chunk) who = person_at(d_.chunks[c].head);
            if (who && denies(sentence)) return add_in(sentence, *who, lead.phrase->rule, t);
        }
    }

    /// "As Bo Lind of the union claims".
    void read_as(std::uint32_t sentence) {
        const auto [begin, end] = frames_of_sentence(r_, sentence);
        for (std::uint32_t f = begin; f < end; ++f) {
            const Frame& frame = r_.frames[f];
            if (frame.subjects.size() != 1 || !phrase_at(d_, phrases_of<"reply-as">(d_), d_.chunks[frame.verb].head)) continue;
            const Chunk& subject = d_.chunks[frame.subjects.front()];
            const NameMention* who = subject.first > 0 && is_word(subject.first - 1, "as") ? person_at(subject.head) : nullptr;
            if (who && denies(sentence)) return add_in(sentence, *who, phrase_at(d_, phrases_of<"reply-as">(d_), d_.chunks[frame.verb].head).phrase->rule, d_.chunks[frame.verb].head);
        }
    }

    bool denies(std::uint32_t sentence) const {
        const auto [begin, end] = frames_of_sentence(r_, sentence);
        const auto& s = d_.sentences[sentence];
        const bool negated = std::any_of(r_.frames.begin() + begin, r_.frames.begin() + end, [&](const Frame& f) { return f.negated || has_negated_object(d_, f); });
        return negated || has_phrase<"reply-untrue">(d_, s.first, s.last);
    }

    /// Who is named as having said it: "[Bo Lind]'s account", "the account of nurse [Bo Lind]".
    const NameMention* teller_at(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t) {
            if (!phrase_at(d_, phrases_of<"reply-noun">(d_), t)) continue;
            if (const NameMention* owner = owner_in(chunk, t)) return owner;
            const auto of = phrase_of<"reply-of">(d_, chunk.last, end_of(chunk.sentence));
            const std::uint32_t next = of ? chunk_of(d_, std::min(chunk.last + of.length, end_of(chunk.sentence) - 1)) : no_chunk;
            return next == no_chunk ? nullptr : person_at(d_.chunks[next].head);
        }
        return nullptr;
    }

    const NameMention* owner_in(const Chunk& chunk, std::uint32_t noun) const {
        for (std::uint32_t t = chunk.first + 1; t < noun; ++t)
            if (const auto mark = lower(d_, t); mark == "'s" || mark == "'") return person_at(t - 1);
        return nullptr;
    }

    /// A person, or a body that speaks; no pronoun, which may stand for anybody.
    const NameMention* person_at(std::uint32_t token) const {
        const NameMention* m = r_.names.at(token);
        if (m == nullptr || m->inferred || m->demonym) return nullptr;
        const EntityType type = r_.names.entities[m->name].type;
        const bool unlisted = type == EntityType::thing && m->last > m->first + 1;  // "Bo Lind", of whom nothing else says what he is
        return unlisted || type == EntityType::person || type == EntityType::organisation || type == EntityType::group ? m : nullptr;
    }

    /// The claim of a clause: who answers is its subject, or whose words it is in.
    void add(const Frame& frame, const NameMention& who, rules::RuleIndex rule, std::uint32_t cue) {
        const Frame* of = &frame;
        while (of->subjects.empty() && of->parent != no_chunk) of = &r_.frames[of->parent];
        const NameMention* doer = of->subjects.empty() ? nullptr : person_at(d_.chunks[of->subjects.front()].head);
        if (doer && doer->name == who.name) doer = nullptr;
        claim_of(frame.sentence, who, doer, rule, cue, &frame);
    }

    void add_in(std::uint32_t sentence, const NameMention& who, rules::RuleIndex rule, std::uint32_t cue) { claim_of(sentence, who, nullptr, rule, cue, nullptr); }

    void claim_of(std::uint32_t sentence, const NameMention& who, const NameMention* doer, rules::RuleIndex rule, std::uint32_t cue, const Frame* frame) {
        const auto& whole = d_.sentences[sentence];
        if (has_phrase<"reply-unsure">(d_, whole.first, whole.last)) return;
        const NamedEntity& teller = r_.names.entities[who.name];
        Draft draft(r_, ClaimKind::stance, whole.first, whole.last);
        Claim& claim = draft.claim();
        claim.measure = "answer to " + teller.name;
        claim.slot = std::string(reply_slot) + std::string(teller.id);
        claim.predicate = "reply";
        claim.polarity = Polarity::negative;
        claim.position = "untrue";
        claim.thing = std::string(teller.id);
        draft.entity(teller, EntityRole::object, false);
        draft.part(PartRole::thing, who.first, who.last).part(PartRole::cue, cue, cue + 1).rule(rule).time(whole.first, whole.last).voice(cue, frame).words(whole.first, whole.last);
        if (doer) draft.entity(r_.names.entities[doer->name], EntityRole::subject, false), claim.speaker = Speaker{r_.names.entities[doer->name].id, r_.names.entities[doer->name].name, std::string(d_.text(cue))};
        if (claim.speaker && claim.speaker->id == teller.id) return;
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void reply_claims(const Reading& reading, std::vector<Claim>& out) { ReplyReader(reading, out).read(); }

}  // namespace atodds::extract
