#pragma once
#include <string_view>
#include <unordered_map>

#include "rules/pack.hpp"
#include "rules/vocabulary.hpp"

namespace atodds::rules {

/// The phrases of a class by their entries, for a class that is asked of again and again. Refers to the pack's phrases.
class Listed {
  public:
    explicit Listed(std::string_view phrase_class) {
        for (const Phrase& phrase : Pack::english().phrases(phrase_class).phrases()) by_entry_.try_emplace(phrase.base, &phrase);
    }
    /// The phrase whose entry is written like this in its file, whatever its forms; null if none.
    const Phrase* find(std::string_view entry) const {
        const auto found = by_entry_.find(entry);
        return found == by_entry_.end() ? nullptr : found->second;
    }
    bool has(std::string_view entry) const { return find(entry) != nullptr; }

  private:
    std::unordered_map<std::string_view, const Phrase*, WordHash> by_entry_;
};

}  // namespace atodds::rules
