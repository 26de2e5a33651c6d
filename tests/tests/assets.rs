//! Every address in the shell exists in the bundle, is cached for a year, and unpacks to the raw file.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::collections::BTreeSet;
use std::io::Read;

use gongkai_tests::{Client, Server, dist};

const A_YEAR: &str = "public, max-age=31536000, immutable";

/// Addresses under `/pkg/` that a page names, in attributes and in scripts.
fn named(client: &Client, path: &str) -> BTreeSet<String> {
    let page = client.get(path).text();
    let address = |rest: &str| {
        let end = rest.find(['"', '\'', '`', '<', ' ', ')']).unwrap_or(rest.len());
        format!("/pkg/{}", &rest[..end])
    };
    // The script that loads modules writes the build's name in itself.
    page.split("/pkg/").skip(1).filter(|rest| !rest.starts_with("${")).map(address).collect()
}

fn every_address(client: &Client) -> BTreeSet<String> {
    let pages = [
        "/",
        "/agencies/hunjiang/2018",
        "/no/such/page",
        "/desk/sign-in",
        "/embed/agencies/hunjiang/2018/channels",
        "/embed/agencies/hunjiang/1999/channels",
    ];
    pages.iter().flat_map(|path| named(client, path)).collect()
}

#[test]
fn every_address_in_the_shell_exists_and_is_kept_for_a_year() {
    let server = Server::shared();
    let client = server.client();
    let addresses = every_address(&client);
    let names: Vec<_> = addresses.iter().filter_map(|address| address.rsplit('/').next()).collect();
    assert_eq!(names, ["embed.css", "gongkai.css", "icon.svg", "read.js", "read_bg.wasm"]);
    for address in &addresses {
        let name = address.rsplit('/').next().unwrap();
        let answer = client.get(address);
        assert_eq!(answer.status, 200, "{address}");
        assert_eq!(answer.header("cache-control"), A_YEAR, "{address}");
        assert_eq!(answer.body, std::fs::read(dist().join("pkg").join(name)).unwrap(), "{address}");
        let kind = match name.rsplit('.').next().unwrap() {
            "css" => "text/css",
            "js" => "text/javascript",
            "wasm" => "application/wasm",
            _ => "image/svg+xml",
        };
        assert!(
            answer.header("content-type").starts_with(kind),
            "{address}: {}",
            answer.header("content-type")
        );
    }
}

#[test]
fn compressed_files_unpack_to_the_raw_ones() {
    let server = Server::shared();
    let client = server.client();
    for address in every_address(&client) {
        let raw = client.get(&address).body;
        for encoding in ["br", "gzip"] {
            let answer = client.get_with(&address, &[("accept-encoding", encoding)]);
            assert_eq!(answer.status, 200, "{address}");
            // A file of a few hundred bytes needs no compressed twin.
            if raw.len() < 1024 && answer.header("content-encoding").is_empty() {
                continue;
            }
            assert_eq!(answer.header("content-encoding"), encoding, "{address}");
            assert_eq!(answer.header("cache-control"), A_YEAR, "{address}");
            assert!(answer.header("vary").to_ascii_lowercase().contains("accept-encoding"), "{address}");
            let mut plain = Vec::new();
            let unpacked = if encoding == "br" {
                brotli::Decompressor::new(answer.body.as_slice(), 4096).read_to_end(&mut plain)
            } else {
                flate2::read::GzDecoder::new(answer.body.as_slice()).read_to_end(&mut plain)
            };
            unpacked.unwrap();
            assert_eq!(plain, raw, "{address} {encoding}");
        }
    }
}

#[test]
fn what_is_not_in_the_bundle_is_not_kept() {
    let server = Server::shared();
    let client = server.client();
    let build = every_address(&client).first().unwrap().split('/').nth(2).unwrap().to_owned();
    for path in [
        format!("/pkg/{build}/nothing.js"),
        "/pkg/000000000000/read.js".to_owned(),
        "/pkg/read.js".to_owned(),
    ] {
        let answer = client.get(&path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(
            !answer.header("cache-control").contains("max-age"),
            "{path}: {}",
            answer.header("cache-control")
        );
    }
}

#[test]
fn the_health_of_the_server_names_the_same_build() {
    let server = Server::shared();
    let client = server.client();
    let health = client.get("/healthz").json();
    let build = health["build"].as_str().unwrap();
    assert!(every_address(&client).iter().all(|address| address.starts_with(&format!("/pkg/{build}/"))));
    let ready = client.get("/readyz").json();
    assert_eq!((ready["build"].as_str(), ready["ready"].as_bool()), (Some(build), Some(true)));
    // Every report of the first data is one release.
    let reports = std::fs::read_dir(gongkai_tests::root().join("data/reports")).unwrap().count();
    assert_eq!(ready["release"], reports);
}
