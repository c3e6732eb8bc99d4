//! The flowcharts of a file, each as a file of `diagrams/`.
//!
//! A chart that cannot be read, or whose name is taken, keeps no other away: each is whole by itself,
//! and the same command once more takes what was left.

use std::path::Path;
use std::sync::Arc;

use super::{ImportArgs, place, refused, text_language, told};
use crate::commands::author_file::{self, Edit, NotWritten};
use crate::commands::new::Made;
use crate::commands::pipeline::{self, Loaded};
use crate::commands::version::today;
use crate::commands::words::say;
use crate::commands::{GuideArgs, Outcome, ReportArgs, Without, new_id, report};
use crate::content::facts::Facts;
use crate::content::skeletons;
use crate::diagnostics::{Diagnostic, Severity, Sink};
use crate::flowchart::{self, KnownSource};
use crate::import::{self, Charts, Found, ImportError, Imported, Model};
use crate::language::{Language, Languages};
use crate::source::Sources;
use crate::yaml::{Date, Spoken};

/// Imports the charts of a file.
pub(super) fn imported(args: &ImportArgs, bytes: &[u8], language: Language) -> Result<(), Outcome> {
    // Nothing that is made depends on what Git has.
    let without = Without { history: true, ..Without::default() };
    let guide = GuideArgs { without, ..GuideArgs::preview_of(args.root.clone()) };
    let loaded = pipeline::load(&guide).map_err(|e| report::fail_to_load(&e, &guide, language))?;
    let (texts, languages) = text_language(args, &loaded, language)?;
    let named = |name: &str| {
        import::import(bytes, name, texts).map_err(|error| refused(&args.file, &error, language))
    };
    let read = named(args.id.as_deref().unwrap_or_else(|| stem(args)))?;
    if args.id.is_some() && read.charts.len() > 1 {
        return Err(one_id(&named(stem(args))?, language));
    }
    let day = today(&loaded.zone);
    let import = Import { args, loaded: &loaded, texts, languages, day, language };
    match read.charts.as_slice() {
        [Found { read: Ok(only), .. }] => import.only(only),
        _ => import.several(&read),
    }
}

/// The name of the file without its ending.
fn stem(args: &ImportArgs) -> &str {
    args.file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
}

/// Says that one id cannot be that of several charts, and which ids they get.
fn one_id(read: &Charts, language: Language) -> Outcome {
    let ids: Vec<&str> = read.charts.iter().map(|found| found.id.as_str()).collect();
    let words = [("count", ids.len().into()), ("ids", ids.join(", ").into())];
    report::fail(&say(language, "import-id-of-several", words))
}

/// An import under way.
struct Import<'a> {
    args: &'a ImportArgs,
    loaded: &'a Loaded,
    /// The language of the words in the file.
    texts: Language,
    languages: Languages,
    day: Date,
    language: Language,
}

