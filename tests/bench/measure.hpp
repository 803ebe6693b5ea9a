#pragma once
#include <ctime>
#include <fstream>
#include <string>

namespace atodds::bench {

/// Seconds of CPU time of this process, all threads together.
inline double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Starts a new peak of memory (Linux; elsewhere the peak is that of the whole run).
inline void reset_peak_memory() {
    std::ofstream("/proc/self/clear_refs") << "5";
}

/// Largest resident memory in MiB since the last reset; 0 where the system does not tell.
inline double peak_memory() {
    std::ifstream status("/proc/self/status");
    constexpr double kib_per_mib = 1024;
    for (std::string word; status >> word;) {
        if (word != "VmHWM:") continue;
        double kib = 0;
        status >> kib;
        return kib / kib_per_mib;
    }
    return 0;
}

}  // namespace atodds::bench
