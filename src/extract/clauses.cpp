#include "extract/clauses.hpp"

#include <algorithm>
#include <utility>

#include "extract/asides.hpp"
#include "extract/clause_chunks.hpp"
#include "extract/clause_words.hpp"
#include "extract/datelines.hpp"
#include "extract/phrases.hpp"
#include "gazetteer/kinship.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

bool has_negated_object(const Document& document, const Frame& frame) {
    if (frame.objects.empty()) return false;
    const Chunk& object = document.chunks[frame.objects.front()];
    return text::is_one_of(lower(document, object.first), "no", "neither", "nothing", "nobody") || is_not_one(document, object);
}

bool is_not_one(const Document& document, const Chunk& chunk) {
    return chunk.negated && text::is_one_of(lower(document, chunk.first), "a", "one");
}

namespace {

using clause_words::is_comma, clause_words::is_coordinator, clause_words::is_relative_pronoun, clause_words::is_that, clause_words::is_word, clause_words::subordinates;

/// Reads the chunks of one sentence into frames, left to right.
class SentenceReader : ClauseChunks {
  public:
    SentenceReader(const Document& document, std::vector<Frame>& out, std::uint32_t begin, std::uint32_t end)
        : ClauseChunks(document, begin, end), out_(out), first_frame_(static_cast<std::uint32_t>(out.size())) {}

    void read() {
        for (std::uint32_t i = begin_; i < end_; ++i)
            if (d_.chunks[i].kind == ChunkKind::verb) add_frame(i);
        fronted_participles();
        close_clauses();
    }

  private:
    void add_frame(std::uint32_t verb) {
        Frame frame;
        frame.sentence = chunk(verb).sentence;
        frame.verb = verb;
        frame.lemma = lemma_of(d_, chunk(verb).head, 'v');
        frame.passive = chunk(verb).passive;
        frame.negated = chunk(verb).negated;
        const Tag first_tag = d_.tokens[chunk(verb).first].tag;
        frame.infinitive = first_tag == Tag::to || is_word(d_, chunk(verb).first, "to");
        frame.participle = !frame.infinitive && (first_tag == Tag::vbn || first_tag == Tag::vbg);
        find_subject(frame);
        find_complements(frame);
        out_.push_back(std::move(frame));
    }

    void find_subject(Frame& frame) {
        if (resumes_after_relative(frame)) {
            frame.subjects = std::exchange(open_subject_, {});
            frame.participle = false;
            return;
        }
        if (follows_told_relative(frame.verb) && take_antecedent(frame, frame.verb - 3)) return;
        std::uint32_t i = frame.verb;
        bool comma = false;
        while (i > begin_) {
            --i;
            const Chunk& c = chunk(i);
            if (c.kind == ChunkKind::adverb) continue;
            if (const std::uint32_t opening = bracket_start(i); opening != i) {
                i = opening;
                continue;
            }
            if (closes_quoted_noun(i) || opens_quoted_verb(i, frame.verb) || (!comma && tells_time(i))) continue;
            if (const std::uint32_t aged = comma ? before_age(d_, begin_, i) : no_chunk; aged != no_chunk) {
                i = aged + 1, comma = false;
                continue;
            }
            if (const std::uint32_t meant = comma ? before_interruption(frame, i) : no_chunk; meant != no_chunk) {
                i = meant + 1, comma = false;
                continue;
            }
            if (c.kind == ChunkKind::other && is_comma(d_, c)) {
                comma = true;
                continue;
            }
            if (is_relative_pronoun(d_, c) || (is_that(d_, c) && !comma)) {
                if (take_antecedent(frame, i)) return;
                continue;
            }
            if (c.kind == ChunkKind::noun) {
                const bool told_when = i > begin_ + 2 && chunk(i - 1).kind == ChunkKind::prep && is_relative_pronoun(d_, chunk(i - 2));  // "Ann Lee, who | on | Monday | had"
                if (told_when && take_antecedent(frame, i - 2)) return;
                if (!frame.participle && !frame.infinitive && belongs_to_relative(i)) {
                    frame.subjects = last_before(i)->subjects;
                    if (const std::uint32_t head = chain_head(frame.subjects.front()); head != no_chunk && frame.subjects.size() == 1) frame.subjects = {head};
                    return;
                }
                if (const std::uint32_t whose = comma ? owner_of_whose(i) : no_chunk; whose != no_chunk && !frame.participle && !frame.infinitive) {
                    frame.subjects = {whose};
                    return;
                }
                if (const std::uint32_t whole = comma ? before_aside(i) : no_chunk; whole != no_chunk) i = whole;
                else if (const std::uint32_t named = comma && !frame.participle && !frame.infinitive ? before_apposition(i) : no_chunk; named != no_chunk) i = named;
                // "fighters | attacking the base": without a comma a participle belongs to the noun right before it
                if (frame.participle && !comma) frame.subjects = {i};
                else if (frame.participle && !frame.passive && !heads_fragment(frame, i)) inherit_act(frame);
                else if (const std::uint32_t waiting = comma ? waiting_noun(frame, i) : no_chunk; waiting != no_chunk) frame.subjects = {waiting};
                else take_noun_subject(frame, i);
                return;
            }
            if (c.kind == ChunkKind::verb || is_coordinator(d_, c) || c.kind == ChunkKind::prep) {
                const std::uint32_t whole = comma && c.kind == ChunkKind::verb ? before_aside(i) : no_chunk;  // ", where 40 died, | was"
                if (whole == no_chunk) inherit(frame);
                else take_noun_subject(frame, whole);
                return;
            }
            if (c.kind == ChunkKind::other && !frame.participle && !frame.infinitive) return inherit(frame);
        }
    }

