#include <algorithm>
#include "extract/draft.hpp"
#include "extract/count_facets.hpp"
#include "extract/count_place.hpp"
#include "extract/group_sums.hpp"
#include "extract/subsets.hpp"
#include "extract/derived_tolls.hpp"
#include "extract/count_sources.hpp"
#include "extract/measured_things.hpp"
#include "extract/extents.hpp"
#include "extract/indirect_measures.hpp"
#include "extract/measures.hpp"
#include "extract/sums_and_winds.hpp"
#include "extract/which_one.hpp"

namespace atodds::extract {

using rules::Phrase;
using segment::Chunk;
using segment::Document;

namespace {

constexpr std::string_view peak_wind = "peak wind speed";

bool is_countable(const Mention& m) {
    if (!m.value || m.timex) return false;
    if (m.type == MentionType::ordinal || m.type == MentionType::age || m.type == MentionType::percent) return false;
    return m.type != MentionType::ratio;
}

class QuantityReader {
  public:
    QuantityReader(const Reading& reading, const Mention& mention)
        : r_(reading), d_(*reading.document), m_(mention), governed_(govern(reading, mention)) {}

    void measure() {
        if (governed_.chunk == no_chunk || is_rate() || is_one_of() || is_said_not_to_be(d_, m_) || is_table_row(r_, d_.sentences[sentence_of(d_, m_.number_token)]) || is_left_out() || is_compound() || is_compared_with(r_, m_, d_.chunks[governed_.chunk].last) || is_age_beside()) return;
        Measure& measure = measure_ = measure_of(r_, m_, governed_);
        if (measure.name.empty()) measure = converted();
        if (measure.name.empty()) measure = elided();
        if (measure.name.empty()) measure = counted_of_a_whole();
        else if (follows_a_part(!measure.population.empty())) measure.name += " in all";
        if (text::Letters(measure.name) == "people" || is_bare_group(measure)) inherit(measure);
        if (text::Letters(measure.name) == "wind speed" && tells_peak_wind(r_, m_)) measure.name = measure.slot = peak_wind, measure.thing = spot_of(r_, m_);
    }
    /// Adds the claim of what was measured, if anything was.
    void add(std::vector<Counted>& counted, std::vector<Claim>& out) {
        if (measure_.name.empty() || (text::Letters(measure_.name) == "people" && governed_.frame && governed_.frame->negated)) return;  // "46 men have not come up"
        const auto [first, last] = range();
        Draft draft(r_, ClaimKind::quantity, first, last);
        fill(draft, measure_, first, last);
        counted.push_back({&m_, out.size()});
        out.push_back(draft.take());
    }

  private:
    /// "A man of 54 was killed", "her brother, 6, and", "two suspects, aged 19 and 24": how old those are of whom the clause tells.
    bool is_age_beside() const {
        static const rules::PhraseTable &tolls = d_.pack->phrases("toll-noun"), &persons = d_.pack->phrases("person-noun");
        const std::uint32_t t = m_.first_token, first = d_.sentences[sentence_of(d_, t)].first;
        const Decimal oldest(120);
        if ((m_.unit && !m_.unit->id.empty()) || t < first + 2 || !m_.value->nominal || *m_.value->nominal > oldest) return false;
        const auto before = lower(d_, t - 1), head = lower(d_, t - 2);
        if (before == "aged") return true;
        if (before == "and" && t > first + 2 && lower(d_, t - 3) == "aged") return true;
        const bool one = d_.tokens[t - 2].tag == segment::Tag::nn && !tolls.longest(d_.words_from(t - 2, t - 1)) && head != "total" && head != "number";
        if (before == ",") return one && m_.last_token < d_.tokens.size() && d_.text(m_.last_token) == ",";
        return before == "of" && one && persons.longest(d_.words_from(t - 2, t - 1));  // not "a crew of 12"
    }

