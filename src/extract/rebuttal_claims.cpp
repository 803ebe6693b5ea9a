#include <algorithm>

#include "extract/draft.hpp"
#include "extract/rebuttals.hpp"

namespace atodds::extract {

using segment::Document;

namespace {

/// What a rebuttal calls untrue is claimed once more, the other way round: "The Post wrote that Orbex would sell the mill. Orbex
/// denied it" holds the claim that Orbex would not, in the words of the rebuttal.
class RebuttalReader {
  public:
    explicit RebuttalReader(const Reading& reading) : r_(reading), d_(*reading.document) {}

    void read(std::vector<Claim>& out) {
        const std::size_t told = out.size();
        for (const Rebuttal& rebuttal : find_rebuttals(r_)) {
            const Span range = d_.span(rebuttal.told_first, rebuttal.told_last);
            for (std::size_t i = 0; i < told; ++i)
                if (out[i].span.begin >= range.begin && out[i].span.end <= range.end && can_be_untrue(out[i]) && !is_affirmed(out, told, i, range)) out.push_back(turned(out[i], rebuttal));
        }
    }

  private:
    /// A statement or a state with two sides, told in a clause of its own.
    bool can_be_untrue(const Claim& claim) const {
        const bool two_sides = claim.slot.starts_with("statement:") || claim.slot.starts_with("pole:");
        return two_sides && claim.polarity != Polarity::none && claim.side.empty() && !claim.in_title && !is_aside(claim);
    }

    /// The article tells the same in its own words elsewhere: what is denied is a part of it, or was denied before it came true.
    static bool is_affirmed(const std::vector<Claim>& claims, std::size_t count, std::size_t told, const Span& report) {
        constexpr std::size_t enough = 3;  // words that the two share
        const Claim& denied = claims[told];
        return std::any_of(claims.begin(), claims.begin() + static_cast<std::ptrdiff_t>(count), [&](const Claim& other) {
            const bool outside = other.span.end <= report.begin || other.span.begin >= report.end;
            if (!outside || other.speaker || other.slot != denied.slot || other.polarity != denied.polarity) return false;
            const auto shared = std::ranges::count_if(other.words, [&](const auto& word) { return std::ranges::find(denied.words, word) != denied.words.end(); });
            return static_cast<std::size_t>(shared) >= std::min(enough, static_cast<std::size_t>(denied.words.size()));
        });
    }

    /// "Said the firm, which owns the mill, would close it": nobody denies that it owns the mill.
    bool is_aside(const Claim& claim) const {
        return std::ranges::any_of(r_.frames, [&](const Frame& frame) {
            const segment::Chunk& verb = d_.chunks[frame.verb];
            const Span head = d_.span(verb.head, verb.head + 1);
            const auto is_cue = [&](const Part& part) { return part.role == PartRole::cue && part.span == head; };
            return (frame.relative || frame.participle) && std::ranges::any_of(claim.parts, is_cue);
        });
    }

    Claim turned(const Claim& told, const Rebuttal& rebuttal) const {
        Draft draft(r_, told.kind, rebuttal.first, rebuttal.last);
        draft.rule(rebuttal.rule);
        Claim fresh = std::move(draft.claim());
        Claim claim = told;
        claim.span = fresh.span, claim.sentence = fresh.sentence, claim.in_title = fresh.in_title;
        claim.parts = {{PartRole::cue, d_.span(rebuttal.cue, rebuttal.cue + 1)}};
        claim.position = d_.text(claim.span);
        claim.polarity = told.polarity == Polarity::positive ? Polarity::negative : Polarity::positive;
        claim.modality = {Modality::denied};
        for (const Modality mood : told.modality)
            if (mood != Modality::reported && mood != Modality::asserted) claim.modality.push_back(mood);
        claim.inferred = true;
        claim.label = {};
        claim.rules = std::move(fresh.rules);
        name_refuter(claim, rebuttal);
        return claim;
    }

    void name_refuter(Claim& claim, const Rebuttal& rebuttal) const {
        claim.speaker.reset();
        const std::string cue(lower(d_, rebuttal.cue));
        if (const Attribution* over = speaker_at(r_, rebuttal.cue)) {
            claim.speaker = Speaker{over->id, over->name, cue};
            claim.parts.push_back({PartRole::speaker, over->name_span});
            return;
        }
        if (rebuttal.speaker == no_chunk) return;
        const segment::Chunk& who = d_.chunks[rebuttal.speaker];
        const ChunkEntity e = entity_of(r_, who);
        claim.speaker = Speaker{e.entity ? party_of(*e.entity) : std::string(noun_lemma(d_, who.head)), std::string(d_.text(d_.span(who.first, who.last))), cue};
        claim.parts.push_back({PartRole::speaker, d_.span(who.first, who.last)});
    }

    const Reading& r_;
    const Document& d_;
};

}  // namespace

void rebuttal_claims(const Reading& reading, std::vector<Claim>& out) { RebuttalReader(reading).read(out); }

}  // namespace atodds::extract
