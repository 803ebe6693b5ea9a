#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "extract/which_one.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// What is said to have caused the fire, the crash or the outbreak that an article is about.
class CauseReader {
  public:
    explicit CauseReader(const Reading& r)
        : r_(r), d_(*r.document), effects_(phrases_of<"effect-noun">(d_)), causes_(phrases_of<"cause-thing">(d_)),
          blame_verb_(phrases_of<"blame-verb">(d_)),
          cause_coming_(phrases_of<"cause-coming">(d_)),
          cause_denial_(phrases_of<"cause-denial">(d_)),
          cause_guilt_(phrases_of<"cause-guilt">(d_)),
          cause_link_(phrases_of<"cause-link">(d_)),
          cause_role_(phrases_of<"cause-role">(d_)),
          cause_verb_(phrases_of<"cause-verb">(d_)),
          doer_word_(phrases_of<"doer-word">(d_)),
          felling_verb_(phrases_of<"felling-verb">(d_)),
          parting_(phrases_of<"cause-parting">(d_)),
          structure_(phrases_of<"structure">(d_)),
          taint_verb_(phrases_of<"taint-verb">(d_)),
          main_(main_effect()) {}

    void read(std::vector<Claim>& out) const {
        for (const Frame& frame : r_.frames) {
            if (felling_verb_.longest(d_.words_from(d_.chunks[frame.verb].head, end_of(frame)))) felled(frame, out);
            else if (!main_.empty()) read_frame(frame, out);
            if (main_ == blast) read_what_blew_up(frame, out);
        }
    }

  private:
    std::uint32_t end_of(const Frame& frame) const { return d_.sentences[frame.sentence].last; }

    /// The effect that the head of the article names first (its title and first two sentences), or that the text goes back to as
    /// known: "part of the roof came down ... The collapse was".
    std::string main_effect() const {
        constexpr std::uint32_t lead = 3;
        if (const std::string named = named_effect(lead); !named.empty()) return named;
        for (const Frame& frame : r_.frames)
            if (const auto verb = effect_verb(frame); frame.sentence < lead && verb && !frame.negated) return std::string(verb.phrase->get("effect"));
        return {};
    }

    std::string named_effect(std::uint32_t lead) const {
        for (std::uint32_t c = 0; c < d_.chunks.size(); ++c) {
            if (d_.chunks[c].sentence >= lead && lower(d_, d_.chunks[c].first) != "the") continue;
            if (const std::string effect = effect_in(c); !effect.empty()) return effect;
        }
        return {};
    }

    /// "Collapsed", "is calling back": an effect told by a verb.
    PhraseTable::Match effect_verb(const Frame& frame) const { return phrase_of<"effect-verb">(d_, d_.chunks[frame.verb].head, end_of(frame)); }

    std::string effect_in(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        if (chunk.kind != ChunkKind::noun) return {};
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
            if (const auto match = effects_.longest(d_.words_from(t, end_of_chunk(c))); match && t + match.length > chunk.head)
                return std::string(match.phrase->get("effect"));
        return {};
    }
    std::uint32_t end_of_chunk(std::uint32_t c) const { return d_.sentences[d_.chunks[c].sentence].last; }

    /// What was caused, and the noun that names it, if one does.
    struct Effect {
        std::string name;
        std::uint32_t chunk = no_chunk;
    };

    /// The effect that noun chunks name: of the article when a pronoun stands for it; empty: another thing.
    Effect effect_of(const ChunkList& chunks) const {
        for (const auto c : chunks) {
            if (std::string effect = effect_in(c); !effect.empty()) return {std::move(effect), c};
            const auto word = lower(d_, d_.chunks[c].head);
            if (word == "it" || word == "this" || word == "that" || word == "which") return {main_};
        }
        return {};
    }

    /// Words that say what the cause is: a chunk and what "of" or "in" ties to it.
    struct Told {
        const Phrase* cause = nullptr;
        std::uint32_t first = 0, last = 0;
        std::string_view noun = {};  ///< where no list knows the cause, and the words make it one beyond doubt: its noun
    };

