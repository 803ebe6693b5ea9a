#include <algorithm>
#include <array>

#include "segment/chunk_reader.hpp"
#include "segment/folded_list.hpp"

namespace atodds::segment {
namespace {

// Words that place a number and belong to its chunk: longest first where one begins another.
using Approximation = std::array<std::string_view, 3>;
constexpr std::array<Approximation, 29> approximations{{
    {"as", "many", "as"},      {"as", "few", "as"},     {"as", "much", "as"},   {"as", "little", "as"},
    {"no", "more", "than"},    {"no", "fewer", "than"}, {"no", "less", "than"}, {"at", "least", ""},
    {"at", "most", ""},        {"more", "than", ""},    {"less", "than", ""},   {"fewer", "than", ""},
    {"up", "to", ""},          {"close", "to", ""},     {"well", "over", ""},   {"just", "over", ""},
    {"just", "under", ""},     {"about", "", ""},       {"around", "", ""},     {"over", "", ""},
    {"under", "", ""},         {"nearly", "", ""},      {"almost", "", ""},     {"roughly", "", ""},
    {"approximately", "", ""}, {"only", "", ""},        {"just", "", ""},       {"above", "", ""},
    {"below", "", ""},
}};
constexpr FoldedList approximating_words{[] {
    std::array<std::string_view, approximations.size()> words;
    std::transform(approximations.begin(), approximations.end(), words.begin(),
                   [](const Approximation& entry) { return entry.front(); });
    return words;
}()};

constexpr std::array<std::string_view, 6> quotes{"\"", "“", "”", "‘", "’", "'"};
constexpr FoldedList negative_words{
    std::array<std::string_view, 6>{"no", "none", "neither", "nobody", "nothing", "no-one"}};

// The least of its kind: who has "not a cent", "not a shot" has none. "Not a house" may be a flat.
constexpr FoldedList least_things{
    std::array<std::string_view, 13>{"cent", "penny", "dime", "euro", "dollar", "word", "soul", "shot", "drop", "shred", "trace", "hint", "scrap"}};

constexpr FoldedList quantity_nouns{std::array<std::string_view, 14>{
    "dozen",    "dozens",  "hundred",  "hundreds", "thousand", "thousands", "million",
    "millions", "billion", "billions", "half",     "score",    "scores",    "third"}};

// Nouns that a number after them belongs to: "phase 3 trials", "grade 9 pupils".
constexpr FoldedList numbered_nouns{std::array<std::string_view, 33>{
    "phase", "type",  "grade",  "level",   "page",  "category", "size", "version", "stage",   "tier", "class",
    "group", "route", "number", "article", "form",  "model",    "unit", "zone",    "channel", "gate", "row",
    "lot",   "line",  "step",   "part",    "round", "week",     "day",  "year",    "under",   "over", "division"}};

constexpr FoldedList parts_of_day{std::array<std::string_view, 4>{"morning", "afternoon", "evening", "night"}};

bool is_time_noun(std::string_view word) { return word == "year" || word == "week" || word == "day"; }
/// True for digits that a month or the word year may stand before: a day or a year.
bool may_date(std::string_view number) {
    constexpr std::size_t day_digits = 2, year_digits = 4;
    const bool digits = std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    return digits && (number.size() <= day_digits || number.size() == year_digits);
}

bool is_percent_word(std::string_view word) {
    return word == "percent" || word == "%" || word == "per";
}
bool is_quote(std::string_view mark) {
    if (mark == "," || mark == ".") return false;  // nearly all marks
    return std::find(quotes.begin(), quotes.end(), mark) != quotes.end();
}
bool is_determiner(Tag tag) {
    return tag == Tag::dt || tag == Tag::pdt || tag == Tag::prps || tag == Tag::wps;
}
bool is_noun_like(Tag tag) {
    return is_noun(tag) || tag == Tag::fw;
}
bool is_pronoun(Tag tag) {
    return tag == Tag::prp || tag == Tag::ex;
}

}  // namespace

bool ChunkReader::is_number(std::uint32_t at) const {
    return at < last_ && (tokens_[at].kind == TokenKind::number || tokens_[at].tag == Tag::cd);
}

/// A number, or a noun that counts: "dozen", "half".
bool ChunkReader::is_quantity(std::uint32_t at) const {
    if (is_number(at)) return true;
    return is_noun(tag(at)) && quantity_nouns.has(text(at));
}

bool ChunkReader::is_nominal(std::uint32_t at) const {
    const Tag t = tag(at);
    return is_noun_like(t) || is_adjective(t) || is_number(at) || t == Tag::sym;
}

/// Adjectives, numbers, participles and adverbs before a noun: does one come?
bool ChunkReader::leads_to_noun(std::uint32_t at) const {
    constexpr std::uint32_t reach = 5;  // modifiers between a participle and its noun
    for (std::uint32_t i = at; i < std::min(last_, at + reach); ++i) {
        if (is_noun_like(tag(i))) return !is_day_word(text(i));
        const bool passes = is_adjective(tag(i)) || is_number(i) || tag(i) == Tag::vbn || tag(i) == Tag::vbg;
        if (!passes) return false;
    }
    return false;
}

std::uint32_t ChunkReader::approximation(std::uint32_t at) const { return approximating_words.has(text(at)) ? approximation_at(at) : at; }

std::uint32_t ChunkReader::approximation_at(std::uint32_t at) const {
    const std::uint32_t longest = at + 5;  // three words, "a", the number
    std::uint32_t number_at = at + 1;
    while (number_at < longest && !is_quantity(number_at)) ++number_at;
    if (number_at == longest) return at;
    for (const Approximation& entry : approximations) {
        std::uint32_t end = at;
        while (end - at < entry.size() && !entry[end - at].empty() &&
               equals_folded(text(end), entry[end - at]))
            ++end;
        const bool whole = end - at == entry.size() || entry[end - at].empty();
        if (!whole) continue;
        const std::uint32_t number =
            end + (tag(end) == Tag::dt || tag(end) == Tag::sym ? 1 : 0);  // "about a dozen", "over $5"
        // "under a 2017 agreement" is no approximation: after an article only number words are
        const bool after_article = number != end && is_quantity(number) &&
                                   (tag(end) == Tag::sym || tokens_[number].kind != TokenKind::number);
        if (is_quantity(end) || after_article) return end;
    }
    return at;
}

/// A participle is a modifier after a determiner or adjective, or where a noun follows and none stands before
/// it.
bool ChunkReader::participle_modifies(std::uint32_t at, std::uint32_t begin) const {
    if (tag(at) != Tag::vbn && tag(at) != Tag::vbg) return false;
    if (!leads_to_noun(at + 1)) {
        const bool article = at > begin && (tag(at - 1) == Tag::prps || equals_folded(text(at - 1), "the"));
        return article && tag(at) == Tag::vbn && !is_noun_like(tag(at + 1));  // "the wounded"
    }
    if (at > begin) return !is_noun_like(tag(at - 1)) || tag(at - 1) == Tag::pos;
    if (tag(at) == Tag::vbg || is_determiner(tag(at + 1)) || is_number(at + 1) || is_proper(tag(at + 1)))
        return false;
    const Chunk* before = previous();
    if (before == nullptr) return true;
    if (before->kind == ChunkKind::other && text(before->head) == ",")
        return is_noun(tag(at + 1));  // ", reached last week"
    return before->kind != ChunkKind::noun && before->kind != ChunkKind::adverb;
}

/// "northern and eastern provinces", "two or three", "10 to 15", "a small, quiet town": the end of the second
/// modifier.
std::uint32_t ChunkReader::joined_modifiers(std::uint32_t at) const {
    if (at == first_ || at + 1 >= last_) return at;
    const bool comma = text(at) == ",";
    const bool joiner = tag(at) == Tag::cc || comma || equals_folded(text(at), "to");
    if (!joiner) return at;
    if (is_number(at - 1) && is_number(at + 1) && !comma && tag(at - 1) != Tag::jj) return at + 2;
    const bool adjectives =
        is_adjective(tag(at - 1)) && (is_adjective(tag(at + 1)) || tag(at + 1) == Tag::vbn);
    return adjectives && tag(at) != Tag::to && leads_to_noun(at + 2) ? at + 2 : at;
}

/// "60-km", "9/11": a mark without spaces around it, after a number; or "6 . 1 - magnitude", where all was taken apart.
std::uint32_t ChunkReader::touching_mark(std::uint32_t at) const {
    if (at > first_ && text(at) == "-" && is_number(at - 1) && text(at - 1).find(' ') != std::string_view::npos && is_noun_like(tag(at + 1)))
        return at + 1;
    if (at == first_ || tag(at) != Tag::punct || !touches(at) || !touches(at + 1)) return at;
    const std::string_view mark = text(at);
    const bool joins = mark == "-" || mark == "/" || mark == "–" || mark == ":";
    return joins && (is_number(at - 1) || is_number(at + 1)) && tag(at + 1) != Tag::punct ? at + 2 : at;
}

/// Quotation marks inside a noun phrase: the "caliphate", the "safe zone" deal.
std::uint32_t ChunkReader::quoted_part(std::uint32_t at) const {
    if (tag(at) != Tag::punct || !is_quote(text(at)) || at == first_) return at;
    const bool opening = tokens_[at].is(space_before) && touches(at + 1);
    const Tag before = tag(at - 1);
    const bool fits = opening ? (is_determiner(before) || is_adjective(before) || before == Tag::pos)
                              : touches(at) && tokens_[at - 1].is(in_quotes) && is_noun_like(before);
    return fits && (is_noun_like(tag(at + 1)) || (is_adjective(tag(at + 1)) && leads_to_noun(at + 1)))
               ? at + 1
               : at;
}

/// "The Harbour Workers' Union (HWU) leaders": the short form of a name, with a noun behind it that is not part of the name.
std::uint32_t ChunkReader::bracketed_short_form(std::uint32_t at) const {
    const bool bracketed = at > first_ && at + 3 < last_ && text(at) == "(" && text(at + 2) == ")" && is_noun_like(tag(at - 1)) && tokens_[at - 1].is(capitalised);
    return bracketed && tokens_[at + 1].is(all_caps) && tokens_[at + 3].kind == TokenKind::word && is_noun_like(tag(at + 3)) ? at + 3 : at;
}

/// ", 2018" after "October 17".
std::uint32_t ChunkReader::year_of_date(std::uint32_t at) const {
    constexpr std::size_t year_digits = 4;
    if (text(at) != "," || at < first_ + 2 || !is_number(at - 1) || !is_month_word(text(at - 2))) return at;
    return is_number(at + 1) && text(at + 1).size() == year_digits ? at + 2 : at;
}

/// Time words beside names and nouns begin and end a chunk of their own: "said [Friday] [Ankara] may".
bool ChunkReader::breaks_before(std::uint32_t at, std::uint32_t begin) const {
    if (at == begin) return false;
    const Tag before = tag(at - 1);
    // tags before words: this is asked of each word of a text
    if (is_noun_like(before) && is_day_word(text(at)) && !is_month_word(text(at - 1))) return true;
    if (at == begin + 1 && is_proper(tag(at)) && is_day_word(text(begin)) && !is_month_word(text(at)))
        return true;
    if (is_proper(tag(at)) && tag(begin) == Tag::nnp && (at == begin + 1 || is_number(at - 1)) && is_month_word(text(begin)) &&
        !is_month_word(text(at)))
        return true;
    if (at == begin + 2 && ends_part_of_day(at)) return true;
    if (is_noun_like(before) && (equals_folded(text(at), "last") || equals_folded(text(at), "next")))
        return true;
    if (is_adjective(tag(at)) && (before == Tag::nns || (is_noun_like(before) && !leads_to_noun(at))))
        return true;
    if (is_number(at) && before == Tag::nns && tokens_[at].kind == TokenKind::word) return true;
    return opens_count(at);
}

/// "On Wednesday night | councillors in Elm met": what follows a part of a named day is another noun; not "in Monday night raids".
bool ChunkReader::ends_part_of_day(std::uint32_t at) const {
    const Chunk* before = previous();
    const bool dated = before != nullptr && before->kind == ChunkKind::prep && equals_folded(text(before->head), "on");
    return dated && is_day_word(text(at - 2)) && parts_of_day.has(text(at - 1)) && tag(at) != Tag::pos;
}

/// "In the crash | 12 people died": a number before its own plural, after a noun that no number belongs to ("phase 3 trials").
bool ChunkReader::opens_count(std::uint32_t at) const {
    if (!is_number(at)) return false;
    const Tag before = tag(at - 1);
    if (is_noun_like(before) && is_percent_word(text(at + 1))) return true;  // "In Sunday's vote in Elm | 61 percent"
    const bool month = is_month_word(text(at - 1)) && !may_date(text(at));                       // "In January | 640 migrants"
    const bool weekday = before == Tag::nnp && is_day_word(text(at - 1)) && !is_month_word(text(at - 1));  // "By Thursday | 64 people"
    if (before != Tag::nn && before != Tag::nns && !weekday && !month) return false;
    const bool past_time = is_time_noun(text(at - 1)) && at > first_ + 1 && !may_date(text(at)) &&
                           (is_determiner(tag(at - 2)) || is_adjective(tag(at - 2)));  // "In the past year | 300 homes", but "in week 30"
    if ((numbered_nouns.has(text(at - 1)) && !past_time) || is_quantity(at - 1)) return false;
    std::uint32_t noun = at + 1;
    while (is_number(noun) || is_adjective(tag(noun))) ++noun;
    return tag(noun) == Tag::nns;
}

/// False: what stands here goes on with no chunk. To ask of the many words behind a noun before each of the parts that a mark begins.
bool ChunkReader::may_join(std::uint32_t at) const {
    return tokens_[at].kind != TokenKind::word || tag(at) == Tag::cc || tag(at) == Tag::punct || equals_folded(text(at), "to");
}

/// One modifier, noun or number of a chunk that began at `begin`; its end.
std::uint32_t ChunkReader::modifier(std::uint32_t at, std::uint32_t begin) const {
    if (at >= last_ || breaks_before(at, begin)) return at;
    if (is_nominal(at) || participle_modifies(at, begin)) return at + 1;
    if (at == begin) return at;
    if (tag(at) == Tag::pos) return at + 1;
    const bool adverb = tag(at) == Tag::rb || tag(at) == Tag::rbs || tag(at) == Tag::rbr;
    if (adverb && !is_noun_like(tag(at - 1)) && leads_to_noun(at + 1) && !is_noun_like(tag(at + 1)))
        return at + 1;
    if (!may_join(at)) return at;
    for (const auto part : {&ChunkReader::touching_mark, &ChunkReader::year_of_date,
                            &ChunkReader::joined_modifiers, &ChunkReader::quoted_part, &ChunkReader::bracketed_short_form}) {
        const std::uint32_t end = (this->*part)(at);
        if (end != at) return end;
    }
    return at;
}

/// Determiners, then modifiers and nouns.
std::uint32_t ChunkReader::noun_part(std::uint32_t at) const {
    const std::uint32_t begin = at;
    while (is_determiner(tag(at)) && at - begin < 3) ++at;
    const std::uint32_t approximated = approximation(at);
    if (approximated != at) at = approximated;
    if (at != begin && tag(at) == Tag::dt && is_quantity(at + 1)) ++at;
    for (std::uint32_t end = modifier(at, begin); end != at; end = modifier(at, begin)) at = end;
    return closing_quote(at, begin);
}

/// Takes the mark that closes a quotation opened within the chunk.
std::uint32_t ChunkReader::closing_quote(std::uint32_t at, std::uint32_t begin) const {
    if (at == begin || !touches(at) || tag(at) != Tag::punct || !is_quote(text(at))) return at;
    for (std::uint32_t i = at; i-- > begin + 1;) {
        if (tag(i) == Tag::punct && is_quote(text(i))) return tokens_[i].is(space_before) ? at + 1 : at;
    }
    return at;
}

/// "the number of dead": an adjective or participle alone after "of" stands for a noun.
bool ChunkReader::stands_for_noun(std::uint32_t at) const {
    if (tag(at) != Tag::jj && tag(at) != Tag::vbn) return false;
    const Chunk* before = previous();
    const bool after_of =
        before != nullptr && before->kind == ChunkKind::prep &&
        (equals_folded(text(before->head), "of") || equals_folded(text(before->head), "among"));
    return after_of && !leads_to_noun(at);
}

std::uint32_t ChunkReader::head_of(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = end; i-- > begin;) {
        if (is_noun_like(tag(i)) && text(i) != "%") return i;
    }
    for (std::uint32_t i = end; i-- > begin;) {
        if (tag(i) != Tag::punct && tag(i) != Tag::pos) return i;
    }
    return end - 1;
}

