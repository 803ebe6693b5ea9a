#pragma once
#include <cstdint>

#include "gazetteer/blob.hpp"

/// The nouns as compile_kinship writes them: Header, Word[] in the order of their text, synset numbers, string pool. All fields
/// little-endian, every table aligned to four bytes.
namespace atodds::gazetteer::noun_blob {

constexpr std::uint32_t magic = 0x324B5A41;  // "AZK2"

struct Header {
    std::uint32_t magic_number = magic;
    std::uint32_t words = 0;
    std::uint32_t ids = 0;
    std::uint32_t pool = 0;  ///< bytes
};

struct Word {
    blob::Text text;
    std::uint32_t first = 0;   ///< of its synsets
    std::uint32_t senses = 0;  ///< its own senses stand first
    std::uint32_t all = 0;     ///< with what includes them
    std::uint32_t kinds = 0;   ///< with rarer senses and what includes those
    std::uint32_t person = 0;  ///< 1: its first sense is a kind of person
};

}  // namespace atodds::gazetteer::noun_blob
