#include "extract/count_facets.hpp"
#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// "60 percent of the people are children": the whole, and the part that is counted of it.
struct Share {
    std::string whole;       ///< measure of the whole: "people displaced", "voter"
    std::string rate;        ///< "unemployment rate": a share that has a name of its own
    std::string part;        ///< "children", "women and children", or what they do
    std::string owner;       ///< of a stake: who has it
    std::uint32_t last = 0;  ///< end of the clause, tokens
    std::vector<rules::RuleIndex> rules;
};

class ShareReader {
  public:
    ShareReader(const Reading& r, const Mention& m) : r_(r), d_(*r.document), m_(m) {}

    std::optional<Claim> read() {
        const auto& sentence = d_.sentences[sentence_of(d_, m_.first_token)];
        Share share;
        if (!find(share, sentence)) return std::nullopt;
        Draft draft(r_, ClaimKind::share, m_.first_token, share.last);
        Claim& claim = draft.claim();
        claim.measure = share.rate.empty() ? "share of " + share.whole : share.rate;
        if (share.whole == "vote") claim.measure += election_in(sentence);
        claim.value = m_.value;
        claim.unit = m_.unit;
        claim.change = m_.direction();
        claim.population = share.part;
        if (share.rate.empty()) claim.subset = Subset{SubsetRelation::part, share.whole, {}};
        claim.slot = share.owner.empty() ? claim.measure : "stake of " + share.owner;
        draft.part(PartRole::value, m_.first_token, m_.last_token);
        for (const auto rule : share.rules) draft.rule(rule);
        draft.place(sentence.first, sentence.last).voice(m_.number_token, nullptr);
        set_time(draft, sentence, share.last);
        draft.words(sentence.first, sentence.last);
        if (claim.facet.empty()) claim.facet = kind_of_sum(r_, m_, sentence);
        return draft.take();
    }

  private:
    /// " in the local election": two ballots of one day are two wholes.
    std::string election_in(const segment::Sentence& sentence) const {
        static const rules::PhraseTable& kinds = d_.pack->phrases("election-kind");
        const rules::Phrase* kind = phrase_in(d_, kinds, sentence.first, sentence.last);
        return kind == nullptr ? std::string() : " in the " + std::string(kind->get("kind"));
    }

    /// The date of the share's own clause, else one of the sentence.
    void set_time(Draft& draft, const segment::Sentence& sentence, std::uint32_t last) const {
        const std::uint32_t end = time_end(sentence, last);
        const Governed g = govern(r_, m_);
        if (g.frame) draft.time(g.frame->first, end);
        if (!draft.claim().timex) draft.time(sentence.first, end);
    }

    /// A date that a later clause gives is that clause's own: "owns 34 percent of the line that lost a ship on Sunday".
    std::uint32_t time_end(const segment::Sentence& sentence, std::uint32_t from) const {
        for (std::uint32_t t = std::max(from, m_.last_token); t < sentence.last; ++t)
            if (segment::is_verb(d_.tokens[t].tag)) return t;
        return sentence.last;
    }

    bool find(Share& share, const segment::Sentence& sentence) {
        return of_a_whole(share, sentence) || of_a_firm(share, sentence) || as_a_rate(share) || by_tail(share, sentence) || of_all(share);
    }

    /// "91 percent effective".
    bool by_tail(Share& share, const segment::Sentence& sentence) {
        static const rules::PhraseTable& tails = d_.pack->phrases("percent-tail");
        const auto tail = tails.longest(d_.words_from(m_.last_token, sentence.last));
        if (!tail) return false;
        share.rate = std::string(tail.phrase->get("rate"));
        share.rules.push_back(tail.phrase->rule);
        share.last = m_.last_token + tail.length;
        return true;
    }

    /// "The unemployment rate stood at 11.8 percent": the noun phrase before the verb names the share.
    bool as_a_rate(Share& share) {
        static const rules::PhraseTable& rates = d_.pack->phrases("rate-noun");
        static const rules::PhraseTable& verbs = d_.pack->phrases("toll-verb");
        const Governed g = govern(r_, m_);
        if (rate_of(share, g)) return true;
        if (!g.frame || g.role == GovernRole::subject || g.frame->subjects.empty() || !verbs.longest(d_.words_from(d_.chunks[g.frame->verb].head, d_.chunks[g.frame->verb].last)))
            return false;
        // "put turnout at 61 percent": what is put is the object
        const bool put = g.role == GovernRole::complement && !g.frame->objects.empty();
        const Chunk& subject = d_.chunks[put ? g.frame->objects.front() : g.frame->subjects.front()];
        for (std::uint32_t t = subject.first; t < subject.last; ++t) {
            const auto rate = rates.longest(d_.words_from(t, subject.last));
            if (!rate || t + rate.length != subject.last) continue;
            share.rate = std::string(rate.phrase->get("rate"));
            share.rules.push_back(rate.phrase->rule);
            share.last = std::max(g.frame->last, m_.last_token);
            return true;
        }
        return false;
    }

