#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "atodds/claim.hpp"
#include "segment/document.hpp"

namespace atodds::extract {

/// A name (or a noun or pronoun that stands for one) in an article.
struct NameMention {
    std::uint32_t first = 0;  ///< half-open token range
    std::uint32_t last = 0;
    std::uint32_t name = 0;  ///< index into Names::entities
    bool inferred = false;   ///< a pronoun, "the ministry", "the region": resolved, not stated
    bool demonym = false;    ///< "Turkish" in "Turkish troops"
    bool capital = false;    ///< "Ankara": the place; its country where it acts or speaks (Names::actor)
};

/// An entity of one article, under its corpus-wide id where the gazetteer or the corpus knows it.
struct NamedEntity {
    std::string id;
    std::string name;
    EntityType type = EntityType::thing;
    BriefText parent;      ///< place that contains it, as the text or the gazetteer has it
    BriefText stands_for;  ///< of a capital or seat: who acts or speaks
    BriefText role_of;  ///< of a person: the country or body it speaks for ("turkey" of Turkish President
                          ///< X); empty: unknown
    std::uint32_t count = 0;  ///< mentions in the article
};

struct Names {
    std::vector<NamedEntity> entities;
    std::vector<NameMention> mentions;    ///< in text order, not overlapping
    std::vector<std::uint32_t> by_token;  ///< token -> index into mentions plus one; 0: none

    const NameMention* at(std::uint32_t token) const {
        return token < by_token.size() && by_token[token] ? &mentions[by_token[token] - 1] : nullptr;
    }
};

/// Finds the names of a tagged and chunked article: gazetteer names, people ("President Ann Lee", then
/// "Lee"), organisations, groups and abbreviations defined in the text, and pronouns or "the ministry" where
/// exactly one candidate fits.
Names find_names(const segment::Document& document);

/// Who acts or speaks where this name is a subject: what a capital, seat or ministry stands for, else the
/// name itself.
std::string actor_id(const NamedEntity& entity);

/// Gives a person one id across the corpus: a surname alone, or a shorter form, becomes the only longer name
/// that it is the end of. The outcome does not depend on the order of the articles. Two names of one document
/// may come to share an id.
void unify_people(std::span<Names* const> corpus);

/// Gives a firm's short form the id of its full name, where one article writes both ("Norvik Coal", "Norvik") and no other full name, place or
/// person of the corpus has that short form.
void unify_firms(std::span<Names* const> corpus);

/// A name that one article shows to be a place ("the town of Elm") is one in all articles where it may be anything.
void unify_places(std::span<Names* const> corpus);

}  // namespace atodds::extract
