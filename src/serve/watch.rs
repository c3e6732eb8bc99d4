//! Changes on disk.
//!
//! Each part of the guide is watched with all its folders, and the root by itself, because a part
//! that is removed and made again is a new folder of which the system says nothing until it is
//! watched anew. So are the files elsewhere in the folder that links lead to. Where the system does
//! not tell of changes, the folder is looked at again and again (`poll.rs`).

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use notify::event::{EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::drive;
use super::error::ServeError;
use super::linked::Linked;
use super::poll::{self, Poll};
use super::under_way::{self, is_under_way};
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
    /// The system cannot watch any more.
    UsedUp,
    Stop,
}

/// Why the folder is looked at again and again although nobody asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhyPolling {
    /// The system watches as much as it can already.
    UsedUp,
    /// Others can change files there without this system being told.
    SharedDrive,
}

/// Called when the folder is looked at again and again although nobody asked for it.
pub(super) type OnPolling = Box<dyn Fn(WhyPolling) + Send>;

/// Watches a guide.
pub(super) struct Watch {
    root: PathBuf,
    /// None where the system does not tell.
    told: Option<Told>,
    poll: Option<Poll>,
    messages: Receiver<Message>,
    sender: Sender<Message>,
    on_polling: OnPolling,
}

/// The system tells of changes.
struct Told {
    watcher: RecommendedWatcher,
    linked: Arc<Mutex<Linked>>,
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
    /// Watches the parts of the guide in `root`, those too that do not exist yet. With `every` the
    /// system is not asked to tell, and the folder is looked at as often as that.
    pub(super) fn start(
        root: &Path,
        every: Option<Duration>,
        on_polling: OnPolling,
    ) -> Result<(Watch, Stop), ServeError> {
        let root = root
            .canonicalize()
            .map_err(|error| ServeError::Watch { path: root.to_owned(), reason: error.into() })?;
        let (sender, messages) = mpsc::channel();
        let stop = Stop(sender.clone());
        let mut watch = Watch { root, told: None, poll: None, messages, sender, on_polling };
        if every.is_some() {
            watch.look(every.unwrap_or(poll::EVERY))?;
            return Ok((watch, stop));
        }
        match watch.listen() {
            Ok(()) if drive::is_shared(&watch.root) => {
                watch.look_because(WhyPolling::SharedDrive)?
            }
            Ok(()) => {}
            Err(ServeError::TooManyWatches) => watch.fall_back()?,
            Err(error) => return Err(error),
        }
        Ok((watch, stop))
    }

    /// Asks the system to tell.
    fn listen(&mut self) -> Result<(), ServeError> {
        let (changes, base) = (self.sender.clone(), self.root.clone());
        let linked = Arc::new(Mutex::new(Linked::default()));
        let known = Arc::clone(&linked);
        let tell = move |result: notify::Result<Event>| {
            let message = match result {
                Ok(event) => changed_by(&base, &event, &locked(&known).paths)
                    .map(|(changed, parts)| Message::Changed(changed, parts)),
                Err(error) if is_used_up(&error) => Some(Message::UsedUp),
                // Something may have been missed: look at everything again.
                Err(_) => Some(Message::Changed(Changed::Anything, PARTS.into())),
            };
            if let Some(message) = message {
                // When nobody listens any more, the preview is ending.
                let _ = changes.send(message);
            }
        };
        let watcher = notify::recommended_watcher(tell).map_err(|error| match error.kind {
            // No path is at fault yet: the system gives no watcher at all.
            notify::ErrorKind::Io(_) => ServeError::TooManyWatches,
            _ => failed(&self.root, error),
        })?;
        let mut told = Told { watcher, linked };
        told.watcher
            .watch(&self.root, RecursiveMode::NonRecursive)
            .map_err(|error| failed(&self.root, error))?;
        told.watch_parts(&self.root, &PARTS.into())?;
        told.watch_linked(&self.root)?;
        self.told = Some(told);
        Ok(())
    }

    /// Looks at the folder again and again from now on.
    fn look(&mut self, every: Duration) -> io::Result<()> {
        let changes = self.sender.clone();
        let tell = move |changed| changes.send(Message::Changed(changed, BTreeSet::new())).is_ok();
        self.poll = Some(Poll::start(self.root.clone(), every, tell)?);
        Ok(())
    }

    fn look_because(&mut self, why: WhyPolling) -> io::Result<()> {
        self.look(poll::EVERY)?;
        (self.on_polling)(why);
        Ok(())
    }

