#include "compare/clause_words.hpp"

#include <algorithm>

#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "rules/pack.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {
bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; }
}  // namespace

Words written_words(std::string_view text, std::size_t most) {
    constexpr std::size_t usual_letters = 5;
    Words words;
    words.reserve(std::min(text.size() / usual_letters, most));
    while (!text.empty() && words.size() < most) {
        const std::string_view word = text.substr(0, std::min(text.find(' '), text.size()));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

std::string_view clause_text(const Pair& pair, const Claim& claim) {
    const std::string_view text = pair.article(claim).text;
    const std::size_t end = std::min<std::size_t>(text.find_first_of(",.;:", claim.span.end), claim.sentence.end);
    return text.substr(claim.span.begin, end - claim.span.begin);
}

std::string_view sentence_text(const Pair& pair, const Claim& claim) {
    return std::string_view(pair.article(claim).text).substr(claim.sentence.begin, claim.sentence.size());
}

std::string_view bare(std::string_view word) {
    while (!word.empty() && !is_letter_or_digit(word.back())) word.remove_suffix(1);
    return word;
}

bool article_has(const Pair& pair, const Claim& claim, std::string_view word) {
    const std::string& text = pair.article(claim).text;
    if (word.empty() || text.find(word) != std::string::npos) return true;
    std::string capital(word);
    if (capital.front() >= 'a' && capital.front() <= 'z') capital.front() = static_cast<char>(capital.front() - 'a' + 'A');
    return text.find(capital) != std::string::npos;
}

std::string noun_form(std::string_view word) { return rules::Pack::english().lemma(text::fold(bare(word)), 'n'); }

bool has_noun(const Words& words, std::string_view noun) {
    return std::ranges::any_of(words, [&](std::string_view word) { return noun_form(word) == noun; });
}

bool ends_phrase(std::string_view word) {
    static const rules::Listed stops("noun.stop");
    return stops.has(word);
}

bool is_article(std::string_view word) { return text::is_one_of(word, "the", "a", "an", "its", "his", "her", "their", "this", "that", "some", "any"); }

namespace {

/// Where the denied act in -ing stands: it opens the clause, or follows the verb of denying.
std::size_t denied_act(const Words& words) {
    const auto acts = [&](std::size_t at) { return at < words.size() && bare(words[at]).ends_with("ing"); };
    if (acts(0)) return 0;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (text::fold(bare(words[at])).starts_with("den") && acts(at + 1)) return at + 1;
    return words.size();
}

/// "The town", "the village": whichever the article tells of.
bool names_any_town(std::string_view noun) {
    static const rules::PhraseTable& grounds = rules::Pack::english().phrases("ground-noun");
    const rules::Phrase* ground = grounds.written(noun);
    return ground != nullptr && ground->get("town") == "yes";
}

}  // namespace

bool denies_another_object(const Pair& pair, const Claim& denied, const Claim& told) {
    constexpr std::size_t shortest = 3;
    const Words words = written_words(clause_text(pair, denied));
    std::size_t last = denied_act(words) + 1;
    if (last < words.size() && bare(words[last - 1]) == "having") ++last;  // "having sold the mine"
    if (last < words.size() && text::is_one_of(words[last], "down", "up", "off", "out")) ++last;
    if (last >= words.size()) return false;
    while (last + 1 < words.size() && bare(words[last]).size() == words[last].size() && !ends_phrase(text::fold(bare(words[last + 1])))) ++last;
    const std::string_view written = bare(words[last]);
    if (!written.empty() && written.front() >= 'A' && written.front() <= 'Z') return !article_has(pair, told, written);
    const std::string object = noun_form(written);
    if (names_any_town(object) && !told.place.empty()) return false;  // "denied shelling the town": the one where the market was shelled
    if (object.size() < shortest || has_noun(written_words(sentence_text(pair, told)), object)) return false;
    return std::ranges::none_of(told.words, [&](std::string_view word) { return gazetteer::kinship(word, object) == gazetteer::Kinship::one_thing; });
}

}  // namespace atodds::compare
