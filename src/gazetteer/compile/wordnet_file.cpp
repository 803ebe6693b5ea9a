#include "gazetteer/compile/wordnet_file.hpp"

#include <algorithm>
#include <sstream>

namespace atodds::gazetteer::compile {
namespace {

/// "Galilee(a)" -> "Galilee": a marker of where an adjective may stand.
std::string plain_word(std::string word) {
    std::ranges::replace(word, '_', ' ');
    return word.substr(0, word.find('('));
}

Synset read_synset(const std::string& line) {
    Synset synset;
    std::istringstream in(line);
    std::string skipped, number;
    in >> synset.offset >> synset.file >> skipped >> number;
    const int words = std::stoi(number, nullptr, 16);
    for (int i = 0; i < words; ++i) {
        std::string word;
        in >> word >> skipped;
        synset.words.push_back(plain_word(word));
    }
    in >> number;
    const int pointers = std::stoi(number);
    for (int i = 0; i < pointers; ++i) {
        Synset::Pointer pointer;
        in >> pointer.symbol >> pointer.target >> pointer.part >> skipped;
        synset.pointers.push_back(std::move(pointer));
    }
    const std::size_t bar = line.find('|');
    if (bar != std::string::npos) synset.gloss = line.substr(bar + 1);
    return synset;
}

}  // namespace

std::string_view Synset::first(std::string_view symbol) const {
    const auto found = std::ranges::find(pointers, symbol, &Pointer::symbol);
    return found == pointers.end() ? std::string_view() : std::string_view(found->target);
}

std::vector<Synset> read_synsets(const Path& file) {
    std::vector<Synset> result;
    for (const std::string& line : parts(read_file(file), '\n')) {
        if (line.front() != ' ') result.push_back(read_synset(line));  // licence lines begin with a space
    }
    return result;
}

}  // namespace atodds::gazetteer::compile
