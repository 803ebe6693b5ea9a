#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/own_ages.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"
#include "extract/told_ages.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::Document;

namespace {

constexpr int oldest_age = 115;   // years; a larger number beside a name is no age
constexpr int youngest_age = 1;

/// The whole number of years that a figure gives; nothing when it is a range, has a unit of its own or is no age.
std::optional<int> years_of(const Document& d, const Mention& m) {
    if (!m.value || !m.value->nominal) return std::nullopt;
    const bool plain = m.type == MentionType::number && m.last_token == m.first_token + 1 && !d.text(m.first_token).empty();
    if (m.type != MentionType::age && !plain) return std::nullopt;
    const std::string text = m.value->nominal->text();
    if (text.empty() || text.size() > 3 || text.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    const int years = std::stoi(text);
    return years >= youngest_age && years <= oldest_age ? std::optional(years) : std::nullopt;
}

class AgeReader {
  public:
    AgeReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Mention& m : r_.figures) {
            const auto years = years_of(d_, m);
            if (years && read_told(m, *years)) continue;
            if (years && read_person(m, *years)) continue;
            if (const auto victim = years ? lone_victim(m) : std::nullopt) {
                if (!victim->role.empty()) add(*victim, m, *years);
                continue;
            }
            if (const auto thing = aged_thing(r_, m); thing && (!thing->person || years)) add(*thing, m);
        }
    }

  private:
    /// "The only victim was a 34-year-old", "its first fatality was that of a teacher aged 34": which one it is, and of what words.
    struct Victim {
        std::string role;  ///< empty: one of some of them only, "the only victim from Elm"
        std::uint32_t first = 0, noun = 0;  ///< tokens
    };

    std::optional<Victim> lone_victim(const Mention& m) const {
        const auto& sentence = d_.sentences[sentence_of(d_, m.first_token)];
        bool dies = false;
        for (std::uint32_t c = chunk_of(d_, m.first_token); c != no_chunk && c-- > 0 && d_.chunks[c].first >= sentence.first;) {
            const Chunk& chunk = d_.chunks[c];
            const bool plain = chunk.kind != segment::ChunkKind::verb || lemma_of(d_, chunk.head, 'v') == "be" || lower(d_, chunk.head) == "aged";
            const bool dying = !plain && phrase_of<"victim-verb">(d_, chunk.head, chunk.last);
            if (!plain && !dying) return std::nullopt;
            dies |= dying;
            if (chunk.kind != segment::ChunkKind::noun) continue;
            const auto noun = phrase_of<"victim-noun">(d_, chunk.head, chunk.last);
            const bool lone = noun && (dies || noun.phrase->get("dies").empty()) && phrase_in(d_, phrases_of<"victim-lone">(d_), chunk.first, chunk.head) && says_who(chunk.last, m.first_token);
            if (lone) return Victim{is_of_all(c) ? role_in(chunk, noun.phrase->get("only")) : std::string(), chunk.first, chunk.head};
        }
        return std::nullopt;
    }

    /// "only victim", "first victim" of words before the noun; empty: any of several.
    std::string role_in(const Chunk& chunk, std::string_view needed) const {
        for (std::uint32_t t = chunk.first; t < chunk.head; ++t)
            if (const auto lone = phrase_of<"victim-lone">(d_, t, chunk.head)) {
                const std::string_view role = lone.phrase->get("role");
                const auto next = d_.tokens[t + 1].tag;  // "the only British victim"
                return segment::is_adjective(next) || next == segment::Tag::nnp || (!needed.empty() && needed != role) ? std::string() : std::string(role) + " victim";
            }
        return {};
    }

    /// Not "the only victim from Elm".
    bool is_of_all(std::uint32_t c) const {
        const bool followed = c + 1 < d_.chunks.size() && d_.chunks[c + 1].kind == segment::ChunkKind::prep;
        return !followed || (lower(d_, d_.chunks[c + 1].first) != "from" && lower(d_, d_.chunks[c + 1].first) != "among");
    }

