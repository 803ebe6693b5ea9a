// Who had a part in talks, a deal or a plot, and who had none: "the talks were mediated by the bishop", "he had had no part in the talks".
#include <algorithm>

#include "extract/draft.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_sides.hpp"

namespace atodds::extract {

using rules::Phrase;
using segment::Chunk;
using segment::ChunkKind;

namespace {

class PartReader {
  public:
    PartReader(const Reading& r, const PoleClauses& clauses) : r_(r), d_(*r.document), clauses_(clauses), things_(r), sides_(r, clauses, things_) {}

    void read(std::vector<Claim>& out) const {
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) {
            const Frame& frame = r_.frames[f];
            if (!d_.may_hold(phrases_of<"part-thing">(d_), frame.sentence)) continue;
            if (const auto in = words_in(frame); in.phrase) read_in(f, *in.phrase, in.last, out);
            else if (const auto act = clauses_.at_verb(frame, phrases_of<"part-act">(d_))) read_act(f, *act.phrase, act.length, out);
        }
    }

  private:
    struct Words {
        const Phrase* phrase = nullptr;
        std::uint32_t last = 0;
    };

    /// "Had | had no part in", "denied | any role in".
    Words words_in(const Frame& frame) const {
        const std::uint32_t end = d_.sentences[frame.sentence].last, head = clauses_.head_of(frame);
        for (const auto* table : {&phrases_of<"part-in">(d_), &phrases_of<"part-denied">(d_)})
            if (const auto match = table->longest(d_.words_from(head, end))) return {match.phrase, head + match.length};
        return {};
    }

    /// "Had no part in | the talks".
    void read_in(std::uint32_t f, const Phrase& phrase, std::uint32_t last, std::vector<Claim>& out) const {
        const Frame& frame = r_.frames[f];
        const auto subjects = clauses_.subjects_of(f);
        if (frame.passive == (phrase.get("voice") == "passive") && subjects.size() == 1) add(f, phrase, subjects.front(), chunk_of(d_, last), out);
    }

    /// "The talks | were mediated | by | the bishop", "the bishop | led | the talks".
    void read_act(std::uint32_t f, const Phrase& act, std::uint32_t length, std::vector<Claim>& out) const {
        const Frame& frame = r_.frames[f];
        const auto subjects = clauses_.subjects_of(f);
        if (subjects.size() != 1) return;
        if (!frame.passive) {
            const auto objects = clauses_.objects_of(frame, length);
            if (objects.size() == 1) add(f, act, subjects.front(), objects.front(), out);
            return;
        }
        for (const PrepPhrase& p : frame.preps)
            if (lower(d_, p.prep) == "by") return add(f, act, p.chunk, subjects.front(), out);
    }

    void add(std::uint32_t f, const Phrase& phrase, std::uint32_t whose, std::uint32_t what, std::vector<Claim>& out) const {
        if (what == no_chunk || what >= d_.chunks.size() || d_.chunks[what].kind != ChunkKind::noun || clauses_.is_open(f)) return;
        const Chunk& thing = d_.chunks[what];
        const Telling told = clauses_.telling(f);
        const NamedEntity* who = party(whose);
        if (who == nullptr || thing.negated || told.mood != Mood::real || !phrase_of<"part-thing">(d_, thing.head, thing.last)) return;
        PoleThing part = named_by(*who, false);
        part.about = "part of " + part.name;
        part.changes = "no";
        for (std::uint32_t t = thing.first; t < thing.last; ++t)
            if (segment::is_noun(d_.tokens[t].tag) && !r_.names.at(t)) part.modifiers.emplace_back(sense_at(r_, t, thing.last).text);
        std::ranges::sort(part.modifiers);
        sides_.add(out, f, {&phrase, std::move(part), told, std::max({r_.frames[f].last, thing.last, d_.chunks[whose].last})});
    }

    /// A person or a body, by name or by what stands for one: "by the bishop of Elm, | Karl Moss".
    const NamedEntity* party(std::uint32_t chunk) const {
        if (const auto who = person_of(r_, chunk)) return who->entity;
        const std::uint32_t name = apposed_behind(chunk);
        if (const auto who = name != no_chunk ? person_of(r_, name) : std::nullopt) return who->entity;
        const ChunkEntity e = entity_of(r_, d_.chunks[chunk]);
        return e.entity && e.entity->type == EntityType::organisation ? e.entity : nullptr;
    }

    /// "the bishop | of | Elm |, | Monsignor Karl Moss": the name behind the comma.
    std::uint32_t apposed_behind(std::uint32_t chunk) const {
        if (const std::uint32_t name = apposed_name(r_, chunk); name != no_chunk) return name;
        constexpr std::uint32_t reach = 5;
        for (std::uint32_t c = chunk + 1; c < std::min<std::size_t>(chunk + reach, d_.chunks.size()) && d_.chunks[c].kind != ChunkKind::verb; ++c)
            if (d_.chunks[c].kind == ChunkKind::noun && d_.text(d_.chunks[c].first - 1) == "," && d_.chunks[c].sentence == d_.chunks[chunk].sentence) return r_.names.at(d_.chunks[c].head) ? c : no_chunk;
        return no_chunk;
    }

    const Reading& r_;
    const segment::Document& d_;
    const PoleClauses& clauses_;
    PoleThings things_;
    PoleSides sides_;
};

}  // namespace

void part_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out) { PartReader(reading, clauses).read(out); }

}  // namespace atodds::extract
