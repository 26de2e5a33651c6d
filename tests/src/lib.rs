//! Shared ways of asking a running server.
