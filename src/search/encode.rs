//! Numbers and lists as text that a script can hold and a browser reads fast.

use super::postings::Posting;

/// The digits: each holds six bits.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn push_digit(value: u32, out: &mut String) {
    out.push(char::from(DIGITS[(value & 63) as usize]));
}

/// A number in digits of five bits, the lowest first; the sixth bit says that another follows.
pub(super) fn push_number(mut number: u32, out: &mut String) {
    while number >= 32 {
        push_digit(number & 31 | 32, out);
        number >>= 5;
    }
    push_digit(number, out);
}

/// Numbers one after the other.
pub(super) fn numbers(numbers: impl IntoIterator<Item = u32>) -> String {
    let mut out = String::new();
    numbers.into_iter().for_each(|number| push_number(number, &mut out));
    out
}

/// Postings: for each the distance from the record before, less one, and a digit for the rest:
/// two bits for the text, one for names, three for the title.
pub(super) fn push_postings(list: &[Posting], out: &mut String) {
    let mut next = 0;
    for posting in list {
        push_number(posting.record - next, out);
        push_digit(posting.place.number(), out);
        next = posting.record + 1;
    }
}

/// Postings as two texts: of [`push_postings`] the distances, and the digits for the rest. Each text is
/// of one kind, and packs better than both in turn.
pub(super) fn push_apart(list: &[Posting], distances: &mut String, places: &mut String) {
    let mut next = 0;
    for posting in list {
        push_number(posting.record - next, distances);
        push_digit(posting.place.number(), places);
        next = posting.record + 1;
    }
}

/// How many digits [`push_postings`] writes.
pub(super) fn size_of_postings(list: &[Posting]) -> usize {
    let mut next = 0;
    let size = |posting: &Posting| {
        let bits = (posting.record - next).checked_ilog2().unwrap_or(0) as usize;
        next = posting.record + 1;
        bits / 5 + 2
    };
    list.iter().map(size).sum()
}

/// Sorted words: each as the number of letters that it shares with the one before, written as a
/// capital, and the rest. No folded word has a Latin capital.
pub(super) fn words(sorted: &[String]) -> String {
    let mut out = String::new();
    let mut before: &str = "";
    for word in sorted {
        let shared = before.chars().zip(word.chars()).take_while(|(a, b)| a == b).count().min(25);
        out.push(char::from(b'A' + shared as u8));
        out.extend(word.chars().skip(shared));
        before = word;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::analysed::Place;

    #[test]
    fn numbers_take_as_many_digits_as_they_need() {
        assert_eq!(numbers([0, 1, 31]), "ABf");
        assert_eq!(numbers([32, 1023, 1024]), "gB_fggB");
    }

    #[test]
    fn words_share_their_beginnings() {
        let list = ["exportcontrole", "exportvergunning", "vergunning", "été"];
        assert_eq!(words(&list.map(str::to_owned)), "AexportcontroleGvergunningAvergunningAété");
    }

    #[test]
    fn postings_are_distances_and_a_digit() {
        let at = |record| Posting { record, place: Place::new(0, false, 1) };
        let named = Posting { record: 3, place: Place::new(7, true, 3) };
        for (list, expected) in [
            (vec![at(0), at(1), named], "ABABB_"),
            (vec![at(31), at(32 + 32), at(65 + 1023), at(1089 + 1024)], "fBgBB_fBggBB"),
        ] {
            let mut out = String::new();
            push_postings(&list, &mut out);
            assert_eq!(out, expected);
            assert_eq!(size_of_postings(&list), expected.len());
            let (mut distances, mut places) = (String::new(), String::new());
            push_apart(&list, &mut distances, &mut places);
            assert_eq!(distances.len() + places.len(), expected.len());
            // As the browser puts them together: the digits below 32 are the last of a number.
            let mut rest = places.chars();
            let joined: String = distances
                .chars()
                .flat_map(|c| {
                    [Some(c), if matches!(c, 'A'..='Z' | 'a'..='f') { rest.next() } else { None }]
                })
                .flatten()
                .collect();
            assert_eq!(joined, expected);
        }
    }
}
