#include <algorithm>
#include <map>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::Document;

namespace {

/// Sentences at the head of an article (its title is the first) that say what it is about.
constexpr std::uint32_t lead_sentences = 4;

/// Kind of the event a word names ("attack", "quake"), by noun or by verb; empty: none.
std::string_view event_at(const Document& d, const PhraseTable& table, std::uint32_t token) {
    if (!table.may_start(d.words[token])) return {};
    const auto match = table.longest(d.words_from(token, d.sentences[sentence_of(d, token)].last));
    return match && match.phrase->get("long").empty() ? match.phrase->get("event") : std::string_view();
}

const PhraseTable& event_nouns() {
    static const PhraseTable& table = rules::Pack::english().phrases("event-noun");
    return table;
}

/// "strike": also what a quake or a storm does.
bool is_weak(const Document& d, std::uint32_t token) {
    const auto match = event_nouns().longest(d.words_from(token, d.sentences[sentence_of(d, token)].last));
    return match && !match.phrase->get("weak").empty();
}

const PhraseTable& event_verbs() {
    static const PhraseTable& table = rules::Pack::english().phrases("event-verb");
    return table;
}

const PhraseTable& weapons() {
    static const PhraseTable& table = rules::Pack::english().phrases("weapon");
    return table;
}

/// False: event_named_at names none in the sentence.
bool may_name_event(const Document& d, std::uint32_t sentence) {
    return d.may_hold(event_nouns(), sentence) || d.may_hold(weapons(), sentence) || d.may_hold(event_verbs(), sentence);
}

/// "4 March 2025", "March 4": the month, no march.
bool is_month_of_date(const Document& d, std::uint32_t token) {
    if (!d.tokens[token].is(segment::capitalised) || !has_phrase<"time.month">(d, token, token + 1)) return false;
    const auto number = [&](std::uint32_t t) { return t < d.tokens.size() && d.tokens[t].kind == segment::TokenKind::number; };
    return number(token + 1) || (token > 0 && number(token - 1));
}

/// "a blast", "exploded", "missiles".
std::string_view event_named_at(const Document& d, std::uint32_t token) {
    std::string_view kind = event_at(d, event_nouns(), token);
    if (kind.empty() && weapons().longest(d.words_from(token, token + 1))) kind = attack_event;
    if (kind.empty() && segment::is_verb(d.tokens[token].tag)) kind = event_at(d, event_verbs(), token);
    return kind.empty() || is_month_of_date(d, token) ? std::string_view() : kind;
}

/// What is said of the event an article is about, clause by clause: on which day, and where.
class EventReader {
  public:
    EventReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out), main_(r.main_event) {}

    void read() {
        if (main_.empty()) return;
        for (const Frame& frame : r_.frames)
            if (tells_of_event(frame)) add(frame);
    }

  private:
    std::string_view named_in(const Chunk& chunk) const {
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
            if (const auto kind = event_at(d_, event_nouns(), t); !kind.empty()) return kind;
        return {};
    }

    /// A clause tells of the event when its subject or object names it, or its verb is one that such an event does.
    bool tells_of_event(const Frame& frame) const {
        if (frame.infinitive || frame.negated) return false;
        for (const auto* chunks : {&frame.subjects, &frame.objects})
            for (const auto c : *chunks)
                if (const auto kind = named_in(d_.chunks[c]); !kind.empty()) return kind == main_;
        const auto match = event_verbs().longest(d_.words_from(d_.chunks[frame.verb].head, d_.sentences[frame.sentence].last));
        if (!match) return main_ == "attack" && comes_down(frame);
        const auto kind = match.phrase->get("event");
        return kind.empty() || kind == main_;
    }

    /// "Three missiles landed among the stalls".
    bool comes_down(const Frame& frame) const {
        static const PhraseTable& weapons = d_.pack->phrases("weapon");
        static const PhraseTable& verbs = d_.pack->phrases("weapon-verb");
        return heads(d_, verbs, frame.verb) && std::any_of(frame.subjects.begin(), frame.subjects.end(), [&](std::uint32_t s) { return heads(d_, weapons, s); });
    }

