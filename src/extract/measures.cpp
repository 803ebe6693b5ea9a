#include "extract/measures.hpp"

#include <algorithm>
#include <tuple>

#include "extract/clause_measures.hpp"
#include "extract/draft.hpp"
#include "extract/indirect_measures.hpp"
#include "extract/measured_things.hpp"
#include "extract/number_measures.hpp"
#include "extract/phrases.hpp"
#include "extract/told_measure.hpp"
#include "extract/unit_measures.hpp"
#include "extract/verb_phrases.hpp"
#include "gazetteer/kinship.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::Document;

namespace {

bool is_plain_number(const Mention& m) { return !m.unit || m.unit->id.empty(); }
bool is_count(const Mention& m) { return !m.unit || m.unit->dimension == Dimension::count; }

class MeasureFinder {
  public:
    MeasureFinder(const Reading& r, const Mention& m, const Governed& g) : r_(r), d_(*r.document), m_(m), g_(g), chunk_(d_.chunks[g.chunk]) {}

    Measure find() {
        if (by_scale()) return measure_;
        if (!is_count(m_)) return unit_measure(r_, m_, g_);
        set_population();
        if (measure_.population.empty() && gazetteer::is_person_noun(noun_)) set_role();
        if (by_tally() || by_crowd() || by_noun() || by_act() || by_refuge() || by_verb() || by_headline_verb() || by_adjective() || by_predicate() || by_state() || by_subject_noun() || by_number_noun()) return finish();
        if (const auto told = told_measure(r_, m_, chunk_); told && (counts_people() || !counts_its_noun())) return take_told(*told), finish();
        if (by_label()) return finish();
        measure_ = Measure{};
        set_population();
        if (!by_group() && !measure_by_clause(r_, m_, g_, measure_)) by_thing();
        return finish();
    }

  private:
    void set_population() {
        const std::uint32_t from = m_.number_token;
        std::uint32_t to = std::max(chunk_.last, m_.unit_token + 1);
        const std::uint32_t end = d_.sentences[sentence_of(d_, from)].last;
        for (std::uint32_t t = from + 1; t < to; ++t)  // "100 including children" are not children
            if (lower(d_, t) == "including" || lower(d_, t) == "among") to = t;
        if (to + 1 < end && lower(d_, to) == "and" && population_in(d_, from, to + 2) != population_in(d_, from, to)) to += 2;
        if (const Phrase* p = population_in(d_, from, std::min(to, end))) {
            measure_.population = std::string(p->get("population"));
            // civilians are a part of the dead, but a way of saying residents
            measure_.is_part = !p->get("within").empty() && !is_lone_person();
            population_rule_ = p->rule;
            names_role_ = p->get("demographic").empty() && measure_.is_part;
            seeks_refuge_ = p->get("armed").empty();  // a camp of soldiers shelters nobody
        }
        noun_ = !is_plain_number(m_) ? thing_name(r_, m_) : m_.last_token < d_.tokens.size() && lower(d_, m_.last_token) == "lives" ? "life" : herd_noun(r_, g_.carrier);
        if (text::Letters(measure_.population) == "households" && counts_their_homes(r_, m_, chunk_)) measure_.population.clear(), noun_ = "house";
        if (measure_.population.empty() && counts_a_people(r_, m_, chunk_)) measure_.population = "people";
    }

    /// "41 caterers": people by what they do, which no list has; they are some of the people.
    void set_role() {
        measure_.population = noun_;
        measure_.is_part = !is_lone_person();
    }

    /// "magnitude 6.1", "a 6.1-magnitude quake": a number on a scale that the word beside it names.
    bool by_scale() {
        const Phrase* scale = scale_phrase(r_, m_, g_);
        if (!scale) return false;
        take_phrase(measure_, *scale, {});
        if (measure_.name == "magnitude" && in_sentence("other-shock")) measure_.name = "magnitude of an aftershock";
        return true;
    }

