//! The numbers of versions: the one that comes next, and which may be given.

use super::version::Kind;

/// Why a number cannot be that of a new version: the key of a message.
pub(super) type Refusal = &'static str;

/// The most parts that a number has.
const PARTS: usize = 4;

/// Whether a number that was given can be that of the version after `newest`.
///
/// # Errors
/// It is no number, stands in the ledger already or is not higher than the newest.
pub(super) fn check<'v>(
    number: &str,
    newest: Option<&str>,
    mut recorded: impl Iterator<Item = &'v str>,
) -> Result<(), Refusal> {
    let Some(parts) = parts(number) else { return Err("version-number-bad") };
    if recorded.any(|other| other == number) {
        return Err("version-number-there");
    }
    // One that was written by hand may have letters: what can be read of it counts.
    match newest.map(loose_parts) {
        Some(newest) if parts <= newest => Err("version-number-low"),
        _ => Ok(()),
    }
}

/// A substantive change raises the second number, an editorial one the third; the first version of
/// anything is 1.0.
pub(super) fn next(newest: &str, kind: Kind) -> String {
    if newest.is_empty() {
        return "1.0".to_owned();
    }
    let [first, second, third, _] = loose_parts(newest);
    match kind {
        Kind::Substantive | Kind::Repeal => format!("{first}.{}", second.saturating_add(1)),
        Kind::Editorial => format!("{first}.{second}.{}", third.saturating_add(1)),
    }
}

/// The parts of a number of one to four whole numbers without leading zeros.
fn parts(number: &str) -> Option<[u32; PARTS]> {
    let mut parts = [0; PARTS];
    for (at, part) in number.split('.').enumerate() {
        let digits = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let plain = digits && (part == "0" || !part.starts_with('0'));
        *parts.get_mut(at)? = part.parse().ok().filter(|_| plain)?;
    }
    Some(parts)
}

/// The parts of any number; a part that is no number counts as nothing.
fn loose_parts(number: &str) -> [u32; PARTS] {
    let mut parts = [0; PARTS];
    for (part, place) in number.split('.').zip(&mut parts) {
        *place = part.parse().unwrap_or(0);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_follows_from_the_kind() {
        assert_eq!(next("", Kind::Substantive), "1.0");
        assert_eq!(next("1.0", Kind::Substantive), "1.1");
        assert_eq!(next("1.0", Kind::Editorial), "1.0.1");
        assert_eq!(next("1.0.1", Kind::Editorial), "1.0.2");
        assert_eq!(next("1.9.3", Kind::Substantive), "1.10");
    }

    #[test]
    fn a_number_is_digits_between_dots_and_higher_than_the_newest() {
        let of = |number: &str| check(number, Some("1.2"), ["1.2", "1.1", "1.0"].into_iter());
        for number in ["1.3", "1.2.1", "2", "1.10", "1.2.0.1", "2026.1"] {
            assert_eq!(of(number), Ok(()), "{number}");
        }
        for number in ["", "abc", "1 0", "../x", "1.", ".1", "1..3", "1.03", "01.3", "1.3b", "-1"] {
            assert_eq!(of(number), Err("version-number-bad"), "{number}");
        }
        for number in ["1.2.3.4.5", "99999999999.1", "１.3", "+2"] {
            assert_eq!(of(number), Err("version-number-bad"), "{number}");
        }
        assert_eq!(of("1.1"), Err("version-number-there"));
        for number in ["1.2.0", "1.1.9", "0.9", "1"] {
            assert_eq!(of(number), Err("version-number-low"), "{number}");
        }
        assert_eq!(check("0.1", None, std::iter::empty()), Ok(()));
    }
}
