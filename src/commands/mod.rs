//! The command line: one file for each command.
//!
//! In: arguments. Out: calls to the steps of the pipeline, words on the terminal and an exit
//! status: 0 fine, 1 problems in the content, 2 the tool could not run. This is the only place
//! that reads the environment.

mod author_file;
mod build;
mod cache;
mod check;
mod diagram;
mod edit;
mod edit_place;
mod editions;
mod exchange;
mod explain;
mod files;
mod fix_headings;
mod fix_terms;
mod help;
mod import;
mod init;
mod kept_files;
mod ledger;
#[cfg(feature = "mirror")]
mod links;
mod mirror;
mod modeline;
mod moving;
mod names;
mod new;
mod new_entry;
mod new_id;
mod pipeline;
mod proof;
mod relevance;
mod report;
mod review;
mod schema;
mod search;
#[cfg(feature = "serve")]
mod serve;
mod shell;
mod status;
mod stdout;
mod theme;
mod translation;
mod upgrade;
mod usage;
mod version;
mod version_number;
mod version_rules;
mod words;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use crate::content::Published;
use crate::diagnostics::human::Detail;
use crate::language::Language;
use crate::yaml::Date;

/// Publishes a versioned, bilingual guide with flowcharts as a static website.
#[derive(Debug, Parser)]
#[command(name = "leidraad", version, about, max_term_width = 100)]
struct Cli {
    /// Language of the messages: nl or en. By default that of the system.
    #[arg(long, global = true, value_name = "nl|en", value_parser = parse_language)]
    lang: Option<Language>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Builds the website.
    Build(build::BuildArgs),
    /// Checks everything and writes nothing, except with --fix.
    Check(check::CheckArgs),
    /// Shows the website on this machine and rebuilds it on every save.
    #[cfg(feature = "serve")]
    Serve(serve::ServeArgs),
    /// Begins a guide: asks what it is, and makes its files.
    Init(init::InitArgs),
    /// Makes the frame of a section, term, source, indicator or flowchart.
    New(new::NewArgs),
    /// Shows versions, translations and reviews that are due.
    Status(status::StatusArgs),
    /// Shows what changes that no version covers yet, also as one file to mail and print.
    Review(review::ReviewArgs),
    /// Searches the guide as its readers do.
    Search(search::SearchArgs),
    /// Measures how well a search finds what is there.
    Relevance(relevance::RelevanceArgs),
    /// Writes a new version into the ledger.
    Version(version::VersionArgs),
    /// Gives a section, heading, term, source, indicator, page or flowchart another id.
    Rename(moving::RenameArgs),
    /// Makes a section a part of another.
    Merge(moving::MergeArgs),
    /// Makes a heading with all below it a section of its own.
    Split(moving::SplitArgs),
    /// Brings a section to another place in the contents, or a heading to another section.
    Move(moving::MoveArgs),
    /// Confirms that a translation says what the text says.
    #[command(subcommand, arg_required_else_help = false)]
    Translation(translation::TranslationCommand),
    /// Draws a flowchart or writes it in another form.
    Diagram(diagram::DiagramArgs),
    /// Makes flowcharts from a file with Mermaid or BPMN, the text of a section from a Word file, or a
    /// guide from a folder with a site of MkDocs or with Markdown.
    Import(import::ImportArgs),
    /// Lists or writes what a guide can replace of the look and the words of the site.
    #[command(subcommand, arg_required_else_help = false)]
    Theme(theme::ThemeCommand),
    /// Asks the addresses outside the guide whether they are still there. The only command for
    /// editors that goes to the network.
    #[cfg(feature = "mirror")]
    Links(links::LinksArgs),
    /// Makes a pair of keys to sign with.
    Keygen(mirror::keygen::KeygenArgs),
    /// Says whose signatures count: makes, changes, signs and shows the list of keys.
    #[command(subcommand, arg_required_else_help = false)]
    Root(mirror::root::RootCommand),
    /// Signs a website, so that every copy of it can be judged.
    Sign(mirror::sign::SignArgs),
    /// Judges a copy of a website: changed, missing and added files, signatures, expiry.
    Verify(mirror::verify::VerifyArgs),
    /// Packs a signed website into one file.
    Bundle(mirror::bundle::BundleArgs),
    /// Keeps a copy of a website.
    #[command(subcommand, arg_required_else_help = false)]
    Mirror(mirror::MirrorCommand),
    /// Puts a signed website where a web server serves it.
    Publish(mirror::publish::PublishArgs),
    /// Explains the code of a message.
    Explain(explain::ExplainArgs),
    /// Prints the JSON Schema of a YAML file, for an editor.
    Schema(schema::SchemaArgs),
    /// Prints what lets a shell complete the commands of this program.
    Completions(shell::CompletionsArgs),
    /// Writes the pages of the manual, one for each command.
    Manual(shell::ManualArgs),
}

/// Which guide, and of which day.
#[derive(Debug, Clone, Args)]
pub(crate) struct GuideArgs {
    /// The folder with content/ and diagrams/.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    root: PathBuf,
    /// The day that the site is made for, which decides which versions hold; by default that of the
    /// newest commit. It says nothing about the official situation that the texts describe.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    as_of: Option<Date>,
    /// Accepts text that no version covers; the pages that it changes say so, and what changes.
    #[arg(long)]
    unreleased: bool,
    /// Reads the guide from this Git commit, tag or branch instead of the folder.
    #[arg(long, value_name = "REVISION")]
    revision: Option<String>,
    /// Nothing is taken from the cache and nothing is kept in it; an option of `build` alone.
    #[arg(skip)]
    no_cache: bool,
    /// What may go without a page; options of the commands that publish.
    #[arg(skip)]
    without: Without,
}

