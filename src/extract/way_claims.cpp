// Which way an act or a tie leads between two names: who owns whom, who bought whom, who came after whom.
#include <algorithm>
#include <string>
#include <utility>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

class WayReader {
  public:
    WayReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            if (frame.negated || frame.infinitive || frame.participle || frame.subjects.size() != 1) continue;
            const std::uint32_t end = d_.sentences[frame.sentence].last, head = d_.chunks[frame.verb].head;
            if (const auto verb = phrase_of<"way-verb">(d_, head, end))
                read_verb(frame, *verb.phrase, head + verb.length);
            else if (verb_lemma(frame) == "be" && frame.objects.size() == 1)
                read_noun(frame);
        }
    }

  private:
    /// "Northline bought Elm Ferries", "Elm Ferries was bought by Northline".
    void read_verb(const Frame& frame, const rules::Phrase& verb, std::uint32_t behind) {
        const NameMention* subject = name_of(frame.subjects.front());
        std::uint32_t other = frame.objects.size() == 1 ? frame.objects.front() : no_chunk;
        if (frame.passive) {
            const auto by = std::ranges::find_if(
                frame.preps, [&](const PrepPhrase& p) { return lower(d_, p.prep) == "by"; });
            other = by == frame.preps.end() ? no_chunk : by->chunk;
        } else if (other == no_chunk) {
            other = chunk_of(d_, behind);  // "took over from | Bo Lind"
        }
        if (!frame.passive && other != no_chunk && other + 1 < d_.chunks.size() &&
            d_.chunks[other + 1].kind == ChunkKind::noun)
            return;  // "bought Ada Lind a car"
        add(frame, verb, subject, name_of(other), !frame.passive);
    }

    /// "Elm Ferries is a subsidiary of Northline".
    void read_noun(const Frame& frame) {
        const std::uint32_t chunk = frame.objects.front();
        const Chunk& noun = d_.chunks[chunk];
        const auto way = phrase_of<"way-noun">(d_, noun.head, noun.last);
        const bool tied = way && chunk + 2 < d_.chunks.size() &&
                          lower(d_, d_.chunks[chunk + 1].first) == "of" &&
                          d_.chunks[chunk + 1].sentence == noun.sentence;
        if (tied)
            add(frame, *way.phrase, name_of(frame.subjects.front()), name_of(chunk + 2),
                way.phrase->get("first") == "self");
    }

    /// The firm or person that a noun chunk names at its head: also "the carmaker | , | Northline".
    const NameMention* name_of(std::uint32_t c) const {
        if (c == no_chunk || d_.chunks[c].kind != ChunkKind::noun) return nullptr;
        if (const NameMention* name = named_at(d_.chunks[c].head)) return name;
        const bool apposition = c + 2 < d_.chunks.size() && d_.text(d_.chunks[c + 1].first) == "," &&
                                d_.chunks[c + 2].sentence == d_.chunks[c].sentence &&
                                d_.chunks[c + 2].kind == ChunkKind::noun &&
                                segment::is_noun(d_.tokens[d_.chunks[c].head].tag);
        return apposition ? named_at(d_.chunks[c + 2].head) : nullptr;
    }

    const NameMention* named_at(std::uint32_t token) const {
        const NameMention* name = r_.names.at(token);
        if (name == nullptr || name->demonym) return nullptr;
        const EntityType type = r_.names.entities[name->name].type;
        return type == EntityType::country ? nullptr : name;
    }

    void add(const Frame& frame, const rules::Phrase& phrase, const NameMention* subject,
             const NameMention* other, bool subject_first) {
        if (subject == nullptr || other == nullptr || subject->name == other->name) return;
        const NamedEntity* first = &r_.names.entities[subject->name];
        const NamedEntity* second = &r_.names.entities[other->name];
        if (!subject_first) std::swap(first, second);
        const std::uint32_t begin = std::min(frame.first, subject->first),
                            end = std::max(frame.last, other->last);
        Draft draft(r_, ClaimKind::attribute, begin, end);
        Claim& claim = draft.claim();
        const std::string way(phrase.get("way"));
        const auto [low, high] = std::minmax(first->id, second->id);
        claim.slot = "way:" + way + ":" + low + " | " + high;
        claim.measure = "which of " + first->name + " and " + second->name + " " + way + " the other";
        claim.attribute = Attribute{first->name + " and " + second->name, way, first->id, std::nullopt, true};
        claim.inferred = subject->inferred || other->inferred;
        draft.entity(*first, EntityRole::subject, false).entity(*second, EntityRole::object, false);
        draft.part(PartRole::thing, subject->first, subject->last)
            .part(PartRole::thing, other->first, other->last)
            .rule(phrase.rule);
        draft.time(begin, end).voice(d_.chunks[frame.verb].head, &frame).words(begin, end);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void way_claims(const Reading& reading, std::vector<Claim>& out) {
    WayReader(reading, out).read();
}

}  // namespace atodds::extract
