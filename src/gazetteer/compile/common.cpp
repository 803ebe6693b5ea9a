#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "gazetteer/compile/sources.hpp"

namespace atodds::gazetteer::compile {

std::string read_file(const Path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> parts(std::string_view text, char mark) {
    std::vector<std::string> result;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        if (end > at) result.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return result;
}

std::string without_kind(std::string_view name) {
    constexpr std::array<std::string_view, 18> after{
        " Governorate", " Province",    " Region",     " County",       " District",  " Oblast",
        " Emirate",     " Department",  " Prefecture", " Municipality", " Parish",    " State",
        " Division",    " Voivodeship", " Krai",       " Canton",       " Governate", " Territory"};
    constexpr std::array<std::string_view, 6> before{"Special Region of ", "Province of ",
                                                     "State of ",          "Region of ",
                                                     "Muhafazat ",         "Autonomous Region of "};
    const auto tail =
        std::ranges::find_if(after, [&](std::string_view kind) { return name.ends_with(kind); });
    if (tail != after.end()) return std::string(name.substr(0, name.size() - tail->size()));
    const auto lead =
        std::ranges::find_if(before, [&](std::string_view kind) { return name.starts_with(kind); });
    return std::string(lead == before.end() ? name : name.substr(lead->size()));
}

}  // namespace atodds::gazetteer::compile
