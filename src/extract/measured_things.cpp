#include "extract/measured_things.hpp"

#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

std::string kind_counted(const Reading& r, const Mention& m) {
    const Document& d = *r.document;
    const std::uint32_t own = chunk_of(d, m.unit_token);  // "a quarter | of | a million doses"
    if (own == no_chunk) return {};
    const std::uint32_t of = own + 1, what = own + 2;
    const bool tied = what < d.chunks.size() && d.chunks[what].sentence == d.chunks[own].sentence && lower(d, d.chunks[of].first) == "of";
    if (!tied || d.chunks[what].kind != ChunkKind::noun || r.names.at(d.chunks[what].head)) return {};
    return segment::is_noun(d.tokens[d.chunks[what].head].tag) ? std::string(noun_lemma(d, d.chunks[what].head)) : std::string();
}

std::string thing_measured(const Reading& r, const Mention& m, const Governed& governed, const Measure& measure) {
    const Document& d = *r.document;
    static const rules::PhraseTable& own_measures = d.pack->phrases("own-measure");
    static const rules::PhraseTable& anything = d.pack->phrases("any-thing");
    if (!own_measures.written(measure.name)) return {};
    std::uint32_t head = d.chunks[governed.chunk].head;
    if (head < m.last_token) {
        const bool told = governed.frame && governed.role != GovernRole::subject && governed.frame->subjects.size() == 1;
        if (!told) return {};
        head = d.chunks[governed.frame->subjects.front()].head;
    }
    if (!segment::is_noun(d.tokens[head].tag) || r.names.at(head) || anything.longest(d.words_from(head, head + 1))) return {};
    return std::string(sense_at(r, head, head + 1).text);
}

namespace {

/// Finds what one figure is of, from the words nearest to it outwards.
class ValuedThing {
  public:
    ValuedThing(const Reading& r, const Mention& m, const Governed& governed) : r_(r), d_(*r.document), m_(m), governed_(governed) {}

    std::string find() const {
        if (m_.unit->dimension == Dimension::speed && governed_.frame && governed_.frame->subjects.size() == 1) return noun(d_.chunks[governed_.frame->subjects.front()].head);
        if (std::string behind = behind_preposition(governed_.chunk); !behind.empty()) return behind;
        const Chunk& own = d_.chunks[governed_.chunk];
        if (own.head >= m_.last_token) return noun(own.head);  // "a 40-tonne boat"
        if (!governed_.frame) return {};
        const Frame& frame = *governed_.frame;
        if (is_trade(frame) && !frame.passive) return first_of(frame.objects);
        if (governed_.role == GovernRole::subject || frame.subjects.size() != 1) return {};
        return of_subject(frame);
    }

  private:
    /// "The fine for the driver was 300 euros", "the flat was sold for 268,000", "adults pay 14 euros".
    std::string of_subject(const Frame& frame) const {
        static const rules::PhraseTable& measures = d_.pack->phrases("measured-noun");
        static const rules::PhraseTable& valuing = d_.pack->phrases("valuing-verb");
        static const rules::PhraseTable& payers = d_.pack->phrases("population");
        const std::uint32_t subject = frame.subjects.front();
        const std::uint32_t head = d_.chunks[subject].head;
        const bool told_by_verb = static_cast<bool>(phrases_of<"measured-verb">(d_).longest(d_.words_from(d_.chunks[frame.verb].head, d_.chunks[frame.verb].last)));  // "repairs cost 4 million"
        if (!told_by_verb && measures.longest(d_.words_from(head, d_.chunks[subject].last))) {
            const std::string of = behind_preposition(subject);
            const bool compound = head > d_.chunks[subject].first && segment::is_noun(d_.tokens[head - 1].tag) && !r_.names.at(head - 1);
            return !of.empty() ? of : compound ? noun(head - 1) : std::string();
        }
        const bool money = m_.unit && m_.unit->dimension == Dimension::money;
        const bool from_another = !std::ranges::empty(entities_in(r_, d_.chunks[frame.verb].last, m_.first_token));  // "fined the bank Orla 12 million"
        const bool pays = money && !frame.passive && !from_another && payers.longest(d_.words_from(head, d_.chunks[subject].last));
        const bool acts = governed_.role == GovernRole::object && !frame.passive && !valuing.written(verb_lemma(frame));
        if (acts && !pays) return {};  // who brings in or pays is not what is brought in or paid for
        if (const std::string of = behind_preposition(subject); !of.empty() && is_amount(head)) return of;  // "a kilo of tomatoes"
        return noun(head);
    }

