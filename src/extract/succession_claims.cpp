// Who takes whose place: "named Ann Lee, its head of sales, to replace Bob Kay", "Bob Kay will be succeeded by Ann Lee".
#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Document;

namespace {

class SuccessionReader {
  public:
    SuccessionReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            const std::uint32_t head = d_.chunks[frame.verb].head, end = d_.sentences[frame.sentence].last;
            const auto verb = phrase_of<"succession-verb">(d_, head, end);
            if (verb && !frame.negated && !is_for_a_while(frame)) read_verb(frame, verb);
        }
    }

  private:
    /// Tokens from "succeed" to the name of who went: "the departing head of the bank, Bob Kay".
    static constexpr std::uint32_t reach = 8;

    void read_verb(const Frame& frame, const rules::PhraseTable::Match& verb) {
        const std::uint32_t head = d_.chunks[frame.verb].head;
        std::uint32_t behind = head + verb.length;
        const bool passive = frame.passive && behind < end_of(frame) && lower(d_, behind) == "by";
        if (frame.passive && !passive) return;
        const NameMention* right = person_from(passive ? behind + 1 : behind, end_of(frame));
        const NameMention* left = person_before(head, d_.sentences[frame.sentence].first);
        if (left == nullptr || right == nullptr || left->name == right->name) return;
        passive ? add(frame, *right, *left, verb.phrase->rule) : add(frame, *left, *right, verb.phrase->rule);
    }

    std::uint32_t end_of(const Frame& frame) const { return d_.sentences[frame.sentence].last; }

    /// "Ann Lee, as acting head", "for the time being": who fills in may not be who follows.
    bool is_for_a_while(const Frame& frame) const { return has_phrase<"for-a-while">(d_, d_.sentences[frame.sentence].first, end_of(frame)); }

    bool is_full_name(const NameMention& m) const {
        const NamedEntity& e = r_.names.entities[m.name];
        return e.type == EntityType::person && e.id.find(' ') != std::string::npos;
    }

    /// The first person named from a token on, before a mark or another verb; null: none.
    const NameMention* person_from(std::uint32_t token, std::uint32_t end) const {
        for (std::uint32_t t = token; t < std::min(token + reach, end); ++t) {
            if (const NameMention* m = r_.names.at(t); m && is_full_name(*m)) return m->last < end && d_.tokens[m->last].is(segment::possessive) ? nullptr : m;
            if (segment::is_verb(d_.tokens[t].tag) && d_.tokens[t].tag != segment::Tag::vbg) return nullptr;
        }
        return nullptr;
    }

    /// The last person named before a token of the sentence; of one who is named in a group ("Ann Lee and Bob Kay") nobody: null.
    const NameMention* person_before(std::uint32_t token, std::uint32_t first) const {
        for (std::uint32_t t = token; t-- > first;) {
            const NameMention* m = r_.names.at(t);
            if (m == nullptr || !is_full_name(*m)) continue;
            const bool joined = m->first > first && (lower(d_, m->first - 1) == "and" || lower(d_, m->first - 1) == "or");
            return joined ? nullptr : m;
        }
        return nullptr;
    }

    void add(const Frame& frame, const NameMention& next, const NameMention& gone, rules::RuleIndex rule) {
        const NamedEntity &who = r_.names.entities[next.name], &whom = r_.names.entities[gone.name];
        const std::uint32_t head = d_.chunks[frame.verb].head;
        const std::uint32_t first = std::min({next.first, gone.first, opening(next, frame)}), last = std::max({next.last, gone.last, head + 1});
        Draft draft(r_, ClaimKind::attribute, first, last);
        Claim& claim = draft.claim();
        draft.entity(who, EntityRole::subject, false).entity(whom, EntityRole::object, false);
        claim.measure = "successor of " + whom.name;
        claim.slot = "fact:successor:" + whom.id;
        claim.attribute = Attribute{whom.id, "successor", who.id, who.id, true};
        claim.thing = post_in(d_.sentences[frame.sentence]);
        if (claim.thing.empty() && next.last == last) claim.thing = place_behind(next.last, end_of(frame));
        claim.inferred = true;
        draft.part(PartRole::value, next.first, next.last).rule(rule).time(first, last).voice(head, &frame).words(first, last);
        erase(claim.modality, Modality::planned);  // who is to take a place has been named for it
        if (claim.modality.empty()) claim.modality.push_back(claim.speaker ? Modality::reported : Modality::asserted);
        out_.push_back(draft.take());
    }

    /// "As chief executive": the post that the sentence says is taken; empty: none.
    std::string post_in(const segment::Sentence& sentence) const {
        for (std::uint32_t t = sentence.first; t + 1 < sentence.last; ++t)
            if (const auto title = lower(d_, t) == "as" ? phrase_of<"title">(d_, t + 1, sentence.last) : rules::PhraseTable::Match{})
                return std::string(title.phrase->get("office").empty() ? std::string_view(title.phrase->base) : title.phrase->get("office"));
        return {};
    }

    /// "By Ann Lee | on the appeal court", "at the bank": what is left, where no title says it.
    std::string place_behind(std::uint32_t token, std::uint32_t end) const {
        const std::uint32_t prep = chunk_of(d_, token);
        if (token + 1 >= end || prep == no_chunk || !text::is_one_of(lower(d_, token), "on", "at", "in")) return {};
        const segment::Chunk& noun = d_.chunks[std::min<std::size_t>(prep + 1, d_.chunks.size() - 1)];
        const bool told = noun.kind == segment::ChunkKind::noun && segment::is_noun(d_.tokens[noun.head].tag) && figures_in(r_, noun.first, noun.last).empty();
        if (!told) return {};
        return noun_lemma(d_, noun.head);
    }

    /// The verb that names who follows: "[picked] an outsider, Ann Lee, to succeed".
    std::uint32_t opening(const NameMention& next, const Frame& frame) const {
        for (std::uint32_t c = frame.verb; c-- > 0 && d_.chunks[c].sentence == frame.sentence;)
            if (d_.chunks[c].kind == segment::ChunkKind::verb && d_.chunks[c].last <= next.first) return d_.chunks[c].head;
        return next.first;
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void succession_claims(const Reading& reading, std::vector<Claim>& out) { SuccessionReader(reading, out).read(); }

}  // namespace atodds::extract
