#include "report/graphml.hpp"

#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/property_map/dynamic_property_map.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <sstream>

#include "graph/build.hpp"
#include "report/graph_fields.hpp"
#include "report/graph_scope.hpp"

namespace atodds::report {
namespace {

using Vertex = boost::graph_traits<ClaimGraph>::vertex_descriptor;
using Edge = boost::graph_traits<ClaimGraph>::edge_descriptor;

struct ChosenClaims {
    const Selection* selection = nullptr;
    bool operator()(Vertex vertex) const { return selection->claims[vertex]; }
};

struct ChosenRelations {
    const Selection* selection = nullptr;
    const ClaimGraph* graph = nullptr;
    bool operator()(const Edge& edge) const { return selection->relations[(*graph)[edge].relation]; }
};

}  // namespace

std::string write_graphml(const Report& report, const GraphScope& scope) {
    const ClaimGraph graph = graph::build_graph(report);
    const Selection selection = select(report, scope);
    const boost::filtered_graph chosen(graph, ChosenRelations{&selection, &graph}, ChosenClaims{&selection});
    const Places places(report);
    const std::vector<std::string> findings = findings_by_claim(report);

    boost::dynamic_properties properties;
    properties.property("id", boost::make_function_property_map<Vertex>(
                                  [&](Vertex claim) { return std::string(report.claims[claim].id); }));
    for (std::size_t i = 0; i < claim_field_names.size(); ++i)
        properties.property(std::string(claim_field_names[i]),
                            boost::make_function_property_map<Vertex>([&, i](Vertex claim) {
                                return claim_fields(places, report.claims[claim], findings[claim])[i];
                            }));
    const auto relation = [&](const Edge& edge) -> const Relation& {
        return report.relations[graph[edge].relation];
    };
    for (std::size_t i = 0; i < relation_field_names.size(); ++i)
        properties.property(std::string(relation_field_names[i]),
                            boost::make_function_property_map<Edge>(
                                [&, i](const Edge& edge) { return relation_fields(relation(edge))[i]; }));
    properties.property("score", boost::make_function_property_map<Edge>(
                                     [&](const Edge& edge) { return relation(edge).link.score; }));
    std::ostringstream out;
    boost::write_graphml(out, chosen, boost::get(boost::vertex_index, graph), properties, true);
    return out.str();
}

}  // namespace atodds::report
