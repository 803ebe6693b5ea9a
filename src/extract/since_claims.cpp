// Since when a place or person is in a state: "has been under siege since 2013".
#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Document;

namespace {

class SinceReader {
  public:
    SinceReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Mention& m : r_.figures) {
            const bool dated =
                m.timex && m.timex->type == Timex::Type::date && m.timex->range.from && m.timex->range.to;
            if (!dated || m.first_token < 2 || lower(d_, m.first_token - 1) != "since") continue;
            if (const auto [state, first] = state_before(m.first_token - 1); state)
                read_state(*state, first, m);
        }
    }

  private:
    /// The words for a state that end right before "since", and their first token.
    std::pair<const rules::Phrase*, std::uint32_t> state_before(std::uint32_t since) const {
        const std::uint32_t begin = d_.sentences[sentence_of(d_, since)].first;
        constexpr std::uint32_t longest = 4;
        for (std::uint32_t t = since > begin + longest ? since - longest : begin; t < since; ++t)
            if (const auto state = phrase_of<"state-since">(d_, t, since); state && t + state.length == since)
                return {state.phrase, t};
        return {nullptr, 0};
    }

    void read_state(const rules::Phrase& state, std::uint32_t first, const Mention& m) {
        const Frame* frame = nullptr;
        const auto [begin, end] = frames_of_sentence(r_, sentence_of(d_, first));
        for (std::uint32_t f = begin; f < end; ++f)
            if (r_.frames[f].first <= first && d_.chunks[r_.frames[f].verb].first <= first &&
                !r_.frames[f].subjects.empty())
                frame = &r_.frames[f];
        const NamedEntity* who = frame && !frame->negated ? subject_of(*frame) : nullptr;
        if (who == nullptr) return;
        Draft draft(r_, ClaimKind::date, frame->first, m.last_token);
        Claim& claim = draft.claim();
        const std::string what(state.get("as"));
        claim.measure = "start of " + what;
        claim.slot = claim.measure + ":" + who->id;
        claim.timex = m.timex;
        draft.entity(*who, EntityRole::subject, false)
            .part(PartRole::value, m.first_token, m.last_token)
            .rule(state.rule);
        draft.place(frame->first, m.last_token)
            .voice(d_.chunks[frame->verb].head, frame)
            .words(frame->first, m.last_token);
        claim.time = m.timex->range;
        claim.inferred = true;
        out_.push_back(draft.take());
    }

    /// Who or what is named, or "the town" that the article is about.
    const NamedEntity* subject_of(const Frame& frame) const {
        const segment::Chunk& chunk = d_.chunks[frame.subjects.front()];
        if (const NameMention* name = r_.names.at(chunk.head))
            return name->demonym ? nullptr : &r_.names.entities[name->name];
        const auto noun = phrase_of<"ground-noun">(d_, chunk.head, chunk.last);
        if (!noun || noun.phrase->get("town") != "yes") return nullptr;
        for (const NamedEntity& e : r_.names.entities)
            if (e.id == r_.main_place && e.type == EntityType::place) return &e;
        return nullptr;
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void since_claims(const Reading& reading, std::vector<Claim>& out) {
    SinceReader(reading, out).read();
}

}  // namespace atodds::extract
