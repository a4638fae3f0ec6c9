//! A language that was chosen in the address goes along to every page of the console.

/// Where addresses of the console begin in a page.
const START: &str = "=\"/console";
/// A form that makes an address.
const GET: &str = "<form method=\"get\"";

/// The page with the language in each of its links and forms that does not name one.
pub(super) fn carry(html: &str, tag: &str) -> String {
    let mut parts = html.split(START);
    let mut said = String::with_capacity(html.len() + 4_096);
    said.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let leads = said.ends_with("href") || said.ends_with("action");
        said.push_str(START);
        match part.split_once('"') {
            Some((address, rest)) if leads => {
                said.push_str(&with_language(address, tag));
                said.push('"');
                said.push_str(rest);
            }
            _ => said.push_str(part),
        }
    }
    in_forms(&said, tag)
}

fn with_language(address: &str, tag: &str) -> String {
    // An escaped letter has a number sign in it too.
    let anchor = address
        .match_indices('#')
        .map(|(at, _)| at)
        .find(|at| address.get(..*at).is_some_and(|before| !before.ends_with('&')));
    let (path, anchor) = address.split_at(anchor.unwrap_or(address.len()));
    if path.contains("?lang=") || path.contains(";lang=") {
        return address.to_owned();
    }
    let joint = if path.contains('?') { "&#38;" } else { "?" };
    format!("{path}{joint}lang={tag}{anchor}")
}

fn in_forms(html: &str, tag: &str) -> String {
    let mut parts = html.split(GET);
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        said.push_str(GET);
        match part.split_once('>') {
            Some((head, rest)) => {
                said.push_str(head);
                said.extend(["><input type=\"hidden\" name=\"lang\" value=\"", tag, "\">"]);
                said.push_str(rest);
            }
            None => said.push_str(part),
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::carry;

    #[test]
    fn links_and_forms_keep_the_language() {
        for (html, carried) in [
            ("<a href=\"/console\">x</a>", "<a href=\"/console?lang=de\">x</a>"),
            (
                "<a href=\"/console/m?a=1&#38;b=2#c\">x</a>",
                "<a href=\"/console/m?a=1&#38;b=2&#38;lang=de#c\">x</a>",
            ),
            ("<a href=\"/console?lang=fr\">x</a>", "<a href=\"/console?lang=fr\">x</a>"),
            ("<a href=\"/c/maya\">x</a>", "<a href=\"/c/maya\">x</a>"),
            ("<input value=\"/console/x\">", "<input value=\"/console/x\">"),
            (
                "<form method=\"get\" action=\"/console/m\"><input></form>",
                "<form method=\"get\" action=\"/console/m?lang=de\"><input type=\"hidden\" name=\"lang\" value=\"de\"><input></form>",
            ),
        ] {
            assert_eq!(carry(html, "de"), carried);
        }
    }
}
