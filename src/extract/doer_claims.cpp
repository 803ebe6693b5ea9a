#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/parties.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// How surely the words speak of the article's own attack.
enum class Told { loosely, by_place, surely, besides };

/// Who carried out the attack that an article is about: by whom it is said to be, on whom it is blamed, who
/// denies it.
class DoerReader {
  public:
    explicit DoerReader(const Reading& r)
        : r_(r),
          d_(*r.document),
          events_(phrases_of<"event-noun">(d_)),
          deeds_(phrases_of<"deed-verb">(d_)),
          hits_(phrases_of<"hit-verb">(d_)),
          forces_(phrases_of<"doer-noun">(d_)),
          parts_(phrases_of<"deed-part">(d_)),
          others_(phrases_of<"other-deed">(d_)),
          habits_(phrases_of<"hit-habit">(d_)) {}

    void read(std::vector<Claim>& out) {
        if (!r_.of_attack) return;
        for (const Frame& frame : r_.frames) read_frame(frame, out);
        for (std::uint32_t c = 0; c < d_.chunks.size(); ++c) read_noun(c, out);
        for (const segment::Sentence& sentence : d_.sentences) read_unknown(sentence, out);
    }

  private:
    struct Words {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t cue = 0;
    };

    const PhraseTable& table(const char* name) const { return d_.pack->phrases(name); }
    std::uint32_t end_of(const Frame& frame) const { return d_.sentences[frame.sentence].last; }
    bool has(const PhraseTable& words, std::uint32_t first, std::uint32_t last) const {
        return phrase_in(d_, words, first, last) != nullptr;
    }
    bool is_verb(const Frame& frame, const PhraseTable& verbs) const {
        return static_cast<bool>(verbs.longest(d_.words_from(d_.chunks[frame.verb].head, end_of(frame))));
    }
    /// "the attack", "six air strikes": an attack, and no other one.
    bool is_this_attack(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        return names_attack(chunk) && !has(others_, chunk.first, chunk.last) && lower(d_, chunk.first) != "that";
    }
    bool names_attack(const Chunk& chunk) const {
        if (chunk.kind != ChunkKind::noun) return false;
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
            if (const auto match = events_.longest(d_.words_from(t, chunk.last));
                match && t + match.length == chunk.last)
                return match.phrase->get("event") == attack_event;
        return false;
    }
    bool any_attack(const ChunkList& chunks) const {
        return std::any_of(chunks.begin(), chunks.end(), [&](std::uint32_t c) { return is_this_attack(c); });
    }

    bool any_projectile(const ChunkList& chunks) const {
        return std::any_of(chunks.begin(), chunks.end(), [&](std::uint32_t c) {
            return has(phrases_of<"projectile">(d_), d_.chunks[c].head, d_.chunks[c].last);
        });
    }

    /// "rockets fired from a drone [hit the pens]", "the blasts [came from] mortars fired by the group": not
    /// any rockets that were fired.
    bool is_what_hit(const Frame& frame) const {
        const auto [begin, end] = frames_of_sentence(r_, frame.sentence);
        const std::uint32_t what = frame.subjects.front();
        return std::any_of(r_.frames.begin() + begin, r_.frames.begin() + end, [&](const Frame& other) {
            const bool hits =
                !other.passive && is_verb(other, hits_) &&
                std::find(other.subjects.begin(), other.subjects.end(), what) != other.subjects.end();
            const bool comes = lemma_of(d_, d_.chunks[other.verb].head, 'v') == "come" &&
                               std::any_of(other.preps.begin(), other.preps.end(),
                                           [&](const PrepPhrase& p) { return p.chunk == what; });
            return hits || comes;
        });
    }

