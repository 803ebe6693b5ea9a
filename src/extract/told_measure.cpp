#include "extract/told_measure.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/pole_things.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::Document;

namespace {

/// Words between a toll's name and its figure: "from the crash of a bus outside the old town has now risen to at least".
constexpr std::uint32_t toll_reach = 28;
/// Words between "among" and the state it names: "among those who were", "among the".
constexpr std::uint32_t among_reach = 4;
/// Words between a figure and the "among" that follows its verb: "14 children and a woman were".
constexpr std::uint32_t verb_reach = 7;

class ToldReader {
  public:
    ToldReader(const Reading& r, const Mention& m, const Chunk& chunk)
        : r_(r), d_(*r.document), m_(m), chunk_(chunk), begin_(d_.sentences[sentence_of(d_, m.number_token)].first),
          end_(d_.sentences[sentence_of(d_, m.number_token)].last) {}

    std::optional<ToldMeasure> read() const {
        if (const Phrase* p = listed()) return ToldMeasure{p, false};
        if (const Phrase* p = toll_of()) return ToldMeasure{p, false};
        if (const Phrase* p = of_the_state()) return ToldMeasure{p, true};
        if (const Phrase* p = among()) return ToldMeasure{p, true};
        if (const Phrase* p = included()) return ToldMeasure{p, true};
        if (const Phrase* p = toll()) return ToldMeasure{p, false};
        if (const std::uint32_t noun = toll_meant(r_, m_); noun != no_chunk) return ToldMeasure{d_.pack->phrases("toll-noun").longest(d_.words_from(noun, d_.sentences[sentence_of(d_, noun)].last)).phrase, false};
        return std::nullopt;
    }

  private:
    PhraseTable::Match match(const PhraseTable& table, std::uint32_t token) const { return table.longest(d_.words_from(token, end_)); }
    bool is(std::uint32_t token, std::string_view word) const { return lower(d_, token) == word; }

    /// "the dead", "killed", "missing": a state that people are counted in.
    const Phrase* state_at(std::uint32_t token) const {
        static const PhraseTable& nouns = d_.pack->phrases("measure-noun");
        static const PhraseTable& adjectives = d_.pack->phrases("measure-adjective");
        if (const auto m = match(nouns, token)) return m.phrase;
        if (const auto m = match(adjectives, token)) return m.phrase;
        return nullptr;
    }

    std::uint32_t figure_begin() const { return std::min(m_.first_token, m_.number_token); }

    /// "Injured: 310": a list as an agency prints it.
    const Phrase* listed() const {
        const std::uint32_t at = figure_begin();
        if (at < begin_ + 2 || d_.text(at - 1) != ":") return nullptr;
        if (at > begin_ + 2 && d_.text(at - 3) != "," && d_.text(at - 3) != ";" && d_.text(at - 3) != ".") return nullptr;
        return state_at(at - 2);
    }

    /// "the bodies of 44 victims", "its earlier death toll of 15".
    const Phrase* toll_of() const {
        static const PhraseTable& nouns = d_.pack->phrases("measure-noun");
        static const PhraseTable& tolls = d_.pack->phrases("toll-noun");
        const std::uint32_t at = std::min(chunk_.first, figure_begin());
        if (at < begin_ + 2 || !is(at - 1, "of")) return nullptr;
        for (const PhraseTable* table : {&nouns, &tolls})
            for (std::uint32_t length = 1; length <= 2 && at >= begin_ + 1 + length; ++length)
                if (const auto m = match(*table, at - 1 - length); m && m.length == length) return m.phrase;
        return nullptr;
    }

    /// "at least 109 of the dead were foreigners".
    const Phrase* of_the_state() const {
        const std::uint32_t of = m_.number_token + 1;
        return of + 2 < end_ && is(of, "of") && (is(of + 1, "the") || is(of + 1, "those")) ? state_at(of + 2) : nullptr;
    }

    /// "The dead included 109 guests", "those killed included three children".
    const Phrase* included() const {
        static const PhraseTable& verbs = d_.pack->phrases("include-verb");
        const std::uint32_t at = std::min(chunk_.first, figure_begin());
        if (at < begin_ + 2 || !match(verbs, at - 1)) return nullptr;
        for (std::uint32_t t = at - 1; t-- > begin_ && at - 1 - t <= among_reach;)
            if (const Phrase* p = state_at(t)) return p;
        return nullptr;
    }

    /// The state named within a few words after the "among" at `token`.
    const Phrase* among_what(std::uint32_t token) const {
        for (std::uint32_t t = token + 1; t < std::min(token + 1 + among_reach, end_); ++t)
            if (const Phrase* p = state_at(t)) return p;
        return nullptr;
    }

    /// "among the dead were 22 children", "14 children were among those killed".
    const Phrase* among() const {
        for (std::uint32_t t = chunk_.last; t < std::min(chunk_.last + verb_reach, end_); ++t) {
            if (is(t, "among") && t > chunk_.last && is_being(t - 1)) return among_what(t);
            if (d_.text(t) == ",") break;
        }
        const std::uint32_t at = chunk_.first;
        for (std::uint32_t t = at; t-- > begin_ && at - t <= verb_reach;) {
            if (!is(t, "among")) continue;
            for (std::uint32_t verb = t; verb < at; ++verb)
                if (is_being(verb)) return among_what(t);
        }
        return nullptr;
    }
    bool is_being(std::uint32_t token) const { return is(token, "were") || is(token, "was") || is(token, "are") || is(token, "is"); }

