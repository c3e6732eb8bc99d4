//! The server and what it shows at the moment.

use std::future::IntoFuture as _;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

use super::error::ServeError;
use super::hosts::{self, Hosts, Listen};
use super::site::Site;
use super::state::State;
use super::{Rebuilt, http};
use crate::language::Language;

/// A running preview. It ends when this is dropped.
#[derive(Debug)]
pub struct Preview {
    address: SocketAddr,
    shown: Shown,
    runtime: Runtime,
}

/// Where the result of a build goes.
#[derive(Debug, Clone)]
pub(super) struct Shown(watch::Sender<State>);

impl Shown {
    /// A site takes the place of the one before; problems leave it and go with it.
    pub(super) fn show(&self, rebuilt: Rebuilt) {
        let site = match rebuilt {
            Rebuilt::Site(pages) => Some(Site(pages)),
            Rebuilt::Problems { report } => {
                self.0.send_modify(|state| state.report = Some(Arc::new(report)));
                return;
            }
        };
        self.0.send_replace(State { site, report: None });
    }
}

impl Preview {
    /// Starts to answer on 127.0.0.1, with a page that says that the guide is being built. Port 0
    /// takes any that is free. `language` is that of the panel with problems.
    ///
    /// # Errors
    /// The port cannot be had.
    pub fn bind(port: u16, language: Language) -> Result<Preview, ServeError> {
        Preview::bind_at(&Listen::default(), port, language)
    }

    /// The same where was asked for.
    ///
    /// # Errors
    /// The port or the address cannot be had.
    pub fn bind_at(listen: &Listen, port: u16, language: Language) -> Result<Preview, ServeError> {
        let listener =
            TcpListener::bind(listen.address(port)?).map_err(|error| match error.kind() {
                io::ErrorKind::AddrInUse => ServeError::PortTaken { port },
                io::ErrorKind::PermissionDenied => ServeError::PortNotAllowed { port },
                io::ErrorKind::AddrNotAvailable => {
                    ServeError::HostElsewhere { host: listen.host.clone().unwrap_or_default() }
                }
                _ => ServeError::Io(error),
            })?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let shown = Shown(watch::Sender::new(State::default()));
        let router = http::router(Hosts::of(listen, address), language, shown.0.subscribe());
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        runtime.spawn(axum::serve(listener, router).into_future());
        Ok(Preview { address, shown, runtime })
    }

    /// Where it answers.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the home page, on this machine.
    pub fn url(&self) -> String {
        format!("http://{}/", hosts::on_this_machine(self.address))
    }

    /// The address of the home page for others; none where nobody else can reach it.
    pub fn open_to_others(&self) -> Option<String> {
        hosts::for_others(self.address).map(|address| format!("http://{address}/"))
    }

    /// Shows the result of a build, and tells all open pages.
    pub fn show(&self, rebuilt: Rebuilt) {
        self.shown.show(rebuilt);
    }

    pub(super) fn shown(&self) -> Shown {
        self.shown.clone()
    }

    /// Takes Ctrl-C over from the system. From here on it ends the waiting and not the process.
    pub(super) fn take_ctrl_c(&self) -> io::Result<CtrlC> {
        let _inside = self.runtime.enter();
        take_ctrl_c()
    }

    pub(super) fn wait_for(&self, mut ctrl_c: CtrlC) {
        self.runtime.block_on(ctrl_c.recv());
    }
}

#[cfg(unix)]
pub(super) type CtrlC = tokio::signal::unix::Signal;

#[cfg(unix)]
fn take_ctrl_c() -> io::Result<CtrlC> {
    tokio::signal::unix::signal(tokio::signal::unix::SignalKind::interrupt())
}

#[cfg(windows)]
pub(super) type CtrlC = tokio::signal::windows::CtrlC;

#[cfg(windows)]
fn take_ctrl_c() -> io::Result<CtrlC> {
    tokio::signal::windows::ctrl_c()
}
