//! The Git repository that a guide lies in. Everything that asks Git for something finds it here,
//! so that "there is none" and "it cannot be read" are told apart once for all.

use std::collections::BTreeSet;
use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};

use gix::discover::repository::Path as Discovered;
use gix::discover::upwards;

/// Git could not give what was asked.
#[derive(Debug)]
pub enum GitError {
    /// What Git's library says, from the outermost reason to the innermost.
    Reasons(String),
    /// There is no repository.
    Nothing,
    /// There is no commit, tag or branch of this name, or it cannot be read, for these reasons.
    NoRevision(String, String),
    /// There is a `.git` here, and it is no repository that can be read, for these reasons.
    NoRepository(PathBuf, String),
    /// The repository has its work tree elsewhere: the guide is not in it.
    OtherWorkTree(PathBuf),
    /// `HEAD` leads to a branch of this name, which does not exist though others do.
    NoBranch(String),
    /// The repository keeps its branches in tables (reftable), which Git's library cannot read yet.
    Reftable(PathBuf),
}

impl std::fmt::Display for GitError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            GitError::Reasons(reasons) => f.write_str(reasons),
            GitError::Nothing => f.write_str("there is no repository"),
            GitError::NoRevision(name, reasons) => {
                write!(f, "there is no commit, tag or branch {name}: {reasons}")
            }
            GitError::NoRepository(path, reasons) => {
                write!(f, "{} is no repository that can be read: {reasons}", path.display())
            }
            GitError::OtherWorkTree(path) => {
                write!(f, "the work tree of the repository is {}", path.display())
            }
            GitError::NoBranch(name) => write!(f, "the branch {name} does not exist"),
            GitError::Reftable(path) => {
                write!(f, "{} keeps its branches in tables", path.display())
            }
        }
    }
}

impl Error for GitError {}

impl From<io::Error> for GitError {
    fn from(error: io::Error) -> GitError {
        git_error(error)
    }
}

pub(super) fn git_error(error: impl Error) -> GitError {
    GitError::Reasons(reasons(&error))
}

/// The whole chain of reasons: the outermost says what failed, the innermost why.
fn reasons(error: &dyn Error) -> String {
    let mut all = vec![error.to_string()];
    let mut next = error.source();
    while let Some(reason) = next {
        let text = reason.to_string();
        // Some wrappers repeat what they wrap.
        if !text.is_empty() && !all.iter().any(|known| known.contains(&text)) {
            all.push(text);
        }
        next = reason.source();
    }
    all.join(": ")
}

/// When a commit was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommitTime {
    /// The moment, in no time zone.
    At(jiff::Timestamp),
    /// The commit has none, or one that is no moment of the calendar.
    Unreadable,
}

/// Who made a commit, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The name of the author.
    pub name: String,
    /// The address of the author.
    pub email: String,
    /// Seconds since 1970.
    pub seconds: i64,
    /// Seconds that the clock of the author was before that of Greenwich.
    pub offset: i32,
}

/// A repository and the folder of the guide in it.
pub struct Repository {
    pub(super) repo: gix::Repository,
    /// The folder below the work tree, as `a/b/`; empty at its top.
    pub(super) prefix: String,
}

impl Repository {
    /// The repository that `root` lies in; none where neither the folder nor one above it has a
    /// `.git` or is a repository itself.
    ///
    /// # Errors
    /// There is a repository, or what should be one, and it cannot be read.
    pub fn find(root: &Path) -> Result<Option<Repository>, GitError> {
        let root = root.canonicalize()?;
        let found = match upwards(&root) {
            Ok((found, _)) => Some(top(found)),
            Err(error) => match (first_dot_git(&root, None)?, is_absence(&error)) {
                (None, true) => None,
                (None, false) => return Err(git_error(error)),
                (Some(dot_git), _) => return Err(no_repository(dot_git, &error)),
            },
        };
        let Some(top) = found else { return Ok(None) };
        // One that cannot be read would be passed over in favour of one above it.
        if let Some(dot_git) = first_dot_git(&root, Some(&top))? {
            let reason = gix::discover::is_git(&dot_git).err();
            return Err(match reason {
                Some(error) => no_repository(dot_git, &error),
                None => GitError::NoRepository(dot_git, String::new()),
            });
        }
        if let Some(tables) = tables(&top) {
            return Err(GitError::Reftable(tables));
        }
        let mut repo = gix::discover(&root).map_err(git_error)?;
        // What GIT_NAMESPACE means is the business of servers alone: for `git log` the branches
        // are those of the repository.
        repo.clear_namespace();
        let prefix = prefix_in_repository(&repo, &root)?;
        Ok(Some(Repository { repo, prefix }))
    }

