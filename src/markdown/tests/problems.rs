//! Each code with the place it points at.

use super::*;
use crate::diagnostics::{Words, codes};
use crate::language::Language;

/// A text for each code, what it points at, and what is left of the text.
const CASES: &[(&str, &[&str], &str)] = &[
    ("a <b>c</b> d", &["M001: <b>"], "p(a c d)"),
    ("a</b>", &["M001: </b>"], "p(a)"),
    ("a <!-- b --> c", &["M001: <!-- b -->"], "p(a  c)"),
    ("<div>\na\n</div>\n\nb", &["M001: <div>"], "p(b)"),
    ("<!--\na\n-->\n", &["M001: <!--"], ""),
    ("a<br>b", &["M001: <br>"], "p(ab)"),
    ("a \\<b> 1 < 2", &[], "p(a <b> 1 < 2)"),
    ("[a](ftp://b)", &["M002: [a](ftp://b)"], "p(a)"),
    ("[a](diagram:b)", &["M002: [a](diagram:b)"], "p(a)"),
    ("## Kop", &["M003: ## Kop"], "h2#(Kop)"),
    ("## Kop {#}", &["M003: ## Kop {#}"], "h2#(Kop)"),
    ("## A {#a}\n\n## B {#a}", &["M004: a"], "h2#a(A) h2#a(B)"),
    ("![a](b.png \"*c*\")", &[], "img(<Picture:b.png a>)(*c*)"),
    ("![-](b.png)", &[], "img(<Picture:b.png >)()"),
    ("![](b.png)", &["M042: ![](b.png)"], "img(<Picture:b.png >)()"),
    ("a ![b](c.png)", &["M007: ![b](c.png)"], "p(a )"),
    ("![a](../b.png)", &["M005: ![a](../b.png)"], ""),
    ("[a](attachment:b.pdf)", &[], "p(<Attachment:b.pdf a>)"),
    ("a ![*b*](https://c.nl/d.png)", &["M005: ![*b*](https://c.nl/d.png)"], "p(a )"),
    ("# Kop {#kop}", &["M006: # Kop {#kop}"], "h1#kop(Kop)"),
    ("### Kop {#kop}", &["M006: ### Kop {#kop}"], "h3#kop(Kop)"),
    ("## A {#a}\n\n#### B {#b}\n\n##### C {#c}", &["M006: #### B {#b}"], "h2#a(A) h4#b(B) h5#c(C)"),
    ("> ## A {#a}", &["M006: ## A {#a}"], "quote[h2#a(A)]"),
    ("a ![](diagram:b)", &["M007: ![](diagram:b)"], "p(a )"),
    ("![](diagram:b)\n![](diagram:c)", &["M007: ![](diagram:b)", "M007: ![](diagram:c)"], ""),
    ("## ![](diagram:b) {#a}", &["M007: ![](diagram:b)"], "h2#a()"),
    ("| ![](diagram:b) |\n|---|", &["M007: ![](diagram:b)"], "table[]"),
    ("[![](diagram:b)](term:c)", &["M007: ![](diagram:b)"], "p(<term:c >)"),
    ("a[^b]", &["M008: [^b]"], "p(a[^b])"),
    ("a![^b]", &["M008: [^b]"], "p(a![^b])"),
    ("*a[^een-noot]*", &["M008: [^een-noot]"], "p(*a[^een-noot]*)"),
    ("a\\[^b] `[^c]` [^ d] [^]", &[], "p(a[^b] `[^c]` [^ d] [^])"),
    ("a\n\n[^b]: c", &["M009: [^b]"], "p(a)"),
    ("a\n\n[^b]: c[^b]", &["M009: [^b]"], "p(a)"),
    ("[](https://a.nl)", &["M010: [](https://a.nl)"], ""),
    ("[ ](mailto:a@b.nl)", &["M010: [ ](mailto:a@b.nl)"], ""),
    ("[a](b.md)", &["M011: [a](b.md)"], "p(a)"),
    ("[a][b]", &["M013: [a][b]"], "p([a][b])"),
    ("[a][]", &["M013: [a][]"], "p([a][])"),
    ("## A {#Fout-id}", &["M015: Fout-id"], "h2#Fout-id(A)"),
    ("## A {#Nog Een Keer}", &["M015: Nog Een Keer"], "h2#Nog Een Keer(A)"),
    ("a[^b]\n\n[^b]: c\n[^B]: d", &["M016: [^B]"], "p(a^0.1) note:b×1[p(c)]"),
    ("3. a\n7. b", &["M026: 7"], "ol3[p(a) | p(b)]"),
    ("a {{ b }}", &["M024: {{ b }}"], "p(a {{ b }})"),
    ("[a](https://)", &["Y013: [a](https://)"], "p(a)"),
    ("## Kop {#kop verloren}", &["M015: kop verloren"], "h2#kop verloren(Kop)"),
    ("## Kop {#kop .klasse}", &["M024: ## Kop {#kop .klasse}"], "h2#kop(Kop)"),
    ("[a](term:b \"c\")", &["M017: [a](term:b \"c\")"], "p(<term:b a>)"),
    ("![a](diagram:b)", &["M017: ![a](diagram:b)"], "embed:b"),
    ("```json a b\nc\n```", &["M017: ```json a b"], "code:json(\"c\\n\")"),
    ("```rust,ignore\na\n```", &["M017: ```rust,ignore"], "code:rust(\"a\\n\")"),
    ("a [](source:b \"c\".", &["M018: [](source:b \"c\""], "p(a [](source:b “c”.)"),
    ("[a](section:b en c.", &["M018: [a](section:b"], "p([a](section:b en c.)"),
    ("[](source:b “c”).", &["M018: [](source:b “c”)"], "p([](source:b “c”).)"),
    ("[a] (section:b)", &["M018: [a] (section:b)"], "p([a] (section:b))"),
    ("[a](https://b/c d)", &["M018: [a](https://b/c d)"], "p([a](https://b/c d))"),
    ("(a)[section:b]", &["M018: (a)[section:b]"], "p((a)[section:b])"),
    ("[a [b](term:c)](term:d)", &["M018: [a [b](term:c)](term:d)"], ""),
    ("> [!KEY]\n> - a", &["M032: > [!KEY]"], "key[ul[p(a)]]"),
    ("##Kop", &["M018: ##Kop"], "p(##Kop)"),
    ("##\u{a0}Kop", &["M018: ##\u{a0}Kop"], "p(##\u{a0}Kop)"),
    ("a **b en *c.", &["M018: **b"], "p(a **b en *c.)"),
    ("**A:**b", &["M018: **A:**b"], "p(**A:**b)"),
    ("a ~~b", &["M018: ~~b"], "p(a ~~b)"),
    ("• a\n• b", &["M018: • a"], "p(• a⏎• b)"),
    ("| a | b |\n| c | d |", &["M018: | a | b |"], "p(| a | b |⏎| c | d |)"),
    ("| a | b | c |\n|---|---|\n| d |", &["M018: | a | b | c |"], ""),
    ("| a | b |\n|---|---|\n| c | d | e f | g |", &["M019: e f | g"], "table[a,b | c,d]"),
    ("| a | b |\n|---|---|\n| `x|y` | d |", &["M029: `x", "M029: `", "M019: d"], ""),
    ("| a | b |\n|---|---|\n| c |", &["M019: | c |"], "table[a,b | c,]"),
    ("| a | b |\n|---|---|\n| c | d |\ne", &["M019: e"], "table[a,b | c,d | e,]"),
    ("## {#a}", &["M020: ## {#a}"], "h2#a()"),
    ("##", &["M020: ##"], "h2#()"),
    ("```\na", &["M021: ```"], "code:-(\"a\\n\")"),
    ("<!-- a\n\nb", &["M021: <!-- a"], ""),
    ("a <!-- b", &["M021: <!--"], "p(a <!– b)"),
    ("a\n\n    b", &["M022: b"], "p(a) code:-(\"b\\n\")"),
    ("a\n\n[b]: https://c.nl", &["M023: [b]: https://c.nl"], "p(a)"),
    ("[b]\n\n[b]: term:c\n[B]: term:d", &["M023: [B]: term:d"], "p(<term:c b>)"),
    ("3. a\n7. b", &["M026: 7"], "ol3[p(a) | p(b)]"),
    ("a *b en c", &["M029: *b"], "p(a *b en c)"),
    ("zie source:kst-1 en term:a.", &["M029: source:kst-1", "M029: term:a"], ""),
    ("a `b", &["M029: `b"], "p(a `b)"),
    ("a &nbps; b", &["M029: &nbps;"], "p(a &nbps; b)"),
    ("a &euro; &amp; &eacute;&nbsp;b &lt;!-- &copy;", &[], "p(a € & é\u{a0}b <!– ©)"),
    ("a:\n–\u{a0}b\n–\u{a0}c", &["M029: –\u{a0}b"], ""),
    ("-a\n-b", &["M029: -a"], "p(-a⏎-b)"),
    ("a:\n2. b\n3. c", &["M029: 2. b"], "p(a:⏎2. b⏎3. c)"),
    ("a\tb\nc\td", &["M029: a\tb"], "p(a\tb⏎c\td)"),
];

