//! The rows of a page that compares two texts.

use std::cell::Cell;
use std::collections::BTreeMap;

use super::difference::{change_word, counted, mark_words, part_word};
use crate::difference::{Change, Counts, Different, Line, LinkChange, Part, Replaced, Row};
use crate::guide::{Link, Route, Target};
use crate::markdown::tree::{Block, Embed};
use crate::render::context::{DifferenceLine, DifferenceRow, LinkTo, MovedLink};
use crate::render::markup::blocks::{self, BlockWords, MarkWords, Placing};
use crate::render::markup::html::escape;
use crate::render::pages::framer::Framer;

/// Writes compared blocks.
pub(in crate::render) struct Writer<'a> {
    framer: Framer<'a>,
    route: &'a Route,
    block_words: &'a BlockWords,
    marks: MarkWords,
    /// What stands above the old text, and above the new.
    heads: [String; 2],
    /// Stands before every id, where several comparisons share a page.
    prefix: &'a str,
    /// Tables so far: no two on the page have one name.
    tables: Cell<usize>,
}

impl<'a> Writer<'a> {
    pub(in crate::render) fn new(
        framer: Framer<'a>,
        route: &'a Route,
        block_words: &'a BlockWords,
        heads: [String; 2],
    ) -> Writer<'a> {
        let marks = mark_words(framer);
        Writer { framer, route, block_words, marks, heads, prefix: "", tables: Cell::new(0) }
    }

    /// The same with `prefix` before every id.
    pub(in crate::render) fn prefixed(self, prefix: &'a str) -> Writer<'a> {
        Writer { prefix, ..self }
    }

    /// A text that there was none of before, its headings this much deeper.
    pub(in crate::render) fn new_text(&self, blocks: &[Block<Link>], deeper: u8) -> String {
        let prefix = format!("{}new_", self.prefix);
        let placing =
            Placing { id_prefix: &prefix, heading: &self.heads[1], deeper, ..Placing::default() };
        let mut embed = |embed: &Embed| self.embed(embed);
        blocks::fragment(blocks, self.route, &mut embed, self.block_words, placing)
    }

    /// `number` is that of the row on the page.
    pub(in crate::render) fn row(&self, number: usize, row: &Row) -> DifferenceRow {
        match row {
            Row::Same(blocks) => DifferenceRow {
                change: "same",
                text_html: self.html(&format!("row{number}_"), "", blocks),
                count: blocks.len(),
                ..DifferenceRow::default()
            },
            Row::Different(different) => self.different(number, different),
            Row::Replaced(replaced) => self.replaced(number, replaced),
        }
    }

    fn different(&self, number: usize, row: &Different) -> DifferenceRow {
        let inside: Counts = row
            .counts
            .iter()
            .filter(|((part, _), _)| *part != row.part)
            .map(|(what, count)| (*what, *count))
            .collect();
        // What only moved reads the same in both places, and so does what leads elsewhere.
        let reads_the_same = matches!(row.change, Change::Moved | Change::Relinked);
        let sides = (!reads_the_same).then_some((&row.old, &row.new));
        let lines = sides.map(|(old, new)| self.line(&format!("row{number}"), old, new));
        let key = match row.change {
            Change::Relinked if row.links.iter().all(LinkChange::is_replaced_file) => {
                "row-replaced-file".to_owned()
            }
            Change::Relinked => "row-relinked".to_owned(),
            _ => format!("row-{}", part_word(row.part)),
        };
        let change = change_word(row.change);
        DifferenceRow {
            change,
            moved: row.moved && row.change != Change::Moved,
            label: self.framer.word_with(&key, &[("change", change.into())]),
            // Of what only leads elsewhere, the links say it.
            inside: if sides.is_none() { Vec::new() } else { counted(self.framer, &inside) },
            under: row.under.clone(),
            lines: lines.into_iter().collect(),
            text_html: self.html(&format!("row{number}_both_"), "", &row.both),
            links: row.links.iter().map(|link| self.link(link)).collect(),
            omitted: self.omitted(&row.omitted),
            count: 0,
        }
    }

    fn replaced(&self, number: usize, row: &Replaced) -> DifferenceRow {
        let came = |change| row.counts.keys().any(|(_, other)| *other == change);
        let change = match (came(Change::Removed), came(Change::Added)) {
            (true, false) => "removed",
            (false, true) => "added",
            _ => "replaced",
        };
        let sides = |side: fn(&Line) -> &Option<Block<Link>>| -> Vec<Block<Link>> {
            row.lines.iter().filter_map(|line| side(line).clone()).collect()
        };
        // In one text, all that is gone stands before all that took its place.
        let both = [sides(|line| &line.old), sides(|line| &line.new)].concat();
        let line = |(n, line): (usize, &Line)| {
            let prefix = format!("row{number}_{n}");
            self.line(&prefix, line.old.as_slice(), line.new.as_slice())
        };
        DifferenceRow {
            change,
            label: self.framer.word_with("row-replaced", &[("change", change.into())]),
            inside: counted(self.framer, &row.counts),
            under: row.under.clone(),
            lines: row.lines.iter().enumerate().map(line).collect(),
            text_html: self.html(&format!("row{number}_both_"), "", &both),
            ..DifferenceRow::default()
        }
    }

    fn line(&self, prefix: &str, old: &[Block<Link>], new: &[Block<Link>]) -> DifferenceLine {
        let [was, is] = &self.heads;
        DifferenceLine {
            old_html: self.html(&format!("{prefix}_old_"), was, old),
            new_html: self.html(&format!("{prefix}_new_"), is, new),
        }
    }

    fn link(&self, link: &LinkChange) -> MovedLink {
        let to = |target: &Target| match target {
            Target::Page(page, anchor) => LinkTo {
                href: page.href_from(self.route, anchor.as_deref()),
                title: match anchor {
                    Some(anchor) => format!("{page}#{anchor}"),
                    None => page.to_string(),
                },
            },
            Target::Here(anchor) => LinkTo { href: format!("#{anchor}"), title: anchor.clone() },
            Target::Web(url) => {
                LinkTo { href: url.as_str().to_owned(), title: url.as_str().to_owned() }
            }
            Target::Mail(mail) => LinkTo { href: mail.href(), title: mail.typed().to_owned() },
        };
        let [old, new] = &link.files;
        // A file has a name; its address says nothing to readers.
        let side = |target: Option<&Target>, name: Option<&String>| {
            let to = target.map(to)?;
            Some(LinkTo { title: name.cloned().unwrap_or(to.title), ..to })
        };
        let is_file = link.is_replaced_file();
        let words = [&link.words, old.as_ref().unwrap_or(&link.words)];
        MovedLink {
            // A picture may have no words.
            words: words[usize::from(is_file && link.words.trim().is_empty())].clone(),
            from: side(link.from.as_ref(), old.as_ref()),
            to: side(link.to.as_ref(), new.as_ref()),
            is_file,
        }
    }

    fn omitted(&self, omitted: &BTreeMap<Part, usize>) -> Vec<String> {
        let word = |(part, count): (&Part, &usize)| {
            let key = format!("omitted-{}", part_word(*part));
            self.framer.word_with(&key, &[("count", (*count).into())])
        };
        omitted.iter().map(word).collect()
    }

    /// Flowcharts are named here and not drawn: both sides may have them.
    fn embed(&self, embed: &Embed) -> String {
        let (key, id) = match embed {
            Embed::Diagram(id) => ("difference-chart", id.value.to_string()),
            Embed::Indicators(id) => ("difference-indicators", id.value.to_string()),
            Embed::Spreadsheet(id) => ("difference-spreadsheet", id.value.to_string()),
            Embed::Shared(_) => return String::new(),
        };
        let words = self.framer.word_with(key, &[("id", id.into())]);
        format!("<p>{}</p>\n", escape(&words))
    }

    fn html(&self, prefix: &str, heading: &str, blocks: &[Block<Link>]) -> String {
        let mut embed = |embed: &Embed| self.embed(embed);
        let marks = Some(&self.marks);
        let prefix = format!("{}{prefix}", self.prefix);
        let placing = Placing {
            id_prefix: &prefix,
            marks,
            heading,
            tables_before: self.tables.get(),
            ..Placing::default()
        };
        let html = blocks::fragment(blocks, self.route, &mut embed, self.block_words, placing);
        self.tables.set(self.tables.get() + html.matches("<table>").count());
        html
    }
}
