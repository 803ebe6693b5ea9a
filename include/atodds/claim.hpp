#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/boxed.hpp"
#include "atodds/brief_text.hpp"
#include "atodds/date.hpp"
#include "atodds/few_list.hpp"
#include "atodds/short_list.hpp"
#include "atodds/span.hpp"
#include "atodds/text_list.hpp"
#include "atodds/value.hpp"

namespace atodds {

using DocumentIndex = std::uint32_t;  ///< index into Report::articles
using ClaimIndex = std::uint32_t;     ///< index into Report::claims

using ClaimId = TextIn<24>;           ///< "c-" and the beginning of a SHA-256

enum class ClaimKind : std::uint8_t { quantity, share, duration, date, attribute, stance, event, label, quotation };
enum class EntityType { country, place, person, organisation, group, event, thing };
enum class EntityRole { subject, object, place, speaker, party };
enum class PartRole { thing, value, time, place, speaker, cue, hedge };
enum class Modality : std::uint8_t { asserted, reported, estimated, planned, hypothetical, denied, required };
enum class Polarity : std::uint8_t { none, positive, negative };
enum class Flow : std::uint8_t { unknown, stock, flow };
enum class SubsetRelation { whole, part, remainder, increment, earlier };

/// A word or phrase of the article that the claim was read from.
struct Part {
    PartRole role = PartRole::thing;
    Span span;
};

/// A name the claim is about. `id` is stable across the corpus ("turkey", "recep tayyip erdogan").
struct EntityRef {
    std::string id;
    std::string name;
    EntityType type = EntityType::thing;
    EntityRole role = EntityRole::subject;
};

/// One property of a thing: "observation post of turkey" . founding agreement = "2017 agreement".
struct Attribute {
    std::string of;
    std::string name;
    std::string text;
    std::optional<std::string> entity;
    bool one_value = false;  ///< functional: the thing can have one value only (at one time)
};

struct Subset {
    SubsetRelation relation = SubsetRelation::whole;
    std::string of;
    std::vector<std::string> excluding;
};

struct Speaker {
    std::string id;
    std::string name;
    std::string cue;
};

/// A checkable statement: a slot (what two claims must share to be comparable) with a value, a stance, a label or words.
struct Claim {
    ClaimId id;      ///< set when the report is put in order
    Span span;       ///< first to last word of the claim, within one sentence
    Span sentence;   ///< the sentence it stands in
    DocumentIndex document = 0;
    // what is small stands together: between others each would take eight bytes
    ClaimKind kind = ClaimKind::quantity;
    Change change = Change::none;
    Polarity polarity = Polarity::none;
    Flow flow = Flow::unknown;
    bool in_title = false;
    /// True when a step of the reading rests on a resolved pronoun, place or relative date.
    bool inferred = false;
    /// True when the subject of a statement is a noun or a name; a pronoun may stand for anybody.
    bool subject_named = false;
    /// True when the place stands in the claim's own clause; else it is that of the sentence or the article.
    bool place_stated = false;
    /// "Is still held": the state did not end since, whenever the other claim was told.
    bool persists = false;
    ShortList<Modality, 7> modality;
    FewList<Part, 2> parts;
    std::vector<EntityRef> entities;
    std::string measure;
    Boxed<Value> value;
    Boxed<Unit> unit;
    Boxed<Timex> timex;
    Boxed<Attribute> attribute;
    BriefText predicate;  ///< normalised; empty: none
    BriefText position;   ///< the side taken, in words
    BriefText label;
    Boxed<Subset> subset;
    BriefText population;
    /// What is measured, as a sense ("skull" of a length), or which of such things are counted ("vaccine" of doses); empty: not
    /// said, or in words that may stand for anything.
    BriefText thing;
    BriefText event;
    TextList place;
    std::optional<DayRange> time;            ///< the window the value holds for
    std::optional<std::chrono::sys_days> as_of;
    Boxed<Speaker> speaker;
    /// What two claims must share to be compared: `topic` in the output.
    std::string slot;
    /// What tells facts of one slot apart where no other field says it: "ground" of a label of a government ("government-held").
    BriefText facet;
    /// The slot with what makes it one fact: event, group, time, place elsewhere; `slot` in the output. Only the corpus knows it. Empty:
    /// the slot alone, as with all statements.
    BriefText fact;
    /// Ids of the rules it was read by, which live as long as the program.
    FewList<std::string_view, 1> rules;
    /// The word among `words` that is the main verb; left out when opposite statements are compared.
    BriefText act;
    /// Which of more than two sides a claim takes ("put off" beside adopted and rejected), not printed; empty: the polarity
    /// says all.
    BriefText side;
    /// Who does what a side is told of, as senses, sorted, not printed; empty: not said.
    TextList doers;
    /// What tells the thing or event meant from others of its kind ("#second", "near @tell", " tram"), sorted, not printed; empty: not said.
    TextList which;
    /// Content words of the proposition (lemmas), sorted and unique; used to compare wording, not printed.
    TextList words;
};

}  // namespace atodds