    /// "was", "that of": what leads from the victim to who it was.
    bool says_who(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t t = from; t < to; ++t)
            if (lemma_of(d_, t, 'v') == "be" || (lower(d_, t) == "that" && lower(d_, t + 1) == "of")) return true;
        return false;
    }

    bool read_person(const Mention& m, int years) {
        const NameMention* person = m.type == MentionType::age ? near(m) : apposed(m);
        if (!person && m.type != MentionType::age) person = at_age(m);
        if (!person && m.type != MentionType::age) person = turned(m);
        if (person) return add(*person, m, years), true;
        const auto who = at_death(m);
        return who && (add(*who, m, years), true);
    }

    /// An age then is no age of today: the two are told apart, and one then is compared by when that was.
    bool read_told(const Mention& m, int years) {
        const auto told = told_age(r_, m);
        if (!told) return false;
        add(*told->who, m, years);
        if (!told->then || is_namesake(*told->who)) return true;
        Claim& claim = out_.back();
        claim.slot = "age:then:" + r_.names.entities[told->who->name].id;
        claim.measure += " then";
        claim.time = told->time;
        return true;
    }

    const NameMention* person_at(std::uint32_t token) const {
        const NameMention* name = token < d_.tokens.size() ? r_.names.at(token) : nullptr;
        return name && r_.names.entities[name->name].type == EntityType::person ? name : nullptr;
    }

    /// "Mara Lind, 54, said": the bare number between commas after a name.
    const NameMention* apposed(const Mention& m) const {
        const std::uint32_t t = m.first_token;
        const auto& sentence = d_.sentences[sentence_of(d_, t)];
        if (t < sentence.first + 2 || d_.text(t - 1) != ",") return nullptr;
        const std::uint32_t after = m.last_token;
        const bool closed = after >= sentence.last || d_.text(after) == "," || d_.text(after) == "." || d_.text(after) == ";" || d_.text(after) == ")";
        return closed && d_.text(t - 2) != "." ? person_at(t - 2) : nullptr;
    }

    /// "At 54 she is not thinking of a garden", of today: what she did "at 23" she did long ago.
    const NameMention* at_age(const Mention& m) const {
        const auto& sentence = d_.sentences[sentence_of(d_, m.first_token)];
        if (m.first_token == sentence.first || lower(d_, m.first_token - 1) != "at") return nullptr;
        const std::uint32_t next = m.last_token < sentence.last && d_.text(m.last_token) == "," ? m.last_token + 1 : m.last_token;
        const NameMention* person = person_at(next);
        if (!person || person->last >= sentence.last) return nullptr;
        const auto tag = d_.tokens[person->last].tag;
        return tag == segment::Tag::vbz || tag == segment::Tag::vbp ? person : nullptr;
    }

    /// "Mara Lind, who turned 54 in May": in the year of the print.
    const NameMention* turned(const Mention& m) const {
        constexpr std::uint32_t reach = 8;  // "Mara Lind, a farm girl who"
        const auto& sentence = d_.sentences[sentence_of(d_, m.first_token)];
        const std::uint32_t verb = m.first_token - 1;
        if (m.first_token < sentence.first + 2 || lower(d_, verb) != "turned" || names_something(m.last_token, sentence)) return nullptr;
        for (const Mention& date : figures_in(r_, m.last_token, std::min(m.last_token + 3, sentence.last)))
            if (date.timex && r_.published && r_.published->from && date.timex->range.to && *r_.published->from - *date.timex->range.to > std::chrono::days(year)) return nullptr;
        for (std::uint32_t t = verb; t-- > sentence.first && verb - t <= reach;)
            if (const NameMention* name = person_at(t)) return name;
        return nullptr;
    }
    static constexpr int year = 366;

    /// "She passed away at the age of 84", "the singer died aged 70", "he was 79 when he died": whoever the clause is about.
    std::optional<Person> at_death(const Mention& m) const {
        static const rules::PhraseTable& deaths = d_.pack->phrases("death-verb");
        const std::uint32_t s = sentence_of(d_, m.first_token);
        if (m.first_token == d_.sentences[s].first) return std::nullopt;
        const auto [begin, end] = frames_of_sentence(r_, s);
        bool dies = false;
        const Frame* own = nullptr;
        for (std::uint32_t f = begin; f < end; ++f) {
            const Chunk& verb = d_.chunks[r_.frames[f].verb];
            dies |= bool(deaths.longest(d_.words_from(verb.head, d_.sentences[s].last)));
            if (verb.last <= m.first_token) own = &r_.frames[f];
        }
        const bool introduced = m.type == MentionType::age || lower(d_, m.first_token - 1) == "of" || lower(d_, m.first_token - 1) == "aged";
        const bool told = own && (introduced || (verb_lemma(*own) == "be" && d_.chunks[own->verb].last == m.first_token));
        if (!dies || !told || own->subjects.empty()) return std::nullopt;
        return person_of(r_, own->subjects.front());
    }

    /// "turned 54 offers down".
    bool names_something(std::uint32_t token, const segment::Sentence& sentence) const {
        return token < sentence.last && (segment::is_noun(d_.tokens[token].tag) || segment::is_adjective(d_.tokens[token].tag));
    }

    /// "54-year-old Mara Lind", "Mara Lind, a 54-year-old teacher", "Mara Lind, aged 54".
    const NameMention* near(const Mention& m) const {
        constexpr std::uint32_t reach = 4;  // tokens: a job title, an article, a comma
        const auto& sentence = d_.sentences[sentence_of(d_, m.first_token)];
        for (std::uint32_t t = m.last_token; t < std::min(m.last_token + reach, sentence.last); ++t) {
            if (const NameMention* name = person_at(t)) return name;
            const bool names_next = d_.text(t) == "," && person_at(t + 1) && t > m.last_token;  // "a seven-year-old boy, Mara Lind"
            if (!names_next && !segment::is_noun(d_.tokens[t].tag) && !segment::is_adjective(d_.tokens[t].tag)) break;
        }
        for (std::uint32_t t = m.first_token; t-- > sentence.first && m.first_token - t <= reach;) {
            const auto word = lower(d_, t);
            if (word == "him" || (word == "her" && d_.tokens[t].tag == segment::Tag::prp)) return nullptr;  // "a friend who was with him, aged 21"
            if (const NameMention* name = person_at(t)) return name;
            if (word != "," && word != "a" && word != "the" && word != "is" && word != "was" && word != "aged") break;
        }
        return nullptr;
    }

    /// "Viktor Lind Jr., 44": the son, who shares the father's name.
    bool is_namesake(const NameMention& name) const {
        static const rules::PhraseTable& marks = d_.pack->phrases("generation");
const auto end = std::min<std::uint32_t>(name.last + 2, static_cast<std::uint32_t>(d_.tokens.size()));
        for (std::uint32_t t = name.first + 1; t < end; ++t)
            if (marks.longest(d_.words_from(t, end))) return true;
        return false;
    }

    void add(const NameMention& name, const Mention& m, int years) {
        if (is_namesake(name)) return;
        const NamedEntity& person = r_.names.entities[name.name];
        const std::uint32_t first = std::min(name.first, m.first_token), last = std::max(name.last, m.last_token);
        Draft draft(r_, ClaimKind::attribute, first, last);
        draft.part(PartRole::thing, name.first, name.last);
        draft.claim().inferred |= name.inferred;
        fill(draft, person, m, years, first, last);
    }

    void add(const Person& who, const Mention& m, int years) {
        Draft draft(r_, ClaimKind::attribute, m.first_token, m.last_token);
        draft.claim().inferred = true;
        fill(draft, *who.entity, m, years, m.first_token, m.last_token);
    }

    void fill(Draft& draft, const NamedEntity& person, const Mention& m, int years, std::uint32_t first, std::uint32_t last) {
        draft.entity(person, EntityRole::subject, true);
        fill(draft, person.name, person.id, m, std::to_string(years), first, last);
    }

    void add(const Victim& victim, const Mention& m, int years) {
        Draft draft(r_, ClaimKind::attribute, victim.first, m.last_token);
        std::uint32_t end = m.last_token;  // "a 34-year-old man in Oslo", not "from Oslo", nor where he lived
        while (end < d_.sentences[sentence_of(d_, m.first_token)].last && lower(d_, end) != "from" && d_.tokens[end].kind == segment::TokenKind::word) ++end;
        draft.part(PartRole::thing, victim.noun, victim.noun + 1).place(victim.first, end);
        draft.claim().inferred = true;
        fill(draft, "the " + victim.role, "the " + victim.role, m, std::to_string(years), victim.first, m.last_token);
    }

    /// "The victim, who is 22", "the 3,200-year-old tomb".
    void add(const AgedThing& thing, const Mention& m) {
        const std::string noun(sense_at(r_, thing.noun, thing.noun + 1).text);
        if (noun.empty()) return;
        const std::uint32_t first = std::min(thing.noun, m.first_token), last = std::max(thing.noun + 1, m.last_token);
        Draft draft(r_, ClaimKind::attribute, first, last);
        draft.part(PartRole::thing, thing.noun, thing.noun + 1);
        draft.claim().inferred = true;
        fill(draft, "the " + noun, (thing.person ? "the " : "the thing ") + noun, m, m.value->nominal->text(), first, last);
    }

    void fill(Draft& draft, const std::string& name, const std::string& id, const Mention& m, const std::string& years, std::uint32_t first, std::uint32_t last) {
        Claim& claim = draft.claim();
        claim.value = m.value;
        claim.unit = m.unit;
        claim.measure = "age of " + name;
        claim.slot = "age:" + id;
        claim.attribute = Attribute{id, "age", years, std::nullopt, true};
        draft.part(PartRole::value, m.first_token, m.last_token);
        claim.modality.push_back(Modality::asserted);  // the outlet's own words, whatever is quoted around them
        draft.words(first, last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

/// How old a person is said to be.
void age_claims(const Reading& reading, std::vector<Claim>& out) { AgeReader(reading, out).read(); }

}  // namespace atodds::extract
