#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// "a 1998 accord", "the pact that was struck in 1998", "last year's deal": an instrument and its year.
struct Instrument {
    std::uint32_t chunk = no_chunk;
    const Mention* year = nullptr;
    std::uint32_t last = 0;  ///< end of the phrase that gives the year, tokens
    std::vector<rules::RuleIndex> rules;
};

/// The thing an instrument founds or allows.
struct Thing {
    std::uint32_t chunk = no_chunk;
    std::string group;  ///< the group of things of the rules ("camp" for camps, settlements); else the noun
    std::string owner;  ///< party that has or runs it; empty: not said
    std::uint32_t first = 0;
};

class AttributeReader {
  public:
    explicit AttributeReader(const Reading& r)
        : r_(r), d_(*r.document), instruments_(phrases_of<"instrument">(d_)), under_(phrases_of<"under">(d_)),
          found_(phrases_of<"found">(d_)), enable_(phrases_of<"enable">(d_)), sign_(phrases_of<"sign">(d_)),
          groups_(phrases_of<"thing-group">(d_)) {}

    void read(std::vector<Claim>& out) {
        for (std::uint32_t c = 0; c < d_.chunks.size(); ++c) {
            Instrument instrument;
            if (d_.chunks[c].kind != ChunkKind::noun || !is_instrument(c, instrument)) continue;
            find_year(instrument);
            if (!instrument.year) continue;
            if (const Thing thing = find_thing(instrument); thing.chunk != no_chunk) out.push_back(founding(instrument, thing));
        }
    }

  private:
    std::uint32_t sentence_last(std::uint32_t token) const { return d_.sentences[sentence_of(d_, token)].last; }
    bool matches(const PhraseTable& table, std::uint32_t token) const { return bool(table.longest(d_.words_from(token, sentence_last(token)))); }

    bool is_instrument(std::uint32_t c, Instrument& instrument) const {
        const Chunk& chunk = d_.chunks[c];
        const auto match = instruments_.longest(d_.words_from(chunk.head, chunk.last));
        if (!match) return false;
        instrument.chunk = c;
        instrument.last = chunk.last;
        instrument.rules.push_back(match.phrase->rule);
        return true;
    }

    static bool is_year(const Mention& m) {
        return m.timex && m.timex->type == Timex::Type::date && m.timex->value.size() >= 4 && m.timex->range.from && m.timex->range.to;
    }

    void find_year(Instrument& instrument) const {
        const Chunk& chunk = d_.chunks[instrument.chunk];
        for (const Mention& m : r_.figures)
            if (is_year(m) && m.first_token >= chunk.first && m.last_token <= chunk.last) instrument.year = &m;
        if (instrument.year) return;
        const auto [first, last] = frames_of_sentence(r_, chunk.sentence);
        for (std::uint32_t f = first; f < last; ++f) {
            const Frame& frame = r_.frames[f];
            const Chunk& verb = d_.chunks[frame.verb];
            if (verb.first < chunk.last || verb.first > chunk.last + reach) continue;
            if (!matches(sign_, verb.head)) continue;
            for (const Mention& m : r_.figures)
                if (is_year(m) && m.first_token >= verb.last && m.first_token <= verb.last + reach && m.first_token < sentence_last(chunk.first)) {
                    instrument.year = &m;
                    instrument.last = m.last_token;
                    return;
                }
        }
    }

    Thing find_thing(const Instrument& instrument) const {
        Thing thing = before_under(instrument);
        if (thing.chunk == no_chunk) thing = main_clause(instrument);
        if (thing.chunk == no_chunk) thing = enabled(instrument);
        return thing;
    }

    /// "[camps] ... set up | under | [a 1998 accord]", "[camps] in the hills, part of [the pact]".
    Thing before_under(const Instrument& instrument) const {
        const Chunk& chunk = d_.chunks[instrument.chunk];
        const std::uint32_t begin = d_.sentences[chunk.sentence].first;
        std::uint32_t under = no_chunk;
        bool is_verb = false;  // "[posts] go back to [the pact]"
        for (std::uint32_t t = chunk.first; t-- > begin && t + 4 >= chunk.first;)
            if (const auto match = under_.longest(d_.words_from(t, chunk.first)); match && t + match.length == chunk.first) {
                under = t;
                is_verb = match.phrase->get("verb") == "yes";
            }
        if (under == no_chunk || under == begin) return {};
        if (is_verb) return subject_of(under);
        const bool part = lower(d_, under) == "part" || lower(d_, under) == "as";
        const bool act = founding_verb_before(under, begin);
        if (!part && !act) return {};
        return nearest_thing(under, begin);
    }

