// Which of two vehicles ran into the other: "it was rammed by the cutter", "the ship struck the cutter".
#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

class CollisionReader {
  public:
    CollisionReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        static const rules::PhraseTable& verbs = phrases_of<"ram-verb">(d_);
        for (const Frame& frame : r_.frames) {
            if (frame.negated || frame.infinitive || frame.subjects.size() != 1 || !d_.may_hold(verbs, frame.sentence)) continue;
            const std::uint32_t head = d_.chunks[frame.verb].head;
            if (const auto verb = phrase_at(d_, verbs, head)) read_clause(frame, *verb.phrase, head + verb.length);
        }
    }

  private:
    void read_clause(const Frame& frame, const rules::Phrase& verb, std::uint32_t behind) {
        const std::uint32_t subject = frame.subjects.front(), other = frame.passive ? agent_of(frame) : object_of(frame, behind);
        if (other == no_chunk) return;
        const std::uint32_t agent = frame.passive ? other : subject, patient = frame.passive ? subject : other;
        std::string who = vehicle_at(agent), whom = vehicle_at(patient);
        if (who.empty() && !whom.empty()) who = named(agent);
        if (whom.empty() && !who.empty()) whom = named(patient);
        if (who.empty() || (whom.empty() && !is_open(patient))) return;
        add(frame, verb, who, whom, std::max(d_.chunks[other].last, frame.last));
    }

    std::uint32_t agent_of(const Frame& frame) const {
        const auto by = std::ranges::find_if(frame.preps, [&](const PrepPhrase& p) { return lower(d_, p.prep) == "by"; });
        return by == frame.preps.end() ? no_chunk : by->chunk;
    }

    std::uint32_t object_of(const Frame& frame, std::uint32_t behind) const {
        if (frame.objects.size() == 1) return frame.objects.front();
        const std::uint32_t c = behind < d_.sentences[frame.sentence].last ? chunk_of(d_, behind) : no_chunk;
        return c != no_chunk && d_.chunks[c].kind == ChunkKind::noun ? c : no_chunk;
    }

    /// "It", "us": one that the words do not name.
    bool is_open(std::uint32_t c) const { return text::is_one_of(lower(d_, d_.chunks[c].head), "it", "us", "them", "him", "her", "me"); }

    /// "ship|@santa brisa" of "the supply ship Santa Brisa": noun and name of one vehicle; empty: none, or several.
    std::string vehicle_at(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        std::string found;
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
            if (phrase_at(d_, phrases_of<"ram-vehicle">(d_), t) && d_.tokens[t].tag != segment::Tag::nns) found = noun_lemma(d_, t);
        if (found.empty()) return {};
        if (const NameMention* name = r_.names.at(chunk.head); name != nullptr && !name->demonym) found += "|@" + r_.names.entities[name->name].id;
        return found;
    }

    /// "The Santa Brisa": what has a name and is neither a person nor a place, where the other one is a vehicle.
    std::string named(std::uint32_t c) const {
        const NameMention* name = r_.names.at(d_.chunks[c].head);
        if (name == nullptr || name->demonym) return {};
        const NamedEntity& e = r_.names.entities[name->name];
        const bool may_be = e.type == EntityType::thing || e.type == EntityType::organisation || e.type == EntityType::person;
        return may_be && lower(d_, d_.chunks[c].first) == "the" ? "@" + e.id : std::string();
    }

    void add(const Frame& frame, const rules::Phrase& verb, const std::string& who, const std::string& whom, std::uint32_t last) {
        Draft draft(r_, ClaimKind::attribute, frame.first, last);
        Claim& claim = draft.claim();
        claim.measure = "which vehicle ran into the other";
        claim.slot = "way:rammed:story";
        claim.thing = whom;
        claim.attribute = Attribute{whom, "ran into", who, std::nullopt, true};
        claim.inferred = true;
        draft.part(PartRole::cue, d_.chunks[frame.verb].head, d_.chunks[frame.verb].head + 1).rule(verb.rule);
        draft.place(frame.first, last).time(frame.first, last).voice(d_.chunks[frame.verb].head, &frame).words(frame.first, last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void collision_claims(const Reading& reading, std::vector<Claim>& out) { CollisionReader(reading, out).read(); }

}  // namespace atodds::extract
