#include <algorithm>

#include "extract/persons.hpp"
#include "extract/phrases.hpp"
#include "extract/reading.hpp"
#include "text/utf8.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Sentence;
using segment::Tag;

namespace {

/// Finds who says what, one sentence after the other.
class AttributionFinder {
  public:
    explicit AttributionFinder(const Reading& reading)
        : r_(reading),
          d_(*reading.document),
          speech_(phrases_of<"speech">(d_)),
          denial_(phrases_of<"denial">(d_)),
          according_(phrases_of<"according">(d_)) {}

    std::vector<Attribution> find() {
        std::uint32_t frame = 0;
        for (std::uint32_t s = 0; s < d_.sentences.size(); ++s) {
            const std::uint32_t begin = frame;
            while (frame < r_.frames.size() && r_.frames[frame].sentence == s) ++frame;
            read_sentence(s, begin, frame);
        }
        return std::move(found_);
    }

  private:
    void read_sentence(std::uint32_t index, std::uint32_t first_frame, std::uint32_t last_frame) {
        const Sentence& sentence = d_.sentences[index];
        const std::size_t before = found_.size();
        for (std::uint32_t f = first_frame; f < last_frame; ++f) add_speech(sentence, f, last_frame);
        add_according(sentence);
        if (found_.size() == before) carry_over(sentence, index);
        remember(sentence, before);
    }

    const rules::PhraseTable* speech_class(const Frame& frame) const {
        const Chunk& verb = d_.chunks[frame.verb];
        const auto words = d_.words_from(verb.head, d_.sentences[frame.sentence].last);
        if (denial_.longest(words)) return &denial_;
        return speech_.longest(words) ? &speech_ : nullptr;
    }

    void add_speech(const Sentence& sentence, std::uint32_t f, std::uint32_t last_frame) {
        const Frame& frame = r_.frames[f];
        const auto* kind = speech_class(frame);
        if (!kind || frame.infinitive || reports_figure(frame)) return;
        Attribution a;
        a.cue = d_.chunks[frame.verb].head;
        a.denial = kind == &denial_;
        a.unsaid = !a.denial && frame.negated && phrase_of<"plain-speech">(d_, a.cue, a.cue + 1) && !asks(d_.chunks[frame.verb].last) && !has_phrase<"speech-bound">(d_, sentence.first, sentence.last);
        std::uint32_t speaker_chunk = no_chunk;
        if (!frame.subjects.empty() && !(frame.passive && !frame.participle)) speaker_chunk = frame.subjects.back();
        const bool inverted = !a.denial && is_inverted(frame);  // "rejected calls" names no speaker
        if (inverted) speaker_chunk = frame.verb + 1;
        if (speaker_chunk == no_chunk || !can_speak(d_.chunks[speaker_chunk])) return;
        const std::uint32_t name = apposed_name(r_, speaker_chunk);  // "said the head of the mission, | Karel Bost |."
        name_speaker(a, d_.chunks[name != no_chunk ? name : speaker_chunk]);
        if (is_first_person(d_.chunks[speaker_chunk].head)) return;  // "I think that", in somebody's words
        if (is_open_pronoun(a, d_.chunks[speaker_chunk].head)) take_last_speaker(a, sentence);
        const std::uint32_t verb_end = d_.chunks[frame.verb].last;
        const std::uint32_t own_begin = std::min(d_.chunks[speaker_chunk].first, d_.chunks[frame.verb].first);
        const std::uint32_t own_end = inverted ? d_.chunks[speaker_chunk].last : verb_end;
        add_range(a, sentence, own_begin, own_end, f, last_frame);
    }

    /// "Posted a deficit", "revenue was 8 million, giving a surplus": nobody speaks.
    bool reports_figure(const Frame& frame) const {
        const Lemma& verb = verb_lemma(frame);
        return (verb == "post" && !frame.objects.empty()) || (verb == "give" && frame.participle);
    }

    /// "Did not say | when it would open": that it will open is said.
    bool asks(std::uint32_t token) const { return token < d_.tokens.size() && phrase_of<"question-word">(d_, token, d_.sentences[d_.sentence_of[token]].last); }

    bool is_first_person(std::uint32_t token) const {
        const auto word = lower(d_, token);
        return d_.tokens[token].is(segment::in_quotes) && word == "i";
    }

    /// "He", where the names do not tell who is meant.
    bool is_open_pronoun(const Attribution& a, std::uint32_t token) const {
        return a.id == lower(d_, token) && (a.id == "he" || a.id == "she");
    }

