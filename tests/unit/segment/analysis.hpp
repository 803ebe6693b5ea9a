#pragma once
#include <string>

#include "segment/document.hpp"
#include "segment/tag_names.hpp"

/// An article and its analysis, held together: the document refers to the article.
struct Analysis {
    atodds::Article article;
    atodds::segment::Document document;

    explicit Analysis(std::string text) {
        article.text = std::move(text);
        document = atodds::segment::scan(article, atodds::rules::Pack::english());
    }
    Analysis(const Analysis&) = delete;
    Analysis& operator=(const Analysis&) = delete;

    Analysis& tag() {
        atodds::segment::tag(document);
        return *this;
    }
    Analysis& chunk() {
        tag();
        atodds::segment::chunk(document);
        return *this;
    }

    /// Tokens with a bar between them.
    std::string tokens() const {
        std::string out;
        for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
            if (i != 0) out += '|';
            out += document.text(i);
        }
        return out;
    }
    /// Sentences as they stand in the text, with a bar between them; a headline has "# " before it.
    std::string sentences() const {
        std::string out;
        for (const auto& sentence : document.sentences) {
            if (!out.empty()) out += '|';
            if (sentence.title) out += "# ";
            out += document.text(document.span(sentence.first, sentence.last));
        }
        return out;
    }
    /// "word/tag word/tag".
    std::string tags() const {
        std::string out;
        for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
            if (i != 0) out += ' ';
            out += document.text(i);
            out += '/';
            out += atodds::segment::tag_name(document.tokens[i].tag);
        }
        return out;
    }
    /// Noun chunks as [words], verb chunks as {words} with ^ for passive and ! for negated; everything else
    /// as it is.
    std::string chunks() const {
        using atodds::segment::ChunkKind;
        std::string out;
        for (const auto& c : document.chunks) {
            if (!out.empty()) out += ' ';
            const std::string words(document.text(document.span(c.first, c.last)));
            if (c.kind == ChunkKind::noun) {
                out += "[" + words + "]";
            } else if (c.kind == ChunkKind::verb) {
                out += "{" + words + "}";
            } else {
                out += words;
            }
            if (c.passive) out += '^';
            if (c.negated) out += '!';
        }
        return out;
    }
    /// The heads of the noun chunks, with a blank between them.
    std::string heads() const {
        std::string out;
        for (const auto& c : document.chunks) {
            if (c.kind != atodds::segment::ChunkKind::noun) continue;
            if (!out.empty()) out += ' ';
            out += document.text(c.head);
        }
        return out;
    }
};
