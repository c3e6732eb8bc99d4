//! No two pages at one address, also where capitals do not count.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::pages::{Addresses, Page};
use super::{ChartPages, Section};
use crate::content::Content;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::Language;
use crate::source::Span;

/// Checks the addresses that content decides about: slugs, earlier slugs and steps.
pub(super) fn check(
    content: &Content,
    sections: &[Arc<Section>],
    charts: &[Arc<ChartPages>],
    addresses: &Addresses,
    sink: &mut Sink,
) {
    let mut taken: BTreeMap<String, (String, Option<Span>)> = BTreeMap::new();
    let mut claim = |address: String, span: Option<Span>, sink: &mut Sink| {
        let key = address.to_lowercase();
        let Some((other, first)) = taken.get(&key) else {
            taken.insert(key, (address, span));
            return;
        };
        let code = if *other == address { codes::ADDRESS_TWICE } else { codes::ADDRESS_CASE };
        let mut diagnostic = match span {
            Some(span) => Diagnostic::at(code, span),
            None => Diagnostic::of_path(code, address.clone()),
        };
        diagnostic = diagnostic.arg("address", address).arg("other", other.as_str());
        if let Some(first) = first {
            diagnostic = diagnostic.label(*first, "first");
        }
        sink.report(diagnostic);
    };
    for language in Language::ALL {
        for section in sections {
            let Some(source) = content.sections.get(&section.id) else { continue };
            let slug = source.texts[language].as_ref().and_then(|t| t.front.slug.as_ref());
            let span = slug.map_or(source.file.id.span, |s| s.span);
            let page = Page::Section(section.id.clone());
            claim(addresses.of(&page, language).as_str().to_owned(), Some(span), sink);
            for alias in source.file.earlier_slugs(language) {
                let earlier = addresses.earlier(alias.as_str(), language);
                claim(earlier.as_str().to_owned(), Some(alias.span), sink);
            }
        }
        for pages in charts {
            for graph in &pages.chart.situations {
                for node in &graph.nodes {
                    let (chart, situation) =
                        (pages.chart.id.value.clone(), graph.situation.id.to_string());
                    let page = Page::Step(chart, situation, node.id.clone());
                    claim(addresses.of(&page, language).as_str().to_owned(), None, sink);
                }
            }
        }
    }
}
