#include "report/text.hpp"

#include <algorithm>

#include "matter/names.hpp"
#include "report/layout.hpp"
#include "report/listing.hpp"
#include "report/marked.hpp"
#include "report/paint.hpp"
#include "report/phrases.hpp"
#include "report/places.hpp"
#include "report/quotes.hpp"
#include "report/sides.hpp"
#include "report/tally.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

constexpr std::size_t quotes_a_position = 2;
constexpr std::size_t most_reasons = 6;  ///< of a finding, without --all
constexpr std::size_t most_notes = 10;   ///< above it notes are folded into counts, without --all
constexpr std::size_t most_note_sides = 6;
constexpr unsigned support_width = 20;  ///< "12 claims, 3 origins"
constexpr unsigned most_cell_lines = 4;
constexpr unsigned narrowest_cell = 6;
constexpr unsigned gaps = 4;  ///< between the three columns
constexpr std::string_view side_indent = "  ";
constexpr std::string_view quote_indent = "      ";
constexpr std::string_view quote_rest =
    "       ";  // one more: under the first letter, not under the quotation mark

class TextReport {
  public:
    TextReport(const Report& report, const TextOptions& options)
        : report_(report),
          options_(options),
          width_(std::max(options.width, narrowest_text)),
          paint_(options.colour),
          places_(report) {}

    std::string write() {
        summary();
        const bool fold = !options_.all && notes() > most_notes;
        std::size_t number = 0;
        for (const Finding* finding : in_reading_order(report_))
            if (!is_note(*finding)) block(*finding, ++number);
        if (fold)
            folded_notes();
        else
            all_notes();
        return std::move(out_);
    }

  private:
    static bool is_note(const Finding& finding) {
        return finding.severity == Severity::note && !is_alarm(finding.verdict);
    }
    std::size_t notes() const {
        return static_cast<std::size_t>(
            std::count_if(report_.findings.begin(), report_.findings.end(), is_note));
    }

    void summary() {
        const Tally counts = tally(report_);
        for (const std::string& line : wrapped(corpus_line(counts), width_)) out_ += paint_.bold(line) + '\n';
        if (const std::string undated = undated_line(report_); !undated.empty()) out_ += paragraph(undated, "", "  ", width_);
        out_ += paragraph(relations_line(counts), "", "  ", width_);
        out_ += paragraph(findings_line(counts), "", "  ", width_);
        std::string_view heading;
        for (const Skipped& skipped : report_.skipped) {
            if (skipped_heading(skipped) != heading) out_.append(skipped_heading(skipped)) += ":\n";
            heading = skipped_heading(skipped);
            out_ += paragraph(skipped_line(skipped), "  ", "    ", width_);
        }
    }

    // ---- a finding in full

    void block(const Finding& finding, std::size_t number) {
        heading(finding, number);
        for (const std::string& line : wrapped(clean(finding.message), width_))
            out_ += paint_.bold(line) + '\n';
        about(finding);
        const std::vector<Position> positions = sides(report_, finding);
        const unsigned value_width = widest_value(positions);
        for (const Position& position : positions) side(position, value_width);
        why(finding);
    }

    /// "── 1. contradiction · error ── count-mismatch · f-12 ──", filled to the width where there is room.
    void heading(const Finding& finding, std::size_t number) {
        const std::string left = std::to_string(number) + ". " + std::string(word(finding.verdict)) + " · " +
                                 std::string(word(finding.severity)) + state(finding);
        const std::string right = clean(finding.rule) + " · " + clean(finding.id);
        constexpr unsigned frame = 7;  // "── ", two spaces and " ─"
        const unsigned used = width_of(left) + width_of(right) + frame;
        out_ += "\n── " + paint_.severity(finding.severity, left) + ' ';
        if (used < width_) {
            for (unsigned i = used; i < width_; ++i) out_ += "─";
            out_ += ' ' + paint_.dim(right) + " ─\n";
        } else {
            out_ += '\n' + paragraph(right, "", "", width_);
        }
    }

    static std::string state(const Finding& finding) {
        return finding.state == FindingState::fresh ? "" : " · " + std::string(word(finding.state));
    }

    void about(const Finding& finding) {
        std::vector<std::string> parts;
        if (!finding.subject.empty()) parts.push_back(clean(finding.subject));
        if (!finding.measure.empty()) parts.push_back(clean(measure_of(report_, finding)));
        if (!parts.empty()) out_ += paragraph("about: " + joined(parts, " · "), "", "  ", width_);
    }

    unsigned widest_value(const std::vector<Position>& positions) const {
        unsigned widest = 0;
        for (const Position& position : positions) widest = std::max(widest, width_of(clean(position.value)));
        return std::min(widest, (width_ - support_width - gaps) / 2);
    }

    /// A text of a table cell, cut when it would fill more than a few lines.
    static std::string cell(std::string_view text, unsigned cell_width) {
        return shortened(clean(text), cell_width * most_cell_lines);
    }

