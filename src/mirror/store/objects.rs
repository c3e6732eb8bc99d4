//! The objects of a bucket, asked for one after the other: each call ends with an answer or an error in
//! our words.

use std::collections::BTreeMap;
use std::future::Future;
use std::time::Duration;

use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, BackoffConfig, CopyOptions, Error, GetOptions, ObjectStore as _,
    PutMode, PutOptions, PutPayload, RetryConfig, UpdateVersion,
};
use tokio_stream::StreamExt as _;

use super::access::{Access, StorePlace};
use super::wire::{Heard, Wire};
use crate::guide::Route;
use crate::mirror::error::{MirrorError, PublishFault};
use crate::mirror::source::Patience;
use crate::output::headers::{CACHE_CONTROL, content_type};

/// How often a request is made again when the store was busy or the connection broke.
const RETRIES: usize = 4;
/// An object that is never there. What a store does when it is to change only as it was shows whether
/// it looks at preconditions.
const PROBE: &str = "precondition";

/// What a list says of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Listed {
    /// In bytes.
    pub(super) size: u64,
    /// When it was put there, in seconds since 1970 by the clock of the store.
    pub(super) modified: i64,
}

/// The bytes of an object, and its entity tag where the store gave one.
pub(super) type Tagged = (Vec<u8>, Option<String>);

/// What came of switching a pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Switched {
    Done,
    /// It was no longer what it had been.
    Overtaken,
}

/// The objects under the prefix of a place.
pub(super) struct Objects {
    store: AmazonS3,
    place: StorePlace,
    seconds: u64,
}

