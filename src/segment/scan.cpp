#include <algorithm>

#include "segment/document.hpp"
#include "segment/paragraphs.hpp"
#include "segment/sentences.hpp"
#include "segment/tokenizer.hpp"
#include "text/utf8.hpp"

namespace atodds::segment {
namespace {

constexpr std::size_t bytes_per_token = 4;      // news text, or a little more: a list that has to grow takes twice the room
constexpr std::uint32_t longest_headline = 20;  // words of a first line that reads like a headline

/// No sentence of news is this long, in tokens. Lists and tables without stops are, and every step that looks at a whole sentence
/// would take a time that grows with its square.
constexpr std::uint32_t longest_sentence = 400;

void split_endless(std::vector<Sentence>& sentences) {
    std::vector<Sentence> cut;
    for (const Sentence& sentence : sentences) {
        for (std::uint32_t first = sentence.first; first < sentence.last; first += longest_sentence) {
            cut.push_back(sentence);
            cut.back().first = first;
            cut.back().last = std::min(sentence.last, first + longest_sentence);
        }
    }
    sentences = std::move(cut);
}

/// A first line without a final stop, short, with text below it.
bool reads_like_headline(const Document& document) {
    if (document.sentences.size() < 2) return false;
    const Sentence& first = document.sentences[0];
    if (document.sentences[1].paragraph == first.paragraph) return false;
    const std::string_view last = document.text(first.last - 1);
    return first.last - first.first <= longest_headline && last != "." && last != ":" && last != ",";
}

void mark_headline(Document& document) {
    const Span title = document.article->title_span;
    if (title.empty()) {
        if (reads_like_headline(document)) document.sentences[0].title = true;
        return;
    }
    for (Sentence& sentence : document.sentences) {
        const Span span = document.span(sentence.first, sentence.last);
        if (span.begin >= title.end) break;
        if (span.overlaps(title)) sentence.title = true;
    }
}

/// Every token lies in a sentence.
void number_sentences(Document& document) {
    document.sentence_of.resize(document.tokens.size());
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
        const Sentence& sentence = document.sentences[s];
        std::fill(document.sentence_of.begin() + sentence.first, document.sentence_of.begin() + sentence.last, s);
    }
}

void fold_unknown_words(Document& document) {
    constexpr std::size_t bytes_per_folded = 8;  // of the article, for each byte of names and figures
    document.folded_at.reserve(document.tokens.size() + 1);
    // so much that the string does not hold its letters itself: what refers to them outlives a move of the document
    document.folded.reserve(std::max<std::size_t>(sizeof(std::string), document.article->text.size() / bytes_per_folded));
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
        document.folded_at.push_back(static_cast<std::uint32_t>(document.folded.size()));
        if (document.words[t] != rules::unknown_word) continue;
        text::fold_into(document.folded, document.text(t));
    }
    document.folded_at.push_back(static_cast<std::uint32_t>(document.folded.size()));
}

/// The headline where it stands before the body, then the paragraphs of the body.
std::vector<Span> paragraphs_of(const Article& article) {
    const auto size = static_cast<std::uint32_t>(article.text.size());
    std::vector<Span> paragraphs;
    if (!article.title_span.empty() && article.title_span.end <= article.body)
        paragraphs.push_back(article.title_span);
    const std::vector<Span> body = find_paragraphs(article.text, std::min(article.body, size), size);
    paragraphs.insert(paragraphs.end(), body.begin(), body.end());
    return paragraphs;
}

}  // namespace

Document scan(const Article& article, const rules::Pack& pack) {
    Document document;
    document.article = &article;
    document.pack = &pack;
    document.tokens.reserve(article.text.size() / bytes_per_token + 1);
    Tokenizer tokenizer(article.text, pack, document.tokens);
    SentenceCutter cutter(article.text, document.tokens, StopWords::of(pack));
    std::uint32_t paragraph = 0;
    for (const Span span : paragraphs_of(article)) {
        const auto first = static_cast<std::uint32_t>(document.tokens.size());
        tokenizer.paragraph(span.begin, span.end);
        if (document.tokens.size() > first)
            cutter.cut(first, tokenizer.stops(), paragraph++, document.sentences);
    }
    const auto endless = [](const Sentence& s) { return s.last - s.first > longest_sentence; };
    if (std::any_of(document.sentences.begin(), document.sentences.end(), endless)) split_endless(document.sentences);
    mark_headline(document);
    document.words.reserve(document.tokens.size());
    for (const Token& token : document.tokens) document.words.push_back(token.word);
    number_sentences(document);
    fold_unknown_words(document);
    return document;
}

}  // namespace atodds::segment
