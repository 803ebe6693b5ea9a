// What a clause makes of a side: mood, denial, who says it, which of several things it is said of.
#include "extract/pole_sides.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;

namespace {

/// Claims among which others of the same clause are looked for.
constexpr std::size_t latest = 8;

/// The mood that was read replaces what single words suggest: "would" in reported words is a plan.
void set_mood(Claim& claim, Mood mood) {
    erase_if(claim.modality, [](Modality m) {
        return m == Modality::planned || m == Modality::hypothetical || m == Modality::required;
    });
    if (mood == Mood::planned) claim.modality.push_back(Modality::planned);
}

void set_change(Claim& claim, std::string_view changes) {
    claim.flow = changes == "no" ? Flow::flow : Flow::stock;
    claim.change = changes == "up" ? Change::up : changes == "down" ? Change::down : Change::none;
}

}  // namespace

void PoleSides::add(std::vector<Claim>& out, std::uint32_t f, PoleSide side) const {
    const Frame& frame = r_.frames[f];
    const std::uint32_t head = clauses_.head_of(frame);
    Draft draft(r_, ClaimKind::stance, std::min(side.first, frame.first), side.last);
    Claim& claim = draft.claim();
    for (const auto s : frame.subjects) draft.entity(d_.chunks[s], EntityRole::subject);
    draft.voice(head, &frame)
        .time(frame.first, side.last)
        .place(frame.first, side.thing.held ? frame.first : side.last);
    draft.part(PartRole::cue, head, head + 1).rule(side.phrase->rule);
    set_mood(claim, side.told.mood);
    set_denial(claim, side.told.denial);
    // "he stays in custody, the board decided" is a plan as "the board decided to release him" is
    const bool decided = claim.speaker && side.told.mood == Mood::real && clauses_.persists(frame) &&
                         phrases_of<"pole-deciding">(d_).written(claim.speaker->cue);
    if (decided) claim.modality.push_back(Modality::planned);
    // "she was innocent, Ann Lee said": of oneself only
    const bool of_self = claim.speaker && "@" + claim.speaker->id == side.thing.id;
    if (side.phrase->get("self-said") == "yes" && !of_self) return;
    said_in_noun(claim, frame);
    set_side(claim, frame, side);
    settle_time(claim, frame);
    claim.inferred = true;
    // polls and shops open and close within a day
    const bool by_the_hour = claim.predicate == "open" && claim.flow == Flow::stock && claim.timex &&
                             claim.timex->value.find(':') != std::string::npos;
    if (by_the_hour) return;
    // "found unharmed": alive, and not hurt; claims of one quote and measure would be one
    const bool told = std::ranges::any_of(std::span(out).last(std::min(out.size(), latest)), [&](const Claim& c) { return c.span == claim.span && c.measure == claim.measure && c.slot != claim.slot; });
    if (told) claim.measure = claim.measure + ", " + std::string(claim.predicate);
    out.push_back(draft.take());
}

/// "Despite the government's insistence that no ransom was paid": whose noun it is says so, whoever else speaks in the sentence.
void PoleSides::said_in_noun(Claim& claim, const Frame& frame) const {
    constexpr std::uint32_t room = 2;
    if (frame.first < room || lower(d_, frame.first - 1) != "that" || d_.sentence_of[frame.first - room] != frame.sentence) return;
    const std::uint32_t noun = frame.first - room, c = chunk_of(d_, noun);
    if (c == no_chunk || !phrase_of<"insistence-noun">(d_, noun, noun + 1)) return;
    const Chunk& chunk = d_.chunks[c];
    std::uint32_t last = chunk.first;
    while (last < noun && d_.tokens[last].tag != segment::Tag::pos) ++last;
    if (last == chunk.first || last == noun) return;
    const NameMention* name = r_.names.at(last - 1);
    const std::string id = name ? std::string(party_of(r_.names.entities[name->name])) : std::string(noun_lemma(d_, last - 1));
    claim.speaker = Speaker{id, std::string(d_.text(d_.span(chunk.first, last))), std::string(lower(d_, noun))};
    erase(claim.modality, Modality::asserted);
    if (claim.modality.empty()) claim.modality.push_back(Modality::reported);
}

/// "Council tax is frozen for the coming year", "fares are raised from May": a levy of a time to come.
bool PoleSides::is_ahead(const Claim& claim, const Frame& frame) const {
    const auto opens = lower(d_, d_.chunks[frame.verb].first);
    const bool later = claim.time && claim.time->from && r_.published && r_.published->to && *claim.time->from > *r_.published->to;
    return later && claim.predicate == "raised" && (opens == "is" || opens == "are") && !has_phrase<"window-end">(d_, d_.chunks[frame.verb].last, frame.last);
}

