//! The numbers by which registers know their publications. An address is made of each, so what has
//! another form leads nowhere.

/// A kind of number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identifier {
    /// A dossier of the States General: `31 288`, `36600-VIII`, `36 600 V`.
    Dossier,
    /// A paper in a dossier: `1205`, `12a`, `A`, and a revised one with its mark: `8 H1`.
    Paper,
    /// An issue of the Government Gazette.
    Gazette,
    /// A year.
    Year,
    /// An act in EUR-Lex: sector, year, type and number (Publications Office, "CELEX numbers").
    Celex,
    /// An act by the European Legislation Identifier, without its domain.
    Eli,
    /// A regulation in the Dutch database of legislation: `BWBR0005682`, of a treaty `BWBV0001000`.
    Bwb,
}

impl Identifier {
    /// The word by which messages tell the kinds apart.
    pub fn word(self) -> &'static str {
        match self {
            Identifier::Dossier => "dossier",
            Identifier::Paper => "paper",
            Identifier::Gazette => "gazette",
            Identifier::Year => "year",
            Identifier::Celex => "celex",
            Identifier::Eli => "eli",
            Identifier::Bwb => "bwb",
        }
    }

    /// True of a text in the form of this kind. Only a dossier is written with spaces.
    pub fn fits(self, text: &str) -> bool {
        match self {
            Identifier::Dossier => is_dossier(text),
            Identifier::Paper => is_paper(text),
            Identifier::Gazette => text.len() <= 6 && are_digits(text),
            Identifier::Year => text.len() == 4 && are_digits(text),
            Identifier::Celex => is_celex(text),
            Identifier::Eli => is_eli(text),
            Identifier::Bwb => ["BWBR", "BWBV", "BWBW"].iter().any(|start| {
                text.strip_prefix(start).is_some_and(|rest| rest.len() == 7 && are_digits(rest))
            }),
        }
    }
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn are_capitals(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_uppercase())
}

/// The digits of a dossier, and the mark behind them; empty where there is none.
pub fn dossier_parts(text: &str) -> (String, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ' ').unwrap_or(text.len());
    (text[..end].replace(' ', ""), text[end..].trim_start_matches('-'))
}

/// Four or five digits, and for a chapter of the budget or a law of the Kingdom its mark:
/// `36600-VIII`, `35000 A`, `26448-(R1632)`.
fn is_dossier(text: &str) -> bool {
    let (digits, rest) = dossier_parts(text);
    let kingdom = rest.trim_start_matches('(').trim_end_matches(')').strip_prefix('R');
    let mark = rest.is_empty() || are_capitals(rest) || kingdom.is_some_and(are_digits);
    (4..=5).contains(&digits.len()) && are_digits(&digits) && mark
}

/// Digits with at most one letter, or capitals alone, which the Senate uses.
fn is_paper(text: &str) -> bool {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let senate = text.len() <= 3 && are_capitals(text);
    let mended = text.split_once(" H").or(text.split_once('H'));
    let whole = |text: &str| text.len() <= 5 && are_digits(text);
    senate
        || whole(digits) && text.len() - digits.len() <= 1
        || mended.is_some_and(|(number, mark)| whole(number) && whole(mark))
}

/// `32012R0267`: a sector, four digits for the year, one or two letters for the type and a number;
/// perhaps with the mark of a corrigendum, `R(01)`, or the day of a consolidated text.
fn is_celex(text: &str) -> bool {
    let mut chars = text.chars();
    let sector = chars.next().is_some_and(|c| c.is_ascii_digit() || matches!(c, 'C' | 'E'));
    let rest = chars.as_str();
    let Some((year, rest)) = rest.split_at_checked(4) else { return false };
    let kind: String = rest.chars().take_while(char::is_ascii_uppercase).collect();
    let rest = &rest[kind.len()..];
    let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
    sector
        && are_digits(year)
        && (1..=2).contains(&kind.len())
        && (1..=6).contains(&number.len())
        && is_end_of_celex(&rest[number.len()..])
}

fn is_end_of_celex(text: &str) -> bool {
    let rest = text.strip_prefix('R').unwrap_or(text);
    let rest = match rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((number, rest)) if are_digits(number) => rest,
        Some(_) => return false,
        None => rest,
    };
    rest.is_empty() || rest.strip_prefix('-').is_some_and(|day| day.len() == 8 && are_digits(day))
}

/// Segments of letters, digits and the marks that an ELI may have, parted by slashes.
fn is_eli(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.~()".contains(c);
    let mut segments = text.split('/');
    text.contains('/')
        && segments.all(|s| !s.is_empty() && s != "." && s != ".." && s.chars().all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_their_registers_give_them_fit() {
        for (kind, good) in [
            (
                Identifier::Dossier,
                &["31288", "31 288", "36600-VIII", "36 600 V", "36 600-A", "9800", "26448-(R1632)"]
                    [..],
            ),
            (Identifier::Paper, &["1205", "12a", "A", "AB", "8H1", "8 H1"]),
            (Identifier::Gazette, &["28312", "1"]),
            (Identifier::Year, &["2023"]),
            (Identifier::Celex, &["32012R0267", "32024H03510", "52021PC0206", "62019CJ0311"]),
            (Identifier::Celex, &["02021R0821-20240101", "32016R0679R(02)", "31992D0001(01)"]),
            (Identifier::Eli, &["reg/2012/267/oj", "C/2024/3510/oj", "dir/2014/24/2020-01-01"]),
            (Identifier::Bwb, &["BWBR0005682", "BWBV0001000"]),
        ] {
            for text in good {
                assert!(kind.fits(text), "{kind:?} {text}");
            }
        }
    }

    #[test]
    fn typing_errors_and_words_do_not_fit() {
        for (kind, bad) in [
            (Identifier::Dossier, &["", "31.288", "31288 nr. 3", "kst-31288", "312889"][..]),
            (Identifier::Paper, &["", "12O5 (concept)", "nr. 12", "12ab", "ABCD"]),
            (Identifier::Gazette, &["2831A", "28 312"]),
            (Identifier::Year, &["23", "2O23"]),
            (
                Identifier::Celex,
                &["hallo wereld", "32012 R 0267", "2012/267", "32012R", "CELEX:32012R0267"],
            ),
            (Identifier::Eli, &["reg", "/reg/2012", "reg/../x", "reg/2012?x"]),
            (Identifier::Bwb, &["BWB0005682", "R0005682", "BWBR000568"]),
        ] {
            for text in bad {
                assert!(!kind.fits(text), "{kind:?} {text}");
            }
        }
    }
}
