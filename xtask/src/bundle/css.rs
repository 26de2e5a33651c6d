//! The style sheets: the numbered files of `style/` in one, in the order of their names; for embeds
//! only colours, charts and their own. And the icon. They are joined as they are written: compression takes out
//! what a minifier would (docs/decisions/0004-dependencies.md).

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
        sheet.push_str(&text);
        sheet.push('\n');
    }
    fs::write(to, sheet).with_context(|| format!("{} could not be written.", to.display()))
}

#[cfg(test)]
mod tests {
    use super::is_layer;

    #[test]
    fn only_numbered_files_are_layers() {
        assert!(is_layer("10-tokens.css"));
        assert!(!is_layer("embed.css") && !is_layer("10-tokens.css.bak") && !is_layer("1-x.css"));
    }
}
