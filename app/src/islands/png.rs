//! An SVG of ours as PNG, drawn by the browser.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

/// Pixels of the PNG for one of the SVG, so that it is sharp in print and on dense screens.
const SCALE: u32 = 2;

/// Saves the SVG at `href` as the file `name`. `done` is called with whether it could be drawn.
pub fn save(href: &str, name: String, done: Callback<bool>) {
    let Ok(image) = HtmlImageElement::new() else { return done.run(false) };
    let loaded = image.clone();
    let on_load = Closure::once_into_js(move || done.run(draw(&loaded, &name).is_some()));
    let on_error = Closure::once_into_js(move || done.run(false));
    image.set_onload(Some(on_load.unchecked_ref()));
    image.set_onerror(Some(on_error.unchecked_ref()));
    image.set_src(href);
}

fn draw(image: &HtmlImageElement, name: &str) -> Option<()> {
    let (width, height) = (image.natural_width() * SCALE, image.natural_height() * SCALE);
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&canvas.to_data_url().ok()?);
    link.set_download(name);
    link.click();
    Some(())
}
