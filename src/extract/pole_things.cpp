#include "extract/pole_things.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Tag;

namespace {

/// Ends the id of a thing that the words tell from others of its kind.
constexpr std::string_view named_mark = " named";
/// Roads are told by their numbers, whatever else they are called.
constexpr std::string_view numbered_road = "road named";
constexpr std::string_view road_mark = "#";  // sorts before the words that say which stretch of it

std::string_view sense_of_kin(const rules::Phrase& phrase) {
    const auto sense = phrase.get("sense");
    return sense.empty() ? phrase.base : sense;
}

}  // namespace

PoleThing named_by(const NamedEntity& entity, bool inferred) {
    PoleThing thing;
    thing.id = "@" + entity.id;
    thing.name = entity.name;
    thing.about = "state of " + thing.name;
    thing.inferred = inferred;
    return thing;
}

bool in_list(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto bar = list.find('|');
        if (list.substr(0, bar) == word) return true;
        if (bar == std::string_view::npos) return false;
        list.remove_prefix(bar + 1);
    }
    return false;
}

bool lists_meet(std::string_view a, std::string_view b) {
    while (!a.empty()) {
        const auto bar = a.find('|');
        if (in_list(b, a.substr(0, bar))) return true;
        if (bar == std::string_view::npos) return false;
        a.remove_prefix(bar + 1);
    }
    return false;
}

PoleThings::PoleThings(const Reading& reading)
    : r_(reading),
      d_(*reading.document),
      things_(phrases_of<"pole-thing">(d_)),
      some_(phrases_of<"pole-some">(d_)),
      states_(phrases_of<"pole-word">(d_)) {}

/// The longest noun of one of the kinds that ends at `last`.
PoleThings::Found PoleThings::ending_at(std::uint32_t first, std::uint32_t last,
                                        std::string_view kinds) const {
    for (std::uint32_t t = first; t < last; ++t) {
        const auto match = things_.longest(d_.words_from(t, last));
        if (!match || t + match.length != last) continue;
        for (const rules::Phrase* sense = match.phrase; sense != nullptr; sense = sense->same_words)  // a permit can be valid, and be upheld
            if (lists_meet(sense->get("kind"), kinds)) return {sense, t, last};
    }
    return {};
}

/// "state | of | emergency": a noun whose phrase goes on behind the chunk.
PoleThings::Found PoleThings::beyond(const Chunk& chunk, std::string_view kinds) const {
    const std::uint32_t end = d_.sentences[chunk.sentence].last;
    const auto match = things_.longest(d_.words_from(chunk.head, end));
    if (!match || match.length < 2 || !lists_meet(match.phrase->get("kind"), kinds)) return {};
    return {match.phrase, chunk.head, chunk.last};
}

bool PoleThings::is_pronoun(const Chunk& chunk) const {
    return chunk.last - chunk.first == 1 && d_.tokens[chunk.head].tag == Tag::prp;
}

/// The preposition joins a noun to the one before it, and not a time or a manner: "to Tarvik", not "by noon".
bool PoleThings::belongs(std::uint32_t c) const {
    if (c + 1 >= d_.chunks.size() || d_.chunks[c].kind != ChunkKind::prep) return false;
    const Chunk& noun = d_.chunks[c + 1];
    if (noun.kind != ChunkKind::noun || noun.sentence != d_.chunks[c].sentence) return false;
    const bool by_some = lower(d_, d_.chunks[c].first) == "by" && d_.tokens[noun.head].tag == Tag::nns;  // "a strike by train drivers"
    if (!by_some && !text::is_one_of(lower(d_, d_.chunks[c].first), "of", "in", "at", "on", "to", "for", "from", "near", "against", "over",
                                                         "between", "beside", "into", "above", "outside", "under"))
        return false;
    // "left the rate | on | hold": a state, not a place
    if (states_.longest(d_.words_from(d_.chunks[c].first, noun.last))) return false;
    return figures_in(r_, noun.first, noun.last).empty();
}

