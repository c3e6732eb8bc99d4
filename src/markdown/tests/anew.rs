//! What the first reading did not know: lists with letters, titles of alerts, key points, bare
//! addresses.

use super::*;
use crate::markdown::digest::of_document;
use crate::markdown::tree::NewForm;
use crate::markdown::{Reading, parse_as};

fn first(markdown: &str) -> Document<Reference> {
    let (_, file) = one_file(markdown);
    parse_as(Reading::First, file, markdown, 0..markdown.len(), &mut Sink::new())
}

fn digest(document: &Document<Reference>) -> String {
    of_document("Titel", "Samenvatting.", document)
}

#[test]
fn lists_with_letters_and_numerals_are_lists() {
    for (markdown, expected) in [
        ("a. een\nb. twee", "ola[p(een) | p(twee)]"),
        ("Tekst:\na) een\nb) twee", "p(Tekst:) ola[p(een) | p(twee)]"),
        ("A.  een\nB.  twee\nC. drie", "olA[p(een) | p(twee) | p(drie)]"),
        ("i. een\nii. twee\niii. drie\niv. vier", "oli[p(een) | p(twee) | p(drie) | p(vier)]"),
        ("h. een\ni. twee\nj. drie", "olh[p(een) | p(twee) | p(drie)]"),
        ("I. een\n\nII. twee", "olI~[p(een) | p(twee)]"),
        ("c. een\nd. twee", "olc[p(een) | p(twee)]"),
        ("v. een\nvi. twee", "olv[p(een) | p(twee)]"),
        ("v. een\nw. twee", "olv[p(een) | p(twee)]"),
        ("> a. een\n> b. twee", "quote[ola[p(een) | p(twee)]]"),
        ("- a. een\n  b. twee\n- drie", "ul[ola[p(een) | p(twee)] | p(drie)]"),
        ("a. een\nnog een\nb. twee", "ola[p(een⏎nog een) | p(twee)]"),
        (
            "1.  Ga na:\n    a.  de opleiding;\n    b.  de werkgever;\n        i.  hier;\n        ii. daar.\n2.  Klaar:\n    a.  een\n    b.  twee",
            "ol1[p(Ga na:) ola[p(de opleiding;) | p(de werkgever;) oli[p(hier;) | p(daar.)]] | p(Klaar:) ola[p(een) | p(twee)]]",
        ),
    ] {
        let document = clean(markdown);
        assert_eq!(show(&document), expected, "{markdown:?}");
        assert!(document.reads_anew.is_some());
        assert!(digest(&document).starts_with("b3:"), "{markdown:?}");
        assert!(first(markdown).reads_anew.is_none());
    }
}

#[test]
fn an_initial_or_a_letter_alone_is_no_list() {
    for text in [
        "A. de Vries is hoogleraar.",
        "Zie artikel 3, onder\na. van de wet.",
        "i. een ding",
        "a. een\n\nTekst.\n\nb. twee",
        "Zie onder d. en\ne. verder",
        "```\na. een\nb. twee\n```",
        "a.een\nb.twee",
        "zie o.a. dit\nen m.n. dat",
        "\\a. een\nb. twee",
    ] {
        let document = clean(text);
        assert!(document.reads_anew.is_none(), "{text:?}: {}", show(&document));
        assert_eq!(show(&document), show(&first(text)));
    }
}

