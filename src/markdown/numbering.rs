//! Numbers of ordered lists: digits, letters and roman numerals.

/// How the items of an ordered list are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbering {
    /// The number of the first item; of a list with letters, a is 1.
    pub first: u64,
    /// How numbers are written.
    pub style: NumberStyle,
}

/// How the numbers of a list are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberStyle {
    /// `1.`
    Decimal,
    /// `a.`
    LowerLetter,
    /// `A.`
    UpperLetter,
    /// `i.`
    LowerRoman,
    /// `I.`
    UpperRoman,
}

impl NumberStyle {
    /// Those that are not digits.
    pub const LETTERED: [NumberStyle; 4] = [
        NumberStyle::LowerLetter,
        NumberStyle::UpperLetter,
        NumberStyle::LowerRoman,
        NumberStyle::UpperRoman,
    ];

    /// The letter or digit that names it in HTML (`<ol type>`) and in a digest.
    pub fn sign(self) -> &'static str {
        match self {
            NumberStyle::Decimal => "1",
            NumberStyle::LowerLetter => "a",
            NumberStyle::UpperLetter => "A",
            NumberStyle::LowerRoman => "i",
            NumberStyle::UpperRoman => "I",
        }
    }

    /// The number that is written so, from 1. Letters go to z.
    pub fn read(self, text: &str) -> Option<u64> {
        let lower = text.to_ascii_lowercase();
        let is_upper = matches!(self, NumberStyle::UpperLetter | NumberStyle::UpperRoman);
        if self != NumberStyle::Decimal && (text == lower) == is_upper {
            return None;
        }
        if is_upper && text != text.to_ascii_uppercase() {
            return None;
        }
        match self {
            NumberStyle::Decimal => text.parse().ok(),
            NumberStyle::LowerLetter | NumberStyle::UpperLetter => match lower.as_bytes() {
                [letter @ b'a'..=b'z'] => Some(u64::from(letter - b'a') + 1),
                _ => None,
            },
            NumberStyle::LowerRoman | NumberStyle::UpperRoman => {
                (1..=MAX_ROMAN).find(|n| roman(*n) == lower)
            }
        }
    }

    /// A number written so. Letters after z and numerals after c are digits.
    pub fn write(self, number: u64) -> String {
        let lower = match self {
            NumberStyle::Decimal => None,
            NumberStyle::LowerLetter | NumberStyle::UpperLetter => {
                let letter = u8::try_from(number).ok().filter(|n| (1..=26).contains(n));
                letter.map(|n| char::from(b'a' + n - 1).to_string())
            }
            NumberStyle::LowerRoman | NumberStyle::UpperRoman => {
                (1..=MAX_ROMAN).contains(&number).then(|| roman(number))
            }
        };
        match (self, lower) {
            (_, None) => number.to_string(),
            (NumberStyle::UpperLetter | NumberStyle::UpperRoman, Some(text)) => {
                text.to_ascii_uppercase()
            }
            (_, Some(text)) => text,
        }
    }
}

/// A list with more items has digits.
const MAX_ROMAN: u64 = 100;

/// A number up to [`MAX_ROMAN`] in lower-case roman numerals.
fn roman(number: u64) -> String {
    const SIGNS: [(u64, &str); 9] = [
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let (mut left, mut text) = (number, String::new());
    for (value, sign) in SIGNS {
        while left >= value {
            text.push_str(sign);
            left -= value;
        }
    }
    text
}
