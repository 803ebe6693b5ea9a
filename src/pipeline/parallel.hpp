#pragma once
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace atodds::pipeline {

/// So many threads as are asked for; 0: one a core.
inline unsigned threads_for(unsigned jobs) { return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency()); }

/// Runs `work(i)` for 0 <= i < count on `jobs` threads; 0: one a core. Each i writes its own result, so the
/// order of the work does not show.
template <class Work>
void in_parallel(std::size_t count, unsigned jobs, const Work& work) {
    jobs = static_cast<unsigned>(std::min<std::size_t>(threads_for(jobs), count));
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i; (i = next.fetch_add(1)) < count;) work(i);
    };
    if (jobs <= 1) return run();
    std::vector<std::jthread> threads;
    for (unsigned t = 0; t < jobs; ++t) threads.emplace_back(run);
}

}  // namespace atodds::pipeline
