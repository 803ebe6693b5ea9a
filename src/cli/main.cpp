#include "cli/run.hpp"

int main(int argc, char** argv) {
    return atodds::cli::run(argc, argv);
}
