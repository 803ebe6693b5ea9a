// Organisations by their head words, with the country or place that owns them, and abbreviations the text
// defines.
#include <algorithm>
#include <array>

#include "extract/names_workspace.hpp"
#include "text/utf8.hpp"

namespace atodds::extract::naming {
namespace {

using rules::Phrase;

/// "defence" and "defense", "centre" and "center", "organisation" and "organization" are one word in an id.
std::string plain_spelling(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> spellings{
        {{"defence", "defense"},
         {"centre", "center"},
         {"organisation", "organization"},
         {"programme", "program"},
         {"labour", "labor"},
         {"dept", "department"},
         {"troops", "forces"}}};
    const auto found =
        std::ranges::find(spellings, word, &std::pair<std::string_view, std::string_view>::first);
    return std::string(found == spellings.end() ? word : found->second);
}

bool acts_for_state(const Phrase& head) {
    return head.get("kind") == "government" || head.get("kind") == "force";
}

EntityType type_of(const Phrase& head) {
    return head.get("type") == "group" ? EntityType::group : EntityType::organisation;
}

/// What stands before a head in lower case in "the Turkish foreign ministry", "Syrian government forces".
bool is_ministry_word(std::string_view word) {
    constexpr std::array<std::string_view, 26> known{
        "foreign", "defence",   "defense",     "interior",    "health",  "finance",   "justice",
        "energy",  "education", "oil",         "trade",       "economy", "transport", "agriculture",
        "culture", "tourism",   "information", "environment", "state",   "federal",   "national",
        "central", "military",  "security",    "border",      "home"};
    return std::ranges::find(known, word) != known.end();
}

/// One organisation as the text writes it.
struct Found {
    Range range;  ///< its own words, without the owner
    NameIndex owner = no_name;
    TokenIndex owner_first =
        0;  ///< where the owner's mention begins; range.first when there is none before it
    const Phrase* head = nullptr;
    std::string rest;  ///< its words without the owner, in the order modifiers, head: "foreign ministry"
};

class OrganisationFinder {
  public:
    explicit OrganisationFinder(Workspace& work) : work_(work) {}

    void run() {
        for (TokenIndex t = 0; t < work_.size();) t = look(t);
    }

  private:
    /// Tries the head word at `t`; gives the token to go on with.
    TokenIndex look(TokenIndex t) {
        if (!work_.is_word(t) || !work_.is_free(t)) return t + 1;
        const auto head = work_.match(work_.cues.heads, t);
        if (!head || work_.is_possessive(t)) return t + 1;
        const Range head_range{t, t + head.length};
        if (!work_.is_free(head_range)) return t + 1;
        const bool capital = work_.is_capital(t) && work_.casing(t) == Casing::plain;
        Found found = capital ? capital_name(head_range, *head.phrase) : small_name(head_range, *head.phrase);
        if (found.head == nullptr) return t + 1;
        name(found);
        return std::max(found.range.last, t + 1);
    }

    /// "Elmford University", "Russian Defense Ministry", "Ministry of Health": capitals around a head.
    Found capital_name(Range head_range, const Phrase& head) {
        Found found{head_range, no_name, 0, &head, {}};
        while (extends_left(found.range)) --found.range.first;
        take_further_heads(found);
        const Range core = found.range;
        const Range tail = complement(found);
        set_owner(found);
        if (core.first == head_range.first && core.last == head_range.last && tail.empty())
            return bare(found);
        found.rest = rest_of(core, tail);
        return found;
    }

    /// A head by itself ("the Ministry") names nothing unless somebody owns it ("Russia's Parliament").
    Found bare(Found found) {
        found.rest = plain_key(found.range);
        const bool beside = found.owner != no_name && found.range.first > 0 && !work_.is_possessive(found.range.first - 1);
        if (beside && !acts_for_state(*found.head)) absorb_owner(found);
        if (found.owner == no_name || !acts_for_state(*found.head)) found.head = nullptr;
        return found;
    }

