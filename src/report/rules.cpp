#include "report/rules.hpp"

#include <algorithm>
#include <array>

#include "report/layout.hpp"
#include "report/paint.hpp"
#include "report/words.hpp"
#include "text/json_writer.hpp"

namespace atodds::report {
namespace {

std::vector<std::string_view> verdict_words(std::string_view list) {
    std::vector<std::string_view> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find_first_of(", |"), list.size());
        if (end > 0) words.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

/// The contract: an error is a contradiction whose every step is stated; a warning an inferred one, a dispute
/// over a figure or date, a quotation with a changed figure, name or negation; a note everything else.
/// Agreement makes no finding.
std::string_view severity_of_verdict(std::string_view verdict) {
    switch (verdict_of(verdict).value_or(Verdict::unresolved)) {
        case Verdict::contradiction:
            return "error when every step is stated, else warning";
        case Verdict::dispute:
            return "warning for a figure or date, else note";
        case Verdict::agreement:
            return "none";
        default:
            return "note";
    }
}

void field(std::string& out, std::string_view name, std::string_view text, unsigned width) {
    constexpr unsigned name_width = 12;
    const std::string first = "  " + padded(name, name_width);
    if (!text.empty()) out += paragraph(clean(text), first, std::string(name_width + 2, ' '), width);
}

constexpr std::array notices{
    RuleEntry{"suppression-unused", "", "A suppression that no finding of the run answers to.",
              "a suppression of f-3a9c, and the article was mended", "a suppression that covers one finding",
              "note"},
    RuleEntry{"suppression-expired", "",
              "A suppression whose last day has passed; it covers nothing any more.",
              "expires = 2024-06-30, in July 2024", "expires = 2024-06-30, on that day", "warning"},
};

}  // namespace

std::span<const RuleEntry> notice_rules() {
    return notices;
}

std::string usual_severity(const RuleEntry& rule) {
    if (!rule.severity.empty()) return std::string(rule.severity);
    std::vector<std::string> parts;
    for (std::string_view verdict : verdict_words(rule.verdicts)) {
        const std::string_view severity = severity_of_verdict(verdict);
        if (severity == "none") continue;
        parts.push_back(std::string(verdict) + ": " + std::string(severity));
    }
    return joined(parts, "; ");
}

std::string write_rules(std::span<const RuleEntry> rules, const TextOptions& options) {
    const unsigned width = std::max(options.width, narrowest_text);
    const Paint paint(options.colour);
    std::string out;
    for (const RuleEntry& rule : rules) {
        if (!out.empty()) out += '\n';
        out += paint.bold(rule.id) + '\n';
        field(out, "means", rule.about, width);
        field(out, "severity", usual_severity(rule), width);
        field(out, "example", rule.example, width);
        field(out, "near miss", rule.near_miss, width);
    }
    return out;
}

std::string write_rules_json(std::span<const RuleEntry> rules) {
    std::string out;
    text::JsonWriter json(out, 2);
    json.begin_object().field("format", std::string_view("atodds-rules/1")).key("rules").begin_array();
    for (const RuleEntry& rule : rules) {
        json.begin_object().field("id", rule.id).key("verdicts").begin_array();
        for (std::string_view verdict : verdict_words(rule.verdicts)) json.string(verdict);
        json.end_array().field("severity", usual_severity(rule)).field("about", rule.about);
        json.field("example", rule.example).field("near_miss", rule.near_miss).end_object();
    }
    json.end_array().end_object();
    return out + '\n';
}

}  // namespace atodds::report
