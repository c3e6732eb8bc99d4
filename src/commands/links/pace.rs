//! How fast a server is asked: one request at a time, with a pause after each.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// The servers that were asked.
pub(super) struct Pace {
    pause: Duration,
    hosts: Mutex<BTreeMap<String, Arc<Host>>>,
}

#[derive(Default)]
struct Host {
    /// From when on the next request may be made. Held for as long as a request takes.
    ready: Mutex<Option<Instant>>,
    /// It wants to be left alone until this moment, in seconds since 1970, if it said so.
    closed: Mutex<Option<Option<i64>>>,
}

impl Pace {
    pub(super) fn new(pause: Duration) -> Pace {
        Pace { pause, hosts: Mutex::default() }
    }

    fn host(&self, name: &str) -> Arc<Host> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(hosts.entry(name.to_owned()).or_default())
    }

    /// Makes a request to a host once it may be made.
    pub(super) fn one<T>(&self, host: &str, request: impl FnOnce() -> T) -> T {
        let host = self.host(host);
        let mut ready = host.ready.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(ready) = *ready {
            thread::sleep(ready.saturating_duration_since(Instant::now()));
        }
        let answer = request();
        *ready = Some(Instant::now() + self.pause);
        answer
    }

    /// Leaves a host alone for a while.
    pub(super) fn rest(&self, host: &str, wait: Duration) {
        let host = self.host(host);
        let mut ready = host.ready.lock().unwrap_or_else(PoisonError::into_inner);
        *ready = Some(Instant::now() + wait.max(self.pause));
    }

    /// Leaves a host alone for the rest of the run, which it asked for until this moment.
    pub(super) fn close(&self, host: &str, until: Option<i64>) {
        *self.host(host).closed.lock().unwrap_or_else(PoisonError::into_inner) = Some(until);
    }

    /// Whether a host is left alone, and until when.
    pub(super) fn closed(&self, host: &str) -> Option<Option<i64>> {
        *self.host(host).closed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
