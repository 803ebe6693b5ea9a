#include "report/phrases.hpp"

#include <array>

#include "report/layout.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

struct VerdictPhrase {
    std::string_view one;
    std::string_view many;
    std::string_view heading;
    std::string_view meaning;
    std::string_view sign;
};

// In the order of Verdict.
constexpr std::array<VerdictPhrase, verdict_count> phrases = {{
    {"contradiction", "contradictions", "Nothing in the texts explains it",
     "cannot both be true, said by one voice", "≠"},
    {"dispute", "disputes", "Why it is a dispute", "cannot both be true, said by different parties", "⇄"},
    {"update", "updates", "What explains it", "the same thing at a later time", "→"},
    {"difference in scope", "differences in scope", "What explains it",
     "another place, group, part or definition", "⊂"},
    {"difference in framing", "differences in framing", "What explains it",
     "one thing under different labels", "◇"},
    {"difference in quotation", "differences in quotation", "What differs",
     "one utterance in two versions", "”"},
    {"agreement", "agreements", "Why they agree", "the same, within what is written", "="},
    {"unresolved", "unresolved", "What is not known", "a fact that decides is not known", "?"},
}};

const VerdictPhrase& phrase(Verdict verdict) {
    return phrases[static_cast<std::size_t>(verdict)];
}

constexpr std::size_t most_names = 20;  // of what was passed over, on one line

// From what an editor looks at first to what can wait.
constexpr std::array<Verdict, verdict_count> reading_order = {
    Verdict::contradiction, Verdict::dispute,   Verdict::update,     Verdict::scope,
    Verdict::framing,       Verdict::quotation, Verdict::unresolved, Verdict::agreement};

}  // namespace

std::string counted(Verdict verdict, std::size_t number) {
    return counted(number, phrase(verdict).one, phrase(verdict).many);
}

std::string counted(Severity severity, std::size_t number) {
    return counted(number, word(severity));
}

std::string read_line(const Tally& tally) {
    if (tally.rows == 0) return counted(tally.documents, "article");
    const std::string rows = counted(tally.rows, "row");
    return tally.documents == 0 ? rows : counted(tally.documents, "article") + " and " + rows;
}

std::string corpus_line(const Tally& tally) {
    std::string line = read_line(tally);
    if (!tally.outlets.empty()) line += " of " + counted(tally.outlets.size(), "outlet");
    const std::string dates = spelled(tally.first, tally.last);
    return dates.empty() ? line : line + ", " + dates;
}

std::string relations_line(const Tally& tally) {
    std::string line =
        counted(tally.claims, "claim") + "; " + counted(tally.all_relations(), "pair") + " compared";
    std::vector<std::string> counts;
    for (Verdict verdict : reading_order)
        if (tally.of(verdict) > 0) counts.push_back(counted(verdict, tally.of(verdict)));
    return counts.empty() ? line : line + ": " + joined(counts, ", ");
}

std::string findings_line(const Tally& tally) {
    if (tally.all_findings() == 0) return "no findings";
    std::vector<std::string> counts;
    for (Severity severity : {Severity::error, Severity::warning, Severity::note})
        if (tally.of(severity) > 0) counts.push_back(counted(severity, tally.of(severity)));
    return counted(tally.all_findings(), "finding") + ": " + joined(counts, ", ");
}

std::string states_line(const Tally& tally) {
    std::vector<std::string> counts;
    for (FindingState state : {FindingState::known, FindingState::suppressed, FindingState::absent})
        if (tally.of(state) > 0) counts.push_back(grouped(tally.of(state)) + ' ' + std::string(word(state)));
    if (tally.untouched > 0) counts.push_back(grouped(tally.untouched) + " outside the change");
    if (counts.empty()) return {};
    return grouped(tally.of(FindingState::fresh)) + " new, " + joined(counts, ", ");
}

std::string check_line(const Report& report) {
    const Tally counts = tally(report);
    const std::string states = states_line(counts);
    std::string line = findings_line(counts) + (states.empty() ? "" : " (" + states + ')');
    line += " in " + read_line(counts);
    std::uint64_t skipped = 0;
    for (const Skipped& one : report.skipped)
        if (!is_uncompared(one)) skipped += one.count;
    if (skipped > 0) line += ", " + grouped(skipped) + " passed over";
    return line;
}

bool is_uncompared(const Skipped& skipped) { return skipped.what == "pairs of claims"; }

std::string_view skipped_heading(const Skipped& skipped) { return is_uncompared(skipped) ? "not compared" : "passed over"; }

std::string undated_line(const Report& report) {
    constexpr std::size_t most_undated = 10;
    std::size_t articles = 0, undated = 0;
    std::vector<std::string> names;
    for (const Article& article : report.articles) {
        if (article.of_table) continue;
        ++articles;
        if (article.published.value) continue;
        if (++undated <= most_undated) names.push_back(clean(article.id));
    }
    if (undated == 0) return {};
    if (undated > most_undated) names.push_back("…");
    const std::string all = articles == 1 ? "the article has" : grouped(undated) + " of " + counted(articles, "article") + (undated == 1 ? " has" : " have");
    return all + " no date: " + joined(names, ", ") + " (--published FILE=DATE gives one, or a header, manifest or record)";
}

std::string skipped_line(const Skipped& skipped) {
    std::string line = clean(skipped.what) + " × " + grouped(skipped.count) + ": " + clean(skipped.why);
    if (skipped.names.empty()) return line;
    std::vector<std::string> names;
    for (const std::string& name : skipped.names)
        if (names.size() < most_names) names.push_back(clean(name));
    if (names.size() < skipped.count) names.push_back("…");
    return line + " (" + joined(names, ", ") + ')';
}

std::string support(const Position& position) {
    const auto origins = static_cast<std::size_t>(position.origins);
    if (position.claims.empty()) return "only bounds that fit";
    if (position.claims.size() == origins) return counted(origins, "origin");
    return counted(position.claims.size(), "claim") + ", " + counted(origins, "origin");
}

std::string_view reasons_heading(Verdict verdict) {
    return phrase(verdict).heading;
}
std::string_view verdict_sign(Verdict verdict) {
    return phrase(verdict).sign;
}
std::string_view meaning(Verdict verdict) {
    return phrase(verdict).meaning;
}

std::string_view certainty_sentence(Certainty certainty) {
    return certainty == Certainty::stated
               ? "Every step is stated in the texts."
               : "At least one step is inferred: a pronoun, a place or a relative date.";
}

}  // namespace atodds::report
