// Words that stand for a name: "the ministry", "the president", "the city", pronouns. Resolved only where one
// candidate fits; what is resolved is marked inferred.
#include <algorithm>
#include <array>

#include "extract/names_workspace.hpp"
#include "rules/listed.hpp"
#include "text/one_of.hpp"

namespace atodds::extract::naming {
namespace {

using text::is_one_of;

using segment::Chunk;
using segment::ChunkKind;

constexpr std::uint32_t pronoun_reach = 2;  ///< sentences back, the pronoun's own not counted

class Resolver {
  public:
    explicit Resolver(Workspace& work) : work_(work) {
        for (const NameMention& mention : work.names.mentions) {
            if (mention.first < mention.last) stated_.push_back(mention);
        }
        std::ranges::sort(stated_, {}, &NameMention::first);
        mark_subjects();
        note_heads();
    }

    void run() {
        std::size_t next = 0;  // stated mentions before the token
        for (TokenIndex t = 0; t < work_.size(); ++t) {
            while (next < stated_.size() && stated_[next].first < t) see(stated_[next++]);
            if (work_.is_word(t) && work_.is_free(t)) resolve(t, next);
        }
    }

  private:
    /// A mention is a subject when the noun chunk it heads stands right before a verb chunk.
    void mark_subjects() {
        is_subject_.assign(work_.size(), false);
        const std::vector<Chunk>& chunks = work_.document.chunks;
        for (std::size_t i = 0; i + 1 < chunks.size(); ++i) {
            if (chunks[i].kind != ChunkKind::noun || chunks[i].sentence != chunks[i + 1].sentence) continue;
            const bool verb = (chunks[i + 1].kind == ChunkKind::verb && is_finite(chunks[i + 1])) || acts_behind_aside(i);
            if (verb && !follows_preposition(i)) is_subject_[chunks[i].head] = true;
        }
    }

    /// "Ann Lee, | the former mayor of Elm, | came before a judge", "Ann Lee, | 45, | who leads the council, | came": at the head of a
    /// sentence, with nothing but nouns and clauses on that person set off between.
    bool acts_behind_aside(std::size_t name) const {
        const std::vector<Chunk>& chunks = work_.document.chunks;
        const Chunk& opens = chunks[name];
        if (opens.first != work_.sentence_at(opens.first).first || !work_.is_mark(opens.last, ",") || !work_.is_capital(opens.head)) return false;
        constexpr std::size_t longest = 12;  // chunks of an aside
        bool told_of = false;
        for (std::size_t c = name + 1; c + 1 < chunks.size() && c <= name + longest && chunks[c + 1].sentence == opens.sentence; ++c) {
            if (chunks[c].kind == ChunkKind::verb && !told_of) return false;
            if (!work_.is_mark(chunks[c].first, ",")) continue;
            const bool who = is_one_of(work_.words.at(chunks[c + 1].first), "who", "whose");
            // behind a clause on that person the verb is the sentence's, whatever form the tagger sees: "who leads it, | read | a statement"
            if (c > name + 1 && !who) return chunks[c + 1].kind == ChunkKind::verb && (is_finite(chunks[c + 1]) || (told_of && work_.token(chunks[c + 1].head).tag != segment::Tag::vbg));
            told_of |= who;
        }
        return false;
    }

    bool is_finite(const Chunk& verb) const {
        using segment::Tag;
        for (TokenIndex t = verb.first; t < verb.last; ++t) {
            const Tag tag = work_.token(t).tag;
            if (segment::is_verb(tag) || tag == Tag::md)
                return tag != Tag::vbg && tag != Tag::vbn && tag != Tag::vb;
        }
        return false;
    }

    bool follows_preposition(std::size_t chunk) const {
        if (chunk == 0) return false;
        const Chunk& before = work_.document.chunks[chunk - 1];
        if (before.kind != ChunkKind::prep || before.sentence != work_.document.chunks[chunk].sentence)
            return false;
        return !is_one_of(work_.words.at(before.first),
                          "that", "as", "while", "because", "if", "since", "although", "though", "after",
                           "before", "when", "where", "until", "whether", "unless");  // these open a clause
    }

    bool is_subject(const NameMention& mention) const {
        return is_subject_[mention.last - 1] && !mention.demonym;
    }

    /// Organisations and groups by each word of their name that is a head ("observatory", "ministry").
    void note_heads() {
        for (NameIndex i = 0; i < work_.names.entities.size(); ++i) {
            const NamedEntity& entity = work_.at(i);
            if (entity.type != EntityType::organisation && entity.type != EntityType::group) continue;
            for (const std::string& word : words_of(entity.id)) {
                const rules::WordId id = work_.document.pack->word(word);
                const bool head =
                    id != rules::unknown_word && work_.cues.heads.exact(std::span(&id, 1)) != nullptr;
                if (head) heads_[word].push_back(i);
            }
        }
    }

