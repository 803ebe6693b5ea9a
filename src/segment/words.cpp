#include "segment/words.hpp"

#include "text/utf8.hpp"

namespace atodds::segment {

std::vector<std::string_view> hyphen_parts(std::string_view word) {
    std::vector<std::string_view> parts;
    while (!word.empty()) {
        const std::size_t hyphen = word.find('-');
        if (hyphen != 0) parts.push_back(word.substr(0, hyphen));
        if (hyphen == std::string_view::npos) break;
        word.remove_prefix(hyphen + 1);
    }
    return parts;
}

std::string_view FoldBuffer::fold(std::string_view word) {
    if (word.size() > size) return spill = text::fold(word);
    unsigned char all = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto c = static_cast<unsigned char>(word[i]);
        all |= c;
        bytes[i] = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    if (all < 0x80) return {bytes, word.size()};
    return spill = text::fold(word);
}

rules::WordId word_id(std::string_view word, const rules::Pack& pack, FoldBuffer& buffer) {
    const std::string_view folded = buffer.fold(word);
    const rules::WordId id = pack.word(folded);
    if (id != rules::unknown_word || folded.size() < 3 || folded.back() != '.') return id;
    return pack.word(folded.substr(0, folded.size() - 1));
}

}  // namespace atodds::segment