/// "to | and | from | Elm", "in | and | out | of | Elm": the last of prepositions that share a noun; else `c`.
std::uint32_t PoleThings::skip_pair(std::uint32_t c) const {
    constexpr std::uint32_t longest = 4;
    if (c + longest >= d_.chunks.size() || lower(d_, d_.chunks[c + 1].first) != "and" || d_.chunks[c].kind == ChunkKind::noun) return c;
    const std::uint32_t second = c + 2, third = c + 3;
    if (lower(d_, d_.chunks[second].first) == "out" && lower(d_, d_.chunks[third].first) == "of") return third;
    return d_.chunks[second].kind == ChunkKind::prep ? second : c;
}

/// "Highway 31", "Reactor 2": the number behind a noun is its name, and counts nothing.
bool PoleThings::is_number_of(std::uint32_t token, const Chunk& chunk) const {
    if (token <= chunk.first || token >= chunk.last || d_.tokens[token].tag != Tag::cd) return false;
    const Tag before = d_.tokens[token - 1].tag;
    return before == Tag::nn || before == Tag::nnp;
}

/// What the noun phrase and a phrase of place or belonging after it say beside the noun itself.
std::vector<std::string> PoleThings::modifiers(std::uint32_t chunk, std::uint32_t first,
                                               std::uint32_t last) const {
    std::vector<std::string> found;
    const auto take = [&](std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t t = from; t < to; ++t) {
            const Tag tag = d_.tokens[t].tag;
            // "the shattered wall" is no other one than "the wall"
            const bool participle = !segment::is_noun(tag) && lemma_of(d_, t, 'v') != lower(d_, t);
            const bool says_which =
                segment::is_noun(tag) || (segment::is_adjective(tag) && !participle) || r_.names.at(t) || is_number_of(t, d_.chunks[chunk]);
            if (says_which && !some_.longest(d_.words_from(t, to))) found.emplace_back(sense_at(r_, t, to).text);
        }
    };
    take(d_.chunks[chunk].first, first);
    take(last, d_.chunks[chunk].last);
    // "the road to Tarvik", "the minister of finance"
    for (std::uint32_t c = skip_pair(chunk + 1); belongs(c); c += 2) take(d_.chunks[c + 1].first, d_.chunks[c + 1].last);
    const std::uint32_t other_end = chunk + 4;
    if (other_end < d_.chunks.size() && before_between(other_end) == chunk)
        take(d_.chunks[other_end].first, d_.chunks[other_end].last);
    // "the driver, 41, ...": no other driver
    const std::uint32_t comma = d_.chunks[chunk].last;
    if (comma + 2 < d_.tokens.size() && d_.text(comma) == "," && d_.tokens[comma + 1].tag == Tag::cd && d_.text(comma + 2) == ",")
        found.push_back("aged " + std::string(lower(d_, comma + 1)));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// " private" of "private schools", " enemy" of people, where it is no name and not how many.
std::string PoleThings::kind_before(const Chunk& chunk, bool of_people) const {
    const std::uint32_t t = chunk.head - 1;
    if (chunk.head == chunk.first || r_.names.at(t) || some_.longest(d_.words_from(t, chunk.head))) return {};
    const bool told = segment::is_adjective(d_.tokens[t].tag) || d_.tokens[t].tag == Tag::nnp || (of_people && segment::is_noun(d_.tokens[t].tag));
    return told ? " " + std::string(lower(d_, t)) : std::string();
}

