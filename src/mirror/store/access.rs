//! Where a store is, and with which key it is opened.

use std::fmt;

use crate::mirror::error::{MirrorError, PublishFault};
use crate::mirror::names;
use crate::mirror::source::http::is_safe;

/// How the place of a store begins.
const SCHEME: &str = "s3://";

/// A bucket, and the folder in it under which everything stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StorePlace {
    pub(super) bucket: String,
    /// Without a slash at either end; empty for the bucket itself.
    pub(super) prefix: String,
}

impl StorePlace {
    /// True of what is meant as a place in a store.
    pub fn is_meant(given: &str) -> bool {
        given.starts_with(SCHEME)
    }

    /// Reads `s3://BUCKET` or `s3://BUCKET/FOLDER`.
    ///
    /// # Errors
    /// It is neither, or its folder leads out of the bucket.
    pub fn parse(given: &str) -> Result<StorePlace, MirrorError> {
        let fault = || PublishFault::Place { given: given.to_owned() };
        let rest = given.strip_prefix(SCHEME).ok_or_else(fault)?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let prefix = match prefix.strip_suffix('/') {
            // An empty folder in the bucket, and not the bucket.
            Some("") => return Err(fault().into()),
            stripped => stripped.unwrap_or(prefix),
        };
        if !is_bucket(bucket) || (!prefix.is_empty() && names::check(prefix).is_err()) {
            return Err(fault().into());
        }
        Ok(StorePlace { bucket: bucket.to_owned(), prefix: prefix.to_owned() })
    }
}

impl fmt::Display for StorePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{SCHEME}{}", self.bucket)?;
        if self.prefix.is_empty() { Ok(()) } else { write!(f, "/{}", self.prefix) }
    }
}

/// What all stores take as the name of a bucket.
fn is_bucket(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let ends = [name.bytes().next(), name.bytes().next_back()];
    (3..=63).contains(&name.len())
        && name.bytes().all(|byte| is_plain(byte) || matches!(byte, b'.' | b'-'))
        && ends.into_iter().flatten().all(is_plain)
        && !name.contains("..")
}

/// The key of a store, and where it is. Nothing here is ever printed.
#[derive(Clone)]
pub struct Access {
    pub(super) key: String,
    pub(super) secret: String,
    pub(super) token: Option<String>,
    pub(super) region: String,
    /// None for Amazon's own.
    pub(super) endpoint: Option<String>,
}

impl Access {
    /// Reads the usual variables by `variable`, which gives the value of one: `AWS_ACCESS_KEY_ID`,
    /// `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`, `AWS_REGION` or `AWS_DEFAULT_REGION`,
    /// `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL`. An empty one counts as missing.
    ///
    /// # Errors
    /// The key is missing, or the endpoint is no address that others cannot listen in to.
    pub fn of_environment(
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Access, MirrorError> {
        let value = |name: &str| variable(name).filter(|value| !value.trim().is_empty());
        let needed = |name: &'static str| {
            value(name).ok_or_else(|| MirrorError::from(PublishFault::Credentials { name }))
        };
        let endpoint = value("AWS_ENDPOINT_URL_S3").or_else(|| value("AWS_ENDPOINT_URL"));
        if let Some(given) = endpoint.as_ref().filter(|endpoint| !is_safe(endpoint)) {
            return Err(PublishFault::Endpoint { given: given.clone() }.into());
        }
        Ok(Access {
            key: needed("AWS_ACCESS_KEY_ID")?,
            secret: needed("AWS_SECRET_ACCESS_KEY")?,
            token: value("AWS_SESSION_TOKEN"),
            region: value("AWS_REGION")
                .or_else(|| value("AWS_DEFAULT_REGION"))
                .unwrap_or_else(|| "us-east-1".to_owned()),
            endpoint: endpoint.map(|endpoint| endpoint.trim_end_matches('/').to_owned()),
        })
    }
}

impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Access").field("region", &self.region).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_bucket_and_a_folder_that_stays_in_it() {
        for (given, shown) in [
            ("s3://gids", "s3://gids"),
            ("s3://gids/", "s3://gids"),
            ("s3://gids.uni-x/a/b/", "s3://gids.uni-x/a/b"),
        ] {
            assert_eq!(StorePlace::parse(given).unwrap().to_string(), shown);
        }
        for bad in [
            "s3://",
            "s3:///x",
            "s3://ab",
            "s3://Gids",
            "s3://gids_x",
            "s3://-gids",
            "s3://a..b",
            "s3://gids/..",
            "s3://gids/a/../b",
            "s3://gids/./a",
            "s3://gids/a//b",
            "s3://gids//",
            "s3://gids/a?b",
            "https://gids/a",
        ] {
            assert!(StorePlace::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_is_missing_in_the_environment_is_named_and_a_key_is_never_shown() {
        let all = |name: &str| match name {
            "AWS_ACCESS_KEY_ID" => Some("GK-id".to_owned()),
            "AWS_SECRET_ACCESS_KEY" => Some("geheim".to_owned()),
            "AWS_SESSION_TOKEN" => Some("token".to_owned()),
            _ => None,
        };
        let access = Access::of_environment(all).unwrap();
        assert_eq!(format!("{access:?}"), "Access { region: \"us-east-1\", .. }");
        for name in ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] {
            for lacking in [None, Some(" ".to_owned())] {
                let without =
                    |asked: &str| if asked == name { lacking.clone() } else { all(asked) };
                let error = Access::of_environment(without).unwrap_err();
                assert!(error.to_string().contains(name), "{error}");
            }
        }
        for bad in
            ["s3.example.org", "localhost:3900", "http://s3.example.org", "ftp://x", "https://"]
        {
            let with = |asked: &str| match asked {
                "AWS_ENDPOINT_URL" => Some(bad.to_owned()),
                asked => all(asked),
            };
            let error = Access::of_environment(with).unwrap_err();
            assert!(error.to_string().contains(bad), "{error}");
        }
        for good in ["https://s3.example.org", "http://127.0.0.1:3900", "http://localhost:3900/"] {
            let with = |asked: &str| match asked {
                "AWS_ENDPOINT_URL_S3" => Some(good.to_owned()),
                asked => all(asked),
            };
            assert!(Access::of_environment(with).is_ok(), "{good}");
        }
    }
}
