//! The addresses that the server listens on: this computer's own, and no other.

use std::io::{Error, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};

use tokio::net::TcpListener;

use crate::failure::Failure;
use crate::say;

/// How many ports are tried one after another.
const TRIES: u16 = 100;

/// Where the server listens.
pub struct Doors {
    /// The address that people are told.
    pub address: SocketAddr,
    /// 127.0.0.1, and ::1 where the system has it.
    pub listeners: Vec<TcpListener>,
}

/// Listens on a port, or on the next free one; on any that is free for 0.
pub async fn open(wanted: u16) -> Result<Doors, Failure> {
    for port in wanted..=wanted.saturating_add(TRIES) {
        match both(port).await {
            Ok(doors) => return Ok(doors),
            Err(error) if is_taken(&error) => {}
            Err(error) => return Err(refused(port, &error)),
        }
    }
    Err(refused(wanted, &ErrorKind::AddrInUse.into()))
}

/// Both addresses of one port: a browser may try either for `localhost`, and must not meet another program there.
async fn both(port: u16) -> Result<Doors, Error> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let address = listener.local_addr()?;
    let mut listeners = vec![listener];
    match TcpListener::bind((Ipv6Addr::LOCALHOST, address.port())).await {
        Ok(listener) => listeners.push(listener),
        Err(error) if is_taken(&error) && port != 0 => return Err(error),
        // The system has no IPv6.
        Err(_) => {}
    }
    Ok(Doors { address, listeners })
}

fn is_taken(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::AddrInUse)
}

fn refused(port: u16, error: &Error) -> Failure {
    let message = say!(
        "{port}-порт ашылмады: {error}",
        "порт {port} не открывается: {error}",
        "port {port} cannot be opened: {error}",
    );
    let help = say!(
        "басқасын көрсетіңіз: `--port 8080`",
        "укажите другой: `--port 8080`",
        "name another one: `--port 8080`"
    );
    Failure::new(message).help(help)
}
