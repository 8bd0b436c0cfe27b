//! Many papers at once: threads of our own, with room for Typst's deep calls.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::Session;
use crate::failure::Failure;
use crate::formats::Format;
use crate::library::{Document, Library};
use crate::say;
use crate::text::Language;
use crate::views::Page;

/// Typst lays out nested text by recursion; 2 MB, the usual size, is not enough for it.
pub const STACK: usize = 16 * 1024 * 1024;

/// Work that a person would notice waiting for, in papers.
const LONG_WORK: usize = 20;

/// A paper to make in one language.
pub struct Job<'l> {
    /// The document.
    pub document: &'l Document,
    /// The edition.
    pub language: Language,
    /// Its place without suffix.
    pub stem: String,
    /// What to make.
    pub formats: Vec<Format>,
    /// Suffixes that the page offers.
    pub offered: Vec<&'static str>,
}

impl Job<'_> {
    /// The view of the paper.
    pub fn page(&self, library: &Library) -> Option<Page> {
        Page::of(library, self.document, self.language, &self.offered)
    }
}

/// Does all jobs with some threads. Of several failures the one of the first job is told, whatever the threads did.
pub fn in_parallel<J: Sync>(
    session: &Session,
    jobs: &[J],
    threads: usize,
    work: impl Fn(&J) -> Result<(), Failure> + Sync,
) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let first_failure: Mutex<Option<(usize, Failure)>> = Mutex::new(None);
    let bar = progress(session, jobs.len());
    let run = || {
        while let Some(index) = claim(&next, jobs.len()) {
            if let Err(failure) = work(&jobs[index]) {
                remember(&first_failure, index, failure);
            }
            bar.inc(1);
        }
    };
    let finished = std::thread::scope(|scope| {
        let threads = (0..threads.clamp(1, jobs.len().max(1)))
            .map(|_| std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run));
        let (threads, refused): (Vec<_>, Vec<_>) = threads.partition(Result::is_ok);
        let threads: Vec<_> = threads.into_iter().flatten().collect();
        if let (true, Some(Err(error))) = (threads.is_empty(), refused.into_iter().next()) {
            return Err(no_thread(error));
        }
        let panicked = threads.into_iter().filter_map(|thread| thread.join().err()).count();
        if panicked > 0 { Err(broken_inside()) } else { Ok(()) }
    });
    bar.finish_and_clear();
    finished?;
    match first_failure.into_inner().ok().flatten() {
        Some((_, failure)) => Err(failure),
        None => Ok(()),
    }
}

fn claim(next: &AtomicUsize, jobs: usize) -> Option<usize> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    (index < jobs).then_some(index)
}

fn remember(first: &Mutex<Option<(usize, Failure)>>, index: usize, failure: Failure) {
    if let Ok(mut first) = first.lock()
        && first.as_ref().is_none_or(|(other, _)| index < *other)
    {
        *first = Some((index, failure));
    }
}

fn progress(session: &Session, jobs: usize) -> ProgressBar {
    if jobs < LONG_WORK || !session.console.is_watched() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(jobs as u64), ProgressDrawTarget::stderr());
    let style =
        ProgressStyle::with_template("{bar:30} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.with_style(style)
}

/// What is said where the system gives no thread.
pub fn no_thread(error: std::io::Error) -> Failure {
    Failure::new(say!(
        "ағын іске қосылмады: {error}",
        "поток не запускается: {error}",
        "a thread cannot be started: {error}"
    ))
}

/// What is said where a thread of the program fell.
pub fn broken_inside() -> Failure {
    let message = say!(
        "бағдарламаның ішкі қатесі; бұрынғы файлдар сақталды",
        "внутренняя ошибка программы; прежние файлы целы",
        "the program itself is at fault; earlier files are whole",
    );
    Failure::new(message)
}
