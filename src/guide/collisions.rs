//! No two pages at one address, also where capitals do not count.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use super::pages::{Addresses, Page};
use super::{ChartPages, Route, Section};
use crate::content::Content;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::Language;
use crate::source::Span;

/// An address that something claims, and where that is written.
struct Claim {
    address: Route,
    span: Option<Span>,
}

impl Claim {
    /// The address as it is compared: many a disk and a server know no capitals.
    fn key(&self) -> Cow<'_, str> {
        let address = self.address.as_str();
        match address.chars().any(char::is_uppercase) {
            true => Cow::Owned(address.to_lowercase()),
            false => Cow::Borrowed(address),
        }
    }
}

/// Checks the addresses that content decides about: slugs, earlier slugs and steps.
pub(super) fn check(
    content: &Content,
    sections: &[Arc<Section>],
    charts: &[Arc<ChartPages>],
    addresses: &Addresses,
    sink: &mut Sink,
) {
    let claims = claims(content, sections, charts, addresses);
    let mut keys: Vec<Cow<'_, str>> = claims.iter().map(Claim::key).collect();
    keys.sort_unstable();
    // Nearly always, and then nothing more has to be known.
    if keys.windows(2).all(|pair| pair[0] != pair[1]) {
        return;
    }
    let mut taken: BTreeMap<Cow<'_, str>, &Claim> = BTreeMap::new();
    for claim in &claims {
        match taken.entry(claim.key()) {
            Entry::Vacant(free) => _ = free.insert(claim),
            Entry::Occupied(other) => sink.report(twice(claim, other.get())),
        }
    }
}

fn twice(claim: &Claim, first: &Claim) -> Diagnostic {
    let (address, other) = (claim.address.as_str(), first.address.as_str());
    let code = if other == address { codes::ADDRESS_TWICE } else { codes::ADDRESS_CASE };
    let diagnostic = match claim.span {
        Some(span) => Diagnostic::at(code, span),
        None => Diagnostic::of_path(code, address),
    };
    let diagnostic = diagnostic.arg("address", address).arg("other", other);
    match first.span {
        Some(first) => diagnostic.label(first, "first"),
        None => diagnostic,
    }
}

fn claims(
    content: &Content,
    sections: &[Arc<Section>],
    charts: &[Arc<ChartPages>],
    addresses: &Addresses,
) -> Vec<Claim> {
    let mut claims = Vec::with_capacity(2 * sections.len());
    for language in Language::ALL {
        for section in sections {
            let Some(source) = content.sections.get(&section.id) else { continue };
            let slug = source.texts[language].as_ref().and_then(|t| t.front.slug.as_ref());
            let span = slug.map_or(source.file.id.span, |s| s.span);
            let address = addresses.of(&Page::Section(section.id.clone()), language);
            claims.push(Claim { address, span: Some(span) });
            for alias in source.file.earlier_slugs(language) {
                let address = addresses.earlier(alias.as_str(), language);
                claims.push(Claim { address, span: Some(alias.span) });
            }
        }
        for pages in charts {
            for graph in &pages.chart.situations {
                let situation = graph.situation.id.to_string();
                for node in &graph.nodes {
                    let chart = pages.chart.id.value.clone();
                    let page = Page::Step(chart, situation.clone(), node.id.clone());
                    claims.push(Claim { address: addresses.of(&page, language), span: None });
                }
            }
        }
    }
    claims
}