    /// The system does not tell of everything any more: what it tells is done without.
    fn fall_back(&mut self) -> io::Result<()> {
        self.told = None;
        if self.poll.is_some() { Ok(()) } else { self.look_because(WhyPolling::UsedUp) }
    }

    /// Takes everything said until it is quiet: what was said while a build was running needs one build
    /// only, and so does a burst. None when it is to stop.
    fn burst(&self, news: &mut News) -> Option<()> {
        for _ in 0..MOST {
            match self.messages.recv_timeout(QUIET) {
                Ok(message) => {
                    news.take(message)?;
                    while let Ok(message) = self.messages.try_recv() {
                        news.take(message)?;
                    }
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        Some(())
    }

    /// Waits until something has changed that a build would read; none when it is to stop.
    pub(super) fn wait_for_change(&mut self) -> Option<Changed> {
        let mut news = News::default();
        news.take(self.messages.recv().ok()?)?;
        self.burst(&mut news)?;
        let latest = Instant::now() + under_way::AT_MOST;
        while is_under_way(&self.root) && Instant::now() < latest {
            if let Ok(message) = self.messages.recv_timeout(under_way::LOOK) {
                news.take(message)?;
            }
            if !is_under_way(&self.root) {
                self.burst(&mut news)?;
            }
        }
        let News { changed, parts, mut used_up } = news;
        let changed = match changed {
            Some(Changed::Paths(paths)) if paths.len() <= MOST_PATHS && parts.is_empty() => {
                Changed::Paths(paths)
            }
            None | Some(_) => Changed::Anything,
        };
        if let Some(told) = &mut self.told {
            // A part that cannot be watched now may be gone; its return is an event in the root.
            let watched = told.watch_parts(&self.root, &parts);
            used_up |= matches!(watched, Err(ServeError::TooManyWatches));
            if may_have_links(&self.root, &changed) {
                let watched = told.watch_linked(&self.root);
                used_up |= matches!(watched, Err(ServeError::TooManyWatches));
            }
        }
        // Should there be no thread for it either, the next change tries again.
        if used_up && self.fall_back().is_ok() {
            return Some(Changed::Anything);
        }
        Some(changed)
    }
}

/// What was said since the last build.
#[derive(Default)]
struct News {
    changed: Option<Changed>,
    parts: BTreeSet<&'static str>,
    used_up: bool,
}

impl News {
    /// None when it is to stop.
    fn take(&mut self, message: Message) -> Option<()> {
        match message {
            Message::Stop => return None,
            Message::UsedUp => self.used_up = true,
            Message::Changed(more, parts) => {
                self.parts.extend(parts);
                match &mut self.changed {
                    Some(changed) => changed.extend(more),
                    None => self.changed = Some(more),
                }
            }
        }
        Some(())
    }
}

impl Told {
    /// Watches these parts anew, as far as they are there. The build comes after this, so it sees
    /// what was changed before.
    fn watch_parts(
        &mut self,
        root: &Path,
        parts: &BTreeSet<&'static str>,
    ) -> Result<(), ServeError> {
        for part in parts {
            let path = root.join(part);
            // Fails for a folder that is gone or was never watched, which is fine.
            let _ = self.watcher.unwatch(&path);
            if path.is_dir() {
                let watched = self.watcher.watch(&path, RecursiveMode::Recursive);
                watched.map_err(|e| failed(&path, e))?;
            }
        }
        Ok(())
    }

    /// Watches the folders of what links lead to, and no others any more. One that came back is a new
    /// folder.
    fn watch_linked(&mut self, root: &Path) -> Result<(), ServeError> {
        let new = Linked::of(root);
        let old = std::mem::take(&mut *locked(&self.linked));
        for folder in &old.folders {
            let _ = self.watcher.unwatch(folder);
        }
        let folders = new.folders.clone();
        // Before they are watched: what is told from here on is known to count.
        *locked(&self.linked) = new;
        for folder in &folders {
            match self.watcher.watch(folder, RecursiveMode::NonRecursive) {
                Err(error) if is_used_up(&error) => return Err(ServeError::TooManyWatches),
                // It went while it was looked at, which its own folder tells.
                _ => {}
            }
        }
        Ok(())
    }
}

fn locked(linked: &Mutex<Linked>) -> std::sync::MutexGuard<'_, Linked> {
    linked.lock().unwrap_or_else(PoisonError::into_inner)
}

/// True where a link may have come, or may lead elsewhere now.
fn may_have_links(root: &Path, changed: &Changed) -> bool {
    let is_other =
        |path: &Utf8Path| root.join(path).symlink_metadata().is_ok_and(|meta| !meta.is_file());
    match changed {
        Changed::Anything => true,
        Changed::Paths(paths) => paths.iter().any(|path| is_other(path)),
    }
}

/// `None` when no build would notice; else what changed, and the parts that came, went or moved
/// themselves and must be watched anew. That a part has come back cannot be told by looking at it: a
/// file system gives a new folder the number of the one that was just removed. `linked` are the paths
/// that links lead to.
fn changed_by(
    root: &Path,
    event: &Event,
    linked: &BTreeSet<PathBuf>,
) -> Option<(Changed, BTreeSet<&'static str>)> {
    if event.need_rescan() {
        return Some((Changed::Anything, PARTS.into()));
    }
    let is_read = matches!(event.kind, EventKind::Access(_));
    if !is_read && event.paths.iter().any(|path| linked.contains(path)) {
        return Some((Changed::Anything, BTreeSet::new()));
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

/// True when the system watches as many things as it can.
fn is_used_up(error: &notify::Error) -> bool {
    match &error.kind {
        notify::ErrorKind::MaxFilesWatch => true,
        // No more open files, of this program or of all; no space for more watches.
        notify::ErrorKind::Io(error) => matches!(error.raw_os_error(), Some(23 | 24 | 28)),
        _ => false,
    }
}

fn failed(path: &Path, error: notify::Error) -> ServeError {
    if is_used_up(&error) {
        return ServeError::TooManyWatches;
    }
    let reason = match error.kind {
        notify::ErrorKind::Io(error) => error.into(),
        notify::ErrorKind::PathNotFound => io::Error::from(io::ErrorKind::NotFound).into(),
        _ => Refusal::UNKNOWN,
    };
    ServeError::Watch { path: path.to_owned(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, CreateKind, Flag};

    #[test]
    fn a_system_that_can_watch_no_more_is_done_without() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("content")).unwrap();
        let (told, heard) = mpsc::channel();
        let on_polling = Box::new(move |why| told.send(why).unwrap());
        let (mut watch, stop) = Watch::start(dir.path(), None, on_polling).unwrap();
        watch.sender.send(Message::UsedUp).unwrap();
        assert_eq!(watch.wait_for_change(), Some(Changed::Anything));
        assert_eq!(heard.try_iter().count(), 1);
        assert!(watch.told.is_none());
        std::fs::write(dir.path().join("content/a.md"), "x").unwrap();
        assert!(matches!(watch.wait_for_change(), Some(Changed::Paths(_))));
        // It is said once.
        watch.sender.send(Message::UsedUp).unwrap();
        assert_eq!(watch.wait_for_change(), Some(Changed::Anything));
        assert!(heard.try_recv().is_err());
        stop.now();
        while watch.wait_for_change().is_some() {}
    }

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
        let parts = |event: &Event| {
            changed_by(Path::new("/g"), event, &BTreeSet::new()).map(|(_, parts)| parts)
        };
        let made =
            |path: &str| Event::new(EventKind::Create(CreateKind::Any)).add_path(path.into());
        assert_eq!(parts(&made("/g/content")), Some(["content"].into()));
        assert_eq!(parts(&made("/g/content/sections")), Some([].into()));
        assert_eq!(parts(&made("/g/public")), None);
        let overflow = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(parts(&overflow), Some(PARTS.into()));
    }

    #[test]
    fn what_a_link_leads_to_counts_and_reading_it_does_not() {
        let linked = BTreeSet::from([PathBuf::from("/g/teksten/nl.md")]);
        let of = |kind, path: &str| {
            changed_by(Path::new("/g"), &Event::new(kind).add_path(path.into()), &linked)
        };
        let made = EventKind::Create(CreateKind::File);
        assert_eq!(of(made, "/g/teksten/nl.md"), Some((Changed::Anything, [].into())));
        assert_eq!(of(made, "/g/teksten/ander.md"), None);
        assert_eq!(of(EventKind::Access(AccessKind::Any), "/g/teksten/nl.md"), None);
    }

    #[test]
    fn what_changed_is_named_as_the_guide_names_it() {
        let made = Event::new(EventKind::Create(CreateKind::File));
        let event = made.add_path("/g/content/sections/a/nl.md".into());
        let (changed, _) = changed_by(Path::new("/g"), &event, &BTreeSet::new()).unwrap();
        let path = Utf8PathBuf::from("content/sections/a/nl.md");
        assert_eq!(changed, Changed::Paths([path].into()));
    }
}
