//! Words as unequally common as those of a language; nouns are compounds, as in Dutch guidance.

use super::random::Random;

/// Parts of Dutch compounds.
const NL: &str = "kennis veiligheid toezicht export vergunning beleid personeel risico gevaar dienst \
    reis gast onderzoek partner contract samenwerking overeenkomst toegang gebouw gegevens netwerk \
    wetenschap publicatie techniek sanctie regeling melding besluit advies commissie bestuur raad \
    instelling student docent promotie aanvraag termijn bezwaar procedure toets maatregel register \
    overzicht jaar verslag begroting subsidie project leider ruimte laboratorium apparaat software \
    licentie octrooi vinding bron archief bewaring plicht norm kader model training cursus bijlage \
    formulier sjabloon handleiding controle steekproef klacht incident herstel crisis team contact \
    punt loket minister ambtenaar gemeente provincie stelsel keten sector thema agenda strategie";
/// Words of English titles.
const EN: &str = "knowledge security oversight export licence policy staff risk threat service \
    travel guest research partner contract cooperation agreement access building data network \
    science publication technology sanction regulation notification decision advice committee board \
    council institution student lecturer doctorate application deadline objection procedure review \
    measure register overview annual report budget grant project leader room laboratory equipment \
    software patent invention source archive retention duty standard framework model training course \
    annex form template manual audit sample complaint incident recovery crisis team contact point \
    desk minister official municipality province system chain sector theme agenda strategy";
const NL_COMMON: &str =
    "de van het een en in is op te dat die voor met zijn aan niet er om ook als bij";
const EN_COMMON: &str =
    "the of and to a in is that for it with as on be are this by or not an from at";
/// Syllables of words that mean nothing: a language has a long tail.
const SYLLABLES: &str = "ba be bo da de do fa ge ha ke ki ko la le li lo ma me mi mo na ne no pa pe po \
    ra re ri ro sa se so ta te ti to va ve vo wa we zo bel den kel men ran sten ver wik zand";
/// Different words of the tail.
const TAIL: usize = 12_000;

/// The words of a language.
pub(super) struct Words {
    dutch: bool,
    parts: Vec<&'static str>,
    common: Vec<&'static str>,
    syllables: Vec<&'static str>,
}

impl Words {
    pub(super) fn of(dutch: bool) -> Words {
        let list = |text: &'static str| text.split_whitespace().collect();
        Words {
            dutch,
            parts: list(if dutch { NL } else { EN }),
            common: list(if dutch { NL_COMMON } else { EN_COMMON }),
            syllables: list(SYLLABLES),
        }
    }

    pub(super) fn is_dutch(&self) -> bool {
        self.dutch
    }

    /// The name of a concept, another one for each of the first thousand numbers: a compound in
    /// Dutch, two words in English.
    pub(super) fn concept(&self, number: usize) -> String {
        let count = self.parts.len();
        let (first, head) = (number % count, (number + 1 + number / count * 7) % count);
        match self.dutch {
            true => compound(self.parts[first], self.parts[head]),
            false => format!("{} {}", self.parts[first], self.parts[head]),
        }
    }

    /// A noun of the field: in Dutch half of them are compounds.
    fn noun(&self, random: &mut Random) -> String {
        let head = random.pick(&self.parts);
        match self.dutch && random.percent(50) {
            true => compound(random.pick(&self.parts), head),
            false => head.to_owned(),
        }
    }

    /// A word of running text: common, of the field, or from the tail.
    pub(super) fn word(&self, random: &mut Random) -> String {
        match random.below(10) {
            0..=4 => random.pick(&self.common).to_owned(),
            5..=7 => self.noun(random),
            _ => {
                let mut own = Random::of(&[random.low(TAIL) as u64]);
                (0..own.between(2, 4)).map(|_| own.pick(&self.syllables)).collect()
            }
        }
    }

    /// So many words of running text.
    pub(super) fn words(&self, count: usize, random: &mut Random) -> Vec<String> {
        (0..count).map(|_| self.word(random)).collect()
    }

    /// The same as a sentence without its full stop.
    pub(super) fn sentence(&self, count: usize, random: &mut Random) -> String {
        capitalised(&self.words(count, random).join(" "))
    }

    pub(super) fn title(&self, random: &mut Random) -> String {
        let count = if self.dutch { 2 } else { 3 } + random.below(2);
        let nouns: Vec<String> = (0..count).map(|_| self.noun(random)).collect();
        capitalised(&nouns.join(" "))
    }
}

fn compound(first: &str, head: &str) -> String {
    let link = if first.ends_with("ing") || first.ends_with("heid") { "s" } else { "" };
    format!("{first}{link}{head}")
}

/// The text with a capital; every word here begins with a letter of one byte.
pub(super) fn capitalised(text: &str) -> String {
    text.get(..1).unwrap_or_default().to_uppercase() + text.get(1..).unwrap_or_default()
}
