#include <algorithm>

#include "matter/names.hpp"
#include "report/charts/matter.hpp"
#include "report/charts/series.hpp"
#include "report/charts/svg.hpp"
#include "report/html/parts.hpp"
#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/quotes.hpp"
#include "report/sides.hpp"
#include "report/words.hpp"
#include "text/calendar.hpp"

namespace atodds::report::html {
namespace {

constexpr std::size_t quotes_a_position = 3;
constexpr std::size_t most_links = 12;      ///< to further claims of a position
constexpr std::size_t most_positions = 12;  ///< shown in full
constexpr std::size_t most_reasons = 8;
constexpr unsigned quote_context = 240;  ///< columns of the sentence on each side
constexpr unsigned value_columns = 160;
/// Findings with pictures and tables; more would make a page that no browser opens quickly.
constexpr std::size_t most_pictures = 400;
constexpr std::size_t most_open = 40;  ///< alarms whose pictures are seen at once

std::string numbers(const std::vector<std::size_t>& list) {
    std::string out;
    for (std::size_t one : list) out += (out.empty() ? "" : " ") + std::to_string(one);
    return out;
}

class Card {
  public:
    Card(const Context& context, std::size_t index)
        : context_(context),
          index_(index),
          finding_(context.report.findings[index]),
          positions_(sides(context.report, finding_)) {}

    std::string write() {
        std::string inner = header() + side_list() + why();
        if (context_.number_of(index_) <= most_pictures) inner += pictures();
        return open() + inner + "</article>\n";
    }

  private:
    std::string open() const {
        const auto [from, to] = dates();
        return tag("article", {{"class", "finding"},
                               {"id", finding_.id},
                               {"tabindex", "-1"},
                               {"aria-labelledby", "h-" + finding_.id},
                               {"data-verdict", word(finding_.verdict)},
                               {"data-rule", finding_.rule},
                               {"data-outlets", numbers(context_.outlets_of(index_))},
                               {"data-entities", numbers(context_.entities_of(index_))},
                               {"data-from", from},
                               {"data-to", to}});
    }

    /// First and last day on which its articles were printed, as the date filter compares them; empty: not
    /// known.
    std::pair<std::string, std::string> dates() const {
        std::string first;
        std::string last;
        for (ClaimIndex claim : context_.claims_of(index_)) {
            const auto& published = context_.places.article(context_.report.claims[claim]).published.value;
            const auto days = published ? text::days_of(*published) : std::nullopt;
            if (!days || !days->from || !days->to) continue;
            const std::string from = text::iso(*days->from);
            const std::string to = text::iso(*days->to);
            if (first.empty() || from < first) first = from;
            if (last.empty() || last < to) last = to;
        }
        return {first, last};
    }

    std::string header() const {
        std::string tags = verdict_badge(finding_.verdict);
        tags += text_element("span", {{"class", "tag " + std::string(word(finding_.severity))}},
                             "severity " + std::string(word(finding_.severity)));
        if (finding_.state != FindingState::fresh)
            tags += text_element("span", {{"class", "tag"}}, word(finding_.state));
        tags += text_element("span", {{"class", "tag rule"}}, "rule " + finding_.rule);
        const std::string number = std::to_string(context_.number_of(index_));
        const std::string link = text_element("a",
                                              {{"class", "permalink"},
                                               {"href", "#" + finding_.id},
                                               {"aria-label", "Link to finding " + number}},
                                              "#" + number);
        const std::string title =
            text_element("h3", {{"id", "h-" + finding_.id}, {"dir", "auto"}}, finding_.message);
        return element("header", {}, element("p", {{"class", "tags"}}, tags + link) + title);
    }

    // ---- positions

    std::string side_list() const {
        std::string out;
        const std::size_t shown = std::min(positions_.size(), most_positions);
        for (std::size_t i = 0; i < shown; ++i) out += side(positions_[i], i);
        constexpr std::string_view columns[] = {"sides", "sides one", "sides", "sides three"};
        std::string list = element("div", {{"class", columns[shown < std::size(columns) ? shown : 0]}}, out);
        if (positions_.size() > shown)
            list += text_element("p", {{"class", "small"}},
                                 "and " + counted(positions_.size() - shown, "more position"));
        return list;
    }

    std::string side(const Position& position, std::size_t index) const {
        const std::string badge =
            element("span", {{"class", "letter " + charts::position_class(index)}, {"aria-hidden", "true"}},
                    charts::letter(index));
        std::string out = element("h4", {{"dir", "auto"}},
                                  badge + markup_text(shortened(clean(position.value), value_columns)));
        out += text_element("p", {{"class", "support"}},
                            joined(position.outlets, ", ") + " · " + support(position));
        const std::vector<ClaimIndex> shown = samples(context_.report, position, quotes_a_position);
        for (ClaimIndex claim : shown) out += quote(claim, position);
        out += further(position, shown);
        return element("section", {{"class", "side " + charts::position_class(index)}}, out);
    }

    std::string quote(ClaimIndex index, const Position& position) const {
        const Claim& claim = context_.report.claims[index];
        const Article& article = context_.places.article(claim);
        const Excerpt around = excerpt(context_.places, claim, quote_context);
        const std::string words =
            markup_piece(around.before) + element("mark", {}, deciding(around)) + markup_piece(around.after);
        const std::string paragraph = element("p", {{"dir", "auto"}}, words);
        const std::string address = link_address(article.url);
        const std::string block = address.empty() ? element("blockquote", {}, paragraph)
                                                  : element("blockquote", {{"cite", address}}, paragraph);
        return element("figure", {{"class", "quote"}},
                       block + element("figcaption", {}, source(claim, index, position)));
    }

