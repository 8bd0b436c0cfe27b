//! What pages are told while somebody writes: the findings of each save, then whether their own page is still there.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde_json::json;
use tokio::sync::watch::Receiver;

use crate::cli::serve::http::Server;
use crate::cli::serve::pages;
use crate::cli::serve::state::State;

/// Where pages listen.
pub const PATH: &str = "/assets/live";

/// How long a browser waits before it asks again.
const AGAIN: Duration = Duration::from_secs(1);

/// A page that listens.
struct Listener {
    newest: Receiver<Arc<State>>,
    path: String,
    /// The state whose findings were told, and whose pages are to be told about.
    told: Option<Arc<State>>,
}

/// Tells a page of the newest state at once, then of every one that comes.
pub fn stream(server: &Server, query: Option<&str>) -> Response {
    let mut newest = server.newest.clone();
    newest.mark_changed();
    let listener = Listener { newest, path: page_of(query), told: None };
    let events = stream::unfold(listener, |listener| async {
        let (event, listener) = listener.next().await?;
        Some((Ok::<_, Infallible>(event), listener))
    });
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

/// The page that listens: `page=` of the query.
fn page_of(query: Option<&str>) -> String {
    let page = query.unwrap_or_default().split('&').find_map(|part| part.strip_prefix("page="));
    pages::decoded(page.unwrap_or_default())
}

impl Listener {
    async fn next(mut self) -> Option<(Event, Self)> {
        if let Some(state) = self.told.take() {
            let event = self.whether_there(state).await;
            return Some((event, self));
        }
        self.newest.changed().await.ok()?;
        let state = Arc::clone(&self.newest.borrow_and_update());
        let event = Event::default().event("findings").retry(AGAIN).data(state.told());
        self.told = Some(state);
        Some((event, self))
    }

    /// Findings come first: whether a page is there may take the making of lists.
    async fn whether_there(&self, state: Arc<State>) -> Event {
        let (path, number) = (self.path.clone(), state.number);
        let there = tokio::task::spawn_blocking(move || pages::has(&state, &path)).await.unwrap_or(true);
        Event::default().event("site").data(json!({ "number": number, "there": there }).to_string())
    }
}
