//! What changed between two versions of a data file or flowchart: in words and, of a flowchart,
//! drawn.

use super::difference::{change_word, mark_words};
use super::ledger_records;
use super::subject::{Subject, chart_id};
use crate::content::ids::NodeId;
use crate::content::ledger::Version;
use crate::difference::{self, FieldChange, Record, RecordChange};
use crate::flowchart::ids::SituationId;
use crate::flowchart::{self, Chart, LaneChoice, Outline, Variant, View};
use crate::guide::{Link, Page, Route, in_force};
use crate::language::LanguageMap;
use crate::markdown::tree::Inline;
use crate::render::context::{FieldRow, RecordChanges, RecordRow};
use crate::render::markup::blocks::MarkWords;
use crate::render::markup::inlines::{Flow, Run};
use crate::render::pages::framer::Framer;

/// A data file or flowchart at a moment.
#[derive(Clone, Copy)]
pub(in crate::render) enum State<'a> {
    /// As one of its versions has it.
    Version(&'a Version),
    /// As the files of today have it, which no version covers.
    Draft,
}

impl State<'_> {
    /// What its situation is called where two states of a flowchart stand in one drawing: an id and a
    /// name.
    fn situation(self, framer: Framer<'_>) -> (String, String) {
        match self {
            State::Version(entry) => {
                let number = entry.version.value.as_str();
                let name = framer.word_with("version", &[("number", number.into())]);
                (format!("v{}", number.replace('.', "-")), name)
            }
            // One file can have the drawings of both languages, which name their parts after this.
            State::Draft => (format!("draft-{}", framer.language), framer.word("draft-new")),
        }
    }
}

/// Two versions of a data file or flowchart, of which the newer one may be a draft.
#[derive(Clone, Copy)]
pub(in crate::render) struct Compared<'a> {
    /// For words and addresses.
    pub framer: Framer<'a>,
    /// What they are versions of.
    pub subject: Subject<'a>,
    /// The older version.
    pub before: &'a Version,
    /// The newer one.
    pub after: State<'a>,
}

impl Compared<'_> {
    /// What changed, for a page at `route`; a step that is gone leads to `anchor` there. None when
    /// one of the versions is not known.
    pub(in crate::render) fn changes(&self, route: &Route, anchor: &str) -> Option<RecordChanges> {
        let changes = self.records()?;
        Some(RecordChanges {
            rows: rows(self.framer, &changes, route),
            drawing_html: self.drawing(route, anchor).unwrap_or_default(),
        })
    }

    /// The same without a page and without a drawing.
    pub(in crate::render) fn records(&self) -> Option<Vec<RecordChange>> {
        let Compared { framer, subject, before, after } = *self;
        let old = records(framer, subject, State::Version(before))?;
        let new = records(framer, subject, after)?;
        let situations = match subject {
            Subject::Chart(index) => chart_of(framer, index, after)?.situations.len(),
            _ => 0,
        };
        Some(difference::of_records(&old, &new, situations))
    }

    /// The default situation of both versions in one drawing, what is new and what is gone marked.
    /// None where the actors or parts of the chart changed too: then they are no longer the same
    /// drawing.
    pub(in crate::render) fn drawing(&self, route: &Route, anchor: &str) -> Option<String> {
        let Compared { framer, subject, before, after } = *self;
        let Subject::Chart(index) = subject else { return None };
        let before = State::Version(before);
        let (old, new) = (chart_of(framer, index, before)?, chart_of(framer, index, after)?);
        let ids = |chart: &Chart| {
            let actors: Vec<String> = chart.actors.iter().map(|a| a.id.to_string()).collect();
            let tracks: Vec<String> = chart.tracks.iter().map(|t| t.id.to_string()).collect();
            (actors, tracks)
        };
        if ids(old) != ids(new) {
            return None;
        }
        let mut both = new.clone();
        both.situations = vec![old.default_situation().clone(), new.default_situation().clone()];
        both.default = 0;
        for (graph, state) in both.situations.iter_mut().zip([before, after]) {
            graph.situation.id = SituationId::new(state.situation(framer).0);
            graph.situation.label = LanguageMap::from_fn(|l| crate::yaml::Spanned {
                value: state.situation(Framer { language: l, ..framer }).1,
                span: new.id.span,
            });
        }
        let outline = Outline::comparison(&both, &both.situations[1], framer.language);
        if outline.steps.iter().all(|s| s.mark.is_none())
            && outline.ways.iter().all(|w| w.mark.is_none())
        {
            return None;
        }
        let picture = flowchart::draw(&outline, View::Compact, LaneChoice::Authored).ok()?;
        let today = framer.guide.charts[index].chart.default_situation();
        let chart = chart_id(framer, index);
        let href = |step: &str| {
            let id = NodeId::new(step);
            if today.index_of(&id).is_some() {
                let page = Page::Step(chart.clone(), today.situation.id.to_string(), id);
                framer.href(&page, route)
            } else {
                // What is gone has no page; its row on this one says what it was.
                format!("#{anchor}")
            }
        };
        Some(picture.svg(Variant::Inline, &href))
    }
}

