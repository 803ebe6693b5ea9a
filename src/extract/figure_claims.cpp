#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measured_things.hpp"
#include "extract/count_facets.hpp"
#include "extract/subsets.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// A bare number below this says too little to be looked for elsewhere ("two", "seven").
const Decimal least_bare_number(10);
/// Words on either side of a figure that say what it is of, where no clause holds it.
constexpr std::uint32_t context = 10;

bool is_checkable(const Mention& m) {
    if (!m.value || m.timex || !m.value->nominal) return false;
    switch (m.type) {
        case MentionType::percent:
        case MentionType::money:
        case MentionType::quantity: return true;
        case MentionType::number: return *m.value->nominal >= least_bare_number;
        default: return false;
    }
}

/// A figure whose measure no rule knows: it is a claim all the same, and another outlet's same figure confirms it.
class FigureClaimReader {
  public:
    FigureClaimReader(const Reading& r, const Mention& m) : r_(r), d_(*r.document), m_(m), sentence_(d_.sentences[sentence_of(d_, m.number_token)]) {}

    Claim read() const {
        const Frame* frame = clause();
        Draft draft(r_, m_.type == MentionType::percent ? ClaimKind::share : ClaimKind::quantity, first(), last());
        Claim& claim = draft.claim();
        measure(draft);
        claim.value = m_.value;
        if (is_lowest_sum(r_, m_)) open_upwards(*claim.value);
        claim.unit = m_.unit;
        claim.change = m_.direction();
        if (frame) claim.predicate = verb_lemma(*frame);
        claim.thing = thing_valued(r_, m_, govern(r_, m_));
        claim.facet = kind_of_sum(r_, m_, sentence_);
        if (is_remaining(d_, m_, sentence_)) claim.subset = Subset{SubsetRelation::remainder, claim.measure, {}};
        draft.part(PartRole::value, m_.first_token, m_.last_token);
        const auto [from, to] = surroundings(frame);
        draft.place(from, to).time(from, to).voice(m_.number_token, frame).words(from, to);
        return draft.take();
    }

  private:
    std::uint32_t own_chunk() const {
        const std::uint32_t c = chunk_of(d_, m_.number_token);
        return c != no_chunk && d_.chunks[c].kind == ChunkKind::noun ? c : no_chunk;
    }
    std::uint32_t first() const {
        const std::uint32_t c = own_chunk();
        return c == no_chunk ? m_.first_token : std::min(d_.chunks[c].first, m_.first_token);
    }
    std::uint32_t last() const {
        const std::uint32_t c = own_chunk();
        return c == no_chunk ? m_.last_token : std::max(d_.chunks[c].last, m_.last_token);
    }

    /// The innermost clause around the figure.
    const Frame* clause() const {
        const Frame* best = nullptr;
        const auto [begin, end] = frames_of_sentence(r_, sentence_of(d_, m_.number_token));
        for (std::uint32_t f = begin; f < end; ++f) {
            const Frame& frame = r_.frames[f];
            if (m_.number_token < frame.first || m_.number_token >= frame.last) continue;
            if (!best || frame.last - frame.first < best->last - best->first) best = &frame;
        }
        return best;
    }

    std::pair<std::uint32_t, std::uint32_t> surroundings(const Frame* frame) const {
        if (frame) return {std::min(frame->first, first()), std::max(frame->last, last())};
        const std::uint32_t from = first() > sentence_.first + context ? first() - context : sentence_.first;
        return {from, std::min(last() + context, sentence_.last)};
    }

    bool is_of_figure(std::uint32_t token) const {
        for (const Mention& m : figures_in(r_, sentence_.first, token + 1))
            if (token >= m.first_token && token < m.last_token) return true;
        return false;
    }

    bool names(std::uint32_t token) const {
        if (d_.tokens[token].kind == segment::TokenKind::word && is_of_figure(token)) return false;  // "6.4 billion less next year": no figure of years
        if (phrase_at(d_, phrases_of<"compared-with">(d_), token)) return false;  // "5 million vs 4 million"
        return segment::is_noun(d_.tokens[token].tag) && d_.tokens[token].kind == segment::TokenKind::word && (token < m_.first_token || token >= m_.last_token);
    }

    /// The noun nearest to the figure: in its own chunk, else the one before it; the end of the sentence if there is none.
    std::uint32_t noun_token() const {
        for (std::uint32_t t = last(); t-- > first();)
            if (names(t)) return t;
        for (std::uint32_t t = first(); t-- > sentence_.first;)
            if (names(t)) return t;
        return sentence_.last;
    }

    /// "Ann Lee was 47 when the hotel opened", "Ann Lee, now 52,": years of a life, at whatever time of it.
    bool may_be_age(std::uint32_t noun) const {
        static const Decimal oldest(115);
        const NameMention* name = r_.names.at(noun);
        const bool of_person = name && r_.names.entities[name->name].type == EntityType::person;
        return of_person && m_.type == MentionType::number && !m_.unit && *m_.value->nominal <= oldest;
    }

    /// The measure that the nearest noun names by a rule ("it kept the depth, 22 kilometres"), else the noun itself.
    void measure(Draft& draft) const {
        static const rules::PhraseTable& measured = d_.pack->phrases("measured-noun");
        Claim& claim = draft.claim();
        claim.measure = "figure";
        const std::uint32_t noun = noun_token();
        if (noun == sentence_.last) return;
        claim.measure = noun_lemma(d_, noun);
        if (may_be_age(noun) || is_table_row(r_, sentence_)) return;
        claim.slot = "figure:" + claim.measure + (m_.unit ? ":" + m_.unit->id : std::string()) + (m_.direction() != Change::none ? ":change" : "");
        const auto rule = measured.longest(d_.words_from(noun, sentence_.last));
        if (!rule || !m_.unit || rule.phrase->get("needs") != dimension_name(m_.unit->dimension)) return;
        claim.measure = claim.slot = std::string(rule.phrase->get("measure"));
        draft.rule(rule.phrase->rule);
    }

    const Reading& r_;
    const Document& d_;
    const Mention& m_;
    const segment::Sentence& sentence_;
};

/// The bytes that figures of claims take already, ascending.
std::vector<Span> taken_spans(const std::vector<Claim>& claims) {
    std::vector<Span> taken;
    for (const Claim& claim : claims)
        for (const Part& part : claim.parts)
            if (part.role == PartRole::value) taken.push_back(part.span);
    std::sort(taken.begin(), taken.end(), [](Span s, Span t) { return s.begin < t.begin; });
    return taken;
}

bool is_taken(const std::vector<Span>& taken, Span span) {
    const auto after = std::upper_bound(taken.begin(), taken.end(), span, [](Span s, Span t) { return s.end <= t.begin; });
    return after != taken.begin() && std::prev(after)->end > span.begin;
}

}  // namespace

/// Needs the claims of quantity_claims and share_claims in `out`: it adds the figures they left.
void figure_claims(const Reading& reading, std::vector<Claim>& out) {
    const std::vector<Span> taken = taken_spans(out);
    for (const Mention& mention : reading.figures)
        if (is_checkable(mention) && !is_said_not_to_be(*reading.document, mention) && !is_taken(taken, mention.span)) out.push_back(FigureClaimReader(reading, mention).read());
}

}  // namespace atodds::extract
