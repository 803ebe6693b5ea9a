// People: a title and a name, or a name that behaves like a person's; then the surname alone.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "extract/names_workspace.hpp"
#include "text/utf8.hpp"

namespace atodds::extract::naming {
namespace {

constexpr std::uint32_t longest_name = 4;  // words of a person's name, particles not counted

/// A title before a name: its words, whose it is, the office.
struct Title {
    Range range;
    NameIndex owner = no_name;
    std::string office;
    char gender = 0;
    bool found() const { return !range.empty(); }
};

class PeopleFinder {
  public:
    explicit PeopleFinder(Workspace& work) : work_(work) {}

    void run() {
        claim_aliases();
        // full names first, wherever they stand; a headline's "Lee" is then the Ann Lee of the text
        for (const Range run : capital_runs(work_)) full_name(run);
        free_surnames();
        for (const Range run : capital_runs(work_)) short_name(run);
        for (const Range run : capital_runs(work_)) {
            if (work_.casing(run.first) == Casing::plain && !known_name(run, {})) name_thing(run);
        }
    }

    /// Names the document has explained, wherever they stand, also at a sentence's begin.
    void claim_aliases() {
        std::set<std::string, std::less<>> first_words;
        for (const auto& [key, name] : work_.aliases) first_words.insert(key.substr(0, key.find(' ')));
        for (const TokenIndex t : work_.capitals()) {
            if (!work_.is_free(t)) continue;
            const std::string_view word = work_.words.at(t);
            if (first_words.contains(word.substr(0, word.find(' ')))) claim_alias_at(t);
        }
    }

    void claim_alias_at(TokenIndex t) {
        constexpr TokenIndex longest = 6;
        const TokenIndex stop = std::min(work_.sentence_at(t).last, t + longest);
        for (TokenIndex last = stop; last > t; --last) {
            const Range range{t, last};
            if (!work_.is_free(range) || !work_.is_capital(last - 1)) continue;
            const auto alias = work_.aliases.find(work_.words.key(range));
            if (alias == work_.aliases.end()) continue;
            const bool opens = t == work_.sentence_at(t).first;
            if (range.size() > 1 || !opens || !work_.gazetteer.is_frequent_word(work_.words.at(t))) {
                work_.claim(range, alias->second);
            }
            return;
        }
    }

  private:
    /// "Amara came to power", where the text names President Josue Amara: a town of the name is not meant, unless a place of that name
    /// is told of anywhere.
    void free_surnames() {
        std::map<NameIndex, bool> is_place;  // the towns that bear a person's surname
        for (const NameMention& mention : work_.names.mentions) {
            if (mention.last != mention.first + 1 || work_.at(mention.name).type != EntityType::place || !is_lone_surname(mention.first)) continue;
            const bool put = follows_preposition({mention.first, mention.last}) || mention.demonym || stands_beside_place({mention.first, mention.last}) || joins_a_name(work_, mention);
            is_place.try_emplace(mention.name, false).first->second |= put;
        }
        for (std::size_t i = 0; i < work_.names.mentions.size(); ++i) {
            const NameMention mention = work_.names.mentions[i];
            const auto found = is_place.find(mention.name);
            if (found != is_place.end() && !found->second && mention.first < mention.last) work_.release(mention);
        }
    }

    /// One person has that surname, and is given by a first name too.
    bool is_lone_surname(TokenIndex t) const {
        const auto bearers = by_surname_.find(std::string(std::string_view(work_.words.at(t))));
        return bearers != by_surname_.end() && bearers->second.size() == 1 && work_.people[bearers->second.front()].parts.size() > 1;
    }

    // ---- titles

    static char gender_of(const rules::Phrase& phrase) {
        const std::string_view gender = phrase.get("gender");
        return gender.empty() ? '\0' : gender.front();
    }

    void take(Title& title, const rules::Phrase& phrase) const {
        const std::string_view office = phrase.get("office");
        if (!office.empty()) title.office = office;
        if (const char gender = gender_of(phrase)) title.gender = gender;
    }

