//! Ordinary prose, in which no sign is markup by accident: nothing is said of it.

use super::*;

const PARAGRAPHS: &[&str] = &[
    "Op grond van art. 3, lid 2, onder a, van de wet (zie: bijlage) geldt dit niet.",
    "Zie ook art. 12 t/m 14, en § 3.2 e.v. van de nota; d.w.z. de hele paragraaf.",
    "De kosten zijn € 1.250,00 (excl. btw), dat is 5 * 3 * 2 uur à € 41,67.",
    "Een vlak van 5*3 meter, 2**3 = 8, en f(x) = 2*x + b.",
    "De taal C# en het cijfer #1 zijn hier niet van belang; F# evenmin.",
    "Hij/zij, en/of, A/B-test, 24/7, km/u en 2025/26.",
    "‘Dat kan’, zei zij – en zij bleef erbij — tot 's avonds laat.",
    "Zo'n foto's, 's ochtends in 's-Gravenhage, de jaren '90 en ’t Hart.",
    "Het programma \"Open science\" (2021–2025) loopt tot 31-12-2025, 17:30 uur.",
    "Let op: dit geldt alleen voor (a) instellingen, (b) bedrijven en (c) burgers.",
    "Bron: CBS; cijfers 2024 [voorlopig]. Zie [red.] en [sic] in de tekst.",
    "De term: een woord met een vaste betekenis. Source: the ministry. Section: 3.",
    "*Voorlopige cijfers. Deze worden later vastgesteld.",
    "De cijfers* zijn voorlopig, en de ramingen** nog meer.",
    "Alle student*innen en docent*en zijn welkom.",
    "Stuur een bericht naar info@voorbeeld.nl, of bel 070-123 45 67.",
    "Naam: ______ Datum: ______ Handtekening: ____",
    "Ongeveer ~20 tot ~30 procent, <5 of >10, ±3, en x < y > z.",
    "R&D, M&O, Q&A en AT&T; zo heet het nu eenmaal.",
    "Zie https://voorbeeld.nl/een_pagina_met__streepjes?x=1&y=2#deel voor meer.",
    "De map c:\\temp en het bestand nl_tekst_v2.docx staan klaar.",
    "Stap 1. Lees dit. Stap 2. Doe dat. 3) is de laatste.",
    "In het besluit van\n2019. Daarna veranderde dat.",
    "Het gaat om de jaren\n2019. Toen was het anders. In\n2021. Ook.",
    "1,5 °C, H₂O, 10⁻³, ½ liter, 3×4 en 50%-regel; 100% zeker!",
    "Vraag & antwoord: wat is \"kennis\"? (En wat niet?) …dat dus.",
    "– Ja, dat klopt. En dat was het.",
    "Kies ja | nee, of vul A|B in.",
    "De minister (M. de Vries [D66]) zei: \"Dit is [nog] niet zeker.\"",
    "According to Article 4(1)(a), sub-paragraph (ii), the rule doesn't apply.",
    "The so-called \"dual-use\" items – e.g. drones, sensors, etc. – are listed.",
    "It's the students' choice; they're 18+ and it's 5 o'clock (a.m.).",
    "See pp. 12–14, fn. 3, ibid., cf. Smith et al. (2020) [2020] ECR I-123.",
    "Either/or, he/she, w/o, c/o, N/A, and/or: all of these occur.",
    "Use x*y or a*b*c, and note that p < 0.05* is significant.",
    "The file my_file_name.txt and the word snake_case_here.",
    "Prices rose 3%–5% (vs. ~2% in 2019); cost = $5 + $10.",
    "Call it #metoo, or #1, or number 10 # here.",
    "He said: 'Don't.' And then – nothing… \"Really?\" she asked.",
    "A: yes. B: no. C: both; see (source: annex II) and [see: annex].",
    "In case 1/23 {see below}, the terms {a, b} and (1) [2] {3} matter.",
    "The step: first this. The indicator:  too many spaces. Terms:none.",
    "A range of 1.0–2.0, a time of 09:00-17:00, a ratio of 3:1, a date 1.2.2024.",
    "Een e-mail van J. de Boer (j.deboer@voorbeeld.nl): “Akkoord!”",
    "Regel een\nregel twee\nregel drie, met een - streepje - ertussen.",
    "- een punt\n- nog een punt met (haakjes) en een * ster\n- *schuin* en **vet**",
    "1. eerst\n2. dan\n3. ten slotte\n\nEn tekst.",
    "1. alles\n1. met\n1. hetzelfde nummer",
    "| a | b |\n|---|---|\n| 1\\|2 | – |\n| | x |\n\nTekst onder de tabel.",
    "> Een citaat, \"met\" aanhalingstekens\n> op twee regels.\n\n> [!NOTE]\n> Een kader.",
    "Vóór 1 juli – d.i. binnen 6 weken – dient u (of uw gemachtigde) te reageren.",
    "Dit is **vet**, *schuin*, ***beide***, ~~weg~~ en `code | * _ #`.",
    "Een ster \\* en een hekje \\#, een haak \\[zo\\](dus), en \\**dit**.",
];

#[test]
fn nothing_is_said_of_ordinary_prose() {
    for paragraph in PARAGRAPHS {
        assert_eq!(problems(paragraph), Vec::<String>::new(), "{paragraph:?}");
        assert_eq!(fragment(paragraph).1, Vec::<String>::new(), "{paragraph:?}");
    }
    assert_eq!(problems(&PARAGRAPHS.join("\n\n")), Vec::<String>::new());
}
