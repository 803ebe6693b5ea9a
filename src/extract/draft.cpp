#include "extract/draft.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "extract/carried_places.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_clauses.hpp"
#include "extract/pole_sides.hpp"
#include "extract/refutations.hpp"
#include "extract/told_acts.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::Document;
using segment::Tag;

Draft::Draft(const Reading& reading, ClaimKind kind, std::uint32_t first, std::uint32_t last)
    : r_(reading), d_(*reading.document), first_(first), last_(last) {
    const auto& sentence = d_.sentences[sentence_of(d_, first)];
    claim_.kind = kind;
    claim_.span = d_.span(first, std::min(last, sentence.last));
    claim_.sentence = d_.span(sentence.first, sentence.last);
    claim_.in_title = sentence.title;
    if (reading.published) claim_.as_of = reading.published->to;
}

Draft& Draft::part(PartRole role, std::uint32_t first, std::uint32_t last) {
    claim_.parts.push_back({role, d_.span(first, last)});
    return *this;
}

Draft& Draft::entity(const NamedEntity& e, EntityRole role, bool acts) {
    const std::string_view id = acts && !e.stands_for.empty() ? std::string_view(e.stands_for) : e.id;
    for (const auto& known : claim_.entities)
        if (known.id == id && known.role == role) return *this;
    claim_.entities.push_back({std::string(id), e.name, e.type, role});
    return *this;
}

bool Draft::entity(const Chunk& chunk, EntityRole role) {
    const ChunkEntity found = entity_of(r_, chunk);
    if (!found.entity) return false;
    if (found.mention->inferred) claim_.inferred = true;
    entity(*found.entity, role, role != EntityRole::place);
    return true;
}

Draft& Draft::place(std::uint32_t first, std::uint32_t last) {
    static const rules::PhraseTable& directions = d_.pack->phrases("direction");
    const TextList* best = nullptr;
    std::string part;  // "northwestern Syria" is a part of Syria of its own
    std::size_t depth = 0;
    for (const auto& found : entities_in(r_, std::max(first, std::min(r_.dateline_end, last)), last)) {
        const bool place = found.entity->type == EntityType::place || found.entity->type == EntityType::country;
        if (!place || found.mention->demonym || is_goal(found.mention->first)) continue;
        const auto& path = known_place_path(r_, *found.entity);
        const bool is_part = path.size() == 1 && found.mention->first > 0 &&
                             directions.longest(d_.words_from(found.mention->first - 1, found.mention->first));
        if (path.size() + (is_part ? 1 : 0) <= depth) continue;
        best = &path, depth = path.size() + (is_part ? 1 : 0);
        part = is_part ? std::string(lower(d_, found.mention->first - 1)).append(" ").append(path.front()) : std::string();
        claim_.inferred |= found.mention->inferred;
    }
    claim_.place_stated = best != nullptr;
    if (best == nullptr) best = carried_place(first);
    if (best == nullptr && !r_.main_place.empty()) {
        best = &r_.main_path;
        claim_.rules.emplace_back("place-of-article");
    }
    claim_.place = best != nullptr ? *best : TextList();
    if (!part.empty()) claim_.place.push_front(part);
    return *this;
}

/// "A bomb went off near Skarn. | The blast wounded 20": where the event lies that the sentence points back at.
const TextList* Draft::carried_place(std::uint32_t token) {
    const std::uint32_t name = r_.carried_places.empty() ? no_name : r_.carried_places[sentence_of(d_, token)];
    if (name == no_name) return nullptr;
    claim_.inferred = true;
    claim_.rules.emplace_back("place-of-sentence-before");
    return &known_place_path(r_, r_.names.entities[name]);
}

/// "pushing towards Norland": where it leads, not where it is.
bool Draft::is_goal(std::uint32_t token) const {
    if (token == 0) return false;
    const auto word = lower(d_, token - 1);
    return word == "towards" || word == "toward";
}