#[test]
fn numbers_that_readers_would_see_otherwise_are_reported() {
    assert_eq!(problems("a. een\nb. twee\nd. vier"), ["M026: d"]);
    assert_eq!(problems("3. drie\n7. zeven"), ["M026: 7"]);
    assert_eq!(problems("1. een\na. twee\nb. drie"), ["M026: a"]);
    for text in
        ["1. een\n1. twee\n1. drie", "1. een\n2. twee\n3. drie", "0. een\n1. twee", "- a\n- b"]
    {
        assert_eq!(problems(text), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn an_alert_may_have_a_title_of_its_own() {
    for (markdown, expected) in [
        ("> [!TIP] Eigen *kop*\n> Tekst.", "Tip(Eigen *kop*)[p(Tekst.)]"),
        (
            "> [!warning]  Zie [x](term:y)\n>\n> - a\n> - b",
            "Warning(Zie <term:y x>)[ul[p(a) | p(b)]]",
        ),
        ("> [!NOTE] Alleen een titel", "Note(Alleen een titel)[]"),
        ("- > [!CAUTION] Kop\n  > Tekst.", "ul[Caution(Kop)[p(Tekst.)]]"),
    ] {
        let document = clean(markdown);
        assert_eq!(show(&document), expected, "{markdown:?}");
        assert!(digest(&document).starts_with("b3:"));
        assert!(show(&first(markdown)).contains("quote["));
    }
    let plain = clean("> [!TIP]\n> Tekst.");
    assert_eq!(show(&plain), "Tip[p(Tekst.)]");
    assert!(plain.reads_anew.is_none() && digest(&plain).starts_with("b1:"));
    // A link is no alert.
    assert_eq!(show(&clean("> [!TIP](https://a.nl) x")), "quote[p(<https://a.nl !TIP> x)]");
}

#[test]
fn examples_and_folds_are_boxes_of_their_own() {
    for (markdown, expected, record) in [
        ("> [!EXAMPLE]\n> Tekst.", "Example[p(Tekst.)]", "example\t\n"),
        (
            "> [!example] Een *geval*\n> Tekst.",
            "Example(Een *geval*)[p(Tekst.)]",
            "example\tEen geval\n",
        ),
        (
            "> [!EXAMPLE] Zie [x](term:y)\n> Tekst.",
            "Example(Zie <term:y x>)[p(Tekst.)]",
            "example\tZie x\tterm:y\n",
        ),
        ("> [!FOLD] Kop `c`\n> Tekst.", "Fold(Kop `c`)[p(Tekst.)]", "fold\tKop c\n"),
        ("> [!FOLD]   Kop\n>\n> Tekst.", "Fold(Kop)[p(Tekst.)]", "fold\tKop\n"),
    ] {
        let document = clean(markdown);
        assert_eq!(show(&document), expected, "{markdown:?}");
        let records = format!("title\tTitel\nsummary\tSamenvatting.\n{record}p\tTekst.\nend\t\n");
        assert_eq!(digest(&document), format!("b3:{}", crate::digest::hex(records.as_bytes())));
        assert!(show(&first(markdown)).starts_with("quote["), "{markdown:?}");
    }
    let nested =
        "> [!FOLD] Kop\n> - een\n>\n>   > [!EXAMPLE]\n>   > Zo.\n>\n> > [!FOLD] Dieper\n> > Nog.";
    assert_eq!(
        show(&clean(nested)),
        "Fold(Kop)[ul~[p(een) Example[p(Zo.)]] Fold(Dieper)[p(Nog.)]]"
    );
    assert_eq!(show(&clean("> [!FOLD](https://a.nl) x")), "quote[p(<https://a.nl !FOLD> x)]");
    assert_eq!(show(&clean("> [!FOLDER\\] x")), "quote[p([!FOLDER] x)]");
}

#[test]
fn what_is_wrong_with_a_fold_is_reported_and_stays() {
    for (text, problem, shown) in [
        ("> [!FOLD]\n> Tekst.", "M040: > [!FOLD]", "Fold[p(Tekst.)]"),
        ("> [!FOLD] Kop", "M040: > [!FOLD] Kop", "Fold(Kop)[]"),
        (
            "> [!FOLD] **[a](term:b)**\n> x",
            "M040: > [!FOLD] **[a](term:b)**",
            "Fold(**<term:b a>**)[p(x)]",
        ),
        ("> [!FOLD] Kop\n> ## K {#k}", "M006: ## K {#k}", "Fold(Kop)[h2#k(K)]"),
        ("> [!FOLD]- Kop\n> x", "M024: [!FOLD]-", "quote[p([!FOLD]- Kop⏎x)]"),
    ] {
        let (document, found) = parsed(text);
        assert_eq!(found, [problem], "{text:?}");
        assert_eq!(show(&document), shown, "{text:?}");
    }
    assert_eq!(fragment("> [!FOLD] Kop\n> x").1, ["M040"]);
    assert_eq!(fragment("> [!EXAMPLE] Kop\n> x").1, [""; 0]);
}

fn second(markdown: &str) -> Document<Reference> {
    let (_, file) = one_file(markdown);
    parse_as(Reading::Second, file, markdown, 0..markdown.len(), &mut Sink::new())
}

#[test]
fn a_line_below_a_table_is_its_caption() {
    let table = "| A | B |\n|---|---|\n| a | b |";
    for (line, expected) in [
        ("Table: Wat *hier* staat", "table(Wat *hier* staat)[A,B | a,b]"),
        (
            "Tabel: Zie [x](term:y)[^1]\n\n[^1]: N.",
            "table(Zie <term:y x>^0.1)[A,B | a,b] note:1×1[p(N.)]",
        ),
        ("tabel:  **Zo**", "table(**Zo**)[A,B | a,b]"),
    ] {
        let text = format!("{table}\n\n{line}");
        let document = clean(&text);
        assert_eq!(show(&document), expected, "{text:?}");
        assert_eq!(document.reads_anew.map(|anew| anew.form), Some(NewForm::Caption));
        assert!(digest(&document).starts_with("b3:"));
        assert!(show(&second(&text)).starts_with("table[A,B | a,b] p("), "{text:?}");
        assert!(digest(&second(&text)).starts_with("b1:"));
    }
    let quoted =
        "> | A |\n> |---|\n> | a |\n>\n> Table: Zo\n\n1. x\n\n   | A |\n   |---|\n\n   Tabel: Zo";
    assert_eq!(show(&clean(quoted)), "quote[table(Zo)[A | a]] ol1~[p(x) table(Zo)[A]]");
    // What more readings did not know counts before what one did not.
    let both = format!("Zie https://a.nl.\n\n{table}\n\nTable: Zo");
    assert_eq!(clean(&both).reads_anew.map(|anew| anew.form), Some(NewForm::Caption));
    let records = "title\tTitel\nsummary\tSamenvatting.\ntable\t\ntr\t\ntd\tA\ntr\t\ntd\ta\nend\t\n\
                   caption\tZie x\tterm:y\n";
    let of = digest(&clean("|A|\n|-|\n|a|\n\nTabel: Zie [x](term:y)"));
    assert_eq!(of, format!("b3:{}", crate::digest::hex(records.as_bytes())));
}

#[test]
fn what_looks_like_a_caption_and_is_none_is_told() {
    let table = "| A |\n|---|\n| a |";
    for (text, problem) in [
        (format!("Tabel: Zo\n\n{table}"), "M041: Tabel: Zo"),
        (format!("{table}\nTabel: Zo"), "M041: Tabel: Zo"),
        (format!("{table}\n\nTabel: Zo\nen verder"), "M041: Tabel: Zo\nen verder"),
        ("Tekst.\n\nTable: Zo".to_owned(), "M041: Table: Zo"),
        (format!("{table}\n\nTabel: Zo\n\nTabel: Nog een"), "M041: Tabel: Nog een"),
    ] {
        assert_eq!(problems(&text), [problem], "{text:?}");
    }
    for text in [
        format!("{table}\n\nTabel 1: Zo"),
        format!("{table}\n\nTabel:zo"),
        "Tabel: een woord\nmet nog een regel".to_owned(),
        "- Tabel: een ding\n- stoel".to_owned(),
    ] {
        assert_eq!(problems(&text), [""; 0], "{text:?}");
    }
}

#[test]
fn the_place_of_a_title_is_its_own() {
    let text = "> [!TIP] Eigen kop\n> Tekst.";
    let document = clean(text);
    let BlockKind::Alert { title, .. } = &document.blocks[0].kind else { panic!() };
    let Inline::Text { span, .. } = title[0] else { panic!() };
    assert_eq!(&text[span.range()], "Eigen kop");
}

#[test]
fn bare_addresses_are_links() {
    for (markdown, expected) in [
        ("Zie https://www.nctv.nl/.", "p(Zie <https://www.nctv.nl/ https://www.nctv.nl/>.)"),
        ("Zie (www.aivd.nl), of", "p(Zie (<https://www.aivd.nl www.aivd.nl>), of)"),
        ("Mail a.b@minbzk.nl.", "p(Mail <mailto:a.b@minbzk.nl a.b@minbzk.nl>.)"),
        ("**https://a.nl/b_c_d** x", "p(**<https://a.nl/b_c_d https://a.nl/b_c_d>** x)"),
        ("https://a.nl/b--c?d=1&amp;e", "p(<https://a.nl/b--c?d=1&e https://a.nl/b--c?d=1&e>)"),
        (
            "https://a.nl/b_(c)) en \"https://d.nl\"",
            "p(<https://a.nl/b_(c) https://a.nl/b_(c)>) en “<https://d.nl https://d.nl>”)",
        ),
        ("| a |\n|---|\n| www.b.nl |", "table[a | <https://www.b.nl www.b.nl>]"),
    ] {
        let document = clean(markdown);
        assert_eq!(show(&document), expected, "{markdown:?}");
        assert!(document.reads_anew.is_some());
        // A link is nothing new.
        assert!(digest(&document).starts_with("b1:"));
        assert_ne!(digest(&document), digest(&first(markdown)));
    }
}

#[test]
fn what_is_no_bare_address_stays_text() {
    for text in [
        "[https://a.nl](https://a.nl/b) en <https://c.nl> en `https://d.nl`",
        "https:// en www. en http://localhost en @naam en a@b en 1@2.3",
        "https\\://a.nl en xhttps://b.nl",
        "versie 1.2@3.4 www",
    ] {
        assert!(clean(text).reads_anew.is_none(), "{text:?}: {}", show(&clean(text)));
    }
}

#[test]
fn letters_and_titles_count_in_the_digest() {
    let digests: std::collections::BTreeSet<String> = [
        "1. a\n2. b",
        "a. a\nb. b",
        "A. a\nB. b",
        "i. a\nii. b",
        "c. a\nd. b",
        "> [!TIP]\n> a",
        "> [!TIP] b\n> a",
        "> [!TIP] c\n> a",
        "> [!NOTE] c\n> a",
    ]
    .into_iter()
    .map(|text| digest(&clean(text)))
    .collect();
    assert_eq!(digests.len(), 9);
}

#[test]
fn a_digest_of_the_third_form_is_the_hash_of_its_records() {
    let text = "c. een\nd. twee\n\n> [!TIP] Kop met [woord](term:w)\n> a";
    let records = "title\tTitel\nsummary\tSamenvatting.\nol\t3\ta\nli\t\np\teen\nli\t\np\ttwee\nend\t\n\
                   tip\tKop met woord\tterm:w\np\ta\nend\t\n";
    assert_eq!(digest(&clean(text)), format!("b3:{}", crate::digest::hex(records.as_bytes())));
}

#[test]
fn a_text_can_open_with_key_points() {
    let text = "> [!KEY]\n> - een [x](source:b)\n> - twee,\n>   en meer\n\nTekst.";
    let shown = "key[ul[p(een <source:b@- x>) | p(twee,⏎en meer)]] p(Tekst.)";
    for text in [text, &text.replace("KEY", "key"), &text.replacen("> -", ">\n> -", 1)] {
        let document = clean(text);
        assert_eq!(show(&document), shown, "{text:?}");
        assert_eq!(document.reads_anew.map(|anew| anew.form), Some(NewForm::KeyPoints));
        assert!(digest(&document).starts_with("b3:"));
        assert!(show(&first(text)).starts_with("quote["));
    }
    // With an empty line between, a list is one of paragraphs.
    assert_eq!(show(&clean("> [!KEY]\n> 1. a\n>\n> 2. b")), "key[ol1~[p(a) | p(b)]]");
    assert_eq!(show(&clean("> [!KEY](https://a.nl) x")), "quote[p(<https://a.nl !KEY> x)]");
}

#[test]
fn what_is_no_key_point_is_reported_where_it_stands_and_stays() {
    let box_of = |lines: &str| format!("> [!KEY]\n{lines}");
    let two = "> - a\n> - b\n";
    for (text, problem, shown) in [
        (box_of("> - a\n"), "M032: > [!KEY]", "key[ul[p(a)]]"),
        (
            box_of("> - a\n> - b\n> - c\n> - d\n> - e\n> - f\n"),
            "M032: > [!KEY]",
            "key[ul[p(a) | p(b) | p(c) | p(d) | p(e) | p(f)]]",
        ),
        (box_of("> tekst\n"), "M032: > [!KEY]", "key[p(tekst)]"),
        (box_of(""), "M032: > [!KEY]", "key[]"),
        (
            box_of(&format!("{two}>\n> |k|\n> |-|\n")),
            "M032: |k|\n> |-|",
            "key[ul[p(a) | p(b)] table[k]]",
        ),
        (
            box_of("> - a\n>\n>   |k|\n>   |-|\n> - b\n"),
            "M032: |k|\n>   |-|",
            "key[ul~[p(a) table[k] | p(b)]]",
        ),
        (box_of("> - a\n>   - x\n> - b\n"), "M032: - x", "key[ul[p(a) ul[p(x)] | p(b)]]"),
        (format!("> [!KEY] Kort\n{two}"), "M032: > [!KEY] Kort", "key[p(Kort) ul[p(a) | p(b)]]"),
        (format!("Eerst.\n\n{}", box_of(two)), "M032: > [!KEY]", "p(Eerst.) key[ul[p(a) | p(b)]]"),
    ] {
        let (document, found) = parsed(&text);
        assert_eq!(found, [problem], "{text:?}");
        assert_eq!(show(&document), shown, "{text:?}");
    }
    assert_eq!(problems(&format!("> [!KEY]-\n{two}")), ["M024: [!KEY]-"]);
    assert_eq!(fragment(&box_of(two)).1, ["M032"]);
}

#[test]
fn key_points_are_the_records_that_were_laid_down_for_them() {
    let text = "> [!KEY]\n> - een [](source:b \"P1\")\n> - twee\n\nTekst.";
    let records = "title\tTitel\nsummary\tSamenvatting.\nkey-points\t\nul\t\nli\t\np\teen\tsource:b P1\n\
                   li\t\np\ttwee\nend\t\nend\t\np\tTekst.\n";
    assert_eq!(digest(&clean(text)), format!("b3:{}", crate::digest::hex(records.as_bytes())));
}

#[test]
fn links_to_pages_and_flowcharts_count_by_what_they_lead_to() {
    let text = "[a](page:b) [c](page:b#d) [e](flowchart:f)";
    let records = "title\tTitel\nsummary\tSamenvatting.\np\ta c e\tpage:b\tpage:b#d\tflowchart:f\n";
    assert_eq!(digest(&clean(text)), format!("b3:{}", crate::digest::hex(records.as_bytes())));
    // What is the same by the first recipe keeps its digest.
    assert!(digest(&clean("[a](section:b) [e](step:f/g)")).starts_with("b1:"));
}
