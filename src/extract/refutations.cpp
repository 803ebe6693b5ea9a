#include "extract/refutations.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "extract/untrue_words.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::Document;
using segment::Sentence;

namespace {

class RefutationFinder {
  public:
    explicit RefutationFinder(const Reading& reading) : r_(reading), d_(*reading.document) {}

    std::vector<Refutation> find() {
        for (std::uint32_t s = 0; s < d_.sentences.size(); ++s) {
            if (!may_refute(s)) continue;
            for (std::uint32_t t = d_.sentences[s].first; t < d_.sentences[s].last; ++t) read_at(t, d_.sentences[s]);
        }
        return std::move(found_);
    }

  private:
    /// False: none of the words that read_at looks for stands in the sentence.
    bool may_refute(std::uint32_t sentence) const {
        return d_.may_hold(phrases_of<"report-noun">(d_), sentence) || d_.may_hold(phrases_of<"doubting-verb">(d_), sentence) ||
               d_.may_hold(phrases_of<"proof-noun">(d_), sentence) || d_.may_hold(phrases_of<"unaware">(d_), sentence);
    }

    void read_at(std::uint32_t t, const Sentence& sentence) {
        if (const auto noun = phrase_of<"report-noun">(d_, t, sentence.last)) return told(t, t + noun.length, sentence);
        if (const auto verb = phrase_of<"doubting-verb">(d_, t, sentence.last)) return doubted(t, t + verb.length, sentence);
        if (const auto noun = phrase_of<"proof-noun">(d_, t, sentence.last)) return unproved(t, t + noun.length, sentence);
        const auto aware = phrase_of<"unaware">(d_, t, sentence.last);
        if (aware && !follows_condition(d_, t)) take(t, t + aware.length, sentence.last, sentence);
    }

    /// "The claim | that the dam leaked | is false", "dismissed | reports | that the dam leaked".
    void told(std::uint32_t noun, std::uint32_t end, const Sentence& sentence) {
        if (end >= sentence.last || lower(d_, end) != "that") return;
        const std::uint32_t first = end + 1;
        if (follows_condition(d_, noun)) return;
        if (const std::uint32_t judged = judged_false(first, sentence); judged != 0) return take(judged, first, judged, sentence);
        if (const std::uint32_t verb = refuting_verb(noun, sentence); verb != no_chunk) return take(verb, first, sentence.last, sentence);
        if (const std::uint32_t cue = truth_denied(d_.chunks[chunk_of(d_, noun)].first, sentence); cue != no_chunk) take(cue, first, sentence.last, sentence);
    }

    /// "There is | no truth in | the stories": the negation before what a report would have if it were true.
    std::uint32_t truth_denied(std::uint32_t report, const Sentence& sentence) const {
        constexpr std::uint32_t reach = 8;  // "not a shred of truth whatsoever in"
        std::uint32_t cue = no_chunk, truth_end = 0;
        for (std::uint32_t t = report > sentence.first + reach ? report - reach : sentence.first; t < report; ++t) {
            if (phrase_of<"negation">(d_, t, report)) cue = t;
            if (const auto truth = phrase_of<"truth-noun">(d_, t, report); truth && cue != no_chunk) truth_end = t + truth.length;
            if (const auto joint = phrase_of<"truth-of">(d_, t, report); joint && t >= truth_end && truth_end != 0 && t + joint.length == report) return cue;
        }
        return no_chunk;
    }

    /// Where, after the clause, "is false" or "were debunked" begins; 0: nowhere.
    std::uint32_t judged_false(std::uint32_t first, const Sentence& sentence) const {
        constexpr std::uint32_t reach = 5;  // "is categorically and completely false"
        bool has_verb = false;
        for (const Chunk& chunk : d_.chunks) {
            if (chunk.first < first || chunk.kind != segment::ChunkKind::verb) continue;
            if (chunk.first >= sentence.last) break;
            const std::uint32_t last = std::min(sentence.last, chunk.last + reach);
            const bool copula = lemma_of(d_, chunk.head, 'v') == "be" || lemma_of(d_, chunk.first, 'v') == "be";
            if (has_verb && copula && calls_untrue(d_, chunk.first, last)) return chunk.first;
            if (has_verb && phrase_of<"speech">(d_, chunk.head, sentence.last)) return 0;  // "the report that it leaked said ..."
            has_verb = true;
        }
        return 0;
    }

