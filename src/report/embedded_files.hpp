#pragma once
#include <string_view>

namespace atodds::report {

/// The files of the same names in this folder, built into the program (embed_files.cpp).
std::string_view page_css();
std::string_view page_js();
std::string_view chart_css();

}  // namespace atodds::report