    void read_frame(const Frame& frame, std::vector<Claim>& out) {
        const Chunk& verb = d_.chunks[frame.verb];
        if (has(habits_, frame.first, std::min(frame.last + 2, end_of(frame)))) return;
        if (is_verb(frame, phrases_of<"denial">(d_))) return read_denial(frame, out);
        if (frame.negated || is_done_by_none(d_, frame)) return read_no_hit(frame, out);
        if (is_verb(frame, phrases_of<"blame-verb">(d_)) || holds_responsible(frame)) return read_blame(frame, out);
        if (is_verb(frame, deeds_) && !frame.passive && any_attack(frame.objects) && !frame.subjects.empty())
            return add(
                out, frame.subjects.front(),
                {d_.chunks[frame.subjects.front()].first, d_.chunks[frame.objects.back()].last, verb.head},
                &frame, is_definite(frame.objects.front()) ? Told::surely : Told::by_place);
        const bool done = is_verb(frame, deeds_) && (any_attack(frame.subjects) || ((frame.participle || stands_for_attack(frame)) && follows_attack(frame)));
        if (frame.passive && is_verb(frame, phrases_of<"fire-verb">(d_)) && any_projectile(frame.subjects)) {
            if (is_what_hit(frame)) read_agent(frame, true, out);
            return;
        }
        if (!frame.passive && is_verb(frame, deeds_) && frame.objects.empty() && any_attack(frame.subjects))
            return read_agent(frame, true, out);
        if (frame.passive && (done || is_verb(frame, hits_))) return read_agent(frame, done, out);
        if (!frame.passive && is_verb(frame, hits_) && !frame.objects.empty() && !frame.subjects.empty())
            return read_hit(frame, out);
        read_copula(frame, out);
    }

    /// "denied that the army had struck the market": what is denied was told of before.
    void read_hit(const Frame& frame, std::vector<Claim>& out) {
        const std::uint32_t doer = frame.subjects.front();
        const std::size_t before = out.size();
        add(out, doer,
            {d_.chunks[doer].first, d_.chunks[frame.objects.back()].last, d_.chunks[frame.verb].head}, &frame,
            Told::by_place);
        if (out.size() > before && out.back().polarity == Polarity::negative &&
            is_definite(frame.objects.front()))
            out.back().predicate = "carried out";
    }

    /// "The army did not fire on the market": who is said not to have hit what the lead says was hit.
    void read_no_hit(const Frame& frame, std::vector<Claim>& out) {
        if (frame.passive || frame.subjects.empty()) return;
        if (frame.objects.empty() && frame.preps.empty()) return read_no_shot(frame, out);
        const std::uint32_t target = frame.objects.empty() ? frame.preps.front().chunk : frame.objects.front();
        const bool is_day = !figures_in(r_, d_.chunks[target].first, d_.chunks[target].last).empty();  // "had fired on | Friday"
        if (!is_verb(frame, hits_) || is_day || any_projectile(frame.objects)) return read_no_shot(frame, out);
        if (target < frame.verb || !(names_main_place(target) || (is_definite(target) && is_hit_in_lead(target)))) return;
        const std::uint32_t doer = frame.subjects.front();
        const std::size_t before = out.size();
        add(out, doer, {d_.chunks[doer].first, d_.chunks[target].last, d_.chunks[frame.verb].head}, &frame,
            Told::surely);
        if (out.size() > before) out.back().polarity = Polarity::negative;
    }

    /// "None of our units had fired", by the day of the attack or without one: of what is hit nobody need speak.
    void read_no_shot(const Frame& frame, std::vector<Claim>& out) {
        const bool of_shots = frame.objects.empty() || any_projectile(frame.objects);  // "did not fire | a single shell"
        if (!is_verb(frame, phrases_of<"fire-verb">(d_)) || !of_shots || !is_speakers_own(r_, frame.subjects.front())) return;
        const bool other = std::any_of(frame.preps.begin(), frame.preps.end(), [&](const PrepPhrase& p) { return !is_day_of_lead(d_.chunks[p.chunk]); });
        if (other) return;
        const std::size_t before = out.size();
        add(out, frame.subjects.front(), {start_of(frame), d_.chunks[frame.verb].last, d_.chunks[frame.verb].head}, &frame, Told::surely);
        if (out.size() > before) out.back().polarity = Polarity::negative;
    }

