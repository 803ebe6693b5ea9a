#include "extract/decision_words.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/parties.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_things.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::Phrase;
using segment::Chunk;
using segment::ChunkKind;
using segment::Tag;

namespace {

/// Sentences before a pronoun or a bare "the plan" in which the matter it stands for is named.
constexpr std::uint32_t matter_reach = 2;

std::string_view sense_of(const Phrase& phrase) {
    const auto sense = phrase.get("sense");
    return sense.empty() ? phrase.base : sense;
}

}  // namespace

DecisionWords::DecisionWords(const Reading& reading)
    : r_(reading),
      d_(*reading.document),
      matters_(phrases_of<"decision-matter">(d_)),
      bodies_(phrases_of<"decision-body">(d_)),
      never_(phrases_of<"decision-never">(d_)) {}

std::vector<std::string> DecisionWords::in_order(std::vector<std::string> words) {
    std::erase(words, "");
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

bool DecisionWords::is_time(const Chunk& chunk) const {
    const auto times = figures_in(r_, chunk.first, chunk.last);
    return std::any_of(times.begin(), times.end(), [](const Mention& m) { return m.timex.has_value(); });
}

/// The longest noun of a matter that ends the chunk: "finance bill".
const Phrase* DecisionWords::known_at(const Chunk& chunk) const {
    for (std::uint32_t t = chunk.first; t <= chunk.head; ++t) {
        const auto match = matters_.longest(d_.words_from(t, chunk.head + 1));
        if (match && t + match.length == chunk.head + 1) return match.phrase;
    }
    return nullptr;
}

void DecisionWords::add_range(std::uint32_t first, std::uint32_t last, std::vector<std::string>& words) const {
    static const rules::PhraseTable& senses = d_.pack->phrases("decision-sense");
    for (std::uint32_t t = first; t < last;) {
        if (const auto match = senses.longest(d_.words_from(t, last)); match && !r_.names.at(t)) {
            words.emplace_back(match.phrase->get("sense"));
            t += match.length;
            continue;
        }
        if (const auto match = matters_.longest(d_.words_from(t, last));
            match && match.phrase->get("sense") != "any" && !r_.names.at(t)) {
            words.emplace_back(sense_of(*match.phrase));
            t += match.length;
            continue;
        }
        const Tag tag = d_.tokens[t].tag;
        const Sense sense = sense_at(r_, t, last);
        const bool pronoun = tag == Tag::prp || tag == Tag::prps;
        const bool content = !pronoun && (segment::is_noun(tag) || r_.names.at(t) ||
                             (segment::is_adjective(tag) && lemma_of(d_, t, 'v') == lower(d_, t)));
        if (content && tag != Tag::cd) words.emplace_back(sense.text);
        t += std::max<std::uint32_t>(1, sense.length);
    }
}

bool DecisionWords::belongs(std::uint32_t c) const {
    if (c + 1 >= d_.chunks.size() || d_.chunks[c].kind != ChunkKind::prep) return false;
    const Chunk& noun = d_.chunks[c + 1];
    return noun.kind == ChunkKind::noun && noun.sentence == d_.chunks[c].sentence && !is_time(noun) &&
           text::is_one_of(lower(d_, d_.chunks[c].first),
                           "of", "on", "for", "to", "in", "at", "against", "from", "over", "between", "beside",
                            "near");
}

void DecisionWords::add_behind(std::uint32_t c, std::vector<std::string>& words) const {
    for (; belongs(c + 1); c += 2) add_range(d_.chunks[c + 2].first, d_.chunks[c + 2].last, words);
}

std::vector<std::string> DecisionWords::said_of(std::uint32_t c, const Phrase* known) const {
    const Chunk& chunk = d_.chunks[c];
    std::vector<std::string> words;
    if (known != nullptr) {
        if (known->get("sense") != "any") words.emplace_back(sense_of(*known));
        const auto length = static_cast<std::uint32_t>(std::ranges::count(known->base, ' ')) + 1;
        add_range(chunk.first, chunk.head + 1 - std::min(length, chunk.head + 1 - chunk.first), words);
    } else {
        add_range(chunk.first, chunk.last, words);
    }
    // an amendment is no part of what is decided on the law
    if (known != nullptr && known->get("apart") == "yes") return in_order(std::move(words));
    // "a motion | to cut | the budget": a matter of its own, told by the act and what it is done to
    if (c + 1 < d_.chunks.size() && d_.chunks[c + 1].kind == ChunkKind::verb &&
        d_.tokens[d_.chunks[c + 1].first].tag == Tag::to) {
        std::string act = lemma_of(d_, d_.chunks[c + 1].head, 'v');
        if (c + 2 < d_.chunks.size() && d_.chunks[c + 2].kind == ChunkKind::noun)
            act += " " + std::string(sense_at(r_, d_.chunks[c + 2].head, d_.chunks[c + 2].last).text);
        return {act};
    }
    add_behind(c, words);
    return in_order(std::move(words));
}

/// The last matter named in the sentences before, which a pronoun or a bare "the plan" stands for.
std::optional<std::vector<std::string>> DecisionWords::named_before(std::uint32_t chunk) const {
    const std::uint32_t sentence = d_.chunks[chunk].sentence;
    for (std::uint32_t c = chunk; c-- > 0 && d_.chunks[c].sentence + matter_reach >= sentence;) {
        if (d_.chunks[c].kind != ChunkKind::noun) continue;
        const Phrase* known = known_at(d_.chunks[c]);
        if (known == nullptr) continue;
        auto words = said_of(c, known);
        if (!words.empty()) return words;
    }
    return std::nullopt;
}

/// "An offer", "offers": whichever.
bool DecisionWords::is_any_such(const Chunk& chunk) const {
    const auto opens = lower(d_, chunk.first);
    if (opens == "a" || opens == "an" || opens == "any" || opens == "some") return true;
    return chunk.first == chunk.head && d_.tokens[chunk.head].tag == Tag::nns;
}

std::optional<std::vector<std::string>> DecisionWords::matter(std::uint32_t c, bool known_only) const {
    const Chunk& chunk = d_.chunks[c];
    if (chunk.kind != ChunkKind::noun || is_time(chunk)) return std::nullopt;
    if (d_.tokens[chunk.head].tag == Tag::prp) {
        if (!text::is_one_of(lower(d_, chunk.head), "it", "them", "this", "that")) return std::nullopt;
        return named_before(c);
    }
    if (!segment::is_noun(d_.tokens[chunk.head].tag) && !r_.names.at(chunk.head)) return std::nullopt;
    if (never_.longest(d_.words_from(chunk.head, chunk.last)) || !person(c).empty()) return std::nullopt;
    const Phrase* known = known_at(chunk);
    if (known_only && known == nullptr) return std::nullopt;
    auto words = said_of(c, known);
    const bool offer = known != nullptr && known->get("sense") == "offer";
    if (is_any_such(chunk) && (offer || !belongs(c + 1))) return std::nullopt;
    if (!words.empty()) return words;
    auto before = named_before(c);
    return before ? before : words;
}

void DecisionWords::add(std::uint32_t c, std::vector<std::string>& words) const {
    const Chunk& chunk = d_.chunks[c];
    if (chunk.kind != ChunkKind::noun || d_.tokens[chunk.head].tag == Tag::prp) return;
    add_range(chunk.first, chunk.last, words);
    // "her office": of the agency, where she is "agency head Ann Lee"
    const NameMention* owner = r_.names.at(chunk.first);
    if (owner == nullptr || d_.tokens[chunk.first].tag != Tag::prps) return;
    for (const NameMention& mention : r_.names.mentions) {
        if (mention.name != owner->name || mention.inferred) continue;
        const Chunk& named = d_.chunks[chunk_of(d_, mention.first)];
        add_range(named.first, mention.first, words);
        return;
    }
}

bool DecisionWords::is_body(const std::vector<std::string>& doers) const {
    return std::ranges::any_of(doers, [&](const std::string& doer) {
        return doer.front() == '=' && std::ranges::any_of(bodies_.phrases(), [&](const Phrase& phrase) {
                   return phrase.get("decides") == "yes" && phrase.get("sense") == std::string_view(doer).substr(1);
               });
    });
}

bool DecisionWords::stands_for_body(std::uint32_t c) const {
    const auto match = bodies_.longest(d_.words_from(d_.chunks[c].head, d_.chunks[c].last));
    return match && match.phrase->get("sense") == "any" && match.phrase->get("decides") == "yes";
}

std::string DecisionWords::person(std::uint32_t c) const {
    const Chunk& chunk = d_.chunks[c];
    const NameMention* mention = r_.names.at(chunk.head);
    if (mention == nullptr) return {};
    const NamedEntity& entity = r_.names.entities[mention->name];
    return entity.type == EntityType::person ? "@" + entity.id : std::string();
}

bool DecisionWords::is_own_pronoun(std::uint32_t c) const {
    const Chunk& chunk = d_.chunks[c];
    return chunk.last - chunk.first == 1 && text::is_one_of(lower(d_, chunk.head), "he", "she", "they", "it");
}

void DecisionWords::add_doer(std::uint32_t c, std::vector<std::string>& doers) const {
    if (d_.chunks[c].kind != ChunkKind::noun) return;
    c = behind_partitive(d_, c);  // "none | of | its units"
    const Chunk& chunk = d_.chunks[c];
    if (is_speakers_force(r_, chunk)) return doers.push_back("@" + speaker_at(r_, chunk.first)->id);
    const ChunkEntity named = entity_of(r_, chunk);
    const bool at_head = named.entity && named.mention->first <= chunk.head && chunk.head < named.mention->last;
    if (at_head) {
        doers.push_back("@" + named.entity->id);
        if (named.entity->type == EntityType::person) doers.emplace_back("=person");
        add_body(chunk.first, named.mention->first, doers);  // "their union Verda"
        return;
    }
    if (d_.tokens[chunk.head].tag == Tag::prp) {
        const Attribution* a = speaker_at(r_, chunk.head);
        doers.push_back(a != nullptr ? "@" + a->id : "=" + std::string(lower(d_, chunk.head)));  // whoever that is
        return;
    }
    // "a deputy of the party" is not the party
    if (lower(d_, chunk.first) == "a" || lower(d_, chunk.first) == "an") doers.emplace_back("=one");
    if (!add_body(chunk.first, chunk.head + 1, doers)) {
        doers.push_back("=" + std::string(sense_at(r_, chunk.head, chunk.last).text));
        add_nouns(chunk.first, chunk.head, doers);
    }
    for (; belongs(c + 1) && lower(d_, d_.chunks[c + 1].first) == "of"; c += 2)
        add_range(d_.chunks[c + 2].first, d_.chunks[c + 2].last, doers);
}

/// Nouns and names of a token range: "clear" of "a clear majority" tells nothing of who it is.
void DecisionWords::add_nouns(std::uint32_t first, std::uint32_t last, std::vector<std::string>& doers) const {
    for (std::uint32_t t = first; t < last; ++t)
        if (segment::is_noun(d_.tokens[t].tag) || r_.names.at(t)) add_range(t, t + 1, doers);
}

/// Who says the words at a token, as a doer.
void DecisionWords::add_speaker(std::uint32_t token, std::vector<std::string>& doers) const {
    const Attribution* a = speaker_at(r_, token);
    for (std::uint32_t c = 0; a != nullptr && c < d_.chunks.size(); ++c)
        if (d_.tokens[d_.chunks[c].first].begin == a->name_span.begin) return add_doer(c, doers);
}

/// The body whose noun ends a token range, with what goes with it; false: none.
bool DecisionWords::add_body(std::uint32_t first, std::uint32_t last, std::vector<std::string>& doers) const {
    for (std::uint32_t t = first; t < last; ++t) {
        const auto match = bodies_.longest(d_.words_from(t, last));
        if (!match || t + match.length != last) continue;
        const auto sense = match.phrase->get("sense");
        if (sense != "any") doers.push_back("=" + std::string(sense));
        if (match.phrase->get("part") == "yes") doers.emplace_back("=part");
        if (sense == "any" && d_.tokens[first].tag == Tag::prps) add_speaker(first, doers);  // "its members"
        // "Labour members", but not "a clear majority"
        if (sense == "any" && match.phrase->get("who") != "no") add_range(first, t, doers);
        else add_nouns(first, t, doers);
        return true;
    }
    return false;
}

bool DecisionWords::holds_any(const std::vector<std::string>& words, std::string_view list) const {
    return std::ranges::any_of(words, [&](const std::string& word) { return in_list(list, word); });
}

}  // namespace atodds::extract
