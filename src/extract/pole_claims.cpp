#include <algorithm>
#include <array>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "extract/pole_clauses.hpp"
#include "extract/pole_persons.hpp"
#include "extract/pole_sides.hpp"
#include "extract/pole_things.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

namespace {

/// Words after a verb that may hold what it says of its subject; "remained, the mayor said, unchanged" is out of reach.
constexpr std::uint32_t complement_reach = 3;
/// Words after an object that may hold in what state it is kept: "keep | the ward | in Elm | open".
constexpr std::uint32_t object_complement_reach = 6;
/// Tokens from "found" to "guilty" ("found the owner, Ann Lee, guilty").
constexpr std::uint32_t verdict_reach = 9;

/// Clauses that put a thing at one of two poles: open or shut, whole or broken, raised or left as it was.
class PoleReader {
  public:
    PoleReader(const Reading& r, const PoleClauses& clauses)
        : r_(r),
          d_(*r.document),
          things_(r),
          clauses_(clauses),
          sides_(r, clauses, things_),
          verbs_{&phrases_of<"pole-verb">(d_), &phrases_of<"pole-verb-too">(d_),
                 &phrases_of<"pole-verb-third">(d_), &phrases_of<"pole-verb-fourth">(d_),
                 &phrases_of<"pole-verb-fifth">(d_), &phrases_of<"pole-verb-sixth">(d_)},
          words_{&phrases_of<"pole-word">(d_), &phrases_of<"pole-word-too">(d_)},
          nouns_(phrases_of<"pole-noun">(d_)) {}

    void read(std::vector<Claim>& out) {
        for (std::uint32_t f = 0; f < r_.frames.size(); ++f) {
            if (clauses_.is_open(f)) continue;
            for (const PhraseTable* verbs : verbs_) read_verb(f, *verbs, out);
            read_complement(f, out);
            read_fronted(f, out);
            read_title(f, out);
            read_body(f, out);
            read_there(f, out);
            read_nominal(f, out);
            read_owned(f, out);
        }
    }

  private:
    const PhraseTable& table(const char* name) const { return d_.pack->phrases(name); }
    std::uint32_t sentence_last(std::uint32_t token) const { return clauses_.sentence_last(token); }
    std::uint32_t head_of(const Frame& frame) const { return clauses_.head_of(frame); }

    /// The first sense of the verb that suits what it is said of: "survived" of a passenger, of a dyke.
    void read_verb(std::uint32_t f, const PhraseTable& verbs, std::vector<Claim>& out) {
        const auto match = clauses_.at_verb(r_.frames[f], verbs);
        const std::size_t before = out.size();
        for (const Phrase* sense = match.phrase; sense != nullptr && out.size() == before; sense = sense->same_words) read_sense(f, *sense, match.length, out);
    }

    void read_sense(std::uint32_t f, const Phrase& sense, std::uint32_t length, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        const std::uint32_t let = let_frame(f);
        if ((let != no_chunk) != (sense.get("let") == "yes")) return;
        const std::uint32_t order = ordering_frame(r_, f);
        Telling told = clauses_.telling(let != no_chunk ? let : order != no_chunk ? order : f);
        if (told.decided && sense.get("decides") == "yes") told.mood = Mood::real;
        if (told.mood == Mood::neither && sense.get("able") == "yes" && can(frame)) told.mood = Mood::real;
        if (told.mood == Mood::neither || (told.refused && clauses_.opens_background(told))) return;
        if (sense.base.find(" not ") != std::string::npos) told.turned ^= frame.negated;  // "pleaded not guilty"
        if (told.turned && sense.get("only") == "affirmed") return;
        const std::string_view of = sense.get("of");  // "No guard suffered burns" says it of the guards themselves
        const bool by_nobody = of != "actor" && of != "subject" && of_nobody(frame);
        if (by_nobody) told.turned = !told.turned;
        if (sense.get("voice") == "passive" && !frame.passive && !by_nobody) return;  // "some did not hear the siren": others may have
        if (sense.get("lasting") == "yes" && !frame.negated && !clauses_.persists(frame)) return;
        if (sense.get("passing") == "no" && is_passing(frame)) return;
        const bool by_agent = !frame.passive && !clauses_.objects_of(frame, length).empty() && sense.get("agent") == "denied";
        for (const std::uint32_t chunk : undergoing(frame, sense, length, order != no_chunk)) {
            auto thing = suited(frame, chunk, sense);
            if (!thing) continue;
            if (by_nobody) thing->any = thing->any || thing->some, thing->some = false;  // "nobody heard a siren"
            const std::uint32_t end = sense.get("whole") == "yes" ? sentence_last(head_of(frame)) - 1 : frame.last;
            const std::uint32_t last = std::max({end, head_of(frame) + length, d_.chunks[chunk].last});
            PoleSide side{&sense, std::move(*thing), told, last};
            if (side.thing.held)
                take_holder(f, std::move(side), out);
            else if (!by_agent || !(told.turned || told.denial != no_chunk) || told.top != f)
                add(out, f, std::move(side));
        }
    }

