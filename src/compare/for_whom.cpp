#include "compare/for_whom.hpp"

#include "rules/pack.hpp"

namespace atodds::compare {

namespace {

/// "Fees for foreign students", "closed to traders": for whom; empty: for all, or it is a time ("for the coming year") or a sum.
std::string_view for_whom(const Pair& pair, const Claim& claim) {
    static const rules::PhraseTable& times = rules::Pack::english().phrases("for-a-time");
    std::string_view text = std::string_view(pair.article(claim).text).substr(claim.span.begin, claim.sentence.end - claim.span.begin);
    text = text.substr(0, text.find_first_of(",.;"));
    const bool spending = claim.slot.starts_with("pole:cut:");
    for (const std::string_view lead : {" for ", " to ", " on "}) {
        const std::size_t at = lead != " on " || spending ? text.find(lead) : std::string_view::npos;
        if (at == std::string_view::npos) continue;
        std::string_view whom = text.substr(at + lead.size());
        for (const std::string_view opening : {"the ", "its ", "their ", "all "})
            if (whom.starts_with(opening)) whom.remove_prefix(opening.size());
        whom = whom.substr(0, whom.find_first_of(" "));
        if (!whom.empty() && whom.front() >= 'a' && whom.front() <= 'z' && times.written(whom) == nullptr) return whom;
    }
    return {};
}

/// The words behind "to" right after a word of the state: "closed to lorries"; empty: none, or for all.
std::string_view shut_to(const Pair& pair, const Claim& claim) {
    static const rules::PhraseTable &states = rules::Pack::english().phrases("pole-word"), &times = rules::Pack::english().phrases("for-a-time");
    const std::string_view text = std::string_view(pair.article(claim).text).substr(claim.span.begin, claim.sentence.end - claim.span.begin);
    const std::size_t at = text.find(" to ");
    if (at == std::string_view::npos) return {};
    const std::string_view state = text.substr(text.substr(0, at).rfind(' ') + 1, at - text.substr(0, at).rfind(' ') - 1);
    std::string_view whom = text.substr(at + std::string_view(" to ").size());
    whom = whom.substr(0, whom.find_first_of(" .,;"));
    return states.written(state) != nullptr && times.written(whom) == nullptr && whom != "all" && whom != "the" ? whom : std::string_view();
}

}  // namespace

bool are_for_two(const Pair& pair) {
    const auto of = [&](std::string_view slot) { return pair.a.slot.starts_with(slot); };
    if (!of("pole:raised:") && !of("pole:cut:") && !of("pole:open:")) return false;
    const std::string_view a = for_whom(pair, pair.a), b = for_whom(pair, pair.b);
    if (!a.empty() && !b.empty()) return a != b;
    const Claim& shut = pair.a.polarity == Polarity::negative ? pair.a : pair.b;
    if (of("pole:open:")) return !shut_to(pair, shut).empty() && shut_to(pair, &shut == &pair.a ? pair.b : pair.a).empty();
    const Claim& silent = a.empty() ? pair.a : pair.b;
    const std::string& text = pair.article(silent).text;
    return a.empty() != b.empty() && std::string_view(text).substr(silent.sentence.begin, silent.sentence.size()).find(a.empty() ? b : a) == std::string_view::npos;
}

}  // namespace atodds::compare
