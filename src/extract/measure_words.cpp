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

}  // namespace atodds::extract
