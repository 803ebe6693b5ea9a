// Run by the build: compiles the gazetteer from packaged data and our own rule files.
// usage: compile_gazetteer BLOB SOURCE RULES CLDR ISO_CODES WORDNET
// BLOB gets the tables of gazetteer/blob.hpp, SOURCE a C++ file that takes BLOB into the binary.
#include <fstream>
#include <iostream>
#include <stdexcept>

#include "gazetteer/blob.hpp"
#include "gazetteer/compile/sources.hpp"

namespace {

using namespace atodds::gazetteer;

std::string compile_all(const compile::Path& rules, const compile::Path& cldr, const compile::Path& iso_codes,
                        const compile::Path& wordnet) {
    compile::Catalogue catalogue;
    compile::read_countries(catalogue, rules);
    compile::read_territories(catalogue, cldr, iso_codes);
    compile::read_subdivisions(catalogue, cldr);
    compile::read_cities(catalogue);
    compile::read_hand_places(catalogue, rules);
    compile::read_capitals(catalogue, rules);
    compile::read_hand_bodies(catalogue, rules);
    compile::read_wordnet(catalogue, wordnet);
    compile::read_given_names(catalogue, rules);
    return catalogue.write();
}

void write_file(const compile::Path& path, const std::string& bytes) {
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

/// The digest changes with the data, so that a compiler cache cannot hand out an object with older ones.
std::string source_for(const compile::Path& blob, const std::string& bytes) {
    const std::string path = std::filesystem::absolute(blob).string();
    return "// made by compile_gazetteer\n"
           "asm(\".section .rodata\\n\"\n"
           "    \".balign 16\\n\"\n"
           "    \".global atodds_gazetteer_blob\\n\"\n"
           "    \"atodds_gazetteer_blob:\\n\"\n"
           "    \".incbin \\\"" +
           path +
           "\\\"\\n\"\n"
           "    \".previous\\n\");\n"
           "extern const unsigned atodds_gazetteer_digest;\n"
           "const unsigned atodds_gazetteer_digest = " +
           std::to_string(blob::hash(bytes)) + "U;\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 7) {
        std::cerr << "usage: compile_gazetteer BLOB SOURCE RULES CLDR ISO_CODES WORDNET\n";
        return 2;
    }
    try {
        const std::string bytes = compile_all(argv[3], argv[4], argv[5], argv[6]);
        write_file(argv[1], bytes);
        write_file(argv[2], source_for(argv[1], bytes));
    } catch (const std::exception& error) {
        std::cerr << "compile_gazetteer: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
