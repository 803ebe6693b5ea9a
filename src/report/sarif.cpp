#include "report/sarif.hpp"

#include <algorithm>
#include <array>

#include "report/ci_message.hpp"
#include "report/layout.hpp"
#include "report/markdown.hpp"
#include "report/phrases.hpp"
#include "report/version.hpp"
#include "report/words.hpp"
#include "text/json_writer.hpp"

namespace atodds::report {
namespace {

using text::JsonWriter;

constexpr std::string_view schema = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr std::string_view root = "%SRCROOT%";
constexpr std::size_t most_told = 6;  // sides in the message of a result; the related locations hold more
constexpr std::string_view fingerprint_name = "atoddsFinding/v2";
constexpr std::size_t most_related = 100;  // GitHub shows no more of one result

/// A path as a URI reference: the bytes that RFC 3986 does not leave as they are become %XX.
std::string as_uri(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~/";
    std::string out = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || plain.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        (out += '%') += digits[byte / digits.size()];
        out += digits[byte % digits.size()];
    }
    return out;
}

/// Text that stands for itself in a SARIF message: braces are doubled, brackets and backslashes escaped,
/// or they would be placeholders and links.
std::string message_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == '\\') out += '\\';
        if (c == '{' || c == '}') out += c;
        out += c;
    }
    return out;
}

/// The severity a rule has unless its findings say otherwise.
std::string_view usual_level(const RuleEntry& rule) {
    const std::string severity = usual_severity(rule);
    if (severity.find("error") != std::string::npos) return "error";
    return severity.find("warning") != std::string::npos ? "warning" : "note";
}

class Sarif {
  public:
    Sarif(const Report& report, std::span<const RuleEntry> rules, const ListOptions& options)
        : report_(report), rules_(rules), options_(options), places_(report), json_(out_, 1) {}

    std::string write() {
        json_.begin_object().field("$schema", schema).field("version", "2.1.0").key("runs").begin_array();
        json_.begin_object();
        tool();
        invocation();
        json_.field("columnKind", "unicodeCodePoints");
        json_.key("automationDetails").begin_object().field("id", "atodds/").end_object();
        json_.key("originalUriBaseIds").begin_object().key(root).begin_object();
        text("description", "the folder that paths are relative to");
        json_.end_object().end_object().key("results").begin_array();
        for (const Finding& finding : report_.findings)
            if (is_listed(finding, options_)) result(finding);
        for (const Notice& notice : report_.notices) result(notice);
        json_.end_array().end_object().end_array().end_object();
        return out_ + '\n';
    }

  private:
    void text(std::string_view name, std::string_view value) {
        json_.key(name).begin_object().field("text", value).end_object();
    }

    void tool() {
        json_.key("tool").begin_object().key("driver").begin_object().field("name", "atodds");
        json_.field("version", tool_version()).field("semanticVersion", tool_version());
        text("shortDescription", "finds where news articles of several outlets are at odds");
        json_.key("rules").begin_array();
        for (const RuleEntry& one : rules_) rule(one);
        json_.end_array().end_object().end_object();
    }

    void rule(const RuleEntry& rule) {
        const std::string_view level = usual_level(rule);
        const std::string about(rule.about);
        json_.begin_object().field("id", rule.id);
        text("shortDescription", about);
        text("fullDescription", about + " Severity: " + usual_severity(rule) + '.');
        json_.key("help").begin_object();
        json_.field("text", about + " Example: " + std::string(rule.example) +
                                ". Not reported: " + std::string(rule.near_miss) + '.');
        json_.field("markdown", markdown_escaped(about) + "\n\n**Example:** " +
                                    markdown_escaped(rule.example) + "\n\n**Not reported:** " +
                                    markdown_escaped(rule.near_miss) + '\n');
        json_.end_object().key("defaultConfiguration").begin_object().field("level", level).end_object();
        json_.key("properties").begin_object().key("tags").begin_array().string("news").string("consistency");
        json_.end_array().field("problem.severity", level == "note" ? "recommendation" : level);
        json_.end_object().end_object();
    }

    void invocation() {
        json_.key("invocations").begin_array().begin_object().field("executionSuccessful", true);
        json_.key("toolExecutionNotifications").begin_array();
        for (const Skipped& skipped : report_.skipped) {
            json_.begin_object().field("level", skipped.is_bad ? "warning" : "note");
            text("message", message_escaped(std::string(skipped_heading(skipped)) + ": " + skipped_line(skipped)));
            json_.end_object();
        }
        json_.end_array().end_object().end_array();
    }

