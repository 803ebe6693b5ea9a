#pragma once
#include <span>
#include <vector>

#include "extract/reading.hpp"
#include "segment/document.hpp"

namespace atodds::pipeline {

/// An article cut into words and read; the reading refers to the document beside it, so it stays where it is.
struct Read {
    segment::Document document;
    extract::Reading reading;
};

/// Reads articles as far as their names, which are unified before anything else is done with them; as many `out` as articles.
void read(std::span<const Article> articles, std::span<Read> out);
/// Reads all else that claims need, once the names have their corpus-wide ids. Gives the finished readings.
std::vector<const extract::Reading*> read_on(std::span<Read> reads);

}  // namespace atodds::pipeline
