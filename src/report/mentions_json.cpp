#include "report/mentions_json.hpp"

#include <string_view>

#include "report/values_json.hpp"
#include "report/words.hpp"
#include "text/json_writer.hpp"

namespace atodds::report {

void append_mention(std::string& out, const Article& article, const Mention& mention) {
    text::JsonWriter json(out);
    const std::string_view text(article.text);
    json.begin_object()
        .field("v", std::int64_t{1})
        .field("document", article.id)
        .field("type", word(mention.type));
    json.field("begin", std::int64_t{mention.span.begin}).field("end", std::int64_t{mention.span.end});
    json.field("text", text.substr(mention.span.begin, mention.span.size()));
    json.key("value");
    write_value(json, mention.value ? &*mention.value : nullptr);
    json.key("unit");
    write_unit(json, mention.unit ? &*mention.unit : nullptr);
    json.field("change", word(mention.change)).field("moved", word(mention.moved));
    json.field_or_null("concept", mention.concept_text);
    json.key("timex");
    write_timex(json, mention.timex ? &*mention.timex : nullptr);
    json.end_object();
}

}  // namespace atodds::report
