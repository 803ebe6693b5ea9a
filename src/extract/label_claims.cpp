#include <algorithm>
#include <map>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "extract/measures.hpp"
#include "gazetteer/gazetteer.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// What a label is put on. Two labels are compared only when they share the referent.
struct Referent {
    std::string key;         ///< "stronghold:idlib", "government:syria", "back:object:@turkey"; empty: not known
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool inferred = false;
};

class LabelReader {
  public:
    explicit LabelReader(const Reading& r)
        : r_(r), d_(*r.document), labels_(phrases_of<"label">(d_)), hedges_(phrases_of<"hedge">(d_)),
          naming_(phrases_of<"naming">(d_)) {}

    void read(std::vector<Claim>& out) {
        for (std::uint32_t c = 0; c < d_.chunks.size(); ++c) {
            const Chunk& chunk = d_.chunks[c];
            if (chunk.kind != ChunkKind::noun) continue;
            for (std::uint32_t t = chunk.first; t < chunk.last;) {
                const auto match = labels_.longest(d_.words_from(t, chunk.last));
                if (match) add(out, c, t, match);
                t += match ? match.length : 1;
            }
            add_name(out, c);
            add_source(out, c);
            add_settlement(out, c);
        }
    }

  private:
    std::uint32_t sentence_last(std::uint32_t token) const { return d_.sentences[sentence_of(d_, token)].last; }
    std::string sense(std::uint32_t token) const { return std::string(sense_at(r_, token, token + 1).text); }

    void add(std::vector<Claim>& out, std::uint32_t c, std::uint32_t token, const PhraseTable::Match& match) {
        const Phrase& label = *match.phrase;
        const Referent referent = find_referent(c, token, match);
        if (referent.key.empty() || (referent.key.starts_with("event:") && ++told_[label.rule] > most_of_event)) return;
        Draft draft(r_, ClaimKind::label, referent.first, referent.last);
        Claim& claim = draft.claim();
        claim.label = label.get("label");
        if (const auto hedge = hedge_before(c, token); !hedge.empty()) claim.label = hedge + " " + claim.label;
        claim.measure = "label of " + readable(referent.key);
        claim.slot = "label:" + referent.key;
        claim.facet = label.get("facet");
        claim.predicate = std::string(label.get("family"));
        claim.position = label.get("charge");
        claim.inferred = referent.inferred;
        draft.part(PartRole::cue, token, token + match.length).rule(label.rule);
        for (const auto& e : entities_in(r_, referent.first, referent.last)) draft.entity(*e.entity, EntityRole::object, false);
        draft.place(referent.first, sentence_last(token)).voice(token, nullptr).words(referent.first, referent.last);
        out.push_back(draft.take());
    }

    /// "the village of X", "the rebel stronghold of X": what kind of place the outlet makes of it.
    void add_settlement(std::vector<Claim>& out, std::uint32_t c) {
        const Chunk& chunk = d_.chunks[c];
        const auto kind = phrase_of<"settlement">(d_, chunk.head, chunk.last);
        if (!kind || c + 2 >= d_.chunks.size() || lower(d_, d_.chunks[c + 1].first) != "of") return;
        const auto place = entity_of(r_, d_.chunks[c + 2]);
        if (!place.entity || place.entity->type != EntityType::place || place.mention->inferred || d_.chunks[c + 2].kind != ChunkKind::noun) return;
        Draft draft(r_, ClaimKind::label, chunk.first, d_.chunks[c + 2].last);
        Claim& claim = draft.claim();
        claim.label = kind.phrase->get("label");
        claim.measure = "kind of place of " + place.entity->name;
        claim.slot = "label:place:" + place.entity->id;
        claim.predicate = "settlement";
        claim.position = "neutral";
        draft.part(PartRole::cue, chunk.head, chunk.head + 1).rule(kind.phrase->rule).entity(*place.entity, EntityRole::object, false);
        draft.place(chunk.first, d_.chunks[c + 2].last).voice(chunk.first, nullptr).words(chunk.first, d_.chunks[c + 2].last);
        out.push_back(draft.take());
    }

