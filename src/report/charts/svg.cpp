#include "report/charts/svg.hpp"

#include "report/embedded_files.hpp"
#include "report/layout.hpp"
#include "report/markup.hpp"

namespace atodds::report::charts {
namespace {

// Widths of the widest of the usual fonts (DejaVu Sans) at 11 pixels, in tenths of a pixel.
constexpr int letter_width = 64;
constexpr int bold_letter_width = 72;
constexpr int tenths = 10;
constexpr int badge_radius = 8;
constexpr int baseline_drop = 4;  ///< from the middle of a letter to its foot
constexpr std::size_t letters = 26;
constexpr std::size_t position_colours = 6;

std::string number(int value) {
    return std::to_string(value);
}

}  // namespace

int text_width(std::string_view text, bool bold) {
    return (static_cast<int>(width_of(text)) * (bold ? bold_letter_width : letter_width) + tenths - 1) /
           tenths;
}

std::string fitted(std::string_view text, int pixels, bool bold) {
    return shortened(clean(text),
                     static_cast<unsigned>(pixels * tenths / (bold ? bold_letter_width : letter_width)));
}

std::string svg_text(Point at, std::string_view text, std::string_view classes, Align align) {
    constexpr std::string_view anchors[] = {"start", "middle", "end"};
    return text_element("text",
                        {{"x", number(at.x)},
                         {"y", number(at.y)},
                         {"class", classes},
                         {"text-anchor", anchors[static_cast<int>(align)]}},
                        text);
}

std::string svg_line(Point from, Point to, std::string_view classes) {
    return element("line",
                   {{"x1", number(from.x)},
                    {"y1", number(from.y)},
                    {"x2", number(to.x)},
                    {"y2", number(to.y)},
                    {"class", classes}},
                   "");
}

std::string svg_rect(Point corner, int width, int height, std::string_view classes) {
    return element("rect",
                   {{"x", number(corner.x)},
                    {"y", number(corner.y)},
                    {"width", number(width)},
                    {"height", number(height)},
                    {"rx", "3"},
                    {"class", classes}},
                   "");
}

std::string svg_circle(Point centre, int radius, std::string_view classes) {
    return element(
        "circle",
        {{"cx", number(centre.x)}, {"cy", number(centre.y)}, {"r", number(radius)}, {"class", classes}}, "");
}

std::string svg_path(std::string_view commands, std::string_view classes) {
    return element("path", {{"d", commands}, {"class", classes}}, "");
}

std::string badge(Point centre, std::size_t position, bool hollow) {
    const std::string name = position_class(position);
    return svg_circle(centre, badge_radius, "badge " + name + (hollow ? " hollow" : "")) +
           svg_text({centre.x, centre.y + baseline_drop}, letter(position),
                    hollow ? "letter hollow" : "letter", Align::middle);
}

std::string letter(std::size_t position) {
    return position < letters ? std::string(1, static_cast<char>('A' + position))
                              : std::to_string(position + 1);
}

std::string position_class(std::size_t position) {
    return "p" + std::to_string(position % position_colours);
}

std::string svg_picture(int width, int height, std::string_view label, std::string_view shapes, bool alone) {
    const std::string box = "0 0 " + number(width) + ' ' + number(height);
    std::string inner = text_element("title", {}, label);
    if (alone)
        inner.append("<style>").append(chart_css()).append("</style>") +=
            svg_rect({0, 0}, width, height, "paper");
    inner += shapes;
    if (!alone)
        return element("svg", {{"class", "chart"}, {"viewBox", box}, {"role", "img"}, {"aria-label", label}},
                       inner);
    return element("svg",
                   {{"xmlns", "http://www.w3.org/2000/svg"},
                    {"class", "chart alone"},
                    {"viewBox", box},
                    {"width", number(2 * width)},
                    {"height", number(2 * height)},
                    {"role", "img"},
                    {"aria-label", label}},
                   inner) +
           "\n";
}

}  // namespace atodds::report::charts