void PoleThings::determine(PoleThing& thing, const Chunk& chunk) const {
    const auto opens = lower(d_, chunk.first);
    if (d_.tokens[chunk.head].tag == Tag::nns && !thing.mass) thing.many = "#many" + kind_before(chunk, !thing.single);
    thing.none = chunk.negated;
    thing.any = chunk.negated || opens == "any";
    // "a UN convoy": of a thing that is told of closely the news means the one
    const bool told = (opens == "a" || opens == "an") && !thing.modifiers.empty() && thing.single;
    thing.all = opens == "both" || opens == "all" || (opens == "the" && chunk.first + 1 < chunk.head && d_.tokens[chunk.first + 1].tag == Tag::cd && d_.text(chunk.first + 1).find('-') == std::string_view::npos);
    for (std::uint32_t t = chunk.first + (told ? 1 : 0); t < chunk.last && !thing.any && !thing.all; ++t)
        thing.some |= bool(some_.longest(d_.words_from(t, chunk.last))) ||
                      (d_.tokens[t].tag == Tag::cd && t != chunk.head && !is_number_of(t, chunk) && !lower(d_, chunk.head).ends_with("year-old"));
    const Tag tag = d_.tokens[chunk.first].tag;
    bool determined =
        tag == Tag::dt || tag == Tag::prps || tag == Tag::pdt || opens == "both" || opens == "all";
    for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
        determined |= d_.tokens[t].tag == Tag::pos || r_.names.at(t);
    determined |= std::any_of(thing.modifiers.begin(), thing.modifiers.end(),
                              [](const std::string& word) { return word.front() == '@'; });
    if (determined || thing.mass || d_.tokens[chunk.head].tag != Tag::nns) return;
    thing.some = thing.any = true;
}

PoleThing PoleThings::thing_of(const Found& found, std::uint32_t chunk) const {
    PoleThing thing;
    thing.id = std::string(sense_of_kin(*found.phrase));
    thing.name = std::string(d_.text(d_.span(found.first, found.last)));
    thing.about = "state of " + thing.id;
    thing.axis = std::string(found.phrase->get("axis"));
    thing.changes = std::string(found.phrase->get("changes"));
    thing.mass = found.phrase->get("plural") == "one";
    thing.single = !lists_meet(found.phrase->get("kind"), "people|one|captive|place");
    thing.held = found.phrase->get("held") == "yes";
    thing.modifiers = modifiers(chunk, found.first, found.last);
    // one school named and one not may be two schools
    const bool which = found.phrase->get("which") == "stated";
    if (which && thing.modifiers.empty()) thing.modifiers = modifiers_before(found, chunk);
    if (which && !thing.modifiers.empty()) thing.id += named_mark;
    for (std::uint32_t t = d_.chunks[chunk].first; which && t < d_.chunks[chunk].last; ++t)
        if (is_road_number(t)) thing.id = numbered_road, thing.modifiers.insert(thing.modifiers.begin(), std::string(road_mark) + std::string(lower(d_, t)));
    if (found.phrase->get("modified-by") == "names")
        std::erase_if(thing.modifiers, [](const std::string& word) { return word.front() != '@'; });
    return thing;
}

/// "The unit", after "the maternity unit in Elm": what the text said of the only one it named so far.
std::vector<std::string> PoleThings::modifiers_before(const Found& found, std::uint32_t chunk) const {
    const auto opens = lower(d_, d_.chunks[chunk].first);
    if (opens != "the" && opens != "this" && opens != "that") return {};
    std::vector<std::string> said;
    for (std::uint32_t c = 0; c < chunk; ++c) {
        const Chunk& other = d_.chunks[c];
        if (other.kind != ChunkKind::noun || segment::is_noun(d_.tokens[other.head].tag) == false) continue;
        const Found same = ending_at(other.first, other.head + 1, found.phrase->get("kind"));
        if (!same.phrase || sense_of_kin(*same.phrase) != sense_of_kin(*found.phrase)) continue;
        auto words = modifiers(c, same.first, same.last);
        if (words.empty() || words == said) continue;
        if (!said.empty()) return {};
        said = std::move(words);
    }
    return said;
}

