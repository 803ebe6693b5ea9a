#include "extract/word_use.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "extract/pieces.hpp"
#include "segment/tagger_model.hpp"
#include "segment/words.hpp"

namespace atodds::extract {
namespace {

using segment::Tag;

/// How often each tag stands in news text, in thousandths; the lexicon holds only how likely the word is
/// given the tag.
double tag_share(Tag tag) {
    switch (tag) {
        case Tag::nn:
            return 135;
        case Tag::nns:
            return 60;
        case Tag::nnp:
            return 93;
        case Tag::nnps:
            return 3;
        case Tag::jj:
            return 61;
        case Tag::jjr:
            return 4;
        case Tag::jjs:
            return 2;
        case Tag::vb:
            return 27;
        case Tag::vbd:
            return 30;
        case Tag::vbg:
            return 15;
        case Tag::vbn:
            return 20;
        case Tag::vbp:
            return 13;
        case Tag::vbz:
            return 22;
        default:
            return 20;
    }
}

void weigh(WordUse& use, Tag tag, double share) {
    const int part = static_cast<int>(share * 1000);
    if (segment::is_noun(tag)) {
        use.noun += part;
        use.plural = use.plural || tag == Tag::nns || tag == Tag::nnps;
    } else if (segment::is_adjective(tag)) {
        use.adjective += part;
    } else if (tag == Tag::vbn || tag == Tag::vbg) {
        use.participle = true;
        use.verb += part;
    } else if (segment::is_verb(tag) || tag == Tag::md) {
        use.verb += part;
    } else {
        use.other += part;
    }
}

WordUse use_by_lexicon(std::string_view folded) {
    WordUse use;
    const auto readings = segment::TaggerModel::instance().find(folded);
    if (readings.empty()) return use;
    use.known = true;
    std::array<double, segment::state_count> weights{};
    double sum = 0;
    std::size_t i = 0;
    for (const segment::Reading& reading : readings) {
        const double weight = std::exp(-reading.cost() / segment::cost_scale) * tag_share(reading.tag());
        sum += weight;
        if (i < weights.size()) weights[i++] = weight;
    }
    if (sum <= 0) return use;
    i = 0;
    for (const segment::Reading& reading : readings) {
        if (i < weights.size()) weigh(use, reading.tag(), weights[i++] / sum);
    }
    return use;
}

/// Words the lexicon lacks: by their endings.
WordUse use_by_ending(std::string_view word) {
    WordUse use;
    const auto ends = [&](std::string_view ending) {
        return word.size() > ending.size() + 1 && word.ends_with(ending);
    };
    if (ends("ed") || ends("ing")) {
        use.verb = 500;
        use.adjective = 500;
        use.participle = true;
    } else if (ends("ly")) {
        use.other = 1000;
    } else {
        use.noun = 900;
        use.adjective = 100;
        use.plural = word.size() > 3 && word.back() == 's' && !ends("ss") && !ends("us") && !ends("is");
    }
    return use;
}

/// "MPs", "NGOs", "TDs": capitals with a small s are the plural of an abbreviation.
bool is_plural_abbreviation(std::string_view word) {
    constexpr std::size_t shortest = 3;
    if (word.size() < shortest || word.back() != 's') return false;
    return std::all_of(word.begin(), word.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

WordUse use_of_text(std::string_view folded) {
    const WordUse use = use_by_lexicon(folded);
    return use.known ? use : use_by_ending(folded);
}

/// The same of a word of the pack, weighed once a thread.
const WordUse& use_of_word(rules::WordId word, const rules::Pack& pack) {
    struct PackWords {
        const rules::Pack* pack = nullptr;
        std::vector<WordUse> uses;
    };
    thread_local PackWords known;
    if (known.pack != &pack) known = {&pack, std::vector<WordUse>(pack.words() + 1)};
    WordUse& use = known.uses[word];
    if (!use.read) use = use_of_text(pack.text(word));
    use.read = true;
    return use;
}

WordUse use_by_tag(Tag tag) {
    WordUse use;
    use.known = true;
    weigh(use, tag, 1.0);
    return use;
}

WordUse read_use(const Pieces& pieces, std::uint32_t at) {
    if (is_plural_abbreviation(pieces.text(at))) return use_by_tag(segment::Tag::nns);
    const segment::Tag tag = pieces.tag(at);
    if (tag != segment::Tag::none && tag != segment::Tag::cd) return use_by_tag(tag);
    const rules::WordId word = pieces.word(at);
    const rules::Pack& pack = pieces.lexicon().pack();
    const bool whole = word != rules::unknown_word && pack.text(word).size() == pieces.text(at).size();  // not "Gen." as "gen"
    if (whole) return use_of_word(word, pack);
    segment::FoldBuffer buffer;
    return use_of_text(buffer.fold(pieces.text(at)));
}

}  // namespace

const WordUse& use_of(const Pieces& pieces, std::uint32_t at) {
    WordUse& use = pieces.remembered_use(at);
    if (!use.read) {
        use = read_use(pieces, at);
        use.read = true;
    }
    return use;
}

}  // namespace atodds::extract