    /// The chunks that the act befalls.
    ChunkList undergoing(const Frame& frame, const Phrase& sense, std::uint32_t length, bool is_ordered) const {
        auto undergo = is_ordered ? ordered(frame, sense.get("of")) : undergoers(frame, sense.get("of"), length);
        // "has cut spending on | rural schools": the tagger takes the noun in the phrase for a verb
        const std::uint32_t behind = chunk_of(d_, head_of(frame) + length);
        if (undergo.empty() && sense.get("behind") == "yes" && behind != no_chunk && d_.chunks[behind].kind == ChunkKind::noun) undergo.push_back(behind);
        if (!sense.get("with").empty() && undergo.size() == 1) undergo.front() = behind_share(undergo.front());
        return with_apposed(r_, with_listed(frame, std::move(undergo)));
    }

    /// The thing of the chunk, where what stands beside it lets the sense be meant.
    std::optional<PoleThing> suited(const Frame& frame, std::uint32_t chunk, const Phrase& sense) const {
        auto thing = thing_in(chunk, sense);
        if (!thing) return thing;
        const std::uint32_t head = head_of(frame);
        const auto with = sense.get("with");
        if (!with.empty() && !holds_word(chunk, with)) return std::nullopt;
        if (!with.empty()) without_amount(*thing, with);
        if (sense.get("verdict") == "no" && has_phrase<"verdict-word">(d_, head, std::min(head + verdict_reach, sentence_last(head)))) return std::nullopt;  // "found Ann Lee guilty"
        if (sense.get("of-what") == "charges") thing->modifiers = charges_behind(r_, head + 1);
        if (sense.get("bare") == "yes" && !ends_clause(chunk)) return std::nullopt;
        if (sense.get("plain") == "yes" && chunk > frame.verb && !ends_clause(chunk)) return std::nullopt;  // "sounded the alarm over hunger"
        if (sense.get("owner") == "subject") take_owner(frame, chunk, *thing);
        return thing;
    }

    /// "The airline | lost | its licence": whose it is.
    void take_owner(const Frame& frame, std::uint32_t chunk, PoleThing& thing) const {
        if (frame.passive || frame.subjects.size() != 1 || d_.tokens[d_.chunks[chunk].first].tag != Tag::prps) return;
        const Chunk& who = d_.chunks[frame.subjects.front()];
        if (const ChunkEntity e = entity_of(r_, who); e.entity) thing.modifiers.push_back("@" + e.entity->id);
        else if (segment::is_noun(d_.tokens[who.head].tag)) thing.modifiers.push_back(noun_lemma(d_, who.head));
        std::ranges::sort(thing.modifiers);
    }

    /// "Nobody | can cross | the bridge": who acts is nobody, and what the act says of its object is turned round.
    bool of_nobody(const Frame& frame) const {
        return !frame.passive && !frame.objects.empty() && frame.subjects.size() == 1 && d_.chunks[frame.subjects.front()].negated;
    }

    /// "pay | 4.9 | per | cent more council tax": the noun of a share.
    std::uint32_t behind_share(std::uint32_t chunk) const {
        const std::uint32_t noun = chunk + 2;
        return noun < d_.chunks.size() && lower(d_, d_.chunks[chunk + 1].first) == "per" ? noun : chunk;
    }