    Thing subject_of(std::uint32_t verb) const {
        const auto [first, last] = frames_of_sentence(r_, sentence_of(d_, verb));
        for (std::uint32_t f = first; f < last; ++f) {
            const Frame& frame = r_.frames[f];
            const Chunk& words = d_.chunks[frame.verb];
            if (verb >= words.first && verb < words.last && !frame.subjects.empty()) return describe(frame.subjects.front());
        }
        return {};
    }

    bool founding_verb_before(std::uint32_t token, std::uint32_t begin) const {
        for (std::uint32_t t = token; t-- > begin && t + reach >= token;)
            if (segment::is_verb(d_.tokens[t].tag) && matches(found_, t)) return true;
        return false;
    }

    /// The nearest noun before `token` that heads its phrase: "camps" of "camps around the town".
    Thing nearest_thing(std::uint32_t token, std::uint32_t begin) const {
        for (std::uint32_t t = token; t-- > begin;) {
            const std::uint32_t c = chunk_of(d_, t);
            if (c == no_chunk || d_.chunks[c].kind != ChunkKind::noun) continue;
            t = d_.chunks[c].first;
            const bool after_prep = c > 0 && d_.chunks[c - 1].kind == ChunkKind::prep && d_.chunks[c - 1].sentence == d_.chunks[c].sentence;
            if (after_prep || r_.names.at(d_.chunks[c].head)) continue;
            return describe(c);
        }
        return {};
    }

    /// "Under last year's pact, Norland has moved its guards into [camps]".
    Thing main_clause(const Instrument& instrument) const {
        const Chunk& chunk = d_.chunks[instrument.chunk];
        const auto& sentence = d_.sentences[chunk.sentence];
        if (chunk.first == sentence.first || chunk.first > sentence.first + 2 || !matches(under_, sentence.first)) return {};
        const auto [first, last] = frames_of_sentence(r_, chunk.sentence);
        for (std::uint32_t f = first; f < last; ++f) {
            const Frame& frame = r_.frames[f];
            if (!matches(found_, d_.chunks[frame.verb].head)) continue;
            Thing best;
            for (const auto o : frame.objects) best = prefer(best, describe(o));
            for (const auto& prep : frame.preps) best = prefer(best, describe(prep.chunk));
            if (best.owner.empty()) best.owner = owner_of(frame);
            return best;
        }
        return {};
    }

    /// A noun of a known group of things says more than any other object.
    static Thing prefer(const Thing& a, const Thing& b) {
        if (a.chunk == no_chunk) return b;
        return !b.group.empty() && b.group != b_noun(b) && a.group == b_noun(a) ? b : a;
    }
    static std::string b_noun(const Thing& t) { return t.group.rfind("noun:", 0) == 0 ? t.group : std::string(); }

    /// "the pact [struck in 1998] let Norland set up [camps]".
    Thing enabled(const Instrument& instrument) const {
        const Chunk& chunk = d_.chunks[instrument.chunk];
        const auto [first, last] = frames_of_sentence(r_, chunk.sentence);
        bool enabling = false;
        std::string owner;
        for (std::uint32_t f = first; f < last; ++f) {
            const Frame& frame = r_.frames[f];
            const Chunk& verb = d_.chunks[frame.verb];
            if (verb.first < instrument.last) continue;
            if (enabling && matches(found_, verb.head) && !frame.objects.empty()) {
                Thing thing = describe(frame.objects.front());
                if (thing.owner.empty()) thing.owner = owner;
                return thing;
            }
            if (matches(enable_, verb.head) && verb.first <= instrument.last + reach) {
                enabling = true;
                if (!frame.objects.empty())
                    if (const auto e = entity_of(r_, d_.chunks[frame.objects.front()]); e.entity) owner = party_of(*e.entity);
            }
        }
        return {};
    }

