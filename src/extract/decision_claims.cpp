// What a body decided on a matter (adopted, turned down, put off), and what somebody did or did not do: told
// by a verb ("approved the plan"), by a verb with a noun ("gave the plan its blessing"), or by a denial.
#include <algorithm>
#include <array>

#include "extract/decision_words.hpp"
#include "extract/draft.hpp"
#include "extract/parties.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_clauses.hpp"
#include "extract/pole_things.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

namespace {

/// Chunks behind a verb in which the noun stands that says what is given: "gave | the hotel | the go-ahead".
constexpr std::uint32_t given_reach = 4;

class DecisionReader {
  public:
    DecisionReader(const Reading& r, const PoleClauses& clauses, std::vector<Claim>& out)
        : r_(r), d_(*r.document), clauses_(clauses), words_(r), things_(r), out_(out) {}

    void read() {
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) {
            read_denied_charge(f);
            if (clauses_.is_open(f)) continue;
            read_decision(f);
            read_given(f);
            read_undergone(f);
            if (!read_deed(f)) read_act(f);
            read_admission(f);
        }
    }

  private:
    /// What is read of a clause, before it becomes a claim.
    struct Act {
        const Phrase* phrase = nullptr;
        std::string slot;
        std::string measure;
        std::vector<std::string> things;
        std::vector<std::string> doers;
        Telling told;
        std::uint32_t last = 0;
    };

    const PhraseTable& table(const char* name) const { return d_.pack->phrases(name); }
    PhraseTable::Match at_verb(const Frame& frame, const PhraseTable& words) const {
        return clauses_.at_verb(frame, words);
    }

    /// "Rejected | talk of cholera", "dismissed | the rumours": who calls a report untrue decides nothing. One report may be voted on.
    bool is_told(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        const bool one = d_.tokens[chunk.head].tag == segment::Tag::nn && segment::Tag::dt == d_.tokens[chunk.first].tag;
        return !one && phrase_of<"told-noun">(d_, chunk.head, chunk.last);
    }

    /// "Approved the plan", "the plan was rejected", "voted to accept the offer".
    void read_decision(std::uint32_t f) {
        static const PhraseTable& verbs = table("decision-verb");
        const Frame& frame = r_.frames[f];
        const auto match = at_verb(frame, verbs);
        if (!match) return;
        Telling told = clauses_.telling(f);
        if (told.decided) told.mood = Mood::real;
        if (told.mood == Mood::neither) return;
        const auto matters = frame.passive ? clauses_.subjects_of(f) : clauses_.objects_of(frame, match.length);
        if (matters.empty() || is_told(matters.front())) return;
        auto things = words_.matter(matters.front(), match.phrase->get("weak") == "yes");
        if (!things) return;
        auto doers = doers_of(f, told);
        // "backs the bid": a decision of a body, a stand of anybody else
        const auto& deciders = r_.frames[told.top].subjects;
        if (match.phrase->get("body") == "yes" && !words_.is_body(doers) &&
            (deciders.size() != 1 || !words_.stands_for_body(deciders.front())))
            return;
        const std::uint32_t last = std::max({frame.last, d_.chunks[matters.front()].last,
                                             clauses_.head_of(frame) + match.length});
        put(f, {match.phrase, "adopted", "decision", std::move(*things), std::move(doers), told, last});
    }

