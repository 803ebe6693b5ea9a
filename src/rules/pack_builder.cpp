#include "rules/pack_builder.hpp"

#include <algorithm>
#include <bit>
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
    for (auto& [name, table] : pack->impl_->tables) index(table, pack->impl_->words.size());
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

void PackBuilder::index(PhraseTable& table, std::uint32_t words) {
    constexpr std::uint32_t bits = 64;
    const std::vector<Phrase>& phrases = table.phrases_;
    table.order_.resize(phrases.size());
    std::iota(table.order_.begin(), table.order_.end(), 0U);
    std::ranges::stable_sort(table.order_, [&](std::uint32_t a, std::uint32_t b) {
        const auto &left = phrases[a].words, &right = phrases[b].words;
        return left.front() != right.front() ? left.front() < right.front() : left.size() > right.size();
    });
    table.start_bits_.resize(words / bits + 1);
    for (std::uint32_t i = 0; i < table.order_.size(); ++i) {
        const WordId first = phrases[table.order_[i]].words.front();
        if (!table.may_start(first)) table.starts_.push_back(i);
        table.start_bits_[first / bits] |= std::uint64_t{1} << (first % bits);
    }
    table.starts_.push_back(static_cast<std::uint32_t>(table.order_.size()));
    std::uint32_t rank = 0;
    for (const std::uint64_t block : table.start_bits_) {
        table.start_ranks_.push_back(rank);
        rank += static_cast<std::uint32_t>(std::popcount(block));
    }
}

}  // namespace atodds::rules
