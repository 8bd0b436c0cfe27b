//! Who is answered: the reader's own browser on this computer, asking for a page.
//!
//! A page from elsewhere may not read the site through the reader's browser: not by a name that leads to this
//! computer (`Host`), and not by putting our scripts, which hold data, into itself (`Sec-Fetch-Site`).

use axum::http::{HeaderMap, Method, Request, StatusCode, header};

/// Names of this computer.
const NAMES: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// Why a request is not answered; none where it is.
pub fn refusal<B>(request: &Request<B>, port: u16) -> Option<StatusCode> {
    let headers = request.headers();
    let is_ours = |authority: &str| NAMES.iter().any(|name| is_address(authority, name, port));
    let is_foreign = request.uri().authority().is_some_and(|authority| !is_ours(authority.as_str()));
    match only(headers, "host") {
        Some(host) if is_ours(host) && !is_foreign => {}
        _ => return Some(StatusCode::MISDIRECTED_REQUEST),
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Some(StatusCode::METHOD_NOT_ALLOWED);
    }
    is_built_in_elsewhere(headers).then_some(StatusCode::FORBIDDEN)
}

/// True for `name:port`; a browser leaves out port 80.
fn is_address(authority: &str, name: &str, port: u16) -> bool {
    match authority.to_ascii_lowercase().strip_prefix(name) {
        Some("") => port == 80,
        Some(rest) => rest.strip_prefix(':').is_some_and(|told| told == port.to_string()),
        None => false,
    }
}

/// The value of a header that stands there once.
fn only<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

/// True where another site's page asks for a part of ours; a link from there may lead to it.
fn is_built_in_elsewhere(headers: &HeaderMap) -> bool {
    let told = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let is_own = told("sec-fetch-site").is_none_or(|site| ["same-origin", "none"].contains(&site));
    let is_opened = told("sec-fetch-mode") == Some("navigate") && told("sec-fetch-dest") == Some("document");
    !is_own && !is_opened
}

/// What every answer says: keep nothing, guess no type, show it in no other page, let no other page read it.
pub const HEADERS: [(header::HeaderName, &str); 5] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];
