// To whom a named thing belongs, where it has its seat, who founded or bought it, whose flag it flies: one name tied to another.
#include <string>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::extract {

using rules::Phrase;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

namespace {

/// A name in the text: what carries the relation, or what it carries.
struct Named {
    std::string id, name;
    EntityType type = EntityType::thing;
    std::uint32_t first = 0, last = 0;  ///< tokens; empty: no name
    bool inferred = false;
    const NamedEntity* entity = nullptr;  ///< null: a name that no list knows
    explicit operator bool() const { return last > first; }
};

class RelationReader {
  public:
    RelationReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames)
            if (const auto verb = phrase_at(d_, phrases_of<"tie-verb">(d_), d_.chunks[frame.verb].head)) read_verb(frame, *verb.phrase);
        for (const NameMention& m : r_.names.mentions)
            if (m.last == m.first + 1) read_compound(m);
        for (std::uint32_t s = 0; s < d_.sentences.size(); ++s) {
            if (d_.may_hold(phrases_of<"tie-lead">(d_), s)) read_leads(s);
            if (d_.may_hold(phrases_of<"tie-noun">(d_), s)) read_nouns(s);
        }
    }

  private:
    std::uint32_t end_of(std::uint32_t token) const { return d_.sentences[sentence_of(d_, token)].last; }
    bool is_word(std::uint32_t token, const char* word) const { return token < d_.tokens.size() && lower(d_, token) == word; }

    // --- names ---

    Named of_mention(const NameMention& m) const {
        const NamedEntity& e = r_.names.entities[m.name];
        return {std::string(e.id), e.name, e.type, m.first, m.last, m.inferred, &e};
    }

    /// The name that ends right before a token.
    Named name_before(std::uint32_t token) const {
        const NameMention* m = token > 0 ? r_.names.at(token - 1) : nullptr;
        return m && m->last == token && !m->demonym ? of_mention(*m) : Named{};
    }

    /// The name at the head of a noun chunk, where it is all that the chunk speaks of: not "Elm's lawyer", not one of two ("Elm and Orsenne").
    Named name_of(std::uint32_t c) const {
        if (c >= d_.chunks.size() || d_.chunks[c].kind != ChunkKind::noun) return {};
        const Chunk& chunk = d_.chunks[c];
        if (is_word(chunk.last, "and") || is_word(chunk.last, "or") || is_word(chunk.first > 0 ? chunk.first - 1 : chunk.first, "and")) return {};
        if (const NameMention* m = r_.names.at(chunk.head)) return m->demonym || m->last != chunk.last ? Named{} : of_mention(*m);
        if (const Named name = before_firm_word(chunk)) return name;
        return run_of_capitals(chunk);
    }

    /// "The [Lind] family", "the [Orsenne] group".
    Named before_firm_word(const Chunk& chunk) const {
        const NameMention* m = chunk.head > chunk.first && phrase_of<"firm-word">(d_, chunk.head, chunk.last) ? r_.names.at(chunk.head - 1) : nullptr;
        return m && !m->demonym && m->last == chunk.head ? of_mention(*m) : Named{};
    }

    /// "[Takamori]", "the [Gullen Group]", which no list knows.
    Named run_of_capitals(const Chunk& chunk) const {
        std::uint32_t first = chunk.last;
        while (first > chunk.first && d_.tokens[first - 1].tag == Tag::nnp && !r_.names.at(first - 1)) --first;
        if (first == chunk.last) return {};
        const std::string shown(d_.text(d_.span(first, chunk.last)));
        return {text::fold(shown), shown, EntityType::thing, first, chunk.last, false, nullptr};
    }

    bool fits(const Named& name, std::string_view type) const {
        const bool place = name.type == EntityType::place || name.type == EntityType::country;
        if (type == "place") return place;
        if (type == "person") return name.type == EntityType::person;
        return name.type != EntityType::event && name.type != EntityType::place;
    }

    // --- "Elm Motors is owned by Orsenne" ---

    void read_verb(const Frame& frame, const Phrase& verb) {
        const std::uint32_t head = d_.chunks[frame.verb].head;
        if (frame.negated || frame.infinitive || (frame.passive && lower(d_, head) == "found")) return;
        if (verb.get("passive") == "yes" && !frame.passive) return;
        if (verb.get("now") == "yes" && !tells_of_now(frame)) return;
        const bool turned = frame.passive && verb.get("passive") != "yes";
        const Named thing = one_of(verb.get("thing") == "subject" || turned ? frame.subjects : frame.objects);
        const std::string_view where = verb.get("value");
        const Named value = where == "subject" ? (turned ? behind(frame, "by") : one_of(frame.subjects)) : behind(frame, where);
        add(thing, value, verb, frame.first, frame.last, head, &frame);
    }

    /// "Owns", "is owned", "owned by": what was so once is so no more.
    bool tells_of_now(const Frame& frame) const {
        const Chunk& verb = d_.chunks[frame.verb];
        const Tag tag = d_.tokens[verb.first].tag;
        return tag == Tag::vbz || tag == Tag::vbp || (frame.participle && verb.first == verb.head);
    }

    Named one_of(const ChunkList& chunks) const { return chunks.size() == 1 ? name_of(chunks.front()) : Named{}; }

    /// The name behind one of some prepositions of the verb.
    Named behind(const Frame& frame, std::string_view prepositions) const {
        for (const PrepPhrase& p : frame.preps)
            if (is_listed(prepositions, lower(d_, p.prep))) return name_of(p.chunk);
        return {};
    }

    static bool is_listed(std::string_view list, std::string_view word) {
        for (std::size_t at = 0; at <= list.size();) {
            const std::size_t end = std::min(list.find(' ', at), list.size());
            if (list.substr(at, end - at) == word) return true;
            at = end + 1;
        }
        return false;
    }

    // --- "Lyon-based Elm Motors" ---

    void read_compound(const NameMention& m) {
        const auto word = lower(d_, m.first);
        const std::size_t dash = std::string_view(word).rfind('-');
        if (dash == std::string_view::npos) return;
        const Phrase* what = phrases_of<"tie-compound">(d_).written(std::string_view(word).substr(dash + 1));
        const std::uint32_t c = chunk_of(d_, m.first);
        if (what == nullptr || c == no_chunk || d_.chunks[c].head <= m.first) return;
        Named value = of_mention(m);
        if (value.type == EntityType::thing) value.name = std::string(d_.text(m.first)).substr(0, dash);
        add(name_of(c), value, *what, d_.chunks[c].first, d_.chunks[c].last, m.first, nullptr);
    }

    // --- "Elm Motors' owner, Orsenne", "its headquarters in Lyon" ---

    void read_nouns(std::uint32_t sentence) {
        for (std::uint32_t t = d_.sentences[sentence].first; t < d_.sentences[sentence].last; ++t) {
            const std::uint32_t c = chunk_of(d_, t);
            if (c == no_chunk || d_.chunks[c].first != t || d_.chunks[c].kind != ChunkKind::noun) continue;
            read_noun(c);
        }
    }

    void read_noun(std::uint32_t c) {
        const Chunk& chunk = d_.chunks[c];
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t) {
            const auto noun = phrase_at(d_, phrases_of<"tie-noun">(d_), t);
            if (!noun) continue;
            Named thing = possessor(c, t), value = bearer(c, t, t + noun.length, noun.phrase->get("type") == "place");
            if (!thing || !value) return;
            if (noun.phrase->get("turned") == "yes") std::swap(thing, value);
            add(thing, value, *noun.phrase, std::min(thing.first, value.first), std::max({thing.last, value.last, chunk.last}), t, nullptr);
            return;
        }
    }

    /// "[Elm Motors]' owner", "[its] owner", "[Elm Motors], whose owner", "the owner of [Elm Motors]".
    Named possessor(std::uint32_t c, std::uint32_t noun) const {
        const Chunk& chunk = d_.chunks[c];
        if (noun > chunk.first) {
            const auto before = lower(d_, noun - 1);
            if (before == "'s" || before == "'") return name_before(noun - 1);
            if (before == "whose") return chunk.first > 1 && d_.text(chunk.first - 1) == "," ? name_before(chunk.first - 1) : Named{};
            if (text::is_one_of(before, "the", "a")) return behind_of(c);
            const Named whose = name_before(noun);  // "its", which stands for a name, or "[Elm Motors] owner"
            return whose.inferred && noun_is_kin(noun) && !is_joined_to(whose) ? Named{} : whose;
        }
        return behind_of(c);
    }

    bool noun_is_kin(std::uint32_t noun) const { return phrase_at(d_, phrases_of<"tie-noun">(d_), noun).phrase->get("type") == "person"; }

    /// "[Ann Lee] and | her husband": of other pronouns nobody can say whom they mean.
    bool is_joined_to(const Named& pronoun) const {
        const Named before = pronoun.first > 1 && is_word(pronoun.first - 1, "and") ? name_before(pronoun.first - 1) : Named{};
        return before.id == pronoun.id && !before.id.empty();
    }

    Named behind_of(std::uint32_t c) const {
        return c + 2 < d_.chunks.size() && is_word(d_.chunks[c].last, "of") && d_.chunks[c + 2].sentence == d_.chunks[c].sentence ? name_of(c + 2) : Named{};
    }

    /// Who or what the noun is: "owner [Orsenne]", "owner, [Orsenne],", "[Orsenne], the owner of", "owner is [Orsenne]", "headquarters in [Lyon]".
    Named bearer(std::uint32_t c, std::uint32_t first, std::uint32_t last, bool place) const {
        const Chunk& chunk = d_.chunks[c];
        if (place) return seat_behind(c, last);
        if (last < chunk.last) return name_of(c);
        std::uint32_t t = chunk.last;
        if (is_word(t, "of") && c + 2 < d_.chunks.size()) t = d_.chunks[c + 2].last;
        if (t < end_of(first) && d_.text(t) == ",")
            if (const std::uint32_t next = chunk_of(d_, t + 1); next != no_chunk)
                if (const Named name = name_of(next)) return name;
        if (chunk.first > 1 && d_.text(chunk.first - 1) == ",")
            if (const Named name = name_before(chunk.first - 1)) return name;
        return told_by_be(c);
    }

    Named seat_behind(std::uint32_t c, std::uint32_t last) const {
        if (last != d_.chunks[c].last) return {};
        std::uint32_t t = last;
        if (is_word(t, "of") && c + 2 < d_.chunks.size()) t = d_.chunks[c + 2].last;
        if (!is_word(t, "in") && !is_word(t, "at")) return {};
        const std::uint32_t next = chunk_of(d_, t + 1);
        return next == no_chunk ? Named{} : name_of(next);
    }

    /// "The owner is [Orsenne]", "[Orsenne] is the owner".
    Named told_by_be(std::uint32_t c) const {
        const auto [begin, end] = frames_of_sentence(r_, d_.chunks[c].sentence);
        for (std::uint32_t f = begin; f < end; ++f) {
            const Frame& frame = r_.frames[f];
            if (verb_lemma(frame) != "be" || frame.negated || !tells_of_now(frame)) continue;
            if (frame.subjects.size() == 1 && frame.subjects.front() == c) return one_of(frame.objects);
            if (frame.objects.size() == 1 && frame.objects.front() == c) return one_of(frame.subjects);
        }
        return {};
    }

    // --- "sails under the flag of Panama" ---

    void read_leads(std::uint32_t sentence) {
        const std::uint32_t end = d_.sentences[sentence].last;
        for (std::uint32_t t = d_.sentences[sentence].first; t < end; ++t) {
            const auto lead = phrase_at(d_, phrases_of<"tie-lead">(d_), t);
            if (!lead) continue;
            const std::uint32_t next = chunk_of(d_, std::min(t + lead.length, end - 1));
            const auto [begin, frames_end] = frames_of_sentence(r_, sentence);
            for (std::uint32_t f = frames_end; next != no_chunk && f-- > begin;) {
                const Frame& frame = r_.frames[f];
                if (frame.first > t || frame.last < t || frame.negated || frame.subjects.size() != 1) continue;
                return add(name_of(frame.subjects.front()), name_of(next), *lead.phrase, frame.first, frame.last, t, &frame);
            }
        }
    }

    // --- the claim ---

    void add(const Named& thing, const Named& value, const Phrase& rule, std::uint32_t first, std::uint32_t last, std::uint32_t cue, const Frame* frame) {
        const bool can_have = thing.type != EntityType::country && thing.type != EntityType::event;
        if (!thing || !value || !can_have || thing.id == value.id || !fits(value, rule.get("type"))) return;
        const auto& sentence = d_.sentences[sentence_of(d_, cue)];
        if (has_phrase<"tie-shared">(d_, sentence.first, sentence.last)) return;
        const std::string relation(rule.get("relation"));
        Draft draft(r_, ClaimKind::attribute, std::min({first, thing.first, value.first}), std::max({last, thing.last, value.last}));
        Claim& claim = draft.claim();
        claim.entities.push_back({thing.id, thing.name, thing.type, EntityRole::subject});
        claim.entities.push_back({value.id, value.name, value.type, EntityRole::party});
        claim.measure = relation + " of " + thing.name;
        claim.slot = "fact:" + relation + ":" + thing.id;
        claim.predicate = "relation";
        claim.attribute = Attribute{thing.id, relation, value.name, value.id, true};
        claim.inferred = true;
        draft.part(PartRole::thing, thing.first, thing.last).part(PartRole::value, value.first, value.last).rule(rule.rule);
        if (rule.get("type") == "place" && value.entity) claim.place = known_place_path(r_, *value.entity);
        draft.time(sentence.first, sentence.last).voice(cue, frame).doubt(first, last).words(sentence.first, sentence.last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void relation_claims(const Reading& reading, std::vector<Claim>& out) { RelationReader(reading, out).read(); }

}  // namespace atodds::extract
