#include "ingest/focus.hpp"

#include "support/catch.hpp"

using namespace atodds;
using ingest::in_focus;

namespace {

Article article(std::string id, std::string path) {
    Article result;
    result.id = std::move(id);
    result.path = std::move(path);
    return result;
}

}  // namespace

TEST_CASE("without focus every article counts") {
    CHECK(in_focus({article("a", "x/a.txt")}, {}) == std::vector<bool>{true});
}

TEST_CASE("a file, the folder it lies in, or an id brings an article into focus") {
    const std::vector<Article> articles{article("d0", "x/a.txt"), article("d1", "x/sub/b.txt"),
                                        article("d2", "xy/a.txt")};
    CHECK(in_focus(articles, {"./x/a.txt"}) == std::vector<bool>{true, false, false});
    CHECK(in_focus(articles, {"x"}) == std::vector<bool>{true, true, false});
    CHECK(in_focus(articles, {"x/"}) == std::vector<bool>{true, true, false});
    CHECK(in_focus(articles, {"y/../x/sub"}) == std::vector<bool>{false, true, false});
    CHECK(in_focus(articles, {"d2"}) == std::vector<bool>{false, false, true});
    CHECK(in_focus(articles, {"elsewhere"}) == std::vector<bool>{false, false, false});
}
