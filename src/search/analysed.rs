//! What the index needs to know of a record: its words and where they stand in it. That depends on
//! the record alone, so it can be kept for as long as the record stays the same.

use std::sync::LazyLock;

use super::analysis::{each_token, stop_words, weak_words};
use super::interner::Interner;
use super::record::Record;
use crate::language::{Language, LanguageMap};

/// A title of more words counts as one of this many.
pub(super) const LONGEST_TITLE: u8 = 7;
/// The strengths of a word in running text: once, a few times, often.
const STRONGEST_BODY: u8 = 3;

/// Where in a record a word stands, in six bits: two for the text, one for names, three for the
/// title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place(u8);

impl Place {
    pub(super) fn new(title: u8, name: bool, body: u8) -> Place {
        Place(title.min(LONGEST_TITLE) << 3 | u8::from(name) << 2 | body.min(STRONGEST_BODY))
    }

    /// 0 when the word is not in the title, otherwise the number of words that the title has,
    /// those left out that say nothing, up to [`LONGEST_TITLE`].
    pub(super) fn title(self) -> u8 {
        self.0 >> 3
    }

    /// True when it is one of the record's other names.
    pub(super) fn name(self) -> bool {
        self.0 & 4 > 0
    }

    /// How often it stands in the text: 0 to [`STRONGEST_BODY`].
    pub(super) fn body(self) -> u8 {
        self.0 & 3
    }

    /// All of it as a number below 64.
    pub(super) fn number(self) -> u32 {
        u32::from(self.0)
    }
}

/// A record and its words.
#[derive(Debug)]
pub struct Analysed {
    /// The record.
    pub(super) record: Record,
    /// Its distinct words, folded, one after the other.
    letters: Box<str>,
    /// How many bytes each has, and where it stands.
    words: Box<[(u16, Place)]>,
}

impl Analysed {
    /// Its distinct words, folded, in the order in which they first stand there.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, Place)> {
        let mut start = 0;
        self.words.iter().map(move |(length, place)| {
            let end = start + usize::from(*length);
            let word = &self.letters[start..end];
            start = end;
            (word, *place)
        })
    }

    /// How many distinct words it has.
    pub(super) fn count(&self) -> usize {
        self.words.len()
    }
}

/// The words of a record in a language. They depend on nothing else.
pub fn analyse(record: Record, language: Language) -> Analysed {
    Analyst::new(language).analyse(record)
}

/// [`analyse`], of records of one language.
pub fn analyse_all(records: Vec<Record>, language: Language) -> Vec<Analysed> {
    let mut analyst = Analyst::new(language);
    records.into_iter().map(|record| analyst.analyse(record)).collect()
}

/// The stop words of each language, how many these are, and behind them the weak words.
static STOP_WORDS: LazyLock<LanguageMap<(Interner, u32)>> = LazyLock::new(|| {
    LanguageMap::from_fn(|language| {
        let mut words = Interner::default();
        stop_words(language).into_iter().for_each(|word| _ = words.intern(word));
        let stop_words = words.len() as u32;
        weak_words(language).into_iter().for_each(|word| _ = words.intern(word));
        (words, stop_words)
    })
});

/// Where a word was met in a record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Met {
    title: bool,
    name: bool,
    /// How often in the text.
    count: u32,
}

/// Analyses one record after the other in the same room.
struct Analyst {
    /// How many stop words there are, and how many with the weak ones.
    stop_words: u32,
    weak_words: u32,
    /// The stop words, the weak words, then those of all records so far.
    words: Interner,
    /// For each of them where it was met in this record: a stop word only as two words in one.
    met: Vec<Met>,
    /// The words of this record in the order in which they were met.
    order: Vec<u32>,
    /// Two words as one.
    joined: String,
}

impl Analyst {
    fn new(language: Language) -> Analyst {
        let (words, stop_words) = STOP_WORDS[language].clone();
        Analyst {
            stop_words,
            weak_words: words.len() as u32,
            words,
            met: Vec::new(),
            order: Vec::new(),
            joined: String::new(),
        }
    }

