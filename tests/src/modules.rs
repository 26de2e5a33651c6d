//! Which module of a crate imports which, as its `use` lines and paths say. A module is a file next to `lib.rs`
//! or `main.rs` with the folder of its name: what lies in the folder is its own matter.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::workspace::{root, rust_files};

/// Module and what it imports of its crate.
pub type Imports = BTreeMap<String, BTreeSet<String>>;

/// The imports between the modules of the crate whose sources lie in `folder`, those of its tests left out.
pub fn imports(folder: &str) -> Imports {
    let files = rust_files(folder);
    let source = root().join(folder);
    let module = |file: &Path| {
        let path = file.strip_prefix(&source).expect("it lies in the folder");
        let first = path.components().next().expect("a file has a name").as_os_str().to_string_lossy();
        first.trim_end_matches(".rs").to_owned()
    };
    let mut found: Imports = files.iter().map(|file| (module(file), BTreeSet::new())).collect();
    let known: BTreeSet<_> = found.keys().cloned().collect();
    for file in files.iter().filter(|file| !file.ends_with("tests.rs")) {
        let text = std::fs::read_to_string(file).expect("a source file can be read");
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let code: Vec<_> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let own = module(file);
        let named = names(&code.join(" ")).into_iter().filter(|name| known.contains(name) && *name != own);
        found.entry(own.clone()).or_default().extend(named);
    }
    found
}

/// The names that follow `crate::`, also those in `crate::{a, b::c}`.
fn names(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        let Some(group) = after.strip_prefix('{') else {
            found.insert(first_word(after));
            continue;
        };
        let (mut depth, mut is_start) = (0, true);
        for (at, character) in group.char_indices() {
            match character {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => is_start = true,
                _ if is_start && !character.is_whitespace() => {
                    found.insert(first_word(&group[at..]));
                    is_start = false;
                }
                _ => {}
            }
        }
    }
    found
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

/// Modules that import each other round a circle: what is left when whoever imports nothing more of the
/// rest, or is imported by nothing of it, is taken away again and again. Empty where there is none.
pub fn circle(mut imports: Imports) -> BTreeSet<String> {
    loop {
        let all: BTreeSet<_> = imports.keys().cloned().collect();
        let imported: BTreeSet<_> = imports.values().flatten().cloned().collect();
        for names in imports.values_mut() {
            names.retain(|name| all.contains(name));
        }
        imports.retain(|name, names| !names.is_empty() && imported.contains(name));
        if imports.len() == all.len() {
            return all;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_import_of_a_line_is_named() {
        let code = "use crate::a::{B, c}; use crate::{d, e::{F, g}, h as i}; crate::j::k(); x::crate_::l";
        assert_eq!(names(code), ["a", "d", "e", "h", "j"].map(str::to_owned).into());
    }

    #[test]
    fn a_circle_is_found_and_what_leads_to_it_or_from_it_is_not() {
        let of = |pairs: &[(&str, &[&str])]| -> Imports {
            let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
            pairs.iter().map(|(name, names)| ((*name).to_owned(), set(names))).collect()
        };
        let round = of(&[("a", &["b"]), ("b", &["c"]), ("c", &["d", "b"]), ("d", &[])]);
        assert_eq!(circle(round), ["b", "c"].map(str::to_owned).into());
        assert!(circle(of(&[("a", &["b", "c"]), ("b", &["c"]), ("c", &[])])).is_empty());
    }
}