/// "The old mill": whatever noun it is.
std::optional<PoleThing> PoleThings::any_noun(std::uint32_t c) const {
    const Chunk& chunk = d_.chunks[c];
    const Tag tag = d_.tokens[chunk.head].tag;
    if ((tag != Tag::nn && tag != Tag::nns) || r_.names.at(chunk.head)) return std::nullopt;
    PoleThing thing;
    thing.id = std::string(sense_at(r_, chunk.head, chunk.last).text);
    thing.name = std::string(d_.text(d_.span(chunk.first, chunk.last)));
    thing.about = "state of " + thing.id;
    thing.modifiers = modifiers(c, chunk.head, chunk.head + 1);
    if (!thing.modifiers.empty()) thing.id += named_mark;
    determine(thing, chunk);
    return thing;
}

/// "The nurse", "the 34-year-old", "his co-pilot": one person, told of by whatever noun.
std::optional<PoleThing> PoleThings::one_person(std::uint32_t c) const {
    static const PhraseTable& nouns = d_.pack->phrases("person-noun");
    const Chunk& chunk = d_.chunks[c];
    const auto word = lower(d_, chunk.head);
    const bool definite = d_.tokens[chunk.first].tag == Tag::prps || text::is_one_of(lower(d_, chunk.first), "the", "this");
    const bool known = word.ends_with("year-old") || nouns.longest(d_.words_from(chunk.head, chunk.head + 1));
    if (!definite || !known || d_.tokens[chunk.head].tag == Tag::nns || r_.names.at(chunk.head)) return std::nullopt;
    PoleThing thing;
    thing.id = noun_lemma(d_, chunk.head);
    thing.name = std::string(d_.text(d_.span(chunk.first, chunk.last)));
    thing.about = "state of " + thing.name;
    thing.axis = "in office";
    thing.changes = "down";
    thing.modifiers = modifiers(c, chunk.head, chunk.head + 1);
    if (!thing.modifiers.empty()) thing.id += named_mark;
    determine(thing, chunk);
    return thing;
}

/// A place that a name stands for; of "the town of Elm" the name.
std::optional<PoleThing> PoleThings::place(std::uint32_t c) const {
    const NameMention* mention = r_.names.at(d_.chunks[c].head);
    const bool of_name = c + 2 < d_.chunks.size() && d_.chunks[c + 2].kind == ChunkKind::noun &&
                         d_.chunks[c + 1].kind == ChunkKind::prep && lower(d_, d_.chunks[c + 1].first) == "of";
    if (!mention && of_name) mention = r_.names.at(d_.chunks[c + 2].head);
    if (!mention) return std::nullopt;
    const NamedEntity& entity = r_.names.entities[mention->name];
    if (entity.type != EntityType::place && entity.type != EntityType::thing) return std::nullopt;
    return named_by(entity, mention->inferred);
}

/// "The tanker Elena", and "the Elena" where the article says elsewhere that it is a tanker.
std::optional<PoleThing> PoleThings::named_thing(std::uint32_t c, std::string_view kinds) const {
    const NameMention* mention = r_.names.at(d_.chunks[c].head);
    if (!mention) return std::nullopt;
    const NamedEntity& entity = r_.names.entities[mention->name];
    if (entity.type == EntityType::person || entity.type == EntityType::country) return std::nullopt;
    for (const NameMention& other : r_.names.mentions) {
        if (other.name != mention->name || other.first >= other.last) continue;
        const std::uint32_t at = chunk_of(d_, other.first);
        if (at == no_chunk) continue;
        Found found = ending_at(d_.chunks[at].first, other.first, kinds);
        if (!found.phrase && other.last <= d_.chunks[at].head)
            found = ending_at(other.last, d_.chunks[at].head + 1, kinds);
        if (!found.phrase) continue;
        PoleThing thing = thing_of(found, c);
        thing.modifiers = {"@" + entity.id};
        return thing;
    }
    return std::nullopt;
}

