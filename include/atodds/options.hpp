#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "atodds/date.hpp"
#include "atodds/settings.hpp"
#include "atodds/table.hpp"

namespace atodds {

/// Order of the numbers in dates such as 4/5/2017; unset: such a date is unknown, with a note.
enum class DateOrder { unset, dmy, mdy, ymd };

/// The long steps of a run, in their order; `done` ends them, before anything is written.
enum class Stage { reading, understanding, comparing, done };

struct Options {
    std::vector<std::string> paths;                    ///< files, folders or "-"
    DateOrder date_order = DateOrder::unset;
    std::map<std::string, PartialDate> published;      ///< --published FILE=DATE, by file name or path
    std::map<std::string, std::string> outlets;        ///< --outlet FILE=NAME
    std::vector<std::string> focus;                    ///< --focus PATH
    ColumnMap columns;                                 ///< --map FIELD=COLUMN
    std::vector<std::string> facts;                    ///< --facts FILE
    unsigned jobs = 0;                                 ///< threads; 0: one a core
    Settings settings;                                 ///< what a project has agreed on
    /// Told how far a run is, from any thread; `total` 0: not known.
    std::function<void(Stage stage, std::size_t done, std::size_t total)> progress = {};
};

}  // namespace atodds
