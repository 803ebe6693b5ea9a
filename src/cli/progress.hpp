#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "atodds/options.hpp"

namespace atodds::cli {

/// One line on a terminal that says how far a long run is: "reading 12,000 articles, 3,100 a second",
/// "comparing 40 % of 2,000,000 pairs, 12 s left". Shown after a second, redrawn a few times a second, wiped
/// off at the end. Nothing is written where the standard error is no terminal, or with --quiet.
class Progress {
  public:
    explicit Progress(bool quiet);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// What the library is to tell; empty where nothing is shown. The object must outlive the run.
    std::function<void(Stage, std::size_t, std::size_t)> listener();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The line for a stage that has run for so long. `total` 0: not known.
std::string progress_line(Stage stage, std::size_t done, std::size_t total, std::chrono::milliseconds so_far);

}  // namespace atodds::cli
