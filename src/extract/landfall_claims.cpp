// Where a storm came ashore: the place, the side of the land, and whether it is said to have done so once.
#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

class LandfallReader {
  public:
    LandfallReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        const std::size_t before = out_.size();
        for (const Frame& frame : r_.frames)
            if (!frame.negated && !frame.infinitive && frame.subjects.size() == 1 && comes_ashore(frame)) add(frame);
        const auto elsewhere = [&](const Claim& c) { return c.attribute->text != out_[before].attribute->text; };
        if (std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(before), out_.end(), elsewhere)) out_.resize(before);  // it did so twice
    }

  private:
    /// "came ashore", "made landfall", "made its only landfall"; not "made a second landfall".
    bool comes_ashore(const Frame& frame) const {
        const std::uint32_t head = d_.chunks[frame.verb].head;
        const Chunk& subject = d_.chunks[frame.subjects.front()];
        const bool storm = has_phrase<"storm-noun">(d_, subject.first, subject.last);
        if (storm && phrase_at(d_, phrases_of<"ashore-verb">(d_), head)) return true;
        if (!storm && !(r_.names.at(subject.head) && tells_of_storm())) return false;
        if (frame.objects.empty() || !phrase_at(d_, phrases_of<"landfall-verb">(d_), head)) return false;
        const Chunk& object = d_.chunks[frame.objects.front()];
        return phrase_at(d_, phrases_of<"landfall-noun">(d_), object.head) && !has_phrase<"one-of-several">(d_, object.first, object.head);
    }

    bool tells_of_storm() const { return has_phrase<"storm-word">(d_, 0, static_cast<std::uint32_t>(d_.tokens.size())); }

    void add(const Frame& frame) {
        const std::uint32_t from = d_.chunks[frame.verb].last, last = end_of_circumstances(frame);
        const NameMention* place = nullptr;
        std::vector<std::string> names;
        for (const auto& found : entities_in(r_, from, last)) {
            const bool named = found.entity->type != EntityType::person && !found.mention->demonym && !found.mention->inferred;
            if (named && !place && found.mention->first > from && (is_behind_place_word(found.mention->first - 1) || is_behind_coast(found.mention->first, from))) place = found.mention;
            for (const std::string_view name : known_place_path(r_, *found.entity)) names.emplace_back(name);
            names.push_back(found.entity->id);
        }
        const bool goes_on = last + 1 < d_.sentences[frame.sentence].last && lower(d_, last) == "and" && d_.chunks[chunk_of(d_, last) + 1].kind != ChunkKind::verb;
        if (place == nullptr || goes_on) return;  // "at Elm and then at Skarn"
        std::ranges::sort(names);
        names.erase(std::unique(names.begin(), names.end()), names.end());
        add_place(frame, *place, last, std::move(names));
    }

    bool is_behind_place_word(std::uint32_t token) const { return text::is_one_of(lower(d_, token), "at", "in"); }

    /// "On the east coast of | Norland": the land whose coast it is.
    bool is_behind_coast(std::uint32_t token, std::uint32_t from) const {
        return token >= from + 3 && lower(d_, token - 1) == "of" && phrase_of<"coast-noun">(d_, token - 2, token - 1) && phrase_of<"direction">(d_, token - 3, token - 2);
    }

    void add_place(const Frame& frame, const NameMention& place, std::uint32_t last, std::vector<std::string> names) {
        const NamedEntity& entity = r_.names.entities[place.name];
        Draft draft(r_, ClaimKind::attribute, frame.first, last);
        Claim& claim = draft.claim();
        for (const auto s : frame.subjects) draft.entity(d_.chunks[s], EntityRole::subject);
        claim.slot = "event landfall:storm";
        claim.measure = "place of the landfall";
        claim.predicate = is_behind_place_word(place.first - 1) ? std::string(lower(d_, place.first - 1)) : "in";
        claim.attribute = Attribute{"storm", "landfall", entity.name, entity.id, true};
        claim.side = side_of_land(d_.chunks[frame.verb].last, last);
        claim.inferred = true;
        draft.part(PartRole::place, place.first, place.last).time(frame.first, last).voice(d_.chunks[frame.verb].head, &frame);
        if (const auto* only = phrase_in(d_, phrases_of<"only-time">(d_), d_.chunks[frame.verb].last, last)) draft.rule(only->rule);
        claim.words = names;
        out_.push_back(draft.take());
    }

    /// "on the north coast of Norland", "on Norland's southern shore": "north norland"; empty: not said.
    std::string side_of_land(std::uint32_t from, std::uint32_t last) const {
        for (std::uint32_t t = from; t + 1 < last; ++t) {
            if (!phrase_of<"direction">(d_, t, t + 1) || !phrase_of<"coast-noun">(d_, t + 1, t + 2)) continue;
            const auto word = lower(d_, t);
            const std::string side(word.ends_with("ern") ? word.substr(0, word.size() - 3) : std::string_view(word));
            const bool of = t + 3 < last && lower(d_, t + 2) == "of";
            const NameMention* land = of ? r_.names.at(t + 3) : t >= from + 2 && lower(d_, t - 1) == "'s" ? r_.names.at(t - 2) : nullptr;
            if (land) return side + " " + r_.names.entities[land->name].id;
        }
        return {};
    }

    /// "came ashore at Elm, on the coast of Norland, at 1:30 am": where phrases that tell where and when end.
    std::uint32_t end_of_circumstances(const Frame& frame) const {
        const std::uint32_t sentence_last = d_.sentences[frame.sentence].last;
        std::uint32_t end = frame.last;
        for (std::uint32_t c = chunk_of(d_, frame.last - 1) + 1; c < d_.chunks.size() && d_.chunks[c].first < sentence_last; ++c) {
            const Chunk& chunk = d_.chunks[c];
            const bool noun = chunk.kind == ChunkKind::noun && d_.chunks[c - 1].kind == ChunkKind::prep;
            if (d_.text(chunk.first) != "," && !noun && chunk.kind != ChunkKind::prep) break;
            if (noun) end = chunk.last;
        }
        return end;
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void landfall_claims(const Reading& reading, std::vector<Claim>& out) {
    const Document& d = *reading.document;
    const auto told = [&](std::uint32_t sentence) {
        return d.may_hold(phrases_of<"ashore-verb">(d), sentence) || d.may_hold(phrases_of<"landfall-noun">(d), sentence);
    };
    for (std::uint32_t s = 0; s < d.sentences.size(); ++s)
        if (told(s)) return LandfallReader(reading, out).read();
}

}  // namespace atodds::extract
