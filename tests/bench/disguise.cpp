#include "disguise.hpp"

#include <algorithm>
#include <array>

#include "rules/pack.hpp"
#include "segment/document.hpp"
#include "text/utf8.hpp"

namespace atodds::bench {
namespace {

using Forms = std::array<std::string_view, 3>;  // the country, of the country, its capital
constexpr std::array countries{
    Forms{"Mali", "Malian", "Bamako"},
    Forms{"Algeria", "Algerian", "Algiers"},
    Forms{"Peru", "Peruvian", "Lima"},
    Forms{"Niger", "Nigerien", "Niamey"},
    Forms{"Britain", "British", "London"},
    Forms{"Canada", "Canadian", "Ottawa"},
    Forms{"Kenya", "Kenyan", "Nairobi"},
    Forms{"Zambia", "Zambian", "Lusaka"},
    Forms{"Uganda", "Ugandan", "Kampala"},
    Forms{"Ghana", "Ghanaian", "Accra"},
    Forms{"Angola", "Angolan", "Luanda"},
    Forms{"Tunisia", "Tunisian", "Tunis"},
    Forms{"Morocco", "Moroccan", "Rabat"},
    Forms{"Libya", "Libyan", "Tripoli"},
    Forms{"Egypt", "Egyptian", "Cairo"},
    Forms{"Syria", "Syrian", "Damascus"},
    Forms{"Iran", "Iranian", "Tehran"},
    Forms{"Iraq", "Iraqi", "Baghdad"},
    Forms{"Russia", "Russian", "Moscow"},
    Forms{"Ukraine", "Ukrainian", "Kyiv"},
    Forms{"Germany", "German", "Berlin"},
    Forms{"Italy", "Italian", "Rome"},
    Forms{"Greece", "Greek", "Athens"},
    Forms{"Serbia", "Serbian", "Belgrade"},
    Forms{"Croatia", "Croatian", "Zagreb"},
    Forms{"Romania", "Romanian", "Bucharest"},
    Forms{"Hungary", "Hungarian", "Budapest"},
    Forms{"Austria", "Austrian", "Vienna"},
    Forms{"Norway", "Norwegian", "Oslo"},
    Forms{"Australia", "Australian", "Canberra"},
    Forms{"Pakistan", "Pakistani", "Islamabad"},
    Forms{"Nepal", "Nepali", "Kathmandu"},
    Forms{"Indonesia", "Indonesian", "Jakarta"},
    Forms{"Colombia", "Colombian", "Bogota"},
    Forms{"Chile", "Chilean", "Santiago"},
    Forms{"Ecuador", "Ecuadorian", "Quito"},
    Forms{"Cuba", "Cuban", "Havana"},
    Forms{"Brazil", "Brazilian", "Brasilia"},
    Forms{"Uruguay", "Uruguayan", "Montevideo"},
    Forms{"Latvia", "Latvian", "Riga"},
};

/// Shorter names and words are left as they are: most belong to the grammar, or are parts of something
/// longer.
constexpr std::size_t shortest_name = 5, shortest_word = 3;
/// A copy's number is spelt into this many letters of a name, from the third on.
constexpr std::size_t first_changed = 2, letters_changed = 3;
constexpr int first_year = 1900, last_year = 2099;
/// Each copy is of the year before: outlets print a story like it once a year. After a century years begin
/// anew.
constexpr std::uint64_t most_years_back = 100;
constexpr int last_day = 31;
/// Words by which figures are measured stay, else they would be figures of nothing.
constexpr std::array<std::string_view, 20> units{
    "percent", "million", "billion", "dollars", "people", "years",   "months",    "weeks",  "days", "hours",
    "minutes", "metres",  "miles",   "feet",    "tonnes", "degrees", "magnitude", "shares", "year", "month"};
/// A word that one article in so many uses is common.
constexpr std::size_t common_share = 2;
/// How far apart the words of two copies are taken from their lists: a prime, so that copies use the lists up
/// evenly.
constexpr std::uint64_t word_stride = 7919;

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return is_lower(c) || is_upper(c) || !text::is_ascii(c);
}

/// The run of letters, or of digits, or the one other byte that begins here.
std::string_view piece_at(std::string_view text, std::size_t begin) {
    const auto belongs = [&](char c) {
        return is_letter(text[begin]) ? is_letter(c) : is_digit(text[begin]) && is_digit(c);
    };
    std::size_t end = begin + 1;
    while (end < text.size() && belongs(text[end])) ++end;
    return text.substr(begin, end - begin);
}

template <class Visit>
void each_piece(std::string_view text, Visit visit) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::string_view piece = piece_at(text, begin);
        visit(piece);
        begin += piece.size();
    }
}

bool is_known(std::string_view word) {
    return rules::Pack::english().word(text::fold(word)) != rules::unknown_word;
}

bool looks_like_name(std::string_view word) {
    return word.size() >= shortest_name && is_upper(word[0]) && std::ranges::all_of(word.substr(1), is_lower);
}

int moved_year(int year, std::uint64_t number) {
    return year - static_cast<int>(number % most_years_back);
}

/// Another figure of as many digits and as round a one. Days and small counts stay.
std::string other_figure(std::string_view digits, std::uint64_t number) {
    constexpr std::uint64_t nonzero = 9;
    std::string result(digits);
    for (char& digit : result)
        if (digit != '0')
            digit = static_cast<char>('1' + (static_cast<std::uint64_t>(digit - '1') + number) % nonzero);
    return result;
}

