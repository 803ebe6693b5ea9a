#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atodds/brief_text.hpp"
#include "atodds/relation.hpp"
#include "atodds/settings.hpp"
#include "link/corpus.hpp"
#include "link/evidence.hpp"
#include "link/figures.hpp"

namespace atodds::compare {

/// What a step says: a text of the program's own, which costs nothing to hand on, or one made for the pair.
class Wording {
  public:
    Wording(const char* own) : own_(own) {}
    Wording(const std::string& made) : made_(made) {}
    std::string_view text() const { return own_.empty() ? std::string_view(made_) : own_; }

  private:
    std::string_view own_;
    BriefText made_;  // most steps leave it empty, and all are moved a few times
};

/// The steps from two linked claims to a verdict, written down as they are taken. A verdict that is never set means: no relation.
/// Half of the pairs come to nothing: codes, rule and most texts are the program's own and not copied until a relation is made.
/// What adds to a judgement hands it on to be moved from, so that `return j.step(...)` does not copy the steps before.
class Judgement {
  public:
    struct Step {
        std::string_view code;
        Wording said;
        friend bool operator==(const Step& step, const Reason& reason) { return step.code == reason.code && step.said.text() == reason.text; }
    };

    explicit Judgement(const char* rule) : rule_(rule) {}

    Judgement&& step(std::string_view code, Wording said) {
        steps_.push_back({code, std::move(said)});
        return std::move(*this);
    }
    /// Sets the verdict, with the step that decided it.
    Judgement&& decide(Verdict verdict, std::string_view code, Wording said) {
        verdict_ = verdict;
        return step(code, std::move(said));
    }
    /// Takes the verdict back, with the step that says why.
    Judgement&& withdraw(std::string_view code, Wording said) {
        verdict_.reset();
        return step(code, std::move(said));
    }
    Judgement&& earlier(char claim) {
        earlier_ = claim;
        return std::move(*this);
    }
    Judgement&& inferred() {
        inferred_ = true;
        return std::move(*this);
    }
    Judgement&& arithmetic(std::string text) {
        arithmetic_ = std::move(text);
        return std::move(*this);
    }

    std::optional<Verdict> verdict() const { return verdict_; }
    bool is_inferred() const { return inferred_; }
    char earlier() const { return earlier_; }
    std::string_view rule() const { return rule_; }
    const std::vector<Step>& steps() const { return steps_; }
    std::vector<Reason> reasons() const {
        std::vector<Reason> reasons;
        reasons.reserve(steps_.size());
        for (const Step& step : steps_) reasons.push_back({std::string(step.code), std::string(step.said.text())});
        return reasons;
    }
    const std::optional<std::string>& arithmetic() const { return arithmetic_; }

  private:
    std::string_view rule_;
    std::optional<Verdict> verdict_;
    std::vector<Step> steps_;
    char earlier_ = 0;
    bool inferred_ = false;
    std::optional<std::string> arithmetic_;
};

/// Two linked claims with what is known about them.
struct Pair {
    const link::Corpus& corpus;
    const Claim& a;
    const Claim& b;
    const link::Evidence& evidence;
    ClaimIndex index_a = 0;
    ClaimIndex index_b = 0;
    const Settings* settings = nullptr;  ///< null: the usual ones

    bool same_document() const { return a.document == b.document; }
    const Article& article(const Claim& claim) const { return corpus.articles()[claim.document]; }
};

/// Who vouches for two claims that differ (contract: contradiction or dispute). Both attributed and to different speakers, or
/// one a denial: a dispute; else a contradiction. Adds the step.
Judgement&& by_voice(Judgement& judgement, const Pair& pair);

/// The outlet's own words both, or those of one speaker.
bool have_one_voice(const Claim& a, const Claim& b);
/// True when both are given a speaker, and not the same: in one article "it", "the company" and "a spokesman" may be whom the other names.
bool are_two_speakers(const Pair& pair);

/// Two firms or bodies speak, and no party is named by both: of its sales, its staff, its loan each tells its own.
bool tell_each_of_its_own(const Pair& pair);

/// One name of a person, a firm or another party stands in both; that of a place is shared by all that is told of it.
bool share_a_party(const Claim& a, const Claim& b);

/// 'a' or 'b': the claim whose article, or whose own date, is earlier; 0 when that is not known.
char earlier_claim(const Claim& a, const Claim& b);
/// The same with what is known of the two prints: of two articles of one month that do not say which day, neither is the earlier.
char earlier_claim(const Pair& pair);
/// Days between the two prints, at the least: an article dated to a month may be of any day of it.
std::optional<int> days_apart(const Pair& pair);

/// True when the places of the two, stated or of the article, lie apart, and it is known where both lie. A hamlet that no
/// gazetteer knows may lie in any province of its country.
bool surely_apart(const Claim& a, const Claim& b);

/// True when the project's settings take the two figures for the same: they lie no further apart than the tolerance of their
/// measure. False where none is set or a figure is vague.
bool within_tolerance(const Pair& pair, const Value& a, const Value& b);

bool has(const Claim& claim, Modality modality);
/// Not a plain statement of fact: planned, possible, required.
bool is_unreal(const Claim& claim);

/// "Denied recalling the cars because of a fire", "denied opening the gates too early": behind the denied verb stand words that say why, how or
/// for whom, and that alone may be denied.
bool may_deny_a_part(const Pair& pair, const Claim& denial);

}  // namespace atodds::compare