    bool in_sentence(std::string_view phrase_class) const {
        const auto& sentence = d_.sentences[sentence_of(d_, m_.number_token)];
        return phrase_in(d_, d_.pack->phrases(phrase_class), sentence.first, sentence.last) != nullptr;
    }

    /// "killed a child": one person, not one kind of those killed.
    bool is_lone_person() const { return m_.value && m_.value->nominal == Decimal(1); }
    bool counts_people() const { return !measure_.population.empty() || is_plain_number(m_) || text::is_one_of(text::Letters(noun_), "other", "others", "person"); }

    /// "rises to 70 Reuters", "at least 126 Observatory": a name or a singular after the number, and nothing that it counts.
    bool counts_its_noun() const {
        if (m_.unit_token <= m_.number_token || m_.unit_token >= d_.tokens.size()) return false;
        const segment::Tag tag = d_.tokens[m_.unit_token].tag;
        return tag == segment::Tag::nns || tag == segment::Tag::nnps || is_lone_person();
    }

    bool by_noun() {
        static const PhraseTable& nouns = d_.pack->phrases("measure-noun");
        for (std::uint32_t t = m_.number_token + 1; t < std::min(chunk_.last + 1, d_.sentences[sentence_of(d_, m_.number_token)].last); ++t) {
            const auto match = phrase_at(d_, nouns, t);
            const bool acts = t >= chunk_.last && segment::is_verb(d_.tokens[t].tag);  // "two towns | killing 100 people"
            const bool state = t > m_.unit_token && !noun_.empty() && measure_.population.empty() && d_.tokens[t].tag == segment::Tag::jj;
            if (!match || acts || state || !suits_event(*match.phrase)) continue;  // "left 1,200 sheep | dead"
            take_phrase(measure_, *match.phrase, noun_);
            if (measure_.population.empty() && match.phrase->get("of_things").empty()) measure_.population = "people";
            return true;
        }
        return false;
    }

    /// What is done to people, or done by them, before what is done to things: "fire 300 staff", "fire 300 rockets".
    bool by_verb() {
        static const PhraseTable &of_people = d_.pack->phrases("people-verb"), &of_any = d_.pack->phrases("measure-verb");
        return (counts_people() && (measure_of_arrivals(r_, m_, g_, measure_) || by_verb_of(of_people))) || by_verb_of(of_any);
    }

    bool by_verb_of(const PhraseTable& verbs) {
        // "killed nine and [displaced thousands]": a participle before the figure is the verb of a second clause
        const segment::Tag first_tag = d_.tokens[chunk_.first].tag;
        if (chunk_.first < m_.number_token && (segment::is_verb(first_tag) || segment::is_adjective(first_tag))) {
            const auto match = verb_phrase(d_, verbs, chunk_.first, noun_end());
            if (const Phrase* phrase = fitting(match, GovernRole::object)) return take_phrase(measure_, *phrase, noun_), !measure_.name.empty();
        }
        if (by_participle_before(verbs)) return true;
        // "killing nine and [burying dozens]": a participle of another act, whatever the tagger made of it
        if (chunk_.first < m_.number_token && lower(d_, chunk_.first).ends_with("ing")) return false;
        const auto [first, last] = frames_of_sentence(r_, sentence_of(d_, m_.number_token));
        const Phrase* found = nullptr;
        for (std::uint32_t f = first; f < last; ++f) {
            const Phrase* phrase = measured_by(verbs, r_.frames[f]);
            if (!phrase) continue;
            found = phrase;
            // "900 people living in sheds | were evacuated": where they live tells who they are, the main verb what happened
            if (!(r_.frames[f].participle || r_.frames[f].relative) || phrase->get("yields").empty()) break;
        }
        if (found && !found->get("yields").empty() && by_group()) return true;  // "400 IDP families live in Elm"
        return found && (take_phrase(measure_, *found, noun_), !measure_.name.empty());
    }

