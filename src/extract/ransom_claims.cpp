// Whether a ransom was paid, and how much: "no ransom whatever had been given", "not one cent has changed hands", "followed a payment of
// $4 million".
#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_sides.hpp"

namespace atodds::extract {

using rules::Phrase;
using segment::Chunk;
using segment::ChunkKind;

namespace {

class RansomReader {
  public:
    RansomReader(const Reading& r, const PoleClauses& clauses) : r_(r), d_(*r.document), clauses_(clauses), things_(r), sides_(r, clauses, things_) {}

    void read(std::vector<Claim>& out) const {
        if (!tells_of_captives()) return;
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) {
            if (clauses_.is_open(f)) continue;
            if (const auto pays = clauses_.at_verb(r_.frames[f], phrases_of<"ransom-pay">(d_))) read_payment(f, *pays.phrase, out);
            else read_price(f, out);
        }
    }

  private:
    bool holds(const rules::PhraseTable& words) const {
        for (std::uint32_t s = 0; s < d_.sentences.size(); ++s)
            if (d_.may_hold(words, s) && phrase_in(d_, words, d_.sentences[s].first, d_.sentences[s].last)) return true;
        return false;
    }
    bool tells_of_captives() const { return holds(phrases_of<"ransom-story">(d_)); }

    /// "No ransom | was paid", "a commander said that | $2.5 million | in | ransom | had been handed over".
    void read_payment(std::uint32_t f, const Phrase& pays, std::vector<Claim>& out) const {
        const Frame& frame = r_.frames[f];
        const Chunk& verb = d_.chunks[frame.verb];
        const bool before = frame.passive || pays.get("of") == "subject";
        const std::uint32_t first = before ? frame.first : verb.last, last = before ? verb.first : std::max(frame.last, verb.last);
        const std::uint32_t money = money_in(f, first, last);
        if (money == no_chunk) return;
        Telling told = clauses_.telling(f);
        if (told.mood != Mood::real || is_of_others(frame)) return;
        told.turned ^= is_none(first, last);
        if (!before && frame.subjects.size() == 1) told.turned ^= d_.chunks[frame.subjects.front()].negated;
        add(f, pays, told, money, out);
    }

    /// "The release followed a payment of $4 million", "were freed after a ransom of": what was paid is told beside it.
    void read_price(std::uint32_t f, std::vector<Claim>& out) const {
        const Frame& frame = r_.frames[f];
        if (!d_.may_hold(phrases_of<"ransom-noun">(d_), frame.sentence) && !d_.may_hold(phrases_of<"ransom-money">(d_), frame.sentence)) return;
        const Chunk& verb = d_.chunks[frame.verb];
        const bool follows = bool(phrase_of<"ransom-link">(d_, verb.head, verb.last));
        const auto& sentence = d_.sentences[frame.sentence];
        if (frame.negated || !has_phrase<"ransom-release">(d_, sentence.first, sentence.last)) return;
        for (std::uint32_t c = frame.verb + 1; c < d_.chunks.size() && d_.chunks[c].first < sentence.last && d_.chunks[c].kind != ChunkKind::verb; ++c) {
            const bool tied = follows ? c == frame.verb + 1 : bool(phrase_of<"ransom-link">(d_, d_.chunks[c - 1].first, d_.chunks[c].first));
            const bool paid = d_.chunks[c].kind == ChunkKind::noun && tied && phrase_of<"ransom-payment">(d_, d_.chunks[c].head, d_.chunks[c].last) && amount(d_.chunks[c].first, sentence.last);
            if (!paid) continue;
            const Telling told = clauses_.telling(f);
            if (told.mood == Mood::real && !told.turned && !is_of_others(frame)) add(f, *phrases_of<"ransom-pay">(d_).written("pay"), told, c, out);
            return;
        }
    }

    /// The chunk of the money that changes hands; no_chunk: it may be for something else.
    std::uint32_t money_in(std::uint32_t f, std::uint32_t first, std::uint32_t last) const {
        const Frame& frame = r_.frames[f];
        std::uint32_t money = no_chunk;
        bool taken = false;
        for (std::uint32_t c = chunk_of(d_, first); c < d_.chunks.size() && d_.chunks[c].first < last; ++c) {
            const Chunk& chunk = d_.chunks[c];
            if (chunk.kind != ChunkKind::noun) continue;
            if (phrase_of<"ransom-noun">(d_, chunk.head, chunk.last)) return c;
            taken |= bool(phrase_of<"ransom-captor">(d_, chunk.head, chunk.last));  // "paid | the pirates | $3 million"
            const bool sum = phrase_of<"ransom-money">(d_, chunk.head, chunk.last) || (amount(chunk.first, chunk.last) && money == no_chunk);
            if (sum && money == no_chunk) money = c;
        }
        return money != no_chunk && (taken || is_for_captives(frame, money)) ? money : no_chunk;
    }

