#include "report/quotes.hpp"

#include <algorithm>

#include "report/layout.hpp"
#include "text/utf8.hpp"

namespace atodds::report {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr unsigned most_words = 1200;  // columns of a claim's own words; longer ones are cut

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

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

}  // namespace

Excerpt excerpt(const Places& places, const Claim& claim, unsigned context) {
    Span sentence = claim.sentence;
    if (!sentence.contains(claim.span)) sentence = claim.span;
    const std::string_view before = places.slice(claim, {sentence.begin, claim.span.begin});
    const std::string_view words = places.slice(claim, claim.span);
    const std::string_view after = places.slice(claim, {claim.span.end, sentence.end});
    Excerpt result{clean(before), shortened(clean(words), most_words), clean(after)};
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
