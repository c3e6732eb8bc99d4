//! A bad input: what is changed in the small guide, and exactly what must be said of it.

use std::path::Path;

use crate::guide::{DAY, Found, Guide, Position, Run};

/// A change to the small guide with everything that must be reported, and nothing else.
#[derive(Clone)]
pub(crate) struct Case {
    changes: Vec<Change>,
    expected: Vec<Problem>,
    followers: Vec<&'static str>,
    unreleased: bool,
    hint: bool,
    of_commit: bool,
}

#[derive(Clone)]
enum Change {
    Write(&'static str, String),
    Edit(&'static str, String, String),
    Remove(&'static str),
    World(fn(&Path)),
}

/// What must be said.
#[derive(Clone)]
pub(crate) struct Problem {
    code: &'static str,
    severity: &'static str,
    place: Place,
    nl: Vec<String>,
    en: Vec<String>,
    never: Vec<&'static str>,
}

#[derive(Clone)]
enum Place {
    Guide,
    Path(&'static str),
    /// A piece of the file in which `▸` stands before the place and `◂`, if given, after it.
    Text(&'static str, String),
}

/// An error with this code.
pub(crate) fn error(code: &'static str) -> Problem {
    Problem {
        code,
        severity: "error",
        place: Place::Guide,
        nl: Vec::new(),
        en: Vec::new(),
        never: Vec::new(),
    }
}

/// A warning with this code.
pub(crate) fn warning(code: &'static str) -> Problem {
    Problem { severity: "warning", ..error(code) }
}

impl Problem {
    /// It is about a file or folder as a whole.
    #[must_use]
    pub(crate) fn of(mut self, path: &'static str) -> Problem {
        self.place = Place::Path(path);
        self
    }

    /// It is about a place in a file: a piece of its text that occurs once, with `▸` before the
    /// place and perhaps `◂` after it.
    #[must_use]
    pub(crate) fn at(mut self, path: &'static str, marked: &str) -> Problem {
        self.place = Place::Text(path, marked.to_owned());
        self
    }

    /// The message or the help has this word in Dutch and that one in English.
    #[must_use]
    pub(crate) fn says(mut self, nl: &str, en: &str) -> Problem {
        self.nl.push(nl.to_owned());
        self.en.push(en.to_owned());
        self
    }

    /// Neither language has this.
    #[must_use]
    pub(crate) fn never_says(mut self, words: &'static str) -> Problem {
        self.never.push(words);
        self
    }

    /// Path, start and end as they must be reported for this guide.
    fn place(&self, guide: &Guide) -> (Option<String>, Option<Position>, Option<Position>) {
        match &self.place {
            Place::Guide => (None, None, None),
            Place::Path(path) => (Some((*path).to_owned()), None, None),
            Place::Text(path, marked) => {
                let text = guide.text(path);
                let plain = marked.replace(['▸', '◂'], "");
                let found: Vec<_> = text.match_indices(&plain).map(|(at, _)| at).collect();
                assert_eq!(found.len(), 1, "{path} should hold {plain:?} once:\n{text}");
                let before = marked.find('▸').expect("a mark");
                let end = marked.find('◂').map(|at| at - '▸'.len_utf8());
                let place = |at: usize| position(&text[..found[0] + at]);
                (Some((*path).to_owned()), Some(place(before)), end.map(place))
            }
        }
    }
}

/// Line and column after a text, as a person counts.
fn position(before: &str) -> Position {
    let line = before.matches('\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or_default().trim_start_matches('\u{feff}');
    (line as u64, last.chars().count() as u64 + 1)
}

impl Case {
    /// A case in which new text needs no version: most are not about versions.
    pub(crate) fn new() -> Case {
        Case {
            changes: Vec::new(),
            expected: Vec::new(),
            followers: Vec::new(),
            unreleased: true,
            hint: false,
            of_commit: false,
        }
    }

    /// A case that also holds the text against the ledger.
    pub(crate) fn released() -> Case {
        Case { unreleased: false, ..Case::new() }
    }

    /// The only `from` of a file becomes `to`.
    #[must_use]
    pub(crate) fn edit(mut self, path: &'static str, from: &str, to: &str) -> Case {
        self.changes.push(Change::Edit(path, from.to_owned(), to.to_owned()));
        self
    }

    /// A file with this text.
    #[must_use]
    pub(crate) fn file(mut self, path: &'static str, text: impl Into<String>) -> Case {
        self.changes.push(Change::Write(path, text.into()));
        self
    }

    /// The file is not there.
    #[must_use]
    pub(crate) fn without(mut self, path: &'static str) -> Case {
        self.changes.push(Change::Remove(path));
        self
    }

    /// Something that is more than text is done in the folder of the guide.
    #[must_use]
    pub(crate) fn world(mut self, change: fn(&Path)) -> Case {
        self.changes.push(Change::World(change));
        self
    }

    /// This is reported.
    #[must_use]
    pub(crate) fn finds(mut self, problem: Problem) -> Case {
        self.expected.push(problem);
        self
    }

    /// Problems with this code may follow from the one at hand: readers can do without them.
    #[must_use]
    pub(crate) fn perhaps(mut self, code: &'static str) -> Case {
        self.followers.push(code);
        self
    }

    /// The guide is shown as of the day of its newest commit.
    #[must_use]
    pub(crate) fn of_commit(mut self) -> Case {
        self.of_commit = true;
        self
    }

    /// What is reported is a hint that takes time to find: `check` gives it and `build` does not.
    #[must_use]
    pub(crate) fn hint(mut self) -> Case {
        self.hint = true;
        self
    }

    /// The codes that must be reported.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.expected.iter().map(|problem| problem.code)
    }

    /// True when the case also says what a message must say.
    pub(crate) fn has_words(&self) -> bool {
        self.expected.iter().any(|problem| !problem.nl.is_empty() && !problem.en.is_empty())
    }

    /// The changed guide.
    pub(crate) fn guide(&self) -> Guide {
        let guide = Guide::new();
        for change in &self.changes {
            match change {
                Change::Write(path, text) => guide.write(path, text),
                Change::Edit(path, from, to) => guide.change(path, from, to),
                Change::Remove(path) => std::fs::remove_file(guide.root().join(path)).unwrap(),
                Change::World(change) => change(&guide.root()),
            }
        }
        guide
    }

    /// The YAML files that this case changes.
    pub(crate) fn yaml_files(&self) -> Vec<&'static str> {
        let paths = self.changes.iter().filter_map(|change| match change {
            Change::Write(path, _) | Change::Edit(path, ..) => Some(*path),
            _ => None,
        });
        paths.filter(|path| path.ends_with(".yaml") || path.ends_with(".md")).collect()
    }

    /// Runs the program in both languages: the problems are exactly those expected, at their
    /// places and in words; the guide is as it was, and with an error there is no site.
    #[track_caller]
    pub(crate) fn run(&self) {
        let guide = self.guide();
        let before = guide.files();
        let out = guide.out();
        let run = |command: &[&str]| {
            let mut args = command.to_vec();
            args.extend(["--format", "json"]);
            if !self.of_commit {
                args.extend(["--as-of", DAY]);
            }
            if self.unreleased {
                args.push("--unreleased");
            }
            guide.run(&args)
        };
        let english = run(&["check", "--lang", "en"]);
        let dutch = run(&["build", "--lang", "nl", "--out", out.to_str().unwrap()]);
        self.compare(&guide, &english, |p| &p.en);
        if self.hint {
            let follows = |found: &Found| self.followers.contains(&found.code.as_str());
            assert!(dutch.status == 0 && dutch.found.iter().all(follows), "{dutch:#?}");
            self.compare(&guide, &run(&["check", "--lang", "nl"]), |p| &p.nl);
        } else {
            self.compare(&guide, &dutch, |p| &p.nl);
        }
        assert!(guide.files() == before, "the guide was changed");
        let bad = self.expected.iter().any(|p| p.severity == "error");
        assert_eq!(out.exists(), !bad, "a site is made when there is no error, and only then");
        let litter = guide.beside(".public.leidraad");
        assert!(!litter.exists(), "something was left behind: {litter:?}");
    }

    #[track_caller]
    fn compare(&self, guide: &Guide, run: &Run, words: impl Fn(&Problem) -> &Vec<String>) {
        let bad = self.expected.iter().any(|p| p.severity == "error");
        assert_eq!(run.status, i32::from(bad), "exit status: {run:#?}");
        let mut left: Vec<&Found> = run.found.iter().collect();
        for problem in &self.expected {
            let (path, start, end) = problem.place(guide);
            let fits = |found: &&Found| {
                found.code == problem.code
                    && found.severity == problem.severity
                    && (&found.path, found.start) == (&path, start)
                    && (end.is_none() || found.end == end)
                    && words(problem).iter().all(|word| found.words.contains(word))
                    && !problem.never.iter().any(|word| found.words.contains(word))
            };
            let Some(at) = left.iter().position(fits) else {
                let (code, severity, words) = (problem.code, problem.severity, words(problem));
                panic!(
                    "not found: {severity} {code} at {path:?} {start:?}–{end:?} that says {words:?}\n\
                     found: {left:#?}\n{}",
                    run.stderr
                );
            };
            left.remove(at);
        }
        left.retain(|found| !self.followers.contains(&found.code.as_str()));
        assert!(left.is_empty(), "also found: {left:#?}");
    }
}

/// Tests from cases: each a name that is a sentence, and a list of all of them.
macro_rules! cases {
    ($($name:ident => $case:expr;)*) => {
        $(
            #[test]
            fn $name() {
                $case.run();
            }
        )*
        pub(crate) const CASES: &[(&str, fn() -> $crate::case::Case)] =
            &[$((stringify!($name), || $case)),*];
    };
}
pub(crate) use cases;
