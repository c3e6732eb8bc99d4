//! Copies that institutions can trust: signing a site, and fetching, judging and keeping one.
//!
//! In: a site that `output/` wrote, or an address, folder or bundle with one. Out: signatures, a
//! bundle, a verdict, or a folder that is the old copy or the new one and never something else.
//!
//! Must never: believe a byte before it was held to a signature; touch a copy before everything in
//! the new one was; fetch without a limit.
//!
//! # Who says what
//!
//! | file | signed by | says | protects against |
//! |---|---|---|---|
//! | `keys/root-N.json` | k of n root keys, offline | whose signatures count, which keys are revoked | theft of a key |
//! | `release.json` | a release key | serial, size, and the SHA-256 of the list of files | changed, added and mixed files; an older release |
//! | `freshness.json` | a freshness key, on a timer | that this release is the newest, until when | a newer release kept back |
//! | `manifest-sha256.txt` | (named by `release.json`) | the SHA-256 of each file | |
//!
//! Signatures are those of minisign, and the list is that of `sha256sum`: without this program both
//! do the most of it. What they cannot see: a file that was added, a serial that went back, a key that
//! was revoked.
//!
//! What an institution adds stands beside the signed copy, in a tree of its own; see `own`.
//!
//! # Why not TUF itself
//!
//! These are the roles of The Update Framework (root, targets, timestamp; the snapshot role is not
//! needed where one file names all others), and its rules for them. The crate `tough` carries TUF's
//! own files, and was judged first (0.24, November 2026). It was not taken, for four reasons.
//!
//! *What an institution must be able to do by hand.* TUF signs canonical JSON inside an envelope; no
//! tool that an administrator has verifies that. Here the standard `minisign` and `sha256sum`, both in
//! Debian and on Windows, do, and a data protection officer can follow each step on paper.
//!
//! *What it does not do.* A TUF client fetches targets by name. It does not say that a folder holds
//! nothing else, and an added page or `.htaccess` is the first thing that was tried on our mirrors. It
//! has no releases that appear as a whole, no bundle and no folder as source, no names that Windows
//! takes for devices: all of that is written here either way, and is the larger part.
//!
//! *What it costs.* With its client it brings 135 crates, fifty of them new here, among them
//! `aws-lc-sys` (C and CMake) and an asynchronous runtime. What stands here adds `minisign` and, for
//! the network, `ureq` with `rustls`: 28 crates, and a build without the feature `mirror` has none of
//! the network.
//!
//! *What is lost by that.* Delegations and consistent snapshots, which one publisher with one list of
//! files does not need, and the eyes that TUF's own code has had. The price of the latter is the table
//! of refusals in `tests/mirror.rs`, each with a test that fails without its check.

mod bundle;
mod changes;
mod error;
mod keys;
mod metadata;
mod names;
mod own;
mod place;
mod sign;
mod source;
mod status;
#[cfg(feature = "s3")]
mod store;
mod sync;
mod trust;
mod verify;
mod work;

pub use bundle::{Packed, pack};
pub use changes::Change;
pub use error::{MirrorError, NameFault, PublishFault};
pub use keys::{NewKeys, PublicKey, SIGNATURE, SecretKey};
pub use metadata::{FRESHNESS, Freshness, Moment, RELEASE, Release, Revoked, Root, root_name};
pub use own::{AnnexFront, Fault, FaultKind, OverlayFile, OwnReport, OwnStanding};
pub use place::{put, put_secret};
pub use sign::{
    About, RootChange, first_root, next_root, offered, own_chain, renew, sign_root, sign_site,
};
#[cfg(feature = "mirror")]
pub(crate) use source::http;
pub use source::{Cached, Listed, Patience, Source, is_address, open, open_source};
pub use status::{Standing, Status, status};
#[cfg(feature = "s3")]
pub use store::{Access, POINTER, Pointer, StorePlace, StoreWish, Stored, publish_store};
pub use sync::{Mirror, OverlayWish, Rollback, State, Synced, Watcher, Wish, publish_folder, sync};
pub use trust::{Accepted, Anchor, Chain, Known, Leniency, accept, follow};
pub use verify::{Against, Report, verify};
