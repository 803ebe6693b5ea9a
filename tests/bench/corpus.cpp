#include "corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <set>

#include "gazetteer/gazetteer.hpp"
#include "rules/pack.hpp"
#include "text/utf8.hpp"

namespace atodds::bench {
namespace {

/// Names shorter than this are left as they are: a copy's number is spelt into three letters after the first
/// two.
constexpr std::size_t shortest_name = 5;
constexpr std::size_t first_changed = 2, letters_changed = 3;

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
    return is_lower(c) || is_upper(c) || !text::is_ascii(c);
}

/// Calls visit(begin, end) for every run of letters.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
    for (std::size_t begin = 0; begin < text.size();) {
        if (!is_letter(text[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && is_letter(text[end])) ++end;
        visit(begin, end);
        begin = end;
    }
}

bool looks_like_name(std::string_view word) {
    return word.size() >= shortest_name && is_upper(word[0]) && std::ranges::all_of(word.substr(1), is_lower);
}

/// Capitalised words of the stories that stand in no list and nowhere in lower case.
std::set<std::string, std::less<>> unknown_names(const std::vector<Article>& articles) {
    std::set<std::string, std::less<>> common;
    for (const Article& article : articles) {
        each_word(article.text, [&](std::size_t begin, std::size_t end) {
            if (is_lower(article.text[begin])) common.insert(article.text.substr(begin, end - begin));
        });
    }
    std::set<std::string, std::less<>> names;
    for (const Article& article : articles) {
        each_word(article.text, [&](std::size_t begin, std::size_t end) {
            const std::string word = article.text.substr(begin, end - begin), lower = text::fold(word);
            const bool known = common.contains(lower) ||
                               rules::Pack::english().word(lower) != rules::unknown_word ||
                               !gazetteer::Gazetteer::instance().find(lower).empty();
            if (looks_like_name(word) && !known) names.insert(word);
        });
    }
    return names;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Years move back by one a copy, and begin anew where they would lose a digit.
constexpr int most_years_back = 900;
constexpr int first_year = 1900, last_year = 2099;
int moved_year(int year, std::uint64_t copy) {
    return year - static_cast<int>(copy % most_years_back);
}

void move_years(std::string& text, std::uint64_t copy) {
    constexpr std::size_t digits = 4;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (!is_digit(text[begin])) continue;
        std::size_t end = begin;
        while (end < text.size() && is_digit(text[end])) ++end;
        const int number = end - begin == digits ? std::stoi(text.substr(begin, digits)) : 0;
        if (number >= first_year && number <= last_year) {
            text.replace(begin, digits, std::to_string(moved_year(number, copy)));
        }
        begin = end;
    }
}

Article copy_of(const Article& article, std::uint64_t copy, const std::set<std::string, std::less<>>& names) {
    constexpr std::uint64_t letters = 26;
    Article result = article;
    result.id += "-" + std::to_string(copy);
    move_years(result.text, copy);
    for (auto* date : {&result.published.value, &result.published.other}) {
        if (*date) (*date)->year = moved_year((*date)->year, copy);
    }
    each_word(article.text, [&](std::size_t begin, std::size_t end) {
        if (!names.contains(std::string_view(article.text).substr(begin, end - begin))) return;
        std::uint64_t code = copy;
        for (std::size_t i = 0; i < letters_changed; ++i, code /= letters) {
            char& c = result.text[begin + first_changed + i];
            c = static_cast<char>('a' + (static_cast<std::uint64_t>(c - 'a') + code) % letters);
        }
    });
    return result;
}

/// The articles of every story below the folder. Stories use the same ids (d1, d2, ...), so theirs is put
/// before them.
Result<std::vector<Article>> read_stories(const std::string& folder) {
    std::set<std::filesystem::path> stories;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
        if (entry.is_directory()) stories.insert(entry.path());
    }
    std::vector<Article> articles;
    for (const auto& story : stories) {
        Options options;
        options.paths = {story.string()};
        Result<Corpus> corpus = read_corpus(options);
        if (!corpus) return corpus.error();
        for (Article& article : corpus->articles) {
            article.id = story.filename().string() + "-" + article.id;
            articles.push_back(std::move(article));
        }
    }
    if (articles.empty()) return Error{ErrorCode::no_articles, "no stories here", folder};
    return articles;
}

}  // namespace

std::uint64_t text_bytes(const std::vector<Article>& articles) {
    return std::accumulate(
        articles.begin(), articles.end(), std::uint64_t{0},
        [](std::uint64_t sum, const Article& article) { return sum + article.text.size(); });
}

Result<std::vector<Article>> make_corpus(const std::string& folder, std::uint64_t bytes) {
    const Result<std::vector<Article>> stories = read_stories(folder);
    if (!stories) return stories.error();
    const auto names = unknown_names(*stories);
    std::vector<Article> articles;
    std::uint64_t made = 0;
    for (std::uint64_t copy = 0; made < bytes; ++copy) {
        for (const Article& article : *stories) {
            articles.push_back(copy_of(article, copy, names));
            made += article.text.size();
        }
    }
    std::ranges::sort(articles, {}, &Article::id);
    return articles;
}

}  // namespace atodds::bench
