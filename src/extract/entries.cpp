// The cells of a table's row as the parts of a claim.
#include "extract/entries.hpp"

#include <algorithm>
#include <array>

#include "extract/draft.hpp"
#include "extract/figures.hpp"
#include "extract/measures.hpp"
#include "gazetteer/gazetteer.hpp"
#include "text/calendar.hpp"
#include "text/interval.hpp"
#include "text/utf8.hpp"

namespace atodds::extract {

namespace {

/// A cell read as a text of its own.
struct ReadCell {
    Article article;
    segment::Document document;

    explicit ReadCell(std::string text) {
        article.text = std::move(text);
        document = segment::scan(article, rules::Pack::english());
    }
    /// The claims of the figures in it.
    std::vector<Claim> claims() {
        segment::tag(document);
        segment::chunk(document);
        Reading reading = read_article(document);
        finish_reading(reading);
        std::vector<Claim> found;
        quantity_claims(reading, found);
        return found;
    }
};

/// "26000", "26,000", "26000.0": the form of nearly every cell, without a reading of words.
std::optional<Decimal> plain_number(std::string_view cell) {
    std::string digits;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool groups = cell[i] == ',' && i > 0 && cell.size() - i > 3;
        if (!groups) digits += cell[i];
    }
    return Decimal::parse(digits);
}

std::optional<Value> value_of(const std::string& cell) {
    if (cell.empty()) return std::nullopt;
    if (const auto number = plain_number(cell)) return text::exact_value(*number, cell);
    ReadCell read(cell);
    const std::vector<Mention> figures = find_figures(read.document);
    if (figures.size() != 1 || !figures.front().value || figures.front().timex) return std::nullopt;
    return figures.front().value;
}

/// The value column, or the range that the columns low and high give.
std::optional<Value> row_value(const TableRow& row) {
    auto value = value_of(row[Field::value]);
    const auto low = value_of(row[Field::low]), high = value_of(row[Field::high]);
    if (!low && !high) return value;
    Value range = value.value_or(Value{});
    range.low = low && low->nominal ? low->nominal : range.low;
    range.high = high && high->nominal ? high->nominal : range.high;
    range.soft_low = range.low;
    range.soft_high = range.high;
    if (range.text.empty()) range.text = row[Field::low] + " to " + row[Field::high];
    return range;
}

std::optional<DayRange> time_of(const TableRow& row) {
    if (!row.from) return std::nullopt;
    auto time = text::days_of(*row.from);
    if (!time || !row.until) return time;
    const auto end = text::days_of(*row.until);
    if (end && end->to && *end->to >= *time->from) time->to = end->to;
    return time;
}

/// The country at the end of a place's containers; empty: none known.
std::string country_of(std::string_view id) {
    const auto& gazetteer = gazetteer::Gazetteer::instance();
    const auto is_country = [&](std::string_view place) {
        const auto* entry = gazetteer.by_id(place);
        return entry && entry->type == EntityType::country;
    };
    if (is_country(id)) return std::string(id);
    for (const std::string_view above : gazetteer.ancestors(id))
        if (is_country(above)) return std::string(above);
    return {};
}

void add_once(std::vector<std::string>& list, std::string text) {
    if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

/// "400 people were TERM", "there were 400 TERM": sentences in which a measure column's words would stand.
std::array<std::string, 3> sentences_with(const std::string& term, const std::string& noun) {
    return {"In all 400 " + noun + " were " + term + ".", "There were 400 " + term + ".", "The report counts 400 " + noun + " " + term + "."};
}

/// "people", "people who wait": the reader knows the group, and nothing of what is measured.
bool is_bare(const std::string& measure) { return measure.empty() || measure == "people" || measure.starts_with("people who "); }

}  // namespace

std::string measure_family(const std::string& measure) {
    static const rules::PhraseTable& families = rules::Pack::english().phrases("measure-family");
    const rules::Phrase* phrase = families.written(measure);
    return phrase == nullptr ? std::string() : std::string(phrase->get("family"));
}

Counted counted_of(const Claim& claim) {
    if (claim.population == "households") return Counted::households;
    if (!claim.population.empty()) return Counted::people;
    if (!claim.unit || claim.unit->id.empty()) return Counted::unknown;
    return claim.unit->dimension == Dimension::count ? Counted::things : Counted::amount;
}

const EntryReader::UnitReading& EntryReader::unit(const std::string& cell) {
    const auto [entry, fresh] = units_.try_emplace(cell);
    if (!fresh || cell.empty()) return entry->second;
    UnitReading& reading = entry->second;
    ReadCell read("They counted 400 " + text::fold(cell) + ".");
    for (const Mention& figure : find_figures(read.document)) {
        if (!figure.unit || figure.timex) continue;
        const bool count = figure.unit->dimension == Dimension::count;
        reading.counted = count ? Counted::things : Counted::amount;
        if (!count) reading.unit = figure.unit;
        const rules::Phrase* people = count ? population_in(read.document, figure.number_token, figure.unit_token + 1) : nullptr;
        if (people) reading.counted = people->get("population") == "households" ? Counted::households : Counted::people;
    }
    return reading;
}

const std::string& EntryReader::measure(const std::string& cell, const std::string& unit_cell) {
    const Counted counted = unit(unit_cell).counted;
    const bool counts = counted == Counted::people || counted == Counted::households || counted == Counted::things;
    const std::string noun = counts ? text::fold(unit_cell) : "people";
    const auto [entry, fresh] = measures_.try_emplace(cell + "\n" + noun);
    if (!fresh || cell.empty()) return entry->second;
    for (const std::string& sentence : sentences_with(text::fold(cell), noun)) {
        for (const Claim& claim : ReadCell(sentence).claims()) {
            if (is_bare(claim.measure)) continue;
            return entry->second = claim.measure;
        }
    }
    return entry->second;
}

const EntryReader::PlaceReading& EntryReader::place(const std::string& cell) {
    const auto [entry, fresh] = places_.try_emplace(cell);
    if (!fresh || cell.empty()) return entry->second;
    PlaceReading& reading = entry->second;
    const auto& gazetteer = gazetteer::Gazetteer::instance();
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t end = std::min(cell.find_first_of(",;/|", at), cell.size());
        for (const gazetteer::Entry& found : gazetteer.find(gazetteer::name_key(cell.substr(at, end - at)))) {
            const bool place = found.type == EntityType::place || found.type == EntityType::country;
            if (!place || found.kind == gazetteer::NameKind::demonym) continue;
            add_once(reading.places, std::string(found.id));
            if (found.type == EntityType::country) add_once(reading.countries, std::string(found.id));
            break;  // the best known of its name
        }
        at = end + 1;
    }
    return reading;
}

