// Run at build time: compiles Debian's festlex-poslex (a lexicon of log P(word | tag) and tag trigrams, from
// the Wall Street Journal part of the Penn Treebank, by the Centre for Speech Technology Research, Edinburgh)
// into the blob that tagger_model.hpp describes.
//
// Of words that the treebank does not hold (one in twenty-five of news) WordNet says which tags they may have.
//
// compile_tagger LEXICON NGRAMS WORDNET_FOLDER OUT.bin OUT.cpp
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "segment/tagger_model.hpp"
#include "segment/wordnet_forms.hpp"

namespace {

using atodds::segment::state_count;
using atodds::segment::Tag;
constexpr std::size_t n = state_count;

const std::map<std::string, Tag> tag_names{
    {"cc", Tag::cc},   {"cd", Tag::cd},   {"dt", Tag::dt},      {"ex", Tag::ex},
    {"fw", Tag::fw},   {"in", Tag::in},   {"jj", Tag::jj},      {"jjr", Tag::jjr},
    {"jjs", Tag::jjs}, {"ls", Tag::ls},   {"md", Tag::md},      {"nn", Tag::nn},
    {"nns", Tag::nns}, {"nnp", Tag::nnp}, {"nnps", Tag::nnps},  {"pdt", Tag::pdt},
    {"pos", Tag::pos}, {"prp", Tag::prp}, {"rb", Tag::rb},      {"rbr", Tag::rbr},
    {"rbs", Tag::rbs}, {"rp", Tag::rp},   {"sym", Tag::sym},    {"to", Tag::to},
    {"uh", Tag::uh},   {"vb", Tag::vb},   {"vbd", Tag::vbd},    {"vbg", Tag::vbg},
    {"vbn", Tag::vbn}, {"vbp", Tag::vbp}, {"vbz", Tag::vbz},    {"wdt", Tag::wdt},
    {"wp", Tag::wp},   {"wrb", Tag::wrb}, {"punc", Tag::punct}, {"of", atodds::segment::of_state},
};

std::size_t at(Tag tag) {
    return static_cast<std::size_t>(tag);
}

using Counts = std::array<double, n>;
using Words = std::map<std::string, Counts>;

// ---- the files of festlex-poslex ----

/// Undoes the Good-Turing smoothing of the file, which gives unseen trigrams 0.06 and lowers counts of one
/// and two.
double plain_count(double smoothed) {
    return smoothed < 0.5 ? 0 : smoothed < 2.5 ? std::round(smoothed + 0.1) : smoothed;
}

double big_endian_double(const char* bytes) {
    std::uint64_t bits = 0;
    for (int i = 0; i < 8; ++i) bits = bits << 8 | static_cast<unsigned char>(bytes[i]);
    return std::bit_cast<double>(bits);
}

/// Trigram counts by state, (a * n + b) * n + c. The file: a line "NgramBin_2 3", two lines of tag names,
/// then big-endian doubles; a negative one, -k, says that the value before it stands k times in all.
std::vector<double> read_trigrams(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string magic, names;
    std::getline(file, magic);
    std::getline(file, names);
    std::getline(file, names);
    std::vector<std::optional<Tag>> tags;
    std::istringstream words(names);
    for (std::string name; words >> name;) {
        const auto found = tag_names.find(name);
        tags.push_back(found == tag_names.end() ? std::nullopt : std::optional(found->second));
    }
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    std::vector<double> values;
    for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
        const double value = big_endian_double(bytes.data() + i);
        if (value >= 0) {
            values.push_back(value);
        } else {
            values.insert(values.end(), static_cast<std::size_t>(-value) - 1, values.back());
        }
    }
    const std::size_t m = tags.size();
    if (magic.rfind("NgramBin_2 3", 0) != 0 || values.size() != m * m * m) return {};
    std::vector<double> counts(n * n * n, 0.0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto a = tags[i / (m * m)], b = tags[i / m % m], c = tags[i % m];
        if (a && b && c) counts[(at(*a) * n + at(*b)) * n + at(*c)] = plain_count(values[i]);
    }
    return counts;
}

