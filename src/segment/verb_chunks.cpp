#include "segment/chunk_reader.hpp"
#include "segment/folded_list.hpp"

namespace atodds::segment {
namespace {

bool is_adverb(Tag tag) {
    return tag == Tag::rb || tag == Tag::rbr || tag == Tag::rbs;
}

}  // namespace

std::uint32_t ChunkReader::skip_adverbs(std::uint32_t at) const {
    while (is_adverb(tag(at))) ++at;
    return at;
}

/// A verb group begins here: a verb, a modal, "to" before a verb, or adverbs before one of them.
bool ChunkReader::starts_verb(std::uint32_t at) const {
    const std::uint32_t verb = skip_adverbs(at);
    if (tag(verb) == Tag::to) {
        const Tag after = tag(skip_adverbs(verb + 1));
        return after == Tag::vb || after == Tag::vbp;
    }
    if (tag(verb) == Tag::vbg && is_preposition_in_ing(text(verb))) return false;
    return is_verb(tag(verb)) || tag(verb) == Tag::md;
}

bool ChunkReader::may_follow(Auxiliary aux, bool modal, Tag next) const {
    if (modal) return next == Tag::vb || next == Tag::vbp;
    switch (aux) {
        case Auxiliary::be:
            return next == Tag::vbn || next == Tag::vbg || next == Tag::vbd;
        case Auxiliary::have:
            return next == Tag::vbn || next == Tag::vbd;
        case Auxiliary::do_:
            return next == Tag::vb || next == Tag::vbp;
        case Auxiliary::get:
            return next == Tag::vbn;
        case Auxiliary::none:
            break;
    }
    return false;
}

/// A participle without an auxiliary after a noun, a comma or at a sentence's begin: "forces backed by
/// Russia".
bool ChunkReader::bare_participle(std::uint32_t at) const {
    if (tag(at) != Tag::vbn) return false;
    const Chunk* before = previous();
    if (before == nullptr || before->kind != ChunkKind::noun) return true;
    const auto& chunks = document_.chunks;
    const bool inverted = chunks.size() > 1 && chunks[chunks.size() - 2].sentence == sentence_ &&
                          chunks[chunks.size() - 2].kind == ChunkKind::verb &&
                          auxiliary(text(chunks[chunks.size() - 2].head)) == Auxiliary::have &&
                          text(chunks[chunks.size() - 2].last - 1) == text(chunks[chunks.size() - 2].head);
    return !inverted ||
           text(chunks[chunks.size() - 2].head) == "had";  // "Has Oslo agreed", but "had 12 people killed"
}

std::uint32_t ChunkReader::verb_chunk(std::uint32_t at) {
    if (!starts_verb(at)) return at;
    std::uint32_t head = skip_adverbs(at);
    bool modal = tag(head) == Tag::md || tag(head) == Tag::to;
    bool passive = bare_participle(head);
    Auxiliary aux = modal ? Auxiliary::none : auxiliary(text(head));
    if (equals_folded(text(head), "'d") || text(head) == "’d") aux = Auxiliary::have;
    for (std::uint32_t next = skip_adverbs(head + 1); next < last_; next = skip_adverbs(head + 1)) {
        const bool follows = may_follow(aux, modal, tag(next)) ||
                             (aux == Auxiliary::have && may_follow(aux, false, tag(next)));
        if (!follows) break;
        passive = (aux == Auxiliary::be || aux == Auxiliary::get) &&
                  (tag(next) == Tag::vbn || tag(next) == Tag::vbd);
        modal = false;
        head = next;
        aux = auxiliary(text(head));
    }
    std::uint32_t end = head + 1;
    while (is_negation(text(end)) && is_adverb(tag(end)) && !starts_verb(end))
        ++end;  // "is not" before an adjective
    if (aux == Auxiliary::be && equals_folded(text(end), "no") && tag(end) == Tag::rb)
        end += 2;  // "is no longer"
    push(ChunkKind::verb, at, end, head);
    Chunk& chunk = document_.chunks.back();
    chunk.passive = passive;
    for (std::uint32_t i = at; i < end; ++i) {
        const bool no_longer = equals_folded(text(i), "no") && tag(i) == Tag::rb;
        chunk.negated |= is_negation(text(i)) || no_longer;
    }
    return end;
}

}  // namespace atodds::segment
