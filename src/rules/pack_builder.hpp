#pragma once
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "atodds/error.hpp"
#include "rules/pack.hpp"
#include "rules/rule_file.hpp"
#include "rules/vocabulary.hpp"

namespace atodds::rules {

/// Lets a map of strings be asked for a view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

struct Pack::Impl {
    Vocabulary words;
    std::unordered_map<std::string, PhraseTable, TextHash, std::equal_to<>> tables;
    PhraseTable no_phrases;
    /// A row of bits a word: with which classes' phrases it begins. Put together they tell the classes of a sentence.
    std::vector<std::uint64_t> first_words;
    /// Bits that are fetched together.
    struct alignas(64) BitLine {
        std::uint64_t bits[8] = {};
    };
    /// The same the other way round, a row a class: with which words its phrases begin. A builder asks all words of many articles about few
    /// classes, and what it asks of the rows of those, two kilobytes each, is mostly their first lines: those of the common words.
    std::vector<BitLine> words_of_classes;
    std::vector<Rule> rules;
    std::vector<Entry> entries;  // the phrases refer to their texts and fields
    std::string hash;
};

/// Makes a pack from rules: inflects the entries, numbers the words and sorts the phrases for look-up.
class PackBuilder {
  public:
    /// `hash` is what Pack::hash() is to give.
    static std::unique_ptr<const Pack> build(RuleSet set, std::string hash);

  private:
    explicit PackBuilder(Pack::Impl& pack) : pack_(pack) {}
    void add(const Entry& entry, const std::string& phrase_class);
    void add_phrase(PhraseTable& table, const Entry& entry, std::string_view words);
    /// Numbers the words anew, common ones first. What is kept by word, a bit or a text, then lies close together for nearly all words of an
    /// article, which are few.
    void number_by_use();
    static void index(PhraseTable& table);
    static void index_pairs(PhraseTable& table);
    /// Phrase::same_words. `order`: by first word, longest first.
    static void link_same_words(PhraseTable& table, std::span<const std::uint32_t> order);
    /// Gives the blocks in a row.
    std::size_t index_first_words();

    Pack::Impl& pack_;
};

}  // namespace atodds::rules
