// How a match ended: "Rovers beat Albion 3-1", "Albion lost 3-1 to Rovers".
#include <algorithm>
#include <charconv>
#include <optional>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Document;

namespace {

/// Goals, sets, points or runs of the two sides, as written.
struct Score {
    std::uint32_t first = 0, last = 0;  ///< tokens
    int left = 0, right = 0;
};

/// A number of one to three digits and nothing else.
std::optional<int> digits_of(std::string_view text) {
    constexpr std::size_t most_digits = 3;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && number >= 0 && text.size() <= most_digits && text[0] != '-' ? std::optional(number)
                                                                                : std::nullopt;
}

class ResultReader {
  public:
    ResultReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        static const PhraseTable& verbs = d_.pack->phrases("match-verb");
        for (const Frame& frame : r_.frames) {
            const auto verb =
                verbs.longest(d_.words_from(d_.chunks[frame.verb].head, d_.sentences[frame.sentence].last));
            const auto score = verb && !frame.negated && !frame.infinitive ? score_of(frame) : std::nullopt;
            if (score) add(frame, *score, verb.phrase->get("outcome"));
            else if (!verb) read_nouns(frame);
        }
    }

  private:
    /// "Albion are champions | after | a 3-1 win | over | Rovers", "Albion claimed | a 3-1 win | over | Rovers".
    void read_nouns(const Frame& frame) {
        if (frame.negated || frame.infinitive || frame.passive) return;
        for (const std::uint32_t object : frame.objects)
            if (phrase_of<"result-verb">(d_, d_.chunks[frame.verb].head, d_.chunks[frame.verb].last)) read_noun(frame, object);
        for (const PrepPhrase& prep : frame.preps)
            if (phrase_of<"result-lead">(d_, prep.prep, prep.prep + 1)) read_noun(frame, prep.chunk);
    }

    void read_noun(const Frame& frame, std::uint32_t chunk) {
        const auto& noun = d_.chunks[chunk];
        const auto match = phrase_of<"match-noun">(d_, noun.head, noun.last);
        const bool opened = lower(d_, noun.first) == "a" || lower(d_, noun.first) == "an" || lower(d_, noun.first) == "their";
        if (!match || !opened || chunk + 2 >= d_.chunks.size() || d_.chunks[chunk + 2].sentence != frame.sentence) return;
        const bool against = d_.chunks[chunk + 1].kind == segment::ChunkKind::prep && phrase_of<"match-against">(d_, d_.chunks[chunk + 1].first, d_.chunks[chunk + 1].last);
        const std::string other = against ? side({chunk + 2}) : std::string();
        for (std::uint32_t t = noun.first; t < noun.head && !other.empty(); ++t)
            if (const auto score = score_at(t, noun.head)) return add(frame, *score, match.phrase->get("outcome"), other);
    }

    /// The first score behind the verb, unless the words beside it say that it is not the final one.
    std::optional<Score> score_of(const Frame& frame) const {
        static const PhraseTable& partial = d_.pack->phrases("score-partial");
        constexpr std::uint32_t reach = 8;  // "at home in the cup"
        const auto& sentence = d_.sentences[frame.sentence];
        const std::uint32_t from = d_.chunks[frame.verb].last,
                            to = std::min(frame.last + reach, sentence.last);
        for (std::uint32_t t = from; t < to; ++t) {
            const auto score = score_at(t, sentence.last);
            if (!score) continue;
            const bool sets = score->last + 1 < sentence.last && d_.text(score->last) == "," &&
                              score_at(score->last + 1, sentence.last);  // "6-4, 6-3"
            return sets || partial.longest(d_.words_from(score->last, sentence.last)) ? std::nullopt : score;
        }
        return std::nullopt;
    }

    std::optional<Score> score_at(std::uint32_t token, std::uint32_t end) const {
        const auto dashed = split(d_.text(token));
        if (dashed) return Score{token, token + 1, dashed->first, dashed->second};
        if (token + 2 >= end || !is_dash(d_.text(token + 1))) return std::nullopt;
        const auto left = digits_of(d_.text(token)), right = digits_of(d_.text(token + 2));
        return left && right ? std::optional(Score{token, token + 3, *left, *right}) : std::nullopt;
    }

    static bool is_dash(std::string_view mark) { return mark == "-" || mark == "–" || mark == ":"; }

    static std::optional<std::pair<int, int>> split(std::string_view text) {
        const auto dash = text.find('-');
        if (dash == std::string_view::npos) return std::nullopt;
        const auto left = digits_of(text.substr(0, dash)), right = digits_of(text.substr(dash + 1));
        return left && right ? std::optional(std::pair(*left, *right)) : std::nullopt;
    }