    /// "killed 18 people including five children": the part is measured as the whole before it is.
    void inherit(Measure& measure) const {
        const auto& sentence = d_.sentences[sentence_of(d_, m_.first_token)];
        const auto index = static_cast<std::size_t>(&m_ - r_.figures.data());
        if (const Mention* next = restated_behind(index)) return take_from(*next, measure);
        if (index == 0 || r_.figures[index - 1].first_token < sentence.first) return;
        const bool part = is_included(d_, d_.chunks[governed_.chunk].first, sentence.first);
        const bool strung = lower(d_, m_.first_token - 1) == "and" && d_.chunks[chunk_of_figure(r_.figures[index - 1])].last + 1 == m_.first_token;
        if (!strung && (measure.name != "people" || (!part && !is_restated(r_.figures[index - 1])))) return;
        const Governed governed = govern(r_, r_.figures[index - 1]);
        if (governed.chunk == no_chunk) return;
        Measure whole = measure_of(r_, r_.figures[index - 1], governed);
        if (whole.name.empty() || (strung && !is_told_as_toll(whole))) return;
        if (!part && (whole.population.empty() || measure.population.empty())) return;
        whole.population = measure.population;
        whole.is_part = part;
        measure = std::move(whole);
    }

    /// "Two firefighters", counted by their noun alone.
    static bool is_bare_group(const Measure& measure) { return !measure.population.empty() && measure.rules.size() == 1; }

    /// "The toll is 14 women | and three children".
    bool is_told_as_toll(const Measure& measure) const {
        return std::ranges::any_of(measure.rules, [&](rules::RuleIndex rule) { return d_.pack->rules()[rule].id.starts_with("toll."); });
    }

    /// "300 families or 900 people | were evacuated", "300 families / 900 people": the figure behind, that has the verb.
    const Mention* restated_behind(std::size_t index) const {
        if (index + 1 >= r_.figures.size()) return nullptr;
        const Mention& next = r_.figures[index + 1];
        const std::uint32_t link = std::max(m_.last_token, d_.chunks[governed_.chunk].last);
        const bool linked = next.first_token == link + 1 && (lower(d_, link) == "or" || d_.text(link) == "/");
        return linked && is_countable(next) ? &next : nullptr;
    }

    void take_from(const Mention& next, Measure& measure) const {
        const Governed governed = govern(r_, next);
        if (governed.chunk == no_chunk) return;
        Measure same = measure_of(r_, next, governed);
        if (same.name.empty() || same.population.empty() || measure.population.empty()) return;
        same.population = measure.population;
        measure = std::move(same);
    }

    /// "300 families (about 900 people)", "300 families, or 900 people": the same people in another unit.
    bool is_restated(const Mention& before) const {
        constexpr std::uint32_t reach = 2;  // "(", or ", or"
        const std::uint32_t first = m_.first_token;
        if (first == 0 || first < before.last_token || first > std::max(before.last_token, d_.chunks[chunk_of_figure(before)].last) + reach) return false;
        return d_.text(first - 1) == "(" || lower(d_, first - 1) == "or";
    }

    std::uint32_t chunk_of_figure(const Mention& figure) const {
        const std::uint32_t chunk = chunk_of(d_, figure.number_token);
        return chunk == no_chunk ? governed_.chunk : chunk;
    }

    /// "93 km (58 miles)": the figure in brackets measures what the one before it does.
    Measure converted() const {
        constexpr std::uint32_t reach = 4;  // an opening bracket, "about", "or"
        const auto index = static_cast<std::size_t>(&m_ - r_.figures.data());
        if (index == 0 || !m_.unit) return {};
        const Mention& before = r_.figures[index - 1];
        const bool same = before.unit && before.unit->dimension == m_.unit->dimension && before.unit->id != m_.unit->id;
        if (!same || m_.unit->dimension == Dimension::count || m_.first_token > before.last_token + reach) return {};
        const Governed governed = govern(r_, before);
        return governed.chunk == no_chunk ? Measure{} : measure_of(r_, before, governed);
    }

    /// "took 112 of 230 seats": the first figure counts what the second one does.
    Measure counted_of_a_whole() const {
        const auto index = static_cast<std::size_t>(&m_ - r_.figures.data());
        if (index + 1 >= r_.figures.size() || lower(d_, m_.last_token) != "of") return {};
        const Mention& whole = r_.figures[index + 1];
        const bool next = whole.first_token <= m_.last_token + 2 && whole.unit && !whole.unit->id.empty() && is_countable(whole);
        if (!next || whole.unit->dimension != Dimension::count) return {};
        const Governed governed = govern(r_, whole);
        return governed.chunk == no_chunk ? Measure{} : measure_of(r_, whole, governed);
    }

