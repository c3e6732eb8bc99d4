//! Syntax of other programs, and ordinary text that resembles it.

use super::*;
use crate::diagnostics::Words;
use crate::language::Language;

/// The kind and the place of each piece of foreign syntax in a text.
fn found(text: &str) -> Vec<String> {
    let (sources, file) = one_file(text);
    let mut sink = Sink::new();
    parse(file, text, 0..text.len(), &mut sink);
    let problems = sink.into_sorted(&sources);
    let foreign = problems.iter().filter(|problem| problem.code.id == "M024");
    foreign
        .map(|problem| {
            let Place::Text(span) = problem.place else { panic!("no place: {problem:?}") };
            let crate::messages::Value::Text(kind) = &problem.args["kind"] else { panic!() };
            format!("{kind}: {}", sources.slice(span))
        })
        .collect()
}

/// Each kind with what shows it.
const SIGNS: &[(&str, &str)] = &[
    ("!!! tip \"Let op\"\n\n    Tekst.", "admonition: !!! tip \"Let op\""),
    ("??? expander \"Meer\"", "fold: ??? expander \"Meer\""),
    ("???+ note", "fold: ???+ note"),
    ("=== \"Tabblad 1\"", "tab: === \"Tabblad 1\""),
    ("a --8<-- \"b.md\"", "include: --8<-- \"b.md\""),
    ("*[AI]: Kunstmatige intelligentie", "abbreviation: *[AI]: Kunstmatige intelligentie"),
    ("::: warning\nTekst.\n:::", "container: ::: warning"),
    ("Alinea.\n:::note\nTekst.", "container: :::note"),
    ("/// details | Kop\ntekst\n///", "container: /// details | Kop"),
    (
        "[Knop](https://a.nl/){ .md-button target=\"_blank\" }",
        "attributes: { .md-button target=\"_blank\" }",
    ),
    ("Alinea.\n{: .klas #id}", "attributes: {: .klas #id}"),
    ("[x]{.smallcaps}", "attributes: {.smallcaps}"),
    ("## Kop { data-search-exclude }", "attributes: ## Kop { data-search-exclude }"),
    ("## Kop {.class #kop-twee}", "attributes: ## Kop {.class #kop-twee}"),
    ("Losse {#anker} accolades.", "anchor: {#anker}"),
    (
        "[Zij *meldt*\nhet.]{.deletion author=\"J.\nZaken\"}",
        "tracked: [Zij *meldt*\nhet.]{.deletion author=\"J.\nZaken\"}",
    ),
    ("Een []{.paragraph-insertion author=\"J\"}", "tracked: []{.paragraph-insertion author=\"J\"}"),
    ("Een {++nieuw++} woord", "tracked: {++nieuw++}"),
    ("Een {~~oud~>nieuw~~} woord", "tracked: {~~oud~>nieuw~~}"),
    (
        "[Klopt [dit]? (JZ)]{.comment-start id=\"0\"}Tekst",
        "comment: [Klopt [dit]? (JZ)]{.comment-start id=\"0\"}",
    ),
    ("Een {>>klopt dit?<<} woord", "comment: {>>klopt dit?<<}"),
    ("Een %%klopt dit?%% woord", "comment: %%klopt dit?%%"),
    ("Zie [@smith2020, p. 3].", "citation: [@smith2020, p. 3]"),
    ("Zie [[Andere pagina|hier]].", "wikilink: [[Andere pagina|hier]]"),
    ("![[plaatje.png]]", "transclusion: ![[plaatje.png]]"),
    ("- [ ] taak", "task: [ ]"),
    ("1. [x] gedaan", "task: [x]"),
    ("De {{ naam }} hier", "template: {{ naam }}"),
    ("De {% include \"x\" %} hier", "template: {% include \"x\" %}"),
    ("De ${naam} hier", "template: ${naam}"),
    ("Een {{< youtube x >}}", "shortcode: {{< youtube x >}}"),
    ("> [!LETOP]\n> Pas op.", "alert: [!LETOP]"),
    ("> [!NOTE]- Titel\n> Tekst.", "alert-fold: [!NOTE]-"),
    ("Dit is ==gemarkeerd== hier", "highlight: ==gemarkeerd=="),
    ("Typ ++ctrl+c++ nu", "inserted: ++ctrl+c++"),
    ("x^2^ is veel", "superscript: ^2^"),
    ("H~2~O is nat", "subscript: ~2~"),
    (":material-arrow-right: Pijl", "icon: :material-arrow-right:"),
    ("Leuk :smile: hoor", "icon: :smile:"),
    ("$$E=mc^2$$", "mathematics: $$E=mc^2$$"),
    ("Dus $x^2$ is", "mathematics: $x^2$"),
    ("[TOC]", "contents: [TOC]"),
    ("[[_TOC_]]", "contents: [[_TOC_]]"),
    (".. note:: tekst", "directive: .. note:: tekst"),
    ("```{note}\ntekst\n```", "directive: ```{note}"),
    ("```mermaid\ngraph TD\n```", "drawing: ```mermaid"),
    ("Zie :ref:`kop`", "role: :ref:"),
    ("Zie {ref}`kop`", "role: {ref}"),
    (">>>\ncitaat\n>>>", "quote-fence: >>>"),
    ("== Kop ==", "wiki-heading: == Kop =="),
    ("Een '''vet''' woord", "wiki-bold: '''vet'''"),
    ("Een \\textbf{vet} woord", "latex: \\textbf{"),
    ("Een woord\n:dat hier staat", "definition: :dat hier staat"),
    (
        "+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+",
        "table: +---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+",
    ),
];

