#include "report/picture.hpp"

#ifdef ATODDS_GRAPHVIZ
#include <graphviz/gvc.h>

#include <memory>
#include <string_view>
#include <vector>
#endif

namespace atodds::report {
namespace {

Error unsupported(std::string message) {
    return Error{ErrorCode::unsupported,
                 std::move(message),
                 {},
                 0,
                 0,
                 "--format dot piped into dot -Tsvg draws it too"};
}

}  // namespace

#ifdef ATODDS_GRAPHVIZ

namespace {

/// What Graphviz complains of; it has one place for that for the whole process.
std::string& complaints() {
    static std::string text;
    return text;
}

int note_complaint(char* words) {
    complaints() += words;
    return 0;
}

/// What was laid out stays until the process ends, as with Graphviz's own program: version 2.42 frees some
/// layouts twice (lines with labels within a rank) when it is asked to free them.
struct Drawing {
    GVC_t* context = nullptr;
    Agraph_t* graph = nullptr;
};

Drawing& keep(Drawing drawing) {
    static std::vector<std::unique_ptr<Drawing>> kept;
    return *kept.emplace_back(std::make_unique<Drawing>(drawing));
}

std::string failure(std::string_view what) {
    std::string words = "Graphviz could not ";
    words += what;
    const std::string& said = complaints();
    return said.empty() ? words : words + ": " + said.substr(0, said.find('\n'));
}

}  // namespace

Result<std::string> draw(const std::string& dot, PictureFormat format) {
    complaints().clear();
    agseterrf(note_complaint);
    const Drawing& drawing = keep({gvContext(), agmemread(dot.c_str())});
    if (drawing.context == nullptr || drawing.graph == nullptr) return unsupported(failure("read the graph"));
    char layout_name[] = "layout";
    const char* layout = agget(drawing.graph, layout_name);
    const bool named = layout != nullptr && *layout != '\0';
    if (gvLayout(drawing.context, drawing.graph, named ? layout : "dot") != 0)
        return unsupported(failure("lay out the graph"));
    char* data = nullptr;
    unsigned length = 0;
    const char* const name = format == PictureFormat::svg ? "svg" : "png";
    const int failed = gvRenderData(drawing.context, drawing.graph, name, &data, &length);
    std::string picture;
    if (failed == 0 && data != nullptr) picture.assign(data, length);
    gvFreeRenderData(data);
    if (picture.empty()) return unsupported(failure("draw the picture"));
    return picture;
}

#else

Result<std::string> draw(const std::string&, PictureFormat) {
    return unsupported("this build was made without Graphviz's library");
}

#endif

}  // namespace atodds::report
