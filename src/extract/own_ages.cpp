// Whose age it is when no name says so: "the driver, who is 22", "the 3,200-year-old tomb".
#include "extract/own_ages.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

namespace {

class AgedReader {
  public:
    AgedReader(const Reading& r, const Mention& age) : r_(r), d_(*r.document), m_(age), sentence_(sentence_of(d_, age.first_token)) {}

    std::optional<AgedThing> read() const {
        for (const std::uint32_t chunk : {behind(), apposed(), told(), dated()})
            if (const auto thing = named_by(chunk)) return thing;
        return std::nullopt;
    }

  private:
    /// The noun that an age before it belongs to, unless the whole is put beside another: "the driver, a 22-year-old student".
    std::uint32_t behind() const {
        const std::uint32_t chunk = chunk_of(d_, m_.first_token);
        const bool old = lower(d_, m_.last_token - 1).ends_with("old");
        if (chunk == no_chunk || !old || d_.chunks[chunk].head < m_.last_token) return no_chunk;
        std::uint32_t other = beside(d_.chunks[chunk].first);
        if (other == no_chunk) other = said_to_be(chunk);
        return other != no_chunk && is_person(d_.chunks[other].head) ? other : chunk;
    }

    /// "The suspect is | a 22-year-old student": whom the clause makes one.
    std::uint32_t said_to_be(std::uint32_t chunk) const {
        const auto [begin, end] = frames_of_sentence(r_, sentence_);
        for (std::uint32_t f = begin; f < end; ++f) {
            const Frame& frame = r_.frames[f];
            if (frame.verb + 1 == chunk && !frame.negated && verb_lemma(frame) == "be" && frame.subjects.size() == 1) return frame.subjects.front();
        }
        return no_chunk;
    }

    /// "The victim, | 22", "the victim, | who is 22", "the victim, | aged 22".
    std::uint32_t apposed() const {
        constexpr std::uint32_t longest = 5;  // ", who was then about"
        std::uint32_t t = m_.first_token;
        while (t > first() && m_.first_token - t < longest && phrase_at(d_, phrases_of<"before-age">(d_), t - 1)) --t;
        const std::uint32_t chunk = beside(t);
        return chunk != no_chunk && is_person(d_.chunks[chunk].head) ? chunk : no_chunk;
    }

    /// The subject chunk that ends before the comma or bracket in front of a token.
    std::uint32_t beside(std::uint32_t token) const {
        if (token < first() + 2 || (d_.text(token - 1) != "," && d_.text(token - 1) != "(")) return no_chunk;
        const std::uint32_t chunk = chunk_of(d_, token - 2);
        if (chunk == no_chunk || d_.chunks[chunk].kind != ChunkKind::noun || d_.chunks[chunk].head != token - 2) return no_chunk;
        const bool governed = chunk > 0 && d_.chunks[chunk - 1].kind == ChunkKind::prep && d_.chunks[chunk - 1].sentence == sentence_;
        return governed ? no_chunk : chunk;
    }

    /// "The tomb is | 3,200 years old", "the tomb is believed to be | about 3,200 years old".
    std::uint32_t told() const {
        const auto [begin, end] = frames_of_sentence(r_, sentence_);
        for (std::uint32_t f = begin; f < end; ++f) {
            const Frame* frame = &r_.frames[f];
            if (verb_lemma(*frame) != "be" || frame->negated || !reaches(d_.chunks[frame->verb].last)) continue;
            if (frame->infinitive && frame->parent != no_chunk) frame = &r_.frames[frame->parent];
            if (frame->subjects.size() == 1) return frame->subjects.front();
        }
        return no_chunk;
    }

    /// Only words that bound the age stand between a verb and the age.
    bool reaches(std::uint32_t verb_end) const {
        return verb_end <= m_.number_token && m_.first_token <= verb_end + 1;
    }

    /// "The tomb dates back 3,200 years", "the team dates the tomb to some 3,200 years ago".
    std::uint32_t dated() const {
        const auto [begin, end] = frames_of_sentence(r_, sentence_);
        for (std::uint32_t f = begin; f < end; ++f) {
            const Frame& frame = r_.frames[f];
            if (verb_lemma(frame) == "date" && !frame.passive && frame.objects.size() == 1 && m_.first_token > frame.first && m_.first_token < frame.last &&
                lower(d_, m_.first_token - 1) == "to")
                return frame.objects.front();
            const auto verb = phrase_at(d_, phrases_of<"dating-verb">(d_), d_.chunks[frame.verb].head);
            const std::uint32_t at = d_.chunks[frame.verb].head + verb.length;
            if (verb && !frame.negated && at <= m_.number_token && m_.first_token <= at + 1 && frame.subjects.size() == 1) return frame.subjects.front();
        }
        return no_chunk;
    }

    bool is_person(std::uint32_t token) const {
        return population_in(d_, token, token + 1) != nullptr || phrase_at(d_, phrases_of<"person-noun">(d_), token);
    }

    std::optional<AgedThing> named_by(std::uint32_t chunk) const {
        if (chunk == no_chunk) return std::nullopt;
        const std::uint32_t head = d_.chunks[chunk].head;
        const bool person = is_person(head);
        const bool singular = d_.tokens[head].tag == Tag::nn && !r_.names.at(head);
        if (!singular || phrase_at(d_, phrases_of<"anybody">(d_), head) || !is_the_one(head)) return std::nullopt;
        if (m_.type != MentionType::age && person) return std::nullopt;
        return AgedThing{head, person};
    }

    /// The article calls it "the driver" somewhere: there is one.
    bool is_the_one(std::uint32_t noun) const {
        constexpr std::uint32_t reach = 4;  // "the 22-year-old lorry driver"
        const auto word = lower(d_, noun);
        for (std::uint32_t t = 0; t < d_.tokens.size(); ++t) {
            if (d_.tokens[t].tag != Tag::nn || lower(d_, t) != word) continue;
            const std::uint32_t chunk = chunk_of(d_, t);
            if (chunk == no_chunk || d_.chunks[chunk].head != t) continue;
            for (std::uint32_t k = d_.chunks[chunk].first; k < t && t - k <= reach; ++k)
                if (lower(d_, k) == "the" || lower(d_, k) == "this") return true;
        }
        return false;
    }

    std::uint32_t first() const { return d_.sentences[sentence_].first; }

    const Reading& r_;
    const Document& d_;
    const Mention& m_;
    std::uint32_t sentence_;
};

}  // namespace

std::optional<AgedThing> aged_thing(const Reading& reading, const Mention& age) {
    const bool years = age.unit && age.unit->id == "year" && age.value && age.value->nominal && (age.type == MentionType::age || age.type == MentionType::duration);
    return years ? AgedReader(reading, age).read() : std::nullopt;
}

}  // namespace atodds::extract
