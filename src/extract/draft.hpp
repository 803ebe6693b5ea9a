#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "atodds/claim.hpp"
#include "extract/background.hpp"
#include "extract/reading.hpp"

namespace atodds::extract {

class PoleClauses;

/// What every kind of claim needs done the same way: spans, entities, place, time, speaker, modality, words.
/// One Draft is made for each claim and finished with take().
class Draft {
  public:
    Draft(const Reading& reading, ClaimKind kind, std::uint32_t first, std::uint32_t last);

    Claim& claim() { return claim_; }
    Draft& part(PartRole role, std::uint32_t first, std::uint32_t last);
    /// Adds the entity of a chunk (party of a capital or seat where it acts); returns whether there was one.
    bool entity(const segment::Chunk& chunk, EntityRole role);
    Draft& entity(const NamedEntity& entity, EntityRole role, bool acts);
    /// Places named in the token range become the claim's place; else the article's main place, inferred.
    Draft& place(std::uint32_t first, std::uint32_t last);
    /// The date expression nearest to the clause becomes its time.
    Draft& time(std::uint32_t first, std::uint32_t last);
    /// Speaker and modality of the words at `token`, whose frame may be null.
    Draft& voice(std::uint32_t token, const Frame* frame);
    /// Words of doubt in the token range ("suspected", "probably") keep the claim at a distance.
    Draft& doubt(std::uint32_t first, std::uint32_t last);
    /// Who blames vouches for it, not the outlet: the speaker, unless the sentence names another.
    Draft& vouched_by(const segment::Chunk& who, std::uint32_t cue);
    void refuter(const Refutation& refuted);
    Draft& rule(rules::RuleIndex rule);
    /// Content words of the range, as senses, sorted: what wording is compared by.
    Draft& words(std::uint32_t first, std::uint32_t last);

    /// What was drafted, to be moved from at once.
    Claim&& take();

  private:
    const TextList* carried_place(std::uint32_t token);
    void said_at_first(const Attribution* said, const Frame* frame);
    void mood_over(const Frame& frame);
    void moods(std::uint32_t first, std::uint32_t last, std::uint32_t sentence);
    bool is_goal(std::uint32_t token) const;
    bool in_time(std::uint32_t token) const;
    bool opens_with_condition(std::uint32_t token, std::uint32_t sentence_first) const;
    bool in_inverted_condition(std::uint32_t token, const segment::Sentence& sentence) const;
    bool is_record_before(std::uint32_t token) const;
    bool is_in_aside(std::uint32_t token, std::uint32_t first, std::uint32_t last) const;
    bool is_told_closer(const Mention& m, std::uint32_t last) const;
    bool is_compared_with(std::uint32_t token, std::uint32_t first) const;
    void close_window(const Mention& from, const Mention& to);
    void kinds_denied();

