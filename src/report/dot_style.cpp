#include "report/dot_style.hpp"

#include <array>

#include "report/layout.hpp"
#include "report/markup.hpp"

namespace atodds::report {
namespace {

// In the order of Verdict. Colours are dark enough for text on white (contrast above 4.5) and stay apart for
// the colour-blind together with line and ends; a double line for agreement reads as an equals sign.
constexpr std::array<EdgeStyle, verdict_count> styles = {{
    {"#b2182b", "style=bold, penwidth=2.6, dir=none", "━━━━━━"},
    {"#b35806", "style=dashed, penwidth=2.2, dir=none", "╸╸╸╸╸╸"},
    {"#2166ac", "style=solid, penwidth=1.6, dir=forward, arrowhead=vee", "─────▶"},
    {"#5c5c5c", "style=dotted, penwidth=1.8, dir=none", "┈┈┈┈┈┈"},
    {"#762a83", "style=solid, penwidth=1.2, dir=both, arrowhead=odiamond, arrowtail=odiamond", "◇────◇"},
    {"#01665e", "style=dashed, penwidth=1.2, dir=both, arrowhead=odot, arrowtail=odot", "○╶╶╶╶○"},
    {"#1b7837", "style=solid, penwidth=0.9, dir=none", "══════"},
    {"#5c5c5c", "style=dashed, penwidth=1.0, dir=both, arrowhead=oinv, arrowtail=oinv", "▷╶╶╶╶◁"},
}};

// Pale, of nearly one lightness, from ColorBrewer's colour-blind safe families.
constexpr std::array<std::string_view, 6> fills = {"#d1e5f0", "#fddbc7", "#d9f0d3",
                                                   "#e7d4e8", "#f6e8c3", "#c7eae5"};

}  // namespace

const EdgeStyle& edge_style(Verdict verdict) {
    return styles[static_cast<std::size_t>(verdict)];
}

std::string_view side_fill(std::size_t position) {
    return fills[position % fills.size()];
}

std::string dot_string(std::string_view text) {
    std::string out = "\"";
    for (char c : clean(text)) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '&')
            out += "&amp;";
        else
            out += c;
    }
    return out += '"';
}

std::string dot_markup(std::string_view text) {
    std::string out;
    for (char c : markup_text(text)) {
        if (c == '\\')  // Graphviz reads \N, \G and \L in these labels too
            out += "&#92;";
        else
            out += c;
    }
    return out;
}

}  // namespace atodds::report
