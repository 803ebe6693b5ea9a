#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "atodds/pairs.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "ingest/input.hpp"
#include "ingest/pair_records.hpp"
#include "ingest/skips.hpp"
#include "pipeline/parallel.hpp"
#include "report/pairs_json.hpp"

namespace atodds::cli {
namespace {

// Pairs that are read before their verdicts are written: enough for all threads, little to hold.
constexpr std::size_t pairs_a_batch = 256;
// A line above this is no pair of short texts.
constexpr std::size_t longest_line = std::size_t{16} << 20U;

/// Reads pairs in batches, compares each batch on all threads and writes the verdicts in the order of the
/// lines.
class PairRun {
  public:
    PairRun(const Request& request, Output& output) : jobs_(request.options.jobs), output_(output) {}

    std::optional<Error> read(const std::string& path) {
        auto input = ingest::Input::open(path);
        if (!input) return input.error();
        std::string line;
        for (std::size_t number = 1; !output_.is_closed(); ++number) {
            const auto state = input->next_line(line, longest_line);
            if (state == ingest::Input::Line::end) break;
            if (state == ingest::Input::Line::too_long)
                skips_.add("pair", "line too long", name_of(path, number));
            else
                take(line, path, number);
            if (batch_.size() < pairs_a_batch) continue;
            if (auto error = write()) return error;
        }
        if (input->failed()) return Error{ErrorCode::unreadable, "cannot be read to its end", path};
        return std::nullopt;
    }

    std::optional<Error> write() {
        std::vector<std::string> lines(batch_.size());
        pipeline::in_parallel(batch_.size(), jobs_, [&](std::size_t i) {
            report::append_pair(lines[i], compare_texts(batch_[i]));
            lines[i] += '\n';
        });
        batch_.clear();
        for (const std::string& line : lines)
            if (auto error = output_.write(line)) return error;
        return std::nullopt;
    }

    std::vector<Skipped> skipped() const { return skips_.list(); }

  private:
    static std::string name_of(const std::string& path, std::size_t number) {
        return path + ":" + std::to_string(number);
    }

    void take(const std::string& line, const std::string& path, std::size_t number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) return;
        auto pair = ingest::parse_pair(line);
        if (auto* why = std::get_if<std::string>(&pair))
            skips_.add("pair", *why, name_of(path, number));
        else
            batch_.push_back(std::move(std::get<TextPair>(pair)));
    }

    unsigned jobs_;
    Output& output_;
    ingest::Skips skips_;
    std::vector<TextPair> batch_;
};

}  // namespace

Result<int> perform_pairs(const Request& request) {
    auto output = Output::open(request.output);
    if (!output) return output.error();
    PairRun run(request, *output);
    std::optional<Error> error;
    for (const std::string& path : request.options.paths)
        if (!error) error = run.read(path);
    if (!error) error = run.write();
    if (!error) error = output->finish();
    if (error) return *error;
    say_skipped(request, run.skipped());
    return exit_ok;
}

}  // namespace atodds::cli
