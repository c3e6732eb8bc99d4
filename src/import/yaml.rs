//! A chart as a file of `diagrams/`.
//!
//! In: a model, the language that its words are in, and today. Out: YAML as `leidraad new` and
//! the editors write it. What the model lacks stands there as a placeholder, in both languages.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::model::{Actor, Choice, Kind, Model, PARTED, StepModel, WayModel};
use super::placeholders::{self, Words};
use crate::language::Language;
use crate::yaml::quoted;

/// The file of a chart. `date` is today, as `2026-11-29`: a new text begins today.
pub fn chart_yaml(model: &Model, language: Language, date: &str) -> String {
    let mut file = File { out: String::new(), language };
    file.head(model, date);
    file.actors(&model.actors);
    file.out.push_str("nodes:\n");
    let mut ways: BTreeMap<&str, Vec<&WayModel>> = BTreeMap::new();
    for way in &model.ways {
        ways.entry(&way.from).or_default().push(way);
    }
    for step in &model.steps {
        let ways = ways.get(step.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        file.step(step, ways);
    }
    file.out
}

struct File {
    out: String,
    language: Language,
}

impl File {
    fn line(&mut self, indent: usize, line: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.out, "{:indent$}{line}", "");
    }

    fn head(&mut self, model: &Model, date: &str) {
        self.line(0, "schema: 1");
        self.line(0, &format!("id: {}", key(&model.id)));
        self.text(0, "title", model.title.as_deref(), &placeholders::TITLE, None);
        self.text(0, "summary", model.summary.as_deref(), &placeholders::SUMMARY, None);
        self.text(0, "scope", None, &placeholders::SCOPE, None);
        let plain = date.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let date = if plain { date.to_owned() } else { quoted(date) };
        self.line(0, &format!("as_of: {date}"));
        self.line(0, "versions:");
        self.line(2, "- version: \"1.0\"");
        self.line(4, &format!("published: {date}"));
        self.line(4, &format!("effective: {date}"));
        self.line(4, "kind: substantive");
        self.line(4, "note: {nl: Eerste uitgave., en: First edition.}");
        self.line(0, "situations:");
        self.line(2, "nu:");
        self.line(4, "label: {nl: Nu, en: Now}");
        self.line(4, "default: true");
        self.line(0, "tracks:");
        self.line(2, "begin:");
        self.line(4, "label: {nl: Het begin, en: The beginning}");
    }

    fn actors(&mut self, actors: &[Actor]) {
        self.line(0, "actors:");
        for actor in actors {
            self.line(2, &format!("{}:", key(&actor.id)));
            self.text(4, "label", actor.label.as_deref(), &placeholders::ACTOR, None);
        }
        // The order of lanes in a drawing of another program says little here, and often makes
        // lines cross.
        self.line(0, "lane_order: auto");
    }

    fn step(&mut self, step: &StepModel, ways: &[&WayModel]) {
        let (kind, label, detail) = match step.kind {
            Kind::Start => ("start", placeholders::START, placeholders::DETAIL),
            Kind::Step => ("step", placeholders::STEP, placeholders::DETAIL),
            Kind::Decision => ("decision", placeholders::QUESTION, placeholders::QUESTION_DETAIL),
            Kind::Outcome => ("outcome", placeholders::OUTCOME, placeholders::OUTCOME_DETAIL),
        };
        self.line(2, &format!("{}:", key(&step.id)));
        self.line(4, &format!("kind: {kind}"));
        self.line(4, "track: begin");
        self.line(4, &format!("actor: {}", key(&step.actor)));
        self.text(4, "label", step.label.as_deref(), &label, None);
        self.detail(step.detail.as_deref(), &detail);
        if step.kind == Kind::Decision {
            match step.choice {
                Choice::One => {}
                Choice::Any => self.line(4, "choice: any"),
                Choice::Unstated => self.line(4, "choice: unstated"),
            }
        }
        if !ways.is_empty() {
            self.line(4, if step.kind == Kind::Decision { "branches:" } else { "next:" });
        }
        for (number, way) in ways.iter().enumerate() {
            self.way(step.kind, way, number + 1);
        }
    }

    fn way(&mut self, kind: Kind, way: &WayModel, number: usize) {
        self.line(6, &format!("- to: {}", key(&way.to)));
        let answer = way.answer.as_deref();
        if kind == Kind::Decision {
            self.text(8, "answer", answer, &placeholders::ANSWER, Some(number));
        } else if answer.is_some() {
            self.text(8, "label", answer, &placeholders::WAY, None);
        }
        if way.optional && kind != Kind::Decision {
            self.line(8, "optional: true");
        }
        if way.looped {
            self.line(8, "loop: true");
        }
    }

    /// What is explained about a step: several paragraphs stand below each other, as an author
    /// types them, and what was typed as a list is one.
    fn detail(&mut self, text: Option<&str>, placeholder: &Words) {
        let lines: Vec<String> =
            text.into_iter().flat_map(|text| text.split(PARTED)).map(item_or_plain).collect();
        if lines.len() < 2 {
            return self.text(4, "detail", text.map(plain_markdown).as_deref(), placeholder, None);
        }
        self.line(4, "detail:");
        for (language, words) in placeholder.iter() {
            if language != self.language {
                self.line(6, &format!("{language}: {}", quoted(words)));
                continue;
            }
            self.line(6, &format!("{language}: |-"));
            let mut listed = true;
            for (at, line) in lines.iter().enumerate() {
                let item = line.starts_with(ITEM);
                if at > 0 && !(item && listed) {
                    self.out.push('\n');
                }
                self.line(8, line);
                listed = item;
            }
        }
    }

    /// A text in both languages. The number keeps placeholders apart that must differ, as the
    /// answers of a question.
    fn text(
        &mut self,
        indent: usize,
        name: &str,
        text: Option<&str>,
        placeholder: &Words,
        number: Option<usize>,
    ) {
        let fill = |words: &str| match number {
            Some(number) => format!("{words} {number}"),
            None => words.to_owned(),
        };
        let own = self.language;
        let said = |language: Language, words: &str| match text {
            Some(text) if language == own => quoted(text),
            _ => quoted(&fill(words)),
        };
        self.line(indent, &format!("{name}:"));
        for (language, words) in placeholder.iter() {
            let text = said(language, words);
            self.line(indent + 2, &format!("{language}: {text}"));
        }
    }
}

