//! Reads what an agency sends back: XLIFF 2.0, 2.1 and 1.2, in UTF-8 or UTF-16.
//!
//! A unit is read whatever is wrong with its codes: whoever takes it holds them to the text. What
//! has no place in a unit of ours is a code that nobody knows.

use roxmltree::{Document, Node};

use super::pieces::{Piece, same_words, tidy};
use crate::import::{ImportError, Lines, decode, parse_xml};

/// A file that came back.
#[derive(Debug)]
pub(crate) struct ReadFile {
    /// The language that was translated.
    pub source: String,
    /// The language of the translation; empty where the file does not say.
    pub target: String,
    /// Its sections in order.
    pub sections: Vec<ReadSection>,
}

/// A section of a file that came back.
#[derive(Debug)]
pub(crate) struct ReadSection {
    /// Its id as it was when the file was made.
    pub id: String,
    /// Where it begins.
    pub line: usize,
    /// Its units.
    pub units: Vec<ReadUnit>,
}

/// A unit of a file that came back.
#[derive(Debug)]
pub(crate) struct ReadUnit {
    /// Its id.
    pub id: String,
    /// Where it begins.
    pub line: usize,
    /// The words of the text.
    pub source: Vec<Piece>,
    /// The words of the translation; none where a segment has none.
    pub target: Option<Vec<Piece>>,
    /// Both once more, where line ends beside codes stand for spaces and not for the layout of a tool.
    pub spaced: Option<(Vec<Piece>, Option<Vec<Piece>>)>,
    /// Nobody says that it was translated: a copy of the text is none then.
    pub initial: bool,
    /// It was there to be read, not to be translated.
    pub context: bool,
}

impl ReadUnit {
    /// The translation of these words of the text; none where the unit has other words.
    pub(crate) fn translation_of(&self, source: &[Piece]) -> Option<Option<&Vec<Piece>>> {
        if same_words(&self.source, source) {
            return Some(self.target.as_ref());
        }
        let (own, target) = self.spaced.as_ref()?;
        same_words(own, source).then_some(target.as_ref())
    }
}

/// What a version calls its parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Two,
    One,
}

/// Reads a file.
///
/// # Errors
/// It is no XLIFF of a version that is read, or is broken; then the first place where that is so.
pub(crate) fn read(bytes: &[u8]) -> Result<ReadFile, ImportError> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(ImportError::whole("zip"));
    }
    let text = decode(bytes)?;
    let lines = Lines::new(&text);
    encoding(&text)?;
    if !text.trim_start().starts_with('<') {
        return Err(ImportError::whole("not-xml"));
    }
    let document = parse_xml(&text, &lines)?;
    let root = document.root_element();
    let form = form(root, &lines)?;
    let mut sections = Vec::new();
    for node in root.children().filter(|node| node.has_tag_name((namespace(root), "file"))) {
        let mut units = Vec::new();
        collect(node, form, &lines, &mut units)?;
        let line = lines.place(node.range().start).line;
        sections.push(ReadSection { id: section(node), line, units });
    }
    let (source, target) = languages(&document, form);
    Ok(ReadFile { source, target, sections })
}

/// Refuses a text that says it is written otherwise than it is.
fn encoding(text: &str) -> Result<(), ImportError> {
    let Some(rest) = text.trim_start().strip_prefix("<?xml") else { return Ok(()) };
    let declaration = rest.split("?>").next().unwrap_or_default();
    let named = declaration.split_once("encoding").and_then(|(_, rest)| {
        let rest = rest.trim_start().strip_prefix('=')?.trim_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        rest.get(1..)?.split(quote).next()
    });
    let known = ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"];
    match named {
        Some(name) if !known.contains(&name.to_ascii_lowercase().as_str()) => {
            Err(ImportError::whole("encoding").arg("encoding", name))
        }
        _ => Ok(()),
    }
}

fn namespace<'a>(node: Node<'a, '_>) -> &'a str {
    node.tag_name().namespace().unwrap_or_default()
}

