#include "segment/tagger_model.hpp"

#include <cstring>
#include <vector>

#include "rules/asked.hpp"

// tagger_blob.cpp, made by compile_tagger
extern "C" const unsigned char atodds_tagger_model[];

namespace atodds::segment {

TaggerModel::TaggerModel() {
    ModelHeader header;
    std::memcpy(&header, atodds_tagger_model, sizeof header);
    const unsigned char* at =
        atodds_tagger_model + sizeof header;  // aligned: compile_tagger pads each section
    transitions_ = reinterpret_cast<const std::uint16_t*>(at);
    at += (state_count * state_count * state_count * sizeof(std::uint16_t) + 3) / 4 * 4;
    buckets_ = reinterpret_cast<const std::uint32_t*>(at);
    records_ = at + header.buckets * sizeof(std::uint32_t);
    mask_ = header.buckets - 1;
}

const TaggerModel& TaggerModel::instance() {
    static const TaggerModel model;
    return model;
}

std::span<const Reading> TaggerModel::find(std::string_view word) const {
    constexpr std::size_t kept = 1024;
    thread_local rules::Asked<std::span<const Reading>, kept> asked;
    return asked.get(word, [&] { return search(word); });
}

std::span<const Reading> TaggerModel::search(std::string_view word) const {
    if (word.size() > longest_key) return {};
    const std::uint32_t hash = hash_key(word);
    for (std::uint32_t slot = hash & mask_; buckets_[slot] != 0; slot = (slot + 1) & mask_) {
        const std::uint32_t bucket = buckets_[slot];
        if (((bucket ^ hash) & ~offset_mask) != 0) continue;
        const unsigned char* record =
            records_ + (bucket & offset_mask) - 1;  // length, readings, bytes, readings
        if (record[0] != word.size() || std::memcmp(record + 2, word.data(), word.size()) != 0) continue;
        return {reinterpret_cast<const Reading*>(record + 2 + record[0]), record[1]};
    }
    return {};
}

std::span<const Reading> TaggerModel::find(rules::WordId word, const rules::Pack& pack) const {
    struct Known {
        std::uint32_t first = 0;
        std::uint16_t count = 0;
        bool asked = false;
    };
    struct PackWords {
        const rules::Pack* pack = nullptr;
        std::vector<Known> words;
        std::vector<Reading> readings;  // in the order the words came: those of common words lie together
    };
    constexpr std::size_t most_readings = 16;  // of a word, on average; most have three
    thread_local PackWords known;
    if (known.pack != &pack) {
        known = {&pack, std::vector<Known>(pack.words() + 1), {}};
        known.readings.reserve(most_readings * known.words.size());
    }
    Known& entry = known.words[word];
    if (!entry.asked) {
        const auto found = find(pack.text(word));
        if (known.readings.capacity() - known.readings.size() < found.size()) return found;  // those before must stay where they are
        entry = {static_cast<std::uint32_t>(known.readings.size()), static_cast<std::uint16_t>(found.size()), true};
        known.readings.insert(known.readings.end(), found.begin(), found.end());
    }
    return std::span<const Reading>(known.readings).subspan(entry.first, entry.count);
}

}  // namespace atodds::segment
