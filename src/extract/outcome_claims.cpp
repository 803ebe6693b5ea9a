// How a thing came out, told by a verb and a word some way behind it ("found | the former mayor | guilty", "left | the clinic"), or by a
// noun and what became of it ("the sale of the shipyard | fell through"): more ways to put a thing at a pole.
#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/outcome_things.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_persons.hpp"
#include "extract/pole_sides.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

namespace {

/// Tokens from the end of the verb to the word that settles what it says: "found the former mayor, Ann Lee, | guilty".
constexpr std::uint32_t word_reach = 9;

class OutcomeReader {
  public:
    OutcomeReader(const Reading& r, const PoleClauses& clauses, std::vector<Claim>& out)
        : r_(r), d_(*r.document), clauses_(clauses), things_(r), what_(r, clauses, things_), sides_(r, clauses, things_), out_(out) {}

    void read() {
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) {
            const auto verb = clauses_.at_verb(r_.frames[f], phrases_of<"outcome-verb">(d_));
            const auto act = clauses_.at_verb(r_.frames[f], phrases_of<"outcome-act">(d_));
            if ((!verb && !act) || (clauses_.is_open(f) && !is_adverbial(f))) continue;
            if (verb) gather(f, verb.length);
            for (const Phrase* sense = verb.phrase; sense != nullptr; sense = sense->same_words) read_verb(f, *sense, verb.length);
            const std::uint32_t head = clauses_.head_of(r_.frames[f]);
            const auto alone = verb && verb.phrase->words.size() > 1 ? phrase_of<"outcome-verb">(d_, head, head + 1) : PhraseTable::Match{};
            if (alone) gather(f, 1);
            for (const Phrase* sense = alone.phrase; sense != nullptr; sense = sense->same_words) read_verb(f, *sense, 1);
            if (act) read_noun(f, *act.phrase, act.length);
        }
    }

  private:
    std::uint32_t end_of(std::uint32_t token) const { return clauses_.sentence_last(token); }

    // --- "found | Ann Lee | guilty" ---

    void read_verb(std::uint32_t f, const Phrase& sense, std::uint32_t length) {
        const Frame& frame = r_.frames[f];
        const std::uint32_t behind = clauses_.head_of(frame) + length;
        std::uint32_t word = behind, last = behind;
        if (!sense.get("then").empty() && !find_word(behind, sense, word, last)) return;
        if (!sense.get("needs").empty() && !what_.holds_key(d_.sentences[frame.sentence].first, d_.sentences[frame.sentence].last, sense.get("needs"))) return;
        if (!sense.get("unless").empty() && what_.holds_key(behind, std::min(behind + word_reach, end_of(behind)), sense.get("unless"))) return;
        auto told = telling(f, sense);
        if (!told || (sense.get("form") == "ing" && d_.tokens[clauses_.head_of(frame)].tag != Tag::vbg)) return;
        if (frame.negated && (sense.base.find(" not ") != std::string::npos || (word < last && lower(d_, word) == "not"))) told->turned = !told->turned;
        if (sense.get("only") == "affirmed" && told->turned) return;
        if (sense.get("of") == "any") {
            if (!sense.get("doers").empty() && !frame.passive && !what_.are_doers(frame, sense.get("doers"))) return;
            for (const std::uint32_t object : clauses_.objects_of(frame, length))
                if (d_.chunks[object].negated) told->turned = !told->turned;  // "received no compensation"
            if (auto thing = what_.fixed(frame, sense)) put(f, sense, std::move(*thing), *told, std::max(frame.last, last));
            return;
        }
        for (const std::uint32_t chunk : undergoers(f, sense, length)) {
            auto thing = what_.thing_in(frame, chunk, sense, last);
            if (!thing) continue;
            if (d_.chunks[chunk].negated && !thing->none) told->turned = !told->turned;  // "no jobs are to go"
            if (sense.get("things") == "any") what_.name_doers(told->top, *thing);
            if (sense.get("agent") == "denied" && !frame.passive && chunk > frame.verb && (told->turned || told->denial != no_chunk)) return;  // "I shall never sell the club": nobody else is meant
            if (sense.get("of-what") == "charges") thing->modifiers = what_.charges(behind);
            if (sense.get("beside") == "yes") thing->modifiers = what_.words_of(behind, end_of(behind), thing->id);
            put(f, sense, std::move(*thing), *told, std::max({frame.last, last, d_.chunks[chunk].last}));
            return;
        }
        if (sense.get("things") != "person") return;
        auto thing = what_.only_person(f, sense, last);
        if (thing && sense.get("of-what") == "charges") thing->modifiers = what_.charges(behind);
        if (thing) put(f, sense, std::move(*thing), *told, std::max(frame.last, last));
    }

