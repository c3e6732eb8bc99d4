//! What the styles of a file say: which are headings, and how their words look.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::xml::{attribute, child, elements, number, switch, value, word};

/// A style with what it takes from the one that it is based on.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    /// Its name in small letters, as Word stores it in every language.
    pub(super) name: String,
    /// The level in the outline, from 0; 9 is running text.
    pub(super) outline: Option<i64>,
    /// The list it belongs to, and the level in it.
    pub(super) list: (Option<String>, Option<i64>),
    pub(super) indent: Option<i64>,
    pub(super) looks: Looks,
}

/// How words look; nothing where it is not said.
#[derive(Debug, Clone, Default)]
pub(super) struct Looks {
    pub(super) strong: Option<bool>,
    pub(super) emphasis: Option<bool>,
    pub(super) struck: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) font: Option<String>,
}

impl Looks {
    /// What properties of a run say.
    pub(super) fn read(properties: Node<'_, '_>) -> Looks {
        let either = |names: [&str; 2]| names.iter().find_map(|name| switch(properties, name));
        let font = child(properties, "rFonts").and_then(|fonts| attribute(fonts, "ascii"));
        Looks {
            strong: switch(properties, "b"),
            emphasis: switch(properties, "i"),
            struck: either(["strike", "dstrike"]),
            hidden: switch(properties, "vanish"),
            font: font.map(str::to_owned),
        }
    }

    /// These looks where they say something, the others elsewhere.
    pub(super) fn over(&self, other: &Looks) -> Looks {
        Looks {
            strong: self.strong.or(other.strong),
            emphasis: self.emphasis.or(other.emphasis),
            struck: self.struck.or(other.struck),
            hidden: self.hidden.or(other.hidden),
            font: self.font.clone().or_else(|| other.font.clone()),
        }
    }
}

/// The styles of a file by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
}

impl Styles {
    /// Reads the part with the styles.
    pub(super) fn read(root: Node<'_, '_>) -> Styles {
        let nodes = elements(root).filter(|node| word(*node) == "style");
        let nodes: BTreeMap<&str, Node<'_, '_>> =
            nodes.filter_map(|node| Some((attribute(node, "styleId")?, node))).collect();
        let default = nodes.iter().find(|(_, node)| {
            attribute(**node, "type") == Some("paragraph")
                && matches!(attribute(**node, "default"), Some("1" | "true" | "on"))
        });
        let default = default.map(|(id, _)| (*id).to_owned());
        let all = nodes.keys().map(|id| ((*id).to_owned(), resolved(id, &nodes)));
        Styles { all: all.collect(), default }
    }

    /// The style of a paragraph or run that names this one.
    pub(super) fn get(&self, id: Option<&str>) -> Option<&Style> {
        self.all.get(id?)
    }

    /// The style of a paragraph.
    pub(super) fn of_paragraph(&self, id: Option<&str>) -> Option<&Style> {
        self.get(id).or_else(|| self.get(self.default.as_deref()))
    }
}

/// A style over those that it is based on; one that is based on itself ends there.
fn resolved(id: &str, nodes: &BTreeMap<&str, Node<'_, '_>>) -> Style {
    let (mut style, mut seen, mut next) = (Style::default(), BTreeSet::new(), Some(id));
    while let Some(id) = next.filter(|id| seen.insert(id.to_owned())) {
        let Some(node) = nodes.get(id).copied() else { break };
        if seen.len() == 1 {
            style.name = value(node, "name").unwrap_or(id).trim().to_lowercase();
        }
        if let Some(properties) = child(node, "pPr") {
            style.outline = style.outline.or(number(value(properties, "outlineLvl")));
            if let Some(list) = child(properties, "numPr") {
                let id = value(list, "numId").map(str::to_owned);
                style.list.0 = style.list.0.take().or(id);
                style.list.1 = style.list.1.or(number(value(list, "ilvl")));
            }
            style.indent = style.indent.or(indent(properties));
        }
        // A heading is known by the name of the style that it is based on, too.
        if style.outline.is_none() {
            let name = value(node, "name").unwrap_or_default().trim().to_lowercase();
            style.outline = heading_level(&name);
        }
        if let Some(properties) = child(node, "rPr") {
            style.looks = style.looks.over(&Looks::read(properties));
        }
        next = value(node, "basedOn");
    }
    style
}

/// The level of `heading 2`, `Kop 2`, from 0.
fn heading_level(name: &str) -> Option<i64> {
    let words = ["heading ", "kop ", "heading", "kop"];
    let rest = words.iter().find_map(|word| name.strip_prefix(word))?;
    let level: i64 = rest.trim().parse().ok()?;
    (1..=9).contains(&level).then(|| level - 1)
}

/// How far the text of a paragraph stands from the margin, in twentieths of a point.
pub(super) fn indent(properties: Node<'_, '_>) -> Option<i64> {
    let node = child(properties, "ind")?;
    number(attribute(node, "left").or_else(|| attribute(node, "start")))
}

/// What a paragraph is by the name of its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Body,
    Title,
    Quote,
    Code,
    Contents,
}

impl Role {
    /// The role of a style. The names are those that Word stores, and those of Dutch templates.
    pub(super) fn of(name: &str) -> Role {
        let is = |names: &[&str]| names.contains(&name);
        match () {
            () if is(&["title", "titel"]) => Role::Title,
            () if is(&[
                "quote",
                "citaat",
                "intense quote",
                "duidelijk citaat",
                "block text",
                "quotations",
                "blokcitaat",
            ]) =>
            {
                Role::Quote
            }
            () if is(&[
                "source code",
                "html preformatted",
                "preformatted text",
                "html-voorafopgemaakt",
            ]) =>
            {
                Role::Code
            }
            () if ["toc ", "inhopg ", "contents "].iter().any(|start| name.starts_with(start)) => {
                Role::Contents
            }
            () if is(&[
                "toc heading",
                "kopvaninhoudsopgave",
                "kop van inhoudsopgave",
                "table of figures",
                "lijst met afbeeldingen",
            ]) =>
            {
                Role::Contents
            }
            () => Role::Body,
        }
    }

    /// True of a style of characters for code.
    pub(super) fn is_code(name: &str) -> bool {
        ["verbatim char", "html code", "html-code", "source text", "macro text char"]
            .contains(&name)
    }
}
