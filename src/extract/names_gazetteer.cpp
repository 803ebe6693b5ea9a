// Names of the gazetteer in the text: longest match over capitalised words, case rules, homonyms.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_set>

#include "extract/names_workspace.hpp"

namespace atodds::extract::naming {
namespace {

using gazetteer::Entry;
using gazetteer::NameKind;

constexpr std::uint32_t sure_rank =
    100'000;  ///< smaller places are accepted only with something that backs them
constexpr std::uint32_t hand_rank =
    1'000'000'000;                             ///< names of our own lists and countries (gazetteer/compile)
constexpr std::uint32_t region_rank = 800'000;  ///< provinces and districts, which have no population of theirs
constexpr std::size_t shortest_word_form = 4;  ///< "Nato", "Unicef" beside NATO, UNICEF; "Us" is no country

struct Candidate {
    Range range;
    std::span<const Entry> entries;
    bool hyphen_part = false;  ///< "Russia" of "Russia-backed"
    bool stripped = false;     ///< "Syrias": its apostrophe got lost
};

bool is_upper_case(const Workspace& work, TokenIndex t) {
    const std::string_view written = work.document.text(t);
    return work.token(t).is(segment::all_caps) || (written.size() > 1 && written[1] == '.') ||
           written == "AfD" ||
           std::ranges::count_if(written, [](char c) { return c >= 'A' && c <= 'Z'; }) > 1;
}

class Matcher {
  public:
    explicit Matcher(Workspace& work) : work_(work) {}

    void run() {
        for (TokenIndex t = 0; t < work_.size();) t = collect(t);
        for (const Candidate& candidate : candidates_) note_context(candidate);
        for (const Candidate& candidate : candidates_) settle(candidate);
    }

  private:
    /// Takes the candidate that begins at `t`; gives the token to go on with.
    TokenIndex collect(TokenIndex t) {
        if (!work_.is_capital(t) && !begins_with_article(t)) return t + 1;
        if (work_.is_never(t) || work_.touches_figure(t)) return t + 1;
        const std::string_view word = work_.words.at(t);
        const std::string_view first_word = word.substr(0, word.find(' '));
        if (const TokenIndex end = collect_whole(t, first_word)) return end;
        if (const TokenIndex end = collect_stripped(t)) return end;
        if (first_word.size() < word.size()) collect_hyphen_part(t, first_word);
        return t + 1;
    }

    /// "al Qaeda", "the" is not one: it is no part of a look-up form.
    bool begins_with_article(TokenIndex t) const {
        if (!work_.is_word(t) || !work_.is_capital(t + 1) || !work_.same_sentence(t, t + 1)) return false;
        const std::string_view word = work_.words.at(t);
        return word == "al" || word == "el";
    }

    TokenIndex collect_whole(TokenIndex t, std::string_view first_word) {
        const unsigned longest = work_.gazetteer.longest_from(first_word);
        if (longest == 0) return 0;
        const TokenIndex stop = std::min<TokenIndex>(work_.sentence_at(t).last, t + longest * 2);
        std::string key;
        std::optional<Candidate> best;
        for (TokenIndex end = t; end < stop; ++end) {
            if (!joins(t, end)) break;
            if (!key.empty() && !work_.is_possessive(end)) key += ' ';
            key += work_.words.at(end);
            const auto entries = work_.gazetteer.find(key);
            const Range range{t, end + 1};
            if (!entries.empty() && casing_fits(range)) best = Candidate{range, entries};
        }
        if (!best) return 0;
        candidates_.push_back(*best);
        return best->range.last;
    }

    /// Words, possessive endings, and the comma inside a few long names.
    bool joins(TokenIndex first, TokenIndex t) const {
        if (t == first) return true;
        return work_.token(t).kind == segment::TokenKind::word;
    }

    /// All long words of a name are capitalised ("middle East" is no name); its last word always.
    bool casing_fits(Range range) const {
        constexpr std::size_t small_word = 3;
        for (TokenIndex t = range.first; t < range.last; ++t) {
            const bool small = work_.words.at(t).size() <= small_word && t + 1 < range.last;
            if (!small && !work_.is_possessive(t) && !work_.is_capital(t) && !is_generic_tail(range, t))
                return false;
        }
        return true;
    }

    /// "UN refugee agency", "Islamic State group": small words after the capital ones of a listed name.
    bool is_generic_tail(Range range, TokenIndex t) const {
        return t > range.first && work_.is_common(t) && work_.is_capital(range.first);
    }

