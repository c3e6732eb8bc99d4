//! The `leidraad` program: everything is in the library.

fn main() -> std::process::ExitCode {
    leidraad::commands::run()
}
