//! The texts of sections. Both languages have the same shape: headings, links, citations and
//! footnotes at the same places, words of their own.

use std::fmt::Write as _;

use super::lists::{FACTORS, SOURCES, TERMS, source_id, wording};
use super::random::Random;
use super::words::Words;
use super::{Corpus, Kind, section_id};

/// Which text of which section.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The section, from 0.
    pub section: usize,
    /// Its version, from 0.
    pub version: usize,
}

/// What a text is made of.
struct Writer<'w> {
    corpus: Corpus,
    place: Place,
    words: &'w Words,
    /// Decides what stands where, in both languages alike.
    shape: Random,
    text: String,
    /// How many footnotes were mentioned.
    notes: usize,
    /// The sources that were cited.
    cited: Vec<String>,
}

/// The text of a section and the sources that it cites, in the order of the first mention.
pub(super) fn section(corpus: Corpus, place: Place, words: &Words) -> (String, Vec<String>) {
    let mut writer = Writer {
        corpus,
        place,
        words,
        shape: Random::of(&[4, place.section as u64]),
        text: String::new(),
        notes: 0,
        cited: Vec::new(),
    };
    writer.front();
    writer.body();
    (writer.text, writer.cited)
}

/// A code sample in the language that its block says.
fn code(section: usize) -> String {
    match section % 2 {
        0 => format!(
            "```yaml\nid: maatregel-{section:04}\nstatus: vastgesteld\nrollen: [jurist, team]\n\
             bronnen:\n  - titel: \"Verordening\"\n    artikel: {}\ngeldig_vanaf: 2025-01-01\n```",
            section % 90
        ),
        _ => format!(
            "```json\n{{\n  \"id\": \"requirement-{section:04}\",\n  \"roles\": [\"lawyer\"],\n  \
             \"source\": {{ \"title\": \"Act\", \"article\": {} }},\n  \"threshold\": 0.5\n}}\n```",
            section % 90
        ),
    }
}

