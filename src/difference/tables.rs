//! Two tables compared cell by cell. Rows that did not change are left out.

use super::align::{Item, align};
use super::blocks::{Compared, with};
use super::keys::{self, Keys, words_of_inlines};
use super::report::{Marker, Report};
use super::{Change, Part, words};
use crate::guide::Link;
use crate::markdown::tree::{Block, BlockKind, Inline};

type Cell = Vec<Inline<Link>>;
type Cells = Vec<Cell>;

/// The rows of a side, or of both.
#[derive(Default)]
struct Rows {
    old: Vec<Cells>,
    new: Vec<Cells>,
    both: Vec<Cells>,
}

/// Compares two tables.
pub(super) fn compare(
    old: &Block<Link>,
    new: &Block<Link>,
    keys: &Keys<'_>,
    report: &mut Report,
) -> Compared {
    let (
        BlockKind::Table { caption, alignments, head, rows },
        BlockKind::Table {
            caption: new_caption,
            alignments: new_alignments,
            head: new_head,
            rows: new_rows,
        },
    ) = (&old.kind, &new.kind)
    else {
        return Compared::apart(old.clone(), new.clone(), report);
    };
    let columns = columns(head, new_head, keys, report);
    let [old_head, is_head, both_head] = row(head, new_head, &columns, keys, report);
    let all = body(rows, new_rows, &columns, keys, report);
    let mut captions = words::compare(caption, new_caption, keys);
    report.runs(&mut captions);
    let was = BlockKind::Table {
        caption: captions.old,
        alignments: alignments.clone(),
        head: old_head,
        rows: all.old,
    };
    let is = |caption, head, rows| {
        let alignments = new_alignments.clone();
        with(new, BlockKind::Table { caption, alignments, head, rows })
    };
    let (was, both) = (with(old, was), is(captions.both, both_head, all.both));
    let is = is(captions.new, is_head, all.new);
    // A table has the columns of one side.
    let both = if columns.changed { vec![was.clone(), is.clone()] } else { vec![both] };
    Compared { old: vec![was], new: vec![is], both }
}

/// A column of the old table and the one that it became.
type ColumnPair = (Option<usize>, Option<usize>);

/// For each column of the old table the one that it became, and which new ones there are.
struct Columns {
    pairs: Vec<ColumnPair>,
    /// True when columns came or went: then no row can be as it was.
    changed: bool,
}

fn columns(old: &[Cell], new: &[Cell], keys: &Keys<'_>, report: &mut Report) -> Columns {
    if old.len() == new.len() {
        // Whoever renames a column has not taken it away.
        let pairs = (0..old.len()).map(|i| (Some(i), Some(i))).collect();
        let says = |cell: &Cell| plain_words(cell);
        if old.iter().zip(new).any(|(o, n)| says(o) != says(n)) {
            report.counts.insert((Part::TableRow, Change::Changed), 1);
        }
        return Columns { pairs, changed: false };
    }
    let item = |cell: &Cell, own| Item {
        key: keys::of_inlines(cell, own),
        words: words_of_inlines(cell),
        id: None,
    };
    let old: Vec<Item> = old.iter().map(|cell| item(cell, keys.old)).collect();
    let new: Vec<Item> = new.iter().map(|cell| item(cell, keys.new)).collect();
    let pairs = align(&old, &new, |i, j| old[i].likeness(&new[j]));
    for pair in &pairs {
        let changed = match (pair.old, pair.new) {
            (Some(i), Some(j)) => old[i].key != new[j].key,
            _ => false,
        };
        report.count(Part::TableColumn, *pair, changed);
    }
    let pairs = pairs.into_iter().map(|p| (p.old, p.new)).collect();
    Columns { pairs, changed: true }
}

