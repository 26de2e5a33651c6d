//! The style sheets: the numbered files of `style/` in one, in the order of their names; for embeds
//! only colours, charts and their own. And the icon.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Writes `gongkai.css` from `style/NN-*.css`, `embed.css` from the three layers that it needs, and `icon.svg`.
pub fn write(style: &Path, package: &Path) -> Result<()> {
    let cannot = || format!("{} could not be read.", style.display());
    let mut layers: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(style).with_context(cannot)? {
        let path = entry.with_context(cannot)?.path();
        if path.file_name().and_then(|name| name.to_str()).is_some_and(is_layer) {
            layers.push(path);
        }
    }
    layers.sort();
    anyhow::ensure!(!layers.is_empty(), "style/ has no layers; they are named like 10-tokens.css.");
    let embed = ["10-tokens.css", "50-chart.css", "embed.css"].map(|layer| style.join(layer));
    join(&layers, &package.join("gongkai.css"))?;
    join(&embed, &package.join("embed.css"))?;
    let icon = style.join("icon.svg");
    fs::copy(&icon, package.join("icon.svg"))
        .with_context(|| format!("{} could not be copied.", icon.display()))?;
    Ok(())
}

fn is_layer(name: &str) -> bool {
    let numbered = matches!(name.as_bytes(), [first, second, b'-', ..] if first.is_ascii_digit() && second.is_ascii_digit());
    numbered && Path::new(name).extension().is_some_and(|extension| extension == "css")
}

fn join(files: &[PathBuf], to: &Path) -> Result<()> {
    let mut sheet = String::new();
    for file in files {
        let text =
            fs::read_to_string(file).with_context(|| format!("{} could not be read.", file.display()))?;
        sheet.push_str(&minify(&text));
        sheet.push('\n');
    }
    fs::write(to, sheet).with_context(|| format!("{} could not be written.", to.display()))
}

/// Takes out comments and the space that means nothing; strings and escapes stay as they are.
fn minify(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '"' | '\'' => string_length(rest, first),
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            _ if rest.starts_with("/*") || first.is_ascii_whitespace() => {
                rest = skip_gap(rest, &mut out);
                continue;
            }
            _ => first.len_utf8(),
        };
        out.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    out
}

/// Passes over white space and comments, leaving the one character that keeps words apart, if any does.
fn skip_gap<'a>(text: &'a str, out: &mut String) -> &'a str {
    let (mut rest, mut space) = (text, false);
    loop {
        let trimmed = rest.trim_ascii_start();
        space |= trimmed.len() < rest.len();
        rest = trimmed;
        match rest.strip_prefix("/*") {
            Some(comment) => rest = comment.split_once("*/").map_or("", |(_, after)| after),
            None => break,
        }
    }
    let outside = out.is_empty()
        || out.ends_with(['{', '}', ';', ','])
        || rest.is_empty()
        || rest.starts_with(['{', '}']);
    if !outside {
        // A comment between two words parts them without being space: `a/**/b` is neither `ab` nor `a b`.
        out.push_str(if space { " " } else { "/**/" });
    }
    rest
}

fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{is_layer, minify};

    #[test]
    fn comments_and_idle_space_go_and_meaning_stays() {
        let cases = [
            (
                "/* a */\n.a  .b,\n.c {\n  color: red; /* x */\n}\n\n@media (width > 1px) {\n}\n",
                ".a .b,.c{color: red;}@media (width > 1px){}",
            ),
            ("a::before { content: \"/*  “x” \\\" */\"; }", "a::before{content: \"/*  “x” \\\" */\";}"),
            (".a/**/.b{}", ".a/**/.b{}"),
            (".sm\\:x  .y{--gap: ;}", ".sm\\:x .y{--gap: ;}"),
            ("a{margin:calc(1px + 2px)}/* open", "a{margin:calc(1px + 2px)}"),
        ];
        for (given, wanted) in cases {
            assert_eq!(minify(given), wanted);
        }
    }

    #[test]
    fn only_numbered_files_are_layers() {
        assert!(is_layer("10-tokens.css"));
        assert!(!is_layer("embed.css") && !is_layer("10-tokens.css.bak") && !is_layer("1-x.css"));
    }
}
