//! What the guide of this repository says: its facts, its claims and its flowchart.

mod corrections;
mod flowchart;
mod key_points;
mod letter;
mod numbers;
mod trap_list;
mod traps;

use std::path::Path;
use std::sync::OnceLock;

use leidraad::content;
use leidraad::diagnostics::Sink;
use leidraad::flowchart::Chart;
use leidraad::guide::{ParseMemory, Parsed};
use leidraad::language::{Language, LanguageMap};
use leidraad::markdown::tree::{Block, BlockKind, Inline, Reference, plain_text};
use leidraad::source::{FolderTree, Sources};

/// The letter of 13 June 2025.
const LETTER: &str = "kst-31288-1205";

/// The guide of this repository as the crate reads it.
pub(crate) fn guide() -> &'static Parsed {
    static GUIDE: OnceLock<Parsed> = OnceLock::new();
    GUIDE.get_or_init(|| {
        let tree = FolderTree::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        let (sources, problems) = Sources::load(&tree).unwrap();
        let mut sink = Sink::new();
        let content = content::load(&sources, problems, &mut sink);
        let mut memory = ParseMemory::default();
        let parsed = leidraad::guide::parse(content, &sources, &mut memory, &mut sink);
        assert!(!sink.has_errors(), "{:#?}", sink.found());
        parsed
    })
}

/// A text of the guide without markup: a line for each paragraph, heading and row of a table.
struct Page {
    /// The id of the section, `page:ID`, `diagram:ID`, `glossary`, `indicators`, `spreadsheets` or `site`.
    id: String,
    language: Language,
    lines: Vec<String>,
}

impl Page {
    fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// The sentences, roughly: a full stop inside a number or `nr. 5` does not end one.
    fn sentences(&self) -> Vec<String> {
        let ends = regex::Regex::new(r"(?P<end>[.!?:;])\s+(?P<next>[\p{Lu}‘“'])").unwrap();
        let split = |line: &String| ends.replace_all(line, "$end\n$next").into_owned();
        self.lines
            .iter()
            .map(split)
            .collect::<Vec<_>>()
            .join("\n")
            .lines()
            .map(str::to_owned)
            .collect()
    }
}

/// Everything that readers of the guide read, in both languages.
fn pages() -> &'static [Page] {
    static PAGES: OnceLock<Vec<Page>> = OnceLock::new();
    PAGES.get_or_init(|| Language::ALL.into_iter().flat_map(pages_in).collect())
}

/// The page of this id and language.
fn page(id: &str, language: Language) -> &'static Page {
    let found = pages().iter().find(|page| page.id == id && page.language == language);
    found.unwrap_or_else(|| panic!("there is no {id} in {language}"))
}

