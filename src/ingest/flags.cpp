#include "ingest/flags.hpp"

#include <fnmatch.h>

#include <array>
#include <filesystem>

namespace atodds::ingest {
namespace {

template <class T>
std::optional<T> look_up(const std::map<std::string, T>& values, std::set<std::string>& used,
                         const std::string& path, const std::string& id) {
    if (values.empty()) return std::nullopt;
    const std::filesystem::path file(path);
    const std::array names{path, file.lexically_normal().string(), id, file.filename().string()};
    for (const std::string& name : names) {
        const auto found = values.find(name);
        if (found == values.end()) continue;
        used.insert(name);
        return found->second;
    }
    return std::nullopt;
}

}  // namespace

std::optional<PartialDate> Flags::published(const std::string& path, const std::string& id) {
    return look_up(options_.published, used_published_, path, id);
}

std::optional<std::string> Flags::outlet(const std::string& path, const std::string& id) {
    return look_up(options_.outlets, used_outlets_, path, id);
}

std::string Flags::outlet_of_pattern(const std::string& path) const {
    const auto& patterns = options_.settings.outlets;
    if (patterns.empty()) return {};
    std::error_code ignored;
    const std::string full = std::filesystem::weakly_canonical(path, ignored).string();
    for (const OutletPattern& one : patterns)
        if (::fnmatch(one.pattern.c_str(), full.c_str(), 0) == 0) return one.outlet;
    return {};
}

std::optional<std::string> Flags::unused() const {
    for (const auto& [name, date] : options_.published) {
        if (!used_published_.contains(name)) return "--published " + name;
    }
    for (const auto& [name, outlet] : options_.outlets) {
        if (!used_outlets_.contains(name)) return "--outlet " + name;
    }
    return std::nullopt;
}

}  // namespace atodds::ingest
