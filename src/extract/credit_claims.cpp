#include <algorithm>
#include <set>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// Who is given the credit for a feat with a figure: "the police recovered 40 paintings", "the recovery of
/// $3m by customs".
class CreditReader {
  public:
    explicit CreditReader(const Reading& r)
        : r_(r),
          d_(*r.document),
          verbs_(phrases_of<"gain-verb">(d_)),
          nouns_(phrases_of<"gain-noun">(d_)) {}

    void read(std::vector<Claim>& out) {
        for (const Frame& frame : r_.frames)
            if (!frame.negated) read_frame(frame, out);
    }

  private:
    using Parties = std::set<std::string>;
    std::uint32_t end_of(const Frame& frame) const { return d_.sentences[frame.sentence].last; }

    void read_frame(const Frame& frame, std::vector<Claim>& out) {
        const Chunk& verb = d_.chunks[frame.verb];
        if (const auto match = verbs_.longest(d_.words_from(verb.head, end_of(frame)))) {
            const std::string_view feat = match.phrase->get("noun");
            if (frame.passive || frame.participle)
                return by_agent(verb.last, verb.first, feat, out, verb.head);
            if (!frame.subjects.empty() && has_figure(verb.last, frame.last))
                add(out, frame.subjects.front(), frame.subjects.back(), verb.last, feat, verb.head);
            return;
        }
        // the object may stand after a word of time: "announced last week the recovery of $3m"
        constexpr std::uint32_t reach = 4;  // chunks
        for (std::uint32_t c = frame.verb + 1;
             c < std::min<std::size_t>(frame.verb + reach, d_.chunks.size()); ++c) {
            const Chunk& chunk = d_.chunks[c];
            if (chunk.sentence != frame.sentence || chunk.kind == ChunkKind::verb) return;
            const auto match = chunk.kind == ChunkKind::noun
                                   ? nouns_.longest(d_.words_from(chunk.head, chunk.last))
                                   : PhraseTable::Match{};
            if (match) return read_noun(frame, chunk, match.phrase->get("noun"), out);
        }
    }

    void read_noun(const Frame& frame, const Chunk& feat, std::string_view kind, std::vector<Claim>& out) {
        const std::size_t before = out.size();
        by_agent(feat.last, feat.first, kind, out, feat.head);
        if (out.size() == before && !frame.subjects.empty() && !frame.passive &&
            has_figure(feat.first, end_of(frame)))
            add(out, frame.subjects.front(), frame.subjects.back(), feat.last, kind, feat.head);
    }

    bool has_figure(std::uint32_t first, std::uint32_t last) const {
        const auto figures = figures_in(r_, first, last);
        return std::any_of(figures.begin(), figures.end(),
                           [](const Mention& m) { return m.value.has_value(); });
    }

    /// "recovered by X", "the recovery of $3m by X", "recovered through the efforts of X".
    void by_agent(std::uint32_t from, std::uint32_t first, std::string_view feat, std::vector<Claim>& out,
                  std::uint32_t cue) {
        const auto& sentence = d_.sentences[sentence_of(d_, cue)];
        constexpr std::uint32_t reach =
            24;  // tokens: "of an additional $20m related to the fund (the Fund) by"
        if (!has_figure(sentence.first, sentence.last)) return;
        for (std::uint32_t t = from; t < std::min(sentence.last, from + reach); ++t) {
            const auto word = lower(d_, t);
            if (word != "by" && word != "through") continue;
            std::uint32_t c = chunk_of(d_, t + 1);
            if (c == no_chunk) continue;
            if (word == "through" && c + 2 < d_.chunks.size() && lower(d_, d_.chunks[c + 1].first) == "of")
                c += 2;  // "the efforts of"
            add(out, c, c, d_.chunks[c].last, feat, cue, first);
            return;
        }
    }

    /// The parties named in chunks `c` to `to` and those joined to them by "and" and commas.
    Parties parties(std::uint32_t c, std::uint32_t to, std::uint32_t& last) const {
        Parties found;
        const std::uint32_t sentence = d_.chunks[c].sentence;
        for (bool next = true; next && c < d_.chunks.size() && d_.chunks[c].sentence == sentence; ++c) {
            for (const auto& e : entities_in(r_, d_.chunks[c].first, d_.chunks[c].last))
                if (is_party(e.entity->type)) found.insert(party_of(*e.entity));
            last = d_.chunks[c].last;
            next = c < to || (c + 1 < d_.chunks.size() && d_.chunks[c + 1].kind == ChunkKind::noun &&
                              joined(d_.chunks[c].last, d_.chunks[c + 1].first));
        }
        return found;
    }

    static bool is_party(EntityType type) {
        return type == EntityType::country || type == EntityType::organisation || type == EntityType::group;
    }

    /// "a team of X, Y and [Z]": the first noun of those joined.
    std::uint32_t first_joined(std::uint32_t c) const {
        constexpr int most = 8;  // chunks: "X | , | the Y | of | Z | (W) | and"
        const std::uint32_t before = d_.chunks[c].first;
        if (before == 0 || lower(d_, before - 1) != "and") return c;
        std::uint32_t first = c;
        for (int n = 0; n < most && first > 0 && d_.chunks[first - 1].sentence == d_.chunks[c].sentence &&
                        d_.chunks[first - 1].kind != ChunkKind::verb;
             ++n)
            --first;
        return first;
    }

    bool joined(std::uint32_t from, std::uint32_t to) const {
        constexpr std::uint32_t widest = 3;  // ", and the"
        if (to < from || to - from > widest) return false;
        for (std::uint32_t t = from; t < to; ++t)
            if (const auto word = lower(d_, t); word != "and" && word != ",") return false;
        return to > from;
    }

    void add(std::vector<Claim>& out, std::uint32_t from, std::uint32_t to, std::uint32_t last,
             std::string_view feat, std::uint32_t cue, std::uint32_t first = no_chunk) {
        to = std::max(from, to);
        from = first_joined(from);
        std::uint32_t end = last;
        const Parties who = parties(from, to, end);
        if (who.empty()) return;
        first = std::min(first, d_.chunks[from].first);
        last = std::max(last, end);
        Draft draft(r_, ClaimKind::label, first, last);
        Claim& claim = draft.claim();
        for (const std::string& id : who) {
            claim.label += (claim.label.empty() ? "" : ", ") + name_of(r_, id);
            claim.entities.push_back({id, name_of(r_, id), EntityType::organisation, EntityRole::party});
        }
        claim.measure = "credit for the " + std::string(feat);
        claim.slot = "label:credit:" + std::string(feat);
        claim.predicate = "credit";
        claim.position = "approving";
        draft.part(PartRole::cue, d_.chunks[from].first, end);
        draft.place(first, last).voice(cue, nullptr).words(first, last);
        out.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& verbs_;
    const PhraseTable& nouns_;
};

}  // namespace

void credit_claims(const Reading& reading, std::vector<Claim>& out) {
    CreditReader(reading).read(out);
}

}  // namespace atodds::extract
