//! Numbers as each language writes them, with what they are of.

use super::reader::Reader;
use super::tokens::Kind;
use super::value::{Decimal, Unit, Value, Weight, What};
use super::words::Meaning;
use crate::language::Language;

/// What joins the ends of a range.
const DASHES: [char; 4] = ['-', '–', '—', '‑'];

impl Reader<'_> {
    /// A number, an ordinal or a code in figures.
    pub(super) fn number(&mut self, at: usize) -> usize {
        if self.kind(at) == Some(Kind::Mixed) {
            return self.mixed(at);
        }
        let text = self.text(at).to_owned();
        if let Some(parts) = enumeration(&text) {
            for part in parts {
                let value = Value::Amount(Decimal::whole(part), Unit::None);
                self.mark(What::Number, vec![value], Weight::Must, (at, at + 1));
            }
            return at + 1;
        }
        match amount(&text, self.language) {
            Some(value) => self.amount(at, value),
            None => {
                let first = self.place_before(at).unwrap_or(at);
                self.mark(What::Reference, vec![Value::Code(text)], Weight::Must, (first, at + 1));
                at + 1
            }
        }
    }

    /// A number with what stands before and behind it.
    fn amount(&mut self, at: usize, plain: Decimal) -> usize {
        let (before, mut first) = self.currency_before(at);
        let (mut value, mut end) = (plain, at + 1);
        while let Some(Meaning::Scale(power)) = self.meaning(end) {
            (value, end) = (value.times_ten(power), end + 1);
        }
        let (behind, end) = self.unit_behind(end);
        let unit = if before == Unit::None { behind } else { before };
        let mut readings = vec![Value::Amount(value, unit)];
        let scaled = self.scale_of_range(end).map(|power| value.times_ten(power));
        let year = self.second_year(at, plain);
        let decade =
            plain.as_whole().filter(|n| *n < 100 && self.text(at.wrapping_sub(1)) == "jaren");
        let hour = plain.as_whole().filter(|n| *n <= 24 && self.text(at + 1) == "uur");
        readings.extend(scaled.map(|value| Value::Amount(value, unit)));
        readings.extend(year.map(|year| Value::Amount(Decimal::whole(year), unit)));
        readings.extend(decade.map(|n| Value::Amount(Decimal::whole(1900 + n), unit)));
        for hour in hour.into_iter().flat_map(|hour| [hour, (hour + 12) % 24]) {
            readings.push(Value::Time(hour as u16 * 60));
        }
        let what = match unit {
            Unit::Percent | Unit::Points => What::Percentage,
            Unit::Euro | Unit::Dollar | Unit::Pound => What::Amount,
            Unit::None => match self.place_before(at) {
                Some(place) => {
                    first = place;
                    What::Reference
                }
                None => What::Number,
            },
        };
        self.mark(what, readings, Weight::Must, (first, end));
        end
    }

    /// `€`, `EUR` before a number, and the token where that begins.
    fn currency_before(&self, at: usize) -> (Unit, usize) {
        let Some(before) = at.checked_sub(1) else { return (Unit::None, at) };
        let unit = match (self.kind(before), self.meaning(before)) {
            (Some(Kind::Sign('€')), _) => Unit::Euro,
            (Some(Kind::Sign('$')), _) => Unit::Dollar,
            (Some(Kind::Sign('£')), _) => Unit::Pound,
            (_, Some(Meaning::Of(unit @ (Unit::Euro | Unit::Dollar | Unit::Pound))))
                if self.text(before).bytes().all(|b| b.is_ascii_uppercase()) =>
            {
                unit
            }
            _ => return (Unit::None, at),
        };
        (unit, before)
    }

    /// What a number is of, and the token behind that.
    pub(super) fn unit_behind(&self, end: usize) -> (Unit, usize) {
        if self.is_sign(end, &['%']) {
            return (Unit::Percent, end + 1);
        }
        let next = self.text(end + 1);
        match (self.text(end), self.meaning(end)) {
            ("per", _) if next == "cent" => (Unit::Percent, end + 2),
            ("percentage", _) if next.starts_with("point") => (Unit::Points, end + 2),
            (_, Some(Meaning::Of(unit))) => (unit, end + 1),
            ("€", _) => (Unit::Euro, end + 1),
            _ => (Unit::None, end),
        }
    }

    /// The power of ten of the far end of a range: `5 tot 10 miljoen` may mean five million.
    fn scale_of_range(&self, end: usize) -> Option<u32> {
        let joined = self.is_sign(end, &DASHES) || self.meaning(end) == Some(Meaning::Range);
        let sign = usize::from(self.is_sign(end + 1, &['€', '$', '£']));
        match (joined, self.kind(end + 1 + sign)?, self.meaning(end + 2 + sign)?) {
            (true, Kind::Number, Meaning::Scale(power)) => Some(power),
            _ => None,
        }
    }

    /// The year that `26` is in `2025-26` and `2025/26`.
    fn second_year(&self, at: usize, value: Decimal) -> Option<u128> {
        let first = at.checked_sub(2)?;
        let joined =
            self.is_sign(at - 1, &['-', '–', '/']) && self.is_glued(at) && self.is_glued(at - 1);
        let first: u128 =
            self.text(first).parse().ok().filter(|year| (1000..3000).contains(year))?;
        let year = first / 100 * 100 + value.as_whole()?;
        (joined && self.text(at).len() == 2 && year > first).then_some(year)
    }

    /// The token of `artikel` before a number.
    fn place_before(&self, at: usize) -> Option<usize> {
        let dot = at > 1 && self.is_sign(at - 1, &['.']);
        let place = at.checked_sub(if dot { 2 } else { 1 })?;
        matches!(self.meaning(place)?, Meaning::Place | Meaning::RomanPlace).then_some(place)
    }

    /// `3e`, `1990s`, `€5m`, or a code: `P2.3`.
    fn mixed(&mut self, at: usize) -> usize {
        let text = self.text(at).to_owned();
        let whole = |n: u128| Value::Amount(Decimal::whole(n), Unit::None);
        if let Some(n) = ordinal(&text, self.language) {
            self.mark(What::Number, vec![whole(n)], Weight::Must, (at, at + 1));
            return at + 1;
        }
        let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let (suffix, value) = (&text[digits.len()..], amount(digits, self.language));
        let english = self.language == Language::En;
        let (unit, first) = self.currency_before(at);
        let power = match suffix {
            "m" | "mn" => 6,
            "bn" => 9,
            "k" => 3,
            _ => 0,
        };
        let readings = match value {
            Some(value) if english && suffix == "s" => match value.as_whole() {
                Some(n) => vec![whole(n), whole(n % 100)],
                None => vec![],
            },
            Some(value) if suffix == "x" => vec![Value::Amount(value, Unit::None)],
            Some(value) if power > 0 && unit != Unit::None => {
                vec![Value::Amount(value.times_ten(power), unit)]
            }
            _ => vec![],
        };
        if readings.is_empty() {
            let first = self.place_before(at).unwrap_or(at);
            let mut readings = vec![Value::Code(text.to_uppercase())];
            readings.extend(counted(&text).map(whole));
            self.mark(What::Reference, readings, Weight::Must, (first, at + 1));
        } else {
            self.mark(What::Number, readings, Weight::Must, (first, at + 1));
        }
        at + 1
    }
}

