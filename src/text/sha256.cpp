#include "text/sha256.hpp"

#include <sha2.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace atodds::text {

std::string sha256(std::string_view bytes, unsigned digits) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
    SHA2_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    SHA256Final(digest.data(), &context);
    std::string result;
    result.reserve(2 * digest.size());
    for (const std::uint8_t byte : digest) {
        result += hex[byte >> 4U];
        result += hex[byte & 0xFU];
    }
    result.resize(std::min<std::size_t>(digits, result.size()));
    return result;
}

}  // namespace atodds::text
