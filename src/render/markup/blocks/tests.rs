use std::collections::BTreeMap;

use super::*;
use crate::guide::fixtures::{self, PAGE};
use crate::render::markup::inlines::{citations, plain_inlines};

/// A text as the guide resolves it.
fn document(markdown: &str) -> Document<Link> {
    fixtures::resolved(markdown)
}

fn words() -> BlockWords {
    BlockWords {
        footnotes: "Voetnoten".into(),
        key_points: "In het kort".into(),
        back_to_text: "Terug naar de tekst".into(),
        note: "Let op".into(),
        tip: "Tip".into(),
        important: "Belangrijk".into(),
        warning: "Waarschuwing".into(),
        caution: "Gevaar".into(),
        example: "Voorbeeld".into(),
        link_to_section: "Link naar ‘{title}’".into(),
        table_under: "Tabel {number} bij ‘{title}’".into(),
        table: "Tabel {number}".into(),
        explain: "Uitleg: {term}".into(),
        source: "bron".into(),
    }
}

fn html(markdown: &str) -> String {
    placed(markdown, Placing::default())
}

fn placed(markdown: &str, placing: Placing<'_>) -> String {
    let mut embeds = |embed: &Embed| match embed {
        Embed::Diagram(id) => format!("<figure>{}</figure>\n", id.value),
        Embed::Indicators(id) => format!("<div>{}</div>\n", id.value),
        Embed::Spreadsheet(id) => format!("<table>{}</table>\n", id.value),
        Embed::Shared(_) => String::new(),
    };
    placed_blocks(&document(markdown), &Route::new(PAGE), &mut embeds, &words(), placing)
}

#[test]
fn a_heading_has_its_id_and_a_named_link_to_itself() {
    assert_eq!(
        html("## De *kern* & meer {#kern}"),
        "<div class=\"heading-2\"><h2 id=\"kern\">De <em>kern</em> &amp; meer</h2> \
         <a class=\"anchor\" href=\"#kern\" aria-label=\"Link naar ‘De kern &amp; meer’\">#</a></div>\n"
    );
    assert_eq!(html("### Kop"), "<h3>Kop</h3>\n");
}

#[test]
fn an_earlier_id_of_a_heading_stays_at_its_place() {
    let aliases = BTreeMap::from([("kern".to_owned(), vec!["oud".to_owned(), "ouder".to_owned()])]);
    let out =
        placed("## A {#kern}\n\n## B {#b}", Placing { aliases: &aliases, ..Placing::default() });
    assert!(
        out.contains("<h2 id=\"kern\"><span id=\"oud\"></span><span id=\"ouder\"></span>A</h2>"),
        "{out}"
    );
    assert_eq!(out.matches("<span").count(), 2);
}

#[test]
fn texts_that_share_a_page_have_ids_and_levels_of_their_own() {
    let placing = Placing { id_prefix: "definitie--", deeper: 1, ..Placing::default() };
    let out = placed("## A {#a}\n\n###### F {#f}\n\nb[^1]\n\n|c|\n|-|\n\n[^1]: d", placing);
    for part in [
        "<h3 id=\"definitie--a\">",
        "href=\"#definitie--a\"",
        "<h6 id=\"definitie--f\">",
        "id=\"definitie--mention_1_1\" href=\"#definitie--note_1\"",
        "<li id=\"definitie--note_1\">",
        "href=\"#definitie--mention_1_1\"",
        "id=\"definitie--table_1\"",
        "<h3 id=\"definitie--notes_title\">",
    ] {
        assert!(out.contains(part), "{part} in {out}");
    }
}

