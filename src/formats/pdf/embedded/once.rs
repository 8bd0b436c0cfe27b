//! Lays a paper out once where Typst would do it twice.
//!
//! Typst lays a document out until every question about the finished pages was answered with what is true of
//! them, and the first time it knows no answers. The papers ask one question, the page of a header, and headers
//! ask in the order of the pages. So the first is told page 1, the second page 2; if the pages bear it out, they
//! are what Typst would have arrived at, and if not, Typst starts anew in its own way.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use comemo::{Constraint, Track};
use typst::World;
use typst::diag::StrResult;
use typst::ecow::{EcoString, EcoVec};
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Content, Label, Output, Selector, StyleChain, Target, TargetElem};
use typst::introspection::{DocumentPosition, EmptyIntrospector, Introspector, Location};
use typst::model::Numbering;
use typst::syntax::VirtualPath;
use typst::utils::Protected;
use typst_layout::PagedDocument;

/// The finished pages, if one layout was enough and nothing is to be said about it.
pub fn layout(world: &dyn World) -> Option<PagedDocument> {
    let library = world.library();
    let main = world.source(world.main()).ok()?;
    let (world, traced, mut sink) = (world.track(), Traced::default(), Sink::new());
    let content =
        typst_eval::eval(world, library, traced.track(), sink.track_mut(), Route::default().track(), &main)
            .ok()?
            .content();
    let foresight = Foresight { asked: Mutex::default(), nothing: EmptyIntrospector };
    let constraint = Constraint::new();
    let foresight: &dyn Introspector = &foresight;
    let mut engine = Engine {
        library,
        world,
        introspector: Protected::new(foresight.track_with(&constraint)),
        traced: traced.track(),
        sink: sink.track_mut(),
        route: Route::default(),
    };
    let target = TargetElem::target.set(Target::Paged).wrap();
    let styles = StyleChain::new(&library.styles);
    let document = PagedDocument::create(&mut engine, &content, styles.chain(&target)).ok()?;
    let pages: &dyn Introspector = document.introspector().as_ref();
    let is_true = constraint.validate(pages);
    (is_true && sink.delayed().is_empty() && sink.warnings().is_empty()).then_some(document)
}

/// Numbers the places whose page is asked for, and knows nothing else.
struct Foresight {
    asked: Mutex<Vec<Location>>,
    nothing: EmptyIntrospector,
}

impl Introspector for Foresight {
    fn page(&self, location: Location) -> Option<NonZeroUsize> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let known = asked.iter().position(|it| *it == location);
        let at = known.unwrap_or_else(|| {
            asked.push(location);
            asked.len() - 1
        });
        NonZeroUsize::new(at + 1)
    }

    fn query(&self, selector: &Selector) -> EcoVec<Content> {
        self.nothing.query(selector)
    }

    fn query_first(&self, selector: &Selector) -> Option<Content> {
        self.nothing.query_first(selector)
    }

    fn query_unique(&self, selector: &Selector) -> StrResult<Content> {
        self.nothing.query_unique(selector)
    }

    fn query_label(&self, label: Label) -> StrResult<&Content> {
        self.nothing.query_label(label)
    }

    fn query_labelled(&self) -> EcoVec<Content> {
        self.nothing.query_labelled()
    }

    fn query_count_before(&self, selector: &Selector, end: Location) -> usize {
        self.nothing.query_count_before(selector, end)
    }

    fn label_count(&self, label: Label) -> usize {
        self.nothing.label_count(label)
    }

    fn locator(&self, key: u128, base: Location) -> Option<Location> {
        self.nothing.locator(key, base)
    }

    fn pages(&self, location: Location) -> Option<NonZeroUsize> {
        self.nothing.pages(location)
    }

    fn position(&self, location: Location) -> Option<DocumentPosition> {
        self.nothing.position(location)
    }

    fn page_numbering(&self, location: Location) -> Option<&Numbering> {
        self.nothing.page_numbering(location)
    }

    fn page_supplement(&self, location: Location) -> Option<&Content> {
        self.nothing.page_supplement(location)
    }

    fn anchor(&self, location: Location) -> Option<&EcoString> {
        self.nothing.anchor(location)
    }

    fn document(&self, location: Location) -> Option<Location> {
        self.nothing.document(location)
    }

    fn path(&self, location: Location) -> Option<&VirtualPath> {
        self.nothing.path(location)
    }
}