    bool is_trade(const Frame& frame) const {
        static const rules::PhraseTable& trade = d_.pack->phrases("trading-verb");
        return trade.written(verb_lemma(frame)) != nullptr;
    }

    bool is_amount(std::uint32_t head) const {
        static const rules::PhraseTable& units = d_.pack->phrases("unit");
        return static_cast<bool>(units.longest(d_.words_from(head, head + 1)));
    }

    std::string first_of(const ChunkList& chunks) const {
        for (const auto c : chunks)
            if (c != governed_.chunk) return noun(d_.chunks[c].head);
        return {};
    }

    /// "for the driver", "on roads": the noun behind a preposition right behind the chunk.
    std::string behind_preposition(std::uint32_t chunk) const {
        const std::uint32_t what = chunk + 2;
        if (what >= d_.chunks.size() || d_.chunks[what].sentence != d_.chunks[chunk].sentence) return {};
        const auto word = lower(d_, d_.chunks[chunk + 1].first);
        const bool sum = chunk == governed_.chunk && m_.unit->dimension == Dimension::money;  // "tonnes of wheat", not "a profit of"
        const bool of = word == "for" || word == "on" || (word == "of" && !sum);
        return of && d_.chunks[what].kind == ChunkKind::noun ? noun(d_.chunks[what].head) : std::string();
    }

    /// The sense of a noun; empty for a time, another figure, and what may stand for anything.
    std::string noun(std::uint32_t head) const {
        static const rules::PhraseTable& anything = d_.pack->phrases("any-thing");
        static const rules::PhraseTable& anybody = d_.pack->phrases("any-owner");
        if (const NameMention* name = r_.names.at(head)) {
            const NamedEntity& entity = r_.names.entities[name->name];
            return entity.type == EntityType::person ? "@" + entity.id : std::string();
        }
        if (!segment::is_noun(d_.tokens[head].tag) || !figures_in(r_, head, head + 1).empty()) return {};
        if (anything.longest(d_.words_from(head, head + 1)) || anybody.longest(d_.words_from(head, head + 1))) return {};
        std::string words(sense_at(r_, head, head + 1).text);
        static const rules::PhraseTable& kinds = d_.pack->phrases("kind-adjective");
        const bool beside = head > 0 && chunk_of(d_, head - 1) == chunk_of(d_, head) && !r_.names.at(head - 1);
        if (beside && (segment::is_noun(d_.tokens[head - 1].tag) || kinds.longest(d_.words_from(head - 1, head))))
            words += " " + std::string(sense_at(r_, head - 1, head).text);  // "the wheat crop", "a single ticket"
        return words;
    }

    const Reading& r_;
    const Document& d_;
    const Mention& m_;
    const Governed& governed_;
};

}  // namespace

std::string thing_valued(const Reading& r, const Mention& m, const Governed& governed) {
    if (!m.unit || governed.chunk == no_chunk) return {};
    const Dimension d = m.unit->dimension;
    if (d == Dimension::count || d == Dimension::percent || d == Dimension::time) return {};
    return ValuedThing(r, m, governed).find();
}

bool is_lowest_sum(const Reading& r, const Mention& m) {
    const Document& d = *r.document;
    if (!m.unit || m.unit->dimension != Dimension::money || m.first_token < 2) return false;
    const auto before = lower(d, m.first_token - 1);
    return (before == "at" || before == "from") && lemma_of(d, m.first_token - 2, 'v') == "start";
}

void open_upwards(Value& value) {
    value.high.reset();
    value.soft_high.reset();
    value.approx = Approx::at_least;
}

namespace {

/// "Three shots were heard": doses of a vaccine only where the article speaks of one.
bool is_meant(const Document& document, const rules::Phrase& name) {
    return name.get("where").empty() || has_phrase<"vaccine-word">(document, 0, static_cast<std::uint32_t>(document.tokens.size()));
}

}  // namespace

std::string thing_name(const Reading& reading, const Mention& mention) {
    static const rules::PhraseTable& names = reading.document->pack->phrases("same-thing");
    const std::uint32_t modifier = mention.unit_token > mention.number_token + 1 ? mention.unit_token - 1 : mention.unit_token;
    for (const std::uint32_t token : {modifier, mention.unit_token})
        if (const auto match = names.longest(reading.document->words_from(token, mention.unit_token + 1)); match && token + match.length > mention.unit_token && is_meant(*reading.document, *match.phrase))
            return std::string(match.phrase->get("as"));
    return mention.unit->id;
}

}  // namespace atodds::extract
