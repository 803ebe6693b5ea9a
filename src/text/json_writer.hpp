#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "atodds/decimal.hpp"

namespace atodds::text {

/// Writes JSON straight into a string: no tree, keys in the order they are given. Strings must be UTF-8; bytes that are not
/// are written as U+FFFD. Decimals are written from their exact digits.
class JsonWriter {
  public:
    /// `indent` 0: everything on one line (NDJSON); else pretty-printed with that many spaces.
    explicit JsonWriter(std::string& out, int indent = 0) : out_(out), indent_(indent) {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& string(std::string_view value);
    JsonWriter& number(std::int64_t value);
    JsonWriter& number(Decimal value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    // key and value in one; an optional text that is absent, or an empty one with `or_null`, is null
    JsonWriter& field(std::string_view name, std::string_view value) { return key(name).string(value); }
    JsonWriter& field_or_null(std::string_view name, std::string_view value) {
        key(name);
        return value.empty() ? null() : string(value);
    }
    JsonWriter& field(std::string_view name, std::int64_t value) { return key(name).number(value); }
    JsonWriter& field(std::string_view name, bool value) { return key(name).boolean(value); }

  private:
    void before_value();
    void newline();
    std::string& out_;
    int indent_ = 0;
    int depth_ = 0;
    bool first_ = true;
    bool after_key_ = false;
};

/// Appends `value` as a quoted JSON string.
void append_json_string(std::string& out, std::string_view value);

}  // namespace atodds::text
