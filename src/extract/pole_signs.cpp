// States that show in what goes on with a thing: a way on which traffic flows is open, an airport that no plane left is not.
#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_sides.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;

namespace {

class SignReader {
  public:
    SignReader(const Reading& r, const PoleClauses& clauses)
        : r_(r), d_(*r.document), clauses_(clauses), things_(r), sides_(r, clauses, things_), signs_(phrases_of<"sign-verb">(d_)) {}

    void read(std::vector<Claim>& out) const {
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) {
            const auto sign = clauses_.at_verb(r_.frames[f], signs_);
            if (sign && !clauses_.is_open(f)) read_sign(f, *sign.phrase, out);
            if (const auto rest = clauses_.at_verb(r_.frames[f], phrases_of<"remains-verb">(d_))) read_remains(f, *rest.phrase, out);
        }
    }

  private:
    void read_sign(std::uint32_t f, const Phrase& sign, std::vector<Claim>& out) const {
        const Frame& frame = r_.frames[f];
        if (frame.subjects.size() != 1 || frame.passive != (sign.get("passive") == "yes")) return;
        const Chunk& who = d_.chunks[frame.subjects.front()];
        const auto actor = phrase_of<"sign-actor">(d_, who.head, who.last);
        Telling told = clauses_.telling(f);
        told.turned ^= who.negated;
        if (!actor || !in_list(actor.phrase->get("kind"), sign.get("who")) || told.mood == Mood::neither) return;
        if (sign.get("only") == "negated" && !told.turned) return;
        if (is_of_some(frame, who) || (told.turned ? is_of_a_while(frame) : !says_as_usual(frame, who))) return;
        auto thing = thing_of(frame, sign);
        if (!thing) return;
        const std::uint32_t last = std::max(frame.last, clauses_.head_of(frame) + 1);
        const std::size_t before = out.size();
        sides_.add(out, f, {&sign, std::move(*thing), told, last});
        const bool of_hours = out.size() > before && out.back().timex && out.back().timex->value.find('T') != std::string::npos;
        if (of_hours) out.pop_back();  // "on Friday morning" says nothing of the rest of the day
    }

    /// "Of the bridge, | only two piers | are left", "little | is left of | the pier": what stood is gone.
    void read_remains(std::uint32_t f, const Phrase& rest, std::vector<Claim>& out) const {
        const Frame& frame = r_.frames[f];
        const auto& sentence = d_.sentences[frame.sentence];
        if (frame.subjects.size() != 1 || frame.negated) return;
        const Chunk& left = d_.chunks[frame.subjects.front()];
        if (!phrase_of<"remains-little">(d_, left.first, left.last)) return;
        std::uint32_t whole = lower(d_, sentence.first) == "of" ? chunk_of(d_, sentence.first) + 1 : no_chunk;
        for (const PrepPhrase& p : frame.preps)
            if (whole == no_chunk && lower(d_, p.prep) == "of") whole = p.chunk;
        if (whole == no_chunk || whole >= d_.chunks.size() || d_.chunks[whole].kind != ChunkKind::noun) return;
        auto thing = things_.in_chunk(whole, "standing|structure");
        const Telling told = clauses_.telling(f);
        if (!thing || thing->some || told.mood != Mood::real || told.turned) return;
        sides_.add(out, f, {&rest, std::move(*thing), told, std::max(frame.last, left.last), std::min(frame.first, d_.chunks[whole].first)});
    }

    /// "Northline's planes", "evening flights", "flights to Sudria": some of those that use it.
    bool is_of_some(const Frame& frame, const Chunk& who) const {
        for (std::uint32_t t = who.first; t < who.head; ++t)
            if (segment::is_noun(d_.tokens[t].tag) || r_.names.at(t) || (segment::is_adjective(d_.tokens[t].tag) && lower(d_, t) != "single")) return true;
        const std::uint32_t next = frame.subjects.front() + 1;
        return next < frame.verb && d_.chunks[next].kind != ChunkKind::verb && lower(d_, d_.chunks[next].first) != ",";
    }

    /// "During the storm", "before noon": no plane left, but perhaps one did later.
    bool is_of_a_while(const Frame& frame) const {
        for (std::uint32_t t = clauses_.head_of(frame); t < clauses_.sentence_last(frame.first); ++t)
            if (phrase_of<"sign-while">(d_, t, clauses_.sentence_last(t))) return true;
        return false;
    }

    /// "Traffic flowed normally", "all flights left": some cars pass a road before it is shut, too.
    bool says_as_usual(const Frame& frame, const Chunk& who) const {
        return lower(d_, who.first) == "all" || has_phrase<"sign-manner">(d_, clauses_.head_of(frame), clauses_.sentence_last(frame.first));
    }

    /// The thing that the clause names as its object or behind a preposition; else the only one before it.
    std::optional<PoleThing> thing_of(const Frame& frame, const Phrase& sign) const {
        const std::string_view at = sign.get("at");
        if (in_list(at, "object"))
            for (const std::uint32_t object : frame.objects)
                if (auto thing = in_chunk(object, sign)) return thing;
        for (const PrepPhrase& p : frame.preps)
            if (in_list(at, lower(d_, p.prep)))
                if (auto thing = in_chunk(p.chunk, sign)) return thing;
        return in_list(at, "before") ? before(frame, sign) : std::nullopt;
    }

    std::optional<PoleThing> in_chunk(std::uint32_t chunk, const Phrase& sign) const {
        if (!sign.get("thing").empty()) return things_.fixed(chunk, sign.get("thing"));
        auto thing = things_.in_chunk(chunk, "place");
        if (!thing || thing->some || !in_list(sign.get("nouns"), std::string_view(thing->id).substr(0, thing->id.find(' ')))) return std::nullopt;
        return thing;
    }

    /// "Snow closed the airport, and no plane took off": the one thing of the kind that the sentence so far names.
    std::optional<PoleThing> before(const Frame& frame, const Phrase& sign) const {
        std::optional<PoleThing> only;
        for (std::uint32_t c = chunk_of(d_, d_.sentences[frame.sentence].first); c < frame.verb; ++c) {
            if (d_.chunks[c].kind != ChunkKind::noun) continue;
            auto thing = in_chunk(c, sign);
            if (!thing) continue;
            if (only && (only->id != thing->id || only->modifiers != thing->modifiers)) return std::nullopt;
            only = std::move(thing);
        }
        if (only) only->inferred = true;
        return only;
    }

    const Reading& r_;
    const segment::Document& d_;
    const PoleClauses& clauses_;
    PoleThings things_;
    PoleSides sides_;
    const PhraseTable& signs_;
};

}  // namespace

void pole_signs(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out) {
    SignReader(reading, clauses).read(out);
}

}  // namespace atodds::extract
