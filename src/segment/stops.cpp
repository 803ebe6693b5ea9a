#include "segment/stops.hpp"

#include <map>
#include <memory>
#include <mutex>

namespace atodds::segment {

StopWords::StopWords(const rules::Pack& pack) : kinds_(pack.words() + 1, 0) {
    add(pack, "abbreviation-title", title_word);
    add(pack, "abbreviation", abbreviation_word);
    add(pack, "abbreviation-lower", lower_word);
    add(pack, "abbreviation-number", number_word);
    add(pack, "sentence-starter", starter_word);
    add(pack, "numbered-name", numbered_name);
    add(pack, "glued-word", glued_word);
    add(pack, "glued-particle", glued_particle);
    add(pack, "glued-to-number", before_number);
    add(pack, "before-grouped", before_grouped);
    add(pack, "time.month", month_word);
}

void StopWords::add(const rules::Pack& pack, std::string_view phrase_class, StopWord kind) {
    for (const rules::Phrase& phrase : pack.phrases(phrase_class).phrases()) {
        if (phrase.words.size() != 1 || phrase.words[0] >= kinds_.size()) continue;
        kinds_[phrase.words[0]] |= kind;
        if (kind != glued_word) continue;
        const std::string_view word = pack.text(phrase.words[0]);
        glued_lengths_[static_cast<unsigned char>(word.front())] |= 1U << word.size() % most_lengths;
    }
}

const StopWords& StopWords::of(const rules::Pack& pack) {
    static std::mutex mutex;
    static std::map<const rules::Pack*, std::unique_ptr<const StopWords>> tables;
    const std::lock_guard lock(mutex);
    auto& table = tables[&pack];
    if (!table) table.reset(new StopWords(pack));
    return *table;
}

}  // namespace atodds::segment