    /// "Aleppo University", "Jordan Times": the place is part of the name.
    void absorb_owner(const Found& found) {
        const NameMention* owned = work_.mention_at(found.owner_first);
        if (owned == nullptr) return;  // an owner behind the head: "Times of Britain's group"
        const NameMention mention = *owned;
        const bool compound =
            mention.demonym && work_.words.at(mention.first).find(' ') != std::string_view::npos;
        if (mention.last != found.range.first || compound) return;
        const Range whole{mention.first, found.range.last};
        const std::string owner = work_.at(mention.name).id;
        const NameIndex index = work_.entity(text::fold_accents(work_.display(whole)), work_.display(whole),
                                             type_of(*found.head));
        work_.at(index).parent = owner;
        work_.release(mention);
        work_.claim(whole, index);
    }

    bool extends_left(Range range) const {
        if (range.first == 0) return false;
        const TokenIndex t = range.first - 1;
        if (!work_.same_sentence(t, range.first) || !work_.is_free(t) || !work_.is_capital(t)) return false;
        const bool title = bool(work_.match(work_.cues.titles, t)) && !is_ministry_word(work_.words.at(t));
        if (work_.is_never(t) || title) return false;
        const bool begins = t == work_.sentence_at(t).first;
        return !begins || !is_opening_word(t);
    }

    /// A capital at a sentence's begin that belongs to no name: "The", "Meanwhile", "Local".
    bool is_opening_word(TokenIndex t) const {
        return work_.is_common(t) && !segment::is_proper(work_.token(t).tag);
    }

    /// "Central Bank Group", "Elm Capital Management LLC": the last head of the run is the head.
    void take_further_heads(Found& found) const {
        for (TokenIndex t = found.range.last; t < work_.size() && work_.same_sentence(t - 1, t); ++t) {
            if (!work_.is_capital(t) || !work_.is_free(t) || work_.is_never(t) || work_.is_possessive(t))
                return;
            if (work_.match(work_.cues.titles, t)) return;
            const auto head = work_.match(work_.cues.heads, t);
            if (!head || !work_.is_free({t, t + head.length})) continue;
            found.range.last = t + head.length;
            found.head = head.phrase;
        }
    }

    /// "of Health", "for Human Rights", "of Foreign Affairs": taken into the range; the words after the
    /// preposition.
    Range complement(Found& found) const {
        const TokenIndex of = found.range.last;
        if (of >= work_.size() || !work_.same_sentence(of - 1, of)) return {};
        const std::string_view word = work_.words.at(of);
        if (word != "of" && word != "for" && word != "on") return {};
        TokenIndex first = of + 1;
        if (first < work_.size() && work_.words.at(first) == "the") ++first;
        TokenIndex last = first;
        while (last < work_.size() && work_.same_sentence(of, last) && continues_complement(first, last))
            ++last;
        if (last == first) return {};
        found.range.last = last;
        return {first, last};
    }

    bool continues_complement(TokenIndex first, TokenIndex t) const {
        if (!work_.is_word(t) || work_.is_possessive(t) || work_.is_never(t)) return false;
        if (work_.is_capital(t)) return work_.is_free(t);
        const std::string_view word = work_.words.at(t);
        return t > first && word == "and" && work_.is_capital(t + 1) && work_.is_free(t + 1) &&
               work_.is_common(t - 1) && work_.is_common(t + 1);
    }

    std::string plain_key(Range range) const {
        std::string result;
        for (TokenIndex t = range.first; t < range.last; ++t) {
            if (work_.words.at(t).empty()) continue;
            if (!result.empty()) result += ' ';
            result += plain_spelling(work_.words.at(t));
        }
        return result;
    }

    /// "Ministry of Defense" and "Defense Ministry" are one: the complement goes before a ministry's head.
    std::string rest_of(Range core, Range tail) const {
        const std::string head = plain_key(core);
        if (tail.empty()) return head;
        const std::string field = plain_key(tail);
        if (head != "ministry" && head != "department") return head + " of " + field;
        return (field == "foreign affairs" ? "foreign" : field) + ' ' + head;
    }

    void set_owner(Found& found) const {
        found.owner = owner_before(work_, found.range.first);
        found.owner_first = found.range.first;
        if (found.owner != no_name) {
            const TokenIndex last = found.range.first - (work_.is_possessive(found.range.first - 1) ? 2 : 1);
            found.owner_first = work_.mention_at(last)->first;
            if (!can_own(found)) found.owner = no_name;
        }
        if (found.owner == no_name) set_owner_after(found);
    }