std::string moved_number(std::string_view digits, std::uint64_t number) {
    constexpr std::size_t digits_of_year = 4;
    const int year = digits.size() == digits_of_year ? std::stoi(std::string(digits)) : 0;
    if (digits.size() < 2 || (digits.size() == 2 && std::stoi(std::string(digits)) <= last_day))
        return std::string(digits);
    if (year < first_year || year > last_year) return other_figure(digits, number);
    return std::to_string(moved_year(year, number));
}

std::string respelt(std::string_view name, std::uint64_t number) {
    constexpr std::uint64_t letters = 26;
    std::string result(name);
    for (std::size_t i = 0; i < letters_changed; ++i, number /= letters) {
        char& c = result[first_changed + i];
        c = static_cast<char>('a' + (static_cast<std::uint64_t>(c - 'a') + number) % letters);
    }
    return result;
}

segment::Document tagged(const Article& article) {
    segment::Document document = segment::scan(article, rules::Pack::english());
    segment::tag(document);
    return document;
}

/// Words that many articles use (said, government, people): they stay.
Words common_words(const std::vector<Article>& stories) {
    std::map<std::string, std::size_t, std::less<>> users;
    for (const Article& article : stories) {
        Words words;
        each_piece(article.text, [&](std::string_view word) { words.emplace(word); });
        for (const std::string& word : words) ++users[word];
    }
    Words common(units.begin(), units.end());
    for (const auto& [word, count] : users)
        if (count * common_share >= stories.size()) common.insert(word);
    return common;
}

}  // namespace

Disguise::Disguise(const std::vector<Article>& stories) {
    learn_countries();
    const auto common = common_words(stories);
    for (const Article& article : stories) learn_words(article, common);
    for (const Article& article : stories) learn_names(article);
}

void Disguise::learn_countries() {
    for (std::size_t place = 0; place < countries.size(); ++place) {
        for (std::size_t form = 0; form < countries[place].size(); ++form) {
            changes_.try_emplace(std::string(countries[place][form]), Change{Kind::country, form, place});
        }
    }
}

/// Other nouns, verbs, adjectives and adverbs, by their part of speech where they first stand.
void Disguise::learn_words(const Article& article, const Words& common) {
    const segment::Document document = tagged(article);
    for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
        const segment::Tag tag = document.tokens[i].tag;
        const std::string_view word = document.text(i);
        const bool open = segment::is_noun(tag) || segment::is_verb(tag) || segment::is_adjective(tag) ||
                          tag == segment::Tag::rb;
        if (!open || word.size() < shortest_word || !std::ranges::all_of(word, is_lower) ||
            common.contains(word))
            continue;
        if (!is_known(word) && word.size() > shortest_name) {
            changes_.try_emplace(std::string(word), Change{});
            continue;
        }
        const auto list = static_cast<std::size_t>(tag);
        words_.resize(std::max(words_.size(), list + 1));
        const auto [known, fresh] =
            changes_.try_emplace(std::string(word), Change{Kind::word, list, words_[list].size()});
        if (fresh) words_[list].emplace_back(word);
    }
}

/// Capitalised words that no rule knows and that stand nowhere in lower case. Places that the gazetteer knows
/// become new ones.
void Disguise::learn_names(const Article& article) {
    each_piece(article.text, [&](std::string_view word) {
        if (!looks_like_name(word) || is_known(word) || changes_.contains(text::fold(word))) return;
        changes_.try_emplace(std::string(word), Change{});
    });
}

std::string Disguise::changed(std::string_view word, std::uint64_t number) const {
    const auto found = changes_.find(word);
    if (found != changes_.end()) return changed(word, found->second, number);
    if (is_upper(word[0])) {  // the first word of a sentence
        const auto small = changes_.find(text::fold(word));
        if (small == changes_.end()) return changed_plural(word, number);
        std::string result = changed(small->first, small->second, number);
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
        return result;
    }
    return std::string(word);
}

/// "Malians": the others have no plural.
std::string Disguise::changed_plural(std::string_view word, std::uint64_t number) const {
    const auto found = word.ends_with('s') ? changes_.find(word.substr(0, word.size() - 1)) : changes_.end();
    if (found == changes_.end() || found->second.kind != Kind::country) return std::string(word);
    return changed(found->first, found->second, number) + "s";
}

std::string Disguise::changed(std::string_view word, const Change& change, std::uint64_t number) const {
    if (change.kind == Kind::name) return respelt(word, number);
    if (change.kind == Kind::country)
        return std::string(countries[(change.place + number) % countries.size()][change.list]);
    const std::vector<std::string>& list = words_[change.list];
    return list[(change.place + number * word_stride) % list.size()];
}

std::string Disguise::rewritten(std::string_view text, std::uint64_t number) const {
    std::string result;
    each_piece(text, [&](std::string_view piece) {
        if (is_digit(piece[0]))
            result += moved_number(piece, number);
        else if (is_letter(piece[0]))
            result += changed(piece, number);
        else
            result += piece;
    });
    return result;
}

Article Disguise::copy(const Article& article, std::uint64_t number) const {
    Article result = article;
    result.id += "-" + std::to_string(number);
    for (auto* date : {&result.published.value, &result.published.other}) {
        if (*date) (*date)->year = moved_year((*date)->year, number);
    }
    const std::string_view text = article.text;
    const auto moved = [&](std::uint32_t offset) {
        return static_cast<std::uint32_t>(rewritten(text.substr(0, offset), number).size());
    };
    result.text = rewritten(text, number);
    result.title = rewritten(article.title, number);
    result.body = moved(article.body);
    result.title_span = {moved(article.title_span.begin), moved(article.title_span.end)};
    return result;
}

}  // namespace atodds::bench
