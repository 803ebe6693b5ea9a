#include "gazetteer/gazetteer.hpp"

#include <algorithm>
#include <cstring>

#include <boost/unordered/unordered_flat_map.hpp>

#include "gazetteer/blob.hpp"
#include "rules/asked.hpp"
#include "rules/vocabulary.hpp"

extern "C" const unsigned char atodds_gazetteer_blob[];

namespace atodds::gazetteer {

// Entries hold views and so are made once, at the first use (a linear copy of the records, well under a
// millisecond); everything else is read in place.
struct Gazetteer::Impl {
    blob::Header header;
    const blob::EntityRecord* entities = nullptr;
    const blob::NameRecord* names = nullptr;
    const blob::KeyRecord* keys = nullptr;
    const std::uint32_t* slots = nullptr;
    const char* pool = nullptr;
    std::vector<Entry> entries;

    std::string_view text(blob::Text t) const { return {pool + t.offset, t.size}; }
    std::string_view id_of(std::uint32_t entity) const {
        return entity == blob::nothing ? std::string_view() : text(entities[entity].id);
    }

    Impl() {
        const unsigned char* at = atodds_gazetteer_blob;
        std::memcpy(&header, at, sizeof header);
        at += sizeof header;
        take(entities, at, header.entities);
        take(names, at, header.names);
        take(keys, at, header.keys);
        take(slots, at, header.slots);
        pool = reinterpret_cast<const char*>(at);
        make_entries();
    }

    template <class Record>
    static void take(const Record*& table, const unsigned char*& at, std::uint32_t count) {
        table = reinterpret_cast<const Record*>(at);
        at += sizeof(Record) * count;
    }

    void make_entries() {
        entries.reserve(header.names);
        for (std::uint32_t i = 0; i < header.names; ++i) {
            const blob::NameRecord& name = names[i];
            const blob::EntityRecord& entity = entities[name.entity];
            entries.push_back({text(entity.id), text(entity.name), static_cast<EntityType>(entity.type),
                               id_of(entity.parent), static_cast<NameKind>(name.kind), id_of(name.stands_for),
                               name.rank});
        }
    }

    const blob::KeyRecord* key(std::string_view wanted) const {
        constexpr std::size_t kept = 1024;
        thread_local rules::Asked<const blob::KeyRecord*, kept> asked;
        return asked.get(wanted, [&] { return find_key(wanted); });
    }

    const blob::KeyRecord* find_key(std::string_view wanted) const {
        const std::uint32_t mask = header.slots - 1;
        const std::uint32_t hash = blob::hash(wanted);
        for (std::uint32_t slot = hash & mask;; slot = (slot + 1) & mask) {
            if (slots[slot] == blob::nothing) return nullptr;
            if (!blob::may_be(slots[slot], hash)) continue;
            const blob::KeyRecord& found = keys[blob::key_in(slots[slot])];
            if (text(found.key) == wanted) return &found;
        }
    }

    bool has(std::string_view word, blob::KeyFlag flag) const {
        const blob::KeyRecord* found = key(word);
        return found != nullptr && (found->flags & flag) != 0;
    }

    std::uint32_t entity(std::string_view id) const {
        constexpr std::size_t kept = 512;
        thread_local rules::Asked<std::uint32_t, kept> asked;
        return asked.get(id, [&] { return find_entity(id); });
    }

    /// Ids of one article come again in the next: those that were found are kept.
    std::uint32_t find_entity(std::string_view id) const {
        thread_local boost::unordered_flat_map<std::string_view, std::uint32_t, rules::WordHash> found_before;
        if (const auto known = found_before.find(id); known != found_before.end()) return known->second;
        const std::uint32_t number = search(id);
        if (number != blob::nothing) found_before.emplace(id_of(number), number);
        return number;
    }

    std::uint32_t search(std::string_view id) const {
        const auto* end = entities + header.entities;
        const auto* found =
            std::lower_bound(entities, end, id,
                             [&](const blob::EntityRecord& e, std::string_view i) { return text(e.id) < i; });
        const bool hit = found != end && text(found->id) == id;
        return hit ? static_cast<std::uint32_t>(found - entities) : blob::nothing;
    }
};

Gazetteer::Gazetteer() : impl_(std::make_unique<Impl>()) {}
Gazetteer::~Gazetteer() = default;

const Gazetteer& Gazetteer::instance() {
    static const Gazetteer gazetteer;
    return gazetteer;
}

std::span<const Entry> Gazetteer::find(std::string_view name) const {
    const blob::KeyRecord* key = impl_->key(name);
    if (key == nullptr) return {};
    return std::span(impl_->entries).subspan(key->first, key->count);
}

bool Gazetteer::is_common_word(std::string_view name) const {
    const blob::KeyRecord* key = impl_->key(name);
    if (key == nullptr) return false;
    return (key->flags & blob::common_word) != 0 ||
           (key->count > 0 && (key->flags & blob::dictionary_word) != 0);
}

bool Gazetteer::is_frequent_word(std::string_view word) const {
    return impl_->has(word, blob::common_word);
}

bool Gazetteer::is_dictionary_word(std::string_view word) const {
    return impl_->has(word, blob::dictionary_word) || impl_->has(word, blob::common_word);
}

bool Gazetteer::is_given_name(std::string_view word) const {
    return impl_->has(word, blob::given_name);
}

unsigned Gazetteer::longest_from(std::string_view first_word) const {
    const blob::KeyRecord* key = impl_->key(first_word);
    return key == nullptr ? 0 : key->longest;
}

const Entry* Gazetteer::by_id(std::string_view id) const {
    const std::uint32_t entity = impl_->entity(id);
    if (entity == blob::nothing) return nullptr;
    for (const Entry& entry : find(name_key(impl_->text(impl_->entities[entity].name)))) {
        if (entry.id == id && entry.kind != NameKind::demonym) return &entry;
    }
    return nullptr;
}

std::vector<std::string_view> Gazetteer::ancestors(std::string_view id) const {
    std::vector<std::string_view> result;
    std::uint32_t at = impl_->entity(id);
    while (at != blob::nothing && (at = impl_->entities[at].parent) != blob::nothing) {
        result.push_back(impl_->id_of(at));
    }
    return result;
}

bool Gazetteer::is_within(std::string_view place, std::string_view container) const {
    if (place == container) return true;
    std::uint32_t at = impl_->entity(place);
    while (at != blob::nothing && (at = impl_->entities[at].parent) != blob::nothing) {
        if (impl_->id_of(at) == container) return true;
    }
    return false;
}

}  // namespace atodds::gazetteer
