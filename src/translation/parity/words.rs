//! The words of each language that stand for numbers, months, units and places in a law.

use std::sync::LazyLock;

use super::value::{Unit, Weight};
use crate::language::Language;

/// What a word means beside a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A number.
    Cardinal(u32, Weight),
    /// `twintig`, `twenty`: may have a unit behind it.
    Tens(u32),
    /// A number in a row.
    Ordinal(u32, Weight),
    /// A power of ten.
    Scale(u32),
    /// One and a half.
    OneAndAHalf,
    /// One: that a text says it with an article is nothing to compare.
    One,
    /// A month, 1–12.
    Month(u8, Weight),
    /// What a number is of.
    Of(Unit),
    /// `artikel`: what follows is a place in a text.
    Place,
    /// `bijlage`: what follows may be a Roman numeral or a letter.
    RomanPlace,
    /// Joins the ends of a range.
    Range,
    /// What stands before the name of a person.
    Honorific,
}

use Meaning::{
    Cardinal, Honorific, Month, Of, One, OneAndAHalf, Ordinal, Place, Range, RomanPlace, Scale,
    Tens,
};
use Weight::{May, Swap};

type Table = &'static [(&'static str, Meaning)];

const NL: Table = &[
    ("een", One),
    ("één", One),
    ("eén", One),
    ("nul", Cardinal(0, May)),
    ("1", One),
    ("twee", Cardinal(2, Swap)),
    ("drie", Cardinal(3, Swap)),
    ("vier", Cardinal(4, Swap)),
    ("vijf", Cardinal(5, Swap)),
    ("zes", Cardinal(6, Swap)),
    ("zeven", Cardinal(7, Swap)),
    ("acht", Cardinal(8, May)),
    ("negen", Cardinal(9, Swap)),
    ("tien", Cardinal(10, Swap)),
    ("elf", Cardinal(11, Swap)),
    ("twaalf", Cardinal(12, Swap)),
    ("dertien", Cardinal(13, Swap)),
    ("veertien", Cardinal(14, Swap)),
    ("vijftien", Cardinal(15, Swap)),
    ("zestien", Cardinal(16, Swap)),
    ("zeventien", Cardinal(17, Swap)),
    ("achttien", Cardinal(18, Swap)),
    ("negentien", Cardinal(19, Swap)),
    ("twintig", Tens(20)),
    ("dertig", Tens(30)),
    ("veertig", Tens(40)),
    ("vijftig", Tens(50)),
    ("zestig", Tens(60)),
    ("zeventig", Tens(70)),
    ("tachtig", Tens(80)),
    ("negentig", Tens(90)),
    ("beide", Cardinal(2, May)),
    ("beiden", Cardinal(2, May)),
    ("allebei", Cardinal(2, May)),
    ("tweemaal", Cardinal(2, May)),
    ("dubbel", Cardinal(2, May)),
    ("dubbele", Cardinal(2, May)),
    ("tweeën", Cardinal(2, May)),
    ("drieën", Cardinal(3, May)),
    ("driemaal", Cardinal(3, May)),
    ("drievoudig", Cardinal(3, May)),
    ("tweeledig", Cardinal(2, May)),
    ("tweetal", Cardinal(2, May)),
    ("tweedelig", Cardinal(2, May)),
    ("driedelig", Cardinal(3, May)),
    ("drietal", Cardinal(3, May)),
    ("viertal", Cardinal(4, May)),
    ("tiental", Cardinal(10, May)),
    ("dozijn", Cardinal(12, May)),
    ("anderhalf", OneAndAHalf),
    ("anderhalve", OneAndAHalf),
    ("eerste", Ordinal(1, May)),
    ("tweede", Ordinal(2, Swap)),
    ("derde", Ordinal(3, Swap)),
    ("derden", Ordinal(3, May)),
    ("vierde", Ordinal(4, Swap)),
    ("vijfde", Ordinal(5, Swap)),
    ("zesde", Ordinal(6, Swap)),
    ("zevende", Ordinal(7, Swap)),
    ("achtste", Ordinal(8, Swap)),
    ("negende", Ordinal(9, Swap)),
    ("tiende", Ordinal(10, Swap)),
    ("elfde", Ordinal(11, Swap)),
    ("twaalfde", Ordinal(12, Swap)),
    ("twintigste", Ordinal(20, May)),
    ("eenentwintigste", Ordinal(21, May)),
    ("negentiende", Ordinal(19, May)),
    ("honderd", Scale(2)),
    ("duizend", Scale(3)),
    ("miljoen", Scale(6)),
    ("mln", Scale(6)),
    ("miljard", Scale(9)),
    ("mld", Scale(9)),
    ("mrd", Scale(9)),
    ("biljoen", Scale(12)),
    ("januari", Month(1, Swap)),
    ("februari", Month(2, Swap)),
    ("maart", Month(3, Swap)),
    ("april", Month(4, Swap)),
    ("mei", Month(5, Swap)),
    ("juni", Month(6, Swap)),
    ("juli", Month(7, Swap)),
    ("augustus", Month(8, Swap)),
    ("september", Month(9, Swap)),
    ("oktober", Month(10, Swap)),
    ("november", Month(11, Swap)),
    ("december", Month(12, Swap)),
    ("jan", Month(1, May)),
    ("feb", Month(2, May)),
    ("mrt", Month(3, May)),
    ("apr", Month(4, May)),
    ("jun", Month(6, May)),
    ("jul", Month(7, May)),
    ("aug", Month(8, May)),
    ("sep", Month(9, May)),
    ("sept", Month(9, May)),
    ("okt", Month(10, May)),
    ("nov", Month(11, May)),
    ("dec", Month(12, May)),
    ("procent", Of(Unit::Percent)),
    ("pct", Of(Unit::Percent)),
    ("procentpunt", Of(Unit::Points)),
    ("procentpunten", Of(Unit::Points)),
    ("euro", Of(Unit::Euro)),
    ("euro's", Of(Unit::Euro)),
    ("eur", Of(Unit::Euro)),
    ("dollar", Of(Unit::Dollar)),
    ("dollars", Of(Unit::Dollar)),
    ("usd", Of(Unit::Dollar)),
    ("pond", Of(Unit::Pound)),
    ("gbp", Of(Unit::Pound)),
    ("artikel", Place),
    ("artikelen", Place),
    ("art", Place),
    ("lid", Place),
    ("leden", Place),
    ("paragraaf", Place),
    ("overweging", Place),
    ("overwegingen", Place),
    ("punt", Place),
    ("kamerstuk", Place),
    ("kamerstukken", Place),
    ("stb", Place),
    ("staatsblad", Place),
    ("stcrt", Place),
    ("staatscourant", Place),
    ("nr", Place),
    ("verordening", Place),
    ("richtlijn", Place),
    ("pagina", Place),
    ("blz", Place),
    ("bijlage", RomanPlace),
    ("hoofdstuk", RomanPlace),
    ("titel", RomanPlace),
    ("deel", RomanPlace),
    ("tot", Range),
    ("en", Range),
    ("of", Range),
    ("à", Range),
    ("t/m", Range),
    ("minister", Honorific),
    ("staatssecretaris", Honorific),
    ("mevrouw", Honorific),
    ("heer", Honorific),
    ("dr", Honorific),
    ("prof", Honorific),
    ("professor", Honorific),
    ("kamerlid", Honorific),
];

