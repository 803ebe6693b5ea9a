#include "extract/outcome_things.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_persons.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::Phrase;
using segment::Chunk;
using segment::ChunkKind;
using segment::Tag;

/// Of what somebody is found guilty, by the beginnings of the nouns: "bribery", "taking bribes".
std::vector<std::string> OutcomeThings::charges(std::uint32_t from) const {
    constexpr std::size_t stem = 5;
    auto words = charges_behind(r_, from);
    for (std::string& word : words) word.resize(std::min(word.size(), stem));
    std::erase_if(words, [](const std::string& word) { return word == "court" || word == "jury" || word == "charg"; });
    std::ranges::sort(words);
    return words;
}

/// "Ann Lee, once the police chief of Elm, was acquitted": the only person whom the clause names on the side of the verb that counts.
std::optional<PoleThing> OutcomeThings::only_person(std::uint32_t f, const Phrase& sense, std::uint32_t last) const {
    const Frame& frame = r_.frames[f];
    const Chunk& verb = d_.chunks[frame.verb];
    const bool before = frame.passive || frame.participle || sense.get("of") == "subject";
    const std::uint32_t from = before ? d_.sentences[frame.sentence].first : verb.last, to = before ? verb.first : last;
    const NamedEntity* only = nullptr;
    for (const auto& e : entities_in(r_, from, to)) {
        if (!may_be_person(e)) continue;
        const std::uint32_t c = chunk_of(d_, e.mention->first);
        const bool behind = c != no_chunk && c > 0 && d_.chunks[c - 1].kind == ChunkKind::prep && d_.chunks[c - 1].sentence == frame.sentence;  // "the mother of Ann Lee"
        if ((only != nullptr && only != e.entity) || is_owner(*e.mention) || behind) return std::nullopt;
        only = e.entity;
    }
    const bool set_off = verb.first > 0 && d_.text(verb.first - 1) == ",";  // "Ann Lee, wanted since May, was caught"
    for (std::uint32_t t = from; only != nullptr && t < to && !set_off; ++t)  // another clause stands between
        if (d_.chunks[chunk_of(d_, t) == no_chunk ? frame.verb : chunk_of(d_, t)].kind == ChunkKind::verb && before) return std::nullopt;
    return only != nullptr ? std::optional(person_named(*only)) : std::nullopt;
}

/// "Ex-president Ann Lee", of whom nothing says that she is a person, is the Ann Lee of another article.
PoleThing OutcomeThings::person_named(const NamedEntity& entity) {
    PoleThing thing = named_by(entity, true);
    if (entity.type == EntityType::person) return thing;
    const std::size_t last = thing.id.rfind(' '), before = last == std::string::npos ? last : thing.id.rfind(' ', last - 1);
    if (before != std::string::npos) thing.id = "@" + thing.id.substr(before + 1);
    return thing;
}

bool OutcomeThings::is_owner(const NameMention& name) const { return name.last < d_.tokens.size() && d_.tokens[name.last].tag == Tag::pos; }

/// A person, or a name of two words of which nothing else says what it is: "Oda Lien must pay".
bool OutcomeThings::may_be_person(const ChunkEntity& e) const {
    if (e.entity->type == EntityType::person) return true;
    return e.entity->type == EntityType::thing && !e.mention->demonym && e.mention->last - e.mention->first >= 2 && e.mention->last - e.mention->first <= 3 && segment::is_proper(d_.tokens[e.mention->first].tag);
}

bool OutcomeThings::holds_key(std::uint32_t first, std::uint32_t last, std::string_view keys) const {
    for (std::uint32_t t = first; t < last; ++t)
        if (word_of(t, last, keys)) return true;
    return false;
}

/// How long the word of one of the keys is that begins at a token; 0: none does.
std::uint32_t OutcomeThings::word_of(std::uint32_t token, std::uint32_t end, std::string_view keys) const {
    const auto match = phrase_of<"outcome-word">(d_, token, end);
    for (const Phrase* word = match.phrase; word != nullptr; word = word->same_words)
        if (lists_meet(word->get("key"), keys)) return match.length;
    return 0;
}

