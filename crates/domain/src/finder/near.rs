//! Bodies that stand near a body in the order of government.

use crate::agency::{Agency, Kind, Level};
use crate::region::province;

/// How many digits of a division code name the city.
const CITY: usize = 4;

/// The bodies of the same level and kind in the same province, those of the same city first, otherwise in their
/// order. A body without a division code has none.
pub fn peers<'a>(body: &Agency, all: impl Iterator<Item = &'a Agency>) -> Vec<&'a Agency> {
    let Some((own, _)) = province(&body.division_code) else { return Vec::new() };
    let is_peer = |other: &&Agency| {
        let is_other = other.slug != body.slug && (other.level, other.kind) == (body.level, body.kind);
        is_other && province(&other.division_code).is_some_and(|(code, _)| code == own)
    };
    let mut peers: Vec<_> = all.filter(is_peer).collect();
    let city = body.division_code.get(..CITY);
    peers.sort_by_key(|other| other.division_code.get(..CITY) != city);
    peers
}

/// The governments one level below a government, in their order: the towns and streets of a district, the districts
/// of a city. The record knows them by their division codes, which begin as the government's does.
pub fn children<'a>(body: &Agency, all: impl Iterator<Item = &'a Agency>) -> Vec<&'a Agency> {
    let below = Level::ALL.into_iter().find(|level| *level > body.level);
    let code = body.division_code.trim_end_matches("00");
    if body.kind != Kind::Government || code.is_empty() {
        return Vec::new();
    }
    let is_child = |other: &&Agency| {
        let is_below = Some(other.level) == below && other.kind == Kind::Government;
        is_below && other.division_code != body.division_code && other.division_code.starts_with(code)
    };
    all.filter(is_child).collect()
}
