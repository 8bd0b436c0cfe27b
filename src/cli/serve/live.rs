//! What pages are told while somebody writes: the findings of each save. With them a page asks for itself anew.

use std::convert::Infallible;
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;

use crate::cli::serve::http::Server;

/// Where pages listen.
pub const PATH: &str = "/assets/live";

/// How long a browser waits before it asks again.
const AGAIN: Duration = Duration::from_secs(1);

/// Tells a page of the newest state at once, then of every one that comes.
pub fn stream(server: &Server) -> Response {
    let mut newest = server.newest.clone();
    newest.mark_changed();
    let events = stream::unfold(newest, |mut newest| async {
        newest.changed().await.ok()?;
        let told = newest.borrow_and_update().told();
        let event = Event::default().event("findings").retry(AGAIN).data(told);
        Some((Ok::<_, Infallible>(event), newest))
    });
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}
