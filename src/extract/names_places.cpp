// Places the gazetteer does not know, learned from what the text says of them.
#include <algorithm>
#include <array>

#include "extract/names_workspace.hpp"
#include "text/utf8.hpp"

namespace atodds::extract::naming {
namespace {

constexpr TokenIndex longest_place_name = 4;  // tokens

/// "Elmland's village of X" lies in Elmland; "Elmland's X airbase" need not.
enum class Owner { contains, is_no_container };

/// "Central Aceh" is a part of Aceh with a name of its own, where the direction has a capital.
bool is_direction(std::string_view word) {
    constexpr std::array<std::string_view, 14> known{"north",    "south",   "east",    "west",    "northern",
                                                     "southern", "eastern", "western", "central", "greater",
                                                     "upper",    "lower",   "inner",   "outer"};
    return std::ranges::find(known, word) != known.end();
}

class Learner {
  public:
    explicit Learner(Workspace& work) : work_(work) {}

    void run() {
        for (std::uint32_t s = 0; s < work_.document.sentences.size(); ++s)
            if (work_.document.may_hold(work_.cues.kinds, s) || work_.document.may_hold(work_.cues.features, s)) read_kinds(work_.document.sentences[s]);
        for (const Range run : capital_runs(work_)) {
            comma_container(run);
            kind_beside(run);
        }
    }

    /// Capitalised directions before places first, so that a kind after them finds the whole name.
    void join_directions() {
        const std::vector<NameMention> mentions = work_.names.mentions;
        for (const NameMention& mention : mentions) {
            if (mention.first == 0 || mention.demonym || work_.at(mention.name).type != EntityType::place)
                continue;
            const TokenIndex t = mention.first - 1;
            const bool due = t == work_.sentence_at(t).first || work_.casing(t) != Casing::plain;
            if (due || !work_.same_sentence(t, mention.first) || !work_.is_free(t) || !work_.is_capital(t))
                continue;
            if (!is_direction(work_.words.at(t))) continue;
            const std::string shown = work_.display({t, mention.last});
            const std::string parent = work_.at(mention.name).id;
            const NameIndex part = work_.entity(text::fold_accents(shown), shown, EntityType::place);
            if (work_.at(part).parent.empty()) work_.at(part).parent = parent;
            work_.widen(mention, t, part);
        }
    }

  private:
    /// "the village of X", "X province", "the X river" of a sentence that holds such a word.
    void read_kinds(const segment::Sentence& sentence) {
        for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
            if (!work_.is_word(t)) continue;
            if (const auto kind = work_.match(work_.cues.kinds, t)) {
                kind_before(t, kind.length);
                kind_after(t, kind.length);
            } else if (const auto feature = work_.match(work_.cues.features, t)) {
                feature_at(t, feature.length);
            }
        }
    }

    /// "the village of X", "the city of X": X.
    void kind_before(TokenIndex t, std::uint32_t length) {
        const TokenIndex of = t + length;
        if (of + 1 >= work_.size() || !work_.same_sentence(t, of + 1) || work_.words.at(of) != "of") return;
        if (work_.name_at(of + 1) != no_name) {
            mark_city(work_.words.at(t), work_.name_at(of + 1), *work_.mention_at(of + 1));
            return;
        }
        Range name = run_from(of + 1);
        learn(name, t);
        // "the villages of X and Y"
        while (work_.words.at(t).ends_with('s') && !name.empty() && name.last + 1 < work_.size() &&
               (work_.is_mark(name.last, ",") || work_.words.at(name.last) == "and")) {
            name = run_from(name.last + 1);
            learn(name, t);
        }
    }

    /// "X province", "X city", "X District": X; a capitalised kind belongs to the mention.
    void kind_after(TokenIndex t, std::uint32_t length) {
        if (t == 0 || !work_.same_sentence(t - 1, t) || !work_.is_free(t)) return;
        if (work_.name_at(t - 1) != no_name) {
            mark_city(work_.words.at(t), work_.name_at(t - 1), *work_.mention_at(t - 1));
            return;
        }
        if (t + length < work_.size() && work_.words.at(t + length) == "of") return;  // "Elm city of X"
        learn(run_to(t), t);
    }