    /// "4 per cent more | council tax": the amount does not say which tax it is.
    static void without_amount(PoleThing& thing, std::string_view words) {
        thing.some = thing.any = false;
        std::erase_if(thing.modifiers, [&](const std::string& word) { return in_list(words, word) || text::is_one_of(word, "cent", "percent", "per cent"); });
    }

    bool holds_word(std::uint32_t chunk, std::string_view words) const {
        for (std::uint32_t t = d_.chunks[chunk].first; t < d_.chunks[chunk].head; ++t)
            if (in_list(words, lower(d_, t))) return true;
        return false;
    }

    /// "The flights | left | the airport": who only passes through gives nothing up.
    bool is_passing(const Frame& frame) const {
        return !frame.subjects.empty() && phrase_of<"sign-actor">(d_, d_.chunks[frame.subjects.front()].head, d_.chunks[frame.subjects.front()].last);
    }

    /// "can", "could", "cannot": what can be used is open.
    bool can(const Frame& frame) const {
        const Chunk& verb = d_.chunks[frame.verb];
        const auto opens = lower(d_, verb.first);
        return opens == "can" || opens == "could" || opens == "cannot" || opens == "may";
    }

    /// "kept | the coach |, | on Monday": nothing follows that says what he is kept at or in.
    bool ends_clause(std::uint32_t chunk) const {
        const std::uint32_t next = chunk + 1;
        if (next >= d_.chunks.size() || d_.chunks[next].sentence != d_.chunks[chunk].sentence) return true;
        if (d_.chunks[next].kind == ChunkKind::other) return true;
        if (d_.chunks[next].kind == ChunkKind::noun) return clauses_.is_time(d_.chunks[next]);
        if (d_.chunks[next].kind != ChunkKind::prep || next + 1 >= d_.chunks.size()) return false;
        return lower(d_, d_.chunks[next].first) == "as" || clauses_.is_time(d_.chunks[next + 1]);
    }

    /// "let | the ship | go": the frame of "let" that a bare infinitive hangs on.
    std::uint32_t let_frame(std::uint32_t f) const {
        static const PhraseTable& lets = table("pole-let");
        if (f == 0 || r_.frames[f - 1].sentence != r_.frames[f].sentence) return no_chunk;
        const Frame &let = r_.frames[f - 1], &frame = r_.frames[f];
        const std::uint32_t head = head_of(let);
        if (!lets.longest(d_.words_from(head, head + 1))) return no_chunk;
        // "was | let | go"
        const bool passive = let.verb > 0 && d_.chunks[let.verb - 1].kind == ChunkKind::verb && let.verb + 1 == frame.verb &&
                             lemma_of(d_, d_.chunks[let.verb - 1].head, 'v') == "be";
        if (passive) return f - 1;
        if (let.objects.empty()) return no_chunk;
        return frame.subjects == let.objects || let.objects.back() + 1 == frame.verb ? f - 1 : no_chunk;
    }

    ChunkList ordered(const Frame& frame, std::string_view of) const {
        return of == "object" || of == "either" ? ChunkList{frame.verb - 1} : ChunkList{};
    }

    /// What is changed by the act: of a passive the subject, else the object, or the subject where it happens by itself.
    ChunkList undergoers(const Frame& frame, std::string_view of, std::uint32_t verb_length) const {
        const auto objects = clauses_.objects_of(frame, verb_length);
        if (frame.passive)
            return of == "subject" || of == "actor" ? ChunkList{} : frame.subjects;
        if (of == "actor") return frame.subjects;
        if (of == "subject") return objects.empty() ? frame.subjects : ChunkList{};
        return objects.empty() && of == "either" ? frame.subjects : objects;
    }