    void add(const Frame& frame) {
        const auto& sentence = d_.sentences[frame.sentence];
        const std::uint32_t last = std::min(frame.last + 3, sentence.last);
        if (const Mention* day = day_of(frame, sentence, last)) add_day(frame, *day, last);
        if (const Mention* time = time_of_day(frame, sentence, last)) add_time(frame, *time, sentence);
        add_place(frame, last);
    }

    /// The date inside the clause, or before it at the head of its sentence ("On Monday a bomb ...").
    const Mention* day_of(const Frame& frame, const segment::Sentence& sentence, std::uint32_t last) const {
        constexpr int longest_day = 3;  // "Friday night", "late on 3 May"; a month is no day
        // the day of a dateline is that of the print
        const std::uint32_t from = std::max(heads_sentence(r_, frame) ? sentence.first : frame.first, std::min(r_.dateline_end, last));
        for (const Mention& m : figures_in(r_, from, last)) {
            if (!m.timex || (m.timex->type != Timex::Type::date && m.timex->type != Timex::Type::time)) continue;
            const DayRange& range = m.timex->range;
            if (range.from && range.to && (*range.to - *range.from).count() < longest_day && states_day(m, sentence)) return &m;
        }
        return nullptr;
    }

    /// "at 9.10 a.m." alone is of the day of writing by convention, but no text says so; a word in it, or another date beside it,
    /// does.
    bool states_day(const Mention& m, const segment::Sentence& sentence) const {
        if (m.timex->type != Timex::Type::time || m.timex->value.find(':') == std::string::npos) return true;
        static const PhraseTable& days = d_.pack->phrases("day-word");
        if (phrase_in(d_, days, m.first_token, m.last_token) != nullptr) return true;
        for (const Mention& other : figures_in(r_, sentence.first, sentence.last))
            if (&other != &m && other.timex && other.timex->type == Timex::Type::date && other.timex->range == m.timex->range) return true;
        return false;
    }

    /// A clock time or a part of the day of the clause: "at 4.17 a.m.", "yesterday afternoon", "early on Tuesday".
    const Mention* time_of_day(const Frame& frame, const segment::Sentence& sentence, std::uint32_t last) const {
        const std::uint32_t from = heads_sentence(r_, frame) ? sentence.first : frame.first;
        for (const Mention& m : figures_in(r_, from, last))
            if (m.timex && tells_time_of_day(*m.timex)) return &m;
        return nullptr;
    }

    static bool tells_time_of_day(const Timex& timex) {
        if (timex.type == Timex::Type::time) return true;
        const bool one_day = timex.type == Timex::Type::date && timex.range.from && timex.range.from == timex.range.to;
        return one_day && timex.mod && (*timex.mod == "START" || *timex.mod == "END");
    }

    /// The claim is the words of the day or place alone: the rest of the clause is other claims' matter.
    Draft draft_of(const Frame& frame, ClaimKind kind, std::uint32_t first, std::uint32_t last) const {
        Draft draft(r_, kind, first, last);
        for (const auto s : frame.subjects) draft.entity(d_.chunks[s], EntityRole::subject);
        draft.voice(d_.chunks[frame.verb].head, &frame);
        draft.claim().predicate = verb_lemma(frame);
        draft.claim().event = main_;
        return draft;
    }

    void add_day(const Frame& frame, const Mention& day, std::uint32_t last) {
        const std::uint32_t verb_end = d_.chunks[frame.verb].last;
        const bool beside_verb = day.first_token >= verb_end && day.first_token <= verb_end + 1;  // "sank on Friday"
        Draft draft = draft_of(frame, ClaimKind::date, beside_verb ? d_.chunks[frame.verb].first : day.first_token, day.last_token);
        Claim& claim = draft.claim();
        claim.timex = day.timex;
        claim.time = day.timex->range;
        claim.measure = "day of the " + main_;
        claim.slot = "event day:" + main_;
        claim.inferred = lower(d_, day.number_token).find_first_of("0123456789") == std::string::npos;
        draft.part(PartRole::time, day.first_token, day.last_token).place(frame.first, last).words(frame.first, frame.last);
        out_.push_back(draft.take());
    }