    /// A group called by its name alone: how others label it is held against this.
    void add_name(std::vector<Claim>& out, std::uint32_t c) {
        const Chunk& chunk = d_.chunks[c];
        const NameMention* m = r_.names.at(chunk.head);
        if (!m) m = r_.names.at(chunk.first);
        if (!m || m->demonym || m->inferred) return;
        const NamedEntity& group = r_.names.entities[m->name];
        if (group.type != EntityType::group || has_phrase<"label">(d_, chunk.first, chunk.last) || ++named_[group.id] > most_of_event) return;
        Draft draft(r_, ClaimKind::label, chunk.first, chunk.last);
        Claim& claim = draft.claim();
        claim.label = by_name;
        claim.measure = "label of " + readable(group.id);
        claim.slot = "label:" + group.id;
        claim.position = by_name;
        draft.part(PartRole::cue, m->first, m->last).entity(group, EntityRole::object, false);
        draft.place(chunk.first, sentence_last(chunk.first)).voice(chunk.first, nullptr).words(chunk.first, chunk.last);
        out.push_back(draft.take());
    }

    /// "the so-called X": an organisation whose name is doubted, against its plain name where it is a source.
    void add_source(std::vector<Claim>& out, std::uint32_t c) {
        const Chunk& chunk = d_.chunks[c];
        const NameMention* m = r_.names.at(chunk.head);
        if (!m || m->inferred || m->demonym) return;
        const NamedEntity& source = r_.names.entities[m->name];
        if (source.type != EntityType::organisation) return;
        const bool doubted = has_phrase<"name-hedge">(d_, chunk.first, m->first);
        const auto speaks = [&](const Attribution& a) { return a.entity == source.id; };
        if (!doubted && (std::none_of(r_.attributions.begin(), r_.attributions.end(), speaks) || ++named_[source.id] > 1)) return;
        Draft draft(r_, ClaimKind::label, chunk.first, chunk.last);
        Claim& claim = draft.claim();
        claim.label = doubted ? "so-called" : by_name;
        claim.measure = "label of " + readable(source.id);
        claim.slot = "label:" + source.id;
        if (doubted) claim.predicate = "organisation";
        claim.position = doubted ? "condemning" : by_name;
        draft.part(PartRole::cue, m->first, m->last).entity(source, EntityRole::object, false);
        draft.place(chunk.first, sentence_last(chunk.first)).voice(chunk.first, nullptr).words(chunk.first, chunk.last);
        out.push_back(draft.take());
    }

    /// "stronghold:idlib" for a person: "stronghold, idlib".
    static std::string readable(const std::string& key) {
        std::string text;
        for (const char c : key) {
            if (c == ':') text += ", ";
            else if (c != '@') text += c;
        }
        return text;
    }

    std::string hedge_before(std::uint32_t c, std::uint32_t token) const {
        for (std::uint32_t t = d_.chunks[c].first; t < token; ++t)
            if (hedges_.longest(d_.words_from(t, token))) return std::string(lower(d_, t));
        return {};
    }

    Referent find_referent(std::uint32_t c, std::uint32_t token, const PhraseTable::Match& match) const {
        const std::string_view family = match.phrase->get("family");
        if (family == "government") return government(c, token, *match.phrase);
        if (family == "attack" || family == "event") return attack(c, token, match.length);
        for (const auto finder : {&LabelReader::named, &LabelReader::besieging, &LabelReader::holding, &LabelReader::held, &LabelReader::acting})
            if (Referent referent = (this->*finder)(c, token, match.length); !referent.key.empty()) return referent;
        return {};
    }

