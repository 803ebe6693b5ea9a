#include <algorithm>
#include <utility>
#include <vector>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "text/interval.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// How many bombs went off in the attack that an article is about: "a twin bombing", "a car bomb", "three suicide bombers".
class BombReader {
  public:
    explicit BombReader(const Reading& r) : r_(r), d_(*r.document), bombs_(phrases_of<"bomb-noun">(d_)), several_(phrases_of<"bomb-number">(d_)) {}

    void read(std::vector<Claim>& out) const {
        if (r_.main_event != attack_event) return;
        std::vector<std::pair<std::uint32_t, Bombs>> told;
        constexpr std::uint32_t lead = 4;  // sentences; later ones tell of other attacks
        for (std::uint32_t c = 0; c < d_.chunks.size() && d_.chunks[c].sentence < lead; ++c)
            if (const Bombs bombs = bombs_in(c); bombs.number > 0) told.emplace_back(c, bombs);
        const bool counted = std::ranges::any_of(told, [](const auto& one) { return one.second.number > 1; });
        if (!counted && tells_of_several_blasts(d_)) return;  // "a bomber struck, shortly after a van blew up": one of several
        for (const auto& [chunk, bombs] : told) add(d_.chunks[chunk], bombs, out);
    }

  private:
    struct Bombs {
        int number = 0;
        rules::RuleIndex rule = 0;
    };

    /// Bombs that the noun chunk counts; 0: it counts none. "The bombing" and "bomb attacks" do not say how many.
    Bombs bombs_in(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        if (chunk.kind != ChunkKind::noun) return {};
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t) {
            const auto bomb = bombs_.longest(d_.words_from(t, chunk.last));
            if (!bomb || t + bomb.length != chunk.last) continue;
            for (std::uint32_t before = chunk.first; before < t; ++before)
                if (const auto number = several_.longest(d_.words_from(before, t))) return {std::atoi(std::string(number.phrase->get("number")).c_str()), bomb.phrase->rule};
            const auto article = lower(d_, chunk.first);
            const bool one = (article == "a" || article == "an") && d_.tokens[chunk.head].tag == segment::Tag::nn;
            return one && !bomb.phrase->get("one").empty() ? Bombs{1, bomb.phrase->rule} : Bombs{};
        }
        return {};
    }

    void add(const Chunk& chunk, Bombs bombs, std::vector<Claim>& out) const {
        Draft draft(r_, ClaimKind::quantity, chunk.first, chunk.last);
        Claim& claim = draft.claim();
        claim.measure = claim.slot = "bombs in the attack";
        claim.value = text::exact_value(Decimal(bombs.number), std::string(d_.text(d_.span(chunk.first, chunk.last))), false);
        claim.unit = Unit{"bomb", Dimension::count, std::string(d_.text(chunk.head)), std::nullopt};
        claim.event = attack_event;
        claim.inferred = true;
        const auto& sentence = d_.sentences[chunk.sentence];
        draft.part(PartRole::value, chunk.first, chunk.last).place(chunk.first, sentence.last).time(chunk.first, sentence.last);
        draft.rule(bombs.rule).voice(chunk.head, nullptr).words(sentence.first, sentence.last);
        out.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& bombs_;
    const PhraseTable& several_;
};

}  // namespace

bool tells_of_several_blasts(const Document& document) {
    return has_phrase<"several-blasts">(document, 0, static_cast<std::uint32_t>(document.tokens.size()));
}

void bomb_claims(const Reading& reading, std::vector<Claim>& out) {
    BombReader(reading).read(out);
}

}  // namespace atodds::extract
