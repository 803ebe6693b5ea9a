// Run by the build: checks the rule files and writes them into a C++ file, with words of WordNet.
// usage: embed_rules OUTPUT VERB_INDEX ADJECTIVE_INDEX NOUN_INDEX RULE_FILE...
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <vector>

#include "rules/packed.hpp"
#include "rules/rule_file.hpp"
#include "text/utf8.hpp"

namespace {

using atodds::rules::RuleFile;

/// Compilers need not take longer string literals than this; they are joined anyway.
constexpr std::size_t literal_size = 8192;

struct Text {
    std::string name;
    std::string bytes;
};

Text read(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {path.filename().string(), {std::istreambuf_iterator<char>(in), {}}};
}

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

bool any_word(std::string_view) {
    return true;
}

/// Nouns whose plural ends like that of a word without the e: houses (buses), caches (churches), shoes
/// (heroes), movies.
bool has_telling_e(std::string_view word) {
    constexpr std::array<std::string_view, 7> endings{"se", "xe", "ze", "che", "she", "oe", "ie"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

/// The single words of a WordNet index: the first field of each line; licence lines begin with a space.
std::string index_words(const Text& index, bool (*wanted)(std::string_view)) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < index.bytes.size();) {
        const std::size_t end = std::min(index.bytes.find('\n', at), index.bytes.size());
        const std::string line = index.bytes.substr(at, end - at);
        const std::string word = line.substr(0, line.find(' '));
        if (!word.empty() && std::ranges::all_of(word, is_lower) && wanted(word)) words.push_back(word);
        at = end + 1;
    }
    std::ranges::sort(words);
    std::string result;
    for (const std::string& word : words) result += word + '\n';
    return result;
}

bool is_in_word(char c) {
    const bool sign = c == '\'' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    return sign || is_lower(c) || (c >= '0' && c <= '9');
}

void count_words(const std::vector<std::string>& sentences, std::map<std::string, int>& counts) {
    for (const std::string& sentence : sentences) {
        const std::string text = atodds::text::fold(sentence);
        for (auto at = text.begin(); at != text.end();) {
            const auto first = std::find_if(at, text.end(), is_in_word);
            at = std::find_if_not(first, text.end(), is_in_word);
            if (first != at) ++counts[std::string(first, at)];
        }
    }
}

/// The words that the sentences of the rules use most, which are such as news have, the commonest first.
std::string common_words(const atodds::rules::RuleSet& set) {
    constexpr std::size_t most = 4096;
    std::map<std::string, int> counts;
    for (const atodds::rules::Rule& rule : set.rules) {
        count_words(rule.fires, counts);
        count_words(rule.silent, counts);
    }
    std::vector<std::pair<int, std::string>> words;
    for (const auto& [word, count] : counts) words.emplace_back(-count, word);
    std::ranges::sort(words);
    words.resize(std::min(words.size(), most));
    std::string result;
    for (const auto& [count, word] : words) result += word + '\n';
    return result;
}

void write_literal(std::ostream& out, std::string_view bytes) {
    constexpr std::string_view octal = "01234567";
    out << '"';
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (i > 0 && i % literal_size == 0) out << "\"\n\"";
        if (byte == '\n') {
            out << "\\n";
        } else if (byte == '"' || byte == '\\' || byte == '?') {
            out << '\\' << bytes[i];
        } else if (byte < 0x20 || byte >= 0x7F) {
            out << '\\' << octal[byte >> 6U] << octal[byte >> 3U & 7U] << octal[byte & 7U];
        } else {
            out << bytes[i];
        }
    }
    out << '"';
}

void write_function(std::ostream& out, std::string_view name, const std::string& bytes) {
    out << "std::string_view " << name << "() { return {";
    write_literal(out, bytes);
    out << ", " << bytes.size() << "}; }\n";
}

/// A checked file by itself; empty when it is not among them.
std::string packed_file(std::span<const RuleFile> files, std::string_view name) {
    const auto file = std::ranges::find(files, name, &RuleFile::name);
    return file == files.end() ? std::string()
                               : atodds::rules::pack_rules(*atodds::rules::read_rules({&*file, 1}));
}

}  // namespace

int main(int argc, char** argv) {
    constexpr int first_rule_file = 5;
    if (argc <= first_rule_file) {
        std::cerr << "usage: embed_rules OUTPUT VERB_INDEX ADJECTIVE_INDEX NOUN_INDEX RULE_FILE...\n";
        return 2;
    }
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    std::vector<Text> files;
    for (std::size_t i = first_rule_file - 1; i < arguments.size(); ++i) files.push_back(read(arguments[i]));
    std::vector<RuleFile> views;
    for (const Text& file : files) views.push_back({file.name, file.bytes});
    const auto rules = atodds::rules::read_rules(views);
    if (!rules) {
        std::cerr << rules.error().text() << '\n';
        return 1;
    }
    std::ofstream out(arguments[0], std::ios::binary);
    out << "#include \"rules/embedded.hpp\"\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
           "namespace atodds::rules {\n";
    write_function(out, "embedded_rules", atodds::rules::pack_rules(*rules));
    write_function(out, "embedded_rules_hash", atodds::rules::hash_of(views));
    write_function(out, "embedded_common_words", common_words(*rules));
    write_function(out, "embedded_irregular_words", packed_file(views, "irregular.json"));
    write_function(out, "embedded_verbs", index_words(read(arguments[1]), any_word));
    write_function(out, "embedded_adjectives", index_words(read(arguments[2]), any_word));
    write_function(out, "embedded_nouns", index_words(read(arguments[3]), has_telling_e));
    out << "}\n";
    return out.flush() ? 0 : 2;
}