    /// A cause of whatever kind: "because the paint contains lead".
    Told any_cause_at(std::uint32_t c) const {
        Told told = cause_at(c);
        if (told.cause || c >= d_.chunks.size() || d_.chunks[c].kind != ChunkKind::noun || !segment::is_noun(d_.tokens[d_.chunks[c].head].tag)) return told;
        const Chunk& chunk = d_.chunks[c];
        return {nullptr, chunk.first, chunk.last, sense_at(r_, chunk.head, chunk.last).text};
    }

    Told cause_at(std::uint32_t c) const {
        if (c >= d_.chunks.size() || d_.chunks[c].kind != ChunkKind::noun) return {};
        Told told{nullptr, d_.chunks[c].first, d_.chunks[c].last};
        constexpr std::uint32_t ties = 2;  // "flooding of wells in the town"
        for (std::uint32_t n = 0; n <= ties; ++n) {
            if (const Phrase* p = phrase_in(d_, causes_, told.first, told.last)) {
                told.cause = p;
                return told;
            }
            if (c + 2 >= d_.chunks.size() || d_.chunks[c + 1].kind != ChunkKind::prep || d_.chunks[c + 2].kind != ChunkKind::noun) return told;
            c += 2;
            if (d_.chunks[c].sentence != sentence_of(d_, told.first)) return told;
            told.last = d_.chunks[c].last;
        }
        return told;
    }

    Told first_cause(const ChunkList& chunks) const {
        for (const auto c : chunks)
            if (const Told told = cause_at(c); told.cause) return told;
        return {};
    }

    /// "Recalled the trains because the paint contains lead", "collapsed because of rust": no other verb stands before "because".
    void read_because(const Frame& frame, std::vector<Claim>& out) const {
        const auto effect = effect_verb(frame);
        if (!effect || frame.negated) return;
        for (std::uint32_t c = frame.verb + 1; c + 1 < d_.chunks.size() && d_.chunks[c].sentence == frame.sentence && d_.chunks[c].kind != ChunkKind::verb; ++c) {
            if (lower(d_, d_.chunks[c].first) != "because") continue;
            const bool of = lower(d_, d_.chunks[c + 1].first) == "of";
            return add(out, frame, any_cause_at(c + (of ? 2 : 1)), {std::string(effect.phrase->get("effect"))});
        }
    }

    /// Words that set something off between the subject and its verb, and where they stand.
    struct Contrast {
        PhraseTable::Match match;
        std::uint32_t token = 0;
    };

    Contrast contrast_before(const Frame& frame) const {
        if (frame.subjects.empty()) return {};
        for (std::uint32_t c = frame.subjects.front() + 1; c + 1 < frame.verb; ++c)
            if (const auto match = phrase_of<"contrast-word">(d_, d_.chunks[c].first, end_of(frame))) return {match, d_.chunks[c].first};
        return {};
    }

    /// "Loose wheels, not paint, are the reason": what is set off is said not to be the cause.
    void exclude(const Frame& frame, const Contrast& contrast, const std::string& effect, std::vector<Claim>& out) const {
        const std::size_t before = out.size();
        Frame aside = frame;
        aside.first = contrast.token;
        add(out, aside, any_cause_at(chunk_of(d_, contrast.token + contrast.match.length)), {effect});
        if (out.size() > before) out.back().polarity = Polarity::negative, out.back().which = out[before - 1].which;
    }

    /// "Coal dust exploded", "a methane explosion ripped through": what blows up by itself is what caused it.
    void read_what_blew_up(const Frame& frame, std::vector<Claim>& out) const {
        const auto blows_up = [](const Told& told) { return told.cause && told.cause->get("blows-up") == "yes"; };
        if (const auto verb = effect_verb(frame); verb && verb.phrase->get("effect") == blast) {
            if (const Told told = first_cause(frame.subjects); blows_up(told)) return add(out, frame, told, {blast});
        }
        for (const auto* chunks : {&frame.subjects, &frame.objects})
            for (const auto c : *chunks) {
                if (effect_in(c) != blast) continue;
                const Told told{phrase_in(d_, causes_, d_.chunks[c].first, d_.chunks[c].last), d_.chunks[c].first, d_.chunks[c].last};
                if (blows_up(told)) return add(out, frame, told, {blast, c});
            }
    }
    static constexpr const char* blast = "explosion";

