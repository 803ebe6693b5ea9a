#include "report/charts/matter.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "report/charts/svg.hpp"
#include "report/dot_lines.hpp"
#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/places.hpp"
#include "report/sides.hpp"
#include "report/words.hpp"

namespace atodds::report::charts {
namespace {

constexpr int picture_width = 360;
constexpr int column_width = 128;
constexpr int text_width_ = column_width - 16;  ///< beside the dot
constexpr int top = 4;
constexpr int head_room = 22;  ///< of a position: its letter
constexpr int line_height = 14;
constexpr int claim_height = 32;
constexpr int group_gap = 12;
constexpr int text_drop = 11;
constexpr int dot_radius = 4;
constexpr int sign_radius = 8;
constexpr int least_bulge = 26;
constexpr int most_bulge = 60;
constexpr int arrow = 7;
constexpr int legend_line = 34;
constexpr int legend_gap = 4;
constexpr unsigned legend_columns = 48;  ///< beside the line
constexpr std::size_t most_claims = 24;
constexpr std::size_t most_signed = 8;  ///< lines that each carry their sign; more would hide each other
constexpr unsigned value_lines = 2;

/// Where a claim is drawn.
struct Spot {
    Point dot;
    bool right = false;
};

class Picture {
  public:
    Picture(const Report& report, const Finding& finding)
        : report_(report), finding_(finding), places_(report), positions_(sides(report, finding)) {}

    std::string write(bool alone) {
        std::array<int, 2> floor = {top, top};
        for (std::size_t i = 0; i < positions_.size(); ++i) group(i, floor[0] <= floor[1] ? 0 : 1, floor);
        y_ = std::max(floor[0], floor[1]);
        edges();
        legend();
        return svg_picture(picture_width, y_, label(), lines_ + signs_ + shapes_, alone);
    }

  private:
    // ---- claims

    void group(std::size_t index, std::size_t column, std::array<int, 2>& floor) {
        const Position& position = positions_[index];
        const std::vector<ClaimIndex> shown = drawn(position);
        if (shown.empty()) return;
        int& y = floor[column];
        y += y > top ? group_gap : 0;
        const bool right = column == 1;
        const int x = right ? picture_width - column_width + 16 : 4;
        shapes_ += badge({right ? x + 6 : x + 8, y + 10}, index, false);
        for (const std::string& line : value(position)) {
            shapes_ += svg_text({right ? x + 18 : x + 20, y + 14}, line, "value");
            y += line_height;
        }
        y += head_room - line_height;
        for (ClaimIndex claim : shown) {
            draw_claim(claim, index, right, x, y);
            y += claim_height;
        }
        const std::size_t hidden = position.claims.size() + position.compatible.size() - shown.size();
        if (hidden == 0) return;
        shapes_ += svg_text({x, y + text_drop}, "and " + counted(hidden, "more claim"), "gap");
        y += line_height;
    }

    std::vector<ClaimIndex> drawn(const Position& position) const {
        const std::size_t share =
            std::max<std::size_t>(most_claims / std::max<std::size_t>(positions_.size(), 1), 1);
        std::vector<ClaimIndex> fresh;
        for (ClaimIndex claim : samples(report_, position, share))
            if (!spots_.contains(claim)) fresh.push_back(claim);
        return fresh;
    }

    static std::vector<std::string> value(const Position& position) {
        constexpr int letter_room = 18;
        constexpr int bold_column = 8;
        constexpr unsigned columns = (column_width - letter_room) / bold_column;
        std::vector<std::string> lines =
            wrapped(shortened(clean(position.value), columns * value_lines), columns);
        if (lines.size() <= value_lines) return lines;
        lines.resize(value_lines);
        lines.back() = shortened(lines.back() + "…", columns);
        return lines;
    }

    void draw_claim(ClaimIndex index, std::size_t position, bool right, int x, int y) {
        const Claim& claim = report_.claims[index];
        const Point dot{right ? picture_width - column_width : column_width, y + claim_height / 2 - 2};
        spots_[index] = {dot, right};
        const auto& published = places_.article(claim).published.value;
        shapes_ += svg_text({x, y + text_drop}, fitted(places_.outlet(claim), text_width_), "who");
        const std::string small = published ? spelled(*published) : "date not known";
        shapes_ += svg_text({x, y + text_drop + line_height}, fitted(small, text_width_), "fine");
        shapes_ += svg_circle(dot, dot_radius, "dot " + position_class(position));
    }

    // ---- relations

