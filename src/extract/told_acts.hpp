#pragma once
#include "extract/reading.hpp"

namespace atodds::extract {

/// Whether an infinitive tells what somebody else than the subject of the verb before it does.
enum class ToldAct {
    own,     ///< no infinitive, or one of that subject: "the firm agreed to pay"
    let,     ///< "forced the firm to pay", "would allow the firm to pay"
    wanted,  ///< "ordered the firm to pay", "called for the firm to pay": it may not do so
};

ToldAct told_act(const Reading& reading, const Frame& frame);

}  // namespace atodds::extract