Entry EntryReader::read(const TableRow& row) {
    Entry entry;
    entry.value = row_value(row);
    const UnitReading& read_unit = unit(row[Field::unit]);
    entry.counted = read_unit.counted;
    entry.unit = read_unit.unit;
    entry.measure = measure(row[Field::measure], row[Field::unit]);
    const PlaceReading& read_place = place(row[Field::place]);
    entry.places = read_place.places;
    entry.countries = read_place.countries;
    entry.time = time_of(row);
    return entry;
}

namespace {

bool states_year(const Mention& mention, std::string_view text) {
    const std::string_view words = text.substr(mention.span.begin, mention.span.size());
    std::size_t run = 0;
    for (const char c : words) {
        run = c >= '0' && c <= '9' ? run + 1 : 0;
        if (run == 4) return true;
    }
    return false;
}

Counted counted_by_unit(const Mention& mention, const segment::Document& document) {
    if (!mention.unit || mention.unit->id.empty()) return Counted::unknown;
    if (mention.unit->dimension != Dimension::count) return Counted::amount;
    const std::uint32_t last = std::max(mention.unit_token, mention.number_token) + 1;
    const rules::Phrase* people = population_in(document, mention.number_token, last);
    if (!people) return Counted::things;
    return people->get("population") == "households" ? Counted::households : Counted::people;
}

/// "approximately half of the 400": the share whose whole the figure is.
std::optional<Span> share_before(const std::vector<Mention>& all, const Mention& whole, const segment::Document& d) {
    constexpr std::uint32_t reach = 3;  // "of the", "of all the"
    for (const Mention& m : all) {
        const bool share = m.value && (m.type == MentionType::ratio || m.type == MentionType::percent);
        if (!share || m.last_token > whole.first_token || whole.first_token > m.last_token + reach) continue;
        // the share's own words may reach to "of" or stop before it
        for (std::uint32_t t = m.last_token > 0 ? m.last_token - 1 : 0; t < whole.first_token; ++t)
            if (lower(d, t) == "of") return m.span;
    }
    return std::nullopt;
}

void read_figures(const Reading& reading, Excerpt& out) {
    std::vector<Claim> claims;
    quantity_claims(reading, claims);
    const segment::Document& d = *reading.document;
    for (const Mention& m : reading.figures) {
        if (m.timex && states_year(m, d.article->text) && m.timex->range.from && m.timex->range.to) out.dates.push_back(m);
        if (!m.value || m.timex || m.type == MentionType::ordinal) continue;
        SourceFigure figure{m, counted_by_unit(m, d), std::nullopt, share_before(reading.figures, m, d)};
        for (const Claim& claim : claims) {
            const auto value = std::find_if(claim.parts.begin(), claim.parts.end(), [](const Part& part) { return part.role == PartRole::value; });
            if (value == claim.parts.end() || value->span.begin != d.tokens[m.first_token].begin) continue;
            figure.claim = claim;
            if (figure.counted == Counted::unknown) figure.counted = counted_of(claim);
            break;
        }
        out.figures.push_back(std::move(figure));
    }
}

void read_places(const Reading& reading, Excerpt& out) {
    for (const NameMention& mention : reading.names.mentions) {
        const NamedEntity& entity = reading.names.entities[mention.name];
        if (entity.type != EntityType::place && entity.type != EntityType::country) continue;
        std::string country = country_of(entity.id);
        if (country.empty()) continue;
        const bool named = entity.type == EntityType::country && !mention.demonym && !mention.inferred && !mention.capital;
        if (named && !out.country) out.country = reading.document->span(mention.first, mention.last);
        add_once(out.countries, std::move(country));
    }
    std::sort(out.countries.begin(), out.countries.end());
}

}  // namespace

Excerpt read_excerpt(const Article& article) {
    segment::Document document = segment::scan(article, rules::Pack::english());
    segment::tag(document);
    segment::chunk(document);
    Reading reading = read_article(document);
    finish_reading(reading);
    Excerpt out;
    read_figures(reading, out);
    read_places(reading, out);
    return out;
}

}  // namespace atodds::extract
