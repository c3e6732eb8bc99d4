//! What an editor says about a new guide: with options, or asked on a terminal.

use std::io::{self, BufRead, IsTerminal as _, Write};

use super::super::words::say;
use super::super::{Outcome, report};
use super::{Host, InitArgs, Part, parse_mail};
use crate::language::{Language, LanguageMap, Languages};

/// How often a question is asked again.
const TRIES: usize = 5;

/// What a guide is; what is not there is filled in later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answers {
    /// The language in which it is written.
    pub text_language: Language,
    /// Written in that language alone.
    pub one_language: bool,
    /// Its title.
    pub title: LanguageMap<Option<String>>,
    /// Who publishes it.
    pub publisher: LanguageMap<Option<String>>,
    /// Where readers write to.
    pub email: Option<String>,
    /// Where readers find it.
    pub address: Option<String>,
    /// Where it is kept.
    pub repository: Option<String>,
    /// Its licence.
    pub license: Option<String>,
    /// What it has beside sections.
    pub parts: Vec<Part>,
    /// The host of its repository.
    pub host: Host,
}

impl Answers {
    /// What the options say, and what is asked for where they do not and somebody is at a terminal.
    ///
    /// # Errors
    /// Whoever was asked did not answer, which was said.
    pub(super) fn of(args: &InitArgs, language: Language) -> Result<Answers, Outcome> {
        if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
            return Ok(given(args, language));
        }
        let (input, output) = (io::stdin().lock(), anstream::stderr().lock());
        Asking { input, output, language }
            .all(args)
            .ok_or_else(|| report::fail(&say(language, "init-stopped", [])))
    }

    /// The languages of the guide.
    pub(super) fn languages(&self) -> Languages {
        let other = Language::ALL.into_iter().find(|other| *other != self.text_language);
        Languages::new(self.text_language, other.filter(|_| !self.one_language))
    }

    /// A guide that is there already, in one language, with nothing to be answered.
    pub(super) fn of_a_guide(title: &str, language: Language, glossary: bool) -> Answers {
        let title = Some(title.to_owned());
        Answers {
            text_language: language,
            one_language: true,
            title: LanguageMap::both(title.clone(), title),
            publisher: LanguageMap::both(None, None),
            email: None,
            address: None,
            repository: None,
            license: None,
            parts: if glossary { vec![Part::Glossary] } else { Vec::new() },
            host: Host::None,
        }
    }

    /// True when the guide has this.
    pub(super) fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// True when the guide has a list whose entries name their source.
    pub(super) fn has_sources(&self) -> bool {
        self.has(Part::Glossary) || self.has(Part::Indicators)
    }
}

/// A text that says something.
fn said(text: Option<&String>) -> Option<String> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// What the options say. What they leave open is filled in later, or is not there.
fn given(args: &InitArgs, language: Language) -> Answers {
    let publisher = said(args.publisher.as_ref());
    Answers {
        text_language: args.text_language.unwrap_or(language),
        one_language: args.one_language,
        title: LanguageMap::both(said(args.title_nl.as_ref()), said(args.title_en.as_ref())),
        publisher: LanguageMap::both(
            publisher.clone(),
            said(args.publisher_en.as_ref()).or(publisher),
        ),
        email: args.email.clone(),
        address: args.address.clone(),
        repository: args.repository.clone(),
        license: said(args.license.as_ref()),
        parts: args.with.clone().unwrap_or_default(),
        host: args.host.unwrap_or(Host::None),
    }
}

/// Somebody who is asked. Every question returns none where no answer comes.
struct Asking<R, W> {
    input: R,
    output: W,
    language: Language,
}

impl<R: BufRead, W: Write> Asking<R, W> {
    /// What the options leave open.
    fn all(&mut self, args: &InitArgs) -> Option<Answers> {
        let mut answers = given(args, self.language);
        if args.text_language.is_none() {
            let languages = [
                ("1", (Language::Nl, false)),
                ("2", (Language::En, false)),
                ("3", (Language::Nl, true)),
                ("4", (Language::En, true)),
            ];
            let chosen = self.choice("init-ask-language", &languages)?;
            let (text_language, one) = chosen.unwrap_or((self.language, args.one_language));
            answers.text_language = text_language;
            answers.one_language = one || args.one_language;
        }
        for (language, key) in
            [(Language::Nl, "init-ask-title-nl"), (Language::En, "init-ask-title-en")]
        {
            if answers.title[language].is_none() && answers.languages().has(language) {
                let key = if answers.one_language { "init-ask-title-one" } else { key };
                answers.title[language] = self.text(key)?;
            }
        }
        if args.publisher.is_none() {
            let own = self.text("init-ask-publisher")?;
            let english = match own {
                Some(_) if answers.languages().has(Language::En) && !answers.one_language => {
                    self.text("init-ask-publisher-en")?.or_else(|| own.clone())
                }
                _ => own.clone(),
            };
            answers.publisher = LanguageMap::both(own, english);
        }
        if args.email.is_none() {
            answers.email = self.mail()?;
        }
        if args.with.is_none() {
            answers.parts = self.parts()?;
        }
        if args.host.is_none() {
            let hosts =
                [("1", Host::Github), ("2", Host::Gitlab), ("3", Host::Forgejo), ("4", Host::None)];
            answers.host = self.choice("init-ask-host", &hosts)?.unwrap_or(Host::None);
        }
        Some(answers)
    }

