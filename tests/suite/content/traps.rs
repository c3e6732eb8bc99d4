//! What the guide must say and must never say: the facts that are easily told wrong.
//!
//! Each trap has patterns for both languages and wrong sentences. The tests hold that the guide
//! passes, and that each wrong sentence would be caught: a pattern that nothing can fail proves
//! nothing.

use leidraad::content::indicators::Origin;
use leidraad::language::Language;
use regex::Regex;

use super::trap_list::TRAPS;
use super::{guide, page, pages};

/// A fact that is easily told wrong.
pub(super) struct Trap {
    pub(super) name: &'static str,
    pub(super) nl: Side,
    pub(super) en: Side,
}

/// A trap in one language.
pub(super) struct Side {
    /// A page and a pattern that it must match.
    pub(super) must: &'static [(&'static str, &'static str)],
    /// Patterns that no sentence of the guide may match.
    pub(super) never: &'static [&'static str],
    /// Sentences that are wrong: one of `never` catches each, and none would do for `must`.
    pub(super) wrong: &'static [&'static str],
}

fn sides() -> impl Iterator<Item = (&'static str, Language, &'static Side)> {
    TRAPS.iter().flat_map(|t| [(t.name, Language::Nl, &t.nl), (t.name, Language::En, &t.en)])
}

fn pattern(text: &str) -> Regex {
    Regex::new(&format!("(?i){text}")).unwrap_or_else(|e| panic!("{text}: {e}"))
}

#[test]
fn the_guide_says_what_it_must_say() {
    for (name, language, side) in sides() {
        for (id, must) in side.must {
            let text = page(id, language).text();
            assert!(pattern(must).is_match(&text), "{name}: {id} in {language} does not say {must:?}");
        }
    }
}

#[test]
fn the_guide_never_says_what_is_wrong() {
    for (name, language, side) in sides() {
        for never in side.never.iter().map(|never| pattern(never)) {
            for page in pages().iter().filter(|page| page.language == language) {
                for sentence in page.sentences() {
                    assert!(!never.is_match(&sentence), "{name}: {} in {language} says: {sentence}", page.id);
                }
            }
        }
    }
}

#[test]
fn every_wrong_sentence_would_be_caught() {
    for (name, language, side) in sides() {
        assert!(!side.wrong.is_empty() && !side.never.is_empty() && !side.must.is_empty(), "{name}");
        for wrong in side.wrong {
            let caught = side.never.iter().any(|never| pattern(never).is_match(wrong));
            assert!(caught, "{name}: nothing in {language} catches: {wrong}");
            for (_, must) in side.must {
                assert!(!pattern(must).is_match(wrong), "{name}: {must:?} is content with: {wrong}");
            }
        }
    }
}

#[test]
fn every_pattern_catches_a_wrong_sentence() {
    for (name, language, side) in sides() {
        for never in side.never {
            let catches = side.wrong.iter().any(|wrong| pattern(never).is_match(wrong));
            assert!(catches, "{name}: {never:?} in {language} was never seen failing");
        }
    }
}

/// Words that keep a sentence from telling a proposal as law.
fn hedge(language: Language) -> Regex {
    pattern(match language {
        Language::Nl => r"voorgenomen|wetsvoorstel|voorstel|zodra|zou|straks|nog geen|als de wet|zolang",
        Language::En => r"proposed|\bbill\b|proposal|once|would|not yet|as long as|if the",
    })
}

fn act(language: Language) -> Regex {
    pattern(match language {
        Language::Nl => r"wet screening kennisveiligheid|screeningswet",
        Language::En => r"screening act",
    })
}

#[test]
fn every_mention_of_the_act_says_that_it_is_proposed() {
    for page in pages() {
        for sentence in page.sentences() {
            let told_as_law = act(page.language).is_match(&sentence) && !hedge(page.language).is_match(&sentence);
            assert!(!told_as_law, "{} in {}: {sentence}", page.id, page.language);
        }
    }
    let law = "De Wet screening kennisveiligheid verplicht instellingen tot screening.";
    assert!(act(Language::Nl).is_match(law) && !hedge(Language::Nl).is_match(law));
    let law = "The Knowledge Security Screening Act requires institutions to screen.";
    assert!(act(Language::En).is_match(law) && !hedge(Language::En).is_match(law));
}

#[test]
fn every_page_that_tells_of_the_advice_on_iran_has_its_date() {
    let (nl, en) = (pattern(r"iran.*advies|advies.*iran"), pattern(r"iran.*advi[cs]e|advi[cs]e.*iran"));
    // An entry of the timeline is dated by itself.
    for page in pages().iter().filter(|page| page.id != "tijdlijn") {
        let (tells, date) = match page.language {
            Language::Nl => (&nl, "13 juni 2025"),
            Language::En => (&en, "13 June 2025"),
        };
        let undated = tells.is_match(&page.text()) && !page.text().contains(date);
        assert!(!undated, "{} in {} tells of Iran without {date}", page.id, page.language);
    }
}

#[test]
fn no_indicator_of_ours_passes_for_an_official_one() {
    let file = guide().content.indicators.as_ref().unwrap();
    for (id, indicator) in file.indicators.iter() {
        assert_eq!(indicator.origin, Origin::PublicSource, "{}", id.value);
    }
}
