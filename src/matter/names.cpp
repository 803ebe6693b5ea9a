#include "matter/names.hpp"

#include <algorithm>

namespace atodds::matter {

namespace {

constexpr std::size_t longest_pronoun = 4;
constexpr std::size_t shortest_id = 3;  ///< "us" and "it" are words as well

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool in_word(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; }

bool is_proper(EntityType type) {
    return type == EntityType::country || type == EntityType::place || type == EntityType::person || type == EntityType::organisation;
}

std::size_t find_word(const std::string& text, const std::string& word, std::size_t from) {
    for (std::size_t at = text.find(word, from); at != text.npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !in_word(text[at - 1])) && (end == text.size() || !in_word(text[end]))) return at;
    }
    return text.npos;
}

}  // namespace

std::string in_capitals(std::string id) {
    for (std::size_t i = 0; i < id.size(); ++i)
        if ((i == 0 || id[i - 1] == ' ') && is_lower(id[i])) id[i] = static_cast<char>(id[i] - 'a' + 'A');
    return id;
}

std::string shown_name(const std::string& id, const std::string& name) {
    const bool pronoun = name.size() <= longest_pronoun && std::ranges::all_of(name, is_lower);
    return pronoun && !id.empty() && id != name ? in_capitals(id) : name;
}

template <class Name>
void Names::add(const std::string& id, const Name& name) {
    if (id.size() < shortest_id) return;
    const auto [known, fresh] = names_.try_emplace(id);
    if (!fresh) return;
    // "the Kremlin" may stand for russia: only a name that is the id in other letters stands for it in a text
    known->second = name();
    std::string lower = known->second;
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (lower != id) known->second = in_capitals(id);
}

Names::Names(const Report& report, std::span<const ClaimIndex> claims) {
    for (const ClaimIndex index : claims) {
        const Claim& claim = report.claims[index];
        for (const EntityRef& entity : claim.entities)
            if (is_proper(entity.type)) add(entity.id, [&] { return shown_name(entity.id, entity.name); });
        for (const std::string_view place : claim.place) add(std::string(place), [&] { return in_capitals(std::string(place)); });
    }
}

std::string Names::in(std::string text) const {
    for (auto one = names_.rbegin(); one != names_.rend(); ++one) {  // "san jose costa" before "san jose"
        const auto& [id, name] = *one;
        for (std::size_t at = find_word(text, id, 0); at != text.npos; at = find_word(text, id, at + name.size()))
            text.replace(at, id.size(), name);
    }
    return text;
}

}  // namespace atodds::matter
