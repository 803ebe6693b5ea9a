#include "report/markdown.hpp"

#include <algorithm>

#include "report/layout.hpp"
#include "report/listing.hpp"
#include "report/phrases.hpp"
#include "report/places.hpp"
#include "report/quotes.hpp"
#include "report/sides.hpp"
#include "report/tally.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

constexpr unsigned context_columns = 160;  ///< columns of the sentence kept on each side
constexpr unsigned most_value_columns = 120;
constexpr std::string_view marks =
    "\\`*_{}[]()#|~$^:";                         ///< a meaning anywhere; ":" ends the scheme of a link
constexpr std::string_view line_marks = "+-=!";  ///< one at the start of a line
constexpr std::string_view zero_width_space = "&#8203;";

/// True when a character would be read as markup where it stands: a list or heading at the start, "www." as a
/// link.
bool is_mark(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (marks.find(c) != std::string_view::npos) return true;
    if (c == '.' || c == ')') {
        const bool numbered = text.substr(0, at).find_first_not_of("0123456789") == std::string_view::npos;
        return numbered || (at > 0 && (text[at - 1] == 'w' || text[at - 1] == 'W'));
    }
    return at == 0 && line_marks.find(c) != std::string_view::npos;
}

class Markdown {
  public:
    Markdown(const Report& report, const MarkdownOptions& options)
        : report_(report), options_(options), places_(report) {}

    std::string write() {
        const Tally counts = tally(report_);
        const std::string states = states_line(counts);
        out_ += "## atodds: " + findings_line(counts) + (states.empty() ? "" : " (" + states + ')') + "\n\n";
        out_ += corpus_line(counts) + ". " + relations_line(counts) + ".\n\n";
        if (const std::string undated = undated_line(report_); !undated.empty()) out_ += markdown_escaped(undated) + ".\n\n";
        table();
        std::size_t shown = 0;
        for (const Finding& finding : report_.findings)
            if (is_shown(finding) && ++shown <= options_.most) section(finding);
        if (shown > options_.most)
            out_ += counted(shown - options_.most, "more finding") + " not shown here.\n\n";
        notes();
        skipped();
        return std::move(out_);
    }

  private:
    static bool is_note(const Finding& finding) {
        return finding.severity == Severity::note && !is_alarm(finding.verdict);
    }

    static bool is_shown(const Finding& finding) { return is_new(finding) && !is_note(finding); }
    static bool is_folded(const Finding& finding) { return is_new(finding) && is_note(finding); }
    static bool is_accounted_for(const Finding& finding) { return !is_new(finding); }

    void table() {
        if (std::none_of(report_.findings.begin(), report_.findings.end(), is_shown)) return;
        out_ += "| | verdict | what is at odds | values |\n|---|---|---|---|\n";
        std::size_t shown = 0;
        for (const Finding& finding : report_.findings) {
            if (!is_shown(finding) || ++shown > options_.most) continue;
            std::vector<std::string> values;
            for (const Position& position : sides(report_, finding)) values.push_back(value(position));
            out_ += "| " + std::string(word(finding.severity)) + " | " + std::string(word(finding.verdict)) +
                    " | " + markdown_escaped(finding.message) + " | " + joined(values, " / ") + " |\n";
        }
        out_ += '\n';
    }

    static std::string value(const Position& position) {
        return markdown_escaped(shortened(clean(position.value), most_value_columns));
    }

    void section(const Finding& finding) {
        out_ +=
            "### " + std::string(word(finding.severity)) + ": " + markdown_escaped(finding.message) + "\n\n";
        for (const Position& position : sides(report_, finding)) side(position);
        const auto reasons = reasons_of(report_, finding);
        if (!reasons.empty()) out_ += std::string(reasons_heading(finding.verdict)) + ":\n\n";
        for (const Reason& reason : reasons) out_ += "- " + markdown_escaped(reason.text) + '\n';
        out_ += std::string(reasons.empty() ? "" : "\n") + "<sub>" + markdown_escaped(finding.rule) + ", " +
                markdown_escaped(finding.id) + ". " + std::string(certainty_sentence(finding.certainty)) +
                "</sub>\n\n";
    }

