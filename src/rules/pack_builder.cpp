#include "rules/pack_builder.hpp"

#include <algorithm>
#include <numeric>

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
    builder.index_first_words();
    for (WordId word = unknown_word; word <= pack->impl_->words.size(); ++word)
        pack->texts_.push_back(&pack->impl_->words.text(word));
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
    phrase.words.reserve(1 + static_cast<std::size_t>(std::ranges::count(words, ' ')));
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        phrase.words.push_back(pack_.words.add(words.substr(0, end)));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    table.phrases_.push_back(std::move(phrase));
}

void PackBuilder::index(PhraseTable& table) {
    const std::vector<Phrase>& phrases = table.phrases_;
    table.order_.resize(phrases.size());
    std::iota(table.order_.begin(), table.order_.end(), 0U);
    std::ranges::stable_sort(table.order_, [&](std::uint32_t a, std::uint32_t b) {
        const auto &left = phrases[a].words, &right = phrases[b].words;
        return left.front() != right.front() ? left.front() < right.front() : left.size() > right.size();
    });
    for (std::uint32_t i = 0; i < table.order_.size(); ++i) {
        const WordId first = phrases[table.order_[i]].words.front();
        if (!table.first_words_.empty() && table.first_words_.back() == first) continue;
        table.first_words_.push_back(first);
        table.starts_.push_back(i);
    }
    table.starts_.push_back(static_cast<std::uint32_t>(table.order_.size()));
}

void PackBuilder::index_first_words() {
    constexpr std::size_t bits = 64;
    const std::size_t blocks = pack_.tables.size() / bits + 1;
    pack_.first_words.assign((pack_.words.size() + 1) * blocks, 0);
    std::size_t column = 0;
    for (auto& [name, table] : pack_.tables) {
        index(table);
        table.rows_ = pack_.first_words.data() + column / bits;
        table.row_blocks_ = blocks;
        table.column_ = std::uint64_t{1} << column % bits;
        for (const WordId word : table.first_words_)
            pack_.first_words[word * blocks + column / bits] |= table.column_;
        ++column;
    }
}

}  // namespace atodds::rules
