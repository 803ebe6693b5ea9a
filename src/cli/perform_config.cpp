#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"

namespace atodds::cli {

Result<int> perform_config(const Request& request) {
    const bool json = request.format == "json";
    if (auto error = write_output(request.output, json ? write_config_json(request) : write_config(request)))
        return *error;
    return exit_ok;
}

}  // namespace atodds::cli