    /// The phrase of the frame's verb when it is said of the figure; null if none.
    const Phrase* measured_by(const PhraseTable& verbs, const Frame& frame) {
        const GovernRole made = frame.passive ? GovernRole::object : GovernRole::subject;  // "ordered | 3 men | to be held"
        GovernRole role = is_made_to(r_, frame, g_.carrier) ? made : role_in(frame, g_.carrier);
        if (role == GovernRole::none) return nullptr;
        const std::uint32_t verb = d_.chunks[frame.verb].head;
        const auto match = verb_phrase(d_, verbs, verb, noun_end());
        if (!match) return nullptr;
        // "died" is no passive, whatever the tagger says
        if (role == GovernRole::object && frame.passive && match.phrase->get("counts") == "subject" && has_one_word(d_.chunks[frame.verb])) role = GovernRole::subject;
        // "cut power to | 340,000 homes", "displaced | between 40 and 60 people": the preposition is the verb's or the figure's
        if (role == GovernRole::complement && (verb + match.length == chunk_.first || verb + match.length == m_.first_token)) role = GovernRole::object;
        if (role == GovernRole::complement) return nullptr;
        return fitting(match, role, &frame);
    }

    /// Of the rules for the words that matched the first that is said of the figure; null if none.
    const Phrase* fitting(const PhraseTable::Match& match, GovernRole role, const Frame* frame = nullptr) {
        for (const Phrase* sense = match.phrase; sense; sense = sense->same_words) {
            const bool suits = frame ? suits_clause(*sense, role, *frame) : sense->get("needs_subject").empty();
            if (suits && fits(*sense, role)) return sense;
        }
        return nullptr;
    }

    /// "thieves took 12 paintings", "workers struck" but not "struck a deal".
    bool suits_clause(const Phrase& phrase, GovernRole role, const Frame& frame) const {
        if (acts_on_others(phrase, role, frame)) return false;
        if ((phrase.get("object") == "no" && !frame.objects.empty()) || (phrase.get("finite") == "yes" && frame.infinitive)) return false;
        const std::string by = "|" + std::string(phrase.get("needs_subject")) + "|";
        if (by.size() == 2) return true;
        return std::any_of(frame.subjects.begin(), frame.subjects.end(), [&](std::uint32_t subject) {
            return by.find("|" + noun_lemma(d_, d_.chunks[subject].head) + "|") != std::string::npos;
        });
    }

    /// "a blast at the market | killing | 22 civilians": whatever the tagger and the chunks made of the participle.
    bool by_participle_before(const PhraseTable& verbs) {
        const std::uint32_t at = std::min(chunk_.first, m_.first_token);
        if (at <= d_.sentences[sentence_of(d_, m_.number_token)].first || !lower(d_, at - 1).ends_with("ing")) return false;
        const auto match = verb_phrase(d_, verbs, at - 1, noun_end());
        const Phrase* phrase = fitting(match, GovernRole::object);
        return phrase && (take_phrase(measure_, *phrase, noun_), !measure_.name.empty());
    }

    /// "Seven die as bus leaves road": in a headline the verb right after the number looks like its noun.
    bool by_headline_verb() {
        static const PhraseTable &of_people = d_.pack->phrases("people-verb"), &of_any = d_.pack->phrases("measure-verb");
        const std::uint32_t next = m_.number_token + 1;
        if (next >= d_.tokens.size() || next >= d_.sentences[sentence_of(d_, m_.number_token)].last || !d_.sentences[sentence_of(d_, m_.number_token)].title) return false;
        auto match = phrase_at(d_, of_people, next);
        if (!match) match = phrase_at(d_, of_any, next);
        if (!match || match.phrase->get("counts") == "object" || match.phrase->get("measure").empty()) return false;
        noun_.clear();
        measure_.population = "people";
        return take_phrase(measure_, *match.phrase, noun_), true;
    }
    static bool has_one_word(const Chunk& verb) { return verb.last - verb.first == 1; }
    /// "affected": of an outbreak it says ill, of a storm it does not.
    bool suits_event(const Phrase& phrase) const { return (phrase.get("needs_event").empty() || phrase.get("needs_event") == r_.main_event) && (phrase.get("needs_story").empty() || tells_of_captives(d_)); }