/// An id, in quotes where YAML would take it for a number, a truth value or nothing.
fn key(id: &str) -> String {
    let letter = id.starts_with(|c: char| c.is_ascii_lowercase());
    let word = matches!(id, "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n");
    if letter && !word { id.to_owned() } else { quoted(id) }
}

/// How an item of a list begins.
const ITEM: &str = "- ";

/// A paragraph of one line as Markdown: an item of a list is one.
fn item_or_plain(text: &str) -> String {
    let item = ["- ", "* ", "• ", "– "].iter().find_map(|mark| text.strip_prefix(mark));
    match item {
        Some(words) => format!("{ITEM}{}", plain_markdown(words)),
        None => plain_markdown(text),
    }
}

/// A plain text of one line as Markdown that says the same: no character of it means anything else.
/// Quotation marks and dots are set as in every text of a guide.
fn plain_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let mut before = None;
    for (at, c) in text.char_indices() {
        let begins = at == 0 && matches!(c, '#' | '+' | '-' | '=' | ':' | '|');
        // `1.` begins a list.
        let numbers = at > 0 && at + digits.len() == text.len() && matches!(c, '.' | ')');
        // A line `nl: …` would be a text of the YAML around it.
        let language =
            at == 2 && c == ':' && Language::ALL.iter().any(|l| text.starts_with(l.tag()));
        // Two hyphens are a dash, and two signs of equality mark words for other programs.
        let doubled = matches!(c, '-' | '=') && before == Some(c);
        if begins || numbers || language || doubled || "\\`*_{}[]<>&~^$".contains(c) {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::clean::clean;
    use super::*;
    use crate::diagnostics::{Severity, Sink};
    use crate::markdown::parse_fragment;
    use crate::markdown::tree::{Block, BlockKind, plain_text};
    use crate::source::{FileId, Span};

    #[test]
    fn every_text_and_every_id_can_be_written() {
        assert_eq!(quoted("Ja: \"nee\" \\ #é\u{85}"), r##""Ja: \"nee\" \\ #é\u0085""##);
        assert_eq!(["no", "12", "1e5", "nota"].map(key), ["\"no\"", "\"12\"", "\"1e5\"", "nota"]);
    }

    proptest::proptest! {
        #[test]
        fn the_words_of_a_file_are_read_as_they_are_by_our_markdown(
            pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 1..12),
        ) {
            let text = clean(&pieces.concat()).unwrap_or_else(|| "a".to_owned());
            let mut sink = Sink::new();
            let blocks =
                parse_fragment(Span::new(FileId::PAST, 0..0), &plain_markdown(&text), &mut sink);
            let [Block { kind: BlockKind::Paragraph(content), .. }] = blocks.as_slice() else {
                panic!("{text:?}: {blocks:?}");
            };
            let read = plain_text(content);
            assert_eq!(read, text);
            // What looks like one of our marks may be asked about, and is there.
            let refused = sink.found().iter().find(|found| found.severity == Severity::Error);
            assert!(refused.is_none(), "{text:?}: {refused:?}");
        }
    }

    /// What has a meaning in our Markdown, or in that of others.
    const PIECES: [&str; 42] = [
        "a",
        "é",
        " ",
        "# ",
        "## a",
        "#",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "[^a]",
        "[^a]: ",
        "[a]: ",
        "](section:b)",
        "<",
        ">",
        "> ",
        "<b>",
        "<!--",
        "-->",
        "&amp;",
        "&",
        "\\",
        "|",
        "- ",
        "+ ",
        "* ",
        "1. ",
        "12) ",
        "=",
        "---",
        ": ",
        "{#a}",
        "{{ a }}",
    ];

    #[test]
    fn a_plain_text_stays_plain() {
        assert_eq!(plain_markdown("- *a* [b](c) <d> e_f"), "\\- \\*a\\* \\[b\\](c) \\<d\\> e\\_f");
        assert_eq!(plain_markdown("12. Zie 3. of 4)"), "12\\. Zie 3. of 4)");
        assert_eq!(plain_markdown("en: dit"), "en\\: dit");
    }

    #[test]
    fn paragraphs_stand_below_each_other_in_a_guide_of_any_languages() {
        use crate::content::facts::Facts;
        use crate::content::skeletons::in_languages;
        use crate::flowchart::{KnownSource, parse, resolve};
        use crate::language::Languages;
        use crate::source::Sources;
        use crate::yaml::Spoken;
        let text = super::super::shown::process(
            "<task id='a'><documentation>nl: een\n\n  # twee: |\n- x\n• nl: y\n\nen: drie</documentation></task>\
             <endEvent id='b'/><sequenceFlow id='f' sourceRef='a' targetRef='b'/>",
        );
        let model = super::super::shown::read(&text).model;

        for languages in [Languages::BOTH, Languages::one(Language::Nl)] {
            let yaml = in_languages(&chart_yaml(&model, Language::Nl, "2026-11-29"), languages);
            let mut sources = Sources::default();
            let file = sources.add("diagrams/proef.yaml", &yaml);
            let mut sink = Sink::new();
            let chart = parse(file, &sources, Spoken::Of(languages), &Facts::None, &mut sink)
                .and_then(|file| resolve(&file, &|_| Some(KnownSource::default()), &mut sink))
                .unwrap_or_else(|| panic!("{:?}\n{yaml}", sink.found()));
            let detail = &chart.default_situation().nodes[0].detail[Language::Nl];
            assert_eq!(
                detail.value, "nl\\: een\n\n\\# twee: |\n\n- x\n- nl\\: y\n\nen\\: drie",
                "{yaml}"
            );
        }
    }

    #[test]
    fn a_missing_language_and_a_missing_answer_are_placeholders() {
        let text = "flowchart TD\na([Begin]) --> b{Mag het?}\nb -->|Ja| c[Klaar]\nb --> d[Stop]";
        let model = super::super::shown::read(text).model;
        let yaml = chart_yaml(&model, Language::Nl, "2026-11-29");
        assert!(yaml.contains(
            "label:\n      nl: \"Mag het?\"\n      en: \"‹Which question is asked here›?\""
        ));
        assert!(yaml.contains("answer:\n          nl: \"Ja\"\n          en: \"‹Answer› 1\""));
        assert!(
            yaml.contains("answer:\n          nl: \"‹Antwoord› 2\"\n          en: \"‹Answer› 2\"")
        );
        let english = chart_yaml(&model, Language::En, "2026-11-29");
        assert!(
            english.contains("nl: \"‹Welke vraag hier wordt gesteld›?\"\n      en: \"Mag het?\"")
        );
    }
}
