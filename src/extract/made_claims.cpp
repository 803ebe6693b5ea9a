#include <algorithm>
#include <utility>

#include "extract/background.hpp"
#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "extract/which_one.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// When a thing was built, signed, founded or bought: an act that happens to a thing once, or not soon again.
class MadeReader {
  public:
    MadeReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), verbs_(phrases_of<"made-once">(d_)), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            if (!has_figure(frame.sentence)) continue;  // and so no date
            if (!frame.negated && phrase_at(d_, phrases_of<"held-verb">(d_), d_.chunks[frame.verb].head)) latest_held(frame);
            if (!frame.negated && agreed(frame)) continue;
            const auto verb = verbs_.longest(d_.words_from(d_.chunks[frame.verb].head, d_.sentences[frame.sentence].last));
            const bool was_found = frame.passive && lower(d_, d_.chunks[frame.verb].head) == "found";  // of "find"
            if (!verb || frame.negated || was_found) continue;
            const std::uint32_t thing = thing_of(frame, verb.phrase->get("thing") == "object");
            const Mention* date = thing == no_chunk ? nullptr : date_of(frame);
            if (date && (verb.phrase->get("since") == "yes") == follows_since(*date)) add(&frame, *verb.phrase, d_.chunks[thing], *date);
        }
        if (d_.may_hold(phrases_of<"founding-noun">(d_))) read_founded();
        for (std::uint32_t c = 0; c < d_.chunks.size(); ++c) {
            if (d_.chunks[c].kind != ChunkKind::noun || !has_figure(d_.chunks[c].sentence)) continue;
            if (d_.may_hold(verbs_, d_.chunks[c].sentence)) dated_from(d_.chunks[c]);
            if (!phrases_of<"made-noun">(d_).may_start(d_.words[d_.chunks[c].head])) continue;
            agreement_of(d_.chunks[c]);
            premodified(d_.chunks[c]);
        }
    }

  private:
    /// Looked up once a sentence, not for each of its chunks.
    bool has_figure(std::uint32_t sentence) {
        if (std::exchange(asked_, sentence) != sentence) found_ = !figures_in(r_, d_.sentences[sentence].first, d_.sentences[sentence].last).empty();
        return found_;
    }

    void read_founded() {
        for (std::uint32_t t = 0; t + 2 < d_.tokens.size(); ++t) {
            if (lower(d_, t) != "its") continue;
            if (const auto noun = phrase_of<"founding-noun">(d_, t + 1, static_cast<std::uint32_t>(d_.tokens.size()))) since_its(t, t + 1 + noun.length, *noun.phrase);
        }
    }

    /// "Agreed in April on rules for the strait", "reached an understanding in April".
    bool agreed(const Frame& frame) {
        const std::uint32_t head = d_.chunks[frame.verb].head;
        if (const auto verb = phrase_at(d_, phrases_of<"made-agreed">(d_), head); verb && !frame.passive && !frame.infinitive) {
            const Mention* date = date_of(frame);
            const bool behind = date && date->first_token <= d_.chunks[frame.verb].last + 1 && lower(d_, d_.chunks[frame.verb].last) == "in" && date->last_token < d_.tokens.size() && lower(d_, date->last_token) == "on";
            if (behind) add(&frame, *verb.phrase, d_.chunks[frame.verb], *date, {}, Told::agreed);
            return behind;
        }
        const auto verb = phrase_at(d_, phrases_of<"made-reached">(d_), head);
        const auto& made = frame.passive ? frame.subjects : frame.objects;
        if (!verb || made.size() != 1) return false;
        const auto noun = phrase_at(d_, phrases_of<"made-noun">(d_), d_.chunks[made.front()].head);
        const Mention* date = noun && !noun.phrase->get("as").empty() ? date_of(frame) : nullptr;
        if (date) add(&frame, *noun.phrase, d_.chunks[made.front()], *date, {}, text::is_one_of(verb_lemma(frame), "sign", "conclude") ? Told::signing : Told::agreed);
        return date != nullptr;
    }

    /// "Under an agreement of March this year".
    void agreement_of(const Chunk& thing) {
        const auto noun = phrase_at(d_, phrases_of<"made-noun">(d_), thing.head);
        const std::uint32_t end = d_.sentences[thing.sentence].last;
        if (!noun || noun.phrase->get("as").empty() || thing.last + 1 >= end || lower(d_, thing.last) != "of") return;
        for (const Mention& m : figures_in(r_, thing.last + 1, thing.last + 2))
            if (is_past_date(m)) return add(nullptr, *noun.phrase, thing, m, {}, Told::by_date);
    }

    /// "The last inspection of the dam took place in June": of what comes again, the last one so far, or the first.
    void latest_held(const Frame& frame) {
        if (frame.subjects.size() != 1) return;
        const Chunk& noun = d_.chunks[frame.subjects.front()];
        const auto event = phrase_at(d_, phrases_of<"held-noun">(d_), noun.head);
        const rules::Phrase* rank = phrase_in(d_, phrases_of<"held-rank">(d_), noun.first, noun.head);
        const Mention* date = event && rank != nullptr && names_thing(noun) ? date_of(frame) : nullptr;
        if (date) add(&frame, *event.phrase, noun, *date, std::string(rank->get("rank")) + " ");
    }

    /// What was made: the subject of a passive or of "dates from", else the object.
    std::uint32_t thing_of(const Frame& frame, bool object) const {
        const bool passive = frame.passive || (frame.participle && d_.tokens[d_.chunks[frame.verb].head].tag == segment::Tag::vbn);
        const auto& made = object && !passive ? frame.objects : frame.subjects;
        if (made.empty() || d_.chunks[made.front()].first >= d_.chunks[made.front()].last) return no_chunk;
        const Chunk& chunk = d_.chunks[made.front()];
        if (lower(d_, chunk.head) == "it") return subject_of_whole(frame);
        return names_thing(chunk) || names_body(chunk) ? made.front() : no_chunk;
    }

    /// "Has lost money since it was set up": the subject of the clause that the clause of "it" belongs to.
    std::uint32_t subject_of_whole(const Frame& frame) const {
        const auto [begin, end] = frames_of_sentence(r_, frame.sentence);
        std::uint32_t nearest = no_chunk;
        for (std::uint32_t f = begin; f < end && d_.chunks[r_.frames[f].verb].first < d_.chunks[frame.verb].first; ++f)
            if (r_.frames[f].subjects.size() == 1) nearest = thing_or_none(r_.frames[f].subjects.front());
        return nearest;
    }

    std::uint32_t thing_or_none(std::uint32_t c) const { return names_thing(d_.chunks[c]) || names_body(d_.chunks[c]) ? c : no_chunk; }

    /// "Has grown since its founding in 1994", "has run the clinic since its founding in 2015": whose it is, the clause's subject, or of a
    /// person what he does it with.
    void since_its(std::uint32_t its, std::uint32_t last, const rules::Phrase& rule) {
        const std::uint32_t end = d_.sentences[sentence_of(d_, its)].last;
        const auto [begin, stop] = frames_of_sentence(r_, sentence_of(d_, its));
        std::uint32_t thing = no_chunk;
        for (std::uint32_t f = begin; f < stop && d_.chunks[r_.frames[f].verb].first < its; ++f)
            for (const auto* chunks : {&r_.frames[f].objects, &r_.frames[f].subjects})
                for (const auto c : *chunks)
                    if (d_.chunks[c].last <= its && thing_or_none(c) != no_chunk) thing = c;
        if (thing == no_chunk) return;
        for (const Mention& m : figures_in(r_, last, std::min(last + 2, end)))
            if (is_past_date(m)) return add(nullptr, rule, d_.chunks[thing], m);
    }

    bool follows_since(const Mention& date) const { return date.first_token > 0 && lower(d_, date.first_token - 1) == "since"; }

    /// A past year or a day in it, after the verb and before the next one.
    const Mention* date_of(const Frame& frame) const {
        const std::uint32_t from = d_.chunks[frame.verb].last;
        const std::uint32_t last = std::min(frame.last + 3, d_.sentences[frame.sentence].last);
        for (const Mention& m : figures_in(r_, from, last)) {
            if (!is_past_date(m)) continue;
            for (std::uint32_t t = from; t < m.first_token; ++t)
                if (segment::is_verb(d_.tokens[t].tag)) return nullptr;
            return &m;
        }
        return nullptr;
    }

    /// "The dormitory dates from 1998": the verb looks like a noun to the tagger, so its words are looked for.
    void dated_from(Chunk thing) {
        const std::uint32_t end = d_.sentences[thing.sentence].last;
        if (thing.head > thing.first && thing.head + 1 == thing.last && verbs_.longest(d_.words_from(thing.head, end))) thing.last = thing.head--;  // "The dormitory dates"
        const auto verb = thing.last < end ? verbs_.longest(d_.words_from(thing.last, end)) : PhraseTable::Match{};
        if (!verb || verb.phrase->get("thing") != "subject" || !names_thing(thing)) return;
        const std::uint32_t from = thing.last + verb.length;
        for (const Mention& m : figures_in(r_, from, std::min(from + 2, end)))
            if (is_past_date(m)) return add(nullptr, *verb.phrase, thing, m);
    }

    /// Words after "a 2020 truce" that may tell which one it is: "signed in Elm".
    static constexpr std::uint32_t trailing = 4;

    /// "a 2020 truce signed in Elm": the year of an agreement is that of its signing.
    void premodified(const Chunk& thing) {
        static const PhraseTable& agreements = d_.pack->phrases("made-noun");
        const auto noun = agreements.longest(d_.words_from(thing.head, thing.head + 1));
        if (!noun || thing.head == thing.first) return;
        if (thing.last >= d_.sentences[thing.sentence].last) return;
        const bool told_apart = verbs_.longest(d_.words_from(thing.last, d_.sentences[thing.sentence].last)) || lower(d_, thing.last) == "between";
        if (!told_apart) return;
        for (const Mention& m : figures_in(r_, thing.first, thing.head))
            if (is_past_date(m) && m.last_token == thing.head) return add(nullptr, *noun.phrase, thing, m);
    }

    bool names_thing(const Chunk& chunk) const { return segment::is_noun(d_.tokens[chunk.head].tag) && !r_.names.at(chunk.head); }

    /// A firm, a party, a club: no person, and a place only where it is what was founded.
    bool names_body(const Chunk& chunk) const {
        const NameMention* name = r_.names.at(chunk.head);
        if (name == nullptr || name->demonym) return false;
        const EntityType type = r_.names.entities[name->name].type;
        return type == EntityType::organisation || type == EntityType::group || type == EntityType::thing;
    }

    static bool is_past_date(const Mention& m) { return m.timex && m.timex->type == Timex::Type::date && m.timex->range.from && m.timex->range.to; }

    /// What a date of an agreement is of: its signing, when the sides agreed, or of whichever of the two.
    enum class Told { signing, agreed, by_date };

    void add(const Frame* frame, const rules::Phrase& rule, const Chunk& thing, const Mention& date, const std::string& rank = {}, Told told = Told::signing) {
        const std::string act(rule.get("act"));
        const bool named = names_body(thing);
        const std::string sense = !rule.get("as").empty() ? std::string(rule.get("as")) : named ? "@" + r_.names.entities[r_.names.at(thing.head)->name].id : std::string(sense_at(r_, thing.head, thing.head + 1).text);
        if (sense.empty()) return;
        const std::string noun = rank + sense;
        const std::string shown = named ? noun.substr(1) : "the " + noun;
        const std::uint32_t first = std::min(frame ? frame->first : thing.first, thing.first), last = std::max(thing.last, date.last_token);
        Draft draft(r_, ClaimKind::date, first, last);
        Claim& claim = draft.claim();
        claim.timex = date.timex;
        claim.time = date.timex->range;
        claim.measure = "date " + shown + " was " + act;
        claim.slot = "event made:" + act + ":" + noun;
        claim.predicate = act;
        claim.attribute = Attribute{named ? noun.substr(1) : noun, act, std::string(d_.text(date.first_token)), std::nullopt, true};
        if (act == "bought" || act == "held") draft.claim().which = which_thing(thing);
        if (frame && act == "bought") name_buyer(*frame, draft);
        draft.part(PartRole::time, date.first_token, date.last_token).part(PartRole::thing, thing.first, thing.last).rule(rule.rule);
        const std::uint32_t end = d_.sentences[thing.sentence].last;
        const bool signing = frame && act == "signed" && told == Told::signing;  // by whom and where stands behind the date
        if (signing) claim.thing = words_before(r_, thing, false);
        draft.place(first, last).voice(frame ? d_.chunks[frame->verb].head : thing.head, frame).words(first, told != Told::signing || signing ? end : frame ? last : std::min(last + trailing, end));
        if (told != Told::signing) claim.position = told == Told::agreed ? agreed_on : agreed_or_signed;
        out_.push_back(draft.take());
    }

    /// "The Tell dairy", "the dairy in Elm".
    std::vector<std::string> which_thing(const Chunk& thing) const {
        std::vector<std::string> which = which_one(r_, chunk_of(d_, thing.head), thing.head, thing.head + 1);
        const auto names = [&](std::uint32_t first, std::uint32_t last) {
            for (std::uint32_t t = first; t < last; ++t)
                if (const NameMention* name = r_.names.at(t)) which.push_back("of @" + r_.names.entities[name->name].id);
        };
        names(thing.first, thing.head);
        const std::uint32_t of = chunk_of(d_, thing.head) + 1;
        if (of + 1 < d_.chunks.size() && lower(d_, d_.chunks[of].first) == "of" && d_.chunks[of + 1].sentence == thing.sentence) {
            const Chunk& whole = d_.chunks[of + 1];
            names(whole.first, whole.last);
            if (names_thing(whole)) which.push_back("of " + std::string(sense_at(r_, whole.head, whole.head + 1).text));
        }
        std::ranges::sort(which);
        which.erase(std::unique(which.begin(), which.end()), which.end());
        return which;
    }

    void name_buyer(const Frame& frame, Draft& draft) const {
        for (const auto s : frame.subjects) draft.entity(d_.chunks[s], EntityRole::subject);
        for (const PrepPhrase& p : frame.preps)
            if (lower(d_, p.prep) == "by") draft.entity(d_.chunks[p.chunk], EntityRole::subject);
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& verbs_;
    std::vector<Claim>& out_;
    std::uint32_t asked_ = UINT32_MAX;  // of has_figure, and what it gave
    bool found_ = false;
};

}  // namespace

void made_claims(const Reading& reading, std::vector<Claim>& out) { MadeReader(reading, out).read(); }

}  // namespace atodds::extract
