#pragma once

namespace atodds::cli {

/// Exit codes of every command.
constexpr int exit_ok = 0;
constexpr int exit_found = 1;  ///< check: findings at or above --fail-on; eval: a score below --min-*
constexpr int exit_error = 2;  ///< the job could not be done

/// The whole program: reads the command line, runs the command, writes data to the standard output (or -o
/// FILE) and messages to the standard error. Returns an exit code.
int run(int argc, const char* const* argv);

}  // namespace atodds::cli