Draft& Draft::time(std::uint32_t first, std::uint32_t last) {
    for (const auto& m : figures_in(r_, first, last)) {
        if (!m.timex) continue;
        if (m.timex->type == Timex::Type::duration || m.timex->type == Timex::Type::set) continue;
        const bool since = m.first_token > first && lower(d_, m.first_token - 1) == "since";
        if (since && is_record_before(m.first_token - 1)) continue;
        if (is_compared_with(m.first_token, first) || is_in_aside(m.first_token, first, last) || is_told_closer(m, last)) continue;
        claim_.timex = m.timex;
        if (m.timex->range.from || m.timex->range.to) claim_.time = m.timex->range;
        if (since && claim_.time && claim_.as_of) claim_.time->to = std::max(claim_.as_of, claim_.time->to);  // and still goes on
        part(PartRole::time, m.first_token, m.last_token);
        if (&m + 1 < r_.figures.data() + r_.figures.size()) close_window(m, (&m)[1]);
        return *this;
    }
    return *this;
}

/// "Three years before, in November 2020": the date that stands right behind it says when.
bool Draft::is_told_closer(const Mention& m, std::uint32_t last) const {
    const Mention* next = &m + 1;
    constexpr std::uint32_t reach = 2;  // ", in"
    if (next == r_.figures.data() + r_.figures.size() || next->first_token >= last || next->first_token > m.last_token + reach) return false;
    return next->timex && next->timex->type == Timex::Type::date && text::is_one_of(lower(d_, m.last_token - 1), "before", "earlier", "ago", "later", "previously");
}

/// "14 more than in 2019", "up from 58 percent in 2020": the time of the figure it is set against.
bool Draft::is_compared_with(std::uint32_t token, std::uint32_t first) const {
    static const rules::PhraseTable& against = d_.pack->phrases("set-against");
    constexpr std::uint32_t reach = 3, figure_reach = 8;  // "than in early 2019"
    for (std::uint32_t t = token; t-- > first && token - t <= figure_reach;) {
        if (token - t <= reach && lower(d_, t) == "than") return true;
        if (against.longest(d_.words_from(t, token))) return true;
    }
    return false;
}

/// "The fire, which was sparked on Friday, had burned 40 hectares": the time of a clause between commas, not of what goes on behind it.
bool Draft::is_in_aside(std::uint32_t token, std::uint32_t first, std::uint32_t last) const {
    std::uint32_t open = token;
    while (open > first && d_.text(open) != ",") --open;
    if (open == first || (d_.tokens[open + 1].tag != Tag::wdt && d_.tokens[open + 1].tag != Tag::wp && lower(d_, open + 1) != "where")) return false;
    std::uint32_t close = token;
    while (close < last && d_.text(close) != ",") ++close;
    return close + 1 < last && d_.tokens[close + 1].kind == segment::TokenKind::word && segment::is_verb(d_.tokens[close + 1].tag);
}

/// "the lowest since 1990": how long no other was, not when this one was.
bool Draft::is_record_before(std::uint32_t token) const {
    constexpr std::uint32_t reach = 4;  // "the lowest turnout ever recorded"
    for (std::uint32_t t = token > reach ? token - reach : 0; t < token; ++t)
        if (d_.tokens[t].tag == Tag::jjs || d_.tokens[t].tag == Tag::rbs || lower(d_, t) == "first") return true;
    return false;
}

/// "between 1 December and 27 January", "from May to July": the window runs to the second date.
void Draft::close_window(const Mention& from, const Mention& to) {
    if (!to.timex || !to.timex->range.to || !claim_.time || to.first_token > from.last_token + 1 || from.first_token == 0) return;
    const auto opens = lower(d_, from.first_token - 1);
    const auto joins = lower(d_, from.last_token);
    const bool window = (opens == "between" && joins == "and") || (opens == "from" && (joins == "to" || joins == "until" || joins == "through"));
    if (!window || *to.timex->range.to < *claim_.time->from) return;
    claim_.time->to = to.timex->range.to;
    part(PartRole::time, to.first_token, to.last_token);
}

