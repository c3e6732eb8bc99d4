//! What becomes of each file of a release: it is there already, is copied inside the store, or is sent.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use super::objects::{Listed, Objects};
use super::pointer::{Kept, Pointer};
use crate::digest;
use crate::mirror::error::{MirrorError, PublishFault};
use crate::mirror::metadata::{FRESHNESS, RELEASE};
use crate::mirror::sync::Watcher;
use crate::mirror::trust::{self, Accepted};
use crate::mirror::work;
use crate::output::{MANIFEST, Manifest};

/// How many objects are sent or copied at once.
const AT_ONCE: usize = 8;

/// How a file gets into its folder.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Way {
    Here,
    Copied(String),
    Sent,
}

#[derive(Debug)]
struct Item {
    hash: String,
    /// In bytes; none when the file cannot be looked at, which is told when it is read.
    size: Option<u64>,
    way: Way,
}

/// The files of a release and the way of each.
pub(super) struct Plan {
    site: PathBuf,
    folder: String,
    items: BTreeMap<String, Item>,
}

impl Plan {
    /// All files of a site but its freshness, to be sent.
    pub(super) fn of_site(site: &Path, accepted: &Accepted, folder: &str) -> Plan {
        let listed = accepted.manifest.entries().map(|(path, hash)| (path, hash.to_owned()));
        let lasting = accepted.files.iter().filter(|(name, _)| !name.starts_with(FRESHNESS));
        let metadata = lasting.map(|(name, bytes)| (name.as_str(), digest::hex(bytes)));
        let list = [(MANIFEST, accepted.release.manifest.clone())];
        let items = listed.chain(metadata).chain(list).map(|(path, hash)| {
            let size = fs::metadata(site.join(path)).ok().map(|meta| meta.len());
            (path.to_owned(), Item { hash, size, way: Way::Sent })
        });
        Plan { site: site.to_owned(), folder: folder.to_owned(), items: items.collect() }
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    pub(super) fn to_send(&self) -> usize {
        self.items.values().filter(|item| item.way == Way::Sent).count()
    }

    pub(super) fn to_copy(&self) -> usize {
        self.items.values().filter(|item| matches!(item.way, Way::Copied(_))).count()
    }

    /// What an earlier run has brought is brought: its folder is named after what is in it.
    pub(super) fn leave_out_what_is_here(&mut self, here: &BTreeMap<String, Listed>) {
        for (path, item) in &mut self.items {
            if here.get(path).is_some_and(|listed| Some(listed.size) == item.size) {
                item.way = Way::Here;
            }
        }
    }

    /// Copies what the release before has with the same bytes, under whatever name. What its list says
    /// counts when a key of today signed it; otherwise everything is sent.
    pub(super) fn copy_from(
        &mut self,
        objects: &Objects,
        before: &Pointer,
        accepted: &Accepted,
    ) -> Result<(), MirrorError> {
        let Some(manifest) = signed_list(objects, before, accepted)? else { return Ok(()) };
        let listing = objects.list(&before.release)?;
        let by_hash: BTreeMap<&str, &str> = manifest.entries().map(|(path, h)| (h, path)).collect();
        for item in self.items.values_mut().filter(|item| item.way == Way::Sent) {
            let Some(path) = by_hash.get(item.hash.as_str()) else { continue };
            if listing.get(*path).is_some_and(|listed| Some(listed.size) == item.size) {
                item.way = Way::Copied(format!("{}/{path}", before.release));
            }
        }
        Ok(())
    }

    /// Brings everything into its folder, and gives how many bytes were sent.
    pub(super) fn carry_out(
        &self,
        objects: &Objects,
        watcher: &dyn Watcher,
    ) -> Result<u64, MirrorError> {
        let todo: Vec<_> = self.items.iter().filter(|(_, item)| item.way != Way::Here).collect();
        let (done, bytes) = (AtomicUsize::new(0), AtomicU64::new(0));
        work::each(&todo, AT_ONCE, |(path, item)| {
            let name = format!("{}/{path}", self.folder);
            match &item.way {
                Way::Copied(from) => objects.copy(from, &name)?,
                _ => {
                    let file = self.site.join(path);
                    let read = fs::read(&file).map_err(MirrorError::at(&file))?;
                    // It was whole a moment ago, and somebody may be building in this folder.
                    if digest::hex(&read) != item.hash {
                        return Err(MirrorError::Changed { path: (*path).clone() });
                    }
                    bytes.fetch_add(read.len() as u64, Ordering::Relaxed);
                    objects.put(&name, read, &item.hash)?;
                }
            }
            watcher.fetched(done.fetch_add(1, Ordering::Relaxed) + 1, todo.len());
            Ok(())
        })?;
        Ok(bytes.into_inner())
    }

    /// Nothing is pointed to of which the store does not list every file.
    ///
    /// # Errors
    /// A file is missing, or has another size.
    pub(super) fn refuse_incomplete(&self, objects: &Objects) -> Result<(), MirrorError> {
        let listing = objects.list(&self.folder)?;
        for (path, item) in &self.items {
            if listing.get(path).is_none_or(|listed| Some(listed.size) != item.size) {
                let (place, path) = (objects.shown(), path.clone());
                return Err(PublishFault::Incomplete { place, path }.into());
            }
        }
        Ok(())
    }
}

/// The list of files of the release before; none where it is not what a key of today signed.
fn signed_list(
    objects: &Objects,
    before: &Pointer,
    accepted: &Accepted,
) -> Result<Option<Manifest>, MirrorError> {
    let kept = Kept { objects, folder: &before.release };
    let root = &accepted.chain.root;
    let judged = trust::signed(&kept, RELEASE, root, &root.release_keys).and_then(|files| {
        let release = crate::mirror::metadata::from_bytes(RELEASE, &files[0].1)?;
        trust::list_of_files(&kept, &release)
    });
    match judged {
        Ok((manifest, _)) => Ok(Some(manifest)),
        Err(error) if error.is_refusal() => Ok(None),
        Err(error) => Err(error),
    }
}