    static std::vector<std::string> words_of(std::string_view id) {
        std::vector<std::string> words;
        for (std::size_t at = 0; at < id.size();) {
            const std::size_t end = std::min(id.find(' ', at), id.size());
            if (end > at) words.emplace_back(id.substr(at, end - at));
            at = end + 1;
        }
        return words;
    }

    void see(const NameMention& mention) {
        seen_.resize(work_.names.entities.size());
        seen_[mention.name] = true;
    }

    void resolve(TokenIndex t, std::size_t next) {
        const std::string_view word = work_.words.at(t);
        constexpr std::size_t longest_pronoun = 5;
        const auto begins_pronoun = [](char c) { return c == 'h' || c == 'i' || c == 's' || c == 't'; };
        const bool pronoun = !word.empty() && word.size() <= longest_pronoun && begins_pronoun(word[0]);
        if (pronoun && resolve_pronoun(t, next, word)) return;
        if (t == 0 || !work_.same_sentence(t - 1, t)) return;
        if (const NameIndex owner = owner_before(work_, t); owner != no_name) {
            if (const auto title = work_.match(work_.cues.titles, t))
                office(t, title, stands_for(work_.at(owner)));
            return;
        }
        if (work_.words.at(t - 1) != "the") return;
        if (const auto title = work_.match(work_.cues.titles, t)) return office(t, title, {});
        if (const auto head = work_.match(work_.cues.heads, t)) return body(t, head);
        if (is_one_of(work_.words.at(t), "square", "plaza")) return square(t);
        if (work_.match(work_.cues.kinds, t)) return place(t, next);
    }

    bool resolve_pronoun(TokenIndex t, std::size_t next, std::string_view word) {
        if (is_one_of(word, "he", "she", "him", "her", "his")) {
            person_pronoun(t, next, word);
        } else if (is_one_of(word, "it", "its")) {
            thing_pronoun(t, next);
        } else if (is_one_of(word, "they", "their")) {
            group_pronoun(t, next);
        } else {
            return false;
        }
        return true;
    }

    void claim(TokenIndex t, std::uint32_t length, NameIndex name) {
        NameMention flags;
        flags.inferred = true;
        work_.claim({t, t + length}, name, flags);
    }

    // ---- "the ministry", "the president", "the city"

    /// A short form of a name: capitalised it is the name itself, in lower case it is inferred.
    void body(TokenIndex t, const rules::PhraseTable::Match& head) {
        const auto bodies = heads_.find(head.phrase->base);
        if (bodies == heads_.end() || is_followed_by_name(t + head.length)) return;
        NameIndex only = no_name;
        for (const NameIndex candidate : bodies->second) {
            if (!is_seen(candidate)) continue;
            if (only != no_name) return;
            only = candidate;
        }
        if (only == no_name) return;
        NameMention flags;
        flags.inferred = !work_.is_capital(t);
        work_.claim({t, t + head.length}, only, flags);
    }

    bool is_seen(NameIndex name) const { return name < seen_.size() && seen_[name]; }

    /// "the group of", "the army said" differs: words that make it another one.
    bool is_followed_by_name(TokenIndex t) const {
        if (t >= work_.size() || !work_.same_sentence(t - 1, t)) return false;
        const segment::Token& token = work_.token(t);
        return work_.words.at(t) == "of" || segment::is_noun(token.tag) || work_.is_capital(t);
    }

    /// "the president", "the Turkish president": the one holder of the office, of that owner if one is named.
    void office(TokenIndex t, const rules::PhraseTable::Match& title, const std::string& owner) {
        if (title.phrase->get("kind") == "role" || work_.is_capital(t + title.length)) return;
        const std::string_view wanted = title.phrase->get("office");
        if (wanted.empty() || is_followed_by_name(t + title.length)) return;
        NameIndex only = no_name;
        for (const Person& who : work_.people) {
            if (who.office != wanted || (!owner.empty() && work_.at(who.name).role_of != owner)) continue;
            if (only != no_name) return;
            only = who.name;
        }
        if (only != no_name && is_seen(only)) claim(t, title.length, only);
    }

    /// "the region", "the city": the one place below a country that the last two sentences name.
    void place(TokenIndex t, std::size_t next) {
        if (is_followed_by_name(t + 1) ||
            is_one_of(work_.words.at(t), "state", "area", "quarter", "camp", "island", "county"))
            return;
        NameIndex only = no_name;
        for (std::size_t i = next; i-- > 0 && in_reach(stated_[i], t, 1);) {
            const NamedEntity& entity = work_.at(stated_[i].name);
            if (entity.type != EntityType::place || !entity.stands_for.empty() || stated_[i].demonym || names_a_road(stated_[i]))
                continue;
            if (only != no_name && only != stated_[i].name) return;
            only = stated_[i].name;
        }
        if (only != no_name) claim(t, 1, only);
    }