    /// The folder that it is checked out in.
    pub fn work_tree(&self) -> Option<PathBuf> {
        self.repo.workdir()?.canonicalize().ok()
    }

    /// The commit that is checked out; none before the first commit of the repository.
    ///
    /// # Errors
    /// `HEAD` or what it leads to cannot be read.
    pub(super) fn head(&self) -> Result<Option<gix::Commit<'_>>, GitError> {
        let mut head = self.repo.head().map_err(git_error)?;
        if let gix::head::Kind::Unborn(branch) = &head.kind {
            let branch = branch.to_string();
            let references = self.repo.references().map_err(git_error)?;
            // A branch that nothing was committed to yet is one thing in an empty repository, and
            // another where the history is there under other names.
            return match references.all().map_err(git_error)?.next().transpose() {
                Ok(None) => Ok(None),
                Ok(Some(_)) => Err(GitError::NoBranch(branch)),
                Err(error) => Err(git_error(error)),
            };
        }
        head.peel_to_commit().map(Some).map_err(git_error)
    }

    /// What a revision names.
    ///
    /// # Errors
    /// There is no such revision, or it cannot be read.
    pub(super) fn object(&self, revision: &str) -> Result<gix::Object<'_>, GitError> {
        let id = self.repo.rev_parse_single(revision);
        let id = id.map_err(|error| GitError::NoRevision(revision.to_owned(), reasons(&error)))?;
        id.object().map_err(git_error)
    }

    /// The commit of a revision, by default the one that is checked out. A tree was made by no
    /// commit: it gets the one that is checked out too. None before the first commit.
    ///
    /// # Errors
    /// There is no such revision, or it cannot be read.
    pub(super) fn commit(
        &self,
        revision: Option<&str>,
    ) -> Result<Option<gix::Commit<'_>>, GitError> {
        let Some(revision) = revision else { return self.head() };
        let object = self.object(revision)?.peel_tags_to_end().map_err(git_error)?;
        match object.kind {
            gix::object::Kind::Commit => Ok(Some(object.into_commit())),
            _ => self.head(),
        }
    }

    /// When the commit of a revision was made, by default of the one that is checked out; none
    /// before the first commit.
    ///
    /// # Errors
    /// There is no such revision, or it cannot be read.
    pub fn commit_time(&self, revision: Option<&str>) -> Result<Option<CommitTime>, GitError> {
        let Some(commit) = self.commit(revision)? else { return Ok(None) };
        // The commit was read; one whose lines are not those of a commit has no day that is known.
        let committer = commit.committer().ok();
        let seconds = committer.and_then(|who| who.time().ok()).map(|time| time.seconds);
        let moment = seconds.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        Ok(Some(moment.map_or(CommitTime::Unreadable, CommitTime::At)))
    }

    /// Who made the commit of a revision, and when; none where its lines are not those of a commit.
    ///
    /// # Errors
    /// There is no such revision, or it cannot be read.
    pub fn made(&self, revision: &str) -> Result<Option<Made>, GitError> {
        let Some(commit) = self.commit(Some(revision))? else { return Ok(None) };
        let Ok(author) = commit.author() else { return Ok(None) };
        let Ok(time) = author.time() else { return Ok(None) };
        Ok(Some(Made {
            name: author.name.to_string(),
            email: author.email.to_string(),
            seconds: time.seconds,
            offset: time.offset,
        }))
    }

    /// The names of all tags.
    ///
    /// # Errors
    /// They cannot be read.
    pub fn tags(&self) -> Result<Vec<String>, GitError> {
        let references = self.repo.references().map_err(git_error)?;
        let mut tags = Vec::new();
        for reference in references.tags().map_err(git_error)? {
            let reference = reference.map_err(git_error)?;
            tags.push(reference.name().shorten().to_string());
        }
        Ok(tags)
    }

    /// The name of the tree of the guide at a revision: what has equal names reads the same. None
    /// where the revision has no such folder.
    ///
    /// # Errors
    /// There is no such revision, or it cannot be read.
    pub fn tree_name(&self, revision: &str) -> Result<Option<String>, GitError> {
        let tree = self.object(revision)?.peel_to_tree().map_err(git_error)?;
        // Two guides in one repository are two trees of one commit.
        let Some(folder) = self.prefix.strip_suffix('/') else {
            return Ok(Some(tree.id.to_string()));
        };
        let entry = tree.lookup_entry_by_path(folder).map_err(git_error)?;
        Ok(entry.map(|entry| entry.object_id().to_string()))
    }

    /// The folder of the guide in the repository, with a slash at its end; empty where it is the
    /// repository itself.
    pub fn folder(&self) -> &str {
        &self.prefix
    }

    /// The branches that the servers of this clone have, as it knows them. None where it does not
    /// know them all: without a server, or in a clone of some branches alone.
    pub fn served_branches(&self) -> Option<BTreeSet<String>> {
        let config = self.repo.config_snapshot();
        let remotes = config.plumbing().sections_by_name("remote").into_iter().flatten();
        let mut branches = BTreeSet::new();
        for remote in remotes {
            let name = remote.header().subsection_name()?.to_string();
            let follows_all = |spec: &gix::bstr::BStr| {
                let spec = spec.to_string();
                spec.trim_start_matches('+') == format!("refs/heads/*:refs/remotes/{name}/*")
            };
            if !remote.values("fetch").iter().any(|spec| follows_all(spec.as_ref())) {
                return None;
            }
            let references = self.repo.references().ok()?;
            let prefix = format!("refs/remotes/{name}/");
            for reference in references.prefixed(prefix.as_str()).ok()? {
                let full = reference.ok()?.name().as_bstr().to_string();
                branches.extend(full.strip_prefix(&prefix).map(str::to_owned));
            }
        }
        branches.remove("HEAD");
        (!branches.is_empty()).then_some(branches)
    }

    /// True of a partial clone: objects were left out, and Git fetches them when it misses them.
    pub fn is_partial(&self) -> bool {
        let config = self.repo.config_snapshot();
        let promised = config.plumbing().sections_by_name("remote").into_iter().flatten();
        let mut promisors = promised.filter_map(|section| section.header().subsection_name());
        config.string("extensions.partialClone").is_some()
            || promisors.any(|name| {
                config.boolean(format!("remote.{name}.promisor").as_str()).unwrap_or_default()
            })
    }
}