    /// "The leader, under pressure after a wave of strikes, | has resigned": the noun that opens the sentence, where the noun before the
    /// verb hangs on a preposition and nothing has been told of the first one; no_chunk: none.
    std::uint32_t waiting_noun(const Frame& frame, std::uint32_t noun) const {
        if (frame.participle || frame.infinitive) return no_chunk;
        const std::uint32_t head = chain_head(noun);
        const auto tells = [](const Frame& before) { return !before.participle && !before.infinitive && !before.relative; };
        if (std::any_of(out_.begin() + first_frame_, out_.end(), tells)) return no_chunk;
        if (head == noun && ends_address(noun)) return begin_;
        if (head != no_chunk && !(head > begin_ && is(head - 1, ChunkKind::prep) && !clause_words::opens_clause(d_, chunk(head - 1)))) return no_chunk;
        return noun_of_sentence(noun);
    }

    /// "Ema Lind, a doctor at a clinic in Alder, | Ash district |, told": the last of names of places, where the sentence opens with a noun
    /// of its own between commas.
    bool ends_address(std::uint32_t noun) const {
        if (noun < begin_ + 6 || !is_name_of_place(noun) || !is_comma(d_, chunk(noun - 1)) || !is(noun - 2, ChunkKind::noun) || !governs(noun - 3)) return false;
        if (!is(begin_, ChunkKind::noun) || !is_comma(d_, chunk(begin_ + 1))) return false;
        for (std::uint32_t i = begin_ + 2; i < noun; ++i)
            if (is_coordinator(d_, chunk(i))) return false;
        return true;
    }
    bool is_name_of_place(std::uint32_t i) const {
        const Chunk& place = chunk(i);
        return d_.tokens[place.first].tag == Tag::nnp && (d_.tokens[place.head].tag == Tag::nnp || phrase_of<"area-noun">(d_, place.head, place.last));
    }

    std::uint32_t before_interruption(const Frame& frame, std::uint32_t i) const {
        const std::uint32_t contrasted = before_contrast(d_, begin_, i);
        return contrasted != no_chunk || frame.participle || frame.infinitive ? contrasted : before_attribution(d_, begin_, i);
    }

    /// "Some 400 people there , having fled": no verb stands before the participle that could lend it a subject.
    bool heads_fragment(Frame& frame, std::uint32_t noun) const {
        const std::uint32_t head = out_.size() == first_frame_ ? chain_head(noun) : no_chunk;
        if (head != no_chunk) frame.subjects = {head};
        return head != no_chunk;
    }

    /// The clause whose verb stands last before the noun, whatever "he said" comes between; null: none.
    const Frame* last_before(std::uint32_t noun) const {
        for (std::size_t f = out_.size(); f > first_frame_; --f)
            if (out_[f - 1].verb < noun) return &out_[f - 1];
        return nullptr;
    }

    /// "The quake that woke the coast | measured 5.9": the noun before the verb is the relative clause's, the verb its antecedent's.
    bool belongs_to_relative(std::uint32_t noun) const {
        const Frame* before = last_before(noun);
        if (before == nullptr || before->subjects.empty()) return false;
        const Frame& clause = *before;
        if (!clause.relative && !describes_waiting_noun(clause) && !completes_participle()) return false;
        const bool object = std::find(clause.objects.begin(), clause.objects.end(), noun) != clause.objects.end();
        return object || std::any_of(clause.preps.begin(), clause.preps.end(), [&](const PrepPhrase& p) { return p.chunk == noun; });
    }

