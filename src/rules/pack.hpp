#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/letters.hpp"

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

/// Of which classes a phrase begins with a word, or with one of several: a bit a class, in blocks (Pack::first_of).
using ClassBits = std::span<const std::uint64_t>;

/// The bit of a field's name among those of an entry. Of a literal it is known when the code is compiled.
constexpr std::uint64_t field_bit(std::string_view name) {
    constexpr unsigned bits = 64;
    const auto letter = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(name[at])); };
    return std::uint64_t{1} << (letter(0) * 7 + letter(name.size() / 2) * 3 + letter(name.size() - 1) + static_cast<unsigned>(name.size())) % bits;
}

/// One phrase of a class: its words, the rule it belongs to and the fields its entry gives ("value": "1000").
struct Phrase {
    std::vector<WordId> words;
    RuleIndex rule = 0;
    std::string_view base;  ///< the entry as written, before inflection ("call for")
    std::span<const std::pair<std::string, std::string>> fields;  ///< the entry's: all its forms share them
    const Phrase* same_words = nullptr;  ///< the next phrase of the class with the same words; null: no more
    std::uint64_t field_bits = 0;  ///< field_bit() of each field: most that is asked for is not there, and each field is a line of memory

    /// A field of the entry, empty when it has none. Fields of the rule itself are inherited.
    text::Letters get(std::string_view name) const;
    template <std::size_t size>
    [[gnu::always_inline]] text::Letters get(const char (&name)[size]) const {
        const std::string_view field(name, size - 1);
        return (field_bits & field_bit(field)) == 0 ? text::Letters() : get(field);
    }
};

/// The phrases of one class, looked up by their words: longest match first. There are hundreds of tables, each asked now and then: what
/// nearly all look-ups end with stands in one line of the processor's memory.
class alignas(64) PhraseTable {
  public:
    struct Match {
        const Phrase* phrase = nullptr;  ///< nothing matched: null
        std::uint32_t length = 0;        ///< tokens taken
        explicit operator bool() const { return phrase != nullptr; }
    };

    /// The longest phrase that begins at `words[0]`. In place: nine of ten words end here, and a call would cost more than the look.
    [[gnu::always_inline]] Match longest(std::span<const WordId> words) const {
        return words.empty() || !may_start(words.front()) ? Match{} : longest_of(words);
    }
    /// False: no phrase begins with the word. To ask first where the words after it are dear to find.
    bool may_start(WordId word) const {
        return (first_words_[word / 64] >> word % 64 & 1) != 0;
    }
    /// False: no phrase begins with one of the words that the bits were gathered from. To ask once for many words.
    bool may_start(ClassBits classes) const { return (classes[block_] & column_) != 0; }
    /// The phrase that is exactly these words; null if none.
    const Phrase* exact(std::span<const WordId> words) const;
    /// The phrase whose entry is written like this in its file, whatever its forms; null if none. For short classes: it looks at all.
    const Phrase* written(std::string_view entry) const;
    std::span<const Phrase> phrases() const { return phrases_; }

  private:
    friend class PackBuilder;
    /// A phrase as look-ups see it, among those of one first word: most are told apart by their length and second word.
    struct Row {
        WordId second = unknown_word;  // of a phrase of one word: unknown_word
        std::uint32_t length = 0;
        std::uint32_t phrase = 0;  // index into phrases_
    };
    /// The rows of the phrases that begin with a word, half-open, and the first of them: most words begin one phrase, which then needs no
    /// other line of memory. A free slot has the word unknown_word.
    struct Start {
        WordId word = unknown_word;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        Row longest;
    };

    Match longest_of(std::span<const WordId> words) const;
    /// False: no phrase is the first word alone, and none goes on with the second. Two of three look-ups end here, with a bit or two of the
    /// table's own, which stay at hand while it is asked for word after word.
    bool may_begin(std::span<const WordId> words) const { return has_pair(words[0], unknown_word) || (words.size() > 1 && has_pair(words[0], words[1])); }
    bool has_pair(WordId first, WordId second) const {
        const std::size_t at = pair_place(first, second);
        return (pairs_[at / 64] >> at % 64 & 1) != 0;
    }
    std::size_t pair_place(WordId first, WordId second) const { return (first * 0x9e3779b1U ^ second * 0x85ebca77U) >> pair_shift_; }
    /// The rows of the phrases that begin with `word`, longest first; some phrase does.
    std::span<const Row> rows_of(WordId word) const;
    /// The row's phrase begins the words, of which the first one is known to.
    bool begins(const Row& row, std::span<const WordId> words) const;
    /// The slot of `word` in starts_, or the free one where it belongs.
    std::size_t slot_of(WordId word) const;

    const std::uint64_t* first_words_ = nullptr;  // a bit for each word that begins a phrase, see Impl::words_of_classes; every table of a pack has some
    const std::uint64_t* pairs_ = nullptr;  // a bit for each first word with the second (unknown_word: none), and by chance for a few others
    const Start* starts_ = nullptr;  // an open hash table by first word, of a power of two slots, at most half of them taken
    const Row* sorted_ = nullptr;    // by first word, longest first, then as listed
    WordId last_start_ = 0;          // slot of starts_
    unsigned pair_shift_ = 0;        // from 32 bits to the number of a bit
    std::size_t block_ = 0;          // of this class in a row of Impl::first_words
    std::uint64_t column_ = 0;       // the bit of this class in its block; none: a class without phrases

    std::vector<Phrase> phrases_;
    // where what the pointers lead to is kept
    std::vector<std::uint64_t> all_pairs_;
    std::vector<Start> all_starts_;
    std::vector<Row> all_rows_;
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
    text::Letters text(WordId word) const { return texts_[word]; }
    /// Number of words; ids are 1 .. words().
    std::uint32_t words() const;

    /// The classes of which a phrase begins with the word.
    ClassBits first_of(WordId word) const { return {first_words_ + word * class_blocks_, class_blocks_}; }
    /// A multiple of blocks_at_once.
    std::size_t class_blocks() const { return class_blocks_; }
    static constexpr std::size_t blocks_at_once = 2;

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
    std::vector<text::Letters> texts_;  // by word id: asked for several times a token
    const std::uint64_t* first_words_ = nullptr;  // Impl::first_words, a row of class_blocks_ a word
    std::size_t class_blocks_ = 0;
};

/// All forms of an English verb ("flee": flee, flees, fled, fleeing) or noun (post: post, posts), irregular
/// ones included.
std::vector<std::string> verb_forms(std::string_view base);
std::vector<std::string> noun_forms(std::string_view base);

}  // namespace atodds::rules