Draft& Draft::rule(rules::RuleIndex rule) {
    const std::string& id = d_.pack->rules()[rule].id;
    if (std::find(claim_.rules.begin(), claim_.rules.end(), id) == claim_.rules.end()) claim_.rules.push_back(id);
    return *this;
}

/// "If the mayor took money": the condition stands before the clause.
bool Draft::opens_with_condition(std::uint32_t token, std::uint32_t sentence_first) const {
    static const rules::PhraseTable& conditions = d_.pack->phrases("condition");
    return token > sentence_first && conditions.longest(d_.words_from(token - 1, token));
}

/// "Should Norland be found to have broken it, the talks would end": up to the comma.
bool Draft::in_inverted_condition(std::uint32_t token, const segment::Sentence& sentence) const {
    static const rules::PhraseTable& inverted = d_.pack->phrases("inverted-condition");
    if (!inverted.longest(d_.words_from(sentence.first, sentence.last))) return false;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
        if (d_.text(t) == ",") return token < t;
    return false;
}

bool Draft::in_time(std::uint32_t token) const {
    constexpr std::uint32_t longest = 8;  // tokens of a date expression
    for (const auto& m : figures_in(r_, token > longest ? token - longest : 0, token + 1))
        if (m.timex && token < m.last_token) return true;
    return false;
}

/// Words of mood and doubt in a token range: each says how far the claim holds.
void Draft::moods(std::uint32_t first, std::uint32_t last, std::uint32_t sentence) {
    static const rules::PhraseTable& modal = d_.pack->phrases("modality");
    static const rules::PhraseTable& hedge = d_.pack->phrases("hedge");
    const std::uint32_t begin = d_.sentences[sentence].first, end = d_.sentences[sentence].last;
    if (first >= begin && !d_.may_hold(modal, sentence) && !d_.may_hold(hedge, sentence)) return;
    for (std::uint32_t t = first; t < last; ++t) {
        const auto words = d_.words_from(t, end);
        const auto mood = modal.longest(words), doubt = hedge.longest(words);
        if (!(mood || doubt) || in_time(t)) continue;  // the month of May is no modal
        if (mood && mood.phrase->get("modality") != "asserted") {
            const auto kind = mood.phrase->get("modality");
            const Modality m = kind == "planned"     ? Modality::planned
                               : kind == "required"  ? Modality::required
                               : kind == "estimated" ? Modality::estimated
                                                     : Modality::hypothetical;
            if (std::find(claim_.modality.begin(), claim_.modality.end(), m) == claim_.modality.end()) claim_.modality.push_back(m);
        }
        if (doubt) {
            part(PartRole::hedge, t, t + doubt.length);
            rule(doubt.phrase->rule);
        }
    }
}

/// "Has agreed to pay", "ordered the firm to pay", "would let the firm pay": how far an infinitive holds is told by the verb that it completes.
void Draft::mood_over(const Frame& frame) {
    const Frame& over = r_.frames[frame.parent];
    if (over.sentence != frame.sentence) return;
    const segment::Chunk& verb = d_.chunks[over.verb];
    const auto mood = d_.pack->phrases("modality").longest(d_.words_from(verb.head, d_.sentences[frame.sentence].last));
    if (mood && mood.phrase->get("modality") == "planned") claim_.modality.push_back(Modality::planned);
    const ToldAct told = told_act(r_, frame);
    if (told == ToldAct::wanted) claim_.modality.push_back(Modality::required);
    if (told == ToldAct::let) moods(verb.first, verb.last, frame.sentence);
}

