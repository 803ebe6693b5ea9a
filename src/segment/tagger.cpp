// Second-order hidden Markov model: the tags of a sentence are the cheapest path through its words' readings.
#include <algorithm>
#include <array>
#include <utility>
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
        std::uint8_t back[width][width];  // [previous reading][this reading]: reading two places before
    };
    /// Of a token and the one before, [its reading][previous reading]: the cost above the number of the previous one. Asked for by the next
    /// token only: two of them, in turns, stay at hand where one a token would be more than the nearest memory holds.
    using Costs = std::array<std::array<std::uint32_t, width>, width>;
    CaseEvidence evidence_for(const Token& token, bool title_case) const;
    void advance(const Readings& two_before, const Readings& before, Column& column);
    template <std::uint32_t known>
    void advance_over(const Readings& two_before, const Readings& before, Column& column);
    void trace(const Sentence& sentence);

    Document& document_;
    WordReader reader_;
    const TaggerModel& model_ = TaggerModel::instance();
    Costs turns_[2];
    Costs *costs_ = &turns_[0], *costs_before_ = &turns_[1];
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
/// then finds the numbers that it needs side by side. `known`: how many readings the token two places before has; 0: as many as it says.
template <std::uint32_t known>
void Tagger::advance_over(const Readings& two_before, const Readings& before, Column& column) {
    const Readings& now = column.readings;
    Costs& costs = *costs_;
    const std::uint32_t ways = known != 0 ? known : two_before.count;
    std::array<const std::uint16_t*, known != 0 ? known : width> after;
    for (std::uint32_t a = 0; a < ways; ++a) after[a] = model_.transitions(two_before.state[a], 0);
    std::array<std::uint32_t, width> own;
    for (std::uint32_t c = 0; c < now.count; ++c) own[c] = static_cast<std::uint32_t>(now.cost[c]) * places;
    for (std::uint32_t b = 0; b < before.count; ++b) {
        const auto& so_far = (*costs_before_)[b];
        const std::size_t row = before.state[b] * state_count;
        for (std::uint32_t c = 0; c < now.count; ++c) {
            const std::size_t at = row + now.state[c];
            std::uint32_t best = so_far[0] + after[0][at] * places;
            for (std::uint32_t a = 1; a < ways; ++a) best = std::min(best, so_far[a] + after[a][at] * places);
            costs[c][b] = best / places * places + own[c] + b;
            column.back[b][c] = static_cast<std::uint8_t>(best % places);
        }
    }
}

/// Most tokens have few readings: with their number known, what is looked up for each stays in registers.
void Tagger::advance(const Readings& two_before, const Readings& before, Column& column) {
    std::swap(costs_, costs_before_);
    switch (two_before.count) {
        case 1: return advance_over<1>(two_before, before, column);
        case 2: return advance_over<2>(two_before, before, column);
        case 3: return advance_over<3>(two_before, before, column);
        case 4: return advance_over<4>(two_before, before, column);
        case 5: return advance_over<5>(two_before, before, column);
        case 6: return advance_over<6>(two_before, before, column);
        default: return advance_over<0>(two_before, before, column);
    }
}

void Tagger::trace(const Sentence& sentence) {
    const std::uint32_t count = sentence.last - sentence.first;
    const Column& last = columns_[count + 1];
    const Costs& costs = *costs_;
    std::uint32_t b = 0, c = 0;
    for (std::uint32_t i = 0; i < columns_[count].readings.count; ++i) {
        for (std::uint32_t j = 0; j < last.readings.count; ++j) {
            if (costs[j][i] / places < costs[c][b] / places) b = i, c = j;
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
    }
    (*costs_)[0][0] = 0;
    const bool title_case = is_title_case(document_, sentence);
    for (std::uint32_t k = 0; k < count; ++k) {
        Column& column = columns_[k + 2];
        reader_.read(sentence.first + k, evidence_for(document_.tokens[sentence.first + k], title_case),
                     column.readings);
        advance(columns_[k].readings, columns_[k + 1].readings, column);
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
