// Money, lengths and the like: the noun or verb that says what they measure.
#include "extract/unit_measures.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_things.hpp"
#include "extract/verb_phrases.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

Flow flow_of(std::string_view word) {
    return word == "flow" ? Flow::flow : word == "stock" ? Flow::stock : Flow::unknown;
}

class UnitMeasureFinder {
  public:
    UnitMeasureFinder(const Reading& r, const Mention& m, const Governed& g)
        : r_(r),
          d_(*r.document),
          m_(m),
          g_(g),
          chunk_(d_.chunks[g.chunk]),
          end_(d_.sentences[sentence_of(d_, m.number_token)].last) {}

    Measure find() {
        if (is_speed_limit() || by_tail() || by_tail_noun() || distance_from() || by_rising() || by_miss() || by_measured_noun() || by_verb_before() ||
            by_participle_after() || by_measured_verb() || by_price_words() || by_level() || by_indicator())
            return measure_;
        if (is_physical()) {
            measure_.name = dimension();
        } else if (by_fallen() || by_attribute()) {
            return measure_;
        } else if (g_.frame && !(only_says() && chunk_.head >= m_.last_token)) {
            measure_.name = verb_lemma(*g_.frame) + " " + dimension();
        } else if (chunk_.head >= m_.last_token) {
            measure_.name = noun_lemma(d_, chunk_.head) + " " + dimension();
        }
        return measure_;
    }

  private:
    bool take(const PhraseTable::Match& match) { return take_phrase(measure_, *match.phrase, {}), true; }

    /// "the $9 billion sale", "a depth of 10 km", "a bid worth $9 billion": a noun the rules know.
    bool by_measured_noun() {
        static const PhraseTable& nouns = d_.pack->phrases("measured-noun");
        for (std::uint32_t t = std::max(m_.last_token, chunk_.first); t < chunk_.last; ++t)
            if (const auto match = sense_at(nouns, t); match && fits_dimension(*match.phrase))
                return take(match);
        const std::uint32_t noun = noun_before();
        if (noun == no_chunk) return false;
        const Chunk& c = d_.chunks[noun];
        if (take_noun_of(c)) return true;
        if (!leads_with("of")) return false;
        measure_.name = noun_lemma(d_, c.head) + " " + dimension();
        return true;
    }

    /// "pay $9 billion", "its depth was 24 km", "revenue grew to $3 billion".
    bool by_measured_verb() {
        static const PhraseTable& verbs = d_.pack->phrases("measured-verb");
        const Chunk* verb = g_.frame ? &d_.chunks[g_.frame->verb] : verb_over_another();
        if (verb == nullptr || is_moved()) return false;
        if (const auto match = sense_at(verbs, verb->head); match && fits_dimension(*match.phrase))
            return take(match);
        if (!g_.frame || g_.role == GovernRole::subject) return false;
        return std::any_of(g_.frame->subjects.begin(), g_.frame->subjects.end(),
                           [&](std::uint32_t s) { return take_noun_of(d_.chunks[s]); });
    }

    /// "to acquire | the mill | for | $9 million", "At 9 million dollars the group pays": whatever the parse made of the clause.
    bool by_price_words() {
        static const PhraseTable& verbs = d_.pack->phrases("measured-verb");
        const std::uint32_t c = g_.chunk, begin = d_.sentences[chunk_.sentence].first;
        const bool for_it = c >= 3 && leads_with("for") && d_.chunks[c - 2].kind == ChunkKind::noun &&
                            d_.chunks[c - 3].kind == ChunkKind::verb && d_.chunks[c - 3].sentence == chunk_.sentence;
        if (for_it) return take_price(sense_at(verbs, d_.chunks[c - 3].head));
        if (m_.first_token != begin + 1 || lower(d_, begin) != "at") return false;
        for (std::uint32_t v = c + 1; v < d_.chunks.size() && d_.chunks[v].sentence == chunk_.sentence; ++v) {
            if (d_.text(d_.chunks[v].first) == ",") return false;
            if (d_.chunks[v].kind == ChunkKind::verb) return take_price(sense_at(verbs, d_.chunks[v].head));
        }
        return false;
    }

