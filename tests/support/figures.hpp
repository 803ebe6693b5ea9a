#pragma once
/// Figures of one sentence, for tests.
#include <string>
#include <string_view>
#include <vector>

#include "extract/figures.hpp"
#include "support/catch.hpp"

namespace atodds::test {

struct Figures {
    explicit Figures(std::string text, PartialDate published = {2021, 5, 19}) {
        article.text = std::move(text);
        if (published.year != 0) article.published.value = published;
        document = segment::scan(article, rules::Pack::english());
        mentions = extract::find_figures(document);
    }
    Figures(const Figures&) = delete;
    Figures& operator=(const Figures&) = delete;

    std::string_view text(const Mention& mention) const {
        return std::string_view(article.text).substr(mention.span.begin, mention.span.size());
    }

    Article article;
    segment::Document document;
    std::vector<Mention> mentions;
};

/// The first figure of a sentence that has one.
inline Mention only(std::string text) {
    INFO(text);
    const Figures found(text);
    REQUIRE(!found.mentions.empty());
    return found.mentions.front();
}

}  // namespace atodds::test
