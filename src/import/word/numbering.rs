//! Lists as Word numbers them: definitions in a part of their own, counted along the text.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::xml::{attribute, child, elements, number, value, word};
use crate::markdown::tree::NumberStyle;

/// Levels that Word has.
const LEVELS: usize = 9;

/// Markdown has numbers of nine digits at most (CommonMark, 5.2).
const MOST: u64 = 999_999_999;

/// A level of a list.
#[derive(Debug, Clone)]
struct Level {
    start: i64,
    format: String,
    /// What stands before an item: `%1.`, `Artikel %1`.
    text: String,
    indent: Option<i64>,
    /// The level above, from 1, whose next item begins this one anew; 0 is never.
    restart: Option<i64>,
}

type Levels = BTreeMap<usize, Level>;

/// The lists of a file.
#[derive(Debug, Default)]
pub(super) struct Numberings {
    /// The levels by the id of their definition, and the style that it links to.
    kinds: BTreeMap<String, (Levels, Option<String>)>,
    /// Which definition a list has, and what it changes of it.
    lists: BTreeMap<String, (String, Levels, BTreeMap<usize, i64>)>,
    /// Where each definition is in its counting.
    counts: BTreeMap<String, [Option<i64>; LEVELS]>,
    /// The lists whose own start was used.
    begun: Vec<(String, usize)>,
}

/// What stands before a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marker {
    /// Which counting it belongs to.
    pub(super) list: String,
    pub(super) level: usize,
    pub(super) sign: Sign,
    pub(super) indent: Option<i64>,
}

/// The sign of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sign {
    /// A bullet.
    Bullet,
    /// None: the paragraph belongs to the item above.
    None,
    /// A number, with what Word shows.
    Number { value: u64, style: NumberStyle, shown: String },
    /// Words with a number among them, or a form of number that Markdown does not have.
    Words(String),
}

/// Whether a list is known.
pub(super) enum Found {
    Marker(Marker),
    /// There is no such list, or no such level in it.
    Missing,
    /// The paragraph says that it is in no list.
    Out,
}

impl Numberings {
    /// Reads the part with the lists. `styles` gives the list of a style.
    pub(super) fn read(
        root: Node<'_, '_>,
        style_list: &dyn Fn(&str) -> Option<String>,
    ) -> Numberings {
        let mut all = Numberings::default();
        for node in elements(root) {
            match word(node) {
                "abstractNum" => {
                    let Some(id) = attribute(node, "abstractNumId") else { continue };
                    let link = value(node, "numStyleLink").map(str::to_owned);
                    all.kinds.insert(id.to_owned(), (levels(node), link));
                }
                "num" => all.list(node),
                _ => {}
            }
        }
        all.follow_links(style_list);
        all
    }

    fn list(&mut self, node: Node<'_, '_>) {
        let (Some(id), Some(kind)) = (attribute(node, "numId"), value(node, "abstractNumId"))
        else {
            return;
        };
        let (mut own, mut starts) = (Levels::new(), BTreeMap::new());
        for over in elements(node).filter(|inner| word(*inner) == "lvlOverride") {
            let Some(level) = level_of(over) else { continue };
            if let Some(start) = number(value(over, "startOverride")) {
                starts.insert(level, start);
            }
            own.extend(levels(over));
        }
        self.lists.insert(id.to_owned(), (kind.to_owned(), own, starts));
    }

    /// A definition may say that its levels are those of a style.
    fn follow_links(&mut self, style_list: &dyn Fn(&str) -> Option<String>) {
        let linked: Vec<(String, String)> = self
            .kinds
            .iter()
            .filter_map(|(id, (_, link))| {
                let list = style_list(link.as_deref()?)?;
                Some((id.clone(), self.lists.get(&list)?.0.clone()))
            })
            .collect();
        for (id, from) in linked {
            let found = self.kinds.get(&from).map(|(levels, _)| levels.clone()).unwrap_or_default();
            if let Some((levels, _)) =
                self.kinds.get_mut(&id).filter(|(levels, _)| levels.is_empty())
            {
                *levels = found;
            }
        }
    }