    bool take_price(const PhraseTable::Match& match) {
        return match && match.phrase->get("measure") == "price" && match.phrase->get("needs") == dimension() && take(match);
    }

    /// "raised its emergency payment to 100,000 euros": not raised, but moved to.
    bool is_moved() const {
        static const PhraseTable& verbs = d_.pack->phrases("toll-verb");
        return g_.frame && g_.role == GovernRole::complement && !g_.frame->objects.empty() &&
               leads_with("to") && phrase_at(d_, verbs, d_.chunks[g_.frame->verb].head);
    }

    /// "cost | insurers | 300 million": the verb before the noun that stands right before the figure.
    const Chunk* verb_over_another() const {
        const std::uint32_t c = g_.chunk;
        if (c < 2 || d_.chunks[c - 2].sentence != chunk_.sentence) return nullptr;
        const bool both_objects =
            d_.chunks[c - 1].kind == ChunkKind::noun && d_.chunks[c - 2].kind == ChunkKind::verb;
        return both_objects ? &d_.chunks[c - 2] : nullptr;
    }

    /// The measure that the last words of a noun phrase name: "insured losses", "the price".
    bool take_noun_of(const Chunk& chunk) {
        static const PhraseTable& nouns = d_.pack->phrases("measured-noun");
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t) {
            const auto match = sense_at(nouns, t);
            if (match && t + match.length == chunk.last && fits_dimension(*match.phrase)) return take(match);
        }
        return false;
    }

    /// "22 km below ground", "10 km deep": the words after the figure say which length it is.
    bool by_tail() {
        static const PhraseTable& tails = d_.pack->phrases("measured-tail");
        std::uint32_t t = m_.last_token;
        if (t < end_ && d_.text(t) == "(")
            while (t < end_ && d_.text(t++) != ")") {
            }
        if (t >= end_) return false;
        const auto match = phrase_at(d_, tails, t);
        const bool other_event = match && !match.phrase->get("needs_event").empty() &&
                                 match.phrase->get("needs_event") != r_.main_event;
        return match && !other_event && fits_dimension(*match.phrase) && !is_ruled_out(*match.phrase) &&
               !match.phrase->get("measure").empty() && take(match);
    }

    /// "Police seized 300 kg of explosives": a verb after which the words measure something else.
    bool is_ruled_out(const Phrase& phrase) const {
        return g_.frame && in_list(phrase.get("not_after"), verb_lemma(*g_.frame));
    }

    /// "300 million pesos in immediate aid": the noun behind "in" and what stands before it.
    bool by_tail_noun() {
        static const PhraseTable& nouns = d_.pack->phrases("measured-noun");
        constexpr std::uint32_t reach = 3;  // "in new emergency relief"
        if (m_.last_token >= end_ || lower(d_, m_.last_token) != "in") return false;
        for (std::uint32_t t = m_.last_token + 1; t < std::min(m_.last_token + 1 + reach, end_); ++t) {
            if (const auto match = sense_at(nouns, t); match && fits_dimension(*match.phrase)) return take(match);
            if (!segment::is_adjective(d_.tokens[t].tag) && !segment::is_noun(d_.tokens[t].tag)) return false;
        }
        return false;
    }

    /// "Some 60 cm came down in a night": of an article that names snow or rain at its head, and in the units that they are measured in.
    bool by_fallen() {
        static const PhraseTable& fallen = d_.pack->phrases("fallen-thing");
        constexpr std::uint32_t lead = 4;  // sentences, the title among them
        if (m_.unit->dimension != Dimension::length) return false;
        for (const segment::Sentence& sentence : d_.sentences) {
            if (&sentence - d_.sentences.data() >= lead) break;
            if (const Phrase* thing = phrase_in(d_, fallen, sentence.first, sentence.last))
                return is_one_of(thing->get("units")) && (take_phrase(measure_, *thing, {}), true);
        }
        return false;
    }

    /// "the 48-tonne submarine", "a 12-metre skeleton", "an 80-metre mast": what stands before its noun is of that noun.
    bool by_attribute() {
        static const PhraseTable& standing = d_.pack->phrases("tall-thing");
        if (chunk_.head < m_.last_token || r_.names.at(m_.last_token)) return false;
        if (m_.unit->dimension == Dimension::mass) return measure_.name = "weight", true;
        if (m_.unit->dimension != Dimension::length) return false;
        return measure_.name = phrase_in(d_, standing, m_.last_token, chunk_.last) ? "height" : "length", true;
    }

    /// "The tower will rise 181 metres": what stands there is no change.
    bool by_rising() {
        static const PhraseTable& standing = d_.pack->phrases("tall-thing");
        static const PhraseTable& rising = d_.pack->phrases("rising-verb");
        if (m_.unit->dimension != Dimension::length || !g_.frame || g_.frame->subjects.empty() || leads_with("by")) return false;
        const Chunk& subject = d_.chunks[g_.frame->subjects.front()];
        if (!phrase_at(d_, rising, d_.chunks[g_.frame->verb].head) || !phrase_at(d_, standing, subject.head)) return false;
        measure_.name = "height";
        return true;
    }

    /// "missed the centre of its target by 18 km".
    bool by_miss() {
        static const PhraseTable& aims = d_.pack->phrases("aim-noun");
        const bool missed = m_.unit->dimension == Dimension::length && g_.frame && verb_lemma(*g_.frame) == "miss" && leads_with("by");
        if (!missed || g_.frame->objects.empty()) return false;
        if (!phrase_at(d_, aims, d_.chunks[g_.frame->objects.front()].head)) return false;
        return measure_.name = distance_from_aim, true;
    }
    static constexpr const char* distance_from_aim = "distance from target";

    /// "The speed limit at the plaza, which a van crossed, is 40 km/h": the only speed of a sentence on a
    /// limit.
    bool is_speed_limit() {
        static const PhraseTable& limits = d_.pack->phrases("limit-noun");
        if (m_.unit->dimension != Dimension::speed) return false;
        const std::uint32_t begin = d_.sentences[sentence_of(d_, m_.number_token)].first;
        for (const Mention& other : figures_in(r_, begin, end_))
            if (other.unit && other.unit->dimension == Dimension::speed &&
                other.number_token != m_.number_token)
                return false;
        const Phrase* limit = phrase_in(d_, limits, begin, end_);
        return limit != nullptr && (take_phrase(measure_, *limit, {}), true);
    }

    /// "The river stood at 5.1 metres", "the Arva crested at 20 feet": what stands high, and a verb of
    /// reaching a level.
    bool by_level() {
        static const PhraseTable& things = d_.pack->phrases("level-thing");
        static const PhraseTable& verbs = d_.pack->phrases("level-verb");
        if (!g_.frame || g_.role == GovernRole::subject ||
            !phrase_at(d_, verbs, d_.chunks[g_.frame->verb].head))
            return false;
        for (const auto s : g_.frame->subjects) {
            const auto match = phrase_at(d_, things, d_.chunks[s].head);
            if (match && fits_dimension(*match.phrase) && is_one_of(match.phrase->get("units")))
                return take(match);
        }
        return false;
    }

    bool is_one_of(std::string_view units) const {
        return ("|" + std::string(units) + "|").find("|" + m_.unit->id + "|") != std::string::npos;
    }

    /// "The deficit comes to 63 million euros", "winds reached 140 km/h": the subject of a verb that only
    /// leads to its figure.
    bool by_indicator() {
        static const PhraseTable& verbs = d_.pack->phrases("toll-verb");
        if (!g_.frame || g_.role == GovernRole::subject ||
            !phrase_at(d_, verbs, d_.chunks[g_.frame->verb].head))
            return false;
        // "lifts the price to 2.5 billion": what is moved is the object; "rose 25 cents to 3.40 dollars": by how much
        const bool moved = g_.role == GovernRole::complement && !g_.frame->objects.empty() && !is_figure(d_.chunks[g_.frame->objects.front()]);
        const auto& named = moved ? g_.frame->objects : g_.frame->subjects;
        return !named.empty() && by_name_of(d_.chunks[named.front()]);
    }

    bool is_figure(const Chunk& chunk) const { return !figures_in(r_, chunk.first, chunk.last).empty(); }

    /// "He said the 10 billion dollar rise": what is said is not measured.
    bool only_says() const { return bool(phrase_at(d_, phrases_of<"speech">(d_), d_.chunks[g_.frame->verb].head)); }

    bool by_name_of(const Chunk& chunk) {
        if (!segment::is_noun(d_.tokens[chunk.head].tag) || r_.names.at(chunk.head)) return false;
        if (take_noun_of(chunk)) return true;
        if (is_physical()) return false;  // the thermometer does not say more than the degrees
        const std::string noun = noun_lemma(d_, chunk.head);
        measure_.name = noun == dimension() ? noun : noun + " " + dimension();
        return true;
    }

    /// "had cost 240 million", "spends 615 million": the verb right before the figure, whatever the parse
    /// made of it.
    bool by_verb_before() {
        static const PhraseTable& verbs = d_.pack->phrases("measured-verb");
        const std::uint32_t begin = d_.sentences[sentence_of(d_, m_.number_token)].first;
        std::uint32_t at = std::min(m_.first_token, chunk_.first);
        if (at > begin && lower(d_, at - 1) == "at") --at;  // "crested at 8.1 metres"
        if (at <= begin) return false;
        const auto match = sense_at(verbs, at - 1);
        if (!match || match.length != 1 || !fits_dimension(*match.phrase)) return false;
        return take(match);
    }

    /// "The 20 million dollars | recently recovered", "9 million dollars | in | assets | seized".
    bool by_participle_after() {
        static const PhraseTable& verbs = d_.pack->phrases("measured-verb");
        std::uint32_t t = std::max(m_.last_token, chunk_.last);
        const bool of_verb = g_.frame && g_.role == GovernRole::object;  // "took 12 million in assets seized from the clan to auction"
        const std::uint32_t kind = !of_verb && t + 1 < end_ && lower(d_, t) == "in" ? chunk_of(d_, t + 1) : no_chunk;
        if (kind != no_chunk && d_.chunks[kind].kind == ChunkKind::noun) t = d_.chunks[kind].last;
        while (t < end_ && d_.tokens[t].tag == segment::Tag::rb) ++t;
        if (t >= end_ || !(d_.tokens[t].tag == segment::Tag::vbn || is_second_verb(t))) return false;
        const auto match = sense_at(verbs, t);
        return match && fits_dimension(*match.phrase) && take(match);
    }

    /// "Does not include the 20 million | recovered": what has a verb already finds no second one, whatever the tagger says.
    bool is_second_verb(std::uint32_t token) const {
        return d_.tokens[token].tag == segment::Tag::vbd && g_.frame && g_.role == GovernRole::object && !g_.frame->passive && d_.chunks[g_.frame->verb].head < m_.first_token;
    }

    /// The phrase at a token, in the sense of its words that is of such a unit: money or drugs are seized.
    PhraseTable::Match sense_at(const PhraseTable& table, std::uint32_t token) const {
        const auto match = phrase_at(d_, table, token);
        for (const Phrase* sense = match.phrase; sense; sense = sense->same_words)
            if (fits_dimension(*sense) && suits_subject(*sense)) return {sense, match.length};
        return {};
    }

    /// "The fire covered 900 hectares" tells what burned, "the park covers 900 hectares" how large it is.
    bool suits_subject(const Phrase& phrase) const {
        if (phrase.get("forced") == "yes" && !is_imposed()) return false;
        if (phrase.get("needs_subject").empty()) return true;
        return g_.frame && std::any_of(g_.frame->subjects.begin(), g_.frame->subjects.end(), [&](std::uint32_t subject) {
            const std::uint32_t head = d_.chunks[subject].head;
            const bool stands_for_it = lower(d_, head) == "it" && phrase.get("needs_event") == r_.main_event;
            return stands_for_it || in_list(phrase.get("needs_subject"), noun_lemma(d_, head));
        });
    }

    /// "Must pay | 2.5 million | for its role in the cartel": whoever has to pay because of what he did, and to nobody that is named, is
    /// fined.
    bool is_imposed() const {
        constexpr std::uint32_t reach = 5;  // "was ordered on Friday to pay"
        const auto& sentence = d_.sentences[sentence_of(d_, m_.number_token)];
        const std::uint32_t from = m_.first_token > sentence.first + reach ? m_.first_token - reach : sentence.first;
        const bool to_somebody = m_.last_token < sentence.last && lower(d_, m_.last_token) == "to";
        const bool of_verb = g_.chunk > 0 && d_.chunks[g_.chunk - 1].kind == ChunkKind::verb;  // not "pay its lawyers | 2.5 million"
        return of_verb && !to_somebody && has_phrase<"forced-word">(d_, from, m_.first_token) && has_phrase<"penalty-word">(d_, sentence.first, sentence.last) &&
               !has_phrase<"damage-word">(d_, sentence.first, sentence.last);
    }

    bool fits_dimension(const Phrase& phrase) const {
        const auto needs = phrase.get("needs");
        return needs.empty() || needs == "number" || needs == dimension();
    }

    /// Of a speed or a temperature the dimension says more than the verb that leads to it.
    bool is_physical() const {
        const Dimension d = m_.unit->dimension;
        return d == Dimension::speed || d == Dimension::temperature || d == Dimension::power ||
               d == Dimension::energy;
    }

    /// "elm city" is Elm, once a distance is counted from it.
    static std::string_view without_kind(std::string_view place) {
        constexpr std::string_view kind = " city";
        return place.ends_with(kind) ? place.substr(0, place.size() - kind.size()) : place;
    }

    /// "122-millimetre rockets from the depot": nothing lies so near that it is told how far it lies from a place.
    bool is_tiny() const { return m_.unit->id == "millimetre" || m_.unit->id == "centimetre"; }

    /// "55 km south of Elm": how far something is from a place that is named.
    bool distance_from() {
        if (m_.unit->dimension != Dimension::length || is_tiny()) return false;
        static const PhraseTable& directions = d_.pack->phrases("direction-from");
        static const PhraseTable& places = d_.pack->phrases("place-synonym");
        constexpr std::uint32_t reach = 12;  // a conversion in brackets, a direction, "of the town of"
        bool from = false;
        for (std::uint32_t t = m_.last_token; t < std::min(m_.last_token + reach, end_); ++t) {
            if (const auto direction = directions.longest(d_.words_from(t, end_))) {
                from = true, take_direction(*direction.phrase);
                t += direction.length - 1;
                continue;
            }
            if (const auto known = places.longest(d_.words_from(t, end_)); known && from) {
                measure_.rules.push_back(known.phrase->rule);
                return measure_.name = "distance from " + std::string(known.phrase->get("as")) + owner_behind(t + known.length), true;
            }
            from |= lower(d_, t) == "from" || lower(d_, t) == "off";
            if (d_.text(t) == "," || tells_another_length(t)) return false;
            const NameMention* name = r_.names.at(t);
            if (!name && from && segment::is_noun(d_.tokens[t].tag) && !is_kind_of_place(t)) {
                static const PhraseTable& aims = d_.pack->phrases("aim-noun");
                measure_.name = phrase_at(d_, aims, t) ? distance_from_aim : "distance from " + noun_lemma(d_, t);
                return true;
            }
            if (!name) continue;
            const NamedEntity& place = r_.names.entities[name->name];
            if (!from || place.type == EntityType::person || place.type == EntityType::organisation)
                return false;
            measure_.name = "distance from " + std::string(without_kind(place.id));
            return true;
        }
        measure_.direction.clear();
        return false;
    }

    /// " of oman": whose shore it is.
    std::string owner_behind(std::uint32_t token) const {
        if (token + 1 >= end_ || lower(d_, token) != "of") return {};
        const NameMention* name = r_.names.at(token + 1);
        return name ? " of " + r_.names.entities[name->name].id : std::string();
    }

    /// "the town of Elm", "the village Elm": the name behind the noun is the place.
    bool is_kind_of_place(std::uint32_t token) const {
        for (std::uint32_t t = token + 1; t < std::min(token + 4, end_); ++t)
            if (r_.names.at(t)) return true;
        return lower(d_, token) == "away" || figures_in(r_, token, token + 1).size() > 0;
    }

    /// "northwest of", "north-west of".
    void take_direction(const Phrase& phrase) {
        if (phrase.base.ends_with(" of") && phrase.get("compass") != "no")
            measure_.direction = std::string(phrase.base.substr(0, phrase.base.find(' ')));
        std::erase(measure_.direction, '-');
    }

    /// "at a depth of 10 km, 55 km south of Elm": a second length that is no conversion of the first.
    bool tells_another_length(std::uint32_t token) const {
        const auto others = figures_in(r_, token, token + 1);
        return !others.empty() && others.front().first_token == token && others.front().unit &&
               others.front().unit->dimension == Dimension::length && d_.text(token - 1) != "(" &&
               lower(d_, token - 1) != "or";
    }

    /// "a depth of | 10 km": the noun chunk before a preposition.
    std::uint32_t noun_before() const {
        const std::uint32_t c = g_.chunk;
        if (c < 2 || d_.chunks[c - 2].kind != ChunkKind::noun) return no_chunk;
        if (!leads_with("of") && !leads_with("at") && !leads_with("worth")) return no_chunk;
        return d_.chunks[c - 2].sentence == chunk_.sentence ? c - 2 : no_chunk;
    }

    bool leads_with(std::string_view word) const {
        return g_.chunk > 0 && lower(d_, d_.chunks[g_.chunk - 1].first) == word;
    }

    std::string dimension() const {
        const auto name = dimension_name(m_.unit->dimension);
        return name.empty() ? m_.unit->id : std::string(name);
    }

    const Reading& r_;
    const Document& d_;
    const Mention& m_;
    const Governed& g_;
    const Chunk& chunk_;
    std::uint32_t end_;
    Measure measure_;
};

}  // namespace

namespace {

/// "doses delivered". A soft state tells from another one ("donated"), but not from doses of which nothing is said.
void take_state(Measure& measure, const Phrase& phrase, const std::string& noun) {
    measure.name = noun + " " + std::string(phrase.get("suffix"));
    if (phrase.get("soft").empty()) return;
    measure.slot = noun;
    measure.thing = std::string(phrase.get("suffix"));
}

}  // namespace

void take_phrase(Measure& measure, const Phrase& phrase, const std::string& noun) {
    const bool lives = noun == "life" && !phrase.get("lives").empty();  // "cost 12 lives", not "12 jobs"
    measure.name = std::string(phrase.get(lives ? "lives" : "measure"));
    if (lives) measure.population = "people";
    const bool of_things = measure.name.empty() || (measure.population.empty() && noun != "other" && noun != "person");
    if (of_things && !phrase.get("suffix").empty() && !noun.empty()) take_state(measure, phrase, noun);
    measure.flow = flow_of(phrase.get("flow"));
    measure.rules.push_back(phrase.rule);
}

Measure unit_measure(const Reading& reading, const Mention& mention, const Governed& governed) {
    return UnitMeasureFinder(reading, mention, governed).find();
}

}  // namespace atodds::extract
