#include "pairs/figures.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "pairs/words.hpp"
#include "text/interval.hpp"

namespace atodds::pairs {

namespace {

/// Figures of one text that are added up at most: news lists parts in twos and threes.
constexpr std::size_t most_parts = 4;
/// Share of b's content words, of 1000, that the sentence of a figure must hold for the figure to be of what
/// b speaks of.
constexpr int beside = 400;

const Mention& figure_of(const Text& text, std::size_t figure) {
    return text.reading.figures[figure];
}

/// A time that no digit fixes ("today", "last week") cannot be looked up in another text.
bool is_relative(const Mention& m) {
    return is_date(m) && std::none_of(m.timex->value.begin(), m.timex->value.end(),
                                      [](char c) { return c >= '0' && c <= '9'; });
}

/// What is counted or measured, as one word: the last of the unit's words.
std::string thing_of(const Mention& m) {
    if (!m.unit || m.unit->dimension != Dimension::count) return {};
    const std::string id = m.unit->id.substr(0, m.unit->id.find(" per "));
    const auto space = id.rfind(' ');
    return space == std::string::npos ? id : id.substr(space + 1);
}

/// "one of the rowers" picks a part of a number that is not said.
bool is_one_of(const Text& text, const Mention& m) {
    const std::uint32_t next = m.number_token + 1;
    return next < text.size() && extract::lower(text.document(), next) == "of";
}

/// "a day", "an hour": an article, no number.
bool is_article(const Text& text, const Mention& m) {
    const auto tag = text.document().tokens[m.number_token].tag;
    return tag == segment::Tag::dt && m.value && m.value->nominal == Decimal(1);
}

/// What a figure counts by the rules ("people killed"); empty: no rule names it.
std::string_view measure_of(const Text& text, const Mention& m) {
    const Span number = text.document().tokens[m.number_token].span();
    for (const Claim& claim : text.claims) {
        if (claim.kind != ClaimKind::quantity && claim.kind != ClaimKind::share) continue;
        const bool named = std::any_of(claim.rules.begin(), claim.rules.end(),
                                       [](std::string_view rule) { return rule.starts_with("measure"); });
        const bool holds = std::any_of(claim.parts.begin(), claim.parts.end(), [&](const Part& part) {
            return part.role == PartRole::value && part.span.overlaps(number);
        });
        if (named && holds) return claim.measure;
    }
    return {};
}

/// "A judge", "a tank" for "one judge": one thing, told by name.
bool is_one_thing(const Mention& m) {
    return m.value && m.value->nominal == Decimal(1) && m.value->approx == Approx::exact && !m.timex;
}

class Answerer {
  public:
    Answerer(const Text& a, const Text& b, const Alignment& alignment)
        : a_(a),
          b_(b),
          alignment_(alignment),
          words_a_(content_words(a)),
          words_b_(content_words(b)),
          set_a_(words_a_) {}

    std::vector<FigureAnswer> answer() const {
        std::vector<FigureAnswer> answers;
        for (std::size_t f = 0; f < b_.reading.figures.size(); ++f) {
            if (is_relative(figure_of(b_, f)) || is_article(b_, figure_of(b_, f))) continue;
            if (auto opposite = in_edit(f))
                answers.push_back(*opposite);
            else
                answers.push_back(anywhere(f));
        }
        return answers;
    }

  private:
    /// In an edited sentence the figure that stands opposite is the one meant.
    std::optional<FigureAnswer> in_edit(std::size_t f) const {
        if (!alignment_.is_edit()) return std::nullopt;
        for (const auto& [given, stated] : alignment_.figures) {
            const Mention &x = figure_of(a_, given), &y = figure_of(b_, f);
            if (stated != f || is_date(x) != is_date(y) || !lead_on_alike(x, y)) continue;
            FigureAnswer answer{f, opposite_bearing(x, y), given, true, {}};
            if (answer.bearing != Bearing::supports) add_up(y, answer);
            return answer;
        }
        return std::nullopt;
    }

    /// "60 percent of the shops" stands opposite "40 percent of the cafes" only by its place: what follows is
    /// another thing.
    bool lead_on_alike(const Mention& x, const Mention& y) const {
        constexpr std::uint32_t near = 4;  // "percent of the old shops"
        const auto next = [](const Text& text, const Mention& m) {
            const auto& sentence =
                text.document().sentences[extract::sentence_of(text.document(), m.first_token)];
            return content_words(text, m.last_token, std::min(sentence.last, m.last_token + near));
        };
        const auto u = next(a_, x), v = next(b_, y);
        return u.empty() || v.empty() || u.front().stem == v.front().stem ||
               u.front().sense == v.front().sense;
    }

    /// Opposite each other even a figure without a unit is of the same thing.
    static Bearing opposite_bearing(const Mention& x, const Mention& y) {
        if (x.value && y.value && !one_dimension(x, y)) return Bearing::open;
        return bearing(x, y);
    }

