// By how many percent pay, rents, fares and the like are raised or cut, as a verb or a noun says it.
#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::Phrase;
using segment::Document;

namespace {

class RiseReader {
  public:
    RiseReader(const Reading& r, const Mention& m) : r_(r), d_(*r.document), m_(m), sentence_(d_.sentences[sentence_of(d_, m.number_token)]) {}

    std::optional<Claim> read() const {
        if (m_.last_token < sentence_.last && lower(d_, m_.last_token) == "of") return std::nullopt;  // a share
        const Phrase* thing = only<"changing-thing">("as", segment::is_noun);  // nobody's "pay 5 percent more"
        const Phrase* way = only<"change-word">("way", [](segment::Tag) { return true; });
        if (const Phrase* side = only<"change-side">("side", [](segment::Tag) { return true; })) return proposed(*side, thing);
        if (!thing || !way || !is_bound() || is_wished() || has_other_percent()) return std::nullopt;
        return told(std::string(way->get("way")) + " of " + std::string(thing->get("as")), thing, *way);
    }

  private:
    /// "The company has offered five percent": in a labour dispute of wages, where neither sentence nor article says of what else.
    std::optional<Claim> proposed(const Phrase& side, const Phrase* thing) const {
        if (!is_bound() || has_other_percent() || is_another_offer()) return std::nullopt;
        if (thing == nullptr && (!has_phrase<"labour-word">(d_, 0, static_cast<std::uint32_t>(d_.tokens.size())) || tells_of_others())) return std::nullopt;
        Claim claim = told(std::string(side.get("side")) + " rise of " + std::string(thing ? thing->get("as") : text::Letters("wages")), thing, side, true);
        claim.facet = who_proposes();
        claim.inferred |= thing == nullptr;
        return claim;
    }

    /// A first offer, one on top, one for some of them, or for something else ("20 percent off", "10 percent more staff").
    bool is_another_offer() const {
        constexpr std::uint32_t reach = 4;  // "5 percent for its lowest paid", "12 percent for the first quarter"
        const std::uint32_t behind = std::min(m_.last_token + reach, sentence_.last);
        if (has_phrase<"other-offer">(d_, sentence_.first, behind)) return true;
        if (m_.last_token >= sentence_.last) return false;
        const bool counts_more = lower(d_, m_.last_token) == "more" && !phrase_of<"changing-thing">(d_, m_.last_token + 1, sentence_.last);
        return counts_more || lower(d_, m_.last_token) == "for" || (segment::is_noun(d_.tokens[m_.last_token].tag) && !says_change(m_.last_token));
    }

    /// "by unite", "by government": who offers or demands it; empty: not said, or "the company", "the union" of the story.
    std::string who_proposes() const {
        const auto [first, last] = frames_of_sentence(r_, sentence_of(d_, m_.number_token));
        for (std::uint32_t f = first; f < last; ++f) {
            const Frame& frame = r_.frames[f];
            if (frame.subjects.empty() || d_.chunks[frame.verb].first > m_.first_token || d_.chunks[frame.verb].last + term_reach < m_.first_token) continue;
            if (!phrase_of<"change-side">(d_, d_.chunks[frame.verb].head, sentence_.last) && verb_lemma(frame) != "be") continue;
            return named_by(d_.chunks[frame.subjects.front()]);
        }
        return {};
    }

    std::string named_by(const segment::Chunk& chunk) const {
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
            if (const NameMention* name = r_.names.at(t)) return "by @" + r_.names.entities[name->name].id;
        std::uint32_t t = chunk.head;  // "the government's offer": the owner
        for (std::uint32_t own = chunk.first; own < chunk.head; ++own)
            if (d_.tokens[own + 1].is(segment::possessive)) t = own;
        if (segment::is_proper(d_.tokens[t].tag)) return "by " + std::string(lower(d_, t));
        const bool any = d_.tokens[t].tag != segment::Tag::nn || phrase_of<"anybody-offers">(d_, t, t + 1) || phrase_of<"change-side">(d_, t, t + 1);
        return any && d_.tokens[t].tag != segment::Tag::nns ? std::string() : "by " + noun_lemma(d_, t);
    }
    static constexpr std::uint32_t term_reach = 12;  ///< tokens between the verb and the figure

