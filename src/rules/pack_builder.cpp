#include "rules/pack_builder.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include "rules/embedded.hpp"
#include "text/utf8.hpp"

namespace atodds::rules {
namespace {

/// The phrase in all its forms: the first word of a verb phrase inflected, the last word of a noun phrase.
std::vector<std::string> phrase_forms(const Entry& entry) {
    if (entry.inflection == Inflection::none) return {entry.text};
    const bool verb = entry.inflection == Inflection::verb;
    const std::size_t space = verb ? entry.text.find(' ') : entry.text.rfind(' ');
    std::string before, word = entry.text, after;
    if (space != std::string::npos) {
        (verb ? word : before) = entry.text.substr(0, verb ? space : space + 1);
        (verb ? after : word) = entry.text.substr(verb ? space : space + 1);
    }
    std::vector<std::string> forms = verb ? verb_forms(word) : noun_forms(word);
    for (std::string& form : forms) form = before + form + after;
    return forms;
}

}  // namespace

std::unique_ptr<const Pack> PackBuilder::build(RuleSet set, std::string hash) {
    std::unique_ptr<Pack> pack(new Pack);
    PackBuilder builder(*pack->impl_);
    pack->impl_->words.reserve(2 * set.entries.size());  // about what inflected phrases come to
    pack->impl_->entries = std::move(set.entries);
    for (const Entry& entry : pack->impl_->entries) builder.add(entry, set.rules[entry.rule].kind);
    builder.number_by_use();
    pack->class_blocks_ = builder.index_first_words();
    pack->first_words_ = pack->impl_->first_words.data();
    for (WordId word = unknown_word; word <= pack->impl_->words.size(); ++word)
        pack->texts_.emplace_back(pack->impl_->words.text(word));
    pack->impl_->rules = std::move(set.rules);
    pack->impl_->hash = std::move(hash);
    return pack;
}

void PackBuilder::add(const Entry& entry, const std::string& phrase_class) {
    PhraseTable& table = pack_.tables[phrase_class];
    for (const std::string& form : phrase_forms(entry)) add_phrase(table, entry, text::fold(form));
}

void PackBuilder::add_phrase(PhraseTable& table, const Entry& entry, std::string_view words) {
    Phrase phrase;
    phrase.rule = entry.rule;
    phrase.base = entry.text;
    phrase.fields = entry.fields;
    for (const auto& [field, said] : entry.fields) phrase.field_bits |= field_bit(field);
    phrase.words.reserve(1 + static_cast<std::size_t>(std::ranges::count(words, ' ')));
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        phrase.words.push_back(pack_.words.add(words.substr(0, end)));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    table.phrases_.push_back(std::move(phrase));
}

void PackBuilder::number_by_use() {
    std::vector<WordId> numbers(pack_.words.size() + 1, unknown_word);  // by the number a word has so far
    Vocabulary ordered;
    ordered.reserve(pack_.words.size());
    const auto take = [&](WordId word) {
        if (word != unknown_word && numbers[word] == unknown_word) numbers[word] = ordered.add(pack_.words.text(word));
    };
    for (std::string_view common = embedded_common_words(); !common.empty();) {
        const std::size_t end = std::min(common.find('\n'), common.size());
        take(pack_.words.find(common.substr(0, end)));
        common.remove_prefix(std::min(end + 1, common.size()));
    }
    for (WordId word = 1; word <= pack_.words.size(); ++word) take(word);
    for (auto& [name, table] : pack_.tables)
        for (Phrase& phrase : table.phrases_)
            for (WordId& word : phrase.words) word = numbers[word];
    pack_.words = std::move(ordered);
}

void PackBuilder::index(PhraseTable& table) {
    std::vector<std::uint32_t> order(table.phrases_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
        const auto &left = table.phrases_[a].words, &right = table.phrases_[b].words;
        return left.front() != right.front() ? left.front() < right.front() : left.size() > right.size();
    });
    std::size_t first_words = 0;  // several phrases begin with one: a table as large as the phrases are many would be in more lines of memory
    for (std::size_t i = 0; i < order.size(); ++i)
        first_words += i == 0 || table.phrases_[order[i]].words.front() != table.phrases_[order[i - 1]].words.front() ? 1 : 0;
    table.all_starts_.resize(std::bit_ceil(2 * first_words + 1));
    table.starts_ = table.all_starts_.data();
    table.last_start_ = static_cast<WordId>(table.all_starts_.size() - 1);
    table.all_rows_.reserve(order.size());
    table.sorted_ = table.all_rows_.data();
    for (const std::uint32_t phrase : order) {
        const std::vector<WordId>& words = table.phrases_[phrase].words;
        const auto row = static_cast<std::uint32_t>(table.all_rows_.size());
        PhraseTable::Start& start = table.all_starts_[table.slot_of(words.front())];
        table.all_rows_.push_back({words.size() > 1 ? words[1] : unknown_word, static_cast<std::uint32_t>(words.size()), phrase});
        if (start.word == unknown_word) start = {words.front(), row, row, table.all_rows_.back()};
        start.last = row + 1;
    }
    index_pairs(table);
    link_same_words(table, order);
}