    void side(const Position& position) {
        out_ += "**" + value(position) + "** (" + markdown_escaped(joined(position.outlets, ", ")) + "; " +
                support(position) + ")\n\n";
        for (ClaimIndex claim : samples(report_, position, 1)) quote(report_.claims[claim]);
    }

    void quote(const Claim& claim) {
        const Excerpt words = excerpt(places_, claim, context_columns);
        out_ += "> " + markdown_escaped(words.before) + (words.before.ends_with(' ') ? " **" : "**");
        out_ += marked(words) + (words.after.starts_with(' ') ? "** " : "**");
        std::string source = std::string(places_.outlet(claim));
        if (const auto& published = places_.article(claim).published.value)
            source += ", " + spelled(*published);
        out_ += markdown_escaped(words.after) + "<br>\n> " +
                markdown_escaped(source + ", " + places_.place(claim)) + "\n\n";
    }

    /// Those words underlined that hold the value.
    static std::string marked(const Excerpt& words) {
        if (words.pieces.size() < 2) return markdown_escaped(words.words);
        std::string out;
        for (const Excerpt::Piece& piece : words.pieces) {
            const std::string lead = piece.text.starts_with(' ') && !out.empty() ? " " : "";
            const std::string tail = piece.text.size() > 1 && piece.text.ends_with(' ') ? " " : "";
            const std::string escaped = markdown_escaped(piece.text);
            out += lead + (piece.decides ? "<ins>" + escaped + "</ins>" : escaped) + tail;
        }
        return out;
    }

    void notes() {
        folded(is_folded, "note");
        folded(is_accounted_for, "finding accounted for", "findings accounted for");
        for (const Notice& notice : report_.notices)
            out_ += "- " + std::string(word(notice.severity)) + ": " + markdown_escaped(notice.message) +
                    " (" + markdown_escaped(notice.path) + ':' + std::to_string(notice.line) + ")\n";
    }

    void folded(bool (*wanted)(const Finding&), std::string_view one, std::string_view many = {}) {
        const auto count =
            static_cast<std::size_t>(std::count_if(report_.findings.begin(), report_.findings.end(), wanted));
        if (count == 0) return;
        if (!options_.all) out_ += "<details><summary>" + counted(count, one, many) + "</summary>\n\n";
        std::size_t shown = 0;
        for (const Finding& finding : report_.findings)
            if (wanted(finding) && (options_.all || ++shown <= options_.most)) note(finding);
        if (shown > options_.most) out_ += "- and " + grouped(shown - options_.most) + " more\n";
        out_ += options_.all ? "\n" : "\n</details>\n\n";
    }

    /// "known ", "suppressed: why ", "outside the change "; nothing for a new finding.
    static std::string state_words(const Finding& finding) {
        if (finding.state == FindingState::suppressed)
            return "suppressed (" + markdown_escaped(finding.suppression) + ") ";
        if (finding.state != FindingState::fresh) return std::string(word(finding.state)) + ' ';
        return finding.touched ? "" : "outside the change, ";
    }

    void note(const Finding& finding) {
        out_ += "- " + state_words(finding) + std::string(word(finding.verdict)) + ": " +
                markdown_escaped(finding.message);
        std::vector<std::string> places;
        for (const Anchor& anchor : anchors(report_, sides(report_, finding)))
            places.push_back(markdown_escaped(places_.place(report_.claims[anchor.claim])));
        if (!places.empty()) out_ += " (" + joined(places, ", ") + ')';
        out_ += '\n';
    }

    void skipped() {
        for (const Skipped& one : report_.skipped)
            out_ += (is_uncompared(one) ? "\nNot compared: " : "\nPassed over: ") + markdown_escaped(skipped_line(one)) + '\n';
    }

    const Report& report_;
    const MarkdownOptions& options_;
    Places places_;
    std::string out_;
};

}  // namespace

std::string markdown_escaped(std::string_view text) {
    std::string out;
    const std::string safe = clean(text);
    for (std::size_t at = 0; at < safe.size(); ++at) {
        const char c = safe[at];
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '@' || c == '#') {  // would call a user or link an issue
            out.append(c == '#' ? "\\#" : "@").append(zero_width_space);
        } else {
            if (is_mark(safe, at)) out += '\\';
            out += c;
        }
    }
    return out;
}

std::string write_markdown(const Report& report, const MarkdownOptions& options) {
    return Markdown(report, options).write();
}

}  // namespace atodds::report
