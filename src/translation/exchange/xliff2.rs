//! XLIFF 2.1 (OASIS Standard, 13 February 2018): the core, and the glossary module.
//!
//! Every unit has one segment: programs that know no more of the standard than that lose nothing.

use super::codes::{Code, Codes};
use super::pieces::Piece;
use super::{Exchange, Section, Unit};
use crate::translation::BlockState;
use crate::xml::Xml;

const CORE: &str = "urn:oasis:names:tc:xliff:document:2.0";
const GLOSSARY: &str = "urn:oasis:names:tc:xliff:glossary:2.0";

/// The text of a file.
pub(super) fn xliff2(exchange: &Exchange) -> String {
    let mut xml = Xml::default();
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let (source, target) = (exchange.source.tag(), exchange.target.tag());
    xml.open(
        "xliff",
        &[
            ("xmlns", &CORE),
            ("xmlns:gls", &GLOSSARY),
            ("version", &"2.1"),
            ("srcLang", &source),
            ("trgLang", &target),
        ],
    );
    xml.line();
    for section in &exchange.sections {
        file(section, &exchange.guide, &mut xml);
    }
    xml.finish()
}

fn file(section: &Section, guide: &str, xml: &mut Xml) {
    xml.open("file", &[("id", &section.id), ("original", &section.path)]);
    xml.line();
    xml.open("notes", &[]);
    xml.leaf("note", &[("category", &"guide")], guide);
    if !section.version.is_empty() {
        xml.leaf("note", &[("category", &"version")], &section.version);
    }
    xml.close();
    xml.line();
    section.units.iter().for_each(|one| unit(one, xml));
    xml.close();
    xml.line();
}

fn unit(unit: &Unit, xml: &mut Xml) {
    let translate = if unit.context { "no" } else { "yes" };
    let attributes: [(&str, &dyn std::fmt::Display); 2] =
        [("id", &unit.id), ("translate", &translate)];
    xml.open("unit", &attributes);
    terms(unit, xml);
    xml.open("notes", &[]);
    xml.leaf("note", &[("category", &"place")], &unit.place);
    xml.leaf("note", &[("category", &"state")], unit.state.word());
    unit.notes.iter().for_each(|note| xml.leaf("note", &[("category", &"help")], note));
    xml.close();
    data(unit, xml);
    let (state, sub) = (state(unit), format!("leidraad:{}", unit.state.word()));
    xml.open("segment", &[("id", &"s1"), ("state", &state), ("subState", &sub)]);
    run("source", &unit.source, &unit.codes, xml);
    if let Some(target) = &unit.target {
        run("target", target, &unit.codes, xml);
    }
    xml.close();
    xml.close();
    xml.line();
}

/// A translation that lags behind is one to begin with, no more.
fn state(unit: &Unit) -> &'static str {
    match unit.state {
        _ if unit.target.is_none() => "initial",
        BlockState::Current => "final",
        BlockState::Unconfirmed => "translated",
        _ => "initial",
    }
}

fn terms(unit: &Unit, xml: &mut Xml) {
    if unit.terms.is_empty() {
        return;
    }
    xml.open("gls:glossary", &[]);
    for (at, term) in unit.terms.iter().enumerate() {
        xml.open("gls:glossEntry", &[("id", &format!("g{}", at + 1))]);
        xml.leaf("gls:term", &[], &term.term);
        std::iter::once(&term.translation)
            .chain(&term.also)
            .for_each(|word| xml.leaf("gls:translation", &[], word));
        xml.close();
    }
    xml.close();
}

/// What the codes stand for, as the author typed it.
fn data(unit: &Unit, xml: &mut Xml) {
    let used = used(unit);
    if used.is_empty() {
        return;
    }
    xml.open("originalData", &[]);
    for id in used {
        let Some(code) = unit.codes.get(id) else { continue };
        let (before, behind) = code.marks();
        xml.leaf("data", &[("id", &format!("d{id}"))], &before);
        if code.is_paired() {
            xml.leaf("data", &[("id", &format!("e{id}"))], &behind);
        }
    }
    xml.close();
}

/// The codes of a unit, each once, in the order of the text.
pub(super) fn used(unit: &Unit) -> Vec<&str> {
    let mut used: Vec<&str> = Vec::new();
    for piece in unit.source.iter().chain(unit.target.iter().flatten()) {
        if let Piece::Open(id) | Piece::Alone(id) = piece
            && !used.contains(&id.as_str())
        {
            used.push(id);
        }
    }
    used
}

fn run(tag: &'static str, pieces: &[Piece], codes: &Codes, xml: &mut Xml) {
    xml.open(tag, &[("xml:space", &"preserve")]);
    for piece in pieces {
        match piece {
            Piece::Text(text) => xml.text(text),
            Piece::Close(_) => xml.close(),
            Piece::Open(id) => {
                let (kind, sub) = codes.get(id).map_or(("other", ""), kind);
                let (start, end) = (format!("d{id}"), format!("e{id}"));
                let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![
                    ("id", id),
                    ("canCopy", &"no"),
                    ("dataRefStart", &start),
                    ("dataRefEnd", &end),
                    ("type", &kind),
                ];
                if !sub.is_empty() {
                    attributes.push(("subType", &sub));
                }
                xml.open("pc", &attributes);
            }
            Piece::Alone(id) => {
                let (kind, sub) = codes.get(id).map_or(("other", ""), kind);
                let shown = codes.get(id).map(|code| code.marks().0).unwrap_or_default();
                let data = format!("d{id}");
                let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![
                    ("id", id),
                    ("canCopy", &"no"),
                    ("canDelete", &"no"),
                    ("dataRef", &data),
                    ("disp", &shown),
                    ("type", &kind),
                ];
                if !sub.is_empty() {
                    attributes.push(("subType", &sub));
                }
                xml.empty("ph", &attributes);
            }
        }
    }
    xml.close();
}

/// The type of a code, and its kind among those of the type.
fn kind(code: &Code) -> (&'static str, &'static str) {
    match code {
        Code::Emphasis => ("fmt", "xlf:i"),
        Code::Strong => ("fmt", "xlf:b"),
        Code::Strikethrough => ("fmt", "leidraad:strikethrough"),
        Code::Break => ("fmt", "xlf:lb"),
        Code::Foreign(_) => ("other", "leidraad:phrase"),
        Code::Link(_) => ("link", ""),
        Code::Named(_) => ("link", "leidraad:citation"),
        Code::Literal(_) => ("other", "leidraad:code"),
        Code::Mention(_) => ("link", "leidraad:footnote"),
        Code::Fact(_) => ("other", "leidraad:fact"),
    }
}
