// When a thing is to happen that happens once: "the deal is due to close in June".
#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

using std::chrono::days;

/// What is to happen, to what, and when.
struct Due {
    const Phrase* act = nullptr;
    std::uint32_t thing = no_chunk;  ///< noun chunk; none: "completion is expected"
    const Frame* frame = nullptr;    ///< the clause of the act or of the plan
    std::uint32_t first = 0;         ///< tokens of the claim
    std::uint32_t last = 0;
    const Mention* date = nullptr;
};

class DueReader {
  public:
    DueReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            Due due;
            if (frame.negated || !(is_planned_act(frame, due) || is_planned_noun(frame, due))) continue;
            due.date = date_after(frame);
            if (due.date && !is_part(due)) add(due);
        }
    }

  private:
    std::uint32_t sentence_last(const Frame& frame) const { return d_.sentences[frame.sentence].last; }
    const Frame* parent_of(const Frame& frame) const {
        if (frame.parent == no_chunk) return nullptr;
        const Frame& parent = r_.frames[frame.parent];
        return parent.sentence == frame.sentence ? &parent : nullptr;
    }

    /// "expects | the deal | to close", "is due | to close", "will open", "opens on Friday".
    bool is_planned_act(const Frame& frame, Due& due) const {
        static const PhraseTable& acts = d_.pack->phrases("due-verb");
        const auto act = phrase_at(d_, acts, d_.chunks[frame.verb].head);
        if (!act || (!act.phrase->get("passive").empty() && !frame.passive)) return false;
        due.act = act.phrase;
        due.frame = &frame;
        due.first = frame.first;
        due.last = frame.last;
        due.thing = thing_of(frame, d_.chunks[frame.verb].head + act.length);
        if (due.thing != no_chunk && !act.phrase->get("needs").empty() && !is_needed(due.thing, act.phrase->get("needs"))) return false;
        if (due.act->get("able") == "yes" && !opens_with_can(frame)) return false;
        const Frame* parent = parent_of(frame);
        if (frame.infinitive && parent) due.first = std::min(due.first, parent->first);
        return due.thing != no_chunk;
    }

    /// "work | resumes": the noun that the rule asks for.
    bool is_needed(std::uint32_t chunk, std::string_view nouns) const {
        const std::string noun = noun_lemma(d_, d_.chunks[chunk].head);
        for (std::size_t at = 0; at <= nouns.size();) {
            const std::size_t bar = std::min(nouns.find('|', at), nouns.size());
            if (nouns.substr(at, bar - at) == noun) return true;
            at = bar + 1;
        }
        return false;
    }

    bool opens_with_can(const Frame& frame) const {
        const auto opens = lower(d_, d_.chunks[frame.verb].first);
        return opens == "can" || opens == "may" || opens == "could";
    }

    /// Of a verb with an object that object, unless it belongs to the words of the act, which end at `words_end` ("takes effect"); else
    /// its subject, which "expects the deal to close" and "is due to close" hold outside.
    std::uint32_t thing_of(const Frame& frame, std::uint32_t words_end) const {
        if (!frame.passive && !frame.objects.empty() && d_.chunks[frame.objects.front()].head >= words_end) return frame.objects.front();
        const Frame* parent = parent_of(frame);
        if (frame.infinitive && parent && !parent->objects.empty()) return parent->objects.front();
        if (!frame.subjects.empty()) return frame.subjects.front();
        return frame.infinitive && parent && !parent->subjects.empty() ? parent->subjects.front() : no_chunk;
    }

    /// "Completion is expected in June", "the opening of the bridge is set for 3 May".
    bool is_planned_noun(const Frame& frame, Due& due) const {
        static const PhraseTable& acts = d_.pack->phrases("due-noun");
        static const PhraseTable& plans = d_.pack->phrases("due-plan");
        static const PhraseTable& happenings = d_.pack->phrases("due-happening");
        const PhraseTable& verbs = frame.passive ? plans : happenings;
        if (frame.subjects.empty() || !phrase_at(d_, verbs, d_.chunks[frame.verb].head)) return false;
        const std::uint32_t chunk = frame.subjects.front();
        const auto act = acts.longest(d_.words_from(d_.chunks[chunk].head, d_.chunks[chunk].last));
        if (!act) return false;
        due.act = act.phrase;
        due.frame = &frame;
        due.first = frame.first;
        due.last = frame.last;
        due.thing = of_what(chunk);
        return true;
    }

    std::uint32_t of_what(std::uint32_t chunk) const {
        if (chunk + 2 >= d_.chunks.size() || d_.chunks[chunk + 2].sentence != d_.chunks[chunk].sentence) return no_chunk;
        const Chunk& of = d_.chunks[chunk + 1];
        return of.kind == ChunkKind::prep && lower(d_, of.first) == "of" && d_.chunks[chunk + 2].kind == ChunkKind::noun ? chunk + 2 : no_chunk;
    }

    /// The date behind the verb, before another one.
    const Mention* date_after(const Frame& frame) const {
        const std::uint32_t from = d_.chunks[frame.verb].last;
        for (const Mention& m : figures_in(r_, from, sentence_last(frame))) {
            for (std::uint32_t t = from; t < m.first_token; ++t)
                if (segment::is_verb(d_.tokens[t].tag) || d_.text(t) == ";") return nullptr;
            const bool date = m.timex && m.timex->range.from && m.timex->range.to && (m.timex->type == Timex::Type::date || m.timex->type == Timex::Type::time);
            if (date) return &m;
        }
        return nullptr;
    }

    /// "the second phase", "part of the line": a part has a date of its own.
    bool is_part(const Due& due) const {
        static const PhraseTable& parts = d_.pack->phrases("due-part");
        if (due.thing == no_chunk) return false;
        const Chunk& thing = d_.chunks[due.thing];
        const std::uint32_t subject = due.frame->subjects.empty() ? due.thing : due.frame->subjects.front();
        return phrase_in(d_, parts, thing.first, thing.last) != nullptr || phrase_in(d_, parts, d_.chunks[subject].first, d_.chunks[subject].last) != nullptr;
    }

    /// The days in which it is to happen; nothing where only an end is set that it will not be before.
    std::optional<DayRange> window(const Due& due) const {
        DayRange range = narrowed(*due.date->timex);
        const auto before = due.date->first_token > 0 ? lower(d_, due.date->first_token - 1) : text::Letters();
        const bool from_then = before == "from" && due.act->get("from") == "yes";  // "can be used from 1 September"
        if (!from_then && (before == "after" || before == "from" || before == "since" || before == "than")) return std::nullopt;
        if (before == "by" || before == "before" || before == "until") {
            if (!r_.published || !r_.published->from || *r_.published->from > *range.to) return std::nullopt;
            range.from = r_.published->from;
            if (before == "before") *range.to = range_start(*due.date->timex) - days(1);
        }
        return *range.from <= *range.to ? std::optional(range) : std::nullopt;
    }
    static std::chrono::sys_days range_start(const Timex& timex) { return *timex.range.from; }

    /// "early May" is its first half, "the end of the year" its last third.
    static DayRange narrowed(const Timex& timex) {
        DayRange range = timex.range;
        const auto length = *range.to - *range.from + days(1);
        if (timex.mod == "START") range.to = *range.from + length / 2;
        if (timex.mod == "END") range.from = *range.to - length / 3;
        return range;
    }

    /// The sense of what it happens to, "it" where the act is named alone; empty: a pronoun.
    std::string name_of_thing(const Due& due) const {
        static const PhraseTable& deals = d_.pack->phrases("due-deal");
        const bool of_deal = due.act->get("act") == "closing" || due.act->get("act") == "completion";
        if (due.act->get("whatever") == "yes") return "it";
        if (const auto meant = due.act->get("stands-for"); !meant.empty()) return std::string(meant);
        if (due.thing == no_chunk) return of_deal ? "deal" : "it";
        const Chunk& thing = d_.chunks[due.thing];
        if (deals.longest(d_.words_from(thing.head, thing.last))) return "deal";
        if (const NameMention* name = r_.names.at(thing.head)) return name->inferred ? std::string() : r_.party_senses[name->name];
        return segment::is_noun(d_.tokens[thing.head].tag) ? std::string(sense_at(r_, thing.head, thing.last).text) : std::string();
    }

    void add(const Due& due) {
        const auto days_of_act = window(due);
        const std::string thing = name_of_thing(due);
        if (!days_of_act || thing.empty()) return;
        std::string act(due.act->get("act"));
        if (thing == "deal" && act == "closing") act = "completion";
        const std::uint32_t last = std::max(due.last, due.date->last_token);
        Draft draft(r_, ClaimKind::date, due.first, last);
        Claim& claim = draft.claim();
        draft.voice(d_.chunks[due.frame->verb].head, due.frame);
        if (!lies_ahead(claim, due, *days_of_act)) return;
        claim.timex = due.date->timex;
        claim.time = days_of_act;
        claim.measure = act + " of the " + (thing.starts_with("@") ? thing.substr(1) : thing);
        claim.slot = "event due:" + act;
        claim.predicate = act;
        claim.attribute = Attribute{modifiers(due) + thing, act, std::string(d_.text(d_.span(due.date->first_token, due.date->last_token))), std::nullopt, true};
        name_parties(draft, due);
        draft.part(PartRole::time, due.date->first_token, due.date->last_token).rule(due.act->rule).place(due.first, last).words(due.first, last);
        if (const Phrase* moved = moved_cue(due)) draft.rule(moved->rule);
        out_.push_back(draft.take());
    }

    /// Planned, or said in the present; what may happen is no date, nor what has happened.
    bool lies_ahead(const Claim& claim, const Due& due, const DayRange& when) const {
        const Frame& frame = *due.frame;
        const bool able = due.act->get("able") == "yes";  // "can be used"
        const auto is = [&](Modality m) { return std::find(claim.modality.begin(), claim.modality.end(), m) != claim.modality.end(); };
        if ((is(Modality::hypothetical) && !able) || is(Modality::denied) || !r_.published || !r_.published->from || *when.to < *r_.published->from) return false;
        const Chunk& verb = d_.chunks[frame.verb];
        const auto tag = d_.tokens[verb.passive ? verb.first : verb.head].tag;
        const bool present = tag == segment::Tag::vbz || tag == segment::Tag::vbp;
        return is(Modality::planned) || is(Modality::required) || able || frame.infinitive || (present && *when.from > *r_.published->from);
    }

    /// What tells the thing from others of its kind: "northern " of "the northern line".
    std::string modifiers(const Due& due) const {
        std::string words;
        if (due.thing == no_chunk) return words;
        const Chunk& thing = d_.chunks[due.thing];
        for (std::uint32_t t = thing.first; t < thing.head; ++t)
            if (segment::is_noun(d_.tokens[t].tag) || segment::is_adjective(d_.tokens[t].tag)) words.append(lower(d_, t)) += " ";
        return words;
    }

    void name_parties(Draft& draft, const Due& due) const {
        if (due.thing != no_chunk) draft.entity(d_.chunks[due.thing], EntityRole::object);
        for (const Frame* frame : {due.frame, parent_of(*due.frame)})
            if (frame)
                for (const auto s : frame->subjects) draft.entity(d_.chunks[s], EntityRole::subject);
    }

    /// "postponed", "had been set for", in the sentence or the one before.
    const Phrase* moved_cue(const Due& due) const {
        static const PhraseTable& cues = d_.pack->phrases("due-moved");
        const std::uint32_t own = due.frame->sentence;
        for (std::uint32_t s = own > 0 ? own - 1 : own; s <= own; ++s)
            if (const Phrase* found = phrase_in(d_, cues, d_.sentences[s].first, d_.sentences[s].last)) return found;
        return nullptr;
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void due_claims(const Reading& reading, std::vector<Claim>& out) { DueReader(reading, out).read(); }

}  // namespace atodds::extract