    /// "Ministry of Defense of Russia", "Bank of Elmland".
    void set_owner_after(Found& found) const {
        const TokenIndex of = found.range.last;
        if (of + 1 >= work_.size() || !work_.same_sentence(of - 1, of) || work_.words.at(of) != "of") return;
        const TokenIndex first = work_.words.at(of + 1) == "the" && of + 2 < work_.size() ? of + 2 : of + 1;
        const NameMention* mention = work_.mention_at(first);
        if (mention != nullptr && work_.at(mention->name).type == EntityType::country)
            found.owner = mention->name;
    }

    /// A country, place or body owns; two names side by side ("Syria Idlib Council") do not.
    bool can_own(const Found& found) const {
        const NamedEntity& owner = work_.at(found.owner);
        const NameMention* mention = work_.mention_at(found.owner_first);
        if (owner.type == EntityType::person || owner.type == EntityType::thing) return false;
        const bool possessive = work_.is_possessive(found.range.first - 1);
        return possessive || mention->demonym || owner.type != EntityType::organisation;
    }

    /// "the Turkish foreign ministry", "Syria's army": an owner before a head in lower case.
    Found small_name(Range head_range, const Phrase& head) {
        Found found{head_range, no_name, 0, nullptr, {}};
        if (!acts_for_state(head) || work_.casing(head_range.first) == Casing::upper) return found;
        constexpr unsigned most_words = 2;
        for (unsigned words = 0; words < most_words && found.range.first > 0; ++words) {
            const TokenIndex t = found.range.first - 1;
            if (!work_.is_free(t) || !is_ministry_word(work_.words.at(t))) break;
            --found.range.first;
        }
        found.owner = owner_before(work_, found.range.first);
        if (found.owner == no_name) return found;
        const TokenIndex last = found.range.first - (work_.is_possessive(found.range.first - 1) ? 2 : 1);
        const NameMention* mention = work_.mention_at(last);
        found.owner_first = mention->first;
        if (!owns_small(found, *mention)) return found;
        found.head = &head;
        found.rest = plain_key(found.range);
        return found;
    }

    bool owns_small(const Found& found, const NameMention& mention) const {
        const EntityType type = work_.at(mention.name).type;
        const bool state = type == EntityType::country || type == EntityType::place;
        if (type == EntityType::group) return mention.demonym && found.range.size() == 1;
        return state && (mention.demonym || work_.is_possessive(mention.last));
    }

    static bool is_government(std::string_view rest) {
        constexpr std::array<std::string_view, 4> words{"government", "regime", "authorities",
                                                        "administration"};
        return std::ranges::find(words, rest) != words.end();
    }

    /// A company's name without what only says its legal form.
    static std::string without_legal_form(std::string name) {
        constexpr std::array<std::string_view, 11> forms{
            " inc", " corp", " ltd", " llc", " plc", " gmbh", " bhd", " sdn", " berhad", " co", " limited"};
        for (auto form = forms.begin(); form != forms.end();) {
            form = std::ranges::find_if(forms, [&](std::string_view f) { return name.ends_with(f); });
            if (form != forms.end()) name.erase(name.size() - form->size());
        }
        return name;
    }

    std::string id_of(const Found& found) const {
        const std::string rest = is_government(found.rest) ? "government" : without_legal_form(found.rest);
        if (found.owner == no_name) return rest;
        const NamedEntity& owner = work_.at(found.owner);
        const bool whole_name = owner.type == EntityType::organisation;
        return (acts_for_state(*found.head) && !whole_name ? stands_for(owner) : owner.id) + ' ' + rest;
    }

    /// Without an owner, the one organisation of the same words that has one ("the Defense Ministry" after
    /// "Russian ...").
    NameIndex owned_elsewhere(const Found& found) const {
        const auto owned = owned_.find(found.rest);
        return owned == owned_.end() ? no_name : owned->second;
    }

    /// "US Justice Dept" is the listed Justice Department of that country.
    NameIndex listed(const Found& found) {
        for (const gazetteer::Entry& entry : work_.gazetteer.find(found.rest)) {
            const bool body = entry.type == EntityType::organisation && !entry.stands_for.empty();
            if (body && entry.stands_for == stands_for(work_.at(found.owner))) return work_.entity(entry);
        }
        return no_name;
    }

