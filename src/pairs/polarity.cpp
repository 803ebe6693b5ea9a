#include "pairs/polarity.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/draft.hpp"
#include "pairs/words.hpp"

namespace atodds::pairs {

namespace {

using rules::PhraseTable;
using segment::Sentence;

/// Tokens over which a negation or a modal word reaches at most.
constexpr std::uint32_t reach = 8;

const Sentence& sentence_of(const Text& text, std::uint32_t token) {
    return text.document().sentences[extract::sentence_of(text.document(), token)];
}

/// Where the clause of a token may begin: after the last mark or "but" before it, at most `reach` words back.
std::uint32_t clause_begin(const Text& text, std::uint32_t token) {
    static const PhraseTable& breaks = text.document().pack->phrases("clause-break");
    const segment::Document& d = text.document();
    const std::uint32_t first = std::max(sentence_of(text, token).first, token > reach ? token - reach : 0);
    for (std::uint32_t t = token; t-- > first;)
        if (d.tokens[t].kind == segment::TokenKind::punct || breaks.longest(d.words_from(t, token)))
            return t + 1;
    return first;
}

/// The poles a word takes on axes of meaning: "profit-|win-" for "lost", "accept+" for "approved"; empty:
/// none.
struct Poles {
    std::string poles;
    explicit operator bool() const { return !poles.empty(); }

    /// 1 when both stand at one pole of an axis they share, -1 at opposite ones, 0 when they share none.
    int against(const Poles& other) const {
        for (const std::string_view pole : parts(poles))
            for (const std::string_view there : parts(other.poles))
                if (axis(pole) == axis(there)) return pole.back() == there.back() ? 1 : -1;
        return 0;
    }

  private:
    static std::string_view axis(std::string_view pole) { return pole.substr(0, pole.size() - 1); }
    static std::vector<std::string_view> parts(std::string_view poles) {
        std::vector<std::string_view> found;
        while (!poles.empty()) {
            const auto bar = std::min(poles.find('|'), poles.size());
            found.push_back(poles.substr(0, bar));
            poles.remove_prefix(std::min(bar + 1, poles.size()));
        }
        return found;
    }
};

Poles poles_at(const Text& text, std::uint32_t token, std::uint32_t last) {
    const rules::Pack& pack = *text.document().pack;
    static const PhraseTable& opposites = pack.phrases("opposite");
    static const PhraseTable& predicates = pack.phrases("predicate");
    const auto words = text.document().words_from(token, last);
    if (const auto found = opposites.longest(words)) return {std::string(found.phrase->get("poles"))};
    if (!segment::is_verb(text.document().tokens[token].tag)) return {};
    if (const auto found = predicates.longest(words))
        return {std::string(found.phrase->get("dimension")) + std::string(found.phrase->get("pole"))};
    return {};
}

bool may_carry_polarity(const Text& text, std::uint32_t token) {
    const segment::Tag tag = text.document().tokens[token].tag;
    return segment::is_verb(tag) || segment::is_adjective(tag);
}

/// Looks in one sentence of a for what one sentence of b says turned round.
class SentencePair {
  public:
    SentencePair(const Text& a, const Text& b, const Sentence& in_a, const std::vector<Word>& words_b,
                 const std::vector<Word>& all_a)
        : a_(a),
          b_(b),
          words_a_(content_words(a, in_a.first, in_a.last)),
          words_b_(words_b),
          all_a_(all_a),
          set_a_(with_names()),
          whole_a_(all_a) {}

    std::optional<Reversal> find() const {
        std::optional<Reversal> best;
        for (const Word& word : words_b_) {
            auto found = negation(word);
            if (!found && !whole_a_.has(word)) found = opposite(word);
            if (found && (!best || found->rest > best->rest)) best = found;
        }
        return best;
    }

  private:
    std::optional<Reversal> negation(const Word& word) const {
        if (!may_carry_polarity(b_, word.token)) return std::nullopt;
        for (const Word& other : words_a_) {
            if (other.stem != word.stem && other.sense != word.sense) continue;
            if (is_negated(a_, other.token) == is_negated(b_, word.token)) return std::nullopt;
            if (is_unreal(a_, other.token) != is_unreal(b_, word.token)) return std::nullopt;
            return Reversal{other.token, word.token, false, rest(word)};
        }
        return std::nullopt;
    }

    std::optional<Reversal> opposite(const Word& word) const {
        if (auto found = prefixed(word)) return found;
        const Poles poles = poles_at(b_, word.token, sentence_of(b_, word.token).last);
        if (!poles || said_alike(poles, is_negated(b_, word.token)) || says_both(poles)) return std::nullopt;
        for (const Word& other : words_a_) {
            if (!opposed(poles, is_negated(b_, word.token), other) ||
                is_unreal(a_, other.token) != is_unreal(b_, word.token))
                continue;
            return Reversal{other.token, word.token, true, rest(word)};
        }
        return std::nullopt;
    }

