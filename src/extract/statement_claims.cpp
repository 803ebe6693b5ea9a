#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/parties.hpp"
#include "extract/phrases.hpp"
#include "extract/refutations.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::Document;
using segment::Tag;

namespace {

/// Statements with fewer content words say too little to be compared by their wording.
constexpr std::size_t fewest_words = 3;
/// What is denied in so many words ("denied that prisoners had been tortured") is held against the same act, however short.
constexpr std::size_t fewest_denied = 2;

/// Every clause as a statement: who does or is what, with polarity, speaker and modality.
class StatementReader {
  public:
    explicit StatementReader(const Reading& r)
        : r_(r), d_(*r.document), predicates_(phrases_of<"predicate">(d_)), speech_(phrases_of<"speech">(d_)),
          negated_verb_(phrases_of<"negation-verb">(d_)), opposites_(phrases_of<"opposite">(d_)) {}

    void read(std::vector<Claim>& out) {
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) {
            const Frame& frame = r_.frames[f];
            if ((frame.infinitive && alleging(frame) == nullptr) || (frame.participle && frame.parent != no_chunk && !backed(frame) && !is_denied_doing(frame) && !refutation_at(r_, d_.chunks[frame.verb].head))) continue;
            if (only_reports(f) || is_question(frame) || only_refutes(f)) continue;
            add(out, f);
        }
    }

  private:
    /// "The trainer is alleged | to have doped | horses": the clause that keeps the deed at a distance; null: none does.
    const Frame* alleging(const Frame& frame) const {
        if (!frame.infinitive || frame.parent == no_chunk) return nullptr;
        const Frame& over = r_.frames[frame.parent];
        const Chunk &verb = d_.chunks[frame.verb], &cue = d_.chunks[over.verb];
        const bool perfect = verb.first + 1 < verb.head && lemma_of(d_, verb.first + 1, 'v') == "have";
        if (!perfect || !over.passive || over.negated || over.sentence != frame.sentence || cue.last != verb.first) return nullptr;
        return phrase_of<"hedge">(d_, cue.first, verb.last) || phrase_of<"hedge">(d_, cue.head, verb.last) ? &over : nullptr;
    }

    std::uint32_t sentence_last(std::uint32_t token) const { return d_.sentences[sentence_of(d_, token)].last; }

    static std::string_view first_pole(std::string_view poles) { return poles.substr(0, poles.find('|')); }

    bool is_question(const Frame& frame) const {
        const auto& sentence = d_.sentences[frame.sentence];
        for (std::uint32_t t = sentence.last; t-- > sentence.first && t + 3 > sentence.last;)
            if (d_.text(t) == "?") return true;
        return false;
    }

    /// "did not speak until Friday" says that it came later, not that it did not come.
    bool is_delay(std::uint32_t first, std::uint32_t last) const {
        return has_phrase<"until">(d_, first, last);
    }

    /// "blamed not only the pilot" blames the pilot.
    bool affirms(std::uint32_t first, std::uint32_t last) const {
        return has_phrase<"not-only">(d_, first, last);
    }

    /// A participle with an agent is a statement of its own: "forces, backed by Russia".
    bool backed(const Frame& frame) const {
        return frame.passive && std::any_of(frame.preps.begin(), frame.preps.end(), [&](const PrepPhrase& p) { return lower(d_, p.prep) == "by"; });
    }

    /// "X said" whose content has verbs of its own: the content is the statement.
    bool only_reports(std::uint32_t f) const {
        const Frame& frame = r_.frames[f];
        if (!speech_.longest(d_.words_from(d_.chunks[frame.verb].head, sentence_last(frame.first)))) return false;
        if (!frame.objects.empty() && d_.chunks[frame.verb].last == d_.chunks[frame.objects.front()].first && !is_told(frame)) return false;
        if (is_act_of_speech(f)) return false;
        return (f + 1 < r_.frames.size() && r_.frames[f + 1].sentence == frame.sentence) ||
               (f > 0 && r_.frames[f - 1].sentence == frame.sentence);
    }

    /// "People living near the mill | complained to the firm", "wrote of the smell": to whom or of what, and no words that it reports.
    bool is_act_of_speech(std::uint32_t f) const {
        const Frame& frame = r_.frames[f];
        const Chunk& verb = d_.chunks[frame.verb];
        if (frame.preps.empty() || d_.chunks[frame.preps.front().chunk].first != verb.last + 1 || !text::is_one_of(lower(d_, verb.last), "to", "of", "about")) return false;
        for (std::uint32_t g = 0; g < r_.frames.size(); ++g) {
            if (g == f || r_.frames[g].sentence != frame.sentence) continue;
            const bool aside = r_.frames[g].relative || r_.frames[g].participle;
            if (r_.frames[g].parent == f || !aside) return false;
        }
        return true;
    }

