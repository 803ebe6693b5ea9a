// Where in a building a fire began: the floor and the room.
#include "extract/count_facets.hpp"
#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

class FireSpotReader {
  public:
    FireSpotReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames)
            if (begins_a_fire(frame)) read_spots(frame);
    }

  private:
    static constexpr std::uint32_t lead = 2;  ///< the headline and the first sentences

    bool begins_a_fire(const Frame& frame) const {
        const auto is_fire = [&](std::uint32_t s) {
            return bool(phrase_of<"fire-noun">(d_, d_.chunks[s].head, d_.chunks[s].last));
        };
        const std::uint32_t head = d_.chunks[frame.verb].head;
        if (frame.negated || frame.subjects.empty() || !is_fire(frame.subjects.front())) return false;
        const auto opens = lower(d_, d_.chunks[frame.subjects.front()].first);
        if ((opens == "a" || opens == "an") && frame.sentence > lead)
            return false;  // told of as new: another one
        return !has_phrase<"fire-again">(d_, head, frame.last) &&
               phrase_of<"fire-begin-verb">(d_, head, d_.sentences[frame.sentence].last) &&
               !tells_of_another_event(r_, head);
    }

    /// The phrases of place behind the verb, up to the next verb: "in a kitchen on the second floor".
    void read_spots(const Frame& frame) {
        const auto begin = static_cast<std::size_t>(frame.verb) + 1;
        for (std::size_t c = begin; c + 1 < d_.chunks.size() && d_.chunks[c].sentence == frame.sentence;
             ++c) {
            if (d_.chunks[c].kind == ChunkKind::verb) return;
            if (d_.chunks[c].kind != ChunkKind::prep || d_.chunks[c + 1].kind != ChunkKind::noun) continue;
            const auto word = lower(d_, d_.chunks[c].first);
            if (word == "in" || word == "on" || word == "at" || word == "inside")
                read_spot(frame, d_.chunks[c + 1]);
        }
    }

    void read_spot(const Frame& frame, const Chunk& noun) {
        for (std::uint32_t t = noun.first; t < noun.last; ++t) {
            if (const auto floor = phrase_of<"floor-of-building">(d_, t, noun.last))
                add_floor(frame, noun, *floor.phrase);
            if (const auto room = phrase_of<"room-of-building">(d_, t, noun.last);
                room && t + room.length == noun.last)
                add(frame, noun, "room", std::string(room.phrase->get("as")), *room.phrase);
        }
    }

    /// "The second floor" is the second level above the street in some countries and the first in others.
    void add_floor(const Frame& frame, const Chunk& noun, const rules::Phrase& floor) {
        const auto level = [&](std::string_view field) {
            return Decimal(std::atoi(std::string(floor.get(field)).c_str()));
        };
        add(frame, noun, "floor", std::string(floor.base), floor);
        Value value;
        value.low = level("lowest"), value.high = level("highest");
        value.text = std::string(d_.text(d_.span(noun.first, noun.last)));
        out_.back().value = value;
    }

    void add(const Frame& frame, const Chunk& noun, const std::string& what, std::string text,
             const rules::Phrase& rule) {
        Draft draft(r_, ClaimKind::attribute, frame.first, noun.last);
        Claim& claim = draft.claim();
        claim.measure = what + " the fire began in";
        claim.slot = "fact:" + what + " the fire began in:story";
        claim.attribute = Attribute{"fire", what, std::move(text), std::nullopt, true};
        claim.predicate = "begin";
        claim.inferred = true;
        const auto& sentence = d_.sentences[frame.sentence];
        draft.part(PartRole::value, noun.first, noun.last)
            .place(frame.first, sentence.last)
            .time(sentence.first, sentence.last);
        draft.rule(rule.rule).voice(d_.chunks[frame.verb].head, &frame).words(frame.first, noun.last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void fire_spot_claims(const Reading& reading, std::vector<Claim>& out) {
    FireSpotReader(reading, out).read();
}

}  // namespace atodds::extract
