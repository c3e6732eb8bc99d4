//! Pictures and files that come along beside a section: what `check` would refuse is told and left out.

use super::super::prose::model::{Block, Form, Picture, Piece, Target, What as Said};
use super::super::report::{Outcome, What};
use super::super::slug::nearest;
use super::files::Files;
use super::links::Leads;
use super::lower::in_language;
use super::page::Page;
use crate::beside::{self, Flaw, Kind, Look};
use crate::guide;

/// What stands for the description of a picture that has none.
const DESCRIPTION: [&str; 2] = ["‹Wat er op de afbeelding te zien is›", "‹What the picture shows›"];
/// The bytes of a megabyte.
const MB: u64 = 1024 * 1024;

impl Page<'_, '_> {
    /// A picture beside the section; one elsewhere is a link.
    pub(super) fn picture(&mut self, picture: Picture, targets: &mut Vec<Target>) -> Option<Block> {
        let at = Some(picture.at);
        let shown = Files::shown(&picture.name);
        match self.of.map.file(&picture.name, self.path) {
            Leads::Outside(address) => {
                // Nothing is fetched: a link leads there.
                self.tell(
                    Outcome::Changed,
                    at,
                    What::new("site-picture-outside").arg("text", shown),
                );
                targets.push(Target::Bookmark(address.clone()));
                let form = Form { link: Some(targets.len() - 1), ..Form::default() };
                let words =
                    if picture.description.is_empty() { address } else { picture.description };
                let piece = Piece { what: Said::Text(words), form };
                Some(Block::Paragraph { content: vec![piece], at: picture.at })
            }
            Leads::File(real) => {
                if !Kind::of_name(&real).is_some_and(Kind::is_picture) {
                    let what = What::new("site-picture").arg("text", shown);
                    self.tell(Outcome::Lost, at, what);
                    return None;
                }
                let name = self.beside(&real, at)?;
                let mut description = picture.description.clone();
                if description.trim().is_empty() {
                    in_language(DESCRIPTION, self.of.language).clone_into(&mut description);
                    self.tell(
                        Outcome::Changed,
                        at,
                        What::new("site-picture-undescribed").arg("text", shown),
                    );
                }
                Some(Block::Picture(Picture { name, description, ..picture }))
            }
            _ => {
                self.tell(Outcome::Lost, at, What::new("site-picture-missing").arg("text", shown));
                None
            }
        }
    }

    /// The name that a file gets beside the section.
    pub(super) fn beside(&mut self, real: &str, line: Option<usize>) -> Option<String> {
        if let Some((name, _)) = self.files.iter().find(|(_, known)| known == real) {
            return Some(name.clone());
        }
        let lost = |code| What::new(code).arg("text", Files::shown(real));
        let ending = beside::ending(real.rsplit('/').next().unwrap_or_default());
        if Kind::of_name(real).is_none() {
            self.tell(
                Outcome::Lost,
                line,
                lost("site-file-kind").arg("kinds", Kind::endings(false)),
            );
            return None;
        }
        let (size, most) = (self.of.files.size(real).unwrap_or(0), beside::largest(real));
        if size > most {
            let (size, most) = (size.div_ceil(MB), most / MB);
            self.tell(
                Outcome::Lost,
                line,
                lost("site-file-large").arg("size", size).arg("most", most),
            );
            return None;
        }
        // What `check` refuses is no file that came along.
        match self.of.files.look(real) {
            Some(Look::Wrong(flaw)) => {
                self.tell(Outcome::Lost, line, lost("site-file-wrong").arg("why", wrong(&flaw)));
                return None;
            }
            None => {
                self.tell(Outcome::Lost, line, lost("site-file-wrong").arg("why", "unreadable"));
                return None;
            }
            Some(_) => {}
        }
        let name = real.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let stem = nearest(stem).unwrap_or_else(|| "bestand".to_owned());
        let stem = if guide::is_device(&stem) { format!("bestand-{stem}") } else { stem };
        let mut free = format!("{stem}.{ending}");
        let mut number = 2;
        while self.files.iter().any(|(known, _)| *known == free) {
            free = format!("{stem}-{number}.{ending}");
            number += 1;
        }
        self.files.push((free.clone(), real.to_owned()));
        self.tell(Outcome::Kept, line, What::new("site-file-kept").arg("text", free.as_str()));
        Some(free)
    }
}

/// What is wrong with a file, as a word.
fn wrong(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::Empty => "empty",
        Flaw::Kind | Flaw::OtherContent(_) => "other",
        Flaw::Cut | Flaw::Broken | Flaw::NoSize | Flaw::NoXml(_) => "broken",
        Flaw::LfsPointer => "pointer",
        Flaw::Refused(..) => "harm",
    }
}
