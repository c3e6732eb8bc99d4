use super::*;
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
    assert_eq!(said(&difference), ["Paragraph Changed: -de lijst +de lijst"]);
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
    assert_eq!(row.omitted, 2);
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
    assert!(
        said(&difference).iter().all(|row| row.matches(['+', '-']).count() == 1),
        "{:?}",
        said(&difference)
    );
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
