//! Writes a guide of any size to measure with: `cargo run --release --example synthetic_guide --
//! FOLDER SECTIONS`. The same arguments give the same bytes. Titles are made of compounds, as
//! those of Dutch guidance are; the words of the texts are as unequally common as in a language.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// Parts of Dutch compounds.
const NL: &str = "kennis veiligheid toezicht export vergunning beleid personeel risico gevaar dienst \
    reis gast onderzoek partner contract samenwerking overeenkomst toegang gebouw gegevens netwerk \
    wetenschap publicatie techniek sanctie regeling melding besluit advies commissie bestuur raad \
    instelling student docent promotie aanvraag termijn bezwaar procedure toets maatregel register \
    overzicht jaar verslag begroting subsidie project leider ruimte laboratorium apparaat software \
    licentie octrooi vinding bron archief bewaring plicht norm kader model training cursus bijlage \
    formulier sjabloon handleiding controle steekproef klacht incident herstel crisis team contact \
    punt loket minister ambtenaar gemeente provincie stelsel keten sector thema agenda strategie";
/// Words of English titles.
const EN: &str = "knowledge security oversight export licence policy staff risk threat service \
    travel guest research partner contract cooperation agreement access building data network \
    science publication technology sanction regulation notification decision advice committee board \
    council institution student lecturer doctorate application deadline objection procedure review \
    measure register overview annual report budget grant project leader room laboratory equipment \
    software patent invention source archive retention duty standard framework model training course \
    annex form template manual audit sample complaint incident recovery crisis team contact point \
    desk minister official municipality province system chain sector theme agenda strategy";
const NL_COMMON: &str =
    "de van het een en in is op te dat die voor met zijn aan niet er om ook als bij";
const EN_COMMON: &str =
    "the of and to a in is that for it with as on be are this by or not an from at";
/// Syllables of words that mean nothing: a language has a long tail.
const SYLLABLES: &str = "ba be bo da de do fa ge ha ke ki ko la le li lo ma me mi mo na ne no pa pe po \
    ra re ri ro sa se so ta te ti to va ve vo wa we zo bel den kel men ran sten ver wik zand";
/// Different words of the tail.
const TAIL: u64 = 12_000;

/// A generator of numbers that depends on its seed alone (SplitMix64, Steele and others, 2014).
struct Random(u64);

impl Random {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % most
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len() as u64) as usize]
    }
}

struct Words {
    dutch: bool,
    parts: Vec<&'static str>,
    common: Vec<&'static str>,
    syllables: Vec<&'static str>,
}

impl Words {
    fn of(dutch: bool) -> Words {
        let list = |text: &'static str| text.split_whitespace().collect();
        Words {
            dutch,
            parts: list(if dutch { NL } else { EN }),
            common: list(if dutch { NL_COMMON } else { EN_COMMON }),
            syllables: list(SYLLABLES),
        }
    }

    /// A noun of the field: in Dutch half of them are compounds.
    fn noun(&self, random: &mut Random) -> String {
        let head = random.pick(&self.parts);
        if self.dutch && random.below(2) == 0 {
            let first = random.pick(&self.parts);
            let link = if first.ends_with("ing") || first.ends_with("heid") { "s" } else { "" };
            return format!("{first}{link}{head}");
        }
        head.to_owned()
    }

    /// A word of running text: common, of the field, or from the tail.
    fn word(&self, random: &mut Random) -> String {
        match random.below(10) {
            0..=4 => random.pick(&self.common).to_owned(),
            5..=7 => self.noun(random),
            _ => {
                // The product of two numbers makes small ones more frequent.
                let rank = random.below(TAIL) * random.below(TAIL) / TAIL;
                let mut own = Random(rank);
                let syllables = 2 + own.below(3);
                (0..syllables).map(|_| own.pick(&self.syllables)).collect()
            }
        }
    }

    fn title(&self, random: &mut Random) -> String {
        let count = if self.dutch { 2 } else { 3 } + random.below(2);
        let nouns: Vec<String> = (0..count).map(|_| self.noun(random)).collect();
        let title = nouns.join(" ");
        title[..1].to_uppercase() + &title[1..]
    }

