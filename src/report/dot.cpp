#include "report/dot.hpp"

#include <algorithm>
#include <array>
#include <boost/range/iterator_range.hpp>
#include <map>

#include "graph/build.hpp"
#include "report/claim_words.hpp"
#include "report/dot_lines.hpp"
#include "report/dot_style.hpp"
#include "report/layout.hpp"
#include "report/phrases.hpp"
#include "report/places.hpp"
#include "report/quotes.hpp"
#include "report/tally.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

constexpr unsigned value_columns = 26;
constexpr unsigned value_lines = 3;
constexpr unsigned outlet_columns = 40;
constexpr unsigned quote_columns = 38;
constexpr unsigned quote_lines = 4;
constexpr unsigned tooltip_columns = 2000;  ///< longer ones have broken viewers
/// Above it boxes for outlets only tangle the picture, and dot's ranking takes minutes: sfdp without
/// clusters.
constexpr std::size_t most_clustered = 2000;

/// The side of its first finding that a claim is on; no position: it is on none.
struct Side {
    const Position* position = nullptr;
    std::size_t number = 0;
};

constexpr std::string_view page_attributes =
    "  rankdir=LR; labelloc=t; labeljust=l; fontsize=16; pad=0.3; nodesep=0.28; ranksep=1.5; newrank=true;\n"
    "  fontname=\"Helvetica,Arial,sans-serif\"; bgcolor=white; splines=true; outputorder=edgesfirst;\n"
    "  node [shape=box, style=\"rounded,filled\", fillcolor=white, color=\"#6b6b6b\", fontsize=11, "
    "margin=\"0.12,0.07\", "
    "fontname=\"Helvetica,Arial,sans-serif\"];\n"
    "  edge [fontsize=10, fontname=\"Helvetica,Arial,sans-serif\"];\n";
constexpr std::string_view large_attributes = "  layout=sfdp; overlap=prism; K=1.2;\n";

class Dot {
  public:
    Dot(const Report& report, const ClaimGraph& graph, const DotOptions& options)
        : report_(report),
          graph_(graph),
          options_(options),
          places_(report),
          drawn_(report.claims.size(), options.all),
          side_(report.claims.size()),
          shown_(report.relations.size(), options.all) {
        choose();
    }

    std::string write() {
        const auto count = static_cast<std::size_t>(std::count(drawn_.begin(), drawn_.end(), true));
        large_ = count > most_clustered;
        out_ += "digraph atodds {\n";
        out_ += page_attributes;
        if (large_) out_ += large_attributes;
        out_ += "  label=" + dot_string(title()) + ";\n";
        nodes();
        edges();
        if (options_.legend && !large_) legend();
        out_ += "}\n";
        return std::move(out_);
    }

  private:
    /// Which claims are drawn, and the side of its first finding each is on; then which relations.
    void choose() {
        for (const Finding& finding : report_.findings) {
            for (std::size_t index : finding.relations)
                drawn_[report_.relations[index].a] = drawn_[report_.relations[index].b] = true;
            for (std::size_t i = 0; i < finding.positions.size(); ++i)
                for (ClaimIndex claim : finding.positions[i].claims) {
                    drawn_[claim] = true;
                    if (side_[claim].position == nullptr) side_[claim] = {&finding.positions[i], i};
                }
        }
        if (!options_.all) shown_ = lines_to_draw(report_);
    }

    std::string title() const {
        const Tally counts = tally(report_);
        return corpus_line(counts) + ". " + findings_line(counts);
    }

    // ---- boxes

    void nodes() {
        std::map<std::string_view, std::vector<ClaimIndex>> outlets;
        for (const ClaimIndex claim : boost::make_iterator_range(vertices(graph_)))
            if (drawn_[claim]) outlets[places_.outlet(report_.claims[graph_[claim].claim])].push_back(claim);
        std::size_t number = 0;
        for (const auto& [outlet, claims] : outlets) cluster(outlet, claims, number++);
    }

