use super::*;
use crate::guide::Target;
use crate::guide::fixtures::{PAGE, resolved};
use crate::markdown::tree::Mark;

fn compared(old: &str, new: &str) -> Difference {
    let (old, new, page) = (resolved(old), resolved(new), Route::new(PAGE));
    let side = |document| Side { title: "T", summary: "S", document, page: &page };
    between(side(&old), side(&new))
}

/// Every mark of a block: `-gone` and `+new`.
fn marks(block: &Block<Link>) -> Vec<String> {
    fn push(content: &[Inline<Link>], out: &mut Vec<String>) {
        for inline in content {
            match inline {
                Inline::Marked { mark, content } => {
                    let sign = if *mark == Mark::Deleted { '-' } else { '+' };
                    out.push(format!("{sign}{}", plain_text(content)));
                }
                Inline::Emphasis(inner) | Inline::Strong(inner) => push(inner, out),
                Inline::Link { content, .. } => push(content, out),
                _ => {}
            }
        }
    }
    let mut out = Vec::new();
    let mut blocks = [block.clone()];
    crate::markdown::visit::runs_mut(&mut blocks, &mut |_, content| push(content, &mut out));
    out
}

/// Every row that is not the same: what, how and its marks.
fn said(difference: &Difference) -> Vec<String> {
    let rows = difference.rows.iter().filter_map(|row| match row {
        Row::Same(_) => None,
        Row::Different(row) => {
            let blocks = row.old.iter().chain(&row.new);
            let marks: Vec<String> = blocks.flat_map(marks).collect();
            let moved = if row.moved { " moved" } else { "" };
            Some(format!("{:?} {:?}{moved}: {}", row.part, row.change, marks.join(" ")))
        }
        Row::Replaced(row) => {
            let line = |line: &Line| {
                let blocks = line.old.iter().chain(&line.new);
                blocks.flat_map(marks).collect::<Vec<_>>().join(" ")
            };
            let lines: Vec<String> = row.lines.iter().map(line).collect();
            Some(format!("Replaced: {}", lines.join(" | ")))
        }
    });
    rows.collect()
}

#[test]
fn one_changed_number_gives_one_changed_word() {
    let text = |number: &str| {
        format!(
            "Vooraf [](source:brief \"P1.1\").\n\n## Cijfers {{#cijfers}}\n\nIn 2024 kwamen er \
             {number} aanvragen binnen, *waarvan* twee niet zijn toegekend [](source:brief \"P2.1\").\n"
        )
    };
    let difference = compared(&text("2.019"), &text("2.020"));
    assert_eq!(said(&difference), ["Paragraph Changed: -2.019 +2.020"]);
    assert_eq!(difference.counts, Counts::from([((Part::Paragraph, Change::Changed), 1)]));
}

#[test]
fn equal_texts_have_no_difference_however_they_are_typed() {
    let difference = compared(
        "Een *regel*\nen nog een.\n\n- a\n- b\n",
        "Een _regel_ en nog\neen.\n\n* a\n* b\n",
    );
    assert!(difference.is_empty(), "{:?}", said(&difference));
    assert_eq!(difference.rows.len(), 1);
}

#[test]
fn a_source_that_is_cited_earlier_changes_no_other_number() {
    let difference = compared(
        "Begin.\n\nTekst [](source:b \"P1.1\").\n",
        "Begin [](source:a).\n\nTekst [](source:b \"P1.1\").\n",
    );
    assert_eq!(said(&difference), ["Paragraph Changed: + [1]"]);
}

#[test]
fn another_place_in_a_source_is_a_change() {
    let difference =
        compared("Tekst en meer [](source:b \"P1.1\").", "Tekst en meer [](source:b \"P1.2\").");
    assert_eq!(
        said(&difference),
        ["Paragraph Changed: -[1,\u{a0}§\u{a0}1, al.\u{a0}1] +[1,\u{a0}§\u{a0}1, al.\u{a0}2]"]
    );
}

#[test]
fn another_address_behind_the_same_words_is_a_change() {
    let difference = compared(
        "Zie [de lijst](https://a.nl/1) van toen.",
        "Zie [de lijst](https://a.nl/2) van toen.",
    );
    assert_eq!(said(&difference), ["Paragraph Relinked: "]);
    assert_eq!(difference.counts, Counts::from([((Part::Link, Change::Changed), 1)]));
    let Some(Row::Different(row)) = difference.rows.first() else { panic!() };
    let url = |target: &Option<Target>| match target {
        Some(Target::Web(url)) => url.as_str().to_owned(),
        other => panic!("{other:?}"),
    };
    let [link] = &row.links[..] else { panic!("{:?}", row.links) };
    assert_eq!(link.words, "de lijst");
    assert_eq!([url(&link.from), url(&link.to)], ["https://a.nl/1", "https://a.nl/2"]);
}

