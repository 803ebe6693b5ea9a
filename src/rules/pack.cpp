#include "rules/pack.hpp"

#include "rules/embedded.hpp"
#include "rules/en/inflection.hpp"
#include "rules/pack_builder.hpp"
#include "rules/packed.hpp"

namespace atodds::rules {

Pack::Pack() : impl_(std::make_unique<Impl>()) {}
Pack::~Pack() = default;

const Pack& Pack::english() {
    // never taken down: freeing its thousands of phrases one by one at the end of the program helps nobody
    static const Pack& pack =
        *PackBuilder::build(unpack_rules(embedded_rules()), std::string(embedded_rules_hash())).release();
    return pack;
}

WordId Pack::word(std::string_view lower) const {
    return impl_->words.find(lower);
}
std::uint32_t Pack::words() const {
    return impl_->words.size();
}

const PhraseTable& Pack::phrases(std::string_view phrase_class) const {
    const auto found = impl_->tables.find(phrase_class);
    return found == impl_->tables.end() ? impl_->no_phrases : found->second;
}

std::string Pack::lemma(std::string_view lower, char part) const {
    return en::lemma(lower, part);
}
std::span<const Rule> Pack::rules() const {
    return impl_->rules;
}
const std::string& Pack::hash() const {
    return impl_->hash;
}

std::vector<std::string> verb_forms(std::string_view base) {
    return en::verb_forms(base);
}
std::vector<std::string> noun_forms(std::string_view base) {
    return en::noun_forms(base);
}

}  // namespace atodds::rules