    /// A line. An empty one is an answer.
    fn line(&mut self, question: &str) -> Option<String> {
        write!(self.output, "{question} ").ok()?;
        self.output.flush().ok()?;
        let mut line = String::new();
        match self.input.read_line(&mut line) {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(line.trim().to_owned()),
        }
    }

    fn again(&mut self, key: &str, answer: &str) -> Option<()> {
        let words = say(self.language, key, [("answer", answer.into())]);
        writeln!(self.output, "{words}").ok()
    }

    /// A text, or nothing.
    fn text(&mut self, key: &str) -> Option<Option<String>> {
        let question = say(self.language, key, []);
        self.line(&question).map(|line| said(Some(&line)))
    }

    /// One of several choices, or nothing.
    fn choice<T: Copy>(&mut self, key: &str, choices: &[(&str, T)]) -> Option<Option<T>> {
        let question = say(self.language, key, []);
        for _ in 0..TRIES {
            let answer = self.line(&question)?;
            match choices.iter().find(|(typed, _)| *typed == answer) {
                _ if answer.is_empty() => return Some(None),
                Some((_, choice)) => return Some(Some(*choice)),
                None => self.again("init-ask-again", &answer)?,
            }
        }
        None
    }

    fn mail(&mut self) -> Option<Option<String>> {
        for _ in 0..TRIES {
            let Some(answer) = self.text("init-ask-email")? else { return Some(None) };
            match parse_mail(&answer) {
                Ok(mail) => return Some(Some(mail)),
                Err(_) => self.again("init-ask-mail-again", &answer)?,
            }
        }
        None
    }

    /// Any number of parts, by their numbers.
    fn parts(&mut self) -> Option<Vec<Part>> {
        const PARTS: [Part; 5] =
            [Part::Glossary, Part::Indicators, Part::Flowchart, Part::Spreadsheets, Part::Editions];
        let question = say(self.language, "init-ask-with", []);
        for _ in 0..TRIES {
            let answer = self.line(&question)?;
            let typed = answer.split([',', ' ', ';']).filter(|word| !word.is_empty());
            let part = |word: &str| word.parse::<usize>().ok()?.checked_sub(1);
            let parts = typed.map(|word| PARTS.get(part(word)?).copied());
            match parts.collect::<Option<Vec<Part>>>() {
                Some(parts) => return Some(parts),
                None => self.again("init-ask-again", &answer)?,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        args: InitArgs,
    }

    /// What comes of these answers, and what was asked.
    fn asked(options: &str, typed: &str, language: Language) -> (Option<Answers>, String) {
        let line = ["leidraad", "gids"].into_iter().chain(options.split_whitespace());
        let args = Line::parse_from(line).args;
        let mut output = Vec::new();
        let answers = Asking { input: typed.as_bytes(), output: &mut output, language }.all(&args);
        (answers, String::from_utf8(output).unwrap())
    }

    #[test]
    fn an_editor_is_asked_in_dutch_or_english_and_may_leave_things_for_later() {
        let typed = "1\nGids: \"zo\"\n\nMinisterie\nMinistry\nmis\nred@min.example\n1, 3\n2\n";
        let (answers, said) = asked("", typed, Language::Nl);
        let answers = answers.unwrap();
        assert_eq!(answers.title[Language::Nl].as_deref(), Some("Gids: \"zo\""));
        assert_eq!(answers.title[Language::En], None);
        assert_eq!(answers.publisher[Language::En].as_deref(), Some("Ministry"));
        assert_eq!(answers.email.as_deref(), Some("red@min.example"));
        assert_eq!(answers.parts, [Part::Glossary, Part::Flowchart]);
        assert_eq!(answers.host, Host::Gitlab);
        assert!(said.contains("In welke taal") && said.contains("‘mis’ kan geen mailadres zijn"));
        let (answers, said) = asked("", &"\n".repeat(7), Language::En);
        let answers = answers.unwrap();
        assert!(said.contains("What is the guide called in Dutch?"), "{said}");
        assert_eq!((answers.text_language, answers.host), (Language::En, Host::None));
        assert!(answers.parts.is_empty() && answers.publisher[Language::Nl].is_none());
    }

    #[test]
    fn what_an_option_says_is_not_asked_and_no_answer_is_no_guide() {
        let all = "--title-nl A --title-en B --publisher C --email a@b.example --with none \
                   --host none --text-language nl";
        let (answers, said) = asked(all, "", Language::Nl);
        assert_eq!(
            (answers.unwrap().publisher[Language::En].as_deref(), said.as_str()),
            (Some("C"), "")
        );
        assert_eq!(asked("", "1\nTitel\n", Language::Nl).0, None);
        let (answers, said) = asked("--host none", "9\n9\n9\n9\n9\n", Language::Nl);
        assert!(answers.is_none() && said.contains("‘9’ kan hier niet"), "{said}");
    }
}