    /// The day that a chunk names is one that the first sentences name too.
    bool is_day_of_lead(const Chunk& chunk) const {
        const auto days = figures_in(r_, chunk.first, chunk.last);
        const std::uint32_t lead_end = d_.sentences[std::min<std::size_t>(lead_sentences, d_.sentences.size()) - 1].last;
        const auto told = [&](const Mention& m) { return m.timex && days.front().timex && m.timex->value == days.front().timex->value; };
        return !days.empty() && std::ranges::any_of(figures_in(r_, 0, std::min(lead_end, d_.sentences[chunk.sentence].first)), told);
    }

    /// "Did not fire on Elm", "denied shelling the town", of the place that the article is about, or that its first sentences name.
    bool names_main_place(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        const NameMention* name = r_.names.at(chunk.head);
        const std::uint32_t lead_end = d_.sentences[std::min<std::size_t>(lead_sentences, d_.sentences.size()) - 1].last;
        const auto in_lead = [&](const NameMention& m) { return m.name == name->name && m.last <= lead_end; };
        if (name != nullptr) return r_.names.entities[name->name].type == EntityType::place && (r_.names.entities[name->name].id == r_.main_place || std::ranges::any_of(r_.names.mentions, in_lead));
        const auto noun = phrase_of<"ground-noun">(d_, chunk.head, chunk.last);
        return noun && noun.phrase->get("town") == "yes" && is_definite(c) && !r_.main_place.empty();
    }

    /// What a chunk names is what one of the first sentences says was hit.
    bool is_hit_in_lead(std::uint32_t target) const {
        const std::string thing = noun_lemma(d_, d_.chunks[target].head);
        return std::any_of(r_.frames.begin(), r_.frames.end(), [&](const Frame& frame) {
            if (frame.sentence >= lead_sentences || frame.negated || frame.verb >= target) return false;
            const auto& hit = frame.passive ? frame.subjects : frame.objects;
            const bool named = std::any_of(hit.begin(), hit.end(), [&](std::uint32_t c) {
                return noun_lemma(d_, d_.chunks[c].head) == thing;
            });
            return named && is_verb(frame, hits_);
        });
    }

    /// "The raid, carried out by the Front": no "website used by the Front", no "measures taken by the army".
    bool follows_attack(const Frame& frame) const {
        std::uint32_t c = frame.verb;
        while (c > 0 && d_.chunks[c - 1].sentence == frame.sentence && (d_.chunks[c - 1].kind == ChunkKind::adverb || d_.text(d_.chunks[c - 1].first) == ",")) --c;
        const bool noun_before = c > 0 && d_.chunks[c - 1].sentence == frame.sentence && d_.chunks[c - 1].kind == ChunkKind::noun;
        const bool own_subject = noun_before && !frame.participle && !frame.subjects.empty() && frame.subjects.front() == c - 1;  // "it | was carried out"
        return !noun_before || own_subject || is_this_attack(c - 1) || attack_before(c);
    }

    /// "Six died in a raid on the market carried out by the Front": the attack stands before what it hit.
    bool attack_before(std::uint32_t c) const {
        constexpr std::uint32_t reach = 5;  // chunks: "a raid | on | the market | in | Elm"
        for (std::uint32_t k = c; k-- > 0 && c - k <= reach && d_.chunks[k].sentence == d_.chunks[c].sentence && d_.chunks[k].kind != ChunkKind::verb;)
            if (is_this_attack(k)) return true;
        return false;
    }

    /// "It is believed to have been carried out": the subject is a pronoun or left out.
    bool stands_for_attack(const Frame& frame) const {
        if (frame.subjects.empty()) return true;
        const auto word = lower(d_, d_.chunks[frame.subjects.front()].head);
        return word == "it" || word == "they" || word == "this" || word == "which" || word == "that";
    }

    void read_agent(const Frame& frame, bool done, std::vector<Claim>& out) {
        auto preps = frame.preps;
        // "rockets fired from [a drone] hit the pens": the noun before the next verb is the doer all the same
        const std::uint32_t next = frame.verb + 1;
        if (preps.empty() && next + 1 < d_.chunks.size() && d_.chunks[next].kind == ChunkKind::prep &&
            d_.chunks[next + 1].kind == ChunkKind::noun)
            preps.push_back({d_.chunks[next].first, next + 1, frame.verb});
        for (const PrepPhrase& p : preps)
            if (lower(d_, p.prep) == "by" || lower(d_, p.prep) == "from")
                return add(out, p.chunk,
                           {doubt_start(frame), d_.chunks[p.chunk].last, d_.chunks[frame.verb].head}, &frame,
                           !done ? Told::loosely
                           : frame.subjects.empty() || any_projectile(frame.subjects) ||
                                   is_definite(frame.subjects.front())
                               ? Told::surely
                               : Told::by_place);
    }

