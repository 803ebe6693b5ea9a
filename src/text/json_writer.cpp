#include "text/json_writer.hpp"

#include <array>
#include <charconv>

#include "text/utf8.hpp"

namespace atodds::text {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// By byte: ASCII that stands for itself.
constexpr auto plain_ascii = [] {
    std::array<bool, 256> plain{};
    for (unsigned byte = 0x20; byte < 0x80; ++byte) plain[byte] = byte != '"' && byte != '\\';
    return plain;
}();

void append_escape(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    constexpr std::string_view hex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += hex[byte >> 4U];
    out += hex[byte & 0xFU];
}

/// Length of the run of bytes at `at` that can be copied as they are: plain ASCII and well-formed sequences.
std::size_t plain_run(std::string_view value, std::size_t at) {
    const std::size_t start = at;
    for (;;) {
        while (at < value.size() && plain_ascii[static_cast<unsigned char>(value[at])]) ++at;
        if (at == value.size() || is_ascii(value[at])) break;
        const unsigned length = sequence_length(value, at);
        if (length == 0) break;
        at += length;
    }
    return at - start;
}

}  // namespace

void append_json_string(std::string& out, std::string_view value) {
    out += '"';
    for (std::size_t at = 0; at < value.size(); ++at) {
        const std::size_t run = plain_run(value, at);
        out += value.substr(at, run);
        at += run;
        if (at == value.size()) break;
        if (is_ascii(value[at])) {
            append_escape(out, value[at]);
        } else {
            out += replacement_character;
        }
    }
    out += '"';
}

JsonWriter& JsonWriter::begin_object() {
    open('{');
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    close('}');
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    open('[');
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    close(']');
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    ((out_ += '"') += name) += "\":";
    if (indent_ > 0) out_ += ' ';
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
    before_value();
    append_json_string(out_, value);
    return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
    before_value();
    constexpr std::size_t most_digits = 20;  // of a 64-bit number with its sign
    std::array<char, most_digits> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out_.append(digits.data(), end);
    return *this;
}

JsonWriter& JsonWriter::number(Decimal value) {
    if (value.is_whole()) return number(value.mantissa());
    before_value();
    out_ += value.text();
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    before_value();
    out_ += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    before_value();
    out_ += "null";
    return *this;
}

void JsonWriter::open(char bracket) {
    before_value();
    out_ += bracket;
    ++depth_;
    first_ = true;
}

void JsonWriter::close(char bracket) {
    --depth_;
    if (!first_) newline();
    out_ += bracket;
    first_ = false;
}

void JsonWriter::before_value() {
    if (after_key_) {
        after_key_ = false;
    } else {
        separate();
    }
}

/// Comma and line break between the members of an object or array; values at the top level stand side by
/// side.
void JsonWriter::separate() {
    if (depth_ == 0) return;
    if (!first_) out_ += ',';
    newline();
    first_ = false;
}

void JsonWriter::newline() {
    if (indent_ == 0) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(indent_ * depth_), ' ');
}

}  // namespace atodds::text
