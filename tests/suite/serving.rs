//! `qujat serve`: answers this computer alone, only with what the site has, and goes on whatever happens to the files.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Stdio};
use std::time::Duration;

use serde_json::Value as Json;
use tempfile::TempDir;

use crate::program::{command, fresh};

/// A page of the information corner, which the tests save again and again.
const NEWS: &str = "data/news.toml";

/// Whoever waits longer waits for nothing.
const PATIENCE: Duration = Duration::from_secs(60);

fn news(title: &str) -> String {
    let title = format!("title = {{ kk = \"{title}\", ru = \"Новость: {title}\" }}");
    format!("kind = \"page\"\nstatus = \"approved\"\n{title}\ntext = \"Мәтін\"\n")
}

/// A running `qujat serve` and its workspace.
struct Server {
    child: Child,
    /// What it says; it must not write into nothing.
    _said: BufReader<ChildStderr>,
    port: u16,
    place: PathBuf,
    _folder: TempDir,
}

impl Server {
    /// Serves a small workspace with a page of news.
    fn begin() -> Self {
        let (folder, place) = fresh();
        fs::write(place.join(NEWS), news("Алғашқы")).unwrap();
        let mut command = command(&place);
        command.args(["serve", "--port", "0"]).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        let port = line.split("http://127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next());
        let port = port.unwrap_or_else(|| panic!("{line}")).parse().unwrap();
        Self { child, _said: said, port, place, _folder: folder }
    }

    fn save(&self, text: impl AsRef<[u8]>) {
        fs::write(self.place.join(NEWS), text).unwrap();
    }

    /// Sends the letters of a request; `PORT` stands for the server's own.
    fn send(&self, request: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.replace("PORT", &self.port.to_string()).as_bytes()).unwrap();
        BufReader::new(stream)
    }

    fn ask(&self, request: &str) -> Answer {
        let mut text = Vec::new();
        self.send(request).read_to_end(&mut text).unwrap();
        Answer(String::from_utf8_lossy(&text).into_owned())
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n"))
    }

    /// A page that listens, and has heard of the state that stands.
    fn listen(&self) -> Events {
        let mut events = Events(self.send("GET /assets/live HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"));
        events.next();
        events
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// An answer in whole.
struct Answer(String);

impl Answer {
    fn status(&self) -> u16 {
        self.0.split(' ').nth(1).unwrap().parse().unwrap()
    }

    fn has_header(&self, line: &str) -> bool {
        self.0.split("\r\n\r\n").next().unwrap().lines().any(|header| header.eq_ignore_ascii_case(line))
    }

    fn has(&self, text: &str) -> bool {
        self.0.contains(text)
    }
}

/// What a page that listens is told.
struct Events(BufReader<TcpStream>);

impl Events {
    fn next(&mut self) -> Json {
        let mut line = String::new();
        while !line.starts_with("data: ") {
            line.clear();
            assert_ne!(self.0.read_line(&mut line).unwrap(), 0, "the server has gone");
        }
        serde_json::from_str(line.trim_start_matches("data: ")).unwrap()
    }

    /// What is told of the news in a language, once they are as the test wants them; a save may make two events.
    fn news(&mut self, language: &str, is_wanted: impl Fn(&Json) -> bool) -> Json {
        loop {
            let mut event = self.next();
            let files = event["words"][language]["files"].take();
            let own = files.as_array().unwrap().iter().find(|file| file["path"] == NEWS && is_wanted(file));
            if let Some(own) = own {
                return own.clone();
            }
        }
    }

    fn said(&mut self, words: &str) {
        self.news("ru", |file| file["said"].as_str().unwrap().contains(words));
    }
}

#[test]
fn a_page_comes_with_its_policy_and_no_browser_keeps_it() {
    let server = Server::begin();
    let page = server.get("/ru/page/news.html");
    assert_eq!(page.status(), 200, "{}", page.0);
    assert!(page.has("Новость: Алғашқы") && page.has("assets/live.js"));
    assert!(
        page.has("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'")
    );
    for header in [
        "content-type: text/html; charset=utf-8",
        "content-security-policy: frame-ancestors 'none'",
        "cross-origin-resource-policy: same-origin",
        "x-content-type-options: nosniff",
        "cache-control: no-store",
    ] {
        assert!(page.has_header(header), "{header}: {}", page.0);
    }
    let other = server.get("/kk/page/news.html?q=1#text");
    assert!(other.has("Алғашқы") && other.has("lang=\"kk\""));
}

#[test]
fn only_a_browser_of_this_computer_is_answered() {
    let server = Server::begin();
    assert!(TcpStream::connect(("127.0.0.2", server.port)).is_err(), "it listens on one address alone");
    let ask = |start: &str, headers: &str| {
        server.ask(&format!("{start} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n")).status()
    };
    for own in ["localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT", "LOCALHOST:PORT"] {
        assert_eq!(ask("GET /ru/page/news.html", &format!("Host: {own}\r\n")), 200, "{own}");
    }
    for other in [
        "Host: school.example:PORT\r\n",
        "Host: localhost.school.example:PORT\r\n",
        "Host: localhost:1\r\n",
        "Host: localhost\r\n",
        "Host: localhost:PORT\r\nHost: school.example\r\n",
        "Host: \r\n",
        "",
    ] {
        assert_eq!(ask("GET /ru/page/news.html", other), 421, "{other}");
    }
    assert_eq!(ask("GET http://school.example:PORT/", "Host: localhost:PORT\r\n"), 421);
    assert_eq!(ask("POST /ru/page/news.html", "Host: localhost:PORT\r\n"), 405);
    let of_another = "Host: localhost:PORT\r\nSec-Fetch-Site: cross-site\r\n";
    let script = format!("{of_another}Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n");
    assert_eq!(ask("GET /assets/sums.js", &script), 403, "a page from elsewhere builds in what holds data");
    let link = format!("{of_another}Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n");
    assert_eq!(ask("GET /ru/page/news.html", &link), 200, "a link from elsewhere may lead here");
}

#[test]
fn no_path_leads_out_of_the_site() {
    let server = Server::begin();
    for path in [
        "/qujat.toml",
        "/data/people.toml",
        "/../qujat.toml",
        "/kk/../../data/people.toml",
        "/%2e%2e/%2E%2e/etc/passwd",
        "/kk/..%2f..%2fqujat.toml",
        "/..%5c..%5cqujat.toml",
        "//etc/passwd",
        "/file:///etc/passwd",
        "/kk/page/news.html%00.toml",
        "/kk/page/..%c0%af..%c0%afqujat.toml",
        "/assets/../../qujat.toml",
        "/.schema/page.kk.json",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status(), 404, "{path}: {}", answer.0);
        assert!(!answer.has("kind =") && !answer.has("root:") && !answer.has("languages ="), "{path}");
    }
}

#[test]
fn a_missing_page_says_so_in_the_language_of_its_address() {
    let server = Server::begin();
    for (path, language, title, home) in [
        ("/ru/page/none.html", "ru", "Такой страницы нет", "href=\"../index.html\""),
        ("/kk/page/none.html", "kk", "Мұндай бет жоқ", "href=\"../index.html\""),
        ("/kk/none.html", "kk", "Мұндай бет жоқ", "href=\"index.html\""),
        ("/none.html", "ru", "Такой страницы нет", "href=\"index.html\""),
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status(), 404, "{path}");
        assert!(
            answer.has(&format!("<html lang=\"{language}\"")) && answer.has(title),
            "{path}: {}",
            answer.0
        );
        assert!(answer.has(home), "{path}: the way home stays in the language: {}", answer.0);
    }
    let menu = server.get("/ru/page/none.html");
    assert!(menu.has("href=\"../decisions.html\"") && menu.has("ru/rules/index.html\""), "{}", menu.0);
}

