#include <algorithm>
#include <set>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// What an attack hit, clause by clause: people under arms and what is theirs, or people and places without.
class TargetReader {
  public:
    explicit TargetReader(const Reading& r)
        : r_(r),
          d_(*r.document),
          hits_(phrases_of<"hit-verb">(d_)),
          things_(phrases_of<"hit-thing">(d_)),
          groups_(phrases_of<"hit-group">(d_)),
          habits_(phrases_of<"hit-habit">(d_)) {}

    void read(std::vector<Claim>& out) {
        if (!r_.of_attack) return;
        for (const Frame& frame : r_.frames) read_frame(frame, out);
    }

  private:
    /// The things of one kind that a clause says were hit.
    struct Hit {
        std::string_view side;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        bool killed = false;  ///< said of all the dead: "12 civilians were killed", not "two teachers"
        rules::RuleIndex rule = 0;
    };

    void read_frame(const Frame& frame, std::vector<Claim>& out) {
        const Chunk& verb = d_.chunks[frame.verb];
        const std::uint32_t end = d_.sentences[frame.sentence].last;
        const auto match = hits_.longest(d_.words_from(verb.head, end));
        if (!match || frame.negated || frame.infinitive || is_habit(frame)) return;
        const bool kills = !match.phrase->get("kills").empty();
        std::vector<Hit> hits;
        for (const std::uint32_t c : struck(frame, match.length))
            if (const Hit hit = hit_in(c); !hit.side.empty() && (!kills || hit.killed)) hits.push_back(hit);
        if (hits.empty()) return;
        const bool mixed =
            std::any_of(hits.begin(), hits.end(), [&](const Hit& h) { return h.side != hits.front().side; });
        if (!mixed) add(frame, match, hits, out);
    }

    /// The chunks of what the verb hits: objects, "fired on [a crowd]", of a passive the subjects.
    ChunkList struck(const Frame& frame, std::uint32_t length) const {
        if (frame.passive) return frame.subjects;
        if (!frame.objects.empty() && length == 1) return frame.objects;
        const std::uint32_t from = d_.chunks[frame.verb].head + length - 1;
        for (const PrepPhrase& p : frame.preps)
            if (p.prep == from) return {p.chunk};
        return frame.objects;
    }

    /// "a large gathering of [fighters]": the noun that says who they are.
    std::uint32_t members_of(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        const bool group = static_cast<bool>(groups_.longest(d_.words_from(chunk.head, chunk.last)));
        std::uint32_t next = c + 1;
        while (next < d_.chunks.size() && d_.chunks[next].kind == ChunkKind::other &&
               is_mark(d_.chunks[next].first))
            ++next;
        if (!group || next + 1 >= d_.chunks.size() || lower(d_, d_.chunks[next].first) != "of") return c;
        return d_.chunks[next + 1].kind == ChunkKind::noun ? next + 1 : c;
    }

    bool is_mark(std::uint32_t token) const { return d_.text(token) == "\"" || d_.text(token) == "\u201d"; }

    /// Of one who was killed nobody says that the attack was on him.
    bool is_anybody(const Chunk& chunk) const {
        const auto word = lower(d_, chunk.first);
        return (word == "a" || word == "an") && chunk.last - chunk.first > 1;
    }

    Hit hit_in(std::uint32_t c) const {
        const std::uint32_t members = members_of(c);
        const Chunk& chunk = d_.chunks[members];
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
            if (const auto match = things_.longest(d_.words_from(t, chunk.last));
                match && t + match.length > chunk.head && (match.phrase->get("side") != "armed" || match.phrase->get("killed").empty() || !is_anybody(chunk)))
                return {match.phrase->get("side"), d_.chunks[c].first, chunk.last,
                        !match.phrase->get("killed").empty(), match.phrase->rule};
        return {};
    }

    /// "has often been hit by jets": no one attack.
    bool is_habit(const Frame& frame) const {
        const std::uint32_t end = d_.sentences[frame.sentence].last;
        for (std::uint32_t t = frame.first; t < std::min(frame.last + 2, end); ++t)
            if (habits_.longest(d_.words_from(t, end))) return true;
        return false;
    }

    void add(const Frame& frame, const PhraseTable::Match& match, const std::vector<Hit>& hits,
             std::vector<Claim>& out) const {
        const Chunk& verb = d_.chunks[frame.verb];
        const std::uint32_t first = std::min(verb.first, hits.front().first),
                            last = std::max(verb.last, hits.back().last);
        Draft draft(r_, ClaimKind::stance, first, last);
        Claim& claim = draft.claim();
        claim.event = attack_event;
        claim.measure = "what the " + claim.event + " hit";
        claim.slot = "event target:" + claim.event;
        claim.predicate =
            hits.front().side == "armed" ? "people or sites under arms" : "people or places without arms";
        claim.position = d_.text(d_.span(hits.front().first, hits.back().last));
        claim.polarity = Polarity::positive;
        if (std::all_of(hits.begin(), hits.end(), [](const Hit& h) { return h.killed; }))
            claim.population = claim.facet = "people";
        if (!match.phrase->get("kills").empty()) claim.flow = Flow::flow;
        for (const Hit& hit : hits) draft.rule(hit.rule);
        draft.part(PartRole::cue, verb.head, verb.head + match.length).rule(match.phrase->rule);
        draft.place(frame.first, frame.last)
            .time(frame.first, frame.last)
            .voice(verb.head, &frame)
            .words(first, last);
        if (is_sided(verb.head)) draft.claim().rules.emplace_back("war-side");
        out.push_back(draft.take());
    }

    /// Whether who says it fights or rules: a state, an armed group, "a military source".
    bool is_sided(std::uint32_t token) const {
        static const PhraseTable& sides = d_.pack->phrases("war-side");
        const Attribution* a = speaker_at(r_, token);
        if (!a) return false;
        for (const NamedEntity& e : r_.names.entities)
            if (e.id == a->id && (e.type == EntityType::country || e.type == EntityType::group)) return true;
        // "a report on state television quoted a military source": named before the verb or right after it
        constexpr std::uint32_t source_reach = 4;
        const std::uint32_t from = first_token(a->name_span), end = d_.sentences[sentence_of(d_, from)].last;
        for (std::uint32_t t = from; t < end && t <= std::max(a->cue + source_reach, from); ++t)
            if ((t <= a->cue || t < token) && sides.longest(d_.words_from(t, end))) return true;
        return names_own_forces(a->cue, end);
    }

    /// "said that one of its fighters": who has fighters fights.
    bool names_own_forces(std::uint32_t cue, std::uint32_t end) const {
        static const PhraseTable& forces = d_.pack->phrases("own-force");
        for (std::uint32_t t = cue + 1; t + 1 < end; ++t)
            if (const auto word = lower(d_, t);
                (word == "its" || word == "our") && forces.longest(d_.words_from(t + 1, end)))
                return true;
        return false;
    }

    std::uint32_t first_token(Span span) const {
        const auto at =
            std::lower_bound(d_.tokens.begin(), d_.tokens.end(), span.begin,
                             [](const segment::Token& t, std::uint32_t begin) { return t.begin < begin; });
        return static_cast<std::uint32_t>(at - d_.tokens.begin());
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& hits_;
    const PhraseTable& things_;
    const PhraseTable& groups_;
    const PhraseTable& habits_;
};

}  // namespace

void target_claims(const Reading& reading, std::vector<Claim>& out) {
    TargetReader(reading).read(out);
}

}  // namespace atodds::extract
