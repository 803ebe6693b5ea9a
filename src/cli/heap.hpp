#pragma once

namespace atodds::cli {

/// Lets memory that was freed be kept instead of giving it back to the system and asking for it again: a run reads and judges until
/// it ends. With mimalloc (docs/decisions/0023-mimalloc.md) it is one setting; there is nothing to do where the C library has no such settings.
void keep_freed_memory();

}  // namespace atodds::cli
