//! Changes on disk.
//!
//! Each part of the guide is watched with all its folders, and the root by itself, because a part
//! that is removed and made again is a new folder of which the system says nothing until it is
//! watched anew.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use notify::event::{EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use super::error::ServeError;
use crate::source::{PARTS, is_hidden};

/// How long it must be quiet. An editor saves in several steps (a new file, a rename, a removal);
/// nobody notices less than a tenth of a second.
const QUIET: Duration = Duration::from_millis(80);

enum Message {
    /// Something that a build reads has changed, and these parts may be new folders.
    Changed(BTreeSet<&'static str>),
    Stop,
}

/// Watches a guide.
pub(super) struct Watch {
    root: PathBuf,
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    messages: Receiver<Message>,
}

/// Ends the waiting of a [`Watch`].
pub(super) struct Stop(Sender<Message>);

impl Stop {
    pub(super) fn now(self) {
        // When nobody listens any more, it has ended already.
        let _ = self.0.send(Message::Stop);
    }
}

impl Watch {
    /// Watches the parts of the guide in `root`, those too that do not exist yet.
    pub(super) fn start(root: &Path) -> Result<(Watch, Stop), ServeError> {
        let root = root.canonicalize().map_err(|error| ServeError::Watch {
            path: root.to_owned(),
            reason: error.to_string(),
        })?;
        let (sender, messages) = mpsc::channel();
        let changes = sender.clone();
        let base = root.clone();
        let tell = move |result: DebounceEventResult| {
            let changed = match result {
                Ok(events) => changed_parts(&base, events.iter().map(|event| &event.event)),
                // Something may have been missed: look at everything again.
                Err(_) => Some(PARTS.into()),
            };
            if let Some(parts) = changed {
                // When nobody listens any more, the preview is ending.
                let _ = changes.send(Message::Changed(parts));
            }
        };
        let debouncer = new_debouncer(QUIET, None, tell).map_err(|e| failed(&root, e))?;
        let mut watch = Watch { root, debouncer, messages };
        let root = watch.root.clone();
        watch.debouncer.watch(&root, RecursiveMode::NonRecursive).map_err(|e| failed(&root, e))?;
        watch.watch_parts(&PARTS.into())?;
        Ok((watch, Stop(sender)))
    }

    /// Waits until something has changed that a build would read; false when it is to stop.
    pub(super) fn wait_for_change(&mut self) -> bool {
        let Ok(Message::Changed(mut parts)) = self.messages.recv() else { return false };
        // Everything said while a build was running needs one build only.
        while let Ok(message) = self.messages.try_recv() {
            match message {
                Message::Changed(more) => parts.extend(more),
                Message::Stop => return false,
            }
        }
        // A part that cannot be watched now may be gone; its return is an event in the root.
        let _ = self.watch_parts(&parts);
        true
    }

    /// Watches these parts anew, as far as they are there. The build comes after this, so it sees
    /// what was changed before.
    fn watch_parts(&mut self, parts: &BTreeSet<&'static str>) -> Result<(), ServeError> {
        for part in parts {
            let path = self.root.join(part);
            // Fails for a folder that is gone or was never watched, which is fine.
            let _ = self.debouncer.unwatch(&path);
            if path.is_dir() {
                let watched = self.debouncer.watch(&path, RecursiveMode::Recursive);
                watched.map_err(|e| failed(&path, e))?;
            }
        }
        Ok(())
    }
}

/// `None` when no build would notice; else the parts that came, went or moved themselves and must
/// be watched anew. That a part has come back cannot be told by looking at it: a file system
/// gives a new folder the number of the one that was just removed.
fn changed_parts<'a>(
    root: &Path,
    events: impl Iterator<Item = &'a Event>,
) -> Option<BTreeSet<&'static str>> {
    let (mut changed, mut renewed) = (false, BTreeSet::new());
    for event in events {
        if event.need_rescan() {
            return Some(PARTS.into());
        }
        changed |= concerns_guide(root, event);
        if !matches!(event.kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)))
        {
            let itself = |part: &&str| event.paths.iter().any(|path| *path == root.join(part));
            renewed.extend(PARTS.into_iter().filter(itself));
        }
    }
    changed.then_some(renewed)
}

/// True for a change of something that a build reads. Reading is no change: a build would start
/// the next.
fn concerns_guide(root: &Path, event: &Event) -> bool {
    let concerns = |path: &PathBuf| {
        let Ok(relative) = path.strip_prefix(root) else { return false };
        let Some(relative) = relative.to_str() else { return true };
        let part = relative.split(std::path::MAIN_SEPARATOR).next().unwrap_or_default();
        PARTS.contains(&part) && !is_hidden(&relative.replace(std::path::MAIN_SEPARATOR, "/"))
    };
    !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(concerns)
}

fn failed(path: &Path, error: notify::Error) -> ServeError {
    match error.kind {
        notify::ErrorKind::MaxFilesWatch => ServeError::TooManyWatches,
        _ => ServeError::Watch { path: path.to_owned(), reason: error.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, CreateKind, Flag};

    fn concerns(kind: EventKind, path: &str) -> bool {
        concerns_guide(Path::new("/g"), &Event::new(kind).add_path(path.into()))
    }

    #[test]
    fn only_changes_of_what_a_build_reads_start_one() {
        let made = EventKind::Create(CreateKind::File);
        assert!(concerns(made, "/g/content/sections/a/nl.md"));
        assert!(concerns(made, "/g/themes"));
        assert!(!concerns(made, "/g/public/index.html"));
        assert!(!concerns(made, "/g/content/.nl.md.swp"));
        assert!(!concerns(made, "/g"));
        assert!(!concerns(made, "/elsewhere/content/x"));
        assert!(!concerns(EventKind::Access(AccessKind::Any), "/g/content/site.yaml"));
    }

    #[test]
    fn a_part_that_comes_or_goes_is_watched_anew() {
        let parts = |event: &Event| changed_parts(Path::new("/g"), std::iter::once(event));
        let made =
            |path: &str| Event::new(EventKind::Create(CreateKind::Any)).add_path(path.into());
        assert_eq!(parts(&made("/g/content")), Some(["content"].into()));
        assert_eq!(parts(&made("/g/content/sections")), Some([].into()));
        assert_eq!(parts(&made("/g/public")), None);
        let overflow = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(parts(&overflow), Some(PARTS.into()));
    }
}