/// The folder that has the `.git`, or the repository itself where there is no work tree.
fn top(found: Discovered) -> PathBuf {
    match found {
        Discovered::WorkTree(folder) | Discovered::LinkedWorkTree { work_dir: folder, .. } => {
            folder
        }
        Discovered::Repository(folder) if folder.ends_with(".git") => {
            folder.parent().map(Path::to_owned).unwrap_or(folder)
        }
        Discovered::Repository(folder) => folder,
    }
}

/// The first `.git` of any kind (a folder, a file, a link that leads nowhere) in a folder or above
/// it; of the folders below `top` alone, if that is given.
fn first_dot_git(root: &Path, top: Option<&Path>) -> Result<Option<PathBuf>, GitError> {
    for folder in root.ancestors().take_while(|folder| Some(*folder) != top) {
        let dot_git = folder.join(".git");
        match dot_git.symlink_metadata() {
            Ok(_) => return Ok(Some(dot_git)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(no_repository(dot_git, &error)),
        }
    }
    Ok(None)
}

/// Where a repository keeps its branches as tables, if it does.
fn tables(top: &Path) -> Option<PathBuf> {
    [top.join(".git/reftable"), top.join("reftable")].into_iter().find(|path| path.is_dir())
}

fn no_repository(dot_git: PathBuf, error: &dyn Error) -> GitError {
    let own = gix::discover::is_git(&dot_git).err().map(|error| reasons(&error));
    let own = own.unwrap_or_else(|| reasons(error));
    // A file or link that leads to where nothing is any more says where that was.
    let elsewhere = match dot_git.read_link() {
        Ok(target) => Some(target.display().to_string()),
        Err(_) => std::fs::read_to_string(&dot_git).ok().map(|text| text.trim().to_owned()),
    };
    let elsewhere = elsewhere.filter(|text| !text.contains('\n') && text.len() < 1000);
    let all = elsewhere.into_iter().chain([own]).collect::<Vec<_>>().join(": ");
    GitError::NoRepository(dot_git, all)
}

/// True when nothing was found, and nothing stood in the way of finding it.
fn is_absence(error: &gix::Error) -> bool {
    use gix::discover::upwards::Error::{
        NoGitRepository, NoGitRepositoryWithinCeiling, NoGitRepositoryWithinFs,
    };
    matches!(
        error.downcast_any_ref(),
        Some(
            NoGitRepository { .. }
                | NoGitRepositoryWithinCeiling { .. }
                | NoGitRepositoryWithinFs { .. }
        )
    )
}

fn prefix_in_repository(repo: &gix::Repository, root: &Path) -> Result<String, GitError> {
    // A bare repository has no work tree: its root is the guide.
    let Some(workdir) = repo.workdir() else { return Ok(String::new()) };
    let workdir = workdir.canonicalize()?;
    let inside = root.strip_prefix(&workdir);
    let inside = inside.map_err(|_| GitError::OtherWorkTree(workdir.clone()))?.to_string_lossy();
    Ok(if inside.is_empty() { String::new() } else { format!("{}/", inside.replace('\\', "/")) })
}
