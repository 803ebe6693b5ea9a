#pragma once
#include <vector>

#include "atodds/report.hpp"
#include "report/graph_options.hpp"

namespace atodds::report {

/// The chosen part of a report's graph, by index of each.
struct Selection {
    std::vector<bool> findings;
    std::vector<bool> claims;
    std::vector<bool> relations;

    std::size_t claim_count() const;
};

Selection select(const Report& report, const GraphScope& scope);

/// The names that some claim is about, places among them; ordered, each once.
std::vector<std::string> names_of_entities(const Report& report);

/// True when any claim of the report is about the entity, by id or by name.
bool names_entity(const Report& report, const std::string& entity);

}  // namespace atodds::report