    /// "On the Marat road": the town is elsewhere.
    bool names_a_road(const NameMention& mention) const {
        static const rules::Listed ways("way-of-town");
        return mention.last < work_.size() && work_.same_sentence(mention.first, mention.last) && !work_.is_capital(mention.last) && ways.has(work_.words.at(mention.last));
    }

    /// "The square": the only one that the text named so far.
    void square(TokenIndex t) {
        if (is_followed_by_name(t + 1)) return;
        const std::string ending = " " + std::string(std::string_view(work_.words.at(t)));
        NameIndex only = no_name;
        for (NameIndex name = 0; name < seen_.size(); ++name) {
            if (!seen_[name] || !work_.at(name).id.ends_with(ending)) continue;
            if (only != no_name) return;
            only = name;
        }
        if (only != no_name) claim(t, 1, only);
    }

    // ---- pronouns

    bool in_reach(const NameMention& mention, TokenIndex t, std::uint32_t reach) const {
        return work_.sentence_of(mention.first) + reach >= work_.sentence_of(t);
    }

    char gender_of(NameIndex name) const {
        const auto who = std::ranges::find(work_.people, name, &Person::name);
        return who == work_.people.end() ? '\0' : who->gender;
    }

    /// The most recent fitting subject; or, when no subject fits, the only fitting name in reach.
    template <class Fits>
    NameIndex antecedent(TokenIndex t, std::size_t next, std::uint32_t reach, Fits fits) const {
        NameIndex only = no_name;
        bool several = false;
        for (std::size_t i = next; i-- > 0 && in_reach(stated_[i], t, reach);) {
            const NameMention& mention = stated_[i];
            if (!fits(mention)) continue;
            if (is_subject(mention)) return has_rival(i, t, fits) ? no_name : mention.name;
            several = several || (only != no_name && only != mention.name);
            only = mention.name;
        }
        return several ? no_name : only;
    }

    /// Another fitting subject in the same sentence leaves it open.
    template <class Fits>
    bool has_rival(std::size_t index, TokenIndex t, Fits fits) const {
        const std::uint32_t sentence = work_.sentence_of(stated_[index].first);
        if (sentence == work_.sentence_of(t)) return false;  // the nearest subject before it
        for (std::size_t i = index; i-- > 0 && work_.sentence_of(stated_[i].first) == sentence;) {
            const bool other = stated_[i].name != stated_[index].name;
            if (other && is_subject(stated_[i]) && fits(stated_[i])) return true;
        }
        return false;
    }

    /// "Osk Baranto fled": a name of two words that nothing makes a person's may be one, and is nearer than who was known before.
    bool stranger_acts_before(TokenIndex t, std::size_t next) const {
        for (std::size_t i = next; i-- > 0 && in_reach(stated_[i], t, 1);) {
            const NameMention& mention = stated_[i];
            const EntityType type = work_.at(mention.name).type;
            if (type == EntityType::person || work_.sentence_of(mention.first) == work_.sentence_of(t)) return false;
            const bool two_words = mention.last - mention.first == 2 && !work_.is_dictionary_form(mention.first) && !work_.is_dictionary_form(mention.first + 1);
            if (type == EntityType::thing && two_words && is_subject(mention)) return true;
        }
        return false;
    }

    void person_pronoun(TokenIndex t, std::size_t next, std::string_view word) {
        const char gender = word == "she" || word == "her" ? 'f' : 'm';
        if (stranger_acts_before(t, next)) return;
        const NameIndex who = antecedent(t, next, pronoun_reach, [&](const NameMention& mention) {
            if (work_.at(mention.name).type != EntityType::person) return false;
            const char known = gender_of(mention.name);
            return known == 0 || known == gender;
        });
        if (who != no_name) claim(t, 1, who);
    }

    bool is_actor(const NameMention& mention) const {
        const EntityType type = work_.at(mention.name).type;
        if (mention.demonym) return false;
        if (mention.capital) return is_subject(mention);
        return type == EntityType::country || type == EntityType::organisation || type == EntityType::group;
    }

    /// "it" that speaks or acts and "its": the subject of this sentence or the one before, when it is the
    /// only one.
    void thing_pronoun(TokenIndex t, std::size_t next) {
        if (work_.words.at(t) == "it" && !acts(t)) return;
        const NameIndex thing = antecedent(
            t, next, 1, [&](const NameMention& mention) { return is_actor(mention) && is_subject(mention); });
        if (thing != no_name) claim(t, 1, thing);
    }