    /// "confirmed | a turnout | of | 61 percent".
    bool rate_of(Share& share, const Governed& g) const {
        static const rules::PhraseTable& rates = d_.pack->phrases("rate-noun");
        if (g.chunk == no_chunk || g.chunk < 2 || lower(d_, d_.chunks[g.chunk - 1].first) != "of") return false;
        const Chunk& noun = d_.chunks[g.chunk - 2];
        const auto rate = rates.longest(d_.words_from(noun.head, noun.last));
        if (noun.sentence != d_.chunks[g.chunk].sentence || !rate) return false;
        share.rate = std::string(rate.phrase->get("rate"));
        share.rules.push_back(rate.phrase->rule);
        share.last = m_.last_token;
        return true;
    }

    /// "Vidal won with 52 percent", and in an article on a vote "the Greens fell to 8 percent": a share of the votes.
    bool of_votes(Share& share, const Governed& g) const {
        static const rules::PhraseTable& winning = d_.pack->phrases("vote-verb");
        static const rules::PhraseTable& levels = d_.pack->phrases("toll-verb");
        const Chunk& verb = d_.chunks[g.frame->verb];
        const bool wins = bool(winning.longest(d_.words_from(verb.head, d_.sentences[verb.sentence].last)));
        const bool told = r_.main_event == "vote" && (wins || levels.longest(d_.words_from(verb.head, verb.last)));
        const bool with_it = g.role == GovernRole::complement && lower(d_, std::min(m_.first_token, d_.chunks[g.chunk].first) - 1) == "with";
        if (!(told || (wins && with_it)) || g.frame->subjects.empty() || !entity_of(r_, d_.chunks[g.frame->subjects.front()]).entity) return false;
        share.whole = "vote";
        share.last = std::max(g.frame->last, m_.last_token);
        return won_by(share, *g.frame);
    }

    /// "54 percent voted yes": a share of all who were asked.
    bool of_all(Share& share) {
        static const rules::PhraseTable& polls = d_.pack->phrases("poll-verb");
        const Governed g = govern(r_, m_);
        if (g.frame && g.role != GovernRole::subject && g.role != GovernRole::none) return of_votes(share, g);
        if (!g.frame || g.role != GovernRole::subject) return false;
        const Chunk& verb = d_.chunks[g.frame->verb];
        if (all_voted(share, verb)) return true;
        const auto poll = polls.longest(d_.words_from(verb.head, d_.sentences[verb.sentence].last));
        if (!poll) return false;
        share.whole = "all";
        share.part = std::string(poll.phrase->base);
        share.rules.push_back(poll.phrase->rule);
        share.last = std::max(g.frame->last, verb.head + poll.length);
        return true;
    }

    /// "some six in ten turned out".
    bool all_voted(Share& share, const Chunk& verb) const {
        static const rules::PhraseTable& voting = d_.pack->phrases("voting-act");
        const auto act = voting.longest(d_.words_from(verb.head, d_.sentences[verb.sentence].last));
        if (!act || r_.main_event != "vote" || verb.head + act.length != std::max(verb.last, verb.head + act.length)) return false;
        share.rate = std::string(act.phrase->get("rate"));
        share.rules.push_back(act.phrase->rule);
        share.last = verb.head + act.length;
        return share.rate == "turnout" && act.phrase->base != "voted" && act.phrase->base != "vote";
    }

    bool of_a_whole(Share& share, const segment::Sentence& sentence) {
        const std::uint32_t t = m_.last_token;
        const std::uint32_t of = t < sentence.last && lower(d_, t) == "of" ? t : is_stake(t) ? t + 1 : m_.unit_token + 1;
        if (of >= sentence.last || (lower(d_, of) != "of" && !is_stake(of - 1))) return false;
        const std::uint32_t whole = chunk_after(of);
        if (whole == no_chunk || d_.chunks[whole].first >= sentence.last) return false;
        if (is_turnout(share, whole, sentence)) return true;
        find_whole(share, d_.chunks[whole], sentence);
        if (const std::string known = one_name("same-whole", share.whole); !known.empty()) share.whole = known;
        find_part(share, whole, sentence);
        return !share.whole.empty() && !share.part.empty();
    }

