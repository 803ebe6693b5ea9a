#include "pipeline/baseline.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "report/words.hpp"
#include "text/json_writer.hpp"

namespace atodds::pipeline {
namespace {

using Json = nlohmann::json;

constexpr std::string_view format = "atodds-baseline/2";

/// Its fingerprints leave out verdict, subject, place and month: one of them stands for several conflicts.
constexpr std::string_view former_format = "atodds-baseline/1";

Error bad(const std::string& path, std::string message) {
    return Error{
        ErrorCode::bad_record, std::move(message), path, 0, 0, "atodds check --write-baseline makes one"};
}

std::string text_of(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Error of_former_version(const std::string& path) {
    return Error{ErrorCode::bad_record,
                 "is a baseline of an earlier atodds (" + std::string(former_format) +
                     "), whose fingerprints leave out of whom, where and when: it could hide a new conflict",
                 path, 0, 0,
                 "look at what a check without --baseline finds, then write it anew: atodds check "
                 "--write-baseline=" + path};
}

/// Nothing when a field that is needed is missing.
std::optional<Finding> finding_of(const Json& object) {
    if (!object.is_object()) return std::nullopt;
    const auto verdict = report::verdict_of(text_of(object, "verdict"));
    const auto severity = report::severity_of(text_of(object, "severity"));
    Finding finding;
    finding.fingerprint = text_of(object, "fingerprint");
    finding.id = text_of(object, "id");
    finding.rule = text_of(object, "rule");
    if (!verdict || !severity || finding.fingerprint.empty() || finding.id.empty()) return std::nullopt;
    finding.verdict = *verdict;
    finding.severity = *severity;
    finding.certainty = text_of(object, "certainty") == "inferred" ? Certainty::inferred : Certainty::stated;
    finding.message = text_of(object, "message");
    finding.subject = text_of(object, "subject");
    finding.measure = text_of(object, "measure");
    finding.state = FindingState::absent;
    return finding;
}

void append(std::string& out, const Finding& finding) {
    text::JsonWriter json(out);
    json.begin_object().field("fingerprint", finding.fingerprint).field("id", finding.id);
    json.field("rule", finding.rule).field("verdict", report::word(finding.verdict));
    json.field("severity", report::word(finding.severity))
        .field("certainty", report::word(finding.certainty));
    json.field("message", finding.message).field("subject", finding.subject);
    json.field("measure", finding.measure).end_object();
}

void mark(Finding& finding) {
    if (finding.state == FindingState::fresh) finding.state = FindingState::known;
}

/// Entries of a baseline by fingerprint, each to be used once.
class Entries {
  public:
    explicit Entries(const Baseline& baseline) {
        for (const Finding& finding : baseline.findings) open_[finding.fingerprint].push_back(&finding);
    }

    /// Uses up an entry with this fingerprint; with `same_id` only one of the same finding.
    bool take(const Finding& finding, bool same_id) {
        auto& entries = open_[finding.fingerprint];
        const auto found = std::ranges::find_if(
            entries, [&](const Finding* entry) { return !same_id || entry->id == finding.id; });
        if (found == entries.end()) return false;
        entries.erase(found);
        return true;
    }

    std::vector<Finding> rest() const {
        std::vector<Finding> findings;
        for (const auto& [print, entries] : open_)
            for (const Finding* entry : entries) findings.push_back(*entry);
        return findings;
    }

  private:
    std::map<std::string, std::vector<const Finding*>> open_;
};

}  // namespace

Result<Baseline> parse_baseline(std::string_view text, const std::string& path) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object()) return bad(path, "is not JSON");
    if (text_of(json, "format") == former_format) return of_former_version(path);
    if (text_of(json, "format") != format)
        return bad(path, "is no baseline: its format is not " + std::string(format));
    const auto list = json.find("findings");
    if (list == json.end() || !list->is_array()) return bad(path, "has no list of findings");
    Baseline baseline;
    for (const Json& object : *list) {
        auto finding = finding_of(object);
        if (!finding)
            return bad(path, "finding " + std::to_string(baseline.findings.size() + 1) +
                                 " needs fingerprint, id, verdict and severity");
        baseline.findings.push_back(std::move(*finding));
    }
    return baseline;
}

std::string write_baseline(const Report& report, Severity least) {
    std::vector<const Finding*> kept;
    for (const Finding& finding : report.findings) {
        const bool here = finding.state == FindingState::fresh || finding.state == FindingState::known;
        if (here && finding.severity <= least) kept.push_back(&finding);
    }
    std::ranges::sort(kept, [](const Finding* a, const Finding* b) {
        return std::tie(a->rule, a->fingerprint, a->id) < std::tie(b->rule, b->fingerprint, b->id);
    });
    std::string out = "{\"format\":\"" + std::string(format) + "\",\n\"findings\":[";
    for (std::size_t i = 0; i < kept.size(); ++i) {
        out += i == 0 ? "\n" : ",\n";
        append(out, *kept[i]);
    }
    return out + (kept.empty() ? "]}\n" : "\n]}\n");
}

void apply_baseline(Report& report, const Baseline& baseline, bool all_read) {
    report.has_baseline = true;
    Entries entries(baseline);
    std::vector<Finding*> others;
    for (Finding& finding : report.findings) {
        if (entries.take(finding, true))
            mark(finding);
        else
            others.push_back(&finding);
    }
    for (Finding* finding : others)
        if (entries.take(*finding, false)) mark(*finding);
    if (!all_read) return;
    for (Finding& finding : entries.rest()) report.findings.push_back(std::move(finding));
    std::ranges::stable_sort(report.findings, [](const Finding& a, const Finding& b) {
        return std::tie(a.severity, a.rule, a.id) < std::tie(b.severity, b.rule, b.id);
    });
}

}  // namespace atodds::pipeline
