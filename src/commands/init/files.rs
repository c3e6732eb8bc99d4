//! The files of a new guide. Those that Leidraad reads come from the frames of `leidraad new`; those
//! around them stand in `frames/`.
//!
//! A line of a frame that begins with a mark and `|` is there only where the mark holds: `nl|` and
//! `en|` for an editor who reads that language, `github|` for that host, `glossary|` where there is
//! one.

use super::super::author_file::NewFile;
use super::super::{modeline, schema};
use super::answers::Answers;
use super::{Host, Part};
use crate::content::skeletons;
use crate::language::Language;
use crate::yaml::{Date, quoted};

/// The file for editors.
pub(super) const README: &str = "README.md";
/// What GitLab reads.
pub(super) const GITLAB: &str = ".gitlab-ci.yml";
/// The same, to be included by one that is there.
pub(super) const GITLAB_INCLUDED: &str = ".gitlab/leidraad.yml";

/// The flowchart that a guide begins with.
const CHART: &str = "werkwijze";

/// The file for editors where there is a `README.md` about something else.
pub(super) fn readme_beside(language: Language) -> &'static str {
    match language {
        Language::Nl => "REDACTIE.md",
        Language::En => "EDITORS.md",
    }
}

/// True of a file that does something only at the top of a repository.
pub(super) fn belongs_at_the_top(path: &str) -> bool {
    [".github/", ".gitlab", ".forgejo/", ".githooks/"].iter().any(|part| path.starts_with(part))
}

/// Every file of a guide that begins on this day, for editors who read this language.
pub(super) fn all(answers: &Answers, day: Date, language: Language) -> Vec<NewFile> {
    let maker = Maker { answers, day, language };
    let mut files = maker.around(maker.section());
    files.extend(maker.read());
    files
}

/// The files around a guide whose first section is this one.
pub(super) fn around(answers: &Answers, section: &str, language: Language) -> Vec<NewFile> {
    let day = Date(jiff::civil::Date::constant(1970, 1, 1));
    Maker { answers, day, language }.around(section)
}

struct Maker<'a> {
    answers: &'a Answers,
    day: Date,
    /// The language of the editors.
    language: Language,
}