    /// To whom it goes: to the captors; or nobody is named, and no sum, but all of it is denied ("no money had been paid").
    bool is_for_captives(const Frame& frame, std::uint32_t money) const {
        bool goes_on = false;
        for (const PrepPhrase& p : frame.preps) {
            if (p.prep < d_.chunks[frame.verb].first) continue;
            const auto word = lower(d_, p.prep);
            const Chunk& noun = d_.chunks[p.chunk];
            if (word == "to" && phrase_of<"ransom-captor">(d_, noun.head, noun.last)) return true;
            if (word == "for" && has_phrase<"ransom-release">(d_, noun.first, noun.last)) return true;
            goes_on |= !clauses_.is_time(noun);
        }
        return !goes_on && (is_none(d_.chunks[money].first, d_.chunks[money].last) || !amount(d_.chunks[money].first, d_.chunks[money].last));
    }

    const Mention* amount(std::uint32_t first, std::uint32_t last) const {
        for (const Mention& m : figures_in(r_, first, last))
            if (m.type == MentionType::money && m.value) return &m;
        return nullptr;
    }

    bool is_none(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t c = chunk_of(d_, first); c < d_.chunks.size() && d_.chunks[c].first < last; ++c)
            if (d_.chunks[c].kind == ChunkKind::noun && (d_.chunks[c].negated || is_not_one(d_, d_.chunks[c]))) return true;
        return false;
    }

    void add(std::uint32_t f, const Phrase& pays, const Telling& told, std::uint32_t money, std::vector<Claim>& out) const {
        const Frame& frame = r_.frames[f];
        PoleThing thing;
        thing.id = thing.name = "ransom";
        thing.about = "payment of the ransom";
        thing.changes = holds(phrases_of<"ransom-release">(d_)) ? "no" : "up";  // of captives who are free it is settled
        payer(frame, thing);
        const std::size_t before = out.size();
        sides_.add(out, f, {&pays, std::move(thing), told, std::max(frame.last, d_.chunks[money].last)});
        if (out.size() == before) return;
        if (!told.turned && told.denial == no_chunk) add_amount(Claim(out.back()), frame.passive ? std::min(frame.first, d_.chunks[money].first) : d_.chunks[money].first, d_.sentences[frame.sentence].last, out);
    }

    /// "The family paid it": what a state did not pay another may have.
    void payer(const Frame& frame, PoleThing& thing) const {
        if (frame.passive || frame.subjects.size() != 1) return;
        const Chunk& who = d_.chunks[frame.subjects.front()];
        const ChunkEntity e = entity_of(r_, who);
        const bool state = phrase_of<"ransom-state">(d_, who.head, who.last) || (e.entity && e.entity->type == EntityType::country);
        if (state) thing.modifiers.emplace_back("state");
        else if (e.entity && e.entity->type == EntityType::organisation) thing.modifiers.push_back("@" + e.entity->id);
        else if (phrase_of<"ransom-payer">(d_, who.head, who.last)) thing.modifiers.push_back(noun_lemma(d_, who.head));
    }

    /// "In 2017 a ransom was paid": of other captives.
    bool is_of_others(const Frame& frame) const {
        constexpr auto season = std::chrono::days(90);
        const auto& sentence = d_.sentences[frame.sentence];
        const bool dated = r_.published && r_.published->to;
        constexpr std::size_t year_digits = 4;
        return std::ranges::any_of(figures_in(r_, sentence.first, sentence.last), [&](const Mention& m) {
            if (!m.timex || m.timex->type != Timex::Type::date) return false;
            return dated && m.timex->range.to ? *r_.published->to - *m.timex->range.to > season : m.timex->value.size() == year_digits;
        });
    }

    /// How much it was: of one ransom there is one sum.
    void add_amount(Claim paid, std::uint32_t first, std::uint32_t last, std::vector<Claim>& out) const {
        const Mention* sum = amount(first, last);
        if (sum == nullptr) return;
        paid.kind = ClaimKind::quantity;
        paid.value = sum->value;
        paid.unit = sum->unit;
        paid.measure = "ransom paid";
        paid.slot = "ransom paid";
        paid.polarity = Polarity::none;
        paid.flow = Flow::unknown;
        paid.change = Change::none;
        paid.subset.reset();
        paid.parts.push_back({PartRole::value, d_.span(sum->first_token, sum->last_token)});
        out.push_back(std::move(paid));
    }

    const Reading& r_;
    const segment::Document& d_;
    const PoleClauses& clauses_;
    PoleThings things_;
    PoleSides sides_;
};

}  // namespace

void ransom_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out) { RansomReader(reading, clauses).read(out); }

}  // namespace atodds::extract
