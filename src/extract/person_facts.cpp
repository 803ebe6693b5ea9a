// Figures that a person or a side has one of: children, a rank, the how-manieth title.
#include <algorithm>
#include <optional>
#include <string>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"
#include "extract/small_numbers.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Document;

namespace {

/// Tokens between a figure and the name it is told of: "Peter Mallory, 58, a father of three".
constexpr std::uint32_t reach_before_name = 7;
constexpr std::uint32_t name_ahead = 3;

class PersonFactReader {
  public:
    PersonFactReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const auto& number : r_.small_numbers) read_number(number.token, number);
        const std::uint32_t shortest = shortest_compound();
        for (std::uint32_t t = 0; t < d_.tokens.size(); ++t)
            if (d_.tokens[t].span().size() >= shortest) read_compound(t);
    }

  private:
    const segment::Sentence& sentence_at(std::uint32_t token) const {
        return d_.sentences[sentence_of(d_, token)];
    }

    void read_number(std::uint32_t token, SmallNumber number) {
        static const PhraseTable& before = d_.pack->phrases("fact-before");
        static const PhraseTable& after = d_.pack->phrases("fact-after");
        const auto& sentence = sentence_at(token);
        constexpr std::uint32_t longest = 6;
        for (std::uint32_t length = longest; length > 0; --length) {
            if (token < sentence.first + length) continue;
            const auto cue = before.longest(d_.words_from(token - length, token));
            if (cue && cue.length == length && fits(number, *cue.phrase, token))
                return add(*cue.phrase, token - length, token + 1, value_of(token, number.value));
        }
        const auto cue = token + 1 < sentence.last ? after.longest(d_.words_from(token + 1, sentence.last))
                                                   : PhraseTable::Match{};
        if (cue && fits(number, *cue.phrase, token))
            add(*cue.phrase, token, token + 1 + cue.length, value_of(token, number.value));
    }

    bool fits(SmallNumber number, const rules::Phrase& phrase, std::uint32_t token) const {
        const auto needs = phrase.get("needs");
        const bool times = token + 1 < d_.tokens.size() && lower(d_, token + 1) == "time";
        if (needs == "ordinal-time") return number.ordinal && times;
        return number.ordinal == (needs == "ordinal");
    }

    Value value_of(std::uint32_t token, int number) const {
        return value_of(std::string(d_.text(token)), number);
    }
    static Value value_of(std::string text, int number) {
        Value value;
        value.text = std::move(text);
        value.nominal = value.low = value.high = value.soft_low = value.soft_high = Decimal(number);
        return value;
    }

    /// Bytes of a stem, a dash and a digit: few words are so long.
    std::uint32_t shortest_compound() const {
        static const std::size_t stem =
            std::ranges::min(phrases_of<"fact-compound">(d_).phrases(), {}, [](const rules::Phrase& p) { return p.base.size(); }).base.size();
        return static_cast<std::uint32_t>(stem + 2);
    }

    /// "dad-of-two", "mother-of-four".
    void read_compound(std::uint32_t token) {
        static const PhraseTable& stems = d_.pack->phrases("fact-compound");
        static const PhraseTable& numbers = d_.pack->phrases("small-number");
        if (d_.text(token).find('-') == std::string_view::npos) return;
        const auto word = lower(d_, token);
        const auto dash = word.rfind('-');
        if (dash == std::string::npos || dash == 0) return;
        const rules::Phrase* stem = stems.written(word.substr(0, dash));
        const rules::Phrase* number = stem == nullptr ? nullptr : numbers.written(word.substr(dash + 1));
        if (number == nullptr) return;
        add(*stem, token, token + 1,
            value_of(std::string(word.substr(dash + 1)), std::stoi(std::string(number->get("value")))));
    }

    /// Who has it: the name right behind, else the last one before it, else the subject of its clause.
    const NamedEntity* owner(std::uint32_t first, std::uint32_t last, bool sides) const {
        const auto& sentence = sentence_at(first);
        const auto named = [&](std::uint32_t t) -> const NamedEntity* {
            const NameMention* name = r_.names.at(t);
            if (name == nullptr) return nullptr;
            const NamedEntity& entity = r_.names.entities[name->name];
            const bool side =
                sides && (entity.type == EntityType::organisation || entity.type == EntityType::place ||
                          entity.type == EntityType::country || entity.type == EntityType::thing);
            return entity.type == EntityType::person || side ? &entity : nullptr;
        };
        for (std::uint32_t t = last; t < std::min(last + name_ahead, sentence.last) && d_.text(t) != ","; ++t)
            if (const auto* entity = named(t)) return entity;
        for (std::uint32_t t = first; t-- > sentence.first && first - t <= reach_before_name;) {
            if (const auto* entity = named(t)) return entity;
            if (segment::is_verb(d_.tokens[t].tag) && !is_be(t)) break;
        }
        return subject_owner(first, sentence, sides);
    }

    bool is_be(std::uint32_t token) const { return lemma_of(d_, token, 'v') == "be"; }

    const NamedEntity* subject_owner(std::uint32_t token, const segment::Sentence& sentence,
                                     bool sides) const {
        const auto [begin, end] = frames_of_sentence(r_, sentence_of(d_, sentence.first));
        for (std::uint32_t f = end; f-- > begin;) {
            const Frame& frame = r_.frames[f];
            if (d_.chunks[frame.verb].first > token || frame.passive) continue;
            for (const auto s : frame.subjects) {
                if (const auto person = person_of(r_, s)) return person->entity;
                const ChunkEntity named = sides ? entity_of(r_, d_.chunks[s]) : ChunkEntity{};
                if (named.entity != nullptr) return named.entity;
            }
        }
        return nullptr;
    }

    void add(const rules::Phrase& phrase, std::uint32_t first, std::uint32_t last, const Value& value) {
        const NamedEntity* who = owner(first, last, phrase.get("of") == "side");
        if (who == nullptr) return;
        const std::string what(phrase.get("property"));
        Draft draft(r_, ClaimKind::attribute, first, last);
        Claim& claim = draft.claim();
        draft.entity(*who, EntityRole::subject, false);
        claim.measure = what + " of " + who->name;
        claim.slot = "fact:" + what + ":" + who->id;
        claim.value = value;
        claim.attribute =
            Attribute{who->id, what, std::string(d_.text(d_.span(first, last))), std::nullopt, true};
        claim.inferred = true;
        draft.part(PartRole::value, first, last).rule(phrase.rule).voice(first, nullptr).words(first, last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void person_facts(const Reading& reading, std::vector<Claim>& out) {
    PersonFactReader(reading, out).read();
}

}  // namespace atodds::extract
