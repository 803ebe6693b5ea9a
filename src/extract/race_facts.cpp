// How long somebody took for a race, and in which place he or she came.
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <string>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Document;

namespace {

constexpr std::uint32_t time_reach = 14;  ///< tokens from the verb to the time
constexpr std::int64_t hundredths = 100;

/// A time in hundredths of a second, and the tokens that tell it.
struct RaceTime {
    std::uint32_t first = 0, last = 0;
    std::int64_t value = 0;
};

class RaceReader {
  public:
    RaceReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            const auto& sentence = d_.sentences[frame.sentence];
            const std::uint32_t head = d_.chunks[frame.verb].head;
            if (frame.negated || frame.passive || !phrase_of<"race-verb">(d_, head, sentence.last)) continue;
            const auto who = runner(frame);
            if (!who) continue;
            read_time(frame, *who, sentence.last);
            read_place(frame, *who, sentence.last);
        }
    }

  private:
    std::optional<Person> runner(const Frame& frame) const {
        for (const auto s : frame.subjects)
            if (auto person = person_of(r_, s)) return person;
        for (const auto s : frame.subjects)
            if (const NameMention* name = r_.names.at(d_.chunks[s].head)) return unlisted(*name);
        return std::nullopt;
    }

    /// "Tesfa Moru", of whom no list knows that it is a person: who won a race in some time is one, where the name has two words.
    std::optional<Person> unlisted(const NameMention& name) const {
        const NamedEntity& entity = r_.names.entities[name.name];
        if (entity.type != EntityType::thing || entity.id.find(' ') == std::string::npos || name.inferred) return std::nullopt;
        return Person{&entity, false};
    }

    /// "2:06:12", "1:22.4", "9.91": hundredths of a second.
    static std::optional<std::int64_t> clock(std::string_view text) {
        std::int64_t total = 0, part = 0;
        std::size_t at = 0;
        int fields = 0;
        while (at < text.size()) {
            const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), part);
            if (error != std::errc()) return std::nullopt;
            at = static_cast<std::size_t>(end - text.data());
            total = total * 60 + part;
            ++fields;
            if (at == text.size()) break;
            if (text[at] == '.') return decimals(text.substr(at + 1), total, fields);
            if (text[at] != ':') return std::nullopt;
            ++at;
        }
        return fields > 1 ? std::optional(total * hundredths) : std::nullopt;
    }

    static std::optional<std::int64_t> decimals(std::string_view text, std::int64_t seconds, int fields) {
        if (text.empty() || text.size() > 3 || text.find_first_not_of("0123456789") != std::string_view::npos)
            return std::nullopt;
        std::int64_t fraction = 0;
        for (std::size_t i = 0; i < 2; ++i) fraction = fraction * 10 + (i < text.size() ? text[i] - '0' : 0);
        return fields > 0 ? std::optional(seconds * hundredths + fraction) : std::nullopt;
    }

    /// "two hours, six minutes and 12 seconds": the units that follow each other.
    std::optional<RaceTime> spelled(std::uint32_t from, std::uint32_t last) const {
        RaceTime time;
        for (const Mention& m : figures_in(r_, from, last)) {
            const std::int64_t unit = m.unit ? seconds_of(m.unit->id) : 0;
            const bool goes_on = time.last == 0 || m.first_token <= time.last + 2;
            if (m.type != MentionType::duration || !m.value || !m.value->nominal || unit == 0 || !goes_on) {
                if (time.last != 0) break;
                continue;
            }
            if (time.last == 0) time.first = m.first_token;
            time.last = m.last_token;
            time.value += static_cast<std::int64_t>(
                m.value->nominal->approximate() * static_cast<double>(unit * hundredths) + 0.5);
        }
        return time.last == 0 ? std::nullopt : std::optional(time);
    }

    static std::int64_t seconds_of(const std::string& unit) {
        return unit == "second" ? 1 : unit == "minute" ? 60 : unit == "hour" ? 3600 : 0;
    }

    std::optional<RaceTime> time_in(std::uint32_t from, std::uint32_t last) const {
        for (std::uint32_t t = from; t < last; ++t) {
            if (const auto value = clock(clock_text(t, last));
                value && clock_text(t, last).find(':') != std::string_view::npos)
                return RaceTime{t, t + clock_tokens(t, last), *value};
        }
        return spelled(from, last);
    }

    /// The digits, colons and points that hang together from a token on: the tokeniser parts "2:06:12".
    std::uint32_t clock_tokens(std::uint32_t token, std::uint32_t last) const {
        std::uint32_t end = token;
        while (end < last && (end == token || d_.tokens[end].begin == d_.tokens[end - 1].end) &&
               d_.text(end).find_first_not_of("0123456789:.") == std::string_view::npos)
            ++end;
        if (end > token && (d_.text(end - 1) == "." || d_.text(end - 1) == ":")) --end;
        return end - token;
    }
    std::string_view clock_text(std::uint32_t token, std::uint32_t last) const {
        const std::uint32_t count = clock_tokens(token, last);
        return count == 0 ? std::string_view() : d_.text(d_.span(token, token + count));
    }

    /// "in 9.91 seconds", "after 2:11:40": not "by 14 seconds", "32 seconds ahead".
    void read_time(const Frame& frame, const Person& who, std::uint32_t end) {
        const std::uint32_t from = d_.chunks[frame.verb].last, last = std::min(from + time_reach, end);
        for (std::uint32_t t = from; t < last; ++t) {
            if (!phrase_of<"race-lead">(d_, t, last)) continue;
            const auto time = time_in(t + 1, end);  // "one hour, 12 minutes and nine seconds" may go on
            if (!time || time->first > t + 4 || phrase_of<"race-gap">(d_, time->last, end)) continue;
            return add(frame, who, "time of the race", *time, Decimal(time->value, 2));
        }
    }

    /// "finished third".
    void read_place(const Frame& frame, const Person& who, std::uint32_t end) {
        static const PhraseTable& numbers = d_.pack->phrases("small-number");
        const std::uint32_t from = d_.chunks[frame.verb].last;
        if (!phrase_of<"place-verb">(d_, d_.chunks[frame.verb].head, end)) return;
        for (std::uint32_t t = from; t < std::min(from + 3, end); ++t) {
            const auto place = numbers.longest(d_.words_from(t, t + 1));
            if (!place || place.phrase->get("ordinal") != "yes") continue;
            const bool counts_noun =
                t + 1 < end && segment::is_noun(d_.tokens[t + 1].tag) && lower(d_, t + 1) != "place";
            if (!counts_noun)
                add(frame, who, "place", {t, t + 1, 0},
                    Decimal(std::stoi(std::string(place.phrase->get("value")))));
            return;
        }
    }

    void add(const Frame& frame, const Person& who, const std::string& what, const RaceTime& time,
             Decimal number) {
        Draft draft(r_, ClaimKind::attribute, d_.chunks[frame.verb].first, time.last);
        Claim& claim = draft.claim();
        draft.entity(*who.entity, EntityRole::subject, false);
        Value value;
        value.text = std::string(d_.text(d_.span(time.first, time.last)));
        value.nominal = value.low = value.high = value.soft_low = value.soft_high = number;
        claim.measure = what + " of " + who.entity->name;
        claim.slot = "fact:" + what + ":" + who.entity->id;
        claim.value = value;
        claim.attribute = Attribute{who.entity->id, what, value.text, std::nullopt, true};
        claim.inferred = true;
        claim.rules.emplace_back("race.facts");
        draft.part(PartRole::value, time.first, time.last)
            .voice(time.first, nullptr)
            .words(frame.first, time.last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void race_facts(const Reading& reading, std::vector<Claim>& out) {
    RaceReader(reading, out).read();
}

}  // namespace atodds::extract
