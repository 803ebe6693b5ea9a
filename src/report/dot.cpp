#include "report/dot.hpp"

#include <algorithm>
#include <array>
#include <boost/range/iterator_range.hpp>
#include <map>

#include "graph/build.hpp"
#include "report/dot_groups.hpp"
#include "report/dot_label.hpp"
#include "report/dot_legend.hpp"
#include "report/dot_style.hpp"
#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/tally.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

constexpr unsigned large_tooltip_columns = 200;
constexpr unsigned names_columns = 30;
/// Above it frames only tangle the picture, and dot's ranking takes minutes: sfdp without frames, short
/// labels.
constexpr std::size_t most_framed = 2000;

/// The position of its first finding that a claim is on; none: it is on none.
struct GroupSide {
    const Position* position = nullptr;
    std::size_t number = 0;
};

/// The column a box stands in, and the frame; both from 0.
using Place = std::pair<std::size_t, std::size_t>;

constexpr std::string_view page_attributes =
    "  rankdir=LR; labelloc=t; labeljust=l; fontsize=16; pad=0.3; nodesep=0.28; ranksep=1.5; newrank=true;\n"
    "  fontname=\"Helvetica,Arial,sans-serif\"; bgcolor=white; splines=true; outputorder=edgesfirst;\n"
    "  node [shape=box, style=\"rounded,filled\", fillcolor=white, color=\"#6b6b6b\", fontsize=11, "
    "margin=\"0.12,0.07\", fontname=\"Helvetica,Arial,sans-serif\"];\n"
    "  edge [fontsize=10, fontname=\"Helvetica,Arial,sans-serif\"];\n";
/// In an array: packing thousands of matters closely takes minutes.
constexpr std::string_view large_attributes =
    "  layout=sfdp; overlap=prism; overlap_scaling=-4; packmode=array; sep=\"+14\"; splines=line;\n"
    "  node [fontsize=9, margin=\"0.06,0.03\"];\n";
constexpr std::string_view frame_attributes =
    "; style=\"rounded,filled\"; fillcolor=\"#f7f7f7\"; color=\"#c9c9c9\"; fontsize=13; margin=14;\n";

class Dot {
  public:
    Dot(const Report& report, const ClaimGraph& graph, const GraphOptions& options)
        : report_(report),
          graph_(graph),
          options_(options),
          places_(report),
          chosen_(select(report, options.scope)),
          side_(report.claims.size()),
          groups_(groups(report, places_, chosen_, options.group)),
          large_(chosen_.claim_count() > most_framed) {
        find_sides();
    }

    std::string write() {
        out_ += "digraph atodds {\n";
        out_ += page_attributes;
        if (large_) out_ += large_attributes;
        out_ += "  label=" + dot_string(title()) + ";\n";
        nodes();
        edges();
        if (options_.legend && !large_) out_ += dot_legend(used_, options_.edges);
        return out_ + "}\n";
    }

  private:
    void find_sides() {
        for (std::size_t at = 0; at < report_.findings.size(); ++at) {
            const Finding& finding = report_.findings[at];
            for (std::size_t i = 0; chosen_.findings[at] && i < finding.positions.size(); ++i)
                for (ClaimIndex claim : finding.positions[i].claims)
                    if (side_[claim].position == nullptr) side_[claim] = {&finding.positions[i], i};
        }
    }

    std::string title() const {
        const Tally counts = tally(report_);
        return corpus_line(counts) + ". " + findings_line(counts);
    }

    // ---- boxes

    void nodes() {
        for (const Group& group : groups_)
            for (const Column& column : group.columns)
                for (ClaimIndex claim : column.claims) first_group_.try_emplace(claim, &group);
        // Graphviz stacks what is not joined from the last to the first.
        for (std::size_t i = groups_.size(); i-- > 0;) {
            if (large_ || options_.group == GraphGroup::date)
                for (const Column& column : groups_[i].columns) boxes(groups_[i], column);
            else
                frame(groups_[i], i);
        }
        if (!large_ && options_.group == GraphGroup::date) timeline();
    }

