#pragma once
/// The contract's spelling of every enumerated word, in one place.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/error.hpp"
#include "atodds/mention.hpp"
#include "atodds/report.hpp"

namespace atodds::report {

std::string_view word(Verdict verdict);
std::string_view word(Severity severity);
std::string_view word(Certainty certainty);
std::string_view word(FindingState state);
std::string_view word(Within within);
std::string_view word(TimeRelation time);
std::string_view word(PlaceRelation place);
/// The names of the marks (bits of Mark) that are set in Link::differs.
std::vector<std::string> marks_in(std::uint8_t differs);
/// The slot as it is printed: with the marks of the claim's fact, where the corpus has told them.
std::string_view slot_of(const Claim& claim);
std::string_view word(ClaimKind kind);
std::string_view word(EntityType type);
std::string_view word(EntityRole role);
std::string_view word(PartRole role);
std::string_view word(Modality modality);
std::string_view word(Flow flow);
std::string_view word(SubsetRelation relation);
std::string_view word(MentionType type);
std::string_view word(Approx approx);
std::string_view word(Dimension dimension);
std::string_view word(Change change);
std::string_view word(Timex::Type type);
std::string_view word(DateSource source);
std::string_view word(ErrorCode code);
/// "+" or "-"; nothing when the claim takes no side (written as null).
std::optional<std::string_view> word(Polarity polarity);
/// "stock" or "flow"; nothing where it is not known (written as null).
std::optional<std::string_view> known_word(Flow flow);

std::optional<Verdict> verdict_of(std::string_view word);
std::optional<Severity> severity_of(std::string_view word);

/// True for the verdicts that raise an alarm: contradiction and dispute.
constexpr bool is_alarm(Verdict verdict) {
    return verdict == Verdict::contradiction || verdict == Verdict::dispute;
}

}  // namespace atodds::report
