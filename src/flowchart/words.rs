//! The words of charts in both languages, from `words/{nl,en}.ftl`.

use std::sync::LazyLock;

use super::mark::Mark;
use super::schema::{Choice, Effect, Kind, Modality, Tone};
use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages, Value};
use crate::yaml::Date;

static MESSAGES: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let files = LanguageMap::Both {
        nl: vec![include_str!("words/nl.ftl")],
        en: vec![include_str!("words/en.ftl")],
    };
    // Part of the binary and parsed by a test; should they be broken all the same, a chart with
    // keys for words is better than no site.
    Messages::parse(&files).ok()
});

/// The words of charts in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChartWords(pub Language);

impl ChartWords {
    /// The word or phrase of a key.
    pub fn get(self, key: &str) -> String {
        self.with(key, [])
    }

    /// The phrase of a key with values in it.
    pub fn with<const N: usize>(self, key: &str, values: [(&'static str, Value); N]) -> String {
        let args: Args = values.into_iter().map(|(name, value)| (name.into(), value)).collect();
        let words = MESSAGES.as_ref().and_then(|m| m.get(self.0, key, &args));
        words.unwrap_or_else(|| key.to_owned())
    }

    /// `begin`, `vraag`, …
    pub fn kind(self, kind: Kind) -> String {
        self.get(&format!("kind-{}", kind.word()))
    }

    /// `moet`, `kan`, …; nothing when the source says nothing.
    pub fn modality(self, modality: Modality) -> Option<String> {
        (modality != Modality::None).then(|| self.get(&format!("modality-{}", modality.word())))
    }

    /// `bindend`, `advies`, …; nothing without one.
    pub fn effect(self, effect: Effect) -> Option<String> {
        (effect != Effect::None).then(|| self.get(&format!("effect-{}", effect.word())))
    }

    /// `uitkomst: gaat niet door`.
    pub fn kind_and_tone(self, kind: Kind, tone: Option<Tone>) -> String {
        match tone {
            None => self.kind(kind),
            Some(tone) => {
                format!("{}: {}", self.kind(kind), self.get(&format!("tone-{}", tone.word())))
            }
        }
    }

    /// What a force means, for the legend.
    pub fn modality_meaning(self, modality: Modality) -> String {
        self.get(&format!("legend-modality-{}", modality.word()))
    }

    /// What an effect means, for the legend.
    pub fn effect_meaning(self, effect: Effect) -> String {
        self.get(&format!("legend-effect-{}", effect.word()))
    }

    /// `nieuw` or `gewijzigd`.
    pub fn mark(self, mark: Mark) -> String {
        self.get(&format!("mark-{}", mark.name()))
    }

    /// Says how many answers can hold.
    pub fn choice(self, choice: Choice) -> String {
        self.get(&format!("choice-{}", choice.word()))
    }

    /// `13 juni 2025`.
    pub fn date(self, date: Date) -> String {
        let month = self.get(&format!("month-{}", date.0.month()));
        format!("{} {month} {}", date.0.day(), date.0.year())
    }

    /// The same in two or three words, for a chip; nothing when exactly one answer holds.
    pub fn choice_chip(self, choice: Choice) -> Option<String> {
        (choice != Choice::One).then(|| self.get(&format!("chip-{}", choice.word())))
    }

    /// `a, b en c`.
    pub fn list(self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [most @ .., last] => format!("{} {} {last}", most.join(", "), self.get("list-and")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_words() {
        let messages = MESSAGES.as_ref().expect("the words can be parsed");
        assert_eq!(messages.keys(Language::Nl), messages.keys(Language::En));
    }

    #[test]
    fn every_choice_of_the_schema_has_a_word() {
        for language in Language::ALL {
            let words = ChartWords(language);
            for kind in [Kind::Start, Kind::Step, Kind::Decision, Kind::Outcome, Kind::Link] {
                assert!(!words.kind(kind).contains('-'));
            }
            for modality in [Modality::Must, Modality::MustNot, Modality::May, Modality::Will] {
                assert!(!words.modality(modality).unwrap().contains("modality"));
            }
            for effect in [Effect::Binding, Effect::Advice, Effect::Independent, Effect::OwnChoice]
            {
                assert!(!words.effect(effect).unwrap().contains("effect"));
            }
        }
    }

    #[test]
    fn a_date_has_the_month_as_a_word() {
        let date = Date::parse("2025-03-01").unwrap();
        assert_eq!(ChartWords(Language::Nl).date(date), "1 maart 2025");
        assert_eq!(ChartWords(Language::En).date(date), "1 March 2025");
    }

    #[test]
    fn a_list_ends_with_and() {
        assert_eq!(ChartWords(Language::En).list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(ChartWords(Language::Nl).list(&["a"]), "a");
    }
}
