#include "gazetteer/compile/blob_writer.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <stdexcept>
#include <unordered_map>

#include "gazetteer/blob.hpp"

namespace atodds::gazetteer::compile {
namespace {

class Pool {
  public:
    blob::Text add(const std::string& text) {
        const auto [at, fresh] = known_.try_emplace(text, static_cast<std::uint32_t>(bytes_.size()));
        if (fresh) bytes_ += text;
        return {at->second, static_cast<std::uint32_t>(text.size())};
    }
    const std::string& bytes() const { return bytes_; }

  private:
    std::unordered_map<std::string, std::uint32_t> known_;
    std::string bytes_;
};

template <class Record>
void append(std::string& out, const std::vector<Record>& records) {
    out.append(reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record));
}

unsigned word_count(std::string_view key) {
    return static_cast<unsigned>(std::ranges::count(key, ' ')) + 1;
}

class Writer {
  public:
    explicit Writer(const BlobInput& input) : input_(input) {}

    std::string write() {
        write_entities();
        write_keys();
        fill_slots();
        blob::Header header;
        header.entities = static_cast<std::uint32_t>(entities_.size());
        header.names = static_cast<std::uint32_t>(names_.size());
        header.keys = static_cast<std::uint32_t>(keys_.size());
        header.slots = static_cast<std::uint32_t>(slots_.size());
        header.pool = static_cast<std::uint32_t>(pool_.bytes().size());
        std::string out(reinterpret_cast<const char*>(&header), sizeof header);
        append(out, entities_);
        append(out, names_);
        append(out, keys_);
        append(out, slots_);
        return out + pool_.bytes();
    }

  private:
    void write_entities() {
        std::vector<EntityIndex> order(input_.entities.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {},
                          [&](EntityIndex i) -> const std::string& { return input_.entities[i].id; });
        place_.resize(order.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) place_[order[i]] = i;
        for (const EntityIndex index : order) {
            const Entity& entity = input_.entities[index];
            entities_.push_back({pool_.add(entity.id), pool_.add(entity.name),
                                 static_cast<std::uint32_t>(entity.type), placed(entity.parent)});
        }
    }

    std::uint32_t placed(EntityIndex entity) const {
        return entity == no_entity ? blob::nothing : place_[entity];
    }

    void write_keys() {
        std::map<std::string, unsigned> longest;
        for (const auto& [key, names] : input_.names) {
            unsigned& most = longest[key.substr(0, key.find(' '))];
            most = std::max(most, word_count(key));
        }
        std::set<std::string> all;
        for (const auto& [key, names] : input_.names) all.insert(key);
        for (const auto& [key, flags] : input_.flags) all.insert(key);
        for (const auto& [key, words] : longest) all.insert(key);
        for (const std::string& key : all) write_key(key, longest);
    }

    void write_key(const std::string& key, const std::map<std::string, unsigned>& longest) {
        blob::KeyRecord record;
        record.key = pool_.add(key);
        record.first = static_cast<std::uint32_t>(names_.size());
        if (const auto found = input_.names.find(key); found != input_.names.end())
            write_names(found->second);
        record.count = static_cast<std::uint32_t>(names_.size()) - record.first;
        if (const auto found = input_.flags.find(key); found != input_.flags.end())
            record.flags = found->second;
        if (const auto found = longest.find(key); found != longest.end()) record.longest = found->second;
        keys_.push_back(record);
    }

    void write_names(std::vector<Name> names) {
        std::ranges::sort(names, [&](const Name& a, const Name& b) {
            if (a.rank != b.rank) return a.rank > b.rank;
            return input_.entities[a.entity].id < input_.entities[b.entity].id;
        });
        for (const Name& name : names) {
            names_.push_back({placed(name.entity), static_cast<std::uint32_t>(name.kind),
                              placed(name.stands_for), name.rank});
        }
    }

    void fill_slots() {
        if (keys_.size() >= blob::most_keys) throw std::runtime_error("the gazetteer has more names than a slot can number");
        slots_.assign(std::bit_ceil(keys_.size() * 2), blob::nothing);
        const std::size_t mask = slots_.size() - 1;
        for (std::uint32_t i = 0; i < keys_.size(); ++i) {
            const std::string_view key =
                std::string_view(pool_.bytes()).substr(keys_[i].key.offset, keys_[i].key.size);
            const std::uint32_t hash = blob::hash(key);
            std::size_t slot = hash & mask;
            while (slots_[slot] != blob::nothing) slot = (slot + 1) & mask;
            slots_[slot] = blob::slot_for(i, hash);
        }
    }

    const BlobInput& input_;
    Pool pool_;
    std::vector<std::uint32_t> place_;  // entity as read -> its place in order of ids
    std::vector<blob::EntityRecord> entities_;
    std::vector<blob::NameRecord> names_;
    std::vector<blob::KeyRecord> keys_;
    std::vector<std::uint32_t> slots_;
};

}  // namespace

std::string write_blob(const BlobInput& input) {
    return Writer(input).write();
}

}  // namespace atodds::gazetteer::compile
