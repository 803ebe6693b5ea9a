#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace atodds::rules::en {

/// All forms of a verb, base form first: base, third person, past, participle, -ing form; each form once.
std::vector<std::string> verb_forms(std::string_view base);
/// Singular, then plural; once where they are the same.
std::vector<std::string> noun_forms(std::string_view base);

/// Base form; part 'n', 'v' or 'a'. The word itself when nothing applies.
std::string lemma(std::string_view lower, char part);

}  // namespace atodds::rules::en
