// Who is named to a post, and where a person died or was born.
#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::Document;

namespace {

class PostReader {
  public:
    PostReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            const std::uint32_t head = d_.chunks[frame.verb].head, end = d_.sentences[frame.sentence].last;
            if (frame.negated || !may_tell(frame, d_.words[head]) || is_open(frame)) continue;
            if (phrase_of<"appoint-verb">(d_, head, end)) read_appointment(frame);
            else if (phrase_of<"succeed-verb">(d_, head, end)) read_start(frame);
            else if (verb_lemma(frame) == "be") read_new(frame);
            if (const auto life = phrase_of<"life-verb">(d_, head, end)) read_place(frame, *life.phrase);
        }
    }

  private:
    /// False: the verb is none of those that are looked for.
    bool may_tell(const Frame& frame, rules::WordId verb) const {
        return phrases_of<"appoint-verb">(d_).may_start(verb) || phrases_of<"succeed-verb">(d_).may_start(verb) ||
               phrases_of<"life-verb">(d_).may_start(verb) || verb_lemma(frame) == "be";
    }

    /// Under a condition, or only possible.
    bool is_open(const Frame& frame) const {
        static const PhraseTable &conditions = d_.pack->phrases("pole-condition"), &modal = d_.pack->phrases("modality");
        const Chunk& verb = d_.chunks[frame.verb];
        const std::uint32_t from = std::max(d_.sentences[frame.sentence].first, verb.first > 2 ? verb.first - 2 : 0U);
        for (std::uint32_t t = verb.first; t < verb.head; ++t)
            if (const auto match = modal.longest(d_.words_from(t, verb.last)); match && match.phrase->get("modality") != "planned") return true;
        return phrase_in(d_, conditions, from, verb.head) != nullptr;
    }

    const NamedEntity* person(const ChunkList& chunks) const {
        if (chunks.empty()) return nullptr;
        const auto found = person_of(r_, chunks.front());
        return found ? found->entity : nullptr;
    }

    /// The office that the noun phrase is, and no other word of it: "chief executive", not "chief executive's wife".
    std::string office_in(std::uint32_t c) const {
        static const PhraseTable& titles = d_.pack->phrases("title");
        const Chunk& chunk = d_.chunks[c];
        const auto opens = lower(d_, chunk.first);
        if (opens == "best" || opens == "a" || opens == "an") return {};  // a prize; "named as a witness" is no post
        for (std::uint32_t t = chunk.first; t <= chunk.head; ++t) {
            const auto match = titles.longest(d_.words_from(t, chunk.last));
            if (match && t + match.length == chunk.head + 1) {
                const auto office = match.phrase->get("office");
                const auto rank = t > chunk.first ? phrase_of<"lesser-rank">(d_, t - 1, t) : PhraseTable::Match{};  // "auxiliary bishop"
                return (rank ? std::string(rank.phrase->base) + " " : std::string()) + std::string(office.empty() ? text::Letters(match.phrase->base) : office);
            }
        }
        return {};
    }

    /// "as head coach", or the noun behind the person: "was named chief executive".
    std::string office_behind(const Frame& frame, std::size_t objects_before) const {
        for (const PrepPhrase& p : frame.preps)
            if (lower(d_, p.prep) == "as")
                if (std::string office = office_in(p.chunk); !office.empty()) return office;
        for (std::size_t o = objects_before; o < frame.objects.size(); ++o)
            if (std::string office = office_in(frame.objects[o]); !office.empty()) return office;
        return {};
    }

    /// "The firm named Ann Lee as chief executive", "Ann Lee was appointed head coach".
    void read_appointment(const Frame& frame) {
        const bool mentions = std::ranges::any_of(frame.preps, [&](const PrepPhrase& p) { return p.after == frame.verb && lower(d_, p.prep) == "in"; });
        if (mentions && verb_lemma(frame) == "name") return;  // "was named in the report as chairman"
        const NamedEntity* who = person(frame.passive ? frame.subjects : frame.objects);
        if (who != nullptr) add_post(frame, *who, office_behind(frame, frame.passive ? 0 : 1));
    }

    /// "Ann Lee will become mayor", "takes over as head coach".
    void read_start(const Frame& frame) {
        const NamedEntity* who = frame.passive ? nullptr : person(frame.subjects);
        if (who != nullptr) add_post(frame, *who, office_behind(frame, 0));
    }

    /// "The new head of the bank is Ann Lee."
    void read_new(const Frame& frame) {
        if (frame.subjects.size() != 1 || frame.objects.size() != 1) return;
        const Chunk& subject = d_.chunks[frame.subjects.front()];
        bool fresh = false;
        for (std::uint32_t t = subject.first; t < subject.head; ++t) fresh |= lower(d_, t) == "new" || lower(d_, t) == "next";
        const NamedEntity* who = person(frame.objects);
        if (fresh && who != nullptr) add_post(frame, *who, office_in(frame.subjects.front()));
    }

    bool is_past(const Claim& claim) const {
        return claim.time && claim.time->to && claim.as_of && (*claim.as_of - *claim.time->to).count() > background_days;
    }

    void add_post(const Frame& frame, const NamedEntity& who, const std::string& office) {
        if (office.empty()) return;
        Draft draft(r_, ClaimKind::attribute, frame.first, frame.last);
        Claim& claim = draft.claim();
        draft.entity(who, EntityRole::subject, false);
        for (const auto& e : entities_in(r_, frame.first, frame.last))
            if (e.entity->type == EntityType::organisation) draft.entity(*e.entity, EntityRole::party, false);
        draft.time(frame.first, frame.last);
        if (is_past(claim)) return;
        fill(draft, frame, "new " + office, "fact:new holder:" + office, Attribute{office, "new holder", who.id, who.id, true});
    }

    /// "She died at her flat in Lyon": where what happens once in a life happened.
    void read_place(const Frame& frame, const rules::Phrase& life) {
        const NamedEntity* who = person(frame.subjects);
        if (who == nullptr) return;
        const Chunk& verb = d_.chunks[frame.verb];
        Draft draft(r_, ClaimKind::attribute, frame.first, frame.last);
        Claim& claim = draft.claim();
        draft.place(verb.last, frame.last);
        if (!claim.place_stated || claim.place.size() < 2) return;  // of a village that no list knows nobody can say where it lies
        const std::string what = "place of " + std::string(life.get("act")) + " of " + who->name;
        draft.entity(*who, EntityRole::subject, false);
        const Attribute place{who->id, "place", std::string(claim.place.front()), std::string(claim.place.front()), true};
        fill(draft, frame, what, "fact:place of " + std::string(life.get("act")) + ":" + who->id, place);
    }

    void fill(Draft& draft, const Frame& frame, const std::string& measure, const std::string& slot, const Attribute& attribute) {
        Claim& claim = draft.claim();
        const std::uint32_t head = d_.chunks[frame.verb].head;
        claim.measure = measure;
        claim.slot = slot;
        claim.attribute = attribute;
        claim.inferred = true;
        claim.rules.emplace_back(slot.starts_with("fact:place") ? "life.place" : "post.holder");
        draft.part(PartRole::cue, head, head + 1).voice(head, &frame).words(frame.first, frame.last);
        erase(claim.modality, Modality::planned);  // who is to take a post has been named to it
        if (claim.modality.empty()) claim.modality.push_back(claim.speaker ? Modality::reported : Modality::asserted);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void post_claims(const Reading& reading, std::vector<Claim>& out) {
    PostReader(reading, out).read();
}

}  // namespace atodds::extract
