#pragma once
#include <span>

#include "extract/reading.hpp"
#include "segment/document.hpp"

namespace atodds::pipeline {

/// An article cut into words and read; the reading refers to the document beside it, so it stays where it is.
struct Read {
    segment::Document document;
    extract::Reading reading;
};

/// Reads articles as far as that can be done without the others; as many `out` as articles.
void read(std::span<const Article> articles, std::span<Read> out);

}  // namespace atodds::pipeline