std::optional<PoleThing> OutcomeThings::thing_in(const Frame& frame, std::uint32_t chunk, const Phrase& sense, std::uint32_t last) const {
    if (!is_who(chunk, sense.get("who"))) return std::nullopt;
    const Phrase* noun = sense.get("nouns").empty() ? nullptr : noun_of_key(chunk, sense.get("nouns"));
    if (!sense.get("nouns").empty() && noun == nullptr) return std::nullopt;
    if (!sense.get("thing").empty()) return fixed(frame, sense);
    if (sense.get("things") == "group") return group(frame, chunk);
    if (sense.get("things") == "any") {
        auto thing = anything(frame, chunk);
        if (thing && noun != nullptr && !noun->get("sense").empty()) thing->id = std::string(noun->get("sense")) + (thing->id.ends_with(" named") ? " named" : "");
        return thing;
    }
    return person(frame, chunk, last);
}

/// The noun of one of the keys that ends at the head of a chunk.
const Phrase* OutcomeThings::noun_of_key(std::uint32_t chunk, std::string_view keys) const {
    const Chunk& c = d_.chunks[chunk];
    for (std::uint32_t t = c.first; t <= c.head; ++t) {
        const auto match = phrase_of<"outcome-word">(d_, t, c.last);
        if (!match || t + match.length != c.head + 1) continue;
        for (const Phrase* word = match.phrase; word != nullptr; word = word->same_words)
            if (lists_meet(word->get("key"), keys)) return word;
    }
    return nullptr;
}

/// "all": of the whole group. "some": of one or a few of it.
bool OutcomeThings::is_who(std::uint32_t chunk, std::string_view who) const {
    if (who.empty()) return true;
    const Chunk& c = d_.chunks[chunk];
    const auto opens = lower(d_, c.first);
    const bool all = text::is_one_of(opens, "all", "everyone", "everybody", "every", "both") || has_phrase<"outcome-whole">(d_, c.first, c.last);
    if (who == "all") return all && !c.negated;
    const bool counted = d_.tokens[c.first].tag == Tag::cd || text::is_one_of(opens, "one", "several", "some", "many", "dozens", "most");
    return !all && !c.negated && counted;
}

/// "Voters", "a majority of residents"; not "young voters".
bool OutcomeThings::are_doers(const Frame& frame, std::string_view keys) const {
    const std::uint32_t end = d_.chunks[frame.verb].first;
    for (std::uint32_t t = frame.first; t < end; ++t)
        if (word_of(t, end, keys)) return t == frame.first || !segment::is_adjective(d_.tokens[t - 1].tag) || lower(d_, t) == "majority";
    return false;
}

/// "All 23 crew", "one of the 18 pupils": the noun of those who are told of; its names and nouns say which.
std::optional<PoleThing> OutcomeThings::group(const Frame& frame, std::uint32_t chunk) const {
    std::uint32_t c = chunk;
    const bool of = !segment::is_noun(d_.tokens[d_.chunks[c].head].tag) && c + 2 < d_.chunks.size() && lower(d_, d_.chunks[c + 1].first) == "of" && d_.chunks[c + 2].kind == ChunkKind::noun;
    if (of) c += 2;
    const auto& sentence = d_.sentences[frame.sentence];
    std::uint32_t head = d_.chunks[c].head;
    // "all those on board", "eleven people": whom the sentence tells of elsewhere ("a boat with 86 migrants")
    for (std::uint32_t t = sentence.first; is_anybody(head) && t < sentence.last; ++t)
        if (segment::is_noun(d_.tokens[t].tag) && !is_anybody(t) && population_in(d_, t, t + 1)) head = t;
    if (r_.names.at(head)) return std::nullopt;
    PoleThing thing;
    thing.id = is_anybody(head) ? "people" : std::string(sense_at(r_, head, head + 1).text);
    thing.name = std::string(d_.text(d_.span(d_.chunks[c].first, d_.chunks[c].last)));
    thing.about = "state of " + thing.name;
    thing.modifiers = words_of(sentence.first, sentence.last, thing.id);
    return thing;
}

