#include "extract/rebuttals.hpp"

#include <algorithm>
#include <optional>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "extract/untrue_words.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Sentence;

namespace {

/// Words that stand for what was told: "it", "the report", "the whole thing".
struct Pointer {
    bool pronoun = false;
    std::uint32_t first = 0, last = 0;  ///< half-open token range
    rules::RuleIndex rule = 0;
};

class RebuttalFinder {
  public:
    explicit RebuttalFinder(const Reading& reading) : r_(reading), d_(*reading.document) {}

    std::vector<Rebuttal> find() {
        for (const Frame& frame : r_.frames)
            if (may_rebut(frame.sentence)) read_frame(frame);
        for (std::uint32_t s = 0; s < d_.sentences.size(); ++s)
            if (d_.may_hold(phrases_of<"truth-noun">(d_), s)) read_truth(s);
        std::ranges::sort(found_, {}, &Rebuttal::cue);
        return std::move(found_);
    }

  private:
    /// False: no word of the sentence calls anything untrue.
    bool may_rebut(std::uint32_t s) const {
        return d_.may_hold(phrases_of<"false-word">(d_), s) || d_.may_hold(phrases_of<"true-word">(d_), s) ||
               d_.may_hold(phrases_of<"refuting-verb">(d_), s) || d_.may_hold(phrases_of<"coming-true">(d_), s);
    }

    void read_frame(const Frame& frame) {
        const Chunk& verb = d_.chunks[frame.verb];
        const Sentence& sentence = d_.sentences[frame.sentence];
        if (frame.relative || follows_condition(d_, frame.first) || is_in_question(d_, verb.head)) return;
        const std::optional<Pointer> subject = subject_pointer(frame);
        const bool refused = refuses(frame);
        if (const std::uint32_t end = subject && !refused ? judged_until(frame, *subject) : 0; end != 0) return add(frame, verb.first, end, subject, no_chunk);
        // "for two years she denied it; on Monday she owned up", "denied it at first"
        if (!refused || has_phrase<"denied-for-a-time">(d_, sentence.first, sentence.last)) return;
        if (frame.passive) return add(frame, verb.head, frame.last, subject, agent_of(frame));
        const std::optional<Pointer> object = frame.objects.empty() ? std::nullopt : pointer_at(frame.objects.front());
        if (object && object->pronoun && !phrase_of<"denying-verb">(d_, verb.head, verb.last)) return;  // "rejected it": an offer
        if (object && ends_there(d_, object->last)) add(frame, verb.head, object->last, object, refuser(frame));
    }

    /// "Is false", "turned out to be a hoax", "never happened": the token behind it; 0: the clause does not say so.
    std::uint32_t judged_until(const Frame& frame, const Pointer& subject) const {
        constexpr std::uint32_t reach = 5;  // "is categorically and completely false"
        const Chunk& verb = d_.chunks[frame.verb];
        const std::uint32_t end = d_.sentences[frame.sentence].last;
        const bool be = verb_lemma(frame) == "be" || lemma_of(d_, verb.first, 'v') == "be";  // "was made up"
        if (be && frame.infinitive && (frame.parent == no_chunk || !turns_out(r_.frames[frame.parent]))) return 0;  // "was said to be false"
        if (be || (turns_out(frame) && !opens_infinitive(frame))) return end_of_untrue(d_, verb.first, std::min(end, verb.last + reach), subject.pronoun);
        const auto come = frame.negated ? phrase_of<"coming-true">(d_, verb.head, end) : rules::PhraseTable::Match{};
        const bool plain = come && ends_there(d_, verb.head + come.length) && !has_phrase<"modality">(d_, verb.first, verb.last);
        return plain ? verb.head + come.length : 0;
    }

    bool turns_out(const Frame& frame) const { return bool(phrase_of<"turning-out">(d_, d_.chunks[frame.verb].head, d_.sentences[frame.sentence].last)); }

    /// "Turned out | to be": the infinitive is read, not the verb before it.
    bool opens_infinitive(const Frame& frame) const {
        const Frame* next = &frame + 1;
        return next < r_.frames.data() + r_.frames.size() && next->infinitive && next->sentence == frame.sentence && next->parent != no_chunk && &r_.frames[next->parent] == &frame;
    }

    /// "Dismissed the report", "was quick to deny it".
    bool refuses(const Frame& frame) const {
        const Chunk& verb = d_.chunks[frame.verb];
        if (frame.negated || !phrase_of<"refuting-verb">(d_, verb.head, d_.sentences[frame.sentence].last)) return false;
        if (frame.infinitive) return frame.parent != no_chunk && has_phrase<"prompt">(d_, r_.frames[frame.parent].first, verb.head);
        return is_plain_refusal(d_, verb.head);
    }

