//! The external `typst`: one process a paper.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use tempfile::TempDir;

use super::{PdfStandards, fault};
use crate::failure::Failure;
use crate::font::FONTS;
use crate::say;

/// The version that makes the same bytes as the engine inside.
const VERSION: &str = "0.15.1";

/// The external program.
pub struct TypstCli {
    program: PathBuf,
    standards: PdfStandards,
    /// A folder of fonts, made once the program has been found to be the right one.
    fonts: OnceLock<Result<TempDir, Failure>>,
}

impl TypstCli {
    /// Nothing is run yet.
    pub const fn new(program: PathBuf, standards: PdfStandards) -> Self {
        Self { program, standards, fonts: OnceLock::new() }
    }

    /// Typesets one paper from its sources and data.
    #[expect(clippy::disallowed_methods, reason = "the external program reads and writes a temporary folder")]
    pub fn print(&self, files: &[(String, Cow<'static, [u8]>)], kind: &str) -> Result<Vec<u8>, Failure> {
        let fonts = self.fonts.get_or_init(|| self.prepare()).as_ref().map_err(Clone::clone)?;
        let folder = tempfile::tempdir().map_err(|error| disk(&error))?;
        write(folder.path(), files)?;
        let output = self.compile(folder.path(), fonts.path())?;
        let told = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() || !told.trim().is_empty() {
            return Err(told_fault(kind, &told));
        }
        std::fs::read(folder.path().join("page.pdf")).map_err(|error| disk(&error))
    }

    fn prepare(&self) -> Result<TempDir, Failure> {
        let output = Command::new(&self.program).arg("--version").output().map_err(|_| self.missing())?;
        let version = String::from_utf8_lossy(&output.stdout);
        let found = version.split_whitespace().nth(1).unwrap_or_default();
        if found != VERSION {
            return Err(self.other_version(found));
        }
        let folder = tempfile::tempdir().map_err(|error| disk(&error))?;
        write(folder.path(), &FONTS.map(|(name, font)| (name.to_owned(), Cow::Borrowed(font))))?;
        Ok(folder)
    }

    /// The environment may not change what is printed.
    fn compile(&self, folder: &Path, fonts: &Path) -> Result<Output, Failure> {
        let mut command = Command::new(&self.program);
        for name in ["SOURCE_DATE_EPOCH", "TYPST_FONT_PATHS", "TYPST_ROOT", "TYPST_FEATURES"] {
            command.env_remove(name);
        }
        command
            .current_dir(folder)
            .args(["--color", "never", "compile", "--ignore-system-fonts", "--ignore-embedded-fonts"])
            .args(["--diagnostic-format", "short", "--root", ".", "--jobs", "1", "--font-path"])
            .arg(fonts)
            .args((!self.standards.names().is_empty()).then_some("--pdf-standard"))
            .args((!self.standards.names().is_empty()).then(|| self.standards.names().join(",")))
            .args(["page.typ", "page.pdf"])
            .output()
            .map_err(|_| self.missing())
    }

    fn missing(&self) -> Failure {
        Failure::new(say!(
            "сыртқы `typst` бағдарламасы табылмады",
            "внешняя программа `typst` не найдена",
            "the external program `typst` was not found"
        ))
        .about(self.program.display().to_string())
        .help(install())
    }

    fn other_version(&self, found: &str) -> Failure {
        Failure::new(say!(
            "`typst` нұсқасы {found}, ал {VERSION} керек",
            "версия `typst` — {found}, нужна {VERSION}",
            "`typst` is version {found}, {VERSION} is needed"
        ))
        .about(self.program.display().to_string())
        .help(install())
    }
}

fn install() -> crate::text::Say {
    say!(
        "орнатыңыз: `cargo install typst-cli --version {VERSION} --locked`",
        "установите: `cargo install typst-cli --version {VERSION} --locked`",
        "install it: `cargo install typst-cli --version {VERSION} --locked`"
    )
}

#[expect(clippy::disallowed_methods, reason = "the external program reads and writes a temporary folder")]
fn write(folder: &Path, files: &[(String, Cow<'static, [u8]>)]) -> Result<(), Failure> {
    for (name, bytes) in files {
        let path = folder.join(name);
        path.parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&path, bytes))
            .map_err(|error| disk(&error))?;
    }
    Ok(())
}

fn disk(error: &std::io::Error) -> Failure {
    Failure::new(say!(
        "уақытша бумаға жазылмады: {error}",
        "не удалось записать во временную папку: {error}",
        "the temporary folder could not be written: {error}"
    ))
}

/// The first line that the program said, with the template's own path: `page.typ:3:1: error: …`.
fn told_fault(kind: &str, told: &str) -> Failure {
    let first = told.lines().find(|line| !line.trim().is_empty()).unwrap_or("typst failed");
    let mut parts = first.splitn(4, ':');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some("page.typ"), Some(line), _, Some(rest)) => {
            fault(format!("templates/{kind}/page.typ:{line}"), rest.trim())
        }
        (Some(file), Some(line), _, Some(rest)) if file.ends_with(".typ") => {
            fault(format!("templates/{file}:{line}"), rest.trim())
        }
        _ => fault(format!("templates/{kind}/page.typ"), first),
    }
}