/// Lines such as ("backed" ((nnp -11.403) (vbd -7.726) ) () ), as expected counts of word and tag.
Words read_lexicon(const std::string& path, const Counts& tag_counts) {
    std::ifstream file(path, std::ios::binary);
    Words words;
    for (std::string line; std::getline(file, line);) {
        const std::size_t end = line.find("\" ((");
        if (line.rfind("(\"", 0) != 0 || end == std::string::npos) continue;
        std::istringstream rest(line.substr(end + 3));
        Counts counts{};
        std::string tag;
        for (double log_p = 0; rest >> tag && tag[0] == '(' && tag.size() > 1 && rest >> log_p;) {
            const auto found = tag_names.find(tag.substr(1));
            if (found != tag_names.end())
                counts[at(found->second)] += std::exp(log_p) * tag_counts[at(found->second)];
            rest.ignore(8, ')');
        }
        words[line.substr(2, end - 2)] = counts;
    }
    return words;
}

// ---- the model ----

/// Linear interpolation weights of trigrams, bigrams and unigrams by deleted interpolation (Brants 2000,
/// "TnT").
std::array<double, 3> interpolation(const std::vector<double>& tri, const std::vector<double>& bi,
                                    const Counts& uni, double total) {
    std::array<double, 3> weight{};
    const auto ratio = [](double part, double whole) { return whole > 1 ? (part - 1) / (whole - 1) : 0.0; };
    for (std::size_t i = 0; i < tri.size(); ++i) {
        if (tri[i] <= 0) continue;
        const std::size_t ab = i / n, c = i % n, b = ab % n;
        const std::array<double, 3> chance{ratio(tri[i], bi[ab]), ratio(bi[b * n + c], uni[b]),
                                           ratio(uni[c], total)};
        weight[static_cast<std::size_t>(std::max_element(chance.begin(), chance.end()) - chance.begin())] +=
            tri[i];
    }
    const double sum = weight[0] + weight[1] + weight[2];
    for (double& w : weight) w /= sum;
    return weight;
}

std::uint16_t cost_of(double probability) {
    constexpr double floor = 1e-9;
    return static_cast<std::uint16_t>(
        std::lround(-std::log(std::max(probability, floor)) * atodds::segment::cost_scale));
}

std::vector<std::uint16_t> transition_costs(const std::vector<double>& tri, const Counts& uni, double total) {
    std::vector<double> bi(n * n, 0.0);
    for (std::size_t i = 0; i < tri.size(); ++i) bi[i / n] += tri[i];
    const auto weight = interpolation(tri, bi, uni, total);
    std::vector<std::uint16_t> costs(tri.size());
    for (std::size_t i = 0; i < tri.size(); ++i) {
        const std::size_t ab = i / n, c = i % n, b = ab % n;
        const double p3 = bi[ab] > 0 ? tri[i] / bi[ab] : 0;
        const double p2 = uni[b] > 0 ? bi[b * n + c] / uni[b] : 0;
        costs[i] = cost_of(weight[0] * p3 + weight[1] * p2 + weight[2] * uni[c] / total);
    }
    return costs;
}

double total_of(const Counts& counts) {
    return std::accumulate(counts.begin(), counts.end(), 0.0);
}

/// Forms that a rare word surely has though the treebank did not show them: a past tense that is a participle
/// too, a base form that is a present tense too, a plural that may be a verb.
void complete_forms(Words& words) {
    constexpr double rare = 60;
    const double unseen = 0.4;
    const auto has = [](const Counts& c, Tag tag) { return c[at(tag)] > 0; };
    for (auto& [word, counts] : words) {
        if (total_of(counts) > rare) continue;
        const auto add = [&counts, unseen](Tag tag) { counts[at(tag)] = std::max(counts[at(tag)], unseen); };
        if (word.ends_with("ed") && (has(counts, Tag::vbd) || has(counts, Tag::vbn)))
            add(Tag::vbd), add(Tag::vbn);
        if (has(counts, Tag::vb) || has(counts, Tag::vbp)) add(Tag::vb), add(Tag::vbp);
        if (!word.ends_with("s") || word.size() < 4) continue;
        const auto base = words.find(word.substr(0, word.size() - 1));
        if (base == words.end()) continue;
        if (has(counts, Tag::nns) && has(base->second, Tag::vb)) add(Tag::vbz);
        if (has(counts, Tag::vbz) && has(base->second, Tag::nn)) add(Tag::nns);
    }
}