    /// "He added that": most often who spoke last, at most two paragraphs before.
    void take_last_speaker(Attribution& a, const Sentence& sentence) const {
        constexpr std::uint32_t reach = 2;
        if (!last_ || sentence.paragraph > last_paragraph_ + reach || last_->entity.empty()) return;
        a.id = last_->id, a.entity = last_->entity;
        a.inferred = true;
    }

    /// The range before a trailing "..., X said", and the range after "X said ...", up to the next speaker of the sentence.
    void add_range(Attribution a, const Sentence& sentence, std::uint32_t own_begin, std::uint32_t own_end, std::uint32_t f,
                   std::uint32_t last_frame) {
        std::uint32_t limit = sentence.last;
        for (std::uint32_t g = f + 1; g < last_frame; ++g) {
            const Frame& other = r_.frames[g];
            if (!speech_class(other) || other.infinitive || other.subjects.empty() || other.relative) continue;
            const std::uint32_t start = std::min(other.first, d_.chunks[other.verb].first);
            if (start > own_end && other.subjects.front() > r_.frames[f].verb && follows_break(start)) limit = std::min(limit, start);
        }
        if (r_.frames[f].relative) limit = std::min(limit, end_of_relative(f, last_frame, limit));
        const bool trailing = own_begin > sentence.first && ends_clause(own_begin - 1);
        if (trailing) {
            a.first = sentence.first;
            for (const auto& earlier : found_)
                if (earlier.first >= sentence.first && earlier.cue < own_begin && earlier.cue > a.first) a.first = earlier.cue + 1;
            a.last = own_begin;
            found_.push_back(a);
        }
        if (has_content(own_end, limit)) {
            a.first = own_end;
            a.last = limit;
            found_.push_back(a);
        }
    }

    /// "The mayor, who had denied it, | resigned": what a relative clause reports ends where its noun finds its own verb.
    std::uint32_t end_of_relative(std::uint32_t f, std::uint32_t last_frame, std::uint32_t limit) const {
        const Frame& clause = r_.frames[f];
        for (std::uint32_t g = f + 1; g < last_frame; ++g) {
            const Frame& other = r_.frames[g];
            const std::uint32_t verb = d_.chunks[other.verb].first;
            const bool resumes = !other.relative && !other.participle && !other.infinitive && !other.subjects.empty() && !clause.subjects.empty();
            if (resumes && other.subjects.front() <= clause.subjects.front() && ends_clause(verb - 1)) return verb;
        }
        return limit;
    }

    bool follows_break(std::uint32_t token) const {
        if (token == 0) return true;
        const auto t = d_.tokens[token - 1];
        return t.kind == segment::TokenKind::punct || t.tag == Tag::cc;
    }

    bool ends_clause(std::uint32_t token) const {
        const auto text = d_.text(token);
        return text == "," || text == "\"" || text == "\u201d" || text == "''";
    }

    bool has_content(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t t = first; t < last; ++t)
            if (segment::is_verb(d_.tokens[t].tag) || d_.tokens[t].is(segment::in_quotes)) return true;
        return false;
    }

    /// '", said Volkov': the speaker follows the verb, which follows a comma or a quotation mark.
    bool is_inverted(const Frame& frame) const {
        static const rules::PhraseTable& to_somebody = d_.pack->phrases("speech-to");
        const Chunk& verb = d_.chunks[frame.verb];
        if (verb.first == 0 || !ends_clause(verb.first - 1)) return false;
        if (to_somebody.longest(d_.words_from(verb.head, d_.sentences[frame.sentence].last))) return false;  // "Falk, 52, told the inquiry"
        const std::uint32_t next = frame.verb + 1;
        return next < d_.chunks.size() && d_.chunks[next].sentence == frame.sentence && d_.chunks[next].kind == ChunkKind::noun &&
               d_.chunks[next].first == verb.last && can_speak(d_.chunks[next]) && !opens_clause(frame.verb, next);
    }

    /// "The service, which gave a toll, said | the raid | hit": the noun after the verb has a verb of its own.
    bool opens_clause(std::uint32_t verb, std::uint32_t noun) const {
        return std::any_of(r_.frames.begin(), r_.frames.end(), [&](const Frame& f) {
            const bool finite = !f.relative && !f.participle && !f.infinitive;
            return finite && f.verb > noun && f.verb > verb && !f.subjects.empty() && f.subjects.front() == noun && runs_on(noun, f.verb);
        });
    }

