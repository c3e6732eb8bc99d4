//! What fires and what does not, by tables of true and false friends.

use super::{Kind, ShapeDifference, compare, read};
use crate::diagnostics::Sink;
use crate::language::Language;
use crate::markdown::parse;
use crate::source::Sources;
use crate::translation::align;
use crate::yaml::Spanned;

/// What differs: the kind, and the words of the text and of the translation.
fn found(nl: &str, en: &str) -> Vec<String> {
    let mut sources = Sources::default();
    let [nl, en] = [("nl.md", nl), ("en.md", en)].map(|(path, text)| {
        let file = sources.add(path, text);
        parse(file, text, 0..text.len(), &mut Sink::new())
    });
    let (title, summary) = (Spanned::nowhere(String::new()), Spanned::nowhere(String::new()));
    let marks = |document, language| read((&title, &summary), document, "s", language);
    let (source, target) = (marks(&nl, Language::Nl), marks(&en, Language::En));
    let said = compare(&source, &target, &align(&nl, &en)).into_iter().map(|difference| {
        let words = |place: Option<super::Place>| place.map(|p| p.words).unwrap_or_default();
        let (a, b) = (words(difference.source), words(difference.target));
        format!("{:?} {a} | {b}", difference.kind)
    });
    let foreign = source.foreign.iter().chain(&target.foreign);
    said.chain(foreign.map(|run| format!("Language {}", run.words))).collect()
}

/// The same in both languages, however it is written.
const TRUE_FRIENDS: &[(&str, &str)] = &[
    ("Er waren 1.000 aanvragen.", "There were 1,000 applications."),
    ("Dat is 5,2 keer zoveel.", "That is 5.2 times as much."),
    ("Er zijn twee onderdelen.", "There are 2 parts."),
    ("Er zijn 12 stappen.", "There are twelve steps."),
    ("De twee partners tekenen.", "Both partners sign."),
    ("Het kost € 1.250.000.", "It costs €1,250,000."),
    ("Het kost 2,5 miljard euro.", "It costs €2.5 billion."),
    ("Het kost 3 miljoen euro.", "It costs EUR 3,000,000."),
    ("Daar is 5 tot 10 miljoen euro voor.", "There is €5 million to €10 million for it."),
    ("Ruim 12,5 procent stemde voor.", "More than 12.5% voted for it."),
    ("Een stijging met 3 procentpunt.", "A rise of 3 percentage points."),
    ("De brief van 13 juni 2025.", "The letter of 13 June 2025."),
    ("De brief van 13 juni 2025.", "The letter of June 13, 2025."),
    ("De brief van 13 juni 2025.", "The letter of 13th June 2025."),
    ("Vanaf 1-1-2026 geldt dit.", "This holds from 1 January 2026."),
    ("Vanaf 2026-01-01 geldt dit.", "This holds from 1 January 2026."),
    ("Op 1 en 2 mei 2025.", "On May 1 and 2, 2025."),
    ("In maart 2024 begon het.", "It began in March 2024."),
    ("Om 14.30 uur.", "At 2.30 pm."),
    ("Om 9 uur 's ochtends.", "At 9 a.m."),
    ("Wacht 24 uur.", "Wait 24 hours."),
    ("De 3e vergadering.", "The 3rd meeting."),
    ("De derde vergadering.", "The third meeting."),
    ("Volgens artikel 8, eerste lid.", "According to Article 8(1)."),
    ("Volgens bijlage II.", "According to Annex II."),
    ("Verordening (EU) 2021/821.", "Regulation (EU) 2021/821."),
    ("Zie kst-31288-1160 en Stb. 2025, 12.", "See kst-31288-1160 and Stb. 2025, 12."),
    ("CELEX 32021R0821.", "CELEX 32021R0821."),
    ("De jaren 90 en 2024-2025.", "The 1990s and 2024/25."),
    ("Tussen vijfentwintig en dertig.", "Between twenty-five and thirty."),
    ("Eén van hen, 1 dus.", "One of them, that is one."),
    ("Het advies van de AIVD over TU Delft.", "The advice of the AIVD on TU Delft."),
    ("De Tweede Kamer sprak erover.", "The House of Representatives discussed it."),
    ("Minister Bruins schreef dat.", "Minister Bruins wrote that."),
    ("De bestanden BESTAND1 en 64 bit.", "The files FILE1 and 64bit."),
    ("De Foundation van de PCRE.", "The Foundation’s PCREs."),
    ("De VN, de NAVO en de VS.", "The UN, NATO and the US."),
    ("Anderhalf miljoen mensen.", "1.5 million people."),
    ("Het duurde 1\u{a0}000 dagen.", "It took 1,000 days."),
    ("De 19e eeuw.", "The nineteenth century."),
    ("Zie versie2b en merkwoord0q.", "See version2b and markword0q."),
];

