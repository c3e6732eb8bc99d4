//! The `leidraad` program: everything is in the library.

// Texts become many small values that other threads free again.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    leidraad::commands::run()
}
