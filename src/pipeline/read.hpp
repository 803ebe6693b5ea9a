#pragma once
#include "extract/reading.hpp"
#include "segment/document.hpp"

namespace atodds::pipeline {

/// An article cut into words and read; the reading refers to the document beside it, so it stays where it is.
struct Read {
    segment::Document document;
    extract::Reading reading;
};

/// Reads an article as far as that can be done without the others.
void read(const Article& article, Read& out);

}  // namespace atodds::pipeline