    /// The whole of "112 of 230 seats".
    bool follows_a_part(bool of_people) const {
        const auto index = static_cast<std::size_t>(&m_ - r_.figures.data());
        if (index == 0 || m_.first_token < 2) return false;
        const Mention& part = r_.figures[index - 1];
        const bool whose = of_people && d_.tokens[m_.first_token - 1].tag == segment::Tag::prps;  // "two of her three daughters"
        const bool owned = whose || lower(d_, m_.first_token - 1) == "the";
        const std::uint32_t of = owned ? m_.first_token - 2 : m_.first_token - 1;
        return lower(d_, of) == "of" && part.last_token == of && part.value && !part.timex && (!part.unit || part.unit->id.empty());
    }

    /// "71 dead in the province and 84 in the whole country", "61,000, up from 42,000 a week ago": a bare number that only a
    /// place, a time or a word of summing up tells from the count of people before it.
    Measure elided() const {
        const auto& sentence = d_.sentences[sentence_of(d_, m_.first_token)];
        const auto index = static_cast<std::size_t>(&m_ - r_.figures.data());
        const bool in_units = m_.unit && !m_.unit->id.empty();
        const bool more = m_.last_token < sentence.last && lower(d_, m_.last_token) == "more";
        for (std::size_t i = index; i-- > 0 && r_.figures[i].first_token >= sentence.first;) {
            const Mention& before = r_.figures[i];
            if (!is_countable(before)) continue;
            const Governed governed = govern(r_, before);
            if (governed.chunk == no_chunk) return {};
            if (in_units && !more) return follows_with_and(before) ? measure_of(r_, before, governed) : Measure{};
            if (in_units) return before.unit && before.unit->id == m_.unit->id ? measure_of(r_, before, governed) : Measure{};  // "four tonnes more"
            if (!leaves_out_its_noun(sentence) && !sums_up(sentence)) return {};
            Measure measure = measure_of(r_, before, governed);
            const bool of_people = !measure.population.empty() || measure.name.starts_with("people ") || phrases_of<"firm-count">(d_).written(measure.name);
            return of_people && measure.name != "people" ? measure : Measure{};
        }
        return {};
    }

    /// "Fined the firm 7 million for the cartel | and 2 million for obstruction".
    bool follows_with_and(const Mention& before) const {
        const bool money = m_.unit->dimension == Dimension::money && before.unit && before.unit->id == m_.unit->id;
        return money && lower(d_, m_.first_token - 1) == "and" && (lower(d_, m_.last_token) == "for" || lower(d_, m_.last_token) == "on");
    }

    /// "143 new cases, bringing the total to 2,310".
    bool sums_up(const segment::Sentence& sentence) const {
        static const rules::PhraseTable& words = d_.pack->phrases("number-word");
        constexpr std::uint32_t reach = 5;  // "total number so far to"
        const std::uint32_t from = m_.first_token > sentence.first + reach ? m_.first_token - reach : sentence.first;
        if (m_.first_token == 0 || lower(d_, m_.first_token - 1) != "to") return false;
        for (std::uint32_t t = from; t < m_.first_token; ++t)
            if (words.longest(d_.words_from(t, m_.first_token))) return true;
        return false;
    }

    bool leaves_out_its_noun(const segment::Sentence& sentence) const {
        static const rules::PhraseTable& after = d_.pack->phrases("elided-count");
        static const rules::PhraseTable& areas = d_.pack->phrases("area-noun");
        const std::uint32_t next = m_.last_token;
        if (next >= sentence.last || after.longest(d_.words_from(next, sentence.last))) return true;
        if (const auto dates = figures_in(r_, next, std::min(next + 1, sentence.last)); !dates.empty() && dates.front().timex) return true;
        const auto word = lower(d_, next);
        if (word != "in" && word != "across" && word != "on" && word != "for") return false;
        constexpr std::uint32_t reach = 5;  // "in the whole of the northern province"
        for (std::uint32_t t = next + 1; t < std::min(next + 1 + reach, sentence.last); ++t) {
            if (areas.longest(d_.words_from(t, sentence.last))) return true;
            if (const NameMention* name = r_.names.at(t)) return is_area(r_.names.entities[name->name].type);
        }
        const auto dates = figures_in(r_, next + 1, std::min(next + 2, sentence.last));
        return !dates.empty() && dates.front().timex;
    }

