// Run by the build: which nouns may mean one thing, from WordNet.
// usage: compile_kinship BLOB SOURCE WORDNET
// BLOB gets the tables of gazetteer/kinship_blob.hpp, SOURCE a C++ file that takes BLOB into the binary.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>

#include "gazetteer/compile/embed.hpp"
#include "gazetteer/compile/wordnet_file.hpp"
#include "gazetteer/kinship_blob.hpp"

namespace {

using namespace atodds::gazetteer;
using compile::Synset;

/// Senses of a noun that count, the most frequent first: rarer ones tie it to what no news means by it ("stock" the flower).
constexpr std::size_t most_senses = 3;
/// Senses that tell what kinds of thing it may be: more, for to be kept apart wrongly costs less than to be taken for one wrongly.
constexpr std::size_t most_kinds = 6;
/// Steps up from a sense to what includes it: a tanker is a ship, and a ship a vessel.
constexpr int most_steps = 2;
/// Steps down from the most general noun ("entity") from which on a noun still says something: "structure", "substance" and what lies
/// above them hold half of all things. Measured on the nouns of the stories in fixtures.
constexpr int least_depth = 5;
/// The lexicographer's file of kinds of people.
constexpr std::string_view people_file = "18";

class Nouns {
  public:
    explicit Nouns(const compile::Path& wordnet) : synsets_(compile::read_synsets(wordnet / "data.noun")) {
        for (std::uint32_t s = 0; s < synsets_.size(); ++s) numbers_.emplace(synsets_[s].offset, s);
        depths_.assign(synsets_.size(), -1);
    }

    /// The senses of an index line, then what includes them.
    noun_blob::Word word_of(const std::vector<std::string>& fields, std::vector<std::uint32_t>& ids) {
        constexpr std::size_t fixed = 6;  // lemma, part, senses, pointers, senses again, tagged ones
        noun_blob::Word word;
        word.first = static_cast<std::uint32_t>(ids.size());
        const std::size_t from = fixed + std::stoul(fields[3]);
        for (std::size_t f = from; f < std::min(fields.size(), from + most_senses); ++f) ids.push_back(numbers_.at(fields[f]));
        word.senses = static_cast<std::uint32_t>(ids.size()) - word.first;
        word.person = word.senses > 0 && synsets_[ids[word.first]].file == people_file ? 1 : 0;
        for (std::size_t i = word.first, end = ids.size(); i < end; ++i) add_above(ids[i], ids);
        word.all = static_cast<std::uint32_t>(ids.size()) - word.first;
        for (std::size_t f = from + most_senses; f < std::min(fields.size(), from + most_kinds); ++f) {
            ids.push_back(numbers_.at(fields[f]));
            add_above(ids.back(), ids);
        }
        word.kinds = static_cast<std::uint32_t>(ids.size()) - word.first;
        return word;
    }

  private:
    std::vector<std::uint32_t> above(std::uint32_t synset) const {
        std::vector<std::uint32_t> found;
        for (const Synset::Pointer& p : synsets_[synset].pointers)
            if (p.symbol == "@") found.push_back(numbers_.at(p.target));
        return found;
    }

    int depth(std::uint32_t synset) {
        if (depths_[synset] >= 0) return depths_[synset];
        depths_[synset] = 0;  // also ends a circle
        int nearest = -1;
        for (const auto up : above(synset)) nearest = nearest < 0 ? depth(up) : std::min(nearest, depth(up));
        return depths_[synset] = nearest + 1;
    }

    void add_above(std::uint32_t synset, std::vector<std::uint32_t>& ids) {
        std::vector<std::uint32_t> level{synset};
        for (int step = 0; step < most_steps; ++step) {
            std::vector<std::uint32_t> next;
            for (const auto s : level)
                for (const auto up : above(s)) next.push_back(up);
            for (const auto up : next)
                if (depth(up) >= least_depth) ids.push_back(up);
            level = std::move(next);
        }
    }

    std::vector<Synset> synsets_;
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
    std::vector<int> depths_;
};

bool is_plain(const std::string& lemma) {
    return std::ranges::all_of(lemma, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

std::string compile_all(const compile::Path& wordnet) {
    Nouns nouns(wordnet);
    std::map<std::string, noun_blob::Word> words;
    std::vector<std::uint32_t> ids;
    for (const std::string& line : compile::parts(compile::read_file(wordnet / "index.noun"), '\n')) {
        if (line.front() == ' ') continue;
        const auto fields = compile::parts(line, ' ');
        if (fields.size() > 3 && is_plain(fields.front())) words.emplace(fields.front(), nouns.word_of(fields, ids));
    }
    std::string pool;
    std::vector<noun_blob::Word> records;
    for (auto& [text, word] : words) {
        word.text = {static_cast<std::uint32_t>(pool.size()), static_cast<std::uint32_t>(text.size())};
        pool += text;
        records.push_back(word);
    }
    const noun_blob::Header header{noun_blob::magic, static_cast<std::uint32_t>(records.size()), static_cast<std::uint32_t>(ids.size()),
                                 static_cast<std::uint32_t>(pool.size())};
    std::string bytes;
    const auto put = [&](const void* from, std::size_t size) { bytes.append(static_cast<const char*>(from), size); };
    put(&header, sizeof header);
    put(records.data(), records.size() * sizeof(noun_blob::Word));
    put(ids.data(), ids.size() * sizeof(std::uint32_t));
    return bytes + pool;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: compile_kinship BLOB SOURCE WORDNET\n";
        return 2;
    }
    try {
        compile::embed(argv[1], argv[2], "atodds_kinship", compile_all(argv[3]));
    } catch (const std::exception& error) {
        std::cerr << "compile_kinship: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
