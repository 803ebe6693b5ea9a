#include <array>
#include <cstdio>

#include "report/eval.hpp"
#include "report/layout.hpp"
#include "report/words.hpp"
#include "text/json_writer.hpp"

namespace atodds::report {
namespace {

using text::JsonWriter;

constexpr std::array<unsigned, 4> columns = {14, 16, 12, 10};

std::string two_digits(std::optional<double> number) {
    if (!number) return "-";
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.2f", *number);
    return digits.data();
}

std::string right(std::string text, unsigned width) {
    const unsigned used = width_of(text);
    return std::string(used < width ? width - used : 0, ' ') + text;
}

std::string of(std::size_t part, std::size_t whole) {
    return std::to_string(part) + " of " + std::to_string(whole);
}

/// The mean and how many it is taken over.
std::string mean_of(const Mean& mean) {
    return two_digits(ratio(mean)) + " of " + std::to_string(mean.count);
}

std::string verdict_row(const Score& score, std::size_t verdict) {
    const Count& precision = score.precision[verdict];
    std::string out = padded(word(static_cast<Verdict>(verdict)), columns[0]);
    out += right(of(score.recall[verdict].part, score.recall[verdict].whole), columns[1]);
    out += ' ' + right(mean_of(score.recall_by_fact[verdict]), columns[2]);
    out += ' ' + right(two_digits(ratio(precision)), columns[3]);
    return out + " of " + std::to_string(precision.whole) + '\n';
}

std::string verdict_names(const VerdictSet& set) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < verdict_count; ++i)
        if (set.test(i)) names.emplace_back(word(static_cast<Verdict>(i)));
    return names.empty() ? "nothing" : joined(names, " or ");
}

std::string place(const std::string& file, Span span) {
    return clean(file) + ' ' + std::to_string(span.begin) + ".." + std::to_string(span.end);
}

std::string shown_row(std::string_view what, const ScoredPair& pair) {
    std::string out(what);
    out += " found " + std::string(pair.found ? word(*pair.found) : "nothing") + ", expected ";
    return out + verdict_names(pair.expected) + ": " + place(pair.file_a, pair.a) + " / " +
           place(pair.file_b, pair.b) + '\n';
}

void ratio_field(JsonWriter& json, std::string_view name, std::optional<double> number) {
    constexpr std::int64_t thousand = 1000;
    json.key(name);
    if (number)
        json.number(Decimal(static_cast<std::int64_t>(*number * thousand + 0.5), 3));
    else
        json.null();
}

void count_field(JsonWriter& json, std::string_view name, const Count& count) {
    json.key(name).begin_object().field("part", static_cast<std::int64_t>(count.part));
    json.field("whole", static_cast<std::int64_t>(count.whole));
    ratio_field(json, "ratio", ratio(count));
    json.end_object();
}

void mean_field(JsonWriter& json, std::string_view name, const Mean& mean) {
    json.key(name).begin_object().field("count", static_cast<std::int64_t>(mean.count));
    ratio_field(json, "ratio", ratio(mean));
    json.end_object();
}

void pair_list(JsonWriter& json, std::string_view name, const std::vector<ScoredPair>& pairs) {
    const auto side = [&](std::string_view key, const std::string& file, Span span) {
        json.key(key).begin_object().field("file", file).field("begin", std::int64_t{span.begin});
        json.field("end", std::int64_t{span.end}).end_object();
    };
    json.key(name).begin_array();
    for (const ScoredPair& pair : pairs) {
        json.begin_object().key("expected").begin_array();
        for (std::size_t i = 0; i < verdict_count; ++i)
            if (pair.expected.test(i)) json.string(word(static_cast<Verdict>(i)));
        json.end_array().field_or_null("found", pair.found ? word(*pair.found) : std::string_view());
        side("a", pair.file_a, pair.a);
        side("b", pair.file_b, pair.b);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

std::string gate_message(std::string_view what, std::optional<double> share, std::string_view counts,
                         double least) {
    return std::string(what) + ' ' + two_digits(share) + " (" + std::string(counts) + ") is below " +
           two_digits(least);
}

std::string write_score(const Score& score, bool show) {
    std::string out = padded("verdict", columns[0]) + right("recall by pair", columns[1]) + ' ' +
                      right("by fact", columns[2]) + ' ' + right("precision", columns[3]) + '\n';
    for (std::size_t i = 0; i < verdict_count; ++i)
        if (score.recall[i].whole + score.precision[i].whole > 0) out += verdict_row(score, i);
    out += "alarms: " + std::to_string(score.true_alarms) + " true, " + std::to_string(score.neutral_alarms) +
           " neutral, " + std::to_string(score.false_alarms) + " false; precision by finding " +
           mean_of(score.alarm_precision) + "; conflict facts found " +
           of(score.facts.part, score.facts.whole) + '\n';
    if (!show) return out;
    for (const ScoredPair& pair : score.wrong_alarms) out += shown_row("false alarm:", pair);
    for (const ScoredPair& pair : score.missed) out += shown_row("missed:", pair);
    return out;
}

std::string write_score_json(const Score& score) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().field("format", std::string_view("atodds-score/1")).key("verdicts").begin_object();
    for (std::size_t i = 0; i < verdict_count; ++i) {
        json.key(word(static_cast<Verdict>(i))).begin_object();
        count_field(json, "recall", score.recall[i]);
        mean_field(json, "recall_by_fact", score.recall_by_fact[i]);
        count_field(json, "precision", score.precision[i]);
        json.end_object();
    }
    json.end_object().key("alarms").begin_object();
    json.field("true", static_cast<std::int64_t>(score.true_alarms));
    json.field("neutral", static_cast<std::int64_t>(score.neutral_alarms));
    json.field("false", static_cast<std::int64_t>(score.false_alarms));
    mean_field(json, "precision_by_finding", score.alarm_precision);
    json.end_object();
    count_field(json, "conflict_facts", score.facts);
    pair_list(json, "false_alarms", score.wrong_alarms);
    pair_list(json, "missed", score.missed);
    json.end_object();
    return out + '\n';
}

}  // namespace atodds::report
