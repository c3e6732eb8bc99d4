//! Opening an address in the browser of whoever sits here.

use std::process::{Command, Stdio};
use std::thread;

/// Asks the system to open `url`. That it cannot is no reason to stop: the address also stands on
/// the terminal.
pub(super) fn open(url: &str) {
    let mut command = opener(url);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Ok(mut child) = command.spawn() {
        // Somebody has to wait for it, or it stays in the list of processes.
        thread::spawn(move || child.wait());
    }
}

#[cfg(target_os = "macos")]
fn opener(url: &str) -> Command {
    let mut command = Command::new("open");
    command.arg(url);
    command
}

#[cfg(windows)]
fn opener(url: &str) -> Command {
    let mut command = Command::new("cmd");
    // The empty argument is the title of the window.
    command.args(["/C", "start", "", url]);
    command
}

#[cfg(not(any(target_os = "macos", windows)))]
fn opener(url: &str) -> Command {
    let mut command = Command::new("xdg-open");
    command.arg(url);
    command
}
