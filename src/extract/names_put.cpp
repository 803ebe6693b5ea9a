// Names that stand where only a person's does: with an age, behind "named as", behind a noun for one person.
#include "extract/names_workspace.hpp"

namespace atodds::extract::naming {
namespace {

bool is_noun_for_one(const Workspace& work, TokenIndex t) {
    const rules::WordId id = work.document.words[t];
    const auto word = std::span(&id, 1);
    const bool noun = id != rules::unknown_word &&
                      (work.cues.person_nouns.exact(word) || work.cues.apposed_nouns.exact(word));
    return noun || work.match(work.cues.titles, t);
}

/// "The captain, | identified as": who was told of is a person.
bool is_named_as(const Workspace& work, TokenIndex t) {
    constexpr TokenIndex reach = 9;  // "the captain of the boat, identified by the police as"
    if (work.words.at(t - 1) != "as") return false;
    bool names = false;
    for (TokenIndex at = t - 1; at-- > 0 && t - at <= reach && work.same_sentence(at, t);) {
        names |= bool(work.match(work.cues.naming, at));
        if (names && is_noun_for_one(work, at)) return true;
    }
    return false;
}

/// "The captain, | La Odo Sirun |, was": set off behind a noun for one person, which nothing parts from it.
bool is_beside_person(const Workspace& work, Range range) {
    if (range.first < 3 || !work.is_mark(range.first - 1, ",") || !work.is_mark(range.last, ","))
        return false;
    const TokenIndex noun = range.first - 2;
    if ((!work.match_before(work.cues.titles, noun + 1) && !is_noun_for_one(work, noun)) ||
        work.is_capital(noun))
        return false;
    constexpr TokenIndex reach = 4;  // "the local police chief"
    for (TokenIndex t = noun; t-- > 0 && noun - t <= reach && work.same_sentence(t, noun) && work.is_word(t);)
        if (work.words.at(t) == "the" || work.token(t).tag == segment::Tag::prps) return true;
    return false;
}

}  // namespace

bool joins_a_name(const Workspace& work, const NameMention& mention) {
    const TokenIndex next = work.is_mark(mention.last, ",") ? mention.last + 1 : mention.last;
    return work.mention_at(next) != nullptr || (next == mention.last && work.is_word(next) && segment::is_noun(work.token(next).tag));
}

bool has_age(const Workspace& work, Range range) {
    TokenIndex t = range.last;
    if (t + 2 >= work.size() || (!work.is_mark(t, ",") && !work.is_mark(t, "("))) return false;
    const bool aged = work.words.at(++t) == "aged";
    if (aged) ++t;
    const bool closed = t + 1 < work.size() && work.is_mark(t + 1, ",");  // "Mia Torell, 5, was found"
    if (work.token(t).kind != segment::TokenKind::number)
        return (aged || closed) && work.token(t).tag == segment::Tag::cd;
    return work.token(t).span().size() == 2 || (closed && work.token(t).span().size() == 1);
}

bool is_put_as_person(const Workspace& work, Range range) {
    const TokenIndex after =
        range.last + (range.last + 1 < work.size() && work.words.at(range.last + 1) == "aged" ? 3 : 2);
    const bool aged_behind =
        has_age(work, range) && work.is_mark(range.last, ",") && after < work.size() &&
        (work.is_mark(after, ",") || work.is_mark(after, ".") || work.is_mark(after, ";"));
    if (aged_behind) return true;
    if (range.first == 0 || !work.same_sentence(range.first - 1, range.first)) return false;
    return work.words.at(range.first - 1).ends_with("year old") || is_named_as(work, range.first) ||
           is_beside_person(work, range);
}

}  // namespace atodds::extract::naming
