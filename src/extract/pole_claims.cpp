#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/pole_things.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

namespace {

/// Words after a verb that may hold what it says of its subject ("remained, the mayor said, unchanged" is out
/// of reach).
constexpr std::uint32_t complement_reach = 3;
/// A word of condition or doubt this close before a clause governs it.
constexpr std::uint32_t near_words = 3;

/// Whether a clause tells what is, what is to be, or neither of the two.
enum class Mood { real, planned, neither };

/// Clauses that put a thing at one of two poles: open or shut, whole or broken, raised or left as it was.
class PoleReader {
  public:
    explicit PoleReader(const Reading& r)
        : r_(r),
          d_(*r.document),
          things_(r),
          verbs_(d_.pack->phrases("pole-verb")),
          words_(d_.pack->phrases("pole-word")),
          nouns_(d_.pack->phrases("pole-noun")) {}

    void read(std::vector<Claim>& out) {
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) {
            if (is_open(f)) continue;
            read_verb(f, out);
            read_complement(f, out);
            read_nominal(f, out);
        }
    }

  private:
    /// A side that is read, before it becomes a claim.
    struct Side {
        const Phrase* phrase = nullptr;
        PoleThing thing;
        bool turned = false;  ///< the words deny the pole of the phrase
        Mood mood = Mood::real;
        std::uint32_t last = 0;  ///< end of its words
    };