    std::optional<Pointer> subject_pointer(const Frame& frame) const {
        const Frame* of = &frame;  // "it | turned out | to be a hoax"
        if (frame.infinitive && frame.parent != no_chunk && frame.subjects.empty()) of = &r_.frames[frame.parent];
        return of->subjects.size() == 1 ? pointer_at(of->subjects.front()) : std::nullopt;
    }

    std::uint32_t refuser(const Frame& frame) const {
        const Frame* of = &frame;
        while (of->subjects.empty() && (of->infinitive || of->participle) && of->parent != no_chunk) of = &r_.frames[of->parent];
        return of->subjects.empty() ? no_chunk : of->subjects.back();
    }

    std::uint32_t agent_of(const Frame& frame) const {
        const auto by = std::ranges::find_if(frame.preps, [&](const PrepPhrase& p) { return lower(d_, p.prep) == "by"; });
        return by == frame.preps.end() ? no_chunk : by->chunk;
    }

    /// "There is no truth in the rumour", "no evidence to support the claim".
    void read_truth(std::uint32_t s) {
        const Sentence& sentence = d_.sentences[s];
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
            const auto noun = phrase_of<"truth-noun">(d_, t, sentence.last);
            if (!noun) continue;
            const auto joint = phrase_of<"truth-of">(d_, t + noun.length, sentence.last);
            const std::uint32_t cue = joint ? negation_before(t, sentence) : no_chunk;
            if (cue == no_chunk || follows_condition(d_, cue) || is_in_question(d_, cue)) continue;
            const std::uint32_t f = frame_over(cue, sentence);
            const std::uint32_t thing = t + noun.length + joint.length;
            const auto pointer = thing < sentence.last ? pointer_at(chunk_of(d_, thing)) : std::nullopt;
            if (f != no_chunk && pointer) add(r_.frames[f], cue, pointer->last, pointer, no_chunk);
        }
    }

    std::uint32_t negation_before(std::uint32_t token, const Sentence& sentence) const {
        constexpr std::uint32_t reach = 4;  // "does not have a shred of truth"
        for (std::uint32_t t = token; t-- > sentence.first && t + reach >= token;)
            if (phrase_of<"negation">(d_, t, token)) return t;
        return no_chunk;
    }

    std::uint32_t frame_over(std::uint32_t token, const Sentence& sentence) const {
        std::uint32_t best = no_chunk;
        for (std::uint32_t f = r_.frames_before[d_.sentence_of[token]]; f < r_.frames.size() && r_.frames[f].first < sentence.last; ++f)
            if (r_.frames[f].first <= token && token < r_.frames[f].last) best = f;
        return best;
    }

    /// The chunk as a pointer at what was told: "it", "the rumours", "those reports"; not "a report" or "reports that".
    std::optional<Pointer> pointer_at(std::uint32_t c) const {
        if (c == no_chunk || d_.chunks[c].kind != ChunkKind::noun) return std::nullopt;
        const Chunk& chunk = d_.chunks[c];
        if (const auto* pronoun = phrases_of<"report-pronoun">(d_).exact(d_.words_from(chunk.first, chunk.last))) return Pointer{true, chunk.first, chunk.last, pronoun->rule};
        const auto* told = phrases_of<"told-noun">(d_).exact(d_.words_from(chunk.head, chunk.last));
        if (told == nullptr || says_which(chunk.last) || !is_definite(chunk)) return std::nullopt;
        return Pointer{false, chunk.first, chunk.last, told->rule};
    }

    /// "The report | that he left", "a report | by the ministry".
    bool says_which(std::uint32_t token) const { return token < d_.tokens.size() && phrase_of<"which-report">(d_, token, d_.sentences[sentence_of(d_, token)].last); }

    bool is_definite(const Chunk& chunk) const {
        const bool many = d_.tokens[chunk.head].tag == segment::Tag::nns;
        if (phrase_of<"indefinite">(d_, chunk.first, chunk.last)) return false;
        return many || chunk.last - chunk.first > 1;
    }

    void add(const Frame& frame, std::uint32_t cue, std::uint32_t last, const std::optional<Pointer>& pointer, std::uint32_t speaker) {
        if (!pointer) return;
        Rebuttal rebuttal;
        rebuttal.first = std::min(frame.first, pointer->first), rebuttal.last = std::max(frame.last, last);
        rebuttal.cue = cue, rebuttal.speaker = speaker, rebuttal.rule = pointer->rule;
        if (find_told(*pointer, rebuttal)) found_.push_back(rebuttal);
    }

