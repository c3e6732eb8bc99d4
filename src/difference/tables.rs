//! Two tables compared cell by cell.

use super::align::align;
use super::keys::{self, Keys, likeness, words_of_inlines};
use super::marker::{Marker, count};
use super::{Change, Counts, Part, words};
use crate::guide::Link;
use crate::markdown::tree::{BlockKind, Inline};

/// Both tables with their changes marked; rows that are as they were are left out.
pub(super) struct ComparedTables {
    pub(super) old: BlockKind<Link>,
    pub(super) new: BlockKind<Link>,
    pub(super) omitted: usize,
}

type Cell = Vec<Inline<Link>>;
type Cells = Vec<Cell>;

/// Compares two tables. Anything else is given back as it is.
pub(super) fn compare(
    old: &BlockKind<Link>,
    new: &BlockKind<Link>,
    keys: &Keys<'_>,
    counts: &mut Counts,
) -> ComparedTables {
    let (
        BlockKind::Table { alignments, head, rows },
        BlockKind::Table { alignments: new_alignments, head: new_head, rows: new_rows },
    ) = (old, new)
    else {
        return ComparedTables { old: old.clone(), new: new.clone(), omitted: 0 };
    };
    let columns = columns(head, new_head, keys, counts);
    let (old_head, new_head) = row(head, new_head, &columns, keys);
    let (old_rows, new_rows, omitted) = body(rows, new_rows, &columns, keys, counts);
    ComparedTables {
        old: BlockKind::Table { alignments: alignments.clone(), head: old_head, rows: old_rows },
        new: BlockKind::Table {
            alignments: new_alignments.clone(),
            head: new_head,
            rows: new_rows,
        },
        omitted,
    }
}

/// A column of the old table and the one that it became.
type ColumnPair = (Option<usize>, Option<usize>);

/// For each column of the old table the one that it became, and which new ones there are.
struct Columns {
    pairs: Vec<ColumnPair>,
    /// True when columns came or went: then no row can be as it was.
    changed: bool,
}

fn columns(old: &[Cell], new: &[Cell], keys: &Keys<'_>, counts: &mut Counts) -> Columns {
    if old.len() == new.len() {
        // Whoever renames a column has not taken it away.
        let pairs = (0..old.len()).map(|i| (Some(i), Some(i))).collect();
        let differ = old
            .iter()
            .zip(new)
            .any(|(o, n)| keys::of_inlines(o, keys.old) != keys::of_inlines(n, keys.new));
        if differ {
            counts.insert((Part::TableRow, Change::Changed), 1);
        }
        return Columns { pairs, changed: false };
    }
    let old_keys: Vec<String> = old.iter().map(|c| keys::of_inlines(c, keys.old)).collect();
    let new_keys: Vec<String> = new.iter().map(|c| keys::of_inlines(c, keys.new)).collect();
    let alike =
        |i: usize, j: usize| likeness(&words_of_inlines(&old[i]), &words_of_inlines(&new[j]));
    let pairs = align(&old_keys, &new_keys, alike);
    for pair in &pairs {
        let differ = |i: usize, j: usize| old_keys[i] != new_keys[j];
        count(Part::TableColumn, *pair, differ, counts);
    }
    let pairs = pairs.into_iter().map(|p| (p.old, p.new)).collect();
    Columns { pairs, changed: true }
}

/// Two rows compared cell by cell.
fn row(old: &[Cell], new: &[Cell], columns: &Columns, keys: &Keys<'_>) -> (Cells, Cells) {
    let (mut old_cells, mut new_cells) = (old.to_vec(), new.to_vec());
    for pair in &columns.pairs {
        match *pair {
            (Some(i), Some(j)) => {
                if let (Some(o), Some(n)) = (old.get(i), new.get(j)) {
                    (old_cells[i], new_cells[j]) = words::compare(o, n, keys);
                }
            }
            (Some(i), None) => mark(&mut old_cells, i, words::deleted),
            (None, Some(j)) => mark(&mut new_cells, j, words::inserted),
            (None, None) => {}
        }
    }
    (old_cells, new_cells)
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
    counts: &mut Counts,
) -> (Vec<Cells>, Vec<Cells>, usize) {
    let (old_keys, new_keys) = row_keys(old, new, columns, keys);
    let differ = |i: usize, j: usize| old_keys[i] != new_keys[j];
    let all = |row: &Cells, marker: Marker| row.iter().map(|c| marker(c)).collect::<Cells>();
    let (mut old_rows, mut new_rows, mut omitted) = (Vec::new(), Vec::new(), 0);
    for pair in align(&old_keys, &new_keys, row_likeness(old, new, keys)) {
        count(Part::TableRow, pair, differ, counts);
        match (pair.old, pair.new) {
            (Some(i), Some(j)) if differ(i, j) || pair.moved || columns.changed => {
                let (o, n) = row(&old[i], &new[j], columns, keys);
                old_rows.push(o);
                new_rows.push(n);
            }
            (Some(_), Some(_)) => omitted += 1,
            (Some(i), None) => old_rows.push(all(&old[i], words::deleted)),
            (None, Some(j)) => new_rows.push(all(&new[j], words::inserted)),
            (None, None) => {}
        }
    }
    (old_rows, new_rows, omitted)
}

/// What the rows say in the columns that both tables have: a new column does not change what the
/// others say.
fn row_keys(
    old: &[Cells],
    new: &[Cells],
    columns: &Columns,
    keys: &Keys<'_>,
) -> (Vec<String>, Vec<String>) {
    let key = |row: &Cells, own, pick: fn(&ColumnPair) -> Option<usize>| {
        let both = columns.pairs.iter().filter(|(o, n)| o.is_some() && n.is_some());
        let cells = both.filter_map(|pair| row.get(pick(pair)?));
        cells.map(|cell| keys::of_inlines(cell, own)).collect::<String>()
    };
    (
        old.iter().map(|row| key(row, keys.old, |p| p.0)).collect(),
        new.iter().map(|row| key(row, keys.new, |p| p.1)).collect(),
    )
}

/// How alike two rows are, in thousandths: by their words, and more when they have the same name.
fn row_likeness<'a>(
    old: &'a [Cells],
    new: &'a [Cells],
    keys: &'a Keys<'_>,
) -> impl Fn(usize, usize) -> u32 + 'a {
    let words = |row: &Cells| {
        let mut words: Vec<String> = row.iter().flat_map(|cell| words_of_inlines(cell)).collect();
        words.sort();
        words
    };
    let old_words: Vec<_> = old.iter().map(words).collect();
    let new_words: Vec<_> = new.iter().map(words).collect();
    // The first cell names the row.
    let same_name = |i: usize, j: usize| match (old[i].first(), new[j].first()) {
        (Some(o), Some(n)) => keys::of_inlines(o, keys.old) == keys::of_inlines(n, keys.new),
        _ => false,
    };
    move |i, j| {
        let named = if same_name(i, j) { 400 } else { 0 };
        (likeness(&old_words[i], &new_words[j]) + named).min(1000)
    }
}
