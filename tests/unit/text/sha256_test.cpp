#include "text/sha256.hpp"

#include "support/catch.hpp"

using atodds::text::sha256;

// Vectors of FIPS 180-4 (NIST, "Examples with Intermediate Values").
TEST_CASE("known hashes") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1000000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a prefix of the hash") {
    CHECK(sha256("abc", 12) == "ba7816bf8f01");
    CHECK(sha256("abc", 0).empty());
    CHECK(sha256("abc", 99).size() == 64);
}