    /// "A man | accused | of | killing | two women | was freed": a gerund after the preposition of such a participle.
    bool completes_participle() const {
        const Frame& gerund = out_.back();
        const bool follows = out_.size() >= first_frame_ + 2 && gerund.participle && governs(gerund.verb - 1);
        return follows && out_[out_.size() - 2].verb + 2 == gerund.verb && describes_waiting_noun(out_[out_.size() - 2]);
    }

    /// "The network, which gave a toll of 17, | said": the verb that the noun before a relative clause has been waiting for.
    bool resumes_after_relative(const Frame& frame) const {
        if (open_subject_.empty() || frame.infinitive) return false;
        const std::uint32_t before = frame.verb - 1;
        // "The mill, which employs 420 people, opened in 1911": a past form, whatever the tagger makes of it
        if (is_comma(d_, chunk(before))) return aside_open_ && (!frame.participle || d_.tokens[chunk(frame.verb).head].tag == Tag::vbn);
        return !frame.participle && chunk(before).kind == ChunkKind::verb;
    }

    /// "An attack | which | the army | said | was carried out": what is said is told of the noun before "which".
    bool follows_told_relative(std::uint32_t verb) const {
        if (verb < begin_ + 4 || !is(verb - 1, ChunkKind::verb) || !is(verb - 2, ChunkKind::noun) || !is_relative_pronoun(d_, chunk(verb - 3)) || is_word(d_, chunk(verb - 3).first, "what")) return false;
        return reports(verb - 1) && out_.size() > first_frame_ && out_.back().verb == verb - 1;
    }

    /// A noun at the head of a sentence waits for its verb while a relative clause is told of it.
    void open_subject(std::uint32_t antecedent, std::uint32_t pronoun) {
        for (std::uint32_t i = begin_; i < antecedent; ++i)
            if (is(i, ChunkKind::verb)) return;
        const std::uint32_t head = chain_head(antecedent);
        open_subject_ = {head != no_chunk ? head : antecedent};
        aside_open_ = is_comma(d_, chunk(pronoun - 1)) || is(pronoun - 1, ChunkKind::prep);
    }

    bool take_antecedent(Frame& frame, std::uint32_t pronoun) {
        std::uint32_t i = pronoun;
        while (i > begin_ && (is_comma(d_, chunk(i - 1)) || chunk(i - 1).kind == ChunkKind::prep)) --i;
        if (i > begin_ && d_.text(chunk(i - 1).first) == ")") i = opening_bracket(d_, begin_, i - 1);
        if (i == begin_ || chunk(i - 1).kind != ChunkKind::noun) return false;
        // "the agreement | they | signed | in | 2018 , which": the antecedent may stand before a clause; take the nearest noun
        frame.subjects = {i - 1};
        frame.relative = true;
        if (open_subject_.empty()) open_subject(i - 1, pronoun);
        return true;
    }

    /// "The Harlins , whose grandfather | began | with | a handcart , | own": the noun that "whose" stands for, when the noun before
    /// the verb ends its clause; no_chunk: none.
    std::uint32_t owner_of_whose(std::uint32_t noun) const {
        if (out_.size() == first_frame_ || out_.back().subjects.empty() || out_.back().verb > noun) return no_chunk;
        const std::uint32_t owned = out_.back().subjects.front();
        if (owned < begin_ + 2 || !is_word(d_, chunk(owned).first, "whose") || !is_comma(d_, chunk(owned - 1))) return no_chunk;
        return is(owned - 2, ChunkKind::noun) ? chain_head(owned - 2) : no_chunk;
    }

    /// "Airport to open in 2026": in a headline the first verb may be an infinitive with a subject.
    bool heads_title(const Frame& frame) const { return out_.size() == first_frame_ && d_.sentences[frame.sentence].title; }

    void take_noun_subject(Frame& frame, std::uint32_t noun) {
        std::uint32_t head = chain_head(before_second_name(noun));
        // "In the village of X | nine houses | burned": the noun nearest the verb, when the chain is a phrase of its own
        if (head == no_chunk) {
            if (frame.participle || frame.infinitive) head = noun;
            else return inherit(frame);
        }
        if (frame.infinitive && !heads_title(frame)) {
            inherit(frame);
            if (is_told_to(frame, noun)) frame.subjects = {noun};
            return;
        }
        frame.subjects = {head};
        take_coordinated_left(frame, head);
    }

