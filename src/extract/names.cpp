#include "extract/names.hpp"

#include <algorithm>

#include "extract/names_workspace.hpp"

namespace atodds::extract {
namespace {

/// Text order, the index by token, and how often each name stands.
void put_in_order(Names& names, std::size_t tokens) {
    std::erase_if(names.mentions, [](const NameMention& m) { return m.last == m.first; });  // released ones
    std::ranges::sort(names.mentions, {}, &NameMention::first);
    names.by_token.assign(tokens, 0);
    for (std::uint32_t i = 0; i < names.mentions.size(); ++i) {
        const NameMention& mention = names.mentions[i];
        std::fill(names.by_token.begin() + mention.first, names.by_token.begin() + mention.last, i + 1);
        ++names.entities[mention.name].count;
    }
}

}  // namespace

Names find_names(const segment::Document& document) {
    naming::Workspace work(document);
    naming::match_gazetteer(work);
    naming::find_organisations(work);
    naming::define_abbreviations(work);
    naming::learn_places(work);
    naming::find_people(work);
    naming::resolve_references(work);
    put_in_order(work.names, document.tokens.size());
    return std::move(work.names);
}

std::string actor_id(const NamedEntity& entity) {
    return entity.stands_for.empty() ? entity.id : std::string(entity.stands_for);
}

}  // namespace atodds::extract