/// The person named at a token of the chunk.
std::optional<PoleThing> PoleThings::named(std::uint32_t token, std::uint32_t head) const {
    const NameMention* mention = r_.names.at(token);
    if (!mention || head >= mention->last) return std::nullopt;
    const NamedEntity& entity = r_.names.entities[mention->name];
    if (entity.type != EntityType::person) return std::nullopt;
    PoleThing thing = named_by(entity, mention->inferred);
    thing.axis = "in office";
    thing.changes = "down";
    return thing;
}

/// "The N14", "the A9 motorway": a letter that roads are numbered by, and digits.
bool PoleThings::is_road_number(std::uint32_t token) const {
    constexpr std::size_t longest = 5;
    const std::string_view text = d_.text(token);
    const std::size_t letters = static_cast<std::size_t>(std::ranges::find_if(text, [](char c) { return c >= '0' && c <= '9'; }) - text.begin());
    const bool digits = letters < text.size() && std::ranges::all_of(text.substr(letters), [](char c) { return c >= '0' && c <= '9'; });
    return digits && text.size() <= longest && text.front() >= 'A' && text.front() <= 'Z' && d_.pack->phrases("road-letter").written(lower(d_, token).substr(0, letters)) != nullptr;
}

std::optional<PoleThing> PoleThings::road(std::uint32_t c) const {
    const Chunk& chunk = d_.chunks[c];
    if (chunk.last - chunk.first == 2 && lower(d_, chunk.first) != "the") return std::nullopt;
    PoleThing thing;
    thing.id = std::string(numbered_road);
    thing.name = std::string(d_.text(chunk.head));
    thing.about = "state of " + thing.name;
    thing.axis = "open";
    thing.changes = "both";
    thing.modifiers = modifiers(c, chunk.head + 1, chunk.last);
    thing.modifiers.insert(thing.modifiers.begin(), std::string(road_mark) + std::string(lower(d_, chunk.head)));
    return thing;
}

/// "It broke": the only thing of the kinds that this sentence so far and the one before name.
std::optional<PoleThing> PoleThings::pronoun(std::uint32_t chunk, std::string_view kinds) const {
    const std::uint32_t sentence = d_.chunks[chunk].sentence;
    std::optional<PoleThing> only;
    for (std::uint32_t c = chunk; c-- > 0 && d_.chunks[c].sentence + 1U >= sentence;) {
        if (d_.chunks[c].kind != ChunkKind::noun) continue;
        const Found found = ending_at(d_.chunks[c].first, d_.chunks[c].head + 1, kinds);
        if (!found.phrase) continue;
        PoleThing thing = thing_of(found, c);
        if (only && only->id != thing.id) return std::nullopt;
        if (!only) only = std::move(thing);
    }
    if (only) only->inferred = true;
    return only;
}

/// "He was pulled out": the only person that this sentence so far and the one before tell of by what he is, where neither names
/// anybody.
std::optional<PoleThing> PoleThings::person_of_pronoun(std::uint32_t chunk, std::string_view kinds) const {
    const std::uint32_t sentence = d_.chunks[chunk].sentence;
    std::optional<PoleThing> only;
    for (std::uint32_t c = chunk; c-- > 0 && d_.chunks[c].sentence + 1U >= sentence;) {
        const Chunk& other = d_.chunks[c];
        if (other.kind != ChunkKind::noun || is_pronoun(other)) continue;
        if (named(other.head, other.head)) return std::nullopt;
        const Found found = ending_at(other.first, other.head + 1, kinds);
        if (!found.phrase || !lists_meet(found.phrase->get("kind"), "person|one") || d_.tokens[other.head].tag == Tag::nns) continue;
        PoleThing thing = thing_of(found, c);
        if (only && only->id != thing.id) return std::nullopt;
        if (!only) only = std::move(thing);
    }
    if (only) only->inferred = true;
    return only;
}

