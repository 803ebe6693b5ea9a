#include "gazetteer/gazetteer.hpp"
#include "text/utf8.hpp"

namespace atodds::gazetteer {
namespace {

bool is_dropped(char c) {
    return c == '.' || c == '\'' || c == ',' || c == '`' || c == '(' || c == ')' || c == '"';
}

bool is_gap(char c) {
    return c == ' ' || c == '-' || c == '/' || c == '_' || c == '\t' || c == '\n';
}

void drop_article(std::string& key) {
    constexpr std::string_view article = "the ";
    if (key.starts_with(article) && key.size() > article.size()) key.erase(0, article.size());
}

}  // namespace

std::string name_key(std::string_view name) {
    const std::string folded = text::fold_accents(name);
    std::string key;
    key.reserve(folded.size());
    for (const char c : folded) {
        if (is_dropped(c)) continue;
        if (is_gap(c)) {
            if (!key.empty() && key.back() != ' ') key += ' ';
        } else if (c == '&') {
            key += "and";
        } else {
            key += c;
        }
    }
    while (!key.empty() && key.back() == ' ') key.pop_back();
    drop_article(key);
    return key;
}

}  // namespace atodds::gazetteer
