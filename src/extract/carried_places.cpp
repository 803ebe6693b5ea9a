#include "extract/carried_places.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Document;
using segment::Sentence;

namespace {

class PlaceCarrier {
  public:
    explicit PlaceCarrier(const Reading& r) : r_(r), d_(*r.document) {}

    std::vector<std::uint32_t> carry() {
        std::vector<std::uint32_t> carried(d_.sentences.size(), no_name);
        if (r_.main_path.empty()) return carried;
        std::uint32_t away = no_name, since = 0;
        for (std::uint32_t s = 0; s < d_.sentences.size(); ++s) {
            const Told told = told_in(d_.sentences[s]);
            if (told.any) away = told.away, since = 0;
            else if (away != no_name && ++since <= reach && points_at_event(s)) carried[s] = away;
        }
        return carried;
    }

  private:
    /// Sentences into which a place is carried.
    static constexpr std::uint32_t reach = 2;

    struct Told {
        bool any = false;                ///< the sentence names a place or a country
        std::uint32_t away = no_name;    ///< the last of its places, if none lies where the article is told from, or holds it
    };

    Told told_in(const Sentence& sentence) const {
        Told told;
        bool here = sentence.title;
        for (const ChunkEntity found : entities_in(r_, std::max(sentence.first, r_.dateline_end), sentence.last)) {
            const EntityType type = found.entity->type;
            if ((type != EntityType::place && type != EntityType::country) || found.mention->demonym) continue;
            told.any = true;
            const auto& path = known_place_path(r_, *found.entity);
            if (type == EntityType::place && is_away(path)) told.away = static_cast<std::uint32_t>(found.entity - r_.names.entities.data());
            else here |= type == EntityType::place;
        }
        if (here) told.away = no_name;
        return told;
    }

    bool is_away(const TextList& path) const {
        const auto holds = [](const TextList& places, std::string_view place) { return std::ranges::find(places, place) != places.end(); };
        return path.size() > 1 && !holds(path, r_.main_path.front()) && !holds(r_.main_path, path.front());
    }

    /// "The blast", "that flood": an event told of before.
    bool points_at_event(std::uint32_t s) const {
        const auto& events = phrases_of<"event-noun">(d_);
        if (!d_.may_hold(events, s)) return false;
        for (std::uint32_t t = d_.sentences[s].first + 1; t < d_.sentences[s].last; ++t) {
            const auto before = lower(d_, t - 1);
            if ((before == "the" || before == "that" || before == "this") && phrase_at(d_, events, t)) return true;
        }
        return false;
    }

    const Reading& r_;
    const Document& d_;
};

}  // namespace

std::vector<std::uint32_t> find_carried_places(const Reading& reading) { return PlaceCarrier(reading).carry(); }

}  // namespace atodds::extract