    void read_frame(const Frame& frame, std::vector<Claim>& out) const {
        const Contrast contrast = contrast_before(frame);
        if (contrast.match && contrast.match.phrase->get("adds") == "yes") return;  // "not only paint": several
        const std::size_t before = out.size();
        read_because(frame, out);
        read_causing(frame, out);
        if (out.size() > before && out.back().polarity == Polarity::positive && contrast.match) exclude(frame, contrast, std::string(out.back().event), out);
    }

    void read_causing(const Frame& frame, std::vector<Claim>& out) const {
        const Chunk& verb = d_.chunks[frame.verb];
        const auto words = d_.words_from(verb.head, end_of(frame));
        if (const auto m = cause_verb_.longest(words); m && !frame.subjects.empty()) {
            if (frame.passive) return by_agent(frame, out);
            const auto objects = frame.objects.empty() && !frame.preps.empty() ? ChunkList{frame.preps.front().chunk} : frame.objects;
            return add(out, frame, first_cause(frame.subjects), effect_of(objects));
        }
        if (const auto m = taint_verb_.longest(words); m && !frame.passive && main_ == "outbreak")
            return add(out, frame, first_cause(frame.subjects), {main_});
        if (const auto m = cause_coming_.longest(words)) return comes_from(frame, verb.head + m.length, out);
        if (const std::uint32_t cause = parted_cause(frame); cause != no_chunk) return add(out, frame, cause_at(cause), effect_of(frame.objects), true);
        if (is_denied_deed(frame)) return deny_deed(frame, out);
        if (is_blame(frame)) return add(out, frame, first_cause(frame.objects), blamed_for(frame), true);
        if (verb_lemma(frame) == "be") return is_cause(frame, out);
        if (verb_lemma(frame) == "blame" && frame.infinitive && !frame.subjects.empty())  // "the wells were not to blame"
            return add(out, frame, first_cause(frame.subjects), effect_in_rest(frame));
        if (cause_denial_.longest(words) || cause_denial_.longest(d_.words_from(verb.last, end_of(frame)))) exclude(frame, out);
    }

    /// "A barge rammed the bridge", "the pier had been hit by a barge": of a story in which something has come down.
    void felled(const Frame& frame, std::vector<Claim>& out) const {
        const Chunk& verb = d_.chunks[frame.verb];
        const auto cue = felling_verb_.longest(d_.words_from(verb.head, end_of(frame)));
        const std::uint32_t behind = chunk_of(d_, std::min(verb.head + cue.length, end_of(frame) - 1));  // "brought | down | the bridge"
        const auto hit = frame.passive ? frame.subjects : ChunkList{behind == no_chunk ? frame.verb : behind};
        const bool structure = std::any_of(hit.begin(), hit.end(), [&](std::uint32_t c) { return heads(d_, structure_, c); });
        const bool told = structure || (!hit.empty() && lower(d_, d_.chunks[hit.front()].head) == "it" && main_ == fallen);
        if (!told) return;
        if (!frame.passive) return add(out, frame, first_cause(frame.subjects), {fallen});
        for (const PrepPhrase& p : frame.preps)
            if (lower(d_, p.prep) == "by") return add(out, frame, cause_at(p.chunk), {fallen});
    }
    static constexpr const char* fallen = "collapse";

    /// "was caused by a candle".
    void by_agent(const Frame& frame, std::vector<Claim>& out) const {
        for (const PrepPhrase& p : frame.preps)
            if (lower(d_, p.prep) == "by") return add(out, frame, told_at(p.chunk), effect_of(frame.subjects));
        const std::uint32_t by = d_.chunks[frame.verb].last;  // "triggered by | blasting": a verb for the reader of chunks
        if (by + 1 < end_of(frame) && lower(d_, by) == "by")
            if (const Phrase* gerund = phrase_in(d_, causes_, by + 1, by + 2)) add(out, frame, {gerund, by + 1, by + 2}, effect_of(frame.subjects));
    }

    /// A gerund is the reader of chunks' verb: "triggered by the shaking", "set off by blasting".
    Told told_at(std::uint32_t c) const {
        const Told told = cause_at(c);
        if (told.cause) return told;
        const Chunk& chunk = d_.chunks[c];
        const std::uint32_t last = std::min(chunk.last + 1, d_.sentences[chunk.sentence].last);
        return Told{phrase_in(d_, causes_, chunk.first, last), chunk.first, last};
    }

