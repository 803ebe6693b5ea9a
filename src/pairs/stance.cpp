#include "pairs/stance.hpp"

#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "pairs/words.hpp"

namespace atodds::pairs {

namespace {

using rules::PhraseTable;
using segment::Sentence;

// Thresholds in this file are set by tests/bench/measure_pairs.py.
/// Share of the claim's words, of 1000, that a headline must hold to be about it.
constexpr int related_headline = 120;
/// The same for an article, which has room for them all.
constexpr int related_article = 350;
/// A text of more sentences than a headline and its deck is an article.
constexpr std::size_t longest_headline = 3;
/// Sentences at the head of an article in which it says where it stands.
constexpr std::size_t lead = 5;
/// A later sentence speaks of the claim when it holds so much of it, of 1000.
constexpr int on_the_claim = 450;
/// Words of distance from which on a headline, and an article, only report.
constexpr int distant_headline = 1;
constexpr int distant_article = 3;

bool is_article(const Text& text) { return text.document().sentences.size() > longest_headline; }

/// The sentences of a text in which it takes a stance on the words of another.
std::vector<Sentence> telling_sentences(const Text& text, const std::vector<Word>& claim) {
    const auto& all = text.document().sentences;
    if (!is_article(text)) return all;
    std::vector<Sentence> telling;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (i < lead || share_in(claim, WordSet(content_words(text, all[i].first, all[i].last))) >= on_the_claim) telling.push_back(all[i]);
    return telling;
}

bool asks(const Text& text, const Sentence& sentence) {
    for (std::uint32_t t = sentence.last; t-- > sentence.first && t + 3 > sentence.last;)
        if (text.document().text(t) == "?") return true;
    return false;
}

/// Reads the cues of one text, against the words of the other.
class CueReader {
  public:
    CueReader(const Text& text, const std::vector<Word>& other)
        : text_(text), d_(text.document()), other_(other), refute_(d_.pack->phrases("refute")), distance_(d_.pack->phrases("distance")) {}

    void read(const Sentence& sentence) {
        const bool question = asks(text_, sentence);
        distance_count_ += question ? 1 : 0;
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
            const auto ahead = d_.words_from(t, sentence.last);
            if (distance_.longest(ahead) && !in_figure(t)) ++distance_count_;  // the month of May keeps no distance
            if (!question && refute_.longest(ahead)) refutes_ |= !is_negated(text_, t);
        }
        if (!question) refutes_ |= negates(sentence);
    }

    bool refutes() const { return refutes_; }
    int distance() const { return distance_count_; }

  private:
    bool in_figure(std::uint32_t token) const {
        return std::any_of(text_.reading.figures.begin(), text_.reading.figures.end(), [&](const Mention& m) { return m.first_token <= token && token < m.last_token; });
    }

    /// A negation on a word that the other text uses too.
    bool negates(const Sentence& sentence) const {
        for (const Word& word : content_words(text_, sentence.first, sentence.last)) {
            const auto tag = d_.tokens[word.token].tag;
            if ((segment::is_verb(tag) || segment::is_adjective(tag) || segment::is_noun(tag)) && other_.has(word) && is_negated(text_, word.token)) return true;
        }
        return false;
    }

    const Text& text_;
    const segment::Document& d_;
    WordSet other_;
    const PhraseTable& refute_;
    const PhraseTable& distance_;
    bool refutes_ = false;
    int distance_count_ = 0;
};

}  // namespace

StanceCues find_cues(const Text& a, const Text& b, const Comparison& comparison) {
    const auto words_a = content_words(a), words_b = content_words(b);
    CueReader in_a(a, words_b), in_b(b, words_a);
    for (const Sentence& sentence : a.document().sentences) in_a.read(sentence);
    for (const Sentence& sentence : telling_sentences(b, words_a)) in_b.read(sentence);
    StanceCues cues{in_a.refutes(), in_b.refutes(), in_a.distance(), in_b.distance()};
    if (comparison.reversal && comparison.reversal->opposite && cues.refutes_a == cues.refutes_b) cues.refutes_b = !cues.refutes_b;
    return cues;
}

Stance stance(const Text& b, const Comparison& comparison, const StanceCues& cues, std::vector<Reason>& reasons) {
    const bool article = is_article(b);
    const std::string share = std::to_string(comparison.overlap) + " of 1000";
    if (comparison.overlap < (article ? related_article : related_headline)) {
        reasons.push_back({"other-matter", "too few of the claim's words come back (" + share + ")"});
        return Stance::unrelated;
    }
    reasons.push_back({"same-matter", "the claim's words come back (" + share + ")"});
    if (cues.refutes_a != cues.refutes_b) {
        reasons.push_back({"refuted", cues.refutes_b ? "the text refutes or negates the claim" : "the claim refutes or negates what the text says"});
        return Stance::disagree;
    }
    if (cues.distance_a + cues.distance_b >= (article ? distant_article : distant_headline)) {
        reasons.push_back({"at-a-distance", "the text reports the claim and does not vouch for it"});
        return Stance::discuss;
    }
    reasons.push_back({"in-own-words", "the text says it without distance"});
    return Stance::agree;
}

}  // namespace atodds::pairs
