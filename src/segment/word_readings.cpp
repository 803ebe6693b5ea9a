#include "segment/word_readings.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace atodds::segment {
namespace {

constexpr std::int32_t nats(double value) {
    return static_cast<std::int32_t>(value * cost_scale);
}

// Costs of what upper and lower case say, from the share of capitals among the tags of news text.
constexpr std::int32_t capital_not_a_name =
    nats(4.5);  // one common word in ninety has a capital inside a sentence
constexpr std::int32_t capital_no_word = nats(7.5);  // all capitals: "US" is no pronoun
constexpr std::int32_t name_in_lower_case = nats(5.0);
constexpr std::int32_t unseen_as_name =
    nats(12.3);                                 // a common word used as a name: 0.4 of 90,000 proper nouns
constexpr std::int32_t rare_word = nats(11.0);  // a word seen about once

bool contains_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "Syrian", "Turkish", "Japanese", "Iraqi", "French": adjectives that keep their capital.
bool looks_like_demonym(std::string_view folded) {
    constexpr std::array<std::string_view, 12> endings{"an", "ish", "ese", "i", "ch", "ek", "tch", "ss", "ic", "ab", "rd", "ai"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return folded.ends_with(ending); });
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

void read_number(std::string_view text, Readings& out) {
    const char last = text.back();
    if (last == 's') {
        out.add(Tag::nns, nats(9));
        out.add(Tag::cd, nats(10));
    } else if (last >= 'a' && last <= 'z') {
        out.add(Tag::jj, nats(8));
        out.add(Tag::nn, nats(10));
        out.add(Tag::rb, nats(11));
    } else {
        out.add(Tag::cd, nats(6));
    }
}

void read_symbol(std::string_view text, Readings& out) {
    if (text == "%") return out.add(Tag::nn, nats(3.3));
    if (text == "&" || text == "+") return out.add(Tag::cc, nats(3.2));
    out.add(Tag::punct, nats(3));
}

}  // namespace

void Readings::lower(Tag tag, std::int32_t tag_cost) {
    for (std::uint32_t i = 0; i < count; ++i)
        if (state[i] == static_cast<std::uint8_t>(tag)) cost[i] = std::min(cost[i], tag_cost);
}

std::int32_t Readings::cost_of(Tag tag) const {
    for (std::uint32_t i = 0; i < count; ++i) {
        if (state[i] == static_cast<std::uint8_t>(tag)) return cost[i];
    }
    return never;
}

bool WordReader::read_known(std::span<const Reading> found, Readings& out) {
    for (const Reading& reading : found) out.add(reading.tag(), reading.cost());
    return !found.empty();
}

/// "don't", "won't", "can't", "cannot": the readings of the verb.
bool WordReader::read_negated(std::string_view folded, Readings& out) const {
    if (folded == "cannot") return out.add(Tag::md, nats(5)), true;
    if (!folded.ends_with("n't") || folded.size() < 5) return false;
    for (const Reading& reading : model_.find(folded.substr(0, folded.size() - 3))) {
        if (is_verb(reading.tag()) || reading.tag() == Tag::md) out.add(reading.tag(), reading.cost());
    }
    if (out.count == 0) out.add(Tag::vbz, rare_word);  // ain't
    return true;
}

/// A hyphenated word that is not in the lexicon follows its last part.
bool WordReader::read_hyphenated(std::string_view text, std::string_view folded, Readings& out) const {
    const std::size_t hyphen = text.rfind('-');
    if (hyphen == std::string_view::npos || hyphen + 1 == text.size()) return false;
    if (is_upper(text[hyphen + 1]) || contains_digit(text)) {
        out.add(Tag::nnp, rare_word - nats(3));
        out.add(Tag::jj, rare_word);
        return true;
    }
    Readings last;
    if (!read_known(model_.find(folded.substr(folded.rfind('-') + 1)), last)) return false;
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < last.count; ++i) {
        if (last.cost[i] < last.cost[best]) best = i;
    }
    const Tag tag = static_cast<Tag>(last.state[best]);
    out.add(Tag::jj, rare_word - nats(tag == Tag::nns ? 0 : 2));
    if (tag == Tag::nn || tag == Tag::in || tag == Tag::rp) out.add(Tag::nn, rare_word - nats(1));
    if (tag == Tag::nns) out.add(Tag::nns, rare_word - nats(2));
    if (tag == Tag::vbg || tag == Tag::vb) out.add(Tag::nn, rare_word);
    if (tag == Tag::cd) out.add(Tag::cd, rare_word - nats(2));
    if (tag == Tag::rb) out.add(Tag::rb, rare_word - nats(1));
    if (is_upper(text[0])) out.add(Tag::nnp, rare_word + nats(1));
    return true;
}