    /// "Both men, | the captain | and | his co-pilot |, were killed": with the subject those whom it is said to be.
    ChunkList with_listed(const Frame& frame, ChunkList chunks) const {
        if (chunks.size() != 1 || chunks.front() >= frame.verb) return chunks;
        ChunkList listed;
        bool joined = false;
        for (std::uint32_t c = chunks.front() + 1; c < frame.verb; ++c) {
            const Chunk& chunk = d_.chunks[c];
            if (chunk.kind == ChunkKind::verb) return chunks;
            if (chunk.kind == ChunkKind::other) joined |= lower(d_, chunk.first) == "and";
            const auto opens = lower(d_, chunk.first);
            const bool definite = d_.tokens[chunk.first].tag == Tag::prps || opens == "the" || r_.names.at(chunk.head);
            if (chunk.kind == ChunkKind::noun && definite && d_.tokens[chunk.head].tag != Tag::nns && d_.text(chunk.first - 1) != "of") listed.push_back(c);
        }
        if (joined && listed.size() > 1 && d_.tokens[d_.chunks[chunks.front()].head].tag == Tag::nns) chunks.append(listed.begin(), listed.end());
        return chunks;
    }

    std::optional<PoleThing> thing_in(std::uint32_t chunk, const Phrase& phrase) const {
        if (!phrase.get("nothing").empty() && text::is_one_of(lower(d_, d_.chunks[chunk].head), "nothing", "anything") && !text::is_one_of(lower(d_, d_.chunks[chunk].last), "but", "except", "beyond")) {  // "we have signed nothing"
            auto fixed = things_.fixed(chunk, phrase.get("nothing"));
            if (fixed) fixed->modifiers.clear(), fixed->many = nothing_mark;
            return fixed;
        }
        if (!phrase.get("thing").empty()) {
            auto fixed = things_.fixed(chunk, phrase.get("thing"));
            if (fixed && phrase.get("anyone") == "yes") fixed->modifiers.clear();
            return fixed;
        }
        if (!phrase.get("things").empty()) {
            auto thing = things_.in_chunk(chunk, phrase.get("things"));
            if (thing && phrase.get("loose") == "yes") thing->id = thing->id.substr(0, thing->id.find(' ')), thing->some = false;
            return thing || phrase.get("else").empty() ? thing : by_act(chunk, phrase.get("else"));
        }
        auto holder = things_.holder(chunk, true);  // "abstained" names no thing
        if (!holder) return std::nullopt;
        holder->id = std::string(phrase.get("sense")) + ":" + holder->id;
        return holder;
    }

    /// "Aquila | never left the pad": what does so is such a thing, by whatever name.
    std::optional<PoleThing> by_act(std::uint32_t chunk, std::string_view id) const {
        const NameMention* name = r_.names.at(d_.chunks[chunk].head);
        if (!name || name->demonym || name->last - name->first != d_.chunks[chunk].last - d_.chunks[chunk].first) return std::nullopt;
        const EntityType type = r_.names.entities[name->name].type;
        if (type == EntityType::person || type == EntityType::country || type == EntityType::organisation) return std::nullopt;
        auto thing = named_by(r_.names.entities[name->name], true);
        thing.modifiers = {thing.id};
        thing.id = id;
        return thing;
    }

    /// "Sudria turned down all offers of help": the side is that of who acts, on the kind of thing it acts
    /// on.
    void take_holder(std::uint32_t f, PoleSide side, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        const auto subjects = clauses_.subjects_of(f);
        if (frame.passive || subjects.size() != 1 || side.thing.inferred) return;
        const auto holder = things_.holder(subjects.front(), side.phrase->get("self") == "yes");
        if (!holder) return;
        if (side.phrase->get("only") == "negated" && side.told.turned == side.thing.none) return;
        side.thing.id += ":" + holder->id;
        side.thing.about = "stand of " + holder->name;
        side.thing.some = false;  // the side is one of principle, whichever offer is meant
        if (side.thing.changes == "both") side.told.mood = Mood::real;  // and who promises it has taken it
        add(out, f, std::move(side));
    }

