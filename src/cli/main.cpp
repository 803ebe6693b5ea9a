#include "cli/heap.hpp"
#include "cli/run.hpp"

int main(int argc, char** argv) {
    atodds::cli::keep_freed_memory();
    return atodds::cli::run(argc, argv);
}