void WordReader::read_ending(std::string_view folded, Readings& out) const {
    char key[longest_ending + 1];
    key[0] = ending_key;
    for (std::size_t length = std::min(longest_ending, folded.size() - 1) + 1; length-- > 0;) {
        std::copy(folded.end() - static_cast<std::ptrdiff_t>(length), folded.end(), key + 1);
        const auto found = model_.find(std::string_view(key, length + 1));
        for (const Reading& reading : found) out.add(reading.tag(), reading.cost());
        if (!found.empty()) return;
    }
}

void WordReader::weigh_case(std::string_view folded, const Token& token, CaseEvidence evidence,
                            Readings& out) const {
    if (evidence == CaseEvidence::none) return;
    if (evidence == CaseEvidence::lower) {
        constexpr std::uint64_t names = std::uint64_t{1} << static_cast<unsigned>(Tag::nnp) | std::uint64_t{1} << static_cast<unsigned>(Tag::nnps);
        if ((out.tags & names) == 0) return;
        for (std::uint32_t i = 0; i < out.count; ++i) {
            if (is_proper(static_cast<Tag>(out.state[i]))) out.cost[i] += name_in_lower_case;
        }
        return;
    }
    const std::int32_t as_name = std::min(out.cost_of(Tag::nnp), out.cost_of(Tag::nnps));
    const std::int32_t penalty = token.is(all_caps) ? capital_no_word : capital_not_a_name;
    const std::int32_t as_adjective = out.cost_of(Tag::jj);
    const bool demonym = as_adjective != Readings::never && as_adjective <= as_name + nats(1) && looks_like_demonym(folded);
    for (std::uint32_t i = 0; i < out.count; ++i) {
        const Tag tag = static_cast<Tag>(out.state[i]);
        const bool free = is_proper(tag) || (tag == Tag::jj && demonym) || (tag == Tag::prp && folded == "i");
        if (!free) out.cost[i] += penalty;
    }
    if (folded != "i") out.add(Tag::nnp, token.is(all_caps) ? unseen_as_name - nats(3) : unseen_as_name);
}

void WordReader::read_word(std::uint32_t index, CaseEvidence evidence, Readings& out) {
    const Token& token = document_.tokens[index];
    const std::string_view text = document_.text(index);
    const std::string_view known = document_.lower(index);  // of "Gen." without its dot
    const bool whole = known.size() == text.size();
    const std::string_view folded = whole ? known : buffer_.fold(text);
    const rules::WordId word = document_.words[index];
    const auto found = whole && word != rules::unknown_word ? model_.find(word, *document_.pack) : model_.find(folded);
    if (!read_known(found, out) && !read_negated(folded, out) && !read_hyphenated(text, folded, out)) {
        if (contains_digit(text) || text.find('.') != std::string_view::npos) {
            out.add(Tag::nnp, rare_word - nats(2));
            out.add(Tag::nn, rare_word);
        } else {
            read_ending(folded, out);
        }
    }
    if (token.is(possessive) && folded.size() == 1) out.add(Tag::pos, nats(2));
    weigh_case(folded, token, evidence, out);
    if (out.count == 0) out.add(Tag::nn, rare_word);
}

void WordReader::read(std::uint32_t index, CaseEvidence evidence, Readings& out) {
    const Token& token = document_.tokens[index];
    const std::string_view text = document_.text(index);
    out.clear();
    switch (token.kind) {
        case TokenKind::number:
            return read_number(text, out);
        case TokenKind::symbol:
            return read_symbol(text, out);
        case TokenKind::punct:
            return out.add(Tag::punct, nats(3));
        case TokenKind::word:
            return read_word(index, evidence, out);
    }
}

}  // namespace atodds::segment