    /// "was likely to have been carried out": the words of doubt before the verb are of it.
    std::uint32_t doubt_start(const Frame& frame) const {
        std::uint32_t first = d_.chunks[frame.verb].first;
        if (frame.parent != no_chunk) first = std::min(first, d_.chunks[r_.frames[frame.parent].verb].first);
        return frame.subjects.empty() ? first : std::min(first, d_.chunks[frame.subjects.front()].first);
    }

    /// "blamed X for the attack", "blamed the attack on X", "accused X of responsibility for it".
    void read_blame(const Frame& frame, std::vector<Claim>& out) {
        const Chunk& verb = d_.chunks[frame.verb];
        for (const PrepPhrase& p : frame.preps)
            if (lower(d_, p.prep) == "on" && any_attack(frame.objects))
                return add_blamed(out, p.chunk, {start_of(frame), d_.chunks[p.chunk].last, verb.head}, frame, how_surely(frame.objects));
        if (frame.objects.empty() || frame.passive) return;
        ChunkList attacks;
        for (const PrepPhrase& p : frame.preps)
            if (is_this_attack(p.chunk) || is_part(p.chunk)) attacks.push_back(p.chunk);
        const bool bare = std::all_of(frame.preps.begin(), frame.preps.end(),
                                      [&](const PrepPhrase& p) {
                                          return lower(d_, p.prep) == "of" || lower(d_, p.prep) == "in";
                                      }) &&
                          lemma_of(d_, verb.head, 'v') == "blame";
        if (!attacks.empty() || bare)
            add_blamed(out, frame.objects.front(), {start_of(frame), frame.last, verb.head}, frame, names_other_attack(frame) ? Told::besides : how_surely(attacks));
    }

    /// "Responsibility for that attack": one that is told of besides.
    bool names_other_attack(const Frame& frame) const {
        return std::ranges::any_of(frame.preps, [&](const PrepPhrase& p) { return lower(d_, d_.chunks[p.chunk].first) == "that" && names_attack(d_.chunks[p.chunk]); });
    }

    std::uint32_t start_of(const Frame& frame) const {
        return frame.subjects.empty() ? d_.chunks[frame.verb].first : d_.chunks[frame.subjects.front()].first;
    }

    /// "blamed those attacks on", "for attacks on markets": several, which need not be the article's own.
    Told how_surely(const ChunkList& attacks) const {
        const auto several = [&](std::uint32_t c) { return d_.tokens[d_.chunks[c].head].tag == segment::Tag::nns && lower(d_, d_.chunks[c].first) != "the"; };
        return std::any_of(attacks.begin(), attacks.end(), several) ? Told::by_place : Told::surely;
    }

    /// "held X responsible for the attack".
    bool holds_responsible(const Frame& frame) const {
        constexpr std::uint32_t reach = 6;  // tokens: "the ruling party responsible"
        const Chunk& verb = d_.chunks[frame.verb];
        return lemma_of(d_, verb.head, 'v') == "hold" && !frame.objects.empty() &&
               has(phrases_of<"doer-word">(d_), verb.last, std::min(verb.last + reach, end_of(frame)));
    }

    /// Who blames vouches for it, not the outlet.
    void add_blamed(std::vector<Claim>& out, std::uint32_t doer, Words words, const Frame& frame, Told told) {
        const std::size_t before = out.size();
        add(out, doer, words, &frame, told);
        if (out.size() == before) return;
        Claim& claim = out.back();
        claim.parts.push_back({PartRole::hedge, d_.tokens[words.cue].span()});
        if (claim.speaker || frame.subjects.empty()) return;
        const Chunk& who = d_.chunks[frame.subjects.front()];
        const ChunkEntity e = entity_of(r_, who);
        claim.speaker = Speaker{e.entity ? party_of(*e.entity) : std::string(noun_lemma(d_, who.head)),
                                std::string(d_.text(d_.span(who.first, who.last))), std::string(lower(d_, words.cue))};
    }