    /// "Gave the hotel the go-ahead", "was refused a licence for the mine".
    void read_given(std::uint32_t f) {
        static const PhraseTable &verbs = table("decision-light"), &nouns = table("decision-noun");
        const Frame& frame = r_.frames[f];
        const auto match = at_verb(frame, verbs);
        if (!match) return;
        const std::uint32_t noun = given_noun(frame, nouns);
        Telling told = clauses_.telling(f);
        if (told.decided) told.mood = Mood::real;
        if (noun == no_chunk || told.mood == Mood::neither) return;
        told.turned ^= d_.chunks[noun].negated;
        Act act{match.phrase, "adopted", "decision", {}, {}, told, std::max(frame.last, d_.chunks[noun].last)};
        const bool receives = frame.passive || match.phrase->get("receives") == "yes";
        if (!receives) act.doers = doers_of(f, told);
        const bool is_subject = std::ranges::find(frame.subjects, noun) != frame.subjects.end();
        ChunkList chunks = is_subject ? ChunkList{}
                                            : receives ? frame.subjects
                                                       : frame.objects;
        for (std::uint32_t c = noun; c + 2 < d_.chunks.size() && d_.chunks[c + 1].kind == ChunkKind::prep &&
                                     words_.belongs(c + 1);
             c += 2)
            chunks.push_back(c + 2);
        for (const std::uint32_t c : chunks) {
            if (c == noun || d_.chunks[c].kind != ChunkKind::noun) continue;
            if (const auto things = words_.matter(c, false))
                act.things.insert(act.things.end(), things->begin(), things->end());
            act.last = std::max(act.last, d_.chunks[c].last);
        }
        if (!act.things.empty()) put(f, std::move(act));
    }

    std::uint32_t given_noun(const Frame& frame, const PhraseTable& nouns) const {
        const auto is_one = [&](std::uint32_t c) {
            const Chunk& chunk = d_.chunks[c];
            for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
                if (const auto m = nouns.longest(d_.words_from(t, chunk.last)); m && t + m.length == chunk.last)
                    return true;
            return false;
        };
        if (frame.passive)
            for (const std::uint32_t s : frame.subjects)
                if (is_one(s)) return s;
        const std::uint32_t end =
            std::min<std::uint32_t>(frame.verb + 1 + given_reach, static_cast<std::uint32_t>(d_.chunks.size()));
        for (std::uint32_t c = frame.verb + 1; c < end && d_.chunks[c].sentence == frame.sentence; ++c) {
            if (d_.chunks[c].kind == ChunkKind::verb || d_.text(d_.chunks[c].first) == ",") break;
            if (d_.chunks[c].kind == ChunkKind::noun && is_one(c)) return c;
        }
        return no_chunk;
    }

    /// "Informed the agency", "never reported it", "his officers had not fired a shot".
    /// False: the verb is none of the deeds listed.
    bool read_deed(std::uint32_t f) {
        static const PhraseTable& deeds = table("deed-verb");
        const Frame& frame = r_.frames[f];
        const auto match = at_verb(frame, deeds);
        if (!match) return false;
        Telling told = clauses_.telling(f);
        if (told.mood == Mood::neither) return true;
        const auto objects = clauses_.objects_of(frame, match.length);
        const std::string_view needs = match.phrase->get("object");
        Act act{match.phrase, std::string(match.phrase->get("axis")), "", {}, {}, told, frame.last};
        act.measure = act.slot;
        if (frame.passive) {
            for (const std::uint32_t s : frame.subjects) {
                words_.add(s, act.things);
                act.told.turned ^= d_.chunks[s].negated;
            }
        } else {
            for (const std::uint32_t o : objects) {
                words_.add(o, act.things);
                act.told.turned ^= d_.chunks[o].negated;
            }
            if (is_done_by_none(d_, r_.frames[told.top])) {
                if (names_a_part(objects)) return true;
                act.told.turned = !act.told.turned;
            }
        }
        const bool any_object = act.told.turned && match.phrase->get("denied") == "any";
        if (!needs.empty() && !any_object && !words_.holds_any(act.things, needs)) return false;
        // "informed the agency | of the leak": whom it told, and not of what
        const bool to_whom = match.phrase->get("told") == "yes";
        for (const PrepPhrase& p : frame.preps)
            if (!to_whom && !(frame.passive && lower(d_, p.prep) == "by") && !clauses_.is_time(d_.chunks[p.chunk])) words_.add(p.chunk, act.things);
        if (match.phrase->get("itself") == "yes") std::erase_if(act.things, [](const std::string& word) { return word.front() != '@'; });  // "neither tear gas | nor batons"
        if (match.phrase->get("denied") == "any" && act.told.turned) add_speaker(clauses_.head_of(frame), act.things);
        act.doers = doers_of(f, told);
        act.last = std::max(act.last, clauses_.head_of(frame) + match.length);
        if (!act.doers.empty()) put(f, std::move(act));
        return true;
    }

