//! The page that lists the data, and the links to them elsewhere.

use super::dataset::{DataFile, Dataset, Format};
use crate::content::LedgerId;
use crate::content::ids::SpreadsheetId;
use crate::guide::{DraftOf, Page, Route, locator_in_words};
use crate::language::Language;
use crate::render::context::{
    DataPage, DatasetText, FileText, LinkTo, SpreadsheetColumn, SpreadsheetEmbed,
};
use crate::render::pages::framer::Framer;
use crate::render::pages::lists;
use crate::render::pages::section::{source_link, version};
use crate::render::words;

/// The page with all data.
pub(in crate::render) fn page(framer: Framer<'_>, datasets: &[Dataset]) -> DataPage {
    let (frame, route) = lists::frame(framer, &Page::Data, "data");
    let frame = framer.previewed_list(frame, &DraftOf::Ledger(LedgerId::Spreadsheets), &route);
    let groups = datasets.iter().map(|dataset| group(framer, dataset, &route));
    DataPage { frame, groups: groups.collect() }
}

fn group(framer: Framer<'_>, dataset: &Dataset, route: &Route) -> DatasetText {
    let language = framer.language;
    DatasetText {
        id: dataset.name.clone(),
        kind: dataset.kind,
        title: dataset.title[language].clone(),
        summary: dataset.summary[language].clone(),
        version: dataset.version.as_ref().map(|v| version(v, language)),
        shown_on: dataset.shown_on.as_ref().map(|page| framer.href(page, route)),
        files: by_use(files(dataset, route, language, |_| true), language),
    }
}

/// First what a reader of this language opens, last what describes the files.
fn by_use(mut files: Vec<FileText>, language: Language) -> Vec<FileText> {
    let own = |file: &FileText| file.language.is_none_or(|l| l == language);
    files.sort_by_key(|file| (matches!(file.format, "json-schema" | "csv-metadata"), !own(file)));
    files
}

/// The files of a dataset for a page that shows the same: no schemas, no other language.
pub(in crate::render) fn links(
    datasets: &[Dataset],
    name: &str,
    route: &Route,
    language: Language,
) -> Vec<FileText> {
    let shown = |file: &DataFile| {
        let own = file.language.is_none_or(|l| l == language);
        let described = matches!(file.format, Format::JsonSchema | Format::CsvMetadata);
        own && !described
    };
    let dataset = datasets.iter().find(|dataset| dataset.name == name);
    dataset.map(|dataset| files(dataset, route, language, shown)).unwrap_or_default()
}

fn files(
    dataset: &Dataset,
    route: &Route,
    language: Language,
    shown: impl Fn(&DataFile) -> bool,
) -> Vec<FileText> {
    let files = dataset.files.iter().filter(|file| shown(file)).map(|file| FileText {
        href: file.route.href_from(route, None),
        name: file.route.as_str().rsplit('/').next().unwrap_or_default().to_owned(),
        format: file.format.word(),
        language: file.language,
        size: words::size(file.bytes.len(), language),
    });
    files.collect()
}

/// A spreadsheet inside a section: its columns and its files.
pub(in crate::render) fn spreadsheet_embed(
    framer: Framer<'_>,
    datasets: &[Dataset],
    id: &SpreadsheetId,
    route: &Route,
) -> Option<SpreadsheetEmbed> {
    let language = framer.language;
    let file = framer.guide.files.spreadsheets.as_ref()?;
    let sheet = file.spreadsheets.get(id.as_str())?;
    let columns = sheet.columns.iter().map(|(_, column)| SpreadsheetColumn {
        label: column.label[language].clone(),
        explanation: column.explanation[language].clone(),
        choices: column.choices.iter().map(|choice| choice[language].clone()).collect(),
        source: column.source.as_ref().and_then(|id| source_link(framer, id, route)),
        locator: column.locator.as_ref().map(|l| locator_in_words(l, language)),
    });
    Some(SpreadsheetEmbed {
        id: id.to_string(),
        title: sheet.title[language].clone(),
        summary: sheet.summary[language].clone(),
        notice: sheet.notice[language].clone(),
        columns: columns.collect(),
        files: links(datasets, id.as_str(), route, language),
        data: LinkTo {
            href: framer.href(&Page::Data, route),
            title: framer.page_title(&Page::Data, "data"),
        },
    })
}