    /// Titles that end just before `t`, more than one ("Foreign Minister Dr"), and their owner before them.
    Title title_before(TokenIndex t) const {
        Title title{{t, t}, no_name, {}, 0};
        constexpr unsigned most_titles = 3;
        for (unsigned i = 0; i < most_titles; ++i) {
            const auto match = work_.match_before(work_.cues.titles, title.range.first);
            if (!match) break;
            title.range.first -= match.length;
            take(title, *match.phrase);
        }
        if (!title.found() && t > 1 && work_.is_mark(t - 1, ",") && work_.same_sentence(t - 2, t)) {
            Title apart = title_before(t - 1);  // "The chancellor, Ivo Brandt,"
            if (!apart.office.empty()) return apart;
        }
        if (!title.found()) return title;
        TokenIndex first = title.range.first;
        while (const auto modifier = work_.match_before(work_.cues.title_modifiers, first))
            first -= modifier.length;
        title.owner = owner_before(work_, first);
        return title;
    }

    /// Titles at the begin of a capitalised run: "President Ann Lee"; the run shrinks to the name.
    Title title_within(Range& run) const {
        Title title{{run.first, run.first}, no_name, {}, 0};
        for (;;) {
            while (run.size() > 1 && work_.match(work_.cues.title_modifiers, run.first) &&
                   is_title_next(run.first + 1)) {
                ++run.first;
            }
            const auto match = work_.match(work_.cues.titles, run.first);
            if (!match || run.first + match.length > run.last) break;
            run.first += match.length;
            if (work_.is_mark(run.first, ".")) ++run.first;
            title.range.last = run.first;
            take(title, *match.phrase);
        }
        if (title.found()) {
            const Title before = title_before(title.range.first);
            title.owner = before.found() ? before.owner : owner_before(work_, title.range.first);
            if (title.office.empty()) title.office = before.office;
        }
        return title;
    }

    bool is_title_next(TokenIndex t) const { return bool(work_.match(work_.cues.titles, t)); }

    /// "Ann Lee, the Turkish president," and "Ann Lee, president of Elmland".
    Title title_after(TokenIndex t) const {
        Title title{{t, t}, no_name, {}, 0};
        if (!work_.is_mark(t, ",")) return title;
        constexpr TokenIndex window = 5, with_age = 4;  // "Ann Lee, the 44-year-old president": an age is several tokens
        for (TokenIndex at = t + 1; at < std::min(work_.size(), t + 1 + window + (is_aged(t + 1) ? with_age : 0)) && work_.same_sentence(t, at); ++at) {
            if ((work_.token(at).kind == segment::TokenKind::punct && !work_.is_mark(at, "-")) || segment::is_verb(work_.token(at).tag)) break;
            const auto match = work_.match(work_.cues.titles, at);
            if (!match || !work_.is_free({at, at + match.length})) continue;
            title.range = {at, at + match.length};
            take(title, *match.phrase);
            title.owner = owner_before(work_, at);
            if (title.owner == no_name) title.owner = owner_after(title.range.last);
            break;
        }
        return title;
    }

    /// "spokesman for the Kremlin", "president of Turkey".
    NameIndex owner_after(TokenIndex t) const {
        if (t + 1 >= work_.size() || !work_.same_sentence(t - 1, t + 1)) return no_name;
        const std::string_view word = work_.words.at(t);
        if (word != "of" && word != "for" && word != "to" && word != "at") return no_name;
        const TokenIndex first = work_.words.at(t + 1) == "the" ? t + 2 : t + 1;
        return work_.name_at(first);
    }

    // ---- full names

    std::vector<std::string> parts_of(Range range) const {
        std::vector<std::string> parts;
        parts.reserve(range.size());
        for (TokenIndex t = range.first; t < range.last; ++t) {
            const std::string_view word = work_.words.at(t);
            for (std::size_t at = 0; at < word.size();) {
                const std::size_t end = std::min(word.find(' ', at), word.size());
                const std::string_view part = word.substr(at, end - at);
                if (!part.empty() && part != "al" && part != "el" && part != "as" && part != "ad")
                    parts.emplace_back(part);
                at = end + 1;
            }
        }
        drop_generation(parts);
        restore_surname(parts);
        return parts;
    }

    static void drop_generation(std::vector<std::string>& parts) {
        constexpr std::array<std::string_view, 5> marks{"jr", "sr", "ii", "iii", "iv"};
        if (!parts.empty() && std::ranges::find(marks, parts.back()) != marks.end()) parts.pop_back();
    }

    /// "Bashar al-Assads government" that lost its apostrophe, where the text has the surname without the s
    /// too.
    void restore_surname(std::vector<std::string>& parts) const {
        constexpr std::size_t shortest = 5;
        if (parts.size() < 2 || parts.back().size() < shortest || parts.back().back() != 's') return;
        const std::string stripped = parts.back().substr(0, parts.back().size() - 1);
        if (stands_capitalised(stripped) && !work_.gazetteer.is_given_name(stripped)) parts.back() = stripped;
    }

