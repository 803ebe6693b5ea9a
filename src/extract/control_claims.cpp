// Who holds a place in a war: who took it, still has it, lost it, or beat off those who came for it.
#include <algorithm>
#include <optional>
#include <string>

#include "extract/draft.hpp"
#include "extract/parties.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

class ControlReader {
  public:
    ControlReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            if (frame.infinitive || frame.subjects.empty()) continue;
            const std::uint32_t head = d_.chunks[frame.verb].head, end = d_.sentences[frame.sentence].last;
            if (const auto verb = phrase_of<"control-verb">(d_, head, end))
                read_verb(frame, *verb.phrase, head + verb.length);
            else if (verb_lemma(frame) == "be" || phrase_of<"staying-verb">(d_, head, end))
                read_hands(frame);
        }
    }

  private:
    /// What is held, and how the claim calls it.
    struct Ground {
        std::string id, name;
        std::uint32_t first = 0, last = 0;
    };

    /// A place by its name, "the town" that the article is about, or "the airport".
    std::optional<Ground> ground_at(std::uint32_t c) const {
        if (c >= d_.chunks.size() || d_.chunks[c].kind != ChunkKind::noun) return std::nullopt;
        const Chunk& chunk = d_.chunks[c];
        if (has_phrase<"part-of-ground">(d_, chunk.first, chunk.last))
            return std::nullopt;  // "parts of", "most of"
        const auto noun = phrase_of<"ground-noun">(d_, chunk.head, chunk.last);
        const bool town = noun && noun.phrase->get("town") == "yes";
        if (town && c + 2 < d_.chunks.size() && lower(d_, d_.chunks[c + 1].first) == "of")
            return named(c + 2);  // "the town | of | Elm"
        if (const auto place = named(c); place && (!noun || town)) return place;
        if (!noun || lower(d_, chunk.first) == "a" || lower(d_, chunk.first) == "an") return std::nullopt;
        if (town)
            return has_owner(chunk) ? std::nullopt
                                    : main_place(chunk);  // "Omdurman's old town" is a part of it
        std::string id = called(chunk, *noun.phrase) + place_behind(c);
        return Ground{std::move(id), std::string(d_.text(d_.span(chunk.first, chunk.last))), chunk.first,
                      chunk.last};
    }

    bool has_owner(const Chunk& chunk) const {
        for (std::uint32_t t = chunk.first; t < chunk.head; ++t)
            if (d_.tokens[t + 1].is(segment::possessive) || d_.tokens[t].tag == segment::Tag::prps ||
                r_.names.at(t))
                return true;
        return false;
    }

    /// " gao" of "the airport | in | Gao".
    std::string place_behind(std::uint32_t c) const {
        if (c + 2 >= d_.chunks.size() || d_.chunks[c + 1].kind != ChunkKind::prep ||
            d_.chunks[c + 2].sentence != d_.chunks[c].sentence)
            return {};
        const auto place = named(c + 2);
        return place ? " " + place->id : std::string();
    }

    /// "harune pass", "the airport": with the name in front of the noun, where there is one.
    std::string called(const Chunk& chunk, const rules::Phrase& noun) const {
        std::string name;
        for (std::uint32_t t = chunk.first; t < chunk.head; ++t)
            if (segment::is_proper(d_.tokens[t].tag)) name.append(lower(d_, t)) += " ";
        return (name.empty() ? "the " : name) + std::string(noun.base);
    }

    std::optional<Ground> named(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        const NameMention* name = chunk.kind == ChunkKind::noun ? r_.names.at(chunk.head) : nullptr;
        if (name == nullptr || name->demonym || r_.names.entities[name->name].type != EntityType::place)
            return std::nullopt;
        const NamedEntity& place = r_.names.entities[name->name];
        return Ground{place.id, place.name, chunk.first, chunk.last};
    }

    std::optional<Ground> main_place(const Chunk& chunk) const {
        for (const NamedEntity& e : r_.names.entities)
            if (e.id == r_.main_place && e.type == EntityType::place)
                return Ground{e.id, e.name, chunk.first, chunk.last};
        return std::nullopt;
    }

    /// The noun chunk that begins at the token or right behind an "of" or "on" there.
    std::uint32_t chunk_behind(std::uint32_t token, std::uint32_t sentence) const {
        const std::uint32_t c = chunk_of(d_, token);
        if (c == no_chunk || d_.chunks[c].sentence != sentence) return no_chunk;
        return d_.chunks[c].kind == ChunkKind::prep ? c + 1 : c;
    }

    void read_verb(const Frame& frame, const rules::Phrase& verb, std::uint32_t behind) {
        const auto way = verb.get("holder");
        const std::uint32_t subject = frame.subjects.front();
        if (way == "other") return read_fall(frame, verb, behind);
        if (frame.passive) {
            const auto by = std::ranges::find_if(
                frame.preps, [&](const PrepPhrase& p) { return lower(d_, p.prep) == "by"; });
            return add(frame, verb, ground_at(subject), by == frame.preps.end() ? no_chunk : by->chunk,
                       way == "not");
        }
        const bool one_word = behind == d_.chunks[frame.verb].head +
                                            1;  // of "took control of | Elm" the clause's object is "control"
        std::uint32_t object =
            one_word && !frame.objects.empty() ? frame.objects.front() : chunk_behind(behind, frame.sentence);
        if (object != no_chunk && verb.get("over") == "attack") object = target_of_attack(object);
        if (object != no_chunk) add(frame, verb, ground_at(object), subject, way == "not");
    }

    /// "repelled | the attack | on | Elm".
    std::uint32_t target_of_attack(std::uint32_t c) const {
        if (!phrase_of<"assault-noun">(d_, d_.chunks[c].head, d_.chunks[c].last)) return no_chunk;
        const bool aimed = c + 2 < d_.chunks.size() && (lower(d_, d_.chunks[c + 1].first) == "on" ||
                                                        lower(d_, d_.chunks[c + 1].first) == "against");
        return aimed ? c + 2 : no_chunk;
    }

    /// "Elm fell to the rebels", "Elm has fallen into rebel hands".
    void read_fall(const Frame& frame, const rules::Phrase& verb, std::uint32_t behind) {
        const std::uint32_t to = chunk_behind(behind, frame.sentence);
        if (to != no_chunk) add(frame, verb, ground_at(frame.subjects.front()), to, false);
    }

    /// "Elm is in the hands of the rebels", "remains under army control".
    void read_hands(const Frame& frame) {
        for (const PrepPhrase& prep : frame.preps) {
            const Chunk& noun = d_.chunks[prep.chunk];
            const auto hands = phrase_of<"holding-noun">(d_, noun.head, noun.last);
            const auto word = lower(d_, prep.prep);
            if (!hands || (word != "in" && word != "under")) continue;
            const bool of =
                prep.chunk + 2 < d_.chunks.size() && lower(d_, d_.chunks[prep.chunk + 1].first) == "of";
            return add(frame, *hands.phrase, ground_at(frame.subjects.front()),
                       of ? prep.chunk + 2 : prep.chunk, false);
        }
    }

    /// A state, a group or its troops; no "Chinese state firm".
    bool is_force(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        const NameMention* name = r_.names.at(chunk.head);
        return (name && !name->demonym) || is_first_or_third_person(c) ||
               has_phrase<"state-force">(d_, chunk.first, chunk.last) ||
               has_phrase<"unnamed-group">(d_, chunk.first, chunk.last) ||
               has_phrase<"label">(d_, chunk.first, chunk.last) ||
               phrase_of<"doer-noun">(d_, chunk.head, chunk.last) ||
               phrase_of<"holding-noun">(d_, chunk.head, chunk.last);
    }

    /// "they had taken it", "in our hands": whoever says it.
    bool is_first_or_third_person(std::uint32_t c) const {
        const auto word = lower(d_, d_.chunks[c].first);
        return word == "they" || word == "we" || word == "our" || word == "their";
    }

    void add(const Frame& frame, const rules::Phrase& rule, const std::optional<Ground>& ground,
             std::uint32_t holder, bool lost) {
        if (!ground || holder == no_chunk || d_.chunks[holder].kind != ChunkKind::noun) return;
        std::uint32_t last = 0;
        if (!is_force(holder) || has_phrase<"short-hold">(d_, frame.first, frame.last)) return;
        const Parties who = is_first_or_third_person(holder)
                                ? parties_of_speaker(r_, d_.chunks[holder].first, last)
                                : parties_at(r_, holder, last);
        if (who.empty()) return;
        const std::uint32_t first = std::min({frame.first, ground->first, d_.chunks[holder].first});
        Draft draft(r_, ClaimKind::attribute, first,
                    std::max({d_.chunks[frame.verb].last, ground->last, d_.chunks[holder].last, last}));
        Claim& claim = draft.claim();
        claim.measure = "who holds " + ground->name;
        claim.slot = "control:" + ground->id;
        const bool again = has_phrase<"again-word">(
            d_, frame.first, std::min(frame.last + 1, d_.sentences[frame.sentence].last));
        claim.predicate = again                     ? "took back"
                          : rule.get("act").empty() ? "holds"
                                                    : std::string(rule.get("act"));
        for (const std::string& id : who) {
            claim.entities.push_back(party_ref(r_, id));
            claim.position += (claim.position.empty() ? "" : ", ") + claim.entities.back().name;
        }
        claim.attribute = Attribute{ground->name, "holder", std::string(claim.position), std::nullopt, true};
        const auto& sentence = d_.sentences[frame.sentence];
        draft.part(PartRole::thing, ground->first, ground->last)
            .part(PartRole::cue, d_.chunks[frame.verb].head, d_.chunks[frame.verb].head + 1);
        draft.rule(rule.rule)
            .place(ground->first, sentence.last)
            .time(first, sentence.last)
            .voice(d_.chunks[frame.verb].head, &frame);
        draft.doubt(first, frame.last).words(first, frame.last);
        const bool denied = std::ranges::find(claim.modality, Modality::denied) != claim.modality.end();
        const bool holds = (lost == (frame.negated || denied));
        claim.polarity = holds ? Polarity::positive : Polarity::negative;
        if (!holds) claim.position = "not " + std::string(claim.position);
        claim.inferred = true;
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void control_claims(const Reading& reading, std::vector<Claim>& out) {
    ControlReader(reading, out).read();
}

}  // namespace atodds::extract