    bool is_part(std::uint32_t c) const {
        const std::uint32_t head = d_.chunks[c].head;
        return static_cast<bool>(parts_.longest(d_.words_from(head, head + 1)));
    }

    /// "denied any involvement", "denies carrying out the attack".
    void read_denial(const Frame& frame, std::vector<Claim>& out) {
        if (frame.subjects.empty() || frame.negated) return;
        const Chunk& verb = d_.chunks[frame.verb];
        const bool part = std::any_of(frame.objects.begin(), frame.objects.end(),
                                      [&](std::uint32_t c) { return is_part(c); });
        const auto deed =
            deeds_.longest(d_.words_from(std::min(verb.last, end_of(frame) - 1), end_of(frame)));
        if (!part && !deed) return;
        const std::size_t before = out.size();
        add(out, frame.subjects.front(),
            {d_.chunks[frame.subjects.front()].first, std::max(frame.last, verb.last), verb.head}, nullptr,
            Told::surely);
        if (out.size() == before) return;
        Claim& claim = out.back();
        claim.polarity = Polarity::negative;
        claim.modality = {Modality::denied};
        const Chunk& who = d_.chunks[frame.subjects.front()];
        claim.speaker = Speaker{*who_in(claim).begin(), std::string(d_.text(d_.span(who.first, who.last))),
                                std::string(lower(d_, verb.head))};
    }

    static Parties who_in(const Claim& claim) {
        Parties who;
        for (const auto& e : claim.entities)
            if (e.role == EntityRole::party) who.insert(e.id);
        return who;
    }

    /// "the planes are believed to be Russian".
    void read_copula(const Frame& frame, std::vector<Claim>& out) {
        if (frame.subjects.empty() || verb_lemma(frame) != "be") return;
        const Chunk& subject = d_.chunks[frame.subjects.front()];
        if (!forces_.longest(d_.words_from(subject.head, subject.last))) return;
        const std::uint32_t verb_end = d_.chunks[frame.verb].last;
        for (const auto& e : entities_in(r_, verb_end, std::min(verb_end + 1, end_of(frame))))
            if (e.mention->demonym) {
                const std::uint32_t c = chunk_of(d_, e.mention->first);
                if (c != no_chunk)
                    add(out, c, {subject.first, e.mention->last, d_.chunks[frame.verb].head}, &frame,
                        Told::surely);
            }
    }

    /// "air raids by Russian jets", "a Russian air strike".
    void read_noun(std::uint32_t c, std::vector<Claim>& out) {
        if (!is_this_attack(c)) return;
        const Chunk& chunk = d_.chunks[c];
        std::uint32_t by = c + 1;
        if (by + 1 < d_.chunks.size() && d_.chunks[by].sentence == chunk.sentence &&
            lower(d_, d_.chunks[by].first) == "by" && d_.chunks[by + 1].kind == ChunkKind::noun)
            return add(out, by + 1, {chunk.first, d_.chunks[by + 1].last, chunk.head}, nullptr,
                       Told::by_place);
        const bool modified =
            std::any_of(r_.names.mentions.begin(), r_.names.mentions.end(), [&](const NameMention& m) {
                return m.demonym && m.first >= chunk.first && m.last <= chunk.last;
            });
        if (modified) add(out, c, {chunk.first, chunk.last, chunk.head}, nullptr, Told::loosely);
    }

