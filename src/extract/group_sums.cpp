// Groups of people told one after the other, added up.
#include "extract/group_sums.hpp"

#include <algorithm>

#include "extract/count_rules.hpp"
#include "extract/measured_things.hpp"
#include "extract/subsets.hpp"
#include "gazetteer/kinship.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

namespace {

/// A group of its own among the dead or hurt, as a plain number: "22 children".
bool is_group(const Claim& c) {
    const bool named = c.unit && !c.unit->id.empty() && !text::is_one_of(text::Letters(c.unit->id), "person", "people", "civilian");  // "11 residents"
    const bool all = c.population == "civilians" || (!named && (c.population.empty() || c.population == "people"));
    const bool added = c.subset && c.subset->relation != SubsetRelation::part;
    return c.flow == Flow::flow && !all && !added && c.facet.empty() && c.value->nominal && c.value->low && c.change == Change::none;
}

/// Nothing but "and" or a comma stands between two figures.
bool are_strung(const segment::Document& d, const Mention& a, const Mention& b) {
    if (b.first_token <= a.last_token || b.first_token - a.last_token > 2) return false;
    for (std::uint32_t t = a.last_token; t < b.first_token; ++t)
        if (d.text(t) != "," && lower(d, t) != "and") return false;
    return true;
}

/// A part that its sentence calls one: "35 people, including 22 children and six teachers".
bool is_set_apart(const segment::Document& d, const Mention& first) {
    const auto& sentence = d.sentences[sentence_of(d, first.first_token)];
    return is_included(d, first.first_token, sentence.first) || (first.last_token < sentence.last && lower(d, first.last_token) == "of");
}

bool gives_total(std::span<const Counted> counted, const std::vector<Claim>& claims, const Claim& group) {
    return std::any_of(counted.begin(), counted.end(), [&](const Counted& other) {
        const Claim& c = claims[other.claim];
        return c.sentence == group.sentence && c.slot == group.slot && !is_group(c);
    });
}

Claim sum_of(std::span<const Counted> string, const std::vector<Claim>& claims) {
    Claim sum = claims[string.front().claim];
    std::vector<std::string_view> words = claims[string.front().claim].words.views();
    for (const Counted& next : string.subspan(1)) {
        const Claim& c = claims[next.claim];
        sum.span.end = std::max(sum.span.end, c.span.end);
        sum.parts.append(c.parts.begin(), c.parts.end());
        *sum.value->nominal = *sum.value->nominal + *c.value->nominal;
        *sum.value->low = *sum.value->low + *c.value->low;
        sum.value->text += " + " + c.value->text;
        words.insert(words.end(), c.words.begin(), c.words.end());
    }
    std::ranges::sort(words);
    words.erase(std::ranges::unique(words).begin(), words.end());
    sum.words = words;
    sum.value->soft_low = sum.value->low;
    open_upwards(*sum.value);
    sum.population = "people";
    sum.subset = {};
    sum.unit = {};
    sum.inferred = true;
    sum.rules.emplace_back(sum_of_groups);
    return sum;
}

/// Of a final toll that is told group by group each group is a part.
void add_sum(std::span<const Counted> string, std::vector<Claim>& out) {
    const auto is_final = [](std::string_view rule) { return rule.starts_with("final."); };
    out.push_back(sum_of(string, out));
    if (std::ranges::none_of(out.back().rules, is_final)) return;
    for (const Counted& group : string) out[group.claim].subset = Subset{SubsetRelation::part, out[group.claim].measure, {}};
}

/// "A journalist | , his wife | and three children": one of those whom a list names, not all of them.
bool opens_list_of_people(const segment::Document& d, const Mention& one) {
    const std::uint32_t mark = one.last_token, next = mark + 1;
    if (next >= d.tokens.size() || d.sentence_of[next] != d.sentence_of[one.first_token] || (d.text(mark) != "," && lower(d, mark) != "and")) return false;
    const std::uint32_t c = chunk_of(d, next);
    if (c == no_chunk || d.chunks[c].kind != segment::ChunkKind::noun || d.chunks[c].first != next || d.chunks[c].last >= d.tokens.size()) return false;
    const segment::Tag first = d.tokens[next].tag;
    const bool somebody = first == segment::Tag::prps || first == segment::Tag::cd || text::is_one_of(lower(d, next), "a", "an");
    return somebody && (first == segment::Tag::cd || gazetteer::is_person_noun(noun_lemma(d, d.chunks[c].head))) && !segment::is_verb(d.tokens[d.chunks[c].last].tag);
}

void mark_members_of_lists(const segment::Document& d, std::span<const Counted> counted, std::vector<Claim>& out) {
    for (const Counted& member : counted) {
        Claim& c = out[member.claim];
        const bool one = c.flow == Flow::flow && !c.subset && c.value->nominal && *c.value->nominal == Decimal(1);
        if (one && opens_list_of_people(d, *member.figure)) c.subset = Subset{SubsetRelation::part, c.measure, {}};
    }
}

}  // namespace

void add_group_sums(const Reading& reading, std::span<const Counted> counted, std::vector<Claim>& out) {
    const auto& d = *reading.document;
    for (std::size_t i = 0; i < counted.size();) {
        std::size_t end = i + 1;
        const auto goes_on = [&] {
            const Claim &a = out[counted[end - 1].claim], &b = out[counted[end].claim];
            return is_group(a) && is_group(b) && a.slot == b.slot && a.population != b.population && are_strung(d, *counted[end - 1].figure, *counted[end].figure);
        };
        while (end < counted.size() && goes_on()) ++end;
        const auto string = counted.subspan(i, end - i);
        if (string.size() > 1 && !is_set_apart(d, *string.front().figure) && !gives_total(counted, out, out[string.front().claim]))
            add_sum(string, out);
        i = end;
    }
    mark_members_of_lists(d, counted, out);
}

}  // namespace atodds::extract
