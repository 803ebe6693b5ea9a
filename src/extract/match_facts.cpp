// What a report of a match or race gives one of: the minute of the winner or of a sending-off, the goals of a
// player.
#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"
#include "extract/small_numbers.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Document;

namespace {

constexpr int full_time = 90;
constexpr int longest_match = 130;  ///< minutes, extra time and stoppages counted
/// Tokens between the minute and the words that say what happened in it.
constexpr std::uint32_t minute_reach = 14;
constexpr std::uint32_t reach_behind = 5;
constexpr std::uint32_t count_reach = 5;

/// A stretch of tokens that tells a minute of the match.
struct Minute {
    std::uint32_t first = 0, last = 0;
    int from = 0, to = 0;
};

class MatchReader {
  public:
    MatchReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (std::uint32_t s = 0; s < d_.sentences.size(); ++s) {
            const segment::Sentence& sentence = d_.sentences[s];
            if (d_.may_hold(phrases_of<"stoppage-time">(d_), s))
                for (std::uint32_t t = sentence.first; t < sentence.last; ++t) read_minute(t, sentence);
            else
                for (const auto& number : numbers_in(r_.small_numbers, sentence.first, sentence.last)) read_minute(number.token, sentence);
        }
        for (const Frame& frame : r_.frames) read_goals(frame);
    }

  private:
    void read_minute(std::uint32_t t, const segment::Sentence& sentence) {
        if (const auto minute = minute_at(t, sentence)) add_minute(*minute, sentence);
    }

    std::optional<Minute> minute_at(std::uint32_t t, const segment::Sentence& sentence) const {
        if (const auto late = phrase_of<"stoppage-time">(d_, t, sentence.last))
            return Minute{t, t + late.length, full_time, full_time + 15};
        const auto told = small_number(d_, t);
        if (!told || told->value <= 0 || told->value > longest_match) return std::nullopt;
        const int number = told->value;
        if (const auto added = phrase_of<"added-minute">(d_, t + 1, sentence.last))
            return Minute{t, t + 1 + added.length, full_time + number, full_time + number};
        if (const auto end = phrase_of<"before-end">(d_, t + 1, sentence.last))
            return Minute{t, t + 1 + end.length, full_time - number, full_time - number};
        const bool fused = t + 2 < sentence.last && d_.text(t + 1) == "-" && lower(d_, t + 2) == "minute";
        const bool nth = d_.text(t).find_first_not_of("0123456789") != std::string_view::npos;
        const bool named = t + 1 < sentence.last && lower(d_, t + 1) == "minute";
        const bool after = t > sentence.first && lower(d_, t - 1) == "after" && t + 1 < sentence.last &&
                           lower(d_, t + 1) == "minutes";
        const bool implied = nth && t >= sentence.first + 2 && lower(d_, t - 1) == "the" &&
                             lower(d_, t - 2) == "in" &&
                             (t + 1 >= sentence.last || phrase_of<"clause-mark">(d_, t + 1, sentence.last));
        if (!fused && !(nth && named) && !after && !implied) return std::nullopt;
        return Minute{t, t + (fused ? 3U : implied ? 1U : 2U), number, number};
    }

    /// What happened in it: said before the minute in its clause, else right behind it.
    const Phrase* kind_of(const Minute& minute, const segment::Sentence& sentence) const {
        for (std::uint32_t t = minute.first; t-- > sentence.first && minute.first - t <= minute_reach;) {
            if (const auto kind = phrase_of<"match-event">(d_, t, sentence.last)) return kind.phrase;
            if (phrase_of<"clause-mark">(d_, t, sentence.last)) break;
        }
        for (std::uint32_t t = minute.last; t < std::min(minute.last + reach_behind, sentence.last); ++t) {
            if (const auto kind = phrase_of<"match-event">(d_, t, sentence.last)) return kind.phrase;
            if (phrase_of<"clause-mark">(d_, t, sentence.last)) break;
        }
        return nullptr;
    }

    void add_minute(const Minute& minute, const segment::Sentence& sentence) {
        const Phrase* kind = kind_of(minute, sentence);
        if (kind == nullptr || kind->get("event").empty()) return;
        const std::string what = "minute of the " + std::string(kind->get("event"));
        Draft draft(r_, ClaimKind::attribute, minute.first, minute.last);
        Claim& claim = draft.claim();
        Value value;
        value.text = std::string(d_.text(d_.span(minute.first, minute.last)));
        value.low = value.soft_low = Decimal(minute.from);
        value.high = value.soft_high = Decimal(minute.to);
        if (minute.from == minute.to) value.nominal = Decimal(minute.from);
        finish(draft, what, "match", value, minute.first, minute.last);
        claim.rules.push_back(d_.pack->rules()[kind->rule].id);
        out_.push_back(draft.take());
    }

    void finish(Draft& draft, const std::string& what, const std::string& of, const Value& value,
                std::uint32_t first, std::uint32_t last) const {
        Claim& claim = draft.claim();
        claim.measure = what;
        claim.slot = "fact:" + what + ":" + of;
        claim.value = value;
        claim.attribute = Attribute{of, what, value.text, std::nullopt, true};
        claim.inferred = true;
        draft.part(PartRole::value, first, last).voice(first, nullptr).words(first, last);
    }

    /// "scored twice", "hit a hat-trick", "scored three goals".
    void read_goals(const Frame& frame) {
        const auto& sentence = d_.sentences[frame.sentence];
        const std::uint32_t head = d_.chunks[frame.verb].head;
        const auto verb = phrase_of<"goal-verb">(d_, head, sentence.last);
        if (!verb || frame.negated || frame.passive || frame.subjects.size() != 1) return;
        const auto person = person_of(r_, frame.subjects.front());
        if (!person) return;
        for (std::uint32_t t = head + verb.length;
             t < std::min(head + verb.length + count_reach, sentence.last); ++t)
            if (const auto count = phrase_of<"goal-count">(d_, t, sentence.last))
                return add_goals(frame, *person, *count.phrase, t, t + count.length);
    }

    void add_goals(const Frame& frame, const Person& person, const Phrase& count, std::uint32_t first,
                   std::uint32_t last) {
        Draft draft(r_, ClaimKind::attribute, std::min(frame.first, first), last);
        draft.entity(*person.entity, EntityRole::subject, false);
        Value value;
        value.text = std::string(d_.text(d_.span(first, last)));
        value.nominal = value.low = value.high = value.soft_low = value.soft_high =
            Decimal(std::stoi(std::string(count.get("value"))));
        finish(draft, "goals", person.entity->id, value, first, last);
        draft.rule(count.rule).time(frame.first, std::max(frame.last, last));
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void match_facts(const Reading& reading, std::vector<Claim>& out) {
    MatchReader(reading, out).read();
}

}  // namespace atodds::extract