    bool fits(const Phrase& phrase, GovernRole role) {
        if (!suits_event(phrase)) return false;
        const bool subject = phrase.get("counts") == "subject";
        if (phrase.get("counts") != "either" && phrase.get("counts") != "self" && subject != (role == GovernRole::subject)) return false;
        if (!phrase.get("with").empty() && !followed_by(phrase.get("with"))) return false;
        if (is_listed(phrase.get("not_noun")) || (phrase.get("bare") == "no" && is_plain_number(m_))) return false;
        if (phrase.get("measure").empty() && !phrase.get("suffix").empty()) take_elided_noun();
        if (!phrase.get("needs_noun").empty()) return is_listed(phrase.get("needs_noun"));
        return counts_what(phrase);
    }

    /// A measure is of people, a suffix of things; "evacuated" has both: 400 people, 40 homes.
    bool counts_what(const Phrase& phrase) const {
        const bool of_things = !noun_.empty() && measure_.population.empty() && !phrase.get("suffix").empty();
        return phrase.get("measure").empty() ? of_things : counts_people() || of_things;
    }

    /// "damaged 80 houses and destroyed 20 others".
    void take_elided_noun() {
        const bool others = noun_ == "other" || noun_ == "others";
        if (const std::string noun = noun_.empty() || others ? elided_noun() : std::string(); !noun.empty()) noun_ = noun;
    }

    /// "1,150 houses were destroyed and 3,400 damaged": the second figure counts what the first one does.
    std::string elided_noun() const {
        const auto index = static_cast<std::size_t>(&m_ - r_.figures.data());
        if (index == 0) return {};
        const Mention& before = r_.figures[index - 1];
        const bool same_sentence = before.first_token >= d_.sentences[sentence_of(d_, m_.number_token)].first;
        const bool counts_things = before.unit && !before.unit->id.empty() && is_count(before) && !population_in(d_, before.number_token, before.last_token);
        return same_sentence && counts_things ? thing_name(r_, before) : std::string();
    }

    /// "forced 260,000 people from their homes": a word after the figure that the verb needs to mean what it does.
    bool followed_by(std::string_view words) const {  // "safety|out"
        constexpr std::uint32_t reach = 6;
        const std::uint32_t end = std::min(chunk_.last + reach, d_.sentences[sentence_of(d_, m_.number_token)].last);
        const std::string any = "|" + std::string(words) + "|";
        for (std::uint32_t t = chunk_.last; t < end; ++t)
            if (any.find("|" + std::string(lower(d_, t)) + "|") != std::string::npos) return true;
        return false;
    }

    /// True when the figure's noun is one of those that a phrase is said of ("400 jobs" that are "cut"), or never said of.
    bool is_listed(std::string_view nouns) const {  // "job|post"
        return !noun_.empty() && ("|" + std::string(nouns) + "|").find("|" + noun_ + "|") != std::string::npos;
    }

    /// "Twelve soldiers evacuated 300 people": those who evacuate others are not counted.
    bool acts_on_others(const Phrase& phrase, GovernRole role, const Frame& frame) const {
        if (phrase.get("counts") != "self" || role != GovernRole::subject) return false;
        return std::any_of(frame.objects.begin(), frame.objects.end(), [&](std::uint32_t object) {
            const Chunk& c = d_.chunks[object];
            return c.first != chunk_.first && population_in(d_, c.first, c.last) != nullptr;
        });
    }

    /// "passed by 84 votes to 61": those for it and those against.
    bool by_tally() {
        const Phrase* tally = tally_phrase(r_, m_);
        return tally && (take_phrase(measure_, *tally, {}), measure_.population.clear(), true);
    }

    bool by_crowd() {
        const Phrase* crowd = counts_people() ? crowd_cue(r_, m_, std::min(chunk_.first, m_.first_token)) : nullptr;
        return crowd && (take_phrase(measure_, *crowd, {}), true);
    }

