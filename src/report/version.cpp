#include "report/version.hpp"

namespace atodds::report {

std::string_view tool_version() {
    return ATODDS_VERSION;
}

}  // namespace atodds::report