impl Maker<'_> {
    /// The id of the first section.
    fn section(&self) -> &'static str {
        match self.answers.text_language {
            Language::Nl => "inleiding",
            Language::En => "introduction",
        }
    }

    /// The marks of lines that can be there, each with whether it holds.
    fn marks(&self) -> [(&'static str, bool); 16] {
        let (answers, host) = (self.answers, self.answers.host);
        [
            ("nl", self.language == Language::Nl),
            ("en", self.language == Language::En),
            ("github", host == Host::Github),
            ("gitlab", host == Host::Gitlab),
            ("forgejo", host == Host::Forgejo),
            ("ci", host != Host::None),
            ("glossary", answers.has(Part::Glossary)),
            ("indicators", answers.has(Part::Indicators)),
            ("sources", answers.has_sources()),
            ("spreadsheets", answers.has(Part::Spreadsheets)),
            ("flowchart", answers.has(Part::Flowchart)),
            ("editions", answers.has(Part::Editions)),
            ("two", !answers.one_language),
            ("one", answers.one_language),
            ("one-nl", answers.one_language && answers.text_language == Language::Nl),
            ("one-en", answers.one_language && answers.text_language == Language::En),
        ]
    }

    /// The lines of a frame that are there.
    fn lines(&self, frame: &str) -> String {
        let marks = self.marks();
        let lines = frame.lines().filter_map(|line| {
            let marked = line.split_once('|').and_then(|(mark, rest)| {
                let (_, holds) = marks.iter().find(|(known, _)| *known == mark)?;
                Some((*holds, rest))
            });
            match marked {
                Some((holds, rest)) => holds.then_some(rest),
                None => Some(line),
            }
        });
        lines.flat_map(|line| [line, "\n"]).collect()
    }

    fn file(&self, path: &str, text: String) -> NewFile {
        NewFile::text(path, text)
    }

    /// A file of the guide with what it begins with.
    fn frame(&self, path: &str, id: &str, frame: &str) -> NewFile {
        self.file(path, self.framed(path, id, frame))
    }

    fn framed(&self, path: &str, id: &str, frame: &str) -> String {
        let frame = skeletons::in_languages(&self.lines(frame), self.answers.languages());
        let text = frame.replace("ID", id).replace("DATE", &self.day.to_string());
        modeline::line(path) + &text
    }

    /// The files that Leidraad reads.
    fn read(&self) -> Vec<NewFile> {
        let (answers, section) = (self.answers, self.section());
        let of_section = |name: &str, frame: &str| {
            self.frame(&format!("content/sections/{section}/{name}"), section, frame)
        };
        let mut files = vec![self.site(), of_section("section.yaml", skeletons::SECTION)];
        let texts =
            [(Language::Nl, "nl.md", skeletons::NL), (Language::En, "en.md", skeletons::EN)];
        let texts = texts.into_iter().filter(|(language, ..)| answers.languages().has(*language));
        for (language, name, frame) in texts {
            files.push(of_section(name, &self.with_slug(frame, language)));
        }
        let lists = [
            (
                answers.has(Part::Glossary),
                "content/glossary.yaml",
                skeletons::NO_TERM,
                [skeletons::GLOSSARY_FILE, skeletons::TERM],
            ),
            (
                answers.has_sources(),
                "content/sources.yaml",
                skeletons::NO_SOURCE,
                [skeletons::SOURCES_FILE, skeletons::SOURCE],
            ),
            (
                answers.has(Part::Indicators),
                "content/indicators.yaml",
                skeletons::NO_INDICATOR,
                [skeletons::INDICATORS_FILE, skeletons::INDICATOR],
            ),
            (
                answers.has(Part::Spreadsheets),
                "content/spreadsheets.yaml",
                skeletons::NO_SPREADSHEET,
                [skeletons::SPREADSHEETS_FILE, skeletons::SPREADSHEET],
            ),
        ];
        let lists = lists.into_iter().filter(|(is_there, ..)| *is_there);
        files.extend(lists.map(|(_, path, id, frame)| self.frame(path, id, &frame.concat())));
        if answers.has(Part::Flowchart) {
            files.push(self.frame(&format!("diagrams/{CHART}.yaml"), CHART, skeletons::DIAGRAM));
        }
        files
    }

    /// The text of the translation has an address in its own language.
    fn with_slug(&self, frame: &str, language: Language) -> String {
        let slug = match language {
            _ if language == self.answers.text_language => return frame.to_owned(),
            Language::Nl => "inleiding",
            Language::En => "introduction",
        };
        frame.replacen("summary:", &format!("slug: {slug}\nsummary:"), 1)
    }

    fn site(&self) -> NewFile {
        let answers = self.answers;
        let mut text = self.framed("content/site.yaml", self.section(), skeletons::SITE);
        let mut put = |placeholder: &str, value: &Option<String>| {
            if let Some(value) = value {
                text = text.replacen(placeholder, &quoted(value), 1);
            }
        };
        put("‹Titel van de gids›", &answers.title[Language::Nl]);
        put("‹Title of the guide›", &answers.title[Language::En]);
        put("‹Naam van de uitgever›", &answers.publisher[Language::Nl]);
        put("‹Name of the publisher›", &answers.publisher[Language::En]);
        put("‹Licentie, zoals CC-BY-4.0›", &answers.license);
        put(skeletons::NO_MAIL, &answers.email);
        let address = |key: &str| format!("{key}: {}", skeletons::NO_ADDRESS);
        for (key, value) in [("base_url", &answers.address), ("repository", &answers.repository)] {
            if let Some(value) = value {
                // A folder, as every base of an address.
                let value = format!("{}/", value.trim_end_matches('/'));
                text = text.replacen(&address(key), &format!("{key}: {}", quoted(&value)), 1);
            }
        }
        if answers.text_language == Language::En {
            text = text.replacen("[nl, en]", "[en, nl]", 1);
        }
        if answers.has(Part::Editions) {
            let year = self.day.to_string().chars().take(4).collect::<String>();
            let frame = self.lines(skeletons::EDITIONS);
            let frame = match answers.languages() {
                languages if languages.is_one() => match languages.authoritative {
                    Language::Nl => frame.replace(
                        "{nl: Editie januari YEAR, en: January YEAR edition}",
                        "Editie januari YEAR",
                    ),
                    Language::En => frame.replace(
                        "{nl: Editie januari YEAR, en: January YEAR edition}",
                        "January YEAR edition",
                    ),
                },
                _ => frame,
            };
            text.push_str(&frame.replace("YEAR", &year));
        }
        self.file("content/site.yaml", text)
    }

    /// What stands around the guide: for Git and its host, for programs that editors use, for
    /// editors.
    fn around(&self, section: &str) -> Vec<NewFile> {
        let made = |path: &str, frame: &str| {
            self.file(path, self.lines(frame).replace("LANG", self.language.tag()))
        };
        let program = |file: NewFile| NewFile { runs: true, ..file };
        let mut files = vec![
            program(made(".leidraad/run.sh", include_str!("frames/run.sh"))),
            made(".gitattributes", include_str!("frames/gitattributes")),
            made(".gitignore", include_str!("frames/gitignore")),
            program(made(".githooks/pre-commit", include_str!("frames/pre-commit"))),
            self.settings(),
            made(".vscode/extensions.json", include_str!("frames/vscode-extensions.json")),
            made(".vscode/tasks.json", include_str!("frames/vscode-tasks.json")),
        ];
        files.extend(self.schemas());
        files.extend(match self.answers.host {
            Host::Github => {
                Some(made(".github/workflows/leidraad.yml", include_str!("frames/github.yml")))
            }
            Host::Gitlab => Some(made(GITLAB, include_str!("frames/gitlab.yml"))),
            Host::Forgejo => {
                Some(made(".forgejo/workflows/leidraad.yml", include_str!("frames/forgejo.yml")))
            }
            Host::None => None,
        });
        files.push(self.readme(section));
        files
    }

    fn schemas(&self) -> impl Iterator<Item = NewFile> {
        let kept = |name: &str| modeline::FILES.iter().any(|(known, _)| *known == name);
        let schemas = schema::all().into_iter().filter(move |(name, _)| kept(name));
        schemas.map(|(name, schema)| {
            // A JSON value can always be written.
            let said = schema::said(schema, self.language);
            let text = serde_json::to_string_pretty(&said).unwrap_or_default();
            self.file(&format!("{}/{name}.json", modeline::SCHEMAS), text + "\n")
        })
    }

    fn settings(&self) -> NewFile {
        let rows = modeline::FILES.map(|(name, files)| {
            format!("    \"./{}/{name}.json\": \"{files}\"", modeline::SCHEMAS)
        });
        let frame = include_str!("frames/vscode-settings.json");
        self.file(".vscode/settings.json", frame.replace("SCHEMAS", &rows.join(",\n")))
    }

    fn readme(&self, section: &str) -> NewFile {
        let answers = self.answers;
        let frame = match self.language {
            Language::Nl => include_str!("frames/README.nl.md"),
            Language::En => include_str!("frames/README.en.md"),
        };
        let untitled = match self.language {
            Language::Nl => "Een gids",
            Language::En => "A guide",
        };
        let chart = format!("diagram:{CHART}");
        let ids = [
            (true, section),
            (answers.has(Part::Glossary), "glossary"),
            (answers.has(Part::Indicators), "indicators"),
            (answers.has(Part::Spreadsheets), "spreadsheets"),
            (answers.has(Part::Flowchart), chart.as_str()),
        ];
        let ids = ids.into_iter().filter(|(is_there, _)| *is_there).map(|(_, id)| id);
        let text = self
            .lines(frame)
            .replacen("IDS", &ids.collect::<Vec<_>>().join(" "), 1)
            .replacen("SECTION", section, 1)
            .replace("CI-FILE", GITLAB)
            // Last: it can be any text.
            .replacen("TITLE", &plain(answers.title[self.language].as_deref(), untitled), 1);
        self.file(README, text)
    }
}

/// A title as Markdown that says the same.
fn plain(title: Option<&str>, otherwise: &str) -> String {
    let marked = |c: char| "\\`*_{}[]<>#&|!".contains(c);
    let escaped = |c: char| if marked(c) { vec!['\\', c] } else { vec![c] };
    let one_line = |title: &str| title.split_whitespace().collect::<Vec<_>>().join(" ");
    title.map_or(otherwise.to_owned(), |title| one_line(title).chars().flat_map(escaped).collect())
}