/// "Trains between A and B": the noun before "between", where the reader of clauses saw B.
std::uint32_t PoleThings::before_between(std::uint32_t c) const {
    if (c < 4 || d_.chunks[c - 1].kind != ChunkKind::other || d_.chunks[c - 4].kind != ChunkKind::noun)
        return c;
    return lower(d_, d_.chunks[c - 1].first) == "and" && lower(d_, d_.chunks[c - 3].first) == "between"
               ? c - 4
               : c;
}

/// "One of the guards", "neither of the gates", "all of the sirens": of how many of those whom the noun behind "of" names.
std::optional<PoleThing> PoleThings::share_of(std::uint32_t c, std::string_view kinds) const {
    const Chunk& chunk = d_.chunks[c];
    const bool tied = c + 2 < d_.chunks.size() && d_.chunks[c + 2].sentence == chunk.sentence && d_.chunks[c + 2].kind == ChunkKind::noun &&
                      lower(d_, d_.chunks[c + 1].first) == "of";
    if (!tied || chunk.last - chunk.first != 1) return std::nullopt;
    const auto word = lower(d_, chunk.first);
    const bool all = text::is_one_of(word, "all", "both", "each"), none = chunk.negated;
    if (!all && !none && d_.tokens[chunk.first].tag != Tag::cd && !some_.longest(d_.words_from(chunk.first, chunk.last))) return std::nullopt;
    auto thing = of_noun(c + 2, kinds);
    if (!thing) return std::nullopt;
    thing->all = all, thing->none = none, thing->any = none, thing->some = !all && !none;
    return thing;
}

std::optional<PoleThing> PoleThings::in_chunk(std::uint32_t c, std::string_view kinds) const {
    c = before_between(c);
    if (auto thing = share_of(c, kinds)) return thing;
    return of_noun(c, kinds);
}

std::optional<PoleThing> PoleThings::of_noun(std::uint32_t c, std::string_view kinds) const {
    const Chunk& chunk = d_.chunks[c];
    if (chunk.kind != ChunkKind::noun) return std::nullopt;
    const bool person =
        in_list(kinds, "person") || in_list(kinds, "named");  // "named": no word for a person will do
    if (person)
        if (auto thing = named(chunk.head, chunk.head)) return thing;
    if (is_pronoun(chunk)) {
        const auto word = lower(d_, chunk.head);
        const bool of_person = word == "he" || word == "she" || word == "him" || word == "her";
        if (of_person) return person_of_pronoun(c, kinds);
        return person && lists_meet("person", kinds) ? std::nullopt : pronoun(c, kinds);
    }
    if (in_list(kinds, "placename"))
        if (auto thing = place(c)) return thing;
    if (in_list(kinds, "any")) return any_noun(c);
    if (in_list(kinds, "place") && is_road_number(chunk.head) && chunk.last - chunk.first <= 2) return road(c);
    if (auto thing = named_thing(c, kinds)) return thing;
    const Found found = ending_at(chunk.first, chunk.head + 1, kinds);
    // "the barriers | at | the old crossing", of which the reader of clauses took the last noun
    const bool behind = c >= 2 && d_.chunks[c - 1].kind == ChunkKind::prep &&
                        d_.chunks[c - 2].kind == ChunkKind::noun &&
                        d_.chunks[c - 2].sentence == chunk.sentence;
    if (!found.phrase)
        if (const Found wide = beyond(chunk, kinds); wide.phrase) {
            PoleThing thing = thing_of(wide, c);
            determine(thing, chunk);
            return thing;
        }
    if (!found.phrase && in_list(kinds, "one"))
        if (auto thing = one_person(c)) return thing;
    if (!found.phrase) return behind && !is_pronoun(d_.chunks[c - 2]) ? of_noun(before_between(c - 2), kinds) : std::nullopt;
    PoleThing thing = thing_of(found, c);
    if (found.phrase->get("modified-by") == "needed" && thing.modifiers.empty()) return std::nullopt;
    determine(thing, chunk);
    return thing;
}

