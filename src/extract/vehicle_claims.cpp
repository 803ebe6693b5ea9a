// In what the bomb came: "a truck bomb", "an explosives-laden van", "the bomber was driving a van".
#include <algorithm>

#include "extract/background.hpp"
#include "extract/count_facets.hpp"
#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Document;
using segment::Sentence;

namespace {

class VehicleReader {
  public:
    VehicleReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        if (r_.main_event != attack_event || tells_of_several_blasts(d_)) return;
        for (const Sentence& sentence : d_.sentences)
            for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
                if (const auto vehicle = phrase_of<"bomb-vehicle">(d_, t, sentence.last)) {
                    if (carries_bomb(*vehicle.phrase, t, t + vehicle.length, sentence)) add(*vehicle.phrase, t, t + vehicle.length, sentence);
                    t += vehicle.length - 1;
                }
    }

  private:
    bool carries_bomb(const rules::Phrase& vehicle, std::uint32_t first, std::uint32_t last, const Sentence& sentence) const {
        return names_bomb(vehicle, last, sentence) || is_laden(first, last, sentence) || hides_bomb(first, sentence) || blew_up(first, last, sentence) ||
               (vehicle.get("with_bomb") != "no" && is_driven(first, sentence));  // who blows himself up on a bus came by bus
    }

    /// "Truck bomb", "van bombing". Of a "car bomb" the word says little, and a "bus bombing" is one of a bus.
    bool names_bomb(const rules::Phrase& vehicle, std::uint32_t last, const Sentence& sentence) const {
        return vehicle.get("with_bomb") != "no" && phrase_of<"bomb-word">(d_, last, sentence.last);
    }

    /// "Explosives-laden truck", "a van packed with explosives".
    bool is_laden(std::uint32_t first, std::uint32_t last, const Sentence& sentence) const {
        constexpr std::uint32_t load = 5;  // "loaded with large quantities of explosives"
        constexpr std::uint32_t before = 3;  // words of "explosives-laden", taken apart or not
        for (std::uint32_t t = std::max(sentence.first, first - std::min(first, before)); t < first; ++t)
            if (const auto laden = phrase_of<"laden-before">(d_, t, first); laden && t + laden.length == first) return true;
        const auto laden = phrase_of<"laden-after">(d_, last, sentence.last);
        return laden && has_phrase<"explosive-word">(d_, last + laden.length, std::min(sentence.last, last + laden.length + load));
    }

    /// "The bomb was hidden in a car".
    bool hides_bomb(std::uint32_t first, const Sentence& sentence) const {
        constexpr std::uint32_t longest = 4, reach = 5;  // "hidden inside a parked", "explosives had been"
        for (std::uint32_t t = std::max(sentence.first, first - std::min(first, longest)); t < first; ++t) {
            const auto hidden = phrase_of<"hidden-in">(d_, t, first);
            if (hidden && has_phrase<"explosive-word">(d_, std::max(sentence.first, t - std::min(t, reach)), t)) return true;
        }
        return false;
    }

    /// "The bomber was driving a van", "a bomber on a motorcycle".
    bool is_driven(std::uint32_t first, const Sentence& sentence) const {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t from = std::max(sentence.first, first - std::min(first, reach));
        for (std::uint32_t t = from; t < first; ++t) {
            if (d_.tokens[t].kind == segment::TokenKind::punct) continue;
            const auto bomber = phrase_of<"bomber-noun">(d_, t, first);
            const auto drives = bomber ? phrase_of<"drive-word">(d_, t + bomber.length, first) : rules::PhraseTable::Match{};
            const auto was_driving = bomber ? phrase_of<"drive-word">(d_, t + bomber.length + 1, first) : rules::PhraseTable::Match{};  // "was driving a"
            if (drives || was_driving) return true;
        }
        return false;
    }

    /// "The car blew up".
    bool blew_up(std::uint32_t first, std::uint32_t last, const Sentence& sentence) const {
        const bool definite = first > sentence.first && lower(d_, first - 1) == "the";
        const bool one = d_.tokens[last - 1].tag == segment::Tag::nn;
        return definite && one && phrase_of<"blow-up-verb">(d_, last, sentence.last);
    }

    void add(const rules::Phrase& vehicle, std::uint32_t first, std::uint32_t last, const Sentence& sentence) {
        if (d_.tokens[last - 1].tag == segment::Tag::nns || tells_of_another_event(r_, first)) return;
        Draft draft(r_, ClaimKind::attribute, first, last);
        Claim& claim = draft.claim();
        claim.measure = "vehicle of the bomb";
        claim.slot = "fact:vehicle of the bomb:story";
        claim.attribute = Attribute{"attack", "vehicle", std::string(vehicle.get("as")), std::nullopt, true};
        claim.event = attack_event;
        claim.inferred = true;
        draft.part(PartRole::value, first, last).place(first, sentence.last).time(first, sentence.last);
        draft.rule(vehicle.rule).voice(first, nullptr).words(sentence.first, sentence.last);
        if (is_background(claim)) return;
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void vehicle_claims(const Reading& reading, std::vector<Claim>& out) { VehicleReader(reading, out).read(); }

}  // namespace atodds::extract
