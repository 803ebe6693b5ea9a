#include "pairs/conflict.hpp"

#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "pairs/roles.hpp"
#include "pairs/words.hpp"

namespace atodds::pairs {

namespace {

/// How much of b's other words one sentence of a must hold, of 1000, before a negation or an opposite in it
/// is taken to be of the same statement. Set by tests/bench/measure_pairs.py.
constexpr int same_statement = 600;
/// The same for counts, which need more: a sentence may count the same things twice.
constexpr int same_count = 750;

constexpr int whole = 1000;

std::string said_of(int share) {
    return ", and the rest is alike (" + std::to_string(share) + " of 1000)";
}

std::string word_at(const Text& text, std::uint32_t token) {
    return std::string(text.document().text(token));
}

/// A dispute when both are attributed and to different parties, or one is a denial; else a contradiction.
Verdict by_voice(const Text& a, const Text& b, std::uint32_t token_a, std::uint32_t token_b,
                 std::vector<Reason>& reasons) {
    const auto* x = extract::speaker_at(a.reading, token_a);
    const auto* y = extract::speaker_at(b.reading, token_b);
    const bool denial = (x && x->denial) != (y && y->denial);
    if (denial) reasons.push_back({"denial", "one side is a denial of the other"});
    if (x && y && x->id != y->id)
        reasons.push_back(
            {"two-speakers", "the two are said by different parties: " + x->name + ", " + y->name});
    return denial || (x && y && x->id != y->id) ? Verdict::dispute : Verdict::contradiction;
}

int share_in_sentence_of(const Text& a, std::uint32_t token, const Text& b) {
    const auto& sentence = a.document().sentences[extract::sentence_of(a.document(), token)];
    return share_in(content_words(b), WordSet(content_words(a, sentence.first, sentence.last)));
}

/// A count of things that have a name; a year or a length is of many things in one sentence.
bool counts(const Mention& m) {
    return m.value && m.value->nominal && m.unit && m.unit->dimension == Dimension::count;
}

std::optional<Verdict> figures_apart(const Text& a, const Text& b, const Comparison& c,
                                     std::vector<Reason>& reasons) {
    for (const FigureAnswer& answer : c.figures) {
        if (answer.bearing != Bearing::apart || !answer.same_thing) continue;
        const Mention &given = a.reading.figures[answer.given], &stated = b.reading.figures[answer.figure];
        if (!c.alignment.is_edit() && !(counts(given) && counts(stated))) continue;
        const int share = c.alignment.is_edit() ? whole : share_in_sentence_of(a, given.first_token, b);
        if (share < same_count) continue;
        reasons.push_back({"figures-apart", written(a, answer.given) + " and " + written(b, answer.figure) +
                                                " exclude each other" + said_of(share)});
        return by_voice(a, b, given.first_token, stated.first_token, reasons);
    }
    return std::nullopt;
}

std::optional<Verdict> turned_round(const Text& a, const Text& b, const Comparison& c,
                                    std::vector<Reason>& reasons) {
    if (!c.reversal || c.reversal->rest < same_statement) return std::nullopt;
    const std::string x = word_at(a, c.reversal->token_a), y = word_at(b, c.reversal->token_b);
    const std::string share = said_of(c.reversal->rest);
    reasons.push_back(
        c.reversal->opposite
            ? Reason{"opposite", "\"" + x + "\" is the opposite of \"" + y + "\"" + share}
            : Reason{"negation", "\"" + y + "\" is affirmed by one and denied by the other" + share});
    return by_voice(a, b, c.reversal->token_a, c.reversal->token_b, reasons);
}

std::optional<Verdict> other_name(const Text& a, const Text& b, std::vector<Reason>& reasons) {
    const auto roles = find_role_conflict(a, b);
    if (!roles) return std::nullopt;
    const auto name = [](const Text& text, std::uint32_t token) {
        return text.reading.names.entities[text.reading.names.at(token)->name].name;
    };
    reasons.push_back({"other-name", "one act, and in one role " + name(a, roles->token_a) + " and " +
                                         name(b, roles->token_b)});
    return by_voice(a, b, roles->token_a, roles->token_b, reasons);
}

}  // namespace

std::optional<Verdict> find_conflict(const Text& a, const Text& b, const Comparison& comparison,
                                     std::vector<Reason>& reasons) {
    if (auto verdict = figures_apart(a, b, comparison, reasons)) return verdict;
    if (auto verdict = turned_round(a, b, comparison, reasons)) return verdict;
    return other_name(a, b, reasons);
}

}  // namespace atodds::pairs
