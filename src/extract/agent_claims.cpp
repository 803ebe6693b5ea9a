// Who built, designed, founded or destroyed a thing: what was done to it once, by one doer or by several together.
#include <algorithm>
#include <set>
#include <string>

#include "extract/draft.hpp"
#include "extract/parties.hpp"
#include "extract/phrases.hpp"
#include "extract/which_one.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

namespace {

class AgentReader {
  public:
    AgentReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            const std::uint32_t head = d_.chunks[frame.verb].head;
            const auto verb = phrase_at(d_, phrases_of<"agent-verb">(d_), head);
            const bool of_find = frame.passive && lower(d_, head) == "found";
            if (!verb || of_find || frame.negated || frame.infinitive) continue;
            const bool passive = frame.passive || (frame.participle && d_.tokens[head].tag == Tag::vbn);
            ChunkList things = passive ? frame.subjects : frame.objects;
            const std::uint32_t behind = chunk_of(d_, std::min(head + verb.length, static_cast<std::uint32_t>(d_.tokens.size() - 1)));
            if (!passive && things.empty() && behind != no_chunk && d_.chunks[behind].kind == ChunkKind::noun && d_.chunks[behind].sentence == frame.sentence) things = {behind};  // "burned down | the depot"
            const std::uint32_t agent = passive ? agent_behind(frame) : frame.subjects.size() == 1 ? frame.subjects.front() : no_chunk;
            if (things.size() != 1 || agent == no_chunk) continue;
            const std::uint32_t thing = lower(d_, d_.chunks[things.front()].head) == "it" ? subject_before(frame) : things.front();
            const bool mediated = !verb.phrase->get("thing").empty();
            if (thing != no_chunk && (mediated ? bool(phrase_at(d_, phrases_of<"mediated-thing">(d_), d_.chunks[thing].head)) : is_one(d_.chunks[thing]))) add(frame, *verb.phrase, thing, things.front(), agent);
        }
    }

  private:
    /// Who did it, and where the words for them end.
    struct Agents {
        std::vector<EntityRef> who;
        std::uint32_t last = 0;
    };

    /// "Was built in 1971 | by | the firm": nothing but circumstances stands between.
    std::uint32_t agent_behind(const Frame& frame) const {
        for (std::uint32_t c = frame.verb + 1; c + 1 < d_.chunks.size() && d_.chunks[c + 1].sentence == frame.sentence; ++c) {
            const Chunk& chunk = d_.chunks[c];
            if (chunk.kind == ChunkKind::verb) return no_chunk;
            if (chunk.kind == ChunkKind::prep && lower(d_, chunk.first) == "by" && d_.chunks[c + 1].kind == ChunkKind::noun && !is_time(d_.chunks[c + 1])) return c + 1;
            const bool span = lower(d_, chunk.first) == "and" && is_time(d_.chunks[c - 1]) && is_time(d_.chunks[c + 1]);  // "between 1970 and 1974"
            if (!span && chunk.kind != ChunkKind::noun && chunk.kind != ChunkKind::prep && chunk.kind != ChunkKind::adverb) return no_chunk;
        }
        return no_chunk;
    }

    /// "The dam feeds a power station. It was built by": the subject of the clause before, the one the text speaks of.
    std::uint32_t subject_before(const Frame& frame) const {
        const auto [begin, end] = frames_of_sentence(r_, frame.sentence);
        const bool opens = begin < end && &r_.frames[begin] == &frame;
        if (opens && frame.sentence == 0) return no_chunk;
        const auto [first, last] = opens ? frames_of_sentence(r_, frame.sentence - 1) : std::pair(begin, end);
        if (first == last || r_.frames[first].subjects.size() != 1 || &r_.frames[first] == &frame) return no_chunk;
        return r_.frames[first].subjects.front();
    }

    bool is_time(const Chunk& chunk) const {  // "by 1971"
        const auto figures = figures_in(r_, chunk.first, chunk.last);
        return !figures.empty() && figures.front().timex;
    }

    /// "The bridge", "Elm's town hall": one that is known, not "a bridge", "some bridges".
    bool is_one(const Chunk& chunk) const {
        if (!segment::is_noun(d_.tokens[chunk.head].tag) || d_.tokens[chunk.head].tag == Tag::nns || d_.tokens[chunk.head].tag == Tag::nnps) return false;
        if (d_.tokens[chunk.head].tag == Tag::nnp || r_.names.at(chunk.head)) return false;
        return text::is_one_of(lower(d_, chunk.first), "the", "this", "its", "their") || r_.names.at(chunk.first) != nullptr;
    }

    /// "Bridge" of "the crossing" in an article on a bridge; else the noun itself.
    std::string noun_of(const Chunk& chunk) const {
        const auto part = phrase_of<"agent-part">(d_, chunk.head, chunk.last);
        const auto whole = part ? part.phrase->get("as") : std::string_view();
        const bool told = part && std::any_of(d_.chunks.begin(), d_.chunks.end(), [&](const Chunk& c) { return c.kind == ChunkKind::noun && noun_lemma(d_, c.head) == whole; });
        return told ? std::string(whole) : std::string(sense_at(r_, chunk.head, chunk.head + 1).text);
    }

    /// Firms, people and bodies by name: "the Italian firm Orsenne", "Ann Lee and Bo Lind".
    Agents makers_at(std::uint32_t c, bool states) const {
        Agents found;
        for (;; c += 2) {
            const Chunk& chunk = d_.chunks[c];
            const NameMention* name = r_.names.at(chunk.head);
            const Tag tag = d_.tokens[chunk.head].tag;
            const bool told = add_people(chunk, found.who);
            if (name && !name->inferred && !name->demonym) {
                const NamedEntity& e = r_.names.entities[name->name];
                if (!states && (e.type == EntityType::country || e.type == EntityType::place)) return {};
                found.who.push_back({e.id, e.name, e.type, EntityRole::party});
            } else if (!name && tag == Tag::nnp) {
                std::uint32_t first = chunk.head;  // "the firm [Kestrel Construction]"
                while (first > chunk.first && d_.tokens[first - 1].tag == Tag::nnp) --first;
                const std::string shown(d_.text(d_.span(first, chunk.head + 1)));
                found.who.push_back({text::fold(shown), shown, EntityType::thing, EntityRole::party});
            } else if (!told) {
                return {};  // "by Italian engineers": of several firms, perhaps
            }
            found.last = chunk.last;
            const bool joined = c + 2 < d_.chunks.size() && d_.chunks[c + 1].first < d_.tokens.size() && lower(d_, d_.chunks[c + 1].first) == "and" && d_.chunks[c + 2].kind == ChunkKind::noun;
            if (!joined) return found;
        }
    }

    /// "An Italian contractor", "the Italian firm Orsenne": of which people the maker is. False: nothing says so.
    bool add_people(const Chunk& chunk, std::vector<EntityRef>& who) const {
        const bool plural = d_.tokens[chunk.head].tag == Tag::nns;
        for (std::uint32_t t = chunk.first; t < chunk.head && !plural; ++t) {
            const NameMention* name = r_.names.at(t);
            if (!(name && name->demonym) && !names_people(d_, t)) continue;
            if (!phrase_in(d_, phrases_of<"maker-noun">(d_), t + 1, chunk.last)) continue;
            const std::string shown(d_.text(t));
            who.push_back({people_mark + text::fold(shown), shown, EntityType::country, EntityRole::party});
            return true;
        }
        return false;
    }

    /// States, groups and peoples: "Norwegian forces", "the army", "a Karsian missile".
    Agents parties_told(std::uint32_t c) const {
        Agents found;
        for (const std::string& id : sides_at(r_, c, found.last)) found.who.push_back(party_ref(r_, id));
        return found;
    }

    /// `told`: the chunk by which the clause tells of the thing, a pronoun perhaps.
    void add(const Frame& frame, const rules::Phrase& verb, std::uint32_t thing, std::uint32_t told, std::uint32_t agent) {
        const Agents agents = verb.get("party") == "yes" ? parties_told(agent) : makers_at(agent, !verb.get("thing").empty());
        const std::string noun = verb.get("thing").empty() ? noun_of(d_.chunks[thing]) : "agreement", act(verb.get("act"));
        if (agents.who.empty() || noun.empty() || has_phrase<"not-alone">(d_, d_.sentences[frame.sentence].first, d_.sentences[frame.sentence].last)) return;
        const std::uint32_t first = std::min(d_.chunks[told].first, d_.chunks[agent].first);
        const std::uint32_t last = std::max({frame.last, d_.chunks[told].last, agents.last}), end = d_.sentences[frame.sentence].last;
        Draft draft(r_, ClaimKind::attribute, first, std::min(last, end));
        Claim& claim = draft.claim();
        std::string names;
        for (const EntityRef& e : agents.who) {
            claim.entities.push_back(e);
            names += (names.empty() ? "" : ", ") + e.name;
        }
        claim.measure = "by whom the " + noun + " was " + act;
        claim.slot = "agent:" + act + ":" + noun;
        claim.thing = words_before(r_, d_.chunks[thing], true);
        claim.predicate = act;
        claim.attribute = Attribute{noun, act, names, std::nullopt, true};
        claim.inferred = true;
        draft.part(PartRole::thing, d_.chunks[told].first, d_.chunks[told].last).part(PartRole::value, d_.chunks[agent].first, agents.last).rule(verb.rule);
        if (verb.get("thing").empty()) draft.place(first, std::min(last + 3, end));  // a mediator's country is not where it was agreed
        draft.time(d_.sentences[frame.sentence].first, end).voice(d_.chunks[frame.verb].head, &frame).doubt(first, last).words(first, last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void agent_claims(const Reading& reading, std::vector<Claim>& out) { AgentReader(reading, out).read(); }

}  // namespace atodds::extract
