// Within what time a thing is to follow: "elections within 18 months", "the prisoners are to be exchanged within a week".
#include <string>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::ChunkKind;
using segment::Document;

namespace {

class DeadlineReader {
  public:
    DeadlineReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Mention& m : r_.figures) {
            if (m.type != MentionType::duration || !m.value || !m.value->nominal || !m.unit || m.first_token == 0) continue;
            const auto before = lower(d_, m.first_token - 1);
            if (before == "within" || before == "in") read_length(m, before == "in");
        }
    }

  private:
    /// The nearest noun before the length that a rule lists, with no other time between; no_chunk: none.
    std::uint32_t thing_before(const Mention& m) const {
        const std::uint32_t own = chunk_of(d_, m.first_token), sentence = sentence_of(d_, m.first_token);
        if (own == no_chunk) return no_chunk;
        for (std::uint32_t c = own; c-- > 0 && d_.chunks[c].sentence == sentence;) {
            if (d_.text(d_.chunks[c].first) == ";") return no_chunk;
            if (d_.chunks[c].kind != ChunkKind::noun) continue;
            if (phrase_at(d_, phrases_of<"deadline-thing">(d_), d_.chunks[c].head)) return told_between(d_.chunks[c].last, m.first_token) ? no_chunk : c;
        }
        return no_chunk;
    }

    bool told_between(std::uint32_t first, std::uint32_t last) const {
        for (const Mention& other : figures_in(r_, first, last))
            if (other.timex) return true;
        return false;
    }

    /// "Are to follow in 18 months": not "was held in two days", "fell in 18 months".
    bool is_to_come(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t t = first; t < last; ++t)
            if (segment::is_verb(d_.tokens[t].tag) || d_.tokens[t].tag == segment::Tag::md) return text::is_one_of(lower(d_, t), "will", "would", "are", "is", "must", "should", "shall") && !text::is_one_of(lower(d_, t + 1), "held", "due");
        return false;
    }

    void read_length(const Mention& m, bool in) {
        const std::uint32_t c = thing_before(m);
        if (c == no_chunk) return;
        const auto& thing = d_.chunks[c];
        if (in && !is_to_come(thing.last, m.first_token)) return;
        const bool months = m.unit->id == "year" || m.unit->id == "month", weeks = m.unit->id == "week";
        const std::string unit = months ? "month" : weeks ? "day" : m.unit->id;
        constexpr int months_a_year = 12, days_a_week = 7;
        const Decimal length = *m.value->nominal * Decimal(m.unit->id == "year" ? months_a_year : weeks ? days_a_week : 1);
        const std::string noun(sense_at(r_, thing.head, thing.last).text);
        if (noun.empty()) return;
        Draft draft(r_, ClaimKind::attribute, thing.first, m.last_token);
        Claim& claim = draft.claim();
        claim.measure = "time within which the " + noun + " is to follow";
        claim.slot = "fact:deadline of " + noun + " in " + unit + "s:story";
        claim.value = m.value;
        claim.value->low = claim.value->high = claim.value->nominal = length;
        claim.value->soft_low = claim.value->soft_high = length;
        claim.attribute = Attribute{noun, "deadline", std::string(d_.text(d_.span(m.first_token, m.last_token))), std::nullopt, true};
        claim.inferred = true;
        const auto rule = phrase_at(d_, phrases_of<"deadline-thing">(d_), thing.head);
        draft.part(PartRole::thing, thing.first, thing.last).part(PartRole::value, m.first_token, m.last_token).rule(rule.phrase->rule);
        draft.voice(m.first_token, nullptr).words(thing.first, m.last_token);
        erase_if(claim.modality, [](Modality kind) { return kind == Modality::planned || kind == Modality::required || kind == Modality::hypothetical; });
        if (claim.modality.empty()) claim.modality.push_back(Modality::asserted);  // that it lies ahead is no doubt of the time that is set
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void deadline_claims(const Reading& reading, std::vector<Claim>& out) { DeadlineReader(reading, out).read(); }

}  // namespace atodds::extract