    /// The claim's words, those that hold its value set off.
    static std::string deciding(const Excerpt& around) {
        if (around.pieces.size() < 2) return markup_text(around.words);
        std::string out;
        for (const Excerpt::Piece& piece : around.pieces)
            out += piece.decides ? element("strong", {}, markup_piece(piece.text)) : markup_piece(piece.text);
        return out;
    }

    std::string source(const Claim& claim, ClaimIndex index, const Position& position) const {
        std::string where = element("b", {}, markup_text(context_.places.outlet(claim)));
        const Article& article = context_.places.article(claim);
        if (article.published.value) where += ", " + spelled(*article.published.value);
        if (claim.speaker) where += ", citing " + markup_text(matter::shown_name(claim.speaker->id, claim.speaker->name));
        std::string out = element("span", {{"class", "source"}}, where + ", " + place_link(claim));
        const auto& fits = position.compatible;
        if (std::find(fits.begin(), fits.end(), index) != fits.end())
            out += " " + text_element("span", {{"class", "fits"}}, "fits this value, does not support it");
        return out + " " + text_element("button", {{"type", "button"}, {"class", "copy"}}, "Copy quote");
    }

    std::string place_link(const Claim& claim) const {
        const std::string place = context_.places.place(claim);
        const std::size_t slash = place.rfind('/');
        const std::string name = slash == std::string::npos ? place : place.substr(slash + 1);
        if (!context_.is_marked(claim)) return text_element("span", {{"class", "place"}}, name);
        return text_element("a", {{"class", "place"}, {"href", "#" + claim.id}}, name);
    }

    std::string further(const Position& position, const std::vector<ClaimIndex>& shown) const {
        std::vector<ClaimIndex> rest = position.claims;
        rest.insert(rest.end(), position.compatible.begin(), position.compatible.end());
        std::erase_if(rest, [&](ClaimIndex claim) {
            return std::find(shown.begin(), shown.end(), claim) != shown.end();
        });
        if (rest.empty()) return {};
        std::string out = "and " + counted(rest.size(), "more claim") + ": ";
        for (std::size_t i = 0; i < std::min(rest.size(), most_links); ++i)
            out += (i > 0 ? ", " : "") + place_link(context_.report.claims[rest[i]]);
        if (rest.size() > most_links) out += ", …";
        return element("p", {{"class", "small"}}, out);
    }

    // ---- reasons and pictures

    std::string why() const {
        const auto reasons = reasons_of(context_.report, finding_);
        std::string out;
        if (!reasons.empty()) out += text_element("h4", {}, reasons_heading(finding_.verdict));
        std::string items;
        for (std::size_t i = 0; i < std::min(reasons.size(), most_reasons); ++i)
            items += text_element("li", {{"dir", "auto"}}, reasons[i].text);
        if (!items.empty()) out += element("ul", {}, items);
        out += text_element("p", {{"class", "small"}}, certainty_sentence(finding_.certainty));
        return element("div", {{"class", "why"}}, out);
    }

    std::string pictures() const {
        std::string figures;
        if (const auto series = charts::series_of(context_.report, finding_))
            figures += figure("Values over time",
                              "The bar is how such words are usually meant, an arrow a side they leave open.",
                              charts::series_svg(context_.report, finding_, *series, false));
        figures +=
            figure("Graph of the matter", "A dot is a claim, a line how two claims stand to each other.",
                   charts::matter_svg(context_.report, finding_, false));
        const std::string tables = who_says_what(context_, index_) + agreement_matrix(context_, index_);
        const std::string inner = text_element("summary", {}, "Charts and tables") +
                                  element("div", {{"class", "figures"}}, figures + tables);
        if (is_alarm(finding_.verdict) && context_.number_of(index_) <= most_open)
            return element("details", {{"class", "pictures"}, {"open", ""}}, inner);
        return element("details", {{"class", "pictures"}}, inner);
    }

    static std::string figure(std::string_view title, std::string_view hint, const std::string& picture) {
        const std::string caption =
            text_element("b", {}, title) + " " + text_element("span", {{"class", "small"}}, hint);
        return element("figure", {{"class", "picture"}}, element("figcaption", {}, caption) + picture);
    }

    const Context& context_;
    std::size_t index_;
    const Finding& finding_;
    std::vector<Position> positions_;
};

std::string section(const Context& context, std::string_view title, std::string_view id, bool alarms) {
    std::string cards;
    for (std::size_t i : context.reading_order)
        if (is_alarm(context.report.findings[i].verdict) == alarms) cards += Card(context, i).write();
    if (cards.empty()) return {};
    const std::string heading = text_element("h2", {{"id", id}}, title);
    return element("section", {{"class", "group"}, {"aria-labelledby", id}}, heading + "\n" + cards) + "\n";
}

}  // namespace

std::string findings(const Context& context) {
    std::string out = section(context, "At odds", "at-odds", true) +
                      section(context, "Differences that the texts explain or leave open", "notes", false);
    if (out.empty())
        return text_element("p", {{"class", "empty"}}, "The articles were compared and nothing differs.");
    if (context.report.findings.size() > most_pictures)
        out += text_element("p", {{"class", "small"}},
                            "Charts are drawn for the first " + grouped(most_pictures) + " findings.");
    return out;
}

std::string verdict_name(Verdict verdict) {
    std::string name(word(verdict));
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::string verdict_badge(Verdict verdict) {
    return element(
        "span", {{"class", "verdict " + std::string(word(verdict))}},
        element("b", {{"aria-hidden", "true"}}, verdict_sign(verdict)) + " " + verdict_name(verdict));
}

}  // namespace atodds::report::html
