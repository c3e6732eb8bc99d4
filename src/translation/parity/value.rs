//! What can be compared in two languages: amounts, days, times, codes, targets of links, names.

use crate::source::Span;

/// A decimal number without a sign, as its digits and how many of them stand behind the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal {
    mantissa: u128,
    scale: u32,
}

impl Decimal {
    /// A whole number.
    pub(super) fn whole(mantissa: u128) -> Decimal {
        Decimal { mantissa, scale: 0 }
    }

    /// `None` of more digits than any number in a text means something by.
    pub(super) fn read(whole: &str, fraction: &str) -> Option<Decimal> {
        let digits: String = whole.chars().chain(fraction.chars()).collect();
        if digits.len() > 30 {
            return None;
        }
        let number = Decimal { mantissa: digits.parse().ok()?, scale: fraction.len() as u32 };
        Some(number.shortest())
    }

    fn shortest(mut self) -> Decimal {
        while self.scale > 0 && self.mantissa.is_multiple_of(10) {
            (self.mantissa, self.scale) = (self.mantissa / 10, self.scale - 1);
        }
        self
    }

    /// Ten to this power times as much; itself where that is beyond any amount.
    pub(super) fn times_ten(self, power: u32) -> Decimal {
        let both = self.scale.min(power);
        let factor = 10u128.checked_pow(power - both);
        let mantissa = factor.and_then(|factor| self.mantissa.checked_mul(factor));
        mantissa.map_or(self, |mantissa| Decimal { mantissa, scale: self.scale - both }.shortest())
    }

    /// One and a half.
    pub(super) fn one_and_a_half() -> Decimal {
        Decimal { mantissa: 15, scale: 1 }
    }

    /// As a whole number.
    pub(super) fn as_whole(self) -> Option<u128> {
        (self.scale == 0).then_some(self.mantissa)
    }
}

/// What an amount is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Unit {
    None,
    Percent,
    Points,
    Euro,
    Dollar,
    Pound,
}

/// Something that is the same in both languages, however each writes it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// `1.000`, `€ 5`, `5,2%`.
    Amount(Decimal, Unit),
    /// A day, or what is said of it. Month 1–12, day 1–31.
    Date {
        /// Of the common era.
        year: Option<u16>,
        /// From 1.
        month: u8,
        /// From 1.
        day: Option<u8>,
    },
    /// A time of the day in minutes.
    Time(u16),
    /// Letters and digits, in capitals: `P2.3`.
    Code(String),
    /// Where a link leads.
    Target(String),
    /// A mention of a footnote.
    Note(String),
}

/// Which kind of thing a mark is, for messages and exceptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum What {
    Number,
    Date,
    Time,
    Percentage,
    Amount,
    Reference,
    Link,
    Source,
    Footnote,
    Name,
}

/// How sure it is that the other language must have it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It must: figures, links.
    Must,
    /// Where it is not there, something else must not stand in its place: number words, months.
    Swap,
    /// It may be what the other text has, no more: `half`, `May`, `both`.
    May,
}

/// Something in a text that can be compared.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Its kind.
    pub what: What,
    /// What it can be read as, the likeliest first; never empty.
    pub readings: Vec<Value>,
    /// How sure it is.
    pub weight: Weight,
    /// Where it stands.
    pub span: Span,
    /// Its words.
    pub words: String,
}

impl Value {
    /// The same in its smallest parts, without units: what is left of both texts may be cut in
    /// other ways, as in `1 en 2 juni` and `June 1 and 2`.
    pub(super) fn atoms(&self) -> Vec<Value> {
        let number = |n: u128| Value::Amount(Decimal::whole(n), Unit::None);
        match self {
            Value::Date { year, month, day } => {
                let year = year.map(|year| number(year.into()));
                let month = Value::Date { year: None, month: *month, day: None };
                let day = day.map(|day| number(day.into()));
                year.into_iter().chain([month]).chain(day).collect()
            }
            other => vec![other.clone()],
        }
    }

    /// True when both are the same amount and one of them does not say of what.
    pub(super) fn is_same_amount(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Amount(a, x), Value::Amount(b, y)) => {
                let points = |u: &Unit| matches!(u, Unit::Percent | Unit::Points);
                a == b && (x == y || *x == Unit::None || *y == Unit::None || points(x) && points(y))
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_and_never_overflow() {
        let read = |whole, fraction| Decimal::read(whole, fraction).unwrap();
        assert_eq!(read("5", "20"), read("5", "2"));
        assert_eq!(read("2", "5").times_ten(6), Decimal::whole(2_500_000));
        assert_eq!(read("0", "05").times_ten(1), read("0", "5"));
        assert_eq!(Decimal::read(&"9".repeat(31), ""), None);
        let large = read(&"9".repeat(30), "");
        assert_eq!(large.times_ten(40), large);
    }
}
