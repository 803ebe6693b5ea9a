#include "pipeline/read.hpp"

#include "rules/pack.hpp"

namespace atodds::pipeline {

void read(const Article& article, Read& out) {
    out.document = segment::scan(article, rules::Pack::english());
    segment::tag(out.document);
    segment::chunk(out.document);
    out.reading = extract::read_article(out.document);
}

}  // namespace atodds::pipeline