fn pages_in(language: Language) -> Vec<Page> {
    let content = &guide().content;
    let mut pages = Vec::new();
    for ((id, _), text) in guide().documents.iter().filter(|((_, l), _)| *l == language) {
        let front = &content.sections[id].texts[language].as_ref().unwrap().front;
        let mut lines = vec![front.title.value.clone(), front.summary.value.clone()];
        push_blocks(&text.document.blocks, &mut lines);
        text.document.footnotes.iter().for_each(|note| push_blocks(&note.blocks, &mut lines));
        pages.push(Page { id: id.to_string(), language, lines });
    }
    for ((id, _), page) in guide().pages.iter().filter(|((_, l), _)| *l == language) {
        let front = &page.text.front;
        let mut lines = vec![front.title.value.clone(), front.summary.value.clone()];
        push_blocks(&page.text.document.blocks, &mut lines);
        pages.push(Page { id: format!("page:{id}"), language, lines });
    }
    for chart in &guide().charts {
        pages.push(Page {
            id: format!("diagram:{}", chart.id.value),
            language,
            lines: chart_lines(chart, language),
        });
    }
    let glossary = content.glossary.as_ref().unwrap().terms.iter();
    let lines = glossary.map(|(_, term)| markup(&term.definition[language].value)).collect();
    pages.push(Page { id: "glossary".into(), language, lines });
    let file = content.indicators.as_ref().unwrap();
    let mut lines = vec![file.notice[language].clone()];
    for (_, indicator) in file.indicators.iter() {
        lines.push(indicator.question[language].clone());
        lines.extend(
            [&indicator.why, &indicator.where_to_look].map(|text| markup(&text[language].value)),
        );
    }
    pages.push(Page { id: "indicators".into(), language, lines });
    let sheets = content.spreadsheets.as_ref().unwrap().spreadsheets.iter();
    let mut lines = Vec::new();
    for (_, sheet) in sheets {
        lines.extend([&sheet.title, &sheet.summary, &sheet.notice].map(|t| t[language].clone()));
        for (_, column) in sheet.columns.iter() {
            lines.extend([&column.label, &column.explanation].map(|t| t[language].clone()));
        }
    }
    pages.push(Page { id: "spreadsheets".into(), language, lines });
    let site = content.site.as_ref().unwrap();
    let mut lines = vec![
        site.title[language].clone(),
        site.summary[language].clone(),
        site.notice[language].clone(),
    ];
    if let Some(home) = &site.home {
        let doors = home.doors.iter().flat_map(|d| std::iter::once(&d.title).chain(&d.text));
        let links = home.entrances.iter().flat_map(|e| &e.links).map(|link| &link.title);
        lines.extend(doors.chain(links).map(|text| text[language].clone()));
    }
    pages.push(Page { id: "site".into(), language, lines });
    pages
}

/// Markdown in a value, without links.
fn markup(text: &str) -> String {
    let link = regex::Regex::new(r"\[([^\]]*)\]\([^)]*\)").unwrap();
    link.replace_all(text, "$1").replace(['*', '_'], "")
}

fn chart_lines(chart: &Chart, language: Language) -> Vec<String> {
    let of = |text: &LanguageMap<leidraad::yaml::Spanned<String>>| markup(&text[language].value);
    let mut lines = vec![of(&chart.title), of(&chart.summary), of(&chart.scope)];
    for situation in &chart.situations {
        for node in &situation.nodes {
            lines.extend([&node.label, &node.detail].map(of));
            lines.extend(node.caveat.as_ref().map(of));
        }
        lines.extend(situation.ways.iter().filter_map(|way| way.text.as_ref()).map(of));
    }
    for row in &chart.changes {
        let values = row.values.iter().map(of);
        lines.push(std::iter::once(of(&row.aspect)).chain(values).collect::<Vec<_>>().join(" | "));
    }
    lines
}

fn push_blocks(blocks: &[Block<Reference>], lines: &mut Vec<String>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => {
                lines.push(line(content))
            }
            BlockKind::List { items, .. } => items.iter().for_each(|item| push_blocks(item, lines)),
            BlockKind::Quote(blocks)
            | BlockKind::KeyPoints(blocks)
            | BlockKind::Alert { blocks, .. } => push_blocks(blocks, lines),
            BlockKind::Table { head, rows, .. } => {
                let row = |cells: &Vec<Vec<Inline<Reference>>>| {
                    cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" | ")
                };
                lines.extend(std::iter::once(head).chain(rows).map(row));
            }
            BlockKind::Definitions(list) => {
                for definition in list {
                    lines.push(line(&definition.term));
                    definition.descriptions.iter().for_each(|blocks| push_blocks(blocks, lines));
                }
            }
            BlockKind::Picture(picture) => {
                lines.push(line(&picture.image));
                lines.push(line(&picture.caption));
            }
            BlockKind::Code { .. } | BlockKind::Rule | BlockKind::Embed(_) => {}
        }
    }
}

/// The plain text of a run; the spaces around citations, which have no text, become one.
fn line(content: &[Inline<Reference>]) -> String {
    let text = plain_text(content).split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace(" .", ".").replace(" ,", ",").replace(" ;", ";")
}