    void side(const Position& position, unsigned value_width) {
        const unsigned left = static_cast<unsigned>(side_indent.size()) + value_width + support_width + gaps;
        const unsigned outlet_width = std::max(width_ > left ? width_ - left : 0, narrowest_cell);
        out_ += '\n';
        out_ += row({{cell(position.value, value_width), value_width},
                     {cell(joined(position.outlets, ", "), outlet_width), outlet_width},
                     {support(position), support_width}},
                    side_indent);
        const std::vector<ClaimIndex> shown = samples(report_, position, quotes_a_position);
        for (ClaimIndex claim : shown) quote(position, report_.claims[claim], claim);
        const std::size_t all = position.claims.size() + position.compatible.size();
        if (all > shown.size())
            out_ += std::string(quote_indent) + "and " + counted(all - shown.size(), "more claim") + '\n';
    }

    void quote(const Position& position, const Claim& claim, ClaimIndex index) {
        const Excerpt words = excerpt(places_, claim, 2 * width_);
        out_ += marked_paragraph(words, paint_, quote_indent, quote_rest, width_);
        std::string where = clean(places_.place(claim)) + " · " + clean(places_.outlet(claim));
        if (claim.speaker) where += ", citing " + clean(matter::shown_name(claim.speaker->id, claim.speaker->name));
        const auto& fits = position.compatible;
        if (std::find(fits.begin(), fits.end(), index) != fits.end())
            where += " (fits this value, does not support it)";
        for (const std::string& line : wrapped(where, width_ - static_cast<unsigned>(quote_rest.size())))
            out_ += std::string(quote_rest) + paint_.dim(line) + '\n';
    }

    void why(const Finding& finding) {
        const auto reasons = reasons_of(report_, finding);
        out_ += '\n';
        if (!reasons.empty())
            out_ += std::string(side_indent) + std::string(reasons_heading(finding.verdict)) + ":\n";
        const std::size_t shown = options_.all ? reasons.size() : std::min(reasons.size(), most_reasons);
        for (std::size_t i = 0; i < shown; ++i)
            out_ += paragraph(clean(reasons[i].text), "    - ", "      ", width_);
        if (shown < reasons.size())
            out_ += "    - and " + counted(reasons.size() - shown, "more reason") + '\n';
        out_ += paragraph(certainty_sentence(finding.certainty), side_indent, side_indent, width_);
    }

    // ---- notes in short

    void notes_heading() {
        out_ += "\n── " + paint_.severity(Severity::note, "notes") + ' ';
        for (unsigned i = width_of("── notes "); i < width_; ++i) out_ += "─";
        out_ += '\n';
    }

    void all_notes() {
        bool first = true;
        for (const Finding& finding : report_.findings) {
            if (!is_note(finding)) continue;
            if (first) notes_heading();
            first = false;
            note(finding);
        }
    }

    void note(const Finding& finding) {
        const std::string kind = std::string(word(finding.verdict)) + state(finding) + ": ";
        out_ += paragraph(kind + clean(finding.message), "", "  ", width_);
        const std::vector<Position> positions = sides(report_, finding);
        const unsigned value_width = std::min(widest_value(positions), width_ / 3);
        const unsigned outlet_width = width_ - value_width - 4;
        std::size_t shown = 0;
        for (const Position& position : positions) {
            if (!options_.all && ++shown > most_note_sides) break;
            out_ += row({{cell(position.value, value_width), value_width},
                         {cell(joined(position.outlets, ", "), outlet_width), outlet_width}},
                        side_indent);
            note_place(position);
        }
        if (!options_.all && positions.size() > most_note_sides)
            out_ += "  and " + counted(positions.size() - most_note_sides, "more value") + '\n';
        const auto reasons = reasons_of(report_, finding);
        if (!reasons.empty()) out_ += paragraph(clean(reasons.back().text), "  - ", "    ", width_);
        out_ +=
            std::string(side_indent) + paint_.dim(clean(finding.rule) + " · " + clean(finding.id)) + "\n\n";
    }

    /// Where the position is first told, below its row.
    void note_place(const Position& position) {
        const std::vector<ClaimIndex> first = samples(report_, position, 1);
        if (first.empty()) return;
        const std::string where = clean(places_.place(report_.claims[first.front()]));
        for (const std::string& line : wrapped(where, width_ - static_cast<unsigned>(quote_indent.size())))
            out_ += std::string(quote_indent) + paint_.dim(line) + '\n';
    }

    void folded_notes() {
        notes_heading();
        std::array<std::size_t, verdict_count> counts = {};
        for (const Finding& finding : report_.findings)
            if (is_note(finding)) ++counts[static_cast<std::size_t>(finding.verdict)];
        std::vector<std::string> parts;
        for (int i = 0; i < verdict_count; ++i)
            if (counts[static_cast<std::size_t>(i)] > 0)
                parts.push_back(counted(static_cast<Verdict>(i), counts[static_cast<std::size_t>(i)]));
        out_ += paragraph(joined(parts, ", ") + " (--all shows each)", "", "  ", width_);
    }

    const Report& report_;
    const TextOptions& options_;
    unsigned width_;
    Paint paint_;
    Places places_;
    std::string out_;
};

}  // namespace

std::string write_text(const Report& report, const TextOptions& options) {
    return TextReport(report, options).write();
}

}  // namespace atodds::report
