#include "ingest/flat_object.hpp"

#include <cstdint>

#include "text/utf8.hpp"

namespace atodds::ingest {
namespace {

/// Reads forward through a JSON text; every step says whether the text was as expected.
class FlatReader {
  public:
    explicit FlatReader(std::string_view json) : json_(json) {}

    void skip_space() {
        while (at_ < json_.size() && (here() == ' ' || here() == '\t' || here() == '\n' || here() == '\r'))
            ++at_;
    }
    char here() const { return at_ < json_.size() ? json_[at_] : '\0'; }
    bool take(char c) {
        skip_space();
        if (at_ >= json_.size() || json_[at_] != c) return false;
        ++at_;
        return true;
    }
    bool at_end() {
        skip_space();
        return at_ == json_.size();
    }

    bool string(std::string& out) {
        if (!take('"')) return false;
        while (true) {
            const std::size_t run = plain_run();
            out.append(json_, at_, run);
            at_ += run;
            if (here() == '"') return ++at_, true;
            if (here() != '\\' || !escape(out)) return false;
        }
    }

    /// A whole number as it is written; one with a fraction or exponent is left to the general parser.
    bool integer(std::string& out) {
        const std::size_t begin = at_;
        if (here() == '-') ++at_;
        const std::size_t digits = at_;
        while (here() >= '0' && here() <= '9') ++at_;
        if (at_ == digits || (json_[digits] == '0' && at_ - digits > 1)) return false;
        out.assign(json_, begin, at_ - begin);
        return here() != '.' && here() != 'e' && here() != 'E';
    }

    bool word(std::string_view expected) {
        if (!json_.substr(at_).starts_with(expected)) return false;
        at_ += expected.size();
        return true;
    }

  private:
    // Length of the characters up to a quotation mark, a backslash or a control character.
    std::size_t plain_run() const {
        std::size_t end = at_;
        while (end < json_.size()) {
            const auto byte = static_cast<unsigned char>(json_[end]);
            if (byte == '"' || byte == '\\' || byte < 0x20) break;
            ++end;
        }
        return end - at_;
    }

    bool escape(std::string& out) {
        if (at_ + 1 >= json_.size()) return false;
        const char letter = json_[at_ + 1];
        at_ += 2;
        if (letter == 'u') return unicode_escape(out);
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const std::size_t which = letters.find(letter);
        if (which == std::string_view::npos) return false;
        out += meanings[which];
        return true;
    }

    // \uXXXX, or the two of a surrogate pair; a half pair is no character.
    bool unicode_escape(std::string& out) {
        std::uint32_t code = 0;
        if (!four_digits(code)) return false;
        if (code >= 0xDC00 && code <= 0xDFFF) return false;
        if (code >= 0xD800 && code <= 0xDBFF) {
            std::uint32_t low = 0;
            if (!word("\\u") || !four_digits(low) || low < 0xDC00 || low > 0xDFFF) return false;
            code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
        }
        text::append_utf8(out, static_cast<char32_t>(code));
        return true;
    }

    bool four_digits(std::uint32_t& code) {
        for (int i = 0; i < 4; ++i, ++at_) {
            const std::size_t digit = std::string_view("0123456789abcdef").find(lower(here()));
            if (digit == std::string_view::npos) return false;
            code = code * 16 + static_cast<std::uint32_t>(digit);
        }
        return true;
    }
    static char lower(char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; }

    std::string_view json_;
    std::size_t at_ = 0;
};

// A value into the fields; one that is no text and no number takes an older one of its key away.
bool read_value(FlatReader& reader, std::string key, Fields& fields) {
    reader.skip_space();
    std::string value;
    const char first = reader.here();
    if (first == '"' || first == '-' || (first >= '0' && first <= '9')) {
        if (!(first == '"' ? reader.string(value) : reader.integer(value))) return false;
        fields.insert_or_assign(std::move(key), std::move(value));
        return true;
    }
    fields.erase(key);
    return reader.word("null") || reader.word("true") || reader.word("false");
}

}  // namespace

std::optional<Fields> read_flat_object(std::string_view json) {
    FlatReader reader(json);
    Fields fields;
    if (!reader.take('{')) return std::nullopt;
    if (reader.take('}')) return reader.at_end() ? std::optional(fields) : std::nullopt;
    do {
        std::string key;
        if (!reader.string(key) || !reader.take(':') || !read_value(reader, std::move(key), fields))
            return std::nullopt;
    } while (reader.take(','));
    if (!reader.take('}') || !reader.at_end()) return std::nullopt;
    return fields;
}

}  // namespace atodds::ingest
