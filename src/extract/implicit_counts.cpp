#include "extract/implicit_counts.hpp"

#include "extract/unit_grammar.hpp"

namespace atodds::extract {
namespace {

constexpr std::uint32_t most_modifiers = 2;  // "a young Turkish soldier"

bool casualty_verb_at(const Pieces& p, std::uint32_t at) {
    return p.is(at, WordClass::casualty_verb) && p.lexicon().casualty_verb.longest(p.words_from(at));
}

Mention count(const Pieces& p, std::uint32_t first, std::uint32_t noun, std::uint32_t last, int number) {
    Mention mention;
    mention.type = MentionType::quantity;
    mention.span = {p[first].begin, p[last - 1].end};
    Value value;
    value.nominal = value.low = value.high = value.soft_low = value.soft_high = Decimal(number);
    value.text = p.text(first);
    mention.value = value;
    const bool person = p.word(noun) == p.lexicon().one_word || p.is(noun, WordClass::none_word);
    mention.unit =
        Unit{person ? "person" : singular(p, p.text(noun)), Dimension::count, std::string(p.text(noun)), {}};
    mention.concept_text = p.text(last > first + 1 ? first + 1 : first, last);
    mention.first_token = mention.number_token = p[first].token;
    mention.last_token = p[last - 1].token + 1;
    mention.unit_token = p[noun].token;
    return mention;
}

/// "Not one civilian was harmed", "not a single miner died": the noun; nothing where something else is denied.
std::optional<std::uint32_t> noun_of_not_one(const Pieces& p, std::uint32_t at) {
    if (p.word(at + 1) == p.lexicon().one_word) return at + 2;
    const bool single = p.word(at + 1) == p.lexicon().a_word && p.word(at + 2) == p.lexicon().single_word;
    return single ? std::optional(at + 3) : std::nullopt;
}

/// "Nobody | in Elm | died", "in North Elm": the verb behind a place that is named; nothing where another word stands between.
std::optional<std::uint32_t> verb_behind_place(const Pieces& p, std::uint32_t at) {
    constexpr std::uint32_t longest_name = 3;
    if (!p.has(at + 1) || p.text(at + 1) != "in") return std::nullopt;
    std::uint32_t verb = at + 2;
    while (p.has(verb) && verb < at + 2 + longest_name && p[verb].is_word() && p[verb].capital()) ++verb;
    return verb > at + 2 && casualty_verb_at(p, verb) ? std::optional(verb) : std::nullopt;
}

/// "Nobody was hurt", "none was hurt", "nobody in Elm died", "none of the passengers was hurt".
std::optional<Mention> none_of_them(const Pieces& p, std::uint32_t at) {
    if (casualty_verb_at(p, at + 1) || verb_behind_place(p, at)) return count(p, at, at, at + 1, 0);
    if (p.word(at) != p.lexicon().none_word || p.word(at + 1) != p.lexicon().of_word) return std::nullopt;
    for (std::uint32_t noun = at + 3; noun <= at + 3 + most_modifiers && p.has(noun) && p[noun].is_word(); ++noun)
        if (casualty_verb_at(p, noun + 1)) return count(p, at, noun, noun + 1, 0);
    return std::nullopt;
}

std::optional<Mention> none(const Pieces& p, std::uint32_t at) {
    if (p.word(at) == p.lexicon().nobody_word || p.word(at) == p.lexicon().none_word) return none_of_them(p, at);
    if (p.word(at) == p.lexicon().not_word) {
        const auto noun = noun_of_not_one(p, at);
        const bool person = noun && p.has(*noun) && (p.is(*noun, WordClass::casualty) || p.is(*noun, WordClass::none_noun));
        return person && casualty_verb_at(p, *noun + 1) ? std::optional(count(p, at, *noun, *noun + 1, 0)) : std::nullopt;
    }
    if (p.is(at + 1, WordClass::casualty) && casualty_verb_at(p, at + 2)) return count(p, at, at + 1, at + 2, 0);
    if (!p.is(at + 1, WordClass::none_noun)) return std::nullopt;
    const auto noun = p.lexicon().none_noun.longest(p.words_from(at + 1));
    if (!noun) return std::nullopt;
    const std::uint32_t last = at + 1 + noun.length;
    if (noun.entry->needs_verb && !casualty_verb_at(p, last)) return std::nullopt;
    return count(p, at, last - 1, last, 0);
}

/// "killed a child", "a child who died": what happened stands before or after the noun.
bool is_casualty(const Pieces& p, std::uint32_t at, std::uint32_t noun) {
    if (at > 0 && p[at - 1].is(WordClass::casualty_cause)) return true;
    const std::uint32_t verb = p.has(noun + 1) && p.word(noun + 1) == p.lexicon().who ? noun + 2 : noun + 1;
    return casualty_verb_at(p, verb);
}

std::optional<Mention> one(const Pieces& p, std::uint32_t at) {
    for (std::uint32_t noun = at + 1; noun <= at + 1 + most_modifiers; ++noun) {
        if (!p.has(noun) || !p[noun].is_word()) return std::nullopt;
        if (p[noun].is(WordClass::casualty) && is_casualty(p, at, noun))
            return count(p, at, noun, noun + 1, 1);
        if (p[noun].is(WordClass::stop)) return std::nullopt;
    }
    return std::nullopt;
}

/// "killing both men on board", "both climbers died".
std::optional<Mention> two(const Pieces& p, std::uint32_t at) {
    static const rules::PhraseTable& people = p.lexicon().pack().phrases("noun.both");
    constexpr std::uint32_t reach = 4;  // "both men on board the glider were"
    const auto noun = p.has(at + 1) ? people.longest(p.words_from(at + 1)) : rules::PhraseTable::Match{};
    if (!noun) return std::nullopt;
    const std::uint32_t last = at + 1 + noun.length;
    bool casualty = at > 0 && p[at - 1].is(WordClass::casualty_cause);
    for (std::uint32_t verb = last; verb < last + reach && !casualty; ++verb) casualty = casualty_verb_at(p, verb);
    return casualty ? std::optional(count(p, at, last - 1, last, 2)) : std::nullopt;
}

}  // namespace

std::optional<Mention> read_implicit_count(const Pieces& pieces, std::uint32_t at) {
    if (pieces[at].is(WordClass::none_word)) return none(pieces, at);
    if (pieces[at].is(WordClass::article)) return one(pieces, at);
    if (pieces.word(at) == pieces.lexicon().both_word) return two(pieces, at);
    return std::nullopt;
}

}  // namespace atodds::extract
