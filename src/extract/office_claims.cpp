// Who holds an office that one person holds: "UNICEF director Ann Lee", "Ann Lee, the mayor of Elm".
#include <algorithm>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "rules/listed.hpp"

namespace atodds::extract {

using segment::Document;

namespace {

class OfficeReader {
  public:
    OfficeReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const NameMention& who : r_.names.mentions) {
            if (!is_full_name(who)) continue;
            if (const auto held = before(who)) add(who, *held);
            else if (const auto after = behind(who)) add(who, *after);
        }
    }

  private:
    struct Office {
        std::string name;         ///< normal form
        std::uint32_t owner = 0;  ///< index of the body's entity
        rules::RuleIndex rule = 0;
        std::uint32_t first = 0, last = 0;  ///< tokens of owner and office
    };

    bool is_full_name(const NameMention& m) const {
        const NamedEntity& e = r_.names.entities[m.name];
        return e.type == EntityType::person && !m.inferred && m.last >= m.first + 2 && e.id.find(' ') != std::string::npos;
    }

    /// "UNICEF | executive director | Ann Lee".
    std::optional<Office> before(const NameMention& who) const {
        constexpr std::uint32_t longest = 4;
        const auto& sentence = d_.sentences[sentence_of(d_, who.first)];
        for (std::uint32_t length = longest; length > 0; --length) {
            if (who.first < sentence.first + length + 1) continue;
            const std::uint32_t office = who.first - length;
            const auto match = phrase_of<"single-office">(d_, office, who.first);
            if (!match || match.length != length) continue;
            std::uint32_t end = office;
            if (lower(d_, end - 1) == "'s" && end > sentence.first + 1) --end;
            const NameMention* owner = body_at(end - 1);
            if (owner == nullptr || owner->first < sentence.first || !holds_now(owner->first, sentence.first)) return std::nullopt;
            return Office{std::string(match.phrase->get("as")), owner->name, match.phrase->rule, owner->first, who.first};
        }
        return std::nullopt;
    }

    /// "Ann Lee, | the mayor of | Elm".
    std::optional<Office> behind(const NameMention& who) const {
        const auto& sentence = d_.sentences[sentence_of(d_, who.first)];
        std::uint32_t t = who.last;
        if (t + 3 >= sentence.last || d_.text(t) != ",") return std::nullopt;
        ++t;
        if (lower(d_, t) == "the") ++t;
        const auto match = phrase_of<"single-office">(d_, t, sentence.last);
        if (!match) return std::nullopt;
        std::uint32_t at = t + match.length;
        if (at + 1 >= sentence.last || (lower(d_, at) != "of" && lower(d_, at) != "for")) return std::nullopt;
        ++at;
        if (lower(d_, at) == "the") ++at;
        const NameMention* owner = at < sentence.last ? body_at(at) : nullptr;
        if (owner == nullptr || phrase_of<"no-holder-after">(d_, owner->last, sentence.last)) return std::nullopt;
        return Office{std::string(match.phrase->get("as")), owner->name, match.phrase->rule, t, owner->last};
    }

    const NameMention* body_at(std::uint32_t token) const {
        const NameMention* m = r_.names.at(token);
        if (m == nullptr || m->inferred) return nullptr;
        const EntityType type = r_.names.entities[m->name].type;
        const bool body = type == EntityType::organisation || type == EntityType::country || type == EntityType::place;
        return body ? m : nullptr;
    }

    /// Not "former UNICEF director", "then-UNICEF director".
    bool holds_now(std::uint32_t first, std::uint32_t sentence_first) const {
        constexpr std::uint32_t reach = 2;
        return !has_phrase<"no-holder">(d_, std::max(sentence_first, first - std::min(first, reach)), first);
    }

    void add(const NameMention& mention, const Office& office) {
        const NamedEntity &who = r_.names.entities[mention.name], &body = r_.names.entities[office.owner];
        static const rules::Listed of_each_state("national-body");
        const bool of_some_state = of_each_state.has(body.id);  // "Central Bank president": of the state that the article tells of
        if (of_some_state && r_.main_country.empty()) return;
        const std::uint32_t first = std::min(mention.first, office.first), last = std::max(mention.last, office.last);
        Draft draft(r_, ClaimKind::attribute, first, last);
        Claim& claim = draft.claim();
        draft.entity(who, EntityRole::subject, false).entity(body, EntityRole::party, false);
        claim.measure = office.name + " of " + body.name;
        claim.slot = "fact:holder:" + office.name + ":" + body.id + (of_some_state ? " of " + r_.main_country : std::string());
        claim.attribute = Attribute{body.id, office.name, who.id, who.id, true};
        claim.inferred = true;
        const auto& sentence = d_.sentences[sentence_of(d_, first)];
        draft.part(PartRole::value, mention.first, mention.last).rule(office.rule).voice(mention.first, nullptr).words(sentence.first, sentence.last);
        claim.speaker.reset();  // whom the sentence quotes says nothing of who holds the office
        claim.modality = {Modality::asserted};
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void office_claims(const Reading& reading, std::vector<Claim>& out) { OfficeReader(reading, out).read(); }

}  // namespace atodds::extract
