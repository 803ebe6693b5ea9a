#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reading.hpp"

namespace atodds::extract {

/// The thing that a statement puts at a pole: which noun or name, and how sure it is which one is meant.
struct PoleThing {
    std::string id;       ///< "@ann lee", or the noun as its rule names it ("gate")
    std::string name;     ///< as a person reads it
    std::string about;    ///< what is told of it, for a person: "state of gate"
    std::string axis;     ///< of things with an axis of their own (a gate is up or down); else empty
    std::string changes;  ///< goes with `axis`
    std::vector<std::string> modifiers;  ///< what else the noun phrase says: "northern", "tax" of "dog tax"
    bool some = false;                   ///< "two gates", "a gate", "gates": which ones is left open
    bool none = false;                   ///< "no gate": the statement is turned round
    bool any = false;       ///< said of all of them when it is denied: "no gate", "any gate", "gates"
    bool all = false;       ///< "both gates", "the two gates", "all of the gates"
    bool held = false;      ///< the side is that of who acts on it: an offer, an inquiry
    bool mass = false;      ///< its plural is one thing: "interest rates", "talks"
    bool single = false;    ///< "a convoy", told of closely, is the one that the news is about
    bool inferred = false;  ///< a pronoun that was resolved
    std::string many;       ///< "#many" of "schools", "#many private" of "private schools"
};

/// PoleThing::many of "nothing", "no signed agreement": of all such papers, whatever else is told of one.
inline constexpr const char* nothing_mark = "#nothing";

/// Finds the things of an article that poles are told of.
class PoleThings {
  public:
    explicit PoleThings(const Reading& reading);

    /// The thing a noun chunk names, of one of the kinds ("gate|place"); of a pronoun the only one it can
    /// stand for. With no kinds any name or noun will do, pronouns only where they are resolved already.
    std::optional<PoleThing> in_chunk(std::uint32_t chunk, std::string_view kinds) const;
    /// "The teachers | went on strike": the thing is in the verb, the noun says which.
    std::optional<PoleThing> fixed(std::uint32_t chunk, std::string_view id) const;
    /// The thing that a noun before the head names: "plant closures", "her resignation".
    std::optional<PoleThing> before_head(std::uint32_t chunk, std::string_view kinds) const;
    /// Who acts: a name (the party it speaks for, or with `self` the name itself) or the head noun.
    std::optional<PoleThing> holder(std::uint32_t chunk, bool self) const;

  private:
    struct Found {
        const rules::Phrase* phrase = nullptr;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    Found ending_at(std::uint32_t first, std::uint32_t last, std::string_view kinds) const;
    PoleThing thing_of(const Found& found, std::uint32_t chunk) const;
    std::string kind_before(const segment::Chunk& chunk, bool of_people) const;
    void determine(PoleThing& thing, const segment::Chunk& chunk) const;
    bool is_road_number(std::uint32_t token) const;
    std::optional<PoleThing> road(std::uint32_t chunk) const;
    bool is_number_of(std::uint32_t token, const segment::Chunk& chunk) const;
    std::vector<std::string> modifiers(std::uint32_t chunk, std::uint32_t first, std::uint32_t last) const;
    std::vector<std::string> modifiers_before(const Found& found, std::uint32_t chunk) const;
    std::optional<PoleThing> any_noun(std::uint32_t chunk) const;
    std::optional<PoleThing> one_person(std::uint32_t chunk) const;
    std::optional<PoleThing> place(std::uint32_t chunk) const;
    Found beyond(const segment::Chunk& chunk, std::string_view kinds) const;
    std::optional<PoleThing> named_thing(std::uint32_t chunk, std::string_view kinds) const;
    std::optional<PoleThing> named(std::uint32_t token, std::uint32_t head) const;
    std::optional<PoleThing> pronoun(std::uint32_t chunk, std::string_view kinds) const;
    std::optional<PoleThing> of_noun(std::uint32_t chunk, std::string_view kinds) const;
    std::optional<PoleThing> share_of(std::uint32_t chunk, std::string_view kinds) const;
    std::optional<PoleThing> person_of_pronoun(std::uint32_t chunk, std::string_view kinds) const;
    std::optional<PoleThing> speaker_of(std::uint32_t token) const;
    bool belongs(std::uint32_t prep_chunk) const;
    std::uint32_t skip_pair(std::uint32_t c) const;
    std::uint32_t before_between(std::uint32_t chunk) const;
    bool is_pronoun(const segment::Chunk& chunk) const;

    const Reading& r_;
    const segment::Document& d_;
    const rules::PhraseTable& things_;
    const rules::PhraseTable& some_;
    const rules::PhraseTable& states_;
};

/// True when `word` is one of the words of a rule's list field ("gate|place").
bool in_list(std::string_view list, std::string_view word);

/// What has a state by its own name: a person, a ship.
PoleThing named_by(const NamedEntity& entity, bool inferred);

/// True when two list fields share a word.
bool lists_meet(std::string_view a, std::string_view b);

}  // namespace atodds::extract