/// Near each other, and not the same.
const FALSE_FRIENDS: &[(&str, &str, &str)] = &[
    ("Er waren 1.000 aanvragen.", "There were 1.000 applications.", "Number"),
    ("Er waren 2.019 aanvragen.", "There were 2,109 applications.", "Number"),
    ("Dat is 5,2 keer zoveel.", "That is 52 times as much.", "Number"),
    ("Er zijn twee onderdelen.", "There are three parts.", "Number"),
    ("Er zijn twee onderdelen.", "There are 3 parts.", "Number"),
    ("Het kost 2,5 miljard euro.", "It costs €2.5 million.", "Amount"),
    ("Het kost 1 biljoen euro.", "It costs 1 billion euros.", "Amount"),
    ("Het kost € 500.", "It costs $500.", "Amount"),
    ("Ruim 12,5 procent.", "More than 125%.", "Percentage"),
    ("Ruim 12 procent.", "More than €12.", "Percentage"),
    ("De brief van 13 juni 2025.", "The letter of 13 July 2025.", "Date"),
    ("De brief van 13 juni 2025.", "The letter of 3 June 2025.", "Date"),
    ("De brief van 13 juni 2025.", "The letter of 13 June 2024.", "Date"),
    ("Vanaf 1-2-2026 geldt dit.", "This holds from 2 January 2026.", "Date"),
    ("In juli begint het.", "It begins in June.", "Date"),
    ("In september 2024.", "In September 2025.", "Date"),
    ("Op 1 en 2 mei 2025.", "On May 1 and 3, 2025.", "Date"),
    ("Om 14.30 uur.", "At 2.30 am.", "Time"),
    ("Om 14:30.", "At 13:30.", "Time"),
    ("De 3e vergadering.", "The 4th meeting.", "Number"),
    ("De derde vergadering.", "The fourth meeting.", "Number"),
    ("Volgens artikel 8.", "According to Article 9.", "Reference"),
    ("Volgens artikel 8a.", "According to Article 8b.", "Reference"),
    ("Volgens bijlage II.", "According to Annex III.", "Reference"),
    ("Zie versie2b.", "See version3b.", "Reference"),
    ("Verordening (EU) 2021/821.", "Regulation (EU) 2021/812.", "Number"),
    ("Zie kst-31288-1160.", "See kst-31288-1610.", "Number"),
    ("Zie Stb. 2025, 12.", "See Stb. 2025, 21.", "Number"),
    ("CELEX 32021R0821.", "CELEX 32021R0812.", "Reference"),
    ("De jaren 90.", "The 1980s.", "Number"),
    ("Tussen vijfentwintig en dertig.", "Between twenty-six and thirty.", "Number"),
    ("Er was er 1 in 2024.", "There was 1.", "Number"),
    ("Minister Bruins schreef dat.", "Minister Bruin wrote that.", "Name"),
    ("Minister Dijkgraaf schreef dat.", "Minister Dijkgraf wrote that.", "Name"),
    ("Bij [](source:a \"P2.3\").", "At [](source:a \"P3.2\").", "Source"),
    ("Bij [](source:a).", "At [](source:b).", "Source"),
    ("Zie [](section:a#b).", "See [](section:a#c).", "Link"),
];