    /// The text has the word with a capital, an article before it or not ("al-Assad"). Few articles ask.
    bool stands_capitalised(std::string_view name) const {
        if (!capital_words_) {
            capital_words_.emplace();
            for (TokenIndex t = 0; t < work_.size(); ++t) {
                const std::string_view word = work_.words.at(t);
                if (work_.is_capital(t)) capital_words_->insert(word.substr(word.rfind(' ') + 1));
            }
        }
        return capital_words_->contains(name);
    }

    std::uint32_t capitals(Range range) const {
        std::uint32_t count = 0;
        for (TokenIndex t = range.first; t < range.last; ++t) count += work_.is_capital(t) ? 1 : 0;
        return count;
    }

    bool speaks(Range range) const {
        const TokenIndex after = work_.is_mark(range.last, ",") ? range.last + 1 : range.last;
        const bool full_name = range.last > range.first + 1;  // "Norvik has said" is a firm's as often
        const TokenIndex verb = full_name ? behind_auxiliary(after) : after;
        const bool verb_after = work_.same_sentence(range.first, verb) && work_.match(work_.cues.speech, verb);
        const bool verb_before = range.first > 0 && work_.same_sentence(range.first - 1, range.first) &&
                                 work_.match(work_.cues.speech, range.first - 1);
        return verb_after || verb_before;
    }

    /// "has meanwhile | denied", "had | said".
    TokenIndex behind_auxiliary(TokenIndex t) const {
        if (!work_.is_word(t) || !(work_.words.at(t) == "has" || work_.words.at(t) == "had")) return t;
        return work_.is_word(t + 1) && work_.token(t + 1).tag == segment::Tag::rb ? t + 2 : t + 1;
    }

    /// "Ada Lind, who", "Ada Lind was born": what only a person does or undergoes.
    bool lives(Range range) const {
        const TokenIndex after = work_.is_mark(range.last, ",") ? range.last + 1 : range.last;
        return work_.same_sentence(range.first, after) && (work_.match(work_.cues.life, after) || (after > range.last && is_aged(after)));
    }

    /// "Ada Lind, | a 51-year-old": nothing else is so old by a number before a hyphen.
    bool is_aged(TokenIndex t) const {
        return work_.same_sentence(t, t + 3) && work_.token(t).tag == segment::Tag::dt && work_.token(t + 1).tag == segment::Tag::cd && work_.is_mark(t + 2, "-") && work_.words.at(t + 3) == "year-old";
    }

    bool has_common_word(Range range) const {
        for (TokenIndex t = range.first; t < range.last; ++t) {
            const bool inside = t > range.first && t + 1 < range.last && work_.words.at(t).size() <= 3;  // "Thin Mar Wai"
            if (work_.is_capital(t) && work_.is_common(t) && !inside) return true;
        }
        return false;
    }

    bool follows_article(Range range) const {
        if (range.first == 0 || !work_.same_sentence(range.first - 1, range.first)) return false;
        const std::string_view before = work_.words.at(range.first - 1);
        return before == "the" || before == "a" || before == "an";
    }

    bool follows_preposition(Range range) const {
        return range.first > 0 && work_.same_sentence(range.first - 1, range.first) &&
               work_.match(work_.cues.prepositions, range.first - 1);
    }

    bool looks_like_person(Range range) const {
        const std::uint32_t words = capitals(range);
        if (words < 2 || words > longest_name) return false;
        const bool given = work_.gazetteer.is_given_name(work_.words.at(range.first));
        if (given && !follows_article(range)) return true;
        if (!follows_article(range) && is_put_as_person(work_, range)) return true;
        if (follows_article(range) || has_common_word(range)) return false;
        return (speaks(range) && !work_.ends_with_trade(range)) || lives(range) || has_age(work_, range) || title_after(range.last).found();
    }

    void full_name(Range run) {
        if (work_.casing(run.first) != Casing::plain && !is_titled(run)) return;
        Range name = run;
        Title title = title_within(name);
        if (name.empty()) return;
        if (!title.found()) title = title_before(name.first);
        const bool titled = title.found() && capitals(name) <= longest_name;
        const bool person = titled ? !is_office_of_body(title, name) : looks_like_person(name);
        if (!person) return;
        if (capitals(name) == 1 && (!titled || work_.casing(name.first) != Casing::plain)) return;
        if (capitals(name) == 1 && work_.is_dictionary_form(name.first) && !is_form(title)) return;
        if (!title.found()) title = title_after(name.last);
        add_person(name, title);
    }