    static bool is_area(EntityType type) { return type == EntityType::place || type == EntityType::country; }

    /// "100 residents for every guard": a ratio, no count of anybody.
    bool is_rate() const {
        const auto& sentence = d_.sentences[sentence_of(d_, m_.first_token)];
        for (std::uint32_t t = m_.last_token; t + 1 < sentence.last; ++t)
            if (lower(d_, t) == "for" && (lower(d_, t + 1) == "every" || lower(d_, t + 1) == "each")) return true;
        return is_per_time(std::max(m_.last_token, d_.chunks[governed_.chunk].last), sentence.last);
    }

    /// "400 children a day", "40 flights per week".
    bool is_per_time(std::uint32_t token, std::uint32_t last) const {
        static const rules::PhraseTable& times = d_.pack->phrases("per-time");
        if (token >= last) return false;
        const auto time = times.longest(d_.words_from(token, last));
        static const rules::PhraseTable& past = d_.pack->phrases("time-back");  // "1,900 a week ago"
        return time && !past.longest(d_.words_from(token + time.length, last));
    }

    /// "a dad-of-two died": no count of the dead.
    bool is_compound() const { return d_.text(m_.number_token).find("-of-") != std::string_view::npos; }

    /// "killing all but two of those on board": those it did not happen to.
    bool is_left_out() const {
        static const rules::PhraseTable& but = d_.pack->phrases("all-but");
        constexpr std::uint32_t longest = 2;
        const std::uint32_t begin = d_.sentences[sentence_of(d_, m_.first_token)].first;
        for (std::uint32_t t = m_.first_token; t-- > begin && m_.first_token - t <= longest;)
            if (const auto match = but.longest(d_.words_from(t, m_.first_token)); match && t + match.length == m_.first_token) return true;
        return false;
    }

    /// "one of the buses" singles out, it does not count.
    bool is_one_of() const {
        const std::uint32_t next = m_.number_token + 1;
        return lower(d_, m_.number_token) == "one" && next < d_.tokens.size() && lower(d_, next) == "of";
    }

    /// "... in a region devastated by the tsunami of 2004": a date with a verb between it and the figure's own clause tells when
    /// that verb happened.
    bool dates_another_verb(const Mention& date) const {
        const Chunk& own = governed_.frame ? d_.chunks[governed_.frame->verb] : d_.chunks[governed_.chunk];
        const std::uint32_t from = std::max({own.last, m_.last_token, d_.chunks[governed_.chunk].last});
        for (std::uint32_t t = from; t < date.first_token; ++t)
            if (segment::is_verb(d_.tokens[t].tag)) return true;
        return false;
    }

    bool is_years_back(const Mention& date) const {
        constexpr int days_a_year = 366;
        return *r_.published->from - *date.timex->range.to > std::chrono::days(days_a_year);
    }

    /// "since 1979, when 22 people died".
    bool tells_when(std::uint32_t token) const {
        token += token < d_.tokens.size() && d_.text(token) == ",";
        return token < d_.tokens.size() && lower(d_, token) == "when";
    }

    /// "their first trophy since 1991": how long there was no other.
    bool is_record_since(std::uint32_t since) const {
        constexpr std::uint32_t reach = 4;
        if (lower(d_, since) != "since") return false;
        for (std::uint32_t t = since > reach ? since - reach : 0; t < since; ++t)
            if (d_.tokens[t].tag == segment::Tag::jjs || lower(d_, t) == "first") return true;
        return false;
    }

    /// "14 more than in 2019".
    bool is_set_against(const Mention& date) const {
        const std::uint32_t t = date.first_token;
        if (date.last_token <= m_.first_token && tells_when(date.last_token)) return false;
        return t >= 2 && (lower(d_, t - 1) == "than" || lower(d_, t - 2) == "than" || (is_years_back(date) && is_record_since(t - 1)));
    }

