#include "text/sha256.hpp"

#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace atodds::text {

std::string sha256(std::string_view bytes, unsigned digits) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    sha256_digest(&context, digest.size(), digest.data());
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
