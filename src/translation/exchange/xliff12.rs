//! XLIFF 1.2 (OASIS Standard, 1 February 2008), as the strict schema has it.
//!
//! Every unit has a target: many programs show nothing else. Where there is no translation it is a
//! copy of the text, and its state says so.

use super::codes::{Code, Codes};
use super::pieces::Piece;
use super::{Exchange, Section, Unit};
use crate::translation::BlockState;
use crate::xml::Xml;

/// The text of a file.
pub(super) fn xliff12(exchange: &Exchange) -> String {
    let mut xml = Xml::default();
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.open("xliff", &[("version", &"1.2"), ("xmlns", &"urn:oasis:names:tc:xliff:document:1.2")]);
    xml.line();
    for section in &exchange.sections {
        file(section, exchange, &mut xml);
    }
    xml.finish()
}

fn file(section: &Section, exchange: &Exchange, xml: &mut Xml) {
    let (source, target) = (exchange.source.tag(), exchange.target.tag());
    xml.open(
        "file",
        &[
            ("original", &section.path),
            ("source-language", &source),
            ("target-language", &target),
            ("datatype", &"x-markdown"),
        ],
    );
    xml.open("header", &[]);
    let version =
        if section.version.is_empty() { String::new() } else { format!(" {}", section.version) };
    let about = format!("{}: {}{version}", exchange.guide, section.id);
    xml.leaf("note", &[("from", &"leidraad")], &about);
    xml.close();
    xml.line();
    xml.open("body", &[]);
    xml.line();
    section.units.iter().for_each(|one| unit(one, xml));
    xml.close();
    xml.close();
    xml.line();
}

fn unit(unit: &Unit, xml: &mut Xml) {
    let confirmed = unit.state == BlockState::Current;
    let yes = |yes: bool| if yes { "yes" } else { "no" };
    let (approved, translate) = (yes(confirmed), yes(!unit.context));
    xml.open(
        "trans-unit",
        &[
            ("id", &unit.id),
            ("approved", &approved),
            ("translate", &translate),
            ("xml:space", &"preserve"),
        ],
    );
    xml.open("source", &[]);
    run(&unit.source, &unit.codes, xml);
    xml.close();
    xml.open("target", &[("state", &state(unit))]);
    run(unit.target.as_ref().unwrap_or(&unit.source), &unit.codes, xml);
    xml.close();
    xml.leaf("note", &[("from", &"leidraad")], &unit.place);
    xml.leaf("note", &[("from", &"leidraad")], unit.state.word());
    unit.notes.iter().for_each(|note| xml.leaf("note", &[("from", &"leidraad")], note));
    for term in &unit.terms {
        let words: Vec<&str> =
            std::iter::once(&term.translation).chain(&term.also).map(String::as_str).collect();
        let text = format!("{} → {}", term.term, words.join(", "));
        xml.leaf("note", &[("from", &"glossary"), ("annotates", &"source")], &text);
    }
    xml.close();
    xml.line();
}

fn state(unit: &Unit) -> &'static str {
    match unit.state {
        _ if unit.target.is_none() => "needs-translation",
        BlockState::Current => "final",
        BlockState::Unconfirmed => "needs-review-translation",
        _ => "needs-adaptation",
    }
}

fn run(pieces: &[Piece], codes: &Codes, xml: &mut Xml) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => xml.text(text),
            Piece::Close(_) => xml.close(),
            Piece::Open(id) => {
                let kind = codes.get(id).map_or("x-other", kind);
                xml.open("g", &[("id", id), ("ctype", &kind)]);
            }
            Piece::Alone(id) => {
                let code = codes.get(id);
                let kind = code.map_or("x-other", kind);
                let shown = code.map(|code| code.marks().0).unwrap_or_default();
                xml.empty("x", &[("id", id), ("ctype", &kind), ("equiv-text", &shown)]);
            }
        }
    }
}

fn kind(code: &Code) -> &'static str {
    match code {
        Code::Emphasis => "italic",
        Code::Strong => "bold",
        Code::Strikethrough => "x-strikethrough",
        Code::Break => "lb",
        Code::Foreign(_) => "x-phrase",
        Code::Link(_) => "link",
        Code::Named(_) => "x-citation",
        Code::Literal(_) => "x-code",
        Code::Mention(_) => "x-footnote",
        Code::Fact(_) => "x-fact",
    }
}
