#pragma once

namespace atodds::cli {

/// Lets the C library keep memory that was freed, instead of giving it back to the system and asking for it again: a run reads and
/// judges until it ends. Saves a tenth of its time (docs/speed.md); does nothing where the library has no such settings.
void keep_freed_memory();

}  // namespace atodds::cli