fn form(root: Node<'_, '_>, lines: &Lines<'_>) -> Result<Form, ImportError> {
    let place = lines.place(root.range().start);
    if root.tag_name().name() != "xliff" {
        return Err(ImportError::at(place, "not-xliff").arg("root", root.tag_name().name()));
    }
    let version = root.attribute("version").unwrap_or_default();
    match (version, namespace(root)) {
        ("2.0" | "2.1", "urn:oasis:names:tc:xliff:document:2.0") => Ok(Form::Two),
        ("1.2", "urn:oasis:names:tc:xliff:document:1.2") => Ok(Form::One),
        ("2.0" | "2.1" | "1.2", other) => {
            Err(ImportError::at(place, "namespace").arg("namespace", other))
        }
        (version, _) => Err(ImportError::at(place, "version").arg("version", version)),
    }
}

fn languages(document: &Document<'_>, form: Form) -> (String, String) {
    let root = document.root_element();
    let of = |node: Node<'_, '_>, name: &str| node.attribute(name).unwrap_or_default().to_owned();
    match form {
        Form::Two => (of(root, "srcLang"), of(root, "trgLang")),
        Form::One => {
            let file = root.children().find(Node::is_element).unwrap_or(root);
            (of(file, "source-language"), of(file, "target-language"))
        }
    }
}

/// The id of a section, from the path of its text, or of the file element where that is none.
fn section(node: Node<'_, '_>) -> String {
    let original = node.attribute("original").unwrap_or_default();
    let path = original.replace('\\', "/");
    let of_path = path.split_once("content/sections/").and_then(|(_, rest)| rest.split('/').next());
    of_path.or(node.attribute("id")).unwrap_or(original).to_owned()
}

/// The units in an element and in what it holds.
fn collect(
    node: Node<'_, '_>,
    form: Form,
    lines: &Lines<'_>,
    out: &mut Vec<ReadUnit>,
) -> Result<(), ImportError> {
    for child in node.children().filter(Node::is_element) {
        match (child.tag_name().name(), form) {
            ("unit", Form::Two) | ("trans-unit", Form::One) => out.push(unit(child, form, lines)?),
            ("group" | "body", _) => collect(child, form, lines, out)?,
            _ => {}
        }
    }
    Ok(())
}

fn unit(node: Node<'_, '_>, form: Form, lines: &Lines<'_>) -> Result<ReadUnit, ImportError> {
    let place = lines.place(node.range().start);
    let id = node.attribute("id").ok_or_else(|| ImportError::at(place, "no-id"))?.to_owned();
    let child = |name: &str| {
        let own = (namespace(node), name);
        node.children().find(|child| child.has_tag_name(own))
    };
    let (source, target, initial) = match form {
        Form::One => {
            let target = child("target");
            let state = target.and_then(|target| target.attribute("state"));
            let initial = matches!(state, None | Some("new" | "needs-translation"));
            let source = child("source").map(pieces).unwrap_or_default();
            (source, target.map(pieces), initial)
        }
        Form::Two => segments(node),
    };
    let tidied = |pieces: Option<Vec<Piece>>| pieces.map(tidy).filter(|words| !words.is_empty());
    let has_line = |piece: &Piece| matches!(piece, Piece::Text(text) if text.contains('\n'));
    let spaced = source.iter().chain(target.iter().flatten()).any(has_line);
    let spaced = spaced.then(|| (tidy(source.clone()), tidied(target.clone())));
    let (source, target) = (tidy(laid_out(source)), tidied(target.map(laid_out)));
    let context = node.attribute("translate") == Some("no");
    Ok(ReadUnit { id, line: place.line, source, target, spaced, initial, context })
}

