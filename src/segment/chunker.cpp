#include <algorithm>

#include "segment/chunk_reader.hpp"
#include "segment/folded_list.hpp"

namespace atodds::segment {

const Chunk* ChunkReader::previous() const {
    const bool any = !document_.chunks.empty() && document_.chunks.back().sentence == sentence_;
    return any ? &document_.chunks.back() : nullptr;
}

void ChunkReader::push(ChunkKind kind, std::uint32_t begin, std::uint32_t end, std::uint32_t head) {
    Chunk chunk;
    chunk.kind = kind;
    chunk.first = begin;
    chunk.last = end;
    chunk.head = head;
    chunk.sentence = sentence_;
    document_.chunks.push_back(chunk);
}

/// A chunk of one token, or of an adjective with its adverbs.
std::uint32_t ChunkReader::single(std::uint32_t at) {
    if (equals_folded(text(at), "next") && tag(at + 1) == Tag::to && !is_verb(tag(at + 2))) {
        push(ChunkKind::prep, at, at + 2, at);  // "the tower next to the church"
        return at + 2;
    }
    switch (tag(at)) {
        case Tag::in:
        case Tag::to:
        case Tag::wdt:
        case Tag::wp:
        case Tag::wrb:
            push(ChunkKind::prep, at, at + 1, at);
            return at + 1;
        case Tag::rb:
        case Tag::rbr:
        case Tag::rbs:
        case Tag::jj:
        case Tag::jjr:
        case Tag::jjs: {
            std::uint32_t end = at + (is_adjective(tag(at)) ? 0 : 1);
            while ((tag(end) == Tag::rb || tag(end) == Tag::rbr || tag(end) == Tag::rbs) &&
                   approximation(end) == end)
                ++end;
            end += is_adjective(tag(end)) && approximation(end) == end ? 1 : 0;
            if (end == at) ++end;
            push(ChunkKind::adverb, at, end, end - 1);
            return end;
        }
        case Tag::rp:
            push(ChunkKind::adverb, at, at + 1, at);
            return at + 1;
        case Tag::vbg:
            push(ChunkKind::prep, at, at + 1, at);
            return at + 1;  // "including"
        default:
            push(ChunkKind::other, at, at + 1, at);
            return at + 1;
    }
}

void ChunkReader::run() {
    for (std::uint32_t at = first_; at < last_;) {
        std::uint32_t end = noun_chunk(at);
        if (end == at) end = verb_chunk(at);
        if (end == at) end = single(at);
        at = end;
    }
}

namespace {

void number_chunks(Document& document) {
    document.chunk_of.resize(document.tokens.size());
    for (std::uint32_t c = 0; c < document.chunks.size(); ++c) {
        const Chunk& chunk = document.chunks[c];
        std::fill(document.chunk_of.begin() + chunk.first, document.chunk_of.begin() + chunk.last, c);
    }
}

/// Of which classes phrases begin in each sentence, and in the article.
void gather_classes(Document& document) {
    const std::size_t blocks = document.pack->class_blocks();
    document.first_of.assign((document.sentences.size() + 1) * blocks, 0);
    const auto add = [blocks](std::uint64_t* row, const std::uint64_t* classes) {
        static_assert(rules::Pack::blocks_at_once == 2);  // read before either is written: one step of the processor, done for each word
        for (std::size_t block = 0; block < blocks; block += rules::Pack::blocks_at_once) {
            const std::uint64_t first = row[block] | classes[block], second = row[block + 1] | classes[block + 1];
            row[block] = first, row[block + 1] = second;
        }
    };
    std::uint64_t* row = document.first_of.data();
    std::uint64_t* const article = row + document.sentences.size() * blocks;
    for (const Sentence& sentence : document.sentences) {
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
            if (const rules::WordId word = document.words[t]; word != rules::unknown_word) add(row, document.pack->first_of(word).data());
        add(article, row);
        row += blocks;
    }
}

}  // namespace

void chunk(Document& document) {
    thread_local std::vector<Chunk> grown;  // kept, and as long as the longest so far: the document gets a list of no more than it needs
    document.chunks.swap(grown);
    document.chunks.clear();
    for (std::uint32_t sentence = 0; sentence < document.sentences.size(); ++sentence) {
        ChunkReader(document, sentence).run();
    }
    document.chunks.swap(grown);
    document.chunks.assign(grown.begin(), grown.end());
    number_chunks(document);
    gather_classes(document);
}

}  // namespace atodds::segment
