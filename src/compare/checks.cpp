#include "compare/checks.hpp"
#include "compare/told_otherwise.hpp"
#include "compare/which.hpp"

#include <algorithm>
#include <array>

namespace atodds::compare {

namespace {

constexpr std::array checks{
    CheckInfo{"conversion-mismatch", "contradiction agreement", "One measurement given in two units, and the two do not agree within the rounding written.",
              "\"about 60 km (50 miles)\"", "\"about 60 km (40 miles)\": 40 miles is 64 km, the same within the rounding", applies_to_conversions, judge_conversion},
    CheckInfo{"count-mismatch", "contradiction dispute update scope agreement unresolved", "Two figures for one thing at one time that cannot both be right.",
              "\"the town hosts 900 refugees\" / \"the town hosts 1,400 refugees\", same week", "\"killed at least 12\" / \"killed 15\": 15 is at least 12",
              applies_to_counts, judge_count},
    CheckInfo{"share-mismatch", "contradiction dispute update scope agreement unresolved", "Two shares of one whole that cannot both be right.",
              "\"60 percent of the voters\" / \"48 percent of the voters\"", "\"80 percent women and children\" / \"60 percent children\": another group", applies_to_shares, judge_share},
    CheckInfo{"duration-mismatch", "contradiction dispute agreement", "Lengths or dates that put the start of one thing in different years.",
              "\"the 2008 war\" / \"the five-year war\", printed in 2018", "\"seven-year war\" in 2018 / \"nine-year war\" in 2020: both began in 2011", applies_to_starts, judge_start},
    CheckInfo{"attribute-mismatch", "contradiction dispute update agreement unresolved", "A thing that can have one founding agreement, or a person who has one age, is given two.",
              "\"camps set up under a 1998 accord\" / \"camps that are part of the 2003 accord\"", "two things of two owners under two accords", applies_to_attributes, judge_attribute},
    CheckInfo{"conduct-dispute", "contradiction dispute update agreement", "One side says an agreement is broken, the other that it is kept.",
              "\"A accuses B of violating the truce\" / \"B says it fully complies\"", "A accuses B and B accuses A: both may be right", applies_to_conduct, judge_conduct},
    CheckInfo{"proposal-dispute", "contradiction dispute update agreement", "A proposal that one party wants and another turns down, or one party both.",
              "\"A called for a truce\" / \"B said a truce would be pointless\"", "A called for a truce / B called for talks", applies_to_proposals, judge_proposal},
    CheckInfo{"pole-mismatch", "contradiction dispute update agreement", "One thing at two opposite poles: open and shut, broken and whole, to be raised and to stay.",
              "\"the gates had been up\" / \"both gates were lowered\"", "\"the northern gate was up\" / \"the southern gate was lowered\": two gates", applies_to_poles, judge_pole},
    CheckInfo{"target-dispute", "dispute", "A party to a war says its attack hit fighters; others say it hit civilians, or a place of theirs.",
              "\"the army said it struck a training camp\" / \"the strike hit a school\"", "\"the strike killed two soldiers and a child\": both were hit",
              applies_to_targets, judge_target},
    CheckInfo{"doer-mismatch", "contradiction dispute framing agreement", "One attack put on two doers, or on one who denies it, or stated by one and supposed by the other.",
              "\"the strike was carried out by Estland\" / \"Estland denied any involvement\"", "\"Estland's raids in May\" / \"Westland's raid in June\": two attacks",
              applies_to_doers, judge_doer},
    CheckInfo{"cause-mismatch", "contradiction dispute agreement unresolved", "One fire, crash or outbreak put down to two causes that exclude each other, or a cause told by one and denied by the other.",
              "\"a cigarette caused the fire\" / \"faulty wiring caused the fire\"", "\"the crash was due to ice\" / \"the driver fell asleep, he said later\": told of with doubt",
              applies_to_causes, judge_cause},
    CheckInfo{"footing-change", "update agreement unresolved", "How two states or bodies stand to each other, told of two days.",
              "\"tension between Norland and Sudria has risen\" / \"the raid brought Norland and Sudria to the brink of war\", three weeks later",
              "\"ties with Sudria have soured\" / \"ties with Westland have warmed\": two neighbours", applies_to_footing, judge_footing},
    CheckInfo{"label-framing", "framing agreement", "One referent under different loaded labels, or alleged by one and stated by the other.",
              "\"the last rebel stronghold\" / \"the last terrorist-held stronghold\"", "\"rebels\" of one country / \"terrorists\" of another", applies_to_labels, judge_label},
    CheckInfo{"quotation-difference", "quotation contradiction agreement", "One utterance of one speaker in different words.",
              "\"we will not shrink from it\" / \"we will not back off\", one speech", "two sentences of one speech", applies_to_quotations, judge_quotation},
    CheckInfo{"date-mismatch", "contradiction dispute agreement", "One act, told in the same words, on two dates.",
              "\"the bridge fell on 3 May\" / \"the bridge fell on 5 May\"", "\"the minister spoke on 3 May\" / \"the minister spoke on 5 May\": one can speak twice", applies_to_dates, judge_date},
    CheckInfo{"certainty-framing", "framing", "The same statement, alleged or suspected by one outlet and stated by the other.",
              "\"two brothers allegedly stole the painting\" / \"two brothers stole the painting\"", "\"90 suspected cases\" / \"34 confirmed cases\": two counts",
              applies_to_certainty, judge_certainty},
    CheckInfo{"statement-reversal", "contradiction dispute update agreement unresolved", "The same statement, once affirmed and once denied.",
              "\"the dam was inspected in March\" / \"the dam was not inspected in March\"", "\"the dam may fail\" / \"the dam did not fail\": possible is not actual", applies_to_statements, judge_statement},
};

}  // namespace

std::span<const CheckInfo> all_checks() { return checks; }

namespace {

bool is_alarm(const Judgement& j) { return j.verdict() == Verdict::contradiction || j.verdict() == Verdict::dispute; }

/// Earnings of two firms, matches of two teams, fires in two towns are told in the same words, and a third article joins them to one story:
/// nothing is at odds between articles that name other people and places. Who gives the articles of one story knows that they tell one.
Judgement&& within_one_story(const Pair& pair, Judgement&& j) {
    if (!is_alarm(j) || pair.same_document() || pair.corpus.is_one_story()) return std::move(j);
    if (link::tell_of_one(pair.corpus, pair.a.document, pair.b.document, share_a_party(pair.a, pair.b) ? link::SharedName::yes : link::SharedName::no)) return std::move(j);
    return j.withdraw("other-story", "the articles have too little in common, in names above all, to tell of one thing");
}

Judgement&& of_one_thing(const Pair& pair, Judgement&& j) {
    if (!is_alarm(j)) return std::move(j);
    if (clauses_tell_of_two(pair)) return j.withdraw("other-thing", "the words of the two clauses tell of two: by a number, or as another one");
    if (auto why = told_otherwise(pair)) return j.withdraw(why->code.data(), std::move(why->said));
    return std::move(j);
}

/// "Initially said that the groom was dead": what was told at first is no longer said where another tells otherwise.
Judgement&& as_told_last(const Pair& pair, Judgement&& j) {
    const auto at_first = [](const Claim& c) { return std::ranges::find(c.rules, std::string_view("hedge.at-first")) != c.rules.end(); };
    if (!is_alarm(j) || at_first(pair.a) == at_first(pair.b)) return std::move(j);
    return j.earlier(at_first(pair.a) ? 'a' : 'b').decide(Verdict::update, "told-at-first", "one is what was told at first");
}

}  // namespace

std::optional<Judgement> judge(const Pair& pair) {
    for (const CheckInfo& check : checks)
        if (check.applies(pair.a, pair.b)) return as_told_last(pair, of_one_thing(pair, within_one_story(pair, check.judge(pair))));
    return std::nullopt;
}

}  // namespace atodds::compare
