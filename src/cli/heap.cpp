#include "cli/heap.hpp"

#include <cstdlib>
#ifdef ATODDS_MIMALLOC
#include <mimalloc.h>
#elif defined(__GLIBC__)
#include <malloc.h>
#endif

namespace atodds::cli {

void keep_freed_memory() {
#ifdef ATODDS_MIMALLOC
    mi_version();  // what is not called is not linked
#if MI_MALLOC_VERSION < 210  // later versions have another setting for it
    mi_option_set(mi_option_allow_decommit, 0);
#endif
#elif defined(__GLIBC__)
    constexpr int never = 1 << 30;     // bytes: more than a run leaves free at its end
    constexpr int most = 32 << 20;     // the largest that the library takes
    constexpr int at_once = 16 << 20;  // what it asks the system for
    mallopt(M_TRIM_THRESHOLD, never);
    mallopt(M_MMAP_THRESHOLD, most);
    mallopt(M_TOP_PAD, at_once);
#endif
}

}  // namespace atodds::cli