    /// "In August 2016" anywhere in the sentence marks what it tells as past, whatever clause it stands in.
    void past_time(Draft& draft, const segment::Sentence& sentence) {
        if (draft.claim().time || !r_.published || !r_.published->from) return;
        for (const auto& m : figures_in(r_, sentence.first, sentence.last)) {
            const bool date = m.timex && m.timex->type == Timex::Type::date && m.timex->range.to;
            if (!date || *r_.published->from - *m.timex->range.to < std::chrono::days(background_days)) continue;
            if (dates_another_verb(m) || is_set_against(m)) continue;
            draft.claim().timex = m.timex;
            draft.claim().time = m.timex->range;
            return;
        }
    }

    /// "Seven days of air strikes have killed 75": counted up to the print.
    void spanned_time(Draft& draft, const segment::Sentence& sentence) {
        if (draft.claim().time || !r_.published || !r_.published->from) return;
        const int days = days_counted_over(r_, m_, sentence);
        if (days == 0) return;
        draft.claim().time = DayRange{*r_.published->from - std::chrono::days(days), r_.published->from};
        draft.claim().facet = "over " + std::to_string(days) + " days";
    }

    /// The clause when the figure is its subject or object, else its noun chunk with what is attached.
    std::pair<std::uint32_t, std::uint32_t> range() const {
        const Chunk& chunk = d_.chunks[governed_.chunk];
        std::uint32_t first = std::min(chunk.first, m_.first_token);
        std::uint32_t last = std::max(chunk.last, m_.last_token);
        const auto& sentence = d_.sentences[sentence_of(d_, m_.first_token)];
        if (is_included(d_, chunk.first, sentence.first)) return {first, last};
        if (governed_.frame) {
            if (governed_.role != GovernRole::complement && !follows_a_twin()) first = std::min(first, governed_.frame->first);
            last = std::max(last, governed_.role == GovernRole::complement ? last : governed_.frame->last);
            if (governed_.role == GovernRole::complement) first = std::min(first, d_.chunks[governed_.frame->verb].first);
        }
        return {std::max(first, sentence.first), std::min(last, sentence.last)};
    }

    /// "displaced 300 families or 900 people": of several the claims begin one after the other.
    bool follows_a_twin() const {
        const auto follows = [&](const ChunkList& chunks) {
            return !chunks.empty() && std::find(chunks.begin() + 1, chunks.end(), governed_.carrier) != chunks.end();
        };
        return follows(governed_.frame->subjects) || follows(governed_.frame->objects);
    }

