#include "extract/zero_tolls.hpp"

namespace atodds::extract {

void add_none_killed(const Reading& reading, std::vector<Claim>& out, std::size_t first) {
    static const rules::PhraseTable& any_harm = reading.document->pack->phrases("any-harm");
    for (std::size_t i = first, end = out.size(); i < end; ++i) {
        const bool none = out[i].value && out[i].value->nominal && out[i].value->nominal->is_zero();
        if (!none || !(any_harm.written(out[i].predicate) || any_harm.written(out[i].measure))) continue;
        Claim killed = out[i];
        killed.measure = killed.slot = "people killed";
        out.push_back(std::move(killed));
    }
}

}  // namespace atodds::extract
