//! References by a name that something had earlier. They lead to where it is now, and whoever can mend
//! them is told.

use super::{Owner, Resolver};
use crate::content::Published;
use crate::content::ids::{ChartId, NodeId, PageId, SectionId};
use crate::content::section::SectionFile;
use crate::diagnostics::{Diagnostic, codes};
use crate::guide::links::pages::Page;
use crate::markdown::digest::target_text;
use crate::markdown::tree::Reference;
use crate::source::Span;

impl Resolver<'_> {
    /// The reference by the names of today; none where it is one already, or leads nowhere.
    pub(super) fn of_today(&mut self, reference: &Reference, span: Span) -> Option<Reference> {
        let new = self.successor(reference)?;
        // Nobody mends a text of an earlier day, or one that was repealed.
        let is_repealed =
            self.here.and_then(|here| here.file).is_some_and(SectionFile::is_repealed);
        if self.registry.past.is_none() && !is_repealed {
            let name = |reference: &Reference| match reference {
                Reference::Source { id, .. } => format!("source:{id}"),
                other => target_text(other).unwrap_or_default(),
            };
            let told = Diagnostic::at(codes::EARLIER_NAME, span).arg("old", name(reference));
            self.sink.report(told.arg("new", name(&new)));
        }
        Some(new)
    }

    fn successor(&mut self, reference: &Reference) -> Option<Reference> {
        let content = self.registry.content;
        let lists = self.registry.lists.clone();
        let successor = |name: Published| lists.successors.get(&name).cloned();
        match reference {
            Reference::Term { id, automatic: false } => {
                let terms = &content.glossary.as_ref()?.terms;
                match terms
                    .get(id.as_str())
                    .is_none()
                    .then(|| successor(Published::Term(id.clone())))
                {
                    Some(Some(Published::Term(id))) => {
                        Some(Reference::Term { id, automatic: false })
                    }
                    _ => None,
                }
            }
            Reference::Source { id, locator } => {
                let sources = &content.sources.as_ref()?.sources;
                let gone = sources.get(id.as_str()).is_none();
                match gone.then(|| successor(Published::Source(id.clone()))) {
                    Some(Some(Published::Source(id))) => {
                        Some(Reference::Source { id, locator: locator.clone() })
                    }
                    _ => None,
                }
            }
            Reference::Indicator(id) => {
                let indicators = &content.indicators.as_ref()?.indicators;
                let gone = indicators.get(id.as_str()).is_none();
                match gone.then(|| successor(Published::Indicator(id.clone()))) {
                    Some(Some(Published::Indicator(id))) => Some(Reference::Indicator(id)),
                    _ => None,
                }
            }
            Reference::Page { id, anchor } => self.page_now(id, anchor.as_ref()),
            Reference::Chart(id) => self.chart_now(id).map(Reference::Chart),
            Reference::Step { chart, node } => self.step_now(chart, node),
            Reference::Section { id, anchor } => self.place_now(id, anchor.as_deref()),
            Reference::Here { anchor } => self.here_now(anchor),
            _ => None,
        }
    }

    fn page_now(&self, id: &PageId, anchor: Option<&String>) -> Option<Reference> {
        let lists = &self.registry.lists;
        let gone =
            matches!(Page::of_folder(id), Page::Publisher(_)) && lists.pages.get(id).is_none();
        match gone.then(|| lists.successors.get(&Published::Page(id.clone())))?? {
            Published::Page(new) => {
                Some(Reference::Page { id: new.clone(), anchor: anchor.cloned() })
            }
            _ => None,
        }
    }

    fn chart_now(&self, id: &ChartId) -> Option<ChartId> {
        let lists = &self.registry.lists;
        let there = lists.charts.iter().any(|chart| chart.id.value == *id);
        if there || lists.has_diagram(id.as_str()) {
            return None;
        }
        match lists.successors.get(&Published::Diagram(id.clone()))? {
            Published::Diagram(new) => Some(new.clone()),
            _ => None,
        }
    }

    /// A step that has another id, or whose flowchart has.
    fn step_now(&self, chart: &ChartId, node: &NodeId) -> Option<Reference> {
        if self.registry.charts.get(chart).is_some_and(|steps| steps.contains_key(node)) {
            return None;
        }
        let moved = self.registry.lists.successors.iter().find_map(|names| match names {
            (Published::Step(of, _, old), Published::Step(chart_now, _, new))
                if (of, old) == (chart, node) =>
            {
                Some((chart_now.clone(), new.clone()))
            }
            _ => None,
        });
        let (chart, node) = moved.or_else(|| Some((self.chart_now(chart)?, node.clone())))?;
        Some(Reference::Step { chart, node })
    }

    /// A section or heading that went elsewhere.
    fn place_now(&mut self, id: &SectionId, anchor: Option<&str>) -> Option<Reference> {
        let face = self.registry.faces.get(id);
        self.asked.faces.insert(id.clone(), face.cloned());
        let lists = self.registry.lists.clone();
        let moved = |anchor: &str| {
            let name = Published::Heading(id.clone(), anchor.to_owned());
            lists.successors.get(&name).map(reference_to)
        };
        if let Some(face) = face {
            let anchor = anchor?;
            if let Some(new) = face.earlier.get(anchor) {
                return Some(Reference::Section { id: id.clone(), anchor: Some(new.clone()) });
            }
            let there = face.anchors[self.language].contains_key(anchor);
            return moved(anchor).filter(|_| !there).flatten();
        }
        if let Some(moved) = anchor.and_then(moved) {
            return moved;
        }
        let whole = lists.successors.get(&Published::Section(id.clone()))?;
        let new = whole.section()?;
        // What kept its id is found below it.
        let face = self.registry.faces.get(new);
        self.asked.faces.insert(new.clone(), face.cloned());
        let kept = anchor.filter(|anchor| {
            face.is_some_and(|face| face.anchors[self.language].contains_key(*anchor))
        });
        match kept {
            Some(kept) => {
                Some(Reference::Section { id: new.clone(), anchor: Some(kept.to_owned()) })
            }
            None => reference_to(whole),
        }
    }

    /// A heading of the text itself.
    fn here_now(&self, anchor: &str) -> Option<Reference> {
        let here = self.here?;
        let Owner::Section(id) = here.of else { return None };
        // Of an earlier day there is nobody to tell.
        let file = here.file?;
        if here.headings.contains_key(anchor) {
            return None;
        }
        if let Some((_, new)) = file.earlier_anchors().find(|(old, _)| old.as_str() == anchor) {
            return Some(Reference::Here { anchor: new.as_str().to_owned() });
        }
        let name = Published::Heading(id.clone(), anchor.to_owned());
        reference_to(self.registry.lists.successors.get(&name)?)
    }
}

fn reference_to(name: &Published) -> Option<Reference> {
    match name {
        Published::Section(id) => Some(Reference::Section { id: id.clone(), anchor: None }),
        Published::Heading(id, anchor) => {
            Some(Reference::Section { id: id.clone(), anchor: Some(anchor.clone()) })
        }
        _ => None,
    }
}