    /// "The Front was not invited", "nobody consulted us", "we received no warning": what befell somebody, or did not, by whomever.
    void read_undergone(std::uint32_t f) {
        static const PhraseTable &verbs = table("undergone-verb"), &getting = table("undergone-get");
        const Frame& frame = r_.frames[f];
        const auto verb = at_verb(frame, verbs);
        const Tag tense = d_.tokens[d_.chunks[frame.verb].first].tag;
        const bool as_a_rule = (tense == Tag::vbz || tense == Tag::vbp) && lemma_of(d_, d_.chunks[frame.verb].first, 'v') != "have";  // "gets no invitation"
        const bool gets = !verb && !frame.passive && !as_a_rule && at_verb(frame, getting);
        if (!verb && !gets) return;
        const auto objects = clauses_.objects_of(frame, 1);
        const auto noun = gets && objects.size() == 1 ? phrase_of<"undergone-noun">(d_, d_.chunks[objects.front()].head, d_.chunks[objects.front()].last) : PhraseTable::Match{};
        if (!verb && !noun) return;
        const Telling told = clauses_.telling(f);
        const auto whom = gets || frame.passive ? clauses_.subjects_of(f) : objects;
        if (told.mood != Mood::real || whom.size() != 1 || d_.chunks[whom.front()].negated) return;
        const rules::Phrase* phrase = verb ? verb.phrase : noun.phrase;
        Act act{phrase, std::string(phrase->get("axis")), std::string(phrase->get("axis")), {}, {}, told, frame.last};
        for (const auto& chunks : {frame.subjects, objects})
            for (const std::uint32_t c : chunks) act.told.turned ^= d_.chunks[c].negated;
        for (const PrepPhrase& p : frame.preps)
            if (text::is_one_of(lower(d_, p.prep), "to", "of", "about") && !clauses_.is_time(d_.chunks[p.chunk])) words_.add(p.chunk, act.things);
        words_.add_doer(whom.front(), act.doers);
        if (act.doers.empty()) return;
        put(f, std::move(act));
        if (segment::is_noun(d_.tokens[d_.chunks[whom.front()].head].tag) && !r_.names.at(d_.chunks[whom.front()].head)) out_.back().thing = noun_lemma(d_, d_.chunks[whom.front()].head);
    }

    /// "Expelled two diplomats", "did not expel any": whatever somebody did or did not do, told by one verb.
    void read_act(std::uint32_t f) {
        static const PhraseTable &vague = table("act-vague"), &speech = table("speech");
        const Frame& frame = r_.frames[f];
        const Chunk& verb = d_.chunks[frame.verb];
        const auto word = d_.words_from(verb.head, clauses_.sentence_last(verb.head));
        if (vague.longest(word) || speech.longest(word) || is_qualified(frame)) return;
        Telling told = clauses_.telling(f);
        const std::string_view sense = sense_at(r_, verb.head, verb.last).text;
        if (told.mood == Mood::neither || sense.empty()) return;
        Act act{nullptr, "act " + std::string(sense), std::string(sense), {}, doers_of(f, told), told, frame.last};
        if (frame.passive && act.doers.empty()) return;
        const bool by_none = !frame.passive && is_done_by_none(d_, r_.frames[told.top]);
        if (by_none && names_a_part(frame.objects)) return;
        act.told.turned ^= by_none;
        for (const std::uint32_t o : frame.passive ? frame.subjects : clauses_.objects_of(frame, 1)) {
            words_.add(o, act.things);
            act.told.turned ^= d_.chunks[o].negated;
            if (act.told.turned && !figures_in(r_, d_.chunks[o].first, d_.chunks[o].last).empty()) return;
        }
        const bool alone = act.things.empty();
        for (const PrepPhrase& p : frame.preps)
            if (alone && figures_in(r_, d_.chunks[p.chunk].first, d_.chunks[p.chunk].last).empty())
                words_.add(p.chunk, act.things);
        if (!act.things.empty() && !act.doers.empty()) put(f, std::move(act));
    }