    /// The verb before a noun of saying, nothing but what describes the noun between: "dismissed | the persistent | claims".
    std::uint32_t refuting_verb(std::uint32_t noun, const Sentence& sentence) const {
        constexpr std::uint32_t reach = 8;
        for (std::uint32_t t = noun; t-- > sentence.first && t + reach >= noun;) {
            const auto verb = phrase_of<"refuting-verb">(d_, t, noun);
            if (verb && segment::is_verb(d_.tokens[t].tag)) return is_plain_refusal(d_, t) && only_describes(t + verb.length, noun) ? t : no_chunk;
            if (d_.tokens[t].kind == segment::TokenKind::punct && !d_.tokens[t].is(segment::in_quotes) && lower(d_, t) != "-") break;
            if (segment::is_verb(d_.tokens[t].tag) && chunk_of(d_, t) != no_chunk && d_.chunks[chunk_of(d_, t)].kind == segment::ChunkKind::verb) break;
        }
        return no_chunk;
    }

    /// "Dismissed | the persistent | claims", not "dismissed its director after reports".
    bool only_describes(std::uint32_t first, std::uint32_t noun) const {
        for (std::uint32_t t = first; t < noun; ++t) {
            const bool another_chunk = segment::is_noun(d_.tokens[t].tag) && chunk_of(d_, t) != chunk_of(d_, noun);
            if (another_chunk || d_.tokens[t].tag == segment::Tag::in) return false;
        }
        return true;
    }

    /// "Doubted that the dam leaked", "ruled out that".
    void doubted(std::uint32_t verb, std::uint32_t end, const Sentence& sentence) {
        if (!segment::is_verb(d_.tokens[verb].tag) || end >= sentence.last || !is_plain_refusal(d_, verb) || follows_condition(d_, verb)) return;
        const auto next = lower(d_, end);
        if (next == "that" || next == "whether") take(verb, end + 1, sentence.last, sentence);
    }

    /// "There is no evidence that", "without any proof", "have not seen any sign that": a negation shortly before.
    void unproved(std::uint32_t noun, std::uint32_t end, const Sentence& sentence) {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t from = noun > sentence.first + reach ? noun - reach : sentence.first;
        std::uint32_t cue = no_chunk;
        for (std::uint32_t t = from; t < noun; ++t) {
            if (d_.tokens[t].kind == segment::TokenKind::punct) cue = no_chunk;
            else if (phrase_of<"no-want">(d_, t, noun) || phrase_of<"refuting-verb">(d_, t, noun)) return;  // "no shortage of evidence"
            else if (phrase_of<"negation">(d_, t, noun)) cue = t;
        }
        if (cue == no_chunk || end >= sentence.last || follows_condition(d_, cue)) return;
        const auto joint = phrase_of<"proof-of">(d_, end, sentence.last);
        if (joint) return take(cue, end + joint.length, sentence.last, sentence);
        if (opens_clause(end)) take(cue, end, sentence.last, sentence);
    }

    /// "No proof | she had been killed".
    bool opens_clause(std::uint32_t token) const {
        return std::any_of(r_.frames.begin(), r_.frames.end(), [&](const Frame& f) {
            return f.first == token && !f.infinitive && !f.participle && !f.relative && !f.subjects.empty() && d_.chunks[f.subjects.front()].first == token;
        });
    }

    /// The clause ends with the sentence, or where a comma follows its verb.
    void take(std::uint32_t cue, std::uint32_t first, std::uint32_t last, const Sentence& sentence) {
        bool has_verb = false;
        for (std::uint32_t t = first; t < last; ++t) {
            has_verb |= segment::is_verb(d_.tokens[t].tag);
            const std::string_view text = d_.text(t);
            if (text == ";" || text == ":" || (has_verb && text == ",")) last = t;
        }
        // "no evidence that it was cut on purpose": perhaps it was cut
        if (is_in_question(d_, cue) || !has_verb || first >= last || has_phrase<"narrowing-word">(d_, first, last)) return;
        Refutation refutation;
        refutation.first = first, refutation.last = last, refutation.cue = cue;
        refutation.frame = frame_of(cue, sentence);
        found_.push_back(refutation);
    }

    /// The clause that the cue belongs to.
    std::uint32_t frame_of(std::uint32_t cue, const Sentence& sentence) const {
        std::uint32_t best = no_chunk;
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) {
            const Frame& frame = r_.frames[f];
            const bool before = d_.chunks[frame.verb].first >= sentence.first && d_.chunks[frame.verb].first <= cue;
            if (before || d_.chunks[frame.verb].head == cue) best = f;
            if (d_.chunks[frame.verb].first > cue && d_.chunks[frame.verb].head != cue) break;
        }
        return best;
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Refutation> found_;
};

}  // namespace

std::vector<Refutation> find_refutations(const Reading& reading) { return RefutationFinder(reading).find(); }

const Refutation* refutation_at(const Reading& reading, std::uint32_t token) {
    const auto over = std::find_if(reading.refutations.begin(), reading.refutations.end(), [&](const Refutation& r) { return r.first <= token && token < r.last; });
    return over == reading.refutations.end() ? nullptr : &*over;
}

}  // namespace atodds::extract