void PackBuilder::index_pairs(PhraseTable& table) {
    constexpr std::size_t places_each = 16, bits = 64, all_bits = 32;
    const std::size_t places = std::bit_ceil(std::max(places_each * table.phrases_.size(), bits));
    table.all_pairs_.assign(places / bits, 0);
    table.pairs_ = table.all_pairs_.data();
    table.pair_shift_ = static_cast<unsigned>(all_bits - static_cast<std::size_t>(std::countr_zero(places)));
    for (const Phrase& phrase : table.phrases_) {
        const std::size_t at = table.pair_place(phrase.words.front(), phrase.words.size() > 1 ? phrase.words[1] : unknown_word);
        table.all_pairs_[at / bits] |= std::uint64_t{1} << at % bits;
    }
}

void PackBuilder::link_same_words(PhraseTable& table, std::span<const std::uint32_t> order) {
    for (std::size_t i = 0; i < order.size(); ++i) {
        Phrase& phrase = table.phrases_[order[i]];
        for (std::size_t next = i + 1; next < order.size() && phrase.same_words == nullptr; ++next) {
            const Phrase& other = table.phrases_[order[next]];
            if (other.words.front() != phrase.words.front() || other.words.size() != phrase.words.size()) break;
            if (other.words == phrase.words) phrase.same_words = &other;
        }
    }
}

std::size_t PackBuilder::index_first_words() {
    constexpr std::size_t bits = 64;
    constexpr std::size_t classes_at_once = Pack::blocks_at_once * bits;
    const std::size_t blocks = (pack_.tables.size() / classes_at_once + 1) * Pack::blocks_at_once;
    const std::size_t word_lines = pack_.words.size() / (8 * sizeof(Pack::Impl::BitLine)) + 1;
    pack_.first_words.assign((pack_.words.size() + 1) * blocks, 0);
    pack_.words_of_classes.resize((pack_.tables.size() + 1) * word_lines);
    pack_.no_phrases.first_words_ = pack_.words_of_classes[pack_.tables.size() * word_lines].bits;  // no look-up has to ask whether there are any
    std::size_t column = 0;
    for (auto& [name, table] : pack_.tables) {
        index(table);
        std::uint64_t* const words = pack_.words_of_classes[column * word_lines].bits;
        table.first_words_ = words;
        table.block_ = column / bits;
        table.column_ = std::uint64_t{1} << column % bits;
        for (const Phrase& phrase : table.phrases_) {
            const WordId first = phrase.words.front();
            pack_.first_words[first * blocks + table.block_] |= table.column_;
            words[first / bits] |= std::uint64_t{1} << first % bits;
        }
        ++column;
    }
    return blocks;
}

}  // namespace atodds::rules
