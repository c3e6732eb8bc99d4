//! The guide as data: what the pages list, as files for programs and for spreadsheets.
//!
//! Every part comes as JSON in each language of the guide, with the schema that it satisfies beside it.
//! What is a table also comes as CSV, one file for each language, with a description of its
//! columns in the words of *CSV on the Web* (W3C), because a CSV file itself cannot say what it
//! is, of when, or under which licence. Files refer to each other relatively, so that a mirror
//! stays a mirror.

mod csv;
pub(super) mod dataset;
mod flowcharts;
mod glossary;
mod indicators;
mod maker;
mod ods;
mod page;
mod sources;
mod spreadsheets;
mod tags;
mod versions;
mod workbook;
mod xlsx;

use std::collections::BTreeSet;

use super::appearance::theme::Theme;
use crate::diagnostics::Sink;
use crate::guide::{Guide, Page, Route};

use dataset::Dataset;
use maker::{Maker, schema_name};

pub(super) use csv::license_address;
pub(super) use flowcharts::drawing_file;
pub(super) use page::{links, page, spreadsheet_embed};

/// Every part of the guide as data, in the order in which a reader sees them.
pub(super) fn all(guide: &Guide, theme: &Theme, sink: &mut Sink) -> Vec<Dataset> {
    let maker = Maker { guide, theme };
    let mut all = Vec::new();
    all.extend(guide.has(&Page::Indicators).then(|| indicators::dataset(maker)));
    all.extend(spreadsheets::datasets(maker, sink));
    all.extend(guide.has(&Page::Glossary).then(|| glossary::dataset(maker)));
    all.extend(guide.has(&Page::Sources).then(|| sources::dataset(maker)));
    all.extend(flowcharts::datasets(maker));
    all.push(versions::dataset(maker));
    all.extend(guide.has(&Page::Tags).then(|| tags::dataset(maker)));
    all
}

/// The bytes of a file of data. A schema that several share is the same in all.
pub(super) fn bytes(datasets: &[Dataset], route: &Route) -> Vec<u8> {
    let mut files = datasets.iter().flat_map(|dataset| &dataset.files);
    files.find(|file| file.route == *route).map(|file| file.bytes.clone()).unwrap_or_default()
}

/// Where the files of data are, told without making them.
pub(super) fn routes(guide: &Guide) -> BTreeSet<Route> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    let lists = [
        ("indicators", Page::Indicators),
        ("glossary", Page::Glossary),
        ("sources", Page::Sources),
        ("versions", Page::Data),
    ];
    for (name, _) in lists.into_iter().filter(|(_, page)| guide.has(page)) {
        names.extend([format!("{name}.json"), schema_name(name)]);
        for language in guide.languages.all() {
            let csv = format!("{name}.{language}.csv");
            names.extend([format!("{csv}-metadata.json"), csv]);
        }
    }
    if guide.has(&Page::Tags) {
        names.extend([format!("{}.json", tags::NAME), schema_name(tags::NAME)]);
    }
    let sheets = guide.files.spreadsheets.iter().flat_map(|file| file.spreadsheets.iter());
    for (id, _) in sheets {
        let id = &id.value;
        names.extend(["json", "xlsx", "ods", "csv"].map(|end| format!("{id}.{end}")));
        names.insert(schema_name("spreadsheet"));
    }
    for pages in &guide.charts {
        names
            .extend([format!("flowchart-{}.json", pages.chart.id.value), schema_name("flowchart")]);
        names.insert(schema_name(flowcharts::DRAWING));
    }
    names.iter().map(|name| guide.addresses.data_file(name)).collect()
}
