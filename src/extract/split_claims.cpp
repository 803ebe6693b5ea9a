// How a panel or a chamber divided: "by five votes to four", "ruled 7-2", "divided two to one".
#include <algorithm>
#include <optional>
#include <string>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "extract/small_numbers.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Document;

namespace {

constexpr std::uint32_t split_cue_reach = 8;  ///< "passed the pension bill late on Monday by"

struct Split {
    std::uint32_t first = 0, last = 0;
    int more = 0, less = 0;
};

class SplitReader {
  public:
    SplitReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const auto& number : r_.small_numbers) {
            const segment::Sentence& sentence = d_.sentences[sentence_of(d_, number.token)];
            if (const auto split = split_at(number.token, sentence.last)) add(*split, sentence);
        }
    }

  private:
    std::optional<int> number(std::uint32_t token) const {
        const auto number = small_number(d_, token);
        return number && !number->ordinal ? std::optional(number->value) : std::nullopt;
    }

    bool is_votes(std::uint32_t t, std::uint32_t last) const {
        return t < last && (lower(d_, t) == "votes" || lower(d_, t) == "vote");
    }

    std::optional<Split> split_at(std::uint32_t t, std::uint32_t last) const {
        const auto left = number(t);
        if (!left) return std::nullopt;
        const bool votes = is_votes(t + 1, last);
        const std::uint32_t joint = votes ? t + 2 : t + 1;
        if (joint + 1 >= last) return std::nullopt;
        const auto mark = lower(d_, joint);
        const bool spoken = mark == "to", dashed = mark == "-" || mark == "–";
        const auto right = spoken || dashed ? number(joint + 1) : std::nullopt;
        if (!right || !is_vote(t, joint + 2, last, votes, dashed)) return std::nullopt;
        const auto [low, high] = std::minmax(*left, *right);
        return Split{t, joint + 2, high, low};
    }

    /// A word of voting before it or behind it; a dash alone may be a score or a span of years.
    bool is_vote(std::uint32_t first, std::uint32_t end, std::uint32_t last, bool votes, bool dashed) const {
        const std::uint32_t begin = d_.sentences[sentence_of(d_, first)].first;
        const std::uint32_t from = std::max(begin, first > split_cue_reach ? first - split_cue_reach : 0U);
        if (votes || is_votes(end, last)) return has_phrase<"split-verb">(d_, from, first);
        static const PhraseTable& nouns = d_.pack->phrases("split-noun");
        if (dashed && end < last && nouns.longest(d_.words_from(end, last))) return true;
        const std::uint32_t cue = std::max(from, first > 5 ? first - 5 : 0U);
        return dashed ? has_phrase<"split-ruling">(d_, cue, first) : has_phrase<"split-lead">(d_, cue, first);
    }

    void add(const Split& split, const segment::Sentence& sentence) {
        Draft draft(r_, ClaimKind::attribute, split.first, split.last);
        Claim& claim = draft.claim();
        const std::string text = std::to_string(split.more) + "-" + std::to_string(split.less);
        claim.measure = "division of the vote";
        claim.slot = "fact:division of the vote:story";
        claim.attribute = Attribute{"vote", "division", text, std::nullopt, true};
        claim.inferred = true;
        claim.rules.emplace_back("split.votes");
        draft.part(PartRole::value, split.first, split.last).voice(split.first, nullptr);
        draft.time(sentence.first, sentence.last).words(sentence.first, sentence.last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void split_claims(const Reading& reading, std::vector<Claim>& out) {
    SplitReader(reading, out).read();
}

}  // namespace atodds::extract
