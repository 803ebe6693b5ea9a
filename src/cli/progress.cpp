#include "cli/progress.hpp"

#include <unistd.h>

#include <array>
#include <iostream>
#include <mutex>

#include "report/layout.hpp"

namespace atodds::cli {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds patience{1000};  // a shorter run needs no line
constexpr milliseconds pause{200};      // between two drawings
constexpr std::string_view wipe = "\r\x1b[K";
constexpr std::size_t one_second = 1000;
constexpr std::size_t one_minute = 60;
constexpr std::size_t hundred = 100;

struct StageWords {
    std::string_view verb;
    std::string_view unit;
};
// In the order of Stage.
constexpr std::array<StageWords, 3> words = {
    {{"reading", "article"}, {"understanding", "text"}, {"comparing", "pair"}}};

std::string time_left(std::size_t milliseconds_left) {
    const std::size_t seconds = (milliseconds_left + one_second - 1) / one_second;
    if (seconds < 2 * one_minute) return std::to_string(seconds) + " s left";
    return std::to_string((seconds + one_minute - 1) / one_minute) + " min left";
}

}  // namespace

std::string progress_line(Stage stage, std::size_t done, std::size_t total,
                          std::chrono::milliseconds so_far) {
    const StageWords& what = words[static_cast<std::size_t>(stage)];
    const auto spent = static_cast<std::size_t>(so_far.count());
    const std::string rate =
        spent == 0 ? std::string() : ", " + report::grouped(done * one_second / spent) + " a second";
    const std::string verb(what.verb);
    if (total == 0) return verb + ' ' + report::counted(done, what.unit) + rate;
    std::string line =
        verb + ' ' + std::to_string(done * hundred / total) + " % of " + report::counted(total, what.unit);
    if (done == 0) return line;
    return line + rate + ", " + time_left(spent * (total - std::min(done, total)) / done);
}

struct Progress::State {
    std::mutex mutex;
    Clock::time_point begin = Clock::now();
    Clock::time_point stage_begin = begin;
    Clock::time_point drawn = begin;
    Stage stage = Stage::reading;
    bool is_drawn = false;

    void clear() {
        if (is_drawn) std::cerr << wipe << std::flush;
        is_drawn = false;
    }

    void tell(Stage now_at, std::size_t done, std::size_t total) {
        const std::unique_lock lock(mutex, std::try_to_lock);
        if (!lock) return;  // somebody is drawing; the next word will do
        if (now_at == Stage::done) return clear();
        const auto now = Clock::now();
        if (now_at != stage) {
            stage = now_at;
            stage_begin = now;
        }
        if (now - begin < patience || now - drawn < pause) return;
        drawn = now;
        is_drawn = true;
        const auto so_far = std::chrono::duration_cast<milliseconds>(now - stage_begin);
        std::cerr << wipe << progress_line(stage, done, total, so_far) << std::flush;
    }
};

Progress::Progress(bool quiet) {
    if (!quiet && ::isatty(STDERR_FILENO) == 1) state_ = std::make_unique<State>();
}

Progress::~Progress() {
    if (state_) state_->clear();
}

std::function<void(Stage, std::size_t, std::size_t)> Progress::listener() {
    if (!state_) return {};
    return [state = state_.get()](Stage stage, std::size_t done, std::size_t total) {
        state->tell(stage, done, total);
    };
}

}  // namespace atodds::cli
