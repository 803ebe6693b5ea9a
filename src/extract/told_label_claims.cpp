#include <algorithm>
#include <set>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// How an article tells of people whom it counts: as what those aboard a vehicle are told of, and with which
/// verb the dead.
class ToldLabelReader {
  public:
    explicit ToldLabelReader(const Reading& r)
        : r_(r),
          d_(*r.document),
          carries_(phrases_of<"carry-verb">(d_)),
          vehicles_(phrases_of<"people-carrier">(d_)),
          aboard_(phrases_of<"aboard">(d_)),
          deaths_(phrases_of<"death-verb">(d_)) {}

    void read(std::vector<Claim>& out) {
        for (const Frame& frame : r_.frames) {
            const std::uint32_t head = d_.chunks[frame.verb].head;
            if (frame.negated) continue;
            if (carries_.longest(d_.words_from(head, end_of(frame)))) read_aboard(frame, out);
            if (const auto match = deaths_.longest(d_.words_from(head, end_of(frame))))
                read_death(frame, *match.phrase, out);
        }
    }

  private:
    std::uint32_t end_of(const Frame& frame) const { return d_.sentences[frame.sentence].last; }

    bool has(const PhraseTable& words, std::uint32_t first, std::uint32_t last) const {
        return phrase_in(d_, words, first, last) != nullptr;
    }

    /// "a convoy of buses carrying", "the bus was carrying", "loyalists evacuated on Friday".
    void read_aboard(const Frame& frame, std::vector<Claim>& out) {
        const Chunk& verb = d_.chunks[frame.verb];
        constexpr std::uint32_t
            before = 6,
            after = 14;  // tokens: "dozens of buses in a convoy", "at least 5,000 people including"
        const std::uint32_t first =
            std::max(d_.sentences[frame.sentence].first, verb.first - std::min(verb.first, before));
        const bool passive = frame.objects.empty() && lemma_of(d_, verb.head, 'v') == "evacuate";
        if (passive) return add_aboard(first, verb.first, verb.head, out);
        if (!has(vehicles_, first, verb.first)) return;
        std::uint32_t last = verb.last;
        while (last < std::min(end_of(frame), verb.last + after) && !ends_list(last)) ++last;
        add_aboard(verb.first, last, verb.head, out);
    }

    /// Where what is carried ends: "who had left", "from the town", another clause.
    bool ends_list(std::uint32_t token) const {
        const auto word = lower(d_, token);
        return word == "who" || word == "which" || word == "from" || word == "to" || word == "out" ||
               word == "when" || word == "near";
    }

    void add_aboard(std::uint32_t first, std::uint32_t last, std::uint32_t cue, std::vector<Claim>& out) {
        std::set<std::string> kinds;
        std::uint32_t begin = 0, end = 0;
        std::string_view charge = "neutral";
        for (std::uint32_t t = first; t < last;) {
            const auto match = aboard_.longest(d_.words_from(t, last));
            if (!match) {
                ++t;
                continue;
            }
            if (kinds.empty()) begin = chunk_start(t);
            kinds.insert(std::string(match.phrase->get("label")));
            if (match.phrase->get("charge") != "neutral") charge = match.phrase->get("charge");
            t += match.length;
            end = t;
        }
        if (kinds.empty()) return;
        Draft draft(r_, ClaimKind::label, std::min(begin, cue), std::max(end, cue + 1));
        Claim& claim = draft.claim();
        for (const std::string& kind : kinds) claim.label += (claim.label.empty() ? "" : " and ") + kind;
        claim.measure = "label of those aboard";
        claim.slot = "label:aboard";
        claim.predicate = "aboard";
        claim.position = charge;
        draft.part(PartRole::cue, begin, end);
        finish(draft, std::min(begin, cue), std::max(end, cue + 1), out);
    }

    std::uint32_t chunk_start(std::uint32_t token) const {
        const std::uint32_t c = chunk_of(d_, token);
        return c == no_chunk ? token : d_.chunks[c].first;
    }

    /// "three fighters were martyred": the verb judges. Of the plain verb the first say enough.
    void read_death(const Frame& frame, const Phrase& verb, std::vector<Claim>& out) {
        constexpr int most_plain = 2;
        const bool plain = verb.get("charge") == "neutral";
        if (plain && ++plain_ > most_plain) return;
        const Chunk& chunk = d_.chunks[frame.verb];
        const std::uint32_t last = frame.objects.empty() ? chunk.last : d_.chunks[frame.objects.back()].last;
        const bool undergone = frame.passive && !frame.subjects.empty();
        // not "killed 22 people, | police | said", where the verb looks like a participle
        const std::uint32_t first = undergone ? std::min(chunk.first, d_.chunks[frame.subjects.front()].first) : chunk.first;
        Draft draft(r_, ClaimKind::label, first, last);
        Claim& claim = draft.claim();
        claim.label = verb.get("label");
        claim.measure = "label of the deaths";
        claim.slot = "label:event:dead";
        claim.predicate = "the-dead";
        claim.position = verb.get("charge");
        draft.part(PartRole::cue, chunk.head, chunk.head + 1).rule(verb.rule);
        finish(draft, first, last, out);
    }

    void finish(Draft& draft, std::uint32_t first, std::uint32_t last, std::vector<Claim>& out) const {
        draft.place(first, d_.sentences[sentence_of(d_, first)].last)
            .voice(first, nullptr)
            .words(first, last);
        out.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    const PhraseTable& carries_;
    const PhraseTable& vehicles_;
    const PhraseTable& aboard_;
    const PhraseTable& deaths_;
    int plain_ = 0;
};

}  // namespace

void told_label_claims(const Reading& reading, std::vector<Claim>& out) {
    ToldLabelReader(reading).read(out);
}

}  // namespace atodds::extract
