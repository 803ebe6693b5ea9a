#include "report/dot_legend.hpp"

#include <algorithm>

#include "report/dot_style.hpp"
#include "report/phrases.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

std::string legend_row(const std::string& sample, const std::string& words) {
    return "<TR><TD ALIGN=\"LEFT\">" + sample + "</TD><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"10\">" + words +
           "</FONT></TD><TD WIDTH=\"10\"></TD></TR>";
}

std::string verdict_row(Verdict verdict) {
    const EdgeStyle& style = edge_style(verdict);
    const std::string sample =
        "<FONT COLOR=\"" + std::string(style.colour) + "\">" + std::string(style.sample) + "</FONT>";
    return legend_row(sample, "<B>" + dot_markup(word(verdict)) + "</B>: " + dot_markup(meaning(verdict)));
}

}  // namespace

std::string dot_legend(const UsedVerdicts& used, GraphEdges edges) {
    if (std::none_of(used.begin(), used.end(), [](bool one) { return one; })) return {};
    std::string rows;
    if (edges == GraphEdges::links)
        rows = legend_row("<FONT COLOR=\"#5c5c5c\">──────</FONT>",
                   "two claims on one thing: the thicker, the more evidence (0 to 1000); names both share");
    else
        for (std::size_t i = 0; i < used.size(); ++i)
            if (used[i]) rows += verdict_row(static_cast<Verdict>(i));
    rows += legend_row("", "boxes of one colour: one position of a finding");
    return "  legend [shape=plaintext, style=\"\", tooltip=\"Legend\", label=<<TABLE BORDER=\"1\" "
           "COLOR=\"#c9c9c9\" "
           "STYLE=\"ROUNDED\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">" +
           rows + "</TABLE>>];\n";
}

}  // namespace atodds::report
