#include "extract/measures.hpp"

namespace atodds::extract {

std::string_view dimension_name(Dimension dimension) {
    switch (dimension) {
        case Dimension::money: return "money";
        case Dimension::length: return "length";
        case Dimension::area: return "area";
        case Dimension::mass: return "mass";
        case Dimension::volume: return "volume";
        case Dimension::temperature: return "temperature";
        case Dimension::speed: return "speed";
        case Dimension::energy: return "energy";
        case Dimension::power: return "power";
        default: return {};
    }
}

bool is_bare_age(const segment::Document& d, const Mention& m) {
    const std::uint32_t t = m.first_token;
    constexpr int oldest = 120;
    const bool bare = m.value && m.value->nominal && m.last_token == m.number_token + 1 && (!m.unit || m.unit->id.empty());
    if (!bare || !(*m.value->nominal < Decimal(oldest)) || t < 2 || m.last_token >= d.tokens.size()) return false;
    const bool between = d.text(t - 1) == "," && d.text(m.last_token) == ",";
    return between && segment::is_noun(d.tokens[t - 2].tag) && d.tokens[t - 2].tag != segment::Tag::nns;
}

}  // namespace atodds::extract
