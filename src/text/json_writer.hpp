#pragma once
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "atodds/decimal.hpp"

namespace atodds::text {

/// Writes JSON straight into a string: no tree, keys in the order they are given. Strings must be UTF-8;
/// bytes that are not are written as U+FFFD. Decimals are written from their exact digits.
class JsonWriter {
  public:
    /// `indent` 0: everything on one line (NDJSON); else pretty-printed with that many spaces.
    explicit JsonWriter(std::string& out, int indent = 0) : out_(out), indent_(indent) {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    /// Names are our own words: nothing in them needs an escape.
    JsonWriter& key(std::string_view name);
    JsonWriter& string(std::string_view value);
    JsonWriter& number(std::int64_t value);
    JsonWriter& number(Decimal value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    // key and value in one; an optional text that is absent, or an empty one with `or_null`, is null
    JsonWriter& field(std::string_view name, std::string_view value) { return key(name).string(value); }
    JsonWriter& field(std::string_view name, const char* value) { return key(name).string(value); }
    JsonWriter& field_or_null(std::string_view name, std::string_view value) {
        key(name);
        return value.empty() ? null() : string(value);
    }
    /// A whole number or, for bool, true and false. A template, so that no conversion turns one into the
    /// other.
    template <std::integral T>
    JsonWriter& field(std::string_view name, T value) {
        key(name);
        if constexpr (std::same_as<T, bool>) {
            return boolean(value);
        } else {
            return number(static_cast<std::int64_t>(value));
        }
    }
    JsonWriter& field(std::string_view name, Decimal value) { return key(name).number(value); }
    JsonWriter& null_field(std::string_view name) { return key(name).null(); }

  private:
    void open(char bracket);
    void close(char bracket);
    void before_value();
    void separate();
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
