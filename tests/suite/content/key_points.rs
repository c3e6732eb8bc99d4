//! The key points of each section say what the section itself says: each place that they cite is cited
//! in the text below as well, and each fact of theirs stands there too. So do the points of the
//! checklist, which says what the section on HR policy says.

use std::collections::BTreeSet;

use leidraad::content::ids::{PageId, SectionId};
use leidraad::language::Language;
use leidraad::markdown::tree::{Block, BlockKind, Inline, Reference};
use leidraad::markdown::visit::runs;

use super::guide;

/// The places that some blocks cite: the source, and where in it.
fn cited(blocks: &[Block<Reference>]) -> BTreeSet<(String, Option<String>)> {
    let mut cited = BTreeSet::new();
    runs(blocks, &mut |_, run| in_run(run, &mut cited));
    cited
}

fn in_run(run: &[Inline<Reference>], cited: &mut BTreeSet<(String, Option<String>)>) {
    for inline in run {
        match inline {
            Inline::Link { target: Reference::Source { id, locator }, .. } => {
                cited.insert((id.to_string(), locator.clone()));
            }
            Inline::Link { content, .. } | Inline::Strong(content) | Inline::Emphasis(content) => {
                in_run(content, cited);
            }
            _ => {}
        }
    }
}

#[test]
fn every_section_opens_with_key_points_that_cite_what_its_text_cites() {
    for ((id, language), text) in &guide().documents {
        let (first, rest) = text.document.blocks.split_first().unwrap();
        let BlockKind::KeyPoints(points) = &first.kind else {
            panic!("{id} in {language} opens without key points")
        };
        let (own, below) = (cited(points), cited(rest));
        let only: Vec<_> = own.difference(&below).collect();
        assert!(only.is_empty(), "{id} in {language}: {only:?} in the key points alone");
        assert!(!own.is_empty(), "{id} in {language}: key points without a source");
    }
}

#[test]
fn both_languages_have_the_same_key_points() {
    let points = |id: &SectionId, language| {
        let text = &guide().documents[&(id.clone(), language)];
        let BlockKind::KeyPoints(points) = &text.document.blocks[0].kind else { panic!("{id}") };
        let BlockKind::List { items, .. } = &points[0].kind else { panic!("{id}") };
        items.iter().map(|item| cited(item)).collect::<Vec<_>>()
    };
    for id in guide().content.sections.keys() {
        assert_eq!(points(id, Language::Nl), points(id, Language::En), "{id}");
    }
}

#[test]
fn the_checklist_cites_what_the_section_on_hr_policy_cites() {
    for language in Language::ALL {
        let list = &guide().pages[&(PageId::new("checklist-hr"), language)];
        let section = &guide().documents[&(SectionId::new("personeelsbeleid"), language)];
        let (own, there) = (cited(&list.text.document.blocks), cited(&section.document.blocks));
        let only: Vec<_> = own.difference(&there).collect();
        assert!(only.is_empty(), "{language}: {only:?} in the checklist alone");
        // What no source says in so many words is marked.
        for block in &list.text.document.blocks {
            let BlockKind::List { items, .. } = &block.kind else { continue };
            for item in items {
                let mut text = String::new();
                runs(item, &mut |_, run| {
                    text.push_str(&leidraad::markdown::tree::plain_text(run));
                });
                let marked = ["onze raad", "onze lezing", "our advice", "our reading"];
                let is_marked = marked.iter().any(|mark| text.contains(mark));
                assert!(is_marked || !cited(item).is_empty(), "{language}: {text}");
            }
        }
    }
}
