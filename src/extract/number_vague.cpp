#include "extract/number_reader.hpp"

namespace atodds::extract {

std::optional<NumberReading> NumberReader::vague_number(std::uint32_t at) {
    if (p_.is(at, WordClass::vague_word) || is_article(at)) {
        if (const auto word = lexicon_.vague.longest(p_.words_from(at)))
            return vague_word(at, *word.entry, word.length);
    }
    if (p_.is(at, WordClass::vague_plural)) return vague_plural(at);
    return std::nullopt;
}

/// "several", "a few hundred", "a couple of dozen"
std::optional<NumberReading> NumberReader::vague_word(std::uint32_t at, const VagueEntry& word,
                                                      std::uint32_t length) {
    std::uint32_t next = at + length;
    const bool of = p_.word(next) == lexicon_.of_word;
    const std::uint32_t scaled = of ? next + 1 : next;
    std::int64_t scale = facts(scaled).scale;
    if (scale == 0 && p_.is(scaled, WordClass::dozen) && facts(scaled).dozen == 12) scale = 12;
    const bool needs_of = p_.word(at + length - 1) == p_.lexicon().pack().word("couple") ||
                          p_.word(at + length - 1) == p_.lexicon().pack().word("handful");
    if (scale != 0) {
        next = scaled + 1;
        while (facts(next).scale >= thousand) scale *= facts(next++).scale;
    } else if (length == 1 && word.soft_high <= 6) {
        return std::nullopt;  // a bare "few" or "couple"
    } else if (needs_of && !of) {
        return std::nullopt;
    } else if (needs_of) {
        ++next;
    }
    return vague(next, scale == 0 ? 1 : scale, word.low, word.soft_low, word.soft_high);
}

std::optional<NumberReading> NumberReader::vague(std::uint32_t last, std::int64_t scale, std::int64_t low,
                                                 std::int64_t soft_low, std::int64_t soft_high) {
    out_.low = Decimal(low) * Decimal(scale);
    out_.soft_low = Decimal(soft_low) * Decimal(scale);
    out_.soft_high = Decimal(soft_high) * Decimal(scale);
    out_.step = scale;
    out_.scaled = scale > 1;
    return finish(last, out_.soft_low, Kind::vague);
}

/// "dozens", "tens of thousands", "hundreds of millions", "scores of"
std::optional<NumberReading> NumberReader::vague_plural(std::uint32_t at) {
    std::int64_t scale = facts(at).vague_plural;
    const bool score = scale == 20;
    const bool tens = scale == 10;
    std::uint32_t next = at + 1;
    const std::uint32_t inner = next + 1;
    if (p_.word(next) == lexicon_.of_word && p_.has(inner) && facts(inner).vague_plural > 10) {
        scale *= facts(inner).vague_plural;
        next = inner + 1;
        if (p_.word(next) == lexicon_.of_word && facts(next + 1).vague_plural >= thousand) {
            scale *= facts(next + 1).vague_plural;
            next += 2;
        }
    } else if (p_.word(next) == lexicon_.of_word && p_.has(inner) && facts(inner).scale >= hundred) {
        scale *= facts(inner).scale;  // "tens of thousand"
        next = inner + 1;
    } else if (tens) {
        return std::nullopt;
    } else if (score && p_.word(next) != lexicon_.of_word) {
        return std::nullopt;
    }
    const bool dozens = scale % 12 == 0;
    const std::int64_t high = dozens ? scale / 12 * hundred - 1 : score ? hundred - 1 : scale * 10 - 1;
    out_.low = Decimal(scale) * Decimal(2);
    out_.soft_low = out_.low;
    out_.soft_high = Decimal(high);
    out_.step = scale;
    out_.scaled = true;
    return finish(next, out_.low, Kind::vague);
}

}  // namespace atodds::extract
