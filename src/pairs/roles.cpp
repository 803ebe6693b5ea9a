#include "pairs/roles.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/clauses.hpp"
#include "pairs/polarity.hpp"
#include "pairs/words.hpp"

namespace atodds::pairs {

namespace {

using extract::Frame;
using extract::PrepPhrase;

bool is_place(const extract::NamedEntity& e) {
    return e.type == EntityType::place || e.type == EntityType::country;
}

bool happens_once(const Text& text, const Frame& frame) {
    static const rules::PhraseTable& once = text.document().pack->phrases("once-verb");
    const std::uint32_t head = text.document().chunks[frame.verb].head;
    return static_cast<bool>(once.longest(text.document().words_from(head, text.size())));
}

/// The only name in a prepositional phrase; null when there is none, or more.
extract::ChunkEntity only_name(const Text& text, const PrepPhrase& phrase) {
    const auto& chunk = text.document().chunks[phrase.chunk];
    const auto found = extract::entities_in(text.reading, chunk.first, chunk.last);
    return found.size() == 1 && !found.front().mention->inferred ? found.front() : extract::ChunkEntity{};
}

bool one_inside_the_other(const Text& a, const extract::NamedEntity& x, const Text& b,
                          const extract::NamedEntity& y) {
    const auto up = extract::place_path(a.reading, x), down = extract::place_path(b.reading, y);
    return std::find(up.begin(), up.end(), y.id) != up.end() ||
           std::find(down.begin(), down.end(), x.id) != down.end();
}

/// A name that is part of the other is another form of it.
bool one_name(const extract::NamedEntity& x, const extract::NamedEntity& y) {
    return x.id == y.id || x.id.find(y.id) != std::string::npos || y.id.find(x.id) != std::string::npos;
}

/// Names that cannot both fill the role: two places apart, or two agents.
bool exclude_each_other(const Text& a, const extract::NamedEntity& x, const Text& b,
                        const extract::NamedEntity& y, std::string_view prep) {
    if (one_name(x, y) || is_place(x) != is_place(y)) return false;
    if (is_place(x)) return (prep == "in" || prep == "at") && !one_inside_the_other(a, x, b, y);
    return prep == "by" && x.type == y.type;
}

/// "Founded by X and Y" also says: by Y.
bool named_in(const Text& text, const Frame& frame, const extract::NamedEntity& entity) {
    const auto& sentence = text.document().sentences[frame.sentence];
    const auto found = extract::entities_in(text.reading, sentence.first, sentence.last);
    return std::any_of(found.begin(), found.end(),
                       [&](const extract::ChunkEntity& e) { return one_name(*e.entity, entity); });
}

class RoleReader {
  public:
    RoleReader(const Text& a, const Text& b) : a_(a), b_(b) {}

    std::optional<RoleConflict> find() const {
        for (const Frame& y : b_.reading.frames)
            for (const Frame& x : a_.reading.frames)
                if (one_act(x, y))
                    if (auto found = compare(x, y)) return found;
        return std::nullopt;
    }

  private:
    bool one_act(const Frame& x, const Frame& y) const {
        if (!happens_once(b_, y) ||
            extract::verb_lemma(x) != extract::verb_lemma(y))
            return false;
        if (x.passive != y.passive || x.negated != y.negated) return false;
        const std::uint32_t head_a = a_.document().chunks[x.verb].head,
                            head_b = b_.document().chunks[y.verb].head;
        return !is_unreal(a_, head_a) && !is_unreal(b_, head_b) && shares_subject(x, y);
    }

    /// The sentence of a names whom b speaks of: as subject, or with an apposition between name and verb.
    bool shares_subject(const Frame& x, const Frame& y) const {
        constexpr int same_subject = 500;  // "the mayor Anna Berg", "Anna Berg"
        std::vector<Word> subject;
        for (const auto c : y.subjects)
            for (Word& word : content_words(b_, b_.document().chunks[c].first, b_.document().chunks[c].last))
                subject.push_back(std::move(word));
        const auto& sentence = a_.document().sentences[x.sentence];
        return share_in(subject, WordSet(content_words(a_, sentence.first, sentence.last))) >= same_subject;
    }

    std::optional<RoleConflict> compare(const Frame& x, const Frame& y) const {
        for (const PrepPhrase& p : x.preps)
            for (const PrepPhrase& q : y.preps) {
                const auto prep = extract::lower(a_.document(), p.prep);
                if (prep != extract::lower(b_.document(), q.prep)) continue;
                const auto u = only_name(a_, p), v = only_name(b_, q);
                if (u.entity && v.entity && !named_in(a_, x, *v.entity) && !named_in(b_, y, *u.entity) &&
                    exclude_each_other(a_, *u.entity, b_, *v.entity, prep))
                    return RoleConflict{u.mention->first, v.mention->first};
            }
        return std::nullopt;
    }

    const Text& a_;
    const Text& b_;
};

}  // namespace

std::optional<RoleConflict> find_role_conflict(const Text& a, const Text& b) {
    return RoleReader(a, b).find();
}

}  // namespace atodds::pairs
