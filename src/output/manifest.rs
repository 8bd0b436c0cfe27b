//! `manifest.sha256`: the files of a site and their sums, in the form of `sha256sum`, so that
//! `sha256sum -c manifest.sha256` proves a copy where this program is not at hand.

use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::output::disk::{self, is_plain};
use crate::say;

/// The file's name; it lies at the root of a site.
pub const MANIFEST: &str = "manifest.sha256";

/// What begins the names of files that the program needs for itself; no manifest lists such a file.
pub const OWN: &str = ".qujat-";

/// A manifest of a hundred thousand files is smaller; what is larger is none.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The longest path that systems take.
const LONGEST_PATH: usize = 4096;

/// A SHA-256 sum; shown as 64 small hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sum([u8; 32]);

impl Sum {
    /// The sum of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The sum of a file, however large it is.
    pub fn of_file(place: &Path) -> io::Result<Self> {
        let mut file = File::open(place)?;
        let mut hasher = Sha256::new();
        let mut piece = vec![0; 64 * 1024];
        loop {
            match file.read(&mut piece)? {
                0 => return Ok(Self(hasher.finalize().into())),
                read => hasher.update(&piece[..read]),
            }
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut sum = [0; 32];
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return None;
        }
        for (byte, pair) in sum.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Some(Self(sum))
    }
}

fn digit(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        _ => None,
    }
}

impl Display for Sum {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

/// The files of a site by path, with their sums.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest(BTreeMap<String, Sum>);

impl Manifest {
    /// Reads the manifest of a folder; none where there is no such file.
    pub fn read(folder: &Path) -> Result<Option<Self>, Failure> {
        let place = folder.join(MANIFEST);
        match std::fs::symlink_metadata(&place) {
            Err(error) if disk::is_absent(&error) => return Ok(None),
            Ok(metadata) if metadata.is_file() && metadata.len() <= LARGEST => {}
            _ => return Err(no_manifest(&place, 1)),
        }
        let text = disk::read_text(&place)?;
        Self::parse(&text).map(Some).map_err(|line| no_manifest(&place, line))
    }

    /// Reads letters: only what `text` writes is a manifest, anything else is told by the number of its line.
    pub fn parse(text: &str) -> Result<Self, usize> {
        let mut files = BTreeMap::new();
        for (index, line) in text.split_inclusive('\n').enumerate() {
            let (path, sum) = parse_line(line).ok_or(index + 1)?;
            if files.last_key_value().is_some_and(|(last, _): (&String, _)| last.as_str() >= path) {
                return Err(index + 1);
            }
            files.insert(path.to_owned(), sum);
        }
        Ok(Self(files))
    }

    /// The letters of the file, a line a path in the order of paths.
    pub fn text(&self) -> String {
        self.0.iter().map(|(path, sum)| line(path, sum)).collect()
    }

    /// Adds a file, or its new sum.
    pub fn insert(&mut self, path: &str, sum: Sum) {
        self.0.insert(path.to_owned(), sum);
    }

    /// The sum of a file.
    pub fn get(&self, path: &str) -> Option<Sum> {
        self.0.get(path).copied()
    }

    /// True where it lists the file.
    pub fn contains(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// All files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Sum)> {
        self.0.iter().map(|(path, sum)| (path.as_str(), *sum))
    }

    /// How many files it lists.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True where it lists nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A line of a manifest.
pub fn line(path: &str, sum: &Sum) -> String {
    format!("{sum}  {path}\n")
}

/// Path and sum of a whole line; the path leads to a file below the folder and nowhere else.
pub fn parse_line(line: &str) -> Option<(&str, Sum)> {
    let line = line.strip_suffix('\n')?;
    let (sum, path) = line.split_at_checked(64)?;
    let path = path.strip_prefix("  ").filter(|path| is_listed_so(path))?;
    Some((path, Sum::parse(sum)?))
}

/// True for a path as manifests write it.
pub fn is_listed_so(path: &str) -> bool {
    let parts: PathBuf = Path::new(path).components().collect();
    is_plain(path)
        && path.len() <= LONGEST_PATH
        && parts.to_str().is_some_and(|whole| whole.replace('\\', "/") == path)
        && !path.contains(|letter: char| letter == '\\' || letter.is_control())
        && path != MANIFEST
        && !path.split('/').any(|part| part.starts_with(OWN))
}

fn no_manifest(place: &Path, line: usize) -> Failure {
    let message = say!(
        "бұл – сайттың манифесі емес: {line}-жол `sha256sum` жазатындай емес",
        "это не манифест сайта: строка {line} записана не так, как пишет `sha256sum`",
        "this is no manifest of a site: line {line} is not as `sha256sum` writes it",
    );
    let help = say!(
        "файл бүлінген не басқа бағдарламанікі: басқа жерге алып қойып, қайта жасаңыз",
        "файл испорчен или принадлежит другой программе: уберите его и повторите",
        "the file is damaged or of another program: move it away and run again",
    );
    Failure::new(message).about(place.display().to_string()).help(help)
}
