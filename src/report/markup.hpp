#pragma once
/// Text and tags of HTML, SVG and XML. Everything an article says goes through markup_text() or an attribute
/// of tag(), so that no text can become markup.
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace atodds::report {

/// The text clean (report/layout.hpp) and without the characters XML forbids, for writers that escape by
/// themselves.
std::string plain_text(std::string_view text);
/// The text clean (report/layout.hpp), its markup characters as entities, without the characters XML forbids.
/// Safe between tags and in attributes in double quotes.
std::string markup_text(std::string_view text);
/// The same for a piece of a longer text: white space at either end is kept as one space.
std::string markup_piece(std::string_view text);

/// Names with their values, which are escaped.
using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// "<name a="b">".
std::string tag(std::string_view name, Attributes attributes = {});
/// "<name a="b">inner</name>"; `inner` is markup already.
std::string element(std::string_view name, Attributes attributes, std::string_view inner);
/// The same with a text, which is escaped.
std::string text_element(std::string_view name, Attributes attributes, std::string_view text);

/// Where a reader may be sent: an address that begins with http, https or mailto, with what could end an attribute or begin an element (quotation
/// marks, angle brackets, white space, control characters, backslashes) percent-encoded. Empty for any other.
std::string link_address(std::string_view url);

}  // namespace atodds::report
