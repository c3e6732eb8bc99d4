//! Tables: cells that were merged are spread, since Markdown has none that are.

use roxmltree::Node;

use super::super::report::{Outcome, What as Told};
use super::changes::{self, stays};
use super::model::{Block, Piece, Table, What, is_empty, plain};
use super::numbering::Sign;
use super::reader::{Flow, Item, Reader};
use super::xml::{attribute, child, elements, number, switch, value, word};
use crate::markdown::tree::Alignment;

/// More columns than any page has.
const MOST_COLUMNS: usize = 200;
/// More cells than any text has.
const MOST_CELLS: usize = 200_000;

/// A cell as the file has it.
struct Cell {
    items: Vec<Item>,
    columns: usize,
    /// True of a cell that is the lower part of the one above.
    goes_on: bool,
    alignment: Option<Alignment>,
}

impl Reader<'_> {
    /// Reads a table.
    pub(super) fn table(&mut self, node: Node<'_, '_>, flow: &mut Flow) {
        let properties = child(node, "tblPr");
        let look = properties.and_then(|own| child(own, "tblLook"));
        let mut has_head = look.is_some_and(|look| {
            let bits = attribute(look, "val").and_then(|bits| u32::from_str_radix(bits, 16).ok());
            matches!(attribute(look, "firstRow"), Some("1" | "true" | "on"))
                || attribute(look, "firstRow").is_none()
                    && bits.is_some_and(|bits| bits & 0x20 != 0)
        });
        let (mut rows, at) = (Vec::new(), self.paragraph + 1);
        self.rows(node, &mut rows, &mut has_head);
        rows.retain(|row| !row.is_empty());
        if let [row] = rows.as_mut_slice()
            && let [cell] = row.as_mut_slice()
        {
            // A frame drawn with a table: its text is text.
            self.count(Outcome::Changed, "word-table-as-frame", "");
            return flow.items.append(&mut cell.items);
        }
        if let Some(table) = self.spread(rows, at) {
            if !has_head {
                self.report.add_at(Outcome::Changed, Some(at), Told::new("word-table-head"));
            }
            flow.items.push(Item::Block(Block::Table(table)));
        }
    }

    fn rows(&mut self, node: Node<'_, '_>, rows: &mut Vec<Vec<Cell>>, has_head: &mut bool) {
        for inner in elements(node) {
            match word(inner) {
                "tr" => {
                    let properties = child(inner, "trPr");
                    if let Some(own) = properties {
                        *has_head |= rows.is_empty() && switch(own, "tblHeader") == Some(true);
                        if self.is_row_gone(own, inner) {
                            continue;
                        }
                    }
                    let mut row = Vec::new();
                    row.extend(self.gap(properties, "gridBefore"));
                    self.cells(inner, &mut row);
                    row.extend(self.gap(properties, "gridAfter"));
                    rows.push(row);
                }
                "sdt" | "sdtContent" | "customXml" => self.rows(inner, rows, has_head),
                _ => {}
            }
        }
    }

    /// True of a row that was put in or taken out, and is not there as decided.
    fn is_row_gone(&mut self, properties: Node<'_, '_>, row: Node<'_, '_>) -> bool {
        let mut gone = false;
        for inner in elements(properties) {
            if let Some(kind) = changes::kind(word(inner)) {
                let words = changes::words_in(row);
                let revision = changes::of(inner, kind, Some(&words), self.paragraph + 1);
                self.revision(revision);
                gone |= !stays(kind, self.decision);
            }
        }
        gone
    }

    /// Columns that a row leaves out.
    fn gap(&self, properties: Option<Node<'_, '_>>, name: &str) -> Option<Cell> {
        let columns = number(value(properties?, name)).and_then(|n| usize::try_from(n).ok())?;
        let columns = columns.min(MOST_COLUMNS);
        (columns > 0).then(|| Cell { items: Vec::new(), columns, goes_on: false, alignment: None })
    }

    fn cells(&mut self, node: Node<'_, '_>, row: &mut Vec<Cell>) {
        for inner in elements(node) {
            match word(inner) {
                "tc" => {
                    let properties = child(inner, "tcPr");
                    let given = |name: &str| properties.and_then(|own| child(own, name));
                    let span = number(given("gridSpan").and_then(|span| attribute(span, "val")));
                    let columns = span.and_then(|n| usize::try_from(n).ok()).unwrap_or(1);
                    let down =
                        given("vMerge").map(|merge| attribute(merge, "val") == Some("restart"));
                    let across =
                        given("hMerge").map(|merge| attribute(merge, "val") == Some("restart"));
                    for change in ["cellIns", "cellDel", "cellMerge"] {
                        if let Some(change) = given(change) {
                            let words = changes::words_in(inner);
                            let kind =
                                changes::kind(word(change)).unwrap_or(changes::Kind::Formatted);
                            let revision =
                                changes::of(change, kind, Some(&words), self.paragraph + 1);
                            self.revision(revision);
                        }
                    }
                    let mut flow = Flow::default();
                    self.container(inner, &mut flow);
                    if across == Some(false)
                        && let Some(last) = row.last_mut()
                    {
                        last.columns += columns.clamp(1, MOST_COLUMNS);
                        continue;
                    }
                    row.push(Cell {
                        items: flow.items,
                        columns: columns.clamp(1, MOST_COLUMNS),
                        goes_on: down == Some(false),
                        alignment: alignment(inner),
                    });
                }
                "sdt" | "sdtContent" | "customXml" => self.cells(inner, row),
                _ => {}
            }
        }
    }

    /// The table with as many cells in each row: the words of a merged cell stand in all of its
    /// places, its notes in the first.
    fn spread(&mut self, rows: Vec<Vec<Cell>>, at: usize) -> Option<Table> {
        let width = |row: &Vec<Cell>| row.iter().map(|cell| cell.columns).sum::<usize>();
        let columns = rows.iter().map(width).max()?.min(MOST_COLUMNS);
        if columns.saturating_mul(rows.len()) > MOST_CELLS {
            self.report.add_at(Outcome::Lost, Some(at), Told::new("word-table-large"));
            return None;
        }
        let mut alignments: Vec<Vec<Option<Alignment>>> = vec![Vec::new(); columns];
        let mut table: Vec<Vec<Vec<Piece>>> = Vec::new();
        let mut merged = 0;
        for row in rows {
            let mut cells: Vec<Vec<Piece>> = Vec::new();
            for cell in row {
                let above = table.last().and_then(|above: &Vec<Vec<Piece>>| above.get(cells.len()));
                let above = above.filter(|_| cell.goes_on).map(|above| without_notes(above));
                let content = self.in_line(cell.items);
                let content = match above {
                    Some(above) if is_empty(&content) => above,
                    _ => content,
                };
                merged += usize::from(cell.goes_on)
                    + usize::from(cell.columns > 1 && !is_empty(&content));
                for copy in 0..cell.columns {
                    if cells.len() < columns {
                        alignments[cells.len()].push(cell.alignment);
                        cells.push(if copy == 0 {
                            content.clone()
                        } else {
                            without_notes(&content)
                        });
                    }
                }
            }
            cells.resize(columns, Vec::new());
            table.push(cells);
        }
        if merged > 0 {
            self.report.add_at(
                Outcome::Changed,
                Some(at),
                Told::new("word-cells-merged").arg("count", merged),
            );
        }
        if table.iter().flatten().all(|cell| is_empty(cell)) {
            return None;
        }
        let alignments = alignments.iter().map(|all| {
            let first = all.first().copied().flatten();
            first.filter(|_| all.iter().all(|one| *one == first)).unwrap_or(Alignment::Default)
        });
        Some(Table { alignments: alignments.collect(), rows: table, at })
    }

    /// What stands in a cell as one line, since a cell of Markdown has no other.
    fn in_line(&mut self, items: Vec<Item>) -> Vec<Piece> {
        let mut line: Vec<Piece> = Vec::new();
        for item in items {
            let content = match item {
                Item::Paragraph(paragraph) => {
                    let mut content = paragraph.content;
                    let sign = paragraph.marker.map(|marker| marker.sign);
                    if let Some(Sign::Number { shown: sign, .. } | Sign::Words(sign)) = sign {
                        content.insert(0, Piece::text(format!("{} ", sign.trim())));
                    }
                    content
                }
                Item::Block(Block::Table(inner)) => {
                    self.count(Outcome::Changed, "word-table-in-table", "");
                    let cells = inner.rows.into_iter().flatten().filter(|cell| !is_empty(cell));
                    cells.fold(Vec::new(), joined)
                }
                Item::Block(Block::Paragraph { content, .. }) => content,
                Item::Block(_) => continue,
            };
            if is_empty(&content) {
                continue;
            }
            if !is_empty(&line) {
                self.count(Outcome::Changed, "word-cell-lines", "");
            }
            line = joined(line, content);
        }
        for piece in &mut line {
            if piece.what == What::Break {
                self.count(Outcome::Changed, "word-cell-lines", "");
                piece.what = What::Text(" ".to_owned());
            }
        }
        line
    }
}

/// Two pieces of text one after the other, parted as sentences or as items of a list.
fn joined(mut line: Vec<Piece>, content: Vec<Piece>) -> Vec<Piece> {
    if !is_empty(&line) {
        let ends = plain(&line).trim_end().ends_with(['.', ';', ':', ',', '!', '?', '…']);
        line.push(Piece::text(if ends { " " } else { "; " }));
    }
    line.extend(content);
    line
}

fn without_notes(content: &[Piece]) -> Vec<Piece> {
    content.iter().filter(|piece| !matches!(piece.what, What::Note(_))).cloned().collect()
}

/// How the first paragraph of a cell is aligned.
fn alignment(cell: Node<'_, '_>) -> Option<Alignment> {
    let paragraph = elements(cell).find(|inner| word(*inner) == "p")?;
    match value(child(paragraph, "pPr")?, "jc")? {
        "right" | "end" => Some(Alignment::Right),
        "center" => Some(Alignment::Center),
        _ => None,
    }
}
