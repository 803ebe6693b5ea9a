#include "cli/unknown_id.hpp"

#include <algorithm>

#include "cli/suggest.hpp"
#include "report/layout.hpp"

namespace atodds::cli {
namespace {

constexpr std::size_t most_named = 6;

std::string listed(const std::vector<std::string_view>& ids) {
    std::string out;
    for (std::size_t i = 0; i < std::min(ids.size(), most_named); ++i) out.append(i == 0 ? "" : ", ").append(ids[i]);
    return ids.size() > most_named ? out + " and " + report::grouped(ids.size() - most_named) + " more" : out;
}

}  // namespace

Error unknown_id(std::string_view what, const std::string& id, const std::vector<std::string_view>& ids) {
    std::vector<std::string_view> begun;
    std::ranges::copy_if(ids, std::back_inserter(begun), [&](std::string_view one) { return one.starts_with(id); });
    const std::string kind(what);
    if (begun.size() > 1)
        return Error{ErrorCode::unknown_id, std::to_string(begun.size()) + " " + kind + "s of this run have an id that begins with " + id, {}, 0, 0,
                     "say more of it: " + listed(begun)};
    const std::string meant = nearest(id, ids);
    std::string hint = "ids stand in atodds report --format json with the same paths";
    if (!meant.empty())
        hint = "did you mean " + meant + "?";
    else if (!ids.empty() && ids.size() <= most_named)
        hint = "it has " + listed(ids);
    return Error{ErrorCode::unknown_id, "no " + kind + " of this run has the id " + id, {}, 0, 0, std::move(hint)};
}

}  // namespace atodds::cli