    void note_owned(const std::string& rest, NameIndex index) {
        const auto [known, fresh] = owned_.try_emplace(rest, index);
        if (!fresh && known->second != index) known->second = no_name;
    }

    void name(const Found& found) {
        const bool owner_inside = found.owner != no_name && found.owner_first < found.range.first;
        const Range shown{owner_inside ? found.owner_first : found.range.first, found.range.last};
        NameIndex index = found.owner == no_name ? owned_elsewhere(found) : listed(found);
        if (index == no_name) {
            const NameIndex before = work_.known(id_of(found));
            index = work_.entity(id_of(found), work_.display(shown), type_of(*found.head));
            if (before == no_name) describe(work_.at(index), found);
            if (found.owner != no_name) note_owned(found.rest, index);
        }
        // the owner keeps its own mention: "Turkish" still says Turkey
        work_.claim(found.range, index);
        work_.aliases.emplace(work_.words.key(found.range), index);
    }

    void describe(NamedEntity& entity, const Found& found) const {
        if (found.owner == no_name) return;
        const NamedEntity& owner = work_.at(found.owner);
        entity.parent = owner.id;
        entity.role_of = stands_for(owner);
        const bool state = owner.type == EntityType::country || !owner.stands_for.empty();
        if (acts_for_state(*found.head) && state) entity.stands_for = stands_for(owner);
    }

    Workspace& work_;
    std::map<std::string, NameIndex> owned_;  // by their words without the owner; no_name: more than one
};

/// First letters of the capitalised words of a range, lower case.
std::string initials(const Workspace& work, Range range) {
    std::string result;
    for (TokenIndex t = range.first; t < range.last; ++t) {
        if (!work.is_capital(t) && !work.mention_at(t)) continue;
        const std::string_view word = work.words.at(t);
        bool at_start = true;
        for (const char c : word) {
            if (at_start && c != ' ') result += c;
            at_start = c == ' ';
        }
    }
    return result;
}

bool is_abbreviation(const Workspace& work, TokenIndex t) {
    constexpr std::size_t shortest = 2, longest = 7;
    const std::size_t size = work.words.at(t).size();
    return work.is_word(t) && work.token(t).is(segment::all_caps) && size >= shortest && size <= longest;
}

/// All letters of the abbreviation in the initials, in order ("HTS" of Hayat Tahrir al-Sham has h t a s).
bool abbreviates(std::string_view letters, std::string_view initials) {
    std::size_t at = 0;
    for (const char c : initials) at += at < letters.size() && letters[at] == c ? 1 : 0;
    return at == letters.size();
}

/// The capitalised run before the bracket that the abbreviation stands for; empty when none fits.
Range long_form(const Workspace& work, TokenIndex bracket, std::string_view letters) {
    constexpr TokenIndex most_words = 10;
    const TokenIndex begin = work.sentence_at(bracket).first;
    Range best;
    for (TokenIndex first = bracket; first > begin && bracket - first < most_words;) {
        --first;
        if (!work.is_word(first)) break;
        if (!work.is_capital(first)) continue;
        const std::string_view word = work.words.at(first);
        const Range range{first, bracket};
        if (!word.empty() && word.front() == letters.front() && abbreviates(letters, initials(work, range))) {
            best = range;
            break;
        }
    }
    return best;
}

}  // namespace

void define_abbreviations(Workspace& work) {
    for (TokenIndex t = 2; t + 1 < work.size(); ++t) {
        if (!work.is_mark(t - 1, "(") || !work.is_mark(t + 1, ")") || !is_abbreviation(work, t)) continue;
        const Range range = long_form(work, t - 1, work.words.at(t));
        if (range.empty()) continue;
        NameIndex index = work.name_at(t - 2);
        if (index == no_name && range.size() > 1 && work.is_free(range)) {
            index = work.entity(text::fold_accents(work.display(range)), work.display(range),
                                EntityType::organisation);
            work.claim(range, index);
            work.aliases.emplace(work.words.key(range), index);
        }
        if (index == no_name) continue;
        work.aliases.emplace(work.words.at(t), index);
        if (work.is_free(t)) work.claim({t, t + 1}, index);
    }
}

void find_organisations(Workspace& work) {
    OrganisationFinder(work).run();
}

}  // namespace atodds::extract::naming
