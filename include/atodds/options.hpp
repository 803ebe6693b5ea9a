#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "atodds/date.hpp"

namespace atodds {

/// Order of the numbers in dates such as 4/5/2017; unset: such a date is unknown, with a note.
enum class DateOrder { unset, dmy, mdy, ymd };

struct Options {
    std::vector<std::string> paths;                    ///< files, folders or "-"
    DateOrder date_order = DateOrder::unset;
    std::map<std::string, PartialDate> published;      ///< --published FILE=DATE, by file name or path
    std::map<std::string, std::string> outlets;        ///< --outlet FILE=NAME
    std::vector<std::string> focus;                    ///< --focus PATH
    unsigned jobs = 0;                                 ///< threads; 0: one a core
};

}  // namespace atodds
