#include "atodds/error.hpp"

namespace atodds {

std::string Error::text() const {
    std::string result = path;
    if (!path.empty() && line != 0) {
        result += ':' + std::to_string(line);
        if (column != 0) result += ':' + std::to_string(column);
    }
    if (!result.empty()) result += ": ";
    result += message;
    if (!hint.empty()) result += " (" + hint + ")";
    return result;
}

}  // namespace atodds
