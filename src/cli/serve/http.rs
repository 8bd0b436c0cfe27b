//! Requests and answers.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tokio::sync::watch::Receiver;

use crate::cli::serve::doors::Doors;
use crate::cli::serve::pages::{self, Answer};
use crate::cli::serve::state::State;
use crate::cli::serve::{guard, live};
use crate::cli::work;
use crate::failure::Failure;
use crate::formats::Renderer;
use crate::text::Language;

/// What answers requests.
pub struct Server {
    /// The newest state.
    pub newest: Receiver<Arc<State>>,
    /// Prints pages about troubles by the program's own templates, for the workspace's may be the trouble.
    pub plain: Renderer,
    /// The port that it listens on.
    pub port: u16,
    /// The language of pages that belong to none.
    pub language: Language,
}

/// Answers requests until Ctrl-C.
pub async fn serve(server: Server, doors: Doors) -> Result<(), Failure> {
    let server = Arc::new(server);
    for listener in doors.listeners {
        let server = Arc::clone(&server);
        let router = Router::new().fallback(move |request: Request| answer(Arc::clone(&server), request));
        tokio::spawn(async move { axum::serve(listener, router).await });
    }
    tokio::signal::ctrl_c().await.map_err(work::no_thread)
}

async fn answer(server: Arc<Server>, request: Request) -> Response {
    let refusal = guard::refusal(&request, server.port);
    let mut response = match refusal {
        Some(status) => refuse(status),
        None if request.uri().path() == live::PATH => live::stream(&server),
        None => page(server, request.uri().path().to_owned()).await,
    };
    for (name, value) in guard::HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn refuse(status: StatusCode) -> Response {
    let mut response = status.into_response();
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

/// A page of the newest state. One that makes a thread fall is a trouble like any other.
async fn page(server: Arc<Server>, path: String) -> Response {
    let state = Arc::clone(&server.newest.borrow());
    let made = tokio::task::spawn_blocking(move || pages::answer(&server, &state, &path)).await;
    let Answer { status, kind, bytes } =
        made.unwrap_or_else(|_| pages::plain_text(&work::broken_inside().message));
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
