//! The same papers as a Hugo site: a page's view is its front matter, and layouts print the same headings,
//! tables and fields as HTML and as Markdown. Names and dates come ready to print, so Hugo has less to do.

use std::io;
use std::path::Path;

use qujat::views::Page;
use serde_json::{Value, json};

/// The site's settings and layouts, by their place in it.
const FILES: [(&str, &str); 12] = [
    ("hugo.toml", include_str!("hugo/hugo.toml")),
    ("layouts/baseof.html", include_str!("hugo/baseof.html")),
    ("layouts/home.html", include_str!("hugo/home.html")),
    (
        "layouts/_partials/style.html",
        concat!("<style>\n", include_str!("../templates/site/assets/style.css"), "</style>"),
    ),
    ("layouts/plan/page.html", include_str!("hugo/plan/page.html")),
    ("layouts/plan/page.md", include_str!("hugo/plan/page.md")),
    ("layouts/protocol/page.html", include_str!("hugo/protocol/page.html")),
    ("layouts/protocol/page.md", include_str!("hugo/protocol/page.md")),
    ("layouts/decision/page.html", include_str!("hugo/decision/page.html")),
    ("layouts/decision/page.md", include_str!("hugo/decision/page.md")),
    ("layouts/order/page.html", include_str!("hugo/order/page.html")),
    ("layouts/order/page.md", include_str!("hugo/order/page.md")),
];

/// Writes the site into a folder.
pub fn write(folder: &Path, pages: &[Page]) -> io::Result<()> {
    for (path, text) in FILES {
        put(&folder.join(path), text)?;
    }
    for page in pages {
        let language = page.lang.code();
        put(&folder.join(format!("data/words/{language}.json")), &json!(page.words).to_string())?;
        let path = format!("content/{language}/{}/{}.md", page.kind, page.id);
        put(&folder.join(path), &format!("{:#}\n", front_matter(page)))?;
    }
    Ok(())
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
    std::fs::write(path, text)
}

fn front_matter(page: &Page) -> Value {
    let [year, month, day] = page.issued;
    json!({
        "title": page.title,
        "date": format!("{year:04}-{month:02}-{day:02}"),
        "params": {
            "organization": flat(&json!(page.organization)),
            "view": flat(&json!(page.content)),
        },
    })
}

/// Text trees become Markdown, the form in which a Hugo site keeps its texts.
fn flat(value: &Value) -> Value {
    match value {
        Value::Array(items) if is_text(items) => markdown(items).trim_end().into(),
        Value::Array(items) => items.iter().map(flat).collect(),
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), flat(value))).collect(),
        other => other.clone(),
    }
}

fn is_text(items: &[Value]) -> bool {
    !items.is_empty() && items.iter().all(|item| item.get("is").is_some())
}

fn markdown(nodes: &[Value]) -> String {
    nodes.iter().map(node).collect()
}

fn node(node: &Value) -> String {
    let inside = node.get("of").and_then(Value::as_array).map(|nodes| markdown(nodes)).unwrap_or_default();
    match node["is"].as_str() {
        Some("text" | "code") => node["text"].as_str().unwrap_or_default().to_owned(),
        Some("strong") => format!("**{inside}**"),
        Some("emphasis") => format!("*{inside}*"),
        Some("break") => "<br>".to_owned(),
        Some("paragraph") => format!("{inside}\n\n"),
        Some("table") => table(node),
        _ => inside,
    }
}

fn table(table: &Value) -> String {
    let cells = |row: &Value| -> Vec<String> {
        let cells = row.as_array().into_iter().flatten();
        cells.map(|cell| cell.as_array().map(|nodes| markdown(nodes)).unwrap_or_default()).collect()
    };
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head = cells(&table["head"]);
    let rule = vec!["---".to_owned(); head.len()];
    let rows = table["rows"].as_array().into_iter().flatten().map(|row| line(&cells(row)));
    format!("{}{}{}\n", line(&head), line(&rule), rows.collect::<String>())
}
