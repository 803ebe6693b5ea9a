// Prints the tokens, tags and chunks of text files, or times the passes over one. Not installed.
//   show_analysis FILE...         sentences with tags and chunks
//   show_analysis --tokens FILE   one token a line: begin, end, kind, tag, flags, text
//   show_analysis --time FILE     megabytes a second of scan, tag and chunk
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "segment/document.hpp"
#include "segment/tag_names.hpp"

namespace {

using namespace atodds;

Article read_article(const char* path) {
    std::ifstream file(path, std::ios::binary);
    Article article;
    article.text.assign(std::istreambuf_iterator<char>(file), {});
    return article;
}

const char* name_of(segment::ChunkKind kind) {
    static const char* const names[] = {"N", "V", "P", "ADV", "-"};
    return names[static_cast<std::size_t>(kind)];
}

void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_token(const segment::Document& document, std::uint32_t i) {
    print(document.text(i));
    std::putchar('/');
    print(segment::tag_name(document.tokens[i].tag));
    std::putchar(' ');
}

void print_chunk(const segment::Document& document, const segment::Chunk& chunk) {
    std::printf("  %-3s %c%c ", name_of(chunk.kind), chunk.passive ? 'p' : ' ', chunk.negated ? 'n' : ' ');
    for (std::uint32_t i = chunk.first; i < chunk.last; ++i) print_token(document, i);
    std::printf(" head=");
    print(document.text(chunk.head));
    std::putchar('\n');
}

void print_sentences(const segment::Document& document) {
    std::size_t chunk = 0;
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
        const segment::Sentence& sentence = document.sentences[s];
        std::printf("\n[%u] paragraph %u%s: ", s, sentence.paragraph, sentence.title ? " title" : "");
        print(document.text(document.span(sentence.first, sentence.last)));
        std::putchar('\n');
        for (; chunk < document.chunks.size() && document.chunks[chunk].sentence == s; ++chunk)
            print_chunk(document, document.chunks[chunk]);
    }
}

void print_tokens(const segment::Document& document) {
    static const char* const kinds[] = {"word", "number", "punct", "symbol"};
    for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
        const segment::Token& token = document.tokens[i];
        std::printf("%u\t%u\t%s\t", token.begin, token.end, kinds[static_cast<std::size_t>(token.kind)]);
        print(segment::tag_name(token.tag));
        std::printf("\t%u\t", token.flags);
        print(document.text(i));
        std::putchar('\n');
    }
}

/// Processor seconds, so that other work on the machine does not count.
double seconds_since(std::clock_t start) {
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void print_times(const Article& article) {
    const double megabytes = static_cast<double>(article.text.size()) / 1e6;
    auto start = std::clock();
    segment::Document document = segment::scan(article, rules::Pack::english());
    const double scanning = seconds_since(start);
    start = std::clock();
    segment::tag(document);
    const double tagging = seconds_since(start);
    start = std::clock();
    segment::chunk(document);
    const double chunking = seconds_since(start);
    std::printf("%.1f MB, %zu tokens, %zu sentences, %zu chunks; MB/s: scan %.1f, tag %.1f, chunk %.1f\n",
                megabytes, document.tokens.size(), document.sentences.size(), document.chunks.size(),
                megabytes / scanning, megabytes / tagging, megabytes / chunking);
}

}  // namespace

int main(int argc, char** argv) {
    std::string_view mode;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]).starts_with("--")) {
            mode = argv[i];
            continue;
        }
        const Article article = read_article(argv[i]);
        if (mode == "--time") {
            rules::Pack::english();  // loading the rules is no part of the scan
            print_times(article);
            continue;
        }
        segment::Document document = segment::scan(article, rules::Pack::english());
        segment::tag(document);
        segment::chunk(document);
        mode == "--tokens" ? print_tokens(document) : print_sentences(document);
    }
    return 0;
}