    /// "The claim that the dam leaked | is false": what is refuted is the statement.
    bool only_refutes(std::uint32_t f) const {
        const Chunk& verb = d_.chunks[r_.frames[f].verb];
        return std::any_of(r_.refutations.begin(), r_.refutations.end(), [&](const Refutation& r) { return r.cue >= verb.first && r.cue < verb.last; });
    }

    bool is_told(const Frame& frame) const { return verb_lemma(frame) == "tell" || entity_of(r_, d_.chunks[frame.objects.front()]).entity; }

    /// End of the clause: its infinitives and participles belong to it, the next finite verb's subject does not.
    std::uint32_t clause_end(std::uint32_t f) const {
        std::uint32_t last = r_.frames[f].last;
        for (std::uint32_t g = f + 1; g < r_.frames.size() && r_.frames[g].sentence == r_.frames[f].sentence; ++g) {
            const Frame& next = r_.frames[g];
            const bool joined = next.infinitive || next.participle;
            if (!joined || d_.chunks[next.verb].first > last + 3) break;
            last = std::max(last, next.last);
        }
        return last;
    }

    /// What is refuted is refuted whole: "the claim that | it dumped acid in the Ister | is false". 0: the clause is not the first of it.
    std::uint32_t end_of_refuted(std::uint32_t f) const {
        const Refutation* refuted = refutation_at(r_, d_.chunks[r_.frames[f].verb].head);
        if (refuted == nullptr) return 0;
        const bool first = f == 0 || r_.frames[f - 1].first < refuted->first;
        return first ? refuted->last : 0;
    }

    void add(std::vector<Claim>& out, std::uint32_t f) {
        const Frame& frame = r_.frames[f];
        const Chunk& verb = d_.chunks[frame.verb];
        const Frame* alleged = alleging(frame);
        const std::uint32_t first = is_denied_doing(frame) ? verb.first : alleged ? alleged->first : frame.first, last = std::max(clause_end(f), end_of_refuted(f));
        Draft draft(r_, ClaimKind::event, first, last);
        Claim& claim = draft.claim();
        for (const auto s : frame.subjects) subject_entity(draft, d_.chunks[s]);
        for (const auto o : frame.objects) draft.entity(d_.chunks[o], EntityRole::object);
        for (const auto& p : frame.preps) draft.entity(d_.chunks[p.chunk], EntityRole::party);
        draft.words(first, last);
        first_person(draft, frame, last);
        const bool of_speaker = speakers_own(draft, frame);
        if (claim.words.size() + (of_speaker ? 1 : 0) < (is_told_of_as_undone(frame) ? fewest_denied : fewest_words)) return;
        draft.voice(verb.head, &frame).time(first, last).place(first, last);
        draft.part(PartRole::cue, verb.head, verb.head + 1);
        const auto act = predicates_.longest(d_.words_from(verb.head, sentence_last(verb.head)));
        const auto axis = act ? PhraseTable::Match{} : axis_of(frame);
        const std::string_view poles = axis ? first_pole(axis.phrase->get("poles")) : std::string_view();
        claim.predicate = act ? std::string(act.phrase->get("dimension")) : axis ? std::string(poles.substr(0, poles.size() - 1)) : std::string(verb_lemma(frame));
        claim.subject_named = !frame.subjects.empty() && d_.tokens[d_.chunks[frame.subjects.back()].head].tag != Tag::prp &&
                              d_.tokens[d_.chunks[frame.subjects.back()].head].tag != Tag::dt;
        claim.subject_named |= of_speaker;
        claim.thing = subject_noun(frame);
        claim.act = sense_at(r_, verb.head, sentence_last(verb.head)).text;
        bool negative = frame.negated && !affirms(verb.first, sentence_last(verb.head)) && !is_delay(verb.last, sentence_last(verb.head));
        for (std::uint32_t t = verb.first; t < last && d_.may_hold(negated_verb_, frame.sentence); ++t)
            if (negated_verb_.longest(d_.words_from(t, last))) negative = !negative;
        if (has_negated_object(d_, frame) || has_negated_subject(frame)) negative = !negative;
        if (is_denied(frame)) negative = !negative;
        if ((act && act.phrase->get("pole") == "-") || poles.ends_with('-')) negative = !negative;
        claim.polarity = negative ? Polarity::negative : Polarity::positive;
        claim.position = d_.text(claim.span);
        claim.measure = claim.predicate;
        if (claim.speaker || act || claim.modality.front() != Modality::asserted) claim.kind = ClaimKind::stance;
        claim.slot = "statement:" + claim.predicate;
        claim.doers = sides_that_act(frame);
        if (const Phrase* label = loaded_label(frame.sentence, first, last)) claim.label = label->get("label");
        out.push_back(draft.take());
    }

