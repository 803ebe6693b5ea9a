#include "ingest/skips.hpp"

namespace atodds::ingest {
namespace {

constexpr std::size_t names_kept = 1000;  // in reports for machines; people are shown fewer

}  // namespace

void Skips::add(std::string_view what, std::string_view why, std::string name) {
    Skipped& entry = skipped_[{std::string(what), std::string(why)}];
    if (entry.count == 0) {
        entry.what = what;
        entry.why = why;
        entry.is_bad = what == "file" || what == "record" || what == "folder";
    }
    ++entry.count;
    if (entry.names.size() < names_kept) entry.names.push_back(std::move(name));
}

std::vector<Skipped> Skips::list() const {
    std::vector<Skipped> out;
    for (const auto& [key, entry] : skipped_) out.push_back(entry);
    return out;
}

}  // namespace atodds::ingest
