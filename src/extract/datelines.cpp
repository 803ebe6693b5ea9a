#include "extract/datelines.hpp"

#include <algorithm>

namespace atodds::extract {

bool is_dash(std::string_view text) { return text == "-" || text == "--" || text == "–" || text == "—"; }

std::uint32_t caps_dateline_end(const segment::Document& d) {
    constexpr std::uint32_t longest = 18;  // town, country, date and agency
    for (std::size_t s = 0; s < std::min(dateline_sentences, d.sentences.size()); ++s) {
        const auto& sentence = d.sentences[s];
        if (sentence.first >= sentence.last || !d.tokens[sentence.first].is(segment::all_caps)) continue;
        for (std::uint32_t t = sentence.first + 1; t < std::min(sentence.last, sentence.first + longest); ++t) {
            const auto text = d.text(t);
            const bool after_year = text == ":" && d.tokens[t - 1].tag == segment::Tag::cd;  // "ELM, 5 May 2025:"
            if (after_year || is_dash(text)) return t + 1;
        }
    }
    return 0;
}

}  // namespace atodds::extract
