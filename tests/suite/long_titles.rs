//! Titles of two hundred characters, in words and in one word.

use crate::guide::{Guide, snapshot};

/// Exactly so many characters, none of them a space.
const LENGTH: usize = 200;

fn words() -> String {
    let text =
        "Wanneer een samenwerkingsovereenkomst met een buitenlandse kennisinstelling vooraf "
            .repeat(3);
    let text: String = text.chars().take(LENGTH - 1).collect();
    format!("{text}q")
}

#[test]
fn a_guide_with_titles_of_two_hundred_characters_is_built_and_loses_no_letter_of_them() {
    for title in [words(), "hoogeschooldwerk".repeat(13)[..LENGTH].to_owned()] {
        assert_eq!(title.chars().count(), LENGTH);
        // No two pages may be called the same.
        let of_chart = format!("{}z", &title[..LENGTH - 1]);
        let guide = Guide::draft();
        guide.change("content/site.yaml", "nl: Proefgids", &format!("nl: {title}"));
        guide.change("diagrams/proef.yaml", "nl: Wie beslist?", &format!("nl: {of_chart}"));
        guide.change("content/sections/kern/nl.md", "title: De kern", &format!("title: {title}"));
        guide.change("content/sections/kern/nl.md", "## Wie beslist", &format!("## {title}"));
        guide.release();
        guide.build().is_fine();
        let files = snapshot(&guide.out());
        let longest = files.keys().flat_map(|path| path.split('/')).map(str::len).max().unwrap();
        assert!(longest < 60, "no file is named after a title: {longest}");
        let page = |path: &str| std::str::from_utf8(&files[path]).unwrap();
        let kern = page("nl/kern.html");
        for place in [
            format!("<title>{title} – {title}</title>"),
            format!("<h1>{title}</h1>"),
            format!("<h2 id=\"wie\">{title}</h2>"),
            format!("<meta name=\"DC.title\" content=\"{title} (versie 1.0)\">"),
            format!("title = {{{{{title}}}}},"),
            format!("TI  - {title}\n"),
        ] {
            assert!(kern.contains(&place), "nl/kern.html lacks {place}");
        }
        assert!(page("nl/index.html").contains(&title));
        assert!(page("nl/stroomschema/proef.html").contains(&of_chart));
        assert!(files["assets/social-nl.png"].starts_with(b"\x89PNG"));
        assert!(files["nl/feed/alles.xml"].windows(LENGTH).any(|part| part == title.as_bytes()));
    }
}
