// Who stands behind a side of a war: "the Norland-backed militia", "rebels armed by Norland", "Norland denies funding the group".
#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "extract/parties.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

class BackingReader {
  public:
    BackingReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f)
            if (const auto verb = phrase_of<"backing-verb">(d_, d_.chunks[r_.frames[f].verb].head, d_.sentences[r_.frames[f].sentence].last))
                read_verb(f, *verb.phrase);
        for (const NameMention& name : r_.names.mentions) read_compound(name);
    }

  private:
    /// Who backs whom, told in the tokens from `first` to `last`.
    struct Backing {
        std::string backer, side;
        std::uint32_t first = 0, last = 0, cue = 0;
        bool denied = false;
        const Frame* frame = nullptr;
    };

    /// A country, a body or a group that is named; one alone.
    std::string backer_at(std::uint32_t c) const {
        if (c == no_chunk || d_.chunks[c].kind != ChunkKind::noun) return {};
        if (const NameMention* name = r_.names.at(d_.chunks[c].head); name && name->inferred) return party_of(r_.names.entities[name->name]);  // "it"
        std::uint32_t last = 0;
        const Parties found = parties_at(r_, c, last);
        return found.size() == 1 && *found.begin() != the_state && *found.begin() != any_group ? *found.begin() : std::string();
    }

    /// A side of a fight: a state by its forces or its government, a group by its name, or any armed group. A plan or a bank is none.
    std::string side_at(std::uint32_t c, const std::string& backer, bool compound = false) const {
        if (c == no_chunk || d_.chunks[c].kind != ChunkKind::noun) return {};
        const Chunk& chunk = d_.chunks[c];
        const bool fights = phrase_of<"state-force">(d_, chunk.head, chunk.last) || phrase_of<"unnamed-group">(d_, chunk.head, chunk.last) ||
                            phrase_of<"label">(d_, chunk.head, chunk.last) || phrase_of<"doer-noun">(d_, chunk.head, chunk.last) || is_group(chunk) ||
                            (compound && phrase_of<"assault-noun">(d_, chunk.head, chunk.last));  // not "the rebels' call"
        const bool attack = static_cast<bool>(phrase_of<"assault-noun">(d_, chunk.head, chunk.last));
        if (!fights || (attack && !compound)) return {};
        std::uint32_t last = 0;
        const Parties found = parties_at(r_, c, last);
        for (const std::string& party : found)
            if (party != any_group && party != backer) return party == the_state ? r_.main_country : party;
        return found.count(any_group) ? std::string(any_group) : std::string();
    }

    bool is_group(const Chunk& chunk) const {
        const NameMention* name = r_.names.at(chunk.head);
        return name && r_.names.entities[name->name].type == EntityType::group;
    }

    void read_verb(std::uint32_t f, const rules::Phrase& rule) {
        const Frame& frame = r_.frames[f];
        const Chunk& verb = d_.chunks[frame.verb];
        Backing b{.backer = {}, .side = {}, .first = frame.first, .last = std::max(frame.last, verb.last), .cue = verb.head, .denied = frame.negated || is_denied(f), .frame = &frame};
        const std::uint32_t by = agent_of(frame);
        if (by != no_chunk) {
            const std::uint32_t side = frame.relative || frame.subjects.empty() ? chunk_before(frame) : frame.subjects.front();
            b.backer = backer_at(by), b.side = side_at(side, b.backer);
            if (side != no_chunk) b.first = std::min(b.first, d_.chunks[side].first);
            b.last = std::max(b.last, d_.chunks[by].last);
        } else if (!frame.passive && !frame.objects.empty()) {
            b.backer = backer_at(subject_of(f)), b.side = side_at(frame.objects.front(), b.backer);
            b.last = d_.chunks[frame.objects.front()].last;
        }
        add(b, rule);
    }

    /// "backed | by | Norland's air power".
    std::uint32_t agent_of(const Frame& frame) const {
        for (const PrepPhrase& prep : frame.preps)
            if (lower(d_, prep.prep) == "by") return prep.chunk;
        return no_chunk;
    }

    /// "Forces, | backed by", "the militia, | which | is backed by": the noun that the participle or the clause goes with.
    std::uint32_t chunk_before(const Frame& frame) const {
        std::uint32_t c = frame.verb;
        if (frame.relative && c > 0 && text::is_one_of(lower(d_, d_.chunks[c - 1].first), "which", "that", "who")) --c;
        while (frame.relative && c > 0 && d_.chunks[c - 1].kind == ChunkKind::other && d_.text(d_.chunks[c - 1].first) == ",") --c;
        return c > 0 && d_.chunks[c - 1].kind == ChunkKind::noun && d_.chunks[c - 1].sentence == frame.sentence ? c - 1 : no_chunk;
    }

    /// Whose act it is: its own subject, or that of "denies | backing", "continues | to back".
    std::uint32_t subject_of(std::uint32_t f) const {
        const Frame& frame = r_.frames[f];
        if (!frame.subjects.empty()) return frame.subjects.front();
        const bool tied = f > 0 && r_.frames[f - 1].sentence == frame.sentence && (frame.infinitive || frame.participle) && !r_.frames[f - 1].subjects.empty();
        return tied && is_right_before(r_.frames[f - 1], frame) ? r_.frames[f - 1].subjects.front() : no_chunk;
    }

    bool is_right_before(const Frame& one, const Frame& next) const { return d_.chunks[next.verb].first <= d_.chunks[one.verb].last + 1; }

    /// "Denied backing", "denied that it backs".
    bool is_denied(std::uint32_t f) const {
        constexpr std::uint32_t reach = 2;  // frames: "denies | having | backed"
        for (std::uint32_t g = f; g-- > 0 && f - g <= reach && r_.frames[g].sentence == r_.frames[f].sentence && !is_set_off(g, f);)
            if (phrase_of<"denial">(d_, d_.chunks[r_.frames[g].verb].head, d_.chunks[r_.frames[g].verb].last)) return true;
        return false;
    }

    /// "Denied ordering it, though it backs the group": another clause.
    bool is_set_off(std::uint32_t one, std::uint32_t next) const {
        for (std::uint32_t t = d_.chunks[r_.frames[one].verb].last; t < d_.chunks[r_.frames[next].verb].first; ++t)
            if (d_.text(t) == "," || text::is_one_of(lower(d_, t), "though", "although", "but", "while", "which", "who")) return true;
        return false;
    }

    /// "the Norland-backed militia": the name is joined to the verb by a hyphen, and the noun it stands before is the side.
    void read_compound(const NameMention& name) {
        const auto word = lower(d_, name.last - 1);
        const auto hyphen = word.rfind('-');
        if (hyphen == std::string::npos || name.inferred) return;
        const auto number = d_.pack->word(std::string_view(word).substr(hyphen + 1));
        static const rules::PhraseTable& verbs = d_.pack->phrases("backing-participle");
        const rules::Phrase* verb = number == rules::unknown_word ? nullptr : verbs.exact(std::span(&number, 1));
        const std::uint32_t c = chunk_of(d_, name.last - 1);
        if (!verb || c == no_chunk) return;
        const std::string backer = party_of(r_.names.entities[name.name]);
        const bool of = c + 2 < d_.chunks.size() && d_.chunks[c + 2].sentence == d_.chunks[c].sentence && lower(d_, d_.chunks[c + 1].first) == "of";
        std::string side = side_at(c, backer, true);
        if (of && side == any_group && side_at(c + 2, backer) != "") side = side_at(c + 2, backer);  // "rebels of the Asha militia"
        if (side == any_group) return;  // which of those that it may back, nobody says
        add({.backer = backer, .side = side, .first = d_.chunks[c].first, .last = d_.chunks[c].last, .cue = name.last - 1, .denied = false, .frame = nullptr}, *verb);
    }

    void add(const Backing& b, const rules::Phrase& rule) {
        if (b.backer.empty() || b.side.empty() || b.backer == b.side) return;
        Draft draft(r_, ClaimKind::stance, b.first, b.last);
        Claim& claim = draft.claim();
        claim.slot = "pole:backing:" + b.backer + ":" + b.side;
        claim.measure = "backing of " + (b.side == any_group ? b.side : name_of(r_, b.side)) + " by " + name_of(r_, b.backer);
        claim.predicate = "back";
        claim.polarity = b.denied ? Polarity::negative : Polarity::positive;
        claim.flow = Flow::stock;
        claim.persists = b.denied;  // who denies it now says that it was not so before
        claim.inferred = true;
        claim.entities = {{b.backer, name_of(r_, b.backer), EntityType::organisation, EntityRole::subject}, party_ref(r_, b.side)};
        draft.rule(rule.rule).part(PartRole::cue, b.cue, b.cue + 1).place(b.first, b.last).time(b.first, b.last).voice(b.cue, b.frame);
        claim.position = d_.text(claim.span);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void backing_claims(const Reading& reading, std::vector<Claim>& out) { BackingReader(reading, out).read(); }

}  // namespace atodds::extract
