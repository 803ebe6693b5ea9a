#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace atodds {

/// What can go wrong at the edge of the library. Each has a page's worth of cause, so each message says where and what to do.
enum class ErrorCode {
    not_found,         ///< a path that does not exist
    unreadable,        ///< a path that exists and cannot be read
    no_articles,       ///< nothing of the input was an article
    bad_manifest,      ///< manifest.json is malformed or names a missing or repeated file
    bad_record,        ///< a record (NDJSON line, CSV row) cannot be read
    bad_encoding,      ///< text that is not UTF-8 and could not be converted
    bad_date,          ///< a date that does not exist or has no known form
    duplicate_id,      ///< two articles with one id
    bad_option,        ///< a command line that cannot be understood
    bad_rule,          ///< rule data that break their schema
    unknown_id,        ///< a finding or claim id that is not in this run
    unsupported,       ///< asked for something this build cannot do
    write_failed,      ///< output could not be written
};

/// An error for a person: what, where, and what to do. `line` and `column` are 1-based; 0 where there is none.
struct Error {
    ErrorCode code = ErrorCode::bad_option;
    std::string message;
    std::string path = {};
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string hint = {};

    /// "path:line:column: message (hint)" with the parts that are known.
    std::string text() const;
};

/// A value or an Error. The library neither throws nor exits across its edge.
template <class T>
class Result {
  public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    T& operator*() { return std::get<T>(state_); }
    const T& operator*() const { return std::get<T>(state_); }
    T* operator->() { return &std::get<T>(state_); }
    const T* operator->() const { return &std::get<T>(state_); }
    const Error& error() const { return std::get<Error>(state_); }

  private:
    std::variant<T, Error> state_;
};

}  // namespace atodds
