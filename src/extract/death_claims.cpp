// Of what a person died: "was shot while trying to escape", "died of malaria", "took his own life".
#include <algorithm>

#include "extract/draft.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_sides.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;

namespace {

class DeathReader {
  public:
    DeathReader(const Reading& r, const PoleClauses& clauses, std::vector<Claim>& out) : r_(r), d_(*r.document), clauses_(clauses), out_(out) {}

    void read() {
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) {
            const Frame& frame = r_.frames[f];
            if (!d_.may_hold(phrases_of<"death-done">(d_), frame.sentence) && !d_.may_hold(phrases_of<"death-own">(d_), frame.sentence) && !d_.may_hold(phrases_of<"death-of">(d_), frame.sentence)) continue;
            const auto done = clauses_.at_verb(frame, phrases_of<"death-done">(d_)), own = clauses_.at_verb(frame, phrases_of<"death-own">(d_)), of = clauses_.at_verb(frame, phrases_of<"death-of">(d_));
            if ((!done && !own && !of) || clauses_.is_open(f)) continue;
            if (done && frame.passive && !is_of_a_limb(frame)) add(f, *done.phrase, *done.phrase);
            else if (own && !frame.passive) add(f, *own.phrase, *own.phrase);
            else if (of && frame.passive == (of.phrase->base == "kill")) read_cause(f, of, *of.phrase);
        }
    }

  private:
    /// "Died | of | malaria", "was killed | in | a car crash", "fell ill | with | malaria".
    void read_cause(std::uint32_t f, const PhraseTable::Match& verb, const Phrase& dying) {
        const Frame& frame = r_.frames[f];
        const std::uint32_t last = d_.sentences[frame.sentence].last;
        const std::uint32_t prep = d_.chunks[frame.verb].head + verb.length, c = prep < last ? chunk_of(d_, prep) : no_chunk;
        if (c == no_chunk || c + 1 >= d_.chunks.size() || !text::is_one_of(lower(d_, prep), "of", "from", "in", "to", "with", "by")) return;
        const Chunk& what = d_.chunks[c + 1];
        if (what.kind != ChunkKind::noun || what.sentence != frame.sentence || what.negated) return;
        for (std::uint32_t t = what.first; t < what.last; ++t)
            if (const auto cause = phrase_of<"death-cause">(d_, t, what.last); cause && t + cause.length >= what.head + 1) return add(f, *cause.phrase, dying);
    }

    /// "Was shot | in | the leg": who is hit there may live.
    bool is_of_a_limb(const Frame& frame) const {
        const std::uint32_t next = d_.chunks[frame.verb].last;
        return next < d_.tokens.size() && text::is_one_of(lower(d_, next), "in", "at") && !tells_death(frame.sentence, frame.sentence);
    }

    bool tells_death(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t s = first; s <= last && s < d_.sentences.size(); ++s)
            if (d_.may_hold(phrases_of<"death-told">(d_), s) && has_phrase<"death-told">(d_, d_.sentences[s].first, d_.sentences[s].last)) return true;
        return false;
    }

    bool is_dead(const Frame& frame, const NamedEntity& who) const {
        if (tells_death(frame.sentence > 0 ? frame.sentence - 1 : 0, frame.sentence)) return true;
        const std::string slot = "pole:dead:@" + std::string(who.id);
        return std::ranges::any_of(out_, [&](const Claim& c) { return c.slot == slot && c.polarity == Polarity::positive; });
    }

    void add(std::uint32_t f, const Phrase& cause, const Phrase& dying) {
        const Frame& frame = r_.frames[f];
        const Telling told = clauses_.telling(f);
        const auto subjects = clauses_.subjects_of(f);
        if (told.mood != Mood::real || told.turned || told.denial != no_chunk || subjects.size() != 1) return;
        const auto who = subject(subjects.front());
        if (!who || has_phrase<"generation">(d_, d_.chunks[subjects.front()].first, d_.chunks[frame.verb].first) || (dying.get("fatal") != "yes" && !is_dead(frame, *who->entity))) return;
        const std::uint32_t last = std::max(frame.last, d_.chunks[frame.verb].last);
        if (has_phrase<"hedge">(d_, d_.sentences[frame.sentence].first, last)) return;
        Draft draft(r_, ClaimKind::attribute, frame.first, last);
        Claim& claim = draft.claim();
        draft.entity(*who->entity, EntityRole::subject, false);
        claim.measure = "cause of death of " + who->entity->name;
        claim.slot = "fact:cause of death:" + std::string(who->entity->id);
        claim.attribute = Attribute{std::string(who->entity->id), "cause of death", std::string(d_.text(d_.span(d_.chunks[frame.verb].first, last))), std::nullopt, true};
        for (const std::string_view list : {"by", "manner"})
            claim.which.push_back(std::string(list) + " " + std::string(cause.get(list)));
        claim.inferred = true;
        const std::uint32_t head = d_.chunks[frame.verb].head;
        draft.part(PartRole::cue, head, head + 1).rule(cause.rule).voice(head, &frame).words(frame.first, last).time(frame.first, last);
        if (!is_told_already(claim)) out_.push_back(draft.take());
    }

    /// "Was murdered: he was shot": the closer word stands for both.
    bool is_told_already(const Claim& claim) {
        constexpr std::string_view any = "by any";
        for (Claim& other : out_) {
            if (other.slot != claim.slot) continue;
            if (other.which == claim.which || claim.which.front() == any) return true;
            if (other.which.front() == any) return other = Claim(claim), true;
        }
        return false;
    }

    /// "A forty-third man, | Daniel Rost |, died": the name set off behind the noun.
    std::optional<Person> subject(std::uint32_t chunk) const {
        if (const std::uint32_t name = apposed_name(r_, chunk); name != no_chunk)
            if (const auto who = person_of(r_, name)) return who;
        // "Daniel Rost, | a surveyor | aged 44, fell ill"
        const bool behind = chunk > 1 && d_.text(d_.chunks[chunk].first - 1) == "," && d_.chunks[chunk - 2].sentence == d_.chunks[chunk].sentence;
        if (behind && r_.names.at(d_.chunks[chunk - 2].head))
            if (const auto who = person_of(r_, chunk - 2)) return who;
        return person_of(r_, chunk);
    }

    const Reading& r_;
    const segment::Document& d_;
    const PoleClauses& clauses_;
    std::vector<Claim>& out_;
};

}  // namespace

void death_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out) { DeathReader(reading, clauses, out).read(); }

}  // namespace atodds::extract
