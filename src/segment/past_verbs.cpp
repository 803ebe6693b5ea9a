#include "segment/past_verbs.hpp"

#include "segment/tag_context.hpp"

namespace atodds::segment {
namespace {

class PastVerbs : TagContext {
  public:
    PastVerbs(Document& document, const Sentence& sentence) : TagContext(document, sentence) {}

    void run() {
        for (std::uint32_t i = first_ + 1; i < last_; ++i) {
            if (tokens_[i].tag != Tag::vbn || !is_noun(tag_at(i - 1)) || equals_folded(text_at(i + 1), "by")) continue;
            if (may_be_past(i) && is_verb_of_clause(i)) tokens_[i].tag = Tag::vbd;
        }
    }

  private:
    /// What the noun phrase before a verb begins behind.
    enum class Opening { none, sentence, subordinator, speech, comma };

    bool is_verb_of_clause(std::uint32_t i) const {
        if (verb_follows(i + 1)) return false;  // "documents seen on Monday show"
        switch (opening_before(i)) {
            case Opening::sentence: return (takes_object(i) && !names(i)) || is_only_main_verb(i);
            case Opening::speech: return takes_object(i) && !names(i);
            case Opening::subordinator: return takes_object(i);
            case Opening::comma: return is_said_by_subject(i);
            case Opening::none: return false;
        }
        return false;
    }

    /// "The talks | ended | as farmers blocked the road", "the union | called | for police to leave": all other verbs stand in clauses that
    /// words before them open, or say who said it.
    bool is_only_main_verb(std::uint32_t i) const {
        const Tag next = tag_at(i + 1);
        if ((next != Tag::in && next != Tag::rb && next != Tag::to) || !text_at(last_ - 1).ends_with('.')) return false;
        bool subordinate = false;
        for (std::uint32_t t = i + 1; t < last_; ++t) {
            const Tag tag = tag_at(t);
            if (tag == Tag::punct) subordinate = false;
            else if (tag == Tag::wdt || tag == Tag::wp || tag == Tag::wrb || opens_clause(t) || equals_folded(text_at(t), "that")) subordinate = true;
            else if (is_finite(tag) && !subordinate && !is_speech(t)) return false;
        }
        return true;
    }

    /// A figure, a name or an article right behind the verb, and no time: "the man seen last week".
    bool takes_object(std::uint32_t i) const {
        const std::uint32_t next = tag_at(i + 1) == Tag::rb ? i + 2 : i + 1;
        const Tag tag = tag_at(next);
        if (tag == Tag::jjr || (tag == Tag::in && tag_at(next + 1) == Tag::cd && !equals_folded(text_at(next), "in"))) return !tells_time(next + 1);  // "more than 40", "around 40"
        const bool object = tag == Tag::cd || tag == Tag::dt || tag == Tag::prps || tag == Tag::prp || is_noun(tag) || (is_adjective(tag) && is_noun(tag_at(next + 1)));
        return object && !tells_time(next);
    }

    /// "Monday", "last week", "the day before", "three years ago".
    bool tells_time(std::uint32_t i) const {
        constexpr std::uint32_t reach = 3;
        static const rules::PhraseTable& times = rules::Pack::english().phrases("adverbial-time");
        for (std::uint32_t t = i; t < std::min(i + reach, last_); ++t)
            if (times.longest(document_.words_from(t, last_))) return true;
        return false;
    }

    /// "A man called Ann", "a group named the Front": participles that what follows completes.
    bool names(std::uint32_t i) const {
        static const rules::PhraseTable& naming = rules::Pack::english().phrases("naming-participle");
        return static_cast<bool>(naming.longest(document_.words_from(i, i + 1)));
    }

    /// "..., the firm | conceded | on Friday, ...": a verb of which the noun before can only be the subject, where the sentence has another verb.
    bool is_said_by_subject(std::uint32_t i) const {
        static const rules::PhraseTable& sayings = rules::Pack::english().phrases("active-saying");
        return static_cast<bool>(sayings.longest(document_.words_from(i, i + 1)));
    }

    /// A finite verb before the clause that the participle may stand in ends.
    bool verb_follows(std::uint32_t from) const {
        for (std::uint32_t t = from; t < last_ && tag_at(t) != Tag::punct; ++t) {
            const Tag tag = tag_at(t);
            if (tag == Tag::wdt || tag == Tag::wp || tag == Tag::wrb || opens_clause(t)) return false;
            if (is_finite(tag)) return true;
        }
        return false;
    }

    bool opens_clause(std::uint32_t t) const {
        static const rules::PhraseTable& table = rules::Pack::english().phrases("clause-opener");
        return (tag_at(t) == Tag::in || tag_at(t) == Tag::wrb) && table.longest(document_.words_from(t, t + 1));
    }

    static bool in_noun_phrase(Tag tag) {
        return is_noun(tag) || is_adjective(tag) || tag == Tag::cd || tag == Tag::dt || tag == Tag::prps || tag == Tag::pos || tag == Tag::sym || tag == Tag::in || tag == Tag::cc;
    }

    Opening opening_before(std::uint32_t i) const {
        std::uint32_t t = i;
        while (t > first_ && in_noun_phrase(tag_at(t - 1)) && !opens_clause(t - 1)) --t;
        if (tag_at(t) == Tag::in || tag_at(t) == Tag::cc) return Opening::none;  // "in documents seen by": no subject
        if (t == first_) return Opening::sentence;
        if (opens_clause(t - 1)) return Opening::subordinator;
        if (text_at(t - 1) == ",") return follows_opening(t - 1) ? Opening::sentence : is_definite(t) && has_verb(first_, t) ? Opening::comma : Opening::none;
        return tag_at(t - 1) == Tag::vbd && is_speech(t - 1) ? Opening::speech : Opening::none;
    }

    /// "On Monday, | police": nothing but a phrase of a preposition stands before the comma.
    bool follows_opening(std::uint32_t comma) const {
        if (tag_at(first_) != Tag::in) return false;
        return std::none_of(tokens_.begin() + first_, tokens_.begin() + comma, [](const Token& token) { return is_verb(token.tag) || token.tag == Tag::punct || token.tag == Tag::md; });
    }

    bool has_verb(std::uint32_t from, std::uint32_t to) const {
        return std::any_of(tokens_.begin() + from, tokens_.begin() + to, [](const Token& token) { return is_finite(token.tag); });
    }

    bool is_definite(std::uint32_t t) const { return !equals_folded(text_at(t), "a") && !equals_folded(text_at(t), "an"); }

    bool is_speech(std::uint32_t t) const {
        static const rules::PhraseTable& speech = rules::Pack::english().phrases("speech");
        return static_cast<bool>(speech.longest(document_.words_from(t, t + 1)));
    }
};

}  // namespace

void settle_past_verbs(Document& document, const Sentence& sentence) {
    const auto begin = document.tokens.begin();
    if (std::any_of(begin + sentence.first, begin + sentence.last, [](const Token& token) { return token.tag == Tag::vbn; })) PastVerbs(document, sentence).run();
}

}  // namespace atodds::segment
