//! How far a run is, on a terminal.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressStyle};

use crate::commands::words::say;
use crate::language::Language;
use crate::mirror::Watcher;

/// How far it is, on a terminal; nothing in a pipe.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// One that says what is being done by the words of `key`.
    pub(super) fn new(language: Language, key: &str) -> Bar {
        if !std::io::stderr().is_terminal() {
            return Bar(ProgressBar::hidden());
        }
        let bar = ProgressBar::new(0);
        let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message(say(language, key, []));
        Bar(bar)
    }

    pub(super) fn finish(&self) {
        self.0.finish_and_clear();
    }
}

impl Watcher for Bar {
    fn fetched(&self, done: usize, of: usize) {
        self.0.set_length(of as u64);
        self.0.set_position(done as u64);
    }
}
