// How many branches a bank has, members a delegation, pages a draft: figures of all the parts of a thing.
#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "extract/which_one.hpp"
#include "extract/whole_owners.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

namespace {

class WholeReader {
  public:
    WholeReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Mention& m : r_.figures)
            if (m.type == MentionType::number || m.type == MentionType::quantity) read_figure(m);
    }

  private:
    /// What the figure counts all of, and what has them: "@calder bank", "draft"; empty: not said, or the one the article is about.
    struct Whole {
        std::string part;
        std::string many = {};  ///< the part in the plural; empty: as written
        std::string owner = {};
        rules::RuleIndex rule = 0;
        const Frame* frame = nullptr;
        std::uint32_t holder = no_chunk;  ///< chunk of what has them, where a noun in the clause is it
    };

    void read_figure(const Mention& m) {
        if (!m.value || m.timex || m.change != Change::none || !m.value->nominal || !m.value->nominal->is_whole()) return;
        const std::uint32_t c = chunk_of(d_, m.number_token);
        if (c == no_chunk || d_.chunks[c].kind != ChunkKind::noun) return;
        if (d_.chunks[c].head == m.number_token) return held_by_noun(m, c);
        const auto part = phrase_at(d_, phrases_of<"whole-part">(d_), d_.chunks[c].head);
        const auto staff = part ? rules::PhraseTable::Match{} : phrase_at(d_, phrases_of<"whole-staff">(d_), d_.chunks[c].head);
        if (!part && !staff) return read_open_part(m, c);
        if (!stands_beside(m, d_.chunks[c], holder_before(c) ? Behind::anything : Behind::nothing_narrower)) return;
        const rules::Phrase& counted = part ? *part.phrase : *staff.phrase;
        Whole whole{name_of(counted), std::string(counted.get("many"))};
        whole.rule = counted.rule;
        if (staff ? had(c, whole, true) : (owned(m, whole) || had(c, whole, false) || of_holder(c, whole))) add(m, d_.chunks[c], whole);
    }

    /// "The Front's 600 fighters", "the museum, with 2,300 paintings,": of nouns that no rule lists, where it is said who or what has them.
    void read_open_part(const Mention& m, std::uint32_t c) {
        const Chunk& chunk = d_.chunks[c];
        const bool several = segment::is_noun(d_.tokens[chunk.head].tag) && m.value->nominal && *m.value->nominal >= Decimal(2);
        const bool counts = !m.unit || m.unit->dimension == Dimension::count;
        if (!several || !counts || has_phrase<"never-whole">(d_, chunk.head, chunk.last) || !stands_beside(m, chunk, Behind::nothing_narrower)) return;
        Whole whole{std::string(noun_lemma(d_, chunk.head))};
        if ((owned(m, whole) || had(c, whole, false) || comes_with(m, c, whole)) && !whole.owner.empty()) add(m, chunk, whole);
    }

    static std::string name_of(const rules::Phrase& part) { return std::string(part.get("as").empty() ? part.base : part.get("as")); }

    enum class Behind { nothing_narrower, anything };

    /// Nothing but the figure stands before the noun, and nothing behind it makes it some of them.
    bool stands_beside(const Mention& m, const Chunk& chunk, Behind behind) const {
        for (std::uint32_t t = m.number_token + 1; t < chunk.head; ++t)
            if (d_.tokens[t].tag != Tag::cd) return false;
        const std::uint32_t end = d_.sentences[chunk.sentence].last;
        if (chunk.last >= end || behind == Behind::anything) return true;
        const Tag tag = d_.tokens[chunk.last].tag;
        if (tag == Tag::vbn || tag == Tag::vbg || segment::is_adjective(tag)) return false;
        if (!phrase_at(d_, phrases_of<"whole-narrowed">(d_), chunk.last)) return true;
        const auto also = figures_in(r_, chunk.last + 1, chunk.last + 2);  // "employs 3,900 people | in 84 branches"
        return lower(d_, chunk.last) == "in" && !also.empty() && also.front().first_token == chunk.last + 1 && !also.front().timex;
    }

    /// "22 of the 84 branches", "its 84 branches", "the bank's 84 branches".
    bool owned(const Mention& m, Whole& whole) const {
        const std::uint32_t first = d_.sentences[sentence_of(d_, m.first_token)].first;
        if (m.first_token != m.number_token || m.first_token == first) return false;
        const std::uint32_t before = m.first_token - 1;
        if (d_.tokens[before].tag == Tag::prps && text::is_one_of(lower(d_, before), "its", "their", "his", "her")) {
            whole.owner = whole_owner(r_, before);
            return true;
        }
        if (d_.tokens[before].is(segment::possessive) && before > first) {
            whole.owner = whole_owner(r_, before - 1);
            return !is_another_owner(r_, before - 1);
        }
        const bool of_all = before > first && lower(d_, before) == "the" && lower(d_, before - 1) == "of";
        return of_all && !told_before(m);
    }

    /// "The flood shut 12 schools. Ten of the 12 schools": those that were told of, not all there are.
    bool told_before(const Mention& m) const {
        return std::ranges::any_of(r_.figures, [&](const Mention& other) { return other.first_token < m.first_token && other.value && other.value->nominal == m.value->nominal; });
    }

    /// "The bank has 84 branches", "employs 3,900 people in 84 branches".
    bool had(std::uint32_t c, Whole& whole, bool staff) const {
        const auto [begin, end] = frames_of_sentence(r_, d_.chunks[c].sentence);
        for (std::uint32_t f = begin; f < end; ++f) {
            const Frame& frame = r_.frames[f];
            if (frame.passive || (frame.infinitive && !is_reported(frame)) || frame.negated || frame.participle || frame.subjects.size() != 1 || d_.chunks[frame.verb].first > d_.chunks[c].first) continue;
            const std::uint32_t head = d_.chunks[frame.verb].head;
            const bool has = static_cast<bool>(staff ? phrase_at(d_, phrases_of<"whole-employ">(d_), head) : phrase_at(d_, phrases_of<"whole-have">(d_), head));
            if (!has || !(is_object(frame, c) || is_object(frame, gathered_in(c)) || (!staff && is_behind_in(frame, c)))) continue;
            const Chunk& subject = d_.chunks[frame.subjects.front()];
            if (text::is_one_of(lower(d_, subject.head), "we", "i", "you", "who", "there")) return false;
            whole.frame = &frame;
            whole.holder = frame.subjects.front();
            if (is_another_owner(r_, subject.head)) return false;
            whole.owner = whole_owner(r_, subject.head);
            whole.rule = whole.rule != 0 ? whole.rule : phrase_at(d_, phrases_of<"whole-have">(d_), head).phrase->rule;
            return true;
        }
        return false;
    }

    /// "Is thought | to have", "is said | to run".
    bool is_reported(const Frame& frame) const {
        if (frame.parent == no_chunk || !r_.frames[frame.parent].passive) return false;
        return static_cast<bool>(phrase_at(d_, phrases_of<"whole-reported">(d_), d_.chunks[r_.frames[frame.parent].verb].head));
    }

    /// "The Front, | with | 200 fighters, | controls".
    bool comes_with(const Mention& m, std::uint32_t c, Whole& whole) const {
        if (c < 3 || lower(d_, d_.chunks[c - 1].first) != "with" || d_.chunks[c].first != m.first_token) return false;
        const Chunk& before = d_.chunks[c - 2];
        const bool aside = before.kind != ChunkKind::noun && d_.text(before.first) == "," && d_.chunks[c].last < d_.sentences[d_.chunks[c].sentence].last && d_.text(d_.chunks[c].last) == ",";
        if (!aside || d_.chunks[c - 3].kind != ChunkKind::noun || d_.chunks[c - 3].first != d_.sentences[d_.chunks[c].sentence].first) return false;
        whole.owner = whole_owner(r_, d_.chunks[c - 3].head);
        return true;
    }

    /// "has 610,000 customers | and | 3,900 employees": an object, or one of a list that an object opens.
    bool is_object(const Frame& frame, std::uint32_t c) const {
        if (frame.objects.empty()) return false;
        for (std::uint32_t at = c; at > frame.verb; at -= 2) {
            if (std::ranges::find(frame.objects, at) != frame.objects.end()) return true;
            if (at < frame.verb + 3 || !text::is_one_of(lower(d_, d_.chunks[at - 1].first), "and", ",")) return false;
        }
        return false;
    }

    /// "A fleet | of | 36 aircraft": the noun that gathers them; else the chunk itself.
    std::uint32_t gathered_in(std::uint32_t c) const {
        const bool behind_of = c >= 2 && d_.chunks[c - 2].kind == ChunkKind::noun && lower(d_, d_.chunks[c - 1].first) == "of";
        return behind_of && phrase_at(d_, phrases_of<"whole-gathered">(d_), d_.chunks[c - 2].head) ? c - 2 : c;
    }

    bool is_behind_in(const Frame& frame, std::uint32_t c) const {
        const bool employs = static_cast<bool>(phrase_at(d_, phrases_of<"whole-employ">(d_), d_.chunks[frame.verb].head));
        return employs && std::ranges::any_of(frame.preps, [&](const PrepPhrase& p) { return p.chunk == c && lower(d_, p.prep) == "in"; });
    }

    /// "A draft | of | 11 pages".
    bool of_holder(std::uint32_t c, Whole& whole) const {
        const auto holder = holder_before(c);
        if (!holder) return false;
        whole.holder = c - 2;
        whole.owner = noun_lemma(d_, d_.chunks[c - 2].head);
        return true;
    }

    rules::PhraseTable::Match holder_before(std::uint32_t c) const {
        if (c < 2 || d_.chunks[c - 2].sentence != d_.chunks[c].sentence || d_.chunks[c - 2].kind != ChunkKind::noun || lower(d_, d_.chunks[c - 1].first) != "of") return {};
        return phrase_at(d_, phrases_of<"whole-holder">(d_), d_.chunks[c - 2].head);
    }

    /// "A delegation | of | 22".
    void held_by_noun(const Mention& m, std::uint32_t c) {
        const auto holder = holder_before(c);
        if (!holder || holder.phrase->get("part").empty() || d_.chunks[c].last != m.last_token) return;
        Whole whole{std::string(holder.phrase->get("part")), std::string(holder.phrase->get("many")), holder.phrase->get("owner") == "no" ? std::string() : std::string(noun_lemma(d_, d_.chunks[c - 2].head)), holder.phrase->rule};
        whole.holder = c - 2;
        add(m, d_.chunks[c], whole);
    }

    void add(const Mention& m, const Chunk& chunk, const Whole& whole) {
        const std::uint32_t first = whole.holder != no_chunk ? d_.chunks[whole.holder].first : m.first_token;
        Draft draft(r_, ClaimKind::attribute, std::min(first, m.first_token), std::max(chunk.last, m.last_token));
        Claim& claim = draft.claim();
        claim.measure = "number of " + (whole.many.empty() ? std::string(lower(d_, chunk.head)) : whole.many);
        claim.slot = "fact:number of " + whole.part + ":story";
        claim.value = m.value;
        claim.thing = whole.owner;
        claim.attribute = Attribute{whole.owner, claim.measure, std::string(d_.text(d_.span(m.first_token, m.last_token))), std::nullopt, true};
        claim.inferred = true;
        if (whole.holder != no_chunk) claim.which = which_one(r_, whole.holder, d_.chunks[whole.holder].head, d_.chunks[whole.holder].head + 1);
        draft.part(PartRole::value, m.first_token, m.last_token);
        if (whole.rule != 0) draft.rule(whole.rule);
        const std::uint32_t begin = d_.sentences[chunk.sentence].first, end = d_.sentences[chunk.sentence].last;
        draft.voice(m.number_token, whole.frame).words(begin, end);
        if (whole.frame == nullptr) erase_if(claim.modality, [](Modality kind) { return kind == Modality::planned || kind == Modality::hypothetical || kind == Modality::required; });
        if (claim.modality.empty()) claim.modality.push_back(Modality::asserted);  // "22 of the 84 branches would close": there are 84
        date(draft, m, begin, end);
        out_.push_back(draft.take());
    }

    /// "Had 120 branches in 2009", "In 2009 it had": long ago; a day of this week dates what is done to them.
    void date(Draft& draft, const Mention& m, std::uint32_t begin, std::uint32_t end) const {
        constexpr std::uint32_t opening = 4;
        constexpr auto month = std::chrono::days(31);
        Claim& claim = draft.claim();
        draft.time(m.first_token, end);
        if (!claim.time) draft.time(begin, std::min(begin + opening, m.first_token));
        if (claim.time && claim.time->to && claim.as_of && *claim.as_of - *claim.time->to < month) claim.time.reset();
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void whole_claims(const Reading& reading, std::vector<Claim>& out) { WholeReader(reading, out).read(); }

}  // namespace atodds::extract
