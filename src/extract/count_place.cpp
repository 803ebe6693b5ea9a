// Where a count was taken.
#include "extract/count_place.hpp"

#include <algorithm>
#include <span>

#include "extract/count_rules.hpp"
#include "extract/extents.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::Phrase;
using segment::Chunk;
using segment::Document;

namespace {

bool is_area(EntityType type) { return type == EntityType::place || type == EntityType::country; }

class CountPlace {
  public:
    CountPlace(const Reading& reading, const Mention& figure, const Governed& governed, TokenRange range, Draft& draft)
        : r_(reading), d_(*reading.document), m_(figure), governed_(governed), range_(range), draft_(draft), claim_(draft.claim()) {}

    void set() {
        if (!of_host() && !of_area_behind()) of_names();
        if (is_above_countries()) claim_.rules.emplace_back(above_countries);
        if (const auto area = wide_area(r_, m_)) of_wide_area(*area);
        if (const Phrase* countries = spread_over_countries(r_, m_)) {
            draft_.rule(countries->rule);
            claim_.place.clear(), claim_.place_stated = false;
        }
    }

  private:
    /// People hosted are where their host is, not where they come from.
    bool of_host() {
        if (!is_hosted() || !governed_.frame) return false;
        for (const auto s : governed_.frame->subjects)
            if (const auto e = entity_of(r_, d_.chunks[s]); e.entity && e.entity->type != EntityType::person) {
                claim_.place = place_path(r_, *e.entity);
                claim_.place_stated = true;
                return true;
            }
        return false;
    }

    /// "170 people in the province and tens of others abroad": the words right behind the figure say where, whatever else the clause
    /// names. A province that no name nearby explains is the article's own, or lies where the article does.
    bool of_area_behind() {
        static const rules::PhraseTable &leads = d_.pack->phrases("place.preposition"), &kinds = d_.pack->phrases("own-area");
        const std::uint32_t lead = std::max(m_.last_token, d_.chunks[governed_.chunk].last), noun = lead + 2;
        if (noun >= d_.sentences[sentence_of(d_, m_.first_token)].last || !leads.exact(d_.words_from(lead, lead + 1)) || lower(d_, lead + 1) != "the") return false;
        const auto kind = kinds.longest(d_.words_from(noun, noun + 1));
        if (!kind || is_named_behind(noun + 1)) return false;
        const NameMention* nearby = r_.names.at(noun);
        const auto& path = nearby ? known_place_path(r_, r_.names.entities[nearby->name]) : r_.main_path;
        const std::size_t least = nearby ? 2 : 3;  // a town, its province, their country: of two names nobody knows which kind the first has
        claim_.inferred = true;
        if (path.size() < least) return draft_.place(noun, noun), true;
        draft_.rule(kind.phrase->rule);
        const auto names = path.views();
        claim_.place = std::span(names).last(2);
        return claim_.place_stated = true;
    }

    /// "in the province of Elm", "in the Elm district": another area than the article's, or the same by its name.
    bool is_named_behind(std::uint32_t token) const {
        if (token >= d_.tokens.size()) return false;
        return lower(d_, token) == "of" || segment::is_noun(d_.tokens[token].tag) || r_.names.at(token) != nullptr;
    }

    void of_names() {
        const Chunk& chunk = d_.chunks[governed_.chunk];
        const auto& sentence = d_.sentences[sentence_of(d_, m_.first_token)];
        const auto [first, last] = range_;
        const std::uint32_t verb = governed_.frame ? d_.chunks[governed_.frame->verb].first : first;
        if (has_place(chunk.first, last)) return void(draft_.place(chunk.first, last));
        if (has_place(verb, last)) return void(draft_.place(verb, last));
        // "Norland keeps nine posts there": who has them is not where they are
        const bool has_owner = !is_hosted() && governed_.frame && governed_.role == GovernRole::object && !governed_.frame->subjects.empty();
        if (!has_owner && has_place(first, last)) return void(draft_.place(first, last));
        draft_.place(sentence.first, sentence.last);
        claim_.inferred = true;
        claim_.place_stated = false;
    }

    bool has_place(std::uint32_t first, std::uint32_t last) const {
        const auto found = entities_in(r_, std::max(first, std::min(r_.dateline_end, last)), last);
        return std::any_of(found.begin(), found.end(), [](const auto& e) { return is_area(e.entity->type) && !e.mention->demonym && !e.mention->capital; });
    }

    /// "Around the Indian Ocean": what one of its countries counted is a part.
    bool is_above_countries() const {
        if (!claim_.place_stated || claim_.place.size() != 1) return false;
        return std::ranges::any_of(r_.names.entities, [&](const NamedEntity& e) { return e.id == claim_.place.front() && is_wider_than_a_country(e); });
    }

    /// "Across Norland 61,000": the area that the count is of, whatever else the clause names.
    void of_wide_area(const WideArea& area) {
        draft_.rule(area.rule);
        const auto named = entities_in(r_, area.first, area.last);
        if (!named.empty()) return void(draft_.place(area.first, area.last));
        if (!area.of_nation || r_.main_country.empty()) return;
        claim_.place = place_path(r_, r_.main_country);
        claim_.place_stated = claim_.inferred = true;
    }

    bool is_hosted() const { return claim_.measure == "people hosted"; }

    const Reading& r_;
    const Document& d_;
    const Mention& m_;
    const Governed& governed_;
    TokenRange range_;
    Draft& draft_;
    Claim& claim_;
};

}  // namespace

void place_count(const Reading& reading, const Mention& figure, const Governed& governed, TokenRange claim, Draft& draft) {
    CountPlace(reading, figure, governed, claim, draft).set();
}

}  // namespace atodds::extract
