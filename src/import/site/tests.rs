//! Sites, and what becomes of them.

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
        ("docs/p.png", "x"),
        ("docs/f.pdf", "x"),
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
    let (text, codes) = page("Zie ![de plaat](p.png) en [het formulier](f.pdf).\n\n![](p.png)\n");
    assert!(
        text.contains("![de plaat](p.png)") && text.contains("[het formulier](attachment:f.pdf)"),
        "{text}"
    );
    assert!(text.contains("![‹Wat er op de afbeelding te zien is›](p.png)"), "{text}");
    assert!(codes.contains(&"site-picture-undescribed"), "{codes:?}");
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