    void add_time(const Frame& frame, const Mention& time, const segment::Sentence& sentence) {
        Draft draft = draft_of(frame, ClaimKind::date, time.first_token, time.last_token);
        Claim& claim = draft.claim();
        claim.timex = time.timex;
        if (states_day(time, sentence)) claim.time = time.timex->range;
        claim.measure = "time of the " + main_;
        claim.slot = "event time:" + main_;
        const Span words{d_.tokens[time.first_token].begin, d_.tokens[end_with_zone(d_, time) - 1].end};
        claim.attribute = Attribute{main_, "time of day", std::string(d_.text(words)), std::nullopt, true};
        claim.inferred = true;
        draft.part(PartRole::time, time.first_token, time.last_token).place(frame.first, frame.last).words(frame.first, frame.last);
        out_.push_back(draft.take());
    }

    void add_place(const Frame& frame, std::uint32_t last) {
        const std::uint32_t from = d_.chunks[frame.verb].first;
        std::uint32_t first_place = 0, end_place = 0;
        for (const auto& found : entities_in(r_, from, last)) {
            const bool place = found.entity->type == EntityType::place || found.entity->type == EntityType::country;
            if (!place || found.mention->demonym || found.mention->inferred) continue;
            if (!end_place) first_place = found.mention->first;
            end_place = found.mention->last;
        }
        if (!end_place) return;
        const std::uint32_t leads = locative_before(from, first_place);
        if (leads == no_chunk) return;
        Draft draft = draft_of(frame, ClaimKind::attribute, labelled(leads, first_place) ? first_place : leads, end_place);
        Claim& claim = draft.claim();
        draft.place(from, last).part(PartRole::place, first_place, end_place).time(frame.first, last).words(frame.first, frame.last);
        if (claim.place.empty()) return;
        claim.measure = "place of the " + main_;
        claim.slot = "event place:" + main_;
        claim.attribute = Attribute{main_, "place", std::string(claim.place.front()), std::string(claim.place.front()), false};
        out_.push_back(draft.take());
    }

    /// "in the rebel-held town of Elm": what it is called is another claim's matter.
    bool labelled(std::uint32_t from, std::uint32_t place) const {
        static const PhraseTable& labels = d_.pack->phrases("label");
        for (std::uint32_t t = from; t < place; ++t)
            if (labels.longest(d_.words_from(t, place)) || d_.text(t).find('-') != std::string_view::npos) return true;
        return false;
    }

    /// "in Elm", "struck the town of Elm": the first of the words of place that lead to the name; no_chunk: none does.
    std::uint32_t locative_before(std::uint32_t from, std::uint32_t place) const {
        static const PhraseTable& locatives = d_.pack->phrases("locative");
        constexpr std::uint32_t reach = 8;  // "in the mainly fishing town of"
        std::uint32_t found = no_chunk;
        for (std::uint32_t t = place; t-- > from && place - t <= reach;)
            if (locatives.longest(d_.words_from(t, place))) found = t;
        return found;
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
    const std::string& main_;
};

}  // namespace

std::string main_event(const Document& d) {
    std::map<std::string_view, std::pair<int, std::uint32_t>> seen;  // kind -> times, first token
    const auto sentences = std::min<std::size_t>(lead_sentences, d.sentences.size());
    for (const bool weak : {false, true}) {
        for (std::uint32_t s = 0; s < sentences; ++s)
            for (std::uint32_t t = d.sentences[s].first, last = may_name_event(d, s) ? d.sentences[s].last : t; t < last; ++t)
                if (const auto kind = event_named_at(d, t); !kind.empty() && is_weak(d, t) == weak) ++seen.try_emplace(kind, 0, t).first->second.first;
        if (!seen.empty()) break;
    }
    const auto most = std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) {
        return a.second.first != b.second.first ? a.second.first < b.second.first : a.second.second > b.second.second;
    });
    return most == seen.end() ? std::string() : std::string(most->first);
}

bool tells_of_attack(const Reading& reading) {
    const Document& d = *reading.document;
    if (reading.main_event == attack_event) return true;
    if (!reading.main_event.empty() && !text::is_one_of(reading.main_event, "offensive", "war", "protest")) return false;
    return std::ranges::any_of(d.sentences, [&](const segment::Sentence& sentence) {
        if (!may_name_event(d, static_cast<std::uint32_t>(&sentence - d.sentences.data()))) return false;
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
            if (event_named_at(d, t) == attack_event) return true;
        return false;
    });
}

void event_claims(const Reading& reading, std::vector<Claim>& out) { EventReader(reading, out).read(); }

}  // namespace atodds::extract