/// The segments of a unit of version 2 as one run.
fn segments(unit: Node<'_, '_>) -> (Vec<Piece>, Option<Vec<Piece>>, bool) {
    let (mut source, mut initial) = (Vec::new(), true);
    let mut targets: Vec<(usize, Option<Vec<Piece>>)> = Vec::new();
    let parts = unit.children().filter(|child| {
        child.is_element() && matches!(child.tag_name().name(), "segment" | "ignorable")
    });
    for (at, part) in parts.enumerate() {
        let child = |name: &str| part.children().find(|child| child.tag_name().name() == name);
        let own = child("source").map(pieces).unwrap_or_default();
        let target = child("target");
        let order = target.and_then(|target| target.attribute("order")?.parse().ok());
        let is_segment = part.tag_name().name() == "segment";
        let empty = |pieces: &Vec<Piece>| tidy(pieces.clone()).is_empty();
        let words = target.map(pieces).filter(|words| !is_segment || !empty(words) || empty(&own));
        let words = if is_segment { words } else { words.or_else(|| Some(own.clone())) };
        targets.push((order.unwrap_or(at + 1), words));
        let state = part.attribute("state");
        // Who leaves the state out has looked at the unit: every one of ours has it.
        initial &= !is_segment || state == Some("initial");
        source.extend(own);
    }
    targets.sort_by_key(|(order, _)| *order);
    let all: Option<Vec<Vec<Piece>>> = targets.into_iter().map(|(_, words)| words).collect();
    (source, all.map(|all| all.concat()), initial)
}

/// Without what a tool put in to lay out the file: line ends at the edges of a text, and the blanks
/// behind them. We write none, and a line end between two words is a space.
fn laid_out(pieces: Vec<Piece>) -> Vec<Piece> {
    let piece = |piece: Piece| match piece {
        Piece::Text(text) => Piece::Text(without_layout(&text)),
        code => code,
    };
    pieces.into_iter().map(piece).collect()
}

fn without_layout(text: &str) -> String {
    let words = text.trim_matches(|c: char| c.is_ascii_whitespace());
    let Some(begin) = text.find(words).filter(|_| !words.is_empty()) else {
        return text.split(['\r', '\n']).next().unwrap_or_default().to_owned();
    };
    let edge = |blanks: &str| blanks.split(['\r', '\n']).next().unwrap_or_default().to_owned();
    let (before, behind) = (&text[..begin], &text[begin + words.len()..]);
    format!("{}{words}{}", edge(before), edge(behind))
}

/// Words and codes of an element.
fn pieces(node: Node<'_, '_>) -> Vec<Piece> {
    let mut out = Vec::new();
    push(node, &mut out);
    out
}

fn push(node: Node<'_, '_>, out: &mut Vec<Piece>) {
    for child in node.children() {
        if child.is_text() {
            out.push(Piece::Text(child.text().unwrap_or_default().to_owned()));
        } else if child.is_element() {
            element(child, out);
        }
    }
}

fn element(node: Node<'_, '_>, out: &mut Vec<Piece>) {
    let name = node.tag_name().name();
    let named = |attribute: &str| node.attribute(attribute).map(str::to_owned);
    let id = || named("id").unwrap_or_else(|| format!("<{name}>"));
    match name {
        "g" | "pc" => {
            out.push(Piece::Open(id()));
            push(node, out);
            out.push(Piece::Close(id()));
        }
        "x" | "ph" => out.push(Piece::Alone(id())),
        "sc" | "bx" | "bpt" => out.push(Piece::Open(id())),
        "ec" => out.push(Piece::Close(named("startRef").unwrap_or_else(id))),
        "ex" | "ept" => out.push(Piece::Close(named("rid").unwrap_or_else(id))),
        // Segments and remarks of a tool: the words in them count.
        "mrk" => push(node, out),
        "sm" | "em" => {}
        "cp" => {
            let code = named("hex").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
            match code.and_then(char::from_u32).filter(|c| !c.is_control()) {
                Some(c) => out.push(Piece::Text(c.to_string())),
                None => out.push(Piece::Alone("<cp>".to_owned())),
            }
        }
        other => out.push(Piece::Alone(format!("<{other}>"))),
    }
}
