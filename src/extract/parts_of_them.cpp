// What a figure measures, first of all where it counts some of those whom another figure counts.
#include <algorithm>
#include <optional>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

namespace {

using segment::Document;

bool is_pronoun_of_whole(std::string_view word) { return word == "them" || word == "whom" || word == "which"; }

/// "3 million", "two hundred": where the words of the number end.
std::uint32_t end_of_number(const Document& d, const Mention& m, const segment::Sentence& sentence) {
    std::uint32_t next = m.number_token + 1;
    while (next < std::min(m.last_token, sentence.last) && d.tokens[next].tag == segment::Tag::cd) ++next;
    return next;
}

/// Where the words on the part begin: behind "of them", or behind the figure that "of whom" stands before; 0: neither.
std::uint32_t words_on_part(const Document& d, const Mention& m, const segment::Sentence& sentence) {
    const std::uint32_t next = end_of_number(d, m, sentence);
    if (next + 1 < sentence.last && lower(d, next) == "of" && is_pronoun_of_whole(lower(d, next + 1))) return next + 2;
    const std::uint32_t first = std::min(m.first_token, m.number_token);
    if (first >= sentence.first + 2 && lower(d, first - 2) == "of" && is_pronoun_of_whole(lower(d, first - 1))) return next;
    return 0;
}

bool counts(const Mention& m) { return m.value && !m.timex && (!m.unit || m.unit->dimension == Dimension::count); }

bool is_smaller(const Mention& a, const Mention& b) { return a.value->nominal && b.value->nominal && *a.value->nominal < *b.value->nominal; }

/// The count before it in the sentence that is no smaller.
const Mention* whole_before(const Reading& r, const Mention& part, const segment::Sentence& sentence) {
    const Mention* whole = nullptr;
    for (const Mention& m : figures_in(r, sentence.first, part.first_token)) {
        if (counts(m) && !is_smaller(m, part) && m.number_token < part.number_token) whole = &m;
    }
    return whole;
}

/// "180 of them | died": what is counted is those who did.
bool does_something(const Document& d, std::uint32_t at, std::uint32_t last) {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t t = at; t < std::min(at + reach, last) && d.tokens[t].kind == segment::TokenKind::word; ++t) {
        if (segment::is_noun(d.tokens[t].tag)) return false;
        if (segment::is_verb(d.tokens[t].tag) && lemma_of(d, t, 'v') != "be") return true;
    }
    return false;
}

/// "Four of the five people arrested": the whole that is named right behind the part.
const Mention* whole_behind(const Reading& r, const Mention& part, const segment::Sentence& sentence) {
    const Document& d = *r.document;
    std::uint32_t next = end_of_number(d, part, sentence);
    if (next + 1 >= sentence.last || lower(d, next) != "of") return nullptr;
    next += lower(d, next + 1) == "the" ? 2 : 1;
    const auto behind = figures_in(r, next, sentence.last);
    const bool follows = !behind.empty() && behind.front().first_token == next && counts(behind.front());
    return follows && !is_smaller(behind.front(), part) ? &behind.front() : nullptr;
}

/// "22 people, seven of them children", "14 of whom were women", "of whom 14 were women", "four of the five people arrested": what a
/// figure measures that counts some of those whom another of its sentence counts. Nothing where it does not stand so.
std::optional<Measure> measure_of_part(const Reading& reading, const Mention& mention) {
    const Document& d = *reading.document;
    const auto& sentence = d.sentences[sentence_of(d, mention.number_token)];
    if (!mention.value || mention.timex) return std::nullopt;
    const Mention* behind = whole_behind(reading, mention, sentence);
    const std::uint32_t at = words_on_part(d, mention, sentence);
    if (behind == nullptr && (at == 0 || does_something(d, at, sentence.last))) return std::nullopt;
    const Mention* whole = behind != nullptr ? behind : whole_before(reading, mention, sentence);
    if (whole == nullptr) return std::nullopt;
    const Governed governed = govern(reading, *whole);
    if (governed.chunk == no_chunk) return std::nullopt;
    Measure measure = measure_by_words(reading, *whole, governed);  // a whole is no part of its part
    const bool people = !measure.population.empty() || measure.name.starts_with("people");
    if (measure.name.empty() || (behind != nullptr && !people)) return std::nullopt;  // "54 of the 120 seats": a party has them
    constexpr std::uint32_t reach = 4;  // "were young women"
    if (const rules::Phrase* who = behind != nullptr ? nullptr : population_in(d, at, std::min(at + reach, sentence.last))) {
        measure.population = who->get("population");
        measure.rules.push_back(who->rule);
    }
    measure.is_part = true;
    return measure;
}

/// "Fourteen of the victims", "two of its passengers": some of those whom a noun behind "of" names.
bool are_some_of(const Document& d, const Mention& m, const segment::Sentence& sentence) {
    const std::uint32_t of = end_of_number(d, m, sentence);
    constexpr std::uint32_t reach = 5;  // "of the group's own staff"
    if (of + 2 >= sentence.last || lower(d, of) != "of") return false;
    const segment::Tag tag = d.tokens[of + 1].tag;
    return (tag == segment::Tag::dt || tag == segment::Tag::prps) && population_in(d, of + 2, std::min(of + reach, sentence.last)) != nullptr;
}

}  // namespace

Measure measure_of(const Reading& reading, const Mention& mention, const Governed& governed) {
    if (const auto part = measure_of_part(reading, mention)) return *part;
    Measure found = measure_by_words(reading, mention, governed);
    const Document& d = *reading.document;
    // "killing seven of them": some of those whom the pronoun means, whoever they are
    const auto& sentence = d.sentences[sentence_of(d, mention.number_token)];
    found.is_part |= words_on_part(d, mention, sentence) != 0;
    // nothing but who they are is told of them: a part of the whole that the noun names, not a count of its own
    found.is_part |= (found.name == "people" || found.name == "people employed") && are_some_of(d, mention, sentence);
    return found;
}

}  // namespace atodds::extract
