#include "extract/pole_clauses.hpp"

#include <algorithm>
#include <array>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/refutations.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Tag;

namespace {

/// A word of condition or doubt this close before a clause governs it.
constexpr std::uint32_t near_words = 3;
/// Verbs that can stand between a clause and the first of its chain: "agreed to try to persuade them to".
constexpr int longest_chain = 3;

}  // namespace

PoleClauses::PoleClauses(const Reading& reading) : r_(reading), d_(*reading.document) {
    for (std::uint32_t f = 0; f < r_.frames.size(); ++f) open_.push_back(states_nothing(f));
}

std::uint32_t PoleClauses::sentence_last(std::uint32_t token) const {
    return d_.sentences[sentence_of(d_, token)].last;
}

bool PoleClauses::has(const PhraseTable& words, std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first; t < last; ++t)
        if (words.longest(d_.words_from(t, last))) return true;
    return false;
}

bool PoleClauses::states_nothing(std::uint32_t f) const {
    const Frame& frame = r_.frames[f];
    static const PhraseTable &partial = table("pole-partial"), &conditions = table("pole-condition"), &unsure = table("pole-unsure");
    const auto& sentence = d_.sentences[frame.sentence];
    bool turned = false;
    if (d_.text(sentence.last - 1) == "?") return true;
    if (frame.participle && !is_main(f) && chain_to(frame, turned) == nullptr) return true;
    const std::uint32_t last = std::min(frame.last + 2, sentence.last);
    return (d_.may_hold(partial, frame.sentence) && has_partial(partial, frame, last)) ||
           (d_.may_hold(conditions, frame.sentence) && is_conditional(frame, sentence)) ||
           (d_.may_hold(unsure, frame.sentence) && is_unsure(frame, sentence));
}

/// "In a barely audible voice": a word that qualifies a noun's adjective takes nothing of the statement back.
bool PoleClauses::has_partial(const PhraseTable& words, const Frame& frame, std::uint32_t last) const {
    static const PhraseTable& lasting = table("pole-goes-on-verb");
    const std::uint32_t head = head_of(frame);
    const bool goes_on = !frame.passive && lasting.longest(d_.words_from(head, head + 1));  // "is open again", "trains run again"
    for (std::uint32_t t = frame.first; t < last; ++t) {
        const auto match = words.longest(d_.words_from(t, last));
        if (!match || (goes_on && match.phrase->get("state") == "yes")) continue;
        const std::uint32_t next = t + match.length;
        // "four minutes after the first shock": one noun of several, and no stage of what is told
        const bool numbers_noun = t >= d_.chunks[frame.verb].last && segment::is_adjective(d_.tokens[t].tag) && next < last && segment::is_noun(d_.tokens[next].tag) && lower(d_, t) != "only";
        if (numbers_noun) continue;
        const bool attributive = next + 1 < d_.tokens.size() && d_.tokens[t].tag == Tag::rb && segment::is_adjective(d_.tokens[next].tag) && segment::is_noun(d_.tokens[next + 1].tag);
        if (!attributive) return true;
    }
    return false;
}

bool PoleClauses::comma_between(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first; t < last; ++t)
        if (d_.text(t) == ",") return true;
    return false;
}

bool PoleClauses::is_conditional(const Frame& frame, const segment::Sentence& sentence) const {
    static const PhraseTable& conditions = table("pole-condition");
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
        const auto match = conditions.longest(d_.words_from(t, sentence.last));
        if (!match) continue;
        const bool near = match.phrase->get("near") == "yes";
        if (t < frame.first && !comma_between(t, frame.first) && (!near || frame.first - t <= near_words))
            return true;
        if (t >= frame.first && !near) return true;
    }
    return false;
}

/// "Engineers feared the dyke had failed": the clause hangs on a verb that states nothing.
bool PoleClauses::is_unsure(const Frame& frame, const segment::Sentence& sentence) const {
    static const PhraseTable& unsure = table("pole-unsure");
    for (const Frame& other : frames_beside(frame)) {
        if (d_.chunks[other.verb].first >= d_.chunks[frame.verb].first) continue;
        const std::uint32_t head = head_of(other);
        const bool set_off = d_.chunks[other.verb].first > 0 && d_.text(d_.chunks[other.verb].first - 1) == ",";
        if (set_off && comma_between(head, d_.chunks[frame.verb].first)) continue;  // "Ann Lee, | wanted | since May, | was caught"
        // "arson | suspect | Ann Lee | has confessed": a noun, whatever the tagger makes of it
        const bool noun = other.verb + 1 == chunk_of(d_, frame.first) && r_.names.at(frame.first) && lower(d_, head) == "suspect";
        if (!noun && unsure.longest(d_.words_from(head, sentence.last)) &&
            !comma_between(head, std::max(head, frame.first)))
            return true;
    }
    return false;
}