    void cluster(std::string_view outlet, const std::vector<ClaimIndex>& claims, std::size_t number) {
        if (!large_) {
            out_ += "  subgraph cluster_" + std::to_string(number) + " {\n";
            out_ += "    label=" + dot_string(shortened(clean(outlet), outlet_columns)) +
                    "; tooltip=" + dot_string(outlet);
            out_ +=
                "; style=\"rounded,filled\"; fillcolor=\"#f7f7f7\"; color=\"#c9c9c9\"; fontsize=13; "
                "margin=14;\n";
        }
        for (ClaimIndex claim : claims) node(claim);
        if (!large_) out_ += "    {rank=same;" + names(claims) + "}\n  }\n";
    }

    /// Each name in quotes after a space. One rank an outlet makes the outlets columns.
    std::string names(const std::vector<ClaimIndex>& claims) const {
        std::string out;
        for (ClaimIndex claim : claims) out += ' ' + dot_string(report_.claims[claim].id);
        return out;
    }

    void node(ClaimIndex index) {
        const Claim& claim = report_.claims[index];
        out_ += "    " + dot_string(claim.id) + " [label=<" + label(index) + '>';
        if (side_[index].position != nullptr)
            out_.append(", fillcolor=\"").append(side_fill(side_[index].number)) += '"';
        out_ += ", tooltip=" + dot_string(shortened(tooltip(claim), tooltip_columns));
        const std::string& url = places_.article(claim).url;
        if (url.starts_with("https://") || url.starts_with("http://")) out_ += ", URL=" + dot_string(url);
        out_ += "];\n";
    }

    /// The value in bold, then the words, then the date and the speaker, each wrapped.
    std::string label(ClaimIndex index) const {
        const Claim& claim = report_.claims[index];
        std::string value = value_of(index);
        if (dot_markup(value).empty()) value = "(no words)";  // Graphviz takes no empty <B>
        std::string out = "<B>" + lines(value, value_columns, value_lines) + "</B>";
        const std::string measure = clean(claim.measure);
        if (!measure.empty() && measure != value)
            out += "<BR/><FONT POINT-SIZE=\"9\">" + lines(measure, quote_columns, 2) + "</FONT>";
        const std::string words = clean(places_.quote(claim));
        if (words != value)
            out += "<BR/><FONT POINT-SIZE=\"9\">" + lines("“" + words + "”", quote_columns, quote_lines) +
                   "</FONT>";
        const std::string small = origin(claim);
        if (!small.empty())
            out +=
                "<BR/><FONT POINT-SIZE=\"8\" COLOR=\"#4d4d4d\">" + lines(small, quote_columns, 2) + "</FONT>";
        return out;
    }

    /// The value of its side, so that the boxes of one side say the same; else the claim's own.
    std::string value_of(ClaimIndex index) const {
        constexpr unsigned most = value_columns * value_lines;
        const Position* side = side_[index].position;
        if (side == nullptr) return claim_value(places_, report_.claims[index], most);
        return shortened(clean(side->value), most);
    }

    std::string origin(const Claim& claim) const {
        std::string words = claim.speaker ? "citing " + clean(claim.speaker->name) : "";
        const auto& published = places_.article(claim).published.value;
        if (published) words += (words.empty() ? "" : ", ") + spelled(*published);
        return words;
    }

    static std::string lines(std::string_view text, unsigned columns, unsigned most) {
        std::vector<std::string> broken = wrapped(shortened(text, columns * most), columns);
        if (broken.size() > most) {
            broken.resize(most);
            broken.back() = shortened(broken.back(), columns - 1) + "…";
        }
        for (std::string& line : broken) line = dot_markup(line);
        return joined(broken, "<BR/>");
    }

    std::string tooltip(const Claim& claim) const {
        return "“" + clean(places_.quote(claim)) + "” " + clean(places_.outlet(claim)) + ", " +
               clean(places_.place(claim));
    }

