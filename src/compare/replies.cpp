// What somebody is told to have said, and who answers that it is not so.
#include <algorithm>

#include "compare/checks.hpp"
#include "extract/background.hpp"
#include "extract/replies.hpp"

namespace atodds::compare {

namespace {

/// An answer is given within days, and never before what it answers.
constexpr int days_to_answer = 14;

}  // namespace

bool applies_to_replies(const Claim& a, const Claim& b) { return extract::is_reply(a) != extract::is_reply(b); }

Judgement judge_reply(const Pair& pair) {
    Judgement j("statement-reversal");
    j.inferred();
    const Claim &reply = extract::is_reply(pair.a) ? pair.a : pair.b, &told = &reply == &pair.a ? pair.b : pair.a;
    if (pair.same_document()) return j.step("one-article", "one article tells both sides");
    if (reply.speaker && told.speaker && reply.speaker->id == told.speaker->id) return j.step("one-speaker", "one and the same speaker is given with both");
    if (extract::is_background(reply) || extract::is_background(told)) return j.step("other-time", "one was said long before");
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    const char first = earlier_claim(pair);
    const bool reply_first = *days > 1 && (first == 'a') == (&reply == &pair.a) && first != 0;
    if (reply_first || *days > days_to_answer) return j.step("other-time", "the answer was printed before what was said, or weeks after it");
    return j.decide(Verdict::dispute, "answered", "the other article tells of who says that it is not so, and names who said it");
}

}  // namespace atodds::compare
