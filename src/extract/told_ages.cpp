// Ages told in a clause of their own: "Ann Lee, who was 16 at the time of the attack".
#include "extract/told_ages.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Document;
using segment::Tag;

namespace {

class ToldAgeReader {
  public:
    ToldAgeReader(const Reading& r, const Mention& age)
        : r_(r), d_(*r.document), m_(age), sentence_(d_.sentences[sentence_of(d_, age.first_token)]) {}

    std::optional<ToldAge> read() const {
        if (m_.first_token < sentence_.first + 2) return std::nullopt;
        std::uint32_t t = m_.first_token;  // walks back over the words before the age
        if (m_.type == MentionType::age && text::is_one_of(lower(d_, t - 1), "a", "an")) --t;
        bool then = false, now = false, aged = false;
        for (std::uint32_t steps = 0; t > sentence_.first && steps < most_adverbs; ++steps) {
            const auto word = lower(d_, t - 1);
            if (!text::is_one_of(word, "then", "now", "just", "only", "still", "aged")) break;
            then |= word == "then", now |= word == "now", aged |= word == "aged", --t;
        }
        if (t == sentence_.first || !ends_there()) return std::nullopt;
        const auto before = lower(d_, t - 1);
        if (before == "," && (then || now || aged)) {
            const NameMention* who = person_ending(t - 1);
            return who && !who->inferred ? dated(who, then) : std::nullopt;
        }
        const bool was = before == "was";
        if (!was && before != "is") return std::nullopt;
        then |= was;
        return dated(subject_before(t - 1), then);
    }

  private:
    static constexpr std::uint32_t most_adverbs = 2;

    /// Not "was 34 minutes late", "was 3 under par".
    bool ends_there() const {
        const std::uint32_t after = m_.last_token;
        if (m_.type == MentionType::age || after >= sentence_.last) return true;
        return text::is_one_of(lower(d_, after), ",", ".", ";", "and", "but", "when") || at_the_time(after);
    }

    bool at_the_time(std::uint32_t t) const {
        return t + 2 < sentence_.last && lower(d_, t) == "at" && lower(d_, t + 1) == "the" &&
               lower(d_, t + 2) == "time";
    }

    const NameMention* person_at(std::uint32_t token) const {
        const NameMention* name = r_.names.at(token);
        return name && r_.names.entities[name->name].type == EntityType::person ? name : nullptr;
    }
    const NameMention* person_ending(std::uint32_t end) const {
        return end > sentence_.first && person_at(end - 1) && person_at(end - 1)->last == end
                   ? person_at(end - 1)
                   : nullptr;
    }

    /// "Ann Lee | was", "Ann Lee, who | was", "she | was".
    const NameMention* subject_before(std::uint32_t verb) const {
        std::uint32_t end = verb;
        if (end > sentence_.first + 1 && lower(d_, end - 1) == "who")
            end -= lower(d_, end - 2) == "," ? 2 : 1;
        if (end <= sentence_.first) return nullptr;  // "Was a 23-year-old student"
        const NameMention* name = d_.text(end - 1) == "," ? before_aside(end - 1) : person_ending(end);
        return name && (!name->inferred || is_only_one(*name)) ? name : nullptr;
    }

    /// "Ann Lee, the mayor of Elm, | is": the name at the head of the sentence.
    const NameMention* before_aside(std::uint32_t comma) const {
        const NameMention* name = person_at(sentence_.first);
        if (!name || name->last >= comma || d_.text(name->last) != ",") return nullptr;
        for (std::uint32_t t = name->last + 1; t < comma; ++t)
            if (segment::is_verb(d_.tokens[t].tag) || d_.text(t) == "," || person_at(t)) return nullptr;
        return name;
    }

    /// A pronoun: this sentence so far and the one before name nobody else.
    bool is_only_one(const NameMention& pronoun) const {
        const std::uint32_t s = sentence_of(d_, m_.first_token);
        const std::uint32_t from = s > 0 ? d_.sentences[s - 1].first : sentence_.first;
        return std::ranges::all_of(entities_in(r_, from, m_.first_token), [&](const ChunkEntity& e) {
            return e.entity->type != EntityType::person || e.entity->id == r_.names.entities[pronoun.name].id;
        });
    }

