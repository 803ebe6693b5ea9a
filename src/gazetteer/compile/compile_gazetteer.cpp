// Run by the build: compiles the gazetteer from packaged data and our own rule files.
// usage: compile_gazetteer BLOB SOURCE RULES CLDR ISO_CODES WORDNET
// BLOB gets the tables of gazetteer/blob.hpp, SOURCE a C++ file that takes BLOB into the binary.
#include <iostream>

#include "gazetteer/compile/embed.hpp"
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

}  // namespace

int main(int argc, char** argv) {
    if (argc != 7) {
        std::cerr << "usage: compile_gazetteer BLOB SOURCE RULES CLDR ISO_CODES WORDNET\n";
        return 2;
    }
    try {
        compile::embed(argv[1], argv[2], "atodds_gazetteer", compile_all(argv[3], argv[4], argv[5], argv[6]));
    } catch (const std::exception& error) {
        std::cerr << "compile_gazetteer: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