    Thing describe(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        Thing thing;
        thing.chunk = c;
        thing.first = chunk.first;
        const auto match = groups_.longest(d_.words_from(chunk.head, chunk.last));
        thing.group = match ? std::string(match.phrase->get("group")) : "noun:" + noun_lemma(d_, chunk.head);
        for (const auto& e : entities_in(r_, chunk.first, chunk.last)) thing.owner = party_of(*e.entity);
        if (!thing.owner.empty()) return thing;
        const auto [first, last] = frames_of_sentence(r_, chunk.sentence);
        for (std::uint32_t f = first; f < last; ++f) {
            const Frame& frame = r_.frames[f];
            if (std::find(frame.objects.begin(), frame.objects.end(), c) != frame.objects.end() && !frame.passive) {
                thing.owner = owner_of(frame);
                if (!frame.subjects.empty()) thing.first = std::min(thing.first, d_.chunks[frame.subjects.front()].first);
            }
        }
        return thing;
    }

    std::string owner_of(const Frame& frame) const {
        for (const auto s : frame.subjects)
            if (const auto e = entity_of(r_, d_.chunks[s]); e.entity) return party_of(*e.entity);
        return {};
    }

    bool names_place(std::uint32_t first, std::uint32_t last) const {
        const auto named = entities_in(r_, first, last);
        return std::any_of(named.begin(), named.end(), [](const ChunkEntity& e) {
            return (e.entity->type == EntityType::place || e.entity->type == EntityType::country) && !e.mention->demonym;
        });
    }

    Claim founding(const Instrument& instrument, const Thing& thing) const {
        const Chunk& paper = d_.chunks[instrument.chunk];
        const Chunk& object = d_.chunks[thing.chunk];
        const auto& sentence = d_.sentences[paper.sentence];
        const std::uint32_t first = std::min(object.first, paper.first);
        const std::uint32_t last = std::max(object.last, instrument.last);
        Draft draft(r_, ClaimKind::attribute, first, last);
        Claim& claim = draft.claim();
        const std::string noun = noun_lemma(d_, object.head);
        claim.measure = "founding agreement of the " + noun;
        claim.timex = instrument.year->timex;
        claim.time = instrument.year->timex->range;
        claim.attribute = Attribute{noun + (thing.owner.empty() ? "" : " of " + thing.owner), "founding agreement",
                                    instrument.year->timex->value.substr(0, 4) + " " + noun_lemma(d_, paper.head), std::nullopt, true};
        claim.slot = "founding agreement:" + thing.group;
        if (!thing.owner.empty()) claim.entities.push_back({thing.owner, name_of(r_, thing.owner), EntityType::country, EntityRole::subject});
        for (const auto& e : entities_in(r_, paper.first, sentence.last)) draft.entity(*e.entity, EntityRole::party, true);
        draft.part(PartRole::thing, object.first, object.last).part(PartRole::value, paper.first, paper.last);
        draft.part(PartRole::time, instrument.year->first_token, instrument.year->last_token);
        // where the paper was signed is not where the thing lies
        const bool after = paper.first > object.first && !names_place(object.first, paper.first);
        draft.place(after ? instrument.last : object.first, paper.first > object.first && !after ? paper.first : sentence.last);
        draft.voice(paper.head, nullptr);
        draft.words(object.first, object.last);
        for (const auto rule : instrument.rules) draft.rule(rule);
        if (!r_.published || lower(d_, instrument.year->first_token).find_first_of("0123456789") == std::string::npos) claim.inferred = true;
        return draft.take();
    }

    /// Tokens between a noun and the verb or date that belongs to it: "the pact [that the neighbours] struck".
    static constexpr std::uint32_t reach = 6;

    const Reading& r_;
    const Document& d_;
    const PhraseTable& instruments_;
    const PhraseTable& under_;
    const PhraseTable& found_;
    const PhraseTable& enable_;
    const PhraseTable& sign_;
    const PhraseTable& groups_;
};

}  // namespace

void attribute_claims(const Reading& reading, std::vector<Claim>& out) { AttributeReader(reading).read(out); }

}  // namespace atodds::extract
