//! Days and times as each language writes them.

use super::numbers::ordinal;
use super::reader::Reader;
use super::tokens::Kind;
use super::value::{Decimal, Unit, Value, Weight, What};
use super::words::Meaning;
use crate::language::Language;

impl Reader<'_> {
    /// `13 juni 2025`, `13th of June 2025`.
    pub(super) fn day_first(&mut self, at: usize) -> Option<usize> {
        let day = self.day(at)?;
        let of = usize::from(self.language == Language::En && self.text(at + 1) == "of");
        let (month, end) = self.month(at + 1 + of)?;
        let (year, end) = self.year_behind(end);
        let value = Value::Date { year, month, day: Some(day) };
        self.mark(What::Date, vec![value], Weight::Must, (at, end));
        Some(end)
    }

    /// `juni 2025`, `June 13, 2025`, or a month alone.
    pub(super) fn month_first(&mut self, at: usize) -> usize {
        let Some((month, behind)) = self.month(at) else { return at + 1 };
        let day = self.day(behind).filter(|_| self.language == Language::En);
        // `June 13 million` and `May 5%` are no days.
        let day = day.filter(|_| self.unit_behind(behind + 1).0 == Unit::None);
        let (year, end) = self.year_behind(behind + usize::from(day.is_some()));
        let weight = match self.meaning(at) {
            Some(Meaning::Month(_, weight)) if day.is_none() && year.is_none() => weight,
            _ => Weight::Must,
        };
        self.mark(What::Date, vec![Value::Date { year, month, day }], weight, (at, end));
        end
    }

    fn day(&self, at: usize) -> Option<u8> {
        let day = match self.kind(at)? {
            Kind::Number => self.text(at).parse().ok()?,
            Kind::Mixed => u8::try_from(ordinal(self.text(at), self.language)?).ok()?,
            _ => return None,
        };
        (1..=31).contains(&day).then_some(day)
    }

    /// The month here, and the token behind it.
    fn month(&self, at: usize) -> Option<(u8, usize)> {
        let Some(Meaning::Month(month, _)) = self.meaning(at) else { return None };
        let short =
            self.text(at).len() <= 4 && self.is_sign(at + 1, &['.']) && self.is_glued(at + 1);
        Some((month, at + 1 + usize::from(short)))
    }

    fn year(&self, at: usize) -> Option<u16> {
        let year = self.text(at);
        let is_year = self.kind(at) == Some(Kind::Number) && year.len() == 4;
        year.parse().ok().filter(|year| is_year && (1000..3000).contains(year))
    }

    fn year_behind(&self, end: usize) -> (Option<u16>, usize) {
        if let Some(year) = self.year(end) {
            return (Some(year), end + 1);
        }
        let comma = self.language == Language::En && self.is_sign(end, &[',']);
        match self.year(end + 1).filter(|_| comma) {
            Some(year) => (Some(year), end + 2),
            None => (None, end),
        }
    }

    /// `13-06-2025`, `2025-06-13`, `13.6.2025`.
    pub(super) fn numeric_day(&mut self, at: usize) -> Option<usize> {
        let dotted: Vec<&str> = self.text(at).split('.').collect();
        let (parts, end, slash) = match dotted.as_slice() {
            [day, month, year] => ([*day, *month, *year], at + 1, false),
            _ => {
                let signs = [at + 1, at + 3];
                let is = |sign: char| signs.iter().all(|at| self.is_sign(*at, &[sign]));
                if !(is('-') || is('/') || is('‑'))
                    || !(at + 1..=at + 4).all(|at| self.is_glued(at))
                {
                    return None;
                }
                ([self.text(at), self.text(at + 2), self.text(at + 4)], at + 5, is('/'))
            }
        };
        let number = |part: &str| part.parse::<u16>().ok().filter(|_| part.len() <= 4);
        let [a, b, c] = [number(parts[0])?, number(parts[1])?, number(parts[2])?];
        let date = |year: u16, month: u16, day: u16| {
            let fits = (1000..3000).contains(&year)
                && (1..=12).contains(&month)
                && (1..=31).contains(&day);
            let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
            fits.then_some(Value::Date { year: Some(year), month, day: Some(day) })
        };
        let mut readings: Vec<Value> =
            date(a, b, c).or_else(|| date(c, b, a)).into_iter().collect();
        // As Americans write it.
        if slash && self.language == Language::En {
            readings.extend(date(c, a, b));
        }
        if readings.is_empty() {
            return None;
        }
        self.mark(What::Date, readings, Weight::Must, (at, end));
        Some(end)
    }

    /// `14:30`, `14.30 uur`, `2.30 pm`, `9 a.m.`
    pub(super) fn time(&mut self, at: usize) -> Option<usize> {
        let text = self.text(at);
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let (half, end) = match self.language {
            Language::En => self.half_of_day(at, &text[digits.len()..]),
            Language::Nl => (None, at + 1),
        };
        if digits.len() != text.len() && half.is_none() {
            return None;
        }
        let in_words = matches!(self.text(at + 1), "uur" | "u" | "h" | "hrs");
        let (hour, minute) = match digits.split_once([':', '.']) {
            Some((hour, minute)) if minute.len() == 2 => (hour, minute.parse::<u16>().ok()?),
            Some(_) => return None,
            None => (digits, 0),
        };
        let hour: u16 = hour.parse().ok().filter(|_| hour.len() <= 2)?;
        let clock = self.text(at + 1) == "o'clock" || self.text(at + 1) == "o’clock";
        if !(digits.contains(':') || digits.contains('.') && in_words || half.is_some() || clock) {
            return None;
        }
        if hour > 24 || minute > 59 || half.is_some() && hour > 12 {
            return None;
        }
        let whole = Value::Amount(Decimal::whole(hour.into()), Unit::None);
        let time = |hour: u16| Value::Time(hour % 24 * 60 + minute);
        let mut readings = vec![match half {
            Some(half) => time(hour % 12 + half),
            None => time(hour),
        }];
        if minute == 0 && (half.is_some() || clock) {
            readings.push(whole);
        }
        let end = if half.is_some() { end } else { at + 1 + usize::from(in_words || clock) };
        self.mark(What::Time, readings, Weight::Must, (at, end));
        Some(end)
    }

    /// The hours that `am` and `pm` add, behind a number or against it, and the token behind them.
    fn half_of_day(&self, at: usize, glued: &str) -> (Option<u16>, usize) {
        let of = |word: &str| match word.to_ascii_lowercase().as_str() {
            "am" | "a.m" => Some(0),
            "pm" | "p.m" => Some(12),
            _ => None,
        };
        if !glued.is_empty() {
            return (of(glued), at + 1);
        }
        let rest = self.rest(at);
        let word = rest.trim_start();
        let end = word.find(|c: char| !c.is_ascii_alphabetic() && c != '.').unwrap_or(word.len());
        let found = of(word[..end].trim_end_matches('.'));
        (found, self.behind(at, rest.len() - word.len() + end).max(at + 1))
    }
}
