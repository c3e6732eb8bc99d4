//! Sites, and what becomes of them.

mod random;

use std::collections::BTreeMap;
use std::io;

use camino::Utf8Path;

use super::*;
use crate::source::{Entry, Listing};

struct Folder<'a>(&'a [(&'a str, &'a str)]);

impl Tree for Folder<'_> {
    fn list(&self) -> io::Result<Listing> {
        let entry =
            |(path, text): &(&str, &str)| Entry { path: (*path).into(), size: text.len() as u64 };
        Ok(Listing { entries: self.0.iter().map(entry).collect(), ..Listing::default() })
    }

    fn read(&self, path: &Utf8Path) -> io::Result<Vec<u8>> {
        let found = self.0.iter().find(|(known, _)| path == *known);
        found
            .map(|(_, text)| text.as_bytes().to_vec())
            .ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

fn site(files: &[(&str, &str)]) -> Site {
    let ids = BTreeMap::new();
    let how = How { language: Some(Language::Nl), ids: &ids, earlier: false };
    super::read(&Folder(files), how).unwrap()
}

/// The text of a page, and the codes of what was told of it.
fn page(text: &str) -> (String, Vec<&'static str>) {
    let site = site(&[
        ("mkdocs.yml", "site_name: Proef\n"),
        ("docs/a.md", text),
        ("docs/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>"),
        ("docs/f.csv", "a;b\n"),
        ("docs/oud.html", "<p>"),
        ("docs/kwaad.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
    ]);
    let told = site.told.iter().find(|(file, _)| file == "docs/a.md");
    let codes = told.into_iter().flat_map(|(_, report)| report.entries());
    let codes = codes.map(|entry| entry.what.code).collect();
    (site.sections[0].markdown.clone(), codes)
}

#[test]
fn boxes_folds_and_examples_are_those_of_our_dialect() {
    let (text, _) = page(
        "??? note \"Meer\"\n    Een.\n\n!!! example\n    Twee.\n\n!!! danger \"Pas op\"\n    Drie.\n",
    );
    assert_eq!(
        text,
        "> [!FOLD] Meer\n> Een.\n\n> [!EXAMPLE]\n> Twee.\n\n> [!CAUTION] Pas op\n> Drie.\n"
    );
    let (text, _) = page("<details><summary>Meer <b>weten</b></summary>\n<p>Een</p>\n</details>\n");
    assert_eq!(text, "> [!FOLD] Meer **weten**\n> Een\n");
    let (text, _) = page("!!! example \"Voorbeeld: een loket\"\n    Zo dus.\n");
    assert_eq!(text, "> [!EXAMPLE] een loket\n> Zo dus.\n");
}

#[test]
fn pictures_and_files_lie_beside_the_section() {
    let (text, codes) = page("Zie ![de plaat](p.svg) en [het formulier](f.csv).\n\n![](p.svg)\n");
    assert!(
        text.contains("![de plaat](p.svg)") && text.contains("[het formulier](attachment:f.csv)"),
        "{text}"
    );
    assert!(text.contains("![‹Wat er op de afbeelding te zien is›](p.svg)"), "{text}");
    assert!(codes.contains(&"site-picture-undescribed"), "{codes:?}");
}

#[test]
fn a_file_that_check_would_refuse_is_told_and_not_taken() {
    let (text, codes) = page("[oud](oud.html) en ![plaat](kwaad.svg)\n");
    assert!(text.contains("oud en") && !text.contains("attachment:"), "{text}");
    let told = codes.iter().filter(|code| **code != "site-links");
    assert_eq!(told.collect::<Vec<_>>(), [&"site-file-wrong", &"site-file-kind"]);
}

#[test]
fn the_caption_of_a_picture_says_what_it_said() {
    let title = "Maat_1_ van *netto* <b>x</b> [term](term:avg) & &amp; \\ 1. {a} $b$ '' --";
    let markdown = format!("![Een *plaat* <x> `y`](p.svg '{}')\n", title.replace("''", "\\'\\'"));
    let (text, codes) = page(&markdown);
    assert!(
        !codes.contains(&"site-unlike") && !codes.contains(&"site-as-code"),
        "{codes:?} {text}"
    );
    assert!(text.contains("![Een plaat \\<x> y](p.svg"), "{text}");
    assert!(text.contains("van \\\\*netto\\\\*"), "{text}");
}

#[test]
fn what_a_title_cannot_have_is_told_with_where_it_led() {
    let site = site(&[
        ("mkdocs.yml", "site_name: Proef\n"),
        (
            "docs/a.md",
            "# [De titel](https://a.example/)[^1]\n\n??? note \"Titel met [link](https://b.example/)\"\n    Tekst.\n\n<details><summary>Open <a href=\"https://c.example/\">deze</a></summary>\nInhoud\n</details>\n\n[![plaat](weg.svg)](https://d.example/)\n\n[^1]: Noot.\n",
        ),
    ]);
    let told: Vec<String> = site.told[1]
        .1
        .entries()
        .iter()
        .filter(|entry| entry.outcome == Outcome::Lost)
        .map(|entry| format!("{} {:?}", entry.what.code, entry.what.args.get("text")))
        .collect();
    for address in ["a.example", "b.example", "c.example", "d.example"] {
        let is = |told: &&String| told.starts_with("site-link") && told.contains(address);
        assert_eq!(told.iter().filter(is).count(), 1, "{address}: {told:?}");
    }
    assert!(told.iter().any(|told| told.starts_with("site-note-title")), "{told:?}");
}

#[test]
fn what_a_site_says_and_cannot_be_used_is_told_once() {
    let site = site(&[
        (
            "mkdocs.yml",
            "site_name: P\nplugins:\n  - redirects:\n      redirect_maps: {oud.md: a.md, x.md: 'https://e.example/'}\nnav: [{Anders: a.md}, {Zo heet b: b.md}]\nmarkdown_extensions:\n  - pymdownx.snippets:\n      auto_append: [weg.md]\n      base_path: [!relative $config_dir]\n",
        ),
        (
            "docs/a.md",
            "---\naliases: [/oud/pad]\ntags: [C, 'C#', 日本, 中国, c]\n---\n# Aa\n\n--8<-- \"inc.md\"\n\n*[§]: paragraaf\n",
        ),
        ("docs/b.md", "Zonder kop.\n"),
        ("docs/.pages", "nav: [\n"),
        ("inc.md", "Ingevoegd.\n"),
    ]);
    let told = site.told.iter().flat_map(|(_, report)| report.entries());
    let codes: Vec<&str> = told.map(|entry| entry.what.code).collect();
    for code in ["site-redirect", "site-nav-title", "site-include-missing", "site-pages-broken"] {
        assert_eq!(codes.iter().filter(|told| **told == code).count(), 1, "{code}: {codes:?}");
    }
    let [a, b] = site.sections.as_slice() else { panic!("two sections") };
    assert_eq!(a.addresses, ["oud/pad", "oud"]);
    assert_eq!(a.tags, ["c", "c-2", "tag-2", "tag"]);
    assert_eq!((a.markdown.as_str(), b.title.as_str()), ("Ingevoegd.\n", "Zo heet b"));
    assert_eq!(site.terms.iter().map(|term| term.name.as_str()).collect::<Vec<_>>(), ["§"]);
}

#[test]
fn an_earlier_page_that_is_not_there_any_more_gives_its_text_to_no_other() {
    let ids = BTreeMap::from([("b/uitleg.md".to_owned(), "uitleg".to_owned())]);
    let how = How { language: Some(Language::Nl), ids: &ids, earlier: true };
    let files =
        [("a/uitleg.md", "# A\n\nVan A.\n"), ("b/uitleg.md", "# B\n\n[a](../a/uitleg.md)\n")];
    let site = super::read(&Folder(&files), how).unwrap();
    assert_eq!(site.gone, ["a/uitleg.md"]);
    let sections =
        site.sections.iter().map(|section| (section.id.as_str(), section.title.as_str()));
    assert_eq!(sections.collect::<Vec<_>>(), [("uitleg", "B")]);
    let none = super::read(&Folder(&files[..1]), how).unwrap();
    assert!(none.sections.is_empty() && none.parts.is_empty());
}

#[test]
fn html_that_is_not_closed_loses_no_word() {
    let (text, _) =
        page("<ul><li>een<li>twee <b>drie</ul>\n\nVier <sup>2</sup> en <b>vijf\n\nzes</td>\n");
    for word in ["een", "twee", "drie", "Vier ²", "vijf", "zes"] {
        assert!(text.contains(word), "{word}: {text}");
    }
    let (text, codes) = page("<table><tr><th>A<th>B<tr><td>1<td colspan=2><p>x<p>y</table>\n");
    assert!(text.contains("| A | B |") && text.contains("| 1 | x y |"), "{text}");
    assert!(codes.contains(&"site-merged"), "{codes:?}");
}

#[test]
fn words_that_only_look_like_markup_stay_words() {
    let (text, _) = page("a == b, c++ en {d}: 10:30 {{ x }} [[y]] :klaar:\n");
    let plain = text.replace('\\', "");
    assert_eq!(plain, "a == b, c++ en {d}: 10:30 {{ x }} y :klaar:\n");
}

#[test]
fn items_keep_their_numbers_where_others_have_nothing_any_more() {
    let (text, codes) = page(
        "1. ![](weg.png)\n2. \\*\n3. [^1]\n4. ![a](weg.png)\n   - \\-\n5.\n6. \\#\n\nEinde[^2]\n\n[^1]:\n    ![](weg.png)\n\n[^2]: 3. drie\n",
    );
    assert_eq!(text, "2. \\*\n\n4) - \\-\n\n6. \\#\n\nEinde[^1]\n\n[^1]: 3. drie\n");
    assert!(codes.contains(&"word-note-empty") && !codes.contains(&"site-as-code"), "{codes:?}");
}

#[test]
fn a_task_is_a_box_and_its_words() {
    let (text, codes) = page("- [ ] te doen\n- [x] *gedaan*\n- \\[ ] geen\n- [ ]\n");
    assert_eq!(text, "- ☐ te doen\n- ☑ *gedaan*\n- \\[ \\] geen\n- \\[ \\]\n");
    assert_eq!(codes.iter().filter(|code| **code == "site-task").count(), 2);
    // The end of the line is the blank behind it, unless it is the end of the item.
    let (text, codes) = page("- [ ]\n  te doen\n- [x]\n\n  niets\n");
    assert!(text.starts_with("- ☐ te doen\n") && text.contains("\\[x\\]"), "{text}");
    assert_eq!(codes.iter().filter(|code| **code == "site-task").count(), 1);
    // A heading of Markdown below which the parser of tasks fell over.
    assert!(page("- [ ] \\\n  - \n").0.contains("\\[ \\]"));
}

#[test]
fn terms_stay_in_order_beside_those_without_a_meaning() {
    let (text, codes) = page(
        "<dl><dt>een<dd>eerste<dt>los<dt>twee<dd><img src=weg.png><dt>drie<dd>derde<dt></dt><dd>niemand</dl>\n",
    );
    assert_eq!(text, "een\n: eerste\n\nlos\n\ntwee\n\ndrie\n: derde\n\nniemand\n");
    assert!(!codes.contains(&"site-as-code") && !codes.contains(&"site-unlike"), "{codes:?}");
}

#[test]
fn a_heading_of_a_note_alone_is_none() {
    let (text, codes) = page("# T\n\n## [^1]\n\nTekst.\n\n## [^2]\n\n[^1]: Noot.\n\n[^2]:\n");
    assert_eq!(text, "[^1]\n\nTekst.\n\n[^1]: Noot.\n");
    assert_eq!(codes.iter().filter(|code| **code == "site-heading-empty").count(), 2);
}

#[test]
fn tags_orders_and_earlier_names_come_along() {
    let site = site(&[
        ("b.md", "---\ntags: [AI, Recht]\nweight: 1\n---\n# Bee\n\nTekst.\n"),
        (
            "a.md",
            "---\ntags: [ai]\nweight: 2\naliases: [/oud/, b]\n---\n# Aa\n\nZie [b](b.md#weg).\n",
        ),
    ]);
    assert_eq!(
        site.tags,
        [("ai".to_owned(), "AI".to_owned()), ("recht".to_owned(), "Recht".to_owned())]
    );
    assert_eq!(site.parts[0].entries, [(1, vec![]), (0, vec![])]);
    assert_eq!(site.sections[0].earlier, ["oud"]);
    assert_eq!(site.sections[0].markdown, "Zie [b](section:b).\n");
}