/// The number of a word that has one behind or before it: `FILE1` may be `BESTAND1` in Dutch, and
/// `64bit` is `64 bit`.
fn counted(text: &str) -> Option<u128> {
    let is_digit = |c: char| c.is_ascii_digit();
    let (behind, before) = (text.trim_end_matches(is_digit), text.trim_start_matches(is_digit));
    let is_word = |word: &str, most: usize| {
        word.chars().count() > most && word.chars().all(char::is_alphabetic)
    };
    if is_word(behind, 2) {
        return text[behind.len()..].parse().ok();
    }
    if is_word(before, 1) {
        return text[..text.len() - before.len()].parse().ok();
    }
    inside_a_word(text)
}

/// The number inside a word of a language: `versie2b`, `version2b`. Codes have no words in them.
fn inside_a_word(text: &str) -> Option<u128> {
    let mut words = text.split(|c: char| !c.is_lowercase());
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let has_word = words.any(|part| part.chars().count() >= 4);
    let number = numbers.next().filter(|_| has_word && numbers.next().is_none());
    number?.parse().ok()
}

/// The number of `3e`, `2de`, `1st`.
pub(super) fn ordinal(text: &str, language: Language) -> Option<u128> {
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let fits = match language {
        Language::Nl => matches!(&text[digits.len()..], "e" | "de" | "ste"),
        Language::En => matches!(&text[digits.len()..], "st" | "nd" | "rd" | "th"),
    };
    digits.parse().ok().filter(|_| fits)
}

/// Whole numbers with commas between them and no white space: `1,2,3`.
fn enumeration(text: &str) -> Option<Vec<u128>> {
    let parts: Vec<&str> = text.split(',').collect();
    let short = parts.iter().all(|part| part.len() < 3 && part.bytes().all(|b| b.is_ascii_digit()));
    if parts.len() < 3 || !short {
        return None;
    }
    parts.into_iter().map(|part| part.parse().ok()).collect()
}

/// A number as the language writes it: a thousand is `1.000` in Dutch and `1,000` in English, five
/// and a half `5,5` and `5.5`. What is neither, such as `2.5` in Dutch, is what anybody reads in it.
pub(super) fn amount(text: &str, language: Language) -> Option<Decimal> {
    let is_space = |c: char| matches!(c, '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{ad}');
    let text: String = text.chars().filter(|c| !is_space(*c)).collect();
    let (group, point) = match language {
        Language::Nl => ('.', ','),
        Language::En => (',', '.'),
    };
    let signs: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let in_groups = |whole: &str| {
        let mut parts = whole.split(group);
        let first = parts.next().unwrap_or_default();
        (1..=3).contains(&first.len()) && first != "0" && parts.all(|part| part.len() == 3)
    };
    let joined = |whole: &str| whole.replace(group, "");
    match signs.as_slice() {
        [] => Decimal::read(&text, ""),
        [sign] if *sign == point => {
            let (whole, fraction) = text.split_once(point)?;
            Decimal::read(whole, fraction)
        }
        [sign] if *sign == group && !in_groups(&text) => {
            let (whole, fraction) = text.split_once(group)?;
            Decimal::read(whole, fraction)
        }
        signs if signs.iter().all(|sign| *sign == group) => {
            in_groups(&text).then(|| Decimal::read(&joined(&text), ""))?
        }
        [groups @ .., last] if *last == point && groups.iter().all(|sign| *sign == group) => {
            let (whole, fraction) = text.split_once(point)?;
            in_groups(whole).then(|| Decimal::read(&joined(whole), fraction))?
        }
        _ => None,
    }
}