    /// The country whose government it is: named in the phrase, or the one the article is about. "Regime ally Norland" names
    /// another one.
    Referent government(std::uint32_t c, std::uint32_t token, const Phrase& label) const {
        const Chunk& chunk = d_.chunks[c];
        if (!label.get("alone").empty() && is_of_other_body(chunk, token)) return {};
        Referent referent{{}, chunk.first, chunk.last, false};
        const std::uint32_t last = label.get("facet") == "backers" ? token : chunk.last;
        for (const auto& e : entities_in(r_, chunk.first, last)) {
            const std::string party = party_of(*e.entity);
            if (e.entity->type == EntityType::country || party != e.entity->id) return referent.key = "government:" + party, referent;
        }
        const std::string country = r_.main_country.empty() && is_under_name(chunk, token) ? lone_country() : r_.main_country;
        if (country.empty()) return {};
        referent.key = "government:" + country;
        referent.inferred = true;
        return referent;
    }

    /// "The Orlan regime", "the Lind government": by the name of who leads it.
    bool is_under_name(const Chunk& chunk, std::uint32_t token) const {
        const NameMention* name = token > chunk.first ? r_.names.at(token - 1) : nullptr;
        if (name == nullptr || name->inferred || name->demonym) return false;
        const EntityType type = r_.names.entities[name->name].type;
        return type == EntityType::person || type == EntityType::thing;
    }

    /// The country in which all places lie that an article names; empty: there are several, or none is known.
    std::string lone_country() const {
        std::string country;
        for (const NameMention& mention : r_.names.mentions) {
            const NamedEntity& e = r_.names.entities[mention.name];
            if (e.type != EntityType::place && e.type != EntityType::country) continue;
            const std::string own = e.type == EntityType::country ? e.id : known_place_path(r_, e).size() < 2 ? std::string() : std::string(known_place_path(r_, e).back());
            if (own.empty() || (!country.empty() && own != country)) return {};
            country = own;
        }
        return country;
    }

    /// "the school administration" is no government.
    bool is_of_other_body(const Chunk& chunk, std::uint32_t token) const {
        return token > chunk.first && segment::is_noun(d_.tokens[token - 1].tag) && !r_.names.at(token - 1);
    }

    /// What happened: the attack with its target, else the event the article is about.
    Referent attack(std::uint32_t c, std::uint32_t token, std::uint32_t length) const {
        const Chunk& chunk = d_.chunks[c];
        if (token + length == chunk.last && !r_.main_event.empty() && !is_somebodys(chunk)) {
            if (Referent target = attack_on(c); !target.key.empty()) return target;
            return {"event:" + r_.main_event, chunk.first, end_of_phrase(c), false};
        }
        return {};
    }

    /// "a bomb blast [on a convoy] [near the city]": what tells the event apart.
    std::uint32_t end_of_phrase(std::uint32_t c) const {
        constexpr std::uint32_t most = 2;
        std::uint32_t last = d_.chunks[c].last;
        for (std::uint32_t p = c + 1, n = 0; n < most && p + 1 < d_.chunks.size(); p += 2, ++n) {
            if (d_.chunks[p].kind != ChunkKind::prep || d_.chunks[p + 1].kind != ChunkKind::noun || d_.chunks[p + 1].sentence != d_.chunks[c].sentence) break;
            if (!has_phrase<"event-phrase">(d_, d_.chunks[p].first, d_.chunks[p].last)) break;
            last = d_.chunks[p + 1].last;
        }
        return last;
    }

    /// "Lind's attack", of a chess player or a critic.
    bool is_somebodys(const Chunk& chunk) const {
        for (const auto& e : entities_in(r_, chunk.first, chunk.last))
            if (e.entity->type == EntityType::person || e.entity->type == EntityType::thing) return true;
        return false;
    }

    /// "an attempted strike on [Russian bases]": the target tells attacks apart.
    Referent attack_on(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        if (c + 2 >= d_.chunks.size()) return {};
        const Chunk& prep = d_.chunks[c + 1];
        const Chunk& target = d_.chunks[c + 2];
        if (prep.kind != ChunkKind::prep || target.kind != ChunkKind::noun || target.sentence != chunk.sentence) return {};
        const auto word = lower(d_, prep.first);
        if (word != "on" && word != "against") return {};
        const auto e = entity_of(r_, target);
        if (!e.entity) return {};
        return {"attack:" + party_of(*e.entity) + ":" + noun_lemma(d_, target.head), chunk.first, target.last, false};
    }

