// Since when a person leads a body or holds an office: "has led the bank since 2015", "took it over in 2013", "became mayor in 2011".
#include <string>

#include "extract/draft.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

class TenureReader {
  public:
    TenureReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Frame& frame : r_.frames) {
            if (frame.negated || frame.infinitive || frame.subjects.empty() || figures_in(r_, d_.chunks[frame.verb].last, end_of(frame)).empty()) continue;
            const std::uint32_t head = d_.chunks[frame.verb].head;
            if (const auto lead = phrase_at(d_, phrases_of<"tenure-lead">(d_), head); lead && !frame.passive) led(frame, *lead.phrase, head + lead.length, Dated::since);
            else if (const auto start = phrase_at(d_, phrases_of<"tenure-start">(d_), head); start && !frame.passive) led(frame, *start.phrase, head + start.length, Dated::in);
            else if (const auto office = phrase_at(d_, phrases_of<"tenure-office">(d_), head); office && frame.passive == (office.phrase->get("named") == "yes")) held(frame, office.phrase, head + office.length, Dated::in);
            else if (verb_lemma(frame) == "be") held(frame, nullptr, head + 1, Dated::since);
        }
    }

  private:
    enum class Dated { since, in };

    std::uint32_t end_of(const Frame& frame) const { return d_.sentences[frame.sentence].last; }

    /// What is led, behind the verb: "@calder bank", "bank"; empty: "it".
    void led(const Frame& frame, const rules::Phrase& verb, std::uint32_t behind, Dated dated) {
        const std::uint32_t c = behind < end_of(frame) ? chunk_of(d_, behind) : no_chunk;
        if (c == no_chunk || d_.chunks[c].kind != ChunkKind::noun) return;
        const Chunk& body = d_.chunks[c];
        std::string thing;
        if (const NameMention* name = r_.names.at(body.head)) {
            if (name->demonym || r_.names.entities[name->name].type == EntityType::person) return;
            thing = "@" + r_.names.entities[name->name].id;
        } else if (lower(d_, body.head) != "it") {
            if (!phrase_at(d_, phrases_of<"tenure-body">(d_), body.head)) return;
            thing = noun_lemma(d_, body.head);
        }
        if (const Mention* m = date_behind(frame, body.last, dated)) add(frame, *m, thing, &verb, c);
    }

    /// "Became | chief executive | in 2013", "has been mayor since 2011".
    void held(const Frame& frame, const rules::Phrase* verb, std::uint32_t behind, Dated dated) {
        const std::uint32_t c = behind < end_of(frame) ? chunk_of(d_, behind) : no_chunk;
        if (c == no_chunk || d_.chunks[c].kind != ChunkKind::noun) return;
        const std::string office = office_in(d_.chunks[c]);
        if (office.empty()) return;
        std::uint32_t last = d_.chunks[c].last;
        if (c + 2 < d_.chunks.size() && lower(d_, d_.chunks[c + 1].first) == "of" && d_.chunks[c + 2].sentence == frame.sentence) {
            const Chunk& whole = d_.chunks[c + 2];
            if (!r_.names.at(whole.head) && !phrase_at(d_, phrases_of<"tenure-body">(d_), whole.head)) return;  // "its head of loans"
            last = whole.last;
        }
        if (const Mention* m = date_behind(frame, last, dated)) add(frame, *m, "office " + office, verb, c);
    }

    std::string office_in(const Chunk& chunk) const {
        for (std::uint32_t t = chunk.first; t <= chunk.head; ++t) {
            const auto match = phrase_at(d_, phrases_of<"title">(d_), t);
            if (!match || t + match.length != chunk.head + 1) continue;
            const auto office = match.phrase->get("office");
            return std::string(office.empty() ? text::Letters(match.phrase->base) : office);
        }
        return {};
    }

    /// "Since 2015", "in May 2013": right behind what is led.
    const Mention* date_behind(const Frame& frame, std::uint32_t from, Dated dated) const {
        if (from + 1 >= end_of(frame)) return nullptr;
        const auto word = lower(d_, from);
        if (dated == Dated::since ? word != "since" : word != "in" && word != "on") return nullptr;
        for (const Mention& m : figures_in(r_, from + 1, from + 2))
            if (m.timex && m.timex->type == Timex::Type::date && m.timex->range.from && m.timex->range.to) return &m;
        return nullptr;
    }

    void add(const Frame& frame, const Mention& date, std::string thing, const rules::Phrase* verb, std::uint32_t object) {
        const auto who = person_of(r_, frame.subjects.front());
        if (!who) return;
        Draft draft(r_, ClaimKind::date, frame.first, date.last_token);
        Claim& claim = draft.claim();
        claim.measure = "start of tenure";
        claim.slot = "start of tenure:" + who->entity->id;
        claim.predicate = verb && verb->get("named") == "yes" ? "named" : "leads";
        claim.thing = thing;
        claim.timex = date.timex;
        draft.entity(*who->entity, EntityRole::subject, false).entity(d_.chunks[object], EntityRole::party);
        draft.part(PartRole::value, date.first_token, date.last_token).voice(d_.chunks[frame.verb].head, &frame).words(frame.first, date.last_token);
        if (verb) draft.rule(verb->rule);
        claim.time = date.timex->range;
        claim.inferred = true;
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void tenure_claims(const Reading& reading, std::vector<Claim>& out) { TenureReader(reading, out).read(); }

}  // namespace atodds::extract
