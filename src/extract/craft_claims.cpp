// Where a ship, train or plane was going, and which make of plane it was.
#include <algorithm>
#include <set>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

namespace {

class CraftReader {
  public:
    CraftReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames)
            if (!frame.negated && !frame.infinitive && frame.subjects.size() == 1 &&
                phrase_of<"trip-verb">(d_, head_of(frame), last_of(frame)))
                read_way(frame);
        const auto makes = makes_named();
        if (makes.size() != 1) return;  // of two planes of two makes either may be meant
        for (const Frame& frame : r_.frames)
            if (!frame.negated && !frame.infinitive && frame.subjects.size() == 1) read_make(frame);
        for (std::uint32_t c = 0; c + 2 < d_.chunks.size(); ++c) read_apposed(c);
    }

  private:
    std::uint32_t head_of(const Frame& frame) const { return d_.chunks[frame.verb].head; }
    std::uint32_t last_of(const Frame& frame) const { return d_.sentences[frame.sentence].last; }

    /// The id of what a chunk names; empty: nothing.
    std::string name_in(std::uint32_t chunk) const {
        const NameMention* name = r_.names.at(d_.chunks[chunk].head);
        if (name != nullptr) return name->inferred ? std::string() : r_.names.entities[name->name].id;
        return d_.tokens[d_.chunks[chunk].head].tag == Tag::nnp ? std::string(lower(d_, d_.chunks[chunk].head))
                                                                : std::string();
    }

    /// "The ferry Elena was bound from Elm to Ash": of the two ends the words fix which is which.
    void read_way(const Frame& frame) {
        std::string from, to;
        std::uint32_t last = frame.last;
        for (const PrepPhrase& prep : frame.preps) {
            const auto word = lower(d_, prep.prep);
            if (word == "from" && from.empty())
                from = name_in(prep.chunk);
            else if ((word == "to" || word == "towards" || word == "toward" || word == "for") && to.empty() &&
                     !from.empty())
                to = name_in(prep.chunk), last = d_.chunks[prep.chunk].last;
        }
        const Tag tense = d_.tokens[d_.chunks[frame.verb].first].tag;
        const bool on_this_trip =
            tense == Tag::vbd &&
            lower(d_, d_.chunks[frame.verb].first) != "had";  // not where it runs, nor where it had come from
        if (!on_this_trip) return;
        const std::uint32_t craft = frame.subjects.front();
        const auto who = entity_of(r_, d_.chunks[craft]);
        if (from.empty() || to.empty() || from == to || !who.entity || !is_craft(*who.entity)) return;
        Draft draft(r_, ClaimKind::attribute, frame.first, last);
        Claim& claim = draft.claim();
        draft.entity(*who.entity, EntityRole::subject, false);
        claim.measure = "direction of the trip of " + who.entity->name;
        claim.slot =
            "fact:way between " + std::min(from, to) + " and " + std::max(from, to) + ":" + who.entity->id;
        claim.attribute = Attribute{who.entity->id, "direction", from + " to " + to, std::nullopt, true};
        claim.inferred = true;
        claim.rules.emplace_back("craft.way");
        draft.time(d_.sentences[frame.sentence].first, last_of(frame))
            .voice(head_of(frame), &frame)
            .words(frame.first, last);
        out_.push_back(draft.take());
    }

    static bool is_craft(const NamedEntity& entity) {
        return entity.type != EntityType::person && entity.type != EntityType::country &&
               entity.type != EntityType::place && entity.type != EntityType::organisation &&
               entity.type != EntityType::group;
    }

    std::string make_in(const Chunk& chunk) const {
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t) {
            const bool capital = d_.text(t)[0] >= 'A' && d_.text(t)[0] <= 'Z';
            if (const auto make = phrase_of<"aircraft-make">(d_, t, chunk.last); make && capital)
                return std::string(make.phrase->base);
        }
        return {};
    }

    std::set<std::string> makes_named() const {
        std::set<std::string> makes;
        if (!d_.may_hold(phrases_of<"aircraft-make">(d_))) return makes;
        for (const Chunk& chunk : d_.chunks)
            if (auto make = make_in(chunk); !make.empty()) makes.insert(std::move(make));
        return makes;
    }

    bool is_one(const Chunk& chunk) const {
        const auto opens = lower(d_, chunk.first);
        return (opens == "a" || opens == "an" || opens == "the") && d_.tokens[chunk.head].tag != Tag::nns;
    }
    bool is_the_plane(const Chunk& chunk) const {
        if (chunk.head > chunk.first + 1 && segment::is_noun(d_.tokens[chunk.head - 1].tag) &&
            !phrase_of<"aircraft-kind">(d_, chunk.head - 1, chunk.head))
            return false;  // "the rescue plane"
        return chunk.kind == ChunkKind::noun && lower(d_, chunk.first) == "the" &&
               phrase_of<"aircraft-noun">(d_, chunk.head, chunk.last) &&
               d_.tokens[chunk.head].tag != Tag::nns;
    }

    /// "The plane that crashed was a Boeing", "an Airbus overran the runway".
    void read_make(const Frame& frame) {
        const Chunk& subject = d_.chunks[frame.subjects.front()];
        const std::uint32_t next = frame.verb + 1;
        const bool is = lemma_of(d_, head_of(frame), 'v') == "be" && next < d_.chunks.size() &&
                        d_.chunks[next].kind == ChunkKind::noun;
        if (is && speaks_of_plane(frame) && is_one(d_.chunks[next])) add(next, frame);
        if (is_one(subject) && phrase_of<"aircraft-mishap">(d_, head_of(frame), last_of(frame)))
            add(frame.subjects.front(), frame);
    }

    /// The subject is the plane, whatever stands between it and its verb: "the plane that overran the runway
    /// in Elm was".
    bool speaks_of_plane(const Frame& frame) const {
        const std::uint32_t first = d_.sentences[frame.sentence].first;
        const Chunk& opening = d_.chunks[d_.chunk_of[first]];
        return is_the_plane(d_.chunks[frame.subjects.front()]) || is_the_plane(opening);
    }

    /// "The plane, a Boeing 737, crashed".
    void read_apposed(std::uint32_t c) {
        const bool apposed = is_the_plane(d_.chunks[c]) && d_.text(d_.chunks[c + 1].first) == "," &&
                             d_.chunks[c + 2].sentence == d_.chunks[c].sentence && is_one(d_.chunks[c + 2]);
        if (!apposed || d_.chunks[c + 2].kind != ChunkKind::noun) return;
        for (const Frame& frame : r_.frames)
            if (frame.sentence == d_.chunks[c].sentence) return add(c + 2, frame);
    }

    void add(std::uint32_t chunk, const Frame& frame) {
        const std::string make = make_in(d_.chunks[chunk]);
        if (make.empty()) return;
        Draft draft(r_, ClaimKind::attribute, d_.chunks[chunk].first, d_.chunks[chunk].last);
        Claim& claim = draft.claim();
        claim.measure = "make of the aircraft";
        claim.slot = "fact:make of the aircraft:story";
        claim.attribute = Attribute{"aircraft", "make", make, std::nullopt, true};
        claim.inferred = true;
        claim.rules.emplace_back("craft.make");
        draft.part(PartRole::value, d_.chunks[chunk].first, d_.chunks[chunk].last);
        draft.time(d_.sentences[frame.sentence].first, last_of(frame))
            .place(d_.sentences[frame.sentence].first, last_of(frame));
        claim.modality.push_back(Modality::asserted);  // whoever is quoted, a make is no matter of opinion
        draft.words(d_.sentences[frame.sentence].first, last_of(frame));
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void craft_claims(const Reading& reading, std::vector<Claim>& out) {
    CraftReader(reading, out).read();
}

}  // namespace atodds::extract