    void location(const Region& region) {
        const std::string path = path_below_base(region.path, options_);
        json_.key("physicalLocation").begin_object().key("artifactLocation").begin_object();
        json_.field("uri", as_uri(path));
        if (!path.starts_with('/')) json_.field("uriBaseId", root);
        json_.end_object().key("region").begin_object().field("startLine", region.line);
        json_.field("startColumn", region.column);
        if (region.end_line != 0)
            json_.field("endLine", region.end_line).field("endColumn", region.end_column);
    }

    void end_location() { json_.end_object().end_object(); }

    void rule_of_result(std::string_view id, Severity severity) {
        json_.begin_object().field("ruleId", id);
        const auto rule = std::ranges::find(rules_, id, &RuleEntry::id);
        if (rule != rules_.end()) json_.field("ruleIndex", rule - rules_.begin());
        json_.field("level", word(severity));
    }

    void result(const Finding& finding) {
        const CiFinding ci = ci_finding(report_, places_, finding);
        if (ci.sides.empty()) return;  // nothing to point at, and a result without a place voids the file
        rule_of_result(finding.rule, finding.severity);
        text("message", message(ci));
        json_.key("locations").begin_array().begin_object();
        location(ci.sides.front().region);
        text("snippet", ci.sides.front().quote);
        end_location();
        json_.end_object().end_array().key("relatedLocations").begin_array();
        for (std::size_t i = 1; i < ci.sides.size() && i <= most_related; ++i) related(ci.sides[i], i);
        json_.end_array().key("partialFingerprints").begin_object();
        json_.field(fingerprint_name, finding.fingerprint).end_object();
        states(finding);
        json_.key("properties").begin_object().field("finding", finding.id);
        json_.field("verdict", word(finding.verdict)).field("certainty", word(finding.certainty));
        json_.field("touched", finding.touched).end_object().end_object();
    }

    void states(const Finding& finding) {
        const bool suppressed = finding.state == FindingState::suppressed;
        if (report_.has_baseline)
            json_.field("baselineState", finding.state == FindingState::known ? "unchanged" : "new");
        json_.key("suppressions").begin_array();
        if (suppressed) {
            json_.begin_object().field("kind", "external").field("status", "accepted");
            json_.field("justification", finding.suppression).end_object();
        }
        json_.end_array();
    }

    /// The first sentence stands alone in lists; the links lead to the other sides.
    static std::string message(const CiFinding& ci) {
        std::string out = message_escaped(ci.headline()) + '.';
        const std::size_t told = std::min(ci.sides.size(), most_told);
        for (std::size_t i = 1; i < told; ++i) {
            const Side& side = ci.sides[i];
            const std::string name = side.outlets.empty() ? clean(side.region.path) : side.outlets;
            out += (i == 1 ? " Other side: [" : ", [") + message_escaped(side.value + ", " + name) +
                   ", line " + std::to_string(side.region.line) + "](" + std::to_string(i) + ')';
        }
        if (ci.sides.size() > told) out += " and " + std::to_string(ci.sides.size() - told) + " more";
        if (ci.sides.size() > 1) out += '.';
        for (const std::string& reason : ci.reasons) out += "\n- " + message_escaped(reason);
        return out;
    }

    void related(const Side& side, std::size_t number) {
        json_.begin_object().field("id", number);
        text("message",
             message_escaped((side.outlets.empty() ? side.value : side.outlets + ": " + side.value) + ": \"" +
                             side.quote + '"'));
        location(side.region);
        end_location();
        json_.end_object();
    }

    void result(const Notice& notice) {
        rule_of_result(notice.rule, notice.severity);
        text("message", message_escaped(notice.message));
        json_.key("locations").begin_array().begin_object();
        location({notice.path, notice.line, notice.column, 0, 0});
        end_location();
        json_.end_object().end_array().end_object();
    }

    const Report& report_;
    std::span<const RuleEntry> rules_;
    const ListOptions& options_;
    Places places_;
    std::string out_;
    JsonWriter json_;
};

}  // namespace

std::string write_sarif(const Report& report, std::span<const RuleEntry> rules, const ListOptions& options) {
    return Sarif(report, rules, options).write();
}

}  // namespace atodds::report
