//! `qujat serve`: the site on this computer, made anew whenever a file is saved, with what is wrong beside the page.
//!
//! One thread follows the folder and makes each state whole (`watch`, `maker`); requests read the newest one (`pages`).

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use clap::ArgMatches;
use tokio::sync::watch::{self as channel, Sender};

use crate::audience::Audience;
use crate::cli::serve::maker::{Maker, Wish};
use crate::cli::serve::state::State;
use crate::cli::serve::watch::Watch;
use crate::cli::{Outcome, Session, environment, path_of, work};
use crate::failure::Failure;
use crate::say;
use crate::text::Say;

mod doors;
mod guard;
mod http;
mod kept;
mod live;
mod maker;
mod pages;
mod panel;
mod sheets;
mod snapshot;
mod state;
mod trouble;
mod watch;

/// The port that is tried first.
const PORT: u16 = 8080;

/// Serves until Ctrl-C.
pub fn run(session: &Session, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let root = environment::workspace(&path_of(matches))?;
    let is_public = matches.get_one::<String>("audience").is_some_and(|audience| audience == "public");
    let wish = Wish {
        session: session.clone(),
        matches: matches.clone(),
        audience: if is_public { Audience::Public } else { Audience::Internal },
        root: root.clone(),
    };
    let wanted = matches.get_one::<u16>("port").copied().unwrap_or(PORT);
    let runtime = runtime(environment::jobs(matches))?;
    let doors = runtime.block_on(doors::open(wanted))?;
    announce(session, wanted, doors.address);
    let mut watch = Watch::begin(&root, wish.audience);
    let mut maker = Maker::new(wish);
    let (sender, newest) = channel::channel(Arc::new(maker.make(&[])));
    watch.add(newest.borrow().sign());
    let follow = move || follow(&mut watch, &mut maker, &sender);
    std::thread::Builder::new().spawn(follow).map_err(work::no_thread)?;
    let plain = trouble::plain()?;
    let server = http::Server { newest, plain, port: doors.address.port(), language: session.language };
    let ended = runtime.block_on(http::serve(server, doors));
    runtime.shutdown_background();
    ended.map(|()| Outcome::Clean)
}

/// Makes a state of every change, until the program ends.
fn follow(watch: &mut Watch, maker: &mut Maker, sender: &Sender<Arc<State>>) {
    loop {
        let changed = watch.next();
        let since = Instant::now();
        let state = maker.make(&changed);
        maker.tell(&state, since.elapsed());
        watch.add(state.sign());
        sender.send_replace(Arc::new(state));
    }
}

/// Requests are few and answered at once; pages are made by threads with room for Typst's deep calls.
fn runtime(jobs: usize) -> Result<tokio::runtime::Runtime, Failure> {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().thread_stack_size(work::STACK).max_blocking_threads(jobs.max(2));
    builder.build().map_err(work::no_thread)
}

fn announce(session: &Session, wanted: u16, address: SocketAddr) {
    let say = |message: Say| session.console.message(message.to(session.language));
    if wanted != 0 && wanted != address.port() {
        say(say!(
            "{wanted}-порт бос емес, келесі бос порт алынды",
            "порт {wanted} занят, взят следующий свободный",
            "port {wanted} is taken, so the next free one is used",
        ));
    }
    say(say!(
        "сайт осы компьютерде ашық: http://{address}/ (тоқтату: Ctrl-C)",
        "сайт открыт на этом компьютере: http://{address}/ (остановить: Ctrl-C)",
        "the site is open on this computer: http://{address}/ (stop it with Ctrl-C)",
    ));
}

/// A path below a folder as findings print it.
fn relative(root: &Path, place: &Path) -> Option<String> {
    let parts = place.strip_prefix(root).ok()?.components();
    Some(parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
}