    void frame(const Group& group, std::size_t number) {
        out_ += "  subgraph cluster_" + std::to_string(number) + " {\n    label=" + dot_string(group.label) +
                "; tooltip=" + dot_string(shortened(group.hint, tooltip_columns));
        out_ += frame_attributes;
        for (const Column& column : group.columns) boxes(group, column);
        for (std::size_t i = 0; i < group.columns.size(); ++i) {
            const bool guided = options_.group == GraphGroup::matter;
            if (guided) out_ += "    " + guide(number, i) + " [shape=point, style=invis, width=0.01];\n";
            one_rank(group, group.columns[i], {i, number}, guided ? guide(number, i) : "");
        }
        for (std::size_t i = 1; options_.group == GraphGroup::matter && i < group.columns.size(); ++i)
            out_ += "    " + guide(number, i - 1) + " -> " + guide(number, i) + " [style=invis, weight=9];\n";
        out_ += "  }\n";
    }

    /// One rank makes its claims a column.
    void one_rank(const Group& group, const Column& column, const Place& place, const std::string& first) {
        out_ += "    {rank=same; " + first;
        for (ClaimIndex claim : column.claims) {
            places_of_boxes_[box(group, claim)] = place;
            out_ += ' ' + box(group, claim);
        }
        out_ += "}\n";
    }

    /// Unseen points, one a column, keep the columns of a matter in their order.
    static std::string guide(std::size_t group, std::size_t column) {
        return "guide_" + std::to_string(group) + '_' + std::to_string(column);
    }

