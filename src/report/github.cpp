#include "report/github.hpp"

#include <array>

#include "report/ci_message.hpp"
#include "report/layout.hpp"
#include "report/markdown.hpp"
#include "report/phrases.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

/// Each line clean: no control characters, no bytes that are no UTF-8.
std::string clean_lines(std::string_view text) {
    std::string out;
    for (;;) {
        const std::size_t end = text.find('\n');
        out += clean(text.substr(0, end));
        if (end == text.npos) return out;
        out += '\n';
        text.remove_prefix(end + 1);
    }
}

/// What the runner would take for its own marks becomes %XX; in a property also the marks between properties.
std::string escaped(std::string_view text, bool in_property) {
    std::string out;
    for (const char c : in_property ? clean(text) : clean_lines(text)) {
        if (c == '%') {
            out += "%25";
        } else if (c == '\n') {
            out += "%0A";
        } else if (in_property && c == ':') {
            out += "%3A";
        } else if (in_property && c == ',') {
            out += "%2C";
        } else {
            out += c;
        }
    }
    return out;
}

constexpr std::string_view command_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::note:
            return "notice";
    }
    return "notice";
}

class Annotations {
  public:
    explicit Annotations(const ListOptions& options) : options_(options) {}

    void add(Severity severity, const Region& place, std::string_view title, std::string_view message) {
        if (++counts_[static_cast<std::size_t>(severity)] > most_annotations) {
            ++left_out_;
            return;
        }
        out_.append("::").append(command_of(severity)).append(" file=");
        out_ += escaped(path_below_base(place.path, options_), true) + ",line=" + std::to_string(place.line);
        out_ += ",col=" + std::to_string(place.column);
        // A column end is shown only within one line.
        if (place.end_line != 0) out_ += ",endLine=" + std::to_string(place.end_line);
        if (place.end_line == place.line) out_ += ",endColumn=" + std::to_string(place.end_column);
        out_ += ",title=" + escaped(title, true) + "::" + escaped(message, false) + '\n';
    }

    std::size_t left_out() const { return left_out_; }
    std::string take() { return std::move(out_); }

  private:
    const ListOptions& options_;
    std::string out_;
    std::array<std::size_t, 3> counts_ = {};
    std::size_t left_out_ = 0;
};

}  // namespace

std::string write_github(const Report& report, const ListOptions& options) {
    const Places places(report);
    Annotations annotations(options);
    for (const Finding* const one : in_reading_order(report)) {
        const Finding& finding = *one;
        if (!is_new(finding) || !is_listed(finding, options)) continue;
        const CiFinding ci = ci_finding(report, places, finding);
        if (ci.sides.empty()) continue;
        annotations.add(finding.severity, ci.sides.front().region, finding.rule + ' ' + finding.id,
                        ci.headline() + '\n' + ci.details());
    }
    for (const Notice& notice : report.notices)
        annotations.add(notice.severity, {notice.path, notice.line, notice.column, 0, 0}, notice.rule,
                        notice.message);
    std::string out = annotations.take() + "atodds: " + check_line(report) + '\n';
    if (annotations.left_out() > 0)
        out += "atodds: " + counted(annotations.left_out(), "finding") +
               " without an annotation, since GitHub shows " + std::to_string(most_annotations) +
               " of a kind; the summary of the step lists them\n";
    return out;
}

std::string write_step_summary(const Report& report) {
    MarkdownOptions options;
    std::string text = write_markdown(report, options);
    while (text.size() > largest_summary && options.most > 1) {
        options.most /= 2;
        text = write_markdown(report, options);
    }
    return text.size() <= largest_summary ? text : "## atodds: " + check_line(report) + '\n';
}

}  // namespace atodds::report
