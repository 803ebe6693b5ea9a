#include "gazetteer/kinship.hpp"

#include <algorithm>
#include <cstring>
#include <span>

#include "gazetteer/kinship_blob.hpp"
#include "rules/asked.hpp"

extern "C" const unsigned char atodds_kinship_blob[];

namespace atodds::gazetteer {
namespace {

class Nouns {
  public:
    Nouns() {
        const unsigned char* at = atodds_kinship_blob;
        std::memcpy(&header_, at, sizeof header_);
        words_ = reinterpret_cast<const noun_blob::Word*>(at + sizeof header_);
        ids_ = reinterpret_cast<const std::uint32_t*>(words_ + header_.words);
        pool_ = reinterpret_cast<const char*>(ids_ + header_.ids);
    }

    const noun_blob::Word* find(std::string_view text) const {
        constexpr std::size_t kept = 512;
        thread_local rules::Asked<const noun_blob::Word*, kept> asked;
        return asked.get(text, [&] { return search(text); });
    }

    std::span<const std::uint32_t> senses(const noun_blob::Word& word) const { return {ids_ + word.first, word.senses}; }
    std::span<const std::uint32_t> kinds(const noun_blob::Word& word) const { return {ids_ + word.first, word.kinds}; }
    std::span<const std::uint32_t> all(const noun_blob::Word& word) const { return {ids_ + word.first, word.all}; }

  private:
    const noun_blob::Word* search(std::string_view text) const {
        const auto* end = words_ + header_.words;
        const auto* found = std::lower_bound(words_, end, text, [&](const noun_blob::Word& w, std::string_view t) { return text_of(w) < t; });
        return found != end && text_of(*found) == text ? found : nullptr;
    }
    std::string_view text_of(const noun_blob::Word& word) const { return {pool_ + word.text.offset, word.text.size}; }

    noun_blob::Header header_;
    const noun_blob::Word* words_ = nullptr;
    const std::uint32_t* ids_ = nullptr;
    const char* pool_ = nullptr;
};

const Nouns& nouns() {
    static const Nouns all;
    return all;
}

bool meet(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    return std::ranges::any_of(a, [&](std::uint32_t id) { return std::ranges::find(b, id) != b.end(); });
}

}  // namespace

Kinship kinship(std::string_view a, std::string_view b) {
    if (a == b) return Kinship::one_thing;
    const noun_blob::Word *x = nouns().find(a), *y = nouns().find(b);
    if (x == nullptr || y == nullptr) return Kinship::unrelated;
    if (meet(nouns().senses(*x), nouns().all(*y)) || meet(nouns().all(*x), nouns().senses(*y))) return Kinship::one_thing;
    return meet(nouns().kinds(*x), nouns().kinds(*y)) ? Kinship::one_kind : Kinship::unrelated;
}

bool is_person_noun(std::string_view noun) {
    const noun_blob::Word* word = nouns().find(noun);
    return word != nullptr && word->person != 0;
}

}  // namespace atodds::gazetteer