    /// "the X militia", "X, which it calls a terrorist group": the label of a group with a name.
    Referent named(std::uint32_t c, std::uint32_t token, std::uint32_t length) const {
        const Chunk& chunk = d_.chunks[c];
        for (const auto& e : entities_in(r_, chunk.first, chunk.last))
            if ((e.entity->type == EntityType::group || e.entity->type == EntityType::organisation) && !e.mention->demonym &&
                token + length == chunk.last && (e.mention->last <= token || e.mention->first >= token + length))
                return {e.entity->id, chunk.first, chunk.last, false};
        return called(c);
    }

    /// The object of "call", "deem", "describe as": what was named before it.
    Referent called(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        const auto [first, last] = frames_of_sentence(r_, chunk.sentence);
        for (std::uint32_t f = first; f < last; ++f) {
            const Frame& frame = r_.frames[f];
            const bool object = std::find(frame.objects.begin(), frame.objects.end(), c) != frame.objects.end() ||
                                std::any_of(frame.preps.begin(), frame.preps.end(), [&](const PrepPhrase& p) { return p.chunk == c; });
            if (!object || !naming_.longest(d_.words_from(d_.chunks[frame.verb].head, sentence_last(chunk.first)))) continue;
            const auto before = entities_in(r_, d_.sentences[chunk.sentence].first, d_.chunks[frame.verb].first);
            for (const auto& e : before | std::views::reverse)
                if (e.entity->type == EntityType::group || e.entity->type == EntityType::organisation)
                    return {e.entity->id, chunk.first, chunk.last, true};
        }
        return {};
    }

    /// The frame whose passive verb the chunk is the doer of: "is controlled by [an alliance] of rebels".
    const Frame* done_by(std::uint32_t c) const {
        const auto [begin, end] = frames_of_sentence(r_, d_.chunks[c].sentence);
        constexpr std::uint32_t reach = 8;  // chunks: "by the Army | of | Valour | an alliance | of | rebel groups | and | others"
        for (std::uint32_t f = begin; f < end; ++f)
            for (const PrepPhrase& p : r_.frames[f].preps)
                if (r_.frames[f].passive && lower(d_, p.prep) == "by" && p.chunk <= c && c - p.chunk < reach) return &r_.frames[f];
        return nullptr;
    }

    /// "under rebel siege", "besieged by militants", "surrounded by fighters": one siege a story.
    Referent besieging(std::uint32_t c, std::uint32_t token, std::uint32_t length) const {
        const Chunk& chunk = d_.chunks[c];
        if (token + length < chunk.last && has_phrase<"siege-noun">(d_, chunk.head, chunk.last)) return {"event:besieger", chunk.first, chunk.last, true};
        const Frame* frame = done_by(c);
        const std::uint32_t before = frame ? d_.chunks[frame->verb].head : 0;
        if (frame && has_phrase<"siege-verb">(d_, before, before + 1)) return {"event:besieger", d_.chunks[frame->verb].first, chunk.last, true};
        return keeping_out(c);
    }

    /// "both surrounded by fighters", "aid was prevented from reaching the town by militants".
    Referent keeping_out(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        if (c < 2 || lower(d_, d_.chunks[c - 1].first) != "by" || d_.chunks[c - 2].sentence != chunk.sentence) return {};
        const Chunk& verb = d_.chunks[c - 2];
        if (verb.kind == ChunkKind::verb && has_phrase<"siege-verb">(d_, verb.head, verb.head + 1)) return {"event:besieger", verb.first, chunk.last, true};
        constexpr std::uint32_t reach = 16, after = 8;  // tokens: "prevented from reaching the two towns by", "operating there from reaching"
        const std::uint32_t first = std::max(d_.sentences[chunk.sentence].first, chunk.first - std::min(chunk.first, reach));
        if (!has_phrase<"block-verb">(d_, first, chunk.first) || !has_phrase<"reach-verb">(d_, first, std::min(chunk.last + after, sentence_last(chunk.first)))) return {};
        return {"event:besieger", d_.chunks[c - 1].first, chunk.last, true};
    }