namespace {

/// "A rumour that | garlic cures it": nobody vouches for what a rumour, a theory or a myth says.
bool is_only_rumoured(const Document& d, const Frame& frame) {
    const std::uint32_t that = lower(d, frame.first) == "that" ? frame.first : frame.first > 0 && lower(d, frame.first - 1) == "that" ? frame.first - 1 : no_chunk;
    return that != no_chunk && that > 0 && phrase_of<"rumour-noun">(d, that - 1, that);
}

}  // namespace

Draft& Draft::voice(std::uint32_t token, const Frame* frame) {
    const Attribution* a = speaker_at(r_, token);
    if (a && !(a->denial && frame && frame->relative)) {  // "denies backing the militia, which took the bridge": the bridge is the outlet's
        claim_.speaker = Speaker{a->id, a->name, std::string(lower(d_, a->cue))};
        claim_.modality.push_back(a->denial ? Modality::denied : a->unsaid ? Modality::hypothetical : Modality::reported);
        if (a->unsaid) claim_.rules.emplace_back(never_said);
        claim_.parts.push_back({PartRole::speaker, a->name_span});
        claim_.inferred |= a->inferred;
    }
    if (const Refutation* refuted = refutation_at(r_, token)) {
        claim_.modality = {Modality::denied};
        refuter(*refuted);
    }
    const std::uint32_t number = sentence_of(d_, first_);
    const auto& sentence = d_.sentences[number];
    if (frame && is_only_rumoured(d_, *frame)) claim_.modality.push_back(Modality::hypothetical);
    std::uint32_t from = first_, to = std::min(last_, sentence.last);
    if (frame) from = std::min(from, d_.chunks[frame->verb].first), to = std::max(to, d_.chunks[frame->verb].last);
    moods(from, to, number);
    if (frame && frame->infinitive && frame->parent != no_chunk) mood_over(*frame);
    if (frame && frame->infinitive && sentence.title) claim_.modality.push_back(Modality::planned);  // "Airport to open in 2026"
    if (opens_with_condition(from, sentence.first) || in_inverted_condition(from, sentence)) claim_.modality.push_back(Modality::hypothetical);
    if (claim_.modality.empty()) claim_.modality.push_back(Modality::asserted);
    if (d_.may_hold(phrases_of<"said-at-first">(d_), number)) said_at_first(a, frame);
    return *this;
}

/// "Initially said that", "was at first believed to be": told so before, and otherwise since.
void Draft::said_at_first(const Attribution* said, const Frame* frame) {
    const auto before = [&](std::uint32_t verb) {
        const std::uint32_t chunk = chunk_of(d_, verb);
        const std::uint32_t first = chunk == no_chunk ? verb : d_.chunks[chunk].first;
        if (const rules::Phrase* found = phrase_in(d_, phrases_of<"said-at-first">(d_), first - std::min(first, 2U), verb)) rule(found->rule);
    };
    if (said && sentence_of(d_, said->cue) == sentence_of(d_, first_)) before(said->cue);
    if (frame) before(d_.chunks[frame->verb].head);
}

/// "Scientists cast doubt on claims that": who refutes is who speaks.
void Draft::refuter(const Refutation& refuted) {
    if (claim_.speaker || refuted.frame == no_chunk) return;
    const Frame& frame = r_.frames[refuted.frame];
    if (frame.subjects.empty() || frame.passive || d_.chunks[frame.subjects.back()].last > refuted.cue) return;
    const segment::Chunk& who = d_.chunks[frame.subjects.back()];
    if (d_.tokens[who.head].tag != Tag::ex && d_.tokens[who.head].tag != Tag::prp) vouched_by(who, refuted.cue);
}

Draft& Draft::doubt(std::uint32_t first, std::uint32_t last) {
    static const rules::PhraseTable& doubts = d_.pack->phrases("doer-doubt");
    for (std::uint32_t t = first; t < last; ++t)
        if (const auto match = doubts.longest(d_.words_from(t, last)))
            return part(PartRole::hedge, t, t + match.length).rule(match.phrase->rule);
    return *this;
}