impl Writer<'_> {
    /// The words of one block: only every fourth changes with the version.
    fn random(&self, block: usize) -> Random {
        let version = if block % 4 == 1 { self.place.version } else { 0 };
        let (section, block) = (self.place.section as u64, block as u64);
        Random::of(&[5, section, block, version as u64, u64::from(self.words.is_dutch())])
    }

    fn front(&mut self) {
        let mut random = self.random(0);
        let (title, summary) = (self.words.title(&mut random), self.words.sentence(9, &mut random));
        let _ = write!(self.text, "---\ntitle: \"{title}\"\nsummary: \"{summary}.\"\n---\n\n");
    }

    fn add(&mut self, block: &str) {
        self.text += block;
        self.text += "\n\n";
    }

    fn body(&mut self) {
        self.paragraph(1, true);
        for heading in 1..=6 {
            let block = heading * 4;
            let level = if heading % 3 == 0 { "###" } else { "##" };
            let title = self.words.title(&mut self.random(block));
            self.add(&format!("{level} {title} {{#kop-{heading}}}"));
            let link = self.shape.percent(60);
            self.paragraph(block + 1, link);
            match heading {
                2 => self.list(block + 2),
                3 => self.table(block + 2),
                4 if self.shape.percent(65) => self.add(&code(self.place.section)),
                5 => self.quotation(block + 2),
                6 => self.embed(),
                _ => {}
            }
        }
        for note in 1..=self.notes {
            let sentence = self.words.sentence(14, &mut self.random(100 + note));
            self.add(&format!("[^{note}]: {sentence}, art. {note}."));
        }
        // One line end, not two.
        self.text.pop();
    }

    /// A paragraph of about seventy words with what stands in it.
    fn paragraph(&mut self, block: usize, link: bool) {
        let mut random = self.random(block);
        let mut sentences = Vec::new();
        let mut left = random.between(55, 85);
        while left > 0 {
            let count = random.between(8, 22).min(left.max(5));
            left = left.saturating_sub(count);
            let mut words = self.words.words(count, &mut random);
            let at = random.below(count);
            match random.below(100) {
                0..12 => words[at] = format!("**{}**", words[at]),
                12..20 => words[at] = format!("*{}*", words[at]),
                20..25 => words[at] = format!("`{}`", words[at]),
                _ => {}
            }
            sentences.push(words);
        }
        if self.corpus.kind == Kind::Rich {
            self.use_terms(&mut sentences, &mut random);
        }
        let mut sentences: Vec<String> =
            sentences.iter().map(|words| super::words::capitalised(&words.join(" "))).collect();
        let last = sentences.len() - 1;
        if self.corpus.kind == Kind::Rich && self.shape.percent(70) {
            let citation = self.citation();
            sentences[last] += &citation;
        }
        if self.shape.percent(40) {
            self.notes += 1;
            let _ = write!(sentences[last], "[^{}]", self.notes);
        }
        if link {
            let link = self.link(&mut random);
            let see = if self.words.is_dutch() { "Zie ook" } else { "See also" };
            sentences.insert(random.below(last + 1), format!("{see} {link}"));
        }
        self.add(&(sentences.join(". ") + "."));
    }

    /// Puts names of terms into sentences, some of them as links.
    fn use_terms(&mut self, sentences: &mut [Vec<String>], random: &mut Random) {
        for _ in 0..self.shape.between(1, 3) {
            let (term, form) = (self.shape.low(TERMS), self.shape.below(2));
            let name = wording(term, form, self.words);
            let name = match self.shape.percent(10) {
                true => format!("[{name}](term:t{:03})", term + 1),
                false => name,
            };
            let sentence = random.below(sentences.len());
            let words = &mut sentences[sentence];
            // Not first: a sentence begins with a capital.
            let at = random.between(1, words.len());
            words.insert(at, name);
        }
    }

    fn citation(&mut self) -> String {
        let source = source_id(self.shape.low(SOURCES));
        let locator = match self.shape.below(3) {
            0 => format!("fn{}", self.shape.between(1, 20)),
            1 => format!("art. {}", self.shape.between(1, 90)),
            _ => format!("P{}.{}", self.shape.between(0, 5), self.shape.between(1, 9)),
        };
        let citation = format!(" [](source:{source} \"{locator}\")");
        if !self.cited.contains(&source) {
            self.cited.push(source);
        }
        citation
    }

    /// A link to another section: its title, or other words to one of its headings.
    fn link(&mut self, random: &mut Random) -> String {
        let to = section_id(self.shape.below(self.corpus.sections));
        match self.shape.below(3) {
            0 => format!("[](section:{to})"),
            1 => format!("[{}](section:{to})", self.words.words(3, random).join(" ")),
            _ => {
                let heading = self.shape.between(1, 6);
                let words = self.words.words(3, random).join(" ");
                format!("[{words}](section:{to}#kop-{heading})")
            }
        }
    }

    fn list(&mut self, block: usize) {
        let mut random = self.random(block);
        let numbered = self.shape.percent(30);
        let mut lines = Vec::new();
        for at in 1..=self.shape.between(4, 7) {
            let mark = if numbered { format!("{at}.") } else { "-".to_owned() };
            let count = random.between(6, 14);
            let mut line = format!("{mark} {}", self.words.sentence(count, &mut random));
            if self.shape.percent(15) {
                let link = self.link(&mut random);
                let _ = write!(line, " ({link})");
            }
            lines.push(line);
        }
        self.add(&lines.join("\n"));
    }

    fn table(&mut self, block: usize) {
        let mut random = self.random(block);
        let head = match self.words.is_dutch() {
            true => "| Rol | Taak | Bewijs |",
            false => "| Role | Task | Evidence |",
        };
        let mut lines = vec![head.to_owned(), "|---|---|---|".to_owned()];
        for _ in 0..self.shape.between(3, 6) {
            let cells = [2, 7, 4].map(|count| self.words.words(count, &mut random).join(" "));
            lines.push(format!("| {} |", cells.join(" | ")));
        }
        self.add(&lines.join("\n"));
    }

    fn quotation(&mut self, block: usize) {
        let sentence = self.words.sentence(24, &mut self.random(block));
        let note = if self.shape.percent(50) { "> [!NOTE]\n" } else { "" };
        self.add(&format!("{note}> {sentence}."));
    }

    /// The first sections of a rich guide show the flowchart and the indicators.
    fn embed(&mut self) {
        if self.corpus.kind == Kind::Plain {
            return;
        }
        match self.place.section {
            0 => self.add("![](diagram:plan)"),
            at if at <= FACTORS.len() => self.add(&format!("![](indicators:{})", FACTORS[at - 1])),
            _ => {}
        }
    }
}