bool is_open(std::size_t tag) {
    static const std::array open{Tag::nn,  Tag::nns, Tag::nnp, Tag::nnps, Tag::jj,  Tag::jjr,
                                 Tag::jjs, Tag::rb,  Tag::vb,  Tag::vbd,  Tag::vbg, Tag::vbn,
                                 Tag::vbp, Tag::vbz, Tag::fw,  Tag::uh,   Tag::cd};
    return std::find(open.begin(), open.end(), static_cast<Tag>(tag)) != open.end();
}

/// Tags of rare words by their endings, each smoothed by the next shorter one; the empty ending is the
/// fallback.
Words ending_model(const Words& words) {
    constexpr double rare = 12, smoothing = 0.4, fewest = 4;
    Words seen;
    for (const auto& [word, counts] : words) {
        if (total_of(counts) > rare || word.find_first_of("0123456789.") != std::string::npos) continue;
        for (std::size_t length = 0; length <= std::min(atodds::segment::longest_ending, word.size() - 1);
             ++length) {
            Counts& sum = seen[word.substr(word.size() - length)];
            for (std::size_t tag = 0; tag < n; ++tag)
                sum[tag] += is_open(tag) ? std::min(counts[tag], rare) : 0;
        }
    }
    Words model;
    for (std::size_t length = 0; length <= atodds::segment::longest_ending; ++length) {
        for (const auto& [ending, counts] : seen) {
            const double total = total_of(counts);
            if (ending.size() != length || total < fewest) continue;
            Counts share{};
            for (std::size_t tag = 0; tag < n; ++tag) share[tag] = counts[tag] / total;
            if (const auto shorter = model.find(ending.empty() ? "-" : ending.substr(1));
                shorter != model.end()) {
                for (std::size_t tag = 0; tag < n; ++tag)
                    share[tag] = (share[tag] + smoothing * shorter->second[tag]) / (1 + smoothing);
            }
            model[ending] = share;
        }
    }
    return model;
}

/// What its longest ending says of an unknown word.
const Counts& share_by_ending(const Words& endings, const std::string& word) {
    for (std::size_t length = std::min(atodds::segment::longest_ending, word.size() - 1); length > 0; --length)
        if (const auto found = endings.find(word.substr(word.size() - length)); found != endings.end()) return found->second;
    return endings.at("");
}

/// Adds the words that only WordNet knows: tags as their endings make likely, of those that WordNet lets them have. A capital may still
/// make a name of them.
void add_wordnet(Words& words, const Words& endings, const std::map<std::string, atodds::segment::FormTags>& forms) {
    constexpr double least = 0.03;  // of a tag that the ending does not show
    for (const auto& [word, tags] : forms) {
        if (words.contains(word)) continue;
        const Counts& share = share_by_ending(endings, word);
        Counts counts{};
        for (const auto& [tag, uses] : tags) counts[at(tag)] = std::max(share[at(tag)], least) * uses;
        const double total = total_of(counts);
        for (double& count : counts) count /= total;
        for (const Tag name : {Tag::nnp, Tag::nnps}) counts[at(name)] = share[at(name)];
        words.emplace(word, counts);
    }
}

// ---- the blob ----

struct Record {
    std::string key;
    std::vector<std::pair<std::uint8_t, std::uint16_t>> readings;  // state, cost
};

std::vector<Record> word_records(const Words& words, const Counts& tag_counts) {
    std::vector<Record> records;
    for (const auto& [word, counts] : words) {
        Record record{word, {}};
        for (std::size_t tag = 0; tag < n; ++tag) {
            if (counts[tag] > 0) record.readings.emplace_back(tag, cost_of(counts[tag] / tag_counts[tag]));
        }
        if (!record.readings.empty() && word.size() <= atodds::segment::longest_key)
            records.push_back(record);
    }
    return records;
}

