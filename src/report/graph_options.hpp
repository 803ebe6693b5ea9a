#pragma once
#include <string>
#include <vector>

#include "atodds/relation.hpp"

namespace atodds::report {

/// Which part of the claim graph is drawn. What is left empty limits nothing.
struct GraphScope {
    bool all = false;     ///< every claim that was compared and every relation; else what findings need
    std::string finding;  ///< id of one finding
    std::string entity;   ///< id or name of something the claims are about, in any case of letters
    std::vector<Verdict> verdicts;  ///< of the findings; with `all`, of the relations
    unsigned depth = 0;             ///< how many relations to walk on from what was chosen
};

enum class GraphEdges { relations, links };  ///< the verdict of each pair; or why it was linked
enum class GraphGroup { outlet, matter, entity, date };

struct GraphOptions {
    GraphScope scope = {};
    GraphEdges edges = GraphEdges::relations;
    GraphGroup group = GraphGroup::matter;
    bool legend = true;
};

}  // namespace atodds::report
