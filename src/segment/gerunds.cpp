#include "segment/gerunds.hpp"

namespace atodds::segment {
namespace {

bool opens_object(Tag tag) { return tag == Tag::dt || tag == Tag::prps || tag == Tag::prp; }

}  // namespace

void settle_gerunds(Document& document, const Sentence& sentence) {
    auto& tokens = document.tokens;
    for (std::uint32_t t = sentence.first + 1; t + 1 < sentence.last; ++t) {
        const Tag tag = tokens[t].tag;
        if ((tag != Tag::nn && tag != Tag::jj) || tokens[t - 1].tag != Tag::in || !opens_object(tokens[t + 1].tag)) continue;
        constexpr std::size_t shortest = 5;  // "king", "ring" are none
        const std::string_view word = document.text(t);
        if (word.size() > shortest && word.ends_with("ing") && document.pack->lemma(document.lower(t), 'v') != document.lower(t)) tokens[t].tag = Tag::vbg;
    }
}

}  // namespace atodds::segment