    /// What was told last before the clause, by somebody else: at most a few sentences before a noun for it, one before a pronoun.
    bool find_told(const Pointer& pointer, Rebuttal& rebuttal) const {
        constexpr std::uint32_t noun_reach = 3, pronoun_reach = 1;
        const std::uint32_t s = d_.sentence_of[rebuttal.cue], reach = pointer.pronoun ? pronoun_reach : noun_reach;
        const std::uint32_t from = d_.sentences[s > reach ? s - reach : 0].first;
        rebuttal.told_last = 0;
        const auto offer = [&](std::uint32_t first, std::uint32_t last) {
            const bool before = first >= from && last <= rebuttal.first && !d_.sentences[d_.sentence_of[first]].title;
            const bool nearer = last > rebuttal.told_last || (last == rebuttal.told_last && first > rebuttal.told_first);  // the innermost
            if (before && nearer) rebuttal.told_first = first, rebuttal.told_last = last;
        };
        for (const Attribution& a : r_.attributions)
            if (!a.denial && !is_refuter(a, rebuttal)) offer(a.first, std::min(a.last, rebuttal.first));
        for (std::uint32_t f = r_.frames_before[d_.sentence_of[from]]; f < r_.frames.size() && r_.frames[f].first < rebuttal.first; ++f)
            if (is_kept_at_distance(r_.frames[f])) offer(r_.frames[f].first, r_.frames[f].last);
        return rebuttal.told_last > rebuttal.told_first && is_one_clause(rebuttal) && !is_long_ago(rebuttal);
    }

    /// "In 2019 a paper wrote that the furnace would be shut": what was denied then may have come true. The times in what is told are of what
    /// it tells of, not of the telling: "wrote that he had warned of it in May".
    bool is_long_ago(const Rebuttal& rebuttal) const {
        constexpr auto recent = std::chrono::days(60);
        if (!r_.published || !r_.published->from) return false;
        const auto is_past = [&](const Mention& m) { return m.timex && m.timex->range.to && *m.timex->range.to + recent < *r_.published->from; };
        const std::uint32_t sentence = d_.sentences[d_.sentence_of[rebuttal.told_first]].first;
        return std::ranges::any_of(figures_in(r_, sentence, rebuttal.told_first), is_past) || std::ranges::any_of(figures_in(r_, rebuttal.told_last, rebuttal.last), is_past);
    }

    /// Of two things told nobody knows which is untrue: "had fallen ill and had been flown to Paris", "after a call that a gunman was loose". Nor where the
    /// report says why or how: "because of poor sales".
    bool is_one_clause(const Rebuttal& rebuttal) const {
        const auto of_report = [&](const Frame& f) { return f.first >= rebuttal.told_first && f.last <= rebuttal.told_last && !f.relative && !f.participle && !f.infinitive; };
        return std::ranges::count_if(r_.frames, of_report) <= 1 && !has_phrase<"report-manner">(d_, rebuttal.told_first, rebuttal.told_last);
    }

    /// "The bridge reportedly cracked", "reports that | the bridge cracked".
    bool is_kept_at_distance(const Frame& frame) const {
        if (has_phrase<"hedge">(d_, frame.first, frame.last)) return true;
        const bool that = frame.first > 1 && lower(d_, frame.first - 1) == "that";
        const std::uint32_t noun = that ? frame.first - 2 : frame.first > 0 && lower(d_, frame.first) == "that" ? frame.first - 1 : no_chunk;
        return noun != no_chunk && phrase_of<"report-noun">(d_, noun, frame.first) && refutation_before(frame.first) == false;
    }

    bool refutation_before(std::uint32_t token) const {
        return std::ranges::any_of(r_.refutations, [&](const Refutation& r) { return r.first <= token && token < r.last; });
    }

    bool is_refuter(const Attribution& a, const Rebuttal& rebuttal) const {
        if (rebuttal.speaker != no_chunk) {
            const ChunkEntity who = entity_of(r_, d_.chunks[rebuttal.speaker]);
            if (who.entity ? party_of(*who.entity) == a.id : noun_lemma(d_, d_.chunks[rebuttal.speaker].head) == a.id) return true;
        }
        const Attribution* over = speaker_at(r_, rebuttal.cue);
        return over != nullptr && over->id == a.id;
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Rebuttal> found_;
};

}  // namespace

std::vector<Rebuttal> find_rebuttals(const Reading& reading) { return RebuttalFinder(reading).find(); }

}  // namespace atodds::extract