    /// The side that a chunk names: its entity's id; empty: it names none.
    std::string side(const ChunkList& chunks) const {
        for (const std::uint32_t chunk : chunks)
            if (auto named = side_of(d_.chunks[chunk]); !named.empty()) return named;
        return {};
    }

    /// A side that the article names once and no list knows is its last noun: "Rovers", "the Reds".
    std::string side_of(const segment::Chunk& chunk) const {
        if (const auto named = entity_of(r_, chunk); named.entity) return word_before(chunk, *named.entity) + named.entity->id;
        if (!is_capital(chunk.head) || !segment::is_noun(d_.tokens[chunk.head].tag)) return {};
        return first_word(chunk.first, chunk.head).append(lower(d_, chunk.head));
    }

    /// "Racing Almera": the word right before a name at the head of a sentence, which looks like any other word there.
    std::string word_before(const segment::Chunk& chunk, const NamedEntity& entity) const {
        const NameMention* name = r_.names.at(chunk.head);
        return name == nullptr || entity.type == EntityType::person ? std::string() : first_word(chunk.first, name->first);
    }
    std::string first_word(std::uint32_t first, std::uint32_t name) const {
        const bool two_words = first + 1 == name && is_capital(first) && d_.tokens[first].tag == segment::Tag::nnp;
        return two_words ? std::string(lower(d_, first)) + " " : std::string();
    }

    bool is_capital(std::uint32_t token) const {
        const std::string_view text = d_.text(token);
        return !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
    }

    std::string other_side(const Frame& frame) const {
        if (auto object = side(frame.objects); !object.empty()) return object;
        static const PhraseTable& against = d_.pack->phrases("match-against");
        for (const PrepPhrase& prep : frame.preps)
            if (against.longest(d_.words_from(prep.prep, prep.prep + 1)))
                if (auto named = side({prep.chunk}); !named.empty()) return named;
        return {};
    }

    /// ":women" where the sentence says that other teams of the two clubs met than their first.
    std::string team_in(const segment::Sentence& sentence) const {
        static const PhraseTable& teams = d_.pack->phrases("team-kind");
        const rules::Phrase* team = phrase_in(d_, teams, sentence.first, sentence.last);
        return team == nullptr ? std::string() : ":" + std::string(team->get("team"));
    }

    void add(const Frame& frame, const Score& score, std::string_view outcome) {
        std::string other = other_side(frame);
        if (other.empty() && outcome == "draw") other = joined_side(frame);
        add(frame, score, outcome, other);
    }

    /// "Rovers | and | Albion | drew": the other one of two that the clause is of.
    std::string joined_side(const Frame& frame) const {
        if (frame.verb < 3 || lower(d_, d_.chunks[frame.verb - 2].first) != "and") return {};
        std::string last = side({frame.verb - 1}), first = side({frame.verb - 3});
        return side(frame.subjects) == last ? first : last;
    }

    void add(const Frame& frame, const Score& score, std::string_view outcome, const std::string& other) {
        const std::string one = side(frame.subjects);
        if (one.empty() || other.empty() || one == other ||
            (outcome == "draw") != (score.left == score.right))
            return;
        const bool subject_won = (outcome == "win") != frame.passive;
        const std::string& winner = subject_won ? one : other;
        const auto [low, high] = std::minmax(score.left, score.right);
        const std::string text = (outcome == "draw" ? std::string("draw ") : winner + " ") +
                                 std::to_string(high) + "-" + std::to_string(low);
        Draft draft(r_, ClaimKind::attribute, frame.first, std::max(frame.last, score.last));
        Claim& claim = draft.claim();
        for (const auto s : frame.subjects) draft.entity(d_.chunks[s], EntityRole::subject);
        claim.measure = "result of " + std::min(one, other) + " against " + std::max(one, other);
        claim.slot = "match result:" + std::min(one, other) + ":" + std::max(one, other) +
                     team_in(d_.sentences[frame.sentence]);
        claim.predicate = std::string(outcome);
        claim.attribute = Attribute{claim.slot, "result", text, std::nullopt, true};
        draft.part(PartRole::value, score.first, score.last)
            .time(d_.sentences[frame.sentence].first, std::max(frame.last, score.last) + 2);
        draft.voice(d_.chunks[frame.verb].head, &frame).words(frame.first, frame.last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void result_claims(const Reading& reading, std::vector<Claim>& out) {
    ResultReader(reading, out).read();
}

}  // namespace atodds::extract