#[test]
fn a_link_is_said_beside_words_that_change_too() {
    let difference = compared(
        "Zie [de lijst](https://a.nl/1) van toen en nu.",
        "Zie [de lijst](https://a.nl/2) van vroeger en nu.",
    );
    assert_eq!(said(&difference), ["Paragraph Changed: -toen +vroeger"]);
    let changed = |part| ((part, Change::Changed), 1);
    assert_eq!(difference.counts, Counts::from([changed(Part::Paragraph), changed(Part::Link)]));
    // A link that is new under words that were there, and one that is gone.
    let links = |old: &str, new: &str| {
        let difference = compared(old, new);
        let Some(Row::Different(row)) = difference.rows.first() else { panic!() };
        assert_eq!(row.change, Change::Relinked, "{:?}", said(&difference));
        row.links.iter().map(|l| (l.from.is_some(), l.to.is_some())).collect::<Vec<_>>()
    };
    let (plain, linked) = ("Zie de lijst nu.", "Zie [de lijst](https://a.nl/1) nu.");
    assert_eq!(links(plain, linked), [(false, true)]);
    assert_eq!(links(linked, plain), [(true, false)]);
    // In an item of a list and in a cell, nothing else is counted either.
    let item = |at: &str| format!("- een\n- [twee](https://a.nl/{at})\n- drie\n");
    assert_eq!(links(&item("1"), &item("2")), [(true, true)]);
    let cell = |at: &str| format!("| A | B |\n|---|---|\n| 1 | [x](https://a.nl/{at}) |\n");
    assert_eq!(links(&cell("1"), &cell("2")), [(true, true)]);
}

#[test]
fn paragraphs_come_go_and_move() {
    let (a, b, c) = (
        "Eerst doet u dit en dan dat.",
        "Het Loket geeft gratis advies.",
        "De minister beslist nooit zelf.",
    );
    let text = |parts: &[&str]| parts.join("\n\n");
    assert_eq!(
        said(&compared(&text(&[a, b, c]), &text(&[a, c]))),
        [format!("Paragraph Removed: -{b}")]
    );
    assert_eq!(
        said(&compared(&text(&[a, c]), &text(&[a, b, c]))),
        [format!("Paragraph Added: +{b}")]
    );
    let moved = compared(&text(&[a, b, c]), &text(&[b, c, a]));
    assert_eq!(said(&moved), ["Paragraph Moved moved: "]);
    assert_eq!(moved.counts, Counts::from([((Part::Paragraph, Change::Moved), 1)]));
}

#[test]
fn a_heading_with_the_same_id_is_the_same_heading() {
    let difference =
        compared("## Wie beslist {#wie}\n\nA b c d.", "## De beslissing {#wie}\n\nA b c d.");
    assert_eq!(said(&difference), ["Heading Changed: -Wie beslist +De beslissing"]);
}

#[test]
fn tables_are_compared_by_cell() {
    let table = |rows: &str| format!("| Vraag | Antwoord |\n|---|---|\n{rows}");
    let old =
        table("| Wie beslist? | De instelling |\n| Wanneer? | Vooraf |\n| Hoe? | Schriftelijk |\n");
    let new = table(
        "| Wie beslist? | De instelling |\n| Wanneer? | Achteraf |\n| Hoe? | Schriftelijk |\n| Waar? | In Den Haag |\n",
    );
    let difference = compared(&old, &new);
    assert_eq!(said(&difference), ["Table Changed: -Vooraf +Achteraf +Waar? +In Den Haag"]);
    assert_eq!(
        difference.counts,
        Counts::from([
            ((Part::TableRow, Change::Changed), 1),
            ((Part::TableRow, Change::Added), 1)
        ])
    );
    let Some(Row::Different(row)) = difference.rows.first() else { panic!() };
    assert_eq!(row.omitted, [(Part::TableRow, 2)].into());
}

#[test]
fn a_new_column_leaves_the_other_cells_alone() {
    let difference = compared(
        "| A | B |\n|---|---|\n| 1 | 2 |\n",
        "| A | Nieuw | B |\n|---|---|---|\n| 1 | x | 2 |\n",
    );
    assert_eq!(said(&difference), ["Table Changed: +Nieuw +x"]);
    assert_eq!(difference.counts, Counts::from([((Part::TableColumn, Change::Added), 1)]));
}

#[test]
fn items_of_a_list_are_compared_one_by_one() {
    let difference = compared(
        "- eerst dit doen\n- dan dat doen\n- klaar ermee\n",
        "- eerst dit doen\n- dan iets doen\n- klaar ermee\n- en weg\n",
    );
    assert_eq!(said(&difference), ["List Changed: -dat +iets +en weg"]);
}

#[test]
fn a_rewritten_paragraph_is_not_a_patchwork() {
    let difference = compared(
        "De instelling is zelf verantwoordelijk voor de keuze van de partner, en zij weegt dat af.",
        "De rector vraagt advies aan het Loket en de minister kijkt daarna naar de uitkomst ervan.",
    );
    let [row] = &said(&difference)[..] else { panic!("{:?}", said(&difference)) };
    assert!(row.starts_with("Replaced: -De instelling is"), "{row}");
    assert_eq!(row.matches(" -").count() + row.matches(" +").count(), 2, "{row}");
}