impl Objects {
    pub(super) fn open(
        place: &StorePlace,
        access: &Access,
        patience: Patience,
    ) -> Result<Objects, MirrorError> {
        let retry = RetryConfig {
            backoff: BackoffConfig {
                init_backoff: Duration::from_millis(100),
                max_backoff: Duration::from_secs(3),
                base: 2.0,
            },
            max_retries: RETRIES,
            retry_timeout: Duration::from_secs(60),
        };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&place.bucket)
            .with_access_key_id(&access.key)
            .with_secret_access_key(&access.secret)
            .with_region(&access.region)
            .with_retry(retry)
            .with_http_connector(Wire::new(Duration::from_secs(patience.seconds)));
        if let Some(token) = &access.token {
            builder = builder.with_token(token);
        }
        if let Some(endpoint) = &access.endpoint {
            builder = builder.with_endpoint(endpoint).with_allow_http(true);
        }
        let given = || access.endpoint.clone().unwrap_or_default();
        let built = builder.build();
        let store = built.map_err(|_| PublishFault::Endpoint { given: given() })?;
        Ok(Objects { store, place: place.clone(), seconds: patience.seconds })
    }

    /// The place for people.
    pub(super) fn shown(&self) -> String {
        self.place.to_string()
    }

    /// The bytes of a small object and its entity tag; none where there is no such object.
    pub(super) fn get(&self, name: &str, limit: u64) -> Result<Option<Tagged>, MirrorError> {
        let path = self.path(name)?;
        let got = wait(async {
            let found = match self.store.get_opts(&path, GetOptions::default()).await {
                Err(Error::NotFound { .. }) => return Ok(None),
                found => found?,
            };
            if found.meta.size > limit {
                return Ok(Some(None));
            }
            let tag = found.meta.e_tag.clone();
            Ok(Some(Some((found.bytes().await?.to_vec(), tag))))
        });
        match self.said(got)? {
            Some(None) => Err(MirrorError::TooLarge { path: name.to_owned(), limit }),
            found => Ok(found.flatten()),
        }
    }

    /// Puts a file there, with its type, the day-to-day rule for browsers and its SHA-256.
    pub(super) fn put(&self, name: &str, bytes: Vec<u8>, hash: &str) -> Result<(), MirrorError> {
        self.put_labelled(name, bytes, &[("sha256", hash)])
    }

    /// The same with labels, which a store gives back as `x-amz-meta-…`.
    pub(super) fn put_labelled(
        &self,
        name: &str,
        bytes: Vec<u8>,
        labels: &[(&'static str, &str)],
    ) -> Result<(), MirrorError> {
        let options = PutOptions { attributes: attributes(name, labels), ..PutOptions::default() };
        let path = self.path(name)?;
        let payload = PutPayload::from(bytes);
        self.said(wait(self.store.put_opts(&path, payload, options))).map(|_| ())
    }

    /// Puts an object in the place of the one with this tag, or where there is none.
    pub(super) fn put_if(
        &self,
        name: &str,
        bytes: Vec<u8>,
        labels: &[(&'static str, &str)],
        tag: Option<String>,
    ) -> Result<Switched, MirrorError> {
        let mode = match tag {
            Some(tag) => PutMode::Update(UpdateVersion { e_tag: Some(tag), version: None }),
            None => PutMode::Create,
        };
        let attributes = attributes(name, labels);
        let options = PutOptions { mode, attributes, ..PutOptions::default() };
        let path = self.path(name)?;
        match wait(self.store.put_opts(&path, PutPayload::from(bytes), options)) {
            Err(Error::Precondition { .. } | Error::AlreadyExists { .. }) => {
                Ok(Switched::Overtaken)
            }
            put => self.said(put).map(|_| Switched::Done),
        }
    }

    /// True of a store that refuses to change what is no longer as it was.
    pub(super) fn checks_preconditions(&self) -> Result<bool, MirrorError> {
        let wrong = Some("\"00000000000000000000000000000000\"".to_owned());
        match self.put_if(PROBE, b"\n".to_vec(), &[], wrong) {
            Ok(Switched::Overtaken) => Ok(true),
            Ok(Switched::Done) => {
                self.delete(vec![PROBE.to_owned()])?;
                Ok(false)
            }
            // It knows the question and has no answer.
            Err(MirrorError::Publish(PublishFault::Refused { status: 400 | 501, .. })) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Copies an object inside the store, with its type.
    pub(super) fn copy(&self, from: &str, to: &str) -> Result<(), MirrorError> {
        let (from, to) = (self.path(from)?, self.path(to)?);
        self.said(wait(self.store.copy_opts(&from, &to, CopyOptions::default())))
    }

    /// All objects of a folder, by their path in it.
    pub(super) fn list(&self, folder: &str) -> Result<BTreeMap<String, Listed>, MirrorError> {
        let prefix = self.path(folder)?;
        let listed = wait(async {
            let mut found = BTreeMap::new();
            let mut objects = self.store.list(Some(&prefix));
            while let Some(object) = objects.next().await {
                let object = object?;
                let name = object.location.as_ref();
                let name = name.strip_prefix(prefix.as_ref()).unwrap_or(name);
                let modified = object.last_modified.timestamp();
                let listed = Listed { size: object.size, modified };
                found.insert(name.trim_start_matches('/').to_owned(), listed);
            }
            Ok(found)
        });
        self.said(listed)
    }

    /// The folders in a folder.
    pub(super) fn folders(&self, folder: &str) -> Result<Vec<String>, MirrorError> {
        let prefix = self.path(folder)?;
        let listed = self.said(wait(self.store.list_with_delimiter(Some(&prefix))))?;
        let names = listed.common_prefixes.iter().filter_map(|path| path.filename());
        Ok(names.map(str::to_owned).collect())
    }

    /// Removes objects.
    pub(super) fn delete(&self, names: Vec<String>) -> Result<(), MirrorError> {
        let paths = names.iter().map(|name| self.path(name)).collect::<Result<Vec<_>, _>>()?;
        let removed = wait(async {
            let paths = tokio_stream::iter(paths.into_iter().map(Ok));
            let mut removed = self.store.delete_stream(Box::pin(paths));
            while let Some(one) = removed.next().await {
                match one {
                    Ok(_) | Err(Error::NotFound { .. }) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(())
        });
        self.said(removed)
    }

    fn path(&self, name: &str) -> Result<Path, MirrorError> {
        let whole = format!("{}/{name}", self.place.prefix);
        Path::parse(whole.trim_start_matches('/')).map_err(|_| MirrorError::UnsafeName {
            path: name.to_owned(),
            fault: crate::mirror::error::NameFault::Character,
        })
    }

    fn said<T>(&self, result: object_store::Result<T>) -> Result<T, MirrorError> {
        result.map_err(|error| self.fault(&error).into())
    }

    fn fault(&self, error: &Error) -> PublishFault {
        let place = self.shown();
        match Heard::of(error) {
            Some(Heard::Nothing) => PublishFault::Stalled { place, seconds: self.seconds },
            Some(Heard::NoBucket) => PublishFault::NoBucket { bucket: self.place.bucket.clone() },
            Some(Heard::Broken(reason)) => PublishFault::Failed { place, reason: reason.clone() },
            Some(Heard::NotS3) => PublishFault::NotS3 { place },
            Some(Heard::Status(status @ (429 | 500 | 502..=599), _)) => {
                PublishFault::Failed { place, reason: format!("HTTP {status}") }
            }
            Some(Heard::Status(status, code)) => {
                PublishFault::Refused { place, status: *status, code: code.clone() }
            }
            // An answer that the library could not make sense of.
            None => PublishFault::NotS3 { place },
        }
    }
}

fn attributes(name: &str, labels: &[(&'static str, &str)]) -> Attributes {
    let mut attributes = Attributes::new();
    attributes.insert(Attribute::ContentType, content_type(&Route::new(name)).into());
    attributes.insert(Attribute::CacheControl, CACHE_CONTROL.into());
    for (name, value) in labels {
        attributes.insert(Attribute::Metadata((*name).into()), (*value).to_owned().into());
    }
    attributes
}

/// Waits for an answer on this thread. What is asked at once is asked on several threads, as it is of a
/// server (`work::each`).
fn wait<T>(answer: impl Future<Output = object_store::Result<T>>) -> object_store::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    let failed = |error: std::io::Error| Error::Generic {
        store: "S3",
        source: Box::new(Heard::Broken(error.to_string())),
    };
    runtime.map_err(failed)?.block_on(answer)
}