std::optional<PoleThing> PoleThings::fixed(std::uint32_t chunk, std::string_view id) const {
    if (d_.chunks[chunk].kind != ChunkKind::noun) return std::nullopt;
    PoleThing thing;
    thing.id = std::string(id);
    thing.name = thing.id;
    thing.about = "state of " + thing.id;
    thing.none = d_.chunks[chunk].negated;  // "nobody was let ashore"
    if (is_pronoun(d_.chunks[chunk])) return thing;
    thing.modifiers = modifiers(chunk, d_.chunks[chunk].last, d_.chunks[chunk].last);
    thing.inferred = true;
    return thing;
}

std::optional<PoleThing> PoleThings::before_head(std::uint32_t c, std::string_view kinds) const {
    const Chunk& chunk = d_.chunks[c];
    if (in_list(kinds, "person"))
        for (std::uint32_t t = chunk.first; t < chunk.head; ++t)
            if (auto thing = named(t, t)) return thing;
    const Found found = ending_at(chunk.first, chunk.head, kinds);
    if (!found.phrase) return std::nullopt;
    PoleThing thing = thing_of(found, c);
    std::erase(thing.modifiers, noun_lemma(d_, chunk.head));
    if (thing.modifiers.empty() && thing.id.ends_with(named_mark))
        thing.id.resize(thing.id.size() - named_mark.size());
    thing.any = true;
    return thing;
}

/// "The ministry said it would": the speaker, unless a pronoun names that one too.
std::optional<PoleThing> PoleThings::speaker_of(std::uint32_t token) const {
    const Attribution* a = speaker_at(r_, token);
    if (!a) return std::nullopt;
    const auto c = std::find_if(d_.chunks.begin(), d_.chunks.end(), [&](const Chunk& x) {
        return d_.tokens[x.first].begin == a->name_span.begin;
    });
    if (c == d_.chunks.end() || is_pronoun(*c)) return std::nullopt;
    auto speaker = holder(static_cast<std::uint32_t>(c - d_.chunks.begin()), false);
    if (speaker) speaker->inferred = true;
    return speaker;
}

std::optional<PoleThing> PoleThings::holder(std::uint32_t c, bool self) const {
    const Chunk& chunk = d_.chunks[c];
    if (chunk.kind != ChunkKind::noun) return std::nullopt;
    PoleThing thing;
    const ChunkEntity e = entity_of(r_, chunk);
    if (e.entity) {
        thing.id = "@" + (self ? e.entity->id : party_of(*e.entity));
        thing.name = e.entity->name;
        thing.about = "stand of " + thing.name;
        thing.inferred = e.mention->inferred;
        if (self && !(e.mention->first <= chunk.head && chunk.head < e.mention->last)) return std::nullopt;
        return thing;
    }
    if (is_pronoun(chunk) && !self) return speaker_of(chunk.head);
    if (is_pronoun(chunk) || self || !segment::is_noun(d_.tokens[chunk.head].tag)) return std::nullopt;
    // "the president of Norland" is "Norland's president"
    if (c + 2 < d_.chunks.size() && d_.chunks[c + 1].kind == ChunkKind::prep && lower(d_, d_.chunks[c + 1].first) == "of")
        if (const ChunkEntity of = entity_of(r_, d_.chunks[c + 2]); of.entity && of.mention->first <= d_.chunks[c + 2].head) {
            thing.id = "@" + party_of(*of.entity);
            thing.name = std::string(d_.text(d_.span(chunk.first, d_.chunks[c + 2].last)));
            thing.about = "stand of " + thing.name;
            return thing;
        }
    thing.id = "@" + noun_lemma(d_, chunk.head);
    thing.name = std::string(d_.text(d_.span(chunk.first, chunk.last)));
    determine(thing, chunk);
    if (thing.some) return std::nullopt;
    for (const std::string& word : modifiers(c, chunk.head, chunk.head + 1)) thing.id += " " + word;
    return thing;
}

}  // namespace atodds::extract