    /// "None | entered | the northern valley": some may have come into the rest of it.
    bool names_a_part(const ChunkList& objects) const {
        return std::any_of(objects.begin(), objects.end(), [&](std::uint32_t o) { return has_phrase<"direction">(d_, d_.chunks[o].first, d_.chunks[o].head); });
    }

    /// "Did not fully open it", "did not pay until May": what is denied is how or when.
    bool is_qualified(const Frame& frame) const {
        static const PhraseTable& delays = table("act-delay");
        const Chunk& verb = d_.chunks[frame.verb];
        for (std::uint32_t t = verb.first; t < verb.head; ++t)
            if (d_.tokens[t].tag == Tag::rb && !text::is_one_of(lower(d_, t), "not", "never", "n't", "ever", "also", "still"))
                return true;
        const std::uint32_t end = std::min(frame.last + 2, clauses_.sentence_last(verb.head));
        for (std::uint32_t t = verb.last; t < end; ++t)
            if (delays.longest(d_.words_from(t, end))) return true;
        return false;
    }

    /// "The agency said the firm never reported it": to the agency.
    void add_speaker(std::uint32_t token, std::vector<std::string>& things) const {
        const Attribution* a = speaker_at(r_, token);
        if (a == nullptr) return;
        for (std::uint32_t c = 0; c < d_.chunks.size(); ++c)
            if (d_.tokens[d_.chunks[c].first].begin == a->name_span.begin) words_.add(c, things);
        std::erase_if(things, [](const std::string& word) { return word.front() == '@'; });
    }

    /// "Confessed to setting the fire", "denied having set it", "admitted that he had set it".
    void read_admission(std::uint32_t f) {
        static const PhraseTable& verbs = table("admission-verb");
        const Frame& frame = r_.frames[f];
        const auto match = at_verb(frame, verbs);
        if (!match || frame.passive || frame.subjects.size() != 1) return;
        const Telling told = clauses_.telling(f);
        if (told.mood != Mood::real) return;
        const std::string who = confessor(frame.subjects.front());
        if (who.empty()) return;
        Act act{match.phrase, "confessed:" + who, "confession", {}, {}, told, frame.last};
        if (!take_deed(f, match, act)) return;
        put(f, std::move(act));
    }

    /// "Stands accused of poisoning the river, a charge the company denied", "is charged with fraud and denies it": the accused says that it
    /// was not so.
    void read_denied_charge(std::uint32_t f) {
        static const PhraseTable& verbs = table("accusing-verb");
        const Frame& charge = r_.frames[f];
        if (!verbs.longest(d_.words_from(d_.chunks[charge.verb].head, d_.chunks[charge.verb].last)) || f + 1 >= r_.frames.size()) return;
        const auto& accused = charge.passive ? charge.subjects : charge.objects;
        const Frame& deed = r_.frames[f + 1];
        if (accused.size() != 1 || deed.sentence != charge.sentence || !deed.participle || deed.objects.empty()) return;
        const std::uint32_t denial = denial_of_charge(f + 2, charge, accused.front());
        if (denial == no_chunk) return;
        Act act{nullptr, {}, {}, {}, {}, Telling{.denial = denial, .top = f}, r_.frames[denial].last};
        const std::uint32_t head = clauses_.head_of(deed);
        act.measure = sense_at(r_, head, d_.chunks[deed.verb].last).text;
        act.slot = "act " + act.measure;
        for (const std::uint32_t o : deed.objects) words_.add(o, act.things);
        words_.add_doer(accused.front(), act.doers);
        if (!act.measure.empty() && !act.things.empty() && !act.doers.empty()) put(f + 1, std::move(act));
    }

