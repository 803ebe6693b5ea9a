#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_things.hpp"
#include "rules/listed.hpp"
#include "text/interval.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::Document;

namespace {

/// When something happened that happens to a thing or a person once in a story: a capsule lands, an outbreak begins, a suspect
/// is arrested. On which day, and at what time of it.
class OnceReader {
  public:
    OnceReader(const Reading& r, std::vector<Claim>& out)
        : r_(r), d_(*r.document), acts_(phrases_of<"story-once">(d_)), sightings_(phrases_of<"first-sighting">(d_)), several_(phrases_of<"one-of-several">(d_)),
          tells_of_opening_(phrase_in(d_, phrases_of<"opening-word">(d_), 0, static_cast<std::uint32_t>(d_.tokens.size())) != nullptr), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            if (frame.negated || (frame.infinitive && !d_.sentences[frame.sentence].title)) continue;
            if (const std::string illness = first_sighting(frame); !illness.empty()) {
                add_times(frame, "began", illness, true);
            } else if (const std::uint32_t way = first_use(frame); way != no_chunk) {
                add_times(frame, "opened", sense_of(way, frame), !is_counted(d_.chunks[way]));
            } else if (read_told_act(frame)) {
                continue;
            } else if (const auto verb = phrase_at(d_, acts_, d_.chunks[frame.verb].head)) {
                read_act(frame, *verb.phrase);
            }
        }
    }

  private:
    const PhraseTable& table(const char* name) const { return d_.pack->phrases(name); }

    /// "as": what the verb itself names ("they walked out" is how a strike began); "alone": with an object it tells of another act;
    /// "captives": what it tells in an article on people held by force ("handed over" is freed).
    void read_act(const Frame& frame, const rules::Phrase& verb) {
        const bool of_captives = !verb.get("captives").empty() && tells_of_captives();
        const std::string act(verb.get(of_captives ? "captives" : "act"));
        if (act.empty() || (verb.get("from") == "yes" && !leads_from(frame))) return;
        const bool nobody = !frame.subjects.empty() && d_.chunks[frame.subjects.front()].negated;  // "no one had been detained"
        if (nobody || (verb.get("alone") == "yes" && !frame.objects.empty())) return;
        if (!verb.get("as").empty()) return read_named_act(frame, verb, act);
        const bool object = verb.get("thing") == "object" || (verb.get("thing") == "either" && !frame.objects.empty());
        const auto& told = told_in(frame, object);
        if (told.size() != 1 || !is_of(verb.get("of"), told.front())) return;
        if (const auto groups = verb.get("groups"); !groups.empty())
            if (const Group group = group_of(told.front()); group.several) return read_group(frame, act, told.front(), group, verb);
        const std::string thing = thing_of(frame, object);
        const std::size_t before = out_.size();
        if (!thing.empty()) add_times(frame, act, thing, !is_counted(d_.chunks[told.front()]), verb.get("since") == "yes");
        for (std::size_t i = before; i < out_.size(); ++i) out_[i].thing = capacity_in(frame);
    }

    /// "Was dismissed as minister": of which post it is told, as a sense; empty: not said.
    std::string capacity_in(const Frame& frame) const {
        for (const PrepPhrase& p : frame.preps)
            if (lower(d_, p.prep) == "as") return std::string(sense_at(r_, d_.chunks[p.chunk].head, d_.chunks[p.chunk].head + 1).text);
        return {};
    }

    /// Several people or things of one noun: how many, where a number says so, and whether they are known ("the nine miners").
    struct Group {
        bool several = false, known = false;
        std::string number;
    };

    Group group_of(std::uint32_t c) {
        const Chunk& chunk = d_.chunks[c];
        const auto first = lower(d_, chunk.first);
        const segment::Tag tag = d_.tokens[chunk.head].tag;
        Group group;
        group.several = tag == segment::Tag::nns || first == "they" || (tells_of_captives() && phrase_at(d_, phrases_of<"captives-noun">(d_), chunk.head) && !r_.names.at(chunk.head));
        group.known = text::is_one_of(first, "the", "all", "these", "those", "its", "their", "they", "them", "us");
        for (const Mention& m : figures_in(r_, chunk.first, chunk.head))
            if (m.value && m.value->nominal) group.number = text::describe(*m.value);
        if (group.number == "1" || text::is_one_of(first, "a", "an", "another")) group.several = false;
        for (std::uint32_t t = chunk.first; t < chunk.head; ++t)
            if (several_.longest(d_.words_from(t, chunk.last)) || phrase_of<"captives-part">(d_, t, chunk.last)) group.known = false, group.number.clear();
        return group;
    }

    /// "The nine miners were rescued", "gunmen took the men from their camp": those of one number are one group; captives of any number
    /// or none are all the captives of the story.
    void read_group(const Frame& frame, const std::string& act, std::uint32_t told, const Group& group, const rules::Phrase& verb) {
        const Chunk& chunk = d_.chunks[told];
        const bool in_batches = verb.get("groups") == "spot", since = verb.get("since") == "yes";
        const bool captives = (in_batches || verb.get("groups") == "any") && tells_of_captives();
        const bool known = captives ? group.known || !group.number.empty() : group.known && !group.number.empty();
        const auto noun = phrase_at(d_, phrases_of<"captives-noun">(d_), chunk.head);
        const bool people = lower(d_, chunk.head) == "they" || noun;
        const std::string thing = captives && people ? "captive" : segment::is_noun(d_.tokens[chunk.head].tag) ? std::string(sense_at(r_, chunk.head, chunk.head + 1).text) : std::string();
        if (thing.empty()) return;
        const std::size_t before = out_.size();
        if (in_batches) add_spot(frame, act, thing, group.known);  // on several days
        else add_times(frame, act, thing, known, since);
        constexpr auto a_week = std::chrono::days(7);  // "a month ago", "in August": as well of another group
        const auto tail = out_.begin() + static_cast<std::ptrdiff_t>(before);
        out_.erase(std::remove_if(tail, out_.end(), [&](const Claim& c) { return c.time && *c.time->to - *c.time->from > a_week; }), out_.end());
        for (std::size_t i = before; i < out_.size(); ++i) {
            out_[i].thing = group.number;
            if (noun && captives && !in_batches) out_[i].side = noun.phrase->get("group");
        }
    }

    bool tells_of_captives() {
        if (!captives_) captives_ = extract::tells_of_captives(d_);
        return *captives_;
    }

    /// "Took them from their camp": away; not from one prison to the next.
    bool leads_from(const Frame& frame) const {
        const auto has = [&](std::string_view word) { return std::ranges::any_of(frame.preps, [&](const PrepPhrase& p) { return lower(d_, p.prep) == word; }); };
        return has("from") && !has("to");
    }

    /// Whether a chunk names what a verb is said of: a person, or a thing of a kind ("the trawler Elsa" that goes down).
    bool is_of(std::string_view kind, std::uint32_t c) const {
        if (kind.empty()) return true;
        if (kind == "person" || kind == "somebody") return is_person(c, kind == "somebody");
        const Chunk& chunk = d_.chunks[c];
        for (std::uint32_t t = chunk.first; t <= chunk.head; ++t)
            if (const auto thing = phrase_at(d_, phrases_of<"pole-thing">(d_), t); thing && in_list(thing.phrase->get("kind"), kind)) return true;
        return false;
    }

    /// Somebody by name or by what he is; a pronoun that is resolved.
    bool is_person(std::uint32_t c, bool any_name) const {
        const Chunk& chunk = d_.chunks[c];
        if (const NameMention* name = r_.names.at(chunk.head)) {
            const EntityType type = r_.names.entities[name->name].type;
            return type == EntityType::person || (any_name && type == EntityType::thing);  // a name that no list has
        }
        const auto thing = phrase_at(d_, phrases_of<"pole-thing">(d_), chunk.head);
        return (thing && in_list(thing.phrase->get("kind"), "person")) || phrase_at(d_, phrases_of<"person-noun">(d_), chunk.head) || phrase_at(d_, phrases_of<"apposed-noun">(d_), chunk.head) ||
               (text::is_one_of(lower(d_, chunk.head), "he", "she", "him", "her", "who") && person_of(r_, c));
    }

    /// Of what the verb names there may be two ("the dockers walked out", "teachers stopped work"): whose it is goes with it.
    void read_named_act(const Frame& frame, const rules::Phrase& verb, const std::string& act) {
        const bool labour = verb.get("needs") != "labour" || phrase_in(d_, phrases_of<"labour-word">(d_), 0, static_cast<std::uint32_t>(d_.tokens.size()));
        if (!labour) return;
        const std::size_t before = out_.size();
        add_times(frame, act, std::string(verb.get("as")), !frame.subjects.empty());
        std::string whose = thing_of(frame, false);
        if (whose == verb.get("as")) whose.clear();
        for (const auto s : frame.subjects)
            if (phrase_at(d_, phrases_of<"anybodys">(d_), d_.chunks[s].head)) whose.clear();
        for (std::size_t i = before; i < out_.size(); ++i) out_[i].thing = whose;
    }

    /// "The verdict against him was handed down", "her funeral took place": an act told by its noun, with whom it befell.
    bool read_told_act(const Frame& frame) {
        const auto verb = phrase_at(d_, phrases_of<"act-comes">(d_), d_.chunks[frame.verb].head);
        if (!verb) return false;
        const auto& told = told_in(frame, verb.phrase->get("thing") == "object");
        const auto noun = told.size() == 1 ? phrase_at(d_, phrases_of<"act-of-person">(d_), d_.chunks[told.front()].head) : PhraseTable::Match{};
        if (!noun || !lists_meet(noun.phrase->get("by"), verb.phrase->get("by"))) return false;
        const auto who = whom_it_befell(told.front());
        if (!who) return true;
        const std::size_t before = out_.size();
        add_times(frame, std::string(noun.phrase->get("act")), r_.party_senses[static_cast<std::size_t>(who->entity - r_.names.entities.data())], !may_be_of_two_courts(*noun.phrase));
        for (std::size_t i = before; i < out_.size(); ++i) {
            Claim& claim = out_[i];
            claim.entities.push_back({who->entity->id, who->entity->name, who->entity->type, EntityRole::object});
            claim.rules.push_back(d_.pack->rules()[noun.phrase->rule].id);
            claim.rules.push_back(d_.pack->rules()[verb.phrase->rule].id);
        }
        return true;
    }

    /// An article that tells of an appeal may date the verdict of either court.
    bool may_be_of_two_courts(const rules::Phrase& noun) const {
        return noun.get("by") == "court" && has_phrase<"next-instance">(d_, 0, static_cast<std::uint32_t>(d_.tokens.size()));
    }

    /// "The verdict against [him]", "[Ann Lee]'s funeral"; of "a verdict", "the appeal verdict", "the verdict against his brother" nothing
    /// is known.
    std::optional<Person> whom_it_befell(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        if (auto owner = owner_of(r_, c)) return owner;
        const bool plain = chunk.head + 1 == chunk.last && chunk.head <= chunk.first + 1 && (chunk.head == chunk.first || text::is_one_of(lower(d_, chunk.first), "the", "its", "their"));
        const bool leads = c + 2 < d_.chunks.size() && d_.chunks[c + 2].sentence == chunk.sentence && phrase_at(d_, phrases_of<"act-toward">(d_), d_.chunks[c + 1].first);
        if (!plain || !leads || d_.tokens[d_.chunks[c + 2].first].tag == segment::Tag::prps) return std::nullopt;
        return person_of(r_, c + 2);
    }

    /// Whom or what it happened to, as a sense: the subject, of acts that others do to it the object or the subject of a passive.
    std::string thing_of(const Frame& frame, bool object) const {
        const auto& told = told_in(frame, object);
        return told.size() == 1 ? sense_of(told.front(), frame) : std::string();
    }

    const ChunkList& told_in(const Frame& frame, bool object) const {
        const bool passive = frame.passive || (frame.participle && d_.tokens[d_.chunks[frame.verb].head].tag == segment::Tag::vbn);
        return object && !passive ? frame.objects : frame.subjects;
    }

    std::string sense_of(std::uint32_t c, const Frame& frame) const {
        const Chunk& chunk = d_.chunks[c];
        const auto word = lower(d_, chunk.head);
        if (word == "it") return subject_before(frame);
        if (word == "he" || word == "she" || word == "who") {
            const auto who = person_of(r_, c);
            return who ? r_.party_senses[static_cast<std::size_t>(who->entity - r_.names.entities.data())] : std::string();
        }
        if (!segment::is_noun(d_.tokens[chunk.head].tag) || phrase_at(d_, phrases_of<"comes-again">(d_), chunk.head)) return {};
        if (const auto known = phrase_at(d_, phrases_of<"once-thing">(d_), chunk.head)) return name_before(chunk) + std::string(known.phrase->get("as"));
        return name_before(chunk) + std::string(sense_at(r_, chunk.head, chunk.head + 1).text);
    }

    /// "the Skarn bridge", "the old bridge": which of the bridges it is; "Kestrel's capsule" is the capsule.
    std::string name_before(const Chunk& chunk) const {
        if (phrase_in(d_, phrases_of<"bygone-adjective">(d_), chunk.first, chunk.head)) return "old ";
        for (std::uint32_t t = chunk.first; t < chunk.head; ++t) {
            const NameMention* name = r_.names.at(t);
            const bool owns = name && name->last < chunk.head && lower(d_, name->last) == "'s";
            if (name && !owns && name->last <= chunk.head) return std::string(sense_at(r_, t, chunk.head).text) + " ";
        }
        return {};
    }

    /// "It landed at": the subject of a sentence before in which a thing did something.
    std::string subject_before(const Frame& frame) const {
        constexpr std::uint32_t back = 3;
        for (std::uint32_t s = frame.sentence; s-- > 0 && frame.sentence - s <= back;) {
            const auto [first, last] = frames_of_sentence(r_, s);
            if (first == last || r_.frames[first].subjects.size() != 1 || verb_lemma(r_.frames[first]) == "be") continue;
            const Chunk& chunk = d_.chunks[r_.frames[first].subjects.front()];
            if (segment::is_noun(d_.tokens[chunk.head].tag)) return std::string(sense_at(r_, chunk.head, chunk.head + 1).text);
        }
        return {};
    }

    /// "Two trains left", "a man was arrested": one of several, which may not be the other text's.
    bool is_counted(const Chunk& chunk) const {
        const segment::Tag tag = d_.tokens[chunk.first].tag;
        const auto word = lower(d_, chunk.first);
        const bool the_one = word == "the" && tag == segment::Tag::dt && d_.tokens[chunk.head].tag == segment::Tag::nn;
        for (std::uint32_t t = chunk.first; t < chunk.head; ++t)
            if (several_.longest(d_.words_from(t, chunk.last)) && !(the_one && lower(d_, t) == "new")) return true;  // "the new bridge"
        return tag == segment::Tag::cd || tag == segment::Tag::nns || d_.tokens[chunk.head].tag == segment::Tag::nns || word == "another" || word == "a" || word == "an";
    }

    /// "The first case was confirmed", "the disease was first detected": how an outbreak begins.
    std::string first_sighting(const Frame& frame) const {
        static const PhraseTable& ills = table("illness-noun");
        const bool outbreak = r_.main_event == "outbreak" && !frame.subjects.empty() && phrase_at(d_, sightings_, d_.chunks[frame.verb].head);
        if (!outbreak) return {};
        const Chunk& subject = d_.chunks[frame.subjects.front()];
        const std::uint32_t verb_end = d_.chunks[frame.verb].last;
        bool first = false;
        for (std::uint32_t t = subject.first; t < verb_end; ++t) first = first || lower(d_, t) == "first";
        const bool ill = phrase_in(d_, ills, subject.first, subject.last) != nullptr || lower(d_, subject.head) == "first";
        return first && ill ? r_.main_event : std::string();
    }

    /// "The first cars rolled over the bridge", in an article on its opening: the chunk of what was opened; no_chunk: none.
    std::uint32_t first_use(const Frame& frame) const {
        if (!tells_of_opening_ || frame.subjects.size() != 1 || !phrase_at(d_, phrases_of<"first-use-verb">(d_), d_.chunks[frame.verb].head)) return no_chunk;
        const Chunk& users = d_.chunks[frame.subjects.front()];
        const bool first = phrase_in(d_, phrases_of<"first-word">(d_), users.first, users.head) && phrase_at(d_, phrases_of<"first-user">(d_), users.head);
        if (!first || lower(d_, users.last) == "of") return no_chunk;  // "the first train of the day"
        for (const std::uint32_t object : frame.objects)
            if (phrase_at(d_, phrases_of<"opened-way">(d_), d_.chunks[object].head)) return object;
        for (const PrepPhrase& prep : frame.preps)
            if (phrase_at(d_, phrases_of<"opened-way">(d_), d_.chunks[prep.chunk].head)) return prep.chunk;
        return no_chunk;
    }

    /// The times that the clause gives: a date of a month or less, a clock time.
    void add_times(const Frame& frame, const std::string& act, const std::string& thing, bool known, bool since = false) {
        add_spot(frame, act, thing, known);
        const auto& sentence = d_.sentences[frame.sentence];
        const std::uint32_t from = std::max(heads_sentence(r_, frame) ? sentence.first : frame.first, std::min(r_.dateline_end, frame.last));
        bool dated = false, timed = false;
        for (const Mention& m : figures_in(r_, from, std::max(std::min(frame.last + 3, sentence.last), end_of_circumstances(frame, sentence)))) {
            if (!m.timex || another_verb_between(frame, m) || is_in_aside(frame, m) || phrase_of<"window-word">(d_, m.last_token, sentence.last)) continue;
            const bool behind = m.first_token > sentence.first;
            if (since ? !behind || lower(d_, m.first_token - 1) != "since" : behind && (is_since(m.first_token - 1) || closes_window(m, sentence))) continue;
            if (opens_window(m, sentence)) continue;
            const bool clock = m.timex->type == Timex::Type::time && m.timex->value.find(':') != std::string::npos;
            const bool date = m.timex->type == Timex::Type::date && m.timex->range.from && m.timex->range.to && !m.timex->mod;
            if (clock && !timed) timed = true, add(frame, act, thing, m, true), out_.back().subject_named = known;
            if (date && !dated) dated = true, add(frame, act, thing, m, false), out_.back().subject_named = known;
        }
    }

    static bool is_spotted(const std::string& act) {
        static const rules::Listed spotted("spotted-act");
        return spotted.has(act);
    }

    /// "A church", "a border post"; not "a church school".
    const rules::Phrase* kind_of_spot(const Chunk& chunk) const {
        for (std::uint32_t t = chunk.first; t <= chunk.head; ++t)
            if (const auto found = phrase_at(d_, phrases_of<"arrest-spot">(d_), t); found && t + found.length == chunk.head + 1) return found.phrase;
        return nullptr;
    }

    /// "Were handed over at the church": at what kind of place an act took place of which it is told; of two kinds none.
    void add_spot(const Frame& frame, const std::string& act, const std::string& thing, bool known) {
        if (frame.preps.empty() || !is_spotted(act)) return;
        const PrepPhrase* spot = nullptr;
        std::string_view kind;
        for (const PrepPhrase& p : frame.preps) {
            const rules::Phrase* found = text::is_one_of(lower(d_, p.prep), "at", "in", "on", "inside") ? kind_of_spot(d_.chunks[p.chunk]) : nullptr;
            if (!found) continue;
            if (spot != nullptr && found->get("kind") != kind) return;
            spot = &p, kind = found->get("kind");
        }
        if (spot == nullptr) return;
        const Chunk& where = d_.chunks[spot->chunk];
        const std::uint32_t last = std::max(frame.last, where.last);
        Draft draft(r_, ClaimKind::attribute, frame.first, last);
        Claim& claim = draft.claim();
        const std::string shown = thing.substr(thing.starts_with('@') ? 1 : 0);
        claim.measure = "where " + std::string(thing.starts_with('@') ? "" : "the ") + shown + " was " + act;
        claim.slot = "event spot:" + act + ":" + thing;
        claim.predicate = act;
        claim.side = kind;
        claim.attribute = Attribute{shown, act, std::string(d_.text(d_.span(where.first, where.last))), std::nullopt, true};
        claim.inferred = true;
        claim.subject_named = known;
        draft.part(PartRole::place, where.first, where.last).time(d_.sentences[frame.sentence].first, d_.sentences[frame.sentence].last);
        draft.voice(d_.chunks[frame.verb].head, &frame).words(frame.first, last);
        out_.push_back(draft.take());
    }

    /// "came ashore at Elm, on the coast of Norland, at 1:30 am": where phrases that tell where and when end.
    std::uint32_t end_of_circumstances(const Frame& frame, const segment::Sentence& sentence) const {
        std::uint32_t c = chunk_of(d_, frame.last - 1) + 1, end = frame.last;
        for (; c < d_.chunks.size() && d_.chunks[c].first < sentence.last; ++c) {
            const Chunk& chunk = d_.chunks[c];
            const bool comma = d_.text(chunk.first) == ",";
            const bool noun = chunk.kind == segment::ChunkKind::noun && d_.chunks[c - 1].kind == segment::ChunkKind::prep;
            if (!comma && !noun && chunk.kind != segment::ChunkKind::prep) break;
            end = chunk.last;
        }
        return end;
    }

    bool is_since(std::uint32_t token) const {
        static const PhraseTable& words = table("not-the-date");
        return bool(words.longest(d_.words_from(token, token + 1)));
    }

    /// "from October 4 to 7": the second date of a window.
    bool closes_window(const Mention& m, const segment::Sentence& sentence) const {
        const auto before = figures_in(r_, sentence.first, m.first_token);
        return !before.empty() && before.back().timex && before.back().last_token + 1 == m.first_token &&
               phrase_of<"window-end">(d_, m.first_token - 1, m.first_token);
    }

    /// "On the night of 5 to 6 August", "on Monday and Tuesday": a first date with another right behind it.
    bool opens_window(const Mention& m, const segment::Sentence& sentence) const {
        if (!phrase_of<"window-end">(d_, m.last_token, sentence.last)) return false;
        const auto behind = figures_in(r_, m.last_token + 1, sentence.last);
        return !behind.empty() && behind.front().first_token == m.last_token + 1 && behind.front().timex;
    }

    /// "was arrested by officers who came on Monday": the date is the other verb's.
    bool another_verb_between(const Frame& frame, const Mention& m) const {
        for (std::uint32_t t = d_.chunks[frame.verb].last; t < m.first_token; ++t)
            if (segment::is_verb(d_.tokens[t].tag)) return true;
        return false;
    }

    /// "The front, founded in 2009, took the men": the date stands between subject and verb, behind another verb.
    bool is_in_aside(const Frame& frame, const Mention& m) const {
        if (frame.subjects.empty() || m.first_token >= d_.chunks[frame.verb].first) return false;
        for (std::uint32_t t = d_.chunks[frame.subjects.back()].last; t < m.first_token; ++t)
            if (segment::is_verb(d_.tokens[t].tag)) return true;
        return false;
    }

    void add(const Frame& frame, const std::string& act, const std::string& thing, const Mention& time, bool clock) {
        const std::uint32_t first = std::min(frame.first, time.first_token), last = std::max(frame.last, time.last_token);
        Draft draft(r_, ClaimKind::date, first, std::min(last, d_.sentences[frame.sentence].last));
        Claim& claim = draft.claim();
        for (const auto s : frame.subjects) draft.entity(d_.chunks[s], EntityRole::subject);
        claim.timex = time.timex;
        if (!clock) claim.time = time.timex->range;
        const bool named = thing.starts_with('@');
        const std::string shown = named ? thing.substr(1) : thing;
        claim.measure = (clock ? "time of day the " : "date the ") + shown + " " + act;
        claim.slot = (clock ? "event time:" : "event once:") + act + ":" + thing;
        claim.predicate = act;
        claim.attribute = Attribute{shown, act, std::string(d_.text(d_.span(time.first_token, end_with_zone(d_, time)))), std::nullopt, true};
        claim.inferred = true;
        draft.part(PartRole::time, time.first_token, time.last_token);
        draft.place(first, last).voice(d_.chunks[frame.verb].head, &frame).words(first, last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& acts_;
    const PhraseTable& sightings_;
    const PhraseTable& several_;
    bool tells_of_opening_;
    std::optional<bool> captives_;
    std::vector<Claim>& out_;
};

}  // namespace

bool tells_of_captives(const Document& document) {
    return has_phrase<"captive-story">(document, 0, static_cast<std::uint32_t>(document.tokens.size()));
}

void once_claims(const Reading& reading, std::vector<Claim>& out) {
    OnceReader(reading, out).read();
}

}  // namespace atodds::extract
