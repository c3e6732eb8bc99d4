//! Whether a command of this program is changing several files.
//!
//! While it does, some files are new and others old, which would be reported as faults that nobody
//! made. The list that the command keeps of what it changes says so: it is there before the first file
//! changes, and goes after the last.

use std::path::Path;
use std::time::Duration;

use crate::source::UNFINISHED;

/// A list that is older was left by a command that was killed, which whoever edits must know.
pub(super) const AT_MOST: Duration = Duration::from_secs(3);
/// How often is looked whether it has gone.
pub(super) const LOOK: Duration = Duration::from_millis(20);

/// True while a command changes several files of the guide in this folder that belong together.
pub fn is_under_way(root: &Path) -> bool {
    let Ok(list) = root.join(UNFINISHED).symlink_metadata() else { return false };
    // The clock of a shared drive may be ahead; whoever waits looks at its own as well.
    let age = list.modified().ok().and_then(|since| since.elapsed().ok());
    age.is_none_or(|age| age < AT_MOST)
}