    /// The frame of ", which it denies", "and denies the charge", by whoever is accused or a noun or pronoun that may stand for them; none:
    /// no_chunk.
    std::uint32_t denial_of_charge(std::uint32_t from, const Frame& charge, std::uint32_t accused) const {
        constexpr std::uint32_t reach = 3;  // frames
        for (std::uint32_t f = from; f < std::min<std::uint32_t>(from + reach, static_cast<std::uint32_t>(r_.frames.size())); ++f) {
            const Frame& frame = r_.frames[f];
            if (frame.sentence != charge.sentence) break;
            if (!phrase_of<"denial">(d_, d_.chunks[frame.verb].head, d_.chunks[frame.verb].last) || frame.negated || frame.subjects.size() != 1) continue;
            const std::uint32_t who = frame.subjects.front();
            const auto a = entity_of(r_, d_.chunks[who]), b = entity_of(r_, d_.chunks[accused]);
            const bool other = a.entity && b.entity && a.entity != b.entity && party_of(*a.entity) != party_of(*b.entity);
            const bool of_charge = frame.objects.empty() || phrase_of<"accusation-noun">(d_, d_.chunks[frame.objects.front()].head, d_.chunks[frame.objects.front()].last);
            if (!other && of_charge) return f;
        }
        return no_chunk;
    }

    /// Who owns up: a name, or "the former nurse".
    std::string confessor(std::uint32_t chunk) const {
        std::string who = words_.person(chunk);
        if (!who.empty()) return who;
        const auto one = things_.in_chunk(chunk, "one");
        return one && !one->some ? one->id : std::string();
    }

    /// What is owned up to: a gerund, a clause about oneself, or a noun. False where it is another's deed.
    bool take_deed(std::uint32_t f, const PhraseTable::Match& match, Act& act) const {
        const Frame& frame = r_.frames[f];
        const std::uint32_t verb_end = clauses_.head_of(frame) + match.length;
        const bool alone = match.phrase->get("alone") == "yes";
        for (std::uint32_t g = f + 1; g < r_.frames.size() && r_.frames[g].sentence == frame.sentence; ++g) {
            const Frame& deed = r_.frames[g];
            if (deed.first > verb_end + 2) break;
            const bool gerund = deed.participle && d_.chunks[deed.verb].first <= verb_end;
            const bool own = !deed.participle && deed.subjects.size() == 1 &&
                             words_.is_own_pronoun(deed.subjects.front());
            if (!gerund && !own) return alone && deed.first > verb_end;
            take_words(deed, act);
            return true;
        }
        for (const std::uint32_t o : clauses_.objects_of(frame, match.length)) words_.add(o, act.things);
        const auto needs = match.phrase->get("object");
        for (const PrepPhrase& p : frame.preps)  // "denied every one | of | the charges"
            if (!needs.empty() && lower(d_, p.prep) != "in") words_.add(p.chunk, act.things);
        const bool told_of = !act.things.empty();
        const bool fits = needs.empty() || words_.holds_any(act.things, needs);
        std::erase_if(act.things, [](const std::string& word) {
            return text::is_one_of(word, "charge", "count", "accusation", "allegation", "one", "everything", "guilt", "wrongdoing", "case", "offence", "crime");
        });
        if (match.phrase->get("charges") == "yes") return fits;
        return alone || (told_of && fits);
    }

    void take_words(const Frame& deed, Act& act) const {
        const std::uint32_t head = clauses_.head_of(deed);
        act.things.emplace_back(sense_at(r_, head, d_.chunks[deed.verb].last).text);
        for (const std::uint32_t o : deed.objects) words_.add(o, act.things);
        for (const PrepPhrase& p : deed.preps)
            if (!clauses_.is_time(d_.chunks[p.chunk])) words_.add(p.chunk, act.things);
        act.last = std::max(act.last, deed.last);
    }

