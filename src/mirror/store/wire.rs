//! How requests reach a store: by the client that fetches mirrors, with its proxy, its certificates
//! and its patience, so that the program has one way out and one TLS.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use http_body_util::BodyExt as _;
use object_store::ClientOptions;
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpService,
};
use ureq::http::Request;
use ureq::http::request::Parts;
use ureq::{Agent, AsSendBody};

use crate::mirror::source::http::{agent, reason};

/// The most bytes of an answer: a list of files of a release.
const ANSWER: u64 = 128 * 1024 * 1024;
/// A body may take so much longer as it has more bytes than this for each second.
const SLOWEST: u64 = 16 * 1024;
/// How many times as long as the patience an answer may take as a whole.
const WHOLE: u32 = 4;

/// What was heard of a store where it was no answer to the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heard {
    /// Nothing, for too long.
    Nothing,
    /// The connection failed: the key of a reason, or what the library says.
    Broken(String),
    /// There is no such bucket.
    NoBucket,
    /// What was asked of every store is not there, and nothing says so as a store would.
    NotS3,
    /// Another status, with the code of the error where the store gave one.
    Status(u16, String),
}

impl fmt::Display for Heard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Heard {}

impl Heard {
    /// What was heard, in what the library made of it.
    pub(super) fn of(error: &object_store::Error) -> Option<&Heard> {
        let mut next: Option<&(dyn std::error::Error + 'static)> = Some(error);
        while let Some(error) = next {
            if let Some(heard) = error.downcast_ref() {
                return Some(heard);
            }
            next = error.source();
        }
        None
    }

    fn error(self) -> HttpError {
        // What may pass is asked again whatever was asked: all that is sent here can be sent twice. To
        // wait once is enough.
        let kind = match self {
            Heard::Broken(_) | Heard::Status(429 | 500 | 502..=599, _) => HttpErrorKind::Connect,
            _ => HttpErrorKind::Unknown,
        };
        HttpError::new(kind, self)
    }
}

/// The client.
#[derive(Debug, Clone)]
pub(super) struct Wire {
    agent: Agent,
    patience: Duration,
}

impl Wire {
    pub(super) fn new(patience: Duration) -> Wire {
        Wire { agent: agent(concat!("leidraad/", env!("CARGO_PKG_VERSION")), patience), patience }
    }

    fn exchange(&self, parts: Parts, body: &[u8]) -> Result<HttpResponse, Heard> {
        // A body of nothing is none where there may be none.
        let takes_body = matches!(parts.method.as_str(), "PUT" | "POST");
        // Only an object may be missing; a list, a copy and a removal have an answer at any store.
        let may_be_missing = parts.method.as_str() == "GET" && parts.uri.query().is_none();
        let response = match takes_body {
            true => self.send(Request::from_parts(parts, body), body.len() as u64),
            false => self.send(Request::from_parts(parts, ()), 0),
        };
        match response? {
            (404, code, _) if code == "NoSuchBucket" => Err(Heard::NoBucket),
            (404, code, _) if code.is_empty() && !may_be_missing => Err(Heard::NotS3),
            (404, code, _) if !may_be_missing => Err(Heard::Status(404, code)),
            (200..=299 | 304 | 404 | 409 | 412, _, response) => Ok(response),
            (status, code, _) => Err(Heard::Status(status, code)),
        }
    }

    /// The status, the code of an error, and the whole.
    fn send<B: AsSendBody>(
        &self,
        request: Request<B>,
        size: u64,
    ) -> Result<(u16, String, HttpResponse), Heard> {
        let request = self
            .agent
            .configure_request(request)
            .timeout_send_body(Some(self.patience + Duration::from_secs(size / SLOWEST)))
            .timeout_recv_body(Some(self.patience * WHOLE))
            .build();
        let mut response = self.agent.run(request).map_err(heard)?;
        let body = response.body_mut().with_config().limit(ANSWER).read_to_vec().map_err(heard)?;
        let status = response.status().as_u16();
        let code = code(&body);
        let (parts, _) = response.into_parts();
        Ok((status, code, HttpResponse::from_parts(parts, body.into())))
    }
}

fn heard(error: ureq::Error) -> Heard {
    match error {
        ureq::Error::Timeout(_) => Heard::Nothing,
        error => Heard::Broken(reason(&error)),
    }
}

/// The code of an error of S3: letters only, so that nothing of a store reaches a terminal.
fn code(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(&body[..body.len().min(4096)]);
    let code = text.split_once("<Code>").and_then(|(_, rest)| rest.split_once("</Code>"));
    let is_plain = |code: &&str| code.len() < 64 && code.bytes().all(|b| b.is_ascii_alphanumeric());
    code.map(|(code, _)| code).filter(is_plain).unwrap_or_default().to_owned()
}

type Answer<'f> = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'f>>;

impl HttpService for Wire {
    /// Each request has a thread of its own to wait on (see `objects::wait`), so it may block.
    fn call<'a, 'f>(&'a self, request: HttpRequest) -> Answer<'f>
    where
        'a: 'f,
        Self: 'f,
    {
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let body = body.collect().await?.to_bytes();
            self.exchange(parts, &body).map_err(Heard::error)
        })
    }
}

impl HttpConnector for Wire {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        Ok(HttpClient::new(self.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_an_error_is_letters_and_nothing_else() {
        let of = |text: &str| code(text.as_bytes());
        assert_eq!(of("<Error><Code>NoSuchBucket</Code></Error>"), "NoSuchBucket");
        for odd in ["", "<Code>", "<Code>a\u{1b}[31m</Code>", "<Code>a b</Code>", "NoSuchBucket"] {
            assert_eq!(of(odd), "", "{odd:?}");
        }
    }
}