/// What a cell reads, whatever its links lead to.
fn plain_words(cell: &Cell) -> String {
    crate::markdown::tree::plain_text(cell).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Two rows compared cell by cell: as it was, as it is, and both in one, with the columns of the new
/// table.
fn row(
    old: &[Cell],
    new: &[Cell],
    columns: &Columns,
    keys: &Keys<'_>,
    report: &mut Report,
) -> [Cells; 3] {
    let (mut was, mut is, mut both) = (old.to_vec(), new.to_vec(), new.to_vec());
    for pair in &columns.pairs {
        match *pair {
            (Some(i), Some(j)) => {
                if let (Some(o), Some(n)) = (old.get(i), new.get(j)) {
                    let mut runs = words::compare(o, n, keys);
                    report.runs(&mut runs);
                    (was[i], is[j], both[j]) = (runs.old, runs.new, runs.both);
                }
            }
            (Some(i), None) => mark(&mut was, i, words::deleted),
            (None, Some(j)) => mark(&mut is, j, words::inserted),
            (None, None) => {}
        }
    }
    [was, is, both]
}

fn mark(cells: &mut [Cell], at: usize, marker: Marker) {
    if let Some(cell) = cells.get_mut(at) {
        *cell = marker(cell);
    }
}

fn body(
    old: &[Cells],
    new: &[Cells],
    columns: &Columns,
    keys: &Keys<'_>,
    report: &mut Report,
) -> Rows {
    let old_items: Vec<Item> =
        old.iter().map(|row| item(row, columns, keys.old, |p| p.0)).collect();
    let new_items: Vec<Item> =
        new.iter().map(|row| item(row, columns, keys.new, |p| p.1)).collect();
    let all = |row: &Cells, marker: Marker| row.iter().map(|c| marker(c)).collect::<Cells>();
    let mut rows = Rows::default();
    for pair in align(&old_items, &new_items, row_likeness(&old_items, &new_items)) {
        match (pair.old, pair.new) {
            (Some(i), Some(j)) => {
                let differ = old_items[i].key != new_items[j].key;
                if !(differ || pair.moved || columns.changed) {
                    report.omit(Part::TableRow);
                    continue;
                }
                let mut within = Report::default();
                let [o, n, b] = row(&old[i], &new[j], columns, keys, &mut within);
                report.count(Part::TableRow, pair, differ && !within.is_only_links());
                report.take_inside(within);
                rows.old.push(o);
                rows.new.push(n);
                rows.both.push(b);
            }
            (Some(i), None) => {
                report.count(Part::TableRow, pair, false);
                let gone = all(&old[i], words::deleted);
                rows.both.push(gone.clone());
                rows.old.push(gone);
            }
            (None, Some(j)) => {
                report.count(Part::TableRow, pair, false);
                let fresh = all(&new[j], words::inserted);
                rows.both.push(fresh.clone());
                rows.new.push(fresh);
            }
            (None, None) => {}
        }
    }
    rows
}

/// A row to pair: by what it says in the columns that both tables have, as a new column does not
/// change what the others say. The first cell names it.
fn item(
    row: &Cells,
    columns: &Columns,
    own: &crate::guide::Route,
    pick: fn(&ColumnPair) -> Option<usize>,
) -> Item {
    let both = columns.pairs.iter().filter(|(o, n)| o.is_some() && n.is_some());
    let cells = both.filter_map(|pair| row.get(pick(pair)?));
    let mut words: Vec<String> = row.iter().flat_map(|cell| words_of_inlines(cell)).collect();
    words.sort();
    Item {
        key: cells.map(|cell| keys::of_inlines(cell, own)).collect(),
        words,
        id: row.first().map(|cell| keys::of_inlines(cell, own)),
    }
}

/// How alike two rows are, in thousandths: by their words, and more when they have the same name.
fn row_likeness<'a>(old: &'a [Item], new: &'a [Item]) -> impl Fn(usize, usize) -> u32 + 'a {
    move |i, j| {
        let named = if old[i].id == new[j].id { 400 } else { 0 };
        (old[i].likeness(&new[j]) + named).min(1000)
    }
}
