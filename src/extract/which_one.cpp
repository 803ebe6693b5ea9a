#include "extract/which_one.hpp"

#include <algorithm>

#include "extract/clauses.hpp"
#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

class WhichOne {
  public:
    explicit WhichOne(const Reading& r) : r_(r), d_(*r.document) {}

    std::vector<std::string> marks(std::uint32_t chunk, std::uint32_t first, std::uint32_t last) {
        take(d_.chunks[chunk].first, first, {});
        take(last, d_.chunks[chunk].last, {});
        constexpr std::uint32_t most_ties = 3;  // "on the ferry | at the pier | in the harbour"
        std::uint32_t c = chunk + 1;
        for (std::uint32_t tie = 0; tie < most_ties && ties(c); ++tie, c += 2)
            if (figures_in(r_, d_.chunks[c + 1].first, d_.chunks[c + 1].last).empty())  // no time, no figure
                take(d_.chunks[c + 1].first, d_.chunks[c + 1].last, tie_at(d_.chunks[c].first));
        std::ranges::sort(found_);
        found_.erase(std::ranges::unique(found_).begin(), found_.end());
        return std::move(found_);
    }

  private:
    /// A preposition and its noun.
    bool ties(std::uint32_t c) const {
        if (c + 1 >= d_.chunks.size() || d_.chunks[c].kind != ChunkKind::prep) return false;
        const Chunk& noun = d_.chunks[c + 1];
        return noun.kind == ChunkKind::noun && noun.sentence == d_.chunks[c].sentence;
    }

    /// "The crash of a tram" is "the tram crash".
    std::string_view tie_at(std::uint32_t prep) const { return lower(d_, prep) == "of" ? std::string_view() : std::string_view(lower(d_, prep)); }

    void take(std::uint32_t from, std::uint32_t to, std::string_view prep) {
        for (std::uint32_t t = from; t < to; ++t) {
            if (const NameMention* name = r_.names.at(t)) {
                if (!name->inferred) found_.push_back(std::string(prep) + " @" + r_.names.entities[name->name].id);
                t = std::max(t, std::min(name->last, to) - 1);
            } else if (phrase_of<"number.ordinal">(d_, t, to)) {
                found_.push_back("#" + std::string(lower(d_, t)));
            } else if (phrase_of<"other-one-word">(d_, t, to)) {
                found_.emplace_back("#other");
            } else if (segment::is_noun(d_.tokens[t].tag)) {
                const bool unknown_name = segment::is_proper(d_.tokens[t].tag) && !d_.sentences[d_.sentence_of[t]].title;
                found_.push_back(unknown_name ? std::string(prep) + " @" + std::string(lower(d_, t)) : std::string(prep) + " " + noun_lemma(d_, t));
            }
        }
    }

    const Reading& r_;
    const Document& d_;
    std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> which_one(const Reading& reading, std::uint32_t chunk, std::uint32_t first, std::uint32_t last) {
    return WhichOne(reading).marks(chunk, first, last);
}

std::string words_before(const Reading& reading, const Chunk& chunk, bool adjectives) {
    const Document& d = *reading.document;
    std::string words;
    for (std::uint32_t t = chunk.first; t < chunk.head; ++t) {
        const segment::Tag tag = d.tokens[t].tag;
        const bool tells = segment::is_noun(tag) || (adjectives && segment::is_adjective(tag)) || reading.names.at(t);
        if (tells) words += std::string(sense_at(reading, t, chunk.head).text) + " ";
    }
    return words;
}

}  // namespace atodds::extract