bool PoleClauses::is_main(std::uint32_t f) const {
    const Frame& frame = r_.frames[f];
    const Chunk& verb = d_.chunks[frame.verb];
    if (!frame.participle || verb.first == verb.last || d_.tokens[verb.head].tag != Tag::vbn) return false;
    return std::ranges::none_of(frames_beside(frame), [&](const Frame& other) {
        return !other.participle && !other.infinitive && !other.relative && !opens_with_that(other);
    });
}

/// All frames of its sentence, itself too.
std::span<const Frame> PoleClauses::frames_beside(const Frame& frame) const {
    const auto [first, last] = frames_of_sentence(r_, frame.sentence);
    return std::span(r_.frames).subspan(first, last - first);
}

bool PoleClauses::opens_with_that(const Frame& frame) const {
    return frame.first > 0 && lower(d_, frame.first - 1) == "that";
}

ChunkList PoleClauses::subjects_of(std::uint32_t f) const {
    if (!is_main(f)) return r_.frames[f].subjects;
    std::uint32_t c = chunk_of(d_, d_.sentences[r_.frames[f].sentence].first);
    while (c < r_.frames[f].verb && d_.chunks[c].kind != ChunkKind::noun) ++c;
    return {c};
}

/// "Would neither confirm nor deny that".
bool PoleClauses::is_no_denial(std::uint32_t cue) const {
    static const PhraseTable& other = table("no-denial");
    constexpr std::uint32_t reach = 4;
    const std::uint32_t first = d_.sentences[sentence_of(d_, cue)].first;
    return has(other, cue > first + reach ? cue - reach : first, cue);
}

/// "The builder denied that it had collapsed": the verb of denial that the clause hangs on.
std::uint32_t PoleClauses::denial_over(const Frame& frame) const {
    static const PhraseTable& denial = table("denial");
    for (std::uint32_t g = 0; g < r_.frames.size() && opens_with_that(frame); ++g) {
        const Frame& other = r_.frames[g];
        const std::uint32_t head = head_of(other);
        const bool before =
            other.sentence == frame.sentence && head < frame.first && !comma_between(head, frame.first);
        if (before && !other.negated && !is_no_denial(head) && !has(table("denial-break"), head + 1, frame.first) && denial.longest(d_.words_from(head, sentence_last(head)))) return g;
    }
    return no_chunk;
}

/// "Would neither confirm nor deny that it had fallen".
bool PoleClauses::is_left_undenied(const Frame& frame) const {
    static const PhraseTable& denial = table("denial");
    return opens_with_that(frame) && d_.may_hold(denial, frame.sentence) && std::ranges::any_of(frames_beside(frame), [&](const Frame& other) {
        const std::uint32_t head = head_of(other);
        return head < frame.first && !comma_between(head, frame.first) && denial.longest(d_.words_from(head, sentence_last(head))) && is_no_denial(head);
    });
}

Mood PoleClauses::finite_mood(const Frame& frame) const {
    static const PhraseTable& modal = table("modality");
    const Chunk& verb = d_.chunks[frame.verb];
    Mood mood = Mood::real;
    for (std::uint32_t t = verb.first; t < verb.head; ++t) {
        const auto word = lower(d_, t);
        // "would close" in reported words was "will close"; "would have closed" did not happen
        if (word == "would" && speaker_at(r_, verb.head) &&
            (t + 1 == verb.head || lower(d_, t + 1) != "have"))
            mood = Mood::planned;
        else if (const auto match = modal.longest(d_.words_from(t, verb.last)))
            mood = match.phrase->get("modality") == "planned" ? Mood::planned : Mood::neither;
        if (mood == Mood::neither) return mood;
    }
    return mood;
}

/// "voted | on Thursday | by eight votes to five | to close it": when and by how many.
bool PoleClauses::is_manner(std::uint32_t token) const {
    static const PhraseTable& manners = table("pole-manner");
    const Tag tag = d_.tokens[token].tag;
    if (tag == Tag::rb || tag == Tag::cd || manners.longest(d_.words_from(token, token + 1))) return true;
    const Chunk& chunk = d_.chunks[chunk_of(d_, token)];
    const auto is_figure = [&](const Chunk& c) { return !figures_in(r_, c.first, c.last).empty(); };
    if (chunk.kind == ChunkKind::noun) return is_figure(chunk);
    const std::uint32_t next = chunk_of(d_, token) + 1;
    return chunk.kind == ChunkKind::prep && next < d_.chunks.size() && (is_figure(d_.chunks[next]) || manners.longest(d_.words_from(d_.chunks[next].head, d_.chunks[next].last)));
}

