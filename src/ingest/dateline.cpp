#include "ingest/dateline.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "ingest/dateline_words.hpp"
#include "ingest/dates.hpp"
#include "ingest/words.hpp"
#include "text/calendar.hpp"

namespace atodds::ingest {
namespace {

// The contract's reach of a dateline: so many characters from either end of the body.
constexpr std::size_t reach = 300;
// A dateline names a place and an agency; a longer run of capitalised words is a headline.
constexpr std::size_t longest_place = 8;
constexpr std::size_t longest_zone = 5;

/// A stretch of the body cut into words; tells where words stand on their line.
class Stretch {
  public:
    Stretch(std::string_view text, bool from_start, bool to_end)
        : text_(text), words_(cut_words(text)), from_start_(from_start), to_end_(to_end) {}

    std::string_view text() const { return text_; }
    const std::vector<Word>& words() const { return words_; }
    std::size_t size() const { return words_.size(); }
    std::string_view at(std::size_t index) const {
        if (index >= words_.size()) return {};
        return text_.substr(words_[index].begin, words_[index].end - words_[index].begin);
    }
    bool is_mark(std::size_t index) const {
        return index < words_.size() && words_[index].kind == Word::Kind::mark;
    }
    bool is_number(std::size_t index) const {
        return index < words_.size() && words_[index].kind == Word::Kind::digits;
    }
    bool is_dash(std::size_t index) const {
        const std::string_view mark = at(index);
        return is_mark(index) && (mark == "-" || (mark.size() == 3 && mark != "\xE2\x80\xA2"));
    }
    bool begins_line(std::size_t index) const {
        if (index == 0) return from_start_;
        return gap_has_newline(words_[index - 1].end, words_[index].begin);
    }
    /// True when nothing follows on the line of the word before `index`.
    bool ends_line(std::size_t index) const {
        if (index >= words_.size()) return to_end_;
        return index > 0 && gap_has_newline(words_[index - 1].end, words_[index].begin);
    }
    bool ends_text(std::size_t index) const { return to_end_ && index >= words_.size(); }
    bool touches_previous(std::size_t index) const {
        return index > 0 && words_[index - 1].end == words_[index].begin;
    }
    std::size_t line_start(std::size_t index) const {
        while (index > 0 && !gap_has_newline(words_[index - 1].end, words_[index].begin)) --index;
        return index;
    }