    /// "Lake X", "X river", "X airbase".
    void feature_at(TokenIndex t, std::uint32_t length) {
        const bool capital = work_.is_capital(t);
        if (t > 0 && work_.same_sentence(t - 1, t)) {
            const Range name = run_to(t);
            if (!name.empty() && work_.gazetteer.is_given_name(work_.words.at(name.first)) && capital)
                return;  // "Ann Lake"
            if (!name.empty()) {
                learn(capital ? Range{name.first, t + length} : name, t, Owner::is_no_container);
                return;
            }
        }
        const Range name = run_from(t + length);
        if (capital && !name.empty()) learn({t, name.last}, t, Owner::is_no_container);
    }

    Range run_from(TokenIndex first) const {
        Range run{first, first};
        while (run.size() < longest_place_name && run.last < work_.size() &&
               work_.same_sentence(first, run.last) && is_name_word(run.last)) {
            ++run.last;
        }
        return run;
    }

    Range run_to(TokenIndex last) const {
        Range run{last, last};
        while (run.first > 0 && run.size() < longest_place_name &&
               work_.same_sentence(run.first - 1, last - 1) && is_name_word(run.first - 1)) {
            --run.first;
        }
        // a common word at the sentence's begin is no part of it ("Last Friday", "Local")
        while (!run.empty() && opens_sentence(run.first) && work_.is_common(run.first)) ++run.first;
        return run;
    }

    /// The first word, and behind a dateline an article: "ELM, 3 May - The bridge".
    bool opens_sentence(TokenIndex t) const {
        if (t == work_.sentence_at(t).first) return true;
        return work_.token(t).tag == segment::Tag::dt && work_.token(t - 1).kind == segment::TokenKind::punct;
    }

    bool is_name_word(TokenIndex t) const {
        return work_.is_capital(t) && work_.is_free(t) && !work_.is_never(t) && !work_.is_possessive(t) &&
               work_.casing(t) == Casing::plain && !work_.match(work_.cues.titles, t);
    }

    /// "the city of X" and "X city", where X alone is more than the city: its division, or both.
    void mark_city(std::string_view kind, NameIndex whole, const NameMention& mention) {
        if (kind != "city" && kind != "town") return;
        const NamedEntity place = work_.at(whole);
        const gazetteer::Entry* entry = work_.gazetteer.by_id(place.id);
        if (place.type != EntityType::place || entry == nullptr || mention.demonym) return;
        const gazetteer::Entry* parent = work_.gazetteer.by_id(entry->parent);
        if (parent == nullptr || parent->type != EntityType::country ||
            entry->kind == gazetteer::NameKind::capital)
            return;
        const NameIndex city = work_.entity(place.id + " city", place.name + " city", EntityType::place);
        work_.at(city).parent = place.id;
        work_.rename(mention, city);
    }

    /// "X, Y" with a known place Y, where X stands as a place does: after a preposition or at a dateline.
    void comma_container(Range run) {
        if (run.size() > longest_place_name || !work_.is_mark(run.last, ",")) return;
        const NameIndex container = place_at(run.last + 1);
        if (container == no_name || work_.casing(run.first) != Casing::plain) return;
        if (stands_as_place(run)) learn(run, run.first);
    }

    bool stands_as_place(Range run) const {
        if (run.first == 0 || !work_.same_sentence(run.first - 1, run.first)) return false;
        constexpr std::array<std::string_view, 4> weak{"of", "from", "to", "towards"};
        return work_.match(work_.cues.prepositions, run.first - 1) ||
               std::ranges::find(weak, work_.words.at(run.first - 1)) != weak.end();
    }

    /// "X, a town near Y", "X a rebel-held village": the kind in an apposition.
    void kind_beside(Range run) {
        constexpr TokenIndex most_modifiers = 3;
        if (run.size() > longest_place_name || work_.casing(run.first) != Casing::plain) return;
        TokenIndex t = work_.is_mark(run.last, ",") ? run.last + 1 : run.last;
        if (!work_.same_sentence(run.first, t)) return;
        const std::string_view article = work_.words.at(t);
        if (article != "a" && article != "an" && article != "another") return;
        for (const TokenIndex stop = t + most_modifiers; t < stop && work_.same_sentence(run.first, t + 1);) {
            ++t;
            if (work_.match(work_.cues.kinds, t)) return learn(run, run.first);
            if (!work_.is_word(t) || segment::is_verb(work_.token(t).tag)) return;
        }
    }