#[test]
fn a_save_is_told_with_the_findings_of_the_saved_file() {
    let server = Server::begin();
    let mut events = server.listen();
    server.save(news("Екінші").replace("title", "titel"));
    let told = events.news("kk", |file| !file["findings"].as_array().unwrap().is_empty());
    assert_eq!(told["findings"][0]["severity"], "error", "{told}");
    assert!(told["findings"][0]["place"].as_str().unwrap().starts_with(&format!("{NEWS}:3:")), "{told}");
    assert!(told["findings"][0]["message"].as_str().unwrap().contains("titel"), "{told}");
    assert!(server.get("/ru/page/news.html").has("Новость: Алғашқы"), "the last good version stays");
    server.save(news("Үшінші"));
    events.said("всё верно");
    assert!(server.get("/ru/page/news.html").has("Новость: Үшінші"));
}

#[test]
fn files_half_written_renamed_and_deleted_do_not_stop_it() {
    let server = Server::begin();
    let mut events = server.listen();
    let whole = news("Толық");
    for end in [0, 9, 20, whole.find('ы').unwrap() + 1, whole.len() - 3] {
        server.save(&whole.as_bytes()[..end]);
        events.news("ru", |_| true);
        assert_eq!(server.get("/ru/index.html").status(), 200, "cut off at {end}");
    }
    server.save([0xff, 0, b'\n']);
    events.said("ошибок: ");
    server.save(&whole);
    events.said("всё верно");
    let (data, away) = (server.place.join("data"), server.place.join("elsewhere"));
    fs::rename(server.place.join(NEWS), data.join("told.toml")).unwrap();
    events.said("файла больше нет");
    assert_eq!(server.get("/kk/page/news.html").status(), 404);
    assert!(server.get("/kk/page/told.html").has("Толық"));
    fs::rename(data.join("told.toml"), server.place.join(NEWS)).unwrap();
    events.said("всё верно");
    fs::rename(&data, &away).unwrap();
    while !events.next()["words"]["ru"].to_string().contains("нет папки `data`") {}
    fs::rename(&away, &data).unwrap();
    events.said("всё верно");
    assert!(server.get("/kk/page/news.html").has("Толық"));
    fs::remove_file(server.place.join(NEWS)).unwrap();
    events.said("файла больше нет");
    assert_eq!(server.get("/ru/page/news.html").status(), 404);
}

#[test]
fn settings_that_cannot_be_read_and_templates_that_fail_are_told_until_they_are_mended() {
    let server = Server::begin();
    let mut events = server.listen();
    let replaced = |path: &Path, text: &str, status: u16, events: &mut Events| {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        while server.get("/ru/page/news.html").status() != status {
            events.next();
        }
    };
    let template = server.place.join("templates/site/footer.html");
    replaced(&template, "{{ nothing of this name }}", 500, &mut events);
    replaced(&template, "<footer></footer>", 200, &mut events);
    let settings = server.place.join("qujat.toml");
    let whole = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, "languages = [").unwrap();
    events.next();
    assert!(server.get("/assets/site.css").status() == 200, "a page about the trouble has its style");
    replaced(&settings, &whole, 200, &mut events);
}