    /// "all nine sirens | on | the coast | were activated": no mark and no "and" between a noun and its verb.
    bool runs_on(std::uint32_t noun, std::uint32_t verb) const {
        return std::none_of(d_.chunks.begin() + noun + 1, d_.chunks.begin() + verb, [](const Chunk& c) { return c.kind == ChunkKind::other || c.kind == ChunkKind::verb; });
    }

    bool can_speak(const Chunk& chunk) const {
        if (chunk.kind != ChunkKind::noun) return false;
        return !is_day(chunk.head) && d_.tokens[chunk.head].kind == segment::TokenKind::word;
    }

    bool is_day(std::uint32_t token) const {
        for (const auto& m : r_.figures)
            if (m.timex && m.first_token <= token && token < m.last_token) return true;
        return false;
    }

    /// "Kestrel's chairman" speaks for Kestrel, "his lawyer" for him, his wife for herself.
    bool speaks_for(const Chunk& chunk, const NamedEntity& owner) const {
        static const rules::PhraseTable& mouthpieces = d_.pack->phrases("mouthpiece");
        return owner.type != EntityType::person || mouthpieces.longest(d_.words_from(chunk.head, chunk.last));
    }

    void name_speaker(Attribution& a, const Chunk& chunk) const {
        a.name_span = d_.span(chunk.first, chunk.last);
        a.name = std::string(d_.text(a.name_span));
        const ChunkEntity e = entity_of(r_, chunk);
        if (e.entity && (e.mention->first <= chunk.head && chunk.head < e.mention->last)) {
            a.entity = e.entity->id;
            a.id = party_of(*e.entity);
            a.inferred = e.mention->inferred;
        } else {
            a.entity = noun_lemma(d_, chunk.head);
            a.id = e.entity && speaks_for(chunk, *e.entity) ? party_of(*e.entity) : a.entity;
        }
    }

    /// "According to Nordline the radar had failed": the name right after the cue, whatever noun stands next to it.
    bool names_source(const Sentence& sentence, std::uint32_t cue, std::uint32_t at) {
        const NameMention* name = at < sentence.last ? r_.names.at(at) : nullptr;
        const bool ends = name && name->last < sentence.last && !segment::is_noun(d_.tokens[name->last].tag) && lower(d_, name->last) != "'s";
        if (!ends) return false;
        const NamedEntity& entity = r_.names.entities[name->name];
        Attribution a;
        a.first = sentence.first;
        a.last = sentence.last;
        a.cue = cue;
        a.entity = entity.id;
        a.id = party_of(entity);
        a.name_span = d_.span(name->first, name->last);
        a.name = std::string(d_.text(a.name_span));
        found_.push_back(a);
        return true;
    }

    void add_according(const Sentence& sentence) {
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
            const auto match = according_.longest(d_.words_from(t, sentence.last));
            if (!match) continue;
            if (names_source(sentence, t, t + match.length)) continue;
            for (const Chunk& chunk : d_.chunks) {
                if (chunk.first < t + match.length || chunk.kind != ChunkKind::noun) continue;
                if (chunk.first >= sentence.last) break;
                Attribution a;
                a.first = sentence.first;
                a.last = sentence.last;
                a.cue = t;
                name_speaker(a, chunk);
                found_.push_back(a);
                break;
            }
        }
    }

    /// A sentence that is all quotation and names no speaker goes to the last speaker of the paragraph, or of the one before.
    void carry_over(const Sentence& sentence, std::uint32_t) {
        if (!last_ || sentence.paragraph > last_paragraph_ + 1) return;
        std::uint32_t quoted = 0;
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t) quoted += d_.tokens[t].is(segment::in_quotes);
        if (2 * quoted < sentence.last - sentence.first) return;
        Attribution a = *last_;
        a.first = sentence.first;
        a.last = sentence.last;
        a.inferred = true;
        a.denial = false;
        found_.push_back(a);
    }

    void remember(const Sentence& sentence, std::size_t before) {
        if (found_.size() == before) return;
        last_ = found_.back();
        last_paragraph_ = sentence.paragraph;
    }

    const Reading& r_;
    const Document& d_;
    const rules::PhraseTable& speech_;
    const rules::PhraseTable& denial_;
    const rules::PhraseTable& according_;
    std::vector<Attribution> found_;
    std::optional<Attribution> last_;
    std::uint32_t last_paragraph_ = 0;
};

}  // namespace

std::vector<Attribution> find_attributions(const Reading& reading) { return AttributionFinder(reading).find(); }

}  // namespace atodds::extract