const EN: Table = &[
    ("one", One),
    ("a", One),
    ("an", One),
    ("1", One),
    ("zero", Cardinal(0, May)),
    ("null", Cardinal(0, May)),
    ("nul", Cardinal(0, May)),
    ("once", One),
    ("single", One),
    ("two", Cardinal(2, Swap)),
    ("three", Cardinal(3, Swap)),
    ("four", Cardinal(4, Swap)),
    ("five", Cardinal(5, Swap)),
    ("six", Cardinal(6, Swap)),
    ("seven", Cardinal(7, Swap)),
    ("eight", Cardinal(8, Swap)),
    ("nine", Cardinal(9, Swap)),
    ("ten", Cardinal(10, Swap)),
    ("eleven", Cardinal(11, Swap)),
    ("twelve", Cardinal(12, Swap)),
    ("thirteen", Cardinal(13, Swap)),
    ("fourteen", Cardinal(14, Swap)),
    ("fifteen", Cardinal(15, Swap)),
    ("sixteen", Cardinal(16, Swap)),
    ("seventeen", Cardinal(17, Swap)),
    ("eighteen", Cardinal(18, Swap)),
    ("nineteen", Cardinal(19, Swap)),
    ("twenty", Tens(20)),
    ("thirty", Tens(30)),
    ("forty", Tens(40)),
    ("fifty", Tens(50)),
    ("sixty", Tens(60)),
    ("seventy", Tens(70)),
    ("eighty", Tens(80)),
    ("ninety", Tens(90)),
    ("twenties", Tens(20)),
    ("thirties", Tens(30)),
    ("forties", Tens(40)),
    ("fifties", Tens(50)),
    ("sixties", Tens(60)),
    ("seventies", Tens(70)),
    ("eighties", Tens(80)),
    ("nineties", Tens(90)),
    ("both", Cardinal(2, May)),
    ("pair", Cardinal(2, May)),
    ("couple", Cardinal(2, May)),
    ("twice", Cardinal(2, May)),
    ("double", Cardinal(2, May)),
    ("twofold", Cardinal(2, May)),
    ("dual", Cardinal(2, May)),
    ("triple", Cardinal(3, May)),
    ("threefold", Cardinal(3, May)),
    ("dozen", Cardinal(12, May)),
    ("first", Ordinal(1, May)),
    ("second", Ordinal(2, Swap)),
    ("third", Ordinal(3, Swap)),
    ("seconds", Ordinal(2, May)),
    ("secondly", Ordinal(2, May)),
    ("thirdly", Ordinal(3, May)),
    ("tenths", Ordinal(10, May)),
    ("thirds", Ordinal(3, May)),
    ("quarter", Ordinal(4, May)),
    ("fourth", Ordinal(4, Swap)),
    ("fifth", Ordinal(5, Swap)),
    ("sixth", Ordinal(6, Swap)),
    ("seventh", Ordinal(7, Swap)),
    ("eighth", Ordinal(8, Swap)),
    ("ninth", Ordinal(9, Swap)),
    ("tenth", Ordinal(10, Swap)),
    ("eleventh", Ordinal(11, Swap)),
    ("twelfth", Ordinal(12, Swap)),
    ("twentieth", Ordinal(20, May)),
    ("nineteenth", Ordinal(19, May)),
    ("hundred", Scale(2)),
    ("thousand", Scale(3)),
    ("million", Scale(6)),
    ("mn", Scale(6)),
    ("billion", Scale(9)),
    ("bn", Scale(9)),
    ("trillion", Scale(12)),
    ("January", Month(1, Swap)),
    ("February", Month(2, Swap)),
    ("March", Month(3, May)),
    ("April", Month(4, Swap)),
    ("May", Month(5, May)),
    ("June", Month(6, Swap)),
    ("July", Month(7, Swap)),
    ("August", Month(8, Swap)),
    ("September", Month(9, Swap)),
    ("October", Month(10, Swap)),
    ("November", Month(11, Swap)),
    ("December", Month(12, Swap)),
    ("january", Month(1, May)),
    ("february", Month(2, May)),
    ("april", Month(4, May)),
    ("june", Month(6, May)),
    ("july", Month(7, May)),
    ("september", Month(9, May)),
    ("october", Month(10, May)),
    ("november", Month(11, May)),
    ("december", Month(12, May)),
    ("Jan", Month(1, May)),
    ("Feb", Month(2, May)),
    ("Mar", Month(3, May)),
    ("Apr", Month(4, May)),
    ("Jun", Month(6, May)),
    ("Jul", Month(7, May)),
    ("Aug", Month(8, May)),
    ("Sep", Month(9, May)),
    ("Sept", Month(9, May)),
    ("Oct", Month(10, May)),
    ("Nov", Month(11, May)),
    ("Dec", Month(12, May)),
    ("percent", Of(Unit::Percent)),
    ("pct", Of(Unit::Percent)),
    ("euro", Of(Unit::Euro)),
    ("euros", Of(Unit::Euro)),
    ("eur", Of(Unit::Euro)),
    ("dollar", Of(Unit::Dollar)),
    ("dollars", Of(Unit::Dollar)),
    ("usd", Of(Unit::Dollar)),
    ("pounds", Of(Unit::Pound)),
    ("gbp", Of(Unit::Pound)),
    ("article", Place),
    ("articles", Place),
    ("art", Place),
    ("paragraph", Place),
    ("paragraphs", Place),
    ("section", Place),
    ("recital", Place),
    ("recitals", Place),
    ("point", Place),
    ("paper", Place),
    ("papers", Place),
    ("no", Place),
    ("regulation", Place),
    ("directive", Place),
    ("page", Place),
    ("kamerstuk", Place),
    ("stb", Place),
    ("annex", RomanPlace),
    ("appendix", RomanPlace),
    ("chapter", RomanPlace),
    ("title", RomanPlace),
    ("part", RomanPlace),
    ("to", Range),
    ("and", Range),
    ("or", Range),
    ("through", Range),
    ("until", Range),
    ("minister", Honorific),
    ("secretary", Honorific),
    ("mr", Honorific),
    ("mrs", Honorific),
    ("ms", Honorific),
    ("dr", Honorific),
    ("prof", Honorific),
    ("professor", Honorific),
    ("mp", Honorific),
];