    /// "Syrias Idlib", "Iraqs cleric": news text that lost its apostrophes.
    TokenIndex collect_stripped(TokenIndex t) {
        constexpr std::size_t shortest = 4;
        std::string_view word = work_.words.at(t);
        if (word.size() <= shortest || !word.ends_with('s') || work_.is_common(t)) return 0;
        word.remove_suffix(1);
        const auto entries = work_.gazetteer.find(word);
        if (entries.empty() || entries[0].rank < sure_rank || entries[0].kind == NameKind::demonym) return 0;
        if (entries[0].type != EntityType::country && entries[0].type != EntityType::place) return 0;
        candidates_.push_back({{t, t + 1}, entries, false, true});
        return t + 1;
    }

    void collect_hyphen_part(TokenIndex t, std::string_view first_word) {
        const auto entries = work_.gazetteer.find(first_word);
        if (!entries.empty() && entries[0].rank >= sure_rank)
            candidates_.push_back({{t, t + 1}, entries, true, false});
    }

    /// Names that leave no doubt tell which country the document is about.
    void note_context(const Candidate& candidate) {
        const TokenIndex t = candidate.range.first;
        if (!is_capital_due(t)) plainly_written_.insert(work_.words.at(t));
        const Entry& best = candidate.entries.front();
        const bool sure = best.type == EntityType::country || candidate.entries.size() == 1;
        if (!sure || best.rank < sure_rank) return;
        if (best.type != EntityType::country && best.type != EntityType::place) return;
        mentioned_.insert(best.id);
        for (const std::string_view container : work_.gazetteer.ancestors(best.id))
            mentioned_.insert(container);
        if (!is_person_here(candidate, best)) note_country(best);
    }

    void note_country(const Entry& entry) {
        const std::string_view country = country_of(entry);
        auto& witnesses = countries_[country];
        witnesses.names.insert(entry.id);
        if (++witnesses.mentions > most_mentions_) home_ = country, most_mentions_ = witnesses.mentions;
    }

    std::string_view country_of(const Entry& entry) const {
        const auto containers = work_.gazetteer.ancestors(entry.id);
        return containers.empty() ? entry.id : containers.back();
    }

    void settle(const Candidate& candidate) {
        const Entry* entry = choose(candidate);
        if (entry == nullptr || !is_accepted(candidate, *entry)) return;
        if (is_namesake(candidate, *entry)) return settle_namesake(candidate);
        NameMention flags;
        flags.demonym = entry->kind == NameKind::demonym || candidate.hyphen_part;
        flags.capital = entry->kind == NameKind::capital;
        work_.claim(candidate.range, work_.entity(*entry), flags);
    }

    bool shape_fits(const Candidate& candidate, const Entry& entry) const {
        if (entry.kind != NameKind::short_form) return true;
        const TokenIndex t = candidate.range.first;
        if (candidate.range.size() > 1 || candidate.hyphen_part) return true;
        return is_upper_case(work_, t) || work_.words.at(t).size() >= shortest_word_form;
    }

    /// The containers of an entry that the document names.
    unsigned backing(const Entry& entry) const {
        unsigned count = 0;
        for (const std::string_view container : work_.gazetteer.ancestors(entry.id))
            count += mentioned_.contains(container) ? 1 : 0;
        return count;
    }

    /// "Springfield, Illinois", "Paris, Texas".
    bool is_followed_by_container(const Candidate& candidate, const Entry& entry) const {
        const TokenIndex comma = candidate.range.last;
        if (!work_.is_mark(comma, ",") || !work_.is_capital(comma + 1)) return false;
        for (const std::string_view container : work_.gazetteer.ancestors(entry.id)) {
            const TokenIndex words = static_cast<TokenIndex>(std::ranges::count(container, ' ')) + 1;
            const TokenIndex last = std::min(work_.size(), comma + 1 + words);
            for (const Entry& named : work_.gazetteer.find(work_.words.key({comma + 1, last}))) {
                if (named.id == container) return true;
            }
        }
        return false;
    }

