//! `leidraad completions SHELL` and `leidraad manual FOLDER`: what an installed program has beside it.

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_complete::Shell;

use super::words::{say, system_reason};
use super::{Outcome, help, report, stdout};
use crate::language::Language;

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    /// The shell that completes what is typed.
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct ManualArgs {
    /// The folder for the pages; it is made if it is not there.
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
}

/// Prints the script for a shell.
pub(super) fn completions(args: &CompletionsArgs, language: Language) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut help::command(language), "leidraad", &mut script);
    stdout::print(String::from_utf8_lossy(&script));
    Outcome::Fine
}

/// Writes a page of the manual for each command: `leidraad.1`, `leidraad-mirror-sync.1`.
pub(super) fn manual(args: &ManualArgs, language: Language) -> Outcome {
    let mut command = help::command(language);
    command.build();
    match pages(&command, &args.folder) {
        Ok(()) => Outcome::Fine,
        Err(error) => {
            let folder = args.folder.display().to_string();
            let reason = system_reason(language, &error);
            report::fail(&say(
                language,
                "manual-not-written",
                [("folder", folder.into()), ("reason", reason.into())],
            ))
        }
    }
}

fn pages(command: &Command, folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    std::fs::File::create(folder.join(format!("{name}.1")))
        .and_then(|mut file| io::Write::write_all(&mut file, &page))?;
    command
        .get_subcommands()
        .filter(|below| below.get_name() != "help")
        .try_for_each(|below| pages(below, folder))
}
