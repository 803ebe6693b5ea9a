#include "pairs/alignment.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "text/utf8.hpp"

namespace atodds::pairs {

namespace {

/// Share of words in common from which on one text is an edit of the other: of ten words, two may be others.
constexpr int edited = 750;
/// Longer texts are no sentences, and the table below grows with the product of the lengths.
constexpr std::size_t longest = 400;
constexpr std::size_t no_figure = SIZE_MAX;

/// A word, or a figure as a whole.
struct Unit {
    std::string text;  ///< folded; "#" for a figure
    std::uint32_t first = 0, last = 0;
    std::size_t figure = no_figure;
};

std::vector<Unit> units_of(const Text& text) {
    std::vector<Unit> units;
    const auto& figures = text.reading.figures;
    const segment::Document& d = text.document();
    std::size_t next = 0;
    for (std::uint32_t t = 0; t < text.size();) {
        while (next < figures.size() && figures[next].last_token <= t) ++next;
        if (next < figures.size() && figures[next].first_token == t && figures[next].last_token > t) {
            units.push_back({"#", t, figures[next].last_token, next});
            t = figures[next].last_token;
        } else {
            units.push_back({text::fold(d.text(t)), t, t + 1, no_figure});
            ++t;
        }
    }
    return units;
}

/// Lengths of the longest common run of the tails of two lists.
class Table {
  public:
    Table(const std::vector<Unit>& a, const std::vector<Unit>& b)
        : columns_(b.size() + 1), lengths_((a.size() + 1) * columns_) {
        for (std::size_t i = a.size(); i-- > 0;)
            for (std::size_t j = b.size(); j-- > 0;)
                cell(i, j) = a[i].text == b[j].text ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                    : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::uint16_t at(std::size_t i, std::size_t j) const { return lengths_[i * columns_ + j]; }

  private:
    std::uint16_t& cell(std::size_t i, std::size_t j) { return lengths_[i * columns_ + j]; }
    std::size_t columns_;
    std::vector<std::uint16_t> lengths_;
};

/// Walks the table along the longest run and notes the figures that are partners in it.
void take_partners(const std::vector<Unit>& a, const std::vector<Unit>& b, const Table& table,
                   Alignment& out) {
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].text == b[j].text) {
            if (a[i].figure != no_figure) out.figures.emplace_back(a[i].figure, b[j].figure);
            ++i, ++j;
        } else if (table.at(i + 1, j) >= table.at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
}

}  // namespace

bool Alignment::is_edit() const {
    return share >= edited;
}

Alignment align(const Text& a, const Text& b) {
    Alignment alignment;
    const auto x = units_of(a), y = units_of(b);
    if (x.empty() || y.empty() || x.size() > longest || y.size() > longest) return alignment;
    const Table table(x, y);
    alignment.share = static_cast<int>(1000 * table.at(0, 0) / std::max(x.size(), y.size()));
    take_partners(x, y, table, alignment);
    return alignment;
}

}  // namespace atodds::pairs
