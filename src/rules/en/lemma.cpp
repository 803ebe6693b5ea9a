#include <algorithm>

#include "rules/embedded.hpp"
#include "rules/en/inflection.hpp"
#include "rules/en/irregular.hpp"

namespace atodds::rules::en {
namespace {

/// A sorted word list, one word a line.
class WordList {
  public:
    explicit WordList(std::string_view lines) {
        for (std::size_t at = 0; at < lines.size();) {
            const std::size_t end = lines.find('\n', at);
            words_.push_back(lines.substr(at, end - at));
            at = end + 1;
        }
    }
    bool has(std::string_view word) const { return std::ranges::binary_search(words_, word); }

  private:
    std::vector<std::string_view> words_;
};

const WordList& known_verbs() {
    static const WordList list(embedded_verbs());
    return list;
}
const WordList& known_adjectives() {
    static const WordList list(embedded_adjectives());
    return list;
}
const WordList& nouns_with_e() {
    static const WordList list(embedded_nouns());
    return list;
}

using Candidates = std::vector<std::string>;

/// `word` without an ending of that many letters, as it may have stood before the ending: larg-e, kill,
/// stop(p).
Candidates before_ending(std::string_view word, std::size_t letters) {
    const std::string stem(word.substr(0, word.size() - letters));
    Candidates result{stem + 'e', stem};
    if (stem.size() >= 3 && (stem.back() == stem[stem.size() - 2] || stem.ends_with("ck"))) {
        result.push_back(stem.substr(0, stem.size() - 1));
    }
    return result;
}

/// With -ies, -ied, -ier, -iest: the y comes back.
std::string with_y(std::string_view word, std::size_t letters) {
    return std::string(word.substr(0, word.size() - letters)) + 'y';
}

Candidates verb_candidates(std::string_view word) {
    if (word.ends_with("ies") || word.ends_with("ied")) {
        return {with_y(word, 3), std::string(word.substr(0, word.size() - 1))};
    }
    if (word.ends_with("ed")) return before_ending(word, 2);
    if (word.ends_with("ing")) return before_ending(word, 3);
    if (word.ends_with("es"))
        return {std::string(word.substr(0, word.size() - 1)), std::string(word.substr(0, word.size() - 2))};
    if (word.ends_with('s') && !word.ends_with("ss")) return {std::string(word.substr(0, word.size() - 1))};
    return {};
}

bool has_vowel(std::string_view word) {
    return word.find_first_of("aeiouy") != std::string_view::npos;
}

/// For a verb no list knows: the reading whose regular forms give the word, the plainest first.
std::string guess_verb(std::string_view word, const Candidates& candidates) {
    for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
        if (candidate->size() < 3 || !has_vowel(candidate->substr(0, candidate->size() - 1))) continue;
        const auto forms = verb_forms(*candidate);
        if (std::ranges::find(forms, word) != forms.end()) return *candidate;
    }
    return std::string(word);
}

std::string verb_lemma(std::string_view word) {
    const WordList& known = known_verbs();
    const Candidates candidates = verb_candidates(word);
    for (const std::string& candidate : candidates) {
        if (!known.has(candidate)) continue;
        const auto forms = verb_forms(candidate);
        if (std::ranges::find(forms, word) != forms.end()) return candidate;
    }
    return known.has(word) ? std::string(word) : guess_verb(word, candidates);
}

std::string noun_lemma(std::string_view word) {
    const std::string without_s(word.substr(0, word.size() - 1));
    if (word.size() > 4 && word.ends_with("men")) return std::string(word.substr(0, word.size() - 2)) + "an";
    if (!word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) {
        return std::string(word);
    }
    if (nouns_with_e().has(without_s)) return without_s;
    if (word.size() > 4 && word.ends_with("ies")) return with_y(word, 3);
    const std::string without_es(word.substr(0, word.size() - 2));
    constexpr std::string_view es_after[] = {"s", "x", "z", "ch", "sh", "o"};
    const bool es =
        word.size() > 4 && word.ends_with("es") &&
        std::ranges::any_of(es_after, [&](std::string_view end) { return without_es.ends_with(end); });
    return es ? without_es : without_s;
}

std::string adjective_lemma(std::string_view word) {
    const std::size_t letters = word.ends_with("er") ? 2 : word.ends_with("est") ? 3 : 0;
    if (letters == 0) return std::string(word);
    const bool from_y = word.ends_with("ier") || word.ends_with("iest");
    const Candidates candidates =
        from_y ? Candidates{with_y(word, letters + 1)} : before_ending(word, letters);
    const auto found =
        std::ranges::find_if(candidates, [](const auto& c) { return known_adjectives().has(c); });
    return found == candidates.end() ? std::string(word) : *found;
}

}  // namespace

std::string lemma(std::string_view lower, char part) {
    constexpr std::size_t shortest_inflected = 3;
    const Irregular& irregular = Irregular::instance();
    const FormMap& bases = part == 'v'   ? irregular.verb_bases
                           : part == 'n' ? irregular.noun_bases
                                         : irregular.adjective_bases;
    if (const auto listed = bases.find(lower); listed != bases.end()) return listed->second;
    if (lower.size() < shortest_inflected) return std::string(lower);
    if (part == 'n') return irregular.plurals.contains(lower) ? std::string(lower) : noun_lemma(lower);
    if (part == 'v') return irregular.verbs.contains(lower) ? std::string(lower) : verb_lemma(lower);
    return part == 'a' ? adjective_lemma(lower) : std::string(lower);
}

}  // namespace atodds::rules::en