    /// A small or many times given name of a country that nothing else in the document points to, where another
    /// country is plainly told of: "Miramar" in a report on Chile.
    bool is_namesake(const Candidate& candidate, const Entry& entry) const {
        constexpr unsigned told_of = 2;  // mentions; one alone may be a visitor's
        if (entry.type != EntityType::place || entry.kind != NameKind::name || entry.rank >= hand_rank)
            return false;
        const std::string_view country = country_of(entry);
        if (most_mentions_ < told_of || country == home_ || is_followed_by_container(candidate, entry)) return false;
        if (const auto known = countries_.find(country); known != countries_.end()) {
            const auto& names = known->second.names;
            if (names.size() > (names.contains(entry.id) ? 1U : 0U)) return false;
        }
        return entry.rank < sure_rank || entry.rank == region_rank || candidate.entries.size() > 1 ||
               begins_unknown_name(candidate.range.last);
    }

    /// "Cerro Bayo": a capitalised word after it that is no name or kind of its own.
    bool begins_unknown_name(TokenIndex next) const {
        return work_.same_sentence(next - 1, next) && work_.is_capital(next) && work_.casing(next) == Casing::plain &&
               !work_.is_never(next) && !is_place_noun(next) && work_.gazetteer.longest_from(work_.words.at(next)) == 0;
    }

    /// It lies, as far as is known, in the country that the document tells of most.
    void settle_namesake(const Candidate& candidate) {
        if (begins_unknown_name(candidate.range.last)) return;  // a longer name, left to later steps
        const NameIndex place = learned_place(work_, candidate.range);
        if (work_.at(place).parent.empty()) work_.at(place).parent = std::string(home_);
        work_.claim(candidate.range, place);
    }

    /// "Northern Region": several countries have one, and the document says nothing of this one's.
    bool is_any_region(const Candidate& candidate, const Entry& entry) const {
        const auto is_region = [](const Entry& e) { return e.rank == region_rank; };
        return is_region(entry) && std::ranges::count_if(candidate.entries, is_region) > 1 && backing(entry) == 0;
    }

    const Entry* choose(const Candidate& candidate) const {
        const Entry* best = nullptr;
        for (const Entry& entry : candidate.entries) {
            if (!shape_fits(candidate, entry) || is_any_region(candidate, entry)) continue;
            if (is_followed_by_container(candidate, entry)) return &entry;
            if (best == nullptr || (best->type == EntityType::place && best->kind != NameKind::capital &&
                                    best->rank < hand_rank && backing(entry) > backing(*best))) {
                best = &entry;
            }
        }
        return best;
    }

    bool is_person_here(const Candidate& candidate, const Entry& entry) const {
        if (entry.kind == NameKind::demonym || candidate.hyphen_part || candidate.range.size() > 1)
            return false;
        const bool place = entry.type == EntityType::place;
        if (const auto title = work_.match_before(work_.cues.titles, candidate.range.first)) {
            const bool form = title.phrase->get("kind") == "form";
            if (form || (place && entry.kind != NameKind::capital)) return true;
        }
        return begins_full_name(candidate, entry) || ends_full_name(candidate, entry);
    }

    /// "Jordan Henderson", "Austin Brandt": a place that is a first name too, before another capitalised
    /// word.
    bool begins_full_name(const Candidate& candidate, const Entry& entry) const {
        const TokenIndex t = candidate.range.first, next = t + 1;
        if (!work_.gazetteer.is_given_name(work_.words.at(t)) || !work_.is_capital(next)) return false;
        if (entry.type != EntityType::place && entry.type != EntityType::country) return false;
        return work_.casing(t) == Casing::plain && work_.same_sentence(t, next) && !is_place_noun(next) &&
               !work_.is_never(next) && !work_.match(work_.cues.titles, next);
    }

    bool is_place_noun(TokenIndex t) const {
        return work_.match(work_.cues.kinds, t) || work_.match(work_.cues.features, t) ||
               work_.match(work_.cues.heads, t);
    }

    /// "George Washington", "Hillary Clinton": after a first name.
    bool ends_full_name(const Candidate& candidate, const Entry& entry) const {
        const TokenIndex t = candidate.range.first;
        if (t == 0 || entry.type != EntityType::place || entry.rank >= hand_rank) return false;
        if (!work_.is_capital(t - 1) || !work_.same_sentence(t - 1, t) || work_.name_at(t - 1) != no_name)
            return false;
        return work_.gazetteer.is_given_name(work_.words.at(t - 1)) && work_.casing(t) == Casing::plain;
    }

