//! A place in the text that only goes forward.

use super::super::error::ImportError;
use super::super::lines::{Lines, Place};

/// How much of the text an error shows.
const SHOWN: usize = 20;

/// A place in a part of a text.
#[derive(Debug)]
pub(super) struct Cursor<'a> {
    /// The whole text of the file, so that places are those of the file.
    text: &'a str,
    lines: &'a Lines<'a>,
    pub at: usize,
    end: usize,
}

impl<'a> Cursor<'a> {
    /// A cursor at the start of a part of the text.
    pub(super) fn new(text: &'a str, lines: &'a Lines<'a>, part: std::ops::Range<usize>) -> Self {
        Cursor { text, lines, at: part.start, end: part.end }
    }

    /// What is still to come.
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..self.end).unwrap_or_default()
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.end
    }

    pub(super) fn place(&self) -> Place {
        self.place_of(self.at)
    }

    pub(super) fn place_of(&self, offset: usize) -> Place {
        self.lines.place(offset)
    }

    /// Goes behind a word when it comes next.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        let there = self.rest().starts_with(word);
        if there {
            self.at += word.len();
        }
        there
    }

    /// Goes on while the characters are such, and gives them.
    pub(super) fn take_while(&mut self, such: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|c| !such(c)).unwrap_or(rest.len());
        self.take(length)
    }

    /// Goes on by so many bytes, and gives them.
    pub(super) fn take(&mut self, length: usize) -> &'a str {
        let taken = self.rest().get(..length).unwrap_or_else(|| self.rest());
        self.at += taken.len();
        taken
    }

    /// Goes over blanks on this line.
    pub(super) fn skip_blanks(&mut self) {
        self.take_while(|c| c.is_whitespace() && c != '\n');
    }

    /// Goes over blanks and ends of lines.
    pub(super) fn skip_space(&mut self) {
        self.take_while(char::is_whitespace);
    }

    /// Goes to the end of the line, and gives what stood there.
    pub(super) fn take_line(&mut self) -> &'a str {
        self.take_while(|c| c != '\n').trim()
    }

    /// An error at an offset.
    pub(super) fn error(&self, offset: usize, code: &'static str) -> ImportError {
        ImportError::at(self.place_of(offset), code)
    }

    /// An error that shows what stands here.
    pub(super) fn unexpected(&self) -> ImportError {
        let line = self.rest().lines().next().unwrap_or_default().trim();
        let found: String = line.chars().take(SHOWN).collect();
        self.error(self.at, "mermaid-unexpected").arg("found", found)
    }
}