    /// "It was unclear who carried it out", "nobody could say who was responsible".
    void read_unknown(const segment::Sentence& sentence, std::vector<Claim>& out) {
        static const PhraseTable& unknown = d_.pack->phrases("doer-unknown");
        constexpr std::uint32_t reach = 5;
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
            const auto match = unknown.longest(d_.words_from(t, sentence.last));
            if (!match) continue;
            const std::uint32_t from = t + match.length, last = std::min(from + reach, sentence.last);
            if (!has(deeds_, from, last) && !has(phrases_of<"doer-word">(d_), from, last)) return;
            Draft draft(r_, ClaimKind::stance, sentence.first, last);
            Claim& claim = draft.claim();
            claim.event = attack_event;
            claim.measure = "who carried out the " + claim.event;
            claim.slot = "event doer:" + claim.event;
            claim.predicate = "carried out";
            claim.polarity = Polarity::positive;
            claim.position = unknown_doer;
            claim.entities.push_back({unknown_doer, unknown_doer, EntityType::group, EntityRole::party});
            draft.part(PartRole::hedge, t, from)
                .rule(match.phrase->rule)
                .place(sentence.first, last)
                .voice(t, nullptr)
                .words(sentence.first, last);
            claim.modality = {claim.speaker ? Modality::reported
                                            : Modality::asserted};  // "could" is of the saying
            out.push_back(draft.take());
            return;
        }
    }

    static constexpr std::uint32_t lead_sentences = 3;  ///< those that tell of the article's own event
    static constexpr const char* unknown_doer = "not known";

    /// "the strike", "it": what was told of before.
    bool is_definite(std::uint32_t c) const {
        const auto word = lower(d_, d_.chunks[c].first);
        return word == "the" || word == "this" || word == "it" || word == "which" || word == "that";
    }

    /// The article's first sentences tell of its event; later ones do where they name its place.
    bool is_of_main_event(const Claim& claim, std::uint32_t token) const {
        if (sentence_of(d_, token) < lead_sentences) return true;
        if (!claim.place_stated || claim.place.size() < 2) return false;
        const auto main = place_path(r_, r_.main_place);
        const auto within = [](const auto& path, std::string_view place) { return std::ranges::find(path, place) != path.end(); };
        return within(claim.place, r_.main_place) || (main.size() > 1 && within(main, claim.place.front()));
    }

    void add(std::vector<Claim>& out, std::uint32_t doer, Words words, const Frame* frame, Told told) {
        std::uint32_t last = 0;
        const Parties who = parties_acting(r_, doer, last);
        if (who.empty()) return;
        words.last = std::max(words.last, last);
        Draft draft(r_, ClaimKind::stance, words.first, words.last);
        Claim& claim = draft.claim();
        claim.event = attack_event;
        claim.measure = "who carried out the " + claim.event;
        claim.slot = "event doer:" + claim.event;
        claim.polarity = Polarity::positive;
        for (const std::string& id : who) {
            claim.entities.push_back(party_ref(r_, id));
            claim.position += (claim.position.empty() ? "" : ", ") + claim.entities.back().name;
        }
        draft.part(PartRole::cue, words.cue, words.cue + 1);
        const std::uint32_t end = d_.sentences[sentence_of(d_, words.first)].last;
        draft.place(words.first, std::min(words.last + 4, end))
            .time(words.first, end)
            .voice(words.cue, frame)
            .words(words.first, words.last);
        // who is blamed, or blames, is not where it happened
        const auto is_party = [&](const std::string& id) {
            return who.count(id) || (claim.speaker && claim.speaker->id == id);
        };
        if (claim.place.size() == 1 && is_party(std::string(claim.place.front())) && !r_.main_place.empty())
            claim.place = place_path(r_, r_.main_place), claim.place_stated = false;
        draft.doubt(words.first, words.last);
        if (std::find(claim.modality.begin(), claim.modality.end(), Modality::denied) != claim.modality.end())
            claim.polarity = Polarity::negative;
        const bool outright =
            told == Told::surely || (told == Told::by_place && is_of_main_event(claim, words.first));
        claim.predicate = outright ? "carried out" : told == Told::besides ? carried_out_besides : "named after";
        out.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& events_;
    const PhraseTable& deeds_;
    const PhraseTable& hits_;
    const PhraseTable& forces_;
    const PhraseTable& parts_;
    const PhraseTable& others_;
    const PhraseTable& habits_;
};

}  // namespace

void doer_claims(const Reading& reading, std::vector<Claim>& out) {
    DoerReader(reading).read(out);
}

}  // namespace atodds::extract