/// For the page of components: the first term, as if it were new.
pub(in crate::render) fn sample(framer: Framer<'_>, route: &Route) -> RecordChanges {
    let mut records = ledger_records::glossary(framer, &framer.guide.files.glossary);
    records.truncate(1);
    let changes = difference::of_records(&[], &records, 0);
    RecordChanges { rows: rows(framer, &changes, route), drawing_html: String::new() }
}

/// What changed, for a page at `route`.
pub(in crate::render) fn rows(
    framer: Framer<'_>,
    changes: &[RecordChange],
    route: &Route,
) -> Vec<RecordRow> {
    let marks = mark_words(framer);
    changes.iter().map(|change| row(framer, change, &marks, route)).collect()
}

/// The records of a state; none when its text is not known.
pub(in crate::render) fn records(
    framer: Framer<'_>,
    subject: Subject<'_>,
    state: State<'_>,
) -> Option<Vec<Record>> {
    let (guide, language) = (framer.guide, framer.language);
    if let Subject::Chart(index) = subject {
        return Some(ledger_records::chart(framer, chart_of(framer, index, state)?));
    }
    let Some(number) = earlier(framer, subject, state) else {
        return match subject {
            Subject::Glossary => Some(ledger_records::glossary(framer, &guide.files.glossary)),
            Subject::Indicators => {
                Some(ledger_records::indicators(framer, &guide.files.indicators))
            }
            Subject::Spreadsheets => {
                let file = guide.files.spreadsheets.as_ref()?;
                Some(ledger_records::spreadsheets(file, language))
            }
            Subject::Section(_) | Subject::Chart(_) => None,
        };
    };
    match subject {
        Subject::Glossary => {
            let file = guide.earlier.glossaries.get(number)?;
            Some(ledger_records::glossary(framer, file))
        }
        Subject::Indicators => {
            let file = guide.earlier.indicators.get(number)?;
            Some(ledger_records::indicators(framer, file))
        }
        Subject::Spreadsheets => {
            let file = guide.earlier.spreadsheets.get(number)?;
            Some(ledger_records::spreadsheets(file, language))
        }
        Subject::Section(_) | Subject::Chart(_) => None,
    }
}

/// The number of a version that the files of today are not; none of what they are.
fn earlier<'v>(framer: Framer<'_>, subject: Subject<'_>, state: State<'v>) -> Option<&'v str> {
    let State::Version(entry) = state else { return None };
    let number = entry.version.value.as_str();
    let versions = subject.versions(framer);
    let shown = in_force(versions, framer.guide.as_of).unwrap_or(0);
    let is_shown = versions.get(shown).is_some_and(|v| v.version.value == number);
    let draft = framer.guide.draft(&subject.ledger(framer));
    // In its place the files of today have a draft.
    let is_draft = draft.is_some_and(|draft| {
        draft.base.as_deref() == Some(number) && draft.changed.iter().any(|(_, changed)| *changed)
    });
    (is_draft || !is_shown).then_some(number)
}

/// A flowchart in one of its states.
fn chart_of<'a>(framer: Framer<'a>, index: usize, state: State<'_>) -> Option<&'a Chart> {
    let Some(number) = earlier(framer, Subject::Chart(index), state) else {
        return Some(&framer.guide.charts[index].chart);
    };
    let key = (chart_id(framer, index), number.to_owned());
    framer.guide.earlier.charts.get(&key).map(AsRef::as_ref)
}

fn row(framer: Framer<'_>, change: &RecordChange, marks: &MarkWords, route: &Route) -> RecordRow {
    let html = |content: &[Inline<Link>]| {
        let mut out = String::new();
        let mut flow = Flow::default();
        let plain = Run::plain(route, &mut flow);
        Run { marks: Some(marks), ..plain }.push(content, &mut out);
        out
    };
    let field = |field: &FieldChange| FieldRow {
        name: framer.word(&format!("field-{}", field.field)),
        old_html: html(&field.old),
        new_html: html(&field.new),
    };
    RecordRow {
        label: framer.word_with(
            &format!("record-{}", change.kind),
            &[("change", change_word(change.change).into())],
        ),
        name: change.name.clone(),
        situations: change.situations.join(", "),
        fields: change.fields.iter().map(field).collect(),
    }
}