    /// "46.1 percent of those entitled took part".
    bool is_turnout(Share& share, std::uint32_t whole, const segment::Sentence& sentence) const {
        static const rules::PhraseTable& electors = d_.pack->phrases("elector");
        static const rules::PhraseTable& voting = d_.pack->phrases("voting-act");
        const std::uint32_t from = d_.chunks[whole].first;
        constexpr std::uint32_t reach = 10;
        bool entitled = false;
        for (std::uint32_t t = from; t < std::min(from + reach, sentence.last); ++t) {
            entitled |= bool(electors.longest(d_.words_from(t, sentence.last)));
            const auto act = voting.longest(d_.words_from(t, sentence.last));
            if (!entitled || !act) continue;
            share.rate = std::string(act.phrase->get("rate"));
            share.rules.push_back(act.phrase->rule);
            share.last = t + act.length;
            return true;
        }
        return false;
    }

    /// The one name of what news calls by several ("output", "GDP"); empty: the rules know none.
    std::string one_name(std::string_view phrase_class, const std::string& noun) const {
        const rules::Phrase* phrase = d_.pack->phrases(phrase_class).written(noun);
        return phrase == nullptr ? std::string() : std::string(phrase->get("as"));
    }

    /// "a deficit of 3.2 percent of output", "the budget gap will be 5.7 percent of output".
    bool names_part(Share& share) const {
        const Governed g = govern(r_, m_);
        if (g.chunk != no_chunk && g.chunk >= 2 && lower(d_, d_.chunks[g.chunk - 1].first) == "of")
            share.part = one_name("same-part", noun_lemma(d_, d_.chunks[g.chunk - 2].head));
        if (share.part.empty() && g.frame && g.role == GovernRole::object && !g.frame->subjects.empty())
            share.part = one_name("same-part", noun_lemma(d_, d_.chunks[g.frame->subjects.front()].head));
        return !share.part.empty();
    }

    /// "a 12 percent stake in the mill".
    bool is_stake(std::uint32_t token) const {
        static const rules::PhraseTable& stakes = d_.pack->phrases("stake-noun");
        return token + 1 < d_.tokens.size() && stakes.longest(d_.words_from(token, token + 1)) && (lower(d_, token + 1) == "in" || lower(d_, token + 1) == "of");
    }

    std::uint32_t chunk_after(std::uint32_t token) const {
        for (std::uint32_t t = token; t < d_.tokens.size() && t < token + 4; ++t) {
            const std::uint32_t c = chunk_of(d_, t);
            if (c != no_chunk && d_.chunks[c].kind == ChunkKind::noun && d_.chunks[c].first > token) return c;
            if (c != no_chunk && d_.chunks[c].kind == ChunkKind::noun && d_.chunks[c].last > token + 1) return c;
        }
        return no_chunk;
    }

    /// The whole is a counted group, a pronoun for the figure before it, or a noun.
    void find_whole(Share& share, const Chunk& whole, const segment::Sentence& sentence) {
        for (const Mention& other : r_.figures) {
            if (&other == &m_ || !other.value || other.timex || other.first_token >= sentence.last) continue;
            if (other.first_token < sentence.first) continue;
            const bool inside = other.number_token >= whole.first && other.number_token < whole.last;
            const auto head = lower(d_, whole.head);
            const bool pronoun = head == "them" || head == "whom" || head == "those" || head == "which";
            if (inside || (pronoun && other.number_token < m_.number_token)) {
                const Governed g = govern(r_, other);
                if (g.chunk == no_chunk) continue;
                const Measure measure = measure_of(r_, other, g);
                if (!measure.name.empty()) share.whole = measure.name, share.rules = measure.rules;
            }
        }
        if (share.whole.empty() && d_.tokens[whole.head].kind == segment::TokenKind::word) {
            const auto head = lower(d_, whole.head);
            if (head != "them" && head != "whom" && head != "those" && head != "which" && head != "it") share.whole = noun_lemma(d_, whole.head);
        }
        share.last = whole.last;
    }

    /// "them women and children", "are children", "voted for X": what the part is or does.
    void find_part(Share& share, std::uint32_t whole, const segment::Sentence& sentence) {
        const Chunk& chunk = d_.chunks[whole];
        if (const auto* p = population_in(d_, chunk.last, std::min(chunk.last + 3, sentence.last)); p && lower(d_, chunk.head) == "them") {
            share.part = std::string(p->get("population"));
            share.rules.push_back(p->rule);
            share.last = std::min(chunk.last + static_cast<std::uint32_t>(p->words.size()), sentence.last);
            return;
        }
        if (names_part(share) || owned(share)) return;
        const auto [first, last] = frames_of_sentence(r_, sentence_of(d_, m_.first_token));
        for (std::uint32_t f = first; f < last; ++f) {
            const Frame& frame = r_.frames[f];
            const Chunk& verb = d_.chunks[frame.verb];
            if (verb.first < chunk.last || frame.relative || frame.infinitive) continue;
            if (f > first && r_.frames[f - 1].relative && !frame.subjects.empty() && frame.subjects.front() > whole &&
                d_.chunks[frame.subjects.front()].first < verb.first && frame.subjects != r_.frames[f - 1].subjects)
                continue;
            share.last = std::max(share.last, frame.last);
            if (!frame.objects.empty()) {
                const Chunk& object = d_.chunks[frame.objects.front()];
                if (const auto* p = population_in(d_, object.first, object.last); p && verb_lemma(frame) == "be") {
                    share.part = std::string(p->get("population"));
                    share.rules.push_back(p->rule);
                    continue;
                }
            }
            if (share.part.empty()) share.part = done_with(frame);
        }
    }

