//! A text goes out and comes back.

use std::collections::BTreeMap;

use super::units::{blocks_of, labels_of};
use super::*;
use crate::diagnostics::Sink;
use crate::language::Language;
use crate::markdown::parse;
use crate::markdown::tree::{Document, Reference};
use crate::source::FileId;
use crate::translation::BlockState;

fn parsed(text: &str) -> Document<Reference> {
    parse(FileId::PAST, text, 0..text.len(), &mut Sink::new())
}

/// A text with everything that the dialect has.
const TEXT: &str = "Eén *woord*[^a] van **twee** `code` [](source:brief \"P2.3\"). Nog een zin, bijv. deze.\n\n\
## Kop met [link](section:b#c) {#kop}\n\n- een & twee < drie\n- [due diligence](lang:en)\\\n  regel\n\n  > [!NOTE] Let op\n  > Tekst.\n\n\
| A | B |\n|---|--:|\n| a \\| b | ~~weg~~ |\n\nTerm\n: Uitleg. Meer.\n\n[^a]: Een noot. En nog een.\n";

fn units(document: &Document<Reference>, copy: bool) -> Vec<Unit> {
    let runs = runs_of(document, None, &[], &|_| None);
    let mut units = Vec::new();
    for run in runs {
        let parts = sentences(&run.source);
        let count = parts.len();
        for (at, part) in parts.into_iter().enumerate() {
            let id = if count == 1 { run.id.clone() } else { format!("{}.{}", run.id, at + 1) };
            units.push(Unit {
                id,
                place: "kop".to_owned(),
                state: if copy { BlockState::Unconfirmed } else { BlockState::New },
                context: false,
                target: copy.then(|| part.clone()),
                source: part,
                codes: run.codes.clone(),
                notes: vec!["Let \"op\" & < >".to_owned()],
                terms: Vec::new(),
            });
        }
    }
    units
}

fn exchange(units: Vec<Unit>) -> Exchange {
    let (id, path) = ("kern".to_owned(), "content/sections/kern/nl.md".to_owned());
    let section = Section { id, path, version: "1.0".to_owned(), units };
    let (source, target) = (Language::Nl, Language::En);
    Exchange { guide: "Gids & co".to_owned(), source, target, sections: vec![section] }
}

#[test]
fn what_is_copied_and_comes_back_is_the_text() {
    let document = parsed(TEXT);
    for version in [Version::Xliff21, Version::Xliff12] {
        let text = xliff(&exchange(units(&document, true)), version);
        let read = read(text.as_bytes()).unwrap();
        assert_eq!((read.source.as_str(), read.target.as_str()), ("nl", "en"));
        assert_eq!(read.sections[0].id, "kern");
        let by_id: BTreeMap<_, _> =
            read.sections[0].units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
        let mut labels = labels_of(&document);
        let mut now: BTreeMap<usize, BTreeMap<usize, _>> = BTreeMap::new();
        for run in runs_of(&document, None, &[], &|_| None) {
            let whole = by_id.get(run.id.as_str()).map(|unit| vec![*unit]);
            let parts = whole.unwrap_or_else(|| {
                (1..)
                    .map_while(|n| by_id.get(format!("{}.{n}", run.id).as_str()).copied())
                    .collect()
            });
            let sources: Vec<_> = parts.iter().map(|part| part.source.clone()).collect();
            assert_eq!(joined(&sources), run.source, "{version:?}");
            let targets: Vec<_> = parts.iter().map(|part| part.target.clone().unwrap()).collect();
            let mut label = |label: &str| {
                labels.iter().position(|own| own == label).unwrap_or_else(|| {
                    labels.push(label.to_owned());
                    labels.len() - 1
                })
            };
            let words = decode(&joined(&targets), &run.codes, &mut label).unwrap();
            now.entry(run.block).or_default().insert(run.run, words);
        }
        let blocks = blocks_of(&document);
        for (at, block) in blocks.iter().enumerate() {
            let back = with_run(block, now.get(&at).unwrap_or(&BTreeMap::new()));
            assert_eq!(said(&back, &labels), said(block, &labels));
        }
        let notes: Vec<_> = document
            .footnotes
            .iter()
            .map(|note| (note.label.clone(), note.blocks.clone()))
            .collect();
        for all in [false, true] {
            let written = new_text(&document.blocks, &notes, &labels, all);
            let again = parsed(&written);
            let blocks = |document: &Document<Reference>| -> Vec<String> {
                blocks_of(document).iter().map(|b| said(b, &labels)).collect()
            };
            assert_eq!(blocks(&again), blocks(&document), "{written}");
        }
    }
}

#[test]
fn what_is_not_translated_is_no_translation() {
    let document = parsed(TEXT);
    for version in [Version::Xliff21, Version::Xliff12] {
        let text = xliff(&exchange(units(&document, false)), version);
        let read = read(text.as_bytes()).unwrap();
        for unit in &read.sections[0].units {
            assert!(unit.initial);
            assert!(unit.target.as_ref().is_none_or(|target| same_words(target, &unit.source)));
        }
    }
}