    /// "the evacuation of 400 people", "the destruction of 40 houses".
    bool by_act() {
        const Phrase* act = act_before(r_, g_.carrier);
        return act && counts_what(*act) && (take_phrase(measure_, *act, noun_), true);
    }

    /// "90 people are staying in tents", "90 people had to be moved to tents".
    bool by_refuge() {
        if (!g_.frame || !counts_people() || !seeks_refuge_) return false;
        const auto [first, last] = frames_of_sentence(r_, sentence_of(d_, m_.number_token));
        for (std::uint32_t f = first; f < last; ++f)
            if (const Phrase* stay = stay_in_refuge(r_, r_.frames[f], g_.carrier); stay && !(names_role_ && stay->get("roles") == "no")) return take_phrase(measure_, *stay, noun_), true;
        return false;
    }

    /// "60 houses destroyed and 300 damaged", "7,300 collapsed houses": a thing and its state.
    bool by_state() {
        static const PhraseTable& states = d_.pack->phrases("thing-state");
        if (!measure_.population.empty()) return false;
        const std::string thing = noun_.empty() ? elided_noun() : noun_;
        const std::uint32_t end = d_.sentences[sentence_of(d_, m_.number_token)].last;
        for (std::uint32_t t = m_.number_token + 1; !thing.empty() && t < std::min(figure_end() + bridge, end); ++t) {
            const auto match = phrase_at(d_, states, t);
            if (match && t >= figure_end() && has_object(t + match.length, end)) return false;
            if (match) return take_phrase(measure_, *match.phrase, thing), true;
            if (t >= figure_end() && !is_bridge(t)) return false;
        }
        return false;
    }

    /// "The number of people displaced rose to 400": the figure's noun is elsewhere in the clause.
    bool by_number_noun() {
        if (!is_plain_number(m_)) return false;
        const std::uint32_t counted = counted_elsewhere(r_, g_);
        if (counted == no_chunk) return false;
        const Chunk& c = d_.chunks[counted];
        return take_words(c.first, c.last, d_.sentences[c.sentence].last) || take_act(counted) || take_noun(c);
    }

    /// "The number of people who fled rose to 400".
    bool take_act(std::uint32_t counted) {
        const Phrase* act = act_of(r_, counted);
        return act && take_noun(d_.chunks[counted]) && counts_people() && (take_phrase(measure_, *act, {}), true);
    }

    /// "Houses destroyed: 146".
    bool by_label() {
        auto [first, last] = label_before(r_, m_);
        if (first == last) std::tie(first, last) = label_beside(r_, m_);
        return first < last && take_words(first, last, last);
    }

    /// The measure that the words of a noun phrase name, with what follows it up to `end` ("people | newly displaced").
    bool take_words(std::uint32_t first, std::uint32_t last, std::uint32_t end) {
        const Phrase* phrase = measure_in(r_, first, last, end);
        if (!phrase) return false;
        const Phrase* people = population_in(d_, first, last);
        if (phrase->get("measure").empty() && people) return false;
        const std::string noun = label_noun(r_, first, last);  // "146 houses | destroyed": the figure's own
        take_phrase(measure_, *phrase, !phrase->get("measure").empty() ? std::string() : noun.empty() ? noun_ : noun);
        measure_.population = people ? std::string(people->get("population")) : phrase->get("measure").empty() ? "" : "people";
        measure_.is_part = people && !people->get("demographic").empty();
        return !measure_.name.empty();
    }

    bool take_noun(const Chunk& counted) {
        const Phrase* people = population_in(d_, counted.first, counted.last);
        if (people) measure_.population = std::string(people->get("population"));
        measure_.name = people ? "people" : std::string(noun_lemma(d_, counted.head));
        return true;
    }