    /// A word that may go with the verb.
    struct Word {
        std::uint32_t first, last;
        const Phrase* phrase;
        bool near;  ///< no other verb stands between
    };

    /// The words behind a verb of which some sense of it may ask for one: looked for once for all its senses.
    void gather(std::uint32_t f, std::uint32_t length) {
        words_.clear();
        const Frame& frame = r_.frames[f];
        const std::uint32_t from = clauses_.head_of(frame) + length, end = end_of(clauses_.head_of(frame));
        bool near = true;
        for (std::uint32_t t = from; t < std::min(end, from + 2 * word_reach); ++t) {
            if (const auto match = phrase_at(d_, phrases_of<"outcome-word">(d_), t)) words_.push_back({t, t + match.length, match.phrase, near});
            const std::uint32_t c = chunk_of(d_, t);
            near = near && (c == no_chunk || d_.chunks[c].kind != ChunkKind::verb || c == frame.verb || d_.tokens[d_.chunks[c].head].tag == Tag::vbn || d_.chunks[c].first < from);
            if (text::is_one_of(d_.text(t), ";", ":", "but", "because", "by")) return;
        }
    }

    /// The word that goes with the verb, in its clause: where it begins and ends.
    bool find_word(std::uint32_t from, const Phrase& sense, std::uint32_t& word, std::uint32_t& last) const {
        constexpr std::uint32_t close_reach = 3;
        const bool far = sense.get("far") == "yes";
        const std::uint32_t reach = from + (sense.get("close") == "yes" ? close_reach : far ? 2 * word_reach : word_reach);
        const std::string_view keys = sense.get("then");
        for (const Word& w : words_) {
            if (w.first >= reach || (!far && !w.near)) return false;
            for (const Phrase* same = w.phrase; same != nullptr; same = same->same_words)
                if (lists_meet(same->get("key"), keys)) return word = w.first, last = w.last, true;
        }
        return false;
    }

    /// "The court ruled on Monday, | confirming | the law": it did so.
    bool is_adverbial(std::uint32_t f) const {
        const Frame& frame = r_.frames[f];
        const std::uint32_t first = d_.chunks[frame.verb].first;
        const bool set_off = frame.participle && first > 0 && d_.text(first - 1) == "," && d_.tokens[clauses_.head_of(frame)].tag == Tag::vbg;
        return set_off && first == clauses_.head_of(frame) && d_.text(d_.sentences[frame.sentence].last - 1) != "?" && f > 0 && r_.frames[f - 1].sentence == frame.sentence && !clauses_.is_open(f - 1);
    }

    /// How the clause puts it; with "any" a plan is as good as the fact; none where it states nothing.
    std::optional<Telling> telling(std::uint32_t f, const Phrase& sense) const {
        const Frame& frame = r_.frames[f];
        Telling told = clauses_.telling(f);
        if (is_adverbial(f)) told = {Mood::real, frame.negated, false, false, no_chunk, f};
        const std::string_view modal = sense.get("modal");
        if (told.mood == Mood::neither && !modal.empty() && !frame.infinitive && in_list(modal, lower(d_, d_.chunks[frame.verb].first))) {
            told.mood = Mood::real;
            told.turned = frame.negated;
        }
        if (told.decided || (told.mood == Mood::planned && sense.get("mood") == "any")) told.mood = Mood::real;
        if (sense.get("mood") == "plan" && told.mood == Mood::real && !told.turned && told.denial == no_chunk) return std::nullopt;
        if (sense.get("mood") == "plan") told.mood = told.mood == Mood::planned ? Mood::real : told.mood;
        const Tag opens = d_.tokens[d_.chunks[frame.verb].first].tag;
        const bool past = opens == Tag::vbd || text::is_one_of(lower(d_, d_.chunks[frame.verb].first), "has", "have", "had");
        if (told.mood == Mood::neither || (past && sense.get("past") == "no")) return std::nullopt;
        return told;
    }