/// What becomes of one of several charts.
enum Becomes<'a> {
    /// A file that is not there yet.
    New(&'a Imported, Edit),
    /// Nothing: a chart of that name is there already, in this file.
    There(String),
    /// Nothing: it cannot be read.
    Broken(&'a ImportError),
    /// Nothing: its id cannot be that of a chart in this guide.
    Refused(Vec<Diagnostic>, Arc<Sources>),
    /// Nothing: what was read does not stand in the file that would be made.
    Unlike(Box<Unlike>),
}

/// The file of a chart that is read back as another, with what is wrong in it.
struct Unlike(Vec<Diagnostic>, Sources);

impl Unlike {
    fn show(&self, language: Language) {
        report::show(&self.0, &self.1, ReportArgs::PLAIN, language);
    }
}

impl Import<'_> {
    /// The only chart of a file.
    fn only(&self, read: &Imported) -> Result<(), Outcome> {
        let id = &read.model.id;
        // Another id than was asked for is one that no page can have.
        if let Some(asked) = self.args.id.as_ref().filter(|asked| *asked != id) {
            let words = [("id", asked.as_str().into())];
            return Err(report::fail(&say(self.language, "new-taken", words)));
        }
        let chart = self.chart(&read.model).map_err(|unlike| {
            unlike.show(self.language);
            let words = [("path", path_of(id).into())];
            anstream::eprintln!("{}", say(self.language, "import-unlike", words));
            Outcome::Problems
        });
        let made = Made::File(chart?);
        new_id::check(&self.args.root, self.loaded, &made, self.language)?;
        let Made::File(edit) = made else { return Err(Outcome::Failed) };
        self.write(&[edit])?;
        told::report(&self.args.file, &read.report, usize::MAX, self.language);
        // It begins today, and a site is made for the day of the newest commit.
        let words = [
            ("id", id.as_str().into()),
            ("path", path_of(id).into()),
            ("day", self.day.to_string().into()),
            ("guide", self.languages.word().into()),
        ];
        anstream::eprintln!("{}", say(self.language, "import-done", words));
        Ok(())
    }

    fn write(&self, edits: &[Edit]) -> Result<(), Outcome> {
        author_file::write(&self.args.root, edits)
            .map_err(|error: NotWritten| error.report(self.language))
    }

    /// All charts of a file: those that can be made are written together.
    fn several(&self, read: &Charts) -> Result<(), Outcome> {
        let count = read.charts.len();
        let becomes = read.charts.iter().map(|found| self.becomes(found)).collect();
        let becomes = self.without_refused(becomes);
        let edits = becomes.iter().filter_map(|becomes| match becomes {
            Becomes::New(_, edit) => Some(edit.clone()),
            _ => None,
        });
        let edits: Vec<Edit> = edits.collect();
        self.write(&edits)?;
        if !read.report.entries().is_empty() {
            anstream::eprintln!("{}", say(self.language, "import-whole-file", []));
            told::report(&self.args.file, &read.report, usize::MAX, self.language);
        }
        for ((found, becomes), number) in read.charts.iter().zip(&becomes).zip(1..) {
            self.tell(found, becomes, (number, count));
        }
        self.conclude(&edits, &becomes)
    }

    fn becomes<'f>(&self, found: &'f Found) -> Becomes<'f> {
        let read = match &found.read {
            Ok(read) => read,
            Err(error) => return Becomes::Broken(error),
        };
        // Also where the chart of this id stands in a file of another name.
        let charts = &self.loaded.parsed.charts;
        let path = path_of(&found.id);
        if let Some(chart) = charts.iter().find(|chart| chart.id.as_str() == found.id) {
            let file = self.loaded.sources.file(chart.id.span.file);
            return Becomes::There(file.path.to_string());
        }
        if stands(&self.args.root.join(&path)) {
            return Becomes::There(path);
        }
        match self.chart(&read.model) {
            Ok(edit) => Becomes::New(read, edit),
            Err(unlike) => Becomes::Unlike(unlike),
        }
    }

    /// Takes out the charts whose ids the guide cannot have.
    fn without_refused<'f>(&self, mut becomes: Vec<Becomes<'f>>) -> Vec<Becomes<'f>> {
        let edits = becomes.iter().filter_map(|becomes| match becomes {
            Becomes::New(_, edit) => Some(edit),
            _ => None,
        });
        let edits: Vec<&Edit> = edits.collect();
        let broken = |edits: &[&Edit]| new_id::broken_by_files(&self.args.root, self.loaded, edits);
        if edits.is_empty() || broken(&edits).is_none() {
            return becomes;
        }
        // The guide is looked at with each of them only where it cannot have all.
        for becomes in &mut becomes {
            if let Becomes::New(_, edit) = becomes
                && let Some((found, sources)) = broken(&[&*edit])
            {
                *becomes = Becomes::Refused(found, sources);
            }
        }
        becomes
    }

    /// Says under a heading of its own what became of a chart.
    fn tell(&self, found: &Found, becomes: &Becomes<'_>, (number, count): (usize, usize)) {
        let path = path_of(&found.id);
        let kind = match becomes {
            Becomes::New(..) => "new",
            Becomes::There(_) => "there",
            Becomes::Broken(_) | Becomes::Refused(..) | Becomes::Unlike(_) => "broken",
        };
        let words = [
            ("kind", kind.into()),
            ("id", found.id.as_str().into()),
            ("path", path.as_str().into()),
            ("number", number.into()),
            ("count", count.into()),
            ("first", found.lines.0.to_string().into()),
            ("last", found.lines.1.to_string().into()),
        ];
        anstream::eprintln!("\n{}", say(self.language, "import-chart-heading", words));
        match becomes {
            Becomes::New(read, _) => {
                told::report(&self.args.file, &read.report, usize::MAX, self.language);
            }
            Becomes::There(path) => {
                let words = [("path", path.as_str().into())];
                anstream::eprintln!("{}", say(self.language, "import-chart-there", words));
            }
            Becomes::Broken(error) => {
                let place = place(&self.args.file, error.line, error.column);
                let what = import::say(&error.what, self.language);
                let words = [("place", place.into()), ("what", what.into())];
                anstream::eprintln!("{}", say(self.language, "import-chart-broken", words));
            }
            Becomes::Refused(found, sources) => {
                report::show(found, sources, ReportArgs::PLAIN, self.language);
                anstream::eprintln!("{}", say(self.language, "import-chart-refused", []));
            }
            Becomes::Unlike(unlike) => {
                unlike.show(self.language);
                anstream::eprintln!("{}", say(self.language, "import-chart-unlike", []));
            }
        }
    }

    /// Says what was made and what comes next.
    ///
    /// # Errors
    /// A chart could not be made, or none was new.
    fn conclude(&self, edits: &[Edit], becomes: &[Becomes<'_>]) -> Result<(), Outcome> {
        let left = becomes.iter().filter(|becomes| !matches!(becomes, Becomes::New(..)));
        let is_whole = left.clone().all(|becomes| matches!(becomes, Becomes::There(_)));
        if edits.is_empty() {
            anstream::eprintln!("\n{}", say(self.language, "import-nothing-new", []));
            return Err(if is_whole { Outcome::Failed } else { Outcome::Problems });
        }
        let print = |key, words| anstream::eprintln!("{}", say(self.language, key, words));
        anstream::eprintln!();
        print("import-several-made", [("count", edits.len().into())]);
        edits.iter().for_each(|e| print("import-several-path", [("path", e.path().into())]));
        if left.clone().next().is_some() {
            print("import-several-left", [("left", left.count().into())]);
        }
        let words = [
            ("count", edits.len().into()),
            ("day", self.day.to_string().into()),
            ("guide", self.languages.word().into()),
        ];
        anstream::eprintln!("{}", say(self.language, "import-several-next", words));
        let ids = edits.iter().map(|edit| id_of(edit.path()));
        ids.clone().for_each(|id| print("import-several-show", [("id", id.into())]));
        anstream::eprintln!("{}", say(self.language, "import-several-ready", []));
        ids.for_each(|id| print("import-several-version", [("id", id.into())]));
        if is_whole { Ok(()) } else { Err(Outcome::Problems) }
    }

    /// The file of a chart. What was read must stand in it when it is read again.
    fn chart(&self, model: &Model) -> Result<Edit, Box<Unlike>> {
        let path = path_of(&model.id);
        let yaml = import::chart_yaml(model, self.texts, &self.day.to_string());
        let yaml = skeletons::in_languages(&yaml, self.languages);
        let mut sources = Sources::default();
        let file = sources.add(&path, &yaml);
        let mut sink = Sink::new();
        let spoken = Spoken::Of(self.languages);
        let read = flowchart::parse(file, &sources, spoken, &Facts::None, &mut sink);
        let known = |_: &_| Some(KnownSource::default());
        let chart = read.as_ref().and_then(|read| flowchart::resolve(read, &known, &mut sink));
        if chart.is_some_and(|chart| import::has_arrived(model, self.texts, &chart)) {
            return Ok(Edit::new_file(&path, yaml));
        }
        let errors = sink.found().iter().filter(|d| d.severity == Severity::Error);
        let errors: Vec<_> = errors.cloned().collect();
        Err(Box::new(Unlike(errors, sources)))
    }
}

/// True when something stands there, also a link that leads nowhere.
fn stands(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}

/// Where a chart stands, from the root of a guide.
fn path_of(id: &str) -> String {
    format!("diagrams/{id}.yaml")
}

/// The id of the chart that stands there.
fn id_of(path: &str) -> &str {
    Path::new(path).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
}