    /// "was traced to bad eggs", "the germs came from the wells": the chunk that the verb's own preposition leads to.
    void comes_from(const Frame& frame, std::uint32_t from, std::vector<Claim>& out) const {
        const std::uint32_t c = chunk_of(d_, from);
        const bool object_first = !frame.passive && !frame.objects.empty();  // "traced the outbreak to eggs"
        if (c == no_chunk || frame.subjects.empty()) return;
        add(out, frame, cause_at(c), effect_of(object_first ? frame.objects : frame.subjects));
    }

    /// "put | the flood | down | to | a clogged culvert": the chunk behind the words that go with the verb; none where there are none.
    std::uint32_t parted_cause(const Frame& frame) const {
        if (frame.passive || frame.objects.empty() || frame.subjects.empty()) return no_chunk;
        const Chunk& verb = d_.chunks[frame.verb];
        constexpr std::uint32_t reach = 9;  // words of the effect behind its noun: "the crash | of two trains at Velm on Monday | to"
        for (const Phrase& p : parting_.phrases()) {
            if (p.base != verb_lemma(frame) || !parting_.longest(d_.words_from(verb.head, verb.last))) continue;
            const std::uint32_t from = d_.chunks[frame.objects.front()].last, end = end_of(frame);
            for (std::uint32_t t = from; t < std::min(from + reach, end) && !segment::is_verb(d_.tokens[t].tag) && d_.text(t) != ","; ++t)
                if (const std::uint32_t behind = end_of_words(p.get("behind"), t, end)) return chunk_of(d_, std::min(behind, end - 1));
        }
        return no_chunk;
    }

    /// Where words that stand at a token end; 0: others stand there.
    std::uint32_t end_of_words(std::string_view words, std::uint32_t token, std::uint32_t end) const {
        while (!words.empty() && token < end) {
            const std::size_t space = std::min(words.find(' '), words.size());
            if (lower(d_, token++) != words.substr(0, space)) return 0;
            words.remove_prefix(std::min(space + 1, words.size()));
        }
        return words.empty() ? token : 0;
    }

    /// "Denied opening the gates": who is blamed says that the cause was none of his doing.
    bool is_denied_deed(const Frame& frame) const {
        return !frame.passive && !frame.subjects.empty() && phrase_of<"denial">(d_, d_.chunks[frame.verb].head, d_.chunks[frame.verb].last);
    }

    void deny_deed(const Frame& frame, std::vector<Claim>& out) const {
        const auto next = static_cast<std::size_t>(&frame - r_.frames.data()) + 1;
        if (next >= r_.frames.size() || r_.frames[next].sentence != frame.sentence || !r_.frames[next].participle) return;
        const Told told = first_cause(r_.frames[next].objects);
        const std::size_t before = out.size();
        for (std::uint32_t t = told.last; t < end_of(frame) && d_.text(t) != "," && !segment::is_verb(d_.tokens[t].tag); ++t)
            if (phrase_of<"denial-narrower">(d_, t, end_of(frame)) && d_.text(t) != "before") return;  // "too early"; but "before the flood" names the effect
        add(out, frame, told, {main_}, true);
        if (out.size() > before) out.back().polarity = Polarity::negative;
    }

    /// "blames a broken sewer", "holds a burst pipe responsible".
    bool is_blame(const Frame& frame) const {
        if (frame.passive || frame.objects.empty() || frame.subjects.empty()) return false;
        const Chunk& verb = d_.chunks[frame.verb];
        if (blame_verb_.longest(d_.words_from(verb.head, verb.last))) return true;
        constexpr std::uint32_t reach = 6;  // tokens: "a burst sewer in the harbour responsible"
        return verb_lemma(frame) == "hold" && phrase_in(d_, doer_word_, verb.last, std::min(verb.last + reach, end_of(frame)));
    }

    Effect blamed_for(const Frame& frame) const {
        for (const PrepPhrase& p : frame.preps)
            if (lower(d_, p.prep) == "for") return effect_of({p.chunk});
        return {main_};
    }