    /// A verb of saying, or any full verb, right after "it"; forms of be, seem and take open "it is clear
    /// that".
    bool acts(TokenIndex t) const {
        while (t + 2 < work_.size() && work_.token(t + 1).tag == segment::Tag::rb && !is_one_of(work_.words.at(t + 1), "not", "n't")) ++t;  // "it now has"
        if (t + 1 >= work_.size() || !work_.same_sentence(t, t + 1)) return false;
        const bool verb =
            segment::is_verb(work_.token(t + 1).tag) || work_.token(t + 1).tag == segment::Tag::md;
        return verb && !is_one_of(work_.words.at(t + 1),
                                  "is",       "was",      "were",  "be",    "been",    "seems",  "seemed",
                                   "appears",  "appeared", "takes", "took",  "remains", "became", "may",
                                   "might",    "could",    "would", "s",     "came",    "comes",  "follows",
                                   "followed", "happened", "means", "meant", "marks",   "marked");
    }

    void group_pronoun(TokenIndex t, std::size_t next) {
        const NameIndex group = antecedent(t, next, 1, [&](const NameMention& mention) {
            const bool group_type = work_.at(mention.name).type == EntityType::group;
            return group_type && is_subject(mention) && !mention.demonym;
        });
        if (group != no_name) claim(t, 1, group);
    }

    Workspace& work_;
    std::vector<NameMention> stated_;  // before any resolving, in text order
    std::vector<bool> is_subject_;     // by head token of a noun chunk
    std::vector<bool> seen_;           // names that stand before the token in hand
    std::map<std::string, std::vector<NameIndex>, std::less<>> heads_;
};

/// A party or union, which those who belong to it speak for; not a school or a firm.
bool has_members(std::string_view id) {
    for (std::size_t at = 0; at < id.size(); at = std::min(id.find(' ', at), id.size() - 1) + 1)
        if (is_one_of(text::Letters(id.substr(at, id.find(' ', at) - at)), "party", "union", "front", "movement", "league", "alliance", "coalition", "bloc", "congress", "association", "federation")) return true;
    return false;
}

/// Past "of", "who chairs", ", a spokesman for" behind a person; 0: no such words. `office`: they name one, which any body may have.
TokenIndex past_tie(const Workspace& work, TokenIndex t, bool& office) {
    if (work.is_word(t) && work.words.at(t) == "of") return t + 1;
    if (!work.is_mark(t, ",")) return 0;
    if (work.is_word(t + 2) && work.words.at(t + 1) == "who") return is_one_of(work.words.at(t + 2), "chairs", "leads", "heads", "founded", "led", "runs") ? t + 3 : 0;
    TokenIndex title = t + 1;
    if (work.is_word(title) && is_one_of(work.words.at(title), "a", "an", "the", "one")) ++title;
    const auto match = work.is_word(title) ? work.match(work.cues.titles, title) : rules::PhraseTable::Match{};
    const TokenIndex tie = title + match.length;
    office = match && work.is_word(tie) && is_one_of(work.words.at(tie), "for", "of");
    return office ? tie + 1 : 0;
}

/// The body named behind a person that he or she speaks for: "Ada Solim | of the Union for Renewal", "Ada Solim, who chairs | the Union",
/// "Ada Solim, a spokeswoman for | the mission".
const NamedEntity* body_behind(const Workspace& work, const NameMention& person) {
    bool office = false;
    TokenIndex t = past_tie(work, person.last, office);
    if (t == 0) return nullptr;
    while (work.is_word(t) && is_one_of(work.words.at(t), "the", "so called", "so-called")) ++t;
    if (t >= work.size() || !work.same_sentence(person.first, t)) return nullptr;
    const NameMention* body = work.mention_at(t);
    const bool names_body = body != nullptr && !body->demonym && (work.at(body->name).type == EntityType::organisation || work.at(body->name).type == EntityType::group);
    return names_body && (office || has_members(work.at(body->name).id)) ? &work.at(body->name) : nullptr;
}

/// "Ada Solim": two words that are no dictionary's, of which nothing says yet who that is.
bool may_be_person(const Workspace& work, const NameMention& mention) {
    const EntityType type = work.at(mention.name).type;
    if (type == EntityType::person) return work.at(mention.name).role_of.empty();
    return type == EntityType::thing && mention.last == mention.first + 2 && !work.is_dictionary_form(mention.first) && !work.is_dictionary_form(mention.first + 1);
}

void note_bodies(Workspace& work) {
    for (const NameMention& mention : work.names.mentions) {
        if (mention.last <= mention.first || !may_be_person(work, mention)) continue;
        if (const NamedEntity* body = body_behind(work, mention)) work.at(mention.name).role_of = stands_for(*body), work.at(mention.name).type = EntityType::person;
    }
}

}  // namespace

void resolve_references(Workspace& work) {
    note_bodies(work);
    if (!work.document.chunks.empty()) Resolver(work).run();
}

}  // namespace atodds::extract::naming
