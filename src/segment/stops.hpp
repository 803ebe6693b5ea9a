#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/pack.hpp"

namespace atodds::segment {

/// What the pack knows of a word that stands before a full stop or after one (src/rules/en/sentences.json).
enum StopWord : std::uint16_t {
    title_word = 1,         ///< "Gen", "Mr": its dot never ends a sentence
    abbreviation_word = 2,  ///< "Inc", "Sept": its dot ends a sentence only before a starter
    lower_word = 4,         ///< "approx", "etc": an abbreviation in lower case too
    number_word = 8,        ///< "No", "Art": an abbreviation before digits only
    starter_word = 16,      ///< "The", "But": begins a sentence rather than a name
    numbered_name = 32,     ///< "covid": "covid-19" is one word though its first part is in lower case
    glued_word = 64,        ///< "were", "people": what broken texts run together with the word beside it
    before_grouped = 256,   ///< "least", "about": a number after it may be grouped by plain spaces
    glued_particle = 512,   ///< "in", "by": what broken texts run together with a glued word before it
    month_word = 1024,      ///< "April": the number behind it is a day
    before_number = 128,    ///< "between", "with": what broken texts run together with a number after it
};

/// The stop words of one pack as a table by word id; made once per pack.
class StopWords {
  public:
    static const StopWords& of(const rules::Pack& pack);

    bool has(rules::WordId word, std::uint16_t kinds) const {
        return word < kinds_.size() && (kinds_[word] & kinds) != 0;
    }
    /// False: some small letters are no glued_word, by the first one and their number. To ask before they are looked up: unknown words are
    /// tried at each letter.
    bool may_be_glued(std::string_view letters) const {
        return (glued_lengths_[static_cast<unsigned char>(letters.front())] >> letters.size() % most_lengths & 1) != 0;
    }

  private:
    explicit StopWords(const rules::Pack& pack);
    void add(const rules::Pack& pack, std::string_view phrase_class, StopWord kind);
    static constexpr std::size_t most_lengths = 32;
    std::vector<std::uint16_t> kinds_;
    std::array<std::uint32_t, 256> glued_lengths_{};  // by first letter a bit for each length
};

}  // namespace atodds::segment