    /// A line of dates, each above the claims printed then.
    void timeline() {
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            const std::string date = "date_" + std::to_string(i);
            out_ += "  " + date +
                    " [shape=plaintext, style=\"\", fontsize=13, label=" + dot_string(groups_[i].label) +
                    "];\n";
            one_rank(groups_[i], groups_[i].columns.front(), {i, 0}, date);
            if (i > 0)
                out_ += "  date_" + std::to_string(i - 1) + " -> " + date +
                        " [color=\"#9a9a9a\", arrowhead=none, weight=99];\n";
        }
    }

    void boxes(const Group& group, const Column& column) {
        for (ClaimIndex claim : column.claims) {
            const GroupSide side =
                column.position != nullptr ? GroupSide{column.position, column.number} : side_[claim];
            node(box(group, claim), report_.claims[claim], side);
        }
    }

    /// The name of a claim's box. A claim of two findings has a box in each frame, the first under its own
    /// id.
    std::string box(const Group& group, ClaimIndex claim) const {
        const std::string id(report_.claims[claim].id);
        if (first_group_.at(claim) == &group || group.matter == nullptr) return dot_string(id);
        return dot_string(id + " in " + group.matter->id);
    }

    void node(const std::string& name, const Claim& claim, const GroupSide& side) {
        const bool named = options_.group != GraphGroup::outlet;
        out_ += "    " + name + " [label=";
        out_ += large_
                    ? dot_short_label(places_, claim)
                    : '<' + dot_label(places_, claim, dot_value(places_, claim, side.position), named) + '>';
        if (side.position != nullptr) out_.append(", fillcolor=\"").append(side_fill(side.number)) += '"';
        const std::string hint = dot_tooltip(places_, claim);
        out_ += ", tooltip=" + dot_string(large_ ? shortened(hint, large_tooltip_columns) : hint);
        if (const std::string url = link_address(places_.article(claim).url); !url.empty()) out_ += ", URL=" + dot_string(url);
        out_ += "];\n";
    }

    // ---- lines

    void edges() {
        std::vector<bool> drawn(report_.relations.size(), false);
        for (const Group& group : groups_) {
            if (group.matter == nullptr) continue;
            for (std::size_t index : group.matter->relations) {
                if (!chosen_.relations[index]) continue;
                const Relation& relation = report_.relations[index];
                line(box(group, relation.a), box(group, relation.b), relation);
                drawn[index] = true;
            }
        }
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
            const std::size_t index = graph_[edge].relation;
            const ClaimIndex from = graph_[source(edge, graph_)].claim;
            const ClaimIndex to = graph_[target(edge, graph_)].claim;
            if (!chosen_.relations[index] || drawn[index]) continue;
            line(dot_string(report_.claims[from].id), dot_string(report_.claims[to].id),
                 report_.relations[index]);
        }
    }

    /// Where columns have an order, a line is written from the earlier to the later one: it must not rank
    /// them otherwise.
    void line(const std::string& a, const std::string& b, const Relation& relation) {
        used_[static_cast<std::size_t>(relation.verdict)] = true;
        const Place left = place_of(a);
        const Place right = place_of(b);
        const bool ordered = options_.group == GraphGroup::matter || options_.group == GraphGroup::date;
        const bool turned = ordered && right < left;
        out_ += "  " + (turned ? b : a) + " -> " + (turned ? a : b) + " [";
        const bool within = left == right && !large_;
        out_ +=
            options_.edges == GraphEdges::links ? link(relation, within) : verdict(relation, within, turned);
        if (!large_) {
            const std::string hint = dot_string(shortened(explanation(relation), tooltip_columns));
            out_ += ", tooltip=" + hint + ", labeltooltip=" + hint;
        }
        out_ += "];\n";
    }

    Place place_of(const std::string& box) const {
        const auto found = places_of_boxes_.find(box);
        return found == places_of_boxes_.end() ? Place{} : found->second;
    }

    std::string verdict(const Relation& relation, bool within, bool turned) const {
        const EdgeStyle& style = edge_style(relation.verdict);
        std::string colour(style.colour);
        if (relation.verdict == Verdict::agreement)
            colour += ":invis:" + std::string(style.colour);  // a double line
        std::string out = "color=\"" + colour + "\", fontcolor=\"" + std::string(style.colour) + "\", ";
        out += style.line;
        const bool backwards = (relation.earlier == 'b') != turned;
        if (relation.verdict == Verdict::update && backwards) out += ", dir=back, arrowtail=vee";
        if (is_alarm(relation.verdict)) out += ", weight=4";
        return large_ ? out : out + line_label(std::string(word(relation.verdict)), within);
    }

    /// Beside the line, where it runs within a column: Graphviz 2.42 loses its ranks over labels of such
    /// lines.
    static std::string line_label(const std::string& words, bool within) {
        std::string label = dot_string(words);
        if (!within) return ", label=" + label;
        constexpr std::string_view room = "&#160;&#160;&#160;";  // or the last letter touches the line
        label.insert(label.size() - 1, room);
        return ", xlabel=" + label.insert(1, room);
    }

    /// Evidence: the thicker the line, the more of it; the names both claims share.
    std::string link(const Relation& relation, bool within) const {
        constexpr int strongest = 1000;
        constexpr int width_tenths = 30;
        const int tenths = 5 + relation.link.score * width_tenths / strongest;
        std::string out =
            "color=\"#5c5c5c\", fontcolor=\"#4d4d4d\", dir=none, penwidth=" + std::to_string(tenths / 10) +
            '.' + std::to_string(tenths % 10);
        if (large_) return out;
        const std::string names = shortened(clean(joined(relation.link.entities, ", ")), names_columns);
        return out +
               line_label(std::to_string(relation.link.score) + (names.empty() ? "" : ": " + names), within);
    }

    static std::string explanation(const Relation& relation) {
        std::vector<std::string> steps;
        for (const Reason& reason : relation.reasons) steps.push_back(clean(reason.text));
        const std::string head(word(relation.verdict));
        return steps.empty() ? head : head + ": " + joined(steps, "; ");
    }

    const Report& report_;
    const ClaimGraph& graph_;
    const GraphOptions& options_;
    Places places_;
    Selection chosen_;
    std::vector<GroupSide> side_;  ///< by claim
    std::vector<Group> groups_;
    std::map<ClaimIndex, const Group*> first_group_;
    std::map<std::string, Place> places_of_boxes_;
    UsedVerdicts used_ = {};
    bool large_ = false;
    std::string out_;
};

}  // namespace

std::string write_dot(const Report& report, const ClaimGraph& graph, const GraphOptions& options) {
    return Dot(report, graph, options).write();
}

std::string write_dot(const Report& report, const GraphOptions& options) {
    return write_dot(report, graph::build_graph(report), options);
}

}  // namespace atodds::report