    FigureAnswer anywhere(std::size_t f) const {
        FigureAnswer best{f, Bearing::open, FigureAnswer::none, false, {}};
        const Mention& stated = figure_of(b_, f);
        for (std::size_t g = 0; g < a_.reading.figures.size(); ++g) {
            const Mention& given = figure_of(a_, g);
            if (is_date(given) != is_date(stated) ||
                (given.type == MentionType::ordinal) != (stated.type == MentionType::ordinal))
                continue;
            const bool same = is_date(stated) || same_thing(given, stated);
            if (other_measure(given, stated)) continue;
            Bearing found = bearing(given, stated);
            if (found == Bearing::supports && !same && counts_other_thing(given, stated))
                found = Bearing::open;
            if (found == Bearing::supports && !told_beside(given)) found = Bearing::open;
            if (better(found, same, best)) best = {f, found, g, same, {}};
        }
        if (best.bearing != Bearing::supports && !best.same_thing && is_one_thing(stated) && names(stated))
            best = {f, Bearing::supports, f, true, "one named"};
        if (best.bearing != Bearing::supports) add_up(stated, best);
        return best;
    }

    /// Support is what is asked for; of two that do not give it, the one of the same thing says more.
    static bool better(Bearing bearing, bool same, const FigureAnswer& best) {
        const auto rank = [](Bearing b, bool s) {
            return b == Bearing::supports ? 4 + s : b == Bearing::apart ? (s ? 3 : 1) : (s ? 2 : 0);
        };
        return best.given == FigureAnswer::none || rank(bearing, same) > rank(best.bearing, best.same_thing);
    }

    bool same_thing(const Mention& given, const Mention& stated) const {
        if (!one_dimension(given, stated) || is_one_of(a_, given) || is_one_of(b_, stated)) return false;
        const std::string x = thing_of(given), y = thing_of(stated);
        if (x.empty() || y.empty())
            return given.unit && stated.unit && given.unit->dimension == stated.unit->dimension;
        return x == y || stem_of(x) == stem_of(y);
    }

    /// The sentence of the given figure speaks of what b speaks of. Names may stand in other sentences: this
    /// one has pronouns.
    bool told_beside(const Mention& given) const {
        const auto& sentence =
            a_.document().sentences[extract::sentence_of(a_.document(), given.first_token)];
        std::vector<Word> words;
        std::copy_if(words_a_.begin(), words_a_.end(), std::back_inserter(words), [&](const Word& word) {
            return (word.token >= sentence.first && word.token < sentence.last) ||
                   a_.reading.names.at(word.token);
        });
        return words_b_.empty() || share_in(words_b_, WordSet(words)) >= beside;
    }

    bool names(const Mention& stated) const {
        const std::string thing = thing_of(stated);
        return !thing.empty() && set_a_.has({0, stem_of(thing), thing, 1});
    }

    /// Nine killed are not nine hurt.
    bool other_measure(const Mention& given, const Mention& stated) const {
        const auto x = measure_of(a_, given), y = measure_of(b_, stated);
        return !x.empty() && !y.empty() && x != y;
    }

    /// The thing b counts is named in a, but not by the figure: a counts something else.
    bool counts_other_thing(const Mention& given, const Mention& stated) const {
        const std::string thing = thing_of(stated);
        if (thing.empty() || thing == "person" || thing_of(given).empty()) return false;
        const std::string stem = stem_of(thing);
        for (std::uint32_t t = given.first_token; t < given.last_token; ++t)
            if (stem_of(std::string(extract::lower(a_.document(), t))) == stem) return false;
        return set_a_.has({0, stem, thing, 1});
    }

    /// "2,000 at the fair and another 1,000 outside" supports 3,000: figures of one thing that follow each
    /// other, joined by a word that says they add up.
    void add_up(const Mention& stated, FigureAnswer& best) const {
        const auto& figures = a_.reading.figures;
        if (!stated.value || !stated.value->nominal) return;
        for (std::size_t first = 0; first < figures.size(); ++first) {
            Decimal sum;
            std::string text;
            for (std::size_t g = first; g < std::min(figures.size(), first + most_parts); ++g) {
                const Mention& part = figures[g];
                if (!part.value || !part.value->nominal || !one_dimension(part, stated) ||
                    part.type != figures[first].type)
                    break;
                if (g > first && !joined(figures[g - 1], part)) break;
                sum = sum + *part.value->nominal;
                text += (g > first ? " + " : "") + text::grouped(*part.value->nominal);
                if (g == first || sum != *stated.value->nominal) continue;
                best = {best.figure, Bearing::supports, first, true, text + " = " + text::grouped(sum)};
                return;
            }
        }
    }

    bool joined(const Mention& before, const Mention& after) const {
        static const rules::PhraseTable& joins = a_.document().pack->phrases("adds-up");
        const std::uint32_t last = std::min(a_.size(), after.last_token + 1);
        for (std::uint32_t t = before.number_token; t < last; ++t)
            if (joins.longest(a_.document().words_from(t, a_.size()))) return true;
        return false;
    }

    const Text& a_;
    const Text& b_;
    const Alignment& alignment_;
    std::vector<Word> words_a_, words_b_;
    WordSet set_a_;
};

}  // namespace

std::vector<FigureAnswer> answer_figures(const Text& a, const Text& b, const Alignment& alignment) {
    return Answerer(a, b, alignment).answer();
}

std::string written(const Text& text, std::size_t figure) {
    return std::string(text.document().text(figure_of(text, figure).span));
}

}  // namespace atodds::pairs
