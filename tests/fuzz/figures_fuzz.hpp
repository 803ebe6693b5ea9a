#pragma once
/// What must hold for any text: the figures lie inside it, in order, and each is whole.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "extract/figures.hpp"
#include "text/utf8.hpp"

namespace atodds::fuzz {

inline void require(bool holds) {
    if (!holds) std::abort();
}

/// Reads the figures of a text and checks them; bytes that are no UTF-8 are cut off, as the reader of
/// articles does.
inline void check_figures(std::string text) {
    if (const auto bad = text::first_invalid_utf8(text)) text.resize(*bad);
    Article article;
    article.text = std::move(text);
    article.published.value = PartialDate{2021, 5, 19};
    const segment::Document document = segment::scan(article, rules::Pack::english());
    std::uint32_t before = 0;
    for (const Mention& mention : extract::find_figures(document)) {
        require(mention.span.begin < mention.span.end && mention.span.end <= article.text.size());
        require(mention.span.begin >= before);
        before = mention.span.end;
        require(mention.first_token < mention.last_token && mention.last_token <= document.tokens.size());
        require(mention.value.has_value() || mention.timex.has_value());
        if (mention.value && mention.value->low && mention.value->high)
            require(*mention.value->low <= *mention.value->high);
    }
}

}  // namespace atodds::fuzz