    ChunkList undergoers(std::uint32_t f, const Phrase& sense, std::uint32_t length) const {
        const Frame& frame = r_.frames[f];
        const std::string_view of = sense.get("of");
        const auto objects = clauses_.objects_of(frame, length);
        const bool passive = frame.passive || (frame.participle && objects.empty() && d_.tokens[clauses_.head_of(frame)].tag == Tag::vbn);
        ChunkList chunks;
        if (passive) {
            if (of != "subject") chunks = clauses_.subjects_of(f);
        } else if (of == "object") {
            chunks = objects;
        } else if (of == "subject" || objects.empty()) {
            chunks = clauses_.subjects_of(f);
        } else {
            chunks = objects;
        }
        return with_apposed(r_, std::move(chunks));
    }

    // --- "the sale of the shipyard | fell through" ---

    void read_noun(std::uint32_t f, const Phrase& act, std::uint32_t length) {
        const Frame& frame = r_.frames[f];
        Telling told = clauses_.telling(f);
        if (told.decided || told.mood == Mood::planned) told.mood = Mood::real;
        if (told.mood != Mood::real) return;
        const bool by_itself = act.get("of") == "subject";
        const auto chunks = frame.passive || by_itself ? clauses_.subjects_of(f) : clauses_.objects_of(frame, length);
        for (const std::uint32_t chunk : chunks) {
            const Chunk& c = d_.chunks[chunk];
            const Phrase* noun = what_.noun_at(c);
            for (; noun != nullptr && noun->get("act") == "own" && act.get("own") != "yes";) noun = noun->same_words;  // who rejects a plan is not who has it
            for (; noun != nullptr; noun = noun->same_words) {
                auto thing = what_.belonging(frame, chunk, *noun);
                if (!thing) continue;
                Telling turned = told;
                if (noun->get("things") == "any") what_.name_doers(told.top, *thing);
                turned.turned ^= (act.get("pole") == "-") != c.negated;
                put(f, *noun, std::move(*thing), turned, std::max(frame.last, c.last));
                return;
            }
        }
    }

    /// Another reader may have told the same.
    void put(std::uint32_t f, const Phrase& sense, PoleThing thing, const Telling& told, std::uint32_t last) {
        const std::size_t before = out_.size();
        thing.about = std::string(sense.get("axis")) + ", of " + thing.id.substr(thing.id.starts_with("@") ? 1 : 0);  // claims of one measure and quote are one claim
        sides_.add(out_, f, {&sense, std::move(thing), told, last});
        if (out_.size() == before) return;
        Claim& made = out_.back();
        if (!sense.get("mood").empty()) made.time.reset(), made.timex.reset();  // when it is to be says nothing of when it was decided
        const bool known = std::ranges::any_of(std::span(out_).first(before), [&](const Claim& c) {
            return c.slot == made.slot && c.polarity == made.polarity && c.span.begin < made.span.end && made.span.begin < c.span.end;
        });
        if (known) out_.pop_back();
    }

    const Reading& r_;
    const Document& d_;
    const PoleClauses& clauses_;
    PoleThings things_;
    OutcomeThings what_;
    PoleSides sides_;
    std::vector<Claim>& out_;
    std::vector<Word> words_;
};

}  // namespace

void outcome_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out) {
    if (!reading.document->may_hold(phrases_of<"outcome-verb">(*reading.document)) && !reading.document->may_hold(phrases_of<"outcome-act">(*reading.document))) return;
    OutcomeReader(reading, clauses, out).read();
}

}  // namespace atodds::extract
