//! What stands above a page that a draft changes: that it is a preview, and what changes.

use std::collections::BTreeSet;

use super::{Drafted, Standing, all, lists};
use crate::content::LedgerId;
use crate::content::ids::{ChartId, FactorId};
use crate::difference::{Change, RecordChange};
use crate::flowchart::Outline;
use crate::guide::{DraftOf, Page, ResolvedText, Route, Section};
use crate::markdown::tree::Embed;
use crate::markdown::visit;
use crate::render::context::{DraftLine, DraftNotice, Frame};
use crate::render::history::subject::Subject;
use crate::render::pages::framer::Framer;

/// How many changes a page names that shows everything, before it only leads to their list.
const NAMED: usize = 5;

/// What is true of the records that a page shows.
type Keep<'k> = &'k dyn Fn(&RecordChange) -> bool;
/// The same, owned.
type Kept<'k> = Box<dyn Fn(&RecordChange) -> bool + 'k>;

impl Framer<'_> {
    /// The frame of the page of a section.
    pub(in crate::render) fn previewed_section(
        &self,
        frame: Frame,
        section: &Section,
        route: &Route,
    ) -> Frame {
        let of = DraftOf::Ledger(LedgerId::Section(section.id.clone()));
        // The page of a translation says that its original changed; that original does not change
        // with its translation.
        let translation = self.language != self.guide.languages.authoritative;
        let own = self.drafted(&of).filter(|own| {
            translation
                || own.changes(*self).standing != Standing::Elsewhere
                || says_more(*self, *own)
        });
        let own = own.and_then(|own| self.line(own, None, &|_| true, route));
        let mut lines: Vec<DraftLine> = own.into_iter().collect();
        let text = &section.texts[self.language].resolved;
        lines.extend(self.lines_of_text(text, route));
        self.previewed(frame, lines)
    }

    /// The frame of a page with a text of the publisher.
    pub(in crate::render) fn previewed_text(
        &self,
        frame: Frame,
        text: &ResolvedText,
        route: &Route,
    ) -> Frame {
        let lines = self.lines_of_text(text, route);
        self.previewed(frame, lines)
    }

    /// The frame of a page that shows all of one list or flowchart.
    pub(in crate::render) fn previewed_list(
        &self,
        frame: Frame,
        of: &DraftOf,
        route: &Route,
    ) -> Frame {
        let line = self.drafted(of).and_then(|own| self.line(own, None, &|_| true, route));
        self.previewed(frame, line.into_iter().collect())
    }

    /// The frame of the page of a step.
    pub(in crate::render) fn previewed_step(
        &self,
        frame: Frame,
        (chart, outline, step): (&ChartId, &Outline, usize),
        route: &Route,
    ) -> Frame {
        let drafted = self.drafted(&DraftOf::Ledger(LedgerId::Chart(chart.clone())));
        let situation = outline.situation.as_ref().map_or("", |s| s.id.as_str());
        let id = |step: usize| format!("{situation}/{}", outline.steps[step].id);
        let own = id(step);
        let leaving = format!("{own}/");
        let next = outline.exits(&outline.steps[step]);
        let next: BTreeSet<String> = next.into_iter().map(|way| id(way.to)).collect();
        // Its own words, its answers, and the names of the steps that these lead to.
        let shown = |change: &RecordChange| {
            let renamed = change.change != Change::Changed
                || change.fields.iter().any(|f| f.field == "label");
            change
                .ids
                .iter()
                .any(|id| *id == own || id.starts_with(&leaving) || renamed && next.contains(id))
        };
        let line = drafted.and_then(|own| self.line(own, None, &shown, route));
        self.previewed(frame, line.into_iter().collect())
    }

    /// The frame of a page that shows the guide as a whole: home, and everything on one page.
    pub(in crate::render) fn previewed_whole(&self, frame: Frame, route: &Route) -> Frame {
        let all: Vec<Drafted<'_>> = all(*self).into_iter().filter(|d| is_seen(*self, *d)).collect();
        let named = all.iter().take(NAMED);
        let lines =
            named.filter_map(|d| self.line(*d, Some(d.title(*self)), &|_| true, route)).collect();
        let rest = all.len().saturating_sub(NAMED);
        let frame = self.previewed(frame, lines);
        let more = |notice: DraftNotice| DraftNotice {
            more: (rest > 0).then(|| self.word_with("draft-more", &[("count", rest.into())])),
            all: Some(format!("{}#page_draft", self.href(&Page::Changes, route))),
            ..notice
        };
        Frame { draft: frame.draft.map(more), ..frame }
    }

    fn previewed(&self, frame: Frame, lines: Vec<DraftLine>) -> Frame {
        if lines.is_empty() {
            return frame;
        }
        Frame {
            unreleased: true,
            draft: Some(DraftNotice { lines, more: None, all: None }),
            ..frame
        }
    }

    fn drafted(&self, of: &DraftOf) -> Option<Drafted<'_>> {
        self.guide.unreleased.then(|| Drafted::find(*self, of))?
    }

    /// What changes in what a text embeds, explains and cites.
    fn lines_of_text(&self, text: &ResolvedText, route: &Route) -> Vec<DraftLine> {
        if !self.guide.unreleased {
            return Vec::new();
        }
        let mut embeds = Vec::new();
        visit::blocks(&text.document.blocks, &mut |block| {
            if let crate::markdown::tree::BlockKind::Embed(embed) = &block.kind {
                embeds.push(embed.clone());
            }
        });
        let mut lines = Vec::new();
        for drafted in lists(*self) {
            let is_part = matches!(drafted, Drafted::Ledger(Subject::Glossary) | Drafted::Sources);
            // Of a long list of which a text shows a few lines, only what changed can be told.
            if is_part && drafted.changes(*self).standing != Standing::Changed {
                continue;
            }
            let keep: Kept<'_> = match drafted {
                Drafted::Ledger(Subject::Glossary) => Box::new(|change: &RecordChange| {
                    text.terms.iter().any(|id| change.ids.iter().any(|own| own == id.as_str()))
                }),
                Drafted::Sources => Box::new(|change: &RecordChange| {
                    let mut cited = text.citations.iter();
                    cited.any(|c| change.ids.iter().any(|own| own == c.source.as_str()))
                }),
                Drafted::Ledger(subject) => {
                    let Some(keep) = self.embedded(subject, &embeds) else { continue };
                    keep
                }
            };
            let title = Some(drafted.title(*self));
            lines.extend(self.line(drafted, title, &*keep, route));
        }
        lines
    }

    /// The records of a list or flowchart that an embed shows; none where none shows it.
    fn embedded<'s>(&'s self, subject: Subject<'s>, embeds: &[Embed]) -> Option<Kept<'s>> {
        let guide = self.guide;
        match subject {
            Subject::Chart(index) => {
                let chart = &guide.charts[index].chart;
                let is_it = |embed: &Embed| matches!(embed, Embed::Diagram(id) if id.value == chart.id.value);
                embeds.iter().any(is_it).then_some(())?;
                // The default situation is drawn.
                let shown = &chart.default_situation().situation.label[self.language].value;
                Some(Box::new(move |change: &RecordChange| {
                    change.situations.is_empty() || change.situations.contains(shown)
                }))
            }
            Subject::Indicators => {
                let factors = embeds.iter().filter_map(|embed| match embed {
                    Embed::Indicators(id) => Some(id.value.clone()),
                    _ => None,
                });
                let factors: BTreeSet<FactorId> = factors.collect();
                (!factors.is_empty()).then_some(())?;
                Some(Box::new(move |change: &RecordChange| {
                    change.ids.iter().any(|id| self.is_of_factor(id, &factors))
                }))
            }
            Subject::Spreadsheets => {
                let sheets = embeds.iter().filter_map(|embed| match embed {
                    Embed::Spreadsheet(id) => Some(id.value.to_string()),
                    _ => None,
                });
                let sheets: BTreeSet<String> = sheets.collect();
                (!sheets.is_empty()).then_some(())?;
                Some(Box::new(move |change: &RecordChange| {
                    let sheet = |id: &String| id.split('/').next().unwrap_or_default().to_owned();
                    change.ids.iter().any(|id| sheets.contains(&sheet(id)))
                }))
            }
            Subject::Section(_) | Subject::Glossary => None,
        }
    }

    /// True of the id of one of these factors, and of an indicator of one, now or in force.
    fn is_of_factor(&self, id: &str, factors: &BTreeSet<FactorId>) -> bool {
        let draft = self.guide.draft(&LedgerId::Indicators).and_then(|draft| draft.base.as_ref());
        let held = draft.and_then(|base| self.guide.earlier.indicators.get(base));
        let files = [Some(&self.guide.files.indicators), held];
        let of = |file: &crate::content::indicators::IndicatorsFile| {
            file.indicators.get(id).map(|indicator| indicator.factor.value.clone())
        };
        let mut own = files.into_iter().flatten().filter_map(|file| of(file));
        factors.iter().any(|factor| factor.as_str() == id)
            || own.any(|factor| factors.contains(&factor))
    }

    fn line(
        &self,
        drafted: Drafted<'_>,
        title: Option<String>,
        keep: Keep<'_>,
        route: &Route,
    ) -> Option<DraftLine> {
        // The page of a section says that the other language changes; a list that reads the same does
        // not change.
        let is_section = matches!(drafted, Drafted::Ledger(Subject::Section(_)));
        if !is_section && !is_seen(*self, drafted) {
            return None;
        }
        let what = drafted.what(*self, keep);
        (!what.is_empty()).then(|| DraftLine {
            title,
            what: what.join("; "),
            href: self.href(&Page::Draft(drafted.of(*self)), route),
        })
    }
}

/// True of a draft that says something about itself beside its text.
fn says_more(framer: Framer<'_>, drafted: Drafted<'_>) -> bool {
    drafted.draft(framer).is_some_and(|draft| draft.repeals || !draft.earlier.is_empty())
}

/// True of a draft of which readers of this language see something.
fn is_seen(framer: Framer<'_>, drafted: Drafted<'_>) -> bool {
    let standing = drafted.changes(framer).standing;
    !matches!(standing, Standing::Same | Standing::Elsewhere) || says_more(framer, drafted)
}
