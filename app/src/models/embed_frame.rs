//! The frame that a portal pastes to show a figure.

use serde::{Deserialize, Serialize};

/// What the code of a frame needs besides the options of its address. Heights are in CSS pixels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmbedFrame {
    /// The address of the embed, without options.
    pub address: String,
    /// What it shows, for who cannot see it.
    pub title: String,
    /// High enough for the narrow drawing, from 320 px.
    pub narrow: u32,
    /// High enough for the wide drawing, from [`EmbedFrame::WIDE`].
    pub wide: u32,
}

impl EmbedFrame {
    /// The width from which an embed shows its wide drawing, as in `style/embed.css`.
    pub const WIDE: u32 = 752;
}