    // ---- lines

    void edges() {
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
            const RelationEdge& bundle = graph_[edge];
            const ClaimIndex from = graph_[source(edge, graph_)].claim;
            const ClaimIndex to = graph_[target(edge, graph_)].claim;
            if (shown_[bundle.relation]) line(from, to, report_.relations[bundle.relation]);
        }
    }

    void line(ClaimIndex from, ClaimIndex to, const Relation& relation) {
        const EdgeStyle& style = edge_style(relation.verdict);
        used_[static_cast<std::size_t>(relation.verdict)] = true;
        const bool backwards = relation.verdict == Verdict::update && relation.earlier == 'b';
        out_ +=
            "  " + dot_string(report_.claims[from].id) + " -> " + dot_string(report_.claims[to].id) + " [";
        out_ += look(relation.verdict, style);
        if (backwards) out_ += ", dir=back, arrowtail=vee";
        if (is_alarm(relation.verdict)) out_ += ", weight=4";
        out_ += ", label=" + dot_string(word(relation.verdict));
        const std::string hint = dot_string(shortened(explanation(relation), tooltip_columns));
        out_ += ", tooltip=" + hint + ", labeltooltip=" + hint + "];\n";
    }

    static std::string look(Verdict verdict, const EdgeStyle& style) {
        std::string colour(style.colour);
        if (verdict == Verdict::agreement) colour += ":invis:" + std::string(style.colour);  // a double line
        std::string out = "color=\"" + colour + "\", fontcolor=\"" + std::string(style.colour) + "\", ";
        return out.append(style.line);
    }

    static std::string explanation(const Relation& relation) {
        std::vector<std::string> steps;
        for (const Reason& reason : relation.reasons) steps.push_back(clean(reason.text));
        const std::string head(word(relation.verdict));
        return steps.empty() ? head : head + ": " + joined(steps, "; ");
    }

    void legend() {
        if (std::none_of(used_.begin(), used_.end(), [](bool used) { return used; })) return;
        out_ +=
            "  legend [shape=plaintext, style=\"\", tooltip=\"Legend\", label=<<TABLE BORDER=\"1\" "
            "COLOR=\"#c9c9c9\" "
            "STYLE=\"ROUNDED\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">";
        for (std::size_t i = 0; i < used_.size(); ++i)
            if (used_[i]) legend_row(static_cast<Verdict>(i));
        out_ +=
            "<TR><TD></TD><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"10\">boxes of one colour: one side of a "
            "finding</FONT>"
            "</TD></TR></TABLE>>];\n";
    }

    void legend_row(Verdict verdict) {
        const EdgeStyle& style = edge_style(verdict);
        out_ += "<TR><TD ALIGN=\"RIGHT\"><FONT COLOR=\"";
        out_.append(style.colour)
            .append("\">")
            .append(style.sample)
            .append("</FONT></TD><TD ALIGN=\"LEFT\">");
        out_ += "<FONT POINT-SIZE=\"10\"><B>" + dot_markup(word(verdict)) +
                "</B>: " + dot_markup(meaning(verdict));
        out_ += "</FONT></TD></TR>";
    }

    const Report& report_;
    const ClaimGraph& graph_;
    const DotOptions& options_;
    Places places_;
    std::vector<bool> drawn_;
    std::vector<Side> side_;   ///< by claim
    std::vector<bool> shown_;  ///< by relation
    std::array<bool, verdict_count> used_ = {};
    bool large_ = false;
    std::string out_;
};

}  // namespace

std::string write_dot(const Report& report, const ClaimGraph& graph, const DotOptions& options) {
    return Dot(report, graph, options).write();
}

std::string write_dot(const Report& report, const DotOptions& options) {
    return write_dot(report, graph::build_graph(report), options);
}

}  // namespace atodds::report