/// "dropped | its plans | to close": the verb that gives up what the noun stands for.
const Phrase* PoleClauses::dropped(const Frame& parent, std::uint32_t noun) const {
    static const PhraseTable& drops = table("pole-drop");
    const auto match = drops.longest(d_.words_from(head_of(parent), sentence_last(head_of(parent))));
    if (!match) return nullptr;
    const auto objects = objects_of(parent, match.length);  // "gave | up | the idea"
    return parent.passive || std::ranges::find(objects, noun) != objects.end() || std::ranges::find(parent.objects, noun) != parent.objects.end() ? match.phrase : nullptr;
}

/// "rejected | calls | to step down".
const Phrase* PoleClauses::called_against(const Frame& parent, std::uint32_t noun) const {
    static const PhraseTable& through = table("pole-through");
    return through.longest(d_.words_from(d_.chunks[noun].head, d_.chunks[noun].last)) ? dropped(parent, noun) : nullptr;
}

/// "no intention | of | resigning": the noun before it; none.
std::uint32_t PoleClauses::noun_of_gerund(const Frame& frame) const {
    static const PhraseTable& nouns = table("pole-intent-noun");
    if (!frame.participle || frame.verb < 2 || d_.tokens[head_of(frame)].tag != Tag::vbg) return no_chunk;
    const Chunk &of = d_.chunks[frame.verb - 1], &noun = d_.chunks[frame.verb - 2];
    const bool tied = of.kind == ChunkKind::prep && lower(d_, of.first) == "of" && noun.kind == ChunkKind::noun && noun.sentence == frame.sentence;
    return tied && nouns.longest(d_.words_from(noun.head, noun.last)) ? frame.verb - 2 : no_chunk;
}

/// The verb or noun that an infinitive or a gerund hangs on: "refused | to sign", "gave | no promise | to
/// sign", "denied | signing". `turned` where that word itself is negated.
const Phrase* PoleClauses::chain_to(const Frame& frame, bool& turned) const {
    static const PhraseTable &verbs = table("pole-intent"), &nouns = table("pole-intent-noun");
    if (frame.parent == no_chunk) return nullptr;
    const Frame& parent = r_.frames[frame.parent];
    const std::uint32_t begin = d_.chunks[frame.verb].first;
    const Chunk& before = d_.chunks[frame.verb - 1];
    if (frame.infinitive && before.kind == ChunkKind::noun) {
        const auto match = nouns.longest(d_.words_from(before.head, before.last));
        turned = before.negated;
        if (match) return dropped(parent, frame.verb - 1) ? dropped(parent, frame.verb - 1) : match.phrase;
        if (const Phrase* against = called_against(parent, frame.verb - 1)) return against;
    }
    if (const std::uint32_t noun = noun_of_gerund(frame); noun != no_chunk) {
        turned = d_.chunks[noun].negated;
        if (const Phrase* given_up = dropped(parent, noun)) return given_up;  // "gave up the idea of moving"
        return nouns.longest(d_.words_from(d_.chunks[noun].head, d_.chunks[noun].last)).phrase;
    }
    const std::uint32_t head = head_of(parent);
    if (head >= begin) return nullptr;
    const auto match = verbs.longest(d_.words_from(head, begin));
    if (!match || (frame.participle != (match.phrase->get("before") == "gerund"))) return nullptr;
    // nothing but adverbs may stand between: "asked the board to close it" is no act of who asks
    for (std::uint32_t t = head + match.length; t < begin; ++t)
        if (!is_manner(t) && !(parent.passive && frame.infinitive)) return nullptr;
    return match.phrase;
}

/// "Did not fall because a barge had hit it": perhaps it fell, for another cause.
bool PoleClauses::is_of_cause(const Frame& frame) const {
    const std::uint32_t last = std::min(frame.last + 2, d_.sentences[frame.sentence].last);
    for (std::uint32_t t = d_.chunks[frame.verb].last; t < last && d_.text(t) != ","; ++t)
        if (lower(d_, t) == "because") return true;
    return false;
}