    /// True when another count stands in the token range and has the toll's name: that belongs to the figure right after it, but
    /// "the toll of an attack on two towns has risen to" waits for its verb.
    bool counts_between(std::uint32_t first, std::uint32_t last) const {
        for (const Mention& other : figures_in(r_, first, last)) {
            if (!other.value || other.timex || other.first_token >= last || other.number_token == m_.number_token) continue;
            if (moves_between(first, other.first_token) || !moves_between(other.last_token, last)) return true;
        }
        return false;
    }

    bool moves_between(std::uint32_t first, std::uint32_t last) const {
        static const PhraseTable& verbs = d_.pack->phrases("toll-verb");
        for (std::uint32_t t = first; t < last; ++t)
            if (verbs.longest(d_.words_from(t, last))) return true;
        return false;
    }

    bool has_verb(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t t = first; t < last; ++t)
            if (segment::is_verb(d_.tokens[t].tag)) return true;
        return false;
    }

    /// What "number of" or "count of" before the token range counts: "the number of people killed".
    const Phrase* counted_after(std::uint32_t number_word) const {
        static const PhraseTable& words = d_.pack->phrases("number-word");
        if (!match(words, number_word) || number_word + 2 >= end_ || !is(number_word + 1, "of")) return nullptr;
        return among_what(number_word + 1);
    }

    /// The "losses" of an army are its dead where soldiers are counted, not aircraft.
    bool counts_whom_it_needs(const Phrase& phrase) const {
        const auto needs = phrase.get("needs_population");
        if (needs.empty()) return true;
        constexpr std::uint32_t reach = 4;  // "losses of 1,100 soldiers, killed and wounded"
        for (std::uint32_t t = chunk_.last; t < std::min(chunk_.last + reach, end_); ++t)
            if (lower(d_, t) == "wounded" || lower(d_, t) == "injured") return false;
        const Phrase* people = population_in(d_, m_.number_token, chunk_.last);
        return people && in_list(needs, people->get("population"));
    }

    /// "The death toll from the sinking has risen to 112", "put the number of dead at 31", "Death toll in crash at least 9".
    const Phrase* toll() const {
        static const PhraseTable& tolls = d_.pack->phrases("toll-noun");
        const std::uint32_t at = figure_begin();
        const std::uint32_t from = at > begin_ + toll_reach ? at - toll_reach : begin_;
        for (std::uint32_t t = at; t-- > from;) {
            const auto named = match(tolls, t);
            const auto longer = named && t > from ? match(tolls, t - 1) : PhraseTable::Match{};  // "IDP | population"
            const Phrase* phrase = longer ? longer.phrase : named ? named.phrase : counted_after(t);
            if (!phrase || !counts_whom_it_needs(*phrase)) continue;
            if (counts_between(t + 1, at)) return nullptr;
            const std::uint32_t verb_from = t > begin_ + 4 ? t - 4 : begin_;  // "put the official number of"
            return moves_between(verb_from, m_.number_token) || !has_verb(begin_, end_) ? phrase : nullptr;  // "surpasses 130" is one figure
        }
        return nullptr;
    }

    const Reading& r_;
    const Document& d_;
    const Mention& m_;
    const Chunk& chunk_;
    std::uint32_t begin_;
    std::uint32_t end_;
};

}  // namespace

std::uint32_t toll_meant(const Reading& reading, const Mention& mention) {
    const Document& d = *reading.document;
    static const PhraseTable &tolls = d.pack->phrases("toll-noun"), &verbs = d.pack->phrases("toll-verb");
    const std::uint32_t at = std::min(mention.first_token, mention.number_token), sentence = sentence_of(d, at);
    if (sentence == 0 || at < d.sentences[sentence].first + 3 || lower(d, at - 1) != "at" || lower(d, at - 2) != "it") return no_chunk;
    if (!verbs.longest(d.words_from(at - 3, at)) || (mention.unit && !mention.unit->id.empty())) return no_chunk;
    constexpr std::uint32_t sentences_back = 2;  // one may be a quotation
    for (std::uint32_t s = sentence; s-- > 0 && sentence - s <= sentences_back;) {
        const auto& before = d.sentences[s];
        if (before.title) return no_chunk;
        for (std::uint32_t t = before.last; t-- > before.first;)
            if (tolls.longest(d.words_from(t, before.last)) && d.chunks[chunk_of(d, t)].head >= t && segment::is_noun(d.tokens[t].tag)) return t;
        if (!figures_in(reading, before.first, before.last).empty()) return no_chunk;
    }
    return no_chunk;
}

std::optional<ToldMeasure> told_measure(const Reading& reading, const Mention& mention, const Chunk& chunk) {
    return ToldReader(reading, mention, chunk).read();
}

}  // namespace atodds::extract