#[test]
fn paragraphs_lists_quotes_and_rules_are_plain_html() {
    let cases = [
        (
            "a *b* **c** ~~d~~ `e`",
            "<p>a <em>b</em> <strong>c</strong> <s>d</s> <code>e</code></p>\n",
        ),
        ("a\nb\\\nc", "<p>a\nb<br>\nc</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
        ("- a\n  1. b", "<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\n</li>\n</ul>\n"),
        ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
        ("***", "<hr>\n"),
        ("a\n: b\n: c", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n<dd>c</dd>\n</dl>\n"),
        ("![](diagram:x)", "<figure>x</figure>\n"),
        ("![](indicators:x)", "<div>x</div>\n"),
        (
            "> [!WARNING]\n> a",
            "<aside class=\"alert alert-warning\">\n<p class=\"alert-title\">Waarschuwing</p>\n<p>a</p>\n</aside>\n",
        ),
    ];
    for (markdown, expected) in cases {
        assert_eq!(html(markdown), expected, "{markdown:?}");
    }
}

#[test]
fn a_link_says_what_it_is_and_leads_there_from_this_page() {
    let cases = [
        ("[a](term:b)", "<a class=\"term\" href=\"begrippen.html#b\">a</a>"),
        ("[a](section:b#c)", "<a href=\"b.html#c\">a</a>"),
        ("[a](source:kst-1 \"P2\")", "<a class=\"cite\" id=\"cite_1\" href=\"#bron-kst-1\">a</a>"),
        (
            "[a](https://b.nl/?c&d='e')",
            "<a class=\"external\" href=\"https://b.nl/?c&amp;d=&#39;e&#39;\">a</a>",
        ),
        ("[a](mailto:a@b.nl)", "<a href=\"mailto:a@b.nl\">a</a>"),
        ("[](section:b)", "<a href=\"b.html\">T b</a>"),
        ("<a@b.nl>", "<a href=\"mailto:a@b.nl\">a@b.nl</a>"),
    ];
    for (markdown, expected) in cases {
        assert_eq!(html(markdown), format!("<p>{expected}</p>\n"), "{markdown:?}");
    }
}

#[test]
fn a_table_can_be_scrolled_and_has_a_name_and_heads() {
    assert_eq!(
        html("## Kern {#kern}\n\n| a | b |\n|---|--:|\n| 1 | 2 |")
            .split_once("</div>\n")
            .unwrap()
            .1,
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table_1\">\n<table>\n\
         <caption class=\"visually-hidden\" id=\"table_1\">Tabel 1 bij ‘Kern’</caption>\n<thead>\n\
         <tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-right\">b</th></tr>\n</thead>\n<tbody>\n\
         <tr><td>1</td><td class=\"align-right\">2</td></tr>\n</tbody>\n</table>\n</div>\n"
    );
    assert!(html("| a |\n|---|").contains(">Tabel 1</caption>"));
}

#[test]
fn rows_have_heads_when_the_corner_is_empty_or_the_first_column_is_bold() {
    let body = |markdown: &str| {
        html(markdown).split("<tbody>\n").nth(1).unwrap().split('\n').next().unwrap().to_owned()
    };
    assert_eq!(
        body("| | b |\n|---|---|\n| 1 | 2 |"),
        "<tr><th scope=\"row\">1</th><td>2</td></tr>"
    );
    assert_eq!(
        body("| a | b |\n|---|---|\n| **1** | 2 |"),
        "<tr><th scope=\"row\"><strong>1</strong></th><td>2</td></tr>"
    );
    assert_eq!(
        body("| a | b |\n|---|---|\n| **1** x | 2 |"),
        "<tr><td><strong>1</strong> x</td><td>2</td></tr>"
    );
    assert!(
        html("| | b |\n|---|---|\n| 1 | 2 |")
            .contains("<tr><td></td><th scope=\"col\">b</th></tr>")
    );
}

#[test]
fn footnotes_lead_there_and_back_from_each_mention() {
    assert_eq!(
        html("a[^x] b[^x]\n\n[^x]: c\n\n    d\n"),
        "<p>a<sup><a class=\"footnote\" id=\"mention_1_1\" href=\"#note_1\" role=\"doc-noteref\">1</a></sup> \
         b<sup><a class=\"footnote\" id=\"mention_1_2\" href=\"#note_1\" role=\"doc-noteref\">1</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"notes_title\">\n\
         <h2 id=\"notes_title\">Voetnoten</h2>\n<ol>\n<li id=\"note_1\">\n<p>c</p>\n<p>d \
         <a class=\"back\" role=\"doc-backlink\" href=\"#mention_1_1\" aria-label=\"Terug naar de tekst\">↩</a> \
         <a class=\"back\" role=\"doc-backlink\" href=\"#mention_1_2\" aria-label=\"Terug naar de tekst 2\"><span aria-hidden=\"true\">↩</span><sup>2</sup></a></p>\n\
         </li>\n</ol>\n</section>\n"
    );
    let out = html("a[^x]\n\n[^x]: - b");
    assert!(out.contains("<li>b</li>\n</ul>\n<p> <a class=\"back\""), "{out}");
}

#[test]
fn code_can_be_reached_by_keyboard_and_is_coloured_by_classes() {
    assert_eq!(html("```\n<b>\n```"), "<pre tabindex=\"0\"><code>&lt;b&gt;\n</code></pre>\n");
    assert_eq!(
        html("```\"x\ny & z\n```"),
        "<pre tabindex=\"0\"><code class=\"language-&quot;x\">y &amp; z\n</code></pre>\n"
    );
    let out = html("```yaml\nid: a\n```");
    assert!(
        out.starts_with("<pre tabindex=\"0\"><code class=\"language-yaml\"><span class=\"hl-"),
        "{out}"
    );
    assert!(!out.contains("style="), "{out}");
}

#[test]
fn whatever_an_author_types_is_text_and_not_markup() {
    let nasty = "\\<script>alert(1)\\</script> \"'& \\<img src=x onerror=y>";
    for markdown in [
        nasty.to_owned(),
        format!("## {nasty} {{#a}}\n\n| a |\n|---|\n| {nasty} |"),
        format!("- {nasty}"),
        "`<script>`".to_owned(),
        format!("[{nasty}](term:a)"),
        format!("a\n: {nasty}"),
        "```<script>\n<script>\n```".to_owned(),
        "[a](source:b \"<script>\")".to_owned(),
        "## <script> {#\"onload=x}".to_owned(),
    ] {
        let out = html(&markdown);
        assert!(
            !out.contains("<script") && !out.contains("<img") && !out.contains(" onload="),
            "{out}"
        );
    }
}

#[test]
fn a_piece_of_a_text_has_links_from_the_page_it_is_put_on() {
    let document = document("a [b](term:c)\n\n- d");
    let page = Route::new("id/x.html");
    let out =
        fragment(&document.blocks, &page, &mut |_| String::new(), &words(), Placing::default());
    assert_eq!(
        out,
        "<p>a <a class=\"term\" href=\"../nl/begrippen.html#c\">b</a></p>\n<ul>\n<li>d</li>\n</ul>\n"
    );
    let BlockKind::Paragraph(line) = &document.blocks[0].kind else { panic!() };
    assert_eq!(inlines(line, &page), "a <a class=\"term\" href=\"../nl/begrippen.html#c\">b</a>");
}

#[test]
fn plain_text_has_every_word_and_no_markup() {
    let text = "## A *b* {#a}\n\nc\nd[^1] [e](term:f)\n\n- g\n- h\n\n|i|j|\n|-|-|\n|k||\n\n```\nl\n```\n\nm\n: n\n\n![](diagram:x)\n\n[^1]: o";
    assert_eq!(plain(&document(text)), "A b\nc d e\ng\nh\ni\nj\nk\nl\nm\nn\no");
    assert_eq!(plain_blocks(&document("a\n\nb").blocks), "a\nb");
}

#[test]
fn the_first_use_of_a_term_has_a_button_that_opens_its_definition() {
    let text = "## [A](term:a) {#kop}\n\n[a](term:a) *[b](term:b)* [aa](term:a) [c](term:c)";
    let document = document(text);
    let terms = explained_terms(&document);
    assert_eq!(terms.iter().map(|t| t.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
    let placing = Placing { explained: &terms[..2], ..Placing::default() };
    let out =
        placed_blocks(&document, &Route::new(PAGE), &mut |_| String::new(), &words(), placing);
    let button = |term: &str| {
        format!(
            "<button type=\"button\" class=\"explain\" popovertarget=\"term_{term}\" \
             aria-label=\"Uitleg: {term}\"></button>"
        )
    };
    let link = |term: &str, class: &str, text: &str| {
        format!("<a class=\"{class}\" href=\"begrippen.html#{term}\">{text}</a>")
    };
    let (a, b) = (link("a", "term explained", "a"), link("b", "term explained", "b"));
    let (aa, c) = (link("a", "term", "aa"), link("c", "term", "c"));
    let wanted = format!("<p>{a}{} <em>{b}{}</em> {aa} {c}</p>\n", button("a"), button("b"));
    assert!(out.ends_with(&wanted), "{out}");
    assert!(out.contains(&format!("<h2 id=\"kop\">{}", link("a", "term", "A"))), "{out}");
}

#[test]
fn nothing_is_put_into_long_words() {
    let long = "verantwoordelijkheid";
    let text = format!("## {long} {{#a}}\n\n{long}\n\n| a | {long} |\n|---|---|\n| b | {long} |\n");
    assert_eq!(html(&text).matches(long).count(), 6, "with the name of the link and of the table");
    assert!(!html(&text).contains('\u{ad}'));
}

#[test]
fn a_phrase_says_its_language_and_so_does_a_heading_in_a_list() {
    let text = "## Over [due *diligence*](lang:en) {#kop}\n\n[x](lang:fr)";
    let out = html(text);
    assert!(out.contains("Over <span lang=\"en\">due <em>diligence</em></span></h2>"), "{out}");
    assert!(out.ends_with("<p><span lang=\"fr\">x</span></p>\n"), "{out}");
    let document = document(text);
    let BlockKind::Heading { content, .. } = &document.blocks[0].kind else { panic!() };
    assert_eq!(plain_inlines(content), "Over <span lang=\"en\">due diligence</span>");
}

#[test]
fn a_citation_can_be_come_back_to_and_says_that_it_is_one() {
    let text = "## A [](source:a \"P1.1\") {#a}\n\nb [](source:b) *c [](source:a)*[^1] [woord](source:b)\n\n\
                |d [](source:a)|\n|-|\n\n- e [](source:b)\n\n> [!NOTE] f [](source:a)\n> g\n\n\
                h [](source:a)\n: i [](source:b)\n\n[^1]: j [](source:a)";
    let document = document(text);
    let out = html(text);
    let found = citations(&document);
    assert_eq!(found.len(), 10);
    // The list of sources counts as the text does.
    let mut rest = out.as_str();
    for (at, (source, _)) in found.iter().enumerate() {
        let id = format!("id=\"cite_{}\"", at + 1);
        let link = format!("{id} href=\"#bron-{source}\"");
        let after = rest.split_once("<a class=\"cite\" ").expect("a citation").1;
        assert!(after.replace(" aria-label", "\u{0}").contains(&id), "{id} in {out}");
        let tag = after.split_once('>').unwrap().0;
        assert!(
            tag.starts_with(&id) && tag.contains(&format!("href=\"#bron-{source}\"")),
            "{link} in {tag}"
        );
        rest = after;
    }
    assert!(!rest.contains("class=\"cite\""), "{rest}");
    assert!(out.contains("aria-label=\"bron [1,\u{a0}§\u{a0}1, al.\u{a0}1]\""), "{out}");
    // Words of its own say enough.
    assert!(out.contains(">woord</a>") && !out.contains("bron woord"), "{out}");
    let prefixed = placed(text, Placing { id_prefix: "x_", ..Placing::default() });
    assert!(prefixed.contains("id=\"x_cite_10\""), "{prefixed}");
}

#[test]
fn each_passage_has_its_address_and_what_is_in_it_has_none() {
    let text = "a\n\n## B {#b}\n\n- c\n\n  d\n\n> e\n\n> [!NOTE]\n> f\n\n|g|\n|-|\n\n```\nh\n```\n\ni\n: j\n\n***";
    let document = document(text);
    let passages: Vec<String> = (0..document.blocks.len()).map(|n| format!("b.{n}")).collect();
    let placing = Placing { passages: &passages, id_prefix: "x_", ..Placing::default() };
    let out =
        placed_blocks(&document, &Route::new(PAGE), &mut |_| String::new(), &words(), placing);
    for part in [
        "<p id=\"x_b.0\">a</p>",
        "<div class=\"heading-2\"><h2 id=\"x_b\">",
        "<ul id=\"x_b.2\">\n<li>\n<p>c</p>",
        "<blockquote id=\"x_b.3\">\n<p>e</p>",
        "<aside id=\"x_b.4\" class=\"alert alert-note\">",
        "<div id=\"x_b.5\" class=\"table-scroll\"",
        "<pre id=\"x_b.6\" tabindex=\"0\">",
        "<dl id=\"x_b.7\">\n<dt>i</dt>",
        "<hr>",
    ] {
        assert!(out.contains(part), "{part} in {out}");
    }
    assert_eq!(out.matches(" id=\"x_b.").count(), 7, "{out}");
}

#[test]
fn a_table_can_have_a_caption_and_a_column_that_names_its_rows() {
    let out = html("| **a** | b |\n|---|---|\n| 1 | 2 |\n\nTabel: Wat *dit* is");
    let caption = "<caption id=\"table_1\">Wat <em>dit</em> is</caption>";
    for part in [
        "aria-labelledby=\"table_1\"",
        caption,
        "<th scope=\"col\"><strong>a</strong></th><th scope=\"col\">b</th>",
        "<th scope=\"row\">1</th><td>2</td>",
    ] {
        assert!(out.contains(part), "{part} in {out}");
    }
    // A head that is bold from end to end marks no column.
    for plain in ["| **a** | **b** |", "| a | **b** |", "| **a** c | b |"] {
        assert!(
            !html(&format!("{plain}\n|---|---|\n| 1 | 2 |")).contains("scope=\"row\""),
            "{plain}"
        );
    }
}

#[test]
fn a_fold_is_closed_but_where_texts_are_held_against_each_other() {
    let text = "> [!FOLD] Een *titel*\n> Tekst.\n>\n> > [!EXAMPLE]\n> > Zo.";
    let inner = "<p>Tekst.</p>\n<aside class=\"alert alert-example\">\n<p class=\"alert-title\">Voorbeeld</p>\n\
                 <p>Zo.</p>\n</aside>\n</details>\n";
    let of = |open| {
        format!(
            "<details class=\"fold folded\"{open}>\n<summary>Een <em>titel</em></summary>\n{inner}"
        )
    };
    assert_eq!(html(text), of(""));
    let home = Route::new("nl/x.html");
    assert_eq!(placed(text, Placing { home: Some(&home), ..Placing::default() }), of(" open"));
    let marks = MarkWords::default();
    assert_eq!(placed(text, Placing { marks: Some(&marks), ..Placing::default() }), of(" open"));
}

#[test]
fn key_points_have_a_heading_of_their_own() {
    let text = "> [!KEY]\n> - a [](source:b)\n> - b\n\nc";
    let group = "<div class=\"key-points\" role=\"group\" aria-label=\"In het kort\">\n";
    let out = html(text);
    assert!(out.starts_with(&format!("{group}<h2>In het kort</h2>\n<ul>\n<li>a ")), "{out}");
    assert!(out.ends_with("<li>b</li>\n</ul>\n</div>\n<p>c</p>\n"), "{out}");
    let deeper = placed(text, Placing { deeper: 2, ..Placing::default() });
    assert!(deeper.contains("<h4>In het kort</h4>"), "{deeper}");
}
