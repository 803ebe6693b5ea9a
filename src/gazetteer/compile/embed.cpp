#include "gazetteer/compile/embed.hpp"

#include <fstream>
#include <stdexcept>

#include "gazetteer/blob.hpp"

namespace atodds::gazetteer::compile {
namespace {

void write_file(const Path& path, const std::string& bytes) {
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

/// The digest changes with the data, so that a compiler cache cannot hand out an object with older ones.
std::string source_for(const Path& blob, const std::string& name, const std::string& bytes) {
    const std::string path = std::filesystem::absolute(blob).string();
    return "// made by the build\n"
           "asm(\".section .rodata\\n\"\n"
           "    \".balign 16\\n\"\n"
           "    \".global " + name + "_blob\\n\"\n"
           "    \"" + name + "_blob:\\n\"\n"
           "    \".incbin \\\"" + path + "\\\"\\n\"\n"
           "    \".previous\\n\");\n"
           "extern const unsigned " + name + "_digest;\n"
           "const unsigned " + name + "_digest = " + std::to_string(blob::hash(bytes)) + "U;\n";
}

}  // namespace

void embed(const Path& blob, const Path& source, const std::string& name, const std::string& bytes) {
    write_file(blob, bytes);
    write_file(source, source_for(blob, name, bytes));
}

}  // namespace atodds::gazetteer::compile