    NameIndex place_at(TokenIndex t) const {
        const NameMention* mention = work_.mention_at(t);
        if (mention == nullptr || mention->first != t || mention->demonym) return no_name;
        const EntityType type = work_.at(mention->name).type;
        return type == EntityType::place || type == EntityType::country ? mention->name : no_name;
    }

    /// The containing place: after the name ("X, Y", "X in Y"), before it ("Y's province of X"), in this
    /// order.
    NameIndex container_of(Range name, TokenIndex cue, Owner owner) const {
        constexpr TokenIndex window = 7;  // "in the northern part of Y" reaches so far
        for (TokenIndex t = name.last; t < std::min(work_.size(), name.last + window); ++t) {
            if (!work_.same_sentence(name.first, t)) break;
            if (const NameIndex place = place_at(t); place != no_name && leads_to_container(name.last, t))
                return place;
            if (work_.token(t).kind == segment::TokenKind::punct && !work_.is_mark(t, ",")) break;
        }
        if (owner == Owner::is_no_container) return no_name;
        const TokenIndex begin = std::min(name.first, cue);
        for (TokenIndex t = begin; t > 0 && begin - t < window && work_.same_sentence(t - 1, begin);) {
            --t;
            if (work_.token(t).kind == segment::TokenKind::punct) break;
            const bool owns = work_.is_possessive(t + 1) ||
                              (work_.mention_at(t) != nullptr && work_.mention_at(t)->demonym);
            if (work_.name_at(t) != no_name && owns) {
                const EntityType type = work_.at(work_.name_at(t)).type;
                if (type == EntityType::country || type == EntityType::place) return work_.name_at(t);
            }
        }
        return no_name;
    }

    /// Only words of place between a name and its container: "X, Y", "X in Y", "X in the province of Y".
    bool leads_to_container(TokenIndex after, TokenIndex container) const {
        constexpr std::array<std::string_view, 28> words{"a",
                                                         "an",
                                                         "another",
                                                         "town",
                                                         "in",
                                                         "of",
                                                         "the",
                                                         "northern",
                                                         "southern",
                                                         "eastern",
                                                         "western",
                                                         "central",
                                                         "near",
                                                         "part",
                                                         "countryside",
                                                         "s",
                                                         "northwest",
                                                         "northeast",
                                                         "southwest",
                                                         "southeast",
                                                         "northwestern",
                                                         "northeastern",
                                                         "southwestern",
                                                         "southeastern",
                                                         "north",
                                                         "south",
                                                         "east",
                                                         "west"};
        if (after == container) return false;
        for (TokenIndex t = after; t < container; ++t) {
            const bool fits = work_.is_mark(t, ",") ||
                              std::ranges::find(words, work_.words.at(t)) != words.end() ||
                              work_.match(work_.cues.kinds, t) || work_.name_at(t) != no_name;
            if (!fits || (work_.words.at(t) == "near" && t == after)) return false;
        }
        return true;
    }

    void learn(Range name, TokenIndex cue, Owner owner = Owner::contains) {
        if (name.empty() || !work_.is_free(name)) return;
        if (name.size() == 1 && work_.is_common(name.first) &&
            name.first == work_.sentence_at(name.first).first)
            return;
        const NameIndex place = learned_place(work_, name);
        if (work_.at(place).parent.empty()) {
            const NameIndex container = container_of(name, cue, owner);
            if (container != no_name && container != place) work_.at(place).parent = work_.at(container).id;
        }
        work_.claim(name, place);
    }

    Workspace& work_;
};

}  // namespace

NameIndex learned_place(Workspace& work, Range name) {
    const std::string key = work.words.key(name);
    if (const auto known = work.aliases.find(key); known != work.aliases.end()) return known->second;
    const std::string bones = gazetteer::skeleton(key);
    if (const auto spelled = work.place_bones.find(bones); spelled != work.place_bones.end()) {
        work.aliases.emplace(key, spelled->second);
        return spelled->second;
    }
    const std::string shown = work.display(name);
    const NameIndex place = work.entity(text::fold_accents(shown), shown, EntityType::place);
    work.aliases.emplace(key, place);
    work.place_bones.emplace(bones, place);
    return place;
}

void learn_places(Workspace& work) {
    for (NameIndex i = 0; i < work.names.entities.size(); ++i) {
        if (work.at(i).type == EntityType::place)
            work.place_bones.emplace(gazetteer::skeleton(work.at(i).name), i);
    }
    Learner learner(work);
    learner.join_directions();
    learner.run();
}

}  // namespace atodds::extract::naming