/// "Is frozen for the coming year" is to be; and when it was decided says whether two plans are of one decision.
void PoleSides::settle_time(Claim& claim, const Frame& frame) const {
    if (is_ahead(claim, frame)) {
        erase(claim.modality, Modality::asserted);
        claim.modality.push_back(Modality::planned);
        if (has_phrase<"coming-word">(d_, frame.first, frame.last)) claim.time->from = r_.published->to;  // "for the coming year"
    }
    clauses_.drop_later_time(claim);
    const bool planned = std::ranges::find(claim.modality, Modality::planned) != claim.modality.end();
    if (const std::string day = planned ? decided_on(frame) : std::string(); !day.empty())
        claim.attribute = Attribute{std::string(claim.predicate), "decided", day, std::nullopt, true};
}

/// "After Thursday's vote", "the council decided on Thursday": the day of a decision that the sentence names; empty: none.
std::string PoleSides::decided_on(const Frame& frame) const {
    constexpr std::uint32_t reach = 6;  // "decided when they set the budget on"
    const auto& sentence = d_.sentences[frame.sentence];
    for (const Mention& day : figures_in(r_, sentence.first, sentence.last)) {
        const bool one_day = day.timex && day.timex->range.from && day.timex->range.from == day.timex->range.to;
        const bool past = one_day && r_.published && r_.published->to && *day.timex->range.to <= *r_.published->to;
        const std::uint32_t from = day.first_token > sentence.first + reach ? day.first_token - reach : sentence.first;
        if (past && has_phrase<"deciding-word">(d_, from, std::min(day.last_token + reach / 2, sentence.last))) return day.timex->value;
    }
    return {};
}

/// The pole, the topic, and which of such things it is.
void PoleSides::set_side(Claim& claim, const Frame& frame, PoleSide& side) const {
    const bool denied = side.told.denial != no_chunk;
    const bool turned = side.told.turned != side.thing.none;
    const bool positive = ((side.phrase->get("pole") == "+") != turned) != denied;
    if (!turned && !denied) claim.side = side.phrase->get("side");
    claim.persists = clauses_.persists(frame) || (turned && side.told.mood == Mood::planned);
    const std::string_view own = side.phrase->get("axis");
    const std::string axis = own.empty() ? side.thing.axis : std::string(own);
    const std::string_view own_change = side.phrase->get("changes");
    set_change(claim, own_change.empty() ? std::string_view(side.thing.changes) : own_change);
    claim.predicate = axis;
    claim.measure = side.thing.about;
    claim.polarity = positive ? Polarity::positive : Polarity::negative;
    claim.position = d_.text(claim.span);
    claim.slot = "pole:" + axis + ":" + side.thing.id;
    claim.words = side.thing.modifiers;
    if (!side.thing.many.empty()) claim.which.push_back(side.thing.many);
    for (const PrepPhrase& p : frame.preps)
        if (p.prep >= d_.chunks[frame.verb].first) add_place(claim, p);
    set_extent(claim, frame, side, denied);
}

/// "Found | in the house", "entered | through the crossing": where it was so, as far as a noun says it.
void PoleSides::add_place(Claim& claim, const PrepPhrase& phrase) const {
    const Chunk& noun = d_.chunks[phrase.chunk];
    const bool told = segment::is_noun(d_.tokens[noun.head].tag) && !r_.names.at(noun.head) && figures_in(r_, noun.first, noun.last).empty();
    if (told) claim.which.push_back(std::string(lower(d_, phrase.prep)) + " " + noun_lemma(d_, noun.head));
}

void PoleSides::set_extent(Claim& claim, const Frame& frame, const PoleSide& side, bool denied) const {
    const bool turned = side.told.turned != side.thing.none;
    // "the sirens never sounded": none of them did
    const bool at_no_time = side.told.turned && never(frame) && !side.thing.some;
    if (side.thing.all || ((side.thing.any || at_no_time) && turned != denied))
        claim.subset = Subset{SubsetRelation::whole, side.thing.name, {}};
    else if (side.thing.some)
        claim.subset = Subset{SubsetRelation::part, side.thing.name, {}};
}

bool PoleSides::never(const Frame& frame) const {
    const Chunk& verb = d_.chunks[frame.verb];
    for (std::uint32_t t = verb.first; t < verb.head; ++t)
        if (lower(d_, t) == "never") return true;
    return false;
}

/// A denial is what the clause hangs on, not whatever the sentence denies elsewhere.
void PoleSides::set_denial(Claim& claim, std::uint32_t by) const {
    erase(claim.modality, Modality::denied);
    if (by != no_chunk) claim.modality.push_front(Modality::denied);
    if (claim.modality.empty())
        claim.modality.push_back(claim.speaker ? Modality::reported : Modality::asserted);
    if (by == no_chunk || claim.speaker) return;
    const auto subjects = clauses_.subjects_of(by);
    if (subjects.empty()) return;
    const auto speaker = things_.holder(subjects.front(), false);
    if (speaker)
        claim.speaker = Speaker{speaker->id.substr(1), speaker->name, std::string(lower(d_, clauses_.head_of(r_.frames[by])))};
}

}  // namespace atodds::extract