    fn analyse(&mut self, record: Record) -> Analysed {
        let in_title = self.read(&record.title, |met| met.title = true);
        let title = in_title.clamp(1, usize::from(LONGEST_TITLE)) as u8;
        for name in &record.names {
            self.read(name, |met| met.name = true);
        }
        self.read(&record.text, |met| met.count = met.count.saturating_add(1));
        let (mut letters, mut words) = (String::new(), Vec::with_capacity(self.order.len()));
        for number in self.order.drain(..) {
            let met = std::mem::take(&mut self.met[number as usize]);
            let title = if met.title { title } else { 0 };
            let word = self.words.word(number);
            letters.push_str(word);
            // Two words of at most 48 letters have less than 400 bytes.
            words.push((word.len() as u16, Place::new(title, met.name, strength(met.count))));
        }
        Analysed { record, letters: letters.into(), words: words.into() }
    }

    /// Marks the words of a text, and those that are tied together also as one; a weak word only
    /// where `mark` marks a title. How many words it has, stop words and joined ones left out.
    fn read(&mut self, text: &str, mark: impl Fn(&mut Met)) -> usize {
        let mut count = 0;
        let mut before: Option<u32> = None;
        each_token(text, |word, tied| {
            let number = self.words.intern(word);
            if number < self.stop_words {
                return;
            }
            count += 1;
            self.meet(number, &mark);
            if let Some(before) = before {
                self.joined.clear();
                self.joined.push_str(self.words.word(before));
                self.joined.push_str(word);
                let joined = self.words.intern(&self.joined);
                self.meet(joined, &mark);
            }
            before = tied.then_some(number);
        });
        count
    }

    fn meet(&mut self, number: u32, mark: impl Fn(&mut Met)) {
        let mut here = Met::default();
        mark(&mut here);
        if (self.stop_words..self.weak_words).contains(&number) && !here.title {
            return;
        }
        let at = number as usize;
        if at >= self.met.len() {
            self.met.resize(at + 1, Met::default());
        }
        if self.met[at] == Met::default() {
            self.order.push(number);
        }
        mark(&mut self.met[at]);
    }
}

/// A word that stands there ten times says little more than one that stands there five times.
fn strength(count: u32) -> u8 {
    match count {
        0 => 0,
        1 => 1,
        2..=4 => 2,
        _ => STRONGEST_BODY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Kind;

    /// The words with their places: title, name, body.
    fn words(title: &str, names: &[&str], text: &str) -> Vec<String> {
        let record = Record {
            kind: Kind::Section,
            title: title.to_owned(),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            text: text.to_owned(),
            address: String::new(),
            language: None,
        };
        let analysed = analyse(record, Language::Nl);
        assert_eq!(analysed.count(), analysed.words().count());
        let shown = analysed.words().map(|(word, place)| {
            format!("{word} {} {} {}", place.title(), u8::from(place.name()), place.body())
        });
        shown.collect()
    }

    #[test]
    fn a_word_knows_where_it_stands_and_how_often() {
        assert_eq!(
            words("De vergunning voor export", &["Export", "2.1"], "Export, export en vergunning."),
            ["vergunning 2 0 1", "export 2 1 2", "2 0 1 0", "1 0 1 0"]
        );
        assert_eq!(
            words("De export gaat niet door", &["gaat"], "Het gaat om export."),
            ["export 2 0 1", "gaat 2 0 0"]
        );
        assert_eq!(words("", &[], &"a ".repeat(5)), ["a 0 0 3"]);
    }

    #[test]
    fn words_that_are_tied_are_also_one() {
        assert_eq!(words("", &["31 288"], ""), ["31 0 1 0", "288 0 1 0", "31288 0 1 0"]);
        assert_eq!(
            words("Risico-indicator", &["dual-use"], "a-b-c"),
            [
                "risico 2 0 0",
                "indicator 2 0 0",
                "risicoindicator 2 0 0",
                "dual 0 1 0",
                "use 0 1 0",
                "dualuse 0 1 0",
                "a 0 0 1",
                "b 0 0 1",
                "ab 0 0 1",
                "c 0 0 1",
                "bc 0 0 1"
            ]
        );
        // A stop word between them is passed over, and two parts of one are a word.
        assert_eq!(words("", &[], "stop-en-toe"), ["stop 0 0 1", "toe 0 0 1", "stoptoe 0 0 1"]);
        assert_eq!(words("", &[], "o-m om"), ["o 0 0 1", "m 0 0 1", "om 0 0 1"]);
    }
}
