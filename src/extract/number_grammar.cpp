#include "extract/number_reader.hpp"

namespace atodds::extract {

std::optional<NumberReading> NumberReader::read(std::uint32_t at) {
    out_.first = at;
    if (p_[at].is_number()) return digits(at);
    if (!p_[at].is_word()) return std::nullopt;
    if (auto vague = vague_number(at)) return vague;
    return words(at);
}

std::optional<NumberReading> read_number(const Pieces& pieces, std::uint32_t at, bool money) {
    if (!pieces.has(at)) return std::nullopt;
    return NumberReader(pieces, money).read(at);
}

}  // namespace atodds::extract