std::uint32_t ChunkReader::noun_chunk(std::uint32_t at) {
    std::uint32_t end = at;
    if (is_pronoun(tag(at))) {
        end = at + 1;
    } else {
        end = noun_part(at);
    }
    bool has_core = stands_for_noun(at);
    if (end == at && has_core) end = at + 1;
    if (end == at) return at;
    for (std::uint32_t i = at; i < end; ++i) {
        const Tag t = tag(i);
        has_core |= is_noun_like(t) || is_determiner(t) || is_pronoun(t) || is_number(i) || t == Tag::sym;
    }
    if (!has_core) return at;  // adjectives alone
    const bool none = negative_words.has(text(at)) || is_not_one(at, end);
    push(ChunkKind::noun, at, end, head_of(at, end));
    document_.chunks.back().negated = none;
    return end;
}

/// "not a single plane", "not one of them", "not even one school": none; but "not one but two" are some.
bool ChunkReader::is_not_one(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t before = at;
    if (before > first_ && equals_folded(text(before - 1), "even")) --before;
    if (before == first_ || !equals_folded(text(before - 1), "not")) return false;
    const Chunk* verb = previous();
    if (verb != nullptr && verb->kind == ChunkKind::verb && verb->last >= before) return false;  // "was not a single"
    if (equals_folded(text(end), "but") || equals_folded(text(at + 1), "but") || text(end) == ",") return false;
    if (equals_folded(text(at), "one")) return true;
    return equals_folded(text(at), "a") && at + 1 < end && (equals_folded(text(at + 1), "single") || least_things.has(text(at + 1)));
}

}  // namespace atodds::segment