    /// "The gates were down", "the tax is to remain where it is", "the ward was kept open".
    void read_complement(std::uint32_t f, std::vector<Claim>& out) {
        static const PhraseTable &states = table("pole-copula"), &keeps = table("pole-keep");
        const Frame& frame = r_.frames[f];
        const Chunk& verb = d_.chunks[frame.verb];
        const auto words = d_.words_from(verb.head, verb.last);
        const bool keeps_object = !frame.passive && keeps.longest(words) && frame.objects.size() == 1;
        if (!states.longest(words) && !keeps_object && !(frame.passive && keeps.longest(words))) return;
        const std::uint32_t begin = keeps_object ? d_.chunks[frame.objects.front()].last : verb.last;
        const std::uint32_t reach = keeps_object ? object_complement_reach : complement_reach;
        const std::uint32_t end = std::min(begin + reach, sentence_last(verb.head));
        for (std::uint32_t t = begin; t < end; ++t) {
            bool told = false;
            for (const PhraseTable* table : words_)
                if (const auto match = table->longest(d_.words_from(t, sentence_last(verb.head))); match && ends_there(t + match.length))
                    add_complement(f, match, t + match.length, keeps_object, out), told = true;
            if (told) return;
            if (keeps_object ? d_.text(t) == "," || d_.tokens[t].tag == Tag::vbd : d_.tokens[t].tag != Tag::rb)
                return;
        }
    }

    /// "Among the dead was Ann Lee": the state opens the sentence, and those who are in it stand behind the verb.
    void read_fronted(std::uint32_t f, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        if (frame.objects.empty() || verb_lemma(frame) != "be") return;
        const std::uint32_t first = d_.sentences[frame.sentence].first, verb = d_.chunks[frame.verb].first;
        const Telling told = clauses_.telling(f);
        if (told.mood == Mood::neither) return;
        for (const PhraseTable* table : words_) {
            const auto match = table->longest(d_.words_from(first, verb));
            if (!match || first + match.length != verb) continue;
            for (const std::uint32_t chunk : with_apposed(r_, frame.objects))
                if (auto thing = thing_in(chunk, *match.phrase)) add(out, f, {match.phrase, std::move(*thing), told, frame.last, first});
        }
    }

    /// "open", and not "open question" or "up to date".
    bool ends_there(std::uint32_t token) const {
        if (token >= d_.tokens.size()) return true;
        const Tag tag = d_.tokens[token].tag;
        const auto time = figures_in(r_, token, token + 1);
        if (!time.empty() && time.front().timex) return true;  // "the same | next year"
        return !segment::is_noun(tag) && !segment::is_adjective(tag) && tag != Tag::to;
    }

    void add_complement(std::uint32_t f, const PhraseTable::Match& match, std::uint32_t last,
                        bool of_object, std::vector<Claim>& out) {
        const Frame& frame = r_.frames[f];
        Telling told = clauses_.telling(f);
        if (told.mood == Mood::neither) return;
        if (match.phrase->base.starts_with("not ")) told.turned ^= frame.negated;
        // "the water is safe", "the pilot is safe": the first sense of the words that suits what they are said of
        for (const Phrase* sense = match.phrase; sense != nullptr; sense = sense->same_words) {
            if (told.turned && sense->get("only") == "affirmed") continue;  // who is "not on a ventilator" may be ill
            const std::size_t before = out.size();
            for (const std::uint32_t chunk : with_apposed(r_, of_object ? frame.objects : frame.subjects))
                if (auto thing = thing_in(chunk, *sense)) add(out, f, {sense, std::move(*thing), told, std::max(frame.last, last)});
            if (out.size() > before) return;
        }
    }

    /// "Ann Lee remains chief executive", "is no longer mayor".
    void read_title(std::uint32_t f, std::vector<Claim>& out) {
        static const PhraseTable &verbs = table("pole-title-verb"), &titles = table("title");
        const Frame& frame = r_.frames[f];
        const auto verb = clauses_.at_verb(frame, verbs);
        if (!verb || frame.passive || frame.subjects.size() != 1) return;
        if (verb.phrase->get("lasting") == "yes" && !frame.negated && !clauses_.persists(frame)) return;
        const auto objects = clauses_.objects_of(frame, verb.length);
        if (objects.size() != 1) return;
        const Chunk& office = d_.chunks[objects.front()];
        bool titled = false;
        for (std::uint32_t t = office.first; t <= office.head && !titled; ++t) {
            const auto match = titles.longest(d_.words_from(t, office.last));
            titled = match && t + match.length == office.head + 1;
        }
        const Telling told = clauses_.telling(f);
        if (!titled || told.mood == Mood::neither) return;
        if (auto thing = office_holder(frame.subjects.front()))
            add(out, f, {verb.phrase, std::move(*thing), told, std::max(frame.last, office.last)});
    }

