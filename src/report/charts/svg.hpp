#pragma once
/// Small shapes of SVG. Coordinates are whole pixels of the view box, so that every machine writes the same
/// bytes; looks come from charts/chart.css by class, since a strict page allows no style in attributes.
#include <string>
#include <string_view>

namespace atodds::report::charts {

enum class Align { start, middle, end };

struct Point {
    int x = 0;
    int y = 0;
};

/// Pixels a text takes at most in the usual sans-serif fonts at the chart's size of letters; a bold one takes
/// more.
int text_width(std::string_view text, bool bold = false);
/// The text cut to the pixels.
std::string fitted(std::string_view text, int pixels, bool bold = false);

std::string svg_text(Point at, std::string_view text, std::string_view classes, Align align = Align::start);
std::string svg_line(Point from, Point to, std::string_view classes);
std::string svg_rect(Point corner, int width, int height, std::string_view classes);
std::string svg_circle(Point centre, int radius, std::string_view classes);
std::string svg_path(std::string_view commands, std::string_view classes);

/// A circle that holds the letter of a position; hollow for what only fits it.
std::string badge(Point centre, std::size_t position, bool hollow);
/// "A", "B", ..., "Z", "27", ...
std::string letter(std::size_t position);
/// The class that gives the n-th position its colour.
std::string position_class(std::size_t position);

/// The whole picture. `alone`: with name space and style, to be a file of its own.
std::string svg_picture(int width, int height, std::string_view label, std::string_view shapes, bool alone);

}  // namespace atodds::report::charts
