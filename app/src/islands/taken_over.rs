//! How the data of the page that the server rendered reaches the browser that takes it over: without
//! the HTML, which already stands in the document.

use codee::{Decoder, Encoder};

use crate::models::PageData;
use crate::problem::Problem;

/// The page's data as JSON, without its HTML.
pub struct WithoutHtml;

impl Encoder<Result<PageData, Problem>> for WithoutHtml {
    type Error = serde_json::Error;
    type Encoded = String;

    fn encode(page: &Result<PageData, Problem>) -> Result<String, Self::Error> {
        serde_json::to_string(&page.as_ref().map(PageData::without_html))
    }
}

impl Decoder<Result<PageData, Problem>> for WithoutHtml {
    type Error = serde_json::Error;
    type Encoded = str;

    fn decode(json: &str) -> Result<Result<PageData, Problem>, Self::Error> {
        serde_json::from_str(json)
    }
}
