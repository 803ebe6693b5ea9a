#include "text/sha256.hpp"

#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace atodds::text {

void append_sha256(std::string& out, std::string_view bytes, unsigned digits) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest;
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<char, 2 * SHA256_DIGEST_SIZE> result;
    const std::size_t length = std::min<std::size_t>(digits, result.size());
    sha256_digest(&context, (length + 1) / 2, digest.data());  // of most no more than a quarter is asked for
    for (std::size_t byte = 0; 2 * byte < length; ++byte) {
        result[2 * byte] = hex[digest[byte] >> 4U];
        result[2 * byte + 1] = hex[digest[byte] & 0xFU];
    }
    out.append(result.data(), length);
}

std::string sha256(std::string_view bytes, unsigned digits) {
    std::string result;
    append_sha256(result, bytes, digits);
    return result;
}

}  // namespace atodds::text