    bool follows_preposition(TokenIndex t) const {
        return t > 0 && work_.same_sentence(t - 1, t) && bool(work_.match(work_.cues.prepositions, t - 1));
    }

    bool is_accepted(const Candidate& candidate, const Entry& entry) const {
        if (is_person_here(candidate, entry)) return false;
        const TokenIndex t = candidate.range.first;
        if (entry.kind == NameKind::demonym) return true;
        if (candidate.range.size() > 1) return entry.type != EntityType::place || !continues_unknown_name(t, entry);
        if (entry.kind == NameKind::short_form) return is_initialism_here(t);
        if (work_.casing(t) == Casing::upper && work_.is_common(t) && entry.type != EntityType::country)
            return false;
        if (entry.rank < sure_rank && !is_backed(candidate, entry)) return false;
        if (continues_unknown_name(t, entry)) return false;
        if (work_.is_common(t) && entry.type != EntityType::country) return is_name_here(t, entry);
        return true;
    }

    /// "Mount Zena", "Upper Congress": the end of a longer name that the gazetteer does not
    /// know.
    bool continues_unknown_name(TokenIndex t, const Entry& entry) const {
        if (t == 0 || entry.type == EntityType::country || entry.kind == NameKind::capital) return false;
        if (!work_.same_sentence(t - 1, t) || !work_.is_capital(t - 1) || work_.name_at(t - 1) != no_name)
            return false;
        if (work_.casing(t) != Casing::plain) return false;
        if (is_capital_due(t - 1) && (work_.is_common(t - 1) || work_.is_dictionary_form(t - 1))) return false;
        if (work_.is_never(t - 1) || work_.is_small_word(t - 1) || work_.match_before(work_.cues.titles, t))
            return false;
        return work_.is_common(t) || !work_.is_dictionary_form(t - 1);
    }

    /// In a line of capitals a short form that is also a word may be the word ("LET US GO").
    bool is_initialism_here(TokenIndex t) const {
        return work_.casing(t) != Casing::upper || !work_.is_common(t) || t == work_.sentence_at(t).first ||
               segment::is_proper(work_.token(t).tag);
    }

    /// A small place counts when something beside it says place: "in X", "X, Y", a container named elsewhere.
    bool is_backed(const Candidate& candidate, const Entry& entry) const {
        const TokenIndex t = candidate.range.first;
        if (work_.is_capital(t + 1) && work_.same_sentence(t, t + 1)) return false;
        if (t > 0 && work_.is_capital(t - 1) && work_.same_sentence(t - 1, t) &&
            work_.name_at(t - 1) == no_name) {
            return false;
        }
        if (is_followed_by_container(candidate, entry)) return true;
        return follows_preposition(t) &&
               (backing(entry) > 0 || !work_.gazetteer.is_given_name(work_.words.at(t)));
    }

    /// A word that is also a common one ("Nice", "Reading"): capitalised where no capital is due.
    bool is_name_here(TokenIndex t, const Entry& entry) const {
        if (work_.is_capital(t + 1) && work_.same_sentence(t, t + 1) && entry.type == EntityType::place)
            return false;
        if (entry.rank >= hand_rank && !work_.gazetteer.is_frequent_word(work_.words.at(t))) return true;
        if (is_capital_due(t)) return plainly_written_.contains(work_.words.at(t));
        return entry.rank >= hand_rank ||
               (entry.rank >= sure_rank && (follows_preposition(t) || backing(entry) > 0));
    }

    bool is_capital_due(TokenIndex t) const {
        return t == work_.sentence_at(t).first || work_.casing(t) != Casing::plain ||
               work_.token(t).is(segment::sentence_start) ||
               work_.token(t - 1).kind == segment::TokenKind::punct;
    }

    Workspace& work_;
    std::vector<Candidate> candidates_;
    std::unordered_set<std::string_view> mentioned_;  // ids; for membership only
    struct Witnesses {
        std::unordered_set<std::string_view> names;  // ids of names that lie in the country, or are it
        unsigned mentions = 0;
    };
    std::map<std::string_view, Witnesses> countries_;  // by id
    std::string_view home_;                            // the country named most, and first of those
    unsigned most_mentions_ = 0;
    std::unordered_set<std::string_view>
        plainly_written_;  // words that are capitalised where no capital is due
};

}  // namespace

void match_gazetteer(Workspace& work) {
    Matcher(work).run();
}

}  // namespace atodds::extract::naming