    /// "There is no deal", "there was no trace of the boy".
    void read_there(std::uint32_t f, std::vector<Claim>& out) {
        static const PhraseTable& nouns = table("pole-there");
        const Frame& frame = r_.frames[f];
        if (frame.subjects.size() != 1 || frame.objects.size() != 1 || lower(d_, d_.chunks[frame.subjects.front()].head) != "there") return;
        const std::uint32_t object = frame.objects.front();
        const Chunk& chunk = d_.chunks[object];
        auto match = nouns.longest(d_.words_from(chunk.head, sentence_last(chunk.head)));
        if (chunk.head > chunk.first && lower(d_, chunk.head - 1) == "signed") match = phrase_of<"pole-there-signed">(d_, chunk.head, chunk.last);
        Telling told = clauses_.telling(f);
        if (!match || told.mood == Mood::neither) return;
        const bool itself = match.phrase->get("itself") == "yes";  // "no curfew": the noun is the thing
        const bool behind = !itself && chunk.head + match.length > chunk.last && object + 2 < d_.chunks.size();
        auto thing = thing_in(behind ? object + 2 : object, *match.phrase);
        if (!thing) return;
        thing->none = false;
        thing->some = false;
        told.turned = frame.negated != chunk.negated;
        if (told.turned && match.phrase->get("axis") == "signed") thing->many = nothing_mark;
        if (match.phrase->get("only") == "negated" && !told.turned) return;
        add(out, f, {match.phrase, std::move(*thing), told, std::max(frame.last, d_.chunks[behind ? object + 2 : object].last)});
    }

    /// Whoever holds an office is a person, also where nothing else in the article tells that the name is one's.
    std::optional<PoleThing> office_holder(std::uint32_t chunk) const {
        if (auto thing = things_.in_chunk(chunk, "person|named")) return thing;
        const NameMention* name = r_.names.at(d_.chunks[chunk].head);
        if (name == nullptr || name->demonym) return std::nullopt;
        const NamedEntity& entity = r_.names.entities[name->name];
        if (entity.type == EntityType::country || entity.type == EntityType::place) return std::nullopt;
        return named_by(entity, name->inferred);
    }

    /// "The body of the climber was found", "the girl's body was recovered": how somebody was found is that he is dead.
    void read_body(std::uint32_t f, std::vector<Claim>& out) {
        static const PhraseTable &bodies = table("pole-body"), &finds = table("pole-body-verb");
        const Frame& frame = r_.frames[f];
        const auto chunks = frame.passive ? frame.subjects : frame.objects;
        if (chunks.size() != 1 || !clauses_.at_verb(frame, finds)) return;
        const Chunk& chunk = d_.chunks[chunks.front()];
        const auto body = bodies.longest(d_.words_from(chunk.head, chunk.last));
        const Telling told = clauses_.telling(f);
        if (!body || told.mood != Mood::real || told.turned || chunk.negated) return;
        auto thing = things_.before_head(chunks.front(), "person|named");
        const std::uint32_t of = chunks.front() + 1;
        const bool tied = of + 1 < d_.chunks.size() && d_.chunks[of].kind == ChunkKind::prep && lower(d_, d_.chunks[of].first) == "of";
        if (!thing && tied) thing = things_.in_chunk(of + 1, "named|one");
        if (thing) add(out, f, {body.phrase, std::move(*thing), told, std::max(frame.last, d_.chunks[tied ? of + 1 : chunks.front()].last)});
    }

