// Words: letters with the apostrophes, hyphens and dots that belong to them.
#include <algorithm>
#include <array>
#include <string>

#include "segment/tagger_model.hpp"
#include "segment/tokenizer.hpp"

namespace atodds::segment {
namespace {

constexpr std::uint32_t longest_name_number =
    3;  // digits of "S-300", "COVID-19"; "Athens-2004" is a name and a year
constexpr std::uint32_t shortest_glued_head = 3;  // lower-case letters before a glued sentence ("AssadThe")
constexpr std::uint32_t shortest_glued_tail = 3;  // letters of its first word: "LinkedIn" is no such case
constexpr std::uint32_t longest_dotted_head = 3;  // "Ph.D."
constexpr std::uint32_t shortest_before_name = 4;  // "fled"; shorter ones begin brands ("toString", "theScore")
constexpr std::uint32_t shortest_glued_pair = 6;  // letters of two words run together ("hadfled"); a shorter
                                                  // unknown word is a name or a slip
constexpr std::uint32_t shortest_particle = 3;    // "to", "of": beside a word of at least ...
constexpr std::uint32_t shortest_neighbour = 5;   // of a glued word, else "peoplehood" would be two words
constexpr std::uint32_t beside_particle = 6;      // ... six letters, else "plugin" would be two words
/// Bytes of words that may have run together. What is longer is no English, and to look at each place of it would take time by its square.
constexpr std::uint32_t longest_glued = 64;
constexpr std::array<std::string_view, 10> domain_endings{"com", "org",  "net", "gov", "edu",
                                                          "co",  "info", "io",  "tv",  "news"};

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_ascii_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::uint32_t Tokenizer::end_of_letters(std::uint32_t at) {
    for (;;) {
        while (at < end_ && is_ascii_letter(text_[at])) ++at;
        const Character c = look(at);
        if (!is_letter(c.kind) && c.kind != CharKind::digit && (c.kind != CharKind::invisible || at == end_))
            return at;
        at += c.length;
    }
}

/// Bytes of 's 're 've 'll 'd 'm at `at`, 0 when there is none.
std::uint32_t Tokenizer::clitic_length(std::uint32_t at) const {
    const Character mark = look(at);
    if (mark.kind != CharKind::apostrophe) return 0;
    std::uint32_t end = at + mark.length;
    char letters[2] = {};
    std::uint32_t count = 0;
    while (end < end_ && count < 2 && is_ascii_letter(text_[end]))
        letters[count++] = static_cast<char>(text_[end++] | 0x20);
    if (count == 0 || letter_at(end) || digit_at(end)) return 0;
    const std::string_view ending(letters, count);
    const bool known =
        ending == "s" || ending == "d" || ending == "m" || ending == "re" || ending == "ve" || ending == "ll";
    return known ? end - at : 0;
}

void Tokenizer::clitic(std::uint32_t at) {
    const std::uint32_t end = at + clitic_length(at);
    const bool ends_in_s = (text_[end - 1] | 0x20) == 's';
    emit(TokenKind::word, at, end, ends_in_s ? possessive : 0);
}

bool Tokenizer::extend_at_apostrophe(std::uint32_t at, std::uint32_t length, std::uint32_t& next) const {
    next = at + length;
    return letter_at(next) && clitic_length(at) == 0;
}

/// A hyphen joins letters, and a name with up to three digits ("Su-24"); digits before it keep it apart.
bool Tokenizer::extend_at_hyphen(std::uint32_t begin, std::uint32_t at, std::uint32_t length,
                                 std::uint32_t& next) {
    next = at + length;
    if (letter_at(next)) return true;
    const std::uint32_t digits = digits_after(next);
    if (digits == 0 || digits > longest_name_number || at - begin > longest_glued) return false;
    const bool has_capital = std::any_of(text_.begin() + begin, text_.begin() + at, is_ascii_upper);
    if (!has_capital && !stop_words_.has(id_of(begin, at), numbered_name)) return false;
    const Character after = look(next + digits);
    return !((after.kind == CharKind::dot || after.value == U',') && digit_at(next + digits + 1)) &&
           after.value != U'%';
}

/// End of "U.S.", "p.m.", "Ph.D." when `at` is the first dot of one; else `at`.
std::uint32_t Tokenizer::end_of_initialism(std::uint32_t begin, std::uint32_t at) const {
    std::uint32_t end = at;
    while (end + 2 < end_ && text_[end] == '.' && is_ascii_letter(text_[end + 1]) && text_[end + 2] == '.')
        end += 2;
    if (end > at) return at - begin > longest_dotted_head ? at : end + 1;
    const bool pair_without_last_dot = at - begin == 1 && at + 1 < end_ && is_ascii_upper(text_[begin]) &&
                                       is_ascii_upper(text_[at + 1]) && !letter_at(at + 2);
    return pair_without_last_dot ? at + 2 : at;
}

/// Domain names keep their dots ("Example.com").
bool Tokenizer::extend_at_dot(std::uint32_t begin, std::uint32_t at, std::uint32_t& next) const {
    if (at == begin || at + 1 >= end_ || !is_ascii_lower(text_[at + 1])) return false;
    next = at + 1;
    std::uint32_t end = next;
    while (end < end_ && is_ascii_lower(text_[end])) ++end;
    if (letter_at(end) || digit_at(end)) return false;
    const std::string_view ending = text_.substr(next, end - next);
    return std::find(domain_endings.begin(), domain_endings.end(), ending) != domain_endings.end();
}

/// Takes what continues the word at its end `at`. False when the word is over.
bool Tokenizer::extend_word(std::uint32_t begin, std::uint32_t& at) {
    const Character c = look(at);
    if (at >= end_) return false;
    std::uint32_t next = at;
    switch (c.kind) {
        case CharKind::apostrophe:
            if (!extend_at_apostrophe(at, c.length, next)) return false;
            break;
        case CharKind::hyphen:
            if (!extend_at_hyphen(begin, at, c.length, next)) return false;
            break;
        case CharKind::dot:
            if (!extend_at_dot(begin, at, next)) return false;
            break;
        case CharKind::symbol:
            next = at + 1;
            if (c.value != U'&' || !is_ascii_upper(text_[at - 1]) || look(next).kind != CharKind::upper)
                return false;
            break;
        default:
            return false;
    }
    at = end_of_letters(next);
    return true;
}

/// Web and mail addresses run to the next space. False when none begins at `at`.
bool Tokenizer::take_address(std::uint32_t at) {
    const std::string_view rest = text_.substr(at, end_ - at);
    if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www."))
        return false;
    std::uint32_t end = at;
    while (end < end_ && static_cast<unsigned char>(text_[end]) > ' ') ++end;
    while (std::string_view(".,;:!?)'\"").find(text_[end - 1]) != std::string_view::npos) --end;
    emit(TokenKind::word, at, end);
    return true;
}

/// Where a new sentence is glued to the word ("AssadThe"): the offset of its first word; else `end`.
std::uint32_t Tokenizer::glued_tail(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin + shortest_glued_head; at + shortest_glued_tail <= end; ++at) {
        if (!is_ascii_upper(text_[at]) || !is_ascii_lower(text_[at - 1])) continue;
        std::uint32_t head = at;
        while (head > begin && is_ascii_lower(text_[head - 1])) --head;
        if (at - head >= shortest_glued_head && stop_words_.has(id_of(at, end), starter_word)) return at;
    }
    return end;
}

/// Emits the first of two words that run together; the second is read as if a space stood between them.
void Tokenizer::emit_glued(std::uint32_t begin, std::uint32_t end, std::uint8_t flags) {
    emit(TokenKind::word, begin, end, flags);
    space_ = true;
}

/// "evac-uated": the word that a broken layout cut at the end of a line; unknown_word where it is no such.
rules::WordId Tokenizer::id_without_hyphen(std::uint32_t begin, std::uint32_t end) {
    const std::string_view text = text_.substr(begin, end - begin);
    const std::size_t hyphen = text.find('-');
    if (hyphen == std::string_view::npos || text.find('-', hyphen + 1) != std::string_view::npos) return rules::unknown_word;
    std::string joined(text.substr(0, hyphen));
    joined += text.substr(hyphen + 1);
    const rules::WordId word = word_id(joined, pack_, buffer_);
    return stop_words_.has(word, glued_word) ? word : rules::unknown_word;
}

/// "fledShirland": where a name runs into a word that is often glued and is no part of a name; else `end`.
std::uint32_t Tokenizer::glued_name(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t at = begin;
    while (at < end && is_ascii_lower(text_[at])) ++at;
    const bool name = at + shortest_glued_tail <= end && is_ascii_upper(text_[at]) && is_ascii_lower(text_[at + 1]);
    return name && at - begin >= shortest_before_name && stop_words_.has(id_of(begin, at), glued_word) ? at : end;
}

/// True when `middle` cuts a run of letters into a word that is often glued and one that is known.
bool Tokenizer::are_glued(std::uint32_t begin, std::uint32_t middle, std::uint32_t end) {
    const std::uint32_t left = middle - begin, right = end - middle;
    const auto is_glue = [&](std::uint32_t from, std::uint32_t to) {
        return stop_words_.may_be_glued(text_.substr(from, to - from)) && stop_words_.has(id_of(from, to), glued_word);
    };
    const bool left_glue = is_glue(begin, middle), right_glue = is_glue(middle, end);
    if (left_glue && left >= shortest_before_name && (right_glue || stop_words_.has(id_of(middle, end), glued_particle))) return true;
    if (std::min(left, right) < shortest_particle && std::max(left, right) < beside_particle) return false;
    if (left_glue && right_glue) return true;
    const auto is_known = [&](std::uint32_t from, std::uint32_t to) {
        return to - from >= shortest_neighbour && (id_of(from, to) != rules::unknown_word ||
                                                   !TaggerModel::instance().find(text_.substr(from, to - from)).empty());
    };
    return (left_glue && is_known(middle, end)) || (right_glue && is_known(begin, middle));
}

/// Where two words of a broken text run together ("peoplewere"), all small ASCII letters: the offset of the second; else `end`.
std::uint32_t Tokenizer::glued_half(std::uint32_t begin, std::uint32_t end) {
    if (end - begin < shortest_glued_pair || id_of(begin, end) != rules::unknown_word) return end;
    if (!TaggerModel::instance().find(text_.substr(begin, end - begin)).empty()) return end;
    for (std::uint32_t middle = end - 2; middle >= begin + 2; --middle)
        if (are_glued(begin, middle, end)) return middle;
    return end;
}

/// "with14,593": the offset of the digits that run into a word which stands before numbers; else `end`.
std::uint32_t Tokenizer::glued_number(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t at = begin;
    while (at < end && is_ascii_letter(text_[at])) ++at;
    const bool digits = at < end && at > begin && std::all_of(text_.begin() + at, text_.begin() + end, is_ascii_digit);
    return digits && stop_words_.has(id_of(begin, at), before_number) ? at : end;
}

void Tokenizer::word() {
    const std::uint32_t begin = at_;
    const char first = text_[begin];
    if ((first == 'h' || first == 'w') && take_address(begin)) return;
    std::uint32_t end = begin;
    while (end < end_ && is_ascii_lower(text_[end])) ++end;
    small_ = {begin, end};
    end = end_of_letters(end);
    if (const std::uint32_t number = end > begin && is_ascii_digit(text_[end - 1]) ? glued_number(begin, end) : end; number != end)
        return emit_glued(begin, number, look(begin).kind == CharKind::upper ? capitalised : 0);
    if (look(end).kind == CharKind::space) {  // nearly always: nothing can go on with the word
        emit_word(begin, end);
    } else if (end < end_ && text_[end] == '.' && end_of_initialism(begin, end) > end) {
        end = end_of_initialism(begin, end);
        std::uint32_t more = end;
        if (look(end).kind == CharKind::hyphen && letter_at(end + look(end).length)) {  // U.S.-led
            more = end_of_letters(end + look(end).length);
            while (extend_word(begin, more)) {
            }
        }
        emit_word(begin, more);
        if (more == end && text_[end - 1] == '.') add_stop(StopKind::abbreviation);
    } else {
        while (extend_word(begin, end)) {
        }
        emit_word(begin, end);
    }
    const Character c = look(at_);
    if (c.kind != CharKind::apostrophe) return;
    if (clitic_length(at_) != 0) return clitic(at_);
    const bool after_s = (text_[at_ - 1] | 0x20) == 's';
    if (after_s && !in_single_ && !letter_at(at_ + c.length) &&
        look(at_ + c.length).kind != CharKind::apostrophe) {
        emit(TokenKind::word, at_, at_ + c.length, possessive);
    }
}

/// True when the word ran into another, or into a sentence, and its first part was emitted; the second is the next word.
bool Tokenizer::emit_part(std::uint32_t begin, std::uint32_t end, const Capitals& capitals) {
    if (end - begin > longest_glued) return false;
    if (capitals.mixed) {
        if (const std::uint32_t tail = glued_tail(begin, end); tail != end) {
            emit(TokenKind::word, begin, tail, capitals.flags);
            add_stop(StopKind::glued);
            return true;
        }
        if (const std::uint32_t name = glued_name(begin, end); name != end) return emit_glued(begin, name, capitals.flags), true;
    }
    const std::uint32_t half = capitals.none ? glued_half(begin, end) : end;
    if (half != end) emit_glued(begin, half, capitals.flags);
    return half != end;
}

/// Emits a word with its flags, its dot if it is an abbreviation, and splits off a sentence glued to it.
void Tokenizer::emit_word(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t letters = 0, uppers = 0;
    const std::uint32_t plain = std::min(small_.end, end);
    letters = plain - begin;
    for (std::uint32_t at = plain; at < end;) {
        const Character c = character_at(text_, at);
        letters += is_letter(c.kind);
        uppers += c.kind == CharKind::upper;
        at += c.length;
    }
    std::uint8_t flags = 0;
    if (uppers != 0 && look(begin).kind == CharKind::upper) flags |= capitalised;
    if (letters > 1 && uppers == letters) flags |= all_caps;
    if (emit_part(begin, end, {uppers != 0 && uppers != letters, plain == end, flags})) return;
    StopKind kind{};
    const bool dotted = end < end_ && text_[end] == '.' && take_dot(begin, end, kind);
    emit(TokenKind::word, begin, dotted ? end + 1 : end, flags);
    if (dotted) add_stop(kind);
}

/// True when the dot at `end` belongs to the word; then what kind of stop it is.
bool Tokenizer::take_dot(std::uint32_t begin, std::uint32_t end, StopKind& kind) {
    if (end - begin == 1 && is_ascii_upper(text_[begin])) {
        kind = StopKind::initial;
        return is_initial(begin, end);
    }
    const rules::WordId word = id_of(begin, end);
    if (word == rules::unknown_word) return false;
    const bool capital = look(begin).kind == CharKind::upper;
    bool next_capital = false, next_digit = false;
    const bool more = starts_word(end + 1, next_capital, next_digit);
    if (stop_words_.has(word, number_word) && next_digit) {
        kind = StopKind::title;
        return true;
    }
    if (capital && stop_words_.has(word, title_word) && more) {
        kind = StopKind::title;
        return true;
    }
    kind = StopKind::abbreviation;
    return stop_words_.has(word, capital ? abbreviation_word : lower_word);
}

/// Looks past spaces: does a word or number begin there, and how?
bool Tokenizer::starts_word(std::uint32_t at, bool& capital, bool& digit) const {
    while (at < end_ && (look(at).kind == CharKind::space || look(at).kind == CharKind::no_break))
        at += look(at).length;
    if (at >= end_) return false;
    capital = look(at).kind == CharKind::upper;
    digit = look(at).kind == CharKind::digit;
    return capital || digit || look(at).kind == CharKind::lower;
}

/// True when the next word is one that begins sentences ("The", "But").
bool Tokenizer::starter_at(std::uint32_t at) {
    while (at < end_ && (look(at).kind == CharKind::space || look(at).kind == CharKind::no_break))
        at += look(at).length;
    const std::uint32_t end = end_of_letters(at);
    return stop_words_.has(id_of(at, end), starter_word);
}

/// "George W. Bush": one capital whose dot is followed by a capitalised word that does not begin sentences. "E. coli": or by a small one, which
/// begins none either.
bool Tokenizer::is_initial(std::uint32_t begin, std::uint32_t end) {
    bool capital = false, digit = false;
    if (!starts_word(end + 1, capital, digit) || digit) return false;
    if (!capital) return true;
    const bool touching = begin > begin_ && !space_;
    return !touching && !starter_at(end + 1);
}

}  // namespace atodds::segment