    /// "rebel-held X", "X is controlled by rebels", "X, a hub for militants": who has a place. One referent, however it is said.
    Referent holding(std::uint32_t c, std::uint32_t token, std::uint32_t length) const {
        const Chunk& chunk = d_.chunks[c];
        std::uint32_t first = chunk.first, last = chunk.last;
        const Frame* frame = done_by(c);
        const std::uint32_t verb = frame ? d_.chunks[frame->verb].head : 0;
        if (frame && has_phrase<"hold-verb">(d_, verb, verb + 1) && !frame->subjects.empty()) {
            first = d_.chunks[frame->subjects.front()].first;
        } else if (c >= 2 && d_.chunks[c - 1].kind == ChunkKind::prep && has_phrase<"hold-noun">(d_, d_.chunks[c - 2].head, d_.chunks[c - 2].last)) {
            const auto prep = lower(d_, d_.chunks[c - 1].first);
            if (prep != "of" && prep != "for") return {};
            first = d_.chunks[c - 2].first;
        } else if (!is_holding(token, length) && !(token + length < chunk.last && has_phrase<"hold-noun">(d_, chunk.head, chunk.last))) {
            return {};
        }
        bool inferred = false;
        if (last == chunk.last && c + 2 < d_.chunks.size() && lower(d_, d_.chunks[c + 1].first) == "of" && d_.chunks[c + 2].sentence == chunk.sentence &&
            d_.chunks[c + 2].kind == ChunkKind::noun && entity_of(r_, d_.chunks[c + 2]).entity)
            last = d_.chunks[c + 2].last;  // "the rebel-held town [of X]"
        std::string place = place_near(first, last, chunk.sentence, inferred);
        if (last > chunk.last)
            if (const auto named = entity_of(r_, d_.chunks[c + 2]); named.entity->type == EntityType::place) place = named.entity->id;
        if (place.empty()) return {};
        return {"holder:" + place, first, last, inferred};
    }

    /// "rebel-held", "opposition-controlled".
    bool is_holding(std::uint32_t token, std::uint32_t length) const {
        const auto word = lower(d_, token + length - 1);
        return word.ends_with("-held") || word.ends_with("-controlled") || word.ends_with("-run");
    }

    /// "the last rebel stronghold", "the stronghold of rebels", "a wave of migrants": the noun the label qualifies, and where.
    Referent held(std::uint32_t c, std::uint32_t token, std::uint32_t length) const {
        const Chunk& chunk = d_.chunks[c];
        std::uint32_t noun = no_chunk, first = chunk.first, last = chunk.last;
        if (token + length < chunk.last && segment::is_noun(d_.tokens[chunk.head].tag) && chunk.head >= token + length) {
            noun = chunk.head;
        } else if (c >= 2 && d_.chunks[c - 1].kind == ChunkKind::prep && lower(d_, d_.chunks[c - 1].first) == "of" &&
                   d_.chunks[c - 2].kind == ChunkKind::noun && d_.chunks[c - 2].sentence == chunk.sentence) {
            noun = d_.chunks[c - 2].head;
            first = d_.chunks[c - 2].first;
        }
        if (noun == no_chunk || r_.names.at(noun)) return {};
        if (const auto target = target_of(c, noun); !target.empty()) return {target, first, last, false};
        bool inferred = false;
        const std::string place = place_near(first, last, chunk.sentence, inferred);
        if (place.empty()) return {};
        return {sense(noun) + ":" + place, first, last, inferred};
    }