    std::optional<ToldAge> dated(const NameMention* who, bool then) const {
        if (who == nullptr) return std::nullopt;
        if (!then) return ToldAge{who};
        if (at_the_time(m_.last_token)) return ToldAge{who, true, time_of_event(m_.last_token + 3)};
        const bool when = m_.last_token < sentence_.last && lower(d_, m_.last_token) == "when";
        if (!when && is_dead(*who) && !says_then()) return ToldAge{who};
        const auto day = day_told(sentence_.first);
        return day && is_past(*day) ? std::optional(ToldAge{who, true, day}) : std::nullopt;
    }

    /// "Then" is not of the week of the print.
    bool is_past(const DayRange& day) const {
        constexpr auto recent = std::chrono::days(60);
        return r_.published && r_.published->from && *r_.published->from - *day.to > recent;
    }

    bool says_then() const {
        for (std::uint32_t t = sentence_.first; t < m_.first_token; ++t)
            if (lower(d_, t) == "then") return true;
        return false;
    }

    /// Beside the name the text tells of the death.
    bool is_dead(const NameMention& who) const {
        constexpr std::uint32_t before = 5, behind = 16;  // tokens: "the body of the teacher Ann Lee", "Ann
                                                          // Lee, the head of the school, died"
        const std::string& id = r_.names.entities[who.name].id;
        return std::ranges::any_of(r_.names.mentions, [&](const NameMention& mention) {
            if (r_.names.entities[mention.name].id != id) return false;
            const auto& s = d_.sentences[sentence_of(d_, mention.first)];
            const std::uint32_t first = std::max(s.first, mention.first - std::min(mention.first, before));
            return has_phrase<"told-dead">(d_, first, std::min(s.last, mention.last + behind));
        });
    }

    /// "at the time | of the attack": the first day that the text gives with the word.
    std::optional<DayRange> time_of_event(std::uint32_t of) const {
        if (of + 1 >= sentence_.last || lower(d_, of) != "of") return day_told(sentence_.first);
        const std::uint32_t chunk = chunk_of(d_, of + 1);
        if (chunk == no_chunk) return std::nullopt;
        const auto event = sense_at(r_, d_.chunks[chunk].head, d_.chunks[chunk].last).text;
        for (const auto& s : d_.sentences)
            for (std::uint32_t t = s.first; t < s.last; ++t)
                if (segment::is_noun(d_.tokens[t].tag) &&
                    (sense_at(r_, t, s.last).text == event || is_main_event(t)))
                    if (const auto day = day_in(s.first, s.last)) return day;
        return std::nullopt;
    }

    /// "shooting" of an article on an attack.
    bool is_main_event(std::uint32_t t) const {
        static const rules::PhraseTable& events = d_.pack->phrases("event-noun");
        const auto event = events.longest(d_.words_from(t, t + 1));
        return event && !r_.main_event.empty() && event.phrase->get("event") == r_.main_event &&
               event.phrase->get("weak").empty();
    }

    std::optional<DayRange> day_told(std::uint32_t first) const {
        if (const auto day = day_in(first, sentence_.last)) return day;
        const std::uint32_t s = sentence_of(d_, first);
        return s > 0 ? day_in(d_.sentences[s - 1].first, d_.sentences[s - 1].last) : std::nullopt;
    }

    std::optional<DayRange> day_in(std::uint32_t first, std::uint32_t last) const {
        constexpr auto longest = std::chrono::days(31);
        for (const Mention& m : figures_in(r_, first, last)) {
            const bool date = m.timex && m.timex->type == Timex::Type::date && m.timex->range.from &&
                              m.timex->range.to && !m.timex->mod;
            if (date && *m.timex->range.to - *m.timex->range.from <= longest) return m.timex->range;
        }
        return std::nullopt;
    }

    const Reading& r_;
    const Document& d_;
    const Mention& m_;
    const segment::Sentence& sentence_;
};

}  // namespace

std::optional<ToldAge> told_age(const Reading& reading, const Mention& age) {
    return ToldAgeReader(reading, age).read();
}

}  // namespace atodds::extract