    /// "His bail was revoked", "the judge extended Ann Lee's bail", "her bail was gone": what is done to a thing is so of who has it.
    void read_owned(std::uint32_t f, std::vector<Claim>& out) {
        static const PhraseTable &things = table("pole-owned"), &verbs = table("pole-owned-verb");
        const Frame& frame = r_.frames[f];
        const std::uint32_t head = head_of(frame);
        const bool state = verb_lemma(frame) == "be";
        const auto chunks = frame.passive || state ? frame.subjects : frame.objects;
        const auto verb = verbs.longest(d_.words_from(head, sentence_last(head)));
        if (chunks.size() != 1 || !verb || (state && verb.length < 2)) return;
        const Chunk& chunk = d_.chunks[chunks.front()];
        const auto owned = things.longest(d_.words_from(chunk.head, chunk.last));
        const Telling told = clauses_.telling(f);
        if (!owned || told.mood == Mood::neither) return;
        auto owner = things_.before_head(chunks.front(), "person|named");
        if (!owner) return;
        owner->axis = std::string(owned.phrase->get("axis"));
        owner->changes = std::string(owned.phrase->get("changes"));
        owner->any = false;
        add(out, f, {verb.phrase, std::move(*owner), told, std::max({frame.last, chunk.last, head + verb.length})});
    }

    /// "Ruled out plant closures", "rejected calls for her resignation".
    void read_nominal(std::uint32_t f, std::vector<Claim>& out) {
        static const PhraseTable &against = table("pole-against"), &in_favour = table("pole-for");
        const Frame& frame = r_.frames[f];
        const auto words = d_.words_from(head_of(frame), sentence_last(head_of(frame)));
        const bool rejects = bool(against.longest(words));
        if (!rejects && !in_favour.longest(words)) return;
        const auto objects =
            clauses_.objects_of(frame, std::max(against.longest(words).length, in_favour.longest(words).length));
        Telling told = clauses_.telling(f);
        if ((frame.passive && !clauses_.is_main(f)) || told.turned || told.mood != Mood::real || objects.empty())
            return;
        const std::uint32_t chunk = behind_call(frame, objects.front());
        const auto match = nouns_.longest(d_.words_from(d_.chunks[chunk].head, d_.chunks[chunk].last));
        if (!match) return;
        auto thing = things_.before_head(chunk, match.phrase->get("things"));
        if (!thing && d_.tokens[d_.chunks[chunk].first].tag == Tag::prps && frame.subjects.size() == 1)
            thing = own_office(frame.subjects.front(), *match.phrase);
        if (!thing) thing = belonging(frame, chunk, match.phrase->get("things"));
        told.turned = rejects;
        told.mood = Mood::planned;
        if (thing)
            add(out, f,
                {match.phrase, std::move(*thing), told, std::max(frame.last, d_.chunks[chunk].last)});
    }

    /// "The mayor rejected calls for her resignation": her own, where nobody else is meant.
    std::optional<PoleThing> own_office(std::uint32_t subject, const Phrase& phrase) const {
        return in_list(phrase.get("things"), "person") ? things_.in_chunk(subject, "person") : std::nullopt;
    }

    /// "calls | for | her resignation": what is called for.
    std::uint32_t behind_call(const Frame& frame, std::uint32_t object) const {
        static const PhraseTable& through = table("pole-through");
        if (!through.longest(d_.words_from(d_.chunks[object].head, d_.chunks[object].last))) return object;
        for (const PrepPhrase& p : frame.preps)
            if (p.after == object) return p.chunk;
        return object;
    }

    /// "the closure | of | the plant", "a rise | in | the tax".
    std::optional<PoleThing> belonging(const Frame& frame, std::uint32_t noun, std::string_view kinds) const {
        for (const PrepPhrase& p : frame.preps)
            if (p.after == noun) return things_.in_chunk(p.chunk, kinds);
        return std::nullopt;
    }

    void add(std::vector<Claim>& out, std::uint32_t f, PoleSide side) { sides_.add(out, f, std::move(side)); }

    const Reading& r_;
    const Document& d_;
    PoleThings things_;
    const PoleClauses& clauses_;
    PoleSides sides_;
    std::array<const PhraseTable*, 6> verbs_;
    std::array<const PhraseTable*, 2> words_;
    const PhraseTable& nouns_;
};

}  // namespace

void pole_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out) {
    PoleReader(reading, clauses).read(out);
}

}  // namespace atodds::extract
