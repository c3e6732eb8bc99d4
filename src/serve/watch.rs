//! Changes on disk.
//!
//! Each part of the guide is watched with all its folders, and the root by itself, because a part
//! that is removed and made again is a new folder of which the system says nothing until it is
//! watched anew.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use camino::Utf8PathBuf;
use notify::event::{EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::error::ServeError;
use crate::refusals::Refusal;
use crate::source::{Changed, PARTS, is_hidden};

/// How long it must be quiet before what was said is acted upon. An editor saves in several steps (a
/// new file, a rename, a removal), of which one follows the other at once.
const QUIET: Duration = Duration::from_millis(4);
/// How often that may begin anew: a burst of saves is one rebuild, and one that does not end is seen
/// all the same.
const MOST: usize = 25;
/// Of more paths than this it is quicker to look at the whole folder.
const MOST_PATHS: usize = 200;

enum Message {
    /// Something that a build reads has changed, and these parts may be new folders.
    Changed(Changed, BTreeSet<&'static str>),
    Stop,
}

/// Watches a guide.
pub(super) struct Watch {
    root: PathBuf,
    watcher: RecommendedWatcher,
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
        let root = root
            .canonicalize()
            .map_err(|error| ServeError::Watch { path: root.to_owned(), reason: error.into() })?;
        let (sender, messages) = mpsc::channel();
        let changes = sender.clone();
        let base = root.clone();
        let tell = move |result: notify::Result<Event>| {
            let changed = match result {
                Ok(event) => changed_by(&base, &event),
                // Something may have been missed: look at everything again.
                Err(_) => Some((Changed::Anything, PARTS.into())),
            };
            if let Some((changed, parts)) = changed {
                // When nobody listens any more, the preview is ending.
                let _ = changes.send(Message::Changed(changed, parts));
            }
        };
        let watcher = notify::recommended_watcher(tell).map_err(|e| failed(&root, e))?;
        let mut watch = Watch { root, watcher, messages };
        let root = watch.root.clone();
        watch.watcher.watch(&root, RecursiveMode::NonRecursive).map_err(|e| failed(&root, e))?;
        watch.watch_parts(&PARTS.into())?;
        Ok((watch, Stop(sender)))
    }

    /// Waits until something has changed that a build would read; none when it is to stop.
    pub(super) fn wait_for_change(&mut self) -> Option<Changed> {
        let Ok(Message::Changed(mut changed, mut parts)) = self.messages.recv() else {
            return None;
        };
        // Everything said while a build was running needs one build only, and so does a burst.
        for _ in 0..MOST {
            match self.messages.recv_timeout(QUIET) {
                Ok(Message::Changed(more, new)) => {
                    changed.extend(more);
                    parts.extend(new);
                    while let Ok(message) = self.messages.try_recv() {
                        let Message::Changed(more, new) = message else { return None };
                        changed.extend(more);
                        parts.extend(new);
                    }
                }
                Ok(Message::Stop) => return None,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        // A part that cannot be watched now may be gone; its return is an event in the root.
        let _ = self.watch_parts(&parts);
        Some(match changed {
            Changed::Paths(paths) if paths.len() > MOST_PATHS || !parts.is_empty() => {
                Changed::Anything
            }
            changed => changed,
        })
    }

    /// Watches these parts anew, as far as they are there. The build comes after this, so it sees
    /// what was changed before.
    fn watch_parts(&mut self, parts: &BTreeSet<&'static str>) -> Result<(), ServeError> {
        for part in parts {
            let path = self.root.join(part);
            // Fails for a folder that is gone or was never watched, which is fine.
            let _ = self.watcher.unwatch(&path);
            if path.is_dir() {
                let watched = self.watcher.watch(&path, RecursiveMode::Recursive);
                watched.map_err(|e| failed(&path, e))?;
            }
        }
        Ok(())
    }
}

/// `None` when no build would notice; else what changed, and the parts that came, went or moved
/// themselves and must be watched anew. That a part has come back cannot be told by looking at it: a
/// file system gives a new folder the number of the one that was just removed.
fn changed_by(root: &Path, event: &Event) -> Option<(Changed, BTreeSet<&'static str>)> {
    if event.need_rescan() {
        return Some((Changed::Anything, PARTS.into()));
    }
    if !concerns_guide(root, event) {
        return None;
    }
    let mut renewed = BTreeSet::new();
    if !matches!(event.kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_))) {
        let itself = |part: &&str| event.paths.iter().any(|path| *path == root.join(part));
        renewed.extend(PARTS.into_iter().filter(itself));
    }
    let paths: Option<BTreeSet<Utf8PathBuf>> =
        event.paths.iter().map(|path| relative(root, path)).collect();
    Some((paths.map_or(Changed::Anything, Changed::Paths), renewed))
}

/// A path as the guide knows it; none of one that has no such name.
fn relative(root: &Path, path: &Path) -> Option<Utf8PathBuf> {
    let relative = path.strip_prefix(root).ok()?.to_str()?;
    Some(Utf8PathBuf::from(relative.replace(std::path::MAIN_SEPARATOR, "/")))
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
        // What a user may watch with is used up before the first folder: EMFILE of inotify.
        notify::ErrorKind::Io(error) if matches!(error.raw_os_error(), Some(23 | 24)) => {
            ServeError::TooManyWatchers
        }
        notify::ErrorKind::Io(error) => {
            ServeError::Watch { path: path.to_owned(), reason: error.into() }
        }
        notify::ErrorKind::PathNotFound => {
            let reason = std::io::Error::from(std::io::ErrorKind::NotFound).into();
            ServeError::Watch { path: path.to_owned(), reason }
        }
        _ => ServeError::Watch { path: path.to_owned(), reason: Refusal::UNKNOWN },
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
        let parts = |event: &Event| changed_by(Path::new("/g"), event).map(|(_, parts)| parts);
        let made =
            |path: &str| Event::new(EventKind::Create(CreateKind::Any)).add_path(path.into());
        assert_eq!(parts(&made("/g/content")), Some(["content"].into()));
        assert_eq!(parts(&made("/g/content/sections")), Some([].into()));
        assert_eq!(parts(&made("/g/public")), None);
        let overflow = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(parts(&overflow), Some(PARTS.into()));
    }

    #[test]
    fn what_changed_is_named_as_the_guide_names_it() {
        let made = Event::new(EventKind::Create(CreateKind::File));
        let event = made.add_path("/g/content/sections/a/nl.md".into());
        let (changed, _) = changed_by(Path::new("/g"), &event).unwrap();
        let path = Utf8PathBuf::from("content/sections/a/nl.md");
        assert_eq!(changed, Changed::Paths([path].into()));
    }
}
