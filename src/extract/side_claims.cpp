// Which side of a question a clause is on, told by a set phrase: on purpose or by accident, free and fair or
// rigged.
#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Document;

namespace {

/// Tokens before the phrase in which a negation or denial turns it round: "denied that boxes had been".
constexpr std::uint32_t negation_reach = 5;
constexpr std::uint32_t denial_reach = 12;
/// Longest clause that is quoted whole; of a longer one only the words beside the phrase are.
constexpr std::uint32_t longest_clause = 16;
/// Tokens behind the phrase that may name the other party: "a coalition with the small Farmers' League".
constexpr std::uint32_t partner_reach = 6;

class SideReader {
  public:
    SideReader(const Reading& r, std::vector<Claim>& out)
        : r_(r), d_(*r.document), phrases_(phrases_of<"side-phrase">(d_)), out_(out) {}

    void read() {
        for (std::uint32_t s = 0; s < d_.sentences.size(); ++s) {
            const segment::Sentence& sentence = d_.sentences[s];
            if (!d_.may_hold(phrases_, s) || d_.text(sentence.last - 1) == "?") continue;
            for (std::uint32_t t = sentence.first; t < sentence.last;) {
                const auto match = phrases_.longest(d_.words_from(t, sentence.last));
                if (match && belongs(*match.phrase)) read_phrase(sentence, t, match);
                t += match ? match.length : 1;
            }
        }
    }

  private:
    const PhraseTable& table(const char* name) const { return d_.pack->phrases(name); }

    bool has(const PhraseTable& words, std::uint32_t first, std::uint32_t last) const {
        return phrase_in(d_, words, first, last) != nullptr;
    }

    /// A phrase may ask for a kind of event, or for a word of its subject anywhere in the article.
    bool belongs(const Phrase& phrase) {
        const auto event = phrase.get("needs_event");
        if (!event.empty() && event != r_.main_event) return false;
        const auto topic = phrase.get("topic");
        return topic.empty() || tells_of(topic);
    }

    bool tells_of(std::string_view topic) {
        static const PhraseTable& topics = table("side-topic");
        for (std::uint32_t t = 0; t < d_.tokens.size(); ++t)
            if (const auto match = topics.longest(d_.words_from(t, d_.tokens.size()));
                match && match.phrase->get("topic") == topic)
                return true;
        return false;
    }

    void read_phrase(const segment::Sentence& sentence, std::uint32_t token,
                     const PhraseTable::Match& match) {
        const std::uint32_t last = token + match.length;
        if (is_open(sentence, token)) return;
        const Frame* frame = frame_at(sentence, token);
        const std::uint32_t from = clause_begin(sentence, token);
        const bool denied = is_denied(from, token);
        const bool turned = denied || is_negated(from, token, *match.phrase);
        if (match.phrase->get("only") == "negated" && !turned) return;
        if (match.phrase->get("habit") == "no" && frame != nullptr && is_habit(*frame)) return;
        add(frame, from, token, last, *match.phrase, turned, denied);
    }

    /// Asked, supposed or made a condition: nothing is stated.
    bool is_open(const segment::Sentence& sentence, std::uint32_t token) const {
        static const PhraseTable& open = table("side-open");
        constexpr std::uint32_t reach = 12;
        return has(open, std::max(sentence.first, token > reach ? token - reach : 0U), token);
    }

    /// "It does not deliberately target civilians": what one never does is not told of this event.
    bool is_habit(const Frame& frame) const {
        const std::uint32_t first = d_.chunks[frame.verb].first;
        const std::string lemma = lemma_of(d_, first, 'v');
        const bool present = d_.tokens[first].tag == segment::Tag::vbz || d_.tokens[first].tag == segment::Tag::vbp;
        return present && lemma != "be" && lemma != "have";
    }

    /// The innermost clause around the phrase.
    const Frame* frame_at(const segment::Sentence& sentence, std::uint32_t token) const {
        const auto [begin, end] = frames_of_sentence(r_, sentence_of(d_, sentence.first));
        const Frame* best = nullptr;
        for (std::uint32_t f = begin; f < end; ++f) {
            const Frame& frame = r_.frames[f];
            if (token < frame.first || token >= frame.last) continue;
            if (best == nullptr || frame.last - frame.first < best->last - best->first) best = &frame;
        }
        return best;
    }