    bool is_titled(Range run) const { return is_title_next(run.first) || title_before(run.first).found(); }

    static bool is_form(const Title& title) { return title.office.empty(); }

    /// "chairman Elmford Group": a title before what is no person's name.
    bool is_office_of_body(const Title&, Range name) const {
        return bool(work_.match(work_.cues.heads, name.last - 1));
    }

    void add_person(Range name, const Title& title) {
        const std::vector<std::string> parts = parts_of(name);
        if (parts.empty()) return;
        NameIndex index = person_named(parts, title);
        if (index == no_name) index = new_person(name, parts);
        describe(index, parts, title);
        work_.claim(name, index);
    }

    NameIndex new_person(Range name, const std::vector<std::string>& parts) {
        std::string id;
        for (const std::string& part : parts) id += (id.empty() ? "" : " ") + part;
        // a surname that is a country's or city's id too ("Mr Jordan")
        if (work_.gazetteer.by_id(id) != nullptr) id += " (person)";
        const NameIndex index = work_.entity(id, work_.display(name), EntityType::person);
        if (!people_.try_emplace(index, work_.people.size()).second) return index;
        by_surname_[parts.back()].push_back(work_.people.size());
        work_.people.push_back({index, parts, {}, 0, name.first});
        return index;
    }

    void describe(NameIndex index, const std::vector<std::string>& parts, const Title& title) {
        const auto known = people_.find(index);
        if (known == people_.end()) return;
        Person& who = work_.people[known->second];
        if (parts.size() > who.parts.size()) who.parts = parts;
        if (who.office.empty()) who.office = title.office;
        if (who.gender == 0) who.gender = title.gender;
        if (title.owner != no_name && work_.at(index).role_of.empty()) {
            const NamedEntity& owner = work_.at(title.owner);
            const gazetteer::Entry* entry = work_.gazetteer.by_id(owner.id);
            // of a people ("Muslim preacher") nobody is the voice
            const bool people = owner.type == EntityType::group && entry != nullptr && owner.parent.empty();
            if (people || owner.type == EntityType::thing) return;
            work_.at(index).role_of = owner.type == EntityType::person ? owner.role_of : stands_for(owner);
        }
    }

    /// Whether one name is the end of the other, or both share first and last word ("Ann Lee" of "Ann Mary
    /// Lee").
    static bool same_person(const std::vector<std::string>& a, const std::vector<std::string>& b) {
        const auto& shorter = a.size() <= b.size() ? a : b;
        const auto& longer = a.size() <= b.size() ? b : a;
        const bool ends = std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
        return ends ||
               (shorter.size() > 1 && shorter.front() == longer.front() && shorter.back() == longer.back());
    }

    /// The only person of the document so far that these words can name.
    NameIndex person_named(const std::vector<std::string>& parts, const Title& title) const {
        NameIndex only = no_name;
        const auto namesakes = by_surname_.find(parts.back());
        if (namesakes == by_surname_.end()) return no_name;
        for (const std::size_t index : namesakes->second) {
            const Person& who = work_.people[index];
            if (!same_person(parts, who.parts)) continue;
            if (title.gender != 0 && who.gender != 0 && title.gender != who.gender) continue;
            if (only != no_name && only != who.name) return no_name;
            only = who.name;
        }
        return only;
    }

    /// "Lind", before the text has named a second one: the only one of the surname that stands before.
    NameIndex named_so_far(const std::string& surname, const Title& title, TokenIndex at) const {
        NameIndex only = no_name;
        const auto namesakes = by_surname_.find(surname);
        if (namesakes == by_surname_.end() || title.found()) return no_name;
        for (const std::size_t index : namesakes->second) {
            const Person& who = work_.people[index];
            if (who.named_at >= at || who.parts.size() < 2) continue;
            if (only != no_name) return no_name;
            only = who.name;
        }
        return only;
    }

    // ---- short names and what is left

    void short_name(Range run) {
        Range name = run;
        const Title title = title_within(name);
        if (name.empty()) return;
        if (known_name(name, title)) return;
        if (work_.casing(run.first) != Casing::plain) {
            split_known(name);
            return;
        }
        if (!single_speaker(name)) place_here(name);
    }

