//! Everything around a chart: its name, its words, its width, and where it will stand.

/// Where the picture will stand, which decides who owns its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Scheme {
    /// Inside one of our pages: classes only, the page's style sheet gives the colours.
    Page,
    /// A file of its own: carries its style (light, dark, print), its heading, its sentence and
    /// its foot line as visible text.
    File,
}

/// The frame of one chart.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Frame {
    /// Unique in the page; the ids of title and description grow from it.
    pub id: String,
    /// What the chart shows.
    pub title: String,
    /// What the chart says: the summary sentence.
    pub description: String,
    /// Source and address; drawn only in [`Scheme::File`].
    pub foot: String,
    /// Width in CSS pixels, taken as 280 to 1120.
    pub width: u32,
    /// Page or file.
    pub scheme: Scheme,
}