    /// "There are 4,000 IDPs": the kind of people says what happened to them, when no verb does.
    bool by_group() {
        static const PhraseTable& groups = d_.pack->phrases("measure-group");
        if (does_something()) return false;
        for (std::uint32_t t = m_.number_token; t < std::max(chunk_.last, m_.unit_token + 1); ++t)
            if (const auto match = phrase_at(d_, groups, t)) {
                if (match.phrase->get("needs_vehicle") == "yes" && !in_sentence("vehicle")) return false;
                take_phrase(measure_, *match.phrase, {});
                if (!counts_a_role() && names_role_) return true;  // passengers are a part of those aboard
                measure_.population = "people";
                measure_.is_part = false;
                return true;
            }
        return false;
    }

    /// "600 employees protested": a group that acts is not counted for what it is.
    bool does_something() const {
        static const PhraseTable& standing = d_.pack->phrases("standing-verb");
        return g_.frame && g_.role == GovernRole::subject && !phrase_at(d_, standing, d_.chunks[g_.frame->verb].head);
    }

    /// "12 people dead", "dozens more wounded", "over 100 injured".
    bool by_adjective() {
        static const PhraseTable& adjectives = d_.pack->phrases("measure-adjective");
        const std::uint32_t end = d_.sentences[sentence_of(d_, m_.number_token)].last;
        for (std::uint32_t t = m_.number_token + 1; t < std::min(figure_end() + bridge, end); ++t) {
            if (const auto match = phrase_at(d_, adjectives, t); match && suits_event(*match.phrase)) {
                const bool is_the_noun = t == m_.unit_token && measure_.population.empty();  // "leaving 300 homeless"
                if (!(match.phrase->get("needs_noun").empty() ? counts_people() || is_the_noun : is_listed(match.phrase->get("needs_noun")))) return false;
                for (std::uint32_t between = figure_end(); between < t; ++between)
                    if (!is_bridge(between)) return false;
                if (t >= figure_end() && segment::is_verb(d_.tokens[t].tag) && has_object(t + match.length, end)) return false;
                return take_phrase(measure_, *match.phrase, noun_), true;
            }
        }
        return false;
    }

    /// "Seven passengers and the driver are dead": the state stands behind the verb, and the others who share it between.
    bool by_predicate() {
        static const PhraseTable& adjectives = d_.pack->phrases("measure-adjective");
        if (!g_.frame || g_.role != GovernRole::subject || g_.frame->subjects.size() < 2 || !counts_people()) return false;
        const Chunk& verb = d_.chunks[g_.frame->verb];
        if (verb_lemma(*g_.frame) != "be" || verb.last >= d_.sentences[verb.sentence].last) return false;
        const auto state = phrase_at(d_, adjectives, verb.last);
        if (!state || state.phrase->get("measure").empty()) return false;
        take_phrase(measure_, *state.phrase, noun_);
        if (measure_.population.empty()) measure_.population = "people";
        return measure_.is_part = true;
    }

    /// "killed 40 people and displaced millions": a participle with an object is a verb, not the state of those before it.
    bool has_object(std::uint32_t token, std::uint32_t end) const {
        if (token >= end) return false;
        const segment::Tag tag = d_.tokens[token].tag;
        return segment::is_noun(tag) || tag == segment::Tag::cd || tag == segment::Tag::dt;
    }

    /// The noun of "dozens of children" stands in a chunk of its own.
    std::uint32_t figure_end() const { return std::max(chunk_.last, m_.unit_token + 1); }

    /// "took 12 people | hostage": the words behind what is counted, though the chunk may hold them.
    std::uint32_t noun_end() const { return m_.unit_token > m_.number_token ? m_.unit_token + 1 : figure_end(); }

    /// Words that may stand between a figure and its state: "31 others were still missing".
    bool is_bridge(std::uint32_t token) const {
        static const PhraseTable& bridges = d_.pack->phrases("state-bridge");
        return bool(bridges.longest(d_.words_from(token, token + 1)));
    }
    static constexpr std::uint32_t bridge = 7;  // "had by then been officially confirmed dead"
    /// "The death toll rose to 31": the figure has no noun, the subject says what is counted.
    bool by_subject_noun() {
        static const PhraseTable& nouns = d_.pack->phrases("measure-noun");
        if (!g_.frame || g_.role == GovernRole::subject || !is_plain_number(m_)) return false;
        for (const auto s : g_.frame->subjects)
            for (std::uint32_t t = d_.chunks[s].first; t < d_.chunks[s].last; ++t)
                if (const auto match = phrase_at(d_, nouns, t)) {
                    take_phrase(measure_, *match.phrase, noun_);
                    measure_.population = "people";
                    measure_.is_part = false;
                    return true;
                }
        return false;
    }

