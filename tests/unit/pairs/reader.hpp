#pragma once
#include <string>

#include "atodds/article.hpp"
#include "extract/reading.hpp"
#include "pairs/text.hpp"
#include "rules/pack.hpp"

/// A text read for a test; stays where it was made.
struct Reader {
    atodds::Article article;
    atodds::segment::Document document;
    atodds::extract::Reading reading;

    explicit Reader(const std::string& text) {
        article.text = text;
        document = atodds::segment::scan(article, atodds::rules::Pack::english());
        atodds::segment::tag(document);
        atodds::segment::chunk(document);
        reading = atodds::extract::read_article(document);
        atodds::extract::finish_reading(reading);
    }
    Reader(const Reader&) = delete;

    atodds::pairs::Text text() const { return {reading}; }
    /// Index of the first token with these letters.
    std::uint32_t token(const std::string& word) const {
        std::uint32_t t = 0;
        while (t < document.tokens.size() && document.text(t) != word) ++t;
        return t;
    }
};
