//! What is known of an address, and what is said of it.

use serde::{Deserialize, Serialize};

use super::addresses::Place;
use crate::diagnostics::{Diagnostic, codes};

/// What was found at an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub(super) enum Verdict {
    /// It is there.
    Fine {
        /// What the server answered.
        status: u16,
    },
    /// It is there, and has another address for good.
    Moved {
        /// What the server answered.
        status: u16,
        /// The other address.
        to: String,
    },
    /// There is nothing.
    Gone {
        /// What the server answered.
        status: u16,
    },
    /// The server does not answer this program. That says nothing of the address.
    Refused {
        /// What the server answered.
        status: u16,
        /// Why, as far as it said.
        why: Refusal,
    },
    /// Nobody answered, or with nothing that helps.
    Unreached {
        /// What stood in the way.
        why: Obstacle,
        /// A status or a name, for people.
        detail: String,
    },
}

/// Why a server does not answer a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Refusal {
    /// It wants fewer requests.
    Later,
    /// It wants to know who asks.
    Login,
    /// It does not say.
    Refused,
}

/// What stands in the way of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Obstacle {
    /// It took too long.
    Timeout,
    /// There is no host of the name.
    Host,
    /// The host takes no connection.
    Refused,
    /// The host cannot prove who it is.
    Certificate,
    /// The server sends on without end.
    Circle,
    /// Something is wrong with the server.
    Server,
    /// The answer says nothing here.
    Answer,
    /// Anything else.
    Other,
}

impl Refusal {
    fn word(self) -> &'static str {
        match self {
            Refusal::Later => "later",
            Refusal::Login => "login",
            Refusal::Refused => "refused",
        }
    }
}

impl Obstacle {
    fn word(self) -> &'static str {
        match self {
            Obstacle::Timeout => "timeout",
            Obstacle::Host => "host",
            Obstacle::Refused => "refused",
            Obstacle::Certificate => "certificate",
            Obstacle::Circle => "circle",
            Obstacle::Server => "server",
            Obstacle::Answer => "answer",
            Obstacle::Other => "other",
        }
    }
}

impl Verdict {
    /// The same of an address at this place. A repository that is for some alone is hidden from all
    /// others as if it were not there.
    pub(super) fn at(&self, place: &Place) -> Verdict {
        match self {
            Verdict::Gone { status: 404 } if place.is_repository => {
                Verdict::Refused { status: 404, why: Refusal::Login }
            }
            Verdict::Moved { status, to } => {
                // What stands after `#` is nothing that a server knows of.
                let part = place.address.split_once('#').map(|(_, part)| part);
                let part = part.filter(|_| !to.contains('#'));
                let to = part.map_or_else(|| to.clone(), |part| format!("{to}#{part}"));
                Verdict::Moved { status: *status, to }
            }
            verdict => verdict.clone(),
        }
    }

    /// What is said of it at a place; nothing where all is well.
    pub(super) fn diagnostic(&self, place: &Place) -> Option<Diagnostic> {
        let (code, status, why, to) = match self {
            Verdict::Fine { .. } => return None,
            Verdict::Moved { status, to } => {
                let front = is_deep(&place.address) && !is_deep(to);
                let why = if front { "front" } else { "moved" };
                (codes::OUTSIDE_MOVED, status.to_string(), why, to.as_str())
            }
            Verdict::Gone { status } => (codes::OUTSIDE_GONE, status.to_string(), "gone", ""),
            Verdict::Refused { status, why } => {
                (codes::OUTSIDE_REFUSED, status.to_string(), why.word(), "")
            }
            Verdict::Unreached { why, detail } => {
                (codes::OUTSIDE_UNREACHED, detail.clone(), why.word(), "")
            }
        };
        let source = place.source.clone().unwrap_or_default();
        Some(
            Diagnostic::at(code, place.span)
                .arg("address", place.address.as_str())
                .arg("source", source)
                .arg("status", status)
                .arg("why", why)
                .arg("to", to),
        )
    }
}

/// True of an address that is not that of a front page.
fn is_deep(address: &str) -> bool {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    rest.split_once('/').is_some_and(|(_, path)| !path.trim_matches('/').is_empty())
}