    void fill(Draft& draft, const Measure& measure, std::uint32_t first, std::uint32_t last) {
        const Chunk& chunk = d_.chunks[governed_.chunk];
        const auto& sentence = d_.sentences[sentence_of(d_, m_.first_token)];
        Claim& claim = draft.claim();
        claim.measure = measure.name;
        claim.value = measure.name == peak_wind ? peak_of(*m_.value) : *m_.value;
        if (is_lowest_sum(r_, m_)) open_upwards(*claim.value);
        claim.unit = unit_with_period(r_, m_, governed_);
        // a tower that "rises 181 metres" stands, a boat "went down 2 km from the shore"
        claim.change = measure.name == "height" || measure.name.starts_with("distance from") || measure.name.ends_with(" dropped") ? Change::none : m_.direction();
        claim.population = measure.population;
        if (governed_.frame) claim.predicate = verb_lemma(*governed_.frame);
        claim.flow = measure.flow;
        if (!measure.direction.empty()) claim.attribute = Attribute{measure.name, "direction", measure.direction, std::nullopt, true};
        claim.event = event_of(r_, governed_, sentence);
        draft.part(PartRole::value, m_.first_token, m_.last_token);
        for (const auto rule : measure.rules) draft.rule(rule);
        if (const auto rule = counter_cue(sentence)) draft.rule(*rule);
        if (const Phrase* total = total_cue(r_, m_)) draft.rule(total->rule);
        if (const Phrase* bodies = bodies_of()) draft.rule(bodies->rule);
        if (const Phrase* final = final_cue(r_, m_, measure.name); final && measure.flow == Flow::flow) draft.rule(final->rule);
        if (governed_.frame) {
            for (const auto s : governed_.frame->subjects)
                if (s != governed_.chunk) draft.entity(d_.chunks[s], EntityRole::subject);
            for (const auto o : governed_.frame->objects)
                if (o != governed_.chunk) draft.entity(d_.chunks[o], EntityRole::object);
        }
        for (const auto& e : entities_in(r_, chunk.first, chunk.last)) draft.entity(*e.entity, EntityRole::object, false);
        place_count(r_, m_, governed_, {first, last}, draft);
        draft.time(first, last);
        past_time(draft, sentence);
        spanned_time(draft, sentence);
        draft.voice(m_.number_token, governed_.frame);
        if (!claim.speaker) counted_by(r_, m_, governed_, claim);
        if (const std::string day = count_day(r_, m_); !day.empty() && !claim.attribute) claim.attribute = Attribute{measure.name, "count", day, std::nullopt, true};
        draft.words(first, last);
        subset(claim, measure, chunk, sentence);
        set_facet(r_, m_, sentence, first, claim);
        claim.slot = measure.slot.empty() ? measure.name : measure.slot;
        claim.thing = measure.thing.empty() ? thing_measured(r_, m_, governed_, measure) : measure.thing;
        if (claim.thing.empty()) claim.thing = thing_valued(r_, m_, governed_);
        // "eight attacked the market": who attacked the post were others
        if (measure.name == "attackers" && governed_.frame && !governed_.frame->objects.empty()) claim.thing = noun_lemma(d_, d_.chunks[governed_.frame->objects.front()].head);
        if (claim.facet.empty() && claim.population.empty()) claim.facet = herd_owner(r_, governed_.carrier);
        if (is_of_named_area(claim, first, last)) claim.which.push_back("#area");
        if (claim.unit && claim.unit->dimension == Dimension::money && phrases_of<"several-measure">(d_).written(measure.name))
            claim.which = which_one(r_, governed_.chunk, chunk.first, chunk.last);
    }

    /// "In Elm district", where "Elm" alone is the town.
    bool is_of_named_area(const Claim& claim, std::uint32_t first, std::uint32_t last) const {
        if (!claim.place_stated || claim.place.empty() || !d_.may_hold(phrases_of<"area-noun">(d_), sentence_of(d_, m_.first_token))) return false;
        for (const auto& e : entities_in(r_, first, last))
            if (e.entity->id == claim.place.front())
                for (std::uint32_t t = e.mention->last - 1; t <= e.mention->last; ++t)
                    if (phrase_of<"area-noun">(d_, t, std::min<std::uint32_t>(t + 1, static_cast<std::uint32_t>(d_.tokens.size())))) return true;
        return false;
    }

    /// "Received the bodies of 44 victims".
    const Phrase* bodies_of() const {
        static const rules::PhraseTable& bodies = d_.pack->phrases("bodies-of");
        constexpr std::uint32_t length = 2;
        return m_.first_token < length ? nullptr : bodies.exact(d_.words_from(m_.first_token - length, m_.first_token));
    }

    /// "only 11 died", "a lower toll of 17": the figure is set against another.
    std::optional<rules::RuleIndex> counter_cue(const segment::Sentence& sentence) const {
        static const rules::PhraseTable& cues = d_.pack->phrases("counter-figure");
        constexpr std::uint32_t reach = 4;
        const std::uint32_t from = m_.number_token > sentence.first + reach ? m_.number_token - reach : sentence.first;
        for (std::uint32_t t = from; t <= m_.number_token; ++t)
            if (const auto match = cues.longest(d_.words_from(t, sentence.last))) return match.phrase->rule;
        return std::nullopt;
    }

    void subset(Claim& claim, const Measure& measure, const Chunk& chunk, const segment::Sentence& sentence) {
        if (is_revised(sentence)) {
            claim.subset = Subset{SubsetRelation::earlier, measure.name, {}};
        } else if (is_remaining(d_, m_, sentence)) {
            claim.subset = Subset{SubsetRelation::remainder, measure.name, {}};
        } else if (const auto relation = subset_word(d_, chunk, m_.number_token); relation && !after_other_measure(measure, sentence)) {
            claim.subset = Subset{*relation, measure.name, {}};
        } else if (is_included(d_, chunk.first, sentence.first) || in_the_toll(r_, m_) || is_added_to(r_, m_, sentence)) {
            claim.subset = Subset{SubsetRelation::part, measure.name, {}};
        } else if (measure.is_part || (m_.first_token > sentence.first && phrase_of<"first-of-several">(d_, m_.first_token - 1, m_.first_token))) {
            claim.subset = Subset{SubsetRelation::part, measure.name, {}};
        }
    }