    /// "Ordered | the police | to leave", "called | for | the police | to leave": who is to do it stands right before the infinitive.
    bool is_told_to(const Frame& frame, std::uint32_t noun) const {
        if (noun + 1 != frame.verb || out_.size() == first_frame_ || out_.back().passive) return false;
        const Frame& before = out_.back();
        if (noun == before.verb + 2 && is_word(d_, chunk(noun - 1).first, "for")) return phrase_of<"control-for">(d_, chunk(before.verb).head, chunk(noun).first) && may_act(noun);
        return noun == before.verb + 1 && phrase_of<"object-control">(d_, chunk(before.verb).head, chunk(before.verb).last);
    }

    /// "Norland", "its staff", "residents"; not "efforts" or "Norland's failure".
    bool may_act(std::uint32_t noun) const {
        const Tag tag = d_.tokens[chunk(noun).head].tag;
        return tag == Tag::nnp || tag == Tag::nnps || d_.tokens[chunk(noun).first].tag == Tag::prps || gazetteer::is_person_noun(noun_lemma(d_, chunk(noun).head));
    }

    /// "Iran , Russia and Turkey | have said": the nouns before the last one belong to the subject too.
    void take_coordinated_left(Frame& frame, std::uint32_t head) {
        std::uint32_t i = head;
        bool coordinated = false;
        while (i >= begin_ + 2) {
            std::uint32_t link = i - 1;
            if (is_coordinator(d_, chunk(link))) {
                coordinated = true;
                if (link > begin_ && is_comma(d_, chunk(link - 1))) --link;
            } else if (!(coordinated && is_comma(d_, chunk(link)))) {
                break;
            }
            if (link == begin_ || chunk(link - 1).kind != ChunkKind::noun) break;
            const std::uint32_t noun = link - 1;
            if (noun > begin_ && (governs(noun - 1) || is_word(d_, chunk(noun - 1).first, "since") || (chunk(noun - 1).kind == ChunkKind::verb && !reports(noun - 1)))) break;
            frame.subjects.push_front(noun);
            i = noun;
        }
    }

    /// "The office said A and B agreed": after a verb of saying a clause begins.
    bool reports(std::uint32_t verb) const {
        static const rules::PhraseTable& speech = d_.pack->phrases("speech");
        return bool(speech.longest(d_.words_from(chunk(verb).head, chunk(verb).last)));
    }

    /// No subject of its own: that of the frame before it ("rose and fell", "wants to leave").
    void inherit(Frame& frame) {
        if (out_.size() == first_frame_) return;
        const auto previous = static_cast<std::uint32_t>(out_.size() - 1);
        frame.parent = frame.infinitive || frame.participle ? previous : no_chunk;
        frame.subjects = out_[previous].subjects;
        // "people in the district | displaced by flooding | were evacuated": the participle's noun may be the last of a chain
        if (frame.parent != no_chunk || !out_[previous].participle || frame.subjects.size() != 1) return;
        const std::uint32_t noun = frame.subjects.front();
        const std::uint32_t head = noun < out_[previous].verb ? chain_head(noun) : no_chunk;
        if (head != no_chunk) frame.subjects = {head};
    }

    /// "A quake struck the coast, killing 12", "shells hit a bus carrying pilgrims, killing 12": behind a comma a participle tells of the act
    /// before it, not of what another participle describes.
    void inherit_act(Frame& frame) {
        inherit(frame);
        for (std::size_t f = out_.size(); f-- > first_frame_;)
            if (!out_[f].participle && !out_[f].infinitive && !out_[f].subjects.empty()) {
                frame.parent = static_cast<std::uint32_t>(f);
                frame.subjects = out_[f].subjects;
                return;
            }
    }