  private:
    bool gap_has_newline(std::uint32_t begin, std::uint32_t end) const {
        return text_.substr(begin, end - begin).find('\n') != std::string_view::npos;
    }
    std::string_view text_;
    std::vector<Word> words_;
    bool from_start_;
    bool to_end_;
};

/// A full date within a stretch: its words, with a weekday before it taken along.
struct Candidate {
    std::size_t first = 0;
    std::size_t last = 0;
    PartialDate date;
};

// A new sentence, a mark or a time after a date: what follows a dateline, and never goes on with a sentence.
bool starts_anew(const Stretch& s, std::size_t index) {
    if (s.ends_line(index) || s.is_number(index) || s.is_dash(index)) return true;
    if (s.is_mark(index)) return s.at(index) != "," && s.at(index) != "." && s.at(index) != ";";
    return is_capitalised(s.at(index));
}

bool is_time_word(const Stretch& s, std::size_t index) {
    if (s.is_mark(index) || s.is_number(index)) return true;
    const std::string lower = ascii_lower(s.at(index));
    const bool zone = s.at(index).size() <= longest_zone && lower != s.at(index) &&
                      std::ranges::all_of(s.at(index), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool half_day = lower == "am" || lower == "pm" || lower == "a" || lower == "p" || lower == "m";  // "p.m."
    return zone || half_day || lower == "hrs" || lower == "on" || lower == "at" || is_weekday(lower);
}

/// Nothing but a time of day from `index` to the end of its line.
bool time_to_line_end(const Stretch& s, std::size_t index) {
    for (; !s.ends_line(index); ++index)
        if (index >= s.size() || !is_time_word(s, index)) return false;
    return true;
}

std::size_t back_over_marks(const Stretch& s, std::size_t index) {
    while (index > 0 && s.is_mark(index - 1) && !s.begins_line(index)) --index;
    return index;
}

// A label that ends before `last`; it opens its line or follows a closing mark.
Label label_ending(const Stretch& s, std::size_t last) {
    if (last == 0) return Label::none;
    const std::size_t start = s.line_start(last - 1);  // a headline "... at last" above "Updated" is no part of it
    const LabelMatch match = label_before(s.text(), std::span(s.words()).subspan(start), last - start);
    if (match.label == Label::none) return Label::none;
    const std::size_t first = last - match.length;
    const bool opens = s.begins_line(first) || (first > 0 && s.is_mark(first - 1) && s.at(first - 1) != ",");
    return opens && is_capitalised(s.at(first)) ? match.label : Label::none;
}

// "Published on", "Last updated:" before the date, also with a time of day between ("Updated 9:41 p.m. ET, Tue March 14, 2023").
Label label_of(const Stretch& s, const Candidate& c) {
    constexpr std::size_t longest_time = 12;
    std::size_t last = back_over_marks(s, c.first);
    const std::size_t least = last - std::min(last, longest_time);
    for (;; --last) {
        const Label label = label_ending(s, last);
        if (label != Label::none || last == least || s.begins_line(last) || !is_time_word(s, last - 1)) return label;
    }
}

bool follows_agency(const Stretch& s, const Candidate& c) {
    const std::size_t last = back_over_marks(s, c.first);
    return agency_before(s.text(), s.words(), last) != 0 && starts_anew(s, c.last);
}

// "(AP) -", ") -", "-", ":" after the date; brackets hold an agency.
bool closes_dateline(const Stretch& s, std::size_t index) {
    constexpr std::size_t longest_bracket = 5;
    if (s.is_mark(index) && s.at(index) == ")") ++index;
    if (s.is_mark(index) && s.at(index) == "(") {
        for (std::size_t i = index + 1; i < std::min(s.size(), index + longest_bracket); ++i) {
            if (s.at(i) == ")") return true;
        }
    }
    return s.is_dash(index) || (s.is_mark(index) && s.at(index) == ":");
}

// Only names and marks between the start of the line and the date: "CAIRO, Egypt (AP), ".
bool follows_place(const Stretch& s, const Candidate& c) {
    const std::size_t start = s.line_start(c.first);
    if (start == c.first || !s.begins_line(start) || c.first - start > longest_place) return false;
    if (opens_sentence(s.at(start))) return false;
    for (std::size_t i = start; i < c.first; ++i) {
        if (!s.is_mark(i) && !is_capitalised(s.at(i))) return false;
    }
    return closes_dateline(s, c.last);
}

// Nothing on the line but the date, a time of day, "on" and "at".
bool stands_alone(const Stretch& s, const Candidate& c) {
    const std::size_t start = s.line_start(c.first);
    if (!s.begins_line(start)) return false;
    for (std::size_t i = start; i < c.first; ++i) {
        if (!is_time_word(s, i)) return false;
    }
    return time_to_line_end(s, c.last);
}

// "By Jane Doe | Tuesday, 14 March 2023", "By Jane Doe and Ann Lee for the Post, 14 March 2023": names, a mark, the date, and nothing else but a time.
bool follows_byline(const Stretch& s, const Candidate& c) {
    constexpr std::size_t longest_byline = 16;
    constexpr std::array<std::string_view, 6> between{"and", "for", "in", "of", "the", "with"};
    const std::size_t start = s.line_start(c.first);
    if (!s.begins_line(start) || c.first - start > longest_byline || c.first < start + 3 || ascii_lower(s.at(start)) != "by") return false;
    if (!s.is_mark(c.first - 1) || is_weekday(s.at(start + 1)) || month_number(s.at(start + 1)) != 0) return false;
    for (std::size_t i = start + 1; i < c.first; ++i)
        if (!s.is_mark(i) && !is_capitalised(s.at(i)) && std::ranges::find(between, s.at(i)) == between.end()) return false;
    return is_capitalised(s.at(start + 1)) && time_to_line_end(s, c.last);
}

// "... said the judge. - 20 January 2025" as the last words of the article.
bool signs_off(const Stretch& s, const Candidate& c) {
    std::size_t after = c.last;
    while (s.is_mark(after)) ++after;
    if (!s.ends_text(after) || c.first == 0) return false;
    const std::size_t before = c.first - 1;
    return s.at(before) == "(" || (s.is_dash(before) && !s.touches_previous(before));
}

bool opens_line(const Stretch& s, const Candidate& c) {
    return s.begins_line(c.first) && starts_anew(s, c.last);
}

std::size_t take_weekday(const Stretch& s, std::size_t first) {
    std::size_t at = first;
    if (at > 0 && (s.at(at - 1) == "," || s.at(at - 1) == ".")) --at;
    return at > 0 && !s.begins_line(at) && is_weekday(s.at(at - 1)) ? at - 1 : first;
}

/// The date at a word. One of figures only ("15/03/2023") may be anything: its line has to call it one.
struct Seen {
    FullDate date;
    bool in_figures = false;
};

std::optional<Seen> date_at(const Stretch& s, std::size_t at, DateOrder order) {
    if (const auto full = full_date_at(s.text(), s.words(), at)) return Seen{*full, false};
    if (const auto figures = numeric_date_at(s.text(), s.words(), at, order)) return Seen{*figures, true};
    return std::nullopt;
}

/// The best date seen so far: a published one, then any other dateline, then an updated one; the first of its
/// kind.
struct Best {
    std::optional<PartialDate> published, plain, updated;

    void offer(std::optional<PartialDate>& place, const PartialDate& date) {
        if (!place) place = date;
    }
    std::optional<PartialDate> choose() const { return published ? published : plain ? plain : updated; }
};

// Four digits in a row: without a year there is no full date, and most articles begin and end without one.
bool has_year(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits == 4) return true;
    }
    return false;
}

bool is_dateline(const Stretch& s, const Candidate& c, bool in_figures) {
    if (in_figures) return follows_byline(s, c);
    return opens_line(s, c) || follows_agency(s, c) || follows_place(s, c) || follows_byline(s, c) || stands_alone(s, c) || signs_off(s, c);
}

void look(std::string_view text, bool from_start, bool to_end, DateOrder order, Best& best) {
    if (!has_year(text)) return;
    const Stretch s(text, from_start, to_end);
    for (std::size_t at = 0; at < s.size(); ++at) {
        const auto seen = date_at(s, at, order);
        if (!seen) continue;
        const PartialDate& date = seen->date.date;
        const Candidate candidate{take_weekday(s, at), seen->date.last, date};
        at = seen->date.last - 1;
        if (!text::is_possible(date)) continue;
        const Label label = label_of(s, candidate);
        if (label == Label::published) best.offer(best.published, date);
        if (label == Label::updated) best.offer(best.updated, date);
        if (label == Label::none && is_dateline(s, candidate, seen->in_figures)) best.offer(best.plain, date);
    }
}

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if (!continues_character(text[at]) && count-- == 0) break;
    }
    return text.substr(0, at);
}

std::string_view last_characters(std::string_view text, std::size_t count) {
    std::size_t at = text.size();
    while (at > 0 && count > 0) {
        --at;
        if (!continues_character(text[at])) --count;
    }
    return text.substr(at);
}

}  // namespace

std::optional<PartialDate> dateline_date(std::string_view body, DateOrder order) {
    body = trim(body);
    Best best;
    const std::string_view head = first_characters(body, reach);
    look(head, true, head.size() == body.size(), order, best);
    if (head.size() < body.size()) look(last_characters(body, reach), false, true, order, best);
    return best.choose();
}

bool is_date_line(std::string_view line) {
    const Stretch s(trim(line), true, true);
    for (std::size_t at = 0; at < s.size(); ++at) {
        const auto seen = date_at(s, at, DateOrder::unset);
        if (!seen) continue;
        const Candidate candidate{take_weekday(s, at), seen->date.last, seen->date.date};
        return label_of(s, candidate) != Label::none || follows_byline(s, candidate) ||
               (!seen->in_figures && (stands_alone(s, candidate) || follows_agency(s, candidate)));
    }
    return false;
}

}  // namespace atodds::ingest