/// Every piece of both texts in one, marked.
fn in_one(difference: &Difference) -> Vec<String> {
    let rows = difference.rows.iter().filter_map(|row| match row {
        Row::Different(row) => Some(row.both.iter().map(text).collect::<Vec<_>>().join(" / ")),
        _ => None,
    });
    rows.collect()
}

/// The text of a block, what is gone as `[-gone-]` and what is new as `[+new+]`.
fn text(block: &Block<Link>) -> String {
    fn push(content: &[Inline<Link>], out: &mut String) {
        for inline in content {
            match inline {
                Inline::Marked { mark, content } => {
                    let sign = if *mark == Mark::Deleted { '-' } else { '+' };
                    out.push_str(&format!("[{sign}{}{sign}]", plain_text(content)));
                }
                Inline::Emphasis(inner) | Inline::Strong(inner) => push(inner, out),
                Inline::Link { content, .. } => push(content, out),
                other => out.push_str(&plain_text(std::slice::from_ref(other))),
            }
        }
    }
    let mut out = String::new();
    if let BlockKind::List { numbering: Some(numbering), .. } = &block.kind {
        out.push_str(&format!("{}. ", numbering.first));
    }
    crate::markdown::visit::runs(std::slice::from_ref(block), &mut |_, content| {
        if !out.is_empty() && !out.ends_with(' ') {
            out.push_str(" · ");
        }
        push(content, &mut out);
    });
    out
}

#[test]
fn both_texts_stand_in_one() {
    let difference = compared(
        "De *instelling* vraagt vooraf advies aan het loket.",
        "De *instelling* vraagt altijd advies aan de taskforce van het loket.",
    );
    assert_eq!(
        in_one(&difference),
        ["De instelling vraagt [-vooraf-][+altijd+] advies aan[+ de taskforce van+] het loket."]
    );
}

#[test]
fn what_was_replaced_stands_row_by_row() {
    let old = "Zonnige dagen duren kort.\n\n## Oud kopje {#oud}\n\nRegen valt vaak.\n";
    let new =
        "Het bestuur besluit.\n\nDe raad kijkt mee.\n\n## Iets nieuws {#nieuws}\n\nWie tekent?\n";
    let difference =
        compared(&format!("Begin.\n\n{old}\nEinde.\n"), &format!("Begin.\n\n{new}\nEinde.\n"));
    assert_eq!(
        said(&difference),
        ["Replaced: -Zonnige dagen duren kort. +Het bestuur besluit. | +De raad kijkt mee. | \
          -Oud kopje +Iets nieuws | -Regen valt vaak. +Wie tekent?"]
    );
    assert_eq!(
        difference.counts,
        Counts::from([
            ((Part::Heading, Change::Added), 1),
            ((Part::Heading, Change::Removed), 1),
            ((Part::Paragraph, Change::Added), 3),
            ((Part::Paragraph, Change::Removed), 2),
        ])
    );
}

#[test]
fn only_the_items_that_changed_are_shown_each_with_its_number() {
    let list = |second: &str, fifth: &str| {
        format!("1. een\n2. {second}\n3. drie\n4. vier\n5. {fifth}\n6. zes\n")
    };
    let difference =
        compared(&list("twee dingen", "vijf dingen"), &list("twee zaken", "vijf zaken"));
    let Some(Row::Different(row)) = difference.rows.first() else { panic!() };
    let all = |blocks: &[Block<Link>]| blocks.iter().map(text).collect::<Vec<_>>();
    assert_eq!(all(&row.old), ["2. twee [-dingen-]", "5. vijf [-dingen-]"]);
    assert_eq!(all(&row.both), ["2. twee [-dingen-][+zaken+]", "5. vijf [-dingen-][+zaken+]"]);
    assert_eq!(row.omitted, [(Part::ListItem, 4)].into());
    // Of a list without numbers one is left.
    let list = |last: &str| format!("- een\n- twee\n- {last}\n- drie\n");
    let difference = compared(&list("oude zaak"), &list("nieuwe zaak"));
    assert_eq!(in_one(&difference), ["[-oude-][+nieuwe+] zaak"]);
}

#[test]
fn a_figure_that_gave_way_to_another_is_not_one_text() {
    let code = |text: &str| format!("```\n{text}\n```\n");
    let difference = compared(&code("a = 1"), &code("a = 2"));
    let Some(Row::Different(row)) = difference.rows.first() else { panic!() };
    assert_eq!((row.change, row.both.len()), (Change::Changed, 0));
}

#[test]
fn footnotes_take_part_and_their_numbers_do_not() {
    let difference = compared(
        "Tekst met een noot[^a] erin.\n\n[^a]: Dit staat in de noot.\n",
        "Nieuw[^b] begin van de tekst.\n\nTekst met een noot[^a] erin.\n\n[^a]: Dit staat in de noot.\n\n[^b]: Meer uitleg daarover.\n",
    );
    assert_eq!(
        said(&difference),
        [
            "Paragraph Added: +Nieuw[1] begin van de tekst.",
            "Footnote Added: +Meer uitleg daarover."
        ]
    );
}
