//! References to pages, flowcharts and their steps.

use super::{Owner, PastLinks, Resolved, Resolver};
use crate::content::ids::{ChartId, NodeId, PageId};
use crate::diagnostics::{Diagnostic, codes};
use crate::guide::links::link::{Link, Role};
use crate::guide::links::pages::Page;
use crate::language::Language;
use crate::source::Span;

impl Resolver<'_> {
    /// A page of the publisher, or one that every guide has. What such a one is called, the theme
    /// says, unless the publisher gave it a title: without that a link to it needs words.
    pub(super) fn page_of(
        &mut self,
        id: &PageId,
        anchor: Option<&str>,
        titled: bool,
        span: Span,
    ) -> Option<Resolved> {
        let lists = self.registry.lists.clone();
        let (page, face) = (Page::of_folder(id), lists.pages.get(id));
        let (own, unreadable) = (matches!(page, Page::Publisher(_)), &lists.unreadable.pages);
        if Language::ALL.iter().any(|l| unreadable.contains(&(id.clone(), *l))) {
            return None;
        }
        if own && face.is_none() || !lists.has(&page) {
            if self.registry.past.is_some() {
                return Some((None, id.to_string()));
            }
            let known: Vec<&str> = lists.page_ids().collect();
            return self.unknown(codes::UNKNOWN_PAGE, id.as_str(), span, &known);
        }
        let anchors = face.map(|face| &face.anchors[self.language]);
        let heading = anchor.map(|anchor| (anchor, anchors.and_then(|known| known.get(anchor))));
        if let (Some((anchor, None)), None) = (heading, &self.registry.past) {
            let known = anchors.into_iter().flat_map(|known| known.keys());
            let known = known.map(String::as_str).collect();
            self.unknown_anchor(Owner::Page(id), anchor, known, span);
            return None;
        }
        let text = match heading {
            Some((_, Some(heading))) => heading.clone(),
            _ => face.map(|face| face.titles[self.language].clone()).unwrap_or_default(),
        };
        if text.is_empty() && !titled {
            let nameless = Diagnostic::at(codes::LINK_WITHOUT_TEXT, span);
            self.sink.report(nameless.arg("target", format!("page:{id}")));
            return None;
        }
        let anchor = heading.filter(|(_, text)| text.is_some()).map(|(a, _)| a.to_owned());
        let target = self.page(&page, anchor);
        Some((Some(Link { target, role: Role::Plain }), text))
    }

    /// The page of a flowchart.
    pub(super) fn chart(&mut self, id: &ChartId, span: Span) -> Option<Resolved> {
        let lists = self.registry.lists.clone();
        let found = lists.charts.iter().find(|chart| chart.id.value == *id);
        let Some(chart) = found else { return self.unknown_chart(id, span) };
        let text = chart.title[self.language].value.clone();
        if self.is_gone(|today| today.charts.contains_key(id)) {
            return Some((None, text));
        }
        let target = self.page(&Page::Chart(id.clone()), None);
        Some((Some(Link { target, role: Role::Plain }), text))
    }

    fn unknown_chart(&mut self, id: &ChartId, span: Span) -> Option<Resolved> {
        // A chart with mistakes of its own is there.
        if self.registry.lists.has_diagram(id.as_str()) {
            return None;
        }
        let known: Vec<&str> = self.registry.charts.keys().map(ChartId::as_str).collect();
        self.unknown(codes::UNKNOWN_DIAGRAM, id.as_str(), span, &known)
    }

    /// A step of a flowchart, on its page in the situation that it is of.
    pub(super) fn step(&mut self, chart: &ChartId, node: &NodeId, span: Span) -> Option<Resolved> {
        let Some(steps) = self.registry.charts.get(chart) else {
            return self.unknown_chart(chart, span);
        };
        let Some((situation, label)) = steps.get(node) else {
            let known: Vec<&str> = steps.keys().map(NodeId::as_str).collect();
            let unknown = Diagnostic::at(codes::UNKNOWN_STEP, span).arg("id", node.as_str());
            let unknown = unknown.arg("chart", chart.as_str()).arg("known", known.join(", "));
            self.sink.report(unknown.did_you_mean(node.as_str(), known));
            return None;
        };
        let text = label[self.language].clone();
        let same_step = |today: &PastLinks<'_>| {
            let step = today.charts.get(chart).and_then(|steps| steps.get(node));
            step.is_some_and(|(there, _)| there == situation)
        };
        if self.is_gone(same_step) {
            return Some((None, text));
        }
        let target = self.page(&Page::Step(chart.clone(), situation.clone(), node.clone()), None);
        Some((Some(Link { target, role: Role::Plain }), text))
    }
}