/// The earlier versions that may go without a page.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Without {
    /// Accepts that this version, which was published, has no page: its text is nowhere, and links
    /// to it break. For several give it several times.
    #[arg(long = "without", value_name = "ID/NUMBER", value_parser = parse_version)]
    versions: Vec<Published>,
    /// Does not look in Git: no earlier version has a page, and links to them break. For a copy of
    /// the files without a repository.
    #[arg(long = "without-history")]
    history: bool,
}

impl GuideArgs {
    /// The guide of a folder as it is being written.
    fn preview_of(root: PathBuf) -> GuideArgs {
        GuideArgs {
            root,
            as_of: None,
            unreleased: true,
            revision: None,
            no_cache: false,
            without: Without::default(),
        }
    }
}

/// How problems are shown.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct ReportArgs {
    /// The form of the report.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Writes out every problem; otherwise a few of each kind, and how many more there are. Programs
    /// always get every problem.
    #[arg(long)]
    all: bool,
    /// Says how many problems there are of each kind, and nothing more.
    #[arg(long, conflicts_with_all = ["all", "format"])]
    summary: bool,
    /// Treats warnings as errors.
    #[arg(long)]
    deny_warnings: bool,
}

impl ReportArgs {
    /// For people, as commands show problems that are not about problems.
    const PLAIN: ReportArgs =
        ReportArgs { format: Format::Human, all: false, summary: false, deny_warnings: false };

    fn detail(self) -> Detail {
        match (self.all, self.summary) {
            (true, _) => Detail::All,
            (_, true) => Detail::Totals,
            _ => Detail::Few,
        }
    }
}

/// The forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Human,
    /// For programs.
    Json,
    /// Workflow commands of GitHub.
    Github,
    /// Code quality of GitLab.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All is well.
    Fine,
    /// The content has problems.
    Problems,
    /// The tool could not run.
    Failed,
}

/// What is wrong is the key of a message, see [`usage`].
fn parse_language(text: &str) -> Result<Language, String> {
    Language::from_tag(text).ok_or_else(|| "value-language".to_owned())
}

fn parse_date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "value-day".to_owned())
}

/// From a tenth of a second to an hour.
#[cfg(any(feature = "serve", feature = "mirror"))]
fn parse_seconds(text: &str) -> Result<std::time::Duration, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| (0.1..=3600.0).contains(seconds));
    let time = seconds.and_then(|seconds| std::time::Duration::try_from_secs_f64(seconds).ok());
    time.ok_or_else(|| "value-seconds".to_owned())
}

fn parse_version(text: &str) -> Result<Published, String> {
    Published::parse(&format!("version:{text}")).ok_or_else(|| "value-version".to_owned())
}

/// The command line; what is wrong with it, and help that was asked for, in the language of who
/// typed it.
fn parse(arguments: &[OsString]) -> Result<Cli, clap::Error> {
    let mut command = help::command(usage::language(arguments));
    let parsed = command.try_get_matches_from_mut(arguments);
    let parsed = parsed.and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches));
    parsed.map_err(|error| error.format(&mut command))
}

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let cli = match parse(&arguments) {
        Ok(cli) => cli,
        Err(error) => {
            match usage::message(&error, &arguments) {
                Some(message) => anstream::eprintln!("{message}"),
                None => _ = error.print(),
            }
            let asked = !error.use_stderr();
            return ExitCode::from(if asked { 0 } else { 2 });
        }
    };
    let language = cli.lang.unwrap_or_else(words::system_language);
    ExitCode::from(match dispatch(cli.command, language) {
        Outcome::Fine => 0,
        Outcome::Problems => 1,
        Outcome::Failed => 2,
    })
}

fn dispatch(command: Command, language: Language) -> Outcome {
    match command {
        Command::Build(args) => build::run(&args, language),
        Command::Check(args) => check::run(&args, language),
        #[cfg(feature = "serve")]
        Command::Serve(args) => serve::run(&args, language),
        Command::Init(args) => init::run(&args, language),
        Command::New(args) => new::run(&args, language),
        Command::Status(args) => status::run(&args, language),
        Command::Review(args) => review::run(&args, language),
        Command::Search(args) => search::run(&args, language),
        Command::Relevance(args) => relevance::run(&args, language),
        Command::Version(args) => version::run(&args, language),
        Command::Rename(args) => moving::rename(&args, language),
        Command::Merge(args) => moving::merge(&args, language),
        Command::Split(args) => moving::split(&args, language),
        Command::Move(args) => moving::move_text(&args, language),
        Command::Translation(command) => translation::run(&command, language),
        Command::Diagram(args) => diagram::run(&args, language),
        Command::Import(args) => import::run(&args, language),
        Command::Theme(command) => theme::run(&command, language),
        #[cfg(feature = "mirror")]
        Command::Links(args) => links::run(&args, language),
        Command::Keygen(args) => mirror::keygen::run(&args, language),
        Command::Root(command) => mirror::root::run(&command, language),
        Command::Sign(args) => mirror::sign::run(&args, language),
        Command::Verify(args) => mirror::verify::run(&args, language),
        Command::Bundle(args) => mirror::bundle::run(&args, language),
        Command::Mirror(command) => mirror::run(&command, language),
        Command::Publish(args) => mirror::publish::run(&args, language),
        Command::Explain(args) => explain::run(&args, language),
        Command::Schema(args) => schema::run(&args, language),
        Command::Completions(args) => shell::completions(&args, language),
        Command::Manual(args) => shell::manual(&args, language),
    }
}

#[cfg(test)]
mod tests;
