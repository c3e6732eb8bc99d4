//! Flowcharts and their steps.

use serde::Serialize;

use super::{CiteText, Frame, LinkTo, MovedText, SituationDay, TitledLink, VersionText};
use crate::language::Language;

/// A flowchart with all its situations.
#[derive(Debug, Serialize)]
pub struct ChartPage {
    /// The frame.
    pub frame: Frame,
    /// The chart.
    pub chart: ChartText,
    /// How it is cited.
    pub cite: Option<CiteText>,
}

/// A flowchart inside a section: the default situation only.
#[derive(Debug, Serialize)]
pub struct ChartEmbed {
    /// The language of the page.
    pub language: Language,
    /// How many situations the chart has.
    pub situations: usize,
    /// The chart, with one situation.
    pub chart: ChartText,
    /// Its own page.
    pub href: String,
}

/// What is shown of a flowchart.
#[derive(Debug, Clone, Serialize)]
pub struct ChartText {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it shows.
    pub summary: String,
    /// Whom it covers.
    pub scope: String,
    /// The day of the official situation that it shows.
    pub as_of: SituationDay,
    /// Its situations and steps that have other ids now, or are in another flowchart.
    pub moved: Vec<MovedText>,
    /// Its situations.
    pub situations: Vec<SituationText>,
    /// What the actors decide.
    pub roles: Vec<RoleText>,
    /// What the marks and names in those sentences mean.
    pub roles_legend: RolesLegend,
    /// What differs between the situations, as the authors say it.
    pub changes: Vec<ChangeRow>,
    /// Each situation beside the default one, step by step.
    pub comparisons: Vec<ComparisonText>,
    /// The source that it cites so often that it is named once, and then only by its places.
    pub main_source: Option<TitledLink>,
    /// The version of the chart.
    pub version: VersionText,
}

/// A situation of a flowchart.
#[derive(Debug, Clone, Serialize)]
pub struct SituationText {
    /// Its id, also its anchor.
    pub id: String,
    /// Its name.
    pub label: String,
    /// True when it rests on a law that is only proposed.
    pub proposed: bool,
    /// When it rests on a law that was adopted: that it was, and when it holds.
    pub adopted: Option<String>,
    /// The source of the law that is to come.
    pub source: Option<TitledLink>,
    /// The steps at which the walkthrough can begin.
    pub starts: Vec<LinkTo>,
    /// Its parts, drawn and in words.
    pub parts: Vec<PartText>,
    /// All of it as files.
    pub downloads: Vec<DownloadText>,
}

/// A part of a flowchart in one situation, which is drawn and read by itself.
#[derive(Debug, Clone, Serialize)]
pub struct PartText {
    /// Its anchor.
    pub id: String,
    /// What it is called; empty when the chart has one part without a name.
    pub label: String,
    /// The part of the default situation that says the same.
    pub same: Option<LinkTo>,
    /// True in the default situation when all others say the same.
    pub shared: bool,
    /// The drawing.
    pub drawing: DrawingText,
    /// It as files.
    pub downloads: Vec<DownloadText>,
    /// Everything that the drawing says, as text.
    pub tracks: Vec<TrackText>,
}

/// What in the sentences of the actors has to be explained.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RolesLegend {
    /// True when a sentence is our reading.
    pub inferred: bool,
    /// The names of the situations that stand before sentences, each once.
    pub situations: Vec<String>,
}

/// An actor and what it decides.
#[derive(Debug, Clone, Serialize)]
pub struct RoleText {
    /// Its name.
    pub actor: String,
    /// What it decides.
    pub sentences: Vec<RoleSentence>,
}

/// What an actor decides.
#[derive(Debug, Clone, Serialize)]
pub struct RoleSentence {
    /// The names of the situations in which that is so; none when in all.
    pub situations: Vec<String>,
    /// The sentence, without the name of the actor.
    pub text: String,
    /// What it rests on.
    pub basis: Vec<BasisText>,
    /// True when it is our reading.
    pub inferred: bool,
}

/// A drawing in every view that can be drawn; the others are empty.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DrawingText {
    /// The wide drawing with lanes.
    pub lanes_html: String,
    /// How wide its place must be for it to stand open there, in rem: a number of the stylesheet.
    pub lanes_room: i32,
    /// The narrow drawing without lanes.
    pub compact_html: String,
    /// The drawing in one column, for phones.
    pub column_html: String,
    /// For paper: the narrow drawing in pieces; none where it fits a sheet.
    pub sheets: Vec<SheetText>,
    /// All of the narrow drawing, as `x y width height`.
    pub whole: String,
    /// The id of what the pieces show.
    pub body_id: String,
}

/// A piece of a drawing on paper.
#[derive(Debug, Clone, Serialize)]
pub struct SheetText {
    /// The piece with the margins in which lines say where they go on, as `x y width height`.
    pub outer: String,
    /// The piece, as `x y width height`.
    pub inner: String,
    /// Left of the piece.
    pub x: i32,
    /// Its top.
    pub y: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Where lines go on.
    pub notes: Vec<NoteText>,
}

/// A text in the margin of a piece, centred at its place.
#[derive(Debug, Clone, Serialize)]
pub struct NoteText {
    /// Its middle.
    pub x: i32,
    /// Its baseline.
    pub y: i32,
    /// The text.
    pub text: String,
}

