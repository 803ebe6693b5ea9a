#include "report/dot_label.hpp"

#include "matter/names.hpp"
#include "report/claim_words.hpp"
#include "report/dot_style.hpp"
#include "report/layout.hpp"

namespace atodds::report {
namespace {

constexpr unsigned label_value_columns = 26;
constexpr unsigned value_lines = 3;
constexpr unsigned quote_columns = 38;
constexpr unsigned quote_lines = 4;
constexpr unsigned short_columns = 24;

std::string lines(std::string_view text, unsigned columns, unsigned most) {
    std::vector<std::string> broken = wrapped(shortened(text, columns * most), columns);
    if (broken.size() > most) {
        broken.resize(most);
        broken.back() = shortened(broken.back(), columns - 1) + "…";
    }
    for (std::string& line : broken) line = dot_markup(line);
    return joined(broken, "<BR/>");
}

std::string small(int points, std::string_view colour, const std::string& inner) {
    if (inner.empty()) return {};  // Graphviz takes no empty <FONT>
    std::string out = "<BR/><FONT POINT-SIZE=\"" + std::to_string(points) + '"';
    if (!colour.empty()) out.append(" COLOR=\"").append(colour) += '"';
    return out + '>' + inner + "</FONT>";
}

std::string origin(const Places& places, const Claim& claim, bool outlet) {
    std::vector<std::string> parts;
    if (outlet) parts.push_back(clean(places.outlet(claim)));
    const auto& published = places.article(claim).published.value;
    if (published) parts.push_back(spelled(*published));
    if (claim.speaker) parts.push_back("citing " + clean(matter::shown_name(claim.speaker->id, claim.speaker->name)));
    return joined(parts, ", ");
}

}  // namespace

std::string dot_label(const Places& places, const Claim& claim, const std::string& value, bool outlet) {
    constexpr int words_points = 9;
    constexpr int origin_points = 8;
    std::string bold = lines(value, label_value_columns, value_lines);
    if (bold.empty()) bold = "(no words)";  // Graphviz takes no empty <B>
    std::string out = "<B>" + bold + "</B>";
    const std::string measure = clean(claim.measure);
    if (!measure.empty() && measure != value)
        out += small(words_points, "", lines(measure, quote_columns, 2));
    const std::string words = clean(places.quote(claim));
    if (words != value) out += small(words_points, "", lines("“" + words + "”", quote_columns, quote_lines));
    const std::string who = origin(places, claim, outlet);
    if (!who.empty()) out += small(origin_points, "#4d4d4d", lines(who, quote_columns, 2));
    return out;
}

std::string dot_short_label(const Places& places, const Claim& claim) {
    return dot_string(claim_value(places, claim, short_columns));
}

std::string dot_tooltip(const Places& places, const Claim& claim) {
    const std::string words = "“" + clean(places.quote(claim)) + "” " + clean(places.outlet(claim)) + ", " +
                              clean(places.place(claim));
    return shortened(words, tooltip_columns);
}

std::string dot_value(const Places& places, const Claim& claim, const Position* position) {
    constexpr unsigned most = label_value_columns * value_lines;
    return position == nullptr ? claim_value(places, claim, most) : shortened(clean(position->value), most);
}

}  // namespace atodds::report