    std::uint32_t sentence_last(std::uint32_t token) const {
        return d_.sentences[sentence_of(d_, token)].last;
    }
    const PhraseTable& table(const char* name) const { return d_.pack->phrases(name); }
    bool has(const PhraseTable& words, std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t t = first; t < last; ++t)
            if (words.longest(d_.words_from(t, last))) return true;
        return false;
    }
    std::uint32_t head_of(const Frame& frame) const { return d_.chunks[frame.verb].head; }

    /// A question, a condition, a fear, or a participle: nothing is stated.
    bool is_open(std::uint32_t f) const {
        const Frame& frame = r_.frames[f];
        static const PhraseTable& partial = table("pole-partial");
        const auto& sentence = d_.sentences[frame.sentence];
        if ((frame.participle && !is_main(f)) || d_.text(sentence.last - 1) == "?") return true;
        const std::uint32_t last = std::min(frame.last + 2, sentence.last);
        return has(partial, frame.first, last) || is_conditional(frame, sentence) ||
               is_unsure(frame, sentence);
    }

    bool comma_between(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t t = first; t < last; ++t)
            if (d_.text(t) == ",") return true;
        return false;
    }

    bool is_conditional(const Frame& frame, const segment::Sentence& sentence) const {
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
    bool is_unsure(const Frame& frame, const segment::Sentence& sentence) const {
        static const PhraseTable& unsure = table("pole-unsure");
        for (const Frame& other : frames_beside(frame)) {
            if (d_.chunks[other.verb].first >= d_.chunks[frame.verb].first) continue;
            const std::uint32_t head = head_of(other);
            if (unsure.longest(d_.words_from(head, sentence.last)) &&
                !comma_between(head, std::max(head, frame.first)))
                return true;
        }
        return false;
    }

    /// "The firm, which owns it, ruled out a sale": a verb read as a participle is the main one where the
    /// sentence has no other.
    bool is_main(std::uint32_t f) const {
        const Frame& frame = r_.frames[f];
        const Chunk& verb = d_.chunks[frame.verb];
        if (!frame.participle || verb.first == verb.last || d_.tokens[verb.head].tag != Tag::vbn)
            return false;
        return std::ranges::none_of(frames_beside(frame), [&](const Frame& other) {
            return !other.participle && !other.infinitive && !other.relative && !opens_with_that(other);
        });
    }

    /// All frames of its sentence, itself too.
    std::span<const Frame> frames_beside(const Frame& frame) const {
        const auto [first, last] = frames_of_sentence(r_, frame.sentence);
        return std::span(r_.frames).subspan(first, last - first);
    }

    bool opens_with_that(const Frame& frame) const {
        return frame.first > 0 && lower(d_, frame.first - 1) == "that";
    }

    /// The subjects; of a main verb read as a participle the first noun of its sentence.
    std::vector<std::uint32_t> subjects_of(std::uint32_t f) const {
        if (!is_main(f)) return r_.frames[f].subjects;
        std::uint32_t c = chunk_of(d_, d_.sentences[r_.frames[f].sentence].first);
        while (c < r_.frames[f].verb && d_.chunks[c].kind != ChunkKind::noun) ++c;
        return {c};
    }

    /// "The builder denied that it had collapsed": the verb of denial that the clause hangs on.
    std::uint32_t denial_over(const Frame& frame) const {
        static const PhraseTable& denial = table("denial");
        for (std::uint32_t g = 0; g < r_.frames.size() && opens_with_that(frame); ++g) {
            const Frame& other = r_.frames[g];
            const std::uint32_t head = head_of(other);
            const bool before =
                other.sentence == frame.sentence && head < frame.first && !comma_between(head, frame.first);
            if (before && !other.negated && denial.longest(d_.words_from(head, sentence_last(head))))
                return g;
        }
        return no_chunk;
    }
    bool is_denied(const Frame& frame) const { return denial_over(frame) != no_chunk; }

    Mood mood_of(std::uint32_t f) const {
        static const PhraseTable& modal = table("modality");
        const Frame& frame = r_.frames[f];
        if (frame.infinitive) return intends(frame) ? Mood::planned : Mood::neither;
        const Chunk& verb = d_.chunks[frame.verb];
        Mood mood = Mood::real;
        for (std::uint32_t t = verb.first; t < verb.head; ++t) {
            const std::string word = lower(d_, t);
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

    bool intends(const Frame& frame) const {
        static const PhraseTable& intent = table("pole-intent");
        if (frame.parent == no_chunk) return false;
        const Frame& parent = r_.frames[frame.parent];
        return !parent.participle &&
               intent.longest(d_.words_from(head_of(parent), d_.chunks[parent.verb].last)) &&
               mood_of(frame.parent) != Mood::neither;
    }

    bool negated(const Frame& frame) const {
        return frame.negated !=
               (frame.infinitive && frame.parent != no_chunk && r_.frames[frame.parent].negated);
    }

    void read_verb(std::uint32_t f, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        const std::uint32_t head = head_of(frame);
        const auto match = verbs_.longest(d_.words_from(head, sentence_last(head)));
        if (!match) return;
        const Mood mood = mood_of(f);
        if (mood == Mood::neither) return;
        const bool by_agent = !frame.passive && !objects_of(frame, match.length).empty() &&
                              match.phrase->get("agent") == "denied";
        for (const std::uint32_t chunk : undergoers(frame, match.phrase->get("of"), match.length)) {
            auto thing = thing_in(chunk, *match.phrase);
            if (!thing) continue;
            const std::uint32_t last = std::max({frame.last, head + match.length, d_.chunks[chunk].last});
            Side side{match.phrase, std::move(*thing), negated(frame), mood, last};
            if (side.thing.held)
                take_holder(f, std::move(side), out);
            else if (!by_agent || !(side.turned || is_denied(frame)))
                add(out, f, std::move(side));
        }
    }

    bool is_time(const Chunk& chunk) const {
        const auto times = figures_in(r_, chunk.first, chunk.last);
        return std::any_of(times.begin(), times.end(), [](const Mention& m) { return m.timex.has_value(); });
    }

    /// The objects, those behind a particle of the verb too ("ruled | out | any inquiry"); "next year" is
    /// none.
    std::vector<std::uint32_t> objects_of(const Frame& frame, std::uint32_t verb_length) const {
        const std::uint32_t verb_end = head_of(frame) + verb_length;
        std::vector<std::uint32_t> found;
        for (const auto o : frame.objects)
            if (d_.chunks[o].first >= verb_end && !is_time(d_.chunks[o])) found.push_back(o);
        for (const PrepPhrase& p : frame.preps)
            if (found.empty() && p.prep < verb_end) found.push_back(p.chunk);
        return found;
    }

    /// What is changed by the act: of a passive the subject, else the object, or the subject where it happens
    /// by itself.
    std::vector<std::uint32_t> undergoers(const Frame& frame, std::string_view of,
                                          std::uint32_t verb_length) const {
        auto objects = objects_of(frame, verb_length);
        if (frame.passive)
            return of == "subject" || of == "actor" ? std::vector<std::uint32_t>{} : frame.subjects;
        if (of == "actor") return frame.subjects;
        if (of == "subject") return objects.empty() ? frame.subjects : std::vector<std::uint32_t>{};
        return objects.empty() && of == "either" ? frame.subjects : objects;
    }

    std::optional<PoleThing> thing_in(std::uint32_t chunk, const Phrase& phrase) const {
        if (!phrase.get("things").empty()) return things_.in_chunk(chunk, phrase.get("things"));
        auto holder = things_.holder(chunk, true);  // "abstained" names no thing
        if (!holder) return std::nullopt;
        holder->id = std::string(phrase.get("sense")) + ":" + holder->id;
        return holder;
    }

    /// "Sudria turned down all offers of help": the side is that of who acts, on the kind of thing it acts
    /// on.
    void take_holder(std::uint32_t f, Side side, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        const auto subjects = subjects_of(f);
        if (frame.passive || subjects.size() != 1 || side.thing.inferred) return;
        const auto holder = things_.holder(subjects.front(), side.phrase->get("self") == "yes");
        if (!holder) return;
        if (side.phrase->get("only") == "negated" && side.turned == side.thing.none) return;
        side.thing.id += ":" + holder->id;
        side.thing.about = "stand of " + holder->name;
        side.thing.some = false;  // the side is one of principle, whichever offer is meant
        if (side.thing.changes == "both") side.mood = Mood::real;  // and who promises it has taken it
        add(out, f, std::move(side));
    }

    /// "The gates were down", "the tax is to remain where it is".
    void read_complement(std::uint32_t f, std::vector<Claim>& out) {
        static const PhraseTable& states = table("pole-copula");
        const Frame& frame = r_.frames[f];
        const Chunk& verb = d_.chunks[frame.verb];
        if (!states.longest(d_.words_from(verb.head, verb.last))) return;
        const std::uint32_t end = std::min(verb.last + complement_reach, sentence_last(verb.head));
        for (std::uint32_t t = verb.last; t < end; ++t) {
            const auto match = words_.longest(d_.words_from(t, sentence_last(verb.head)));
            if (match && ends_there(t + match.length)) return add_complement(f, match, t + match.length, out);
            if (!match && d_.tokens[t].tag != Tag::rb) return;
        }
    }

    /// "open", and not "open question" or "up to date".
    bool ends_there(std::uint32_t token) const {
        if (token >= d_.tokens.size()) return true;
        const Tag tag = d_.tokens[token].tag;
        return !segment::is_noun(tag) && !segment::is_adjective(tag) && tag != Tag::to;
    }

    void add_complement(std::uint32_t f, const PhraseTable::Match& match, std::uint32_t last,
                        std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        const Mood mood = mood_of(f);
        if (mood == Mood::neither) return;
        for (const std::uint32_t chunk : frame.subjects)
            if (auto thing = thing_in(chunk, *match.phrase))
                add(out, f,
                    {match.phrase, std::move(*thing), negated(frame), mood, std::max(frame.last, last)});
    }

    /// "Ruled out plant closures", "rejected calls for her resignation".
    void read_nominal(std::uint32_t f, std::vector<Claim>& out) {
        static const PhraseTable &against = table("pole-against"), &in_favour = table("pole-for");
        const Frame& frame = r_.frames[f];
        const auto words = d_.words_from(head_of(frame), sentence_last(head_of(frame)));
        const bool rejects = bool(against.longest(words));
        if (!rejects && !in_favour.longest(words)) return;
        const auto objects =
            objects_of(frame, std::max(against.longest(words).length, in_favour.longest(words).length));
        if ((frame.passive && !is_main(f)) || frame.negated || mood_of(f) != Mood::real || objects.empty())
            return;
        const std::uint32_t chunk = behind_call(frame, objects.front());
        const auto match = nouns_.longest(d_.words_from(d_.chunks[chunk].head, d_.chunks[chunk].last));
        if (!match) return;
        auto thing = things_.before_head(chunk, match.phrase->get("things"));
        if (!thing && d_.tokens[d_.chunks[chunk].first].tag == Tag::prps && frame.subjects.size() == 1)
            thing = own_office(frame.subjects.front(), *match.phrase);
        if (!thing) thing = belonging(frame, chunk, match.phrase->get("things"));
        if (thing)
            add(out, f,
                {match.phrase, std::move(*thing), rejects, Mood::planned,
                 std::max(frame.last, d_.chunks[chunk].last)});
    }

    /// "The mayor rejected calls for her resignation": her own, where nobody else is meant.
    std::optional<PoleThing> own_office(std::uint32_t subject, const Phrase& phrase) const {
        return in_list(phrase.get("things"), "person") ? things_.in_chunk(subject, "person") : std::nullopt;
    }

    /// "calls | for | her resignation": what is called for.
    std::uint32_t behind_call(const Frame& frame, std::uint32_t object) const {
        static const PhraseTable& through = table("pole-through");
        if (!through.longest(d_.words_from(d_.chunks[object].head, d_.chunks[object].last))) return object;
        for (const PrepPhrase& p : frame.preps)
            if (p.after == object) return p.chunk;
        return object;
    }

    /// "the closure | of | the plant", "a rise | in | the tax".
    std::optional<PoleThing> belonging(const Frame& frame, std::uint32_t noun, std::string_view kinds) const {
        for (const PrepPhrase& p : frame.preps)
            if (p.after == noun) return things_.in_chunk(p.chunk, kinds);
        return std::nullopt;
    }

    void add(std::vector<Claim>& out, std::uint32_t f, Side side) {
        const Frame& frame = r_.frames[f];
        const std::uint32_t head = head_of(frame);
        Draft draft(r_, ClaimKind::stance, frame.first, side.last);
        Claim& claim = draft.claim();
        for (const auto s : frame.subjects) draft.entity(d_.chunks[s], EntityRole::subject);
        draft.voice(head, &frame)
            .time(frame.first, side.last)
            .place(frame.first, side.thing.held ? frame.first : side.last);
        draft.part(PartRole::cue, head, head + 1).rule(side.phrase->rule);
        set_mood(claim, side.mood);
        set_denial(claim, frame);
        const bool turned = side.turned != side.thing.none;
        const bool positive = ((side.phrase->get("pole") == "+") != turned) != is_denied(frame);
        const std::string_view own = side.phrase->get("axis");
        const std::string axis = own.empty() ? side.thing.axis : std::string(own);
        const std::string_view own_change = side.phrase->get("changes");
        set_change(claim, own_change.empty() ? std::string_view(side.thing.changes) : own_change);
        claim.predicate = axis;
        claim.measure = side.thing.about;
        claim.polarity = positive ? Polarity::positive : Polarity::negative;
        claim.position = std::string(d_.text(claim.span));
        claim.slot = "pole:" + axis + ":" + side.thing.id;
        claim.words = std::move(side.thing.modifiers);
        if (side.thing.any && turned != is_denied(frame))
            claim.subset = Subset{SubsetRelation::whole, side.thing.name, {}};
        else if (side.thing.some)
            claim.subset = Subset{SubsetRelation::part, side.thing.name, {}};
        claim.inferred = true;
        // polls and shops open and close within a day
        if (claim.flow == Flow::stock && claim.timex && claim.timex->value.find(':') != std::string::npos)
            return;
        out.push_back(draft.take());
    }

    /// The mood that was read replaces what single words suggest: "would" in reported words is a plan.
    static void set_mood(Claim& claim, Mood mood) {
        std::erase_if(claim.modality, [](Modality m) {
            return m == Modality::planned || m == Modality::hypothetical || m == Modality::required;
        });
        if (mood == Mood::planned) claim.modality.push_back(Modality::planned);
    }

    /// A denial is what the clause hangs on, not whatever the sentence denies elsewhere.
    void set_denial(Claim& claim, const Frame& frame) const {
        const std::uint32_t by = denial_over(frame);
        std::erase(claim.modality, Modality::denied);
        if (by != no_chunk) claim.modality.insert(claim.modality.begin(), Modality::denied);
        if (claim.modality.empty())
            claim.modality.push_back(claim.speaker ? Modality::reported : Modality::asserted);
        if (by == no_chunk || claim.speaker) return;
        const auto subjects = subjects_of(by);
        if (subjects.empty()) return;
        const auto speaker = things_.holder(subjects.front(), false);
        if (speaker)
            claim.speaker = Speaker{speaker->id.substr(1), speaker->name, lower(d_, head_of(r_.frames[by]))};
    }

    static void set_change(Claim& claim, std::string_view changes) {
        claim.flow = changes == "no" ? Flow::flow : Flow::stock;
        claim.change = changes == "up" ? Change::up : changes == "down" ? Change::down : Change::none;
    }

    const Reading& r_;
    const Document& d_;
    PoleThings things_;
    const PhraseTable& verbs_;
    const PhraseTable& words_;
    const PhraseTable& nouns_;
};

}  // namespace

void pole_claims(const Reading& reading, std::vector<Claim>& out) {
    PoleReader(reading).read(out);
}

}  // namespace atodds::extract