    /// After the last mark or joining word before the phrase.
    std::uint32_t clause_begin(const segment::Sentence& sentence, std::uint32_t token) const {
        static const PhraseTable& breaks = table("side-break");
        for (std::uint32_t t = token; t-- > sentence.first;)
            if (breaks.longest(d_.words_from(t, token))) return t + 1;
        return sentence.first;
    }

    bool is_negated(std::uint32_t from, std::uint32_t token, const Phrase& phrase) const {
        static const PhraseTable &words = table("negation"), &verbs = table("negation-verb");
        const std::uint32_t near = token > negation_reach ? token - negation_reach : 0;
        const std::uint32_t begin = std::max(from, near);
        return phrase.get("negation") != "own" && (has(words, begin, token) || has(verbs, begin, token));
    }

    /// "denied that ballots were burnt", "rejected claims of fraud", "no evidence of any fraud".
    bool is_denied(std::uint32_t from, std::uint32_t token) const {
        static const PhraseTable& denials = table("side-denial");
        const std::uint32_t near = token > denial_reach ? token - denial_reach : 0;
        return has(denials, std::max(from, near), token);
    }

    /// Names that the clause tells of: of two drivers one may be drunk and one sober.
    std::vector<std::string> people(const Frame* frame, std::uint32_t last, const Phrase& phrase) const {
        std::vector<std::string> names;
        const bool partner = phrase.get("names") == "behind";
        const auto take = [&](std::uint32_t first, std::uint32_t end) {
            for (const auto& found : entities_in(r_, first, end))
                if (partner || found.entity->type == EntityType::person)
                    names.push_back("@" + found.entity->id);
        };
        if (partner)
            take(last,
                 std::min<std::uint32_t>(last + partner_reach, d_.sentences[sentence_of(d_, last - 1)].last));
        else if (frame != nullptr)
            for (const auto s : frame->subjects) take(d_.chunks[s].first, d_.chunks[s].last);
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return names;
    }

    void add(const Frame* frame, std::uint32_t from, std::uint32_t token, std::uint32_t last,
             const Phrase& phrase, bool turned, bool denied) {
        auto names = people(frame, last, phrase);
        if (phrase.get("names") == "behind" && names.empty()) return;
        const bool whole = frame != nullptr && frame->last - frame->first <= longest_clause;
        const std::uint32_t begin =
            whole ? std::min(frame->first, token) : std::max(from, token > 4 ? token - 4 : 0U);
        Draft draft(r_, ClaimKind::stance, begin, whole ? std::max(frame->last, last) : last);
        Claim& claim = draft.claim();
        draft.voice(token, nullptr).time(begin, last).part(PartRole::cue, token, last).rule(phrase.rule);
        if (is_supposed(claim)) return;
        if (phrase.get("mood") == "any") erase(claim.modality, Modality::planned);  // "will face him in a run-off": the first round decided nothing
        if (denied && !claim.speaker) claim.modality.push_front(Modality::denied);
        const bool positive = (phrase.get("pole") == "+") != turned;
        const std::string axis(phrase.get("axis"));
        claim.predicate = axis;
        claim.measure = "whether it was " + axis;
        claim.polarity = positive ? Polarity::positive : Polarity::negative;
        claim.position = d_.text(claim.span);
        claim.slot = "pole:" + axis + ":story";
        claim.words = names;
        claim.flow = phrase.get("changes") == "both" ? Flow::stock : Flow::flow;
        claim.inferred = true;
        out_.push_back(draft.take());
    }

    static bool is_supposed(const Claim& claim) {
        return std::any_of(claim.modality.begin(), claim.modality.end(),
                           [](Modality m) { return m == Modality::hypothetical || m == Modality::required; });
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& phrases_;
    std::vector<Claim>& out_;
};

}  // namespace

void side_claims(const Reading& reading, std::vector<Claim>& out) {
    SideReader(reading, out).read();
}

}  // namespace atodds::extract
