//! Making the site anew after a save.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use clap::ArgMatches;

use crate::audience::Audience;
use crate::checks;
use crate::cli::build::passed;
use crate::cli::serve::kept;
use crate::cli::serve::panel::Told;
use crate::cli::serve::state::{Material, State};
use crate::cli::{Session, engine, environment, sign, work};
use crate::config::Config;
use crate::failure::Failure;
use crate::finding::Report;
use crate::formats::{Format, Renderer};
use crate::library::Library;
use crate::library::secrets::Secrets;
use crate::load::{self, CONFIG};
use crate::source::SourceId;

/// What is served.
pub struct Wish {
    /// What every command knows.
    pub session: Session,
    /// The arguments.
    pub matches: ArgMatches,
    /// Through whose eyes.
    pub audience: Audience,
    /// The workspace.
    pub root: PathBuf,
}

/// What a look at the folder gives.
type Made = (Told, Result<Arc<Material>, Failure>);

/// What a check found, and the files of the papers that passed it.
struct Checkup {
    report: Report,
    papers: HashSet<SourceId>,
}

/// Makes the site again and again.
pub struct Maker {
    wish: Wish,
    number: u64,
    /// The last site that could be made.
    before: Option<Arc<Material>>,
    /// What prints, and the suffixes of a paper's files, until a template or the settings change.
    press: Option<(Arc<Renderer>, Vec<&'static str>)>,
}

impl Maker {
    /// Makes nothing yet.
    pub fn new(wish: Wish) -> Self {
        Self { wish, number: 0, before: None, press: None }
    }

    /// Makes the site after some files changed. Whatever falls is told, and the next save is awaited.
    pub fn make(&mut self, changed: &[String]) -> State {
        self.number += 1;
        if changed.iter().any(|path| path == CONFIG || path.starts_with("templates/")) {
            self.press = None;
        }
        let made = std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(work::STACK);
            let thread = thread.spawn_scoped(scope, || self.load_and_print(changed));
            thread.map_err(work::no_thread).map(|thread| thread.join().ok())
        });
        let number = self.number;
        let (told, site) = match made {
            Ok(Some(made)) => made,
            Ok(None) => refused(work::broken_inside()),
            Err(failure) => refused(failure),
        };
        self.before = site.as_ref().ok().cloned().or_else(|| self.before.take());
        State { number, told, site }
    }

    /// Says on the terminal what was made, and in which time.
    pub fn tell(&self, state: &State, time: Duration) {
        let session = &self.wish.session;
        let line = state.told.line(session.language);
        session.console.message(&format!("{line} ({} ms)", time.as_millis()));
    }

    /// Findings are told even where nothing can be shown.
    fn load_and_print(&mut self, changed: &[String]) -> Made {
        let (library, report) = match self.load() {
            Ok(loaded) => loaded,
            Err(failure) => return refused(failure),
        };
        let told = Told::of(&library, &report.report, changed, self.wish.session.notes);
        (told, self.material(library, report.papers).map(Arc::new))
    }

    /// Reads and checks as `check` does, or as `build --audience public`.
    fn load(&self) -> Result<(Library, Checkup), Failure> {
        let Wish { matches, audience, root, .. } = &self.wish;
        let (mut library, mut report) = load::load_for(*audience, root, environment::jobs(matches))?;
        library.config.publishes |= *audience == Audience::Public;
        // A server may run for days.
        let checked = checks::check(&library, environment::today(matches)?, &mut report);
        let papers = match audience {
            Audience::Public => passed(&checked, &report),
            Audience::Internal => checked.papers().map(|paper| paper.source).collect(),
        };
        Ok((library, Checkup { report, papers }))
    }

    fn material(&mut self, mut library: Library, papers: HashSet<SourceId>) -> Result<Material, Failure> {
        let (renderer, formats) = self.press(&library.config)?;
        let Wish { session, audience, root, .. } = &self.wish;
        let sign_file = library.config.site.logo.clone();
        let sign = sign::read(session, root, &mut library.config);
        let mut secrets = None;
        if *audience == Audience::Public {
            secrets = Some(Secrets::of(&library, vec![root.display().to_string()]));
            library = library.published();
        }
        let mut material = Material {
            number: self.number,
            root: root.clone(),
            library,
            renderer,
            papers,
            kept: BTreeMap::new(),
            formats,
            secrets,
            sign_file,
            sign,
            lists: OnceLock::new(),
            machines: OnceLock::new(),
        };
        material.kept = self.before.as_ref().map(|before| kept::keep(&material, before)).unwrap_or_default();
        Ok(material)
    }

    /// What prints; templates are read again only where one changed.
    fn press(&mut self, config: &Config) -> Result<(Arc<Renderer>, Vec<&'static str>), Failure> {
        if let Some(press) = &self.press {
            return Ok(press.clone());
        }
        let Wish { matches, root, .. } = &self.wish;
        let has_pdf = engine::is_there(root, config, matches);
        let pdf = has_pdf.then_some(Format::Pdf);
        let formats = pdf.into_iter().chain([Format::Markdown]).map(Format::suffix).collect();
        let renderer = Arc::new(engine::renderer(root, config, matches, has_pdf)?);
        Ok(self.press.insert((renderer, formats)).clone())
    }
}

fn refused(failure: Failure) -> Made {
    (Told::failure(&failure), Err(failure))
}