    /// "killed 44 people and wounded 140 others": others than the dead, and all of the wounded.
    bool after_other_measure(const Measure& measure, const segment::Sentence& sentence) const {
        const auto index = static_cast<std::size_t>(&m_ - r_.figures.data());
        if (index == 0 || r_.figures[index - 1].first_token < sentence.first || !r_.figures[index - 1].value) return false;
        const Governed governed = govern(r_, r_.figures[index - 1]);
        return governed.chunk != no_chunk && measure_of(r_, r_.figures[index - 1], governed).name != measure.name;
    }

    /// "updating a previous toll of 112", "up from 40": a figure the text itself calls superseded.
    bool is_revised(const segment::Sentence& sentence) const {
        static const rules::PhraseTable& revision = d_.pack->phrases("revision");
        constexpr std::uint32_t reach = 6;
        const std::uint32_t from = m_.first_token > sentence.first + reach ? m_.first_token - reach : sentence.first;
        for (std::uint32_t t = from; t < m_.first_token; ++t)
            if (revision.longest(d_.words_from(t, m_.first_token))) return true;
        return is_left_behind(sentence) || is_said_before(sentence);
    }

    /// "has risen to 2,310 from 1,900": the figure that the one before it left.
    bool is_left_behind(const segment::Sentence& sentence) const {
        const auto index = static_cast<std::size_t>(&m_ - r_.figures.data());
        if (index == 0 || m_.first_token < sentence.first + 3 || lower(d_, m_.first_token - 1) != "from") return false;
        const Mention& now = r_.figures[index - 1];
        const bool beside = now.first_token > sentence.first && now.last_token + 2 >= m_.first_token;
        return beside && lower(d_, now.first_token - 1) == "to";
    }

    /// "The army had spoken of eleven dead": what had been said is no longer what is said.
    bool is_said_before(const segment::Sentence& sentence) const {
        static const rules::PhraseTable& verbs = d_.pack->phrases("counting-verb");
        constexpr std::uint32_t reach = 8;
        const std::uint32_t from = m_.first_token > sentence.first + reach ? m_.first_token - reach : sentence.first;
        for (std::uint32_t t = m_.first_token; t-- > from;) {
            if (lower(d_, t) != "had" || t + 1 >= m_.first_token) continue;
            const std::uint32_t verb = d_.tokens[t + 1].tag == segment::Tag::rb ? t + 2 : t + 1;
            return !opens_by_date(sentence, t) && verb < m_.first_token && verbs.longest(d_.words_from(verb, m_.first_token));
        }
        return false;
    }

    /// "By Thursday the office had counted 58": how far the count had got by then.
    bool opens_by_date(const segment::Sentence& sentence, std::uint32_t verb) const {
        if (sentence.first >= verb || lower(d_, sentence.first) != "by") return false;
        const auto dates = figures_in(r_, sentence.first + 1, std::min(sentence.first + 3, verb));
        return !dates.empty() && dates.front().timex;
    }

    const Reading& r_;
    const Document& d_;
    const Mention& m_;
    Governed governed_;
    Measure measure_;
};

}  // namespace

void quantity_claims(const Reading& reading, std::vector<Claim>& out) {
    const std::size_t first = out.size();
    // a step of all figures at a time: the code of each fills the processor's nearest memory
    std::vector<QuantityReader> readers;
    readers.reserve(reading.figures.size());
    for (const Mention& mention : reading.figures)
        if (is_countable(mention)) readers.emplace_back(reading, mention);
    for (QuantityReader& reader : readers) reader.measure();
    std::vector<Counted> counted;
    for (QuantityReader& reader : readers) reader.add(counted, out);
    add_group_sums(reading, counted, out);
    add_derived_tolls(reading, out, first);
}

}  // namespace atodds::extract
