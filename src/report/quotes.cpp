#include "report/quotes.hpp"

#include <algorithm>

#include "report/layout.hpp"
#include "text/utf8.hpp"

namespace atodds::report {
namespace {

constexpr unsigned most_words = 1200;  // columns of a claim's own words; longer ones are cut

/// The last `width` columns of a text, begun at a word.
std::string tail(const std::string& text, unsigned width) {
    unsigned left = width_of(text);
    std::size_t at = 0;
    while (left > width && at < text.size()) {
        const text::CodePoint next = text::decode(text, at);
        left -= std::min(left, width_of(next.value));
        at += next.length;
    }
    if (at == 0) return text;
    const std::size_t space = text.find(' ', at);
    return std::string(ellipsis) + (space == std::string::npos ? text.substr(at) : text.substr(space));
}

std::string head(const std::string& text, unsigned width) {
    if (width_of(text) <= width) return text;
    std::string cut = shortened(text, width);
    cut.resize(cut.size() - ellipsis.size());
    const std::size_t space = cut.rfind(' ');
    if (space != std::string::npos) cut.resize(space + 1);
    return cut + std::string(ellipsis);
}

/// A piece of a longer text: clean, white space at either end kept as one space.
std::string clean_piece(std::string_view text) {
    std::string out = clean(text);
    if (text.empty() || out.empty()) return text.empty() ? "" : " ";
    if (is_space(text.front())) out.insert(0, " ");
    if (is_space(text.back())) out += ' ';
    return out;
}

std::vector<Span> value_spans(const Claim& claim) {
    std::vector<Span> spans;
    for (const Part& part : claim.parts)
        if (part.role == PartRole::value && claim.span.contains(part.span) && !part.span.empty())
            spans.push_back(part.span);
    std::sort(spans.begin(), spans.end());
    return spans;
}

std::vector<Excerpt::Piece> pieces_of(const Places& places, const Claim& claim, const std::string& words) {
    const std::vector<Span> values = value_spans(claim);
    if (values.empty() || values.front() == claim.span) return {{words, false}};
    std::vector<Excerpt::Piece> pieces;
    std::string joined;
    std::uint32_t at = claim.span.begin;
    const auto add = [&](Span span, bool decides) {
        if (span.empty()) return;
        pieces.push_back({clean_piece(places.slice(claim, span)), decides});
        joined += pieces.back().text;
    };
    for (Span span : values) {
        if (span.begin < at) continue;
        add({at, span.begin}, false);
        add(span, true);
        at = span.end;
    }
    add({at, claim.span.end}, false);
    if (joined == words) return pieces;
    return {{words, false}};  // cut, or odd at a seam
}

}  // namespace

Excerpt excerpt(const Places& places, const Claim& claim, unsigned context) {
    Span sentence = claim.sentence;
    if (!sentence.contains(claim.span)) sentence = claim.span;
    const std::string_view before = places.slice(claim, {sentence.begin, claim.span.begin});
    const std::string_view words = places.slice(claim, claim.span);
    const std::string_view after = places.slice(claim, {claim.span.end, sentence.end});
    Excerpt result{clean(before), shortened(clean(words), most_words), clean(after), {}};
    result.pieces = pieces_of(places, claim, result.words);
    if (!result.before.empty() && is_space(before.back())) result.before += ' ';
    if (!result.after.empty() && is_space(after.front())) result.after.insert(0, " ");
    result.before = tail(result.before, context);
    result.after = head(result.after, context);
    return result;
}

std::string short_quote(const Places& places, const Claim& claim, unsigned width) {
    return shortened(clean(places.quote(claim)), width);
}

}  // namespace atodds::report
