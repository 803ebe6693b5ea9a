// How two states or bodies stand to each other: "raised tensions between Norland and Sudria", "brought them to the brink of war".
#include <algorithm>
#include <set>
#include <string>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::Document;

namespace {

class FootingReader {
  public:
    FootingReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            if (frame.negated || frame.infinitive || !may_tell(frame.sentence)) continue;
            const std::uint32_t end = d_.sentences[frame.sentence].last;
            if (const auto verb = phrase_of<"footing-verb">(d_, d_.chunks[frame.verb].head, end)) read_change(frame, *verb.phrase);
            else read_brink(frame, end);
        }
    }

  private:
    using Names = std::set<std::string>;

    bool may_tell(std::uint32_t sentence) const {
        return d_.may_hold(phrases_of<"footing-noun">(d_), sentence) || d_.may_hold(phrases_of<"footing-brink">(d_), sentence);
    }

    /// "Raised | tensions | between | Norland and Sudria", "relations with Sudria | have soured".
    void read_change(const Frame& frame, const rules::Phrase& verb) {
        const auto& told = frame.passive ? frame.subjects : !frame.objects.empty() ? frame.objects : frame.subjects;
        for (const std::uint32_t c : told) {
            const auto* noun = noun_of(d_.chunks[c]);
            const std::string_view stand = noun == nullptr ? std::string_view() : stand_of(*noun, verb);
            if (stand.empty()) continue;
            std::uint32_t last = std::max(frame.last, d_.chunks[c].last);
            const Names names = names_beside(frame, c, last);
            put(frame, stand, names, last, verb.rule);
        }
    }

    const rules::Phrase* noun_of(const Chunk& chunk) const {
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
            if (const auto match = phrase_of<"footing-noun">(d_, t, chunk.last); match && t + match.length == chunk.last) return match.phrase;
        return nullptr;
    }

    /// Better, worse or cut; more of what is bad is worse. Empty: the two words say nothing together ("ties were sharpened").
    static std::string_view stand_of(const rules::Phrase& noun, const rules::Phrase& verb) {
        const bool good = noun.get("good") == "yes";
        const std::string_view stand = verb.get("stand");
        if (stand.empty()) return (verb.get("more") == "yes") == good ? "better" : "worse";
        return good ? stand : std::string_view();
    }

    /// "Tensions | between | Norland | and | Sudria", "Norland's ties | with | Sudria", "Norland severed ties with Sudria".
    Names names_beside(const Frame& frame, std::uint32_t noun, std::uint32_t& last) const {
        const Chunk& chunk = d_.chunks[noun];
        const std::uint32_t end = d_.sentences[chunk.sentence].last;
        if (chunk.last >= end) return {};
        const auto link = lower(d_, chunk.last);
        if (link != "between" && link != "with") return {};
        Names names = names_from(chunk.last + 1, end, last);
        if (link == "with" && names.size() == 1) {
            std::uint32_t unused = 0;
            Names own = names_from(chunk.first, chunk.last, unused);
            if (own.empty() && !frame.passive && !frame.subjects.empty() && frame.subjects.front() != noun) own = names_from(d_.chunks[frame.subjects.front()].first, d_.chunks[frame.subjects.front()].last, unused);
            names.merge(own);
        }
        return names;
    }

    /// "Norland, Sudria and Westland": the names from a token on, as far as nothing but marks, "the" and "and" stands between them.
    Names names_from(std::uint32_t first, std::uint32_t end, std::uint32_t& last) const {
        Names names;
        for (std::uint32_t t = first; t < end;) {
            const NameMention* name = r_.names.at(t);
            const auto word = lower(d_, t);
            if (name != nullptr) {
                const NamedEntity& entity = r_.names.entities[name->name];
                if (entity.type == EntityType::person) return names;
                names.insert(party_of(entity));
                last = std::max(last, name->last);
                t = std::max(t + 1, name->last);
            } else if (word == "," || word == "and" || word == "the" || word == "both" || d_.tokens[t].is(segment::possessive)) {
                ++t;
            } else {
                break;
            }
        }
        return names;
    }

    /// "Brought | Norland | and | Sudria | to the brink of | war", "Norland and Sudria | are | on the verge of | war".
    void read_brink(const Frame& frame, std::uint32_t end) {
        const Chunk& verb = d_.chunks[frame.verb];
        const bool brings = bool(phrase_of<"footing-bring">(d_, verb.head, end));
        const bool stands = verb_lemma(frame) == "be" || verb_lemma(frame) == "stand";
        if ((!brings || frame.passive) && !stands) return;
        for (std::uint32_t t = verb.last; t < end; ++t) {
            const auto brink = phrase_of<"footing-brink">(d_, t, end);
            if (!brink) continue;
            const auto war = phrase_of<"footing-war">(d_, t + brink.length, end);
            if (!war) return;
            std::uint32_t last = t + brink.length + war.length;
            const std::uint32_t whole = last;
            const Names names = brings ? names_from(verb.last, t, last) : frame.subjects.empty() ? Names() : names_from(d_.chunks[frame.subjects.front()].first, verb.first, last);
            return put(frame, "at the brink", names, whole, brink.phrase->rule);
        }
    }

    /// A claim for each two of those named.
    void put(const Frame& frame, std::string_view stand, const Names& names, std::uint32_t last, rules::RuleIndex rule) {
        constexpr std::size_t most = 4;  // a list of more is of an alliance
        if (names.size() < 2 || names.size() > most) return;
        const Chunk& verb = d_.chunks[frame.verb];
        for (auto a = names.begin(); a != names.end(); ++a)
            for (auto b = std::next(a); b != names.end(); ++b) {
                Draft draft(r_, ClaimKind::stance, frame.first, last);
                Claim& claim = draft.claim();
                for (const std::string& id : {*a, *b}) claim.entities.push_back({id, name_of(r_, id), EntityType::country, EntityRole::party});
                draft.part(PartRole::cue, verb.head, verb.head + 1).voice(verb.head, &frame).time(frame.first, last).rule(rule);
                claim.measure = "how " + name_of(r_, *a) + " and " + name_of(r_, *b) + " stand to each other";
                claim.predicate = "stand";
                claim.polarity = stand == "better" ? Polarity::positive : Polarity::negative;
                claim.position = claim.side = stand;
                claim.slot = "footing:" + *a + "+" + *b;
                out_.push_back(draft.take());
            }
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void footing_claims(const Reading& reading, std::vector<Claim>& out) {
    const Document& d = *reading.document;
    if (d.may_hold(phrases_of<"footing-noun">(d)) || d.may_hold(phrases_of<"footing-brink">(d))) FootingReader(reading, out).read();
}

}  // namespace atodds::extract
