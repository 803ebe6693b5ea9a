#include "pipeline/read.hpp"

#include <vector>

#include "rules/pack.hpp"

namespace atodds::pipeline {

void read(std::span<const Article> articles, std::span<Read> out) {
    for (std::size_t i = 0; i < articles.size(); ++i) out[i].document = segment::scan(articles[i], rules::Pack::english());
    for (Read& one : out) segment::tag(one.document);
    for (Read& one : out) segment::chunk(one.document);
    std::vector<extract::Reading*> readings;
    for (Read& one : out) {
        one.reading.document = &one.document;
        readings.push_back(&one.reading);
    }
    extract::read_names(readings);
}

std::vector<const extract::Reading*> read_on(std::span<Read> reads) {
    std::vector<extract::Reading*> readings;
    for (Read& one : reads) readings.push_back(&one.reading);
    extract::read_clauses(readings);
    for (extract::Reading* one : readings) extract::finish_reading(*one);
    return {readings.begin(), readings.end()};
}

}  // namespace atodds::pipeline
