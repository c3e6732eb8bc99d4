//! What the benchmarks of the whole program share: which guides, where, and the program itself.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::generated::{Corpus, Kind};

/// A folder of files in memory, where a system has one.
const MEMORY: &str = "/dev/shm";

/// The numbers of sections to measure. The largest guide takes minutes: it is measured when
/// `LEIDRAAD_BENCH_LARGE` is set.
pub(crate) fn sizes() -> Vec<usize> {
    let large = std::env::var_os("LEIDRAAD_BENCH_LARGE").map(|_| 5_000);
    [100, 1_000].into_iter().chain(large).collect()
}

/// Where files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Storage {
    /// The disk on which this repository is built.
    Disk,
    /// Memory.
    Memory,
}

impl Storage {
    /// Those that this machine has.
    pub(crate) fn all() -> Vec<Storage> {
        let memory = Path::new(MEMORY).is_dir().then_some(Storage::Memory);
        [Storage::Disk].into_iter().chain(memory).collect()
    }

    /// A new folder, which goes when the value does.
    ///
    /// # Errors
    /// It cannot be made.
    pub(crate) fn folder(self) -> io::Result<TempDir> {
        match self {
            Storage::Disk => tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")),
            Storage::Memory => tempfile::tempdir_in(MEMORY),
        }
    }
}

impl fmt::Display for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Storage::Disk => "disk",
            Storage::Memory => "memory",
        })
    }
}

/// The name of a guide in a report.
pub(crate) fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Plain => "plain",
        Kind::Rich => "rich",
    }
}

/// A guide that was made, in a folder of its own.
pub(crate) struct Made {
    folder: TempDir,
}

impl Made {
    /// Makes a guide with its repository.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn new(corpus: Corpus, storage: Storage) -> io::Result<Made> {
        let made = Made { folder: storage.folder()? };
        corpus.commit(&made.root())?;
        Ok(made)
    }

    /// The folder of the guide.
    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("guide")
    }

    /// A path beside the guide.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with this command for this guide. Its caches are those of the guide: what an
    /// earlier run of the user left does not help.
    pub(crate) fn program(&self, command: &str) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_leidraad"));
        program.args([command, "--lang", "en", "--root"]).arg(self.root());
        program.env("XDG_CACHE_HOME", self.beside("cache"));
        program
    }
}