    const Reading& r_;
    const segment::Document& d_;
    std::uint32_t first_;
    std::uint32_t last_;
    Claim claim_;
};

/// sense_at() of what was not asked for yet, or goes on behind `last`.
Sense first_sense_at(const Reading& reading, std::uint32_t token, std::uint32_t last);
/// The sense of what stands at a token and ends before `last`.
inline Sense sense_at(const Reading& reading, std::uint32_t token, std::uint32_t last) {
    if (token >= reading.senses.size()) return first_sense_at(reading, token, last);
    const Sense& known = reading.senses[token];
    return known.length != 0 && token + known.length <= last ? known : first_sense_at(reading, token, last);
}

/// Index of the sentence that holds the token; past the end the last one.
inline std::uint32_t sentence_of(const segment::Document& document, std::uint32_t token) {
    const auto& sentences = document.sentence_of;
    if (token < sentences.size()) return sentences[token];
    return sentences.empty() ? 0 : sentences.back();
}
/// Index of the chunk that holds the token, no_chunk if none.
inline std::uint32_t chunk_of(const segment::Document& document, std::uint32_t token) {
    return token < document.chunk_of.size() ? document.chunk_of[token] : no_chunk;
}

/// Kind of event ("attack", "quake") that an article's head names most often, of two named as often the first; empty: none.
std::string main_event(const segment::Document& document);

/// The kind of event whose doers and targets are read.
inline constexpr const char* attack_event = "attack";
/// Whether an article is about an attack: by its head, or by speaking of attacks where the head names no event or an offensive.
bool tells_of_attack(const Reading& reading);
/// Whether an article tells of people held by force: who is seized or taken there is abducted.
bool tells_of_captives(const segment::Document& document);

/// The claim builders, one file each. They append to `out`.
void quantity_claims(const Reading& reading, std::vector<Claim>& out);
void share_claims(const Reading& reading, std::vector<Claim>& out);
void rise_claims(const Reading& reading, std::vector<Claim>& out);
void figure_claims(const Reading& reading, std::vector<Claim>& out);
void duration_claims(const Reading& reading, std::vector<Claim>& out);
void attribute_claims(const Reading& reading, std::vector<Claim>& out);
void conduct_claims(const Reading& reading, std::vector<Claim>& out);
void proposal_claims(const Reading& reading, std::vector<Claim>& out);
void target_claims(const Reading& reading, std::vector<Claim>& out);
void doer_claims(const Reading& reading, std::vector<Claim>& out);
void first_shot_claims(const Reading& reading, std::vector<Claim>& out);
void pole_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out);
void decision_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out);
void side_claims(const Reading& reading, std::vector<Claim>& out);
void term_claims(const Reading& reading, std::vector<Claim>& out);
void split_claims(const Reading& reading, std::vector<Claim>& out);
void whole_claims(const Reading& reading, std::vector<Claim>& out);
void tenure_claims(const Reading& reading, std::vector<Claim>& out);
void deadline_claims(const Reading& reading, std::vector<Claim>& out);
void collision_claims(const Reading& reading, std::vector<Claim>& out);
void craft_claims(const Reading& reading, std::vector<Claim>& out);
void race_facts(const Reading& reading, std::vector<Claim>& out);
void verdict_claims(const Reading& reading, std::vector<Claim>& out);
void person_facts(const Reading& reading, std::vector<Claim>& out);
void match_facts(const Reading& reading, std::vector<Claim>& out);
void contest_claims(const Reading& reading, std::vector<Claim>& out);
void post_claims(const Reading& reading, std::vector<Claim>& out);
void statement_claims(const Reading& reading, std::vector<Claim>& out);
void due_claims(const Reading& reading, std::vector<Claim>& out);
void date_claims(const Reading& reading, std::vector<Claim>& out);
void label_claims(const Reading& reading, std::vector<Claim>& out);
void told_label_claims(const Reading& reading, std::vector<Claim>& out);
void bomb_claims(const Reading& reading, std::vector<Claim>& out);
/// "A second bomber", "the blasts": what one of them was, or came in, was not so of all.
bool tells_of_several_blasts(const segment::Document& document);
void fire_spot_claims(const Reading& reading, std::vector<Claim>& out);
void vehicle_claims(const Reading& reading, std::vector<Claim>& out);
void office_claims(const Reading& reading, std::vector<Claim>& out);
void since_claims(const Reading& reading, std::vector<Claim>& out);
void control_claims(const Reading& reading, std::vector<Claim>& out);
void agent_claims(const Reading& reading, std::vector<Claim>& out);
void reply_claims(const Reading& reading, std::vector<Claim>& out);
void relation_claims(const Reading& reading, std::vector<Claim>& out);
void landfall_claims(const Reading& reading, std::vector<Claim>& out);
void backing_claims(const Reading& reading, std::vector<Claim>& out);
void footing_claims(const Reading& reading, std::vector<Claim>& out);
void succession_claims(const Reading& reading, std::vector<Claim>& out);
void way_claims(const Reading& reading, std::vector<Claim>& out);
void cause_claims(const Reading& reading, std::vector<Claim>& out);
void credit_claims(const Reading& reading, std::vector<Claim>& out);
void event_claims(const Reading& reading, std::vector<Claim>& out);
void length_claims(const Reading& reading, std::vector<Claim>& out);
void made_claims(const Reading& reading, std::vector<Claim>& out);
void age_claims(const Reading& reading, std::vector<Claim>& out);
void once_claims(const Reading& reading, std::vector<Claim>& out);
void result_claims(const Reading& reading, std::vector<Claim>& out);
void quotation_claims(const Reading& reading, std::vector<Claim>& out);
/// What a clause elsewhere calls untrue, turned round: needs the claims of all other builders in `out`.
void absence_claims(const Reading& reading, std::vector<Claim>& out);
void rebuttal_claims(const Reading& reading, std::vector<Claim>& out);

/// All claims of an article, those of each builder together. `document` of each is 0: the caller sets it.
std::vector<Claim> find_claims(const Reading& reading);
/// The same of some articles, builder by builder: the code of one builder is run for all of them while it is at hand.
std::vector<std::vector<Claim>> find_claims(std::span<const Reading* const> readings);

}  // namespace atodds::extract