    /// Who decides or acts: the subject of the verb that opens the chain, of a passive who is named with "by".
    std::vector<std::string> doers_of(std::uint32_t f, const Telling& told) const {
        const Frame& frame = r_.frames[f];
        std::vector<std::string> found;
        if (!frame.passive) {
            for (const std::uint32_t s : clauses_.subjects_of(told.top)) words_.add_doer(s, found);
            return found;
        }
        for (const PrepPhrase& p : frame.preps)
            if (p.after == frame.verb && lower(d_, p.prep) == "by") words_.add_doer(p.chunk, found);
        return found;
    }

    void put(std::uint32_t f, Act act) {
        const Frame& frame = r_.frames[f];
        const Frame& top = r_.frames[act.told.top];
        const std::uint32_t head = clauses_.head_of(frame);
        const std::uint32_t first = std::min(frame.first, top.first);
        Draft draft(r_, ClaimKind::stance, first, act.last);
        for (const auto s : top.subjects) draft.entity(d_.chunks[s], EntityRole::subject);
        draft.voice(clauses_.head_of(top), &top).time(first, act.last).place(first, act.last);
        draft.part(PartRole::cue, head, head + 1);
        if (act.phrase != nullptr) draft.rule(act.phrase->rule);
        Claim& claim = draft.claim();
        erase_if(claim.modality, [](Modality m) { return m != Modality::reported && m != Modality::asserted; });
        if (act.told.denial != no_chunk) claim.modality.push_front(Modality::denied);
        if (act.told.mood == Mood::planned) claim.modality.push_back(Modality::planned);
        if (claim.modality.empty())
            claim.modality.push_back(claim.speaker ? Modality::reported : Modality::asserted);
        const bool turned = act.told.turned != (act.told.denial != no_chunk);
        const bool positive = (act.phrase == nullptr || act.phrase->get("pole") == "+") != turned;
        if (!turned && act.phrase != nullptr) claim.side = act.phrase->get("side");
        claim.flow = Flow::flow;
        if (act.phrase != nullptr && act.phrase->get("state") == "yes") claim.flow = Flow::stock, claim.change = Change::up;  // and may still come about
        claim.persists = clauses_.persists(frame);
        claim.predicate = std::string(act.slot.substr(0, act.slot.find(':')));
        claim.measure = act.measure;
        claim.polarity = positive ? Polarity::positive : Polarity::negative;
        claim.position = d_.text(claim.span);
        claim.slot = "pole:" + act.slot;
        claim.words = DecisionWords::in_order(std::move(act.things));
        claim.doers = DecisionWords::in_order(std::move(act.doers));
        claim.facet = of_whom_on_what(claim);
        clauses_.drop_later_time(claim);
        claim.inferred = true;
        Claim taken = draft.take();
        // who refused to do it will not do it either
        if (act.told.refused && act.told.mood == Mood::real) {
            out_.push_back(taken);
            taken.modality.push_back(Modality::planned);
        }
        out_.push_back(std::move(taken));
    }

    /// Acts of one verb are facts by the dozen: which of them, the first words of the doer and of the thing say.
    static std::string of_whom_on_what(const Claim& claim) {
        std::string facet;
        const auto doer = std::ranges::find_if(claim.doers, [](std::string_view word) { return word != "=one"; });  // "a storm": the storm
        if (doer != claim.doers.end()) facet = "of " + std::string(*doer);
        if (!claim.words.empty()) facet.append(facet.empty() ? "to " : " to ").append(claim.words.front());
        std::erase_if(facet, [](char c) { return c == '@' || c == '='; });
        return facet;
    }

    const Reading& r_;
    const Document& d_;
    const PoleClauses& clauses_;
    DecisionWords words_;
    PoleThings things_;
    std::vector<Claim>& out_;
};

}  // namespace

void decision_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out) {
    DecisionReader(reading, clauses, out).read();
}

}  // namespace atodds::extract
