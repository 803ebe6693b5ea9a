#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace atodds::rules {

/// A word of the pack's vocabulary: lower-cased, curly apostrophe as straight one. 0: a word the pack does
/// not know.
using WordId = std::uint32_t;
constexpr WordId unknown_word = 0;

/// A rule as its file states it. `fires` and `silent` are sentences that must and must not use it; they run
/// as tests.
struct Rule {
    std::string id;     ///< "speech-verb.say", unique in the pack
    std::string file;   ///< "attribution.json"
    std::string kind;   ///< the phrase class it feeds
    std::string about;  ///< one line for a person
    std::vector<std::string> fires;
    std::vector<std::string> silent;
};
using RuleIndex = std::uint16_t;

/// One phrase of a class: its words, the rule it belongs to and the fields its entry gives ("value": "1000").
struct Phrase {
    std::vector<WordId> words;
    RuleIndex rule = 0;
    std::string_view base;  ///< the entry as written, before inflection ("call for")
    std::span<const std::pair<std::string, std::string>> fields;  ///< the entry's: all its forms share them

    /// A field of the entry, empty when it has none. Fields of the rule itself are inherited.
    std::string_view get(std::string_view name) const;
};

/// The phrases of one class, looked up by their words: longest match first.
class PhraseTable {
  public:
    struct Match {
        const Phrase* phrase = nullptr;  ///< nothing matched: null
        std::uint32_t length = 0;        ///< tokens taken
        explicit operator bool() const { return phrase != nullptr; }
    };

    /// The longest phrase that begins at `words[0]`.
    Match longest(std::span<const WordId> words) const {
        return words.empty() || !may_start(words.front()) ? Match{} : longest_of(words);
    }
    /// False: no phrase begins with the word. To ask first where the words after it are dear to find.
    bool may_start(WordId word) const {
        return rows_ != nullptr && (rows_[word * row_blocks_] & column_) != 0;
    }
    /// The phrase that is exactly these words; null if none.
    const Phrase* exact(std::span<const WordId> words) const;
    /// The phrase whose entry is written like this in its file, whatever its forms; null if none. For short classes: it looks at all.
    const Phrase* written(std::string_view entry) const;
    std::span<const Phrase> phrases() const { return phrases_; }

  private:
    friend class PackBuilder;
    Match longest_of(std::span<const WordId> words) const;
    /// Of the phrases that begin with `word`, half-open range into order_; some phrase does.
    std::pair<std::uint32_t, std::uint32_t> starting_with(WordId word) const;

    std::vector<Phrase> phrases_;
    std::vector<std::uint32_t> order_;  // phrases by first word, longest first, then as listed
    std::vector<std::uint32_t> starts_;      // offset into order_ of each first word's phrases; the end of the last
    std::vector<WordId> first_words_;        // ascending; those whose phrases starts_ is of
    const std::uint64_t* rows_ = nullptr;    // PackBuilder::first_words: from the block of this class in the row of word 0 on
    std::size_t row_blocks_ = 0;             // from a row to the next one
    std::uint64_t column_ = 0;               // the bit of this class in its block
};

/// The rules of one language, loaded once and then read only; safe to read from many threads.
///
/// A rule file is `{"about", "rules": [{"id", "class", "about", "inflect": "none|verb|noun", "entries":
/// [...], "fires": [...], "silent": [...], ...fields}]}`. An entry is a phrase or `{"text", ...fields}`. With
/// "inflect", the first word of a verb phrase and the last word of a noun phrase are entered in all their
/// forms. A field is a text, a number, true or false ("yes", "no") or a list of texts (joined by '|'); fields
/// of a rule hold for all its entries. Phrases are in lower case with straight apostrophes, words split at
/// spaces the way the tokeniser splits them ("turkey 's"; "de-escalation" and "u.n." are one word). Where two
/// entries of a class have the same words, the first in file order wins.
class Pack {
  public:
    ~Pack();
    /// The English pack embedded in the binary. Broken rule data stop the build, so they never meet a user.
    static const Pack& english();

    /// The id of a word in lower case.
    WordId word(std::string_view lower) const;
    /// The text of a word id; empty for unknown_word.
    const std::string& text(WordId word) const { return *texts_[word < texts_.size() ? word : unknown_word]; }
    /// Number of words; ids are 1 .. words().
    std::uint32_t words() const;

    /// The phrases of a class; an empty table when no rule feeds it. Look it up once, not per token.
    const PhraseTable& phrases(std::string_view phrase_class) const;

    /// Base form of a word, from the irregular list and regular endings ("fled" -> "flee", "refugees" ->
    /// "refugee"). `part` is 'n', 'v' or 'a'. Gives the word back when nothing applies.
    std::string lemma(std::string_view lower, char part) const;

    std::span<const Rule> rules() const;
    /// SHA-256 of all rule files, in hex.
    const std::string& hash() const;

  private:
    friend class PackBuilder;
    Pack();
    struct Impl;
    std::unique_ptr<Impl> impl_;
    std::vector<const std::string*> texts_;  // by word id: asked for several times a token
};

/// All forms of an English verb ("flee": flee, flees, fled, fleeing) or noun (post: post, posts), irregular
/// ones included.
std::vector<std::string> verb_forms(std::string_view base);
std::vector<std::string> noun_forms(std::string_view base);

}  // namespace atodds::rules