#[test]
fn the_same_text_has_the_same_ids_wherever_it_stands() {
    let ids = |text: &str| -> Vec<String> {
        runs_of(&parsed(text), None, &[], &|_| None).into_iter().map(|run| run.id).collect()
    };
    let (one, more) = ("Een.\n\nTwee.\n\nTwee.", "Nieuw.\n\n*Een.*\n\nTwee.\n\nTwee.");
    assert_eq!(ids(one)[..], ids(more)[1..]);
    assert_eq!(ids(one).iter().collect::<std::collections::BTreeSet<_>>().len(), 3);
}

#[test]
fn codes_are_held_to_those_of_the_text() {
    let document = parsed("Een *woord* [](source:a) en `b`.");
    let run = runs_of(&document, None, &[], &|_| None).remove(0);
    let text = |text: &str| Piece::Text(text.to_owned());
    let (open, close) = (|id: &str| Piece::Open(id.into()), |id: &str| Piece::Close(id.into()));
    let alone = |id: &str| Piece::Alone(id.into());
    let word = [open("1"), text("a"), close("1")];
    let of = |pieces: Vec<Piece>| {
        decode(&pieces, &run.codes, &mut |_| 0).map(drop).map_err(|p| p.parts().0)
    };
    let good = [&word[..], &[alone("3"), text(" b "), alone("2")]].concat();
    assert_eq!(of(good.clone()), Ok(()), "another order is for the translator to choose");
    assert_eq!(of(good[..4].to_vec()), Err("missing"));
    assert_eq!(of([&good[..], &[alone("2")]].concat()), Err("twice"));
    assert_eq!(of([&good[..], &[alone("9")]].concat()), Err("unknown"));
    assert_eq!(of([&good[1..], &[text("x")]].concat()), Err("crossed"));
    assert_eq!(of([&[alone("1")], &good[3..]].concat()), Err("crossed"));
    assert_eq!(of([&[open("1"), close("1")], &good[3..]].concat()), Err("crossed"));
}

#[test]
fn what_is_no_such_file_is_refused_where_it_goes_wrong() {
    let of = |bytes: &[u8]| read(bytes).map(|_| ()).map_err(|error| error.to_string());
    let two = |version: &str, name: &str| {
        format!("<xliff version='{version}' xmlns='urn:oasis:names:tc:xliff:document:{name}'/>")
    };
    for (bytes, expected) in [
        (&b"PK\x03\x04\0\0"[..], "zip 0:0"),
        (b"", "empty-file 0:0"),
        (b"Beste lezer", "not-xml 0:0"),
        (b"<a>\n<b></a>", "xml-tag-open 2:1"),
        (b"<xliff", "xml-broken 1:1"),
        (b"<tmx version='1.4'/>", "not-xliff 1:1"),
        (b"<?xml version='1.0' encoding='windows-1252'?>\n<a/>", "encoding 0:0"),
        (b"<?xml version='1.0' encoding='windows-1252'?><a>caf\xe9</a>", "not-utf8 1:52"),
        (b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "xml-doctype 1:1"),
        (b"<a>&nergens;</a>", "xml-entity 1:4"),
        (two("2.2", "2.2").as_bytes(), "version 1:1"),
        (two("1.1", "1.1").as_bytes(), "version 1:1"),
        (two("2.1", "1.2").as_bytes(), "namespace 1:1"),
    ] {
        assert_eq!(of(bytes), Err(expected.to_owned()), "{}", String::from_utf8_lossy(bytes));
    }
    for (version, name) in [("2.0", "2.0"), ("2.1", "2.0"), ("1.2", "1.2")] {
        assert_eq!(of(two(version, name).as_bytes()), Ok(()));
    }
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(two("2.1", "2.0").bytes().flat_map(|b| [b, 0])).collect();
    assert_eq!(of(&utf16), Ok(()));
}

/// What tools do to a unit: another segmentation, other elements for the same codes.
#[test]
fn segments_and_codes_in_other_forms_are_read_as_they_are() {
    let text = "<xliff version='2.0' srcLang='nl' trgLang='en' xmlns='urn:oasis:names:tc:xliff:document:2.0'>\
<file id='kern'><group id='g'><unit id='u'>\
<segment state='translated'><source>A. </source><target order='3'><mrk id='m'>one</mrk> <sc id='1'/>x</target></segment>\
<ignorable><source> </source></ignorable>\
<segment state='translated'><source>B <pc id='1'>c</pc></source><target order='1'>two<ec startRef='1'/><cp hex='00e9'/></target></segment>\
</unit></group></file></xliff>";
    let file = read(text.as_bytes()).unwrap();
    let unit = &file.sections[0].units[0];
    assert_eq!(plain(&unit.source), "A. B c");
    let target = unit.target.clone().unwrap();
    assert_eq!(plain(&target), "twoé one x");
    assert!(target.contains(&Piece::Close("1".into())) && !unit.initial);
    let partly =
        text.replace("<target order='1'>two<ec startRef='1'/><cp hex='00e9'/></target>", "");
    assert_eq!(read(partly.as_bytes()).unwrap().sections[0].units[0].target, None);
}
