#include "compare/side_by_side.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "compare/judgement.hpp"

namespace atodds::compare {

namespace {

/// Two figures of one slot in one story, the smaller first.
using Figures = std::tuple<std::uint32_t, std::uint32_t, Decimal, Decimal>;

std::optional<std::pair<Decimal, Decimal>> figures_of(const link::Corpus& corpus, const Relation& r) {
    const auto &a = corpus.claims()[r.a].value, &b = corpus.claims()[r.b].value;
    if (!a || !b || !a->nominal || !b->nominal) return std::nullopt;
    return std::minmax(*a->nominal, *b->nominal);
}

bool has_reason(const Relation& r, std::string_view code) {
    return std::any_of(r.reasons.begin(), r.reasons.end(), [&](const Reason& reason) { return reason.code == code; });
}

bool is_alarm(const Relation& r) { return r.verdict == Verdict::contradiction || r.verdict == Verdict::dispute; }

/// The basis is the same whatever the order of the relations: the alarm with the lowest claims.
std::map<Figures, std::pair<ClaimIndex, ClaimIndex>> disputed_figures(const link::Corpus& corpus, const std::vector<Relation>& relations) {
    std::map<Figures, std::pair<ClaimIndex, ClaimIndex>> disputed;
    for (const Relation& r : relations) {
        if (r.within != Within::document || r.rule != "count-mismatch" || !is_alarm(r)) continue;
        const auto figures = figures_of(corpus, r);
        if (!figures) continue;
        for (const auto story : corpus.stories(corpus.claims()[r.a].document)) {
            const Figures key{story, corpus.slot(r.a), figures->first, figures->second};
            const auto [entry, fresh] = disputed.try_emplace(key, r.a, r.b);
            if (!fresh) entry->second = std::min(entry->second, std::pair(r.a, r.b));
        }
    }
    return disputed;
}

}  // namespace

void settle_side_by_side(const link::Corpus& corpus, std::vector<Relation>& relations) {
    const auto disputed = disputed_figures(corpus, relations);
    if (disputed.empty()) return;
    std::vector<bool> in_dispute(corpus.slot_count());  // asked first: relations lie far from their claims and steps
    for (const auto& [figures, basis] : disputed) in_dispute[std::get<1>(figures)] = true;
    for (Relation& r : relations) {
        if (r.verdict != Verdict::update || !in_dispute[corpus.slot(r.a)] || !has_reason(r, "growing-toll")) continue;
        const Claim &a = corpus.claims()[r.a], &b = corpus.claims()[r.b];
        const auto figures = figures_of(corpus, r);
        if (!figures || (!a.speaker && !b.speaker)) continue;
        for (const auto story : corpus.stories(a.document)) {
            const auto found = disputed.find({story, corpus.slot(r.a), figures->first, figures->second});
            if (found == disputed.end()) continue;
            r.verdict = Verdict::dispute;
            r.earlier = 0;
            r.basis = {found->second.first, found->second.second};
            r.reasons.add({"side-by-side", "one article gives both figures as said by different people at one time"});
            break;
        }
    }
}

}  // namespace atodds::compare