/// A table by what is seen of a word at once: its first letter, without its case, and its length in
/// bytes. Nearly all words are in none of its parts, and a part has few words.
struct Known {
    /// In the order of their parts; of two equal words the later one of the table comes first.
    words: Vec<(&'static str, Meaning)>,
    /// Where the words of each part begin, and behind the last where they end.
    starts: Vec<usize>,
}

/// Words of this length in bytes and of more have no meaning here.
const LONG: usize = 40;

/// The part of a word; none where no table has one.
fn part(word: &str) -> Option<usize> {
    let first = word.bytes().next().filter(|_| word.len() < LONG)?;
    Some(usize::from(first & 31) * LONG + word.len())
}

impl Known {
    fn of(table: Table) -> Known {
        let mut words: Vec<_> = table.iter().copied().rev().collect();
        words.sort_by_key(|(word, _)| part(word));
        let start = |of| words.partition_point(|(word, _)| part(word) < Some(of));
        Known { starts: (0..=32 * LONG).map(start).collect(), words }
    }

    fn get(&self, word: &str) -> Option<Meaning> {
        let part = part(word)?;
        let words = &self.words[self.starts[part]..self.starts[part + 1]];
        words.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
    }
}

/// What a word means beside a number. English months that are words as well have a capital; any word
/// may have one.
pub(super) fn meaning(word: &str, language: Language, fold: &mut String) -> Option<Meaning> {
    static TABLES: LazyLock<[Known; 2]> = LazyLock::new(|| [NL, EN].map(Known::of));
    let table = &TABLES[language as usize];
    if let Some(found) = table.get(word) {
        return Some(found);
    }
    // Most words are in small letters, and no number of several.
    let is_small = word.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_number = language == Language::Nl
        && ["tig", "honderd", "duizend"].iter().any(|end| word.ends_with(end));
    if is_small && !is_number || word.len() >= LONG {
        return None;
    }
    fold.clear();
    fold.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
    table.get(fold).or_else(|| is_number.then(|| put_together(fold)).flatten())
}

/// A Dutch number of several: `vijfentwintig`, `driehonderd`.
fn put_together(word: &str) -> Option<Meaning> {
    let unit = |word: &str| match NL.iter().find(|(w, _)| *w == word)?.1 {
        Cardinal(n, _) if n < 20 => Some(n),
        One => Some(1),
        _ => None,
    };
    if word.ends_with("tig") {
        let (end, tens) = NL.iter().find_map(|(tens, meaning)| match meaning {
            Tens(n) => Some((word.strip_suffix(tens)?, *n)),
            _ => None,
        })?;
        let end = end.strip_suffix("en").or_else(|| end.strip_suffix("ën"))?;
        return Some(Cardinal(tens + unit(end)?, Swap));
    }
    let of = |end, factor| Some(Cardinal(unit(word.strip_suffix(end)?)? * factor, Swap));
    of("honderd", 100).or_else(|| of("duizend", 1000))
}

/// The value of a Roman numeral in capitals, up to 39.
pub(super) fn roman(word: &str) -> Option<u32> {
    let tens = word.len() - word.trim_start_matches('X').len();
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let unit = UNITS.iter().position(|unit| *unit == &word[tens..])?;
    (tens <= 3 && !word.is_empty()).then_some((tens * 10 + unit) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_capitals_and_put_together() {
        let of = |word, language| meaning(word, language, &mut String::new());
        assert_eq!(of("Twee", Language::Nl), Some(Cardinal(2, Swap)));
        assert_eq!(of("tweeëntwintig", Language::Nl), Some(Cardinal(22, Swap)));
        assert_eq!(of("vijfhonderd", Language::Nl), Some(Cardinal(500, Swap)));
        assert_eq!(of("uitwerkentig", Language::Nl), None);
        assert_eq!(of("may", Language::En), None);
        assert_eq!(of("May", Language::En), Some(Month(5, May)));
        assert_eq!(
            (roman("XIV"), roman("I"), roman("IIII"), roman("")),
            (Some(14), Some(1), None, None)
        );
    }
}
