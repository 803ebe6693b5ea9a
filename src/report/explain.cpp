#include "report/explain.hpp"

#include <algorithm>

#include "report/claim_table.hpp"
#include "report/claims_json.hpp"
#include "report/findings_json.hpp"
#include "report/layout.hpp"
#include "report/marked.hpp"
#include "report/phrases.hpp"
#include "report/places.hpp"
#include "report/quotes.hpp"
#include "report/words.hpp"
#include "text/json_writer.hpp"

namespace atodds::report {
namespace {

constexpr int full_score = 1000;

/// What two claims that were never compared do not share.
struct Difference {
    std::string name;
    std::string a;
    std::string b;
};

const Relation* relation_of(const Report& report, ClaimIndex a, ClaimIndex b) {
    const auto [low, high] = std::minmax(a, b);
    for (const Relation& relation : report.relations)
        if (std::min(relation.a, relation.b) == low && std::max(relation.a, relation.b) == high)
            return &relation;
    return nullptr;
}

std::vector<ClaimIndex> claims_of(const Report& report, const Finding& finding) {
    std::vector<ClaimIndex> claims;
    for (std::size_t index : finding.relations) {
        const Relation& relation = report.relations[index];
        claims.insert(claims.end(), {relation.a, relation.b});
        claims.insert(claims.end(), relation.basis.begin(), relation.basis.end());
    }
    for (const Position& position : finding.positions) {
        claims.insert(claims.end(), position.claims.begin(), position.claims.end());
        claims.insert(claims.end(), position.compatible.begin(), position.compatible.end());
    }
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    return claims;
}

std::string names_of(const Claim& claim) {
    std::vector<std::string> names;
    for (const EntityRef& entity : claim.entities) names.push_back(entity.id);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return joined(names, ", ");
}

std::vector<Difference> differences(const Claim& a, const Claim& b) {
    std::vector<Difference> all = {{"kind", std::string(word(a.kind)), std::string(word(b.kind))},
                                   {"measure", a.measure, b.measure},
                                   {"names", names_of(a), names_of(b)},
                                   {"event", std::string(a.event), std::string(b.event)},
                                   {"place", joined(a.place, ", "), joined(b.place, ", ")},
                                   {"population", std::string(a.population), std::string(b.population)},
                                   {"slot", std::string(slot_of(a)), std::string(slot_of(b))}};
    std::erase_if(all, [](const Difference& one) { return one.a == one.b; });
    return all;
}

class Explanation {
  public:
    Explanation(const Report& report, const TextOptions& options)
        : report_(report),
          width_(std::max(options.width, narrowest_text)),
          paint_(options.colour),
          places_(report) {}

    std::string finding(const Finding& finding) {
        line(paint_.severity(finding.severity, clean(finding.id)) + "  " +
             std::string(word(finding.verdict)) + ", " + std::string(word(finding.severity)) + ", rule " +
             clean(finding.rule));
        text(clean(finding.message), "");
        line("");
        for (ClaimIndex index : claims_of(report_, finding)) claim(index);
        for (std::size_t index : finding.relations) steps(report_.relations[index]);
        return std::move(out_);
    }

    std::string pair(ClaimIndex a, ClaimIndex b) {
        claim(a);
        claim(b);
        const Relation* relation = relation_of(report_, a, b);
        if (relation == nullptr) {
            not_compared(report_.claims[a], report_.claims[b]);
        } else {
            for (ClaimIndex other : relation->basis) claim(other);
            steps(*relation);
        }
        return std::move(out_);
    }

  private:
    void line(std::string_view text) { out_.append(text) += '\n'; }
    void text(std::string_view words, std::string_view indent) {
        out_ += paragraph(words, indent, std::string(indent) + "  ", width_);
    }

    void claim(ClaimIndex index) {
        const Claim& one = report_.claims[index];
        line(paint_.bold("claim " + clean(one.id)));
        out_ += marked_paragraph(excerpt(places_, one, 4 * width_), paint_, "  ", "   ", width_);
        text(place(one), "  ");
        const std::vector<ClaimFact> facts = claim_facts(places_, one);
        unsigned widest = 0;
        for (const ClaimFact& fact : facts) widest = std::max(widest, width_of(fact.name));
        for (const ClaimFact& fact : facts)
            out_ += row({{fact.name, widest}, {fact.text, std::max(width_ - widest - 6, widest)}}, "    ");
        line("");
    }

    std::string place(const Claim& one) const {
        std::string words = clean(places_.place(one)) + " · " + clean(places_.outlet(one));
        const Published& published = places_.article(one).published;
        if (!published.value) return words + ", of unknown date";
        words += ", " + spelled(*published.value) + " (" + std::string(word(published.source)) + ")";
        return published.other ? words + ", elsewhere " + spelled(*published.other) : words;
    }

