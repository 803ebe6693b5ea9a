#include "pairs/stance.hpp"

#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "pairs/words.hpp"

namespace atodds::pairs {

namespace {

using rules::PhraseTable;
using segment::Sentence;

// The thresholds in this file are set by tests/bench/measure_pairs.py.
/// Share of the claim's words, of 1000, that a headline must hold to be about it.
constexpr int related_headline = 100;
/// The same for an article, which has room for them all.
constexpr int related_article = 400;
/// A text of more words and marks than a headline with its deck is an article.
constexpr std::uint32_t longest_headline = 45;
/// Sentences at the head of an article in which it says how sure it is.
constexpr std::size_t lead = 5;
/// An opposite turns a headline round when the other holds so much of the rest, of 1000.
constexpr int reversed_rest = 500;
/// Sentences of refutation that make an article a refutation; one or two may be another party's.
constexpr int refuting_article = 3;
/// Words of distance from which on a headline, and an article, only report.
constexpr int distant_headline = 1;
constexpr int distant_article = 3;
/// A claim that is itself hedged is reported by whoever takes it up.
constexpr int weight_of_claim = 3;
constexpr int weight_of_question = 2;

bool is_article(const Text& text) {
    return text.size() > longest_headline;
}

bool asks(const Text& text, const Sentence& sentence) {
    for (std::uint32_t t = sentence.last; t-- > sentence.first && t + 3 > sentence.last;)
        if (text.document().text(t) == "?") return true;
    return false;
}

/// Reads the cues of one text, sentence by sentence, against the words that the other affirms.
class CueReader {
  public:
    CueReader(const Text& text, const std::vector<Word>& other)
        : text_(text),
          d_(text.document()),
          other_(other),
          refute_(d_.pack->phrases("refute")),
          distance_(d_.pack->phrases("distance")),
          openings_(d_.pack->phrases("opening-denial")) {}

    Cues read() {
        for (std::size_t i = 0; i < d_.sentences.size(); ++i) read(d_.sentences[i], i);
        return cues_;
    }

  private:
    void read(const Sentence& sentence, std::size_t index) {
        if (!is_article(text_) || index < lead) count_distance(sentence);
        if (asks(text_, sentence)) {
            cues_.asks = true;
            return;  // "Was it a hoax?" refutes nothing
        }
        if (refutes(sentence)) ++cues_.refutes;
        find_negations(sentence);
    }

    void count_distance(const Sentence& sentence) {
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
            if (distance_.longest(d_.words_from(t, sentence.last)) && !in_figure(t))
                ++cues_.distance;  // May, the month, keeps none
    }

    bool refutes(const Sentence& sentence) const {
        if (opens_with_no(sentence)) return true;
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
            if (refute_.longest(d_.words_from(t, sentence.last)) && !is_negated(text_, t)) return true;
        return false;
    }

    void find_negations(const Sentence& sentence) {
        for (const Word& word : content_words(text_, sentence.first, sentence.last)) {
            if (!is_negated(text_, word.token)) continue;
            cues_.negative = true;
            cues_.negates |= may_be_denied(word.token) && other_.has(word);
        }
    }

    /// What a sentence denies is its verb or adjective, or a noun behind "no".
    bool may_be_denied(std::uint32_t token) const {
        const auto tag = d_.tokens[token].tag;
        if (segment::is_verb(tag) || segment::is_adjective(tag)) return true;
        const std::uint32_t chunk = extract::chunk_of(d_, token);
        return chunk != extract::no_chunk && (d_.chunks[chunk].negated || behind_negated_be(chunk));
    }

    /// "Is not the rower": of a negated "be" the noun is what is denied.
    bool behind_negated_be(std::uint32_t chunk) const {
        for (std::uint32_t c = chunk; c-- > 0 && d_.chunks[c].sentence == d_.chunks[chunk].sentence;)
            if (d_.chunks[c].kind == segment::ChunkKind::verb)
                return d_.chunks[c].negated && extract::lemma_of(d_, d_.chunks[c].head, 'v') == "be";
        return false;
    }

    /// "No, the bridge stands": an answer to what others say.
    bool opens_with_no(const Sentence& sentence) const {
        if (sentence.first + 1 >= sentence.last || d_.text(sentence.first + 1) != ",") return false;
        return static_cast<bool>(openings_.exact(d_.words_from(sentence.first, sentence.first + 1)));
    }

    bool in_figure(std::uint32_t token) const {
        return std::any_of(text_.reading.figures.begin(), text_.reading.figures.end(),
                           [&](const Mention& m) { return m.first_token <= token && token < m.last_token; });
    }

    const Text& text_;
    const segment::Document& d_;
    WordSet other_;
    const PhraseTable& refute_;
    const PhraseTable& distance_;
    const PhraseTable& openings_;
    Cues cues_;
};

bool takes_back(const Cues& cues) {
    return cues.refutes > 0 || cues.negates;
}

/// Of two headlines one refutes and the other does not, or one denies or reverses what the other affirms.
bool headlines_disagree(const Comparison& comparison, const Cues& a, const Cues& b) {
    if (a.refutes == 0 && b.refutes > 0) return !a.negates;
    if (a.refutes > 0 && b.refutes == 0) return !b.negative;
    const bool opposite =
        comparison.reversal && comparison.reversal->opposite && comparison.reversal->rest >= reversed_rest;
    return a.refutes == 0 && (a.negates || b.negates || opposite);
}

/// An article refutes a plain claim. A claim that is a refutation itself, or a question, is taken up rather
/// than refuted.
bool article_disagrees(const Cues& a, const Cues& b) {
    return b.refutes >= refuting_article && a.refutes == 0 && !a.negative && !a.asks;
}

}  // namespace

Cues find_cues(const Text& text, const Text& other) {
    std::vector<Word> affirmed = content_words(other);
    std::erase_if(affirmed, [&](const Word& word) { return is_negated(other, word.token); });
    return CueReader(text, affirmed).read();
}

Stance stance(const Text& b, const Comparison& comparison, const Cues& cues_a, const Cues& cues_b,
              std::vector<Reason>& reasons) {
    const bool article = is_article(b);
    const std::string share = std::to_string(comparison.overlap) + " of 1000";
    if (comparison.overlap < (article ? related_article : related_headline)) {
        reasons.push_back({"other-matter", "too few of the claim's words come back (" + share + ")"});
        return Stance::unrelated;
    }
    reasons.push_back({"same-matter", "the claim's words come back (" + share + ")"});
    if (article ? article_disagrees(cues_a, cues_b) : headlines_disagree(comparison, cues_a, cues_b)) {
        reasons.push_back({"refuted", takes_back(cues_a) ? "the claim refutes or negates what the text says"
                                                         : "the text refutes or negates the claim"});
        return Stance::disagree;
    }
    const int weight = article ? weight_of_claim : 1;
    const int distance = cues_b.distance + weight * cues_a.distance +
                         (cues_a.asks || (!article && cues_b.asks) ? weight_of_question : 0);
    if (distance >= (article ? distant_article : distant_headline)) {
        reasons.push_back({"at-a-distance", "the text reports the claim and does not vouch for it"});
        return Stance::discuss;
    }
    reasons.push_back({"in-own-words", "the text says it without distance"});
    return Stance::agree;
}

}  // namespace atodds::pairs