#[test]
fn each_problem_is_reported_at_its_place_and_the_rest_stays() {
    let mut wrong = Vec::new();
    for (markdown, expected, left) in CASES {
        let (document, problems) = parsed(markdown);
        // What is left is of no interest where the report is about text that stays.
        let stays = |e: &&str| e.starts_with("M018") || e.starts_with("M029");
        let is_left = show(&document) == *left || left.is_empty() && expected.iter().any(stays);
        if problems != *expected || !is_left {
            wrong.push(format!("{markdown:?}: {problems:?}, {}", show(&document)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_nests_deeper_than_eight_levels() {
    assert_eq!(problems(&format!("{} a", ">".repeat(8))), Vec::<String>::new());
    assert_eq!(problems(&format!("{} a", ">".repeat(9))), ["M014: > a"]);
    let (document, problems) = parsed(&format!("{}a", "- ".repeat(20)));
    assert_eq!(problems.len(), 1);
    assert_eq!(show(&document).matches("ul").count(), 8);
    let emphasis = format!("{}a{}", "*b **c ".repeat(6), "** *".repeat(6));
    let codes = ["M014", "M018", "M029"];
    assert!(self::problems(&emphasis).iter().all(|p| codes.iter().any(|c| p.starts_with(c))));
}

#[test]
fn a_hostile_text_exhausts_nothing() {
    let n = 100_000;
    for hostile in [
        ">".repeat(n),
        format!("{}a", "- ".repeat(n)),
        format!("{}a", "1. ".repeat(n / 3)),
        "a\n: ".repeat(n / 4),
        "*a **a ".repeat(n / 7),
        "[".repeat(n),
        "![".repeat(n / 2),
        "[a](".repeat(n / 4),
        "<b>".repeat(n / 3),
        "[^a]".repeat(n / 4),
        "|".repeat(n),
        "`".repeat(n),
        format!("{}[a](https://b.nl)", "*".repeat(n)),
        format!("{}a{}", "![".repeat(2_000), "](b)".repeat(2_000)),
        format!(
            "a[^0]\n\n{}",
            (0..2_000).map(|i| format!("[^{i}]: b[^{}]\n", i + 1)).collect::<String>()
        ),
    ] {
        let (document, _) = parsed(&hostile);
        drop(document);
    }
}

#[test]
fn every_message_of_this_part_can_be_said_in_both_languages() {
    let mut said = std::collections::BTreeSet::new();
    let deep = ">".repeat(9);
    let texts = CASES.iter().map(|(text, ..)| *text).chain([
        deep.as_str(),
        "[a](javascript:x)",
        "[a](mailto:x)",
        "[a](indicators:x)",
        "[a](terms:x)",
        "[a](lang:Engels)",
        "[a](lang:xx)",
        "[](lang:en)",
        "a\n\n> [!KEY] b\n> - c",
        "> [!KEY]\n> a",
        "> [!KEY]\n> - a\n>   - b\n>\n>   c\n>   > d\n>\n>   |e|\n>   |-|\n>\n> ---\n> ```\n> f\n> ```",
        "> [!FOLD]\n> a",
        "> [!FOLD] [a](https://b.nl)\n> a",
        "> [!FOLD] a",
        "Tabel: a\n\n|b|\n|-|",
        "|b|\n|-|\nTabel: a",
        "|b|\n|-|\n\nTabel: a\nc",
        "Tabel: a",
        "![a [b](https://b.nl) c](d.png)",
        "a &#27; b",
        "***a *b **c *d **e *f **g *h **i *j* ** * ** * ** * ** * ***",
    ]);
    let mut found: Vec<Diagnostic> = Vec::new();
    for text in texts {
        let (_, file) = one_file(text);
        let span = crate::source::Span::new(file, 0..0);
        let mut sink = Sink::new();
        parse(file, text, 0..text.len(), &mut sink);
        parse_fragment(span, text, &mut sink);
        parse_inline(span, text, &mut sink);
        found.extend(sink.found().to_vec());
    }
    for problem in found.iter().filter(|problem| problem.code.id.starts_with('M')) {
        said.insert(problem.code.id);
        for language in Language::ALL {
            let words = Words::new(language);
            assert_ne!(words.title(problem), problem.code.id, "{problem:?}");
            assert!(words.help(problem).is_some(), "{problem:?}");
            for label in &problem.labels {
                assert_ne!(words.label(problem, label), "", "{problem:?}");
            }
        }
    }
    let all = codes::ALL
        .iter()
        .map(|code| code.id)
        .filter(|id| id.starts_with('M') && !["M012", "M027"].contains(id));
    assert_eq!(said.into_iter().collect::<Vec<_>>(), all.collect::<Vec<_>>());
}

#[test]
fn every_code_of_this_part_is_explained_in_both_languages() {
    for language in Language::ALL {
        for code in codes::ALL.iter().filter(|code| code.id.starts_with('M')) {
            assert!(Words::new(language).explanation(*code).is_some(), "{language} {}", code.id);
        }
    }
}
