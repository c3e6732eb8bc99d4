//! What stands where the file says nothing: the words of the frame of `leidraad new diagram`, and
//! for what an import alone leaves open those of `content/skeletons/import.yaml`. The program finds
//! these very words and publishes nothing that has them.
//!
//! A word that stands in neither would go unseen; a test looks for each of them.

use crate::language::LanguageMap;

/// A text in both languages.
pub(crate) type Words = LanguageMap<&'static str>;

pub(crate) const TITLE: Words =
    Words::Both { nl: "‹Titel van het schema›", en: "‹Title of the chart›" };
pub(crate) const SUMMARY: Words =
    Words::Both { nl: "‹Wat het schema laat zien.›", en: "‹What the chart shows.›" };
pub(crate) const SCOPE: Words =
    Words::Both { nl: "‹Voor wie het schema geldt.›", en: "‹Whom the chart covers.›" };
pub(crate) const START: Words =
    Words::Both { nl: "‹Hoe het begint›", en: "‹How it begins›" };
pub(crate) const STEP: Words =
    Words::Both { nl: "‹Wat hier gebeurt›", en: "‹What happens here›" };
pub(crate) const OUTCOME: Words =
    Words::Both { nl: "‹Hoe het eindigt›", en: "‹How it ends›" };
/// The label of a decision. The mark behind it is for the check that a decision asks something.
pub(crate) const QUESTION: Words = Words::Both {
    nl: "‹Welke vraag hier wordt gesteld›?",
    en: "‹Which question is asked here›?",
};
/// With a number behind it: the answers of a question differ.
pub(crate) const ANSWER: Words = Words::Both { nl: "‹Antwoord›", en: "‹Answer›" };
/// The words on an arrow that is no answer.
pub(crate) const WAY: Words =
    Words::Both { nl: "‹Tekst bij de pijl›", en: "‹Words on the arrow›" };
pub(crate) const DETAIL: Words = Words::Both {
    nl: "‹Wat er in deze stap gebeurt, en wie wat doet.›",
    en: "‹What happens in this step, and who does what.›",
};
pub(crate) const QUESTION_DETAIL: Words = Words::Both {
    nl: "‹Waar het antwoord van afhangt.›",
    en: "‹What the answer depends on.›",
};
pub(crate) const OUTCOME_DETAIL: Words =
    Words::Both { nl: "‹Wat deze uitkomst betekent.›", en: "‹What this outcome means.›" };
pub(crate) const ACTOR: Words = Words::Both { nl: "‹Wie dit doet›", en: "‹Who does this›" };

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::skeletons;

    const ALL: [Words; 13] = [
        TITLE,
        SUMMARY,
        SCOPE,
        START,
        STEP,
        OUTCOME,
        QUESTION,
        ANSWER,
        WAY,
        DETAIL,
        QUESTION_DETAIL,
        OUTCOME_DETAIL,
        ACTOR,
    ];

    #[test]
    fn every_placeholder_is_found_by_the_check() {
        for words in ALL.iter().flat_map(|words| words.iter().map(|(_, words)| *words)) {
            let found: Vec<&str> = skeletons::words(words).map(|range| &words[range]).collect();
            assert_eq!(found, [words.trim_end_matches('?')]);
        }
    }

    #[test]
    fn every_word_of_the_frame_is_one_that_an_import_writes() {
        for range in skeletons::words(skeletons::IMPORT) {
            let word = &skeletons::IMPORT[range];
            let is = |words: &Words| words.iter().any(|(_, own)| *own == word);
            assert!(
                ALL.iter().any(is) || QUESTION.iter().any(|(_, words)| words.starts_with(word)),
                "{word}"
            );
        }
    }
}
