#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reading.hpp"

namespace atodds::extract {

/// The words by which two reports of a decision or a deed are told to be of one matter and of one doer.
class DecisionWords {
  public:
    explicit DecisionWords(const Reading& reading);

    /// What a noun chunk says of the matter decided on: its noun, unless that stands for any matter ("the
    /// plan"), and what goes with it. A pronoun or a bare "the plan" is the last matter named before it. With
    /// `known` the noun must be one that is decided on. Nothing: no matter.
    std::optional<std::vector<std::string>> matter(std::uint32_t chunk, bool known) const;
    /// Adds the content words of a noun chunk; of a pronoun none.
    void add(std::uint32_t chunk, std::vector<std::string>& words) const;
    /// Adds who a noun chunk names as doer: a name ("@ann lee"), or its noun ("=council") with what goes with it.
    void add_doer(std::uint32_t chunk, std::vector<std::string>& doers) const;
    /// One of the doers is a body that decides: a council, a court, the government.
    bool is_body(const std::vector<std::string>& doers) const;
    /// "Its members", "the majority": a part that speaks for a body.
    bool stands_for_body(std::uint32_t chunk) const;
    /// Id of the person a chunk names, pronouns where they are resolved; empty: none.
    std::string person(std::uint32_t chunk) const;
    /// "He", "she", "they", "it": the speaker himself, after "admitted that".
    bool is_own_pronoun(std::uint32_t chunk) const;
    /// The preposition at a chunk joins a noun to the noun before it: "of", "for", "on".
    bool belongs(std::uint32_t prep_chunk) const;
    /// One of the words is in a list ("shot|gun").
    bool holds_any(const std::vector<std::string>& words, std::string_view list) const;

    static std::vector<std::string> in_order(std::vector<std::string> words);

  private:
    const rules::Phrase* known_at(const segment::Chunk& chunk) const;
    bool is_any_such(const segment::Chunk& chunk) const;
    bool is_time(const segment::Chunk& chunk) const;
    void add_nouns(std::uint32_t first, std::uint32_t last, std::vector<std::string>& doers) const;
    void add_speaker(std::uint32_t token, std::vector<std::string>& doers) const;
    bool add_body(std::uint32_t first, std::uint32_t last, std::vector<std::string>& doers) const;
    void add_range(std::uint32_t first, std::uint32_t last, std::vector<std::string>& words) const;
    void add_behind(std::uint32_t chunk, std::vector<std::string>& words) const;
    std::optional<std::vector<std::string>> named_before(std::uint32_t chunk) const;
    std::vector<std::string> said_of(std::uint32_t chunk, const rules::Phrase* known) const;

    const Reading& r_;
    const segment::Document& d_;
    const rules::PhraseTable& matters_;
    const rules::PhraseTable& bodies_;
    const rules::PhraseTable& never_;
};

}  // namespace atodds::extract
