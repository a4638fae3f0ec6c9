//! Lists as a whole, page by page.

/// Collects pages until the last one.
macro_rules! all {
    (|$page:ident| $load:expr, $place:expr) => {{
        let mut rows = Vec::new();
        let mut after = None;
        loop {
            let $page = crate::platform::web::Page { limit: crate::platform::web::LIMIT_MAX, after };
            let mut next = $load;
            let size = $page.size();
            let has_more = next.len() > size;
            next.truncate(size);
            after = next.last().map($place);
            rows.append(&mut next);
            if !has_more {
                break rows;
            }
        }
    }};
}

pub(super) use all;
