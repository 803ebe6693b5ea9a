#include "report/words.hpp"

#include <array>
#include <cstddef>

namespace atodds::report {
namespace {

using std::string_view;

// Each list is in the order of its enum.
constexpr std::array<string_view, verdict_count> verdicts = {
    "contradiction", "dispute", "update", "scope", "framing", "quotation", "agreement", "unresolved"};
constexpr std::array<string_view, 3> severities = {"error", "warning", "note"};
constexpr std::array<string_view, 2> certainties = {"stated", "inferred"};
constexpr std::array<string_view, 4> states = {"new", "known", "suppressed", "absent"};
constexpr std::array<string_view, 3> withins = {"document", "outlet", "across"};
constexpr std::array<string_view, 5> times = {"same", "overlap", "near", "apart", "unknown"};
constexpr std::array<string_view, 5> places = {"same", "within", "within", "apart", "unknown"};
constexpr std::array<string_view, 4> marks = {"group", "event", "place", "story"};
constexpr std::array<string_view, 9> kinds = {"quantity", "share", "duration", "date",     "attribute",
                                              "stance",   "event", "label",    "quotation"};
constexpr std::array<string_view, 7> entity_types = {"country", "place", "person", "organisation",
                                                     "group",   "event", "thing"};
constexpr std::array<string_view, 5> entity_roles = {"subject", "object", "place", "speaker", "party"};
constexpr std::array<string_view, 7> part_roles = {"thing",   "value", "time", "place",
                                                   "speaker", "cue",   "hedge"};
constexpr std::array<string_view, 7> modalities = {"asserted",     "reported", "estimated", "planned",
                                                   "hypothetical", "denied",   "required"};
constexpr std::array<string_view, 3> flows = {"unknown", "stock", "flow"};
constexpr std::array<string_view, 5> subsets = {"whole", "part", "remainder", "increment", "earlier"};
constexpr std::array<string_view, 9> mention_types = {"number", "quantity", "percent", "money", "ordinal",
                                                      "age",    "duration", "date",    "ratio"};
constexpr std::array<string_view, 8> approxes = {"exact",    "about",   "almost", "over",
                                                 "at_least", "at_most", "up_to",  "vague"};
constexpr std::array<string_view, 13> dimensions = {"count",  "percent", "money", "length",      "area",
                                                    "mass",   "volume",  "time",  "temperature", "speed",
                                                    "energy", "power",   "other"};
constexpr std::array<string_view, 3> changes = {"none", "up", "down"};
constexpr std::array<string_view, 4> timex_types = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<string_view, 6> date_sources = {"flag", "trusted", "text", "manifest", "header", "none"};
constexpr std::array<string_view, 13> error_codes = {
    "not_found",    "unreadable", "no_articles", "bad_manifest", "bad_record",  "bad_encoding", "bad_date",
    "duplicate_id", "bad_option", "bad_rule",    "unknown_id",   "unsupported", "write_failed"};

template <class Enum, std::size_t size>
string_view pick(const std::array<string_view, size>& words, Enum value) {
    const auto index = static_cast<std::size_t>(value);
    return index < size ? words[index] : string_view();
}

template <class Enum, std::size_t size>
std::optional<Enum> find(const std::array<string_view, size>& words, string_view wanted) {
    for (std::size_t i = 0; i < size; ++i)
        if (words[i] == wanted) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace

string_view word(Verdict verdict) {
    return pick(verdicts, verdict);
}
string_view word(Severity severity) {
    return pick(severities, severity);
}
string_view word(Certainty certainty) {
    return pick(certainties, certainty);
}
string_view word(FindingState state) {
    return pick(states, state);
}
string_view word(Within within) {
    return pick(withins, within);
}
string_view word(TimeRelation time) {
    return pick(times, time);
}
string_view word(PlaceRelation place) {
    return pick(places, place);
}
std::vector<std::string> marks_in(std::uint8_t differs) {
    std::vector<std::string> words;
    for (std::size_t bit = 0; bit < marks.size(); ++bit)
        if (differs >> bit & 1U) words.emplace_back(marks[bit]);
    return words;
}
std::string_view slot_of(const Claim& claim) { return claim.fact.empty() ? std::string_view(claim.slot) : std::string_view(claim.fact); }
string_view word(ClaimKind kind) {
    return pick(kinds, kind);
}
string_view word(EntityType type) {
    return pick(entity_types, type);
}
string_view word(EntityRole role) {
    return pick(entity_roles, role);
}
string_view word(PartRole role) {
    return pick(part_roles, role);
}
string_view word(Modality modality) {
    return pick(modalities, modality);
}
string_view word(Flow flow) {
    return pick(flows, flow);
}
string_view word(SubsetRelation relation) {
    return pick(subsets, relation);
}
string_view word(MentionType type) {
    return pick(mention_types, type);
}
string_view word(Approx approx) {
    return pick(approxes, approx);
}
string_view word(Dimension dimension) {
    return pick(dimensions, dimension);
}
string_view word(Change change) {
    return pick(changes, change);
}
string_view word(Timex::Type type) {
    return pick(timex_types, type);
}
string_view word(DateSource source) {
    return pick(date_sources, source);
}
string_view word(ErrorCode code) {
    return pick(error_codes, code);
}

std::optional<string_view> word(Polarity polarity) {
    if (polarity == Polarity::none) return std::nullopt;
    return polarity == Polarity::positive ? "+" : "-";
}

std::optional<string_view> known_word(Flow flow) {
    if (flow == Flow::unknown) return std::nullopt;
    return word(flow);
}

std::optional<Verdict> verdict_of(string_view wanted) {
    return find<Verdict>(verdicts, wanted);
}
std::optional<Severity> severity_of(string_view wanted) {
    return find<Severity>(severities, wanted);
}

}  // namespace atodds::report