    /// "The cause was a candle", "a candle was the cause", "the fire was due to a candle", "a candle is to blame".
    void is_cause(const Frame& frame, std::vector<Claim>& out) const {
        const Chunk& verb = d_.chunks[frame.verb];
        if (frame.subjects.empty()) return;
        const std::uint32_t end = end_of(frame);
        for (std::uint32_t t = verb.last; t < std::min(verb.last + link_reach, end); ++t)
            if (const auto m = cause_link_.longest(d_.words_from(t, end)))
                return add(out, frame, cause_at(chunk_of(d_, std::min(t + m.length, end - 1))), effect_of(frame.subjects));
        if (cause_guilt_.longest(d_.words_from(verb.last, end))) return add(out, frame, first_cause(frame.subjects), effect_in_rest(frame));
        if (names_reason(frame)) {
            return add(out, frame, any_cause_at(frame.subjects.front()), effect_in_rest(frame));
        }
        if (is_role(frame.subjects.front())) return add(out, frame, first_cause(frame.objects), effect_after(frame.subjects.front()));
        if (!frame.objects.empty() && is_role(frame.objects.front()))
            add(out, frame, first_cause(frame.subjects), effect_after(frame.objects.front()));
    }
    static constexpr std::uint32_t link_reach = 3;  // "was most probably due to"

    /// "Are | the reason Norland is calling back": the noun chunk right behind the verb opens with the word.
    bool names_reason(const Frame& frame) const {
        const std::uint32_t c = frame.verb + 1;
        if (c >= d_.chunks.size() || d_.chunks[c].sentence != frame.sentence || d_.chunks[c].kind != ChunkKind::noun || lower(d_, d_.chunks[c].first) != "the") return false;
        return d_.chunks[c].first + 1 < d_.chunks[c].last && lower(d_, d_.chunks[c].first + 1) == "reason";
    }

    bool is_role(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        return bool(cause_role_.longest(d_.words_from(chunk.head, chunk.last)));
    }

    /// "the cause of the fire": what "of" names; the article's own where nothing does.
    Effect effect_after(std::uint32_t c) const {
        const bool tied = c + 2 < d_.chunks.size() && d_.chunks[c + 1].kind == ChunkKind::prep && lower(d_, d_.chunks[c + 1].first) == "of";
        return tied ? effect_of({c + 2}) : Effect{main_};
    }

    /// "ruled out arson", "the wells had nothing to do with it".
    void exclude(const Frame& frame, std::vector<Claim>& out) const {
        Told told = first_cause(frame.objects);
        if (!told.cause && !frame.preps.empty()) told = cause_at(frame.preps.front().chunk);  // "ruled | out arson"
        if (!told.cause) told = first_cause(frame.subjects);
        const std::size_t before = out.size();
        add(out, frame, told, effect_in_rest(frame));
        if (out.size() > before) out.back().polarity = Polarity::negative;
    }

    /// "as the cause of the blaze", "for the outbreak": the effect named after the verb, the article's own where none is.
    Effect effect_in_rest(const Frame& frame) const {
        for (std::uint32_t c = frame.verb + 1; c < d_.chunks.size() && d_.chunks[c].sentence == frame.sentence; ++c)
            if (std::string effect = effect_in(c); !effect.empty()) return {std::move(effect), c};
        for (const Frame& later : r_.frames)
            if (later.sentence == frame.sentence && later.verb > frame.verb)
                if (const auto verb = effect_verb(later)) return {std::string(verb.phrase->get("effect"))};
        return {main_};
    }

    /// "Heavy rain and blocked drains": the two did it together.
    bool is_one_of_two(const Told& told) const {
        const auto joined = [&](std::uint32_t t) { return t < d_.tokens.size() && (lower(d_, t) == "and" || lower(d_, t) == "or"); };
        const bool alone = told.last + 1 < d_.tokens.size() && lower(d_, told.last + 1) == "nothing";  // "and nothing else"
        return (joined(told.last) && !alone) || (told.first > 0 && joined(told.first - 1));
    }

