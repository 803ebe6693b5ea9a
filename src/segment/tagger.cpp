// Second-order hidden Markov model: the tags of a sentence are the cheapest path through its words' readings.
#include <algorithm>
#include <vector>

#include "segment/document.hpp"
#include "segment/context_tags.hpp"
#include "segment/past_verbs.hpp"
#include "segment/tag_repairs.hpp"
#include "segment/tagger_model.hpp"
#include "segment/word_readings.hpp"

namespace atodds::segment {
namespace {

constexpr std::uint32_t title_case_words = 3;  // at least so many words of four letters ...
constexpr std::uint32_t title_case_percent =
    75;  // ... of which so many have a capital: a headline in title case
constexpr std::uint32_t long_word = 4;

/// A sentence whose capitals say nothing: a headline in title case or in capitals.
bool is_title_case(const Document& document, const Sentence& sentence) {
    std::uint32_t words = 0, capitals = 0;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        const Token& token = document.tokens[i];
        if (token.kind != TokenKind::word || token.span().size() < long_word || token.is(sentence_start))
            continue;
        ++words;
        capitals += token.is(capitalised);
    }
    return words >= title_case_words && capitals * 100 >= words * title_case_percent;
}

/// Tags one sentence at a time.
class Tagger {
  public:
    explicit Tagger(Document& document) : document_(document), reader_(document) {}
    void tag(const Sentence& sentence);

  private:
    static constexpr std::size_t width = Readings::capacity;
    static constexpr std::uint32_t places = 16;  // for numbers of readings, below a cost
    static_assert(width <= places);
    struct Column {
        Readings readings;
        std::uint32_t cost[width][width];  // [this reading][previous reading]: the cost above the number of the previous one
        std::uint8_t back[width][width];   // [previous reading][this reading]: reading two places before
    };
    CaseEvidence evidence_for(const Token& token, bool title_case) const;
    void advance(const Column& before, const Readings& two_before, Column& column) const;
    void trace(const Sentence& sentence);

    Document& document_;
    WordReader reader_;
    const TaggerModel& model_ = TaggerModel::instance();
    /// Kept from one article to the next: columns of a long sentence are too big for malloc to keep, and clearing
    /// and paging them in afresh was a fifth of the tagger's time.
    std::vector<Column>& columns_ = kept_columns();
    static std::vector<Column>& kept_columns() {
        thread_local std::vector<Column> columns;
        return columns;
    }
};

CaseEvidence Tagger::evidence_for(const Token& token, bool title_case) const {
    if (title_case) return CaseEvidence::none;
    if (token.is(all_caps)) return CaseEvidence::capitalised;
    if (token.is(sentence_start)) return CaseEvidence::none;
    return token.is(capitalised) ? CaseEvidence::capitalised : CaseEvidence::lower;
}

/// The cheapest way to each reading of `column` over each of the token before. A cost and the reading that it comes from are one number,
/// the cost above: of two the smaller is the cheaper, or the one of the first reading. It is kept like this for the next token, which
/// then finds the numbers that it needs side by side.
void Tagger::advance(const Column& before, const Readings& two_before, Column& column) const {
    const Readings& now = column.readings;
    const std::uint16_t* after[width];
    for (std::uint32_t a = 0; a < two_before.count; ++a) after[a] = model_.transitions(two_before.state[a], 0);
    for (std::uint32_t b = 0; b < before.readings.count; ++b) {
        const std::uint32_t* const so_far = before.cost[b];
        const std::size_t row = before.readings.state[b] * state_count;
        for (std::uint32_t c = 0; c < now.count; ++c) {
            const std::size_t at = row + now.state[c];
            std::uint32_t best = so_far[0] + after[0][at] * places;
            for (std::uint32_t a = 1; a < two_before.count; ++a) best = std::min(best, so_far[a] + after[a][at] * places);
            column.cost[c][b] = (best / places + static_cast<std::uint32_t>(now.cost[c])) * places + b;
            column.back[b][c] = static_cast<std::uint8_t>(best % places);
        }
    }
}

void Tagger::trace(const Sentence& sentence) {
    const std::uint32_t count = sentence.last - sentence.first;
    const Column& last = columns_[count + 1];
    std::uint32_t b = 0, c = 0;
    for (std::uint32_t i = 0; i < columns_[count].readings.count; ++i) {
        for (std::uint32_t j = 0; j < last.readings.count; ++j) {
            if (last.cost[j][i] / places < last.cost[c][b] / places) b = i, c = j;
        }
    }
    for (std::uint32_t k = count; k-- > 0;) {
        const Column& column = columns_[k + 2];
        document_.tokens[sentence.first + k].tag = static_cast<Tag>(column.readings.state[c]);
        const std::uint32_t a = column.back[b][c];
        c = b;
        b = a;
    }
}

void Tagger::tag(const Sentence& sentence) {
    const std::uint32_t count = sentence.last - sentence.first;
    if (columns_.size() < count + 2) columns_.resize(count + 2);
    for (std::size_t k = 0; k < 2; ++k) {  // a sentence begins after a stop
        columns_[k].readings.clear();
        columns_[k].readings.add(Tag::punct, 0);
        columns_[k].cost[0][0] = 0;
    }
    const bool title_case = is_title_case(document_, sentence);
    for (std::uint32_t k = 0; k < count; ++k) {
        Column& column = columns_[k + 2];
        reader_.read(sentence.first + k, evidence_for(document_.tokens[sentence.first + k], title_case),
                     column.readings);
        advance(columns_[k + 1], columns_[k].readings, column);
    }
    if (count != 0) trace(sentence);
    repair_tags(document_, sentence);
    settle_context_tags(document_, sentence);
    settle_past_verbs(document_, sentence);
}

}  // namespace

void tag(Document& document) {
    Tagger tagger(document);
    for (const Sentence& sentence : document.sentences) tagger.tag(sentence);
}

}  // namespace atodds::segment
