#pragma once
#include <cstdint>
#include <string_view>

/// The compiled gazetteer as its generator writes it and the binary holds it. All fields little-endian, every
/// table aligned to four bytes, in this order: Header, EntityRecord[], NameRecord[], KeyRecord[],
/// std::uint32_t slots[], string pool.
namespace atodds::gazetteer::blob {

constexpr std::uint32_t magic = 0x315A4741;  // "AGZ1"
constexpr std::uint32_t nothing = 0xFFFFFFFF;

struct Text {
    std::uint32_t offset = 0;  ///< into the string pool
    std::uint32_t size = 0;
};

struct Header {
    std::uint32_t magic_number = magic;
    std::uint32_t entities = 0;
    std::uint32_t names = 0;
    std::uint32_t keys = 0;
    std::uint32_t slots = 0;  ///< a power of two; see slot_for()
    std::uint32_t pool = 0;   ///< bytes
};

/// Sorted by id.
struct EntityRecord {
    Text id;
    Text name;
    std::uint32_t type = 0;          ///< EntityType
    std::uint32_t parent = nothing;  ///< index of an entity
};

/// The names of one key stand side by side, best known first.
struct NameRecord {
    std::uint32_t entity = 0;
    std::uint32_t kind = 0;              ///< NameKind
    std::uint32_t stands_for = nothing;  ///< index of an entity
    std::uint32_t rank = 0;
};

enum KeyFlag : std::uint32_t {
    common_word = 1,  ///< a word of everyday text
    given_name = 2,
    dictionary_word = 4,  ///< any word WordNet writes in lower case
};

/// A look-up key: a name in the form of name_key(), or a word that only carries flags.
struct KeyRecord {
    Text key;
    std::uint32_t first = 0;  ///< of its names
    std::uint32_t count = 0;
    std::uint32_t flags = 0;
    std::uint32_t longest = 0;  ///< words of the longest name that begins with this word
};

/// FNV-1a, 32 bits; slots are probed one after the other.
constexpr std::uint32_t hash(std::string_view key) {
    std::uint32_t value = 2166136261U;
    for (const char c : key) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
    return value;
}

/// A slot holds `nothing`, or a key's index below some bits of the key's hash, which tell nearly all other words without a look at the
/// key and its text: each is a wait for memory, and most words that are asked for are no keys.
constexpr unsigned index_bits = 22;
constexpr std::uint32_t most_keys = 1U << index_bits;
constexpr std::uint32_t slot_for(std::uint32_t key, std::uint32_t hash_of_key) { return hash_of_key >> index_bits << index_bits | key; }
constexpr bool may_be(std::uint32_t slot, std::uint32_t hash_of_word) { return slot >> index_bits == hash_of_word >> index_bits; }
constexpr std::uint32_t key_in(std::uint32_t slot) { return slot % most_keys; }

}  // namespace atodds::gazetteer::blob
