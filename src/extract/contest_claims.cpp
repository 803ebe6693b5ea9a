// Who won: an election, a race, a title, a post.
#include <algorithm>
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
            if (frame.negated || frame.infinitive || is_open(frame)) continue;
            const std::uint32_t head = d_.chunks[frame.verb].head, end = d_.sentences[frame.sentence].last;
            if (const auto verb = phrase_of<"win-verb">(d_, head, end))
                read_win(frame, *verb.phrase);
            else if (phrase_of<"declare-verb">(d_, head, end))
                read_declared(frame);
            else if (const auto act = phrase_of<"elect-verb">(d_, head, end))
                read_elected(frame, head + act.length);
        }
    }

  private:
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

    const NamedEntity* named(const std::vector<std::uint32_t>& chunks) const {
        if (chunks.size() != 1) return nullptr;
        return named(chunks.front());
    }

    /// "the presidential run-off": the contest that a noun phrase names; empty: none, or one of another year.
    std::string contest_in(const Chunk& chunk) const {
        const auto noun = phrase_of<"contest-noun">(d_, chunk.head, chunk.last);
        if (!noun) return {};
        for (const Mention& m : figures_in(r_, chunk.first, chunk.last))
            if (m.type == MentionType::ordinal) return {};  // "his third title"
        return std::string(noun.phrase->get("contest").empty() ? noun.phrase->base
                                                               : noun.phrase->get("contest"));
    }

    void read_win(const Frame& frame, const rules::Phrase& verb) {
        if (frame.passive) return;
        const NamedEntity* winner = named(frame.subjects);
        if (winner == nullptr) return;
        for (const auto o : frame.objects)
            if (const std::string contest = contest_in(d_.chunks[o]); !contest.empty())
                return add(frame, *winner, contest, frame.first, d_.chunks[o].last, verb.rule);
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

    void add(const Frame& frame, const NamedEntity& winner, const std::string& contest, std::uint32_t first,
             std::uint32_t last, rules::RuleIndex rule) {
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
};

}  // namespace

void contest_claims(const Reading& reading, std::vector<Claim>& out) {
    ContestReader(reading, out).read();
}

}  // namespace atodds::extract
