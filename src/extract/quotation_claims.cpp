#include <algorithm>

#include "extract/background.hpp"
#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Document;

namespace {

/// Shorter quotations are scare quotes and terms, not utterances.
constexpr std::uint32_t fewest_tokens = 5;

/// Negations in a token range; "will not shrink from" holds two.
unsigned negations(const Document& d, std::uint32_t first, std::uint32_t last) {
    static const rules::PhraseTable& words = d.pack->phrases("negation");
    static const rules::PhraseTable& verbs = d.pack->phrases("negation-verb");
    unsigned count = 0;
    for (std::uint32_t t = first; t < last; ++t)
        count += (words.longest(d.words_from(t, last)) ? 1U : 0U) + (verbs.longest(d.words_from(t, last)) ? 1U : 0U);
    return count;
}

/// What the speaker is known to be; who is named by a noun alone is a person.
EntityType type_of(const Reading& reading, const Attribution& speaker) {
    for (const NamedEntity& entity : reading.names.entities)
        if (entity.id == speaker.id) return entity.type;
    return EntityType::person;
}

/// "Never said anything | about | pride", "never mentioned | the strike", "never spoke | of | it": the chunk of the topic; none: no_chunk.
std::uint32_t unspoken_topic(const Document& d, const Frame& frame) {
    static const rules::PhraseTable &speaking = d.pack->phrases("speaking-verb"), &anything = d.pack->phrases("anything-said");
    const segment::Chunk& verb = d.chunks[frame.verb];
    const auto spoken = speaking.longest(d.words_from(verb.head, verb.last));
    if (!spoken) return no_chunk;
    const bool never = verb.head > d.sentences[verb.sentence].first && lower(d, verb.head - 1) == "never";
    const bool of_it = text::is_one_of(lower(d, verb.first), "was", "were", "is", "are", "been");  // "was never mentioned"
    if (!never || of_it || has_phrase<"speech-bound">(d, frame.first, d.sentences[verb.sentence].last)) return no_chunk;
    std::uint32_t c = frame.verb + 1;
    const auto is_noun = [&](std::uint32_t chunk) { return chunk < d.chunks.size() && d.chunks[chunk].sentence == verb.sentence && d.chunks[chunk].kind == segment::ChunkKind::noun; };
    if (spoken.phrase->get("object") == "yes") return is_noun(c) && d.chunks[c].first == verb.last ? c : no_chunk;
    if (is_noun(c) && anything.longest(d.words_from(d.chunks[c].first, d.chunks[c].last))) ++c;
    const bool tied = c < d.chunks.size() && (lower(d, d.chunks[c].first) == "about" || lower(d, d.chunks[c].first) == "of");
    return tied && is_noun(c + 1) ? c + 1 : no_chunk;
}

/// Who says of himself that he never spoke of it, by his full name; null: nobody.
const Attribution* who_never_spoke(const Reading& reading, const Frame& frame) {
    const Document& d = *reading.document;
    const std::uint32_t head = d.chunks[frame.verb].head;
    const Attribution* speaker = speaker_at(reading, head);
    const bool quoted = d.tokens[head].is(segment::in_quotes) && lower(d, d.chunks[frame.verb].first) == "never";  // "he had | \"never said ...\""
    if (speaker != nullptr && quoted) return speaker->id.find(' ') != std::string::npos ? speaker : nullptr;
    if (frame.subjects.size() != 1) return nullptr;
    const segment::Chunk& subject = d.chunks[frame.subjects.front()];
    const ChunkEntity who = entity_of(reading, subject);
    const bool himself = speaker != nullptr && (d.tokens[subject.head].tag == segment::Tag::prp || (who.entity && who.entity->id == speaker->entity));
    return himself && speaker->id.find(' ') != std::string::npos ? speaker : nullptr;
}

/// "Proud" beside "pride": other words in which he may have spoken of it.
void add_other_words(Claim& claim, std::string_view noun) {
    std::vector<std::string_view> words = claim.words.views();
    for (const auto& phrase : rules::Pack::english().phrases("said-otherwise").phrases()) {
        if (phrase.get("noun") != noun) continue;
        claim.which.push_back(std::string(phrase.base));
        const auto at = std::ranges::lower_bound(words, std::string_view(phrase.base));
        if (at == words.end() || *at != phrase.base) words.insert(at, phrase.base);
    }
    claim.words = words;
}

/// What somebody is said never to have spoken of, in the place of his words: an earlier quotation may hold them.
void unspoken(const Reading& reading, const Frame& frame, std::vector<Claim>& out) {
    const Document& d = *reading.document;
    const std::uint32_t topic = unspoken_topic(d, frame);
    const Attribution* speaker = topic == no_chunk ? nullptr : who_never_spoke(reading, frame);
    if (speaker == nullptr || !segment::is_noun(d.tokens[d.chunks[topic].head].tag)) return;
    Draft draft(reading, ClaimKind::quotation, d.chunks[frame.verb].first, d.chunks[topic].last);
    draft.voice(d.chunks[frame.verb].head, &frame).words(d.chunks[topic].first, d.chunks[topic].last);
    Claim& claim = draft.claim();
    add_other_words(claim, noun_lemma(d, d.chunks[topic].head));
    claim.polarity = Polarity::negative;
    claim.slot = "quotation:" + speaker->id;
    claim.measure = "words of " + speaker->id;
    claim.entities.push_back({speaker->id, speaker->name, type_of(reading, *speaker), EntityRole::speaker});
    claim.rules.emplace_back(never_spoke_of);
    claim.inferred = true;
    out.push_back(draft.take());
}

/// "Ann Lee, who had called | the fire | an accident": how somebody by a full name is told to have spoken of a thing, with no words quoted.
void called(const Reading& reading, const Frame& frame, std::vector<Claim>& out) {
    static const rules::PhraseTable& calling = reading.document->pack->phrases("calling-verb");
    const Document& d = *reading.document;
    const segment::Chunk& verb = d.chunks[frame.verb];
    if (!calling.may_start(d.words[verb.head]) || !calling.longest(d.words_from(verb.head, verb.last)) || frame.negated || frame.passive || frame.infinitive || frame.subjects.size() != 1) return;
    std::uint32_t topic = frame.objects.empty() ? no_chunk : frame.objects.back();
    if (frame.objects.size() == 1 && topic + 1 < d.chunks.size() && d.chunks[topic + 1].kind == segment::ChunkKind::noun && d.chunks[topic + 1].sentence == frame.sentence) ++topic;
    const bool as_what = topic != no_chunk && topic == frame.objects.front() && topic + 2 < d.chunks.size() && lower(d, d.chunks[topic + 1].first) == "as";
    if (as_what) topic += 2;
    if (topic == no_chunk || topic == frame.objects.front() || !segment::is_noun(d.tokens[d.chunks[topic].head].tag) || reading.names.at(d.chunks[topic].head)) return;
    const ChunkEntity who = entity_of(reading, d.chunks[frame.subjects.front()]);
    if (!who.entity || who.entity->type != EntityType::person || who.entity->id.find(' ') == std::string::npos) return;
    Draft draft(reading, ClaimKind::quotation, verb.first, d.chunks[topic].last);
    draft.time(frame.first, d.chunks[topic].last).words(d.chunks[topic].first, d.chunks[topic].last);
    Claim& claim = draft.claim();
    claim.speaker = Speaker{who.entity->id, who.entity->name, std::string(lower(d, verb.head))};
    claim.modality = {Modality::reported};
    claim.polarity = Polarity::positive;
    claim.slot = "quotation:" + who.entity->id;
    claim.measure = "words of " + who.entity->id;
    claim.entities.push_back({who.entity->id, who.entity->name, EntityType::person, EntityRole::speaker});
    claim.rules.emplace_back(called_so);
    claim.inferred = true;
    out.push_back(draft.take());
}

}  // namespace

void quotation_claims(const Reading& reading, std::vector<Claim>& out) {
    for (const Frame& frame : reading.frames) unspoken(reading, frame, out), called(reading, frame, out);
    const Document& d = *reading.document;
    for (const auto& sentence : d.sentences) {
        for (std::uint32_t t = sentence.first; t < sentence.last;) {
            if (!d.tokens[t].is(segment::in_quotes)) {
                ++t;
                continue;
            }
            std::uint32_t last = t;
            while (last < sentence.last && d.tokens[last].is(segment::in_quotes)) ++last;
            const Attribution* speaker = speaker_at(reading, t);
            if (last - t >= fewest_tokens && speaker) {
                Draft draft(reading, ClaimKind::quotation, t, last);
                draft.voice(t, nullptr).words(t, last);
                draft.claim().polarity = negations(d, t, last) % 2 == 1 ? Polarity::negative : Polarity::positive;
                draft.claim().slot = "quotation:" + speaker->id;
                draft.claim().measure = "words of " + speaker->id;
                draft.claim().entities.push_back({speaker->id, speaker->name, type_of(reading, *speaker), EntityRole::speaker});
                out.push_back(draft.take());
            }
            t = last;
        }
    }
}

}  // namespace atodds::extract
