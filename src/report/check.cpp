#include "report/check.hpp"

#include "report/layout.hpp"
#include "report/listing.hpp"
#include "report/paint.hpp"
#include "report/phrases.hpp"
#include "report/places.hpp"
#include "report/quotes.hpp"
#include "report/sides.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

constexpr std::size_t most_other_places = 3;
constexpr unsigned most_value_width = 60;

class Check {
  public:
    Check(const Report& report, const CheckOptions& options)
        : report_(report), options_(options), paint_(options.colour), places_(report) {}

    std::string write() {
        for (const Finding* finding : in_reading_order(report_))
            if (finding->severity <= options_.least && (options_.all || is_new(*finding))) line(*finding);
        for (const Notice& notice : report_.notices) line(notice);
        for (const Skipped& skipped : report_.skipped) passed_over(skipped);
        if (const std::string undated = undated_line(report_); !undated.empty()) out_ += undated + '\n';
        out_ += check_line(report_) + '\n';
        return std::move(out_);
    }

  private:
    void line(const Finding& finding) {
        const std::vector<Position> positions = sides(report_, finding);
        const std::vector<Anchor> at = anchors(report_, positions);
        const std::string where = at.empty() ? "atodds" : place(at.front());
        out_ +=
            paint_.bold(where + ':') + ' ' + paint_.severity(finding.severity, word(finding.severity)) + ": ";
        out_ += clean(finding.message) + ' ' + paint_.dim('[' + clean(finding.rule) + ']');
        if (finding.state != FindingState::fresh) out_.append(" (").append(word(finding.state)) += ')';
        if (!finding.touched) out_ += " (outside the change)";
        out_ += '\n';
        for (std::size_t i = 1; i < at.size() && i <= most_other_places; ++i)
            other(positions[at[i].position], at[i]);
        if (at.size() > most_other_places + 1)
            out_ += "    and " + counted(at.size() - most_other_places - 1, "more position") + '\n';
    }

    void other(const Position& position, const Anchor& at) {
        out_ += "    " + place(at) + ": " + shortened(clean(position.value), most_value_width);
        if (!position.outlets.empty()) out_ += " (" + clean(joined(position.outlets, ", ")) + ')';
        out_ += '\n';
    }

    std::string place(const Anchor& at) const { return clean(places_.place(report_.claims[at.claim])); }

    void line(const Notice& notice) {
        const std::string where =
            notice.path + ':' + std::to_string(notice.line) + ':' + std::to_string(notice.column);
        out_ += paint_.bold(clean(where) + ':') + ' ' +
                paint_.severity(notice.severity, word(notice.severity)) + ": ";
        out_ += clean(notice.message) + ' ' + paint_.dim('[' + clean(notice.rule) + ']') + '\n';
    }

    /// With every name that was kept: whoever mends the input needs them.
    void passed_over(const Skipped& skipped) {
        out_ += std::string(skipped_heading(skipped)) + ": " + clean(skipped.what) + " × " + grouped(skipped.count) + ": " +
                clean(skipped.why) + '\n';
        for (const std::string& name : skipped.names) out_ += "    " + clean(name) + '\n';
        if (!skipped.names.empty() && skipped.names.size() < skipped.count)
            out_ += "    and " + grouped(skipped.count - skipped.names.size()) + " more\n";
    }

    const Report& report_;
    const CheckOptions& options_;
    Paint paint_;
    Places places_;
    std::string out_;
};

}  // namespace

std::string write_check(const Report& report, const CheckOptions& options) {
    return Check(report, options).write();
}

}  // namespace atodds::report
