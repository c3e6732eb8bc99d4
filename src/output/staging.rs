//! The hidden folder beside the target in which a site is made before it is put in its place.
//!
//! ```text
//! .public.leidraad/lock       held as long as a build is at work
//! .public.leidraad/plan       the manifest of what is being written
//! .public.leidraad/new/       the new site, and after the exchange the old one
//! .public.leidraad/old/       the old site, where there is no exchange
//! ```
//!
//! The lock belongs to a process, so what lies here while nobody holds it was left by a run that
//! was killed, and may be cleared by whoever gets the lock.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::error::OutputError;
use super::manifest::Manifest;
use super::own;
use super::target::Target;

/// All that is ever in the hidden folder.
const PARTS: [&str; 4] = ["lock", "plan", "new", "old"];

/// How often the lock is tried while another build holds it.
const PAUSE: Duration = Duration::from_millis(50);

/// The hidden folder, with its lock held.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    lock: File,
}

impl Staging {
    /// Makes the folder and takes its lock; waits for another build at most `patience`.
    pub(super) fn open(target: &Target, patience: Duration) -> Result<Staging, OutputError> {
        let folder = target.workplace();
        let fail = |error| OutputError::at(target.parent(), error);
        fs::create_dir_all(target.parent()).map_err(fail)?;
        let mut waited = Duration::ZERO;
        loop {
            let attempt = Staging::attempt(&folder)?;
            if let Some(lock) = attempt {
                return Ok(Staging { folder, lock });
            }
            if waited >= patience {
                return Err(OutputError::Locked { path: target.path() });
            }
            thread::sleep(PAUSE);
            waited += PAUSE;
        }
    }

    /// The lock, unless another build has it or has just taken its folder away.
    fn attempt(folder: &Path) -> Result<Option<File>, OutputError> {
        let fail = |error| OutputError::at(folder, error);
        match fs::create_dir(folder) {
            Err(e) if e.kind() != io::ErrorKind::AlreadyExists => return Err(fail(e)),
            _ => {}
        }
        let path = folder.join("lock");
        if let Some(example) = something_foreign_in(folder) {
            return Err(OutputError::NotOurs { path: folder.to_owned(), example });
        }
        let lock = match File::options().write(true).create(true).truncate(false).open(&path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(e) => {
                // The disk was full after the folder; with something of another run in it, it stays.
                let _ = fs::remove_dir(folder);
                return Err(fail(e));
            }
            Ok(lock) => lock,
        };
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            // Some network file systems have no locks. Building there is still useful.
            Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(e)) => return Err(fail(e)),
        }
        // The build before us may have removed the file between our opening and locking it; a
        // lock on a file that is no longer there keeps nobody out.
        Ok(is_still_at(&lock, &path).then_some(lock))
    }

    /// Where the new site is made.
    pub(super) fn new_site(&self) -> PathBuf {
        self.folder.join("new")
    }

    /// Where the old site is put aside.
    pub(super) fn old_site(&self) -> PathBuf {
        self.folder.join("old")
    }

    /// Notes what is going to be written, so that it can be taken away by name after a kill.
    pub(super) fn note_plan(&self, plan: &Manifest) -> io::Result<()> {
        let mut file = File::create(self.folder.join("plan"))?;
        file.write_all(plan.to_string().as_bytes())?;
        file.sync_all()
    }

    /// Brings the old site back when a run was killed between two renames.
    pub(super) fn finish_interrupted(&self, target: &Target) -> Result<(), OutputError> {
        let (old, path) = (self.old_site(), target.path());
        if old.exists() && fs::symlink_metadata(&path).is_err() {
            fs::rename(&old, &path).map_err(|e| OutputError::at(&path, e))?;
        }
        Ok(())
    }

    /// Takes away what earlier steps or runs left here. Files that are not ours can only be here
    /// when someone put them into the site at the very moment of the swap; they are moved beside
    /// the target, and their new place is returned.
    pub(super) fn clear(&self, target: &Target) -> Result<Vec<PathBuf>, OutputError> {
        let fail = |error| OutputError::at(&self.folder, error);
        let plan_path = self.folder.join("plan");
        let plan = fs::read_to_string(&plan_path).unwrap_or_default();
        let plan = Manifest::parse(&plan);
        let mut kept = Vec::new();
        for site in [self.new_site(), self.old_site()] {
            if fs::symlink_metadata(&site).is_err() {
                continue;
            }
            let own = own::manifest_of(&site);
            let paths = own.iter().chain(&plan).flat_map(Manifest::paths);
            if !own::take_away(&site, paths).map_err(fail)? {
                let place = free_name(target);
                fs::rename(&site, &place).map_err(fail)?;
                kept.push(place);
            }
        }
        match fs::remove_file(plan_path) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => Err(fail(e)),
            _ => Ok(kept),
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        let lock = self.folder.join("lock");
        let others = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        if others.filter(|entry| entry.path() != lock).count() == 0 {
            // While the lock is still held: nobody else can be in here. What fails now is left
            // to the next run, for which it is no obstacle.
            let _ = fs::remove_file(&lock);
            let _ = fs::remove_dir(&self.folder);
        }
        // Closing is not enough: a program that another thread starts at this very moment has the file
        // open until it runs, and would keep the lock.
        let _ = self.lock.unlock();
    }
}

/// Something that no run of this tool puts into its hidden folder.
fn something_foreign_in(folder: &Path) -> Option<PathBuf> {
    let names = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.file_name());
    let mut foreign = names.filter(|name| !PARTS.iter().any(|part| name == part));
    foreign.next().map(PathBuf::from)
}

/// A name beside the target that nothing has yet.
fn free_name(target: &Target) -> PathBuf {
    let path = target.path();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let names = (1_u32..).map(|n| path.with_file_name(format!("{name}-kept-{n}")));
    let mut free = names.filter(|place| fs::symlink_metadata(place).is_err());
    // A folder cannot hold four thousand million entries of that name.
    free.next().unwrap_or(path)
}

#[cfg(unix)]
fn is_still_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(ours), Ok(there)) => (ours.dev(), ours.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_at(_: &File, path: &Path) -> bool {
    // Where an open file cannot be removed, it is still there.
    path.exists()
}