bool OutcomeThings::is_anybody(std::uint32_t token) const {
    return !segment::is_noun(d_.tokens[token].tag) || text::is_one_of(lower(d_, token), "people", "person", "everyone", "everybody", "board", "victims", "others", "survivors");
}

/// A thing that the verb itself is of ("lost | the case"): the names and nouns of its sentence say which.
std::optional<PoleThing> OutcomeThings::fixed(const Frame& frame, const Phrase& sense) const {
    PoleThing thing;
    thing.id = std::string(sense.get("thing"));
    thing.name = thing.id;
    thing.about = "state of " + thing.id;
    const auto& sentence = d_.sentences[frame.sentence];
    thing.modifiers = words_of(sentence.first, sentence.last, {});
    if (thing.modifiers.empty()) return std::nullopt;
    return thing;
}

/// The names and telling nouns of a stretch of text.
std::vector<std::string> OutcomeThings::words_of(std::uint32_t first, std::uint32_t last, std::string_view without) const {
    std::vector<std::string> found;
    for (std::uint32_t t = first; t < last;) {
        if (const NameMention* name = r_.names.at(t)) {
            // "Carmaker Orla", "Orla": by their last word
            if ("@" + std::string(r_.names.entities[name->name].id) != without && !name->demonym && !name->inferred) found.push_back("@" + std::string(lower(d_, name->last - 1)));
            t = std::max(t + 1, name->last);
            continue;
        }
        const bool noun = segment::is_noun(d_.tokens[t].tag) && figures_in(r_, t, t + 1).empty() && !phrase_of<"outcome-idle">(d_, t, t + 1);
        if (noun) {
            std::string word(sense_at(r_, t, t + 1).text);
            if (segment::is_proper(d_.tokens[t].tag)) word = "@" + std::string(lower(d_, t));
            if (!word.empty() && word != without) found.push_back(std::move(word));
        }
        ++t;
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// A name, or any noun with what it says beside it.
std::optional<PoleThing> OutcomeThings::anything(const Frame& frame, std::uint32_t chunk) const {
    const Chunk& c = d_.chunks[chunk];
    if (c.kind != ChunkKind::noun || !segment::is_noun(d_.tokens[c.head].tag) || !figures_in(r_, c.head, c.head + 1).empty()) return std::nullopt;
    if (const NameMention* name = r_.names.at(c.head)) {
        const NamedEntity& entity = r_.names.entities[name->name];
        if (name->demonym || entity.type == EntityType::person || entity.type == EntityType::country || entity.type == EntityType::place) return std::nullopt;
        return named_by(entity, name->inferred);
    }
    auto thing = things_.in_chunk(chunk, "any");
    if (!thing || thing->none || phrase_of<"outcome-idle">(d_, c.head, c.last)) return std::nullopt;
    thing->some = thing->any = false;
    thing->many.clear();
    if (d_.tokens[c.first].tag == Tag::prps) take_owner(frame, chunk, *thing);
    return thing;
}

/// "The court in Elm | annulled | the ban": names of who acts tell which ban it is.
void OutcomeThings::name_doers(std::uint32_t f, PoleThing& thing) const {
    const Frame& frame = r_.frames[f];
    if (frame.passive || thing.id.starts_with("@")) return;
    for (std::string& word : words_of(frame.first, d_.chunks[frame.verb].first, {}))
        if (word.starts_with("@")) thing.modifiers.push_back(std::move(word));
    std::ranges::sort(thing.modifiers);
    thing.modifiers.erase(std::unique(thing.modifiers.begin(), thing.modifiers.end()), thing.modifiers.end());
    if (!thing.modifiers.empty() && !thing.id.ends_with(" named")) thing.id += " named";
}

/// "Ferro | will keep | its headquarters": whose it is.
void OutcomeThings::take_owner(const Frame& frame, std::uint32_t chunk, PoleThing& thing) const {
    const NameMention* name = r_.names.at(d_.chunks[chunk].first);
    if (name == nullptr && frame.subjects.size() == 1 && chunk != frame.subjects.front()) name = entity_of(r_, d_.chunks[frame.subjects.front()]).mention;
    if (name == nullptr) return;
    thing.modifiers.push_back("@" + std::string(r_.names.entities[name->name].id));
    std::ranges::sort(thing.modifiers);
    if (!thing.id.ends_with(" named")) thing.id += " named";
}

/// Somebody by name, also where the name stands between the verb and its word; else one whom a noun tells closely.
std::optional<PoleThing> OutcomeThings::person(const Frame& frame, std::uint32_t chunk, std::uint32_t last) const {
    if (chunk > 1 && d_.chunks[chunk].last - d_.chunks[chunk].first == 1 && d_.tokens[d_.chunks[chunk].first].tag == Tag::cd && d_.text(d_.chunks[chunk].first - 1) == ",")
        if (const std::uint32_t before = chunk_of(d_, d_.chunks[chunk].first - 2); before != no_chunk && before < chunk) return person(frame, before, last);  // "the builder, 32, is"
    const Chunk& c = d_.chunks[chunk];
    if (last != 0 && chunk < frame.verb && chunk > 1 && d_.chunks[chunk - 1].sentence == c.sentence && lower(d_, d_.chunks[chunk - 1].first) == "of") return std::nullopt;  // "the mother of Ann Lee"
    if (auto thing = things_.in_chunk(chunk, "named"); thing && thing->id.starts_with("@")) return thing;
    const NamedEntity* only = nullptr;
    const std::uint32_t to = chunk > frame.verb ? std::max(last, c.last) : c.last;
    for (const auto& e : entities_in(r_, c.first, std::max(to, c.last))) {
        if (!may_be_person(e)) continue;
        if ((only != nullptr && only != e.entity) || is_owner(*e.mention)) return std::nullopt;  // "Ann Lee's lawyer"
        only = e.entity;
    }
    if (only != nullptr) return person_named(*only);
    return by_noun(chunk);
}

/// "A 47-year-old golfer", "the carpenter": one person, told by a noun.
std::optional<PoleThing> OutcomeThings::by_noun(std::uint32_t chunk) const {
    const Chunk& c = d_.chunks[chunk];
    if (c.kind != ChunkKind::noun || c.negated || d_.tokens[c.head].tag != Tag::nn || r_.names.at(c.head)) return std::nullopt;
    const bool one = text::is_one_of(lower(d_, c.first), "a", "an", "the") || d_.tokens[c.first].tag == Tag::nn;
    if (!one || (!phrase_of<"person-noun">(d_, c.head, c.last) && !population_in(d_, c.head, c.last) && !things_.in_chunk(chunk, "one") && age_of(c).empty())) return std::nullopt;
    if (has_phrase<"other-one-word">(d_, c.first, c.last)) return std::nullopt;
    const bool of_named = chunk + 2 < d_.chunks.size() && lower(d_, d_.chunks[chunk + 1].first) == "of" && entity_of(r_, d_.chunks[chunk + 2]).entity;
    auto thing = things_.in_chunk(chunk, "any");
    if (!thing || of_named) return std::nullopt;  // "the mother of Ann Lee"
    const auto& sentence = d_.sentences[c.sentence];
    for (std::string& word : words_of(sentence.first, sentence.last, {}))
        if (word.starts_with("@")) thing->modifiers.push_back(std::move(word));
    if (thing->modifiers.empty()) return std::nullopt;
    if (const std::string age = age_of(c); !age.empty()) {  // "a 52-year-old woman", "the patient, 52,"
        thing->id = "somebody aged " + age;
        std::erase_if(thing->modifiers, [](const std::string& word) { return !word.starts_with("@"); });
        if (thing->modifiers.empty()) return std::nullopt;
    }
    std::ranges::sort(thing->modifiers);
    if (!thing->id.ends_with(" named")) thing->id += " named";
    thing->some = thing->any = false;
    return thing;
}

/// The digits of "a 47-year-old golfer", "the golfer, 47,"; empty: no age is told.
std::string OutcomeThings::age_of(const Chunk& chunk) const {
    const std::string_view text = d_.text(d_.span(chunk.first, chunk.last));
    if (const std::size_t end = text.find("-year-old"); end != std::string_view::npos) {
        std::size_t begin = end;
        while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
        return std::string(text.substr(begin, end - begin));
    }
    const std::uint32_t comma = chunk.last;
    const bool told = comma + 2 < d_.tokens.size() && d_.text(comma) == "," && d_.tokens[comma + 1].tag == Tag::cd && d_.text(comma + 2) == ",";
    return told ? std::string(lower(d_, comma + 1)) : std::string();
}

/// The noun of a coming about that ends at the head of a chunk: "sale", "job cuts".
const Phrase* OutcomeThings::noun_at(const Chunk& chunk) const {
    for (std::uint32_t t = chunk.first; t <= chunk.head; ++t)
        if (const auto match = phrase_of<"outcome-noun">(d_, t, chunk.last); match && t + match.length == chunk.head + 1) return match.phrase;
    return nullptr;
}

/// "the sale | of | the shipyard", "Ann Lee's deportation", "an offer | for | the brewery".
std::optional<PoleThing> OutcomeThings::belonging(const Frame& frame, std::uint32_t chunk, const Phrase& noun) const {
    if (!noun.get("thing").empty()) return fixed(frame, noun);
    const bool of_person = noun.get("things") == "person";
    const Chunk& c = d_.chunks[chunk];
    if (of_person && c.first < c.head)
        if (const NameMention* name = r_.names.at(d_.tokens[c.first].tag == Tag::prps ? c.first : owner_token(c)))
            if (const NamedEntity& entity = r_.names.entities[name->name]; entity.type == EntityType::person) return named_by(entity, name->inferred);
    if (of_person && text::is_one_of(lower(d_, c.first), "his", "her")) return named_before(c);
    const std::string_view prep = noun.get("tie");
    std::uint32_t tie = chunk + 1;  // "an offer | by | Orla | for | the brewery"
    while (tie + 3 < d_.chunks.size() && d_.chunks[tie].kind == ChunkKind::prep && !in_list(prep, lower(d_, d_.chunks[tie].first)) && d_.chunks[tie + 2].kind == ChunkKind::prep) tie += 2;
    const std::uint32_t of = tie + 1;
    if (of >= d_.chunks.size() || d_.chunks[tie].kind != ChunkKind::prep || d_.chunks[of].sentence != c.sentence) return std::nullopt;
    if (!in_list(prep, lower(d_, d_.chunks[tie].first)) || d_.chunks[of].kind != ChunkKind::noun) return std::nullopt;
    return of_person ? person(frame, of, 0) : anything(frame, of);
}

/// "His deportation": of the only person whom the sentence names before.
std::optional<PoleThing> OutcomeThings::named_before(const Chunk& chunk) const {
    const NamedEntity* only = nullptr;
    for (const auto& e : entities_in(r_, d_.sentences[chunk.sentence].first, chunk.first)) {
        if (!may_be_person(e)) continue;
        if (only != nullptr && only != e.entity) return std::nullopt;
        only = e.entity;
    }
    return only != nullptr ? std::optional(person_named(*only)) : std::nullopt;
}

/// The token before "'s".
std::uint32_t OutcomeThings::owner_token(const Chunk& chunk) const {
    for (std::uint32_t t = chunk.first + 1; t < chunk.head; ++t)
        if (d_.tokens[t].tag == Tag::pos) return t - 1;
    return chunk.head;
}

}  // namespace atodds::extract