std::vector<Record> ending_records(const Words& model, const Counts& tag_counts) {
    constexpr double least_share = 0.004;
    std::vector<Record> records;
    for (const auto& [ending, share] : model) {
        Record record{atodds::segment::ending_key + ending, {}};
        for (std::size_t tag = 0; tag < n; ++tag) {
            // over P(tag): what P(word | tag) is up to a factor that all tags of the word share
            if (share[tag] > least_share)
                record.readings.emplace_back(tag, cost_of(share[tag] / tag_counts[tag]));
        }
        records.push_back(record);
    }
    return records;
}

template <class T>
void append(std::string& out, const T* data, std::size_t count) {
    out.append(reinterpret_cast<const char*>(data), count * sizeof(T));
    out.resize((out.size() + 3) / 4 * 4);
}

std::string lay_out(const std::vector<std::uint16_t>& transitions, const std::vector<Record>& records) {
    using namespace atodds::segment;
    std::vector<std::uint32_t> buckets(std::bit_ceil(records.size() * 2), 0);
    std::string bytes;
    for (const Record& record : records) {
        const std::uint32_t hash = hash_key(record.key);
        std::size_t slot = hash & (buckets.size() - 1);
        while (buckets[slot] != 0) slot = (slot + 1) & (buckets.size() - 1);
        buckets[slot] = static_cast<std::uint32_t>(bytes.size() + 1) | (hash & ~offset_mask);
        bytes += static_cast<char>(record.key.size());
        bytes += static_cast<char>(record.readings.size());
        bytes += record.key;
        for (const auto& [state, cost] : record.readings) {
            for (const int byte : {int{state}, cost & 0xff, cost >> 8}) bytes += static_cast<char>(byte);
        }
    }
    if (bytes.size() >= offset_mask) return {};
    ModelHeader header;
    header.buckets = static_cast<std::uint32_t>(buckets.size());
    header.record_bytes = static_cast<std::uint32_t>(bytes.size());
    std::string blob;
    append(blob, &header, 1);
    append(blob, transitions.data(), transitions.size());
    append(blob, buckets.data(), buckets.size());
    append(blob, bytes.data(), bytes.size());
    return blob;
}

/// A source file that holds the blob without compiling it byte by byte. The hash makes the file change with
/// the blob.
std::string source_for(const std::string& blob_path, const std::string& blob) {
    std::ostringstream out;
    out << "// " << atodds::segment::hash_key(blob) << "\n"
        << "__asm__(\".section .rodata\\n.global atodds_tagger_model\\n.balign "
           "16\\natodds_tagger_model:\\n.incbin \\\""
        << blob_path << "\\\"\\n.byte 0\\n.section .note.GNU-stack,\\\"\\\"\\n.text\\n\");\n";
    return out.str();
}

std::string compile(const std::string& lexicon, const std::string& ngrams, const std::string& wordnet) {
    const std::vector<double> trigrams = read_trigrams(ngrams);
    const auto forms = atodds::segment::wordnet_forms(wordnet);
    if (trigrams.empty() || forms.empty()) return {};
    Counts tags{};
    for (std::size_t i = 0; i < trigrams.size(); ++i) tags[i % n] += trigrams[i];
    Words words = read_lexicon(lexicon, tags);
    const Words endings = ending_model(words);
    complete_forms(words);
    add_wordnet(words, endings, forms);
    std::vector<Record> records = word_records(words, tags);
    const std::vector<Record> more = ending_records(endings, tags);
    records.insert(records.end(), more.begin(), more.end());
    return words.empty() ? std::string() : lay_out(transition_costs(trigrams, tags, total_of(tags)), records);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 6) return std::cerr << "usage: compile_tagger LEXICON NGRAMS WORDNET_FOLDER OUT.bin OUT.cpp\n", 2;
    const std::string blob = compile(argv[1], argv[2], argv[3]);
    if (blob.empty())
        return std::cerr << "compile_tagger: cannot read " << argv[1] << ", " << argv[2] << " or the files of " << argv[3] << "\n", 1;
    std::ofstream(argv[4], std::ios::binary) << blob;
    std::ofstream(argv[5]) << source_for(argv[4], blob);
    return 0;
}