#[test]
fn each_kind_is_named_once_at_its_place_in_both_languages() {
    for (text, expected) in SIGNS {
        assert_eq!(found(text), [*expected], "{text:?}");
        let (_, file) = one_file(text);
        let mut sink = Sink::new();
        parse(file, text, 0..text.len(), &mut sink);
        for problem in sink.found().iter().filter(|problem| problem.code.id == "M024") {
            for words in Language::ALL.map(Words::new) {
                for said in [words.title(problem), words.help(problem).expect("a help")] {
                    assert!(
                        !said.contains(['$', '→']) || text.contains('$') || said.contains("→,"),
                        "{said}"
                    );
                    assert_ne!(said, problem.code.id);
                }
            }
        }
    }
}

/// Nothing of it is foreign.
const OURS: &[&str] = &[
    "## Kop {#kop}\n\n### Kop ## {#kop-twee} ##\n\nKop {#drie}\n---\n",
    "> [!NOTE]\n> Tekst.\n\n> [!Warning]\n> Tekst.",
    "Een `{{ x }}` en ``==a==`` en\n\n```jinja\n{% if %}\n[[x]]\n```\n",
    "[a](https://b.nl/?q={{x}}$$a$$) en <https://b.nl/:smile:>",
    "Een \\{{ x }}, \\[[x]], \\==a==, \\$x^2$, \\:smile:.",
    "Woord\n: Uitleg.\n\nWoord\n:   Uitleg.",
    "Zie [[1]](https://a.nl) en [[2]].",
    "C++ en C++, A++/B++; 1 + 1 == 2 en a == b == c.",
    "Het kost $ 5 of $10, en 50% van 20%%. US$5 en US$6. Om 10:30:15 uur; verhouding 1:2:3.",
    "Let op!!! Echt??? Ja!!!\n\n!!! LET OP !!!",
    "- [x](https://a.nl) en [1] en [x].",
    "E-mail a@b.nl, [@ home], pad C:\\temp\\x en ~ 5 tot ~10, 2^10 = 1024^1.",
    "Zie <https://a.nl/a_b>: 'n boom, 's ochtends, '''",
    "a\n\n---\n\n***\n\n- - -\n\n| a | b |\n| --- | --- |\n| c | d |",
    "Tekst[^1] en[^2].\n\n[^1]: een\n[^2]: twee",
    "{ let op } en {a, b} en { x = 1 }",
    ">>> citaat\n>>>\n>>> meer\n>>>\n\nTekst.",
    "Let op: de raad :) beslist; zie art. 3:2 en 6:162 BW.",
];

#[test]
fn ordinary_text_and_our_own_syntax_are_not_foreign() {
    for text in OURS {
        assert_eq!(found(text), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn a_table_of_pandoc_is_one_problem_and_no_heading() {
    let text = "Zie tabel 1.\n\n  -------------------------------\n  Functie          Maatregel\n  ---------------- --------------\n  Onderzoek        Vooraf\n\n  Ondersteuning    Geen\n  -------------------------------\n\nTekst.";
    let all = problems(text);
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(all[0].starts_with("M024: -----") && all[0].ends_with("-----"), "{all:?}");
}

#[test]
fn one_kind_is_named_once_in_a_paragraph() {
    assert_eq!(
        found("{{ a }} en {{ b }}\nen {{ c }}\n\n{{ d }}"),
        ["template: {{ a }}", "template: {{ d }}"]
    );
}

#[test]
fn the_nearest_box_is_suggested() {
    let words = Words::new(Language::Nl);
    for (text, ours) in [
        ("> [!LETOP]\n> a", "> [!WARNING]"),
        ("!!! danger\n", "> [!CAUTION]"),
        (":::tip\na", "> [!TIP]"),
    ] {
        let (_, file) = one_file(text);
        let mut sink = Sink::new();
        parse(file, text, 0..text.len(), &mut sink);
        let help = words.help(&sink.found()[0]).expect("a help");
        assert!(help.contains(ours), "{help}");
    }
}

#[test]
fn signs_without_end_take_no_time() {
    for sign in [
        "{",
        "{{",
        "[[",
        "$",
        "==",
        "]{.deletion ",
        "++a++ ",
        ":a",
        "%%",
        "{.a ",
        "--- ---\n",
        "'''",
    ] {
        parsed(&sign.repeat(100_000 / sign.len()));
    }
}