    /// The article tells of rents, fares or pensions too, which may be what is meant.
    bool tells_of_others() const {
        for (std::uint32_t t = 0; t < d_.tokens.size(); ++t) {
            const auto match = phrase_of<"changing-thing">(d_, t, d_.sentences[sentence_of(d_, t)].last);
            if (match && segment::is_noun(d_.tokens[t + match.length - 1].tag) && match.phrase->get("as") != "wages") return true;
        }
        return false;
    }

    Claim told(std::string measure, const Phrase* thing, const Phrase& way, bool dated = false) const {
        Draft draft(r_, ClaimKind::share, m_.first_token, end());
        Claim& claim = draft.claim();
        claim.measure = std::move(measure) + over_years();
        claim.slot = claim.measure;
        claim.value = m_.value;
        claim.unit = m_.unit;
        claim.change = way.get("way") == "cut" ? Change::down : Change::up;
        claim.population = whose();
        if (thing) draft.rule(thing->rule);
        draft.rule(way.rule).part(PartRole::value, m_.first_token, m_.last_token);
        draft.place(sentence_.first, sentence_.last).voice(m_.number_token, nullptr).words(sentence_.first, sentence_.last);
        if (dated) draft.time(sentence_.first, sentence_.last);
        return draft.take();
    }

    /// The one phrase of a class in the sentence; null: none, or two that say different things in the field.
    template <ClassName name>
    const Phrase* only(const char* field, bool (*fits)(segment::Tag)) const {
        const Phrase* found = nullptr;
        for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) {
            const auto match = phrase_of<name>(d_, t, sentence_.last);
            if (!match || !fits(d_.tokens[t + match.length - 1].tag)) continue;
            if (found && match.phrase->get(field) != found->get(field)) return nullptr;
            found = match.phrase;
            t += match.length - 1;
        }
        return found;
    }

    bool says_change(std::uint32_t token) const {
        return phrase_of<"changing-thing">(d_, token, sentence_.last) || phrase_of<"change-word">(d_, token, sentence_.last) ||
               phrase_of<"change-side">(d_, token, sentence_.last);
    }

    /// The figure stands right behind the change or what changes, "a pay rise of", "wages by", or in front: "6 percent more pay".
    /// "A pay rise to 6 percent" is a level, "pay behind inflation of 6 percent" another figure.
    bool is_bound() const {
        constexpr std::uint32_t longest = 6;  // "is on average about"
        std::uint32_t t = m_.first_token;
        while (t > sentence_.first && m_.first_token - t < longest && phrase_of<"before-change">(d_, t - 1, t)) --t;
        return (t > sentence_.first && says_change(t - 1)) || (m_.last_token < sentence_.last && says_change(m_.last_token));
    }

    /// "The union demands a rise of 8 percent", "if pay rises by 8 percent".
    bool is_wished() const { return has_phrase<"wished-change">(d_, sentence_.first, sentence_.last); }

    bool has_other_percent() const {
        return std::ranges::any_of(figures_in(r_, sentence_.first, sentence_.last), [&](const Mention& other) {
            return other.type == MentionType::percent && other.number_token != m_.number_token;
        });
    }

    /// " over two years": "6 percent over two years", "3 percent a year" are other figures than that of one step.
    std::string over_years() const {
        const Phrase* spread = phrase_in(d_, phrases_of<"spread-change">(d_), m_.last_token, sentence_.last);
        if (spread == nullptr) spread = phrase_in(d_, phrases_of<"spread-change">(d_), sentence_.first, m_.first_token);
        return spread ? " " + std::string(spread->base) : std::string();
    }

    /// Whose pay it is; empty: of all who are meant.
    std::string whose() const {
        for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t)
            if (population_in(d_, t, t + 1) && !phrase_of<"anybody-paid">(d_, t, t + 1)) return noun_lemma(d_, t);
        return {};
    }

    /// The end of the words that are about the change: "6 percent | more pay".
    std::uint32_t end() const {
        std::uint32_t t = m_.last_token;
        while (t < sentence_.last && says_change(t)) ++t;
        return t;
    }

    const Reading& r_;
    const Document& d_;
    const Mention& m_;
    const segment::Sentence& sentence_;
};

}  // namespace

void rise_claims(const Reading& reading, std::vector<Claim>& out) {
    for (const Mention& mention : reading.figures)
        if (mention.type == MentionType::percent && mention.value)
            if (auto claim = RiseReader(reading, mention).read()) out.push_back(std::move(*claim));
}

}  // namespace atodds::extract
