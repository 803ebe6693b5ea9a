#include "extract/figure_lexicon.hpp"

#include <charconv>
#include <map>
#include <memory>
#include <mutex>

namespace atodds::extract {
namespace {

/// The word class that the first word of each phrase of a rule class gets.
constexpr std::pair<std::string_view, WordClass> class_of_first_words[] = {
    {"number.cardinal", WordClass::cardinal},
    {"number.scale", WordClass::scale},
    {"number.scale-short", WordClass::scale_short},
    {"number.dozen", WordClass::dozen},
    {"number.vague-plural", WordClass::vague_plural},
    {"number.vague-word", WordClass::vague_word},
    {"number.none", WordClass::none_word},
    {"number.ordinal", WordClass::ordinal},
    {"number.denominator", WordClass::denominator},
    {"number.multiple", WordClass::multiple},
    {"number.point", WordClass::point},
    {"number.minus", WordClass::minus},
    {"number.article", WordClass::article},
    {"approx.before", WordClass::approx},
    {"approx.before-exact", WordClass::approx_exact},
    {"approx.after", WordClass::approx_after},
    {"unit", WordClass::unit},
    {"unit.time", WordClass::unit_time},
    {"unit.percent", WordClass::percent},
    {"unit.currency-code", WordClass::currency_code},
    {"unit.currency-sign", WordClass::currency_sign},
    {"unit.currency-country", WordClass::currency_country},
    {"unit.times", WordClass::times},
    {"unit.age", WordClass::age},
    {"unit.per", WordClass::per},
    {"unit.per-adverb", WordClass::per_adverb},
    {"time.month", WordClass::month},
    {"time.weekday", WordClass::weekday},
    {"time.season", WordClass::season},
    {"time.day-part", WordClass::day_part},
    {"time.deictic", WordClass::deictic},
    {"time.relative", WordClass::relative},
    {"time.part", WordClass::part},
    {"time.direction", WordClass::direction},
    {"time.bound", WordClass::bound},
    {"time.holiday", WordClass::holiday},
    {"time.set", WordClass::set},
    {"time.every", WordClass::every},
    {"time.clock", WordClass::clock},
    {"time.zone", WordClass::zone},
    {"time.decade", WordClass::decade},
    {"time.vague-length", WordClass::vague_length},
    {"change.verb", WordClass::change_verb},
    {"change.adverb", WordClass::change_adverb},
    {"change.link", WordClass::change_link},
    {"noun.stop", WordClass::stop},
    {"noun.plural", WordClass::plural},
    {"noun.casualty", WordClass::casualty},
    {"noun.casualty-verb", WordClass::casualty_verb},
    {"noun.casualty-cause", WordClass::casualty_cause},
    {"noun.none", WordClass::none_noun},
    {"noun.code-cue", WordClass::code_cue},
    {"noun.age-cue", WordClass::age_cue},
    {"number.fold", WordClass::fold},
    {"unit.per-noun", WordClass::per_noun},
    {"noun.street", WordClass::street},
    {"time.clock-name", WordClass::clock_name},
    {"time.clock-verb", WordClass::clock_verb},
    {"time.future-cue", WordClass::future_cue},
    {"time.past-cue", WordClass::past_cue},
    {"time.plan-cue", WordClass::plan_cue},
    {"noun.count-modifier", WordClass::count_modifier},
};

std::int64_t whole(std::string_view digits, std::int64_t otherwise = 0) {
    std::int64_t value = otherwise;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool yes(const rules::Phrase& phrase, std::string_view field) {
    return phrase.get(field) == "yes";
}

Approx approx_named(std::string_view name) {
    if (name == "about") return Approx::about;
    if (name == "almost") return Approx::almost;
    if (name == "over") return Approx::over;
    if (name == "at_least") return Approx::at_least;
    if (name == "at_most") return Approx::at_most;
    if (name == "up_to") return Approx::up_to;
    return name == "vague" ? Approx::vague : Approx::exact;
}

ApproxEntry read_approx(const rules::Phrase& phrase) {
    return {approx_named(phrase.get("approx")), yes(phrase, "open")};
}

UnitEntry read_unit(const rules::Phrase& phrase) {
    UnitEntry entry;
    entry.id = phrase.get("unit").empty() ? phrase.base : std::string(phrase.get("unit"));
    entry.dimension = dimension_named(phrase.get("dimension"));
    entry.factor = Decimal::parse(phrase.get("factor"));
    entry.spelling = phrase.get("case");
    entry.iso = phrase.get("iso");
    entry.letter = phrase.get("glued") == "letter";
    entry.glued = yes(phrase, "glued");
    entry.fused = yes(phrase, "fused");
    entry.sign = yes(phrase, "sign");
    return entry;
}

CountryEntry read_country(const rules::Phrase& phrase) {
    return {std::string(phrase.get("sign")), std::string(phrase.get("unit"))};
}

TimeEntry read_time(const rules::Phrase& phrase) {
    TimeEntry entry;
    entry.text = phrase.get("value");
    entry.value = static_cast<int>(whole(entry.text));
    entry.mod = phrase.get("mod");
    const std::string_view shift = phrase.get("shift").empty() ? phrase.get("sign") : phrase.get("shift");
    entry.shift = static_cast<int>(whole(shift.empty() ? std::string_view(entry.text) : shift));
    entry.doubt = yes(phrase, "doubt");
    entry.abbreviated = yes(phrase, "short");
    entry.plural = yes(phrase, "set");
    entry.from_text = phrase.get("from") == "text";
    entry.part_only = phrase.get("only") == "no";
    return entry;
}

ChangeEntry read_change(const rules::Phrase& phrase) {
    return {phrase.get("direction") == "up" ? Change::up : Change::down, yes(phrase, "object")};
}

VagueEntry read_vague(const rules::Phrase& phrase) {
    return {whole(phrase.get("low")), whole(phrase.get("soft_low")), whole(phrase.get("soft_high"))};
}

NoEntry read_nothing(const rules::Phrase&) {
    return {};
}

NoneEntry read_none(const rules::Phrase& phrase) {
    return {yes(phrase, "verb")};
}

}  // namespace

FigureLexicon::FigureLexicon(const rules::Pack& pack)
    : vague(pack.phrases("number.vague-word"), read_vague),
      approx(pack.phrases("approx.before"), read_approx),
      approx_exact(pack.phrases("approx.before-exact"), read_approx),
      approx_after(pack.phrases("approx.after"), read_approx),
      unit(pack.phrases("unit"), read_unit),
      unit_time(pack.phrases("unit.time"), read_unit),
      percent(pack.phrases("unit.percent"), read_unit),
      currency_code(pack.phrases("unit.currency-code"), read_unit),
      currency_sign(pack.phrases("unit.currency-sign"), read_unit),
      times(pack.phrases("unit.times"), read_unit),
      per_adverb(pack.phrases("unit.per-adverb"), read_unit),
      currency_country(pack.phrases("unit.currency-country"), read_country),
      age(pack.phrases("unit.age"), read_nothing),
      per(pack.phrases("unit.per"), read_nothing),
      every(pack.phrases("time.every"), read_nothing),
      clock(pack.phrases("time.clock"), read_nothing),
      zone(pack.phrases("time.zone"), read_nothing),
      casualty_verb(pack.phrases("noun.casualty-verb"), read_nothing),
      code_cue(pack.phrases("noun.code-cue"), read_nothing),
      age_cue(pack.phrases("noun.age-cue"), read_nothing),
      change_link(pack.phrases("change.link"), read_nothing),
      none_noun(pack.phrases("noun.none"), read_none),
      month(pack.phrases("time.month"), read_time),
      weekday(pack.phrases("time.weekday"), read_time),
      season(pack.phrases("time.season"), read_time),
      day_part(pack.phrases("time.day-part"), read_time),
      deictic(pack.phrases("time.deictic"), read_time),
      relative(pack.phrases("time.relative"), read_time),
      part(pack.phrases("time.part"), read_time),
      direction(pack.phrases("time.direction"), read_time),
      bound(pack.phrases("time.bound"), read_time),
      holiday(pack.phrases("time.holiday"), read_time),
      set(pack.phrases("time.set"), read_time),
      decade(pack.phrases("time.decade"), read_time),
      vague_length(pack.phrases("time.vague-length"), read_time),
      clock_name(pack.phrases("time.clock-name"), read_time),
      change_verb(pack.phrases("change.verb"), read_change),
      change_adverb(pack.phrases("change.adverb"), read_change),
      and_word(pack.word("and")),
      of_word(pack.word("of")),
      in_word(pack.word("in")),
      out_word(pack.word("out")),
      to_word(pack.word("to")),
      or_word(pack.word("or")),
      between_word(pack.word("between")),
      from_word(pack.word("from")),
      by_word(pack.word("by")),
      the_word(pack.word("the")),
      one_word(pack.word("one")),
      who(pack.word("who")),
      half_word(pack.word("half")),
      a_word(pack.word("a")),
      an_word(pack.word("an")),
      with_word(pack.word("with")),
      hyphen(pack.word("-")),
      degree_word(pack.word("degrees")),
      day_word(pack.word("day")),
      was_word(pack.word("was")),
      both_word(pack.word("both")),
      not_word(pack.word("not")),
      nobody_word(pack.word("nobody")),
      none_word(pack.word("none")),
      single_word(pack.word("single")),
      until_word(pack.word("until")),
      through_word(pack.word("through")),
      year_word(pack.word("year")),
      may_word(pack.word("may")),
      pack_(&pack),
      classes_(pack.words() + 1, 0),
      fact_of_(pack.words() + 1, 0),
      facts_(1) {
    mark_all();
    read_numbers();
    for (char c = '!'; c < '\x7f'; ++c)
        marks_[static_cast<unsigned char>(c)] = pack.word(std::string_view(&c, 1));
}

const FigureLexicon& FigureLexicon::of(const rules::Pack& pack) {
    static std::mutex mutex;
    static std::map<const rules::Pack*, std::unique_ptr<const FigureLexicon>> lexicons;
    const std::lock_guard lock(mutex);
    auto& lexicon = lexicons[&pack];
    if (!lexicon) lexicon.reset(new FigureLexicon(pack));
    return *lexicon;
}

void FigureLexicon::mark_starts(const rules::PhraseTable& table, WordClass c) {
    for (const rules::Phrase& phrase : table.phrases()) {
        if (!phrase.words.empty() && phrase.words[0] < classes_.size()) classes_[phrase.words[0]] |= bit(c);
    }
}

void FigureLexicon::mark_all() {
    for (const auto& [name, c] : class_of_first_words) mark_starts(pack_->phrases(name), c);
}

NumberFacts& FigureLexicon::facts_for(rules::WordId word) {
    if (fact_of_[word] == 0) {
        fact_of_[word] = static_cast<std::uint16_t>(facts_.size());
        facts_.emplace_back();
    }
    return facts_[fact_of_[word]];
}

void FigureLexicon::read_numbers() {
    constexpr std::pair<std::string_view, std::int64_t NumberFacts::*> roles[] = {
        {"number.cardinal", &NumberFacts::cardinal},
        {"number.scale", &NumberFacts::scale},
        {"number.scale-short", &NumberFacts::scale_short},
        {"number.dozen", &NumberFacts::dozen},
        {"number.vague-plural", &NumberFacts::vague_plural},
        {"number.ordinal", &NumberFacts::ordinal},
        {"number.denominator", &NumberFacts::denominator},
        {"number.multiple", &NumberFacts::multiple},
        {"number.fold", &NumberFacts::fold},
    };
    for (const auto& [name, role] : roles) {
        for (const rules::Phrase& phrase : pack_->phrases(name).phrases()) {
            if (phrase.words.size() != 1 || phrase.words[0] >= fact_of_.size()) continue;
            NumberFacts& facts = facts_for(phrase.words[0]);
            facts.*role = whole(phrase.get("value"));
            if (phrase.get("letter") == "yes") facts.letter = true;
        }
    }
}

Dimension dimension_named(std::string_view name) {
    constexpr std::pair<std::string_view, Dimension> names[] = {{"count", Dimension::count},
                                                                {"percent", Dimension::percent},
                                                                {"money", Dimension::money},
                                                                {"length", Dimension::length},
                                                                {"area", Dimension::area},
                                                                {"mass", Dimension::mass},
                                                                {"volume", Dimension::volume},
                                                                {"time", Dimension::time},
                                                                {"temperature", Dimension::temperature},
                                                                {"speed", Dimension::speed},
                                                                {"energy", Dimension::energy},
                                                                {"power", Dimension::power}};
    for (const auto& [word, dimension] : names) {
        if (word == name) return dimension;
    }
    return Dimension::other;
}

}  // namespace atodds::extract
