//! `leidraad diagram FILE`: one flowchart, drawn or in another form.

use std::fs;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::words::{say, system_reason};
use super::{GuideArgs, Outcome, author_file, pipeline, report};
use crate::characters::harmless;
use crate::diagnostics::{Diagnostic, Place, Severity};
use crate::flowchart::{
    self, ChartWords, Imprint, LaneChoice, Medium, Outline, Scheme, Variant, View,
};
use crate::language::Language;

/// Room for a drawing on a slide, in pixels.
const SLIDE_HEIGHT: i32 = 420;

#[derive(Debug, Args)]
pub(super) struct DiagramArgs {
    /// A file of diagrams/, or neutral JSON.
    file: PathBuf,
    /// The folder with content/ and diagrams/, for the sources that the chart names.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    root: PathBuf,
    /// The situation; the default one of the chart when absent.
    #[arg(long)]
    situation: Option<String>,
    /// Shows also what the default situation has and this one lacks, each difference marked.
    #[arg(long)]
    compare: bool,
    /// What to write.
    #[arg(long, value_enum, default_value_t = Form::Svg)]
    format: Form,
    /// With a lane for each actor, or narrow without lanes.
    #[arg(long, value_enum, default_value_t = ViewArg::Lanes)]
    view: ViewArg,
    /// Which way the flow runs.
    #[arg(long, value_enum, default_value_t = DirectionArg::Down)]
    direction: DirectionArg,
    /// The order of the lanes: the authors' or the one that crosses least.
    #[arg(long, value_enum, default_value_t = OrderArg::Authored)]
    lane_order: OrderArg,
    /// Of a PNG: pixels for each unit, 1 to 4.
    #[arg(long, default_value_t = 1, value_parser = parse_scale)]
    scale: u32,
    /// Of a PNG: light letters on a dark ground.
    #[arg(long)]
    dark: bool,
    /// The file to write; standard output when absent.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// A drawing that stands alone.
    Svg,
    /// A picture.
    Png,
    /// Sheets of A4, or slides when the flow runs to the right.
    Pdf,
    /// Data.
    Json,
    /// For Graphviz.
    Dot,
    /// For Mermaid.
    Mermaid,
    /// Plain text.
    Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ViewArg {
    /// A lane for each actor.
    Lanes,
    /// Narrow, without lanes.
    Compact,
    /// One box below the other.
    Column,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DirectionArg {
    /// From top to bottom.
    Down,
    /// From left to right, without lanes, for slides.
    Right,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OrderArg {
    /// As the authors say.
    Authored,
    /// The one with the fewest crossings.
    Auto,
}

pub(super) fn run(args: &DiagramArgs, language: Language) -> Outcome {
    let json = args.file.extension().is_some_and(|e| e == "json");
    let outline = if json { imported(args, language) } else { authored(args, language) };
    let bytes = outline.and_then(|outline| {
        warn_of_missing_glyphs(&outline, language);
        write_form(args, &outline, language)
    });
    let written = bytes.and_then(|bytes| put(args, &bytes, language));
    match written {
        Ok(()) => Outcome::Fine,
        Err(outcome) => outcome,
    }
}

/// What the font lacks is drawn by whatever font the reader has, and not at all in a PNG.
fn warn_of_missing_glyphs(outline: &Outline, language: Language) {
    let steps = outline.steps.iter().map(|step| step.label.as_str());
    let ways = outline.ways.iter().filter_map(|way| way.text.as_deref());
    let actors = outline.actors.iter().map(|actor| actor.short.as_str());
    let text: String = steps.chain(ways).chain(actors).collect();
    let missing: Vec<String> =
        flowchart::missing_glyphs(&text).iter().map(|glyph| glyph.to_string()).collect();
    if !missing.is_empty() {
        let words = [("glyphs", missing.join(" ").into())];
        anstream::eprintln!("{}", say(language, "diagram-glyphs", words));
    }
}

fn unreadable(path: &Path, reason: String, language: Language) -> Outcome {
    let args = [("path", path.display().to_string().into()), ("reason", reason.into())];
    report::fail(&say(language, "diagram-unreadable", args))
}

fn imported(args: &DiagramArgs, language: Language) -> Result<Outline, Outcome> {
    let text = fs::read_to_string(&args.file)
        .map_err(|error| unreadable(&args.file, system_reason(language, &error), language))?;
    let refused = |error: flowchart::NotImported| {
        unreadable(&args.file, error.reason(ChartWords(language)), language)
    };
    flowchart::import(&text).map_err(refused)
}

/// A chart of the guide is read with the whole guide, so that its sources are known.
fn authored(args: &DiagramArgs, language: Language) -> Result<Outline, Outcome> {
    let guide = GuideArgs::preview_of(args.root.clone());
    let loaded = pipeline::load(&guide).map_err(|e| report::fail_to_load(&e, &guide, language))?;
    let wanted = args.file.canonicalize();
    let wanted = wanted
        .map_err(|error| unreadable(&args.file, system_reason(language, &error), language))?;
    let same = |path: &str| args.root.join(path).canonicalize().is_ok_and(|p| p == wanted);
    let chart = loaded
        .parsed
        .charts
        .iter()
        .find(|chart| same(loaded.sources.file(chart.id.span.file).path.as_str()));
    let Some(chart) = chart else {
        // What is wrong elsewhere is no reason for this chart.
        let here = |problem: &&Diagnostic| match &problem.place {
            Place::Text(span) => same(loaded.sources.file(span.file).path.as_str()),
            Place::Path(path) => same(path.as_str()),
            Place::Guide => false,
        };
        let errors = loaded.sink.found().iter().filter(|d| d.severity == Severity::Error);
        let errors: Vec<_> = errors.filter(here).cloned().collect();
        if errors.is_empty() {
            let folder = args.root.join("diagrams").display().to_string();
            let path = args.file.display().to_string();
            let words = [("path", path.into()), ("folder", folder.into())];
            return Err(report::fail(&say(language, "diagram-elsewhere", words)));
        }
        report::show(&errors, &loaded.sources, super::ReportArgs::PLAIN, language);
        return Err(Outcome::Problems);
    };
    let graph = match &args.situation {
        None => chart.default_situation(),
        Some(id) => chart.situation(id).ok_or_else(|| {
            let known: Vec<&str> =
                chart.situations.iter().map(|s| s.situation.id.as_str()).collect();
            let words = [("situation", id.as_str().into()), ("known", known.join(", ").into())];
            report::fail(&say(language, "diagram-situation", words))
        })?,
    };
    let language = loaded.parsed.content.languages().or_own(language);
    Ok(if args.compare {
        Outline::comparison(chart, graph, language)
    } else {
        Outline::new(chart, graph, language)
    })
}

fn write_form(
    args: &DiagramArgs,
    outline: &Outline,
    language: Language,
) -> Result<Vec<u8>, Outcome> {
    let failed = |reason: String| {
        report::fail(&say(language, "diagram-failed", [("reason", reason.into())]))
    };
    match args.format {
        Form::Json => return Ok(outline.to_json().into_bytes()),
        Form::Dot => return Ok(outline.to_dot().into_bytes()),
        Form::Mermaid => return Ok(outline.to_mermaid().into_bytes()),
        Form::Text => return Ok(outline.to_text().into_bytes()),
        Form::Pdf => {
            let medium = match args.direction {
                DirectionArg::Down => Medium::Paper,
                DirectionArg::Right => Medium::Slide,
            };
            let printed = flowchart::print(outline, medium, &Imprint::default(), None);
            return printed.map_err(|e| failed(e.to_string()));
        }
        Form::Svg | Form::Png => {}
    }
    let view = match args.view {
        ViewArg::Lanes => View::Lanes,
        ViewArg::Compact => View::Compact,
        ViewArg::Column => View::Column,
    };
    let order = match args.lane_order {
        OrderArg::Authored => LaneChoice::Authored,
        OrderArg::Auto => LaneChoice::Auto,
    };
    let picture = match args.direction {
        DirectionArg::Down => flowchart::draw(outline, view, order),
        DirectionArg::Right => flowchart::draw_right(outline, SLIDE_HEIGHT, None),
    };
    let picture = picture.map_err(|e| failed(e.reason(ChartWords(language))))?;
    if args.format == Form::Svg {
        // A drawing that stands alone leads nowhere: there are no pages beside it.
        return Ok(picture.svg(Variant::Standalone, &|_| String::new()).into_bytes());
    }
    let scheme = if args.dark { Scheme::Dark } else { Scheme::Light };
    picture.png(args.scale, scheme).map_err(|e| failed(e.to_string()))
}

/// What is wrong is the key of a message.
fn parse_scale(text: &str) -> Result<u32, String> {
    let scale = text.parse().ok().filter(|scale| (1..=4).contains(scale));
    scale.ok_or_else(|| "value-scale".to_owned())
}

fn put(args: &DiagramArgs, bytes: &[u8], language: Language) -> Result<(), Outcome> {
    let failed = |path: String, error: std::io::Error| {
        let words = [("path", path.into()), ("reason", system_reason(language, &error).into())];
        report::fail(&say(language, "write-failed", words))
    };
    if let Some(out) = &args.out {
        let written = author_file::write_out(out, bytes);
        return written.map_err(|e| failed(out.display().to_string(), e));
    }
    let mut stdout = std::io::stdout();
    if matches!(args.format, Form::Png | Form::Pdf) && stdout.is_terminal() {
        return Err(report::fail(&say(language, "diagram-terminal", [])));
    }
    // A program gets the bytes of the file, a terminal nothing that it would act on.
    let text = std::str::from_utf8(bytes).ok().filter(|_| stdout.is_terminal()).map(harmless);
    let shown = text.as_ref().map_or(bytes, |text| text.as_bytes());
    stdout.write_all(shown).map_err(|e| failed("stdout".to_owned(), e))
}
