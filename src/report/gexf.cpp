#include "report/graph_fields.hpp"
#include "report/graph_scope.hpp"
#include "report/graphml.hpp"
#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/words.hpp"
#include "text/calendar.hpp"

namespace atodds::report {
namespace {

constexpr std::size_t label_field = 0;
constexpr std::string_view nominal_name = "nominal";

std::string empty_element(std::string_view name, Attributes attributes) {
    std::string out = tag(name, attributes);
    out.back() = '/';
    return out + '>';
}

std::string declare(std::size_t number, std::string_view name, std::string_view type) {
    return empty_element("attribute", {{"id", std::to_string(number)}, {"title", name}, {"type", type}});
}

std::string node_attributes() {
    std::string out;
    for (std::size_t i = label_field + 1; i < claim_field_names.size(); ++i)
        out += declare(i, claim_field_names[i], claim_field_names[i] == nominal_name ? "double" : "string");
    return element("attributes", {{"class", "node"}, {"mode", "static"}}, out) + "\n";
}

std::string edge_attributes() {
    std::string out;
    for (std::size_t i = 0; i < relation_field_names.size(); ++i)
        out += declare(i, relation_field_names[i], "string");
    out += declare(relation_field_names.size(), "score", "integer");
    return element("attributes", {{"class", "edge"}, {"mode", "static"}}, out) + "\n";
}

std::string value(std::size_t number, std::string_view text) {
    return text.empty() ? std::string()
                        : empty_element("attvalue", {{"for", std::to_string(number)}, {"value", text}});
}

std::string node(const Places& places, const Claim& claim, const std::string& findings) {
    const ClaimFields fields = claim_fields(places, claim, findings);
    std::string values;
    for (std::size_t i = label_field + 1; i < fields.size(); ++i) values += value(i, fields[i]);
    const auto& published = places.article(claim).published.value;
    const auto days = published ? text::days_of(*published) : std::nullopt;
    const std::string inner = element("attvalues", {}, values);
    if (!days || !days->from)
        return element("node", {{"id", claim.id}, {"label", fields[label_field]}}, inner) + "\n";
    return element("node",
                   {{"id", claim.id}, {"label", fields[label_field]}, {"start", text::iso(*days->from)}},
                   inner) +
           "\n";
}

std::string edge(const Report& report, std::size_t index) {
    const Relation& relation = report.relations[index];
    const RelationFields fields = relation_fields(relation);
    std::string values;
    for (std::size_t i = 0; i < fields.size(); ++i) values += value(i, fields[i]);
    values += value(fields.size(), std::to_string(relation.link.score));
    return element("edge",
                   {{"id", std::to_string(index)},
                    {"source", report.claims[relation.a].id},
                    {"target", report.claims[relation.b].id},
                    {"label", word(relation.verdict)}},
                   element("attvalues", {}, values)) +
           "\n";
}

}  // namespace

std::string write_gexf(const Report& report, const GraphScope& scope) {
    const Selection selection = select(report, scope);
    const Places places(report);
    const std::vector<std::string> findings = findings_by_claim(report);
    std::string nodes;
    for (std::size_t i = 0; i < report.claims.size(); ++i)
        if (selection.claims[i]) nodes += node(places, report.claims[i], findings[i]);
    std::string edges;
    for (std::size_t i = 0; i < report.relations.size(); ++i)
        if (selection.relations[i]) edges += edge(report, i);
    const std::string inner = node_attributes() + edge_attributes() + element("nodes", {}, "\n" + nodes) +
                              "\n" + element("edges", {}, "\n" + edges) + "\n";
    const std::string graph =
        element("graph", {{"defaultedgetype", "directed"}, {"mode", "dynamic"}, {"timeformat", "date"}},
                "\n" + inner);
    const std::string meta = element("meta", {}, text_element("creator", {}, "atodds"));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
           element("gexf", {{"xmlns", "http://gexf.net/1.3"}, {"version", "1.3"}},
                   "\n" + meta + "\n" + graph + "\n") +
           "\n";
}

}  // namespace atodds::report