#[test]
fn true_friends_are_the_same() {
    let wrong =
        TRUE_FRIENDS.iter().map(|(nl, en)| (nl, en, found(nl, en))).filter(|f| !f.2.is_empty());
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(TRUE_FRIENDS.len() >= 30);
}

#[test]
fn false_friends_are_told_apart_once() {
    let told = |(nl, en, what): &(&str, &str, &str)| {
        let found = found(nl, en);
        let right = found.len() == 1 && found[0].starts_with(&format!("Value({what})"));
        (!right).then(|| format!("{nl} {en} {what}: {found:?}"))
    };
    let wrong: Vec<String> = FALSE_FRIENDS.iter().filter_map(told).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(FALSE_FRIENDS.len() >= 30);
}

#[test]
fn a_name_that_both_texts_know_is_not_misspelt() {
    let nl = "De cijfers van Dialogic.\n\nHet rapport van Dialogic is oud.\n";
    let en = "The figures of Dialogic.\n\nThe report of Dialogik is old.\n";
    assert_eq!(found(nl, en), ["Value(Name) Dialogic | Dialogik"]);
    let cognates = ("In Europa zegt de Commissie dat.", "In Europe the Commission says so.");
    assert_eq!(found(cognates.0, cognates.1), [""; 0]);
}

#[test]
fn a_sentence_may_move_and_a_paragraph_may_be_split_or_joined() {
    let nl = "Eerst 10 stukken van de ene soort. Daarna nog 20 stukken van de andere soort.\n";
    let en = "First there are 10 pieces of one kind.\n\nThen there are 20 pieces of another.\n";
    assert_eq!(found(nl, en).len(), 1, "{:?}", found(nl, en));
    assert!(found(nl, en)[0].starts_with("Split"), "{:?}", found(nl, en));
    let joined = found(
        "Eerst 10 stukken van de ene soort.\n\nDaarna nog 20 stukken van de andere soort.\n",
        "First 10 pieces of one kind. Then there are 20 pieces of the other kind.\n",
    );
    assert!(joined.len() == 1 && joined[0].starts_with("Joined"), "{joined:?}");
    let moved = found(
        "Tien is 10. Dan 20.\n\nHier staat een tweede alinea van de tekst met 30.\n",
        "Ten is 10.\n\nThen 20. Here stands a second paragraph of the text with 30.\n",
    );
    assert_eq!(moved, [""; 0]);
}

#[test]
fn what_is_missing_is_told_once_and_not_its_figures() {
    let nl = "Een alinea over 1 ding van de gids.\n\nEen heel andere alinea, met 2024, 2025 en 2026 erin.\n";
    let missing = found(nl, "A paragraph about 1 thing of the guide.\n");
    assert_eq!(missing, ["Missing paragraph | "]);
    // What a half of a paragraph says otherwise is told all the same.
    let split = found(
        "Eerst 10 stukken van de ene soort. Daarna nog stukken van de andere soort.\n",
        "First there are 10 pieces of one kind.\n\nThen there are 20 pieces of another.\n",
    );
    assert!(split.len() == 2 && split[1].starts_with("Value(Number)"), "{split:?}");
    let item = found("- 10 a\n- 20 b\n", "- 10 a\n");
    assert_eq!(item, ["Shape(Items, 2, 1) list | list"]);
    let many = found("Dit is 1, 2, 3, 4, 5, 6.", "This is 11, 12, 13, 14, 15, 16.");
    assert_eq!(many, ["Many(6) paragraph | paragraph"]);
}