Draft& Draft::vouched_by(const segment::Chunk& who, std::uint32_t cue) {
    if (claim_.speaker) return *this;
    const ChunkEntity e = entity_of(r_, who);
    claim_.speaker = Speaker{e.entity ? party_of(*e.entity) : std::string(noun_lemma(d_, who.head)),
                             std::string(d_.text(d_.span(who.first, who.last))), std::string(lower(d_, cue))};
    return *this;
}

namespace {

Sense find_sense(const Reading& reading, std::uint32_t token, std::uint32_t last) {
    const Document& d = *reading.document;
    static const rules::PhraseTable& senses = d.pack->phrases("same-sense");
    if (const NameMention* m = reading.names.at(token))
        return {reading.party_senses[m->name], std::max<std::uint32_t>(1, std::min(m->last, last) - token)};
    if (const auto match = senses.longest(d.words_from(token, last))) return {match.phrase->get("sense"), match.length};
    const Tag tag = d.tokens[token].tag;
    const auto& t = d.tokens[token];
    if (t.kind == segment::TokenKind::number) return {d.text(token), 1};
    if (t.kind != segment::TokenKind::word) return {};
    if (segment::is_noun(tag)) return {lemma_of(d, token, 'n'), 1};
    // a negation is polarity, not wording
    static const rules::PhraseTable& negations = d.pack->phrases("negation");
    if (tag == Tag::rb && negations.exact(d.words_from(token, token + 1))) return {};
    if (segment::is_adjective(tag) || tag == Tag::rb) return {lower(d, token), 1};
    if (!segment::is_verb(tag)) return {};
    const text::Letters lemma(lemma_of(d, token, 'v'));
    if (lemma == "be" || lemma == "have" || lemma == "do" || lemma == "get") return {};
    return {lemma, 1};
}

}  // namespace

Sense first_sense_at(const Reading& reading, std::uint32_t token, std::uint32_t last) {
    if (token >= reading.senses.size()) return find_sense(reading, token, last);
    Sense& known = reading.senses[token];
    if (known.length == 0) known = find_sense(reading, token, static_cast<std::uint32_t>(reading.senses.size()));
    return token + known.length <= last ? known : find_sense(reading, token, last);
}

namespace {

/// A word with its first bytes as a number, by which nearly all are put in order.
struct Ordered {
    std::uint64_t start = 0;
    std::string_view text;

    Ordered(std::string_view word) : text(word) {
        if (word.size() >= sizeof start) start = first_bytes<std::uint64_t>(word.data());
        else if (word.size() >= sizeof(std::uint32_t)) start = of_few(word);
        else
            for (std::size_t i = 0; i < word.size(); ++i) start |= std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * (sizeof start - 1 - i));
    }
    /// Bytes as a number, the first one uppermost.
    template <class Number>
    static Number first_bytes(const char* bytes) {
        Number number = 0;
        std::memcpy(&number, bytes, sizeof number);
        if constexpr (std::endian::native == std::endian::big) return number;
        if constexpr (sizeof number == sizeof(std::uint32_t)) return __builtin_bswap32(number);
        else return __builtin_bswap64(number);
    }
    /// Of four to seven bytes: the first four, and the last four without those among the first.
    static std::uint64_t of_few(std::string_view word) {
        constexpr std::size_t half = sizeof(std::uint32_t);
        const std::uint32_t last = first_bytes<std::uint32_t>(word.data() + word.size() - half);
        const std::uint32_t rest = word.size() == half ? 0 : last << (8 * (2 * half - word.size()));
        return std::uint64_t{first_bytes<std::uint32_t>(word.data())} << 32 | rest;
    }
    friend bool operator<(const Ordered& a, const Ordered& b) { return a.start != b.start ? a.start < b.start : a.text < b.text; }
};

}  // namespace