    /// The opposites that the verb is one of; "fired" is a loss of work where it is people that are fired.
    PhraseTable::Match axis_of(const Frame& frame) const {
        const std::uint32_t head = d_.chunks[frame.verb].head;
        const auto match = opposites_.longest(d_.words_from(head, sentence_last(head)));
        if (!match || match.phrase->get("of") != "people") return match;
        const ChunkList& whom = frame.passive ? frame.subjects : frame.objects;
        const bool shot = std::any_of(whom.begin(), whom.end(), [&](std::uint32_t c) {
            const bool pair = c + 2 < d_.chunks.size() && lower(d_, d_.chunks[c + 1].first) == "of";  // "a pair | of | rockets"
            return has_phrase<"shot-thing">(d_, d_.chunks[c].first, d_.chunks[pair ? c + 2 : c].last);
        });
        return whom.empty() || shot ? PhraseTable::Match{} : match;
    }

    /// "Denied that | prisoners had been tortured", "the tank had never been inspected": a passive of what did not befall a thing.
    bool is_told_of_as_undone(const Frame& frame) const {
        const auto verb = d_.words_from(d_.chunks[frame.verb].head, sentence_last(frame.first));
        if (!frame.passive || frame.subjects.empty() || speech_.longest(verb) || phrases_of<"act-vague">(d_).longest(verb)) return false;
        return d_.tokens[d_.chunks[frame.subjects.back()].head].tag != Tag::prp && (frame.negated || is_denied(frame) || has_negated_subject(frame));
    }

    /// "any part of his | film": the noun that the clause is about, in lower case; empty where it is a name or a pronoun.
    std::string subject_noun(const Frame& frame) const {
        if (frame.subjects.empty()) return {};
        const std::uint32_t c = behind_partitive(d_, frame.subjects.front());
        const Chunk& chunk = d_.chunks[c];
        const bool named = r_.names.at(chunk.head) != nullptr;
        return named || !segment::is_noun(d_.tokens[chunk.head].tag) ? std::string() : std::string(noun_lemma(d_, chunk.head));
    }

    /// "Karsian forces", "by a Norwegian drone": whose they are who act, where it is said.
    std::vector<std::string> sides_that_act(const Frame& frame) const {
        std::uint32_t agent = frame.passive || frame.subjects.size() != 1 ? no_chunk : frame.subjects.front(), last = 0;
        for (const auto& p : frame.preps)
            if (frame.passive && lower(d_, p.prep) == "by") agent = p.chunk;
        if (agent == no_chunk || !phrase_of<"agent-force">(d_, d_.chunks[agent].head, d_.chunks[agent].last)) return {};
        const Parties sides = sides_at(r_, agent, last);
        return {sides.begin(), sides.end()};
    }

    /// The first word of the clause that judges what it names; null where all of them are plain.
    const Phrase* loaded_label(std::uint32_t sentence, std::uint32_t first, std::uint32_t last) const {
        static const PhraseTable& labels = d_.pack->phrases("label");
        if (!d_.may_hold(labels, sentence)) return nullptr;
        for (std::uint32_t t = first; t < last; ++t)
            if (const auto match = labels.longest(d_.words_from(t, last)); match && match.phrase->get("charge") != "neutral") return match.phrase;
        return nullptr;
    }

    /// An office holder acts for whom he holds it: "the president of Norland urged" is "Norland urged".
    void subject_entity(Draft& draft, const Chunk& chunk) {
        if (!draft.entity(chunk, EntityRole::subject)) return;
        const NamedEntity& who = *entity_of(r_, chunk).entity;
        if (who.type != EntityType::person || who.role_of.empty()) return;
        const std::string body(who.role_of);
        draft.claim().entities.push_back({body, name_of(r_, body), EntityType::organisation, EntityRole::subject});
    }

    /// "We will not allow it", in a quotation: the speaker is who is meant.
    void first_person(Draft& draft, const Frame& frame, std::uint32_t last) {
        Claim& claim = draft.claim();
        constexpr std::size_t longest = 3;
        for (std::uint32_t t = frame.first; t < last; ++t) {
            if (d_.text(t).size() > longest) continue;
            const auto word = lower(d_, t);
            if (word != "we" && word != "i" && word != "our" && word != "us") continue;
            const Attribution* a = speaker_at(r_, t);
            if (!a) return;
            add_sense(claim, "@" + a->id);
            if (claim.entities.empty()) claim.entities.push_back({a->id, a->name, EntityType::organisation, EntityRole::subject});
            claim.inferred = true;
            return;
        }
    }

