// Who won: an election, a race, a title, a post.
#include <algorithm>
#include <optional>
#include <string>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::Document;

namespace {

class ContestReader {
  public:
    ContestReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            const std::uint32_t head = d_.chunks[frame.verb].head, end = d_.sentences[frame.sentence].last;
            if (frame.negated || frame.infinitive || !may_tell(frame, d_.words[head]) || is_open(frame)) continue;
            if (const auto verb = phrase_of<"win-verb">(d_, head, end))
                read_win(frame, *verb.phrase);
            else if (const auto gift = phrase_of<"award-verb">(d_, head, end))
                read_award(frame, *gift.phrase);
            else if (const auto gain = phrase_of<"receive-verb">(d_, head, end))
                read_receipt(frame, *gain.phrase);
            else if (verb_lemma(frame) == "be")
                read_winner(frame);
            else if (phrase_of<"declare-verb">(d_, head, end))
                read_declared(frame);
            if (const auto act = phrase_of<"elect-verb">(d_, head, end)) read_elected(frame, head + act.length);
        }
    }

  private:
    /// False: the verb is none of those that are looked for.
    bool may_tell(const Frame& frame, rules::WordId verb) const {
        return phrases_of<"win-verb">(d_).may_start(verb) || phrases_of<"award-verb">(d_).may_start(verb) || phrases_of<"receive-verb">(d_).may_start(verb) ||
               phrases_of<"declare-verb">(d_).may_start(verb) || phrases_of<"elect-verb">(d_).may_start(verb) || verb_lemma(frame) == "be";
    }

    bool is_open(const Frame& frame) const {
        static const PhraseTable &conditions = d_.pack->phrases("pole-condition"),
                                 &modal = d_.pack->phrases("modality");
        const auto& verb = d_.chunks[frame.verb];
        const auto& sentence = d_.sentences[frame.sentence];
        const std::uint32_t from = std::max(sentence.first, verb.first > 2 ? verb.first - 2 : 0U);
        return phrase_in(d_, modal, verb.first, verb.head) != nullptr ||
               phrase_in(d_, conditions, from, verb.head) != nullptr;
    }

    const NamedEntity* named(std::uint32_t chunk) const {
        if (const auto person = person_of(r_, chunk)) return person->entity;
        const NameMention* name = r_.names.at(d_.chunks[chunk].head);
        return name != nullptr && !name->demonym ? &r_.names.entities[name->name] : nullptr;
    }

    const NamedEntity* named(const ChunkList& chunks) const {
        if (chunks.size() != 1) return nullptr;
        return named(chunks.front());
    }

    /// "the presidential run-off": the contest that a noun phrase names; empty: none, or one of another year.
    std::string contest_in(const Chunk& chunk) const {
        const auto noun = phrase_of<"contest-noun">(d_, chunk.head, d_.sentences[chunk.sentence].last);  // "race for mayor" too
        if (!noun) return {};
        for (const Mention& m : figures_in(r_, chunk.first, chunk.last))
            if (m.type == MentionType::ordinal && noun.phrase->get("counted") != "yes") return {};  // "his third title"
        return std::string(noun.phrase->get("contest").empty() ? noun.phrase->base
                                                               : noun.phrase->get("contest"));
    }

    /// What tells the contest from others of its kind: "women's" of "the women's race".
    std::string modifiers_in(const ChunkList& chunks) const {
        std::string found;
        for (const auto c : chunks) {
            const Chunk& chunk = d_.chunks[c];
            if (contest_in(chunk).empty()) continue;
            for (std::uint32_t t = chunk.first; t < chunk.head; ++t)
                if (segment::is_noun(d_.tokens[t].tag) || segment::is_adjective(d_.tokens[t].tag)) found.append(found.empty() ? "" : " ").append(lower(d_, t));
            return found + destination(c);
        }
        return found;
    }

    /// "to Orvale" of "the stage to Orvale".
    std::string destination(std::uint32_t c) const {
        if (c + 2 >= d_.chunks.size() || d_.chunks[c + 1].kind != segment::ChunkKind::prep || d_.chunks[c + 2].sentence != d_.chunks[c].sentence) return {};
        const NameMention* name = r_.names.at(d_.chunks[c + 2].head);
        const bool leads = lower(d_, d_.chunks[c + 1].first) == "to" || lower(d_, d_.chunks[c + 1].first) == "in" || lower(d_, d_.chunks[c + 1].first) == "of";
        return name != nullptr && leads ? " " + r_.names.entities[name->name].id : std::string();
    }

    /// The contest that one of the chunks names; of "it" the one of the sentence before.
    std::string contest_of(const ChunkList& chunks) const {
        for (const auto c : chunks) {
            const Chunk& chunk = d_.chunks[c];
            if (std::string contest = contest_in(chunk); !contest.empty()) return contest;
            if (chunk.last - chunk.first == 1 && lower(d_, chunk.first) == "it") return contest_before(chunk.sentence);
        }
        return {};
    }

    /// The one contest of the sentence and the one before it.
    std::string contest_before(std::uint32_t sentence) const {
        constexpr std::uint32_t reach = 1;
        std::string only;
        for (const Chunk& chunk : d_.chunks) {
            if (chunk.sentence + reach < sentence || chunk.sentence > sentence || chunk.kind != segment::ChunkKind::noun) continue;
            const std::string contest = contest_in(chunk);
            if (contest.empty() || contest == only) continue;
            if (!only.empty()) return {};
            only = contest;
        }
        return only;
    }

    const NamedEntity* behind(const Frame& frame, std::string_view preposition) const {
        for (const PrepPhrase& p : frame.preps)
            if (lower(d_, p.prep) == preposition)
                if (const NamedEntity* entity = named(p.chunk)) return entity;
        return nullptr;
    }

    /// "Ann Lee won the final", "the stage was taken by Ann Lee", "Ann Lee won in a sprint".
    void read_win(const Frame& frame, const rules::Phrase& verb) {
        const NamedEntity* winner = frame.passive ? behind(frame, "by") : named(frame.subjects);
        if (winner == nullptr) return;
        std::string contest = contest_of(frame.passive ? frame.subjects : frame.objects);
        const bool bare = frame.objects.empty() && !frame.passive && verb.get("bare") == "yes";
        if (contest.empty() && bare) contest = contest_before(frame.sentence);
        if (contest.empty() || (verb.get("only") == "prize" && !frame.passive && contest != "prize")) return;
        add(frame, *winner, contest, frame.first, frame.last, verb.rule);
        if (!out_.empty() && !bare) out_.back().thing = modifiers_in(frame.passive ? frame.subjects : frame.objects);
    }

    /// "The prize went to Ann Lee", "the jury awarded Ann Lee the prize", "Ann Lee was given the award".
    void read_award(const Frame& frame, const rules::Phrase& verb) {
        const bool goes = verb.get("goes") == "yes";
        const std::string of_subject = contest_of(frame.subjects), of_object = contest_of(frame.objects);
        const NamedEntity* winner = nullptr;
        if (goes || frame.passive) winner = !of_subject.empty() ? behind(frame, "to") : goes ? nullptr : named(frame.subjects);
        else if (!of_object.empty()) winner = frame.objects.size() > 1 ? named(frame.objects.front()) : behind(frame, "to");
        const bool subject = !of_subject.empty() && (goes || frame.passive);
        const std::string& contest = subject ? of_subject : of_object;
        if (winner == nullptr || contest.empty()) return;
        add(frame, *winner, contest, frame.first, frame.last, verb.rule);
        if (!out_.empty()) out_.back().thing = prize_in(subject ? frame.subjects : frame.objects);
    }

    /// Which of the prizes it is: "best actress" of "the prize for best actress", "literature" of "the literature prize".
    std::string prize_in(const ChunkList& chunks) const {
        std::string found = modifiers_in(chunks);
        for (const auto c : chunks) {
            const std::uint32_t what = c + 2;
            const bool told = what < d_.chunks.size() && d_.chunks[what].sentence == d_.chunks[c].sentence && d_.chunks[what].kind == segment::ChunkKind::noun &&
                              !contest_in(d_.chunks[c]).empty() && lower(d_, d_.chunks[c + 1].first) == "for";
            if (told)
                for (std::uint32_t t = d_.chunks[what].first; t < d_.chunks[what].last; ++t)
                    if (segment::is_noun(d_.tokens[t].tag) || segment::is_adjective(d_.tokens[t].tag)) found.append(found.empty() ? "" : " ").append(lower(d_, t));
        }
        return found;
    }

    /// "Ann Lee received the award".
    void read_receipt(const Frame& frame, const rules::Phrase& verb) {
        const NamedEntity* winner = frame.passive ? nullptr : named(frame.subjects);
        const std::string contest = contest_of(frame.objects);
        if (winner == nullptr || contest != "prize") return;
        add(frame, *winner, contest, frame.first, frame.last, verb.rule);
        if (!out_.empty()) out_.back().thing = prize_in(frame.objects);
    }

    /// "Ann Lee was the winner of the race", "the winner was Ann Lee".
    void read_winner(const Frame& frame) {
        static const PhraseTable& winners = d_.pack->phrases("winner-noun");
        if (frame.subjects.size() != 1 || frame.objects.size() != 1) return;
        const std::uint32_t subject = frame.subjects.front(), object = frame.objects.front();
        const auto is_winner = [&](std::uint32_t c) { return winners.longest(d_.words_from(d_.chunks[c].head, d_.chunks[c].last)); };
        const auto noun = is_winner(object) ? is_winner(object) : is_winner(subject);
        const NamedEntity* winner = is_winner(object) ? named(subject) : is_winner(subject) ? named(object) : nullptr;
        if (winner == nullptr) return;
        std::string contest;
        for (const PrepPhrase& p : frame.preps)
            if (contest.empty() && lower(d_, p.prep) == "of") contest = contest_in(d_.chunks[p.chunk]);
        if (contest.empty()) contest = contest_before(frame.sentence);
        if (!contest.empty()) add(frame, *winner, contest, frame.first, frame.last, noun.phrase->rule);
    }

    /// "declared Ann Lee the winner of the run-off".
    void read_declared(const Frame& frame) {
        const std::uint32_t end = d_.sentences[frame.sentence].last, from = d_.chunks[frame.verb].last;
        const auto& told = frame.passive ? frame.subjects : frame.objects;
        const NamedEntity* winner = nullptr;
        for (const auto c : told)
            if (winner == nullptr) winner = named(c);
        constexpr std::uint32_t reach = 10;
        bool won = false;
        for (std::uint32_t t = from; t < std::min(from + reach, end); ++t) {
            if (lower(d_, t) == "winner" || lower(d_, t) == "victor") won = true;
            const auto noun = won ? phrase_of<"contest-noun">(d_, t, end) : PhraseTable::Match{};
            if (!noun || winner == nullptr) continue;
            const std::string contest(noun.phrase->get("contest").empty() ? noun.phrase->base
                                                                          : noun.phrase->get("contest"));
            return add(frame, *winner, contest, frame.first, t + noun.length, noun.phrase->rule);
        }
    }

    /// "was elected mayor of Elm": the post.
    void read_elected(const Frame& frame, std::uint32_t from) {
        const std::uint32_t end = d_.sentences[frame.sentence].last;
        const NamedEntity* winner = named(frame.passive ? frame.subjects : frame.objects);
        constexpr std::uint32_t reach = 6;
        for (std::uint32_t t = from; winner != nullptr && t < std::min(from + reach, end); ++t)
            if (const auto post = phrase_of<"elected-post">(d_, t, end))
                return add(frame, *winner, std::string(post.phrase->base), frame.first, t + post.length,
                           post.phrase->rule);
    }

    bool is_past(const Claim& claim) const {
        return claim.time && claim.time->to && claim.as_of &&
               (*claim.as_of - *claim.time->to).count() > background_days;
    }

    /// Women and men, juniors and masters run one race each: whoever tells of one of them without saying so leaves it open.
    bool is_divided() {
        if (!divided_) divided_ = has_phrase<"contest-class">(d_, 0, static_cast<std::uint32_t>(d_.tokens.size()));
        return *divided_;
    }

    void add(const Frame& frame, const NamedEntity& winner, const std::string& contest, std::uint32_t first,
             std::uint32_t last, rules::RuleIndex rule) {
        static const PhraseTable& contests = d_.pack->phrases("contest-noun");
        const rules::Phrase* kind = contests.written(contest);
        if (kind != nullptr && kind->get("divided") == "yes" && is_divided()) return;
        Draft draft(r_, ClaimKind::attribute, std::min(first, d_.chunks[frame.verb].first), last);
        Claim& claim = draft.claim();
        draft.entity(winner, EntityRole::subject, false);
        draft.time(d_.sentences[frame.sentence].first, d_.sentences[frame.sentence].last);
        if (is_past(claim)) return;
        claim.measure = "winner of the " + contest;
        claim.slot = "fact:winner:" + contest;
        claim.attribute = Attribute{contest, "winner", winner.id, winner.id, true};
        claim.inferred = true;
        draft.part(PartRole::cue, d_.chunks[frame.verb].head, d_.chunks[frame.verb].head + 1).rule(rule);
        draft.voice(d_.chunks[frame.verb].head, &frame).words(first, last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
    std::optional<bool> divided_;  ///< once asked
};

}  // namespace

void contest_claims(const Reading& reading, std::vector<Claim>& out) {
    ContestReader(reading, out).read();
}

}  // namespace atodds::extract