    void steps(const Relation& relation) {
        line(paint_.bold(clean(report_.claims[relation.a].id) + " and " +
                         clean(report_.claims[relation.b].id) + ": " + std::string(word(relation.verdict))));
        link(relation.link);
        if (relation.arithmetic) text("sum: " + clean(*relation.arithmetic), "  ");
        std::size_t number = 0;
        for (const Reason& reason : relation.reasons)
            out_ += paragraph(clean(reason.text) + " [" + clean(reason.code) + "]",
                              "  " + std::to_string(++number) + ". ", "     ", width_);
        text("verdict: " + verdict(relation), "  ");
        line("");
    }

    std::string verdict(const Relation& relation) const {
        std::string words(word(relation.verdict));
        words += " by " + clean(relation.rule) + ", " + std::string(word(relation.certainty));
        if (relation.earlier != 0)
            words += "; the earlier one is " +
                     clean(report_.claims[relation.earlier == 'a' ? relation.a : relation.b].id);
        return words + ". " + std::string(certainty_sentence(relation.certainty));
    }

    void link(const Link& link) {
        std::string words = "linked by ";
        words += link.entities.empty() ? "no shared name" : clean(joined(link.entities, ", "));
        words += "; time: " + std::string(word(link.time));
        words += "; place: " + std::string(word(link.place));
        if (link.differs != 0) words += "; two facts by " + joined(marks_in(link.differs), ", ");
        words += "; measure " + std::to_string(link.measure) + " and in all " + std::to_string(link.score) +
                 " of " + std::to_string(full_score);
        text(words, "  ");
    }

    void not_compared(const Claim& a, const Claim& b) {
        text("These two were not compared. Claims are compared when they speak of one thing by one measure.",
             "");
        for (const Difference& one : differences(a, b))
            text(one.name + ": " + side(one.a) + " / " + side(one.b), "  - ");
    }

    static std::string side(const std::string& words) { return words.empty() ? "not known" : clean(words); }

    const Report& report_;
    unsigned width_;
    Paint paint_;
    Places places_;
    std::string out_;
};

void append_claims(std::string& out, const Report& report, const std::vector<ClaimIndex>& claims) {
    const Places places(report);
    out += ",\n\"claims\":[";
    for (std::size_t i = 0; i < claims.size(); ++i) {
        out += i == 0 ? "\n" : ",\n";
        append_claim(out, report, places, claims[i]);
    }
    out += "]";
}

void append_relations(std::string& out, const Report& report, const std::vector<const Relation*>& relations) {
    out += ",\n\"relations\":[";
    for (std::size_t i = 0; i < relations.size(); ++i) {
        out += i == 0 ? "\n" : ",\n";
        append_relation(out, report, *relations[i]);
    }
    out += "]";
}

void append_differences(std::string& out, const std::vector<Difference>& differences) {
    out += ",\n\"differences\":";
    text::JsonWriter json(out);
    json.begin_array();
    for (const Difference& one : differences)
        json.begin_object()
            .field("name", one.name)
            .field_or_null("a", one.a)
            .field_or_null("b", one.b)
            .end_object();
    json.end_array();
    out += "}\n";
}

template <class Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) {
    const Item* begun = nullptr;
    int matches = 0;
    for (const Item& item : items) {
        if (item.id == id) return &item;
        if (id.empty() || !item.id.starts_with(id)) continue;
        begun = &item;
        ++matches;
    }
    return matches == 1 ? begun : nullptr;
}

constexpr std::string_view opening = "{\"format\":\"atodds-explanation/1\",\n\"finding\":";

}  // namespace

std::string write_explanation(const Report& report, const Finding& finding, const TextOptions& options) {
    return Explanation(report, options).finding(finding);
}

std::string write_explanation(const Report& report, const Relation& relation, const TextOptions& options) {
    return Explanation(report, options).pair(relation.a, relation.b);
}

std::string write_explanation(const Report& report, ClaimIndex a, ClaimIndex b, const TextOptions& options) {
    return Explanation(report, options).pair(a, b);
}

std::string write_explanation_json(const Report& report, const Finding& finding) {
    std::string out(opening);
    append_finding(out, report, finding);
    append_claims(out, report, claims_of(report, finding));
    std::vector<const Relation*> relations;
    for (std::size_t index : finding.relations) relations.push_back(&report.relations[index]);
    append_relations(out, report, relations);
    append_differences(out, {});
    return out;
}

std::string write_explanation_json(const Report& report, ClaimIndex a, ClaimIndex b) {
    const Relation* relation = relation_of(report, a, b);
    std::vector<ClaimIndex> claims = {std::min(a, b), std::max(a, b)};
    std::vector<const Relation*> relations;
    if (relation != nullptr) {
        claims.insert(claims.end(), relation->basis.begin(), relation->basis.end());
        relations.push_back(relation);
    }
    std::string out(opening);
    out += "null";
    append_claims(out, report, claims);
    append_relations(out, report, relations);
    append_differences(out, relation != nullptr
                                ? std::vector<Difference>()
                                : differences(report.claims[claims[0]], report.claims[claims[1]]));
    return out;
}

const Finding* find_finding(const Report& report, std::string_view id) {
    return find_by_id(report.findings, id);
}
const Claim* find_claim(const Report& report, std::string_view id) {
    return find_by_id(report.claims, id);
}

}  // namespace atodds::report
