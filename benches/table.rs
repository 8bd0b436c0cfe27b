//! What was measured, as Markdown tables.

/// What a ratio or a number should be.
#[derive(Clone, Copy)]
pub enum Target {
    /// No more than this.
    AtMost(f64),
    /// No less than this.
    AtLeast(f64),
}

impl Target {
    fn is_reached(self, number: f64) -> bool {
        match self {
            Self::AtMost(limit) => number <= limit,
            Self::AtLeast(limit) => number >= limit,
        }
    }

    fn words(self, unit: &str) -> String {
        match self {
            Self::AtMost(limit) => format!("≤ {limit}{unit}"),
            Self::AtLeast(limit) => format!("≥ {limit}{unit}"),
        }
    }
}

/// One comparison.
pub struct Row {
    what: String,
    target: Target,
    cells: [String; 4],
}

impl Row {
    /// A row without numbers.
    pub fn new(what: &str, target: Target) -> Self {
        eprintln!("{what} …");
        Self { what: what.to_owned(), target, cells: Default::default() }
    }

    /// Seconds of both.
    pub fn times(self, ours: f64, theirs: f64) -> Self {
        self.both(seconds(ours), seconds(theirs), ours / theirs)
    }

    /// Papers a second of both.
    pub fn rates(self, ours: f64, theirs: f64) -> Self {
        self.both(a_second(ours), a_second(theirs), ours / theirs)
    }

    /// A number of our own with a limit.
    pub fn limit(mut self, ours: Option<f64>, unit: &str) -> Self {
        let unit = format!(" {unit}");
        let target = self.target.words(&unit);
        self.cells = match ours {
            Some(ours) => {
                [format!("{ours:.1}{unit}"), String::new(), String::new(), verdict(self.target, ours)]
            }
            None => ["not told by this system".to_owned(), String::new(), String::new(), "–".to_owned()],
        };
        self.what = format!("{} | {target}", self.what);
        self
    }

    /// The other tool is not there.
    pub fn missing(mut self, ours: &str, how: &str) -> Self {
        self.what = format!("{} | {}", self.what, self.target.words(" ×"));
        self.cells = [ours.to_owned(), how.to_owned(), "–".to_owned(), "–".to_owned()];
        self
    }

    fn both(mut self, ours: String, theirs: String, ratio: f64) -> Self {
        self.what = format!("{} | {}", self.what, self.target.words(" ×"));
        self.cells = [ours, theirs, format!("{ratio:.2} ×"), verdict(self.target, ratio)];
        self
    }
}

fn verdict(target: Target, number: f64) -> String {
    if target.is_reached(number) { "yes".to_owned() } else { "**no**".to_owned() }
}

/// «1.24 s»
pub fn seconds(seconds: f64) -> String {
    format!("{seconds:.3} s")
}

/// «250 a second»
pub fn a_second(rate: f64) -> String {
    format!("{rate:.0} a second")
}

/// Prints the comparisons.
pub fn print(rows: &[Row]) {
    println!("| what | target | ours | theirs | ratio | reached |");
    println!("| --- | --- | ---: | ---: | ---: | --- |");
    for row in rows {
        println!("| {} | {} |", row.what, row.cells.join(" | "));
    }
}

/// What one command takes at one size.
pub struct Line {
    /// The command.
    pub what: &'static str,
    /// The size.
    pub documents: usize,
    /// Its time.
    pub seconds: f64,
    /// Its peak of memory.
    pub megabytes: Option<f64>,
}

/// Memory that a command may take for the usual number of documents, in megabytes.
const MEMORY: f64 = 150.0;

/// How much more a document may take in a large workspace than in the smallest of the same command.
const GROWTH: f64 = 1.25;

/// Prints times and memory by size, with what a document takes beside the smallest workspace.
pub fn print_sizes(lines: &[Line], usual: usize) {
    println!("| what | documents | time | a document | beside the fewest | memory | reached |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | --- |");
    for line in lines {
        let fewest = lines.iter().filter(|other| other.what == line.what).min_by_key(|other| other.documents);
        let growth = fewest.map_or(1.0, |fewest| each(line) / each(fewest));
        let is_small = line.documents > usual || line.megabytes.is_none_or(|megabytes| megabytes <= MEMORY);
        let memory = line.megabytes.map_or("–".to_owned(), |megabytes| format!("{megabytes:.0} MB"));
        let reached = if is_small && growth <= GROWTH { "yes" } else { "**no**" };
        println!(
            "| {} | {} | {} | {:.3} ms | {growth:.2} × | {memory} | {reached} |",
            line.what,
            line.documents,
            seconds(line.seconds),
            each(line) * 1000.0
        );
    }
    println!("\nTargets: at most {GROWTH} × the time a document, and {MEMORY} MB at {usual} documents.");
}

fn each(line: &Line) -> f64 {
    line.seconds / line.documents as f64
}
