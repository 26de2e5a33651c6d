//! Which files are meant: those that are named, and those of known kinds in folders.

use std::path::{Path, PathBuf};

use files::Kind;

/// A file and what it is called in results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// Its path as it was named, or within the folder that was.
    pub name: String,
    /// Where its result goes within the folder of results.
    pub place: PathBuf,
}

/// Every file, in the order of the arguments; those of a folder by their path. A file that is named is
/// read whatever it is called, so that it is refused with a reason rather than passed over.
pub fn files(arguments: &[PathBuf]) -> Vec<Found> {
    let mut found = Vec::new();
    for argument in arguments {
        if argument.is_dir() {
            let mut inside = Vec::new();
            walk(argument, &mut inside);
            inside.sort();
            let within = |path: PathBuf| {
                let place = path.strip_prefix(argument).unwrap_or(&path).to_owned();
                Found { name: place.display().to_string(), place, path }
            };
            found.extend(inside.into_iter().map(within));
        } else {
            let place = argument.file_name().map(PathBuf::from).unwrap_or_default();
            found.push(Found { path: argument.clone(), name: argument.display().to_string(), place });
        }
    }
    found
}

/// Links to folders are not followed: they may lead in a circle.
fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        let Ok(kind) = entry.file_type() else { continue };
        // `~$a.docx` is what Word writes next to a document that is open.
        if name.starts_with('.') || name.starts_with("~$") {
            continue;
        }
        if kind.is_dir() {
            walk(&path, found);
        } else if Kind::named(&name).is_some() && path.is_file() {
            found.push(path);
        }
    }
}