Telling PoleClauses::telling(std::uint32_t f) const {
    Telling told;
    std::uint32_t at = f;
    for (int links = 0; links < longest_chain; ++links) {
        const Frame& frame = r_.frames[at];
        told.turned ^= frame.negated;
        told.top = at;
        if (!frame.infinitive && (!frame.participle || is_main(at))) {
            Mood mood = finite_mood(frame);
            if ((told.turned && is_of_cause(frame)) || is_left_undenied(frame)) mood = Mood::neither;
            if (mood != Mood::real) told.mood = mood, told.decided = false;
            if (const auto by = denial_over(frame); by != no_chunk) told.denial = by;
            else if (const Refutation* refuted = refutation_at(r_, head_of(frame)); refuted && !frame.relative) {
                told.denial = refuted->frame;
                // "the claim that it dumped acid | in the Ister | is false": perhaps it did so elsewhere
                if (!entities_in(r_, std::min(frame.last, refuted->last), refuted->last).empty()) told.mood = Mood::neither;
            }
            return told;
        }
        bool turned = false;
        const Phrase* chain = chain_to(frame, turned);
        if (chain == nullptr) break;
        const auto as = chain->get("as");
        told.turned ^= turned != as.starts_with("refuse");
        told.refused |= as == "refuse";
        told.decided = as == "decide" && (at == f || told.decided);
        if (as == "plan" || as == "decide" || as == "refuse-plan") told.mood = Mood::planned;
        if (as == "deny") told.denial = frame.parent;
        at = frame.parent;
    }
    told.mood = Mood::neither;
    return told;
}

bool PoleClauses::opens_background(const Telling& told) const {
    const std::uint32_t top = r_.frames[told.top].first;
    return top > 0 && text::is_one_of(lower(d_, top - 1), "after", "when", "because");
}

PhraseTable::Match PoleClauses::from_verb(const Frame& frame, const PhraseTable& words) const {
    const std::uint32_t head = head_of(frame);
    if (!words.may_start(d_.words[head])) return {};  // all that is looked for begins with the verb
    const std::uint32_t end = sentence_last(head);
    const auto whole = words.longest(d_.words_from(head, end));
    if (frame.passive || frame.objects.empty() || frame.objects.front() != frame.verb + 1) return whole;
    const std::uint32_t behind = d_.chunks[frame.objects.front()].last;
    constexpr std::uint32_t longest_rest = 4;
    std::array<rules::WordId, longest_rest + 1> apart{d_.words[head]};
    std::uint32_t length = 1;
    for (std::uint32_t t = behind; t < end && length <= longest_rest; ++t) apart[length++] = d_.words[t];
    const auto match = words.longest(std::span(apart.data(), length));
    if (match.length > std::max<std::uint32_t>(1, whole.length)) return {match.phrase, 1};
    return whole ? whole : of_light_verb(frame, words);
}

/// "made | its only landfall": whatever stands before the noun that says what is done.
PhraseTable::Match PoleClauses::of_light_verb(const Frame& frame, const PhraseTable& words) const {
    const std::uint32_t head = head_of(frame);
    const Chunk& object = d_.chunks[frame.objects.front()];
    const std::array<rules::WordId, 2> light{d_.words[head], d_.words[object.head]};
    const auto match = words.longest(light);
    if (match.length != light.size() || match.phrase->get("between") != "any" || object.negated) return {};
    return {match.phrase, object.last - head};
}

bool PoleClauses::is_time(const Chunk& chunk) const {
    const auto times = figures_in(r_, chunk.first, chunk.last);
    return std::any_of(times.begin(), times.end(), [](const Mention& m) { return m.timex.has_value(); });
}

ChunkList PoleClauses::objects_of(const Frame& frame, std::uint32_t verb_length) const {
    const std::uint32_t verb_end = head_of(frame) + verb_length;
    ChunkList found;
    for (const auto o : frame.objects)
        if (d_.chunks[o].first >= verb_end && !is_time(d_.chunks[o])) found.push_back(o);
    for (const PrepPhrase& p : frame.preps)
        if (found.empty() && p.prep < verb_end && d_.chunks[p.chunk].last > verb_end) found.push_back(p.chunk);
    return found;
}

void PoleClauses::drop_later_time(Claim& claim) const {
    const bool planned = std::ranges::find(claim.modality, Modality::planned) != claim.modality.end();
    const auto& printed = r_.published;
    if (planned || !claim.time || !claim.time->from || !printed || !printed->to) return;
    if (*claim.time->from <= *printed->to) return;
    claim.time.reset();
    claim.timex.reset();
}

bool PoleClauses::persists(const Frame& frame) const {
    static const PhraseTable& lasting = table("pole-lasting");
    return has(lasting, d_.chunks[frame.verb].first, std::min(d_.chunks[frame.verb].last + 2, d_.sentences[frame.sentence].last));
}

}  // namespace atodds::extract