    /// Which fire it was: what the words beside the noun say, "#one" where they do not and the article tells of a second one.
    std::vector<std::string> which_effect(const Effect& effect) const {
        std::vector<std::string> marks;
        if (effect.chunk != no_chunk) marks = which_one(r_, effect.chunk, d_.chunks[effect.chunk].head, d_.chunks[effect.chunk].head + 1);
        const bool counted = std::ranges::any_of(marks, [](const std::string& mark) { return mark.front() == '#'; });
        if (!counted && tells_of_another(effect.name)) marks.insert(marks.begin(), "#one");
        return marks;
    }

    bool tells_of_another(const std::string& effect) const {
        for (std::uint32_t c = 0; c < d_.chunks.size(); ++c) {
            const Chunk& chunk = d_.chunks[c];
            if (chunk.kind != ChunkKind::noun || chunk.last - chunk.first < 2 || effect_in(c) != effect) continue;
            for (std::uint32_t t = chunk.first; t < chunk.head; ++t)
                if (phrase_of<"other-one-word">(d_, t, chunk.head) || (lower(d_, t) != "first" && phrase_of<"number.ordinal">(d_, t, chunk.head))) return true;
        }
        return false;
    }

    /// "Blocked drains had also caused it", "mainly by rain": one of several causes.
    bool is_partial(const Frame& frame, const Told& told) const {
        const Chunk& verb = d_.chunks[frame.verb];
        return has_phrase<"partial-cause-word">(d_, std::min(told.first, verb.first), std::max(told.last, verb.last + 1));
    }

    void add(std::vector<Claim>& out, const Frame& frame, const Told& told, const Effect& told_effect, bool blame = false) const {
        const std::string& effect = told_effect.name;
        if ((!told.cause && told.noun.empty()) || effect.empty() || is_one_of_two(told)) return;
        const std::uint32_t first = std::min(told.first, frame.first), last = std::max(told.last, d_.chunks[frame.verb].last);
        Draft draft(r_, ClaimKind::event, first, last);
        Claim& claim = draft.claim();
        claim.event = effect;
        claim.measure = "what caused the " + effect;
        claim.slot = "event cause:" + effect;
        claim.predicate = told.cause ? std::string(told.cause->get("level")) : "open";
        claim.position = told.cause ? told.cause->get("family") : told.noun;
        claim.attribute = Attribute{"the " + effect, "cause", std::string(d_.text(d_.span(told.first, told.last))), std::nullopt, true};
        draft.part(PartRole::cue, d_.chunks[frame.verb].head, d_.chunks[frame.verb].head + 1);
        if (told.cause) draft.rule(told.cause->rule);
        const auto& sentence = d_.sentences[frame.sentence];
        draft.place(sentence.first, sentence.last).time(first, std::max(last, frame.last));
        if (!claim.time) draft.time(sentence.first, sentence.last);
        draft.voice(d_.chunks[frame.verb].head, &frame).words(first, last);
        if (blame) draft.vouched_by(d_.chunks[frame.subjects.front()], d_.chunks[frame.verb].head);
        erase_if(claim.modality, [](Modality m) { return m == Modality::required || m == Modality::planned; });  // "are to blame"
        if (claim.modality.empty()) claim.modality = {claim.speaker ? Modality::reported : Modality::asserted};
        draft.doubt(sentence.first, last);
        const bool denied = std::find(claim.modality.begin(), claim.modality.end(), Modality::denied) != claim.modality.end();
        claim.polarity = frame.negated || denied ? Polarity::negative : Polarity::positive;
        claim.which = which_effect(told_effect);
        if (is_partial(frame, told)) claim.subset = Subset{SubsetRelation::part, claim.measure, {}};
        out.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& effects_;
    const PhraseTable& causes_;
    const PhraseTable& blame_verb_;
    const PhraseTable& cause_coming_;
    const PhraseTable& cause_denial_;
    const PhraseTable& cause_guilt_;
    const PhraseTable& cause_link_;
    const PhraseTable& cause_role_;
    const PhraseTable& cause_verb_;
    const PhraseTable& doer_word_;
    const PhraseTable& felling_verb_;
    const PhraseTable& parting_;
    const PhraseTable& structure_;
    const PhraseTable& taint_verb_;
    std::string main_;
};

}  // namespace

void cause_claims(const Reading& reading, std::vector<Claim>& out) {
    CauseReader(reading).read(out);
}

}  // namespace atodds::extract
