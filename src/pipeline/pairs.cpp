#include "atodds/pairs.hpp"

#include <algorithm>
#include <array>

#include "extract/draft.hpp"
#include "link/blocks.hpp"
#include "pairs/conflict.hpp"
#include "pairs/stance.hpp"
#include "pipeline/claim_ids.hpp"
#include "pipeline/read.hpp"
#include "pipeline/relate.hpp"
#include "rules/pack.hpp"
#include "text/calendar.hpp"

namespace atodds {

namespace {

using pipeline::Read;

Article article_of(std::string id, const TextPair& pair, const std::string& text) {
    Article article;
    article.id = article.outlet = article.origin = std::move(id);
    article.text = text;
    article.published.value = pair.published;
    return article;
}

void read_both(const std::vector<Article>& articles, std::array<Read, 2>& reads) {
    std::array<extract::Names*, 2> names{};
    pipeline::read(articles, reads);
    for (std::size_t i = 0; i < reads.size(); ++i) names[i] = &reads[i].reading.names;
    extract::unify_people(names);
    extract::unify_firms(names);
    pipeline::read_on(reads);
}

std::vector<Claim> claims_of(const std::vector<Article>& articles, const std::array<Read, 2>& reads) {
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < reads.size(); ++i) {
        std::vector<Claim> own = extract::find_claims(reads[i].reading);
        for (const ClaimIndex next : pipeline::name_claims(articles[i], own)) {
            own[next].document = static_cast<DocumentIndex>(i);
            claims.push_back(std::move(own[next]));
        }
    }
    return claims;
}

/// Two texts of a pair are of one day, whichever it is: while they are compared, claims without a date share
/// one.
class SharedDay {
  public:
    explicit SharedDay(std::vector<Claim>& claims) : claims_(claims) {
        for (std::size_t i = 0; i < claims.size(); ++i)
            if (!claims[i].as_of) undated_.push_back(i), claims[i].as_of = std::chrono::sys_days{};
    }
    SharedDay(const SharedDay&) = delete;
    SharedDay& operator=(const SharedDay&) = delete;
    ~SharedDay() {
        for (const std::size_t i : undated_) claims_[i].as_of.reset();
    }

  private:
    std::vector<Claim>& claims_;
    std::vector<std::size_t> undated_;
};

void relate_claims(Report& report) {
    const SharedDay day(report.claims);
    const link::Corpus known(report.articles, report.claims, link::Corpus::Sorting::one);
    report.relations = pipeline::relate(known, link::find_candidates(known).pairs, Options{});
    std::erase_if(report.relations, [](const Relation& r) { return r.within == Within::document; });
}

bool is_alarm(Verdict verdict) {
    return verdict == Verdict::contradiction || verdict == Verdict::dispute;
}

/// One text may give several figures for one slot (60 percent of these, 40 percent of those). A claim that
/// agrees with one claim of the other text is not at odds with the next.
void drop_crossed(std::vector<Relation>& relations) {
    std::vector<ClaimIndex> agreed;
    for (const Relation& r : relations)
        if (r.verdict == Verdict::agreement) agreed.insert(agreed.end(), {r.a, r.b});
    const auto agrees = [&](ClaimIndex claim) { return std::ranges::find(agreed, claim) != agreed.end(); };
    std::erase_if(relations,
                  [&](const Relation& r) { return is_alarm(r.verdict) && (agrees(r.a) || agrees(r.b)); });
}

/// In an edited text figures that stand opposite each other are compared, and no others.
void drop_figures(std::vector<Relation>& relations, const std::vector<Claim>& claims) {
    const auto is_figure = [&](ClaimIndex c) {
        return claims[c].kind == ClaimKind::quantity || claims[c].kind == ClaimKind::share;
    };
    std::erase_if(relations,
                  [&](const Relation& r) { return is_alarm(r.verdict) && is_figure(r.a) && is_figure(r.b); });
}

/// The gravest first: what a person would want to hear of two texts if only one thing could be said.
constexpr std::array gravity{Verdict::contradiction, Verdict::dispute,  Verdict::quotation,
                             Verdict::update,        Verdict::scope,    Verdict::unresolved,
                             Verdict::framing,       Verdict::agreement};

std::optional<Verdict> gravest(const std::vector<Relation>& relations) {
    for (const Verdict verdict : gravity)
        if (std::ranges::any_of(relations, [&](const Relation& r) { return r.verdict == verdict; }))
            return verdict;
    return std::nullopt;
}

std::optional<Verdict> verdict_of(const PairVerdict& out, std::optional<Verdict> conflict) {
    const auto related = gravest(out.report.relations);
    if (related && is_alarm(*related)) return related;
    if (conflict) return conflict;
    if (out.entails == true) return Verdict::agreement;
    return related;
}

}  // namespace

PairVerdict compare_texts(const TextPair& pair) {
    PairVerdict out;
    out.id = pair.id;
    out.id_is_number = pair.id_is_number;
    Report& report = out.report;
    report.articles = {article_of("a", pair, pair.a), article_of("b", pair, pair.b)};
    report.rules_hash = rules::Pack::english().hash();
    std::array<Read, 2> reads;
    read_both(report.articles, reads);
    report.claims = claims_of(report.articles, reads);
    relate_claims(report);

    const std::span<const Claim> claims(report.claims);
    const auto of_b = static_cast<std::size_t>(std::ranges::find(claims, DocumentIndex{1}, &Claim::document) -
                                               claims.begin());
    const pairs::Text a{reads[0].reading, claims.first(of_b)}, b{reads[1].reading, claims.subspan(of_b)};
    const pairs::Comparison comparison = pairs::compare(a, b);
    drop_crossed(report.relations);
    if (comparison.alignment.is_edit()) drop_figures(report.relations, report.claims);
    out.cover = comparison.cover;
    out.overlap = comparison.overlap;
    if (comparison.reversal) out.reversed = {comparison.reversal->opposite, comparison.reversal->rest};
    const auto conflict = pairs::find_conflict(a, b, comparison, out.reasons);
    out.entails = pairs::entails(a, b, comparison, out.reasons);
    const auto related = gravest(report.relations);
    if (out.entails && (conflict || (related && is_alarm(*related)))) out.entails = false;
    out.cues_a = pairs::find_cues(a, b);
    out.cues_b = pairs::find_cues(b, a);
    out.stance = pairs::stance(b, comparison, out.cues_a, out.cues_b, out.reasons);
    out.verdict = verdict_of(out, conflict);
    return out;
}

}  // namespace atodds