/// A chart as a file.
#[derive(Debug, Clone, Serialize)]
pub struct DownloadText {
    /// `svg`, `png`, `json`, `dot`, `mermaid`, `text`.
    pub format: &'static str,
    /// Its address.
    pub href: String,
    /// In pixels; 0 when it is no picture.
    pub width: u32,
    /// In pixels; 0 when it is no picture.
    pub height: u32,
}

/// A situation beside the default one.
#[derive(Debug, Clone, Serialize)]
pub struct ComparisonText {
    /// The id of the situation.
    pub situation: String,
    /// The names of both.
    pub label: String,
    /// True when the situation rests on a law that is only proposed.
    pub proposed: bool,
    /// When it rests on a law that was adopted: that it was, and when it holds.
    pub adopted: Option<String>,
    /// The drawing of both as a file: what is new, what is another and what is gone.
    pub downloads: Vec<DownloadText>,
    /// The steps that differ.
    pub steps: Vec<ComparedStep>,
}

/// A step that differs between two situations.
#[derive(Debug, Clone, Serialize)]
pub struct ComparedStep {
    /// `added`, `changed` or `removed`.
    pub mark: &'static str,
    /// Its number, while it exists.
    pub number: Option<String>,
    /// What happens, or the question.
    pub label: String,
    /// Who acts.
    pub actor: String,
    /// Its own page.
    pub href: String,
    /// What differs in a step that both have.
    pub aspects: Vec<&'static str>,
    /// What it rests on.
    pub basis: Vec<BasisText>,
    /// True when it is our reading.
    pub inferred: bool,
}

/// A track of a flowchart.
#[derive(Debug, Clone, Serialize)]
pub struct TrackText {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its steps in reading order.
    pub steps: Vec<OutlineStep>,
}

/// A step in the outline.
#[derive(Debug, Clone, Serialize)]
pub struct OutlineStep {
    /// The id of the step; its anchor is `SITUATION-ID`.
    pub id: String,
    /// The anchor in the outline.
    pub anchor: String,
    /// Its number.
    pub number: String,
    /// `start`, `step`, `decision`, `outcome`, `link`.
    pub kind: &'static str,
    /// What happens, or the question.
    pub label: String,
    /// Who acts.
    pub actor: String,
    /// The other parties.
    pub with: Vec<String>,
    /// `must`, `must-not`, `may`, `will`, `none`.
    pub modality: &'static str,
    /// `binding`, `advice`, `independent`, `own-choice`, `none`.
    pub effect: &'static str,
    /// `one`, `any`, `unstated`, for decisions.
    pub choice: Option<&'static str>,
    /// Of an outcome: `goes-ahead` or `stops`.
    pub tone: Option<&'static str>,
    /// True when it is our reading.
    pub inferred: bool,
    /// `added` or `changed` in comparison with the default situation.
    pub mark: Option<&'static str>,
    /// True when it exists only under a law that is proposed.
    pub proposed: bool,
    /// When it exists only under a law that was adopted: that it was, and when it holds.
    pub adopted: Option<String>,
    /// What it rests on.
    pub basis: Vec<BasisText>,
    /// Where it leads.
    pub exits: Vec<ExitText>,
    /// Where it comes from.
    pub comes_from: Vec<ExitText>,
    /// Its own page.
    pub href: String,
}

/// What a step rests on.
#[derive(Debug, Clone, Serialize)]
pub struct BasisText {
    /// The source.
    pub source: TitledLink,
    /// The place in it, in words.
    pub locator: Option<String>,
    /// True where the place says enough: of [`ChartText::main_source`].
    pub brief: bool,
}

/// A way from one step to another.
#[derive(Debug, Clone, Serialize)]
pub struct ExitText {
    /// The answer or the label of the arrow.
    pub answer: Option<String>,
    /// The number of the other step.
    pub number: String,
    /// What the other step says.
    pub label: String,
    /// The other step in the outline.
    pub anchor: String,
    /// The other step's own page.
    pub href: String,
    /// True when it need not be taken.
    pub optional: bool,
    /// True when it is our reading.
    pub inferred: bool,
    /// What it rests on.
    pub basis: Vec<BasisText>,
}

/// A row of the table of what differs.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeRow {
    /// What it is about.
    pub aspect: String,
    /// For each situation what holds, in the order of the situations.
    pub values: Vec<String>,
    /// What it rests on.
    pub basis: Vec<BasisText>,
    /// True when it is our reading.
    pub inferred: bool,
}

/// One step of the walkthrough.
#[derive(Debug, Serialize)]
pub struct StepPage {
    /// The frame.
    pub frame: Frame,
    /// The chart's title and page.
    pub chart: LinkTo,
    /// The situation's name.
    pub situation: String,
    /// Its id.
    pub situation_id: String,
    /// True when the situation rests on a law that is only proposed.
    pub proposed: bool,
    /// When it rests on a law that was adopted: that it was, and when it holds.
    pub adopted: Option<String>,
    /// The track's name.
    pub track: String,
    /// The step.
    pub step: OutlineStep,
    /// A small drawing that shows where in its track the step stands.
    pub overview_html: String,
    /// What happens here.
    pub detail_html: String,
    /// What this does not mean.
    pub caveat_html: String,
    /// The same step in the other situations.
    pub other_situations: Vec<LinkTo>,
    /// The starts of all tracks, for going back to the beginning.
    pub starts: Vec<LinkTo>,
    /// The day of the official situation that the chart shows.
    pub as_of: SituationDay,
}