    /// "None of the films were staged", "no bridge was lost"; not "no fewer than 20 bridges were".
    bool has_negated_subject(const Frame& frame) const {
        static const PhraseTable &words = d_.pack->phrases("negation"), &idioms = d_.pack->phrases("no-negation");
        if (frame.subjects.empty() || d_.tokens[frame.first].tag == Tag::rb) return false;
        if (is_not_one(d_, d_.chunks[frame.subjects.front()])) return true;
        const auto ahead = d_.words_from(frame.first, sentence_last(frame.first));
        return words.longest(ahead) && !idioms.longest(ahead) && d_.chunks[frame.subjects.front()].first <= frame.first + 2;
    }

    /// The clause right behind a denial, whose own words it is: "denied | that it sold the mill", not "denied it when he left".
    bool is_denied(const Frame& frame) const {
        if (!frame.relative && refutation_at(r_, d_.chunks[frame.verb].head)) return true;
        const Attribution* a = speaker_at(r_, d_.chunks[frame.verb].head);
        if (!a || !a->denial || a->cue >= d_.chunks[frame.verb].first || !is_plain_denial(a->cue)) return false;
        return is_denied_doing(frame) || ((opens_with_that(frame) || frame.first == a->cue + 1) && is_next_verb(a->cue, frame.first));
    }

    /// Not "did not deny", "would neither confirm nor deny", "asked to deny".
    bool is_plain_denial(std::uint32_t cue) const {
        static const PhraseTable& other = d_.pack->phrases("no-denial");
        constexpr std::uint32_t reach = 4;
        const std::uint32_t first = d_.sentences[sentence_of(d_, cue)].first;
        for (std::uint32_t t = cue > first + reach ? cue - reach : first; t < cue; ++t)
            if (other.longest(d_.words_from(t, cue))) return false;
        const std::uint32_t verb = chunk_of(d_, cue);
        return verb == no_chunk || !d_.chunks[verb].negated;
    }

    /// "denied knowing that it was sold": what is denied is the knowing.
    bool is_next_verb(std::uint32_t cue, std::uint32_t first) const {
        for (std::uint32_t t = cue + 1; t < first; ++t)
            if (segment::is_verb(d_.tokens[t].tag)) return false;
        return !has_phrase<"denial-break">(d_, cue + 1, first);  // "dismissed its director | after | reports that"
    }

    bool opens_with_that(const Frame& frame) const {
        return lower(d_, frame.first) == "that" || (frame.first > 0 && lower(d_, frame.first - 1) == "that");
    }

    /// "denied burning the letters", "denied having burned the letters".
    bool is_denied_doing(const Frame& frame) const {
        static const PhraseTable& denials = d_.pack->phrases("denial");
        const Chunk& verb = d_.chunks[frame.verb];
        if (verb.first == 0 || !(d_.tokens[verb.first].tag == Tag::vbg || lower(d_, verb.first).ends_with("ing"))) return false;
        return denials.longest(d_.words_from(verb.first - 1, verb.first)) && segment::is_verb(d_.tokens[verb.first - 1].tag);
    }

    /// "Orbex denied | that it sold the mill", "denied selling the mill": the speaker is who is meant.
    bool speakers_own(Draft& draft, const Frame& frame) const {
        const Attribution* a = speaker_at(r_, d_.chunks[frame.verb].head);
        if (!a || a->cue >= d_.chunks[frame.verb].first || a->inferred) return false;
        const bool doing = is_denied_doing(frame);
        const bool clause = opens_with_that(frame) && !frame.subjects.empty() && stands_for_speaker(d_.chunks[frame.subjects.back()].head);
        if (!doing && !clause) return false;
        add_sense(draft.claim(), "@" + a->id);
        auto& entities = draft.claim().entities;
        if (std::none_of(entities.begin(), entities.end(), [](const EntityRef& e) { return e.role == EntityRole::subject; }))
            entities.push_back({a->id, a->name, EntityType::organisation, EntityRole::subject});
        return draft.claim().inferred = true;
    }

    bool stands_for_speaker(std::uint32_t token) const {
        const auto word = lower(d_, token);
        return !r_.names.at(token) && (word == "it" || word == "he" || word == "she" || word == "they");
    }

    static void add_sense(Claim& claim, const std::string& sense) {
        std::vector<std::string_view> words = claim.words.views();
        const auto at = std::ranges::lower_bound(words, sense);
        if (at != words.end() && *at == sense) return;
        words.insert(at, sense);
        claim.words = words;
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& predicates_;
    const PhraseTable& speech_;
    const PhraseTable& negated_verb_;
    const PhraseTable& opposites_;
};

}  // namespace

void statement_claims(const Reading& reading, std::vector<Claim>& out) { StatementReader(reading).read(out); }

}  // namespace atodds::extract
