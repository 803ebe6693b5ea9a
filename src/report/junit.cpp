#include "report/junit.hpp"

#include <algorithm>

#include "report/ci_message.hpp"
#include "report/layout.hpp"
#include "report/phrases.hpp"
#include "report/words.hpp"
#include "text/utf8.hpp"

namespace atodds::report {
namespace {

/// Text for XML 1.0: marks escaped, in an attribute line ends too; characters that no XML document may hold
/// become U+FFFD.
std::string xml_escaped(std::string_view text, bool in_attribute = false) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const unsigned length = text::sequence_length(text, at);
        const char c = text[at];
        const bool control = length == 1 && static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
        const char32_t point = length > 1 ? text::decode(text, at).value : 0;
        if (length == 0 || control || point == 0xFFFE || point == 0xFFFF) {
            out += "\xEF\xBF\xBD";
        } else if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (c == '\n' && in_attribute) {
            out += "&#10;";
        } else {
            out += text.substr(at, length);
        }
        at += std::max(length, 1U);
    }
    return out;
}

std::string attribute(std::string_view name, std::string_view value) {
    return ' ' + std::string(name) + "=\"" + xml_escaped(value, true) + '"';
}

struct Counts {
    std::size_t tests = 0;
    std::size_t failures = 0;
    std::size_t skipped = 0;

    std::string attributes() const {
        return attribute("tests", std::to_string(tests)) + attribute("failures", std::to_string(failures)) +
               " errors=\"0\"" + attribute("skipped", std::to_string(skipped)) + " time=\"0\"";
    }
    void add(const Counts& other) {
        tests += other.tests;
        failures += other.failures;
        skipped += other.skipped;
    }
};

/// The test cases of one suite, and how many of each kind.
class Suite {
  public:
    Suite(std::string_view name, const ListOptions& options) : name_(name), options_(options) {}

    void passed(std::string_view name, std::string_view words) { add(name, {}, output(words)); }
    void failed(std::string_view name, const Region& place, std::string_view type, std::string_view words) {
        ++counts_.failures;
        add(name, place_of(place),
            "      <failure" + attribute("message", name) + attribute("type", type) + '>' +
                xml_escaped(words) + "</failure>\n");
    }
    void skipped(std::string_view name, const Region& place, std::string_view why, std::string_view words) {
        ++counts_.skipped;
        add(name, place_of(place), "      <skipped" + attribute("message", why) + "/>\n" + output(words));
    }
    void noted(std::string_view name, const Region& place, std::string_view words) {
        add(name, place_of(place), output(words));
    }

    const Counts& counts() const { return counts_; }
    std::string text() const {
        return "  <testsuite" + attribute("name", name_) + counts_.attributes() + ">\n" + cases_ +
               "  </testsuite>\n";
    }

  private:
    static std::string output(std::string_view words) {
        return "      <system-out>" + xml_escaped(words) + "</system-out>\n";
    }
    std::string place_of(const Region& place) const {
        return attribute("file", path_below_base(place.path, options_)) +
               attribute("line", std::to_string(place.line));
    }
    void add(std::string_view name, const std::string& place, const std::string& content) {
        ++counts_.tests;
        cases_ += "    <testcase" + attribute("name", name) + attribute("classname", name_) + place +
                  " time=\"0\">\n" + content + "    </testcase>\n";
    }

    std::string_view name_;
    const ListOptions& options_;
    Counts counts_;
    std::string cases_;
};

class Junit {
  public:
    Junit(const Report& report, const ListOptions& options)
        : report_(report), options_(options), places_(report) {}

    Suite suite(const RuleEntry& rule) const {
        Suite suite(rule.id, options_);
        for (const Finding& finding : report_.findings)
            if (finding.rule == rule.id && is_listed(finding, options_)) add(suite, finding);
        const auto pairs = std::ranges::count(report_.relations, rule.id, &Relation::rule);
        suite.passed("all other pairs of claims",
                     counted(static_cast<std::size_t>(pairs), "pair") + " compared in all");
        return suite;
    }

    Suite notices() const {
        Suite suite("input", options_);
        for (const Notice& notice : report_.notices) {
            const Region place{notice.path, notice.line, notice.column, 0, 0};
            if (fails(notice, options_.fail_on))
                suite.failed(notice.message, place, notice.rule, notice.message);
            else
                suite.noted(notice.message, place, notice.rule);
        }
        std::string passed_over;
        for (const Skipped& skipped : report_.skipped)
            passed_over += std::string(skipped_heading(skipped)) + ": " + skipped_line(skipped) + '\n';
        suite.passed("articles were read", counted(report_.articles.size(), "article") + '\n' + passed_over);
        return suite;
    }

  private:
    void add(Suite& suite, const Finding& finding) const {
        const CiFinding ci = ci_finding(report_, places_, finding);
        if (ci.sides.empty()) return;
        const std::string name = ci.headline() + " [" + finding.id + ']';
        const Region& place = ci.sides.front().region;
        const std::string type =
            std::string(word(finding.severity)) + ' ' + std::string(word(finding.verdict));
        if (fails(finding, options_.fail_on))
            suite.failed(name, place, type, ci.details());
        else if (finding.state == FindingState::suppressed)
            suite.skipped(name, place, "suppressed: " + finding.suppression, ci.details());
        else if (finding.state == FindingState::known)
            suite.skipped(name, place, "known: in the baseline", ci.details());
        else if (!finding.touched)
            suite.skipped(name, place, "not touched by the change", ci.details());
        else
            suite.noted(name, place, type + '\n' + ci.details());
    }

    const Report& report_;
    const ListOptions& options_;
    Places places_;
};

}  // namespace

std::string write_junit(const Report& report, std::span<const RuleEntry> rules, const ListOptions& options) {
    const Junit junit(report, options);
    std::string suites;
    Counts all;
    const auto append = [&](const Suite& suite) {
        suites += suite.text();
        all.add(suite.counts());
    };
    append(junit.notices());
    for (const RuleEntry& rule : rules) append(junit.suite(rule));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"atodds\"" + all.attributes() +
           ">\n" + suites + "</testsuites>\n";
}

}  // namespace atodds::report