    /// A person or an alias of the document, by the whole run.
    bool known_name(Range name, const Title& title) {
        if (const auto alias = work_.aliases.find(work_.words.key(name)); alias != work_.aliases.end()) {
            work_.claim(name, alias->second);
            return true;
        }
        const std::vector<std::string> parts = parts_of(name);
        NameIndex who = parts.empty() ? no_name : person_named(parts, title);
        if (who == no_name && parts.size() == 1) who = named_so_far(parts.back(), title, name.first);
        if (who == no_name) who = stripped_surname(parts);
        if (who == no_name) return false;
        describe(who, parts, title);
        work_.claim(name, who);
        return true;
    }

    /// In a headline a run is a whole phrase: each word of it that is a known name.
    void split_known(Range run) {
        for (TokenIndex t = run.first; t < run.last; ++t) known_name({t, t + 1}, {});
    }

    /// `"...", Brandt said`: one unknown word that speaks is a person known by the surname.
    bool single_speaker(Range name) {
        if (name.size() != 1 || work_.is_dictionary_form(name.first) || has_digit(name) || !speaks(name) ||
            follows_preposition(name))
            return false;
        if (work_.token(name.first).is(segment::all_caps) || follows_article(name)) return false;
        add_person(name, {});
        return true;
    }

    /// "between Vensa and Oslo", "rebel-held Vensa".
    bool stands_beside_place(Range name) const {
        const TokenIndex t = name.first;
        if (t == 0 || !work_.same_sentence(t - 1, t)) return false;
        const std::string_view before = work_.words.at(t - 1);
        if (before.ends_with(" held") || before.ends_with(" controlled") || before.ends_with(" occupied"))
            return true;
        const NameMention* after = work_.mention_at(name.last + 1);
        const bool pair =
            before == "between" && name.last < work_.size() && work_.words.at(name.last) == "and";
        return pair && after != nullptr && work_.at(after->name).type == EntityType::place;
    }

    bool all_dictionary(Range name) const {
        for (TokenIndex t = name.first; t < name.last; ++t) {
            if (work_.is_capital(t) && !work_.is_dictionary_form(t)) return false;
        }
        return true;
    }

    bool has_digit(Range name) const {
        const std::string key = work_.words.key(name);
        return std::ranges::any_of(key, [](char c) { return c >= '0' && c <= '9'; });
    }

    bool place_here(Range name) {
        constexpr std::uint32_t longest = 3;
        if (!(follows_preposition(name) || stands_beside_place(name)) || capitals(name) > longest)
            return false;
        if (all_dictionary(name)) return false;
        if (work_.token(name.first).is(segment::all_caps) ||
            work_.gazetteer.is_given_name(work_.words.at(name.first))) {
            return false;
        }
        work_.claim(name, learned_place(work_, name));
        return true;
    }

    void name_thing(Range name) {
        title_within(name);
        if (name.empty() || all_dictionary(name) || has_digit(name) || work_.touches_figure(name.first))
            return;
        const bool initialism = name.size() == 1 && work_.token(name.first).is(segment::all_caps);
        if (name.size() == 1 && !initialism && !segment::is_proper(work_.token(name.first).tag)) return;
        const std::string shown = work_.display(name);
        EntityType type = initialism ? EntityType::organisation : EntityType::thing;
        if (name.size() == 1 && work_.gazetteer.is_given_name(work_.words.at(name.first)))
            type = EntityType::person;
        work_.claim(name, work_.entity(text::fold_accents(shown), shown, type));
    }

    /// "Assads forces": the person whose surname lost its apostrophe.
    NameIndex stripped_surname(const std::vector<std::string>& parts) const {
        constexpr std::size_t shortest = 5;
        if (parts.size() != 1 || parts[0].size() < shortest || parts[0].back() != 's') return no_name;
        return person_named({parts[0].substr(0, parts[0].size() - 1)}, {});
    }

    Workspace& work_;
    std::map<std::string, std::vector<std::size_t>> by_surname_;  // into work_.people
    std::map<NameIndex, std::size_t> people_;
    mutable std::optional<std::set<std::string_view>> capital_words_;  ///< look-up forms; made when first asked for
};

}  // namespace

void find_people(Workspace& work) {
    PeopleFinder(work).run();
}

}  // namespace atodds::extract::naming