    /// "Usual" and "unusual": adjectives that differ by a negative prefix.
    std::optional<Reversal> prefixed(const Word& word) const {
        if (!segment::is_adjective(b_.document().tokens[word.token].tag)) return std::nullopt;
        for (const Word& other : words_a_) {
            if (!segment::is_adjective(a_.document().tokens[other.token].tag)) continue;
            const auto x = extract::lower(a_.document(), other.token),
                              y = extract::lower(b_.document(), word.token);
            if (!is_negative_of(x, y) && !is_negative_of(y, x)) continue;
            if (is_negated(a_, other.token) != is_negated(b_, word.token) ||
                is_unreal(a_, other.token) != is_unreal(b_, word.token))
                continue;
            return Reversal{other.token, word.token, true, rest(word)};
        }
        return std::nullopt;
    }

    bool is_negative_of(std::string_view word, std::string_view plain) const {
        static const PhraseTable& prefixes = a_.document().pack->phrases("negative-prefix");
        return std::any_of(prefixes.phrases().begin(), prefixes.phrases().end(),
                           [&](const rules::Phrase& prefix) {
                               return word.size() == prefix.base.size() + plain.size() &&
                                      word.starts_with(prefix.base) && word.ends_with(plain);
                           });
    }

    /// 1 when the word of a says the same on an axis, -1 when the opposite, negations counted in; 0: another
    /// axis.
    int side(const Poles& poles, bool negated, const Word& other) const {
        const int side = poles.against(poles_at(a_, other.token, sentence_of(a_, other.token).last));
        return is_negated(a_, other.token) != negated ? -side : side;
    }
    bool opposed(const Poles& poles, bool negated, const Word& other) const {
        return side(poles, negated, other) < 0;
    }
    /// a tells of both ends (arrived, then left): which of the two b is about is not known.
    bool said_alike(const Poles& poles, bool negated) const {
        return std::any_of(all_a_.begin(), all_a_.end(),
                           [&](const Word& other) { return side(poles, negated, other) > 0; });
    }

    /// The words of b but for the one that is turned round. A name may stand in another sentence of a: this
    /// one has a pronoun.
    int rest(const Word& word) const {
        std::vector<Word> others;
        std::copy_if(words_b_.begin(), words_b_.end(), std::back_inserter(others),
                     [&](const Word& w) { return w.stem != word.stem; });
        return share_in(others, set_a_);
    }

    /// "The richest own as much as the poorest": b itself names both poles.
    bool says_both(const Poles& poles) const {
        return std::any_of(words_b_.begin(), words_b_.end(), [&](const Word& other) {
            return poles.against(poles_at(b_, other.token, sentence_of(b_, other.token).last)) < 0;
        });
    }

    std::vector<Word> with_names() const {
        std::vector<Word> words = words_a_;
        std::copy_if(all_a_.begin(), all_a_.end(), std::back_inserter(words),
                     [&](const Word& w) { return a_.reading.names.at(w.token) != nullptr; });
        return words;
    }

    const Text& a_;
    const Text& b_;
    std::vector<Word> words_a_;
    const std::vector<Word>& words_b_;
    const std::vector<Word>& all_a_;
    WordSet set_a_;
    WordSet whole_a_;
};

}  // namespace

bool is_negated(const Text& text, std::uint32_t token) {
    const segment::Document& d = text.document();
    static const PhraseTable& words = d.pack->phrases("negation");
    static const PhraseTable& verbs = d.pack->phrases("negation-verb");
    static const PhraseTable& idioms = d.pack->phrases("no-negation");
    static const PhraseTable& only = d.pack->phrases("not-only");
    bool negated = false;
    for (std::uint32_t t = clause_begin(text, token); t < token;) {
        const auto ahead = d.words_from(t, sentence_of(text, token).last);
        std::uint32_t idiom = std::max(idioms.longest(ahead).length, only.longest(ahead).length);
        if (idiom > 0) {
            t += idiom;
            continue;
        }
        const std::uint32_t cue = std::max(words.longest(ahead).length, verbs.longest(ahead).length);
        if (cue > 0 && t + cue <= token) negated = !negated;
        t += std::max<std::uint32_t>(1, cue);
    }
    return negated;
}

bool is_unreal(const Text& text, std::uint32_t token) {
    const segment::Document& d = text.document();
    static const PhraseTable& modal = d.pack->phrases("modality");
    static const PhraseTable& conditions = d.pack->phrases("condition");
    static const PhraseTable& inverted = d.pack->phrases("inverted-condition");
    const Sentence& sentence = sentence_of(text, token);
    if (sentence.last > sentence.first && d.text(sentence.last - 1) == "?") return true;
    const std::uint32_t begin = clause_begin(text, token);
    for (std::uint32_t t = begin; t < token; ++t) {
        const auto ahead = d.words_from(t, token);
        // "had they sold" is a condition, "they had sold" a fact
        if (conditions.longest(ahead) && (t == begin || !inverted.longest(ahead))) return true;
        const auto found = modal.longest(ahead);
        if (found &&
            (found.phrase->get("modality") == "hypothetical" || found.phrase->get("modality") == "required"))
            return true;
    }
    return false;
}

std::optional<Reversal> find_reversal(const Text& a, const Text& b) {
    std::optional<Reversal> best;
    const auto all_a = content_words(a);
    for (const Sentence& in_b : b.document().sentences) {
        const auto words_b = content_words(b, in_b.first, in_b.last);
        for (const Sentence& in_a : a.document().sentences) {
            const auto found = SentencePair(a, b, in_a, words_b, all_a).find();
            if (found && (!best || found->rest > best->rest)) best = found;
        }
    }
    return best;
}

}  // namespace atodds::pairs