    /// What is done, under one word for those of one sense: "join", "walk out"; "receive", "get".
    std::string done_with(const Frame& frame) const {
        const auto sense = phrase_of<"share-deed">(d_, d_.chunks[frame.verb].head, d_.sentences[frame.sentence].last);
        return sense ? std::string(sense.phrase->get("as")) : std::string(verb_lemma(frame));
    }

    /// "the family owns 51 percent of the firm": what is done with the share, and by whom.
    bool owned(Share& share) {
        const Governed g = govern(r_, m_);
        const bool with_it = g.frame && g.role == GovernRole::complement && m_.first_token > 0 && lower(d_, std::min(m_.first_token, d_.chunks[g.chunk].first) - 1) == "with";
        if (with_it && share.whole == "vote" && !g.frame->subjects.empty()) return won_by(share, *g.frame);
        if (!g.frame || g.role != GovernRole::object || g.frame->passive) return false;
        static const rules::PhraseTable& owning = d_.pack->phrases("owning-verb");
        static const rules::PhraseTable& winning = d_.pack->phrases("vote-verb");
        share.part = done_with(*g.frame);
        if (owning.longest(d_.words_from(d_.chunks[g.frame->verb].head, d_.chunks[g.frame->verb].last))) share.part = "own";
        if (share.whole == "vote" && (share.part == "have" || share.part == "hold")) share.part = "win";
        if (share.whole == "vote" && winning.longest(d_.words_from(d_.chunks[g.frame->verb].head, d_.chunks[g.frame->verb].last))) share.part = "win";
        if (share.part == "be" || g.frame->subjects.empty()) return share.part.clear(), false;
        const Chunk& subject = d_.chunks[g.frame->subjects.front()];
        const auto e = entity_of(r_, subject);
        const std::string who = e.entity ? owner_named(subject, e) : std::string(noun_lemma(d_, subject.head));
        if (share.part == "own" && e.entity && share.whole != "vote") share.owner = who;
        share.part += " by " + who;
        return true;
    }

    /// "The family holds 51 percent.": of the firm that the article is about.
    bool of_a_firm(Share& share, const segment::Sentence& sentence) {
        const std::uint32_t next = m_.last_token;
        const bool ends = next >= sentence.last || d_.tokens[next].kind == segment::TokenKind::punct || d_.tokens[next].tag == segment::Tag::cc;
        if (!ends || r_.main_event == "vote" || !owned(share) || share.owner.empty()) return share.part.clear(), false;
        share.whole = "firm";
        share.last = m_.last_token;
        return true;
    }

    /// "the Harlin family" and "the Harlins" are one owner.
    std::string owner_named(const Chunk& subject, const ChunkEntity& who) const {
        std::string id = party_of(*who.entity);
        const bool family = subject.head > subject.first && lower(d_, subject.first) == "the" && d_.text(subject.head).ends_with("s");
        if (family && who.mention->last - who.mention->first == 1 && d_.tokens[subject.head].tag != segment::Tag::nns && id == lower(d_, subject.head)) id.pop_back();
        return id;
    }

    /// "was re-elected with 52 percent of the vote".
    bool won_by(Share& share, const Frame& frame) const {
        const Chunk& winner = d_.chunks[frame.subjects.front()];
        const auto e = entity_of(r_, winner);
        share.part = "win by " + (e.entity ? party_of(*e.entity) : std::string(noun_lemma(d_, winner.head)));
        return true;
    }

    const Reading& r_;
    const Document& d_;
    const Mention& m_;
};

}  // namespace

void share_claims(const Reading& reading, std::vector<Claim>& out) {
    for (const Mention& mention : reading.figures) {
        const bool share = mention.value && (mention.type == MentionType::percent || mention.type == MentionType::ratio);
        if (!share || mention.direction() != Change::none) continue;
        if (auto claim = ShareReader(reading, mention).read()) out.push_back(std::move(*claim));
    }
}

}  // namespace atodds::extract