    /// Words elsewhere in the sentence that say what is counted: "the death toll ... rose to 31", "among the dead were six".
    void take_told(const ToldMeasure& told) {
        take_phrase(measure_, *told.phrase, noun_);
        if (measure_.population.empty()) measure_.population = told.is_part ? population_of_complement() : "people";
        measure_.is_part = told.is_part;
    }

    /// "109 of the dead were nurses": which part it is, the words after the verb say.
    std::string population_of_complement() const {
        if (!g_.frame || g_.role != GovernRole::subject) return "people";
        for (const auto o : g_.frame->objects)
            if (const Phrase* p = population_in(d_, d_.chunks[o].first, d_.chunks[o].last)) return std::string(p->get("population"));
        return "people";
    }

    /// A counted thing is its own measure; people are measured by what they do ("people gather").
    void by_thing() {
        static const PhraseTable &groups = d_.pack->phrases("thing-group"), &story_counts = d_.pack->phrases("story-count");
        if (noun_.empty()) return;
        if (!measure_.population.empty()) {
            std::string act = g_.frame && g_.role == GovernRole::subject ? std::string(verb_lemma(*g_.frame)) : std::string();
            if (act == "be" || act == "have") act.clear();
            measure_.name = act.empty() ? "people" : "people who " + act;
            if (names_role_ && !act.empty()) measure_.is_part = false;  // demonstrators who march are all who march
            if (names_role_ && act.empty() && !noun_.empty()) measure_.name = noun_, measure_.is_part = false;  // "132 passengers"
            if (measure_.population == "civilians") measure_.is_part = false;
            return;
        }
        const std::uint32_t head = chunk_.head;
        measure_.name = noun_;
        if (const auto match = phrase_at(d_, groups, head)) measure_.rules.push_back(match.phrase->rule);
        if (const auto match = phrase_at(d_, story_counts, m_.unit_token)) measure_.rules.push_back(match.phrase->rule);
        const bool listed = noun_.find(' ') != std::string::npos;  // "observation post" is a phrase of the rules
        if (head > m_.number_token + 1 && segment::is_noun(d_.tokens[head - 1].tag) && !r_.names.at(head - 1) && !listed) {
            measure_.thing = noun_lemma(d_, head - 1);
            measure_.slot = noun_;
            measure_.name = measure_.thing + " " + noun_;
        }
        if (measure_.thing.empty()) measure_.thing = kind_counted(r_, m_);
    }

    Measure finish() {
        if (names_role_ && counts_a_role()) measure_.is_part = false;
        if (population_rule_) measure_.rules.push_back(*population_rule_);
        return measure_;
    }

    /// "4,000 demonstrators marched", "carried 112 passengers": they are all of those counted, not a part of them.
    bool counts_a_role() const {
        static const PhraseTable& roles = d_.pack->phrases("role-measure");
        return roles.written(measure_.name) != nullptr;
    }

    const Reading& r_;
    const Document& d_;
    const Mention& m_;
    const Governed& g_;
    const Chunk& chunk_;
    Measure measure_;
    std::string noun_;
    std::optional<rules::RuleIndex> population_rule_;
    bool seeks_refuge_ = true;
    bool names_role_ = false;  ///< "passengers", "voters": what people are in the story, no part of them like "children"
};

}  // namespace

Measure measure_by_words(const Reading& reading, const Mention& mention, const Governed& governed) {
    return MeasureFinder(reading, mention, governed).find();
}

}  // namespace atodds::extract