Draft& Draft::words(std::uint32_t first, std::uint32_t last) {
    if (last <= first) return *this;
    thread_local std::vector<Ordered> ordered;  // kept: there are thousands
    thread_local std::vector<std::string_view> words;
    ordered.assign(claim_.words.begin(), claim_.words.end());
    for (std::uint32_t t = first; t < last;) {
        if (t > first && d_.text(t - 1) == "," && d_.text(t) == "not")  // "a drone, not a missile, hit": what is not meant is none of the words
            while (t < last && d_.text(t) != ",") ++t;
        if (t >= last) break;
        const Sense sense = sense_at(r_, t, last);
        t += sense.length;
        if (!sense.text.empty()) ordered.emplace_back(sense.text);
    }
    std::sort(ordered.begin(), ordered.end());
    words.clear();
    for (const Ordered& word : ordered)
        if (words.empty() || words.back() != word.text) words.push_back(word.text);
    claim_.words = words;
    return *this;
}

/// What the nouns of a denial are told to be: "~ untreated" of "denied releasing untreated water".
void Draft::kinds_denied() {
    for (std::uint32_t t = first_; t + 1 < last_; ++t) {
        const Tag tag = d_.tokens[t].tag;
        const bool tells = segment::is_adjective(tag) || tag == Tag::vbn;
        if (tells && segment::is_noun(d_.tokens[t + 1].tag) && !r_.names.at(t)) claim_.which.push_back("~ " + std::string(lower(d_, t)));
    }
}

Claim&& Draft::take() {
    auto& parts = claim_.parts;
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
        return a.span != b.span ? a.span < b.span : a.role < b.role;
    });
    parts.cut(std::unique(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.span == b.span && a.role == b.role; }));
    if (std::ranges::find(claim_.modality, Modality::denied) != claim_.modality.end()) kinds_denied();
    return std::move(claim_);
}

namespace {

/// Builders of clauses share how those are told.
void clause_claims(const Reading& reading, std::vector<Claim>& out) {
    const PoleClauses clauses(reading);
    pole_claims(reading, clauses, out);
    pole_signs(reading, clauses, out);
    outcome_claims(reading, clauses, out);
    ransom_claims(reading, clauses, out);
    death_claims(reading, clauses, out);
    part_claims(reading, clauses, out);
    decision_claims(reading, clauses, out);
}

using Builder = void (*)(const Reading&, std::vector<Claim>&);
constexpr Builder builders[] = {
    quantity_claims, share_claims, rise_claims, figure_claims, duration_claims, attribute_claims,
    conduct_claims, proposal_claims, statement_claims, clause_claims, side_claims, verdict_claims,
    split_claims, race_facts, craft_claims, whole_claims, tenure_claims, deadline_claims, collision_claims, term_claims, person_facts, match_facts, contest_claims, post_claims,
    target_claims, doer_claims, first_shot_claims, cause_claims, bomb_claims, vehicle_claims, fire_spot_claims, office_claims, since_claims, control_claims, backing_claims, footing_claims,
    succession_claims, way_claims, agent_claims, relation_claims, reply_claims, landfall_claims, once_claims,
    date_claims, event_claims, made_claims, due_claims, length_claims, age_claims, result_claims,
    label_claims, told_label_claims, credit_claims, quotation_claims, absence_claims, rebuttal_claims,
};

}  // namespace

std::vector<std::vector<Claim>> find_claims(std::span<const Reading* const> readings) {
    std::vector<std::vector<Claim>> claims(readings.size());
    for (std::size_t i = 0; i < readings.size(); ++i)  // few articles have more
        claims[i].reserve(2 * (readings[i]->frames.size() + readings[i]->figures.size()));
    for (const Builder build : builders)
        for (std::size_t i = 0; i < readings.size(); ++i) build(*readings[i], claims[i]);
    return claims;
}

std::vector<Claim> find_claims(const Reading& reading) {
    const Reading* const one = &reading;
    return std::move(find_claims(std::span(&one, 1)).front());
}

}  // namespace atodds::extract
