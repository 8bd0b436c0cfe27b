//! Leaving what Typst gets, for people who want to see it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::cli::build::Order;
use crate::cli::work::Job;
use crate::failure::Failure;
use crate::formats::Renderer;
use crate::library::Library;
use crate::output::Output;

/// Leaves what Typst gets, where a folder was named for it: a folder a paper. The fonts are the same everywhere: one file with many names.
pub fn emit(
    order: &Order<'_>,
    library: &Library,
    renderer: &Renderer,
    jobs: &[Job<'_>],
) -> Result<(), Failure> {
    let Some(folder) = order.matches.get_one::<PathBuf>("emit-typst") else { return Ok(()) };
    let output = Output::open(folder)?;
    let mut fonts: BTreeMap<String, String> = BTreeMap::new();
    for job in jobs {
        let Some(page) = job.page(library) else { continue };
        for (name, bytes) in renderer.typst_files(&page)? {
            let path = format!("{}/{name}", job.stem);
            match fonts.get(&name) {
                Some(first) => output.write_again(&path, first, &bytes)?,
                None => output.write(&path, &bytes)?,
            }
            if name.starts_with("fonts/") {
                fonts.entry(name).or_insert(path);
            }
        }
    }
    Ok(())
}