    void find_complements(Frame& frame) {
        std::uint32_t i = frame.verb + 1;
        std::uint32_t attach = frame.verb;
        bool object_open = true;
        const auto take_prep = [&](std::uint32_t prep, std::uint32_t noun) {
            frame.preps.push_back({prep, noun, attach});
            attach = noun, object_open = false, i = noun + 1;
        };
        while (i < end_) {
            const Chunk& c = chunk(i);
            if (c.kind == ChunkKind::adverb || (object_open && opens_quoted_noun(i))) {
                ++i;
            } else if (c.kind == ChunkKind::noun) {
                if (is_relative_pronoun(d_, c) || (starts_new_clause(i) && !ends_relative(frame, i))) return;
                if (object_open) {
                    frame.objects.push_back(i);
                    attach = i;
                }
                object_open = false;
                ++i;
            } else if (c.kind == ChunkKind::prep && is(i + 1, ChunkKind::noun)) {
                if (clause_words::opens_clause(d_, c) || (starts_new_clause(i + 1) && (subordinates(d_, c) || !ends_relative(frame, i + 1)))) return;
                take_prep(c.first, i + 1);
            } else if (governs(i) && i + 2 < end_ && is_coordinator(d_, chunk(i + 1)) && governs(i + 2) && is(i + 3, ChunkKind::noun)) {
                frame.preps.push_back({c.first, i + 3, attach});  // "in or near the camp"
                take_prep(chunk(i + 2).first, i + 3);
            } else if (governs(i) && opens_quoted_noun(i + 1)) {
                take_prep(c.first, i + 2);
            } else if (coordinates_nouns(i)) {
                const std::uint32_t noun = next_noun(i);
                if (!frame.objects.empty() && attach == frame.objects.back()) frame.objects.push_back(noun), attach = noun;
                i = noun + 1;
            } else {
                return;
            }
        }
    }

    /// "The minister who signed | the deal | resigned": the noun before the verb ends the relative clause of a noun that waits
    /// for that verb. What people say is a clause of its own: "officials who said the dam broke".
    bool ends_relative(const Frame& frame, std::uint32_t noun) const {
        const bool next_is_verb = is(noun + 1, ChunkKind::verb);
        return next_is_verb && !reports(frame.verb) && ((frame.relative && !open_subject_.empty()) || describes_waiting_noun(frame));
    }

    /// "A bus | carrying | pilgrims | crashed": a participle right after a noun that no verb has taken yet.
    bool describes_waiting_noun(const Frame& frame) const {
        if (!frame.participle || frame.subjects.size() != 1 || frame.subjects.front() + 1 != frame.verb) return false;
        const std::uint32_t noun = chain_head(frame.subjects.front());
        if (noun == no_chunk || (noun > begin_ && (is_relative_pronoun(d_, chunk(noun - 1)) || opens_relative(noun - 1)))) return false;
        for (std::size_t f = first_frame_; f < out_.size(); ++f)
            if (out_[f].verb < noun && noun - out_[f].verb <= 2 && !reports(out_[f].verb)) return false;  // it is that verb's object
        return true;
    }

    /// "Already hosting 900 refugees, the town says ...": a participle at the head of a sentence has the subject of the next verb.
    void fronted_participles() {
        for (std::uint32_t f = first_frame_; f + 1 < out_.size(); ++f) {
            if (!out_[f].participle || !out_[f].subjects.empty()) continue;
            for (std::uint32_t g = f + 1; g < out_.size() && out_[f].subjects.empty(); ++g)
                if (!out_[g].participle && !out_[g].infinitive) out_[f].subjects = out_[g].subjects;
        }
    }

    /// The clause of a frame runs from its subject (or verb) to the last chunk it took.
    void close_clauses() {
        for (std::uint32_t f = first_frame_; f < out_.size(); ++f) {
            Frame& frame = out_[f];
            frame.first = chunk(frame.verb).first;
            frame.last = chunk(frame.verb).last;
            if (!frame.subjects.empty() && frame.subjects.front() < frame.verb && !frame.infinitive)
                frame.first = std::min(frame.first, chunk(frame.subjects.front()).first);
            for (const auto object : frame.objects) frame.last = std::max(frame.last, chunk(object).last);
            for (const auto& prep : frame.preps) frame.last = std::max(frame.last, chunk(prep.chunk).last);
        }
    }

    std::vector<Frame>& out_;
    std::uint32_t first_frame_;
    ChunkList open_subject_;
    bool aside_open_ = false;  // the relative clause stands between commas
};

}  // namespace

std::vector<Frame> find_frames(const Document& document) {
    std::vector<Frame> frames;
    const auto& chunks = document.chunks;
    const std::uint32_t dateline_end = caps_dateline_end(document);
    std::uint32_t begin = 0;
    while (begin < chunks.size()) {
        std::uint32_t end = begin;
        while (end < chunks.size() && chunks[end].sentence == chunks[begin].sentence) ++end;
        const bool dated = chunks[begin].first < dateline_end && dateline_end < chunks[end - 1].last;
        while (dated && chunks[begin].last <= dateline_end) ++begin;  // "ELM, 3 May - The bridge": what it is told from is no part of a clause
        SentenceReader(document, frames, begin, end).read();
        begin = end;
    }
    return frames;
}

}  // namespace atodds::extract