    fn paragraph(&self, random: &mut Random) -> String {
        let mut text = String::new();
        for _ in 0..5 {
            let words: Vec<String> =
                (0..10 + random.below(10)).map(|_| self.word(random)).collect();
            let _ = write!(text, "{}. ", words.join(" "));
        }
        text
    }

    fn section(&self, random: &mut Random) -> String {
        let title = self.title(random);
        let mut text = format!("---\ntitle: \"{title}\"\nsummary: \"{title}.\"\n---\n\n");
        let _ = writeln!(text, "{}\n", self.paragraph(random));
        for heading in 1..=5 {
            let _ = writeln!(text, "## {} {{#kop-{heading}}}\n", self.title(random));
            let _ = writeln!(text, "{}\n\n{}\n", self.paragraph(random), self.paragraph(random));
        }
        text
    }
}

/// Writes a guide of so many sections into `folder`. It is built with `--unreleased`.
///
/// # Errors
/// When a file cannot be written.
pub fn write(folder: &Path, sections: usize) -> io::Result<()> {
    let (nl, en) = (Words::of(true), Words::of(false));
    let content = folder.join("content");
    let ids: Vec<String> = (1..=sections).map(|n| format!("s{n:04}")).collect();
    for (number, id) in ids.iter().enumerate() {
        let here = content.join("sections").join(id);
        std::fs::create_dir_all(&here)?;
        let mut random = Random(number as u64);
        std::fs::write(here.join("nl.md"), nl.section(&mut random))?;
        std::fs::write(here.join("en.md"), en.section(&mut random))?;
        std::fs::write(here.join("section.yaml"), section_yaml(id))?;
    }
    let parts: Vec<String> = ids
        .chunks(25)
        .enumerate()
        .map(|(n, ids)| {
            let (n, ids) = (n + 1, ids.join(", "));
            format!("  - title: {{nl: Deel {n}, en: Part {n}}}\n    sections: [{ids}]\n")
        })
        .collect();
    std::fs::write(content.join("site.yaml"), format!("{SITE}contents:\n{}", parts.concat()))?;
    std::fs::write(content.join("glossary.yaml"), format!("{LEDGER}terms: {{}}\n"))?;
    std::fs::write(content.join("sources.yaml"), "schema: 1\nsources: {}\n")?;
    let notice = "notice: {nl: Om te meten., en: To measure.}";
    std::fs::write(
        content.join("indicators.yaml"),
        format!("{LEDGER}{notice}\nfactors: {{}}\nindicators: {{}}\n"),
    )
}

const SITE: &str = "schema: 2
title: {nl: Gids om te meten, en: Guide to measure}
summary: {nl: Gemaakte tekst., en: Made text.}
languages: [nl, en]
base_url: https://www.example.nl/
publisher: {name: {nl: Voorbeeld, en: Example}, email: info@example.nl}
repository: https://www.example.nl/gids
license: CC0-1.0
notice: {nl: Gemaakte tekst om te meten., en: Text made for measuring.}
editions: []
";

const LEDGER: &str = "schema: 1
versions:
  - version: \"1.0\"
    published: 2026-01-01
    effective: 2026-01-01
    kind: substantive
    note: {nl: Eerste uitgave., en: First edition.}
";

fn section_yaml(id: &str) -> String {
    format!(
        "id: {id}\nstatus: current\nowner: {{nl: Voorbeeld, en: Example}}\nsources: []\nversions:\n  - version: \"1.0\"\n    \
         published: 2026-01-01\n    effective: 2026-01-01\n    kind: substantive\n    \
         note: {{nl: Eerste uitgave., en: First edition.}}\n"
    )
}

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(sections)) =
        (arguments.next(), arguments.next().and_then(|n| n.parse().ok()))
    else {
        eprintln!("usage: synthetic_guide FOLDER SECTIONS");
        std::process::exit(2);
    };
    write(Path::new(&folder), sections)
}