    /// What stands before the next paragraph of a list.
    pub(super) fn next(&mut self, id: &str, level: i64) -> Found {
        if id == "0" {
            return Found::Out;
        }
        let level = usize::try_from(level).unwrap_or_default().min(LEVELS - 1);
        let Some((kind, own, starts)) = self.lists.get(id) else { return Found::Missing };
        let Some((shared, _)) = self.kinds.get(kind) else { return Found::Missing };
        let of = |level: usize| own.get(&level).or_else(|| shared.get(&level)).cloned();
        let Some(here) = of(level) else { return Found::Missing };
        let counts = self.counts.entry(kind.clone()).or_default();
        let key = (id.to_owned(), level);
        let begins = starts.get(&level).filter(|_| !self.begun.contains(&key));
        let count = match (begins, counts[level]) {
            (Some(start), _) => {
                self.begun.push(key);
                *start
            }
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => here.start,
        };
        counts[level] = Some(count);
        for (deeper, count) in counts.iter_mut().enumerate().skip(level + 1) {
            let restart = of(deeper).and_then(|level| level.restart);
            let stays = restart.is_some_and(|above| {
                above == 0 || usize::try_from(above).is_ok_and(|above| level + 1 > above)
            });
            if !stays {
                *count = None;
            }
        }
        let counts = *counts;
        let sign = sign(&here, level, &|at| {
            let level = of(at)?;
            Some((level.format.clone(), counts[at].unwrap_or(level.start)))
        });
        Found::Marker(Marker { list: kind.clone(), level, sign, indent: here.indent })
    }
}

fn level_of(node: Node<'_, '_>) -> Option<usize> {
    number(attribute(node, "ilvl"))
        .and_then(|level| usize::try_from(level).ok())
        .filter(|level| *level < LEVELS)
}

fn levels(node: Node<'_, '_>) -> Levels {
    let nodes = elements(node).filter(|inner| word(*inner) == "lvl");
    nodes
        .filter_map(|node| {
            let level = Level {
                start: number(value(node, "start")).unwrap_or(1),
                format: value(node, "numFmt").unwrap_or("decimal").to_owned(),
                text: value(node, "lvlText").unwrap_or_default().to_owned(),
                indent: child(node, "pPr").and_then(super::styles::indent),
                restart: number(value(node, "lvlRestart")),
            };
            Some((level_of(node)?, level))
        })
        .collect()
}

/// The sign of an item; `counts` gives the form and the number of a level.
fn sign(level: &Level, at: usize, counts: &dyn Fn(usize) -> Option<(String, i64)>) -> Sign {
    if level.format == "bullet" {
        return if level.text.trim().is_empty() { Sign::None } else { Sign::Bullet };
    }
    if level.format == "none" && !level.text.contains(|c: char| c.is_alphanumeric()) {
        return Sign::None;
    }
    let mut shown = level.text.clone();
    for other in 0..LEVELS {
        let place = format!("%{}", other + 1);
        if shown.contains(&place) {
            let (format, count) = counts(other).unwrap_or_default();
            let (style, _) = style_of(&format);
            let number = u64::try_from(count).unwrap_or_default();
            shown = shown.replace(&place, &style.write(number));
        }
    }
    let count = counts(at).map_or(1, |(_, count)| count);
    let (style, is_known) = style_of(&level.format);
    let around = level.text.replace(&format!("%{}", at + 1), "");
    let plain = around.chars().all(|c| !c.is_alphanumeric() && c != '%' && c != '§');
    let value = u64::try_from(count).unwrap_or_default();
    // 1.1 is a number of two levels: the list it stands in says the first.
    let of_levels =
        around.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '%' | ' ' | ')' | '('));
    let fits = value <= MOST;
    if is_known && fits && (plain || of_levels) && level.text.contains(&format!("%{}", at + 1)) {
        Sign::Number { value, style, shown }
    } else {
        Sign::Words(shown.trim().to_owned())
    }
}

/// How numbers of a form are written, and whether that is what the file says.
fn style_of(format: &str) -> (NumberStyle, bool) {
    match format {
        "decimal" | "decimalZero" | "" => (NumberStyle::Decimal, true),
        "lowerLetter" => (NumberStyle::LowerLetter, true),
        "upperLetter" => (NumberStyle::UpperLetter, true),
        "lowerRoman" => (NumberStyle::LowerRoman, true),
        "upperRoman" => (NumberStyle::UpperRoman, true),
        _ => (NumberStyle::Decimal, false),
    }
}