    /// "militant attacks on [the port]" is "militants attacked the port": an act as a noun, with its target.
    std::string target_of(std::uint32_t c, std::uint32_t noun) const {
        static const PhraseTable& acts = d_.pack->phrases("event-noun");
        if (!acts.longest(d_.words_from(noun, noun + 1)) || c + 2 >= d_.chunks.size()) return {};
        const Chunk& target = d_.chunks[c + 2];
        if (target.sentence != d_.chunks[c].sentence || target.kind != ChunkKind::noun) return {};
        const auto prep = lower(d_, d_.chunks[c + 1].first);
        if (prep != "on" && prep != "against") return {};
        const auto e = entity_of(r_, target);
        return e.entity ? sense(noun) + ":subject:@" + party_of(*e.entity) : std::string();
    }

    std::string place_near(std::uint32_t first, std::uint32_t last, std::uint32_t sentence, bool& inferred) const {
        const auto& s = d_.sentences[sentence];
        for (const auto& e : entities_in(r_, s.first, s.last))
            if (e.entity->id == r_.main_place && !e.mention->demonym && !e.mention->capital) return r_.main_place;
        std::string best;
        std::size_t depth = 0;
        for (const auto& [from, to] : {std::pair{first, std::min(last + 4, s.last)}, std::pair{s.first, s.last}}) {
            for (const auto& e : entities_in(r_, from, to)) {
                const bool place = e.entity->type == EntityType::place || e.entity->type == EntityType::country;
                if (!place || e.mention->demonym || e.mention->capital) continue;
                // a hamlet that nobody places says less than the place the article is about
                if (e.entity->parent.empty() && gazetteer::Gazetteer::instance().ancestors(e.entity->id).empty() && e.entity->type == EntityType::place) continue;
                if (const auto path = place_path(r_, *e.entity); path.size() > depth) best = e.entity->id, depth = path.size();
            }
            // a country alone says less than the place the article is about, when that lies in it
            if (depth > 1) return best;
        }
        const auto main = r_.main_place.empty() ? std::vector<std::string>() : place_path(r_, r_.main_place);
        if (!best.empty() && std::find(main.begin(), main.end(), best) == main.end()) return best;
        inferred = true;
        return r_.main_place;
    }

    /// "Turkey backs the rebels", "militants attacked the base": the part in an act with somebody named.
    Referent acting(std::uint32_t c, std::uint32_t, std::uint32_t) const {
        const Chunk& chunk = d_.chunks[c];
        const auto [begin, end] = frames_of_sentence(r_, chunk.sentence);
        for (std::uint32_t f = begin; f < end; ++f) {
            const Frame& frame = r_.frames[f];
            const bool subject = std::find(frame.subjects.begin(), frame.subjects.end(), c) != frame.subjects.end();
            const bool object = std::find(frame.objects.begin(), frame.objects.end(), c) != frame.objects.end();
            if (!subject && !object) continue;
            for (const auto other : subject ? frame.objects : frame.subjects) {
                const auto e = entity_of(r_, d_.chunks[other]);
                if (!e.entity) continue;
                const std::string verb = sense(d_.chunks[frame.verb].head);
                if (verb.empty()) continue;
                const std::string role = subject != frame.passive ? "subject" : "object";
                const bool restrictive = subject && frame.relative;
                return {verb + ":" + role + ":@" + party_of(*e.entity), chunk.first, restrictive ? frame.last : chunk.last, e.mention->inferred};
            }
        }
        return {};
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& labels_;
    const PhraseTable& hedges_;
    const PhraseTable& naming_;
    static constexpr const char* by_name = "its name";
    std::map<std::string, int> named_;       ///< groups called by their name alone
    static constexpr int most_of_event = 3;  ///< claims of the article's event with one label: more say nothing new
    std::map<rules::RuleIndex, int> told_;   ///< labels of the article's event
};

}  // namespace

void label_claims(const Reading& reading, std::vector<Claim>& out) { LabelReader(reading).read(out); }

}  // namespace atodds::extract