    void edges() {
        std::vector<std::size_t> shown;
        for (std::size_t index : lines_of(report_, finding_)) {
            const Relation& relation = report_.relations[index];
            if (spots_.contains(relation.a) && spots_.contains(relation.b)) shown.push_back(index);
        }
        for (std::size_t index : shown) edge(report_.relations[index], shown.size() <= most_signed);
    }

    void edge(const Relation& relation, bool signs) {
        used_[static_cast<std::size_t>(relation.verdict)] = true;
        const bool backwards = relation.verdict == Verdict::update && relation.earlier == 'b';
        const Spot& from = spots_.at(backwards ? relation.b : relation.a);
        const Spot& to = spots_.at(backwards ? relation.a : relation.b);
        const int reach = from.right == to.right
                              ? std::clamp(std::abs(from.dot.y - to.dot.y) / 2, least_bulge, most_bulge)
                              : (picture_width - 2 * column_width) / 2;
        const int out = from.dot.x + (from.right ? -reach : reach);
        const int in = to.dot.x + (to.right ? -reach : reach);
        const auto at = [](int x, int y) { return std::to_string(x) + ' ' + std::to_string(y); };
        lines_ += svg_path("M" + at(from.dot.x, from.dot.y) + 'C' + at(out, from.dot.y) + ' ' +
                               at(in, to.dot.y) + ' ' + at(to.dot.x, to.dot.y),
                           "edge " + std::string(word(relation.verdict)));
        if (relation.verdict == Verdict::update && relation.earlier != 0) head(to);
        if (signs) sign(from, to, out, in, relation.verdict);
    }

    /// Two signs of one verdict at one place are one.
    void sign(const Spot& from, const Spot& to, int out, int in, Verdict verdict) {
        // The middle of a cubic curve: an eighth of each end, three eighths of each control point.
        const Point middle{(from.dot.x + to.dot.x + 3 * (out + in)) / 8, (from.dot.y + to.dot.y) / 2};
        const auto hides = [&](const std::pair<Point, Verdict>& other) {
            return other.second == verdict && std::abs(other.first.x - middle.x) < 2 * sign_radius &&
                   std::abs(other.first.y - middle.y) < 2 * sign_radius;
        };
        if (std::any_of(signed_.begin(), signed_.end(), hides)) return;
        signed_.emplace_back(middle, verdict);
        signs_ += svg_circle(middle, sign_radius, "sign " + std::string(word(verdict)));
        signs_ += svg_text({middle.x, middle.y + 4}, verdict_sign(verdict), "sign-text", Align::middle);
    }

    /// Lines come in level, so the head needs no angle.
    void head(const Spot& to) {
        const int away = to.right ? -1 : 1;
        const auto at = [](int x, int y) { return std::to_string(x) + ' ' + std::to_string(y); };
        const int tip = to.dot.x + away * dot_radius;
        lines_ += svg_path("M" + at(tip, to.dot.y) + 'L' + at(tip + away * arrow, to.dot.y - 4) + 'L' +
                               at(tip + away * arrow, to.dot.y + 4) + 'Z',
                           "head update");
    }

    void legend() {
        y_ += group_gap;
        for (int i = 0; i < verdict_count; ++i) {
            const auto verdict = static_cast<Verdict>(i);
            if (!used_[static_cast<std::size_t>(i)]) continue;
            shapes_ += svg_line({4, y_ + 7}, {4 + legend_line, y_ + 7}, "edge " + std::string(word(verdict)));
            const std::string words = std::string(verdict_sign(verdict)) + ' ' + std::string(word(verdict)) +
                                      ": " + std::string(meaning(verdict));
            for (const std::string& line : wrapped(words, legend_columns)) {
                shapes_ += svg_text({legend_line + 12, y_ + text_drop}, line, "fine");
                y_ += line_height;
            }
            y_ += legend_gap;
        }
    }

    std::string label() const {
        std::string words = "Graph of the matter: ";
        for (std::size_t i = 0; i < positions_.size(); ++i)
            words += (i > 0 ? "; " : "") + letter(i) + ", " +
                     shortened(clean(positions_[i].value), most_label) + ", " +
                     counted(positions_[i].claims.size(), "claim");
        return words;
    }

    static constexpr unsigned most_label = 60;
    const Report& report_;
    const Finding& finding_;
    Places places_;
    std::vector<Position> positions_;
    std::map<ClaimIndex, Spot> spots_;
    std::array<bool, verdict_count> used_ = {};
    std::string lines_;
    std::string signs_;  ///< drawn over all lines
    std::vector<std::pair<Point, Verdict>> signed_;
    std::string shapes_;
    int y_ = 0;
};

}  // namespace

std::string matter_svg(const Report& report, const Finding& finding, bool alone) {
    return Picture(report, finding).write(alone);
}

}  // namespace atodds::report::charts
