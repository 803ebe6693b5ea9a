#include "report/dot.hpp"

#include <algorithm>
#include <array>
#include <boost/range/iterator_range.hpp>

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

constexpr unsigned tooltip_columns = 2000;  ///< longer ones have broken viewers
constexpr unsigned large_tooltip_columns = 200;
constexpr unsigned names_columns = 30;
/// Above it frames only tangle the picture, and dot's ranking takes minutes: sfdp without frames, short
/// labels.
constexpr std::size_t most_framed = 2000;

/// The position of its first finding that a claim is on; none: it is on none.
struct Side {
    const Position* position = nullptr;
    std::size_t number = 0;
};

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
          column_of_(report.claims.size()),
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
        const std::vector<Group> all = groups(report_, places_, chosen_, options_.group);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (large_ || options_.group == GraphGroup::date)
                for (ClaimIndex claim : all[i].claims) node(claim);
            else
                frame(all[i], i);
        }
        if (large_) return;
        if (options_.group == GraphGroup::date) timeline(all);
        if (options_.group == GraphGroup::matter) stack(all);
    }

    void frame(const Group& group, std::size_t number) {
        out_ += "  subgraph cluster_" + std::to_string(number) + " {\n    label=" + dot_string(group.label) +
                "; tooltip=" + dot_string(shortened(group.hint, tooltip_columns));
        out_ += frame_attributes;
        for (ClaimIndex claim : group.claims) node(claim);
        if (group.columns.empty())
            column(group.claims);
        else
            for (const auto& claims : group.columns) column(claims);
        out_ += "  }\n";
    }

    /// One rank makes its claims a column.
    void column(const std::vector<ClaimIndex>& claims) {
        ++columns_;
        out_ += "    {rank=same;";
        for (ClaimIndex claim : claims) {
            column_of_[claim] = columns_;
            out_ += ' ' + name(claim);
        }
        out_ += "}\n";
    }

    /// Matters lie one below the other in their order, each position right of the one before.
    void stack(const std::vector<Group>& matters) {
        std::string first;
        for (const Group& group : matters) {
            for (std::size_t i = 1; i < group.columns.size(); ++i)
                unseen(name(group.columns[i - 1].front()), name(group.columns[i].front()), "weight=9");
            // Edges within a rank of a picture from left to right point upwards.
            first.insert(0, name(group.claims.front()) + (first.empty() ? "" : " -> "));
        }
        if (matters.size() > 1) out_ += "  {rank=same; edge [style=invis]; " + first + ";}\n";
    }

    void unseen(const std::string& from, const std::string& to, std::string_view more) {
        out_ += "  " + from + " -> " + to + " [style=invis, ";
        out_.append(more) += "];\n";
    }

    /// A line of dates, each above the claims printed then.
    void timeline(const std::vector<Group>& dates) {
        for (std::size_t i = 0; i < dates.size(); ++i) {
            const std::string date = "date_" + std::to_string(i);
            out_ += "  " + date +
                    " [shape=plaintext, style=\"\", fontsize=13, label=" + dot_string(dates[i].label) +
                    "];\n";
            column(dates[i].claims);
            out_ += "  {rank=same; " + date + ' ' + name(dates[i].claims.front()) + "}\n";
            if (i > 0)
                out_ += "  date_" + std::to_string(i - 1) + " -> " + date +
                        " [color=\"#9a9a9a\", arrowhead=none, weight=99];\n";
        }
    }

    std::string name(ClaimIndex claim) const { return dot_string(report_.claims[claim].id); }

    void node(ClaimIndex index) {
        const Claim& claim = report_.claims[index];
        const Side& side = side_[index];
        const bool named = options_.group != GraphGroup::outlet;
        out_ += "    " + name(index) + " [label=";
        out_ += large_
                    ? dot_short_label(places_, claim)
                    : '<' + dot_label(places_, claim, dot_value(places_, claim, side.position), named) + '>';
        if (side.position != nullptr) out_.append(", fillcolor=\"").append(side_fill(side.number)) += '"';
        const std::string hint = dot_tooltip(places_, claim);
        out_ += ", tooltip=" + dot_string(large_ ? shortened(hint, large_tooltip_columns) : hint);
        const std::string& url = places_.article(claim).url;
        if (is_web_address(url)) out_ += ", URL=" + dot_string(url);
        out_ += "];\n";
    }

    // ---- lines

    void edges() {
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
            const RelationEdge& bundle = graph_[edge];
            const ClaimIndex from = graph_[source(edge, graph_)].claim;
            const ClaimIndex to = graph_[target(edge, graph_)].claim;
            if (chosen_.relations[bundle.relation]) line(from, to, report_.relations[bundle.relation]);
        }
    }

    void line(ClaimIndex from, ClaimIndex to, const Relation& relation) {
        used_[static_cast<std::size_t>(relation.verdict)] = true;
        out_ += "  " + name(from) + " -> " + name(to) + " [";
        out_ += options_.edges == GraphEdges::links ? link(relation) : verdict(relation);
        const bool placed = options_.group == GraphGroup::matter || options_.group == GraphGroup::date;
        if (!large_ && placed) out_ += ", constraint=false";
        if (large_) {
            out_ += "];\n";
            return;
        }
        const std::string hint = dot_string(shortened(explanation(relation), tooltip_columns));
        out_ += ", tooltip=" + hint + ", labeltooltip=" + hint + "];\n";
    }

    std::string verdict(const Relation& relation) const {
        const EdgeStyle& style = edge_style(relation.verdict);
        std::string colour(style.colour);
        if (relation.verdict == Verdict::agreement)
            colour += ":invis:" + std::string(style.colour);  // a double line
        std::string out = "color=\"" + colour + "\", fontcolor=\"" + std::string(style.colour) + "\", ";
        out += style.line;
        if (relation.verdict == Verdict::update && relation.earlier == 'b')
            out += ", dir=back, arrowtail=vee";
        if (is_alarm(relation.verdict)) out += ", weight=4";
        return large_ ? out : out + ", label=" + line_label(relation, std::string(word(relation.verdict)));
    }

    /// A line within a column runs through its own label, which therefore gets a ground.
    std::string line_label(const Relation& relation, const std::string& words) const {
        if (column_of_[relation.a] != column_of_[relation.b]) return dot_string(words);
        return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"1\" BGCOLOR=\"#f7f7f7\"><TR><TD>" +
               dot_markup(words) + "</TD></TR></TABLE>>";
    }

    /// Evidence: the thicker the line, the more of it; the names both claims share.
    std::string link(const Relation& relation) const {
        constexpr int strongest = 1000;
        constexpr int width_tenths = 30;
        const int tenths = 5 + relation.link.score * width_tenths / strongest;
        std::string out =
            "color=\"#5c5c5c\", fontcolor=\"#4d4d4d\", dir=none, penwidth=" + std::to_string(tenths / 10) +
            '.' + std::to_string(tenths % 10);
        if (large_) return out;
        const std::string names = shortened(clean(joined(relation.link.entities, ", ")), names_columns);
        return out + ", label=" +
               line_label(relation,
                          std::to_string(relation.link.score) + (names.empty() ? "" : ": " + names));
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
    std::vector<Side> side_;              ///< by claim
    std::vector<std::size_t> column_of_;  ///< by claim; from 1
    std::size_t columns_ = 0;
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