#[test]
fn the_shape_of_headings_lists_and_tables_is_held() {
    use ShapeDifference::{Caption, Columns, HeadColumn, Items, Level, Numbering, Rows};
    let kind = |nl: &str, en: &str| found(nl, en).into_iter().next().unwrap_or_default();
    for (nl, en, what) in [
        ("## A {#a}\n", "### A {#a}\n", Kind::Shape(Level, 2, 3)),
        ("- a\n- b\n- c\n", "- a\n- b\n", Kind::Shape(Items, 3, 2)),
        ("- a\n- b\n", "1. a\n2. b\n", Kind::Shape(Numbering, 0, 0)),
        ("|a|b|\n|-|-|\n|c|d|\n", "|a|\n|-|\n|c|\n", Kind::Shape(Columns, 2, 1)),
        ("|a|\n|-|\n|c|\n|d|\n", "|a|\n|-|\n|c|\n", Kind::Shape(Rows, 2, 1)),
        ("|a|\n|-|\n|c|\n\nTabel: Zo\n", "|a|\n|-|\n|c|\n", Kind::Shape(Caption, 1, 0)),
        ("|**a**|b|\n|-|-|\n|c|d|\n", "|a|b|\n|-|-|\n|c|d|\n", Kind::Shape(HeadColumn, 1, 0)),
        ("> [!FOLD] A\n> b\n", "> [!EXAMPLE] A\n> b\n", Kind::Shape(ShapeDifference::Kind, 0, 0)),
        ("- 10 a\n- 20 b\n- 30 c\n", "- 10 a\n- 30 c\n- 20 b\n", Kind::Order),
    ] {
        assert!(kind(nl, en).starts_with(&format!("{what:?} ")), "{nl}{en}{}", kind(nl, en));
    }
    let cells = found(
        "|Jaar|Aantal|\n|-|-|\n|2024|10|\n|2025|20|\n",
        "|Year|Number|\n|-|-|\n|2024|20|\n|2025|10|\n",
    );
    assert_eq!(cells, ["Value(Number) 10 | 10"]);
    let note = found("Dit[^1].\n\n[^1]: Noot.\n", "This.\n");
    assert!(!note.is_empty());
}

#[test]
fn words_in_the_other_language_are_told_and_quoted_ones_are_not() {
    let english =
        "The institution decides about the collaboration and it weighs what is at stake for you.";
    let dutch =
        "De instelling beslist over de samenwerking en weegt af wat er voor u op het spel staat.";
    assert_eq!(found(dutch, english), [""; 0]);
    assert_eq!(found(english, english).len(), 1);
    assert_eq!(found(dutch, dutch).len(), 1);
    let quote = format!("> {english}\n");
    assert_eq!(found(&quote, &quote), [""; 0]);
    let said = format!("Zij schrijven: \"{english}\"");
    assert_eq!(found(&said, &said).iter().filter(|d| d.starts_with("Language Zij")).count(), 0);
    let marked = format!("[{english}](lang:en)");
    assert_eq!(found(&marked, english), [""; 0]);
}

#[test]
fn any_text_can_be_compared_and_a_long_one_takes_no_longer() {
    let many: String = (0..20_000).map(|n| format!("{n} ")).collect();
    let other: String = (20_000..40_000).map(|n| format!("{n} ")).collect();
    assert_eq!(found(&many, &other).len(), 1);
    let links: String = (0..5_000).map(|n| format!("[](source:s{n}) ")).collect();
    let names: String = (0..5_000).map(|n| format!("x Name{n}x ")).collect();
    let alone: String = (0..1_000).map(|n| format!("Alinea {n}.\n\n")).collect();
    assert_eq!(found(&links, &other).len(), 1);
    assert!(found(&names, &other).len() == 1);
    assert!(found(&alone, "- 1\n").len() >= 1_000);
    for odd in
        ["5%€", "€", "1.1.1.1", "99999999999999999999999999999999999", "artikel", "May", "½ 1½"]
    {
        found(odd, odd);
        found(odd, "");
        found("", odd);
    }
}
