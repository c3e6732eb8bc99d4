//! A publisher with keys, and sites to sign.

use std::fs;
use std::path::{Path, PathBuf};

use leidraad::digest;
use leidraad::guide::Route;
use leidraad::mirror::{
    About, Anchor, Mirror, MirrorError, Moment, Patience, Root, RootChange, SecretKey, Synced,
    Watcher, Wish, first_root, next_root, sign_root, sign_site, sync,
};
use leidraad::output::{OutputSet, Target, publish};
use tempfile::TempDir;

/// The moment of the tests.
pub(crate) fn now() -> Moment {
    "2026-11-29T08:00:00Z".parse().unwrap()
}

pub(crate) fn secret(text: &str) -> SecretKey {
    SecretKey::parse(text, None).unwrap()
}

/// A publisher: three root keys of which two must sign, a release key and a freshness key.
pub(crate) struct Publisher {
    dir: TempDir,
    pub(crate) roots: Vec<SecretKey>,
    pub(crate) release: SecretKey,
    pub(crate) fresh: SecretKey,
}

pub(crate) fn new_key() -> SecretKey {
    secret(&SecretKey::generate(None).unwrap().secret)
}

impl Publisher {
    pub(crate) fn new() -> Publisher {
        let publisher = Publisher::unsigned();
        publisher.sign_root(1, &[0, 1, 2]);
        publisher
    }

    /// One whose first root nobody has signed yet.
    pub(crate) fn unsigned() -> Publisher {
        let roots: Vec<SecretKey> = (0..3).map(|_| new_key()).collect();
        let (release, fresh) = (new_key(), new_key());
        let publisher = Publisher { dir: tempfile::tempdir().unwrap(), roots, release, fresh };
        let public = |key: &SecretKey| key.public().unwrap();
        let root_keys = publisher.roots.iter().map(public).collect();
        let keys = [root_keys, vec![public(&publisher.release)], vec![public(&publisher.fresh)]];
        let expires = now().plus_hours(24 * 365);
        first_root(&publisher.keys(), &Root::new(expires, 2, keys)).unwrap();
        publisher
    }

    /// The folder that holds `keys/`.
    pub(crate) fn keys(&self) -> PathBuf {
        self.dir.path().join("keys")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn sign_root(&self, version: u64, with: &[usize]) {
        for key in with {
            sign_root(&self.keys(), version, &self.roots[*key]).unwrap();
        }
    }

    pub(crate) fn change_root(&self, change: &RootChange, signers: &[usize]) {
        let (version, _) = next_root(&self.keys(), change, now()).unwrap();
        self.sign_root(version, signers);
    }

    pub(crate) fn anchor(&self) -> Anchor {
        Anchor::Bytes(fs::read(self.keys().join("keys/root-1.json")).unwrap())
    }

    pub(crate) fn about(serial: u64) -> About {
        About {
            serial,
            edition: Some("2026-11".to_owned()),
            commit: None,
            created: now(),
            expires: now().plus_hours(24 * 7),
        }
    }

    /// A signed site with these files.
    pub(crate) fn site(&self, name: &str, serial: u64, files: &[(&str, &str)]) -> PathBuf {
        let site = self.build(name, files);
        self.sign(&site, &Publisher::about(serial));
        site
    }

    /// A signed site with these bytes.
    #[cfg(feature = "s3")]
    pub(crate) fn site_of(
        &self,
        name: &str,
        serial: u64,
        files: &std::collections::BTreeMap<String, Vec<u8>>,
    ) -> PathBuf {
        let site = self.path(name);
        let mut set = OutputSet::new();
        for (path, bytes) in files {
            set.insert(Route::new(path.as_str()), bytes.clone()).unwrap();
        }
        publish(&set, &Target::choose(&site, &guide(self.dir.path())).unwrap()).unwrap();
        self.sign(&site, &Publisher::about(serial));
        site
    }

    pub(crate) fn build(&self, name: &str, files: &[(&str, &str)]) -> PathBuf {
        let site = self.path(name);
        let mut set = OutputSet::new();
        for (path, text) in files {
            set.insert(Route::new(*path), *text).unwrap();
        }
        publish(&set, &Target::choose(&site, &guide(self.dir.path())).unwrap()).unwrap();
        site
    }

    pub(crate) fn sign(&self, site: &Path, about: &About) {
        sign_site(site, &self.keys(), about, (&self.release, &self.fresh)).unwrap();
    }

    /// Signs a list of files that no build would write.
    pub(crate) fn sign_list(&self, site: &Path, serial: u64, list: &str) {
        fs::create_dir_all(site).unwrap();
        fs::write(site.join("manifest-sha256.txt"), list).unwrap();
        let (files, bytes) = (list.lines().count() as u64 + 1, 1_000_000);
        let manifest = digest::hex(list.as_bytes());
        let release = leidraad::mirror::Release::new(serial, now(), (files, bytes), manifest);
        self.sign_release(site, &release);
    }

    /// Signs whatever a release says.
    pub(crate) fn sign_release(&self, site: &Path, release: &leidraad::mirror::Release) {
        let mut bytes = serde_json::to_vec_pretty(release).unwrap();
        bytes.push(b'\n');
        fs::write(site.join("release.json"), &bytes).unwrap();
        let signature = self.release.sign(&bytes, "test").unwrap();
        fs::write(site.join("release.json.minisig"), signature).unwrap();
        copy_keys(&self.keys(), site);
        let about = Publisher::about(release.serial);
        leidraad::mirror::renew(site, about.created, about.expires, &self.fresh).unwrap();
    }

    pub(crate) fn mirror(&self) -> PathBuf {
        self.path("mirror")
    }

    pub(crate) fn wish(&self, source: impl Into<String>) -> Wish {
        Wish {
            source: source.into(),
            anchor: Some(self.anchor()),
            grace: 0,
            rollback: None,
            keep: 3,
            overlay: Default::default(),
            dry_run: false,
            patience: Patience { seconds: 1 },
        }
    }

    pub(crate) fn sync(&self, source: &Path) -> Result<Synced, MirrorError> {
        self.sync_by(&self.wish(source.to_str().unwrap()))
    }

    pub(crate) fn sync_by(&self, wish: &Wish) -> Result<Synced, MirrorError> {
        sync_at(&self.mirror(), wish, now())
    }

    /// The text of a file of the mirror.
    pub(crate) fn copy(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.mirror().join("site").join(path)).ok()
    }
}

pub(crate) fn sync_at(dir: &Path, wish: &Wish, now: Moment) -> Result<Synced, MirrorError> {
    struct Nobody;
    impl Watcher for Nobody {
        fn fetched(&self, _: usize, _: usize) {}
    }
    sync(&Mirror::open(dir)?, wish, now, &Nobody)
}

fn guide(dir: &Path) -> PathBuf {
    let guide = dir.join("guide");
    fs::create_dir_all(guide.join("content")).unwrap();
    guide
}

pub(crate) fn copy_keys(from: &Path, site: &Path) {
    fs::create_dir_all(site.join("keys")).unwrap();
    for entry in fs::read_dir(from.join("keys")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), site.join("keys").join(entry.file_name())).unwrap();
    }
}

/// A copy of a folder.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let at = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(at).unwrap();
        } else {
            fs::copy(entry.path(), at).unwrap();
        }
    }
}

/// Every file below a folder with its bytes.
pub(crate) fn files(root: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(root).into_iter().map(Result::unwrap);
    let entries = entries.filter(|entry| entry.file_type().is_file());
    let relative = |path: &Path| path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
    entries.map(|entry| (relative(entry.path()), fs::read(entry.path()).unwrap())).collect()
}
